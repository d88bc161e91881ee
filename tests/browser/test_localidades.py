"""The tile map and the sheets of «Mi localidad» in a browser, on a site with data by localidad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from auditoria.nu import revisar
from browser.conftest import servir
from browser.test_teclado import tabular_hasta
from plantillas import ANCHOS, abrir


@pytest.fixture(scope="module")
def origen(sitio_localidades: Path) -> Iterator[str]:
    """Address of the site with data by localidad, in the place of the real one."""
    with servir(sitio_localidades) as direccion:
        yield direccion


def test_the_nu_checker_finds_nothing(sitio_localidades: Path) -> None:
    assert revisar(sitio_localidades) == []


@pytest.mark.parametrize("ancho", ANCHOS)
def test_no_text_of_the_map_leaves_its_tile(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 800})
    for ruta in ("cifras/visitas-por-localidad/", "cifras/giros-por-localidad/"):
        abrir(pagina, ruta)
        expect(pagina.locator("figure.mosaico svg:visible")).to_have_count(1)
        fuera = pagina.evaluate(
            """[...document.querySelectorAll("figure.mosaico svg g")].flatMap(g => {
                const r = g.querySelector("rect").getBoundingClientRect();
                return [...g.querySelectorAll("text")].filter(t => {
                    const s = t.getBoundingClientRect();
                    return s.left < r.left || s.right > r.right || s.bottom > r.bottom + 1;
                }).map(t => t.textContent);
            })"""
        )
        assert fuera == []


@pytest.mark.parametrize("ancho", ANCHOS)
def test_a_localidad_is_reached_from_the_figures_by_keyboard_and_the_breadcrumb_leads_back(
    pagina: Page, ancho: int
) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    pagina.goto("cifras/")
    tabular_hasta(pagina, pagina.get_by_role("main").get_by_role("link", name="Mi localidad"))
    pagina.keyboard.press("Enter")
    mapa = pagina.get_by_role("navigation", name="Por su lugar en Bogotá")
    tabular_hasta(pagina, mapa.get_by_role("link", name="14 Los Mártires"))
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Mi localidad: Los Mártires")
    miga = pagina.get_by_role("navigation", name="Miga de pan")
    assert miga.get_by_role("link").all_inner_texts() == ["Inicio", "Cifras", "Mi localidad"]
    cifra = pagina.get_by_role("link", name="Visitas por localidad")
    tabular_hasta(pagina, cifra)
    pagina.keyboard.press("Enter")
    expect(pagina.locator("figure.mosaico .titulo")).to_have_text("El valor más alto es 281: Suba")


@pytest.mark.parametrize("ancho", ANCHOS)
def test_a_tile_of_the_index_can_be_touched(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    pagina.goto("cifras/localidades/")
    for tesela in pagina.locator(".teselas a").all():
        caja = tesela.bounding_box()
        assert caja is not None
        assert min(caja["width"], caja["height"]) >= 44


@pytest.mark.parametrize("pedido", ["martires", "Los Mártires", "localidad martires"])
def test_a_localidad_is_found_by_its_name_as_people_write_it(pagina: Page, pedido: str) -> None:
    pagina.goto("buscar/")
    pagina.get_by_role("searchbox", name="Buscar en el micrositio").fill(pedido)
    pagina.keyboard.press("Enter")
    primero = pagina.locator(".resultados ol > li").first
    expect(primero.get_by_role("link")).to_have_text("Mi localidad: Los Mártires")
    expect(primero).to_contain_text("Cifras › Mi localidad")


def test_a_localidad_is_found_by_a_variant(pagina: Page) -> None:
    pagina.goto("buscar/?q=santafe")
    expect(pagina.locator(".resultados ol > li").first).to_contain_text("Mi localidad: Santa Fe")


def test_the_map_and_the_sheets_are_whole_without_javascript(
    navegador: Browser, origen: str
) -> None:
    contexto = navegador.new_context(base_url=origen, java_script_enabled=False)
    pagina = contexto.new_page()
    pagina.goto("cifras/visitas-por-localidad/")
    expect(pagina.locator("figure.mosaico svg:visible")).to_have_count(1)
    expect(pagina.locator("#t--por-localidad")).to_be_visible()
    pagina.goto("cifras/localidades/")
    pagina.get_by_role("link", name=re.compile("11 Suba")).first.click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Mi localidad: Suba")
    contexto.close()


def test_in_the_readers_own_colours_each_tile_keeps_its_letter_and_its_edge(
    navegador: Browser, origen: str
) -> None:
    contexto = navegador.new_context(base_url=origen, forced_colors="active")
    pagina = contexto.new_page()
    pagina.goto("cifras/visitas-por-localidad/")
    rellenos, bordes = (
        {
            str(cuadro.evaluate(f"r => getComputedStyle(r).{propiedad}"))
            for cuadro in pagina.locator("figure.mosaico svg:visible rect").all()
        }
        for propiedad in ("fill", "stroke")
    )
    assert len(rellenos) == 1, "el color del lector manda"
    assert rellenos.isdisjoint(bordes)
    letras = pagina.locator("figure.mosaico svg:visible .let").all_text_contents()
    assert len(letras) == 20
    assert set(letras) == {"A", "B", "C", "D", "E", "–"}
    contexto.close()
