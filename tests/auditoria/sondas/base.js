/*
  What the probes share. A probe is a function of `sondas` with the id that auditoria/lista.py gives
  it; it looks at the page as it is drawn and gives the faults it finds, each said in Spanish, or
  null where the page has nothing for it to look at.
*/
const sondas = {};
const todos = (selector, raiz = document) => Array.from(raiz.querySelectorAll(selector));
const limpio = (texto) => (texto || "").replace(/\s+/g, " ").trim();
const mayor = (lista) => lista.reduce((a, b) => Math.max(a, b), 0);

/** Whether it is drawn: neither hidden nor inside a closed `details`. */
const visible = (e) =>
  e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
  e.getClientRects().length > 0;

/** Whether it is kept for screen readers alone: a box of one pixel, or cut to nothing. */
function paraLectores(e) {
  for (let nodo = e; nodo && nodo !== document.body; nodo = nodo.parentElement) {
    const s = getComputedStyle(nodo);
    if (s.clipPath === "inset(50%)" || /^rect\(0px,? 0px,? 0px,? 0px\)$/.test(s.clip)) return true;
    if (s.position === "absolute" && nodo.offsetWidth <= 1 && nodo.offsetHeight <= 1) return true;
  }
  return false;
}

const seVe = (e) => visible(e) && !paraLectores(e);

/** The text that a screen reader says of an element: without what is hidden from it. */
function dicho(e) {
  const rotulos = (e.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean);
  if (rotulos.length) {
    return limpio(rotulos.map((id) => document.getElementById(id)?.textContent || "").join(" "));
  }
  if (e.getAttribute("aria-label")) return limpio(e.getAttribute("aria-label"));
  const copia = e.cloneNode(true);
  todos("[aria-hidden=true], script, style", copia).forEach((oculto) => oculto.remove());
  todos("img[alt]", copia).forEach((imagen) => imagen.replaceWith(` ${imagen.alt} `));
  return limpio(copia.textContent);
}

/** An element in a few words: what is needed to find it. */
function cual(e) {
  const clase = e.getAttribute("class");
  const marca = e.id ? `#${e.id}` : clase ? `.${limpio(clase).split(" ").join(".")}` : "";
  const texto = dicho(e).slice(0, 60);
  return `<${e.localName}${marca}>${texto ? ` «${texto}»` : ""}`;
}

/** The text that an element holds itself, not through its children. */
const propio = (e) =>
  limpio(Array.from(e.childNodes).filter((n) => n.nodeType === 3).map((n) => n.data).join(" "));

/** The address of a link as a page of this site, whatever the page that holds it. */
const destino = (a) => a.href.replace(location.origin, "").replace(/index\.html$/, "");

const lienzo = document.createElement("canvas");
lienzo.width = lienzo.height = 1;
const pincel = lienzo.getContext("2d", { willReadFrequently: true });
const vistos = new Map();

/** A CSS colour as [r, g, b, alpha], each of the first three from 0 to 255. */
function color(texto) {
  if (!vistos.has(texto)) {
    pincel.clearRect(0, 0, 1, 1);
    pincel.fillStyle = "#000";
    pincel.fillStyle = texto;
    pincel.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pincel.getImageData(0, 0, 1, 1).data;
    vistos.set(texto, [r, g, b, a / 255]);
  }
  return vistos.get(texto);
}

const sobre = ([r, g, b, a], fondo) =>
  [r, g, b].map((canal, i) => canal * a + fondo[i] * (1 - a)).concat(1);

/** The colour that is seen behind what an element holds. */
function fondo(e) {
  const capas = [];
  for (let nodo = e; nodo; nodo = nodo.parentElement) {
    const capa = color(getComputedStyle(nodo).backgroundColor);
    if (capa[3] > 0) capas.push(capa);
    if (capa[3] === 1) break;
  }
  return capas.reduceRight((debajo, capa) => sobre(capa, debajo), color("Canvas"));
}

function luz(c) {
  const [r, g, b] = c.slice(0, 3).map((v) => {
    const s = v / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast between two colours, as WCAG computes it. */
function contraste(a, b) {
  const [x, y] = [luz(sobre(a, b)), luz(b)].sort((m, n) => n - m);
  return (x + 0.05) / (y + 0.05);
}

const px = (largo) => parseFloat(largo) || 0;
const redondo = (n) => String(Math.round(n * 100) / 100).replace(".", ",");
/** Null where there was nothing to look at, as every probe promises. */
const siHay = (mirados, fallas) => (mirados.length ? fallas : null);
