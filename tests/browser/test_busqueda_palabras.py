"""A word finds what is said by another: its sigla, a synonym, its kin, what it was mistyped for."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from search.medir import VISTOS, buscador_propio


def _primeros(pagina: Page, pedido: str, cuantos: int = VISTOS) -> list[str]:
    return buscador_propio(pagina)(pedido)[:cuantos]


@pytest.fixture
def buscar_entre(pagina: Page) -> Callable[[list[str], str], list[str]]:
    """Search among a few titles in place of the site; gives those found."""

    def buscar(titulos: list[str], pedido: str) -> list[str]:
        entradas = [{"ruta": titulo, "titulo": titulo, "lugar": ""} for titulo in titulos]
        datos = {"entradas": entradas, "tipos": {}, "terminos": {}, "siglas": []}
        guion = f"var MGI_BUSQUEDA = {json.dumps(datos)};"
        pagina.route(
            "**/indice.js", lambda ruta: ruta.fulfill(body=guion, content_type="text/javascript")
        )
        return _primeros(pagina, pedido)

    return buscar


@pytest.mark.parametrize(
    ("pedido", "ruta", "cuantos"),
    [
        # The words of a sigla find what is written with the sigla alone, and the other way about.
        ("centros integrados de servicios", "cifras/acompanamientos-cis/", 3),
        ("centros integrados de servicios", "explore/rutas/pedir-apoyo-al-cis/", 3),
        ("CIS", "explore/rutas/pedir-apoyo-al-cis/", 1),
        # Synonyms: what is found first does not say the word.
        ("plata", "cifras/recursos-liberados/", 3),
        ("plata", "cifras/presupuesto-girado/", 5),
        ("recursos", "cifras/presupuesto-vigente/", 5),
        ("presupuesto", "cifras/tema/presupuesto/", 1),
        ("aliado", "explore/rutas/crear-una-alianza/", 3),
        ("aliado", "explore/herramientas/sace/", 3),
        ("alianza", "explore/alianzas/", 1),
        ("colegio", "cifras/colegios-acompanados/", 3),
        ("IED", "cifras/colegios-acompanados/", 2),
        # Forms of a verb and its nouns.
        ("planear", "pilares/planeacion/", 1),
        ("autoevaluar", "pilares/planeacion/", 1),
        ("contratar", "cifras/contratos-ejecutados/", 1),
        ("acompañar", "cifras/men-etc-acompanadas/", 1),
        ("cooperar", "explore/alianzas/", 2),
    ],
)
def test_a_word_finds_first_what_is_said_by_another(
    pagina: Page, pedido: str, ruta: str, cuantos: int
) -> None:
    assert ruta in _primeros(pagina, pedido, cuantos)


@pytest.mark.parametrize(
    ("una", "otra"),
    [
        ("alianza", "alianzas"),
        ("colegio", "colegios"),
        ("vez", "veces"),
        ("red", "redes"),
        ("mes", "meses"),
    ],
)
def test_a_plural_finds_what_its_singular_finds(pagina: Page, una: str, otra: str) -> None:
    hallados = _primeros(pagina, una)
    assert hallados
    assert hallados == _primeros(pagina, otra)


@pytest.mark.parametrize(
    ("una", "otra"), [("juez", "jueces"), ("luz", "luces"), ("rol", "roles"), ("fin", "fines")]
)
def test_a_plural_that_the_site_does_not_say_finds_its_singular(
    buscar_entre: Callable[[list[str], str], list[str]], una: str, otra: str
) -> None:
    assert buscar_entre([una, "colegio"], otra) == [una]


@pytest.mark.parametrize(
    ("pedido", "mejor"),
    [
        ("glosrio", "glosario"),  # a letter less
        ("glosaario", "glosario"),  # a letter more
        ("isolusión", "isolución"),  # another letter
        ("pilaers", "pilares"),  # two swapped at the end
        ("isolcuión", "isolución"),  # two swapped inside
        ("secretraía", "secretaría"),
    ],
)
def test_one_letter_wrong_is_mended_and_said(pagina: Page, pedido: str, mejor: str) -> None:
    assert _primeros(pagina, pedido)
    expect(pagina.locator("[data-sugerencia]")).to_have_text(f"¿Quiso decir «{mejor}»?")


@pytest.mark.parametrize("pedido", ["isolzzión", "glsario s", "pmia"])
def test_a_word_is_not_mended_beyond_one_letter_nor_when_it_is_short(
    buscar_entre: Callable[[list[str], str], list[str]], pedido: str
) -> None:
    assert buscar_entre(["Isolución", "PIMA"], pedido) == []


def test_a_short_root_is_not_taken_for_a_sigla_of_two_letters(
    buscar_entre: Callable[[list[str], str], list[str]],
) -> None:
    assert buscar_entre(["RO", "colegio"], "roles") == []


def test_an_empty_word_is_not_found_through_another_one_letter_away(pagina: Page) -> None:
    assert _primeros(pagina, "paro") == []


def test_an_empty_word_does_not_add_results_to_a_question(pagina: Page) -> None:
    assert _primeros(pagina, "para el presupuesto") == _primeros(pagina, "presupuesto")
