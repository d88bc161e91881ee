"""What the last audit says as of a day: how old it is, and its known faults by prueba."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mgi.esquema.auditoria import Auditoria, Falla, Prueba

#: Up to so many days, how long ago something was is said in days.
_DIAS = 60


@dataclass(frozen=True)
class FallasDe:
    """The faults that a prueba found. ``lugares`` are the listed ones; it may count more."""

    prueba: Prueba
    lugares: tuple[Falla, ...]


def texto_hace(fecha: date, hoy: date) -> str:
    """Say how long ago a day was: «hoy», «hace 3 días», «hace 14 meses». It is not after today."""
    dias = (hoy - fecha).days
    if dias < 2:
        return ("hoy", "ayer")[dias]
    if dias <= _DIAS:
        return f"hace {dias} días"
    meses = (hoy.year - fecha.year) * 12 + hoy.month - fecha.month - (hoy.day < fecha.day)
    return "hace un mes" if meses == 1 else f"hace {meses} meses"


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
