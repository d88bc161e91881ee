/*
  On the page of an address that does not exist: proposes the pages whose address or title is
  nearest to what was asked for. Their list is fetched here alone; without this script, or without
  the list, the ways out of the page are all there.
*/
(function () {
  "use strict";
  var lugar = document.querySelector("[data-cercanas]");
  var raiz = lugar.dataset.raiz.replace(/\.$/, ""); // MkDocs writes «/.» for the home page
  var CUANTAS = 5;
  var PARECIDA = 0.4; // below this, a page has little to do with what was asked for
  var VACIAS = / (?:a|al|con|de|del|e|el|en|index|la|las|lo|los|o|para|por|que|se|su|sus|un|una|y) /g;

  function plegar(texto) {
    return texto.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function palabras(texto) {
    var juntas = " " + plegar(texto).replace(/[^a-z0-9]+/g, "  ") + " ";
    return juntas.replace(VACIAS, " ").split(" ").filter(Boolean);
  }

  /** Return an address as it is compared: no domain, case, accents, index or ending of a page. */
  function limpiar(direccion) {
    return plegar(direccion)
      .replace(/(?:^|\/)index\.\w+$/, "")
      .replace(/\.(?:html?|php|aspx?|md)$/, "")
      .replace(/[_\s]+/g, "-")
      .replace(/\/+/g, "/")
      .replace(/^\/|\/$/g, "");
  }

  /** Return how many letters set two words apart; two that change places count as one. */
  function distancia(a, b) {
    var previa = [], anterior = [], actual, i, j;
    for (j = 0; j <= b.length; j++) anterior[j] = j;
    for (i = 1; i <= a.length; i++) {
      actual = [i];
      for (j = 1; j <= b.length; j++) {
        actual[j] = Math.min(
          anterior[j] + 1, actual[j - 1] + 1, anterior[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
        );
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          actual[j] = Math.min(actual[j], previa[j - 2] + 1);
        }
      }
      previa = anterior;
      anterior = actual;
    }
    return anterior[b.length];
  }

  /** Return how a word sounds in Bogotá: «apollo» and «apoyo» are one, and «istoria» is «historia». */
  function sonido(palabra) {
    return palabra
      .replace(/ll/g, "y").replace(/v/g, "b").replace(/z|c(?=[ei])/g, "s")
      .replace(/qu(?=[ei])|c(?!h)/g, "k").replace(/(^|[^c])h/g, "$1").replace(/g(?=[ei])/g, "j");
  }

  /** Return from 0 to 1 how alike two words are; 0 unless one could be meant by the other. */
  function parecido(a, b) {
    if (a === b) return 1;
    var corta = Math.min(a.length, b.length);
    if (corta > 3 && (a.indexOf(b) === 0 || b.indexOf(a) === 0)) return 0.85;
    if (corta > 3 && sonido(a) === sonido(b)) return 0.9;
    var errores = corta > 6 ? 2 : corta > 3 ? 1 : 0;
    if (!errores || Math.abs(a.length - b.length) > errores) return 0;
    var letras = distancia(a, b);
    return letras <= errores ? 0.9 - 0.15 * letras : 0;
  }

  function mejor(palabra, otras) {
    return otras.reduce(function (hasta, otra) {
      return Math.max(hasta, parecido(palabra, otra));
    }, 0);
  }

  /** Return from 0 to 1 how near a page is. Words that few pages have say more than the others. */
  function cercania(pedidas, suyas, pesos) {
    var dichas = 0, halladas = 0, propias = 0;
    pedidas.forEach(function (palabra) {
      dichas += pesos(palabra);
      halladas += pesos(palabra) * mejor(palabra, suyas);
    });
    suyas.forEach(function (palabra) {
      if (mejor(palabra, pedidas)) propias += 1;
    });
    return dichas ? 0.85 * (halladas / dichas) + 0.15 * (propias / suyas.length) : 0;
  }

  function candidatas(lista) {
    var titulos = {};
    lista.paginas.forEach(function (pagina) {
      titulos[pagina[0]] = pagina[1];
    });
    var paginas = lista.paginas.map(function (pagina) {
      return { ruta: pagina[0], titulo: pagina[1], de: limpiar(pagina[0]), dicha: pagina[0] + " " + pagina[1] };
    });
    return lista.redirecciones.map(function (cambio) {
      var nueva = cambio[1] === null ? null : cambio[1].split("#")[0];
      return {
        ruta: cambio[1] === null ? cambio[0] : cambio[1],
        titulo: nueva === null ? "Página retirada: " + cambio[2] : titulos[nueva] || "/" + nueva,
        archivo: nueva === null && !/\/$/.test(cambio[0]),
        de: limpiar(cambio[0]),
        dicha: cambio[0],
        antes: true
      };
    }).concat(paginas);
  }

  function cercanas(pedido, lista) {
    var todas = candidatas(lista);
    var pedidas = palabras(pedido);
    var veces = {};
    todas.forEach(function (cada) {
      cada.palabras = palabras(cada.dicha);
      cada.palabras.filter(function (palabra, n) {
        return cada.palabras.indexOf(palabra) === n;
      }).forEach(function (palabra) {
        veces[palabra] = (veces[palabra] || 0) + 1;
      });
    });
    function pesos(palabra) {
      return Math.log((todas.length + 1) / ((Object.prototype.hasOwnProperty.call(veces, palabra) ? veces[palabra] : 0) + 1)) + 0.2;
    }
    todas.forEach(function (cada, n) {
      cada.lugar = n;
      // an old address goes before a page only where it is just what was asked for
      cada.cerca = cada.de === limpiar(pedido) ? (cada.antes ? 3 : 2) : cercania(pedidas, cada.palabras, pesos);
    });
    var vistas = {};
    return todas.filter(function (cada) {
      return cada.cerca >= PARECIDA && cada.de && !(cada.archivo && cada.cerca < 2);
    }).sort(function (a, b) {
      return b.cerca - a.cerca || a.lugar - b.lugar;
    }).filter(function (cada) {
      if (vistas["/" + cada.ruta]) return false;
      return (vistas["/" + cada.ruta] = true);
    }).slice(0, CUANTAS);
  }

  function elemento(nombre, texto) {
    var hecho = document.createElement(nombre);
    hecho.textContent = texto || "";
    return hecho;
  }

  function enlace(direccion, texto) {
    var hecho = elemento("a", texto);
    hecho.href = direccion;
    return hecho;
  }

  function mostrar(pedido, halladas) {
    var lista = document.createElement("ul");
    halladas.forEach(function (cada) {
      var fila = document.createElement("li");
      if (cada.archivo) {
        fila.textContent = cada.titulo; // a file that was retired leaves no page
      } else {
        fila.appendChild(enlace(raiz + cada.ruta, cada.titulo));
        fila.appendChild(elemento("span", "/" + cada.ruta));
      }
      lista.appendChild(fila);
    });
    var dicho = palabras(pedido).join(" ");
    var fila = document.createElement("li");
    fila.appendChild(enlace(raiz + "buscar/?q=" + encodeURIComponent(dicho), "Busque «" + dicho + "» en todo el sitio"));
    lista.appendChild(fila);
    lugar.insertBefore(elemento("h2", halladas.length ? "¿Buscaba una de estas páginas?" : "Búsquela en el sitio"), lugar.firstChild);
    lugar.appendChild(lista);
    lugar.querySelector("[role=status]").textContent = !halladas.length
      ? "Ninguna página se parece a la dirección que pidió."
      : halladas.length === 1
        ? "Una página se parece a la dirección que pidió."
        : halladas.length + " páginas se parecen a la dirección que pidió.";
  }

  function pedida() {
    var ruta = location.pathname;
    if (ruta.indexOf(raiz) === 0) ruta = ruta.slice(raiz.length);
    try {
      ruta = decodeURIComponent(ruta);
    } catch (mal) {
      ruta = ruta.replace(/%[0-9a-f]{0,2}/gi, " ");
    }
    return ruta.slice(0, 200);
  }

  var pedido = pedida();
  if (!palabras(limpiar(pedido)).length || limpiar(pedido) === "404") return;
  fetch(lugar.dataset.lista)
    .then(function (respuesta) {
      if (!respuesta.ok) throw new Error(respuesta.status);
      return respuesta.json();
    })
    .then(function (lista) {
      mostrar(limpiar(pedido), cercanas(pedido, lista));
    })
    .catch(function () {}); // the other ways out are in the page
})();
