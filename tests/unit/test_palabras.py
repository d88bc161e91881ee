"""The words of the texts in parts: none is lost, and the forms of one are together."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mgi.render.palabras import LETRAS, SIGNOS, Parte, plain, split_words

PALABRAS = st.text(st.sampled_from("aábcñodélos1"), min_size=1, max_size=8)
CUERPOS = st.lists(st.lists(PALABRAS, max_size=30).map(" ".join), max_size=12)


def leer(partes: list[Parte]) -> dict[str, list[int]]:
    """Return the entries that say each word, as the search reads them."""
    dicen = {}
    for parte in partes:
        for linea in parte.texto.split("\n"):
            palabra, *saltos = linea.split(" ")
            assert palabra not in dicen
            dicen[palabra] = [sum(map(int, saltos[: n + 1])) for n in range(len(saltos))]
    return dicen


@given(CUERPOS)
def test_every_word_says_all_its_entries(cuerpos: list[str]) -> None:
    esperado: dict[str, list[int]] = {}
    for entrada, cuerpo in enumerate(cuerpos):
        for palabra in set(cuerpo.split()):
            esperado.setdefault(palabra, []).append(entrada)
    assert leer(split_words(cuerpos)) == esperado


def test_the_words_that_begin_alike_are_in_one_part_and_each_part_says_where_it_begins() -> None:
    inicios = [a + b + c for a in "abcdef" for b in "aeiou" for c in "lmnrst"]
    palabras = [inicio + fin for inicio in inicios for fin in ("", "ar", "ación", "ados", "ás")]
    partes = split_words(" ".join(palabras[n:]) for n in range(0, 200, 10))
    assert len(partes) > 5
    assert [parte.desde for parte in partes] == sorted(parte.desde for parte in partes)
    assert partes[0].desde == ""
    for parte, otra in pairwise(partes):
        suyas = [plain(linea.split(" ")[0])[:LETRAS] for linea in parte.texto.split("\n")]
        assert parte.desde <= min(suyas)
        assert max(suyas) < otra.desde
        assert len(parte.texto) < 2 * SIGNOS


def test_without_texts_there_are_no_parts() -> None:
    assert split_words([]) == []
    assert split_words(["", ""]) == []
