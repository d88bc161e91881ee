/*
  The comparison itself: its finding, small charts, the table, what stands against comparing, and
  where each value comes from. Numbers of different units or periods are never subtracted. A series
  is what comparar.js makes of a datos.json. Needs formato.js and trazos.js.
*/
(function () {
  "use strict";
  const crear = MGI.crear;
  const NO_TRAE = "no trae este periodo";
  const CLASES = { dia: "fecha de corte", mes: "mes", trimestre: "trimestre", semestre: "semestre",
    anio: "año" };
  const PUNTOS_DE_LINEA = 3;

  /* Fill the section with up to three series; with none it is hidden. */
  MGI.cotejar = function (seccion, series, fuentes) {
    const caja = seccion.querySelector("div");
    seccion.hidden = !series.length;
    caja.textContent = "";
    if (!series.length) return;
    const periodos = periodosDe(series);
    const restas = restasDe(series, periodos);
    seccion.querySelector("h2").textContent = hallazgo(series, periodos, restas);
    caja.append(graficos(series), tabla(series, periodos, restas),
      ...apartado("Antes de comparar", crear("ul", { class: "avisos" },
        avisos(series, periodos).map((aviso) => crear("li", {}, aviso)))),
      ...apartado("Qué mide cada serie y de dónde sale",
        crear("dl", { class: "origenes" }, series.map((serie) => origen(serie, fuentes)))));
    dibujar(caja, series);
  };

  function apartado(titulo, contenido) {
    return contenido.firstChild ? [crear("h3", {}, titulo), contenido] : [];
  }

  function numeral(serie) {
    return crear("span", { class: "numeral" },
      crear("span", { class: "oculto" }, "Serie "), String(serie.numero));
  }

  /* «a, b y c», with e before the sound of i. */
  function enumerar(partes) {
    const ultima = partes[partes.length - 1];
    return partes.length < 2 ? ultima
      : partes.slice(0, -1).join(", ") + (/^h?[ií]/i.test(ultima) ? " e " : " y ") + ultima;
  }

  /* The periods of something said once: each, or how many and between which. */
  function cuando(cortes) {
    return cortes.length < 4 ? enumerar(cortes)
      : cortes.length + " periodos entre " + cortes[0] + " y " + cortes[cortes.length - 1];
  }

  function nombrar(series) {
    return (series.length > 1 ? "series " : "serie ") + enumerar(series.map((s) => s.numero));
  }

  /* «series 1 y 3, pesos; serie 2, porcentaje»: what `decir` says of each, those that agree at once. */
  function repartir(series, decir) {
    return distintos(series.map(decir)).map((dicho) =>
      nombrar(series.filter((serie) => decir(serie) === dicho)) + ", " + dicho).join("; ");
  }

  function mayuscula(texto) {
    return texto.charAt(0).toUpperCase() + texto.slice(1);
  }

  function distintos(lista) {
    return [...new Set(lista)];
  }

  function periodosDe(series) {
    const cortes = new Map();
    series.forEach((serie) => serie.puntos.forEach((p) => cortes.set(p.corte.codigo, p.corte)));
    return [...cortes.values()].sort(MGI.enOrden);
  }

  function puntoDe(serie, corte) {
    return serie.puntos.find((punto) => punto.corte.codigo === corte.codigo);
  }

  /* By period, the first of two series minus the second; only of a unit, and of exact values. */
  function restasDe(series, periodos) {
    const restas = new Map();
    if (series.length !== 2 || series[0].unidad !== series[1].unidad) return restas;
    periodos.forEach(function (corte) {
      const puntos = series.map((serie) => puntoDe(serie, corte));
      if (puntos.every((p) => p && p.fila.valor !== null && !p.piso)) {
        restas.set(corte.codigo, MGI.restar(puntos[0].fila.valor, puntos[1].fila.valor));
      }
    });
    return restas;
  }

  /* What the latest difference says; without one, just how much is shown. */
  function hallazgo(series, periodos, restas) {
    const corte = periodos.filter((cada) => restas.has(cada.codigo)).pop();
    if (!corte) {
      return ["Una serie", "Dos series, lado a lado", "Tres series, lado a lado"][series.length - 1];
    }
    const [resta, unidad] = [restas.get(corte.codigo), series[0].unidad];
    if (!resta) return "Las dos series tienen el mismo valor " + corte.frase;
    const [mayor, menor] = resta > 0 ? series : [series[1], series[0]];
    const tamano = MGI.diferencia(resta, unidad) + " " + MGI.nombreUnidad(resta, unidad);
    return "La serie " + mayor.numero + " supera a la " + menor.numero + " en " + tamano.trim() +
      ", " + corte.frase;
  }

  /* ----- Charts ----- */

  function graficos(series) {
    const figuras = series.map((serie) => crear("figure", { class: "grafico" },
      crear("figcaption", {},
        crear("p", { class: "titulo" }, numeral(serie), " ", serie.nombre),
        crear("p", { class: "subtitulo" },
          (serie.parte ? serie.parte + " · " : "") + mayuscula(serie.unidad.medida))),
      crear("div", {})));
    const unidades = distintos(series.map((serie) => serie.unidad));
    const misma = unidades.length < series.length;
    const clase = enLinea(series) ? "graficos en-fila" : "graficos";
    return crear("div", {}, crear("div", { class: clase }, figuras),
      series.length > 1 && crear("p", { class: "escala" }, unidades.length === 1
        ? "Los gráficos tienen la misma escala."
        : misma ? "Solo los gráficos de la misma unidad tienen la misma escala."
          : "Cada gráfico tiene su propia escala, porque las unidades son distintas."));
  }

  /* Lines where some series has enough periods, all of a class; else bars. */
  function enLinea(series) {
    return series.some((serie) => serie.puntos.length >= PUNTOS_DE_LINEA &&
      distintos(serie.puntos.map((punto) => punto.corte.clase)).length === 1);
  }

  /* Draw at the width that the boxes have, again whenever it changes. */
  function dibujar(caja, series) {
    const lugares = [...caja.querySelectorAll("figure > div")];
    const clases = distintos([].concat(...series.map((s) => s.puntos.map((p) => p.corte.clase))));
    const linea = enLinea(series);
    let ancho = 0;
    function hacer() {
      if (!lugares[0].isConnected || lugares[0].clientWidth === ancho) return;
      ancho = lugares[0].clientWidth;
      series.forEach(function (serie, n) {
        const juntas = series.filter((otra) => otra.unidad === serie.unidad);
        const dias = [].concat(...(clases.length > 1 ? [serie] : series)
          .map((s) => s.puntos.map((punto) => punto.corte.fin)));
        const ejes = Object.assign(MGI.escala(juntas),
          // a bar alone on its own scale has nothing to be longer than: beside another it misleads
          { sola: series.length > 1 && juntas.length === 1 && serie.puntos.length === 1 },
          linea ? { desde: Math.min(...dias), hasta: Math.max(...dias) } : {});
        lugares[n].textContent = "";
        lugares[n].append(MGI.dibujar(serie, ejes, ancho));
      });
    }
    hacer();
    if (window.ResizeObserver) new ResizeObserver(hacer).observe(lugares[0]);
  }

  /* ----- Table ----- */

  function tabla(series, periodos, restas) {
    const unidades = distintos(series.map((serie) => serie.unidad));
    const una = unidades.length === 1;
    const titulo = "Los valores por periodo" + (una ? ", en " + unidades[0].medida : "");
    const columna = (serie) => mayuscula(nombrar([serie])) + (una ? "" : ", " + serie.unidad.medida);
    const resta = "Diferencia: serie 1 menos serie 2".replace("1", series[0].numero)
      .replace("2", series[series.length - 1].numero);
    const cabezas = series.map((serie) => crear("th", { scope: "col", class: "num" }, numeral(serie), " ",
      serie.nombre, serie.parte && crear("span", { class: "parte" }, serie.parte),
      !una && crear("span", { class: "unidad-de" }, mayuscula(serie.unidad.medida))));
    const filas = periodos.map((corte) => crear("tr", {},
      crear("th", { scope: "row" }, corte.etiqueta),
      series.map((serie) => celda(serie, puntoDe(serie, corte), columna(serie))),
      restas.size > 0 && crear("td", { class: "num", "data-t": resta },
        restas.has(corte.codigo)
          ? conSigno(restas.get(corte.codigo), series[0].unidad)
          : raya("no se resta"))));
    return crear("div", { class: "despl", role: "region", tabindex: 0, "aria-labelledby": "t--comparar" },
      crear("table", { class: "datos apilable" },
        crear("caption", { id: "t--comparar" }, titulo),
        crear("thead", {}, crear("tr", {}, crear("th", { scope: "col" }, "Periodo"), cabezas,
          restas.size > 0 && crear("th", { scope: "col", class: "num" }, "Diferencia",
            crear("span", { class: "parte" }, resta.split(": ")[1])))),
        crear("tbody", {}, filas)));
  }

  function celda(serie, punto, columna) {
    const atributos = { class: "num", "data-t": columna };
    if (!punto) return crear("td", { class: "num no-trae", "data-t": columna }, raya(NO_TRAE));
    const { valor, programado } = punto.fila;
    return crear("td", atributos,
      valor === null ? punto.texto : crear("data", { value: valor }, punto.texto),
      programado !== null && crear("span", { class: "programado" },
        ("Programado " + alcance(serie, punto.corte)).trim() + ": ",
        crear("data", { value: programado }, MGI.cantidad(programado, serie.unidad))));
  }

  function raya(dicha) {
    return [crear("span", { "aria-hidden": "true" }, "—"), crear("span", { class: "oculto" }, dicha)];
  }

  function conSigno(resta, unidad) {
    return crear("data", { value: resta },
      (resta < 0 ? "\u2212" : "") + MGI.diferencia(resta, unidad));
  }

  function alcance(serie, corte) {
    const anio = new Date(corte.fin * 864e5).getUTCFullYear();
    return { vigencia: "para todo " + anio, cuatrienio: "para el cuatrienio" }[
      serie.ficha.alcance_programado] || "";
  }

  /* ----- What stands against comparing, and the sources ----- */

  function avisos(series, periodos) {
    const dichos = [];
    const varias = series.length > 1;
    const unidades = distintos(series.map((serie) => serie.unidad));
    if (unidades.length > 1) {
      dichos.push("Las unidades son distintas: " +
        repartir(series, (serie) => serie.unidad.medida) + ". Por eso no se restan.");
    }
    const duran = (serie) => enumerar(distintos(serie.puntos.map((p) => CLASES[p.corte.clase])));
    const comunes = periodos.filter((corte) => series.every((serie) => puntoDe(serie, corte)));
    if (distintos(series.map(duran)).length > 1) {
      dichos.push("Los periodos son de distinta clase: " + repartir(series, duran) +
        ". Sus valores no cubren el mismo tiempo.");
    }
    if (varias && comunes.length < periodos.length) {
      dichos.push(comunes.length
        ? "Solo " + comunes.length + " de " + periodos.length + " periodos están en todas las series."
        : "Ningún periodo está en todas las series. Cada valor es de su fecha.");
    }
    propios(series).forEach((suyas, frase) => dichos.push(mayuscula(nombrar(suyas)) + ": " + frase));
    return dichos;
  }

  /* What is to be known of each series on its own: phrase → the series that it is said of. */
  function propios(series) {
    const frases = new Map();
    series.forEach(function (serie) {
      const { ficha, puntos } = serie;
      const decir = (frase) => frases.set(frase, (frases.get(frase) || []).concat(serie));
      const igual = series.find((otra) => otra.pagina === serie.pagina && otra.parte === serie.parte);
      if (igual !== serie) decir("es la misma serie " + igual.numero + ".");
      if (ficha.publicacion.estado === "retirado") {
        decir("indicador retirado. " + ficha.publicacion.motivo);
      }
      if (ficha.seguimiento.estado === "cerrado") {
        decir("serie cerrada a " + MGI.corte(ficha.seguimiento.fecha).etiqueta + ". " +
          ficha.seguimiento.motivo);
      }
      if (puntos.some((p) => p.piso)) {
        decir("«más de» es un mínimo; la fuente no da el valor. No se resta y va con línea punteada.");
      }
      if (puntos.some((p) => p.fila.valor === null)) {
        decir("hay periodos sin dato. Sin dato no quiere decir cero.");
      }
      const otro = puntos.find((p) => p.fila.programado !== null && alcance(serie, p.corte));
      if (otro) {
        decir("lo programado es " + alcance(serie, otro.corte) + ", no para el periodo del valor.");
      }
    });
    return frases;
  }

  /* A series' page, what it measures, what is noted of it, and where its values come from. */
  function origen(serie, fuentes) {
    const documentos = new Map();
    const notas = new Map(serie.ficha.nota ? [[serie.ficha.nota, []]] : []);
    const anotar = (mapa, clave, corte) =>
      mapa.set(clave, (mapa.get(clave) || []).concat(corte.etiqueta));
    serie.puntos.forEach(function ({ fila, corte }) {
      const documento = fila.fuente ? fuentes.get(fila.fuente) || fila.fuente
        : "calculado en este sitio, como explica la página de la cifra";
      if (!documentos.has(documento)) documentos.set(documento, new Map());
      anotar(documentos.get(documento), fila.ubicacion.replace(/No\. /g, "No.\u00a0"), corte);
      if (fila.nota) anotar(notas, fila.nota, corte);
    });
    const dichos = [...documentos].map(([documento, lugares]) => documento +
      [...lugares].map(([lugar, cortes]) =>
        (lugar && ", " + lugar) + " (" + cuando(cortes) + ")").join(""));
    return crear("div", {},
      crear("dt", {}, numeral(serie), " ", crear("a", { href: serie.pagina + "#datos" }, serie.nombre),
        serie.parte && ": " + serie.parte),
      crear("dd", {}, serie.ficha.descripcion),
      [...notas].map(([nota, cortes]) => crear("dd", { class: "nota" },
        (cortes.length ? mayuscula(cuando(cortes)) + ": " : "Nota: ") + nota)),
      crear("dd", { class: "fuente" }, "Fuente: " + dichos.join("; ")));
  }
})();
