"""Each folder of tests/paginas/ is a kind of page: files over the base project, and what it shows.

To add one: a folder with `archivos/` and, in `ruta.txt`, the page; then
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
    ruta = (caso / "ruta.txt").read_text(encoding="utf-8").strip()
    paginas = {a.ruta: a for a in generate(proyecto, HOY).artefactos if isinstance(a, Pagina)}
    pagina = paginas[ruta]
    dicho = f"{pagina.titulo}\n{pagina.resumen}\n\n{como_texto(pagina.contenido)}"
    dicho = dicho.partition("## Ficha del indicador")[0].rstrip().replace("\u00a0", "·") + "\n"
    esperado = caso / "salida.txt"
    if request.config.getoption("--escribir"):
        esperado.write_text(dicho, encoding="utf-8")
    assert dicho == esperado.read_text(encoding="utf-8")
