/* The index and its ranking. The weights were settled by measuring: see tests/data/consultas.yml. */
import MiniSearch from "minisearch";
import { palabras, raiz, utiles } from "./idioma.js";

/* What a match in each field is worth. */
const PESOS = { titulo: 6, claves: 4, valor: 3, resumen: 2, encabezados: 2, cuerpo: 1 };
/* A sigla or term that is just what was asked goes before what merely names it. */
const ES_LO_PEDIDO = 3;
/* With fewer entries that hold all the words, those that hold some come after. */
const POCOS = 5;

/** Make the index of the entries that the site publishes (scripts/mgi/render/busqueda.py). */
export function indexar(entradas) {
  const indice = new MiniSearch({
    fields: Object.keys(PESOS),
    idField: "ruta",
    storeFields: ["tipo", "titulo", "resumen", "lugar", "valor", "corte", "claves"],
    tokenize: palabras,
    processTerm: raiz,
  });
  indice.addAll(entradas);
  return indice;
}

/** Return {hallados, completos}: the entries, best first, and how many hold all that was asked. */
export function buscar(indice, pedido) {
  const dicho = utiles(pedido).join(" ");
  const opciones = {
    boost: PESOS,
    boostDocument: (_, termino, { tipo, claves }) =>
      (tipo === "sigla" || tipo === "termino") && raiz(claves) === termino ? ES_LO_PEDIDO : 1,
    prefix: (termino, lugar, todos) => lugar === todos.length - 1 && termino.length > 1,
  };
  const completos = indice.search(dicho, { ...opciones, combineWith: "AND" });
  if (completos.length >= POCOS) return { hallados: completos, completos: completos.length };
  const ya = new Set(completos.map((hallado) => hallado.id));
  const demas = indice.search(dicho, { ...opciones, combineWith: "OR" });
  return {
    hallados: completos.concat(demas.filter((hallado) => !ya.has(hallado.id))),
    completos: completos.length,
  };
}
