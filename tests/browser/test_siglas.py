"""The marks of siglas as a browser lays them out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from conftest import sample
from plantillas import PLANTILLAS, abrir

#: The marks that a flex or grid box lays out as a part of their own: the spaces around are lost.
_SUELTAS = """
  Array.from(document.querySelectorAll("main abbr, main .expansion"))
    .filter((marca) => /flex|grid/.test(getComputedStyle(marca.parentNode).display))
    .map((marca) => marca.parentNode.outerHTML)
"""


@pytest.mark.parametrize("plantilla", sample(PLANTILLAS, 12))
def test_no_mark_of_a_sigla_is_parted_from_the_words_around_it(
    pagina: Page, plantilla: str
) -> None:
    abrir(pagina, PLANTILLAS[plantilla])
    assert pagina.evaluate(_SUELTAS) == []


def test_a_sigla_is_said_in_words_without_a_pointer(pagina: Page) -> None:
    pagina.goto("cifras/acompanamientos-cis/")
    assert "CIS (Centros Integrados de Servicios)" in pagina.locator("main").inner_text()
    pagina.goto("pilares/planeacion/")
    pagina.get_by_role("link", name="PIMA, en el glosario").last.click()
    assert pagina.url.endswith("explore/glosario/#termino--pima")
