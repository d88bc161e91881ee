/*
  Numbers and periods in words, as the site writes them: what scripts/mgi/formato.py, corte.py and
  derive/texto.py say of one value. A test compares the two on many values.
*/
var MGI = {};
(function () {
  "use strict";
  const DURO = "\u00a0";
  const MESES = ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre " +
    "diciembre").split(" ");
  const UNO = { miles: "mil", millones: "millón", billones: "billón" };
  const LARGOS = { T: ["trimestre", 3], S: ["semestre", 6] };

  /* 1234.5 is «1.234,5»: the digits that it has, no more and no fewer. */
  MGI.numero = function (valor) {
    const [entero, decimales] = String(Math.abs(valor)).split(".");
    return (valor < 0 ? "\u2212" : "") + entero.replace(/\B(?=(\d{3})+$)/g, ".") +
      (decimales ? "," + decimales : "");
  };

  /* A unidad has formato, escala, singular and plural, as in data/unidades.yml. */
  MGI.cantidad = function (valor, unidad) {
    const escala = (Math.abs(valor) === 1 && UNO[unidad.escala]) || unidad.escala;
    const texto = MGI.numero(valor) + (escala ? DURO + escala : "");
    if (unidad.formato === "moneda") return texto.replace(/^(\u2212?)/, "$1$$" + DURO);
    return unidad.formato === "porcentaje" ? texto + "%" : texto;
  };

  /* Whether a source prints a lower bound («más de 22.000», «+23000») and not the value. */
  MGI.esPiso = function (textual) {
    return /^(\+|más de )/i.test(textual) && !/^\+.*%\s*$/.test(textual);
  };

  MGI.valor = function (fila, unidad) {
    if (fila.valor === null) return fila.no_aplica ? "No aplica" : "Sin dato";
    const texto = MGI.cantidad(fila.valor, unidad);
    return MGI.esPiso(fila.textual) ? "más" + DURO + "de" + DURO + texto : texto;
  };

  MGI.diferencia = function (resta, unidad) {
    const tamano = Math.abs(resta);
    if (unidad.formato !== "porcentaje") return MGI.cantidad(tamano, unidad);
    return MGI.numero(tamano) + DURO + (tamano === 1 ? "punto" : "puntos");
  };

  MGI.nombreUnidad = function (valor, unidad) {
    if (unidad.formato !== "numero") return "";
    if (Math.abs(valor) === 1 && !unidad.escala) return unidad.singular;
    return (unidad.escala || (valor && valor % 1e6 === 0) ? "de " : "") + unidad.plural;
  };

  /* A subtraction without the noise of binary fractions: 0,3 − 0,1 is 0,2. */
  MGI.restar = function (a, b) {
    const decimales = (valor) => (String(valor).split(".")[1] || "").length;
    return Number((a - b).toFixed(Math.max(decimales(a), decimales(b))));
  };

  /* A period: its class, its first and last day (counted since 1970) and its words. */
  MGI.corte = function (codigo) {
    const [, anio, mes, dia, letra, vez] =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-([TS])(\d))?$/.exec(codigo);
    const [clase, meses] = dia ? ["dia", 1] : mes ? ["mes", 1] : LARGOS[letra] || ["anio", 12];
    const primero = mes ? mes - 1 : vez ? (vez - 1) * meses : 0;
    const numerar = (m, d) => Date.UTC(anio, m, d) / 864e5;
    const nombre = MESES[primero + meses - 1] + " de " + anio;
    const etiqueta = {
      dia: (dia === "01" ? "1.º" : Number(dia)) + " de " + nombre,
      mes: nombre,
      anio: anio,
    }[clase] || MESES[primero] + " a " + nombre;
    return {
      clase: clase,
      codigo: codigo,
      inicio: numerar(primero, dia || 1),
      fin: dia ? numerar(primero, dia) : numerar(primero + meses, 0),
      etiqueta: etiqueta,
      frase: ({ dia: "a ", mes: "en ", anio: "en " }[clase] || "de ") + etiqueta,
    };
  };

  /* Whether a period comes right after another; cut-off dates follow within about a year. */
  MGI.sigue = function (corte, antes) {
    return corte.clase === "dia"
      ? corte.inicio - antes.fin <= 370
      : corte.inicio === antes.fin + 1;
  };

  /* By the last day; of two that end together, the longer is the later. */
  MGI.enOrden = function (a, b) {
    return a.fin - b.fin || b.inicio - a.inicio;
  };
})();
