/* The page /buscar/: what is sought is in the address, and what is found is written beneath. */
import { palabras } from "./idioma.js";
import { Motor } from "./motor.js";
import { elemento, resultado } from "./resultado.js";

const A_LA_VISTA = 20;
const ESPERA = 250; // milliseconds of quiet before a search while typing
const ANCHA = window.matchMedia("(min-width: 45rem)");
const ECO = 60; // so much of a long question is repeated

const seccion = document.querySelector("[data-busqueda]");
const invitacion = document.querySelector("[data-sin-pedido]");
const tareas = document.querySelector("[data-tareas]");
const sinHallar = seccion.querySelector("[data-nada]");
const sugerencia = seccion.querySelector("[data-sugerencia]");
const estado = seccion.querySelector("[role=status]");
const lista = seccion.querySelector("ol");
const filtros = seccion.querySelector("form");
const afinar = seccion.querySelector("details");
const elegidos = seccion.querySelector("[data-elegidos]");
const formulario = document.querySelector(".buscador");
const campo = formulario.elements.q;
const titulo = document.title;

let motor = null;
let pedida = ""; // what was asked last
let ultimo = null; // { pedido, hallados, sugerido }: what was found last, before filters

/** The entries did not arrive. */
class SinCarga extends Error {}

/** Load the entries as a script, once: so a copy of the site on a disk can do it too. */
function cargar() {
  motor =
    motor ||
    pedirGuion("indice.js")
      .then(() => new Motor(window.MGI_BUSQUEDA, traer))
      .catch((error) => {
        motor = null; // the next search tries again
        throw error;
      });
  return motor;
}

/** Load the words of the texts that are in a part. */
function traer(n) {
  const ruta = "palabras-" + n + ".js?v=" + window.MGI_BUSQUEDA.version;
  return pedirGuion(ruta).then(() => window.MGI_PALABRAS[n]);
}

function pedirGuion(ruta) {
  return new Promise((listo, fallo) => {
    const guion = document.createElement("script");
    guion.src = ruta;
    guion.onload = listo;
    guion.onerror = () => fallo(new SinCarga());
    document.head.append(guion);
  });
}

function eco(pedido) {
  return "«" + (pedido.length > ECO ? pedido.slice(0, ECO) + "…" : pedido) + "»";
}

function contar(cuantos, completos, pedido) {
  if (!palabras(pedido).length) return "Escriba una palabra, una sigla o un número.";
  if (!cuantos) return "Nada encontrado para " + eco(pedido) + ".";
  const dicho = cuantos + (cuantos === 1 ? " resultado" : " resultados") + " para " + eco(pedido) + ".";
  if (completos === cuantos) return dicho;
  if (!completos && cuantos === 1) return dicho + " No tiene todas las palabras.";
  if (!completos) return dicho + " Ninguno tiene todas las palabras; estos tienen algunas.";
  return dicho + (completos === 1 ? " Uno tiene" : " " + completos + " tienen") + " todas las palabras.";
}

/* ---- Facets: each is a list to choose from, with how many results each choice leaves. */

function elegidas() {
  return [...filtros.elements].filter((cada) => cada.name && cada.value);
}

/** Whether an entry has a choice of a facet, or names none of one where that means all. */
function tiene(hallado, faceta, valor) {
  const suyos = (hallado.facetas || {})[faceta.name];
  return suyos ? suyos.includes(valor) : "deTodos" in faceta.dataset;
}

function cumple(hallado, salvo) {
  return elegidas().every((cada) => cada === salvo || tiene(hallado, cada, cada.value));
}

/** Write beside each choice how many of the results it leaves, given the other facets. */
function contarFacetas(hallados) {
  for (const cada of filtros.elements) {
    if (!cada.name) continue;
    const quedan = hallados.filter((hallado) => cumple(hallado, cada));
    for (const opcion of cada.options) {
      if (!opcion.value) continue;
      const suyos = quedan.filter((hallado) => tiene(hallado, cada, opcion.value));
      opcion.dataset.nombre = opcion.dataset.nombre || opcion.textContent;
      opcion.textContent = opcion.dataset.nombre + " (" + suyos.length + ")";
      opcion.disabled = !suyos.length && !opcion.selected;
    }
  }
}

/* ---- Results */

/** Write the first results, or all where the reader had asked for them before coming back. */
function escribir(hallados) {
  const aLaVista = history.state && history.state.todos ? hallados.length : A_LA_VISTA;
  lista.replaceChildren(...hallados.slice(0, aLaVista).map(resultado));
  const resto = hallados.slice(aLaVista);
  const anterior = seccion.querySelector("[data-mas]");
  if (anterior) anterior.remove();
  if (!resto.length) return;
  const dicho = resto.length === 1 ? "Mostrar el que falta" : "Mostrar los " + resto.length + " que faltan";
  const boton = elemento("button", "boton secundario", dicho);
  boton.type = "button";
  boton.dataset.mas = "";
  boton.addEventListener("click", () => {
    const nuevos = resto.map(resultado);
    lista.append(...nuevos);
    boton.remove();
    nuevos[0].querySelector("a").focus();
    history.replaceState({ ...history.state, todos: true }, "");
  });
  seccion.append(boton);
}

function sugerir(dicho) {
  sugerencia.hidden = !dicho;
  if (!dicho) return;
  const enlace = elemento("a", "", dicho);
  enlace.href = direccion(dicho);
  sugerencia.replaceChildren("¿Quiso decir «", enlace, "»?");
}

/** Show what was found and is left by the facets, by the question that found it. */
function presentar() {
  const { pedido, hallados, sugerido } = ultimo;
  const quedan = hallados.filter((hallado) => cumple(hallado, null));
  escribir(quedan);
  sugerir(sugerido);
  afinar.hidden = !hallados.length;
  const filtrados = elegidas().length;
  elegidos.textContent = filtrados ? " (" + filtrados + (filtrados === 1 ? " filtro)" : " filtros)") : "";
  contarFacetas(hallados);
  sinHallar.hidden = quedan.length > 0;
  estado.textContent =
    contar(quedan.length, quedan.filter((hallado) => hallado.completo).length, pedido) +
    (quedan.length < hallados.length ? " Los filtros dejan fuera " + (hallados.length - quedan.length) + "." : "");
}

/** Show that nothing could be sought, and why: a fault of ours is not told as a lost connection. */
function fallar(error) {
  ultimo = null;
  escribir([]);
  sugerir("");
  afinar.hidden = true;
  sinHallar.hidden = true;
  if (error instanceof SinCarga) {
    estado.textContent = "El buscador no cargó. Revise su conexión y busque de nuevo.";
    return;
  }
  console.error(error);
  estado.textContent = "El buscador falló por un error de este sitio. Siga por uno de los caminos de abajo.";
}

async function mostrar(pedido) {
  pedida = pedido;
  document.title = pedido ? eco(pedido) + " — " + titulo : titulo;
  seccion.hidden = !pedido;
  invitacion.hidden = Boolean(pedido);
  if (tareas) tareas.hidden = Boolean(pedido);
  if (!pedido) return;
  if (!lista.children.length) estado.textContent = "Buscando…";
  try {
    const listo = await cargar();
    const hallado = await listo.buscar(pedido);
    if (pedido !== pedida) return; // something else was asked meanwhile
    ultimo = { pedido, ...hallado };
    presentar();
  } catch (error) {
    if (pedido === pedida) fallar(error);
  }
}

/* ---- The address */

function direccion(pedido) {
  const dicho = new URLSearchParams(pedido ? { q: pedido } : {});
  for (const cada of elegidas()) dicho.set(cada.name, cada.value);
  return String(dicho) ? "?" + dicho : location.pathname;
}

function leer() {
  const pedido = new URLSearchParams(location.search);
  campo.value = pedido.get("q") || "";
  for (const cada of filtros.elements) {
    if (!cada.name) continue;
    cada.value = pedido.get(cada.name) || "";
    if (cada.selectedIndex === -1) cada.selectedIndex = 0; // a term that is no more
  }
  // On a narrow screen the results come first, unless some filter hides part of them.
  afinar.open = ANCHA.matches || elegidas().length > 0;
  mostrar(campo.value.trim());
}

/**
 * Search for what is written. A search that was asked for whole keeps its step in the history: what
 * is typed after it takes the next one.
 */
function pedir(entera) {
  const pedido = campo.value.trim();
  const nueva = direccion(pedido);
  if (nueva === location.search) history.replaceState({ ...history.state, entera: entera || esEntera() }, "");
  else if (esEntera()) history.pushState({ entera }, "", nueva);
  else history.replaceState({ entera }, "", nueva);
  mostrar(pedido);
}

function esEntera() {
  return Boolean(history.state && history.state.entera);
}

let reloj;
campo.addEventListener("input", () => {
  clearTimeout(reloj);
  // A single letter is still being typed; Enter searches for it all the same.
  if (campo.value.trim().length !== 1) reloj = setTimeout(() => pedir(false), ESPERA);
});
formulario.addEventListener("submit", (evento) => {
  evento.preventDefault();
  clearTimeout(reloj);
  pedir(true);
});
filtros.addEventListener("submit", (evento) => evento.preventDefault());
filtros.addEventListener("input", () => {
  if (!ultimo) return;
  history.replaceState({ entera: esEntera() }, "", direccion(ultimo.pedido));
  presentar();
});
filtros.addEventListener("reset", () => setTimeout(() => pedir(false))); // the fields are emptied after this event
window.addEventListener("popstate", leer);
// What was typed while this script was on its way is not lost.
if (campo.value && campo.value !== campo.defaultValue && !location.search) pedir(false);
else {
  history.replaceState({ ...history.state, entera: Boolean(location.search) }, "");
  leer();
}
