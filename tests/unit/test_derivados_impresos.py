"""What is computed beside what the source prints of it: which one shows, and what is said."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from calculados import agregar, dividir, hecho, sin_zona, sumar, valores
from conftest import HOY
from mgi.check.derivados import _Cuentas
from mgi.check.resultados import difference
from mgi.esquema.referencias import Unidad
from mgi.line import revise


@pytest.mark.parametrize(
    ("impreso", "nota"),
    [
        ("66.67", ""),
        ("66.7", ""),
        ("67", ""),
        ("66.66", "La cuenta difiere en 0,01 de lo que imprime la fuente."),
        ("60", "La cuenta difiere en 6,67 de lo que imprime la fuente."),
    ],
)
def test_a_printed_percentage_stays_beside_the_computed_one(
    impreso: str, nota: str, base: Path
) -> None:
    agregar(base, "a", "2024,,2")
    agregar(base, "b", "2024,,3")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 2}"
    agregar(base, "r", f"2024,,{impreso} 2023,,50", derivado=de, unidad="porcentaje")
    antes, ultima = hecho(base, "r").filas
    assert (ultima.valor, ultima.textual, ultima.nota) == (Decimal("66.67"), impreso, nota)
    assert antes.valor == 50
    assert not antes.operandos


def test_what_is_printed_gives_way_to_what_is_computed_also_further_on(base: Path) -> None:
    sin_zona(base, "a", "2024,2")
    sin_zona(base, "b", "2024,4")
    sin_zona(base, "r", "2024,60", derivado=dividir("a", "b", 0), unidad="porcentaje")
    sin_zona(base, "s", derivado=sumar("r", "r"), unidad="porcentaje")
    assert valores(hecho(base, "s")) == {"2024": "100%"}


def test_the_note_of_a_printed_row_stays_before_those_of_the_site(base: Path) -> None:
    sin_zona(base, "a", "2024,2")
    sin_zona(base, "b", "2024,4")
    sin_zona(base, "r", "2024,60", derivado=dividir("a", "b", 0), unidad="porcentaje")
    serie = base / "data/indicadores/r/serie.csv"
    serie.write_text(serie.read_text("utf-8").replace(",60,\n", ",60,Va en el anexo.\n"), "utf-8")
    nota = "Va en el anexo. La cuenta difiere en 10 de lo que imprime la fuente."
    assert hecho(base, "r").filas[0].nota == nota


@pytest.mark.parametrize(
    ("calculado", "escrito", "textual", "escala", "da"),
    [
        ("400004.6", "400005", "400005000000", "millones", "0,4"),
        ("400004.6", "400005", "400.005", "millones", ""),
        ("400004.4", "400005", "400.005", "millones", "0,6"),
        ("1234567", "1200000", "1,2 millones", None, ""),
        ("1250000", "1200000", "1,2 millones", None, "50.000"),
        ("1.234", "1.2", "1,2 millones", "millones", ""),
        ("70", "60", "más de 60", None, ""),
        ("50", "60", "más de 60", None, "10"),
        ("50", "", "sin dato", None, ""),
    ],
)
def test_a_printed_value_is_compared_in_its_scale_and_with_its_places(
    calculado: str, escrito: str, textual: str, escala: str | None, da: str
) -> None:
    unidad = Unidad(singular="peso", plural="pesos", formato="numero", escala=escala)
    valor = Decimal(calculado)
    dicho = difference(valor, valor, escrito, textual, unidad)
    assert dicho == (da and f"La cuenta difiere en {da} de lo que imprime la fuente.")


def test_a_result_published_with_fewer_places_than_are_printed_still_agrees() -> None:
    assert difference(Decimal("66.7"), Decimal(200) / 3, "66.67", "66,67%", None) == ""


def test_the_printed_rows_of_an_indicator_are_looked_up_once(base: Path) -> None:
    """Else a series of a thousand printed rows would cost a million reads."""
    anios = range(1400, 2000)
    sin_zona(base, "a", " ".join(f"{anio},1" for anio in anios))
    sin_zona(base, "s", " ".join(f"{anio},2" for anio in anios), derivado=sumar("a", "a"))
    vistas: list[object] = []
    original = _Cuentas._impresas
    with pytest.MonkeyPatch.context() as parche:
        parche.setattr(
            _Cuentas,
            "_impresas",
            lambda suyas, codigo: vistas.append(original(suyas, codigo)) or vistas[-1],
        )
        revise(base, HOY)
    assert len(vistas) == len(anios)
    assert len({id(vista) for vista in vistas}) == 1
