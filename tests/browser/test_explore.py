"""Facets, routes and the timeline: by keyboard, and without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.test_teclado import tabular_hasta


@pytest.fixture
def sin_guiones(navegador: Browser, origen: str) -> Iterator[Page]:
    contexto = navegador.new_context(
        base_url=origen, java_script_enabled=False, viewport={"width": 390, "height": 800}
    )
    yield contexto.new_page()
    contexto.close()


@pytest.mark.parametrize("ancho", [1280, 390])
def test_the_catalogue_is_narrowed_by_keyboard_and_says_how_many_are_left(
    pagina: Page, ancho: int
) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 800})
    pagina.goto("explore/")
    recursos = pagina.locator("#catalogo--lista > li")
    todos = recursos.count()
    tipo = pagina.get_by_role("combobox", name="Tipo de contenido")
    tabular_hasta(pagina, tipo)
    pagina.keyboard.press("R")  # to the choice that begins so
    expect(tipo).to_have_value("ruta")
    visibles = recursos.locator("visible=true")
    cuantas = visibles.count()
    assert 0 < cuantas < todos
    expect(pagina.locator(".filtros [role=status]")).to_have_text(
        f"Se muestran {cuantas} de {todos}."
    )
    assert set(visibles.locator(".tipo").all_text_contents()) == {"Ruta"}
    expect(pagina).to_have_url(re.compile(r"explore/\?tipo=ruta$"))
    tabular_hasta(pagina, pagina.get_by_role("button", name="Quitar filtros"))
    pagina.keyboard.press("Enter")
    expect(visibles).to_have_count(todos)


def test_without_javascript_each_facet_is_a_page_that_lists_what_it_has(sin_guiones: Page) -> None:
    sin_guiones.goto("explore/")
    expect(sin_guiones.locator("form.filtros")).to_be_hidden()
    tabular = sin_guiones.locator(".por-termino > summary")
    tabular.focus()
    sin_guiones.keyboard.press("Enter")
    ruta = sin_guiones.locator(".por-termino").get_by_role(
        "link", name="Ruta (tipo de contenido)", exact=True
    )
    expect(ruta).to_be_visible()
    ruta.focus()
    sin_guiones.keyboard.press("Enter")
    expect(sin_guiones).to_have_url(re.compile(r"explore/tipo/ruta/$"))
    enlaces = sin_guiones.locator("main .recursos").first.get_by_role("link")
    assert enlaces.count() >= 5
    enlaces.first.focus()
    sin_guiones.keyboard.press("Enter")
    expect(sin_guiones).to_have_url(re.compile(r"explore/rutas/"))


def test_a_route_and_the_timeline_are_whole_without_javascript(sin_guiones: Page) -> None:
    sin_guiones.goto("explore/rutas/rectoria-nueva/")
    for parte in ("Para quién", "Antes de empezar", "Pasos", "Resultado", "Si algo no sale"):
        expect(sin_guiones.get_by_role("heading", name=parte, exact=True)).to_be_visible()
    assert sin_guiones.locator("h2#pasos ~ ol").first.locator("> li").count() >= 3
    sin_guiones.goto("modelo/historia/")
    hechos = sin_guiones.locator("ol.hitos > li")
    assert hechos.count() >= 5
    expect(hechos.first).to_be_visible()
    expect(hechos.first.locator(".cuando")).to_contain_text(re.compile(r"20\d\d"))
