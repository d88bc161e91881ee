/* The page /buscar/: what is sought is in the address, and what is found is written beneath. */
import { buscar, indexar } from "./motor.js";

const A_LA_VISTA = 20;
const ESPERA = 250; // milliseconds of quiet before a search while typing
const TIPOS = {
  pagina: "Página",
  cifra: "Cifra",
  cifras: "Lista de cifras",
  sigla: "Sigla",
  termino: "Término",
  documento: "Documento",
};

const seccion = document.querySelector("[data-busqueda]");
const estado = seccion.querySelector("[role=status]");
const invitacion = document.querySelector("[data-sin-pedido]");
const lista = seccion.querySelector("ol");
const formulario = document.querySelector(".buscador");
const campo = formulario.elements.q;
const titulo = document.title;

let indice = null;

/** Load the entries, once, as a script: so a copy of the site on a disk can do it too. */
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
  if (hallado.tipo === "cifra") {
    const valor = elemento("p", "valor", hallado.valor || "Sin un total");
    valor.append(elemento("span", "m", " · " + mayuscula(hallado.corte)));
    fila.append(valor);
  }
  fila.append(elemento("p", "", hallado.resumen));
  return fila;
}

function contar(cuantos, completos, pedido) {
  if (!cuantos) {
    return "Nada encontrado para «" + pedido + "». Revise cómo está escrito o use otras palabras.";
  }
  const dicho = cuantos + (cuantos === 1 ? " resultado" : " resultados") + " para «" + pedido + "».";
  if (completos === cuantos) return dicho;
  if (!completos) return dicho + " Ninguno tiene todas las palabras; estos tienen algunas.";
  return dicho + " Primero, " + completos + " con todas las palabras.";
}

function escribir(hallados) {
  lista.replaceChildren(...hallados.slice(0, A_LA_VISTA).map(resultado));
  const resto = hallados.slice(A_LA_VISTA);
  seccion.querySelector("button")?.remove();
  if (!resto.length) return;
  const boton = elemento("button", "boton secundario", "Mostrar los " + resto.length + " que faltan");
  boton.type = "button";
  boton.addEventListener("click", () => {
    const nuevos = resto.map(resultado);
    lista.append(...nuevos);
    boton.remove();
    nuevos[0].querySelector("a").focus();
  });
  seccion.append(boton);
}

async function mostrar(pedido) {
  document.title = pedido ? "«" + pedido + "» — " + titulo : titulo;
  seccion.hidden = !pedido;
  invitacion.hidden = Boolean(pedido);
  if (!pedido) return;
  try {
    const motor = await cargar();
    if (pedido !== campo.value.trim()) return; // something else is asked by now
    const { hallados, completos } = buscar(motor, pedido);
    escribir(hallados);
    estado.textContent = contar(hallados.length, completos, pedido);
  } catch {
    estado.textContent = "El buscador no cargó. Revise su conexión y recargue la página.";
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
  reloj = setTimeout(pedir, ESPERA);
});
formulario.addEventListener("submit", (evento) => {
  evento.preventDefault();
  clearTimeout(reloj);
  pedir();
});
window.addEventListener("popstate", leer);
leer();
