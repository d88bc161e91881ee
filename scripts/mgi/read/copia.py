"""Files that are not on the disk, as those of another version: read as those that are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from mgi.read import Crudo, read


def read_texts(archivos: Mapping[str, str]) -> Crudo:
    """Read a project given as texts by path. Never raises for what they hold."""
    with TemporaryDirectory() as carpeta:
        raiz = Path(carpeta)
        for ruta, texto in archivos.items():
            archivo = raiz / ruta
            archivo.parent.mkdir(parents=True, exist_ok=True)
            archivo.write_text(texto, encoding="utf-8", newline="")
        return read(raiz)
