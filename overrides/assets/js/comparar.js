/*
  Chooses up to three series. A series is an indicator or a part of it; the address says which
  («?serie=codigo,dimension:etiqueta»), to be shared and for Back. The page's list says what there
  is; rows come from each datos.json, asked for once. What editors wrote enters the page as text
  nodes. Needs formato.js, trazos.js and cotejo.js, which shows the comparison.
*/
(function () {
  "use strict";
  const uno = (selector, desde) => (desde || document).querySelector(selector);
  const todos = (selector, desde) => [...(desde || document).querySelectorAll(selector)];
  const crear = MGI.crear;
  const formulario = uno("[data-comparar]");
  const [agregar, copiar, copiado, reintentar, dicho, propuestas, comparacion] =
    "agregar copiar copiado reintentar dicho propuestas comparacion".split(" ")
      .map((nombre) => uno("[data-" + nombre + "]"));

  const cifras = new Map(todos("[data-codigo]").map(function (fila) {
    const [pagina, , json] = todos("a", fila);
    return [fila.dataset.codigo,
      { nombre: pagina.parentNode.textContent, pagina: pagina.href, json: json.href }];
  }));
  const unidades = new Map(todos("data[data-formato]").map((dato) =>
    [dato.value, Object.assign({ medida: dato.textContent }, dato.dataset)]));
  const fuentes = new Map(todos("data[data-fuente]").map((dato) => [dato.value, dato.textContent]));
  const lugares = todos("fieldset", formulario).map(function (campo) {
    const [cifra, parte] = todos("select", campo);
    todos("[data-tema]").forEach((tema) => cifra.append(
      crear("optgroup", { label: tema.dataset.tema }, todos("[data-codigo]", tema).map((fila) =>
        crear("option", { value: fila.dataset.codigo }, cifras.get(fila.dataset.codigo).nombre)))));
    return { campo, cifra, parte, quitar: uno("button", campo) };
  });

  let pedidas = []; // what is compared: {codigo, parte} or null, one a place
  let abiertas = 2; // how many places are shown
  let turno = 0; // an answer that comes after another was asked for is dropped
  let enSeguida = null; // the picker changed last: changes in a row are one step of Back

  /* ----- What the address says ----- */

  function leer() {
    const dichas = new URLSearchParams(location.search).getAll("serie").filter(Boolean);
    const quejas = dichas.length > lugares.length
      ? ["El enlace pide " + dichas.length + " series. Se toman las tres primeras."] : [];
    pedidas = dichas.slice(0, lugares.length).map(function (dicha) {
      const codigo = dicha.split(",", 1)[0];
      if (cifras.has(codigo)) return { codigo: codigo, parte: dicha.slice(codigo.length + 1) };
      quejas.push("«" + codigo + "» no es el código de ninguna cifra publicada.");
      return null;
    }).filter(Boolean);
    abiertas = Math.max(2, pedidas.length);
    mostrar(quejas);
  }

  function escribir(juntar) {
    const limpio = (texto) => encodeURIComponent(texto).replace(/%2C/g, ",").replace(/%3A/g, ":");
    const consulta = pedidas.filter(Boolean).map((pedida) => "serie=" +
      limpio(pedida.codigo + (pedida.parte ? "," + pedida.parte : ""))).join("&");
    const destino = location.pathname + (consulta ? "?" + consulta : "");
    if (destino === location.pathname + location.search) return;
    history[juntar ? "replaceState" : "pushState"](null, "", destino);
  }

  /* ----- The rows ----- */

  const traidas = new Map();
  function traer(codigo) {
    if (!traidas.has(codigo)) {
      traidas.set(codigo, fetch(cifras.get(codigo).json).then(function (respuesta) {
        if (!respuesta.ok) throw new Error(respuesta.status);
        return respuesta.json();
      }));
      traidas.get(codigo).catch(() => traidas.delete(codigo)); // so that it can be tried again
    }
    return traidas.get(codigo);
  }

  function claveDe(fila) {
    return Object.keys(fila.dimensiones).filter((d) => fila.dimensiones[d] !== null)
      .map((d) => d + ":" + fila.dimensiones[d]).join(",");
  }

  /* The parts that an indicator has rows of: clave → words, the total first. */
  function partesDe(datos) {
    const partes = new Map(datos.filas.some((fila) => !claveDe(fila)) ? [["", "Total"]] : []);
    datos.filas.forEach((fila) => partes.set(claveDe(fila), Object.keys(fila.dimensiones)
      .filter((d) => fila.dimensiones[d] !== null)
      .map((d) => datos.ficha.dimensiones[d].etiquetas[fila.dimensiones[d]]).join(", ") || "Total"));
    return partes;
  }

  function serieDe(pedida, datos, numero, quejas) {
    const partes = partesDe(datos);
    if (!partes.has(pedida.parte)) {
      const primera = partes.keys().next().value;
      if (pedida.parte) {
        quejas.push("«" + datos.ficha.nombre + "» no tiene la parte «" + pedida.parte +
          "». Se muestra: " + partes.get(primera) + ".");
      }
      pedida.parte = primera;
    }
    const unidad = unidades.get(datos.ficha.unidad);
    const puntos = datos.filas.filter((fila) => claveDe(fila) === pedida.parte).map((fila) => ({
      fila: fila, corte: MGI.corte(fila.periodo), texto: MGI.valor(fila, unidad),
      piso: fila.valor !== null && MGI.esPiso(fila.textual),
    }));
    puntos.sort((a, b) => MGI.enOrden(a.corte, b.corte));
    const parte = partes.size > 1 ? partes.get(pedida.parte) : "";
    return {
      numero, unidad, puntos, partes, parte, ficha: datos.ficha,
      nombre: datos.ficha.nombre, pagina: cifras.get(pedida.codigo).pagina,
      titulo: "Serie " + numero + ": " + datos.ficha.nombre + (parte ? ", " + parte : ""),
    };
  }

  /* ----- The page ----- */

  async function mostrar(quejas) {
    const mio = ++turno;
    pintarLugares();
    const esperadas = pedidas.filter(Boolean);
    if (esperadas.length) decir("Trayendo los datos…", []);
    const respuestas = await Promise.all(
      pedidas.map((pedida) => pedida && traer(pedida.codigo).catch(() => null)));
    if (mio !== turno) return;
    const fallidas = pedidas.filter((pedida, n) => pedida && !respuestas[n]);
    fallidas.forEach((pedida) => quejas.push("No se pudieron traer los datos de «" +
      cifras.get(pedida.codigo).nombre + "». Revise su conexión y vuelva a intentar."));
    reintentar.hidden = !fallidas.length;
    const series = pedidas.map((pedida, n) =>
      pedida && respuestas[n] && serieDe(pedida, respuestas[n], n + 1, quejas));
    pintarLugares(series);
    const vistas = series.filter(Boolean);
    MGI.cotejar(comparacion, vistas, fuentes);
    if (propuestas) propuestas.hidden = vistas.length > 0;
    decir(resumen(vistas), quejas);
    if (!quejas.length) escribir(true); // the part that was taken where the address named none
  }

  function resumen(series) {
    if (!series.length) return pedidas.some(Boolean) ? "" : "Elija una cifra para empezar.";
    if (series.length === 1) return "Hay una serie. Elija otra para compararla.";
    const periodos = new Set([].concat(...series.map((s) => s.puntos.map((p) => p.corte.codigo)))).size;
    return "Se comparan " + series.length + " series en " +
      (periodos === 1 ? "1 periodo." : periodos + " periodos.");
  }

  function decir(cuenta, quejas) {
    dicho.textContent = "";
    dicho.append(...[cuenta].concat(quejas).map((frase, n) =>
      crear("p", { class: n ? "queja" : "cuenta" }, frase)));
  }

  /* Show the pickers as things stand; the parts of an indicator are known when its rows came. */
  function pintarLugares(series) {
    lugares.forEach(function (lugar, n) {
      const pedida = pedidas[n];
      const partes = series && series[n] ? series[n].partes : new Map();
      const dimensiones = series && series[n] ? Object.values(series[n].ficha.dimensiones) : [];
      lugar.campo.hidden = n >= abiertas;
      lugar.cifra.value = pedida ? pedida.codigo : "";
      lugar.quitar.hidden = !pedida && n < 2;
      if (!series && pedida) return; // until they come, those of before stay
      lugar.parte.parentNode.hidden = partes.size < 2;
      uno("label", lugar.parte.parentNode).textContent =
        dimensiones.length === 1 ? dimensiones[0].nombre : "Parte";
      lugar.parte.textContent = "";
      lugar.parte.append(...[...partes].map(([clave, nombre]) =>
        crear("option", { value: clave }, nombre)));
      if (pedida) lugar.parte.value = pedida.parte;
    });
    agregar.hidden = abiertas >= lugares.length;
  }

  lugares.forEach(function (lugar, n) {
    lugar.campo.addEventListener("change", function (evento) {
      const esCifra = evento.target === lugar.cifra;
      const codigo = lugar.cifra.value;
      if (esCifra) lugar.parte.parentNode.hidden = true;
      while (pedidas.length <= n) pedidas.push(null);
      pedidas[n] = codigo ? { codigo: codigo, parte: esCifra ? "" : lugar.parte.value } : null;
      escribir(enSeguida === evento.target);
      mostrar([]);
      enSeguida = evento.target;
    });
    ["focusin", "click"].forEach((cual) =>
      lugar.campo.addEventListener(cual, () => { enSeguida = null; }));
    lugar.quitar.addEventListener("click", function () {
      pedidas.splice(n, 1);
      abiertas = Math.max(2, abiertas - 1);
      escribir(false);
      mostrar([]);
      const libre = lugares.slice(0, abiertas).find((lugar, m) => !pedidas[m]);
      (libre ? libre.cifra : agregar.hidden ? lugares[0].cifra : agregar).focus();
    });
  });
  agregar.addEventListener("click", function () {
    abiertas += 1;
    pintarLugares();
    lugares[abiertas - 1].cifra.focus();
  });
  reintentar.addEventListener("click", () => mostrar([]));
  formulario.addEventListener("submit", (evento) => evento.preventDefault());
  window.addEventListener("popstate", leer);
  window.addEventListener("beforeprint", function () { // the sheet says where this comparison is
    const impreso = uno(".impreso");
    if (impreso) impreso.textContent = "Impreso de " + uno("link[rel=canonical]").href + location.search;
  });
  copiar.hidden = !navigator.clipboard;
  copiar.addEventListener("click", function () {
    copiado.textContent = ""; // so that a second copy is said too
    navigator.clipboard.writeText(location.href).then(
      () => { copiado.textContent = "Enlace copiado."; },
      () => { copiado.textContent = "No se pudo copiar: tome la dirección del navegador."; }
    );
  });
  uno(".todas").open = false;
  leer();
})();
