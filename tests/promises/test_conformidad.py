"""What the site says of itself before the norms: every requirement is there, with real evidence."""

from __future__ import annotations

import ast
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from conftest import HOY, RAIZ
from mgi.derive import SITUACIONES, derive_conformidad, derive_pendientes
from mgi.esquema.conformidad import Requisito
from mgi.formato import minuscula
from mgi.line import load
from mgi.rutas import ancla, ruta_familia, slug_requisito

CATALOGO = load(RAIZ, HOY)
REQUISITOS = {
    id_: requisito
    for familia in CATALOGO.familias.values()
    for id_, requisito in familia.requisitos.items()
}
#: What the norms ask of a site like this one, or leave to its owner. Left out: I-21, a scheme that
#: is not to be used.
APLICABLES = """
    A1-0 A1-a A1-b A1-c A1-d A1-e A1-f A1-g A1-h A1-i A1-j
    A2-1 A2-2 A2-3 A2-4 A2-5 A2-6 A2-7 A2-8 A2-9 A2-10 A2-11 A2-12 A2-13 A2-14 A2-15 A2-16
    A3-1 A3-12 A3-12b A3-5 A3-7 A3-8 A3-9/10 A3-11 A3-3/4 A3-13
    A4-1 A4-2 A4-3
    G-1 G-2 G-3 G-4 G-5 G-6 G-7 G-8 G-9 G-10
    W-111 W-131 W-132/133 W-134/135 W-141 W-143 W-144/1410 W-145 W-1411 W-1412/1413 W-211
    W-214/22x/231 W-241/242 W-243/244 W-245/246 W-247 W-25x W-311/312 W-32x W-412 W-413
    W22-1 W22-2 W22-3 W22-4 WAAA
    I-1 I-2 I-3 I-4 I-5 I-6 I-7 I-8 I-9 I-10 I-20 I-22 I-23
    D-1 D-2 D-3 D-4 D-5 D-6 D-7 D-8 D-9 D-10 D-11 D-12
    B-1 B-2 B-3 B-4 B-5
    L-1 L-2 L-3 L-4 L-5 L-6
    P-1 P-2 P-3 P-4 P-5 P-6 P-7 P-8
""".split()  # noqa: SIM905 - a list to be read beside the norms
#: Those whose legal base nobody has read: they are told as good practice.
SIN_LEY = ("A1-j", "A3-12b", "A4-2", "D-2", "D-6", "D-10", "D-11", "B-5", "P-5", "P-6", "I-22")


@cache
def pruebas_de(archivo: Path) -> set[str]:
    """Return the names of the tests of a file."""
    arbol = ast.parse(archivo.read_text(encoding="utf-8"))
    return {nodo.name for nodo in arbol.body if isinstance(nodo, ast.FunctionDef)}


def pagina(sitio: Path, ruta: str) -> str:
    return (sitio / ruta / "index.html").read_text(encoding="utf-8")


def dicho(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())


def test_every_requirement_that_applies_is_there_and_no_other() -> None:
    assert sorted(REQUISITOS) == sorted(APLICABLES)


@pytest.mark.parametrize("id_", [id_ for id_, suyo in REQUISITOS.items() if suyo.pruebas])
def test_each_test_that_is_cited_is_a_real_test(id_: str) -> None:
    for citada in REQUISITOS[id_].pruebas:
        archivo, _, nombre = citada.partition("::")
        assert (RAIZ / archivo).is_file(), citada
        assert nombre in pruebas_de(RAIZ / archivo), citada


def test_each_page_that_is_cited_is_built(sitio: Path) -> None:
    citadas = {ruta for suyo in REQUISITOS.values() for ruta in suyo.paginas}
    assert citadas
    assert [ruta for ruta in citadas if not (sitio / ruta[1:] / "index.html").is_file()] == []


def test_what_nobody_has_read_in_a_law_cites_none() -> None:
    for familia in CATALOGO.familias.values():
        for id_, suyo in familia.requisitos.items():
            if id_ in SIN_LEY:
                norma = suyo.norma or familia.norma
                assert not re.search(r"Ley|Decreto|Resolución|Anexo|literal", norma), id_


def test_every_requirement_is_on_the_page_of_its_family_as_it_stands(sitio: Path) -> None:
    for situada in derive_conformidad(CATALOGO):
        filas = pagina(sitio, ruta_familia(situada.clave)).split("<tr id=")[1:]
        assert len(filas) == len(situada.requisitos)
        for fila, suyo in zip(filas, situada.requisitos, strict=True):
            assert fila.startswith(f'"{ancla("requisito", slug_requisito(suyo.id))}"')
            texto = dicho(f"<tr id={fila}".replace("<wbr>", ""))
            assert suyo.requisito.requisito in texto
            assert f" {SITUACIONES[suyo.clave].nombre} " in texto
            assert suyo.porque in texto
            assert all(minuscula(que) in texto for que in suyo.faltan)
            assert all(prueba.removeprefix("tests/") in texto for prueba in suyo.requisito.pruebas)


def test_the_counts_of_the_index_are_those_of_the_families(sitio: Path) -> None:
    tabla = pagina(sitio, "acerca/conformidad").split("<tbody>")[1].split("</tfoot>")[0]
    filas = [
        [int(n) for n in re.findall(r'data-valor="(\d+)"', fila)]
        for fila in tabla.split("<tr>")[1:]
    ]
    assert len(filas) == len(CATALOGO.familias) + 1
    assert all(sum(fila[:-1]) == fila[-1] for fila in filas)
    assert filas[-1] == [sum(columna) for columna in zip(*filas[:-1], strict=True)]
    assert filas[-1][-1] == len(APLICABLES)


def test_all_that_waits_for_the_entity_is_in_one_list(sitio: Path) -> None:
    lista = pagina(sitio, "acerca/conformidad").split('id="pendiente"')[1].split("</article>")[0]
    texto, pendientes = dicho(lista), derive_pendientes(CATALOGO)
    esperados = [*pendientes.faltan.values(), *(d.valor for d in pendientes.por_confirmar.values())]
    esperados += [t for suyo in REQUISITOS.values() for t in suyo.pendiente if " " in t]
    assert len(esperados) > 20
    assert [que for que in esperados if que not in texto] == []


def test_a_requirement_that_waits_for_the_entity_is_not_said_to_be_met() -> None:
    pendientes = derive_pendientes(CATALOGO).claves
    for situada in derive_conformidad(CATALOGO):
        for suyo in situada.requisitos:
            if pendientes.intersection(suyo.requisito.pendiente):
                assert suyo.clave not in ("cumple", "no-aplica"), suyo.id


def test_what_rests_on_the_audit_is_met_only_by_what_it_tried() -> None:
    sin_nada = {"cumple", "servidor", "en-parte"}
    for situada in derive_conformidad(CATALOGO):
        for suyo in situada.requisitos:
            if suyo.requisito.auditoria and CATALOGO.auditoria is None:
                assert suyo.clave not in sin_nada, suyo.id
            elif suyo.requisito.auditoria and suyo.clave in sin_nada:
                assert "ninguna falla" in suyo.auditoria, suyo.id


def test_the_foot_of_every_page_leads_to_the_statement_and_not_to_each_family(sitio: Path) -> None:
    for archivo in sitio.rglob("*.html"):
        pie = archivo.read_text(encoding="utf-8").split('<footer class="pie">')[1]
        assert re.search(r'href="[^"]*accesibilidad/">Accesibilidad<|href="\./">Acces', pie), (
            archivo
        )
        assert "Conformidad con las normas</a>" in pie, archivo
        assert "Conformidad: " not in pie, archivo


def test_both_are_found_by_the_search(sitio: Path) -> None:
    indice = (sitio / "buscar/indice.js").read_text(encoding="utf-8")
    assert '"ruta":"accesibilidad/"' in indice
    assert '"ruta":"acerca/conformidad/"' in indice


def test_the_pages_that_are_counted_are_those_that_are_built(sitio: Path) -> None:
    assert len(CATALOGO.rutas) == len(list(sitio.rglob("*.html")))


def test_the_statement_says_what_the_last_audit_measured_or_that_there_is_none(
    sitio: Path,
) -> None:
    texto, hecha = dicho(pagina(sitio, "accesibilidad")), CATALOGO.auditoria
    if hecha is None:
        assert "Todavía no hay una auditoría registrada" in texto
        return
    assert f'datetime="{hecha.fecha}"' in pagina(sitio, "accesibilidad")
    assert all(prueba.titulo in texto for prueba in hecha.pruebas)
    assert all(programa.nombre in texto for programa in hecha.programas)


def test_no_requirement_is_told_by_its_code_alone() -> None:
    def claro(suyo: Requisito) -> bool:
        return len(suyo.requisito.split()) >= 4 and suyo.requisito.endswith(".")

    assert [id_ for id_, suyo in REQUISITOS.items() if not claro(suyo)] == []
