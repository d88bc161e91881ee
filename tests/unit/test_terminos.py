"""What the taxonomy leads to: the page of a term, the catalogue, and what ends each page."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY
from lectura import Pagina as Leida
from mgi import artefacto
from mgi.line import Sitio, generate
from mgi.render.marcas import Marcas
from terminos import clasificar

TERMINOS = {
    "secciones": "explore",
    "tipos": "herramienta guia cifra",
    "temas": "raro otro vacio",
    "publicos": "rectoria dile nadie",
}
PAGINAS = {
    "explore/index": "tipo: guia; temas: [raro] | {{ catalogo() }}",
    "guia-a": "tipo: guia; temas: [raro]; publicos: [rectoria]",
    "guia-b": "tipo: guia; temas: [raro, otro]; publicos: [rectoria, dile]",
    "ruta-c": "tipo: herramienta; temas: [raro]; pilares: [apoyo]",
    "sola": "tipo: cifra",
}


@pytest.fixture
def sitio_propio(proyecto: Path) -> Sitio:
    cifras: dict[str, dict[str, object]] = {f"c{letra}": {"tema": "raro"} for letra in "abcdefghi"}
    clasificar(proyecto, TERMINOS, PAGINAS, cifras)
    return generate(proyecto, HOY)


def termino(sitio: Sitio, ruta: str) -> tuple[artefacto.Pagina, Leida]:
    (suya,) = (a for a in sitio.artefactos if isinstance(a, artefacto.Pagina) and a.ruta == ruta)
    return suya, Leida(suya.contenido)


def catalogo(sitio: Sitio) -> Leida:
    marcas = Marcas(sitio.catalogo, "explore/")
    return Leida(marcas.replace(marcas.macro("catalogo")()))


def test_a_term_lists_its_pages_by_kind_eight_figures_and_the_way_to_the_rest(
    sitio_propio: Sitio,
) -> None:
    _, leida = termino(sitio_propio, "explore/tema/raro/")
    titulos = ["Herramienta", "Guia", "Cifras de este tema", "Tema: otras opciones"]
    assert leida.textos("h2") == titulos
    assert leida.enlaces == [
        ("Página ruta-c", "../../../ruta-c/"),
        ("Página explore/index", "../../"),
        ("Página guia-a", "../../../guia-a/"),
        ("Página guia-b", "../../../guia-b/"),
        *((f"Cifra c{letra}", f"../../../cifras/c{letra}/") for letra in "abcdefgh"),
        ("Vea la lista de cifras con sus valores", "../../../cifras/tema/raro/"),
        ("Otro (tema)", "../otro/"),
        ("Vea todo el catálogo", "../../"),
    ]


def test_a_term_without_figures_leads_to_the_others_of_its_own_facet_alone(
    sitio_propio: Sitio,
) -> None:
    _, leida = termino(sitio_propio, "explore/publico/dile/")
    assert leida.textos("h2") == ["Guia", "Para quién: otras opciones"]
    assert leida.enlaces == [
        ("Página guia-b", "../../../guia-b/"),
        ("Rectoria (para quién)", "../rectoria/"),
        ("Vea todo el catálogo", "../../"),
    ]


def test_figures_are_said_to_be_of_a_tema_only_in_the_page_of_one(sitio_propio: Sitio) -> None:
    _, leida = termino(sitio_propio, "explore/tipo/cifra/")
    assert leida.textos("h2") == ["Cifra", "Cifras", "Tipo de contenido: otras opciones"]


def test_a_term_hangs_from_explore_by_its_short_name(sitio_propio: Sitio) -> None:
    suya, _ = termino(sitio_propio, "explore/publico/dile/")
    assert (suya.padre, suya.nombre, suya.titulo) == ("explore/", "Dile", "Para quién: Dile")
    assert suya.resumen == "Qué es dile."


def test_where_no_page_has_a_kind_they_are_listed_as_others(proyecto: Path) -> None:
    clasificar(proyecto, {"temas": "raro"}, {"una": "temas: [raro]"})
    _, leida = termino(generate(proyecto, HOY), "explore/tema/raro/")
    assert leida.textos("h2") == ["Otras páginas"]
    assert leida.enlaces == [("Página una", "../../../una/")]


def test_the_catalogue_has_each_page_but_the_home_and_itself_and_no_figure(
    sitio_propio: Sitio,
) -> None:
    recursos = [t for t in catalogo(sitio_propio).elementos if "data-tipo" in t[1]]
    facetas = ("data-tipo", "data-tema", "data-publico", "data-pilar")
    assert [(t.partition("Resumen")[0], *map(a.get, facetas)) for _, a, t in recursos] == [
        ("Cifras HerramientaLas cifras de prueba.", "herramienta", "", "", ""),
        ("Página guia-a Guia", "guia", "raro", "rectoria", ""),
        ("Página guia-b Guia", "guia", "otro raro", "dile rectoria", ""),
        ("Página ruta-c Herramienta", "herramienta", "raro", "", "apoyo"),
        ("Página sola Cifra", "cifra", "", "", ""),
    ]


def test_the_catalogue_offers_a_filter_where_there_is_a_choice_and_only_what_is_there(
    sitio_propio: Sitio,
) -> None:
    leida = catalogo(sitio_propio)
    ofrecidas = [str(a["value"]) for tag, a, _ in leida.elementos if tag == "option" and a["value"]]
    assert ofrecidas == ["raro", "otro", "rectoria", "dile", "herramienta", "guia", "cifra"]
    assert leida.textos("label") == [
        *("Buscar en el catálogo", "Tema", "Para quién", "Tipo de contenido")
    ]
    # only one pilar classes a page: nothing to choose
    assert not [a for tag, a, _ in leida.elementos if a.get("name") == "pilar"]


def test_the_catalogue_leads_to_the_page_of_each_term_by_facet(sitio_propio: Sitio) -> None:
    leida = catalogo(sitio_propio)
    assert leida.textos("h3") == ["Tema", "Para quién", "Tipo de contenido"]
    assert [h for _, h in leida.enlaces if not h.startswith("../")] == [
        *("tema/raro/", "tema/otro/", "publico/rectoria/", "publico/dile/"),
        *("tipo/herramienta/", "tipo/guia/", "tipo/cifra/"),
    ]


def test_a_page_ends_with_what_is_near_and_with_nothing_where_nothing_is(
    sitio_propio: Sitio,
) -> None:
    assert sitio_propio.al_final["sola/"] == ""
    leida = Leida(sitio_propio.al_final["guia-b/"])
    assert leida.textos("h2") == ["Relacionado"]
    assert leida.textos("h3") == ["Páginas", "Cifras"]
    assert leida.enlaces == [
        ("Página explore/index", "../explore/"),
        ("Página guia-a", "../guia-a/"),
        ("Página ruta-c", "../ruta-c/"),
        *((f"Cifra c{letra}", f"../cifras/c{letra}/") for letra in "abc"),
    ]


def test_the_end_of_a_page_has_no_heading_over_nothing(proyecto: Path) -> None:
    temas = dict.fromkeys(("una", "dos"), "temas: [raro]")
    clasificar(proyecto, {"temas": "raro"}, temas)
    leida = Leida(generate(proyecto, HOY).al_final["una/"])
    assert leida.textos("h3") == ["Páginas"]
    assert leida.enlaces == [("Página dos", "../dos/")]
