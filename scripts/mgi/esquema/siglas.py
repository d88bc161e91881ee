"""Siglas: what looks like one in a text, and which entries of the glossary are one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from mgi.esquema.campo import Esquema, Texto, campo
from mgi.esquema.referencias import Entrada


class NombrePropio(Esquema):
    """An entry of data/nombres.yml: a name with capitals that is no sigla of the sources."""

    nombre: Texto = campo("Nombre", "Como se escribe en los textos.", bien="CSV", mal="csv")
    que_es: Texto = campo(
        "Qué es",
        "Por qué va en mayúsculas: una norma, un formato, una marca.",
        bien="Formato de tablas que abre cualquier hoja de cálculo.",
        mal="x",
    )


#: Words with their hyphens, so that a code («MGI-014») is told from two siglas («MGI-CIS»).
COMPUESTA = re.compile(r"[^\W_]+\+?(?:-[^\W_]+\+?)*")
_SIGLA = re.compile(r"[A-ZÁÉÍÓÚÜÑ]{2}")
#: A whole name that is a sigla: capitals together, or one with a number («G20»).
_NOMBRE = re.compile(r"[^\W_]*[A-ZÁÉÍÓÚÜÑ]{2}[^\W_]*\+?|[A-ZÁÉÍÓÚÜÑ]\d+")
_ROMANO = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
#: Addresses, mail and names of files: what is in capitals there is no sigla. It stops at the end
#: of a cell, and at that of a block of a page (``texto_html.CORTE``).
DIRECCION = re.compile(
    r"(?:(?i:https?)://|\b(?i:www)\.)[^\s<>|\x00]+|(?<![\w.+-])[\w.+-]{1,64}@[^\s<>|\x00]+|"
    r"(?<![\w.-])[\w-]++(?:\.[\w-]++)*\.(?i:co|com|edu|gov|info|int|net|org|"
    r"csv|docx?|json|md|pdf|png|xlsx?|ya?ml|zip)(?![\w-])(?:/[^\s<>|\x00]*)?"
)
#: What a definition says of a sigla that its source does not expand.
_SIN_EXPLICAR = re.compile(r"\bletras\b|\bsin explicar|\bno (?:la |se )?explican?\b", re.IGNORECASE)


def siglas_de(glosario: Mapping[str, Entrada]) -> dict[str, tuple[str, Entrada]]:
    """Return the entries that are a sigla, by its letters, each with its id."""
    return {
        entrada.nombre: (clave, entrada)
        for clave, entrada in glosario.items()
        if _NOMBRE.fullmatch(entrada.nombre)
    }


def admits_no_expansion(entrada: Entrada) -> bool:
    """Whether an entry that is a sigla has its expansion, or says that the sources give none."""
    if entrada.expansion or not _NOMBRE.fullmatch(entrada.nombre):
        return True
    return _SIN_EXPLICAR.search(entrada.definicion) is not None


def unexplained(texto: str, nombres: Container[str]) -> Iterator[tuple[int, str]]:
    """Yield position and letters of what looks like a sigla and is not one of ``nombres``.

    Two capitals together make a sigla, in a mixed word too («IEDs»); of a compound («MGI-CIS»)
    each part is one. Not so a code (a part begins with a digit), a Roman numeral up to XXXIX or
    the halves of an abbreviation («EE. UU.»).
    """
    if not _SIGLA.search(texto):
        return
    for compuesta in COMPUESTA.finditer(texto):
        entera = compuesta[0]
        if not _SIGLA.search(entera) or is_code(entera) or entera in nombres:
            continue
        inicio = compuesta.start()
        for parte in entera.split("-"):
            sola = parte.removesuffix("+")
            doble = len(sola) == 2 and sola[0] == sola[1] and texto[inicio + 2 :][:1] == "."
            conocida = parte in nombres or sola in nombres or _ROMANO.fullmatch(sola)
            if _SIGLA.search(sola) and not conocida and not doble:
                yield inicio, sola
            inicio += len(parte) + 1


def is_code(compuesta: str) -> bool:
    """Whether a word with its hyphens is a code: one of its parts begins with a digit."""
    return any(parte[:1].isdigit() for parte in compuesta.split("-"))
