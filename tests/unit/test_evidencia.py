"""The evidence of an audit: what data/auditoria.json says of what was looked at and found."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from auditoria import cotejo, evidencia, nu
from auditoria.axe import Regla
from auditoria.correr import rutas
from auditoria.revisor import Falla, Informe
from mgi.check.campos import validate
from mgi.esquema.auditoria import Auditoria
from mgi.read.yaml import read_yaml

REGLAS = {
    regla: Regla(regla, f"Título de {regla}", ("W-143", "A1-0"))
    for regla in ("color-contrast", "video-caption", "otra")
}
INFORMES = [
    Informe("cifras/", Counter({"axe-color-contrast": 9, "tablas": 1}), {"axe-video-caption"}),
    Informe("buscar/?q=x", Counter({"axe-color-contrast": 9}), {"axe-video-caption", "tablas"}),
    Informe("buscar/", Counter({"axe-color-contrast": 9}), {"axe-video-caption", "tablas"}),
]
INFORMES[0].dudosas["axe-color-contrast"] = 2
FALLA = Falla("tablas", "cifras/", "claro, 1280 px", "la tabla 1 no tiene título (caption)")


def test_each_probe_says_where_it_looked_how_often_and_what_it_found() -> None:
    dichas = {p["id"]: p for p in evidencia.pruebas(INFORMES, REGLAS, [FALLA], 2)}
    assert list(dichas) == ["axe-color-contrast", "axe-video-caption", nu.PRUEBA, "tablas"]
    assert dichas["axe-color-contrast"] == {
        "id": "axe-color-contrast",
        "titulo": "Título de color-contrast",
        "programa": "axe-core",
        "filas": ["A1-0", "W-143"],
        "paginas": 2,
        "revisiones": 27,
        "fallas": 0,
        "por_decidir": 2,
    }
    assert dichas["tablas"]["fallas"] == 1
    assert dichas["tablas"]["paginas"] == 1
    assert dichas[nu.PRUEBA]["revisiones"] == 2


def test_a_rule_that_nothing_is_for_is_told_with_no_reviews() -> None:
    dichas = {p["id"]: p for p in evidencia.pruebas(INFORMES, REGLAS, [], 2)}
    assert dichas["axe-video-caption"]["revisiones"] == dichas["axe-video-caption"]["paginas"] == 0


def test_the_summary_names_the_probe_its_count_and_the_page() -> None:
    dicho = {
        "paginas": 2,
        "vistas": ["claro, 1280 px"],
        "pruebas": evidencia.pruebas(INFORMES, REGLAS, [FALLA], 2),
    }
    resumen = evidencia.resumir(dicho, [FALLA])
    assert resumen.startswith("2 páginas en 1 vista (claro, 1280 px).\n")
    assert "axe-core: 2 pruebas, 27 revisiones, 0 fallas." in resumen
    assert "/cifras/ (claro, 1280 px): la tabla 1 no tiene título (caption)" in resumen
    assert evidencia.resumir(dicho, []).count("\n") == 3


@pytest.mark.parametrize(
    "dicho", ["<a> ", "\xa0b\xa0", "4.11", "1e3", "on", "null", "~", "a\u200bb", "a\n\tb", "«é»"]
)
def test_the_file_says_to_the_site_what_the_audit_wrote(tmp_path: Path, dicho: str) -> None:
    hecho = {
        "fecha": "2026-11-21",
        "version": dicho,
        "paginas": 2,
        "vistas": ["claro, 1280 px"],
        "programas": [{"nombre": dicho, "version": dicho}],
        "pruebas": evidencia.pruebas(INFORMES, REGLAS, [FALLA], 2),
        "fallas": [{**vars(FALLA), "detalle": dicho}],
    }
    archivo = tmp_path / "auditoria.json"
    archivo.write_text(evidencia.escribir(hecho), encoding="utf-8")
    assert json.loads(archivo.read_text("utf-8"))["pruebas"] == hecho["pruebas"]
    leido = read_yaml(archivo, archivo.name)
    assert leido.problemas == []
    auditoria, problemas = validate(leido, Auditoria)
    assert problemas == []
    assert auditoria is not None
    assert auditoria.huella == auditoria.sello


def test_the_heaviest_page_goes_first_and_the_ones_that_redirect_are_known(tmp_path: Path) -> None:
    paginas = {
        "index.html": "corta",
        "vieja/index.html": '<meta http-equiv="refresh" content="0; url=../nueva/">',
        "nueva/index.html": "larga" * 50,
        "404.html": "no",
    }
    for nombre, html in paginas.items():
        (tmp_path / nombre).parent.mkdir(exist_ok=True)
        (tmp_path / nombre).write_text(html, encoding="utf-8")
    lista, redirigen = rutas(tmp_path)
    assert [ruta for ruta in lista if "?" not in ruta] == ["nueva/", "vieja/", "", "404.html"]
    assert redirigen == ["vieja/"]
    assert rutas(tmp_path, "nu*")[0] == ["nueva/"]


def test_what_most_pages_say_is_what_all_must_say() -> None:
    dichos = {"a/": ["Inicio", "Cifras"], "b/": ["Inicio", "Cifras"], "c/": ["Cifras", "Inicio"]}
    assert cotejo.iguales(dichos) == [("c/", "es lo mismo en otro orden")]
    assert cotejo.iguales(dichos | {"c/": ["Inicio"]}) == [("c/", "falta: Cifras")]
