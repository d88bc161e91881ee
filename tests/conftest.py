"""What every test may use: the project's folders, a copy of the base project, the built site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RAIZ = Path(__file__).resolve().parent.parent
BASE = RAIZ / "tests" / "data" / "base"
#: `make test-completo`: the long tests run whole instead of a seeded sample.
COMPLETO = os.environ.get("MGI_COMPLETO") == "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--escribir", action="store_true", help="rewrite the golden files")


@pytest.fixture
def proyecto(tmp_path: Path) -> Path:
    """A copy of the base project, to be broken."""
    destino = tmp_path / "proyecto"
    shutil.copytree(BASE, destino)
    return destino


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
