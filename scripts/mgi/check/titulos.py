"""The headings of a page, and how a link reaches each."""

from __future__ import annotations

import re
from collections import Counter

from markdown.extensions.toc import slugify

from mgi.check.codigo import blank_fences

_TITULO = re.compile(r"^#{1,6}([^\n]+)$|^(\S[^\n]*)\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_MARCAS = re.compile(r"[*`]|(?<!\w)_|_(?!\w)|\]\([^)]*\)|\[")


def anchors(texto: str) -> dict[int, str]:
    """Return the anchor of each heading by where it starts, as Markdown's toc extension names it.

    Of headings that say the same, the second and those after it have a number.
    """
    hechas: dict[int, str] = {}
    veces: Counter[str] = Counter()
    for titulo in _TITULO.finditer(blank_fences(texto)):
        dicho = (titulo[1] or titulo[2]).strip(" \t#")
        ancla = slugify(_MARCAS.sub("", dicho), "-")
        hechas[titulo.start()] = f"{ancla}_{veces[ancla]}" if veces[ancla] else ancla
        veces[ancla] += 1
    return hechas
