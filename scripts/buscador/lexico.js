/* The words of the site: which are there, which are kin, and which is nearest to one mistyped. */
import { familia, plegar, raiz } from "./idioma.js";

/* A word is taken for another only if it is this long, and one letter away. */
const LETRAS = 5;

export class Lexico {
  constructor() {
    this.formas = new Map(); // root → { forma: as first written, veces }
    this.familias = new Map(); // family → Set of roots
    this.total = 0; // words noted
  }

  /** Note a word of the site and return its root. */
  anotar(palabra) {
    this.total += 1;
    const suya = raiz(palabra);
    const nota = this.formas.get(suya);
    if (nota) nota.veces += 1;
    else this.formas.set(suya, { forma: palabra.toLowerCase(), veces: 1 });
    const comun = familia(palabra);
    if (comun) {
      if (!this.familias.has(comun)) this.familias.set(comun, new Set());
      this.familias.get(comun).add(suya);
    }
    return suya;
  }

  tiene(suya) {
    return this.formas.has(suya);
  }

  /** Return how much a part of a question tells: the less used on the site, the more. */
  rareza({ dicen }) {
    const veces = [...dicen].reduce((suma, suya) => suma + ((this.formas.get(suya) || {}).veces || 0), 0);
    return Math.log(2 + this.total / (1 + veces));
  }

  /** Whether some word of the site begins so: it may still be being typed. */
  empieza(suya) {
    for (const cada of this.formas.keys()) if (cada.startsWith(suya)) return true;
    return false;
  }

  /** Return the other roots of a word's family. */
  parientes(palabra) {
    const suyas = this.familias.get(familia(palabra)) || [];
    const propia = raiz(palabra);
    return [...suyas].filter((suya) => suya !== propia);
  }

  /** Return {raiz, forma} of the most used word that is one letter away from a word, or null. */
  cercana(palabra) {
    const suya = plegar(palabra);
    if (suya.length < LETRAS || /\d/.test(suya)) return null;
    let mejor = null;
    for (const [otra, nota] of this.formas) {
      if (/\d/.test(otra)) continue;
      const cerca = aUnaLetra(suya, plegar(nota.forma)) || aUnaLetra(raiz(palabra), otra);
      if (cerca && (!mejor || nota.veces > mejor.veces)) mejor = { raiz: otra, ...nota };
    }
    return mejor;
  }
}

/** Whether one text becomes the other by adding, taking, changing or swapping one letter. */
export function aUnaLetra(una, otra) {
  if (una === otra) return false;
  const [corta, larga] = una.length <= otra.length ? [una, otra] : [otra, una];
  if (larga.length - corta.length > 1 || corta.length < LETRAS - 2) return false;
  let i = 0;
  while (i < corta.length && corta[i] === larga[i]) i += 1;
  if (corta.length < larga.length) return corta.slice(i) === larga.slice(i + 1);
  if (corta.slice(i + 1) === larga.slice(i + 1)) return true;
  return corta[i] === larga[i + 1] && corta[i + 1] === larga[i] && corta.slice(i + 2) === larga.slice(i + 2);
}
