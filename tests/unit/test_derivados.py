"""Derived indicators: which rows they get, from which, and what is said of each."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from calculados import agregar, dividir, hecho, sin_zona, sumar, valores
from conftest import HOY
from mgi.check.orden import sort_derivados
from mgi.derive import derive_formula, texto_derivado_de, texto_fuente
from mgi.esquema.ficha import Ficha
from mgi.line import revise
from mgi.model import Fila


def test_a_ratio_is_computed_where_both_have_a_row(base: Path) -> None:
    agregar(base, "a", "2023,,1 2024,,1 2024,01,1")
    agregar(base, "b", "2024,,3 2025,,9 2024,01,4")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 1}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    assert valores(hecho(base, "r")) == {"2024": "33,3%", "2024 01": "25%"}


def test_a_total_is_never_spread_over_parts(base: Path) -> None:
    """A part divided by another's total would be a share, and a share is asked for as such."""
    agregar(base, "a", "2024,,10 2024,01,4")
    agregar(base, "b", "2024,,20", zona=False)
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    assert valores(hecho(base, "r")) == {"2024": "50%"}


def test_a_share_divides_each_part_by_its_total_and_leaves_the_total_out(base: Path) -> None:
    agregar(base, "a", "2024,,8 2024,01,2 2024,02,6 2023,01,5")
    de = "{operacion: proporcion, de: [{indicador: a}], decimales: 0}"
    agregar(base, "p", derivado=de, unidad="porcentaje")
    assert valores(hecho(base, "p")) == {"2024 01": "25%", "2024 02": "75%"}


def test_a_filter_takes_one_label_of_a_dimension_that_the_result_lacks(base: Path) -> None:
    agregar(base, "a", "2024,,8 2024,01,2 2024,02,6")
    de = (
        "{operacion: suma, de: [{indicador: a, dimensiones: {zona: '01'}}, {indicador: a}], "
        "decimales: 0}"
    )
    agregar(base, "s", derivado=de, zona=False)
    assert valores(hecho(base, "s")) == {"2024": "10"}


def test_one_derived_indicator_may_come_from_another_whatever_their_order(base: Path) -> None:
    agregar(base, "z", "2024,,8")
    suma = "{operacion: suma, de: [{indicador: z}, {indicador: z}], decimales: 0}"
    agregar(base, "m", derivado=suma)
    resta = "{operacion: diferencia, de: [{indicador: m}, {indicador: z}], decimales: 0}"
    agregar(base, "a", derivado=resta)
    assert valores(hecho(base, "a")) == {"2024": "8"}


def test_what_is_missing_gives_no_datum_and_zero_below_does_not_apply(base: Path) -> None:
    agregar(base, "a", "2023,,, 2024,,5 2022,,+5,+5")
    serie = base / "data/indicadores/a/serie.csv"
    serie.write_text(
        serie.read_text(encoding="utf-8").replace("2022,,+5,", "2022,,5,"),
        encoding="utf-8",
    )  # fmt: skip
    agregar(base, "b", "2022,,4 2023,,4 2024,,0")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    indicador = hecho(base, "r")
    assert valores(indicador) == {"2022": "Sin dato", "2023": "Sin dato", "2024": "No aplica"}
    assert [fila.nota for fila in indicador.filas] == [
        "La fuente da un mínimo y no un valor.",
        "Falta un dato para calcularlo.",
        "No aplica: se dividiría entre cero.",
    ]


def test_a_computed_row_says_what_it_comes_from_instead_of_a_source(base: Path) -> None:
    agregar(base, "a", "2024,01,2")
    agregar(base, "b", "2024,01,4")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    indicador = hecho(base, "r")
    fila: Fila = indicador.filas[0]
    formula = derive_formula(indicador, fila)
    assert formula is not None
    assert formula.cuenta.replace("\u00a0", " ") == "2 ÷ 4 = 50%"
    assert texto_derivado_de(indicador, fila) == "razon(a 2024 zona=01, b 2024 zona=01)"
    assert (fila.fuente, texto_fuente(indicador, fila)) == ("", "cálculo de este sitio")


def test_a_published_figure_never_comes_from_a_draft(base: Path) -> None:
    agregar(base, "a", "2024,,2", publicacion="borrador")
    de = "{operacion: suma, de: [{indicador: a}, {indicador: a}], decimales: 0}"
    agregar(base, "s", derivado=de)
    dichos = [str(problema) for problema in revise(base, HOY).problemas]
    assert len(dichos) == 2
    assert all("«a» es un borrador y no se publica" in dicho for dicho in dichos)


def test_an_impossible_result_is_refused(base: Path) -> None:
    agregar(base, "a", "2024,,2")
    agregar(base, "b", "2024,,5")
    de = "{operacion: diferencia, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "d", derivado=de)
    (dicho,) = revise(base, HOY).problemas
    assert "el cálculo da −3 en 2024, imposible en visitas" in str(dicho)


def test_the_fault_of_an_operand_is_not_said_again_by_what_comes_from_it(base: Path) -> None:
    agregar(base, "a", "2024,,2")
    de = "{operacion: suma, de: [{indicador: a}, {indicador: a}], decimales: 0}"
    agregar(base, "s", derivado=de)
    ficha = base / "data/indicadores/a/ficha.yml"
    ficha.write_text(ficha.read_text(encoding="utf-8").replace("sentido:", "sentdo:"), "utf-8")
    assert {p.ruta for p in revise(base, HOY).problemas} == {"data/indicadores/a/ficha.yml"}


@pytest.mark.parametrize("decimales", [0, 6])
def test_a_result_too_long_to_be_read_back_is_refused(base: Path, decimales: int) -> None:
    sin_zona(base, "a", "2024,999999999999999")
    sin_zona(base, "b", "2024,0.000001")
    sin_zona(base, "r", derivado=dividir("a", "b", decimales), unidad="porcentaje")
    (dicho,) = revise(base, HOY).problemas
    assert (dicho.regla, "de más de quince cifras" in dicho.causa) == ("MGI-067", True)


def test_a_result_of_fifteen_digits_is_published(base: Path) -> None:
    sin_zona(base, "a", "2024,999999999999998")
    sin_zona(base, "b", "2024,1")
    sin_zona(base, "s", derivado=sumar("a", "b"))
    assert hecho(base, "s").filas[0].valor == 999999999999999


def test_a_chain_of_derived_indicators_may_be_of_any_length() -> None:
    """Far more than calls may nest."""
    de = {f"i{n}": [f"i{n + 1}"] for n in range(3000)}
    orden, problemas = sort_derivados(None, fichas_de({**de, "i3000": []}))  # type: ignore[arg-type]
    assert problemas == []
    assert orden == [f"i{n}" for n in reversed(range(3000))]


def fichas_de(de: dict[str, list[str]]) -> dict[str, Ficha]:
    """Fichas of which only what they are derived from is known."""
    fichas = {}
    for codigo, otros in de.items():
        operandos = tuple(SimpleNamespace(indicador=otro) for otro in otros)
        derivado = SimpleNamespace(de=operandos) if otros else None
        fichas[codigo] = SimpleNamespace(derivado=derivado)
    return fichas  # type: ignore[return-value]


def test_nothing_is_computed_of_a_cycle_nor_of_what_comes_from_it(base: Path) -> None:
    """A printed row would let half a cycle be computed, and its results be blamed."""
    sin_zona(base, "z", "2024,5")
    sin_zona(base, "x", "2023,5", derivado=sumar("y", "z"))
    sin_zona(base, "y", "2022,5", derivado=sumar("x", "z"))
    sin_zona(base, "w", derivado=sumar("y", "z"))
    sin_zona(base, "a", derivado=sumar("x", "z"))
    assert [p.regla for p in revise(base, HOY).problemas] == ["MGI-068"]


def test_a_derived_of_a_derived_takes_it_unrounded_and_says_so_where_it_shows(base: Path) -> None:
    sin_zona(base, "a", "2023,4 2024,1")
    sin_zona(base, "b", "2023,2 2024,3")
    sin_zona(base, "tercio", derivado=dividir("a", "b", 0), unidad="porcentaje")
    sin_zona(base, "s", derivado=sumar("tercio", "tercio"), unidad="porcentaje")
    antes, ultima = hecho(base, "s").filas
    assert (antes.valor, antes.nota) == (400, "")
    assert (ultima.valor, ultima.nota) == (67, "Se calcula con los valores sin redondear.")
    assert [operando.valor for operando in ultima.operandos] == [33, 33]


def test_a_draft_may_come_from_a_draft(base: Path) -> None:
    sin_zona(base, "a", "2024,2", publicacion="borrador")
    sin_zona(base, "s", derivado=sumar("a", "a"), publicacion="borrador")
    assert revise(base, HOY).problemas == []
