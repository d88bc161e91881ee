/* What takes the focus: which elements, in what order, how it is seen, and how big they are. */

/** The elements that the Tab key stops at, in the order of the document. */
function tabulables() {
  const grupos = new Set();
  return todos("a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable=true], [tabindex]")
    .filter((e) => e.tabIndex >= 0 && !e.disabled && !e.closest("[inert], fieldset:disabled") && visible(e))
    .filter((e) => e.localName !== "summary" || e === e.parentElement.querySelector(":scope > summary"))
    .filter((e) => {
      if (e.type !== "radio") return true;
      const marcado = document.querySelector(`input[type=radio][name="${CSS.escape(e.name)}"]:checked`);
      if (marcado) return e === marcado;
      return !grupos.has(e.name) && grupos.add(e.name);
    });
}

let lista = [];
const empezar = () => (lista = tabulables()).length;

/** Where the focus is: its place in the list, and what hides the element from sight. */
function parada() {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return { lugar: -1 };
  const caja = e.getClientRects()[0] || e.getBoundingClientRect();
  const [x0, x1] = [Math.max(caja.left, 0), Math.min(caja.right, innerWidth)];
  const [y0, y1] = [Math.max(caja.top, 0), Math.min(caja.bottom, innerHeight)];
  let tapa = "";
  if (x1 - x0 < 1 || y1 - y0 < 1 || !seVe(e)) {
    tapa = "queda fuera de la vista";
  } else {
    const encima = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
    const suyo = encima && (e.contains(encima) || encima.contains(e) || encima.closest("label")?.control === e);
    if (!suyo) tapa = `queda debajo de ${encima ? cual(encima) : "nada"}`;
  }
  const corrible = !lista.includes(e) && e.scrollHeight + e.scrollWidth > e.clientHeight + e.clientWidth;
  return { lugar: lista.indexOf(e), nombre: cual(e), tapa, corrible };
}

const nombreDe = (lugar) => cual(lista[lugar]);

sondas["tabindex"] = () => todos("[tabindex]").filter((e) => e.tabIndex > 0)
  .map((e) => `${cual(e)} tiene tabindex=${e.tabIndex}`);

const PARTES = [null, "::before", "::after"];

/** The parts of the page that may show that an element has the focus, each with its look. */
function aspecto(e) {
  const donde = [e, e.parentElement, ...(e.labels || [])];
  return donde.flatMap((nodo) => (nodo === e ? PARTES : [null, "::after"]).map((parte) => {
    const s = getComputedStyle(nodo, parte);
    return {
      marco: s.outlineStyle === "none" ? 0 : px(s.outlineWidth), tinta: s.outlineColor,
      fuera: px(s.outlineOffset) >= 0, sombra: s.boxShadow, nodo,
    };
  }));
}

/** Whether a shadow draws a hard ring of two pixels or more, of a colour that is told from others. */
const anillo = (sombra, detras) => (sombra.match(/(?:[a-z-]+\([^)]*\)|#\w+)(?: -?[\d.]+px){4}/g) || []).some((capa) => {
  const [, tinta, , , , crece] = capa.match(/^(.*?\)|#\w+) (\S+) (\S+) (\S+) (\S+)$/) || [];
  return px(crece) >= 2 && contraste(color(tinta), detras) >= 3;
});

function focoVisible() {
  const suyos = tabulables();
  const fallas = suyos.filter((e) => {
    document.activeElement?.blur();
    const antes = aspecto(e);
    e.focus({ preventScroll: true });
    return !aspecto(e).some((ahora, i) => {
      const previo = antes[i];
      const detras = fondo(ahora.fuera ? ahora.nodo.parentElement || ahora.nodo : ahora.nodo);
      const nuevo = ahora.marco >= 2 && (previo.marco < 2 || previo.tinta !== ahora.tinta);
      return (nuevo && contraste(color(ahora.tinta), detras) >= 3)
        || (ahora.sombra !== previo.sombra && anillo(ahora.sombra, detras));
    });
  }).map((e) => `el foco no se ve en ${cual(e)}`);
  document.activeElement?.blur();
  return siHay(suyos, fallas);
}

sondas["foco-visible"] = focoVisible;

/* What a closed control governs takes no focus, nor does what no one can see. */
sondas["ocultos-sin-foco"] = () => {
  const suyos = new Set(tabulables());
  const dentro = (e) => [...suyos].filter((t) => e !== t && e.contains(t));
  const cerrados = todos("[aria-expanded=false][aria-controls]").filter(visible)
    .flatMap((b) => b.getAttribute("aria-controls").split(/\s+/).map((id) => document.getElementById(id)))
    .filter(Boolean);
  const plegados = todos("details:not([open])").flatMap((d) => dentro(d).filter((t) => !t.closest("summary")));
  const ocultos = todos("[aria-hidden=true]").flatMap(dentro);
  const lejos = [...suyos].filter((e) => !e.matches(".salto, [href='#contenido-principal']")
    && (paraLectores(e) || e.getBoundingClientRect().right <= 0 || getComputedStyle(e).opacity === "0"));
  return [...new Set([...cerrados.flatMap(dentro), ...plegados, ...ocultos, ...lejos])]
    .map((e) => `${cual(e)} toma el foco sin verse`);
};

/** Whether a target stands in a line of text, which sets its height. */
function enFrase(e) {
  if (getComputedStyle(e).display !== "inline") return false;
  const bloque = e.closest("p, li, td, th, dd, dt, caption, figcaption, div, h1, h2, h3, h4");
  return bloque !== null && limpio(bloque.textContent).length > limpio(e.textContent).length;
}

sondas["objetivo"] = () => {
  const suyos = tabulables().filter((e) => seVe(e) && !e.matches(".salto, [role=region]"));
  const cajas = suyos.map((e) => e.getBoundingClientRect());
  const centro = (c) => [c.left + c.width / 2, c.top + c.height / 2];
  const dista = ([x, y], c) => Math.hypot(
    Math.max(c.left - x, 0, x - c.right), Math.max(c.top - y, 0, y - c.bottom));
  return siHay(suyos, suyos.filter((e, i) => {
    const caja = cajas[i];
    if (Math.min(caja.width, caja.height) >= 23.99 || enFrase(e)) return false;
    return cajas.some((otra, j) => {
      if (j === i || suyos[j].contains(e) || e.contains(suyos[j])) return false;
      const [a, b] = [centro(caja), centro(otra)];
      const chica = Math.min(otra.width, otra.height) < 24;
      return dista(a, otra) < 12 || (chica && Math.hypot(a[0] - b[0], a[1] - b[1]) < 24);
    });
  }).map((e) => {
    const c = e.getBoundingClientRect();
    return `${cual(e)} mide ${redondo(c.width)} × ${redondo(c.height)} px y tiene otro al lado`;
  }));
};
