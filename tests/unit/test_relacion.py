"""What goes beside a page: what shares its rarest terms, never itself nor what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY, RAIZ
from mgi.derive import Relacion, derive_relaciones
from mgi.line import load
from mgi.model import Catalogo, Clasificada
from terminos import clasificar


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


def relacionar(
    raiz: Path, temas: str, paginas: dict[str, str], cifras: tuple[str, ...] = ()
) -> dict[str, Relacion]:
    """Return what is beside each page of a project with these; its figures are of «raro»."""
    terminos = {"temas": temas, "tipos": "guia", "publicos": "todos", "secciones": "modelo"}
    clasificar(raiz, terminos, paginas, {codigo: {"tema": "raro"} for codigo in cifras})
    return derive_relaciones(load(raiz, HOY))


def rutas(cercanas: tuple[Clasificada, ...]) -> list[str]:
    return [cada.ruta for cada in cercanas]


def test_a_rarer_term_brings_nearer_than_a_common_one(proyecto: Path) -> None:
    temas = {"una": "temas: [colegios, raro]", "dos": "temas: [colegios]", "tres": "temas: [raro]"}
    relaciones = relacionar(proyecto, "raro", temas)
    assert rutas(relaciones["una/"].paginas) == ["tres/", "dos/"]


def test_two_terms_in_common_bring_nearer_than_one_that_is_rarer_than_each(proyecto: Path) -> None:
    # of 7 things classed 2 have «raro», and 3 each of the others: 2 log(7/3) > log(7/2)
    paginas = {
        "una": "temas: [raro, uno, dos]",
        "con-el-raro": "temas: [raro]",
        "con-dos": "temas: [uno, dos]",
        "otra": "temas: [uno, dos]",
    }
    relaciones = relacionar(proyecto, "raro uno dos", paginas)
    assert rutas(relaciones["una/"].paginas) == ["con-dos/", "otra/", "con-el-raro/"]


def test_four_pages_and_three_figures_are_named_and_of_those_as_near_the_first(
    proyecto: Path,
) -> None:
    menu = "- index.md\n" + "".join(f"- {letra}.md\n" for letra in "fedcba")
    (proyecto / "mkdocs.yml").write_text(f"nav:\n{menu}", encoding="utf-8")
    paginas = dict.fromkeys("abcdef", "temas: [raro]")
    relaciones = relacionar(proyecto, "raro", paginas, ("wa", "wb", "wc", "wd"))
    assert rutas(relaciones["e/"].paginas) == ["f/", "d/", "c/", "b/"]
    assert rutas(relaciones["e/"].cifras) == ["cifras/wa/", "cifras/wb/", "cifras/wc/"]
    assert rutas(relaciones["cifras/wa/"].paginas) == ["f/", "e/", "d/", "c/"]
    assert relaciones["cifras/wa/"].cifras == ()


def test_a_section_a_kind_and_a_reader_in_common_bring_nothing_near(proyecto: Path) -> None:
    paginas = {f"modelo/{nombre}": "publicos: [todos]" for nombre in ("una", "dos")}
    relaciones = relacionar(proyecto, "raro", paginas | {"otra": "temas: [raro]"})
    assert relaciones["modelo/una/"] == Relacion()


def test_the_home_page_is_beside_no_page_nor_counts(proyecto: Path) -> None:
    relaciones = relacionar(proyecto, "raro", {"index": "temas: [raro]", "una": "temas: [raro]"})
    assert relaciones["una/"] == Relacion()


@pytest.mark.parametrize(
    "llamada",
    [
        'cifra("visitas")',
        "tarjeta('visitas')",
        'grafico( "visitas" )',
        'tabla("visitas", periodo="2024-T1")',
        'cifra(codigo = "visitas")',
        'tabla(periodo="2024-T1", codigo="visitas")',
    ],
)
def test_a_page_shows_the_figure_that_it_calls_however_it_is_written(
    proyecto: Path, llamada: str
) -> None:
    pagina = proyecto / "docs/cifras/index.md"
    pagina.write_text(pagina.read_text("utf-8") + f"\n{{{{ {llamada} }}}}\n", "utf-8")
    (proyecto / "docs/index.md").unlink()
    citan = load(proyecto, HOY).citan
    assert {c: [p.uri for p in paginas] for c, paginas in citan.items()} == {
        "visitas": ["cifras/index.md"]
    }
