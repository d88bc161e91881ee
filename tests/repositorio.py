"""A project in a repository: changed, committed and compared, for the tests."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mgi.cli import main

SERIE = "data/indicadores/visitas/serie.csv"


def git(raiz: Path, *orden: str) -> str:
    hecho = subprocess.run(["git", *orden], cwd=raiz, check=True, capture_output=True, text=True)
    return hecho.stdout.strip()


def cambiar(raiz: Path, antes: str, despues: str, ruta: str = SERIE) -> None:
    archivo = raiz / ruta
    texto = archivo.read_text(encoding="utf-8")
    assert antes in texto
    archivo.write_text(texto.replace(antes, despues), encoding="utf-8")


def corregir(raiz: Path) -> None:
    """Change the total of 2024-T1 from 1737 to 1738."""
    cambiar(raiz, "1737,1800,informe,Cuadro 1,1.737", "1738,1800,informe,Cuadro 1,1.738")


def comparar(raiz: Path, *mas: str) -> int:
    """Run the command; its report is on the captured output."""
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(raiz), "comparar", *mas])
    assert isinstance(salida.value.code, int)
    return salida.value.code
