/*
  The index and its ranking. The weights were settled by measuring: tests/search/ holds what is
  asked of it. What a question means besides its words (siglas, synonyms, kin, mistypings) becomes
  alternatives that count for less than what was written.
*/
import MiniSearch from "minisearch";
import { esVacia, palabras, plegar, raiz, utiles } from "./idioma.js";
import { Lexico } from "./lexico.js";

/* Words that begin by these letters are in one part. */
const INICIO = 3;
/* What a match in each field is worth. */
const PESOS = { titulo: 6, claves: 7, valor: 4, resumen: 1.3, encabezados: 1.4, terminos: 1.6, cuerpo: 0.2 };
/* Fields where an empty word may be a sigla (SE, ME). */
const CON_VACIAS = new Set(["titulo", "claves"]);
/* BM25: a long field is not held against an entry as much as it is by default. */
const LARGO = { k: 1.2, b: 0.5, d: 0.5 };
/* What each kind of alternative is worth beside the word itself. */
const VALE = { sigla: 0.9, corregida: 0.8, sinonimo: 0.3, pariente: 0.4 };
/* What is just what was asked, by name, goes before what merely names it. */
const ES_LO_PEDIDO = 3;
const ES_LA_ENTRADA = 1.2;
/* An entry of a list says little beside the page that explains it. */
const POR_TIPO = { glosario: 0.4, documento: 0.2, cifra: 0.7 };
/* How much it counts to hold all that was asked, the rare words above all. */
const COBERTURA = 3;
/* What a question asks for, by how it is put: the tipos that answer it, and how much more. */
const INTENCIONES = [
  [/\b(?:cuant[oa]s?|porcentaje|avance|total de|numero de)\b/, { cifra: 1.5 }],
  [/\b(?:que (?:es|son|significa|quiere decir)|significado|sigla)\b/, { glosario: 2, guia: 1.2, herramienta: 1.3 }],
  [/\b(?:como|pasos|quiero|necesito|donde)\b/, { ruta: 1.5, guia: 1.15 }],
];

export class Motor {
  /**
   * Make the index of what the site publishes (scripts/mgi/render/busqueda.py). `traer(n)` promises
   * the words of the texts that are in part n: each is asked for when a question may need it.
   */
  constructor({ entradas, terminos, siglas, partes = [] }, traer) {
    this.lexico = new Lexico();
    this.rutas = entradas.map((entrada) => entrada.ruta);
    this.partes = partes;
    this.traer = traer;
    this.traidas = new Map();
    this.terminos = terminos;
    this.equivalentes = siglas.map((juntas) => juntas.map((una) => palabras(una).map(raiz)));
    this.sinonimos = sinonimosDe(terminos);
    this.indice = new MiniSearch({
      fields: Object.keys(PESOS),
      idField: "ruta",
      storeFields: ["tipo", "titulo", "resumen", "lugar", "valor", "corte", "claves", "palabras", "facetas"],
      extractField: (entrada, campo) =>
        campo === "terminos"
          ? this.palabrasDe(entrada)
          : campo === "claves"
            ? [entrada.claves, ...(entrada.palabras || [])].filter(Boolean).join(" ")
            : entrada[campo],
      tokenize: palabras,
      processTerm: (palabra, campo) =>
        esVacia(palabra) && !CON_VACIAS.has(campo) ? null : this.lexico.anotar(palabra),
    });
    this.indice.addAll(entradas);
    this.textos = new MiniSearch({
      fields: ["cuerpo"],
      storeFields: ["ruta", "parte"],
      tokenize: palabras,
      processTerm: (palabra) => (esVacia(palabra) ? null : this.lexico.anotar(palabra)),
    });
  }

  /** Have the parts where the words of a question may be; one that does not come is done without. */
  async preparar(pedido) {
    const suyas = new Set(this.partes.length ? utiles(pedido).map((palabra) => this.parteDe(palabra)) : []);
    for (const n of suyas) {
      if (!this.traidas.has(n)) this.traidas.set(n, this.traer(n).then((texto) => this.leer(n, texto)));
    }
    await Promise.all([...suyas].map((n) => this.traidas.get(n).catch(() => this.traidas.delete(n))));
    return suyas;
  }

  /** Return the part where the words that begin as one are (scripts/mgi/render/palabras.py). */
  parteDe(palabra) {
    const inicio = plegar(palabra).slice(0, INICIO);
    let n = this.partes.length - 1;
    while (n > 0 && this.partes[n] > inicio) n -= 1;
    return n;
  }

  /** Add the words of a part to what is sought in. */
  leer(n, texto) {
    const dicen = new Map();
    for (const linea of texto.split("\n")) {
      const [palabra, ...saltos] = linea.split(" ");
      let entrada = 0;
      for (const salto of saltos) {
        entrada += Number(salto);
        if (!dicen.has(entrada)) dicen.set(entrada, []);
        dicen.get(entrada).push(palabra);
      }
    }
    this.textos.addAll(
      [...dicen].map(([entrada, suyas]) => ({
        id: n + ":" + entrada, ruta: this.rutas[entrada], parte: n, cuerpo: suyas.join(" "),
      })),
    );
  }

  /** Return the names and synonyms of the terms that an entry is classed by. */
  palabrasDe(entrada) {
    return (entrada.terminos || []).map((clave) => (this.terminos[clave] || []).join(" ")).join(" ");
  }

  /**
   * Promise {hallados, sugerido}: the entries, best first, each «completo» if it holds all that was
   * asked, and the question with its mistypings mended, or "".
   */
  async buscar(pedido) {
    const traidas = await this.preparar(pedido);
    const partes = this.entender(pedido);
    const sugerido = partes.some((parte) => parte.corregida)
      ? utiles(pedido).map((palabra, n) => (partes[n].corregida || { forma: palabra }).forma).join(" ")
      : "";
    const hallados = this.hallar(consulta(partes), this.favorecer(pedido, sugerido), traidas);
    const pesos = partes.map((parte) => this.lexico.rareza(parte));
    const todo = pesos.reduce((suma, peso) => suma + peso, 0);
    for (const hallado of hallados) {
      const tiene = partes.map((parte) => hallado.queryTerms.some((termino) => parte.dicen.has(termino)));
      hallado.completo = tiene.every(Boolean);
      const cubre = pesos.reduce((suma, peso, n) => suma + (tiene[n] ? peso : 0), 0) / (todo || 1);
      hallado.score *= cubre ** COBERTURA;
    }
    hallados.sort((uno, otro) => otro.score - uno.score);
    return { hallados, sugerido };
  }

  /** Return what answers a question by its names, summary and headings, or by its text. */
  hallar(dicha, favorece, traidas) {
    const opciones = { boost: PESOS, bm25: LARGO, processTerm: (hecha) => hecha };
    const porRuta = new Map();
    for (const hallado of this.indice.search(dicha, { ...opciones, boostDocument: favorece })) {
      porRuta.set(hallado.id, hallado);
    }
    const enTextos = this.textos.search(dicha, {
      ...opciones,
      filter: ({ parte }) => traidas.has(parte),
      boostDocument: (_, termino, { ruta }) => favorece(ruta, termino, this.indice.getStoredFields(ruta)),
    });
    for (const { ruta, score, queryTerms } of enTextos) {
      const ya = porRuta.get(ruta);
      if (!ya) {
        porRuta.set(ruta, { ...this.indice.getStoredFields(ruta), id: ruta, score, queryTerms });
        continue;
      }
      // MiniSearch multiplies what each word is worth by how many of them are there
      const todas = [...new Set([...ya.queryTerms, ...queryTerms])];
      ya.score = (ya.score / ya.queryTerms.length + score / queryTerms.length) * todas.length;
      ya.queryTerms = todas;
    }
    return [...porRuta.values()];
  }

  /** Return, for each word of a question, its root and what else may stand for it. */
  entender(pedido) {
    const dichas = utiles(pedido);
    const partes = dichas.map((palabra, n) => {
      const suya = raiz(palabra);
      const parte = { raiz: suya, otras: new Map(), ultima: n === dichas.length - 1 };
      for (const otra of this.sinonimos.get(suya) || []) parte.otras.set(otra, VALE.sinonimo);
      for (const otra of this.lexico.parientes(palabra)) parte.otras.set(otra, VALE.pariente);
      if (!this.lexico.tiene(suya) && !(parte.ultima && this.lexico.empieza(suya)) && !parte.otras.size) {
        parte.corregida = this.lexico.cercana(palabra);
        if (parte.corregida) parte.otras.set(parte.corregida.raiz, VALE.corregida);
      }
      return parte;
    });
    this.unirSiglas(partes);
    for (const parte of partes) {
      parte.dicen = new Set([parte.raiz, ...parte.otras.keys(), ...(parte.frases || []).flat()]);
    }
    return partes;
  }

  /** Let a sigla stand for its words, and its words, all of them in a row, for the sigla. */
  unirSiglas(partes) {
    const raices = partes.map((parte) => parte.raiz);
    for (const juntas of this.equivalentes) {
      for (const [una, otra] of [juntas, [...juntas].reverse()]) {
        const sola = una.filter((hecha) => !esVacia(hecha));
        for (let n = 0; n + sola.length <= raices.length; n += 1) {
          if (!sola.length || sola.some((hecha, k) => hecha !== raices[n + k])) continue;
          const frase = otra.filter((hecha) => !esVacia(hecha));
          for (let k = 0; k < sola.length; k += 1) partes[n + k].frases = [...(partes[n + k].frases || []), frase];
        }
      }
    }
  }

  /** Return what multiplies an entry's score: that it is the very thing, or the kind, asked for. */
  favorecer(pedido, sugerido) {
    const dicho = plegar(pedido);
    const buscados = INTENCIONES.filter(([forma]) => forma.test(dicho)).map(([, tipos]) => tipos);
    const entera = raices(sugerido || pedido);
    return (_, termino, { tipo, titulo, claves, palabras: otras }) => {
      const nombres = [titulo, claves, ...titulo.split(/[:()]/), ...(otras || [])];
      const esEso = nombres.some((nombre) => nombre && raices(nombre) === entera);
      const vale = (POR_TIPO[tipo] || 1) * (esEso ? (tipo === "glosario" ? ES_LA_ENTRADA : ES_LO_PEDIDO) : 1);
      return buscados.reduce((hasta, tipos) => hasta * (tipos[tipo] || 1), vale);
    };
  }
}

/** Return the roots of a name, to be compared whole. */
function raices(nombre) {
  return utiles(nombre).map(raiz).join(" ");
}

/** Return the roots that each root of one word may be said by, from the terms' synonyms. */
function sinonimosDe(terminos) {
  const todos = new Map();
  for (const nombres of Object.values(terminos)) {
    const solas = nombres.map((nombre) => utiles(nombre).map(raiz)).filter((hechas) => hechas.length === 1);
    for (const [una] of solas) {
      for (const [otra] of solas) {
        if (una === otra) continue;
        if (!todos.has(una)) todos.set(una, new Set());
        todos.get(una).add(otra);
      }
    }
  }
  return todos;
}

/** Write the question as MiniSearch combines it: any of the words, each by any of its ways. */
function consulta(partes) {
  return {
    combineWith: "OR",
    queries: partes.map(({ raiz: suya, otras, frases, ultima }) => ({
      combineWith: "OR",
      queries: [
        { queries: [suya], prefix: ultima && suya.length > 1 },
        ...[...otras].map(([otra, vale]) => ({ queries: [otra], boostTerm: () => vale })),
        ...(frases || []).map((frase) => ({
          combineWith: "AND",
          queries: frase,
          boostTerm: () => VALE.sigla / frase.length,
        })),
      ],
    })),
  };
}
