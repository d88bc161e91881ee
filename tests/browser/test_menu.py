"""The menu: a row of sections on a desk, a button on a phone, there in any case without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.test_teclado import SECCIONES, tabular_hasta

#: The pages that the menu of a phone lists under Los Pilares.
PILARES = ["planeación", "coordinación", "apoyo", "información"]


def en_el_foco(pagina: Page) -> str:
    return str(pagina.evaluate("document.activeElement.innerText.trim()"))


@pytest.mark.parametrize("ancho", [320, 390, 767])
def test_a_phone_opens_and_closes_the_menu_by_keyboard_and_keeps_the_focus(
    pagina: Page, ancho: int
) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    pagina.goto("modelo/historia/")
    boton = pagina.get_by_role("button", name="Menú", exact=True)
    menu = pagina.get_by_role("navigation", name="Principal")
    expect(boton).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    tabular_hasta(pagina, boton)
    for tecla in ("Enter", "Space"):
        pagina.keyboard.press(tecla)
        expect(boton).to_have_attribute("aria-expanded", "true")
        expect(menu).to_be_visible()
        pagina.keyboard.press("Escape")
        expect(boton).to_have_attribute("aria-expanded", "false")
        expect(menu).to_be_hidden()
        expect(boton).to_be_focused()
    pagina.keyboard.press("Enter")
    tabular_hasta(pagina, menu.get_by_role("link", name="Objetivos y metas"))
    assert pagina.evaluate("document.documentElement.scrollWidth") <= ancho
    pagina.keyboard.press("Escape")
    expect(boton).to_be_focused()


def test_the_menu_of_a_phone_has_two_levels_and_says_where_one_is(pagina: Page) -> None:
    pagina.set_viewport_size({"width": 390, "height": 700})
    pagina.goto("explore/glosario/")
    pagina.get_by_role("button", name="Menú").click()
    menu = pagina.get_by_role("navigation", name="Principal")
    secciones = menu.locator(":scope > ul > li")
    assert secciones.locator(":scope > a").all_inner_texts() == list(SECCIONES)
    assert menu.locator("ul ul ul").count() == 0
    pilares = secciones.nth(2).locator("ul a").all_inner_texts()
    assert pilares == [f"Pilar {n}: {nombre}" for n, nombre in enumerate(PILARES, 1)]
    expect(menu.locator("[aria-current=true]")).to_have_text("Explore")
    expect(menu.locator("[aria-current=page]")).to_have_text("Siglas y glosario")
    for enlace in menu.get_by_role("link").all():
        caja = enlace.bounding_box()
        assert caja is not None
        assert caja["height"] >= 44


def test_the_closed_menu_takes_no_focus_and_the_open_one_lets_it_go(pagina: Page) -> None:
    pagina.set_viewport_size({"width": 320, "height": 700})
    pagina.goto("modelo/")
    tabular_hasta(pagina, pagina.get_by_role("button", name="Menú"))
    vistos = []
    for _ in range(4):
        pagina.keyboard.press("Tab")
        vistos.append(en_el_foco(pagina))
    assert vistos[1:3] == ["Buscar", "Inicio"], "de la búsqueda pasa a la miga de pan"
    pagina.get_by_role("button", name="Menú").click()
    menu = pagina.get_by_role("navigation", name="Principal")
    cuantos = menu.get_by_role("link").count()
    tabular_hasta(pagina, menu.get_by_role("link", name="Cómo leer una cifra"), cuantas=cuantos + 2)
    pagina.keyboard.press("Tab")
    assert not menu.evaluate("m => m.contains(document.activeElement)")
    for _ in range(cuantos + 1):
        pagina.keyboard.press("Shift+Tab")
    assert not menu.evaluate("m => m.contains(document.activeElement)")


def test_the_menu_is_closed_on_each_page_and_on_the_one_gone_back_to(pagina: Page) -> None:
    pagina.set_viewport_size({"width": 390, "height": 700})
    pagina.goto("")
    pagina.get_by_role("button", name="Menú").click()
    menu = pagina.get_by_role("navigation", name="Principal")
    menu.get_by_role("link", name="Pilar 3: apoyo").click()
    expect(pagina).to_have_url(re.compile(r"/pilares/apoyo/$"))
    expect(menu).to_be_hidden()
    pagina.go_back()
    expect(pagina).not_to_have_url(re.compile("apoyo"))
    expect(menu).to_be_hidden()
    expect(pagina.get_by_role("button", name="Menú")).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("ancho", [768, 1280])
def test_a_desk_has_the_five_sections_in_a_row_and_no_button(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 800})
    pagina.goto("modelo/historia/")
    expect(pagina.get_by_role("button", name="Menú")).to_be_hidden()
    enlaces = pagina.get_by_role("navigation", name="Principal").get_by_role("link")
    assert enlaces.all_inner_texts() == list(SECCIONES)
    assert len({round(e.bounding_box()["y"]) for e in enlaces.all()}) == 1  # type: ignore[index]


def test_very_large_text_turns_the_menu_of_a_desk_into_the_one_of_a_phone(pagina: Page) -> None:
    pagina.goto("modelo/")
    for _ in range(5):
        pagina.get_by_role("button", name="Aumentar letra").click()
    expect(pagina.get_by_role("button", name="Menú")).to_be_visible()
    expect(pagina.get_by_role("navigation", name="Principal")).to_be_hidden()


@pytest.mark.parametrize("ancho", [1280, 320])
def test_without_javascript_the_sections_are_simply_there(
    navegador: Browser, origen: str, ancho: int
) -> None:
    contexto = navegador.new_context(
        base_url=origen, java_script_enabled=False, viewport={"width": ancho, "height": 700}
    )
    pagina = contexto.new_page()
    pagina.goto("modelo/")
    expect(pagina.locator(".menu")).to_be_hidden()
    menu = pagina.get_by_role("navigation", name="Principal")
    assert menu.get_by_role("link").all_inner_texts() == list(SECCIONES)
    assert pagina.locator("body").evaluate("b => b.ownerDocument.documentElement.scrollWidth") <= (
        ancho
    )
    contexto.close()


def test_the_header_of_a_phone_is_not_taller_than_before_it_had_a_bar(pagina: Page) -> None:
    pagina.set_viewport_size({"width": 390, "height": 844})
    pagina.goto("modelo/")
    caja = pagina.locator("body > header").bounding_box()
    assert caja is not None
    assert caja["height"] <= 227
