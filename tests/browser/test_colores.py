"""Colours in use: no page writes in a pair of colours whose contrast the tokens do not hold."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from conftest import RAIZ, sample
from mgi.render.estilo import MODOS, read_tokens
from plantillas import PLANTILLAS, abrir

TOKENS = read_tokens(RAIZ / "overrides" / "estilo")
DECLARADOS = {(sobre, fondo) for sobre, fondos in TOKENS["contraste"]["texto"] for fondo in fondos}
#: By mode, how it is asked for: the system's scheme, and what the reader chose.
AJUSTES = {
    "claro": ("light", ""),
    "oscuro": ("dark", ""),
    "contraste": ("light", "document.documentElement.dataset.contraste = ''"),
}
#: The colour of each text and of what is behind it, once each, with an example. Drawings are left
#: out: what is behind their text is another drawing.
PARES = """() => {
  const vistos = new Map();
  const opaco = (color) => !/^rgba\\(.*, 0\\)$|^transparent$/.test(color);
  const hex = (color) => "#" + color.match(/\\d+/g).slice(0, 3)
    .map((n) => Number(n).toString(16).padStart(2, "0")).join("");
  const textos = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let nodo; (nodo = textos.nextNode()); ) {
    const suyo = nodo.parentElement;
    if (!nodo.data.trim() || suyo.closest("svg, script, option")) continue;
    if (!suyo.checkVisibility()) continue;
    let fondo = suyo;
    while (!opaco(getComputedStyle(fondo).backgroundColor)) fondo = fondo.parentElement;
    const par = [getComputedStyle(suyo).color, getComputedStyle(fondo).backgroundColor];
    vistos.set(par.map(hex).join(" "), nodo.data.trim().slice(0, 40));
  }
  return [...vistos];
}"""


def names(color: str, modo: str) -> list[str]:
    """The tokens that are this colour in a mode."""
    n = MODOS.index(modo)
    return [nombre for nombre, valores in TOKENS["color"].items() if valores[n] == color]


@pytest.mark.parametrize("modo", MODOS)
def test_every_text_stands_on_a_colour_that_the_tokens_pair_it_with(
    navegador: Browser, origen: str, modo: str
) -> None:
    esquema, elegir = AJUSTES[modo]
    contexto = navegador.new_context(base_url=origen, color_scheme=esquema, reduced_motion="reduce")
    pagina = contexto.new_page()
    sueltos = {}
    for plantilla, ruta in sample(PLANTILLAS.items(), 12):
        abrir(pagina, ruta)
        if elegir:
            pagina.evaluate(elegir)
        for par, ejemplo in pagina.evaluate(PARES):
            sobre, fondo = (names(color, modo) for color in par.split())
            if not DECLARADOS & {(s, f) for s in sobre for f in fondo}:
                sueltos[par] = f"{plantilla}: {ejemplo} ({sobre} / {fondo})"
    contexto.close()
    assert sueltos == {}
