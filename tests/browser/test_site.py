"""The built site in a browser: what a visitor does first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from peso import primera_visita

SECCIONES = ["Inicio", "El Modelo", "Los Pilares", "Explore", "Cifras"]


def test_the_menu_holds_the_five_sections_in_order_and_each_opens(pagina: Page) -> None:
    pagina.goto("")
    menu = pagina.get_by_role("navigation", name="Principal")
    assert menu.get_by_role("link").all_inner_texts() == SECCIONES
    for seccion in SECCIONES:
        menu.get_by_role("link", name=seccion, exact=True).click()
        actual = menu.locator("[aria-current]")
        expect(actual).to_have_count(1)
        expect(actual).to_have_text(seccion)
        expect(pagina.get_by_role("heading", level=1)).to_have_count(1)


def test_a_figure_is_reached_from_home_and_its_breadcrumb_leads_back(pagina: Page) -> None:
    pagina.goto("")
    pagina.get_by_role("link", name=re.compile("Acompañamientos presenciales")).first.click()
    expect(pagina.locator(".gran .n")).to_have_text("597")
    expect(pagina.locator(".gran .m")).to_contain_text("De enero a marzo de 2024")
    miga = pagina.get_by_role("navigation", name="Miga de pan")
    expect(miga.locator("[aria-current=page]")).to_have_text(re.compile("Acompañamientos"))
    miga.get_by_role("link", name="Cifras").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Cifras")
    miga.get_by_role("link", name="Inicio").click()
    expect(miga).to_have_count(0)


def test_downloads_are_what_their_links_say(pagina: Page) -> None:
    pagina.goto("cifras/intercambios-2024/")
    with pagina.expect_download() as bajada:
        pagina.get_by_role("link", name=re.compile("en CSV")).click()
    assert bajada.value.suggested_filename == "intercambios-2024.csv"
    assert Path(bajada.value.path()).read_text(encoding="utf-8").startswith("periodo,tipo,valor,")


def test_the_404_page_is_in_spanish_with_ways_out(pagina: Page) -> None:
    pagina.goto("404.html")
    expect(pagina.locator("html")).to_have_attribute("lang", "es-CO")
    assert pagina.get_by_role("main").get_by_role("link").count() >= 3


def test_the_site_is_whole_without_javascript(navegador, origen: str) -> None:
    contexto = navegador.new_context(base_url=origen, java_script_enabled=False)
    pagina = contexto.new_page()
    pagina.goto("cifras/presupuesto-comprometido/")
    expect(pagina.locator("figure.grafico svg:visible")).to_have_count(1)
    expect(pagina.locator("#t--datos")).to_be_visible()
    contexto.close()


@pytest.mark.parametrize("ruta", ["cifras/presupuesto-girado/", "cifras/tema/metas/", ""])
def test_a_page_asks_for_just_what_its_weight_counts(
    pagina: Page, origen: str, sitio: Path, ruta: str
) -> None:
    pedidos = set()
    pagina.on("request", lambda pedido: pedidos.add(pedido.url.removeprefix(origen)))
    pagina.goto(ruta)
    pagina.wait_for_load_state("networkidle")
    vistos = {
        "index.html" if p == "" else f"{p}index.html" if p.endswith("/") else p for p in pedidos
    }
    icono = {"assets/favicon.svg"}  # asked for when the browser pleases
    assert vistos | icono == set(primera_visita(sitio, ruta))
