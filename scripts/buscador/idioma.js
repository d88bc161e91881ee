/*
  How a Spanish word is compared: without accents, without empty words, and by a root that singular
  and plural share. Full stemmers were measured and did worse here: they part «pilar» from «pilares»
  and «entidad» from «entidades», and join «informe» with «información». What verbs and their nouns
  share («planear», «planeación») is a looser kinship, which counts for less: see `familia`.
*/

/* Words that are on nearly every page and say nothing. */
const VACIAS = new Set(
  ("a al algo ante aqui asi aun cada como con contra cual cuales cuando cuanta cuantas cuanto cuantos de del desde " +
    "donde durante e el ella ellas ellos en entre era eres es esa esas ese eso esos esta estan estas este esto estos " +
    "fue ha hace hacen hacer han hasta hay la las le les lo los mas me mi mis mucho muy necesito ni no nos o os otra " +
    "otras otro otros para pero poco por porque puedo que quien quienes quiero se segun ser si sido sin sobre son su " +
    "sus tambien te ti tiene tienen todo tras tu tus u un una uno unos unas y ya yo").split(" "),
);

/* Short words in -es whose singular ends in a consonant; the long ones nearly all do. */
const CORTAS = new Set("fines leyes luces males meses redes roles veces voces".split(" "));

/* Ends by which a verb and its nouns part from what they share, longest first. */
const FINALES =
  /(?:aciones|iciones|aron|ieron|aban|aba|amiento|imiento|adores|adoras|acion|icion|ando|iendo|ador|adora|ados|adas|idos|idas|antes|ante|ado|ada|ido|ida|ar|er|ir)$/;
const TRONCO = 4;

const ACENTOS = /\p{M}/gu;
/* A number with its points and commas is one word, and so is «MGI+». */
const PALABRA = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}+]+/gu;
const MILES = /^\d{1,3}(?:\.\d{3})+(?=,|$)/;

/** Return a text in lower case and without accents. */
export function plegar(texto) {
  return texto.toLowerCase().normalize("NFD").replace(ACENTOS, "");
}

/** Return the words of a text. */
export function palabras(texto) {
  return texto.normalize("NFC").match(PALABRA) || [];
}

/** Whether a word says nothing by itself. */
export function esVacia(palabra) {
  return VACIAS.has(plegar(palabra));
}

/**
 * Return the words of a question that say something; all of them where none does, for some are
 * also siglas (SE, ME).
 */
export function utiles(pedido) {
  const todas = palabras(pedido);
  const dicen = todas.filter((palabra) => !esVacia(palabra));
  return dicen.length ? dicen : todas;
}

/** Return the root that a word is indexed and sought by. */
export function raiz(palabra) {
  let hecha = plegar(palabra);
  if (/\d/.test(hecha)) return hecha.replace(MILES, (entero) => entero.replace(/\./g, ""));
  if (hecha.length < 3) return hecha;
  if (/[^aeiou]es$/.test(hecha)) {
    if (hecha.length > 5 || CORTAS.has(hecha)) hecha = hecha.slice(0, -2);
    else if (hecha.length > 3) hecha = hecha.slice(0, -1);
  } else if (hecha.length > 3 && /[aeo]s$/.test(hecha)) {
    hecha = hecha.slice(0, -1);
  }
  if (hecha.length > 4) hecha = hecha.replace(/[aeo]$/, "");
  return hecha.replace(/([aeiou])z$/, "$1c");
}

/** Return what a verb shares with its nouns («plane» of «planear» and «planeación»), or "". */
export function familia(palabra) {
  const hecha = plegar(palabra);
  const tronco = hecha.replace(FINALES, "");
  const suyo = tronco === hecha ? raiz(palabra) : tronco.replace(/[aeo]$/, "");
  return suyo.length >= TRONCO && !/\d/.test(suyo) ? suyo : "";
}
