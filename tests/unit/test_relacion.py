"""What goes beside a page: what shares its rarest terms, never itself nor what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY, RAIZ
from mgi.derive import derive_relaciones
from mgi.line import load
from mgi.model import Catalogo


@pytest.fixture(scope="module")
def catalogo() -> Catalogo:
    return load(RAIZ, HOY)


def test_each_page_is_beside_others_that_share_a_term(catalogo: Catalogo) -> None:
    por_ruta = {cada.ruta: cada for cada in catalogo.clasificadas}
    relaciones = derive_relaciones(catalogo)
    assert set(relaciones) == set(por_ruta)
    for ruta, relacion in relaciones.items():
        for otra in (*relacion.paginas, *relacion.cifras):
            assert otra.ruta not in (ruta, "")
            assert por_ruta[ruta].terminos & otra.terminos
        assert not any(otra.es_cifra for otra in relacion.paginas)
        assert all(otra.es_cifra for otra in relacion.cifras)


def test_a_figure_that_a_page_shows_is_not_named_again_at_its_end(catalogo: Catalogo) -> None:
    relaciones = derive_relaciones(catalogo)
    con_cita = [pagina for pagina in catalogo.paginas.values() if pagina.cita]
    assert len(con_cita) > 5
    for pagina in con_cita:
        citadas = {catalogo.indicadores[codigo].ruta for codigo in pagina.cita}
        assert not citadas & {cifra.ruta for cifra in relaciones[pagina.ruta].cifras}


def test_the_pages_that_cite_a_figure_are_those_whose_text_calls_it(catalogo: Catalogo) -> None:
    for codigo, paginas in catalogo.citan.items():
        for pagina in paginas:
            assert f'"{codigo}"' in (RAIZ / "docs" / pagina.uri).read_text(encoding="utf-8")


def test_a_rarer_term_brings_nearer_than_a_common_one(proyecto: Path) -> None:
    taxonomia = proyecto / "data/taxonomia.yml"
    texto = taxonomia.read_text(encoding="utf-8")
    taxonomia.write_text(texto + "  raro: {nombre: Raro, definicion: Un tema.}\n", encoding="utf-8")
    for nombre, temas in (("una", "colegios, raro"), ("dos", "colegios"), ("tres", "raro")):
        (proyecto / f"docs/{nombre}.md").write_text(
            f"---\ntitulo: Página {nombre}\nresumen: La {nombre}.\nactualizado: 2024-06-30\n"
            f"temas: [{temas}]\n---\n\nTexto.\n",
            encoding="utf-8",
        )
    relaciones = derive_relaciones(load(proyecto, HOY))
    assert [otra.ruta for otra in relaciones["una/"].paginas] == ["tres/", "dos/"]
