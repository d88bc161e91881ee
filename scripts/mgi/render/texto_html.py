"""The text of a page's HTML: what a visitor reads of it, and where each part of it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from html import unescape
from html.parser import HTMLParser

#: Parts two blocks of text; no file may hold this character.
CORTE = "\x00"


class Clase(IntEnum):
    """What a run of text is, by the elements that it is in. The highest wins."""

    TEXTO = 0  #: running text
    ROTULO = 1  #: a quotation, or what names a cell, a figure or a field
    INTACTA = 2  #: a heading or a link: read, and left as it is
    MARCADA = 3  #: already in an abbreviation
    FUERA = 4  #: not read as text: code, forms, drawings, what is hidden


_CLASES = {
    **dict.fromkeys(("caption", "dt", "figcaption", "label", "legend", "th"), Clase.ROTULO),
    **dict.fromkeys(("blockquote", "q", "summary", "time"), Clase.ROTULO),
    # many links of the site are flex boxes, where an element inside loses the spaces around it
    **dict.fromkeys(("a", "h1", "h2", "h3", "h4", "h5", "h6"), Clase.INTACTA),
    "abbr": Clase.MARCADA,
    **dict.fromkeys(("button", "code", "kbd", "math", "option", "pre", "samp"), Clase.FUERA),
    **dict.fromkeys(("script", "select", "style", "svg", "template"), Clase.FUERA),
    **dict.fromkeys(("textarea", "title", "var"), Clase.FUERA),
}
#: Elements that go on in the same line of text.
_EN_LINEA = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "data", "dfn", "em", "i", "mark", "q", "s", "small", "span"}
    | {"code", "kbd", "samp", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)
_VACIOS = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


@dataclass(frozen=True)
class Trozo:
    """A run of text: where it starts in the text and in the HTML, how long it is, and its class."""

    en_texto: int
    en_html: int
    largo: int
    clase: Clase


def read_html(html: str) -> tuple[str, list[Trozo]]:
    """Return the text of some well-formed HTML and its runs, in order.

    The text leaves out what is not read (``Clase.FUERA``) and has ``CORTE`` between blocks. An
    entity is one sign of the text, in a run of its own of length 0.
    """
    lector = _Lector(html)
    lector.feed(html)
    lector.close()
    return "".join(lector.partes), lector.trozos


class _Lector(HTMLParser):
    """Walks the elements with the class of each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.partes: list[str] = []
        self.trozos: list[Trozo] = [Trozo(0, 0, 0, Clase.FUERA)]
        self._largo = 0
        self._abiertos: list[tuple[str, Clase]] = [("", Clase.TEXTO)]
        self._lineas = [0]
        for renglon in html.split("\n"):
            self._lineas.append(self._lineas[-1] + len(renglon) + 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)
        if tag in _VACIOS:
            return
        suya = _CLASES.get(tag, Clase.TEXTO)
        for nombre, valor in attrs:
            clases = (valor or "").split() if nombre == "class" else ()
            if nombre in ("hidden", "aria-hidden") or "oculto" in clases:
                suya = Clase.FUERA
            elif "textual" in clases:  # what a source prints: not a letter is added to it
                suya = max(suya, Clase.ROTULO)
        self._abiertos.append((tag, max(suya, self._abiertos[-1][1])))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        for n in range(len(self._abiertos) - 1, 0, -1):
            if self._abiertos[n][0] == tag:
                del self._abiertos[n:]
                break
        self._break(tag)

    def handle_data(self, data: str) -> None:
        self._add(data, len(data))

    def handle_entityref(self, name: str) -> None:
        self._add(unescape(f"&{name};"), 0)

    def handle_charref(self, name: str) -> None:
        self._add(unescape(f"&#{name};"), 0)

    def _add(self, texto: str, largo: int) -> None:
        clase = self._abiertos[-1][1]
        if clase is Clase.FUERA:
            return
        linea, columna = self.getpos()
        lugar = self._lineas[linea - 1] + columna
        self.trozos.append(Trozo(self._largo, lugar, largo, clase))
        self.partes.append(texto)
        self._largo += len(texto)

    def _break(self, tag: str) -> None:
        if tag not in _EN_LINEA and self._abiertos[-1][1] is not Clase.FUERA:
            self.partes.append(CORTE)
            self._largo += 1
