"""From rows to a plan: what each kind of row says of its year."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from con_plan import META, indicador, plan_de
from conftest import HOY
from mgi.derive import Falta, derive_avances
from mgi.line import load


@pytest.mark.parametrize(
    ("tipo", "filas", "valor", "mes"),
    [
        ("suma", "2024-T1,10, 2024-T2,20,", 30, 6),
        ("suma", "2024-T2,20,", 20, 6),
        ("suma", "2024-T1,10, 2024-T3,20,", None, 9),
        ("suma", "2024-T1,10, 2024-T2,, 2024-T3,20,", None, 9),
        ("suma", "2024-T1,10, 2024-T2,,", 10, 3),
        ("suma", "2024-T1,10, 2024-T2,12, 2024-T3,,", 22, 6),
        ("suma", "2024-T1,, 2024-T2,12,", None, 6),
        ("suma", "2024-T1,20, 2024-04,5,", None, 4),
        ("suma", "2024-T1,10, 2024-T2,20, 2024-S1,30,", 30, 6),
        ("suma", "2024-01,1, 2024-02,2, 2024-03,3, 2024-T1,6, 2024-T2,4,", 10, 6),
        ("suma", "2024-T4,10, 2024,90,", 90, 12),
        ("creciente", "2024-T4,10, 2024,90,", 90, 12),
        ("suma", "2024-03-31,10, 2024-05-31,25,", 25, 5),
        ("suma", "2024-T1,10, 2024,90,", 90, 12),
        ("suma", "2024-01,1, 2024-02,2, 2024-03,3,", 6, 3),
        ("constante", "2024-T1,10, 2024-T2,20,", 20, 6),
        ("creciente", "2024-T1,10, 2024-T2,,", 10, 3),
        ("no_aplica", "2024-T1,10, 2024-T2,20,", 20, 6),
    ],
)
def test_the_value_of_a_year_is_what_its_rows_say(
    tipo: str, filas: str, valor: int | None, mes: int, proyecto: Path
) -> None:
    avances = derive_avances(indicador(proyecto, filas, tipo, META))
    assert [(a.anio, a.valor, a.mes) for a in avances] == (
        [] if valor is None else [(2024, valor, mes)]
    )


def test_without_anything_programmed_there_is_no_progress(proyecto: Path) -> None:
    assert derive_avances(indicador(proyecto, "2024-T1,10,12", "suma")) == ()


def test_what_rows_program_for_the_whole_year_is_its_target(proyecto: Path) -> None:
    (avance,) = derive_avances(
        indicador(proyecto, "2024-05-31,27,30", "suma", "alcance_programado: vigencia\n")
    )
    assert avance.ejecucion_anual == Fraction(9, 10)
    assert avance.meta_periodo == Fraction(25, 2)


def test_what_rows_program_for_the_cuatrienio_is_the_final_target(proyecto: Path) -> None:
    (avance,) = derive_avances(
        indicador(proyecto, "2024-05-31,317,320", "no_aplica", "alcance_programado: cuatrienio\n")
    )
    assert avance.plan == Fraction(317, 320)
    assert avance.ejecucion_anual is Falta.SIN_DATO


def test_a_lower_bound_is_no_value_to_measure_with(proyecto: Path) -> None:
    hecho = indicador(proyecto, "2024,27,30", "no_aplica", "alcance_programado: vigencia\n")
    serie = proyecto / "data/indicadores/visitas/serie.csv"
    serie.write_text(
        serie.read_text(encoding="utf-8").replace("Cuadro 1,27", "Cuadro 1,+27"), encoding="utf-8"
    )
    assert derive_avances(hecho)
    assert derive_avances(load(proyecto, HOY).indicadores["visitas"]) == ()


@pytest.mark.parametrize(("tipo", "valor"), [("suma", 10), ("creciente", 10)])
def test_a_year_reaches_the_month_of_its_last_exact_value(
    tipo: str, valor: int, proyecto: Path
) -> None:
    """The second quarter is a lower bound: neither its value nor its month counts."""
    indicador(proyecto, "2024-T1,10, 2024-T2,27,", tipo, META)
    serie = proyecto / "data/indicadores/visitas/serie.csv"
    serie.write_text(
        serie.read_text(encoding="utf-8").replace("Cuadro 1,27", "Cuadro 1,+27"), encoding="utf-8"
    )
    (avance,) = derive_avances(load(proyecto, HOY).indicadores["visitas"])
    assert (avance.valor, avance.mes) == (valor, 3)


def test_the_target_of_a_year_is_the_last_that_its_rows_program(proyecto: Path) -> None:
    (avance,) = derive_avances(
        indicador(proyecto, "2024-T1,10,30 2024-T2,10,40", "suma", "alcance_programado: vigencia\n")
    )
    assert avance.meta_vigencia == 40


def test_a_plan_without_targets_by_year_still_measures_all_of_it(proyecto: Path) -> None:
    (avance,) = derive_avances(indicador(proyecto, "2024,27,", "suma", plan_de(2024, 2024, 30)))
    assert avance.plan == Fraction(9, 10)
    assert avance.ejecucion_anual is Falta.SIN_DATO


def test_years_outside_a_plan_are_not_measured(proyecto: Path) -> None:
    filas = "2023,9, 2024,27, 2025,9,"
    avances = derive_avances(indicador(proyecto, filas, "suma", plan_de(2024, 2024, 30)))
    assert [avance.anio for avance in avances] == [2024]
