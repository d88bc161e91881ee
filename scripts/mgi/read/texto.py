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
#: What Windows shows for the second byte of a letter of UTF-8 that it reads as its own.
_SEGUNDOS = "".join(bytes([n]).decode("cp1252", "ignore") or chr(n) for n in range(0x80, 0xC0))
#: UTF-8 read as if it were of Windows, and saved so: «secciÃ³n», «AÃ±o», «â€œ».
_DANADO = re.compile(f"[ÂÃ][{re.escape(_SEGUNDOS)}]|â€[{re.escape(_SEGUNDOS)}]|ï»¿")
#: How a file begins that is no text, and what to call it.
_INICIOS = (
    (b"PK\x03\x04", "es un libro de Excel con otro nombre"),
    (b"\xd0\xcf\x11\xe0", "es un libro de Excel con otro nombre"),
    (b"\xff\xfe", "está en UTF-16 («texto Unicode» de Excel)"),
    (b"\xfe\xff", "está en UTF-16 («texto Unicode» de Excel)"),
)


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
    texto, falla = _decode(crudo, ruta)
    return texto, [] if falla is None else [falla]


def _decode(crudo: bytes, ruta: str) -> tuple[str, Problema | None]:
    """Return bytes as text, its line ends one character; or "" and why they are none (MGI-002)."""
    clase = next((dicho for inicio, dicho in _INICIOS if crudo.startswith(inicio)), "")
    if clase:
        return "", Problema(ruta, 0, 0, "MGI-002", f"el archivo {clase}", _GUARDE)
    try:
        texto = crudo.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        antes = crudo[: error.start]
        linea = antes.count(b"\n") + 1
        columna = error.start - (antes.rfind(b"\n") + 1) + 1
        causa = f"el byte 0x{crudo[error.start]:02x} no es texto UTF-8"
        return "", Problema(ruta, linea, columna, "MGI-002", causa, _GUARDE)
    texto = texto.replace("\r\n", "\n").replace("\r", "\n")
    falla = _flaw(texto)
    if falla is None:
        return texto, None
    posicion, causa, remedio = falla
    return "", Problema(ruta, *Lugares(texto).lugar(posicion), "MGI-002", causa, remedio)


def _flaw(texto: str) -> tuple[int, str, str] | None:
    """Return where a text has first what nobody types, its cause and its mend."""
    perdida = texto.find("\ufffd")
    if perdida >= 0:
        return perdida, "se perdió una letra: quedó «\ufffd»", "cópiela de la versión anterior"
    danado = _DANADO.search(texto) if any(signo in texto for signo in "ÂÃâï") else None
    if danado:
        causa = f"las tildes se dañaron{_repaired(danado[0])}"
        remedio = "vuelva a la versión anterior, ábrala como UTF-8 y guárdela así"
        return danado.start(), causa, remedio
    control = CONTROL.search(texto)
    if control:
        causa = f"hay un signo que no se ve (U+{ord(control[0]):04X})"
        return control.start(), causa, "bórrelo; " + _GUARDE
    return None


def _repaired(danado: str) -> str:
    """Say what the damaged signs were: « («Ã³» por «ó»)»; "" where that cannot be seen."""
    crudo = b"".join(s.encode("cp1252" if ord(s) > 0xFF else "latin-1") for s in danado)
    era = crudo.decode("utf-8", "replace")
    return f" («{danado}» por «{era}»)" if (danado + era).isprintable() else ""
