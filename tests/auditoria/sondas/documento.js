/* What the page says of itself: language, title, headings, landmarks, tables and ways in. */

sondas["idioma"] = () => {
  const lengua = document.documentElement.lang;
  const fallas = /^es(-CO)?$/.test(lengua) ? [] : [`lang es «${lengua}», no «es» ni «es-CO»`];
  const ajenas = /\b(Edit this page|Made with|Skip to content|Table of contents|Back to top|Read more|Click here)\b/i;
  const hallada = document.body.innerText.match(ajenas);
  return hallada ? [...fallas, `texto en inglés: «${hallada[0]}»`] : fallas;
};

/* Words of other languages in what people read here; the ones that Spanish has taken in are not. */
sondas["palabras-de-otra-lengua"] = () => {
  const ajena = /\b(dashboards?|feedback|stakeholders?|streaming|e-?learning|links?|newsletters?|ranking|coaching|workshops?|background|download|upload|login|password|open data|scrum|benchmarking|networking|mentoring|know how)\b/i;
  return todos("main p, main li, main td, main th, main dd, main h1, main h2, main h3").flatMap((e) => {
    const hallada = propio(e).match(ajena);
    return hallada && e.closest("[lang]").lang.startsWith("es") && !e.closest("code")
      ? [`«${hallada[0]}» sin lang en ${cual(e)}`] : [];
  });
};

sondas["titulo-con-el-sitio"] = () => {
  const sitio = document.querySelector("meta[property='og:site_name']")?.content || "";
  const [titulo, partes] = [document.title, document.title.split(" — ")];
  if (!sitio) return ["la página no dice el nombre del sitio (og:site_name)"];
  const inicio = !document.querySelector("nav.miga") && partes[0] === sitio;
  return partes.length > 1 && (partes.at(-1) === sitio || inicio)
    ? [] : [`el título «${titulo}» no termina en «${sitio}»`];
};

sondas["titulos-unicos"] = () => document.title;

sondas["encabezados"] = () => {
  const titulos = todos("h1, h2, h3, h4, h5, h6, [role=heading]").filter(visible);
  const nivel = (e) => Number(e.getAttribute("aria-level") || e.localName[1]);
  const unos = titulos.filter((e) => nivel(e) === 1);
  const fallas = unos.length === 1 ? [] : [`hay ${unos.length} títulos de nivel 1`];
  titulos.forEach((e, i) => {
    if (i && nivel(e) > nivel(titulos[i - 1]) + 1) {
      fallas.push(`${cual(e)} salta del nivel ${nivel(titulos[i - 1])} al ${nivel(e)}`);
    }
    if (!dicho(e)) fallas.push(`${cual(e)} está vacío`);
  });
  return fallas;
};

/* All of it bold, and followed by what it would head: the figure and the caption of a chart aside. */
sondas["parrafos-como-titulo"] = () => todos("main p").filter((p) => {
  const partes = Array.from(p.childNodes).filter((nodo) => nodo.nodeType !== 3 || limpio(nodo.data));
  const negrita = partes.length === 1 && /^(strong|b)$/.test(partes[0].localName);
  return negrita && p.nextElementSibling && !p.closest("figcaption") && seVe(p)
    && /[a-záéíóúñ]{3}/i.test(dicho(p)) && !/[.:;]$/.test(dicho(p));
}).map((p) => `${cual(p)} parece un título`);

/* role="region" where it is given; `section` is a landmark only once it has a name. */
const ZONAS = {
  main: "main, [role=main]",
  header: "body > header, [role=banner]",
  footer: "body > footer, [role=contentinfo]",
  nav: "nav, [role=navigation]",
  search: "search, [role=search]",
  aside: "aside, [role=complementary]",
  region: "[role=region], section[aria-label], section[aria-labelledby]",
  form: "form[aria-label], form[aria-labelledby]",
};

sondas["zonas"] = () => Object.entries(ZONAS).flatMap(([zona, selector]) => {
  const suyas = todos(selector).filter(visible);
  if (["main", "header", "footer"].includes(zona)) {
    return suyas.length === 1 ? [] : [`hay ${suyas.length} zonas <${zona}>`];
  }
  const nombres = suyas.map((e) =>
    e.hasAttribute("aria-label") || e.hasAttribute("aria-labelledby") ? dicho(e) : "");
  const solas = suyas.length > 1 || zona === "region";
  return suyas.flatMap((e, i) => {
    if (!nombres[i]) return solas || zona === "nav" ? [`${cual(e)} no tiene nombre de zona`] : [];
    return nombres.indexOf(nombres[i]) < i ? [`dos zonas ${zona} se llaman «${nombres[i]}»`] : [];
  });
});

sondas["tablas"] = () => {
  const tablas = todos("table").filter((t) => !/^(presentation|none)$/.test(t.getAttribute("role")));
  return siHay(tablas, tablas.flatMap((tabla, i) => {
    const titulo = limpio(tabla.caption?.textContent);
    const fallas = titulo ? [] : [`la tabla ${i + 1} no tiene título (caption)`];
    const cabezas = todos("th", tabla);
    if (!cabezas.length) fallas.push(`la tabla «${titulo}» no tiene encabezados (th)`);
    cabezas.filter((th) => !/^(col|row|colgroup|rowgroup)$/.test(th.getAttribute("scope") || ""))
      .forEach((th) => fallas.push(`${cual(th)} no dice a qué filas o columnas encabeza (scope)`));
    return fallas;
  }));
};

const NUMERO = /^[−-]?\s?(\$\s?)?\d{1,3}(\.\d{3})*(,\d+)?\s?%?$/;

/* A column is of numbers where more than half of its cells are: one among words is a word. */
sondas["numeros-a-la-derecha"] = () => {
  const columnas = todos("table").flatMap((tabla) => Object.values(Object.groupBy(
    todos("td:not(:has(code))", tabla).filter((td) => seVe(td) && getComputedStyle(td).display === "table-cell"),
    (td) => td.cellIndex)));
  const numeros = (columna) => columna.filter((td) => NUMERO.test(limpio(td.innerText)));
  const celdas = columnas.filter((c) => numeros(c).length > c.length / 2).flatMap(numeros);
  return siHay(celdas, celdas.filter((td) =>
    !/^(right|end)$/.test(getComputedStyle(td).textAlign)).map((td) => `${cual(td)} no está a la derecha`));
};

sondas["salto"] = () => {
  const primero = tabulables()[0];
  if (!primero || dicho(primero) !== "Saltar al contenido principal") {
    return [`lo primero que toma el foco es ${primero ? cual(primero) : "nada"}`];
  }
  const meta = document.getElementById(primero.hash.slice(1));
  if (primero.hash !== "#contenido-principal" || !meta) return [`el salto lleva a «${primero.hash}»`];
  primero.click();
  const fallas = document.activeElement === meta ? [] : ["el salto no mueve el foco al contenido"];
  document.activeElement.blur();
  return fallas;
};

sondas["miga"] = () => {
  const migas = todos("nav[aria-label='Miga de pan']");
  const portada = limpio(document.querySelector(".principal [aria-current=page]")?.textContent) === "Inicio";
  if (portada) return migas.length ? ["la portada tiene miga de pan"] : [];
  if (document.querySelector("meta[name=robots][content*=noindex]") && !document.querySelector("link[rel=canonical]")) {
    return null; // the page of an address that does not exist is nowhere
  }
  const pasos = migas.flatMap((nav) => todos("ol > li", nav));
  if (migas.length !== 1 || !pasos.length) return [`hay ${migas.length} migas de pan`];
  const ultimo = pasos.at(-1);
  const actual = ultimo.matches("[aria-current=page]") || ultimo.querySelector("[aria-current=page]");
  const fallas = actual ? [] : ["el último paso de la miga no dice que es esta página"];
  if (todos("[aria-current]", migas[0]).length > 1) fallas.push("la miga tiene dos pasos actuales");
  if (pasos.length < 2 || !pasos[0].querySelector("a")) fallas.push("la miga no lleva al inicio");
  return fallas;
};

sondas["menu"] = () => {
  const menu = document.querySelector("nav.principal");
  if (!menu) return ["no hay nav.principal"];
  const fallas = dicho(menu) && menu.hasAttribute("aria-label") ? [] : ["el menú no tiene aria-label"];
  const primera = menu.querySelector("ul, ol");
  const cuantas = primera ? primera.children.length : 0;
  if (!cuantas || cuantas > 7) fallas.push(`el menú tiene ${cuantas} opciones`);
  if (primera?.querySelector(":scope ul ul, :scope ol ol")) fallas.push("el menú tiene más de dos niveles");
  return fallas;
};

sondas["volver-arriba"] = () => {
  const enlace = todos("a[href^='#']").find((a) => /^Volver arriba$/i.test(dicho(a)));
  if (!enlace || !seVe(enlace)) return ["no hay enlace «Volver arriba»"];
  const meta = document.getElementById(enlace.hash.slice(1));
  if (!meta || meta.getBoundingClientRect().top + scrollY > 1) return ["«Volver arriba» no lleva arriba"];
  const [suyo, todo] = [enlace, enlace.closest("article, main, footer, body")].map((e) => {
    const caja = e.getBoundingClientRect();
    return caja.left + caja.width / 2;
  });
  return suyo > todo ? [] : ["«Volver arriba» no está a la derecha"];
};

sondas["caminos"] = () => [
  ["un buscador", todos("[role=search] input[type=search], search input[type=search]")],
  ["el menú", todos("nav.principal a[href]")],
  ["el mapa del sitio", todos("footer a").filter((a) => /\/mapa-del-sitio\/$/.test(a.pathname))],
].flatMap(([nombre, hallados]) => (hallados.length ? [] : [`falta ${nombre}`]));

sondas["barra-govco"] = () => {
  const barra = document.querySelector("header .barra-superior-govco");
  const enlace = barra?.querySelector("a[href='https://www.gov.co/home/']");
  if (!enlace) return ["no hay barra con enlace a https://www.gov.co/home/"];
  const [caja, toque] = [barra, enlace].map((e) => e.getBoundingClientRect());
  const fallas = /GOV\.CO/.test(dicho(enlace)) ? [] : ["el enlace de la barra no dice GOV.CO"];
  if (caja.top + scrollY > 1 || caja.height < 55.5) fallas.push(`la barra mide ${redondo(caja.height)} px de alto`);
  if (innerWidth >= 992 && caja.height > 56.5) fallas.push(`la barra mide ${redondo(caja.height)} px de alto`);
  if (caja.width < document.documentElement.clientWidth) fallas.push("la barra no llega de lado a lado");
  if (Math.min(toque.width, toque.height) < 44) {
    fallas.push(`el enlace de la barra mide ${redondo(toque.width)} × ${redondo(toque.height)} px`);
  }
  return fallas;
};

sondas["barra-govco-color"] = () => {
  if ("contraste" in document.documentElement.dataset) return []; // the reader chose other colours
  const barra = document.querySelector("header .barra-superior-govco");
  const pintado = barra ? fondo(barra).slice(0, 3).join() : "nada";
  return pintado === "9,67,181" ? [] : [`el fondo de la barra es rgb(${pintado}), no el cobalto`];
};
