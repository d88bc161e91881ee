"""Where a text begins to be too hard or too long: the last that passes, the first that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY
from mgi.check import Revision
from mgi.line import revise
from mgi.render.legibilidad import texto_legibilidad
from terminos import clasificar


def revisar(raiz: Path, texto: str, tipo: str = "") -> Revision:
    """Check a project with a page of that text, of a kind or of none."""
    clasificar(raiz, {"tipos": "otra guia ruta"} if tipo else {}, {"una": f"{tipo} | {texto}"})
    return revise(raiz, HOY)


def avisos(revision: Revision) -> list[tuple[str, str]]:
    """Return rule and cause of each warning about that page."""
    return [(a.regla, a.causa) for a in revision.avisos if a.ruta == "docs/una.md"]


def frase(palabras: int) -> str:
    return "Uno" + " más" * (palabras - 1) + "."


def test_a_sentence_of_thirty_words_passes_and_one_of_thirty_one_does_not(proyecto: Path) -> None:
    revision = revisar(proyecto, f"{frase(30)}\n\n{frase(31)}")
    ((regla, causa),) = avisos(revision)
    assert (regla, causa.partition(":")[0]) == ("MGI-150", "la frase tiene 31 palabras")


def test_a_heading_of_seventy_signs_passes_and_one_of_seventy_one_does_not(proyecto: Path) -> None:
    revision = revisar(proyecto, f"## C{'a' * 69}\n\n## C{'a' * 70}")
    dichos = [(regla, causa.partition(":")[0]) for regla, causa in avisos(revision)]
    assert dichos == [("MGI-151", "el título tiene 71 signos")]


def test_a_paragraph_of_sixty_words_is_not_long_and_one_of_sixty_one_is(proyecto: Path) -> None:
    veinte = f"{frase(10)} {frase(10)}"
    texto = f"{veinte} {veinte} {veinte}\n\n{veinte} {veinte} {veinte} Fin."
    assert revisar(proyecto, texto).lecturas["una.md"].parrafos_largos == ((9, 61),)


def test_with_forty_nine_words_there_is_no_index_and_with_fifty_there_is(proyecto: Path) -> None:
    cuarenta = " ".join([frase(10)] * 4)
    assert revisar(proyecto, f"{cuarenta} {frase(9)}").lecturas["una.md"].indice is None
    # 50 words, 55 syllables, 5 sentences: 206,835 − 62,3 × 1,1 − 10
    lectura = revisar(proyecto, f"{cuarenta} {frase(10)}").lecturas["una.md"]
    assert lectura.indice == pytest.approx(128.305)


def dificil(silabas: int) -> str:
    """Return eight sentences of eleven words that have so many syllables, from 176 to 256."""
    cuantas = silabas - 176
    palabras = ["camino"] * cuantas + ["cosa"] * (80 - cuantas)
    return " ".join(f"Uno {' '.join(palabras[n : n + 10])}." for n in range(0, 80, 10))


@pytest.mark.parametrize("tipo", ["guia", "ruta"])
def test_a_guide_and_a_route_pass_with_fifty_five_as_it_is_printed(
    proyecto: Path, tipo: str
) -> None:
    # 206,835 − 62,3 × 199 ÷ 88 − 11 = 54,952, printed 55,0; with a syllable more it is 54,244
    revision = revisar(proyecto, dificil(199), f"tipo: {tipo}")
    assert avisos(revision) == []
    tipos = {"una.md": tipo}
    assert "De 1 guías y rutas, 1 llegan" in texto_legibilidad(
        revision.lecturas, tipos, detalle=False
    )
    revision = revisar(proyecto, dificil(200), f"tipo: {tipo}")
    assert avisos(revision) == [("MGI-153", "la lectura es difícil: INFLESZ 54,2, y la meta es 55")]
    assert "De 1 guías y rutas, 0 llegan" in texto_legibilidad(
        revision.lecturas, tipos, detalle=False
    )


def test_a_page_of_another_kind_may_be_hard(proyecto: Path) -> None:
    assert avisos(revisar(proyecto, dificil(250), "tipo: otra")) == []


def test_of_two_expressions_of_office_that_begin_alike_the_longest_is_told(proyecto: Path) -> None:
    (proyecto / "data/legibilidad.yml").write_text(
        "legalismos:\n  en aras: «por»\n  en aras de: «para»\n", encoding="utf-8"
    )
    revision = revisar(proyecto, "Va en aras de mejorar. Va en aras\n  de ir. Va en aras.")
    dichos = [(a.causa, a.remedio) for a in revision.avisos if a.regla == "MGI-152"]
    assert dichos == [
        ("«en aras de» suena a oficio", "escriba «para»"),
        ("«en aras de» suena a oficio", "escriba «para»"),
        ("«en aras» suena a oficio", "escriba «por»"),
    ]
