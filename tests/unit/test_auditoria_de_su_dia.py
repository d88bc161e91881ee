"""An audit is of its day: after twelve months it is old."""

from __future__ import annotations

from datetime import date

import pytest

from mgi.derive import is_old


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
