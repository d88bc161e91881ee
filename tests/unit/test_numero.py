import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgi.formato import cantidad, numero
from mgi.numero import es_numero, es_piso, explain_number, leer_textual


@pytest.mark.parametrize(
    ("textual", "valor"),
    [
        ("$8.205.082.966", "8205082966"),
        ("$ 236.717.000", "236717000"),
        ("12.146.692.000", "12146692000"),
        ("79.2", "79.2"),
        ("17.41%", "17.41"),
        ("98,47 %", "98.47"),
        ("100.0", "100.0"),
        ("1,00", "1.00"),
        ("0,90", "0.90"),
        ("1.737", "1737"),
        ("1.565", "1565"),
        ("1.234,5", "1234.5"),
        ("38", "38"),
        ("900 mil", "900000"),
        ("un millón", "1000000"),
        ("1,2 millones", "1200000"),
        ("siete (7)", "7"),
        ("Siete", "7"),
        ("+23000", "23000"),
        ("+68.000", "68000"),
        ("Más de 22.000", "22000"),
        ("-3", "-3"),
        ("\u22123", "-3"),
    ],
)
def test_a_printed_number_is_read_as_its_value(textual: str, valor: str) -> None:
    assert leer_textual(textual) == Decimal(valor)


@pytest.mark.parametrize(
    "textual",
    [
        "",
        "abc",
        "siete (8)",
        "unos 7",
        "7 colegios",
        "1.2.3",
        "1,2,3",
        "$",
        "%",
        "12.34.567",
        "1 2",
    ],
)
def test_what_is_no_number_is_not_read(textual: str) -> None:
    assert leer_textual(textual) is None


def test_a_lower_bound_is_told_from_a_value() -> None:
    assert es_piso("+23000")
    assert es_piso("más de 1700")
    assert not es_piso("23000")


@pytest.mark.parametrize(
    ("valor", "formato", "texto"),
    [
        ("1234", "numero", "1.234"),
        ("1234.5", "numero", "1.234,5"),
        ("0", "numero", "0"),
        ("1.00", "numero", "1"),
        ("0.90", "numero", "0,9"),
        ("-3", "numero", "\u22123"),
        ("87.5", "porcentaje", "87,5%"),
        ("83.20", "porcentaje", "83,2%"),
        ("1234567", "moneda", "$\u00a01.234.567"),
        ("-1234", "moneda", "\u2212$\u00a01.234"),
        ("10359401199", "moneda", "$\u00a010.359.401.199"),
        ("0.000001", "numero", "0,000001"),
        ("999999999999999", "numero", "999.999.999.999.999"),
    ],
)
def test_numbers_are_written_as_in_colombia(valor: str, formato: str, texto: str) -> None:
    assert cantidad(Decimal(valor), formato) == texto


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_what_is_written_reads_back_as_the_same_number(valor: Decimal) -> None:
    """Three decimals would be ambiguous in print («1,234»); the sources print two at the most."""
    assert leer_textual(numero(valor)) == valor


@given(st.text(alphabet="0123456789.,-eE+$% ", max_size=40))
def test_a_number_that_is_proposed_is_one_that_a_csv_takes(escrito: str) -> None:
    if es_numero(escrito):
        return
    for propuesto in re.findall(r"«([^»]*)»", explain_number(escrito)[1]):
        assert es_numero(propuesto)
