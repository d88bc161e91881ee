"""The prose of a page as paragraphs and sentences, each with its place.

Only what is read in a row counts: no headings, tables, code, images or calls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from mgi.check.cifras import blank
from mgi.check.codigo import blank_fences, blank_spans

#: A number with its parts, or letters; a word with hyphens is as many as it joins.
_PALABRA = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W_]+|\ue000")
#: A call that writes a figure in a sentence, and what stands for it: no file may hold that sign.
_FIGURA = re.compile(r"\{\{(?=\s*(?:cifra|dato)\()[^{}\n]*\}\}")
_LUGAR, _SE_DICE, _NUMERO = "\ue000", "{{…}}", "1"
#: What is not read: calls, images, where links lead and their marks, addresses.
_NO_SE_LEE = re.compile(
    r"\{\{[^{}\n]*\}\}|!\[[^\]]{0,400}\]\([^)]{0,400}\)|\]\(\s?<?[^)\n]{0,400}\)|"
    r"\[\^[^\]\n]{0,60}\]:?|^ {0,3}\[(?!\^)[^\]\n]+\]:[^\n]*|<?https?://[^\s>]+>?|[*\[\]\\]|"
    r"(?<![^\W_])_|_(?![^\W_])",
    re.MULTILINE,
)
_TITULO = re.compile(r" {0,3}#{1,6}(?:\s|$)")
_SUBRAYADO = re.compile(r"(?:=+|-+)\s*$")
#: The line that makes a table of those around it.
_RAYA = re.compile(r"(?=[^|]*\|)[ \t>]*+\|?\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*+$")
_CELDA = re.compile(r"[^|]+")
_MARCA = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+[.)]|:)[ \t]+)*")
_PARTE = re.compile(r"[ \t>]*(?:[-*+]|\d+[.)]|:)[ \t]+")
_SANGRIA = 4
#: Where a sentence may end: its mark, what closes it, and how the next one starts.
_FIN = re.compile(r"(?<![.!?…])[.!?…]++[\"»”’')]*(?=\s+[\"«“‘'(¿¡—–-]*[A-ZÁÉÍÓÚÜÑ\d\ue000]|\s*$)")
#: Words whose point is not that of a sentence, and initials.
_ABREVIADA = re.compile(
    r"(?:\b(?:art|arts|núm|núms|pág|págs|pp|cap|vol|Sr|Sra|Dr|Dra|Ud|Uds|ej|EE|UU|Av|Cra|Cl|Nos?|"
    r"[A-ZÁÉÍÓÚÑ])|\b(?:[ap]\. ?m|p))$"
)
_NUMERAL = re.compile(r"\bNos?$")


@dataclass(frozen=True)
class Oracion:
    """A sentence: where it starts in its text, what it says, and its words."""

    inicio: int
    texto: str
    palabras: tuple[str, ...]


@dataclass(frozen=True)
class Parrafo:
    """A paragraph or an item of a list: where it starts, and its text with its lines as they are.

    What is not read is blank in ``texto``, so that places in it hold.
    """

    inicio: int
    texto: str
    oraciones: tuple[Oracion, ...]

    @property
    def palabras(self) -> int:
        """How many words it has."""
        return sum(len(oracion.palabras) for oracion in self.oraciones)


@dataclass(frozen=True)
class Titulo:
    """A heading as it is read, with where its line starts."""

    inicio: int
    texto: str


def read_prose(cuerpo: str) -> tuple[list[Parrafo], list[Titulo]]:
    """Return the paragraphs that have words, and the headings, of the Markdown of a page."""
    sin_codigo = blank_spans(blank_fences(cuerpo))
    parrafos: list[Parrafo] = []
    titulos: list[Titulo] = []
    for inicio, texto, es_titulo in _bloques(sin_codigo):
        if es_titulo:
            # as it is seen: what is code or a link in it is read too
            visto = re.sub(r"\]\([^)]{0,400}\)|[*`\[\]]", "", cuerpo[inicio : inicio + len(texto)])
            titulos.append(Titulo(inicio, " ".join(visto.strip("# \t").split())))
            continue
        oraciones = tuple(split_sentences(texto, inicio))
        if oraciones:
            parrafos.append(Parrafo(inicio, texto, oraciones))
    return parrafos, titulos


def _bloques(texto: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the blocks of a text: start, what is read in it, and whether it is a heading.

    A table is dropped, and so is a block set in by four spaces that follows no list.
    """
    renglones = texto.split("\n")
    legibles = _legible(texto).split("\n")
    tablas = _table_lines(renglones)
    inicio = junto = 0
    abierto: list[str] = []
    en_lista = False
    for n, renglon in enumerate([*renglones, ""]):
        vacio = not renglon.strip() or n in tablas
        titulo = _TITULO.match(renglon)
        subrayado = bool(abierto) and len(abierto) == 1 and _SUBRAYADO.match(renglon)
        corta = vacio or titulo or subrayado or _PARTE.match(renglon)
        if abierto and corta:
            yield junto, "\n".join(abierto), bool(subrayado)
            abierto = []
        if titulo:
            yield inicio, renglon, True
            en_lista = False
        elif not vacio and not subrayado:
            es_parte = bool(_PARTE.match(renglon))
            hondo = len(renglon) - len(renglon.lstrip(" ")) >= _SANGRIA
            en_lista = es_parte or (en_lista and (hondo or bool(abierto)))
            if not hondo or en_lista:
                junto = junto if abierto else inicio
                marca = _MARCA.match(renglon)
                largo = marca.end() if marca else 0
                abierto.append(" " * largo + legibles[n][largo:])
        inicio += len(renglon) + 1


def read_cells(cuerpo: str) -> list[Parrafo]:
    """Return the cells that have words of the tables of a page, each as a paragraph."""
    texto = blank_spans(blank_fences(cuerpo))
    renglones, legibles = texto.split("\n"), _legible(texto).split("\n")
    inicios = list(accumulate((len(renglon) + 1 for renglon in renglones), initial=0))
    celdas: list[Parrafo] = []
    for n in sorted(_table_lines(renglones)):
        for celda in [] if _RAYA.match(renglones[n]) else _CELDA.finditer(legibles[n]):
            inicio = inicios[n] + celda.start()
            oraciones = tuple(split_sentences(celda[0], inicio))
            if oraciones:
                celdas.append(Parrafo(inicio, celda[0], oraciones))
    return celdas


def _legible(texto: str) -> str:
    """Return what is read of a text: as long as it, with a sign for each figure that is called."""
    con_cifras = _FIGURA.sub(lambda llamada: _LUGAR.ljust(len(llamada[0])), texto)
    return blank(con_cifras, _NO_SE_LEE)


def _table_lines(renglones: list[str]) -> set[int]:
    """Return the lines of tables: from the one above the rule to the next empty one."""
    dentro: set[int] = set()
    for n, renglon in enumerate(renglones):
        if n and n not in dentro and _RAYA.match(renglon):
            fin = next((m for m in range(n, len(renglones)) if not renglones[m].strip()), None)
            dentro.update(range(n - 1, len(renglones) if fin is None else fin))
    return dentro


def split_sentences(texto: str, desde: int = 0) -> Iterator[Oracion]:
    """Yield the sentences of a paragraph that have words. ``desde``: where the paragraph starts.

    A point ends one if a capital, a digit or the end follows; not that of an abbreviation or an
    initial. A colon or a semicolon does not. A figure that a call writes is one word.
    """
    inicio = 0
    for fin in [*(m.end() for m in _FIN.finditer(texto) if _ends(texto, m)), len(texto)]:
        trozo = texto[inicio:fin]
        palabras = tuple(_NUMERO if p == _LUGAR else p for p in _PALABRA.findall(trozo))
        if palabras and not trozo.isspace() and trozo.strip(" \n.,;:") != _LUGAR:
            hueco = len(trozo) - len(trozo.lstrip())
            dicho = " ".join(trozo.replace(_LUGAR, _SE_DICE).split())
            yield Oracion(desde + inicio + hueco, dicho, palabras)
        inicio = fin


def _ends(texto: str, marca: re.Match[str]) -> bool:
    """Whether a mark ends a sentence."""
    antes = texto[max(0, marca.start() - 12) : marca.start()]
    despues = texto[marca.end() : marca.end() + 200].lstrip()
    if not marca[0].startswith(".") or marca[0].startswith(".."):
        return True
    if _NUMERAL.search(antes):
        return not despues[:1].isdigit()
    return not (despues and _ABREVIADA.search(antes))
