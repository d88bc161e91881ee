"""A computation and what its source prints: to the last place, never beyond."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgi.check.cuentas import adjust, compute, shorten
from mgi.numero import paso_impreso

D = Decimal


@pytest.mark.parametrize(
    ("valor", "ajuste", "paso", "da"),
    [
        ("79.2042", "redondeo", "0.1", "79.2"),
        ("79.25", "redondeo", "0.1", "79.3"),
        ("79.2499999999999999999999", "redondeo", "0.1", "79.2"),
        ("79.29", "truncamiento", "0.1", "79.2"),
        ("99.3366", "truncamiento", "0.01", "99.33"),
        ("99.999", "redondeo", "0.01", "100"),
        ("99.999", "truncamiento", "0.01", "99.99"),
        ("0.5", "redondeo", "1", "1"),
        ("1.5", "redondeo", "1", "2"),
        ("2.5", "redondeo", "1", "3"),
        ("-2.5", "redondeo", "1", "-3"),
        ("-2.4", "redondeo", "1", "-2"),
        ("-2.9", "truncamiento", "1", "-2"),
        ("-0.4", "redondeo", "1", "0"),
        ("0", "truncamiento", "0.01", "0"),
        ("23700", "redondeo", "1000", "24000"),
        ("23700", "truncamiento", "1000", "23000"),
        ("79.2042", "exacto", "0.1", "79.2042"),
    ],
)
def test_a_result_is_brought_to_what_the_source_prints(
    valor: str, ajuste: str, paso: str, da: str
) -> None:
    assert adjust(D(valor), ajuste, D(paso)) == D(da)


@pytest.mark.parametrize(
    ("textual", "paso"),
    [
        ("79,2%", "0.1"),
        ("17.41%", "0.01"),
        ("83.20%", "0.01"),
        ("1,00", "0.01"),
        ("$ 8.205.082.966", "1"),
        ("1.737", "1"),
        ("siete (7)", "1"),
        ("900 mil", "1000"),
        ("2,5 millones", "100000"),
        ("un millón", "1000000"),
    ],
)
def test_the_last_place_printed_is_read_from_the_text(textual: str, paso: str) -> None:
    assert paso_impreso(textual) == D(paso)


def test_a_ratio_over_zero_is_not_a_number() -> None:
    with pytest.raises(ZeroDivisionError):
        compute("razon", [D(1), D(0)], por_cien=True)
    with pytest.raises(ZeroDivisionError):
        compute("proporcion", [D(1), D(-1)], por_cien=True)


def test_the_largest_numbers_that_a_file_holds_can_be_written() -> None:
    enorme = compute("razon", [D("999999999999999"), D("0.000001")], por_cien=True)
    assert shorten(enorme, D("0.000001")) == D("99999999999999900000000")


enteros = st.integers(min_value=-(10**12), max_value=10**12)
partes = st.lists(enteros, min_size=2, max_size=12)


@given(partes, st.integers(min_value=0), st.sampled_from([-1, 1]))
def test_a_sum_with_one_part_changed_by_one_unit_never_holds(
    valores: list[int], cual: int, cambio: int
) -> None:
    total = compute("suma", list(map(D, valores)), por_cien=False)
    assert total == sum(valores)
    valores[cual % len(valores)] += cambio
    for ajuste in ("exacto", "redondeo", "truncamiento"):
        hecho = compute("suma", list(map(D, valores)), por_cien=False)
        assert adjust(hecho, ajuste, D(1)) != total


@given(enteros, st.integers(min_value=1, max_value=10**12), st.integers(0, 6), st.booleans())
def test_a_ratio_printed_by_rounding_or_cutting_always_holds(
    arriba: int, abajo: int, decimales: int, por_cien: bool
) -> None:
    """The printed number is made here with whole numbers alone."""
    escala = 10**decimales * (100 if por_cien else 1)
    cociente, resto = divmod(abs(arriba) * escala, abajo)
    signo = -1 if arriba < 0 else 1
    impresos = {
        "redondeo": signo * (cociente + (2 * resto >= abajo)),
        "truncamiento": signo * cociente,
    }
    paso = D(1).scaleb(-decimales)
    resultado = compute("razon", [D(arriba), D(abajo)], por_cien=por_cien)
    for ajuste, impreso in impresos.items():
        assert adjust(resultado, ajuste, paso) == D(impreso).scaleb(-decimales)


@given(partes)
def test_a_difference_undoes_a_sum(valores: list[int]) -> None:
    total = compute("suma", list(map(D, valores)), por_cien=False)
    resto = compute("diferencia", [total, *map(D, valores[1:])], por_cien=False)
    assert resto == valores[0]
