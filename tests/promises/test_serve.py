"""`make serve`: an edit to a CSV, a ficha, a page or a template shows without a restart."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import proyecto_construible

PACIENCIA = 60


@pytest.fixture
def servido(proyecto: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    raiz = proyecto_construible(proyecto)
    with socket.socket() as libre:
        libre.bind(("127.0.0.1", 0))
        puerto = libre.getsockname()[1]
    orden = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{puerto}"]
    entorno = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    with (
        (tmp_path / "dicho.txt").open("w", encoding="utf-8") as dicho,
        subprocess.Popen(orden, cwd=raiz, env=entorno, stdout=dicho, stderr=dicho) as servidor,
    ):
        yield raiz, f"http://127.0.0.1:{puerto}/"
        servidor.terminate()


def esperar(direccion: str, texto: str) -> bool:
    limite = time.monotonic() + PACIENCIA
    while time.monotonic() < limite:
        try:
            with urllib.request.urlopen(direccion, timeout=5) as respuesta:
                if texto in respuesta.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.3)
    return False


def test_every_kind_of_edit_shows(servido: tuple[Path, str]) -> None:
    raiz, origen = servido
    assert esperar(origen + "cifras/visitas/", "1.800")
    carpeta = raiz / "data" / "indicadores" / "visitas"
    ediciones = [
        (carpeta / "serie.csv", "Cuadro 2", "Cuadro 77", "cifras/visitas/", "Cuadro 77"),
        (carpeta / "ficha.yml", "Visitas a colegios", "Visitas a escuelas",
         "cifras/visitas/", "Visitas a escuelas"),
        (raiz / "docs" / "index.md", "Se hicieron", "Hubo", "", "Hubo"),
        (raiz / "overrides" / "base.html", "</head>", '<meta name="edicion"></head>',
         "", 'name="edicion"'),
    ]  # fmt: skip
    for archivo, antes, despues, ruta, esperado in ediciones:
        texto = archivo.read_text(encoding="utf-8")
        assert antes in texto
        archivo.write_text(texto.replace(antes, despues), encoding="utf-8")
        assert esperar(origen + ruta, esperado), archivo


def test_a_mistake_is_reported_and_its_mend_shows(
    servido: tuple[Path, str], tmp_path: Path
) -> None:
    raiz, origen = servido
    assert esperar(origen + "cifras/visitas/", "1.800")
    ficha = raiz / "data" / "indicadores" / "visitas" / "ficha.yml"
    buena = ficha.read_text(encoding="utf-8")
    ficha.write_text(buena.replace("unidad: visitas", "unidad: vistas"), encoding="utf-8")
    dicho = tmp_path / "dicho.txt"
    limite = time.monotonic() + PACIENCIA
    while "MGI-026" not in dicho.read_text(encoding="utf-8") and time.monotonic() < limite:
        time.sleep(0.3)
    assert "data/indicadores/visitas/ficha.yml:5:9: MGI-026" in dicho.read_text(encoding="utf-8")
    assert "Traceback" not in dicho.read_text(encoding="utf-8")
    ficha.write_text(buena.replace("Visitas a colegios", "Otro nombre"), encoding="utf-8")
    assert esperar(origen + "cifras/visitas/", "Otro nombre")
