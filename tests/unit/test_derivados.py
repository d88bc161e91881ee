"""Derived indicators: which rows they get, from which, and what is said of each."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from conftest import HOY
from mgi.derive import derive_formula, texto_derivado_de, texto_fuente, texto_valor
from mgi.line import load, revise
from mgi.model import Fila, Indicador

CABEZA = "periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n"


@pytest.fixture
def base(proyecto: Path) -> Path:
    (proyecto / "docs/index.md").unlink()
    return proyecto


def agregar(
    raiz: Path, codigo: str, filas: str = "", *, derivado: str = "", unidad: str = "visitas",
    zona: bool = True, publicacion: str = "vigente",
) -> None:  # fmt: skip
    """Add an indicator: rows «periodo,zona,valor» or what it is computed from."""
    carpeta = raiz / "data/indicadores" / codigo
    carpeta.mkdir(exist_ok=True)
    ficha = (raiz / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    ficha = ficha.replace("anualizacion: suma", "anualizacion: no_aplica")
    ficha = ficha.replace("unidad: visitas", f"unidad: {unidad}")
    ficha = ficha.replace("estado: vigente", f"estado: {publicacion}")
    cuerpo = ficha if zona else ficha[: ficha.index("dimensiones:")]
    carpeta.joinpath("ficha.yml").write_text(
        cuerpo + (f"derivado: {derivado}\n" if derivado else ""), encoding="utf-8"
    )
    if filas:
        completas = "".join(
            f"{periodo},{celda + ',' if zona else ''}{valor},,informe,Cuadro 1,{textual},\n"
            for periodo, celda, valor, textual in (
                (*fila.split(","), fila.split(",")[2])[:4] for fila in filas.split()
            )
        )
        cabeza = CABEZA if zona else CABEZA.replace("zona,", "")
        carpeta.joinpath("serie.csv").write_text(cabeza + completas, encoding="utf-8")


def hecho(raiz: Path, codigo: str) -> Indicador:
    return load(raiz, HOY).indicadores[codigo]


def valores(indicador: Indicador) -> dict[str, str]:
    return {
        " ".join([fila.corte.codigo, *fila.dimensiones]).strip(): texto_valor(
            fila, indicador.unidad
        ).replace("\u00a0", " ")
        for fila in indicador.filas
    }


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
