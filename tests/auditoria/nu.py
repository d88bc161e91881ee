"""The Nu checker (HTML Living Standard) over a built site."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from conftest import RAIZ

CARPETA = RAIZ / "tests" / "node_modules" / "vnu-jar"
PRUEBA = "nu-html"
TITULO = "El código de la página cumple la norma de HTML, sin errores ni advertencias"
FILAS = ("A1-d", "W-412")


def version() -> str:
    return str(json.loads((CARPETA / "package.json").read_text(encoding="utf-8"))["version"])


def revisar(sitio: Path) -> list[tuple[str, str]]:
    """Run the checker once over every page; gives its messages as (file, «line: kind: message»)."""
    java = os.environ.get("JAVA") or shutil.which("java")
    assert java, "no hay Java: corra `make test`, que lo busca o lo instala"
    paginas = [str(ruta.relative_to(sitio)) for ruta in sorted(sitio.rglob("*.html"))]
    vnu = CARPETA / "build" / "dist" / "vnu.jar"
    hecho = subprocess.run(
        [java, "-jar", vnu, "--format", "json", "--stdout", "--exit-zero-always", *paginas],
        cwd=sitio,
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        (
            mensaje["url"].removeprefix(f"file:{sitio.resolve()}/"),
            f"{mensaje.get('lastLine')}: {mensaje.get('subType', mensaje['type'])}: "
            f"{mensaje['message']}",
        )
        for mensaje in json.loads(hecho.stdout)["messages"]
    ]
