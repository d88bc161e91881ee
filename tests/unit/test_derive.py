"""What a page states, on small catalogues written as text."""

from decimal import Decimal
from pathlib import Path

import pytest

from conftest import HOY
from mgi.derive import derive_grafico, derive_vista
from mgi.formato import numero
from mgi.line import load
from mgi.model import Indicador

CABEZA = "periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n"


def indicador(proyecto: Path, filas: str, **ficha: str) -> Indicador:
    """Build the base indicator with other rows («periodo,zona,valor,programado») and fields."""
    carpeta = proyecto / "data" / "indicadores" / "visitas"
    completas = "".join(
        f"{fila},informe,Cuadro 1,{fila.split(',')[2]},\n" for fila in filas.split()
    )
    (carpeta / "serie.csv").write_text(CABEZA + completas, encoding="utf-8")
    texto = (carpeta / "ficha.yml").read_text(encoding="utf-8")
    for clave, valor in ficha.items():
        lineas = [
            f"{clave}: {valor}" if x.startswith(f"{clave}:") else x for x in texto.split("\n")
        ]
        texto = "\n".join(lineas)
    (carpeta / "ficha.yml").write_text(texto, encoding="utf-8")
    (proyecto / "docs" / "index.md").unlink()
    return load(proyecto, HOY).indicadores["visitas"]


@pytest.mark.parametrize(
    ("filas", "frase"),
    [
        ("2024,,30,", "Visitas a colegios: 30 visitas, en 2024."),
        ("2024,,1,", "Visitas a colegios: 1 visita, en 2024."),
        ("2024,,27,30", "… en 2024. Son 3 menos que lo programado (30)."),
        ("2024,,31,30", "… en 2024. Es 1 más que lo programado (30)."),
        ("2024,,30,30", "… en 2024. Es lo mismo que lo programado (30)."),
        ("2024,,0,0", "… en 2024. Es lo mismo que lo programado (0)."),
        ("2023,,10, 2024,,30,", "… en 2024. Son 20 más que en 2023 (10)."),
        ("2023,,30, 2024,,30,", "… en 2024. Es lo mismo que en 2023 (30)."),
        ("2024-T1,,10, 2024-T2,,4,", "… de abril a junio de 2024. Son 6 menos que de enero a "
         "marzo de 2024 (10)."),
        ("2023,,10, 2024-T1,,30,", "Visitas a colegios: 30 visitas, de enero a marzo de 2024."),
        ("2023,,10, 2024,,,", "Visitas a colegios: sin dato, en 2024."),
        ("2024,,,30", "… sin dato, en 2024. Lo programado es 30."),
        ("2024,,0,", "Visitas a colegios: 0 visitas, en 2024."),
    ],
)  # fmt: skip
def test_the_sentence_says_what_it_is_how_it_changed_and_judges_nothing(
    filas: str, frase: str, proyecto: Path
) -> None:
    dicha = derive_vista(indicador(proyecto, filas), HOY).frase
    assert dicha.endswith(frase.removeprefix("…"))


def test_a_series_without_a_printed_total_says_so_and_adds_nothing_up(proyecto: Path) -> None:
    vista = derive_vista(indicador(proyecto, "2024,01,10, 2024,02,20,"), HOY)
    assert vista.indicador.ultimo is None
    assert vista.frase == (
        "Visitas a colegios: la fuente trae 2 valores por zona, en 2024, y no imprime un total."
    )


def test_a_lower_bound_is_said_and_never_compared(proyecto: Path) -> None:
    indicador(proyecto, "2023,,10, 2024,,30,40")
    serie = proyecto / "data" / "indicadores" / "visitas" / "serie.csv"
    texto = serie.read_text(encoding="utf-8").replace("Cuadro 1,30,", "Cuadro 1,Más de 30,")
    serie.write_text(texto, encoding="utf-8")
    hecho = load(proyecto, HOY).indicadores["visitas"]
    frase = derive_vista(hecho, HOY).frase
    assert frase.replace("\u00a0", " ") == (
        "Visitas a colegios: más de 30 visitas, en 2024. Lo programado es 40."
    )


@pytest.mark.parametrize(
    ("filas", "clase", "titulo"),
    [
        ("2022,,1, 2023,,2, 2024,,3,", "lineas", "De 1 (2022) a 3 (2024)"),
        ("2023,,2, 2024,,3,", "barras", "De 2 (2023) a 3 (2024)"),
        ("2024,,27,30", "avance", "27 frente a lo programado: 30"),
        ("2024,01,5, 2024,02,7,", "barras", "El valor más alto es 7: Sur"),
        ("2024,01,7, 2024,02,7,", "barras", "El mismo valor en todas: 7"),
        ("2024,,12, 2024,01,5, 2024,02,7,", "barras", "El valor más alto es 7: Sur"),
    ],
)
def test_the_chart_suits_its_rows_and_states_its_finding(
    filas: str, clase: str, titulo: str, proyecto: Path
) -> None:
    hecho = indicador(proyecto, filas)
    grafico = derive_grafico(hecho, hecho.filas)
    assert grafico is not None
    assert (grafico.clase, grafico.titulo) == (clase, titulo)


def test_a_single_number_needs_no_chart(proyecto: Path) -> None:
    hecho = indicador(proyecto, "2024,,12,")
    assert derive_grafico(hecho, hecho.filas) is None


def test_crossed_dimensions_are_counted_and_drawn_once_without_their_subtotals(
    proyecto: Path,
) -> None:
    carpeta = proyecto / "data" / "indicadores" / "visitas"
    with (carpeta / "ficha.yml").open("a", encoding="utf-8") as ficha:
        ficha.write("  hora:\n    nombre: Hora\n    etiquetas: {am: Mañana, pm: Tarde}\n")
    celdas = ["01,am,3", "01,pm,4", "01,,7", "02,am,5"]
    filas = "".join(f"2024,{c},,informe,Cuadro 1,{c.split(',')[2]},\n" for c in celdas)
    cabeza = CABEZA.replace("zona,", "zona,hora,")
    (carpeta / "serie.csv").write_text(cabeza + filas, encoding="utf-8")
    (proyecto / "docs" / "index.md").unlink()
    hecho = load(proyecto, HOY).indicadores["visitas"]
    assert "trae 3 valores por zona y hora" in derive_vista(hecho, HOY).frase
    grafico = derive_grafico(hecho, hecho.filas)
    assert grafico is not None
    assert [b.etiqueta for b in grafico.barras] == ["Sur, Mañana", "Norte, Tarde", "Norte, Mañana"]


def test_zero_has_no_sign_however_it_was_reached() -> None:
    for primero, despues in ((Decimal("-0.0"), Decimal(0)), (Decimal(0), Decimal("-0"))):
        assert numero(primero) == numero(despues) == "0"
