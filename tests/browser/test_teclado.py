"""What a visitor does with the keyboard alone: menu, breadcrumb, search, theme, filters.

Whole tasks, from one page to the next, are in test_tareas.py.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

SECCIONES = {
    "Inicio": "",
    "El Modelo": "modelo/",
    "Los Pilares": "pilares/",
    "Explore": "explore/",
    "Cifras": "cifras/",
}


def tabular_hasta(pagina: Page, destino: Locator, *, cuantas: int = 80) -> None:
    """Press Tab until the focus is there, and hold that it can be seen and is inside the window."""
    objetivo = destino.element_handle()
    for _ in range(cuantas):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("e => e === document.activeElement", objetivo):
            visto = pagina.evaluate(
                """() => {
                    const e = document.activeElement, r = e.getBoundingClientRect();
                    const marco = ["", "::after"].some((parte) => {
                        const s = getComputedStyle(e, parte);
                        return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2;
                    });
                    return {marco, izquierda: r.left, derecha: r.right};
                }"""
            )
            assert visto["marco"], "el foco no se ve"
            assert visto["izquierda"] >= 0
            assert visto["derecha"] <= pagina.viewport_size["width"]  # type: ignore[index]
            return
    pytest.fail(f"el teclado no llega a {destino}")


@pytest.mark.parametrize("ancho", [1280, 390, 320])
def test_the_keyboard_reaches_every_section_from_the_menu(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    for seccion, ruta in SECCIONES.items():
        pagina.goto("acerca/datos/")
        if ancho < 768:
            tabular_hasta(pagina, pagina.get_by_role("button", name="Menú"))
            pagina.keyboard.press("Enter")
        menu = pagina.get_by_role("navigation", name="Principal")
        tabular_hasta(pagina, menu.get_by_role("link", name=seccion, exact=True))
        pagina.keyboard.press("Enter")
        expect(pagina).to_have_url(re.compile(f"/{ruta}$"))


@pytest.mark.parametrize("ancho", [1280, 320])
def test_the_breadcrumb_leads_back_by_keyboard(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    pagina.goto("cifras/presupuesto-girado/")
    miga = pagina.get_by_role("navigation", name="Miga de pan")
    assert miga.get_by_role("link").all_inner_texts() == ["Inicio", "Cifras", "Presupuesto"]
    expect(miga.locator("[aria-current=page]")).to_have_text("Presupuesto girado del proyecto 7809")
    tabular_hasta(pagina, miga.get_by_role("link", name="Presupuesto"))
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Cifras: Presupuesto")
    expect(miga.locator("[aria-current=page]")).to_have_text("Presupuesto")


@pytest.mark.parametrize("ancho", [1280, 320])
def test_a_figure_is_found_and_opened_by_keyboard(pagina: Page, ancho: int) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    pagina.goto("modelo/")
    tabular_hasta(pagina, pagina.get_by_role("searchbox", name="Buscar en el micrositio"))
    pagina.keyboard.type("acompanamiento")
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"/buscar/\?q=acompanamiento$"))
    resultados = pagina.locator(".resultados ol > li")
    hallado = resultados.filter(has_text="Acompañamientos presenciales de los CIS").first
    expect(hallado).to_contain_text("Cifra · Cifras › Centros Integrados de Servicios")
    expect(hallado.locator(".valor")).to_contain_text("597 acompañamientos")
    expect(hallado.locator(".valor")).to_contain_text("De enero a marzo de 2024")
    expect(pagina.locator("main [role=status]")).to_have_text(
        re.compile(r"^\d+ resultados? para «aco")
    )
    tabular_hasta(pagina, hallado.get_by_role("link"))
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Acompañamientos presenciales")
    pagina.go_back()
    expect(pagina.get_by_role("searchbox")).to_have_value("acompanamiento")
    expect(resultados.first).to_be_visible()


def test_more_results_come_by_keyboard_and_the_focus_goes_to_them(pagina: Page) -> None:
    pagina.goto("buscar/?q=colegio")
    resultados = pagina.locator(".resultados ol > li")
    expect(resultados).to_have_count(20)
    tabular_hasta(pagina, pagina.get_by_role("button", name=re.compile("Mostrar los")))
    pagina.keyboard.press("Enter")
    expect(resultados.nth(20).get_by_role("link")).to_be_focused()
    dicho = pagina.locator("main [role=status]").inner_text()
    assert dicho.startswith(f"{resultados.count()} resultados")


def test_a_search_that_finds_nothing_says_so_and_offers_other_ways(pagina: Page) -> None:
    pagina.goto("buscar/?q=zzzz")
    expect(pagina.locator("main [role=status]")).to_contain_text("Nada encontrado para «zzzz»")
    expect(
        pagina.get_by_role("main").get_by_role("link", name="Mapa del sitio", exact=True)
    ).to_be_visible()


def test_what_is_sought_is_text_and_never_markup(pagina: Page) -> None:
    pagina.goto("buscar/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20colegio")
    expect(pagina.locator("main [role=status]")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(pagina.locator("main img")).to_have_count(0)


def test_the_theme_is_changed_by_keyboard_and_kept(pagina: Page) -> None:
    def fondo() -> str:
        return str(pagina.evaluate("getComputedStyle(document.body).backgroundColor"))

    pagina.goto("")
    claro = fondo()
    boton = pagina.get_by_role("button", name="Tema oscuro")
    expect(boton).to_have_attribute("aria-pressed", "false")
    tabular_hasta(pagina, boton)
    pagina.keyboard.press("Space")
    expect(boton).to_have_attribute("aria-pressed", "true")
    oscuro = fondo()
    assert oscuro != claro
    pagina.goto("cifras/")
    assert fondo() == oscuro
    expect(boton).to_have_attribute("aria-pressed", "true")
    pagina.emulate_media(color_scheme="dark")
    tabular_hasta(pagina, boton)
    pagina.keyboard.press("Enter")
    assert fondo() == claro, "la elección manda sobre el sistema"


def test_without_a_choice_the_theme_follows_the_system(pagina: Page) -> None:
    pagina.emulate_media(color_scheme="dark")
    pagina.goto("")
    boton = pagina.get_by_role("button", name="Tema oscuro")
    expect(boton).to_have_attribute("aria-pressed", "true")
    pagina.emulate_media(color_scheme="light")
    expect(boton).to_have_attribute("aria-pressed", "false")


def visibles(pagina: Page) -> list[str]:
    return pagina.locator("#lista-cifras li:visible a").all_inner_texts()


@pytest.mark.parametrize("ancho", [1280, 320])
def test_a_list_is_filtered_and_sorted_by_keyboard_and_its_address_says_so(
    pagina: Page, ancho: int
) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 700})
    pagina.goto("cifras/tema/presupuesto/")
    todas = visibles(pagina)
    assert len(todas) == pagina.locator("#lista-cifras > li").count() > 9
    tabular_hasta(pagina, pagina.get_by_role("searchbox", name="Buscar en esta lista"))
    pagina.keyboard.type("PRESUPUESTO INICIAL")
    assert visibles(pagina) == ["Presupuesto inicial del proyecto 7809"]
    cuenta = pagina.locator(".filtros [role=status]")
    expect(cuenta).to_have_text(f"Se muestra 1 de {len(todas)}.")
    orden = pagina.get_by_role("combobox", name="Ordenar por")
    tabular_hasta(pagina, orden)
    pagina.keyboard.press("ArrowDown")
    expect(orden).to_have_value("reciente")
    expect(pagina).to_have_url(re.compile(r"\?q=PRESUPUESTO\+INICIAL&orden=reciente$"))
    pagina.reload()
    assert visibles(pagina) == ["Presupuesto inicial del proyecto 7809"]
    tabular_hasta(pagina, pagina.get_by_role("button", name="Quitar filtros"))
    pagina.keyboard.press("Enter")
    expect(cuenta).to_have_text(f"Se muestran {len(todas)} de {len(todas)}.")
    assert visibles(pagina) == todas
    expect(pagina).to_have_url(re.compile(r"/presupuesto/$"))


def test_a_list_is_sorted_by_date_both_ways(pagina: Page) -> None:
    def cortes() -> list[str]:
        return [
            str(fila.get_attribute("data-corte"))
            for fila in pagina.locator("#lista-cifras li").all()
        ]

    pagina.goto("cifras/tema/presupuesto/?orden=reciente")
    nuevas = cortes()
    assert nuevas == sorted(nuevas, reverse=True)
    pagina.goto("cifras/tema/presupuesto/?orden=antigua")
    viejas = cortes()
    assert viejas == sorted(viejas)
    assert viejas != nuevas
    pagina.goto("cifras/tema/presupuesto/?orden=nada&tema=nada")
    assert len(visibles(pagina)) == len(viejas)


def test_the_citation_is_copied_and_said(navegador: Browser, origen: str) -> None:
    contexto = navegador.new_context(base_url=origen, permissions=["clipboard-write"])
    pagina = contexto.new_page()
    pagina.goto("cifras/presupuesto-girado/")
    boton = pagina.get_by_role("button", name="Copiar la cita")
    tabular_hasta(pagina, boton)
    pagina.keyboard.press("Enter")
    expect(pagina.locator(".caja [role=status]")).to_have_text("Copiada.")
    contexto.close()


def test_a_list_is_filtered_by_pilar_and_by_words_without_accents(pagina: Page) -> None:
    pagina.goto("cifras/tema/colegios/")
    filtro = pagina.get_by_role("combobox", name="Pilar")
    assert filtro.locator("option").all_inner_texts()[0] == "Todos"
    clave = filtro.locator("option").nth(1).get_attribute("value")
    tabular_hasta(pagina, filtro)
    pagina.keyboard.press("ArrowDown")
    esperadas = pagina.locator(f'#lista-cifras li[data-pilar="{clave}"]').count()
    assert 0 < esperadas == len(visibles(pagina))
    assert esperadas < pagina.locator("#lista-cifras li").count()
    expect(pagina).to_have_url(re.compile(rf"\?pilar={clave}$"))
    pagina.goto("cifras/tema/colegios/?q=comites")
    assert visibles(pagina) == ["Comités con directores locales de educación"]
    pagina.goto("cifras/tema/colegios/?q=.*(")
    expect(pagina.locator(".filtros [role=status]")).to_contain_text("Ninguna cifra es así")


def test_the_theme_follows_what_was_chosen_on_another_page_or_tab(pagina: Page) -> None:
    pagina.goto("")
    boton = pagina.get_by_role("button", name="Tema oscuro")
    expect(boton).to_have_attribute("aria-pressed", "false")
    otra = pagina.context.new_page()
    otra.goto("cifras/")
    otra.get_by_role("button", name="Tema oscuro").click()
    expect(boton).to_have_attribute("aria-pressed", "true")
    otra.close()
