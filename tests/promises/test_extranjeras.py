"""Every word of another language that a page says is in that language (WCAG 3.1.2)."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import yaml

from conftest import RAIZ

LEGIBILIDAD = (RAIZ / "data/legibilidad.yml").read_text(encoding="utf-8")
EXTRANJERAS = yaml.load(LEGIBILIDAD, yaml.BaseLoader)["extranjeras"]
#: Where no element may be, and what is no text.
_AJENOS = {"code", "option", "script", "style", "svg", "title"}


class _Idiomas(HTMLParser):
    """Collects each run of text with the language that it is in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.abiertos: list[tuple[str, str | None]] = []
        self.dichos: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        de_arriba = self.abiertos[-1][1] if self.abiertos else None
        self.abiertos.append((tag, dict(attrs).get("lang", de_arriba)))

    def handle_endtag(self, tag: str) -> None:
        while self.abiertos and self.abiertos.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.abiertos and _AJENOS.isdisjoint(tag for tag, _ in self.abiertos):
            self.dichos.append((data, self.abiertos[-1][1]))


def test_every_foreign_word_is_in_its_language_and_all_else_in_spanish(sitio: Path) -> None:
    vistas = set()
    for archivo in sitio.rglob("*.html"):
        for texto, idioma in _Idiomas(archivo.read_text(encoding="utf-8")).dichos:
            for palabra, suyo in EXTRANJERAS.items():
                if re.search(rf"(?<!\w){palabra}(?!\w)", texto, re.IGNORECASE):
                    assert idioma == suyo, (archivo, texto)
                    vistas.add(palabra)
            espanol = (idioma or "").startswith("es")
            assert espanol or texto.lower() in EXTRANJERAS, (archivo, texto)
    assert vistas
