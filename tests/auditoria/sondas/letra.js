/* Text as it is drawn: its size, its lines, its letter, and whether it fits where it stands. */

const conTexto = () => todos("body *").filter((e) => propio(e) && seVe(e) && !e.closest("svg"));

/** Size of a text in pixels of the screen: inside a drawing, as the drawing is scaled. */
function tamano(e) {
  const escala = e.ownerSVGElement ? Math.abs(e.getScreenCTM()?.a ?? 1) : 1;
  return px(getComputedStyle(e).fontSize) * escala;
}

sondas["letra-minima"] = () => [...conTexto(), ...todos("svg text").filter(visible)]
  .filter((e) => tamano(e) < 13.99)
  .map((e) => `${cual(e)} mide ${redondo(tamano(e))} px`);

/* Notes, captions, sources and the frame of the page may be smaller; what is read may not. */
const MENOR = "small, sup, sub, figcaption, caption, aside, nav, footer, header, code, .lado, .fuente, .fecha, .arriba, .nota, .m, .k, .meta, .cita, .textual, .etiqueta, .tipo, .cuando, .lecturas, .subtitulo, .pie-grafico, .unidad, .oculto, .siglas-al-pie, .escala, .nota-grafico";

sondas["letra-del-cuerpo"] = () => {
  const cuerpo = todos("main p, main li, main td, main th, main dd, main dt")
    .filter((e) => propio(e) && seVe(e) && !e.closest(MENOR) && !/descargas/.test(e.parentElement.className));
  return siHay(cuerpo, cuerpo.filter((e) => tamano(e) < 15.99)
    .map((e) => `${cual(e)} mide ${redondo(tamano(e))} px`));
};

/** The length, in characters, of each line that a paragraph takes. */
function renglones(parrafo) {
  const lineas = [];
  const paseo = document.createTreeWalker(parrafo, NodeFilter.SHOW_TEXT);
  const rango = document.createRange();
  let alto = null;
  while (paseo.nextNode()) {
    const nodo = paseo.currentNode;
    if (!seVe(nodo.parentElement)) continue;
    for (const palabra of nodo.data.matchAll(/\S+/g)) {
      rango.setStart(nodo, palabra.index);
      rango.setEnd(nodo, palabra.index + palabra[0].length);
      const cajas = Array.from(rango.getClientRects());
      cajas.forEach((caja) => {
        if (alto === null || caja.top > alto + caja.height / 2) lineas.push(0);
        alto = caja.top;
        lineas[lineas.length - 1] += Math.round(palabra[0].length / cajas.length);
      });
      lineas[lineas.length - 1] += 1;
    }
  }
  return lineas.map((largo) => largo - 1);
}

const parrafos = () => todos("main p, main li, main dd, main blockquote").filter((e) =>
  propio(e).length > 80 && seVe(e) && !e.querySelector("p, li, dd, table"));

sondas["renglon"] = () => parrafos().flatMap((e) => {
  const largo = mayor(renglones(e));
  return largo > 80 ? [`${cual(e)} tiene un renglón de ${largo} caracteres`] : [];
});

sondas["interlineado"] = () => parrafos().filter((e) => !e.closest("figcaption"))
  .map((e) => [e, px(getComputedStyle(e).lineHeight) / px(getComputedStyle(e).fontSize)])
  .filter(([, razon]) => razon < 1.495)
  .map(([e, razon]) => `${cual(e)} tiene interlineado de ${redondo(razon)}`);

sondas["sin-justificar"] = () => conTexto()
  .filter((e) => getComputedStyle(e).textAlign === "justify")
  .map((e) => `${cual(e)} está justificado`);

/* The two letters of the norm, each with the ones that stand in for it; code has its own. */
sondas["familias"] = () => [...conTexto(), ...todos("svg text").filter(visible)]
  .filter((e) => !e.closest("code, kbd, pre, samp"))
  .filter((e) => !/^"?(Nunito Sans|Verdana)"?\s*,/.test(getComputedStyle(e).fontFamily))
  .map((e) => `${cual(e)} usa ${getComputedStyle(e).fontFamily}`);

/** Whether something between an element and the page lets it be scrolled to. */
const rueda = (e, eje) => {
  for (let nodo = e; nodo && nodo !== document.body; nodo = nodo.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(nodo)[`overflow${eje}`])) return true;
  }
  return false;
};

/** What makes the page wider than the window, or is drawn beyond its edge. */
function desborde() {
  const ancho = document.documentElement.clientWidth;
  const sobra = document.documentElement.scrollWidth - ancho;
  const fuera = conTexto().filter((e) => {
    const caja = e.getBoundingClientRect();
    return (caja.right > ancho + 1 || caja.right < 0) && !rueda(e, "X") && !e.matches(".salto");
  });
  const anchos = todos("body *").filter((e) => e.getBoundingClientRect().right > ancho + 0.5);
  return [
    ...(sobra > 0 ? [`la página se corre ${sobra} px de lado${anchos.length ? `, por ${cual(anchos.at(-1))}` : ""}`] : []),
    ...fuera.slice(0, 5).map((e) => `${cual(e)} se sale de la ventana`),
  ];
}

/** Text that is cut by its box or that falls out of it. */
function recortes() {
  return [...new Set(conTexto().flatMap((e) => {
    const cajas = [];
    for (let nodo = e; nodo && nodo !== document.body; nodo = nodo.parentElement) cajas.push(nodo);
    return cajas.filter((caja) => {
      const s = getComputedStyle(caja);
      if (s.display === "inline" || s.display === "contents") return false;
      const corta = (eje, lleno, cabe) => /hidden|clip/.test(s[`overflow${eje}`]) && lleno > cabe + 2;
      return corta("X", caja.scrollWidth, caja.clientWidth) || corta("Y", caja.scrollHeight, caja.clientHeight);
    });
  }))].map((caja) => `${cual(caja)} corta su texto`);
}

/** Text of a drawing that is cut: by the drawing, or by the window where the drawing lets it out. */
const textosFuera = () => todos("svg[role=img] text").filter(visible).filter((t) => {
  const abierto = getComputedStyle(t.ownerSVGElement).overflow === "visible";
  const marco = (abierto ? document.documentElement : t.ownerSVGElement).getBoundingClientRect();
  const caja = t.getBoundingClientRect();
  return caja.left < marco.left - 1 || caja.right > marco.right + 1;
}).map((t) => `«${limpio(t.textContent)}» se sale de su dibujo`);

/** Look with a style sheet of the reader's on top: the author's policy does not stop it. */
function conHoja(css, mirar) {
  const hoja = new CSSStyleSheet();
  hoja.replaceSync(css);
  const antes = [...document.adoptedStyleSheets]; // the list itself is live
  document.adoptedStyleSheets = [...antes, hoja];
  const fallas = mirar();
  document.adoptedStyleSheets = antes;
  return fallas;
}

sondas["ancho"] = () => [...desborde(), ...textosFuera()];
sondas["letra-doble"] = () => conHoja("html { font-size: 200% !important }", () => [...desborde(), ...recortes()]);
/* Some five letters of width: nobody reads a column of that. */
sondas["letra-sin-tiras"] = () => conHoja("html { font-size: 200% !important }", () => {
  const bloque = (e) => {
    let nodo = e;
    while (/^(inline|contents)/.test(getComputedStyle(nodo).display)) nodo = nodo.parentElement;
    return nodo;
  };
  const largos = conTexto().filter((e) => /\p{L}{6}/u.test(propio(e)) && !rueda(e, "X"));
  return [...new Set(largos.map(bloque))]
    .map((e) => [e, getComputedStyle(e)])
    .map(([e, s]) => [e, e.getBoundingClientRect().width - px(s.paddingLeft) - px(s.paddingRight), px(s.fontSize)])
    .filter(([, ancho, letra]) => ancho < 3 * letra)
    .map(([e, ancho]) => `${cual(e)} queda en ${redondo(ancho)} px`);
});
sondas["espaciado"] = () => conHoja(
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
  () => [...desborde(), ...recortes()]);

/* At 400 % a desk's window is 320 by 256: what sticks to it must leave room to read. */
sondas["ampliacion"] = () => {
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const fijos = todos("body *").filter((e) => /fixed|sticky/.test(getComputedStyle(e).position) && seVe(e));
  const alto = fijos.map((e) => e.getBoundingClientRect())
    .reduce((suma, c) => suma + Math.max(0, Math.min(c.bottom, innerHeight) - Math.max(c.top, 0)), 0);
  scrollTo(0, 0);
  return [...desborde(), ...recortes(),
    ...(alto > innerHeight / 2 ? [`lo fijo tapa ${redondo(alto)} de ${innerHeight} px`] : [])];
};
