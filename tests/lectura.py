"""Reading the built site as a person does. Nothing of the generator takes part."""

from __future__ import annotations

import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

#: What the site adds to a text to say what a sigla means.
_SIGLAS = re.compile(
    r'<span class="expansion">.*?</span>|<p class="siglas-al-pie">.*?</p>|'
    r'<a class="sigla" [^>]*>(<abbr[^>]*>[^<]*</abbr>)</a>'
)
_VACIOS = {"br", "hr", "img", "input", "link", "meta"}


def como_se_escribio(html: str) -> str:
    """Return the HTML of a page without what the site adds to say what siglas mean."""
    return re.sub(r"</?abbr[^>]*>", "", _SIGLAS.sub(lambda puesto: puesto[1] or "", html))


class Pagina(HTMLParser):
    """Collects the text of every element as an editor wrote it: each is (tag, attributes, text).

    ``vacios`` are the elements that hold no text, each (tag, attributes).
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.abiertos: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.elementos: list[tuple[str, dict[str, str | None], str]] = []
        self.vacios: list[tuple[str, dict[str, str | None]]] = []
        self.feed(como_se_escribio(html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VACIOS:
            self.vacios.append((tag, dict(attrs)))
        else:
            self.abiertos.append((tag, dict(attrs), []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.vacios.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.abiertos:
            abierto, atributos, textos = self.abiertos.pop()
            texto = " ".join("".join(textos).split())
            self.elementos.append((abierto, atributos, texto))
            if self.abiertos:
                self.abiertos[-1][2].append("".join(textos))
            if abierto == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.abiertos:
            self.abiertos[-1][2].append(data)

    @property
    def valores(self) -> list[str]:
        """Texts of the elements that carry a value for machines."""
        return [texto for _, atributos, texto in self.elementos if "data-valor" in atributos]

    @property
    def enlaces(self) -> list[tuple[str, str]]:
        """Text and address of each link."""
        return [(t, str(a["href"])) for tag, a, t in self.elementos if tag == "a"]

    def textos(self, tag: str, **atributos: str) -> list[str]:
        """Texts of the elements of a tag whose attributes hold these words."""
        return [
            texto
            for abierto, suyos, texto in self.elementos
            if abierto == tag
            and all(
                valor in (suyos.get(clave.rstrip("_")) or "").split()
                for clave, valor in atributos.items()
            )
        ]


_BLOQUES = {
    *("article", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "h2", "h3", "li"),
    *("ol", "p", "section", "summary", "table", "tr", "ul"),
}


class _Texto(HTMLParser):
    """Writes what is visible as lines: a block a line, the cells of a row apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lineas: list[str] = [""]
        self.callado: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        atributos = dict(attrs)
        if tag == "svg" and not self.callado and (atributos.get("class") or "") == "angosto":
            self.callado.append(tag)  # the same drawing as the wide one
        elif tag in _VACIOS:
            return
        elif self.callado:
            self.callado.append(tag)
        if tag in _BLOQUES or tag == "text":
            self.lineas.append({"h2": "## ", "h3": "### ", "li": "- "}.get(tag, ""))
        elif tag in ("td", "th") and self.lineas[-1].strip():
            self.lineas[-1] += " | "

    def handle_endtag(self, tag: str) -> None:
        if self.callado:
            self.callado.pop()
        elif tag in _BLOQUES:
            self.lineas.append("")

    def handle_data(self, data: str) -> None:
        if not self.callado:
            self.lineas[-1] += data


def como_texto(html: str) -> str:
    """Return what a page shows, as lines: headings with «##», items with «-», cells with «|»."""
    lineas = (" ".join(linea.split()) for linea in _Texto(html).lineas)
    return "\n".join(linea for linea in lineas if linea.strip("#- ")) + "\n"


def leer(visible: str) -> Decimal | None:
    """Read a number as a person in Colombia does: points for thousands, comma for decimals."""
    limpio = visible.replace("\u00a0", " ")
    if limpio.lower() in ("sin dato", "—no lo dice"):
        return None
    limpio = limpio.removeprefix("más de ").removesuffix(" millones").strip("$% ")
    assert re.fullmatch(r"\u2212?\d{1,3}(\.\d{3})*(,\d+)?", limpio), visible
    return Decimal(limpio.replace(".", "").replace(",", ".").replace("\u2212", "-"))


def abrir(sitio: Path, ruta: str) -> str:
    return como_se_escribio((sitio / ruta / "index.html").read_text(encoding="utf-8"))


def tabla(html: str, identidad: str) -> list[dict[str, str]]:
    """Rows of a table as a person reads it: header → text."""
    trozo = html[html.index(f'aria-labelledby="{identidad}"') :]
    trozo = trozo[: trozo.index("</table>")]
    cabeza, cuerpo = trozo.split("<tbody>")
    titulos = [texto for tag, _, texto in Pagina(cabeza).elementos if tag == "th"]
    return [
        dict(
            zip(
                titulos,
                [texto for tag, _, texto in Pagina(fila).elementos if tag in ("th", "td")],
                strict=True,
            )
        )
        for fila in cuerpo.split("<tr>")[1:]
    ]


def vista(fila: dict[str, str], columna: str) -> str:
    """Text of the column whose title starts so; "" where the table has none."""
    return next((texto for titulo, texto in fila.items() if titulo.startswith(columna)), "")
