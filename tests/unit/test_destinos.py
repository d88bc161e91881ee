"""A link is mended with what the editor can paste, or with nothing: never with a guess."""

from __future__ import annotations

import pytest

from mgi.check.destinos import Destinos, nearest_page

_H = "explore/herramientas"
PAGINAS = [
    *("index.md", "explore/index.md", "explore/alianzas.md", "modelo/index.md"),
    *(f"{_H}/index.md", f"{_H}/pima-guia.md", f"{_H}/poa.md", f"{_H}/sace.md"),
    *(f"{_H}/isolucion.md", f"{_H}/foto.png", "explore/rutas/crear-una-alianza.md"),
]
DESTINOS = Destinos({pagina: frozenset({"quien-participa"}) for pagina in PAGINAS})


@pytest.mark.parametrize(
    ("escrito", "propuesto"),
    [
        ("poa", "poa.md"),
        ("poa.html", "poa.md"),
        ("poa/", "poa.md"),
        ("POA.md", "poa.md"),
        ("isolución.md", "isolucion.md"),
        ("isolusion.md", "isolucion.md"),
        ("pima.md", "pima-guia.md"),
        ("explore/herramientas/poa.md", "poa.md"),
        ("docs/explore/herramientas/poa.md", "poa.md"),
        ("alianzas.md", "../alianzas.md"),
        ("../modelo/", "../../modelo/index.md"),
        ("poa#quien-participa", "poa.md#quien-participa"),
        ("poa#otra-cosa", "poa.md"),
        ("/explore/herramientas/poa/#quien-participa", "poa.md#quien-participa"),
        ("/explore/herramientas/POA", "poa.md"),
        ("foto.jpg", "foto.png"),
    ],
)
def test_a_link_is_mended_with_the_path_from_its_page(escrito: str, propuesto: str) -> None:
    falla = DESTINOS.explain(f"{_H}/sace.md", escrito)
    assert falla is not None
    assert f"«{propuesto}»" in falla.remedio
    assert DESTINOS.explain(f"{_H}/sace.md", propuesto) is None


@pytest.mark.parametrize("escrito", ["sae.md", "poaa.md", "aliados.md", "explore/ruta.md", "."])
def test_no_page_is_proposed_that_is_but_a_guess(escrito: str) -> None:
    assert nearest_page(f"{_H}/{escrito}", PAGINAS) == ""


@pytest.mark.parametrize(
    ("destino", "regla"),
    [
        ("HTTPS://MGI.gov.co/explore/", "MGI-105"),
        ("http://www.mgi.gov.co", "MGI-105"),
        ("https://mgi.gov.co#x", "MGI-105"),
        ("https://mgi.gov.co/nada/", "MGI-047"),
        ("/cifras/x/datos.csv", "MGI-047"),
        ("cifras/x/", "MGI-047"),
        ("https://mgi.gov.co/cifras/x/#serie", ""),
        ("https://mgi.gov.co/cifras/x/datos.csv", ""),
        ("https://mgi.gov.co.es/explore/", ""),
    ],
)
def test_a_link_to_the_site_itself_is_known_however_it_is_written(destino: str, regla: str) -> None:
    vivas = frozenset({"cifras/x/", "cifras/x/datos.csv"})
    sitio = Destinos(DESTINOS.archivos, "https://mgi.gov.co/", lambda: vivas)
    falla = sitio.explain("index.md", destino)
    assert (falla.regla if falla else "") == regla
