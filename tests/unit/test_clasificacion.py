"""What pages and figures are classed by, and which scripts a page needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY
from mgi.line import load
from mgi.model import Catalogo
from terminos import clasificar

RETIRADO = {"publicacion": {"estado": "retirado", "motivo": "Ya no se mide."}}


@pytest.fixture
def catalogo(proyecto: Path) -> Catalogo:
    terminos = {"secciones": "modelo", "tipos": "guia cifra", "publicos": "todos", "temas": "raro"}
    paginas = {
        "modelo/uno": "temas: [raro, colegios]; publicos: [todos]",
        "modelo/lista": "presenta: apoyo | {{ catalogo() }}",
        "suelta": " | Un texto que nombra `catalogo` sin pedirlo.",
    }
    cifras = {
        "abierta": {"pilar": None, "seccion": "modelo", "tema": "raro"},
        "antigua": RETIRADO,
        "borrada": {"publicacion": {"estado": "borrador"}},
    }
    clasificar(proyecto, terminos, paginas, cifras)
    return load(proyecto, HOY)


def test_a_page_is_classed_by_its_section_its_kind_and_what_it_names(catalogo: Catalogo) -> None:
    guia = ("tipos", "guia")
    assert {c.ruta: c.terminos for c in catalogo.clasificadas if not c.es_cifra} == {
        "": {("secciones", "inicio"), guia},
        "cifras/": {("secciones", "cifras"), guia},
        "modelo/lista/": {("secciones", "modelo"), ("pilares", "apoyo"), guia},
        "modelo/uno/": {
            *(("secciones", "modelo"), ("temas", "raro"), ("temas", "colegios")),
            *(("publicos", "todos"), guia),
        },
        "suelta/": {guia},  # «suelta» is no section of the taxonomy
    }


def test_a_figure_that_serves_is_classed_by_its_tema_its_pilar_and_as_a_figure(
    catalogo: Catalogo,
) -> None:
    cifra = {("secciones", "cifras"), ("tipos", "cifra")}
    assert {c.ruta: c.terminos for c in catalogo.clasificadas if c.es_cifra} == {
        "cifras/abierta/": {*cifra, ("temas", "raro")},
        "cifras/visitas/": {*cifra, ("temas", "colegios"), ("pilares", "apoyo")},
    }


def test_where_there_is_no_kind_for_figures_they_have_none(proyecto: Path) -> None:
    clasificar(proyecto, {"tipos": "guia"}, {})
    (cifra,) = (c for c in load(proyecto, HOY).clasificadas if c.es_cifra)
    assert cifra.terminos == {("secciones", "cifras"), ("temas", "colegios"), ("pilares", "apoyo")}


def test_pages_go_in_the_order_of_the_menu_and_figures_after_them(catalogo: Catalogo) -> None:
    assert [(c.lugar, c.ruta) for c in catalogo.clasificadas] == [
        (0, "cifras/"),
        (1, ""),
        (2, "modelo/lista/"),
        (3, "modelo/uno/"),
        (4, "suelta/"),
        (5, "cifras/abierta/"),
        (6, "cifras/visitas/"),
    ]


def test_a_page_needs_the_script_of_a_list_only_where_it_calls_it(catalogo: Catalogo) -> None:
    assert {p.uri: p.guiones for p in catalogo.paginas.values() if p.guiones} == {
        "modelo/lista.md": ("lista.js",)
    }
