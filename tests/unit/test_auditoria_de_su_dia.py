"""An audit is of its day: how long ago it was is said, and when it is old."""

from __future__ import annotations

from datetime import date

import pytest

from conftest import HOY
from mgi.derive import is_old, texto_hace


@pytest.mark.parametrize(
    ("dia", "dicho"),
    [
        (date(2026, 12, 31), "hoy"),
        (date(2026, 12, 30), "ayer"),
        (date(2026, 12, 29), "hace 2 días"),
        (date(2026, 11, 1), "hace 60 días"),
        (date(2026, 10, 31), "hace 2 meses"),
        (date(2026, 1, 1), "hace 11 meses"),
        (date(2025, 12, 31), "hace 12 meses"),
    ],
)
def test_how_long_ago_is_said_in_days_and_then_in_months(dia: date, dicho: str) -> None:
    assert texto_hace(dia, HOY) == dicho


@pytest.mark.parametrize(
    ("dia", "hoy", "vieja"),
    [
        (date(2025, 12, 31), date(2026, 12, 31), False),
        (date(2025, 12, 30), date(2026, 12, 31), True),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 2, 29), date(2025, 3, 1), True),
    ],
)
def test_after_twelve_months_an_audit_is_old(dia: date, hoy: date, vieja: bool) -> None:
    assert is_old(dia, hoy) is vieja


def test_one_month_ago_is_said_of_one() -> None:
    assert texto_hace(date(2026, 7, 2), date(2026, 9, 1)) == "hace un mes"
