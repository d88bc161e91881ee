/* What the page holds: charts, links, states, words that lean on the senses, and what moves. */

const GRAFICOS = "figure.grafico, figure.mosaico";
const cifras = (texto) => (limpio(texto).match(/\d+(\.\d{3})*(,\d+)?/g) || []);

sondas["graficos"] = () => {
  const figuras = todos(GRAFICOS);
  return siHay(figuras, figuras.flatMap((figura) => {
    const dibujos = todos("svg", figura).filter((svg) => svg.getAttribute("aria-hidden") !== "true");
    const sin = dibujos.filter((svg) => svg.getAttribute("role") !== "img" || !dicho(svg));
    const fallas = sin.map(() => `un dibujo de ${cual(figura)} no tiene role=img o nombre`);
    if (!dibujos.length) return [`${cual(figura)} no tiene dibujo`];
    const tablas = todos("main table");
    if (!tablas.length) {
      const alrededor = [figura];
      for (let e = figura.nextElementSibling; e?.matches("p"); e = e.nextElementSibling) alrededor.push(e);
      const enlazada = alrededor.some((e) => e.querySelector("a[href*='cifras/'][href$='#datos']"));
      return enlazada ? fallas : [...fallas, `${cual(figura)} no tiene ni enlaza la tabla de sus datos`];
    }
    const enTabla = new Set(tablas.flatMap((tabla) =>
      todos("th, td", tabla).flatMap((celda) => cifras(celda.textContent))));
    const perdidas = new Set(todos("svg text.val", figura).flatMap((t) => cifras(t.textContent))
      .filter((cifra) => !enTabla.has(cifra)));
    return perdidas.size
      ? [...fallas, `la tabla no trae ${[...perdidas].join("; ")}, de ${cual(figura)}`] : fallas;
  }));
};

sondas["graficos-de-texto"] = () => {
  const imagenes = todos("main img, main canvas, main picture, main svg image, main input[type=image]");
  const figuras = todos("main svg");
  return siHay([...imagenes, ...figuras], imagenes
    .filter((e) => e.closest("figure") || e.localName !== "img" || !/\.svg$/.test(e.src))
    .map((e) => `${cual(e)} es una imagen de puntos`));
};

/* A state of the semáforo is said by a word and a shape, besides its colour. */
sondas["estado-sin-color"] = () => {
  const estados = todos(".etiqueta");
  return siHay(estados, estados.flatMap((e) => {
    const fallas = /[a-záéíóú]{3}/i.test(dicho(e)) ? [] : [`${cual(e)} no dice su estado en palabras`];
    const antes = getComputedStyle(e, "::before").content;
    const forma = e.querySelector("svg, img") || !/^(none|normal|"")/.test(antes);
    if (!forma) fallas.push(`${cual(e)} no lleva forma, solo color`);
    return fallas;
  }));
};

/* The links that a reader comes upon: not those of a closed menu. */
const enlaces = () => todos("a[href]").filter(visible);

sondas["enlaces-con-sentido"] = () => {
  const vacio = /^(aqu[ií]|(haga )?clic( aqu[ií])?|ver( m[aá]s)?|leer( m[aá]s)?|m[aá]s( informaci[oó]n)?|descargar|siga|continuar|enlace|este enlace|abrir|consultar|(en )?(csv|json)|\d{1,4}|\p{L}|(https?:\/\/|www\.)\S+\/\S+)[.…:]*$/iu;
  return enlaces().filter((a) => !a.matches(".cifra-en-linea")).filter((a) => !dicho(a) || (vacio.test(dicho(a)) && !a.hash.startsWith("#lado")))
    .map((a) => `${cual(a)} no dice a dónde lleva`);
};

/*
  A place of another page is that page; the places of this one are told apart. A figure in a
  sentence is told by the sentence, and the breadcrumb by its place.
*/
sondas["mismo-texto-mismo-destino"] = () => {
  const lugares = new Map();
  enlaces().filter((a) => !a.closest(".miga") && /[a-záéíóúñ]{2}/i.test(dicho(a))).forEach((a) => {
    const nombre = dicho(a).toLowerCase();
    lugares.set(nombre, (lugares.get(nombre) || new Set()).add(
      a.pathname === location.pathname ? destino(a) : destino(a).replace(/#.*/, "")));
  });
  return [...lugares].filter(([, suyos]) => suyos.size > 1)
    .map(([nombre, suyos]) => `«${nombre}» lleva a ${[...suyos].sort().slice(0, 3).join(" y a ")}`);
};

sondas["enlaces-externos"] = () => {
  const ajenos = enlaces().filter((a) => /^https?:/.test(a.href) && a.origin !== location.origin);
  return siHay(ajenos, ajenos.flatMap((a) => {
    const nueva = a.target === "_blank";
    const fallas = /\bnoopener\b/.test(a.rel) ? [] : [`${cual(a)} no lleva rel=noopener`];
    if (!/sitio externo|pestaña nueva|nueva pestaña|ventana nueva/i.test(dicho(a))) {
      fallas.push(`${cual(a)} no avisa que sale del sitio`);
    }
    if (nueva && !/pestaña|ventana/i.test(dicho(a))) fallas.push(`${cual(a)} abre otra pestaña sin avisar`);
    return fallas;
  }));
};

/* What names something by its colour, its place or its form. */
const SENTIDOS = /\b((el|la|los|las|en|de color) (rojo|verde|amarill[oa]|azul|naranja)s?|(?:(?:columna|menú|cuadro|lista|botón|barra|enlace|caja)s? (?:de|a) la (?:derecha|izquierda))|(el|los) (círculo|cuadrado|triángulo)s?)\b/i;

sondas["sin-pistas-de-los-sentidos"] = () =>
  todos("main p, main li, main td, main dd, main figcaption").flatMap((e) => {
    const hallada = limpio(e.textContent).match(SENTIDOS);
    return hallada && e.closest("q, blockquote") === null && !e.querySelector("p, li, td, dd")
      ? [`«${hallada[0]}» en ${cual(e)}`] : [];
  });

sondas["sin-movimiento-propio"] = () => [
  ...todos("marquee, blink, bgsound, [autoplay]").map((e) => `${cual(e)} se mueve o suena solo`),
  ...todos("meta[http-equiv=refresh i]").filter((e) => parseFloat(e.content) > 0)
    .map((e) => `la página cambia sola: ${e.content}`),
];

const llano = (texto) => limpio(texto).toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/* `title` is seen only with a mouse: the page must say it too, be it in another number, or a link
   must lead to where it is said. */
sondas["sin-globos"] = () => {
  const pagina = llano(document.body.innerText);
  const dice = (e) => {
    const junto = llano(e.closest("p, li, td, th, dd, dt, figcaption, div").innerText);
    const raices = llano(e.title).split(" ").filter((p) => p.length > 3).map((p) => p.slice(0, 5));
    return pagina.includes(llano(e.title)) || raices.every((raiz) => junto.includes(raiz));
  };
  return todos("body [title]")
    .filter((e) => visible(e) && !e.closest("a") && !e.querySelector("a") && !dice(e))
    .map((e) => `«${e.title}» se lee solo con el ratón, en ${cual(e)}`);
};

/* Noted as the page's scripts ask for them: what a gesture or a press, not a click, would set off. */
const GESTOS = [
  "touchstart", "touchmove", "touchend", "mousedown", "mouseup", "pointerdown", "pointerup", "wheel",
  "dragstart", "devicemotion", "deviceorientation",
];
const atendidos = new Set();
const atender = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (tipo, ...resto) {
  if (GESTOS.includes(tipo)) atendidos.add(tipo);
  return atender.call(this, tipo, ...resto);
};

sondas["sin-gestos"] = () => [
  ...todos("[draggable=true], input[type=range], input[type=password], form[method=post i]")
    .map((e) => `${cual(e)} pide arrastrar, una contraseña o enviar datos`),
  ...[...atendidos].map((tipo) => `el guion atiende «${tipo}»`),
];
