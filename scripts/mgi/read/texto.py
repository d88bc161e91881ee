"""Files as text: UTF-8 or a problem that says where it is not."""

from __future__ import annotations

import re
from pathlib import Path

from mgi.problema import Problema

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")
_GUARDE = "guarde el archivo como UTF-8 (en Excel: «CSV UTF-8»)"


def read_text(archivo: Path, ruta: str) -> tuple[str, list[Problema]]:
    """Return the text of a file and its problems (MGI-001, MGI-002); text is "" where there are.

    A byte order mark is dropped and line ends become one character. Private-use characters
    count as control characters: the site marks its own places with them.
    """
    try:
        if archivo.is_symlink():
            raise OSError
        crudo = archivo.read_bytes()
    except OSError:
        return "", [
            Problema(
                ruta, 0, 0, "MGI-001", "el archivo no existe o no se puede leer",
                "créelo o revise su nombre y sus permisos",
            )
        ]  # fmt: skip
    try:
        texto = crudo.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        antes = crudo[: error.start]
        linea = antes.count(b"\n") + 1
        columna = error.start - (antes.rfind(b"\n") + 1) + 1
        causa = f"el byte 0x{crudo[error.start]:02x} no es texto UTF-8"
        return "", [Problema(ruta, linea, columna, "MGI-002", causa, _GUARDE)]
    texto = texto.replace("\r\n", "\n").replace("\r", "\n")
    control = _CONTROL.search(texto)
    if control:
        linea, columna = place(texto, control.start())
        causa = f"hay un carácter de control (U+{ord(control[0]):04X})"
        return "", [Problema(ruta, linea, columna, "MGI-002", causa, "bórrelo; " + _GUARDE)]
    return texto, []


def place(texto: str, posicion: int) -> tuple[int, int]:
    """Return line and column, from 1, of a position in a text."""
    return texto.count("\n", 0, posicion) + 1, posicion - texto.rfind("\n", 0, posicion)
