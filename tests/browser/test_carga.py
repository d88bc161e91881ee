"""How a page comes: nothing moves under the reader's eyes, and then it is quiet."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from browser.conftest import servir
from conftest import sample
from medidas.quietud import pedidos_despues
from plantillas import PLANTILLAS

RUTAS = {nombre: ruta for nombre, ruta in PLANTILLAS.items() if "?" not in ruta}
#: What moves less than this is told as 0,00: a menu whose words change a pixel with the font.
NADA = 0.005
MIRAR = """
window.movido = 0;
new PerformanceObserver((lista) => {
  for (const cada of lista.getEntries()) window.movido += cada.value;
}).observe({ type: "layout-shift", buffered: true });
"""


def test_no_page_asks_for_anything_after_it_has_loaded(navegador: Browser, origen: str) -> None:
    rutas = sample(RUTAS.values(), 5)
    despues = pedidos_despues(navegador, origen, rutas)
    assert len(despues) == len(rutas)
    assert {ruta: pedidos for ruta, pedidos in despues.items() if pedidos} == {}


def test_a_page_that_asks_for_more_is_told(navegador: Browser, tmp_path: Path) -> None:
    """The watch itself: a page that fetches on its own after the load is seen."""
    guion = 'addEventListener("load", () => setTimeout(() => fetch("otra"), 500));'
    (tmp_path / "index.html").write_text(f"<script>{guion}</script>", encoding="utf-8")
    with servir(tmp_path) as origen:
        assert pedidos_despues(navegador, origen, [""]) == {"": [f"{origen}otra"]}


def esperar_letra(pagina: Page, ruta: str) -> float:
    """Open a page whose font is late, and return how much moved until it was drawn."""

    def tarde(peticion: Route) -> None:
        pagina.wait_for_timeout(300)
        peticion.continue_()

    pagina.add_init_script(MIRAR)
    pagina.route("**/*.woff2", tarde)
    pagina.goto(ruta, wait_until="load")
    pagina.evaluate("document.fonts.ready.then(() => 0)")
    pagina.wait_for_timeout(100)
    return float(pagina.evaluate("window.movido"))


@pytest.mark.parametrize("ancho", [1280, 390])
@pytest.mark.parametrize("ruta", sample(RUTAS.values(), 8))
def test_nothing_moves_while_a_page_comes_not_even_when_its_font_is_late(
    pagina: Page, ruta: str, ancho: int
) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 844})
    assert esperar_letra(pagina, ruta) < NADA


def test_what_moves_is_told(pagina: Page) -> None:
    """The measure itself: without the measures of what stands in, the titles break elsewhere."""
    pagina.set_viewport_size({"width": 390, "height": 844})
    pagina.add_init_script(
        """addEventListener("DOMContentLoaded", () => setTimeout(() => {
          document.querySelector("h1").before(document.createElement("p"), "Esto llegó tarde.");
        }, 200));"""
    )
    assert esperar_letra(pagina, "cifras/") > NADA
