"""Each folder of tests/paginas/ is a kind of page: files over the base project, and what it shows.

To add one: a folder with `archivos/` and, in `ruta.txt`, the page or pages; then
`pytest tests/test_paginas.py --escribir`, and read the golden file as a visitor would.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import HOY
from lectura import como_texto
from mgi.artefacto import Pagina
from mgi.line import generate

PAGINAS = sorted((Path(__file__).parent / "paginas").iterdir())


@pytest.mark.parametrize("caso", PAGINAS, ids=lambda caso: caso.name)
def test_the_page_shows_what_its_golden_file_says(
    caso: Path, proyecto: Path, request: pytest.FixtureRequest
) -> None:
    shutil.copytree(caso / "archivos", proyecto, dirs_exist_ok=True)
    rutas = (caso / "ruta.txt").read_text(encoding="utf-8").split()
    paginas = {a.ruta: a for a in generate(proyecto, HOY).artefactos if isinstance(a, Pagina)}
    dicho = "\n".join(como_se_lee(paginas[ruta]) for ruta in rutas)
    esperado = caso / "salida.txt"
    if request.config.getoption("--escribir"):
        esperado.write_text(dicho, encoding="utf-8")
    assert dicho == esperado.read_text(encoding="utf-8")


def como_se_lee(pagina: Pagina) -> str:
    dicho = f"{pagina.titulo}\n{pagina.resumen}\n\n{como_texto(pagina.contenido)}"
    return dicho.partition("## Ficha del indicador")[0].rstrip().replace("\u00a0", "·") + "\n"
