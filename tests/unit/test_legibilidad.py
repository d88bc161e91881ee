"""How hard a page is to read: sentences, what counts as prose, the index and its report."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgi.check.legibilidad import band, perspicuity
from mgi.check.oraciones import read_prose, split_sentences
from mgi.check.silabas import syllables
from mgi.cli import main

#: Counted by hand: «El co-le-gio pi-de a-po-yo.» 4 words, 9 syllables. «El e-qui-po vi-si-ta la
#: se-de y res-pon-de.» 7 words, 14 syllables. «¿Qué si-gue? Na-die lo di-ce.» 2 and 3; 3 and 5.
MUESTRA = "El colegio pide apoyo. El equipo visita la sede y responde. ¿Qué sigue? Nadie lo dice."


def frases(texto: str) -> list[str]:
    return [oracion.texto for oracion in split_sentences(texto)]


def parrafos(cuerpo: str) -> list[str]:
    return [" ".join(o.texto for o in p.oraciones) for p in read_prose(cuerpo)[0]]


def test_the_index_of_a_text_counted_by_hand_is_that_of_the_formula() -> None:
    oraciones = list(split_sentences(MUESTRA))
    palabras = [palabra for oracion in oraciones for palabra in oracion.palabras]
    assert [len(o.palabras) for o in oraciones] == [4, 7, 2, 3]
    assert [sum(map(syllables, o.palabras)) for o in oraciones] == [9, 14, 3, 5]
    # 206,835 − 62,3 × 31 ÷ 16 − 16 ÷ 4 = 206,835 − 120,70625 − 4
    assert perspicuity(len(palabras), 31, 4) == pytest.approx(82.12875)


@pytest.mark.parametrize(
    ("indice", "dicho"),
    [
        (-10, "muy difícil"),
        (40, "muy difícil"),
        (40.1, "algo difícil"),
        (54.9, "algo difícil"),
        (55, "normal"),
        (64.9, "normal"),
        (65, "bastante fácil"),
        (80, "bastante fácil"),
        (80.1, "muy fácil"),
    ],
)
def test_the_bands_are_those_of_inflesz(indice: float, dicho: str) -> None:
    assert band(indice) == dicho


@pytest.mark.parametrize(
    ("texto", "partes"),
    [
        ("Uno. Dos. Tres", ["Uno.", "Dos.", "Tres"]),
        ("¿Uno? ¡Dos! Tres… Cuatro", ["¿Uno?", "¡Dos!", "Tres…", "Cuatro"]),
        ("Dijo «uno.» Después dos.", ["Dijo «uno.»", "Después dos."]),
        ("Uno (y dos). (Tres).", ["Uno (y dos).", "(Tres)."]),
        ("Uno: dos; tres, cuatro.", ["Uno: dos; tres, cuatro."]),
        ("El Cuadro No. 2 y la Nos. 4. Dijo que no. Luego sí.",
         ["El Cuadro No. 2 y la Nos. 4.", "Dijo que no.", "Luego sí."]),
        ("La Sra. Pérez vio la pág. 5 con el Dr. Gil.",
         ["La Sra. Pérez vio la pág. 5 con el Dr. Gil."]),
        ("Bogotá, D. C. Colombia. A las 8 a. m. Llegó.",
         ["Bogotá, D. C. Colombia.", "A las 8 a. m. Llegó."]),
        ("El 17.41% y 1.737 más. Fin", ["El 17.41% y 1.737 más.", "Fin"]),
        ("Entre a mgi.gov.co. Lea más.", ["Entre a mgi.gov.co.", "Lea más."]),
        ("Colegios, sedes, etc. También DILE.", ["Colegios, sedes, etc.", "También DILE."]),
        ("Uno.\nDos\nsigue.", ["Uno.", "Dos sigue."]),
        ("… — . «»", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_a_reader_stops(texto: str, partes: list[str]) -> None:
    assert frases(texto) == partes


@pytest.mark.parametrize(
    ("cuerpo", "leidos"),
    [
        ("Uno\ndos.\n\nTres.", ["Uno dos.", "Tres."]),
        ("# Uno\n\nDos\n===\n\nTres\n---\nCuatro ##\n", ["Cuatro ##"]),
        ("Uno:\n\n- dos\n- tres\n  sigue\n\n    y sigue\n1. cuatro\n2) cinco",
         ["Uno:", "dos", "tres sigue", "y sigue", "cuatro", "cinco"]),
        ("> Uno\n> dos\n\nTérmino\n:   Su definición", ["Uno dos", "Término", "Su definición"]),
        ("| a | b |\n|---|:-:|\n| c | d |\n\nUno", ["Uno"]),
        ("Antes\n\na | b\n--|--\nc | d\n\nUno | dos", ["Antes", "Uno | dos"]),
        ("```\nUno\n```\n\nDos `tres` cuatro\n\n    cinco\n\nSeis", ["Dos cuatro", "Seis"]),
        ('{{ tabla("x") }}\n\nUno {{ dato("4", fuente="x", ubicacion="Dos. Tres") }} cuatro.',
         ["Uno {{…}} cuatro."]),
        ('{{ cifra("x") }} colegios.\n\n* uno\n* dos', ["{{…}} colegios.", "uno", "dos"]),
        ('- {{ cifra("x") }}.\n- Uno. {{ dato("4", "x", "y") }} dos. {{ fuente("x", "y") }}',
         ["Uno. {{…}} dos."]),
        ("[Uno](dos.md) y **tres**, _cuatro_ y ![cinco](seis.png).", ["Uno y tres , cuatro y ."]),
        ("[uno]: https://x.gov.co/Dos\n\nTres[^1] <https://x.co> https://y.co/Z\n\n[^1]: Nota.",
         ["Tres", "Nota."]),
        ("", []),
    ],
)  # fmt: skip
def test_only_what_is_read_in_a_row_is_prose(cuerpo: str, leidos: list[str]) -> None:
    assert [" ".join(p.split()) for p in parrafos(cuerpo)] == leidos


def test_headings_are_read_without_their_marks() -> None:
    titulos = read_prose("## **Uno** `dos` [tres](x.md) ##\n\nCuatro\n------\n")[1]
    assert [(t.inicio, t.texto) for t in titulos] == [(0, "Uno dos tres"), (34, "Cuatro")]


TROZOS = st.sampled_from(
    [
        *("Uno.", " ", "\n", "\n\n", "- ", "## T", "| a |", "|--|", "```", "    ", "> ", "`", "* "),
        *("{{ x }}", "[a](b)", "No. 5", "*", "===", "---", ": ", "1. ", "¿Qué?"),
    ]
)


@given(st.lists(TROZOS, max_size=25).map("".join))
def test_every_sentence_is_found_in_its_place(cuerpo: str) -> None:
    for parrafo in read_prose(cuerpo)[0]:
        for oracion in parrafo.oraciones:
            assert cuerpo[oracion.inicio :].startswith(oracion.texto.split()[0][:1])
            assert oracion.palabras


PALABRA = st.sampled_from(["casa", "sol", "institucional", "guía", "CIS", "2024", "educación"])
FRASE = st.lists(PALABRA, min_size=1, max_size=12).map(lambda p: " ".join(p).capitalize() + ".")


@given(st.lists(FRASE, min_size=1, max_size=8))
def test_a_text_has_the_words_and_sentences_it_was_made_of(hechas: list[str]) -> None:
    assert frases(" ".join(hechas)) == hechas


@given(st.integers(1, 500), st.integers(0, 1500), st.integers(1, 50))
def test_more_sentences_with_the_same_words_never_read_worse(
    palabras: int, de_mas: int, oraciones: int
) -> None:
    silabas = palabras + de_mas
    antes = perspicuity(palabras, silabas, oraciones)
    assert perspicuity(palabras, silabas, oraciones + 1) >= antes
    assert perspicuity(palabras, silabas + 1, oraciones) < antes


def test_the_report_goes_from_the_hardest_page_and_tells_where_its_long_sentences_are(
    proyecto: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    larga = "El equipo " + "visita la sede y " * 6 + "vuelve."
    (proyecto / "docs/una.md").write_text(
        "---\ntitulo: Una\nresumen: Una.\nactualizado: 2024-06-30\n---\n\n"
        f"{larga} {larga} {larga}\n",
        encoding="utf-8",
    )
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(proyecto), "legibilidad", "--detalle"])
    lineas = capsys.readouterr().out.splitlines()
    assert salida.value.code == 0
    # 27 words and 48 syllables a sentence: e-qui-po, vi-si-ta la se-de y (7) six times, vuel-ve
    assert lineas[1].split() == [
        *("docs/una.md", "81", "3", "69,1", "bastante", "fácil", "3", "0", "1"),
        *("27", "palabras,", "línea", "7"),
    ]
    assert lineas[2].startswith("    docs/una.md:7: 27 palabras: El equipo visita la sede")
    assert lineas[5] == "    docs/una.md:7: un párrafo de 81 palabras"
    assert lineas[6].startswith("docs/")
    assert "poco texto" in lineas[6]
