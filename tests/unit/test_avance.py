"""Progress by tipo de anualización: the golden values of the norms."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from mgi.derive.avance import Falta, Plan, Vigencia, medir, razon

TIPOS = ["suma", "constante", "creciente", "decreciente"]


def plan(tipo: str, *vigencias: tuple[str | None, str | None, int], **resto: str) -> Plan:
    """Write a plan from 2020: (target, value, month) a year, and the rest as text."""
    anios = {
        2020 + n: Vigencia(_d(meta), _d(valor), mes)
        for n, (meta, valor, mes) in enumerate(vigencias)
    }
    return Plan(
        tipo, anios, inicio=2020, fin=2019 + len(anios),
        linea_base=_d(resto.get("linea_base")), meta_final=_d(resto.get("meta_final")),
        constante=resto.get("constante", "ultimo" if tipo == "constante" else None),
    )  # fmt: skip


def _d(texto: str | None) -> Decimal | None:
    return None if texto is None else Decimal(texto)


def por_cien(magnitud: Fraction | Falta) -> float | str:
    return magnitud.value if isinstance(magnitud, Falta) else round(float(magnitud) * 100, 1)


# --- the golden values of norms.md §4.2 (rows I-1, I-2 and I-3)


def test_suma_at_the_second_quarter() -> None:
    hecho = medir(
        plan("suma", ("150000", "0", 12), ("50000", "25000", 6), meta_final="200000"), 2021
    )
    assert hecho.meta_periodo == 25000
    assert hecho.meta_acumulada == 175000
    assert hecho.acumulado == 25000
    assert por_cien(hecho.hasta_la_vigencia) == 14.3
    assert hecho.ejecucion_proporcional == 1
    assert hecho.ejecucion_anual == Fraction(1, 2)


def test_creciente_from_its_baseline() -> None:
    hecho = medir(plan("creciente", ("100", "87.5", 12), linea_base="50"), 2020)
    assert por_cien(hecho.ejecucion_proporcional) == 75
    assert por_cien(hecho.hasta_la_vigencia) == 75


def test_creciente_behind_its_ideal_trajectory() -> None:
    hecho = medir(plan("creciente", ("100", "80", 12), linea_base="0", meta_final="200"), 2020)
    assert por_cien(hecho.plan) == 40
    assert por_cien(hecho.ideal) == 50
    assert por_cien(hecho.brecha) == -10


@pytest.mark.parametrize(
    ("base", "final", "valor", "esperado"),
    [("100", "40", "70", 50), ("20", "0", "5", 75), ("40", "40", "40", "No aplica")],
)
def test_decreciente_to_its_final_target(
    base: str, final: str, valor: str, esperado: float | str
) -> None:
    hecho = medir(plan("decreciente", (final, valor, 12), linea_base=base, meta_final=final), 2020)
    assert por_cien(hecho.plan) == esperado
    assert por_cien(hecho.ejecucion_proporcional) == esperado


# --- each formula of the table, by hand


def test_the_value_of_each_type_at_midyear() -> None:
    """MP is (MV − MVa)·m/12 + MVa for all but suma; the year before asked for 100."""
    for tipo in ("constante", "creciente"):
        hecho = medir(
            plan(tipo, ("100", "90", 12), ("200", "120", 6), linea_base="50", meta_final="300"),
            2021,
        )
        assert hecho.meta_periodo == 150
        assert hecho.meta_acumulada == 150
        assert hecho.acumulado == 120
    assert por_cien(hecho.ejecucion_proporcional) == 70  # (120 − 50) / (150 − 50)
    assert por_cien(hecho.plan) == 28  # (120 − 50) / (300 − 50)
    assert por_cien(hecho.ideal) == 40


def test_before_its_first_year_a_creciente_stands_at_its_baseline() -> None:
    hecho = medir(plan("creciente", ("100", "60", 3), linea_base="20"), 2020)
    assert hecho.meta_periodo == 40
    sin_base = medir(plan("creciente", ("100", "60", 3)), 2020)
    assert sin_base.meta_periodo == 25


def test_what_a_constante_is_to_keep_it_keeps_from_its_first_month() -> None:
    hecho = medir(plan("constante", ("100", "100", 3)), 2020)
    assert hecho.meta_periodo == 100
    assert hecho.ejecucion_proporcional == 1


@pytest.mark.parametrize(
    ("constante", "esperado"), [("ultimo", 90), ("promedio", 75), ("suma", 37.5)]
)
def test_a_constante_computes_its_plan_as_its_ficha_declares(
    constante: str, esperado: float
) -> None:
    """Two of four years with 60 and 90 of 100: the last, the mean, 150 of 400."""
    hecho = medir(
        plan(
            "constante", ("100", "60", 12), ("100", "90", 12), ("100", None, 0), ("100", None, 0),
            meta_final="100", constante=constante,
        ),
        2021,
    )  # fmt: skip
    assert por_cien(hecho.plan) == esperado


@pytest.mark.parametrize(
    ("constante", "del_plan", "ideal"),
    [("ultimo", 100, 100), ("promedio", 100, 100), ("suma", 50, 50)],
)
def test_a_constante_exactly_on_time_is_not_behind(
    constante: str, del_plan: float, ideal: float
) -> None:
    """Two of four years of 100 done at 100, and the third asking for its level since january."""
    uno = plan(
        "constante", ("100", "100", 12), ("100", "100", 12), ("100", "100", 3), ("100", None, 0),
        meta_final="100", constante=constante,
    )  # fmt: skip
    hecho = medir(uno, 2021)
    assert (por_cien(hecho.plan), por_cien(hecho.ideal), hecho.brecha) == (del_plan, ideal, 0)
    assert medir(uno, 2022).brecha == 0


def test_what_a_constante_should_have_done_goes_as_what_it_did() -> None:
    """Targets of 80 and 120: their mean is 100 of 120, their sum 200 of 200."""
    for constante, del_plan, ideal in (("promedio", 75, 83.3), ("suma", 90, 100)):
        hecho = medir(
            plan(
                "constante", ("80", "60", 12), ("120", "120", 12),
                meta_final="120", constante=constante,
            ),
            2021,
        )  # fmt: skip
        assert por_cien(hecho.plan) == del_plan
        assert por_cien(hecho.ideal) == ideal


def test_each_percentage_of_the_plan_is_of_its_own_two_numbers() -> None:
    uno = plan("creciente", ("100", "80", 12), linea_base="40", meta_final="200")
    hecho = medir(uno, 2020)
    assert (hecho.ejecutado_plan, hecho.meta_plan, hecho.base) == (80, 200, 40)
    assert hecho.plan == razon(hecho.ejecutado_plan, hecho.meta_plan, hecho.base)


def test_december_asks_for_the_whole_target_and_november_for_eleven_parts() -> None:
    hecho = medir(plan("creciente", ("120", "60", 12), ("240", "200", 11)), 2021)
    assert hecho.meta_periodo == 230
    sin_anterior = medir(plan("creciente", (None, "60", 12), ("240", "200", 12)), 2021)
    assert sin_anterior.meta_periodo == 240
    en_noviembre = medir(plan("creciente", (None, "60", 12), ("240", "200", 11)), 2021)
    assert en_noviembre.meta_periodo is Falta.SIN_DATO


def test_what_does_not_apply_is_said_before_what_is_missing() -> None:
    assert razon(Falta.SIN_DATO, Falta.NO_APLICA) is Falta.NO_APLICA


def test_a_month_that_does_not_yet_oblige_asks_for_nothing() -> None:
    hecho = medir(plan("suma", ("120", "30", 0)), 2020)
    assert hecho.meta_periodo == 0
    assert hecho.ejecucion_proporcional is Falta.NO_APLICA
    assert por_cien(hecho.ejecucion_anual) == 25


def test_without_reports_in_the_year_there_is_no_progress_and_it_is_not_zero() -> None:
    for tipo in TIPOS:
        hecho = medir(plan(tipo, ("100", None, 0), linea_base="0", meta_final="100"), 2020)
        assert hecho.valor is Falta.SIN_DATO
        assert hecho.ejecucion_anual is Falta.SIN_DATO
        assert hecho.plan is Falta.SIN_DATO


def test_a_zero_is_a_datum() -> None:
    hecho = medir(plan("suma", ("100", "0", 12), meta_final="100"), 2020)
    assert hecho.ejecucion_anual == 0
    assert hecho.plan == 0
    assert por_cien(hecho.brecha) == -100


def test_a_zero_target_is_said_not_to_apply() -> None:
    hecho = medir(plan("suma", ("0", "5", 12), meta_final="0"), 2020)
    assert hecho.ejecucion_anual is Falta.NO_APLICA
    assert hecho.plan is Falta.NO_APLICA
    assert hecho.brecha is Falta.NO_APLICA


def test_a_sum_with_a_year_missing_has_no_total() -> None:
    hecho = medir(plan("suma", ("10", None, 0), ("10", "10", 12), meta_final="20"), 2021)
    assert hecho.ejecucion_anual == 1
    assert hecho.acumulado is Falta.SIN_DATO
    assert hecho.plan is Falta.SIN_DATO


def test_a_decreciente_without_a_baseline_has_no_progress() -> None:
    hecho = medir(plan("decreciente", ("10", "12", 12), meta_final="10"), 2020)
    assert hecho.ejecucion_anual is Falta.SIN_DATO


def test_no_aplica_compares_with_the_target_of_the_year_and_no_more() -> None:
    hecho = medir(plan("no_aplica", ("30", "27", 5)), 2020)
    assert por_cien(hecho.ejecucion_anual) == 90
    assert hecho.ejecucion_proporcional is Falta.NO_APLICA
