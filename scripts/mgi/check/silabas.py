"""Syllables of Spanish words, as spelling joins and parts vowels, and of what is read aloud.

Own rules, after the Ortografía de la lengua española (2010): a syllable for each open vowel (a, e,
o) and for each accented i or u beside one; i and u without an accent, and y that sounds like i,
join the vowel beside them, and each other. An h between vowels parts nothing («prohi-bir»), nor
does the mute u of que, qui, gue and gui add a syllable.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mgi.check.numerales import number_words

_NUMERO = re.compile(r"\d+(?:[.,]\d+)*%?")
_VOCALES = re.compile(r"[aeiouáéíóúü]+")
_ABIERTAS = frozenset("aeoáéó")
#: y sounds like i where no vowel follows: «y», «muy», «Guaymas».
_Y_VOCAL = re.compile(r"y(?![aeiouáéíóúü])")
_H_MUDA = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
#: The same closed vowel twice is two syllables: «chi-i-ta».
_REPETIDAS = re.compile(r"[ií]{2}|[uú]{2}")
_OTRAS = str.maketrans("àèìòùâêîôûäëïöãõ", "aeiouaeiouaeioao")

#: Syllables of the name of each letter: «hache», «doble ve».
_LETRAS = {
    **dict.fromkeys("abcdegikopqtuy", 1),
    **dict.fromkeys("fhjlmnñrsvxz", 2),
    "w": 3,
}
#: Siglas that are read as a word: neither two vowels first nor consonants that are not said.
_SE_PRONUNCIA = re.compile(
    r"(?![aeiou]{2})(?:(?:[bcfgp][lr]|[dt]r|ch|ll|[bcdfghjlmnñprstvyz])?[aeiou]+[cdlmnrstxz]?)+"
)
_LARGO_DE_PALABRA = 3


@lru_cache(maxsize=65536)
def syllables(palabra: str) -> int:
    """Return how many syllables a word has when read: at least 1.

    Numbers are read («2024», «17,5%»), and capitals that cannot be said as a word are spelled.
    """
    if _NUMERO.fullmatch(palabra):
        return sum(map(syllables, number_words(palabra)))
    letras = unicodedata.normalize("NFC", palabra).lower().translate(_OTRAS)
    deletreada = sum(_LETRAS.get(letra, 0) for letra in letras)
    if palabra.isupper() and len(palabra) > 1:
        dicha = len(palabra) >= _LARGO_DE_PALABRA and _SE_PRONUNCIA.fullmatch(letras)
        return _nuclei(letras) if dicha else max(deletreada, 1)
    return _nuclei(letras) or max(deletreada, 1)


def _nuclei(letras: str) -> int:
    """Count the vowels that make a syllable."""
    letras = _H_MUDA.sub("", _Y_VOCAL.sub("i", letras))
    return sum(_in_run(junta) for junta in _VOCALES.findall(letras))


def _in_run(vocales: str) -> int:
    """Count the syllables of vowels in a row; closed ones alone («ui», «iú») make one.

    Never more than vowels: of «íí» between open ones each already made its own.
    """
    cuenta = 0
    for n, vocal in enumerate(vocales):
        vecinas = vocales[max(0, n - 1) : n] + vocales[n + 1 : n + 2]
        cuenta += vocal in _ABIERTAS or (vocal in "íú" and any(v in _ABIERTAS for v in vecinas))
    return min(max(cuenta, 1) + len(_REPETIDAS.findall(vocales)), len(vocales))
