"""Files as text: UTF-8 or a problem that says where it is not."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import Path

from mgi.problema import Problema

#: Control, invisible, bidirectional and private-use characters: nobody types them on purpose, they
#: make two texts look the same, and the site marks its own places with some.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ue000-\uf8ff\ufeff\ufff9-\uffff]"
)
_GUARDE = "guarde el archivo como UTF-8 (en Excel: «CSV UTF-8»)"
_MEGA = 1_000_000


class Lugares:
    """Line and column, from 1, of the positions of a text."""

    def __init__(self, texto: str, antes: int = 0) -> None:
        """``antes``: lines of the file before this text."""
        self._inicios = [0, *(salto.end() for salto in re.finditer("\n", texto))]
        self._antes = antes

    def lugar(self, posicion: int) -> tuple[int, int]:
        """Return the place of a position."""
        linea = bisect_right(self._inicios, posicion)
        return linea + self._antes, posicion - self._inicios[linea - 1] + 1


def read_text(archivo: Path, ruta: str, megas: float = 1) -> tuple[str, list[Problema]]:
    """Return the text of a file and its problems (MGI-001, 002, 029); text is "" where there are.

    A byte order mark is dropped and line ends become one character. ``megas`` is the most that a
    file of its kind may weigh.
    """
    try:
        if archivo.is_symlink():
            raise OSError
        crudo = archivo.read_bytes()
    except OSError:
        causa, remedio = "el archivo no existe o no se puede leer", "créelo o revise su nombre"
        return "", [Problema(ruta, 0, 0, "MGI-001", causa, remedio)]
    if len(crudo) > megas * _MEGA:
        causa = f"el archivo pesa {len(crudo) // 1000} kB y el tope es {megas * 1000:.0f} kB"
        return "", [Problema(ruta, 0, 0, "MGI-029", causa, "pártalo en varios")]
    try:
        texto = crudo.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        antes = crudo[: error.start]
        linea = antes.count(b"\n") + 1
        columna = error.start - (antes.rfind(b"\n") + 1) + 1
        causa = f"el byte 0x{crudo[error.start]:02x} no es texto UTF-8"
        return "", [Problema(ruta, linea, columna, "MGI-002", causa, _GUARDE)]
    texto = texto.replace("\r\n", "\n").replace("\r", "\n")
    control = CONTROL.search(texto)
    if control:
        linea, columna = Lugares(texto).lugar(control.start())
        causa = f"hay un signo que no se ve (U+{ord(control[0]):04X})"
        return "", [Problema(ruta, linea, columna, "MGI-002", causa, "bórrelo; " + _GUARDE)]
    return texto, []
