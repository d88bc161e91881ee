"""What is declared once is documented, and what two files say of the same thing agrees."""

from __future__ import annotations

import csv
import html
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from frictionless import Resource, Schema, system
from pydantic import BaseModel

from conftest import HOY, RAIZ
from lectura import como_se_escribio
from mgi.cli import main
from mgi.esquema import (
    campo,
    conformidad,
    cuadres,
    ficha,
    legibilidad,
    pagina,
    partes,
    plan,
    referencias,
    siglas,
)
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.line import load
from mgi.reglas import REGLAS
from mgi.rutas import RESERVADOS

MODELOS = [
    modelo
    for modulo in (
        conformidad,
        cuadres,
        ficha,
        legibilidad,
        pagina,
        partes,
        plan,
        referencias,
        siglas,
    )
    for modelo in vars(modulo).values()
    if isinstance(modelo, type) and issubclass(modelo, BaseModel) and modelo is not campo.Esquema
]


@pytest.mark.parametrize("modelo", MODELOS, ids=lambda modelo: modelo.__name__)
def test_every_field_has_a_title_help_and_both_examples(modelo: type[BaseModel]) -> None:
    for nombre, declarado in modelo.model_fields.items():
        ejemplos: Any = declarado.json_schema_extra
        assert declarado.title, nombre
        assert declarado.description, nombre
        assert ejemplos["bien"] != ejemplos["mal"], nombre


def test_the_reference_on_the_site_documents_every_field_column_macro_and_rule(
    sitio: Path,
) -> None:
    paginas = [*(sitio / "acerca" / "referencia").rglob("index.html")]
    escrito = "".join(pagina.read_text(encoding="utf-8") for pagina in paginas)
    dicho = html.unescape(como_se_escribio(escrito))
    for esquema in (RAIZ / "data/esquemas").iterdir():
        for columna in json.loads(esquema.read_text(encoding="utf-8"))["fields"]:
            assert columna["description"] in dicho, esquema
    for modelo in MODELOS:
        for nombre, declarado in modelo.model_fields.items():
            assert f"<code>{nombre}</code>" in dicho, (modelo, nombre)
            assert str(declarado.description) in dicho, (modelo, nombre)
    for instruccion in INSTRUCCIONES.values():
        assert instruccion.ayuda in dicho
    for regla in REGLAS.values():
        assert f'<h2 id="{regla.codigo}">{regla.codigo}: {regla.titulo}</h2>' in dicho
        assert regla.significado in dicho


def test_the_way_into_the_reference_keeps_the_anchor_of_each_rule_and_leads_to_it(
    sitio: Path,
) -> None:
    """«/acerca/referencia/#MGI-014» was an address: the entry there leads to where it is told."""
    entrada = (sitio / "acerca/referencia/index.html").read_text(encoding="utf-8")
    for codigo in REGLAS:
        enlace = re.search(rf'<li id="{codigo}"><a href="([^"#]+)#{codigo}">', entrada)
        assert enlace, codigo
        destino = sitio / "acerca/referencia" / enlace[1] / "index.html"
        assert f'<h2 id="{codigo}">' in destino.read_text(encoding="utf-8")


@pytest.mark.parametrize("codigo", REGLAS)
def test_every_rule_can_be_explained_on_the_command_line(
    codigo: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as salida:
        main(["explicar", codigo.lower()])
    dicho = capsys.readouterr().out
    assert salida.value.code == 0
    assert REGLAS[codigo].significado in dicho
    for ejemplo in (REGLAS[codigo].mal, REGLAS[codigo].bien):
        assert ejemplo.splitlines()[0] in dicho


def test_pending_lists_what_is_missing_and_what_is_unconfirmed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(RAIZ), "pendientes"])
    dicho = capsys.readouterr().out
    entidad = load(RAIZ, HOY).entidad
    assert salida.value.code == 0
    for clave, dato in entidad.pendiente.items():
        assert f"{clave}: {dato.pendiente}" in dicho
    assert f"{len(entidad.pendiente)} por entregar" in dicho
    assert all(dato.valor in dicho for dato in entidad.conocido.values() if dato.por_confirmar)


def test_every_dependency_has_its_line_in_the_readme() -> None:
    proyecto = tomllib.loads((RAIZ / "pyproject.toml").read_text(encoding="utf-8"))
    todas = proyecto["project"]["dependencies"] + proyecto["dependency-groups"]["dev"]
    for paquete in ("scripts/buscador/package.json", "tests/package.json"):
        declarado = json.loads((RAIZ / paquete).read_text(encoding="utf-8"))
        todas += [*declarado.get("dependencies", {}), *declarado.get("devDependencies", {})]
    leame = (RAIZ / "README.md").read_text(encoding="utf-8")
    tabla = leame[leame.index("## Para qué es cada dependencia") :]
    for dependencia in todas:
        nombre = re.split(r"[=<>~]", dependencia)[0]
        assert re.search(rf"(\| |, ){re.escape(nombre)}( \||,)", tabla), nombre


def test_uv_and_its_build_backend_are_the_same_version() -> None:
    proyecto = tomllib.loads((RAIZ / "pyproject.toml").read_text(encoding="utf-8"))
    fijada = re.search(r"^uv==(\S+)", (RAIZ / "scripts/uv.txt").read_text(encoding="utf-8"), re.M)
    assert fijada
    assert proyecto["build-system"]["requires"] == [f"uv_build=={fijada[1]}"]


def test_the_menu_holds_only_the_five_sections_of_the_taxonomy() -> None:
    menu = (RAIZ / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")[1].split("\nnot_")[0]
    secciones = [t.nombre for t in load(RAIZ, HOY).taxonomia.secciones.values()]
    assert re.findall(r"^  - ([^:]+):", menu, re.MULTILINE) == secciones


def test_the_address_that_is_cited_is_the_one_that_is_built_for() -> None:
    ajustes = (RAIZ / "mkdocs.yml").read_text(encoding="utf-8")
    sitio = load(RAIZ, HOY).entidad.conocido["micrositio"].valor
    assert f"\nsite_url: {sitio}/\n" in ajustes


def test_no_fixed_page_under_cifras_can_be_taken_by_an_indicator() -> None:
    for pagina_fija in (RAIZ / "docs" / "cifras").iterdir():
        assert pagina_fija.stem in RESERVADOS


@pytest.mark.parametrize(
    "indicador",
    sorted(serie.parent for serie in (RAIZ / "data/indicadores").glob("*/serie.csv")),
    ids=lambda carpeta: carpeta.name,
)
def test_the_series_are_valid_for_an_independent_table_schema_validator(indicador: Path) -> None:
    descriptor = json.loads((RAIZ / "data/esquemas/serie.json").read_text(encoding="utf-8"))
    with (indicador / "serie.csv").open(encoding="utf-8", newline="") as archivo:
        cabeza = next(csv.reader(archivo))
    fijos = {campo["name"]: campo for campo in descriptor["fields"]}
    campos = [fijos.get(nombre, {"name": nombre, "type": "string"}) for nombre in cabeza]
    esquema = Schema.from_descriptor({"fields": campos, "missingValues": [""]})
    with system.use_context(trusted=True):
        informe = Resource(path=str(indicador / "serie.csv"), schema=esquema).validate()
    assert informe.valid, informe.flatten(["rowNumber", "fieldName", "message"])
