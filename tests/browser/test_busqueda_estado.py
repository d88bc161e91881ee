"""The search page says what it has found, for what, and what went wrong; and it can be walked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

FALLO_PROPIO = "El buscador falló por un error de este sitio"
SIN_CONEXION = "El buscador no cargó. Revise su conexión"


def _estado(pagina: Page) -> Locator:
    return pagina.locator(".resultados [role=status]")


def _filas(pagina: Page) -> Locator:
    return pagina.locator(".resultados ol > li")


@contextmanager
def _indice_retenido(pagina: Page) -> Iterator[Callable[[], None]]:
    """Hold the entries on their way; gives what lets them arrive."""
    retenidas: list[Route] = []
    pagina.route("**/indice.js", lambda ruta: retenidas.append(ruta))
    pagina.goto("buscar/")
    yield lambda: retenidas.pop().continue_()
    pagina.unroute("**/indice.js")


def _con_averia(navegador: Browser, origen: str, guion: str) -> tuple[Page, list[str]]:
    """Open a page whose entries arrive as another script; gives it and its console's errors."""
    pagina = navegador.new_page(base_url=origen)
    errores: list[str] = []
    pagina.on("console", lambda m: errores.append(m.text) if m.type == "error" else None)
    pagina.route("**/indice.js", lambda r: r.fulfill(body=guion, content_type="text/javascript"))
    return pagina, errores


def test_a_result_that_is_followed_arrives_at_what_it_names(pagina: Page) -> None:
    for pedido, titulo in (("autodiagnóstico", None), ("pima", "PIMA")):
        pagina.goto(f"buscar/?q={pedido}")
        enlace = _filas(pagina).first.get_by_role("link")
        dicho = titulo or enlace.text_content() or ""
        enlace.click()
        pagina.wait_for_url(lambda url: "/buscar/" not in url)
        expect(pagina.get_by_role("heading", level=1)).to_contain_text(dicho)


def test_a_result_inside_a_page_leads_to_its_place_there(pagina: Page) -> None:
    pagina.goto("buscar/?q=dile")
    _filas(pagina).first.get_by_role("link").click()
    pagina.wait_for_url("**/explore/glosario/#*")
    expect(pagina.locator(":target")).to_contain_text("DILE")


def test_filters_narrow_the_question_that_is_shown_and_not_what_is_being_typed(
    pagina: Page,
) -> None:
    pagina.goto("buscar/?q=alianza")
    expect(_estado(pagina)).to_contain_text("«alianza»")
    pagina.get_by_role("searchbox").first.fill("a")
    pagina.get_by_label("Tipo de contenido").select_option("ruta")
    expect(_estado(pagina)).to_contain_text("Los filtros dejan fuera")
    expect(_estado(pagina)).to_contain_text("para «alianza»")
    assert pagina.url.endswith("buscar/?q=alianza&tipo=ruta")


def test_a_letter_typed_while_loading_does_not_leave_the_search_waiting(pagina: Page) -> None:
    campo = pagina.get_by_role("searchbox").first
    with _indice_retenido(pagina) as soltar:
        campo.fill("pima")
        campo.press("Enter")
        expect(_estado(pagina)).to_have_text("Buscando…")
        campo.fill("p")
        soltar()
        expect(_estado(pagina)).to_contain_text("resultados para «pima»")


def test_what_is_asked_while_loading_is_answered_and_what_was_asked_before_is_not(
    pagina: Page,
) -> None:
    campo = pagina.get_by_role("searchbox").first
    with _indice_retenido(pagina) as soltar:
        for pedido in ("pima", "poa"):
            campo.fill(pedido)
            campo.press("Enter")
        expect(_estado(pagina)).to_have_text("Buscando…")
        pagina.evaluate(
            """() => {
              window.dichos = [];
              const estado = document.querySelector('.resultados [role=status]');
              new MutationObserver((cambios) => cambios.forEach((cambio) =>
                cambio.addedNodes.forEach((nodo) => window.dichos.push(nodo.textContent))
              )).observe(estado, { childList: true });
            }"""
        )
        soltar()
        expect(_estado(pagina)).to_contain_text("«poa»")
        assert len(pagina.evaluate("window.dichos")) == 1


def test_filters_are_not_offered_before_anything_is_found(pagina: Page) -> None:
    campo = pagina.get_by_role("searchbox").first
    afinar = pagina.locator(".afinar")
    with _indice_retenido(pagina) as soltar:
        campo.fill("pima")
        campo.press("Enter")
        expect(_estado(pagina)).to_have_text("Buscando…")
        expect(afinar).to_be_hidden()
        soltar()
        expect(afinar).to_be_visible()
    campo.fill("zzzz")
    expect(_estado(pagina)).to_contain_text("Nada encontrado")
    expect(afinar).to_be_hidden()


def test_a_failed_load_is_told_as_a_lost_connection_without_filters(
    navegador: Browser, origen: str
) -> None:
    pagina = navegador.new_page(base_url=origen)
    pagina.route("**/indice.js", lambda ruta: ruta.abort())
    pagina.goto("buscar/?q=pima&tipo=ruta")
    expect(_estado(pagina)).to_contain_text(SIN_CONEXION)
    expect(pagina.locator(".afinar")).to_be_hidden()
    pagina.close()


@pytest.mark.parametrize(
    "guion",
    [
        "",  # no entries
        "var MGI_BUSQUEDA = {entradas: [{ruta: 'a/', titulo: 'Pima'}, {ruta: 'a/', titulo: 'B'}],"
        " tipos: {}, terminos: {}, siglas: []};",  # one address twice
    ],
)
def test_a_fault_of_the_site_is_not_told_as_a_lost_connection(
    navegador: Browser, origen: str, guion: str
) -> None:
    pagina, errores = _con_averia(navegador, origen, guion)
    pagina.goto("buscar/?q=pima")
    expect(_estado(pagina)).to_contain_text(FALLO_PROPIO)
    expect(_estado(pagina)).not_to_contain_text("conexión")
    expect(pagina.locator(".afinar")).to_be_hidden()
    expect(_filas(pagina)).to_have_count(0)
    assert len(errores) == 1
    pagina.close()


def test_a_search_that_fails_takes_away_what_was_found_before(
    navegador: Browser, origen: str
) -> None:
    pagina = navegador.new_page(base_url=origen)
    errores: list[str] = []
    pagina.on("console", lambda m: errores.append(m.text) if m.type == "error" else None)
    pagina.goto("buscar/?q=alianza")
    expect(_filas(pagina).first).to_be_visible()
    pagina.evaluate("window.MGI_BUSQUEDA.tipos = null")  # a result can no longer be written
    campo = pagina.get_by_role("searchbox").first
    campo.fill("presupuesto")
    campo.press("Enter")
    expect(_estado(pagina)).to_contain_text(FALLO_PROPIO)
    expect(_filas(pagina)).to_have_count(0)
    expect(pagina.locator(".afinar")).to_be_hidden()
    expect(pagina.locator("[data-mas]")).to_have_count(0)
    assert len(errores) == 1
    pagina.close()


def test_a_choice_says_how_many_results_it_leaves_given_the_other_filters(pagina: Page) -> None:
    pagina.goto("buscar/?q=presupuesto")
    expect(_estado(pagina)).to_contain_text("«presupuesto»")
    pagina.get_by_label("Sección").select_option("explore")
    expect(_estado(pagina)).to_contain_text("Los filtros dejan fuera")
    tipo = pagina.get_by_label("Tipo de contenido")
    for valor in ("ruta", "herramienta", "documento"):
        dicho = tipo.locator(f"option[value={valor}]").text_content() or ""
        cuantos = re.search(r"\((\d+)\)$", dicho)
        assert cuantos, dicho
        assert int(cuantos[1]) > 0, dicho
        tipo.select_option(valor)
        expect(_estado(pagina)).to_contain_text(re.compile(rf"^{cuantos[1]} resultados? para"))


def test_the_choices_of_a_facet_in_use_can_still_be_changed(pagina: Page) -> None:
    pagina.goto("buscar/?q=presupuesto&tipo=ruta")
    tipo = pagina.get_by_label("Tipo de contenido")
    expect(_estado(pagina)).to_contain_text("Los filtros dejan fuera")
    expect(tipo.locator("option[value=cifra]")).to_be_enabled()
    expect(tipo.locator("option[value=cifra]")).not_to_have_text("Cifra (0)")


def test_a_choice_that_leaves_nothing_cannot_be_made(pagina: Page) -> None:
    pagina.goto("buscar/?q=presupuesto&tipo=ruta")
    seccion = pagina.get_by_label("Sección")
    vacia = seccion.locator("option[value=cifras]")
    expect(vacia).to_have_text("Cifras (0)")
    expect(vacia).to_be_disabled()
    expect(seccion.locator("option[value=explore]")).to_be_enabled()


def test_going_back_and_forward_shows_what_each_address_asks(pagina: Page) -> None:
    pagina.goto("buscar/?q=pima")
    campo = pagina.get_by_role("searchbox").first
    expect(_estado(pagina)).to_contain_text("«pima»")
    campo.fill("alianza")
    campo.press("Enter")
    expect(_estado(pagina)).to_contain_text("«alianza»")
    pagina.go_back()
    expect(_estado(pagina)).to_contain_text("«pima»")
    expect(campo).to_have_value("pima")
    pagina.go_forward()
    expect(_estado(pagina)).to_contain_text("«alianza»")
    expect(campo).to_have_value("alianza")


def test_the_results_that_are_missing_are_shown_and_the_first_of_them_has_the_focus(
    pagina: Page,
) -> None:
    pagina.goto("buscar/?q=presupuesto")
    boton = pagina.get_by_role("button", name=re.compile(r"^Mostrar los \d+ que faltan$"))
    expect(_filas(pagina)).to_have_count(20)
    faltan = int(re.sub(r"\D", "", boton.text_content() or ""))
    boton.focus()
    pagina.keyboard.press("Enter")
    expect(_filas(pagina)).to_have_count(20 + faltan)
    expect(boton).to_have_count(0)
    expect(_filas(pagina).nth(20).get_by_role("link")).to_be_focused()


def test_who_comes_back_from_a_result_finds_all_those_that_were_asked_for(pagina: Page) -> None:
    pagina.goto("buscar/?q=presupuesto")
    pagina.get_by_role("button", name="que faltan").click()
    todos = _filas(pagina).count()
    assert todos > 20
    _filas(pagina).nth(20).get_by_role("link").click()
    pagina.wait_for_url(lambda url: "/buscar/" not in url)
    pagina.go_back()
    expect(_filas(pagina)).to_have_count(todos)


def test_a_term_in_the_address_that_is_no_more_filters_nothing(pagina: Page) -> None:
    pagina.goto("buscar/?q=pima")
    expect(_estado(pagina)).to_contain_text("«pima»")
    todos = _filas(pagina).count()
    pagina.goto("buscar/?q=pima&tipo=ya-no-existe")
    expect(_filas(pagina)).to_have_count(todos)
    tipo = pagina.get_by_label("Tipo de contenido")
    assert tipo.evaluate("lista => lista.selectedIndex") == 0


def test_filters_stay_in_the_address_of_an_empty_question_in_an_older_browser(
    pagina: Page,
) -> None:
    pagina.add_init_script("delete URLSearchParams.prototype.size")
    pagina.goto("buscar/?q=alianza&tipo=ruta")
    expect(_estado(pagina)).to_contain_text("«alianza»")
    pagina.get_by_role("searchbox").first.fill("")
    expect(pagina.locator(".resultados")).to_be_hidden()
    assert pagina.url.endswith("buscar/?tipo=ruta")
