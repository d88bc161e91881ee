"""A published value that changed, or that was confirmed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mgi.corte import Corte
from mgi.rutas import ancla


@dataclass(frozen=True)
class ValorRevisado:
    """A line of a revisiones.csv.

    ``dimensiones`` are the cells that it fills, by name: the total is not there, and a dimension
    that the ficha no longer has may be. ``columna`` is valor or programado. ``anterior`` and
    ``nuevo`` are None where there was or is no datum. ``vez`` counts the lines of the same cell,
    from 1.
    """

    corte: Corte
    dimensiones: Mapping[str, str]
    columna: str
    anterior: Decimal | None
    nuevo: Decimal | None
    fecha: date
    motivo: str
    vez: int

    @property
    def confirma(self) -> bool:
        """Whether it changes nothing: it says why an odd value is right."""
        return self.anterior == self.nuevo

    @property
    def ancla(self) -> str:
        """Id of its row in the page of its indicator: the same for ever, while lines are added."""
        celdas = sorted(self.dimensiones.items())
        partes = [
            self.corte.codigo,
            self.columna,
            str(self.vez),
            *(c for par in celdas for c in par),
        ]
        huella = hashlib.sha256("\x1f".join(partes).encode()).hexdigest()[:12]
        return ancla("revision", huella)
