"""Charts in a real browser: read by keyboard and by pointing, whole without JavaScript, legible."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from auditoria import axe
from auditoria.nu import revisar
from browser.conftest import servir
from browser.test_teclado import tabular_hasta
from casos_graficos import galeria
from conftest import sample
from plantillas import VISTAS, abrir_vista

RUTA = "cifras/men-sesiones-mensuales/"
#: What the drawing says of the last point, and of all of them.
ULTIMO = "diciembre de 2020: 1"


@pytest.fixture(scope="module")
def casos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of all the golden charts."""
    carpeta = tmp_path_factory.mktemp("galeria")
    galeria(carpeta)
    with servir(carpeta) as direccion:
        yield direccion


@pytest.mark.parametrize("ancho", [1280, 320])
def test_a_chart_is_read_by_keyboard_from_one_stop(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 800})
    pagina.goto(RUTA)
    figura = pagina.locator("figure.grafico").first
    boton = figura.get_by_role("button", name="Leer valores")
    lectura = figura.get_by_role("status")
    expect(figura.locator("button, a, [tabindex]")).to_have_count(1)
    tabular_hasta(pagina, boton)
    pagina.keyboard.press("ArrowRight")
    expect(lectura).to_have_text("febrero de 2020: 7 (1 de 6)")
    pagina.keyboard.press("ArrowRight")
    expect(lectura).to_have_text("marzo de 2020: 15 (2 de 6)")
    pagina.keyboard.press("End")
    expect(lectura).to_contain_text(ULTIMO)
    expect(lectura).to_be_visible()
    expect(figura.locator("svg:visible .leida")).to_have_count(1)
    pagina.keyboard.press("Escape")
    expect(lectura).to_have_text("")
    expect(figura.locator(".leida")).to_have_count(0)
    expect(boton).to_be_focused()


def test_a_chart_is_read_by_pointing_and_let_go(pagina: Page) -> None:
    pagina.goto(RUTA)
    figura = pagina.locator("figure.grafico").first
    figura.locator("svg.ancho .leible circle").last.hover()
    expect(figura.get_by_role("status")).to_contain_text(ULTIMO)
    pagina.mouse.move(2, 2)
    expect(figura.get_by_role("status")).to_have_text("")


def test_a_chart_is_read_by_touch(navegador: Browser, origen: str) -> None:
    contexto = navegador.new_context(
        base_url=origen, viewport={"width": 320, "height": 700}, has_touch=True
    )
    pagina = contexto.new_page()
    pagina.goto(RUTA)
    figura = pagina.locator("figure.grafico").first
    figura.locator("svg.angosto .leible circle").last.tap()
    expect(figura.get_by_role("status")).to_contain_text(ULTIMO)
    contexto.close()


@pytest.mark.parametrize("ancho", [1280, 320])
def test_the_place_of_the_reader_is_kept_so_that_nothing_moves(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 800})
    pagina.goto(RUTA)
    pagina.locator("figure.grafico button").first.wait_for()
    alto = "() => document.querySelector('figure.grafico').getBoundingClientRect().height"
    con = pagina.evaluate(alto)
    pagina.evaluate("() => document.querySelectorAll('.lector').forEach(l => l.replaceChildren())")
    assert pagina.evaluate(alto) == con


def test_without_javascript_a_chart_and_its_table_are_whole(
    navegador: Browser, origen: str
) -> None:
    contexto = navegador.new_context(base_url=origen, java_script_enabled=False)
    pagina = contexto.new_page()
    pagina.goto(RUTA)
    figura = pagina.locator("figure.grafico").first
    expect(figura.locator("svg.ancho")).to_be_visible()
    assert figura.locator("svg.ancho .val").all_text_contents() == ["7", "15", "10", "3", "7", "1"]
    expect(figura.locator(".lector")).to_be_hidden()
    tabla = pagina.locator("table", has_text="todos los datos")
    expect(tabla.locator("tbody tr")).to_have_count(8)
    contexto.close()


@pytest.mark.parametrize("ancho", [800, 340])
def test_with_the_real_type_no_label_is_cut_nor_runs_into_another(
    navegador: Browser, casos: str, ancho: int
) -> None:
    contexto = navegador.new_context(viewport={"width": ancho, "height": 900})
    pagina = contexto.new_page()
    pagina.goto(f"{casos}index.html")
    pagina.evaluate("() => document.fonts.ready")
    assert (
        pagina.evaluate(
            """() => [...document.querySelectorAll("figure.grafico svg")].flatMap((svg) => {
          const marco = svg.getBoundingClientRect();
          if (!marco.width) return [];
          const textos = [...svg.querySelectorAll("text")];
          const cajas = textos.map((t) => t.getBoundingClientRect());
          return cajas.flatMap((c, n) => [
            ...(c.left < marco.left - 3 || c.right > marco.right + 3
              ? [textos[n].textContent] : []),
            ...cajas.slice(n + 1).flatMap((d, m) =>
              c.left + 2 < d.right - 2 && d.left + 2 < c.right - 2 &&
              c.top + 5 < d.bottom - 4 && d.top + 5 < c.bottom - 4
                ? [textos[n].textContent + " | " + textos[n + 1 + m].textContent] : []),
          ]);
        })"""
        )
        == []
    )
    assert pagina.evaluate("document.documentElement.scrollWidth") <= ancho
    tamanos = pagina.evaluate(
        """() => [...document.querySelectorAll("figure.grafico svg")].filter((s) =>
          s.getBoundingClientRect().width).flatMap((s) => [...s.querySelectorAll("text")].map((t) =>
          parseFloat(getComputedStyle(t).fontSize) * s.getBoundingClientRect().width /
          s.viewBox.baseVal.width))"""
    )
    assert min(tamanos) >= 14
    contexto.close()


@pytest.mark.parametrize("vista", sample(VISTAS, 3))
def test_axe_finds_nothing_in_any_golden_chart(navegador: Browser, casos: str, vista: str) -> None:
    contexto = abrir_vista(navegador, vista, casos)
    contexto.add_init_script(path=axe.AXE)
    pagina = contexto.new_page()
    pagina.goto("index.html")
    if vista.endswith("contraste"):  # the page of the cases has no bar that would set it
        pagina.evaluate("() => { document.documentElement.dataset.contraste = 'alto'; }")
    assert axe.auditar(pagina, VISTAS[vista].modo)["violaciones"] == []
    contexto.close()


def test_the_nu_checker_finds_nothing_in_any_golden_chart(tmp_path: Path) -> None:
    galeria(tmp_path)
    assert revisar(tmp_path) == []
