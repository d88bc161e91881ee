"""The words of the texts, in parts: a search asks for those where its words may be, and no more.

The names, summaries and headings of all entries travel whole; the words of the texts are many more,
and one question needs few of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

#: A part is closed where it has so many characters, which travel as less than half.
SIGNOS = 4_000
#: Words that begin by these letters are in one part: so are the forms of a word, and its kin.
LETRAS = 3


@dataclass(frozen=True)
class Parte:
    """Consecutive words in alphabetical order. ``desde``: what the first one begins by.

    ``texto`` has a line for each word: the word and the entries that say it, each as its distance
    to the one before.
    """

    desde: str
    texto: str


def split_words(cuerpos: Iterable[str]) -> list[Parte]:
    """Part the words of texts, each text the words of an entry, in the order of the entries."""
    donde: dict[str, list[int]] = {}
    for entrada, cuerpo in enumerate(cuerpos):
        for palabra in dict.fromkeys(cuerpo.split()):
            donde.setdefault(palabra, []).append(entrada)
    orden = sorted(donde, key=lambda palabra: (plain(palabra), palabra))
    partes: list[Parte] = []
    lineas: list[str] = []
    desde, signos = "", 0
    for inicio, palabras in groupby(orden, key=lambda palabra: plain(palabra)[:LETRAS]):
        if signos > SIGNOS:
            partes.append(Parte(desde, "\n".join(lineas)))
            desde, lineas, signos = inicio, [], 0
        for palabra in palabras:
            lineas.append(" ".join([palabra, *map(str, _distances(donde[palabra]))]))
            signos += len(lineas[-1])
    return [*partes, Parte(desde, "\n".join(lineas))] if lineas else []


def plain(palabra: str) -> str:
    """Return a word without accents, as the search compares it."""
    partes = unicodedata.normalize("NFD", palabra.lower())
    return "".join(signo for signo in partes if not unicodedata.category(signo).startswith("M"))


def _distances(entradas: list[int]) -> Iterator[int]:
    antes = 0
    for entrada in entradas:
        yield entrada - antes
        antes = entrada
