"""The search answers what visitors type. The questions were written before any engine was tried."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import servir
from search.medir import buscador_propio, leer, medir


def primeros(pagina: Page, pedido: str, cuantos: int = 3) -> list[str]:
    """Routes of the first results, without their anchors."""
    return [ruta.partition("#")[0] for ruta in buscador_propio(pagina)(pedido)[:cuantos]]


def test_the_questions_of_visitors_are_answered(pagina: Page) -> None:
    medida = medir(leer(), buscador_propio(pagina))
    assert medida.uno >= 0.85, str(medida)
    assert medida.tres >= 0.95, str(medida)
    assert medida.nada <= 0.02, str(medida)


@pytest.mark.parametrize(
    ("una", "otra"),
    [
        ("planeacion", "planeación"),
        ("contrato", "contratos"),
        ("pilar", "pilares"),
        ("entidad", "entidades"),
        ("rector", "rectores"),
        ("cis", "CIS"),
    ],
)
def test_accents_number_and_case_do_not_change_what_is_found(
    pagina: Page, una: str, otra: str
) -> None:
    hallados = primeros(pagina, una, 10)
    assert hallados
    assert hallados == primeros(pagina, otra, 10)


def test_a_sigla_comes_first_with_what_it_means(pagina: Page) -> None:
    pagina.goto("buscar/?q=dile")
    primero = pagina.locator(".resultados ol > li").first
    expect(primero).to_contain_text("DILE: Direcci")
    expect(primero).to_contain_text("Glosario · Explore › Siglas y glosario")


def test_every_result_leads_to_a_page_or_entry_that_exists(pagina: Page, origen: str) -> None:
    pagina.goto("buscar/?q=a")
    pagina.add_script_tag(url=f"{origen}buscar/indice.js")
    rutas = pagina.evaluate("MGI_BUSQUEDA.entradas.map((entrada) => entrada.ruta)")
    assert len(rutas) == len(set(rutas)) > 150
    por_pagina = defaultdict(set)
    for ruta in rutas:
        por_pagina[ruta.partition("#")[0]].add(ruta.partition("#")[2])
    for ruta, anclas in por_pagina.items():
        respuesta = pagina.request.get(f"{origen}{ruta}")
        assert respuesta.ok, ruta
        texto = respuesta.text()
        assert all(f'id="{ancla}"' in texto for ancla in anclas if ancla), ruta


def test_the_texts_of_editors_are_shown_as_text_in_the_results(
    navegador: Browser, sitio_hostil: Path
) -> None:
    with servir(sitio_hostil) as origen:
        pagina = navegador.new_page(base_url=origen)
        pagina.goto("buscar/?q=visitas")
        primero = pagina.locator(".resultados ol > li").first
        expect(primero).to_contain_text('Visitas a colegios <b>&"')
        expect(pagina.locator(".resultados b")).to_have_count(0)
        pagina.close()


@pytest.mark.parametrize(
    ("pedido", "respuesta"),
    [
        ("se", "SE: Secretar"),  # also an empty word
        ("que es la dile", "DILE: "),
        ("1.737", "Solicitudes de colegios"),
        ("1737", "Solicitudes de colegios"),
        ("plane\u0061cio\u0301n estrate\u0301gica", "Pilar 1"),  # accents apart from their letters
    ],
)
def test_what_is_hard_to_cut_into_words_is_found_first_and_whole(
    pagina: Page, pedido: str, respuesta: str
) -> None:
    assert primeros(pagina, pedido)
    expect(pagina.locator(".resultados ol > li").first).to_contain_text(respuesta)
    expect(pagina.locator(".resultados [role=status]")).not_to_contain_text("Ninguno tiene")


def test_what_holds_only_some_words_comes_after_and_is_said(pagina: Page) -> None:
    pagina.goto("buscar/?q=presupuesto zzzz")
    estado = pagina.locator(".resultados [role=status]")
    expect(estado).to_contain_text("Ninguno tiene todas las palabras")
    assert pagina.locator(".resultados ol > li").count() > 5


def test_a_question_loads_the_words_that_it_may_need_and_does_without_what_fails(
    navegador: Browser, origen: str
) -> None:
    pagina = navegador.new_page(base_url=origen)
    pedidas: list[str] = []
    pagina.on("request", lambda pedido: pedidas.append(pedido.url))
    pagina.goto("buscar/?q=presupuesto")
    estado = pagina.locator(".resultados [role=status]")
    expect(estado).to_contain_text("resultados para «presupuesto»")
    assert len([url for url in pedidas if "palabras-" in url]) == 1
    completos = pagina.locator(".resultados ol > li").count()
    pagina.get_by_role("searchbox").fill("presupuestos")
    pagina.keyboard.press("Enter")
    expect(estado).to_contain_text("«presupuestos»")
    assert len([url for url in pedidas if "palabras-" in url]) == 1
    pagina.close()
    pagina = navegador.new_page(base_url=origen)
    pagina.route("**/palabras-*.js*", lambda ruta: ruta.abort())
    pagina.goto("buscar/?q=presupuesto")
    expect(pagina.locator(".resultados [role=status]")).to_contain_text("resultados para")
    assert 0 < pagina.locator(".resultados ol > li").count() <= completos
    pagina.close()


def test_a_search_goes_on_where_the_connection_failed(navegador: Browser, origen: str) -> None:
    pagina = navegador.new_page(base_url=origen)
    pagina.route("**/indice.js", lambda ruta: ruta.abort())
    pagina.goto("buscar/?q=pima")
    estado = pagina.locator(".resultados [role=status]")
    expect(estado).to_contain_text("El buscador no cargó")
    pagina.unroute("**/indice.js")
    pagina.get_by_role("searchbox").press("Enter")
    expect(estado).to_contain_text("resultados para «pima»")
    pagina.close()


def test_what_is_typed_before_the_script_arrives_is_kept(navegador: Browser, origen: str) -> None:
    pagina = navegador.new_page(base_url=origen)
    pagina.route(
        "**/buscar.js", lambda ruta: (pagina.locator("#buscador-q").fill("pima"), ruta.continue_())
    )
    pagina.goto("buscar/")
    expect(pagina.locator(".resultados [role=status]")).to_contain_text("«pima»")
    pagina.close()


def test_without_its_script_the_search_page_says_so_and_offers_other_ways(
    navegador: Browser, origen: str
) -> None:
    contexto = navegador.new_context(base_url=origen, java_script_enabled=False)
    pagina = contexto.new_page()
    pagina.goto("buscar/?q=pima")
    principal = pagina.get_by_role("main")
    expect(principal).to_contain_text("necesita JavaScript, y su navegador no lo ejecuta")
    assert principal.get_by_role("link").count() >= 4
    contexto.close()


def test_results_are_narrowed_by_facets_that_stay_in_the_address(pagina: Page) -> None:
    pagina.goto("buscar/?q=alianza")
    estado = pagina.locator(".resultados [role=status]")
    expect(estado).to_contain_text("resultados para «alianza»")
    todos = pagina.locator(".resultados ol > li").count()
    tipo = pagina.get_by_label("Tipo de contenido")
    expect(tipo.locator("option[value=ruta]")).to_have_text(re.compile(r"^Ruta \([1-9]\d*\)$"))
    tipo.focus()
    tipo.press("R")  # by keyboard, to the choice that begins so
    expect(estado).to_contain_text("Los filtros dejan fuera")
    lugares = pagina.locator(".resultados ol > li p.m")
    assert 0 < lugares.count() < todos
    assert all(dicho.startswith("Ruta · ") for dicho in lugares.all_text_contents())
    assert pagina.url.endswith("buscar/?q=alianza&tipo=ruta")
    pagina.reload()
    expect(tipo).to_have_value("ruta")
    assert lugares.count() < todos
    pagina.get_by_role("button", name="Quitar filtros").click()
    expect(pagina.locator(".resultados ol > li")).to_have_count(todos)
    assert pagina.url.endswith("buscar/?q=alianza")


def test_on_a_phone_results_go_before_facets_unless_one_hides_some(pagina: Page) -> None:
    pagina.set_viewport_size({"width": 390, "height": 800})
    pagina.goto("buscar/?q=alianza")
    primero = pagina.locator(".resultados ol > li").first
    tipo = pagina.get_by_label("Tipo de contenido")
    expect(primero).to_be_in_viewport()
    expect(tipo).to_be_hidden()
    pagina.locator(".afinar > summary").focus()
    pagina.keyboard.press("Enter")
    expect(tipo).to_be_visible()
    tipo.select_option("ruta")
    expect(pagina.locator(".afinar > summary")).to_have_text("Afinar los resultados (1 filtro)")
    pagina.reload()
    expect(tipo).to_be_visible()


def test_what_names_no_reader_is_for_all_and_what_names_no_kind_is_of_none(pagina: Page) -> None:
    pagina.goto("buscar/?q=presupuesto&tipo=cifra")
    filas = pagina.locator(".resultados ol > li")
    expect(filas.first).to_be_visible()
    todas = filas.count()
    publico = pagina.get_by_label("Para quién")
    publico.select_option(index=1)
    expect(filas).to_have_count(todas)


def test_the_count_of_results_with_all_the_words_is_true(pagina: Page) -> None:
    pagina.goto("buscar/?q=presupuesto+girado")
    estado = pagina.locator(".resultados [role=status]")
    expect(estado).to_have_text(
        re.compile(r"^\d+ resultados para «presupuesto girado»\. \d+ tienen todas las palabras\.$")
    )


def test_back_leads_to_the_search_before_and_typing_fills_no_history(pagina: Page) -> None:
    pagina.goto("")
    pagina.goto("buscar/")
    campo = pagina.get_by_role("searchbox").first
    estado = pagina.locator(".resultados [role=status]")
    for pedido in ("cis", "poa"):
        campo.fill("")
        campo.press_sequentially(pedido, delay=300)
        campo.press("Enter")
        expect(estado).to_contain_text(f"«{pedido}»")
    pagina.go_back()
    expect(estado).to_contain_text("«cis»")
    expect(campo).to_have_value("cis")
    pagina.go_back()
    assert "buscar" not in pagina.url


def test_a_mistyped_word_is_mended_and_the_mend_is_offered(pagina: Page) -> None:
    pagina.goto("buscar/?q=isolusion")
    expect(pagina.locator("[data-sugerencia]")).to_have_text("¿Quiso decir «isolución»?")
    expect(pagina.locator(".resultados ol > li").first).to_contain_text("Isolución")
    pagina.get_by_role("link", name="isolución", exact=True).click()
    expect(pagina.locator(".resultados [role=status]")).to_contain_text("«isolución»")
    expect(pagina.locator("[data-sugerencia]")).to_be_hidden()


def test_tasks_are_there_until_something_is_asked(pagina: Page) -> None:
    pagina.goto("buscar/")
    tareas = pagina.locator("[data-tareas]")
    expect(tareas.get_by_role("link")).to_have_count(5)
    pagina.get_by_role("searchbox").fill("pima")
    expect(tareas).to_be_hidden()
