"""Whole tasks with the keyboard alone, from the page where one comes in to what one came for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.test_teclado import tabular_hasta
from plantillas import ANCHOS

en_cada_ancho = pytest.mark.parametrize("ancho", ANCHOS)


def entrar(pagina: Page, ruta: str, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    pagina.goto(ruta)


def test_from_home_on_the_narrowest_phone_the_menu_leads_to_a_pilar(pagina: Page) -> None:
    entrar(pagina, "", 320)
    tabular_hasta(pagina, pagina.get_by_role("button", name="Menú"))
    pagina.keyboard.press("Enter")
    menu = pagina.get_by_role("navigation", name="Principal")
    tabular_hasta(pagina, menu.get_by_role("link", name="Pilar 2: coordinación"))
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"/pilares/coordinacion/$"))
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Coordinación")


@en_cada_ancho
def test_a_search_is_written_narrowed_and_one_of_its_results_opened(
    pagina: Page, ancho: int
) -> None:
    entrar(pagina, "", ancho)
    tabular_hasta(pagina, pagina.get_by_role("searchbox", name="Buscar en el micrositio"))
    pagina.keyboard.type("alianza")
    pagina.keyboard.press("Enter")
    estado = pagina.locator(".resultados [role=status]")
    expect(estado).to_contain_text("resultados para «alianza»")
    resultados = pagina.locator(".resultados ol > li")
    todos = resultados.count()
    if ancho < 720:  # on a desk the filters are open
        tabular_hasta(pagina, pagina.locator(".afinar > summary"))
        pagina.keyboard.press("Enter")
    tipo = pagina.get_by_role("combobox", name="Tipo de contenido")
    tabular_hasta(pagina, tipo)
    pagina.keyboard.press("R")  # to the choice that begins so
    expect(tipo).to_have_value("ruta")
    expect(pagina).to_have_url(re.compile(r"/buscar/\?q=alianza&tipo=ruta$"))
    expect(resultados).not_to_have_count(todos)
    hallado = resultados.get_by_role("link", name="Crear una alianza")
    tabular_hasta(pagina, hallado)
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"/explore/rutas/crear-una-alianza/"))


@en_cada_ancho
def test_the_data_of_a_figure_are_downloaded_from_the_list_of_figures(
    pagina: Page, ancho: int
) -> None:
    entrar(pagina, "cifras/tema/presupuesto/", ancho)
    lista = pagina.locator("#lista-cifras")
    tabular_hasta(pagina, lista.get_by_role("link", name="Presupuesto girado del proyecto 7809"))
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"/cifras/presupuesto-girado/$"))
    tabular_hasta(pagina, pagina.get_by_role("link", name=re.compile("en CSV")))
    with pagina.expect_download() as bajada:
        pagina.keyboard.press("Enter")
    assert bajada.value.suggested_filename == "presupuesto-girado.csv"
    assert (
        Path(bajada.value.path())
        .read_text(encoding="utf-8")
        .startswith("periodo,componente,valor,")
    )


@en_cada_ancho
def test_the_values_of_a_chart_are_heard_one_by_one(pagina: Page, ancho: int) -> None:
    entrar(pagina, "cifras/tema/escuela-secretarias/", ancho)
    lista = pagina.locator("#lista-cifras")
    tabular_hasta(
        pagina, lista.get_by_role("link", name="Sesiones de Conéctate con el MEN, mes a mes")
    )
    pagina.keyboard.press("Enter")
    figura = pagina.locator("figure.grafico").first
    tabular_hasta(pagina, figura.get_by_role("button", name="Leer valores"))
    oidos = []
    for _ in range(6):
        pagina.keyboard.press("ArrowRight")
        oidos.append(figura.get_by_role("status").inner_text())
    dibujados = figura.locator("svg.ancho .val").all_text_contents()
    assert [re.sub(r".*: (.*) \(\d de 6\)", r"\1", oido) for oido in oidos] == dibujados


@en_cada_ancho
def test_contrast_and_size_are_set_heard_and_found_on_the_next_page(
    pagina: Page, ancho: int
) -> None:
    entrar(pagina, "", ancho)
    estado = pagina.locator(".barra-accesibilidad [role=status]")
    contraste = pagina.get_by_role("button", name="Contraste", exact=True)
    tabular_hasta(pagina, contraste)
    pagina.keyboard.press("Space")
    expect(estado).to_have_text("Alto contraste activado.")
    tabular_hasta(pagina, pagina.get_by_role("button", name="Aumentar letra", exact=True))
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Enter")
    expect(estado).to_have_text("Letra al 125%.")
    tabular_hasta(pagina, pagina.get_by_role("link", name="Conozca el modelo"))
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"/modelo/$"))
    expect(contraste).to_have_attribute("aria-pressed", "true")
    vista = pagina.evaluate(
        """[getComputedStyle(document.documentElement).fontSize,
            getComputedStyle(document.body).backgroundColor,
            document.documentElement.scrollWidth]"""
    )
    assert vista[:2] == ["20px", "rgb(0, 0, 0)"]
    assert vista[2] <= ancho
    tabular_hasta(pagina, pagina.get_by_role("button", name="Restablecer", exact=True))
    pagina.keyboard.press("Enter")
    expect(contraste).to_have_attribute("aria-pressed", "false")
