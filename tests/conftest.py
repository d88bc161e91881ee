"""What every test may use: the project's folders, a copy of the base project, the built site."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

T = TypeVar("T")

RAIZ = Path(__file__).resolve().parent.parent
BASE = RAIZ / "tests" / "data" / "base"
#: The day that every test is of, also for what it builds.
HOY = date(2026, 12, 31)
os.environ["SOURCE_DATE_EPOCH"] = str(
    int(datetime(HOY.year, HOY.month, HOY.day, tzinfo=UTC).timestamp())
)
#: `make test-completo`: the long tests run whole instead of a seeded sample.
COMPLETO = os.environ.get("MGI_COMPLETO") == "1"
#: So that a sample is the same on every machine and every day.
SEMILLA = 20261121


def sample(casos: Iterable[T], cuantos: int) -> list[T]:
    """Give so many of the cases of a long test, always the same; all of them in the whole run."""
    todos = list(casos)
    if COMPLETO or cuantos >= len(todos):
        return todos
    return random.Random(SEMILLA).sample(todos, cuantos)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--escribir", action="store_true", help="rewrite the golden files")


@pytest.fixture
def proyecto(tmp_path: Path) -> Path:
    """A copy of the base project, to be broken."""
    destino = tmp_path / "proyecto"
    shutil.copytree(BASE, destino)
    return destino


def commit(raiz: Path) -> None:
    """Commit all there is at a folder, in a repository of its own whose branch is main."""
    autor = ("-c", "user.name=x", "-c", "user.email=x")
    ordenes = [("add", "--all"), (*autor, "commit", "--quiet", "--allow-empty", "-m", "x")]
    if not (raiz / ".git").exists():
        ordenes.insert(0, ("init", "--quiet", "--initial-branch", "main"))
    for orden in ordenes:
        subprocess.run(["git", *orden], cwd=raiz, check=True)


def construir(raiz: Path, destino: Path, **entorno: str) -> subprocess.CompletedProcess[str]:
    """Build a project with MkDocs into a folder, as `make build` does."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(destino)],
        cwd=raiz,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **entorno},
        capture_output=True,
        text=True,
        check=False,
    )


def proyecto_construible(raiz: Path) -> Path:
    """Give a copy of the base project what MkDocs needs: the real theme and settings."""
    shutil.copytree(RAIZ / "overrides", raiz / "overrides")
    (raiz / "scripts").mkdir()
    texto = (RAIZ / "mkdocs.yml").read_text(encoding="utf-8")
    antes, despues = texto.split("\nnav:\n")
    resto = despues[despues.index("not_in_nav:") :]
    nav = "nav:\n  - Inicio: index.md\n  - Cifras: cifras/index.md\n"
    (raiz / "mkdocs.yml").write_text(f"{antes}\n{nav}{resto}", encoding="utf-8")
    return raiz


@pytest.fixture(scope="session")
def sitio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once."""
    destino = tmp_path_factory.mktemp("sitio") / "site"
    hecho = construir(RAIZ, destino)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    return destino


def sitio_de_capas(carpeta: Path, capa: str) -> Path:
    """Build the base project with the files of tests/data/``capa`` over its own."""
    raiz = carpeta / "proyecto"
    for origen in (BASE, BASE.parent / capa):
        shutil.copytree(origen, raiz, dirs_exist_ok=True)
    destino = carpeta / "site"
    hecho = construir(proyecto_construible(raiz), destino)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    return destino


@pytest.fixture(scope="session")
def sitio_localidades(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base project with indicators by localidad, built once."""
    return sitio_de_capas(tmp_path_factory.mktemp("localidades"), "localidades")


@pytest.fixture(scope="session")
def sitio_mudado(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base project with addresses that changed, built once."""
    return sitio_de_capas(tmp_path_factory.mktemp("mudado"), "mudado")


#: Where an editor writes free text; the rest are ids, dates and numbers, checked by their form.
LIBRES = {
    *("aporta", "cambio", "corto", "definicion", "descripcion", "entidad", "etiquetas"),
    *("expansion", "formula"),
    *("metodo", "motivo", "nombre", "nota", "objetivo", "pendiente", "plural", "responsable"),
    *("resumen", "singular", "titulo", "ubicacion", "valor"),
}
HOSTIL = ' <b>&"'


#: A contradiction of words, one of numbers, one that holds, and a duda.
CUADRES_HOSTILES = """palabras:
  titulo: La fecha es una sola <b>&"
  operacion: igual
  de:
    - {texto: 'enero <b>&"', fuente: informe, ubicacion: 'portada <b>&"'}
  da: {texto: 'febrero <b>&"', fuente: informe, ubicacion: 'página 2 <b>&"'}
  contradiccion: {explicacion: 'No es la misma. <b>&"', usa: 'La portada. <b>&"'}
  cifras: [visitas]
numeros:
  titulo: Los trimestres suman el semestre <b>&"
  operacion: suma
  de:
    - {indicador: visitas, periodo: 2024-T1}
    - {indicador: visitas, periodo: 2024-T2}
  da: {valor: 3000, textual: "3.000", fuente: informe, ubicacion: 'Cuadro 5 <b>&"'}
  contradiccion: {explicacion: 'Suman más. <b>&"', usa: 'La serie. <b>&"'}
zonas:
  titulo: Las zonas suman el total <b>&"
  operacion: suma
  de:
    - {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: todas}}
  da: {indicador: visitas, periodo: 2024-T1}
"""
DUDAS_HOSTILES = """fecha:
  clase: omision
  titulo: No trae fecha. <b>&"
  explicacion: El sitio usa la del informe. <b>&"
  fuente: informe
  ubicacion: portada <b>&"
  cifras: [visitas]
"""


def ensuciar(valor: Any, clave: str = "") -> Any:
    """Add markup to every free text of a YAML value."""
    if isinstance(valor, dict):
        # the keys of etiquetas are codes, and each value is free text
        return {c: ensuciar(v, clave if clave == "etiquetas" else str(c)) for c, v in valor.items()}
    if valor == "CIS":  # with more signs it would be no sigla, and every CIS one unexplained
        return valor
    return valor + HOSTIL if isinstance(valor, str) and clave in LIBRES else valor


@pytest.fixture(scope="session")
def sitio_hostil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project built with markup in every text that an editor writes, and every list."""
    raiz = tmp_path_factory.mktemp("hostil") / "proyecto"
    shutil.copytree(BASE, raiz)
    macros = ("cifras_del_pilar", "paginas", "glosario", "fuentes", "cambios", "pilares")
    (raiz / "docs" / "otra.md").write_text(
        "---\ntitulo: Otra\nresumen: Otra.\nactualizado: 2024-06-30\ncambio: Algo\n"
        + "presenta: apoyo\n---\n\n"
        + "".join(f"{{{{ {macro}() }}}}\n\n" for macro in macros)
        + '{{ tarjeta("visitas") }}\n\n{{ hitos("informe") }}\n',
        encoding="utf-8",
    )
    for archivo in [*raiz.rglob("*.yml"), *raiz.rglob("*.md")]:
        texto = archivo.read_text(encoding="utf-8")
        cabeza, cuerpo = texto.split("---\n")[1:] if archivo.suffix == ".md" else (texto, None)
        sucio = yaml.dump(
            ensuciar(yaml.load(cabeza, yaml.BaseLoader)), allow_unicode=True, sort_keys=False
        )
        archivo.write_text(
            sucio if cuerpo is None else f"---\n{sucio}---\n{cuerpo}", encoding="utf-8"
        )
    serie = raiz / "data/indicadores/visitas/serie.csv"
    texto = serie.read_text(encoding="utf-8").replace("Cuadro 2,", '"Cuadro 2 <b>&""",')
    serie.write_text(texto, encoding="utf-8")
    serie.with_name("revisiones.csv").write_text(
        "periodo,zona,anterior,nuevo,fecha,motivo\n"
        '2024-T1,,1700,1737,2024-11-21,"La fuente lo corrigió. <b>&"""\n',
        encoding="utf-8",
    )
    (raiz / "data/cuadres.yml").write_text(CUADRES_HOSTILES, encoding="utf-8")
    (raiz / "data/dudas.yml").write_text(DUDAS_HOSTILES, encoding="utf-8")
    with (raiz / "data/entidad.yml").open("a", encoding="utf-8") as archivo:
        archivo.write("micrositio: {valor: 'https://x.gov.co', fuente: informe, ubicacion: x}\n")
    hostiles = ",".join(['"x <b>&"""'] * 4)
    (raiz / "data/hitos.csv").write_text(
        "fecha,titulo,texto,ubicacion,nota,fuente,textual\n"
        f'2024-06-30,{hostiles},informe,"30 de junio de 2024 <b>&"""\n',
        encoding="utf-8",
    )
    (raiz / "data/omitidos.csv").write_text(
        f"ubicacion,textual,que,motivo,fuente\n{hostiles},informe\n", encoding="utf-8"
    )
    destino = raiz.parent / "site"
    hecho = construir(proyecto_construible(raiz), destino)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    return destino
