"""What the reports of a year say of it, by tipo de anualización: the one rule of check and derive.

Source: norms of Bogotá's tracking tools, row «valor del año»: the sum of the periods of a suma, the
last report of the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, Protocol

from mgi.corte import Corte


class Reportado(Protocol):
    """A row of a series: ``valor`` is None where there is no datum, ``piso`` a lower bound."""

    @property
    def corte(self) -> Corte:
        """Its period."""

    @property
    def valor(self) -> Decimal | None:
        """Its number."""

    @property
    def piso(self) -> bool:
        """Whether the source prints «más de»."""


class Reporte(NamedTuple):
    """A total as it is checked, before there is a model; ``programado`` as its row says it."""

    corte: Corte
    valor: Decimal | None
    piso: bool
    programado: Decimal | None = None


def valor_del_anio(filas: Iterable[Reportado], tipo: str) -> tuple[Decimal | None, int]:
    """Return the value of a year and the month that it reaches, from the totals of that year.

    Only exact values count: a lower bound or an empty row at the end leaves the year where the
    last exact one left it. A row of the whole year says it itself. So does a cut-off date of a
    suma: it is what the year has accumulated by then. None where the sum has a hole, or other
    periods reach before those that are summed (T1, and then april): they are not all of it.
    Without a value, month 0.
    """
    suyas = sorted(filas, key=lambda f: (f.corte.fin, -f.corte.inicio.toordinal()))
    exactas = [fila for fila in suyas if _es_exacta(fila)]
    if not exactas:
        return None, 0
    ultima = exactas[-1]  # of two that end together the longer is the later
    clase, mes = ultima.corte.clase, ultima.corte.fin.month
    if tipo != "suma" or clase in ("anio", "dia"):
        return ultima.valor, mes
    partes = [f for f in suyas if f.corte.clase == clase and f.corte.fin <= ultima.corte.fin]
    enteras = all(_es_exacta(fila) for fila in partes)
    seguidas = all(b.corte.sigue_a(a.corte) for a, b in pairwise(partes))
    desde = partes[0].corte.inicio
    if not (enteras and seguidas and all(fila.corte.inicio >= desde for fila in exactas)):
        return None, mes
    return sum((fila.valor for fila in partes if fila.valor is not None), Decimal(0)), mes


def _es_exacta(fila: Reportado) -> bool:
    return fila.valor is not None and not fila.piso
