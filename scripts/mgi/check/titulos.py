"""The headings of a page, and how a link reaches each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator

from markdown.extensions.toc import slugify

from mgi.check.codigo import blank_fences

_TITULO = re.compile(r"^#{1,6}([^\n]+)$|^(\S[^\n]*)\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_MARCAS = re.compile(r"[*`]|(?<!\w)_|_(?!\w)|\]\([^)]*\)|\[")

_PALABRA = re.compile(r"[^\W\d_]{2,}")
#: No sigla is longer: a heading that is one longer word in capitals is a word.
_SIGLA_LARGA = 7


def shouts(titulo: str, nombres: Container[str]) -> bool:
    """Whether a heading is all in capitals. Names and one word that may be a sigla do not count."""
    raras = [p for p in _PALABRA.findall(titulo) if p not in nombres]
    return titulo.isupper() and (len(raras) > 1 or any(len(p) > _SIGLA_LARGA for p in raras))


def headings(texto: str) -> Iterator[tuple[int, str]]:
    """Yield where each heading starts and what it says, with its marks; not those in code."""
    for titulo in _TITULO.finditer(blank_fences(texto)):
        yield titulo.start(), (titulo[1] or titulo[2]).strip(" \t#")


def levels(texto: str) -> Iterator[tuple[int, int]]:
    """Yield where each heading starts and its level, from 1; not those in code."""
    limpio = blank_fences(texto)
    for titulo in _TITULO.finditer(limpio):
        marcas = titulo[0]
        if titulo[1]:
            yield titulo.start(), min(len(marcas) - len(marcas.lstrip("#")), 6)
        elif not limpio[: titulo.start()].rpartition("\n\n")[2].strip():  # it begins its block
            yield titulo.start(), 1 if marcas.rstrip().endswith("=") else 2


def anchors(texto: str) -> dict[int, str]:
    """Return the anchor of each heading by where it starts, as Markdown's toc extension names it.

    Of headings that say the same, the second and those after it have a number.
    """
    hechas: dict[int, str] = {}
    veces: Counter[str] = Counter()
    for inicio, dicho in headings(texto):
        ancla = slugify(_MARCAS.sub("", dicho), "-")
        hechas[inicio] = f"{ancla}_{veces[ancla]}" if veces[ancla] else ancla
        veces[ancla] += 1
    return hechas
