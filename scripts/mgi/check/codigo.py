"""Code in Markdown: fenced blocks and what goes between backticks, blanked so that places hold."""

from __future__ import annotations

import re
from bisect import bisect_right

from mgi.check.cifras import blank

#: A fence as Markdown's fenced_code reads it: with one word at the most after it.
_CERCA = re.compile(r"^(`{3,}|~{3,}) *(?:\.?[\w#.+-]*) *$")
_CIERRE = re.compile(r"^(`{3,}|~{3,}) *$")
_CODIGO = re.compile(r"(?<![\\`])(`{1,3})(?!`)[^`\n]+?\1(?!`)")
_LLAMADA = re.compile(r"\{\{[^{}\n]*\}\}")
_PARRAFO = re.compile(r"(?:[^\n]+\n?)+")


def blank_fences(texto: str) -> str:
    """Blank the fenced blocks: from a fence at the start of a line to the same fence alone."""
    renglones = texto.split("\n")
    cierres: dict[str, list[int]] = {}
    for n, renglon in enumerate(renglones):
        cierre = _CIERRE.match(renglon)
        if cierre:
            cierres.setdefault(cierre[1], []).append(n)
    n = 0
    while n < len(renglones):
        cerca = _CERCA.match(renglones[n])
        finales = cierres.get(cerca[1], []) if cerca else []
        siguiente = bisect_right(finales, n)
        if siguiente < len(finales):
            for dentro in range(n, finales[siguiente] + 1):
                renglones[dentro] = " " * len(renglones[dentro])
            n = finales[siguiente]
        n += 1
    return "\n".join(renglones)


def blank_spans(texto: str) -> str:
    """Blank the code between backticks, in paragraphs where each line closes what it opens."""

    def sin_codigo(parrafo: re.Match[str]) -> str:
        parejo = all(renglon.count("`") % 2 == 0 for renglon in parrafo[0].split("\n"))
        return blank(parrafo[0], _CODIGO) if parejo else parrafo[0]

    return _PARRAFO.sub(sin_codigo, texto)


def blank_code_and_calls(texto: str) -> str:
    """Blank all the code of a page and its macro calls: what is left is read as Markdown."""
    return blank(blank_spans(blank_fences(texto)), _LLAMADA)
