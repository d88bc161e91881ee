/* The page /buscar/: what is sought is in the address, and what is found is written beneath. */
import { palabras } from "./idioma.js";
import { buscar, indexar } from "./motor.js";

const A_LA_VISTA = 20;
const ESPERA = 250; // milliseconds of quiet before a search while typing
const ECO = 60; // so much of a long question is repeated
const TIPOS = {
  pagina: "Página",
  cifra: "Cifra",
  cifras: "Lista de cifras",
  localidad: "Localidad",
  sigla: "Sigla",
  termino: "Término",
  documento: "Documento",
};

const seccion = document.querySelector("[data-busqueda]");
const invitacion = document.querySelector("[data-sin-pedido]");
const estado = seccion.querySelector("[role=status]");
const lista = seccion.querySelector("ol");
const formulario = document.querySelector(".buscador");
const campo = formulario.elements.q;
const titulo = document.title;

let indice = null;

/** Load the entries as a script, once: so a copy of the site on a disk can do it too. */
function cargar() {
  indice = indice || new Promise((listo, fallo) => {
    const guion = document.createElement("script");
    guion.src = "indice.js";
    guion.onload = listo;
    guion.onerror = fallo;
    document.head.append(guion);
  }).then(() => indexar(window.MGI_INDICE));
  return indice;
}

function elemento(nombre, clase, texto) {
  const hecho = document.createElement(nombre);
  if (clase) hecho.className = clase;
  hecho.textContent = texto || "";
  return hecho;
}

function mayuscula(texto) {
  return texto.charAt(0).toUpperCase() + texto.slice(1);
}

function resultado(hallado) {
  const fila = document.createElement("li");
  const cabeza = document.createElement("h3");
  const enlace = elemento("a", "", hallado.titulo);
  enlace.href = "../" + hallado.id;
  cabeza.append(enlace);
  fila.append(cabeza, elemento("p", "m", TIPOS[hallado.tipo] + " · " + hallado.lugar));
  if (hallado.corte) {
    const valor = elemento("p", "valor", hallado.valor || "Sin un total");
    valor.append(elemento("span", "m", " · " + mayuscula(hallado.corte)));
    fila.append(valor);
  }
  fila.append(elemento("p", "", hallado.resumen));
  return fila;
}

function contar(cuantos, completos, pedido) {
  const eco = "«" + (pedido.length > ECO ? pedido.slice(0, ECO) + "…" : pedido) + "»";
  if (!palabras(pedido).length) return "Escriba una palabra, una sigla o un número.";
  if (!cuantos) return "Nada encontrado para " + eco + ". Revise cómo está escrito o use otras palabras.";
  const dicho = cuantos + (cuantos === 1 ? " resultado" : " resultados") + " para " + eco + ".";
  if (completos === cuantos) return dicho;
  if (!completos && cuantos === 1) return dicho + " No tiene todas las palabras.";
  if (!completos) return dicho + " Ninguno tiene todas las palabras; estos tienen algunas.";
  return dicho + " Primero, " + completos + " con todas las palabras.";
}

/** Write the first results, or all where the reader had asked for them before coming back. */
function escribir(hallados) {
  const aLaVista = history.state && history.state.todos ? hallados.length : A_LA_VISTA;
  lista.replaceChildren(...hallados.slice(0, aLaVista).map(resultado));
  const resto = hallados.slice(aLaVista);
  const anterior = seccion.querySelector("button");
  if (anterior) anterior.remove();
  if (!resto.length) return;
  const dicho = resto.length === 1 ? "Mostrar el que falta" : "Mostrar los " + resto.length + " que faltan";
  const boton = elemento("button", "boton secundario", dicho);
  boton.type = "button";
  boton.addEventListener("click", () => {
    const nuevos = resto.map(resultado);
    lista.append(...nuevos);
    boton.remove();
    nuevos[0].querySelector("a").focus();
    history.replaceState({ todos: true }, "");
  });
  seccion.append(boton);
}

async function mostrar(pedido) {
  document.title = pedido ? "«" + pedido.slice(0, ECO) + "» — " + titulo : titulo;
  seccion.hidden = !pedido;
  invitacion.hidden = Boolean(pedido);
  if (!pedido) return;
  if (!lista.children.length) estado.textContent = "Buscando…";
  try {
    const motor = await cargar();
    if (pedido !== campo.value.trim()) return; // something else is asked by now
    const { hallados, completos } = buscar(motor, pedido);
    escribir(hallados);
    estado.textContent = contar(hallados.length, completos, pedido);
  } catch {
    indice = null; // the next search tries again
    estado.textContent = "El buscador no cargó. Revise su conexión y busque de nuevo.";
  }
}

function leer() {
  campo.value = new URLSearchParams(location.search).get("q") || "";
  mostrar(campo.value.trim());
}

function pedir() {
  const pedido = campo.value.trim();
  const direccion = pedido ? "?" + new URLSearchParams({ q: pedido }) : location.pathname;
  history.replaceState(null, "", direccion);
  mostrar(pedido);
}

let reloj;
campo.addEventListener("input", () => {
  clearTimeout(reloj);
  // A single letter is still being typed; Enter searches for it all the same.
  if (campo.value.trim().length !== 1) reloj = setTimeout(pedir, ESPERA);
});
formulario.addEventListener("submit", (evento) => {
  evento.preventDefault();
  clearTimeout(reloj);
  pedir();
});
window.addEventListener("popstate", leer);
invitacion.textContent = invitacion.dataset.sinPedido;
// What was typed while this script was on its way is not lost.
if (campo.value && campo.value !== campo.defaultValue && !location.search) pedir();
else leer();
