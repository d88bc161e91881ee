from datetime import date

import pytest

from mgi.corte import leer_corte, proponer_corte


@pytest.mark.parametrize(
    ("codigo", "inicio", "fin", "frase"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "en 2024"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "en febrero de 2020"),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31), "en diciembre de 2024"),
        ("2024-T1", date(2024, 1, 1), date(2024, 3, 31), "de enero a marzo de 2024"),
        ("2024-T4", date(2024, 10, 1), date(2024, 12, 31), "de octubre a diciembre de 2024"),
        ("2024-S2", date(2024, 7, 1), date(2024, 12, 31), "de julio a diciembre de 2024"),
        ("2024-05-31", date(2024, 5, 31), date(2024, 5, 31), "a 31 de mayo de 2024"),
        ("2024-05-01", date(2024, 5, 1), date(2024, 5, 1), "a 1.º de mayo de 2024"),
    ],
)
def test_a_period_knows_its_days_and_its_words(
    codigo: str, inicio: date, fin: date, frase: str
) -> None:
    corte = leer_corte(codigo)
    assert corte is not None
    assert (corte.inicio, corte.fin, corte.frase) == (inicio, fin, frase)


@pytest.mark.parametrize(
    "codigo",
    ["24", "2024-13", "2024-00", "2024-T0", "2024-T5", "2024-S3", "2023-02-29", "0000", "9999"],
)
def test_what_names_no_days_is_refused(codigo: str) -> None:
    assert leer_corte(codigo) is None


@pytest.mark.parametrize("codigo", ["", "2024-5", "2024-05-1", "2024 ", "T1-2024", "２０２４"])
def test_what_has_none_of_the_five_forms_is_refused(codigo: str) -> None:
    assert leer_corte(codigo) is None


def test_periods_sort_by_their_last_day() -> None:
    codigos = ["2024", "2024-T1", "2024-05-31", "2023-12", "2024-S1"]
    cortes = sorted(corte for codigo in codigos if (corte := leer_corte(codigo)))
    assert [c.codigo for c in cortes] == ["2023-12", "2024-T1", "2024-05-31", "2024-S1", "2024"]


def test_a_period_follows_the_one_that_ends_the_day_before() -> None:
    def corte(codigo: str):
        return leer_corte(codigo)

    assert corte("2024-T2").sigue_a(corte("2024-T1"))
    assert corte("2020-03").sigue_a(corte("2020-02"))
    assert not corte("2020-05").sigue_a(corte("2020-03"))


@pytest.mark.parametrize(
    ("escrito", "propuesto"),
    [
        ("05/31/2024", "2024-05-31"),
        ("31-may-24", "2024-05-31"),
        ("1.º de mayo de 2024", "2024-05-01"),
        ("20240531", "2024-05-31"),
        ("setiembre de 2024", "2024-09"),
        ("II trimestre de 2024", "2024-T2"),
        ("primer semestre de 2024", "2024-S1"),
        ("2024-Q3", "2024-T3"),
        ("2024.0", "2024"),
    ],
)
def test_a_period_said_otherwise_is_proposed_as_it_is_asked(escrito: str, propuesto: str) -> None:
    assert proponer_corte(escrito) == f"escriba «{propuesto}»"


@pytest.mark.parametrize("escrito", ["", "enero", "2024-T9", "13/2024", "hola 2024", "9" * 5000])
def test_nothing_is_proposed_for_what_names_no_period(escrito: str) -> None:
    assert proponer_corte(escrito).startswith("use ")


def test_a_whole_day_is_never_proposed_as_less() -> None:
    assert proponer_corte("mayo de 2024", dia=True) == "escríbala como AAAA-MM-DD"
