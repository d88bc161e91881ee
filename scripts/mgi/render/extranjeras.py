"""Words of another language in a page, marked so that they are read aloud as that language.

WCAG 3.1.2 asks for it but for proper names and for what Spanish has made its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

#: What is no text to be read in a language: tags, comments, code, forms and drawings.
_NO_ES_TEXTO = re.compile(
    r"<!--.*?-->|"
    r"<(code|kbd|option|pre|samp|script|style|svg|template|textarea|title)\b.*?</\1\s*>|"
    r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>",
    re.DOTALL,
)


class Extranjeras:
    """Words and phrases, each with the code of its language, to be found whatever their case."""

    def __init__(self, idiomas: Mapping[str, str]) -> None:
        self._idiomas = {
            _said(escape(dicho, quote=False)): idioma for dicho, idioma in idiomas.items()
        }
        largas = sorted(self._idiomas, key=lambda dicho: (-len(dicho), dicho))
        formas = (re.escape(dicho).replace(r"\ ", r"\s+") for dicho in largas)
        todas = "|".join(formas) or r"(?!)"
        self._forma = re.compile(rf"(?<!\w)(?:{todas})(?!\w)", re.IGNORECASE)

    def mark(self, html: str) -> str:
        """Return the HTML of a page, well-formed, with its words in their language."""
        if not self._forma.search(html):
            return html
        hecho, hasta = [], 0
        for ajeno in _NO_ES_TEXTO.finditer(html):
            hecho += [self._forma.sub(self._span, html[hasta : ajeno.start()]), ajeno[0]]
            hasta = ajeno.end()
        return "".join([*hecho, self._forma.sub(self._span, html[hasta:])])

    def _span(self, hallada: re.Match[str]) -> str:
        return f'<span lang="{self._idiomas[_said(hallada[0])]}">{hallada[0]}</span>'


def _said(texto: str) -> str:
    return " ".join(texto.lower().split())
