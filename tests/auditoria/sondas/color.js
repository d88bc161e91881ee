/* What is told by colour: drawings, edges of fields, and what is left when colours are forced. */

/** What paints a shape: its fill and its stroke, where it has them. */
function pinturas(forma) {
  const s = getComputedStyle(forma);
  const alfa = Number(s.opacity);
  return [[s.fill, s.fillOpacity], [s.stroke, px(s.strokeWidth) ? s.strokeOpacity : "0"]]
    .filter(([pintura, opacidad]) => !/^(none|url)/.test(pintura) && Number(opacidad) * alfa > 0)
    .map(([pintura, opacidad]) => {
      const [r, g, b, a] = color(pintura);
      return [r, g, b, a * Number(opacidad) * alfa];
    });
}

/* A shape is told from the page by its fill or by its edge. What only rules the page off is not one. */
function marcas() {
  const formas = todos("figure svg[role=img] :is(rect, circle, ellipse, polygon, path, polyline, line)")
    .filter((e) => visible(e) && !e.closest("defs, pattern, .eje, .rejilla, .guia, .fondo, .riel, .pista"));
  return siHay(formas, formas.filter((forma) => {
    const pintado = pinturas(forma);
    const detras = fondo(forma.ownerSVGElement);
    return pintado.length && !pintado.some((c) => contraste(c, detras) >= 3);
  }).map((forma) => `${cual(forma)} de ${cual(forma.closest("figure"))} no contrasta 3:1`));
}

sondas["marcas-de-grafico"] = marcas;

/** The contrast that a text needs: 4.5, or 7 in high contrast; less where its letter is large. */
function debido(e) {
  const grande = tamano(e) >= 24 || (tamano(e) >= 18.66 && Number(getComputedStyle(e).fontWeight) >= 700);
  return document.documentElement.hasAttribute("data-contraste") ? (grande ? 4.5 : 7) : (grande ? 3 : 4.5);
}

/** Every colour that may be behind what an element holds: of a gradient, each of its own. */
function fondos(e) {
  const capas = [];
  for (let nodo = e; nodo; nodo = nodo.parentElement) {
    const s = getComputedStyle(nodo);
    capas.push(s);
    if (color(s.backgroundColor)[3] === 1) break;
  }
  return capas.reduceRight((debajo, s) => {
    const lisos = debajo.map((c) => sobre(color(s.backgroundColor), c));
    const paradas = s.backgroundImage.match(/\b(rgba?|hsla?|color|oklab|oklch)\([^()]*\)/g) || [];
    return [...lisos, ...paradas.flatMap((p) => lisos.map((c) => sobre(color(p), c)))];
  }, [color("Canvas")]);
}

/* axe leaves undecided what stands on a gradient. */
sondas["texto-sobre-fondos"] = () => {
  const foto = (e) => {
    for (let nodo = e; nodo; nodo = nodo.parentElement) {
      const s = getComputedStyle(nodo);
      if (/url\(/.test(s.backgroundImage)) return true;
      if (color(s.backgroundColor)[3] === 1) return false;
    }
    return false;
  };
  return conTexto().flatMap((e) => {
    if (foto(e)) return [`${cual(e)} está sobre una imagen`];
    const letra = color(getComputedStyle(e).color);
    return fondos(e).some((c) => contraste(sobre(letra, c), c) < debido(e))
      ? [`${cual(e)} no contrasta con algo de su fondo`] : [];
  });
};

/* axe does not look at the text of a drawing over what is drawn. */
sondas["texto-de-grafico"] = () => {
  const textos = todos("main svg text").filter((t) => visible(t) && limpio(t.textContent));
  return siHay(textos, textos.filter((t) => {
    const caja = t.getBoundingClientRect();
    const centro = [caja.left + caja.width / 2, caja.top + caja.height / 2];
    const dentro = (e) => {
      const c = e.getBoundingClientRect();
      return c.left <= centro[0] && c.right >= centro[0] && c.top <= centro[1] && c.bottom >= centro[1];
    };
    const debajo = todos("rect, circle, ellipse, polygon", t.ownerSVGElement).filter((e) =>
      visible(e) && dentro(e) && t.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING
      && !e.closest("defs, pattern") && !/^(none|url)/.test(getComputedStyle(e).fill));
    const detras = debajo.reduce((fondoDe, e) => {
      const s = getComputedStyle(e);
      const [r, g, b, a] = color(s.fill);
      return sobre([r, g, b, a * Number(s.fillOpacity) * Number(s.opacity)], fondoDe);
    }, fondo(t.ownerSVGElement));
    return contraste(color(getComputedStyle(t).fill), detras) < debido(t);
  }).map((t) => `«${limpio(t.textContent)}» no contrasta con lo que tiene debajo`));
};

sondas["bordes-de-campos"] = () => {
  const campos = todos("input:not([type=hidden], [type=image]), select, textarea").filter(seVe);
  return siHay(campos, campos.filter((e) => {
    const [s, detras] = [getComputedStyle(e), fondo(e.parentElement)];
    const borde = px(s.borderBottomWidth) && s.borderBottomStyle !== "none"
      && contraste(color(s.borderBottomColor), detras) >= 3;
    return !borde && contraste(fondo(e), detras) < 3;
  }).map((e) => `el borde de ${cual(e)} no contrasta 3:1`));
};

sondas["movimiento-reducido"] = () => {
  const dura = (tiempos) => mayor(tiempos.split(",").map((t) => px(t) * (/ms$/.test(t.trim()) ? 1 : 1000)));
  const mueve = (e) => PARTES.some((parte) => {
    const s = getComputedStyle(e, parte);
    return dura(s.transitionDuration) > 0 || (s.animationName !== "none" && dura(s.animationDuration) > 0);
  });
  return [
    ...todos("body, body *").filter(mueve).map((e) => `${cual(e)} se mueve`),
    ...todos("html, body, main").filter((e) => getComputedStyle(e).scrollBehavior === "smooth")
      .map((e) => `${cual(e)} se desliza`),
  ];
};

/* Runs with the colours forced: shadows and backgrounds are gone, so lines must tell. */
sondas["colores-forzados"] = () => {
  const solas = todos("body *").filter((e) => {
    if (e.closest("svg") || e.children.length || limpio(e.textContent) || !seVe(e)) return false;
    if (/^(input|select|textarea|img|button|hr|br|col|meter|progress|iframe|video|canvas|object|embed)$/.test(e.localName)) return false;
    return e.dataset.pintado === "si";
  }).filter((e) => {
    const s = getComputedStyle(e);
    const borde = ["Top", "Right", "Bottom", "Left"].some((lado) =>
      px(s[`border${lado}Width`]) && s[`border${lado}Style`] !== "none");
    return !borde && contraste(fondo(e), fondo(e.parentElement)) < 1.5;
  });
  return [
    ...solas.map((e) => `${cual(e)} desaparece`),
    ...(focoVisible() || []), ...(marcas() || []),
  ];
};

/** Notes what is told by its background alone, before the colours are forced. */
const anotarPintados = () => todos("body *").forEach((e) => {
  if (!e.children.length && contraste(fondo(e), fondo(e.parentElement)) > 1.1) e.dataset.pintado = "si";
});
