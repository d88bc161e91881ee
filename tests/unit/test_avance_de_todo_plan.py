"""Progress: what holds of every plan, whatever its type and its numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mgi.derive.avance import Avance, Falta, Plan, Vigencia, medir, razon
from unit.test_avance import TIPOS

#: Numbers of up to nine digits with two decimals.
NUMEROS = st.integers(-(10**9), 10**9).map(lambda n: Decimal(n) / 100)
POSITIVOS = st.integers(1, 10**9).map(lambda n: Decimal(n) / 100)
PORCENTAJES = (
    "ejecucion_proporcional",
    "ejecucion_anual",
    "hasta_la_vigencia",
    "plan",
    "ideal",
    "brecha",
)


@st.composite
def planes(draw: st.DrawFn, tipo: str | None = None) -> Plan:
    """Draw a plan of one to five years, some values and targets missing."""
    cual = tipo or draw(st.sampled_from(TIPOS))
    cuantos = draw(st.integers(1, 5))
    quiza = st.none() | NUMEROS
    anios = {
        2020 + n: Vigencia(draw(quiza), draw(quiza), draw(st.integers(0, 12)))
        for n in range(cuantos)
    }
    return Plan(
        cual, anios, inicio=2020, fin=2019 + cuantos, linea_base=draw(quiza),
        meta_final=draw(quiza), constante=draw(st.sampled_from(["ultimo", "promedio", "suma"])),
    )  # fmt: skip


def por(plan: Plan, factor: Decimal) -> Plan:
    def veces(numero: Decimal | None) -> Decimal | None:
        return None if numero is None else numero * factor

    return replace(
        plan,
        linea_base=veces(plan.linea_base),
        meta_final=veces(plan.meta_final),
        vigencias={a: Vigencia(veces(v.meta), veces(v.valor), v.mes)
                   for a, v in plan.vigencias.items()},
    )  # fmt: skip


def porcentajes(hecho: Avance) -> list[Fraction | Falta]:
    return [getattr(hecho, campo) for campo in PORCENTAJES]


@given(planes(), POSITIVOS)
def test_scaling_all_the_values_changes_no_percentage(uno: Plan, factor: Decimal) -> None:
    for anio in uno.vigencias:
        assert porcentajes(medir(uno, anio)) == porcentajes(medir(por(uno, factor), anio))


@given(planes("creciente"))
def test_a_creciente_upside_down_is_a_decreciente(uno: Plan) -> None:
    con_base = uno if uno.linea_base is not None else replace(uno, linea_base=Decimal(0))
    otro = replace(por(con_base, Decimal(-1)), tipo="decreciente")
    for anio in uno.vigencias:
        assert porcentajes(medir(con_base, anio)) == porcentajes(medir(otro, anio))


@given(planes(), POSITIVOS)
def test_the_plan_never_goes_back_when_the_last_report_goes_on(uno: Plan, mas: Decimal) -> None:
    anio = max(uno.vigencias)
    antes = medir(uno, anio)
    ultima = uno.vigencias[anio]
    if isinstance(antes.plan, Falta) or ultima.valor is None:
        return
    base = uno.linea_base if uno.tipo in ("creciente", "decreciente") else None
    tramo = (uno.meta_final or Decimal(0)) - (base or Decimal(0))
    if uno.tipo == "constante" and uno.constante == "suma":
        tramo = sum((v.meta or Decimal(0) for v in uno.vigencias.values()), Decimal(0))
    paso = mas if tramo > 0 else -mas  # towards the target
    despues = medir(
        replace(
            uno,
            vigencias={**uno.vigencias, anio: replace(ultima, valor=ultima.valor + paso)},
        ),
        anio,
    )
    assert not isinstance(despues.plan, Falta)
    assert despues.plan > antes.plan


@given(planes("suma"))
def test_what_a_suma_has_accumulated_is_the_sum(uno: Plan) -> None:
    for anio in uno.vigencias:
        valores = [v.valor for a, v in uno.vigencias.items() if a <= anio]
        acumulado = medir(uno, anio).acumulado
        if None in valores:
            assert acumulado is Falta.SIN_DATO
        else:
            assert acumulado == sum(Fraction(valor) for valor in valores if valor is not None)


@given(planes(), st.integers(0, 4))
def test_a_missing_value_changes_no_other_period(uno: Plan, cual: int) -> None:
    """What each year measures by itself stays; so do all the magnitudes of the years before."""
    falta = min(2020 + cual, max(uno.vigencias))
    vigencia = uno.vigencias[falta]
    otro = replace(
        uno, vigencias={**uno.vigencias, falta: Vigencia(vigencia.meta, None, vigencia.mes)}
    )
    for anio in uno.vigencias:
        antes, despues = medir(uno, anio), medir(otro, anio)
        if anio < falta:
            assert antes == despues
        if anio != falta:
            for campo in ("valor", "meta_periodo", "ejecucion_proporcional", "ejecucion_anual"):
                assert getattr(antes, campo) == getattr(despues, campo)


@given(NUMEROS, NUMEROS)
def test_a_zero_denominator_never_divides(valor: Decimal, meta: Decimal) -> None:
    assert razon(Fraction(valor), Fraction(meta), Fraction(meta)) is Falta.NO_APLICA
