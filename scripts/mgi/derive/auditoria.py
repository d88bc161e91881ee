"""What the last audit says as of a day: whether it is old, and its known faults by prueba."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mgi.esquema.auditoria import Auditoria, Falla, Prueba


@dataclass(frozen=True)
class FallasDe:
    """The faults that a prueba found. ``lugares`` are the listed ones; it may count more."""

    prueba: Prueba
    lugares: tuple[Falla, ...]


def is_old(fecha: date, hoy: date) -> bool:
    """Whether a day is more than twelve months ago (norms, A1-j)."""
    return (hoy.year, hoy.month, hoy.day) > (fecha.year + 1, fecha.month, fecha.day)


def fallas_por_prueba(auditoria: Auditoria) -> tuple[FallasDe, ...]:
    """Return the pruebas that found faults, those with the most first, each with its places."""
    con_fallas = [prueba for prueba in auditoria.pruebas if prueba.fallas]
    return tuple(
        FallasDe(prueba, tuple(suya for suya in auditoria.fallas if suya.prueba == prueba.id))
        for prueba in sorted(con_fallas, key=lambda prueba: (-prueba.fallas, prueba.id))
    )
