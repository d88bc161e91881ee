"""How the rows of a series fill a grid of groups and series: the one rule of check and derive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Generic, NamedTuple, Protocol, TypeVar

from mgi.corte import Corte
from mgi.esquema.metas import DE_NIVEL

#: The place that stands for the period, where the others are those of the dimensions.
PERIODO = -1
#: More series than these are not told apart in one drawing: each gets its own.
SERIES_LEGIBLES = 5
#: More small drawings than these are left to the table.
PANELES_LEGIBLES = 24


class Casilla(Protocol):
    """A row: ``dimensiones`` has a cell a dimension, "" is the total; ``piso`` a lower bound."""

    @property
    def corte(self) -> Corte:
        """Its period."""

    @property
    def dimensiones(self) -> tuple[str, ...]:
        """Its cells."""

    @property
    def valor(self) -> Decimal | None:
        """Its number; None where there is no datum."""

    @property
    def piso(self) -> bool:
        """Whether the source prints «más de»."""


class Celda(NamedTuple):
    """A row as it is checked, before there is a model."""

    corte: Corte
    dimensiones: tuple[str, ...]
    valor: Decimal | None
    piso: bool
    programado: Decimal | None = None


class Impedimento(Enum):
    """Why a chart of several series cannot be drawn."""

    SIN_CRUCE = "cruce"
    MUCHAS_SERIES = "series"
    MUCHOS_PANELES = "paneles"
    NO_SUMA = "suma"


C = TypeVar("C", bound=Casilla)


@dataclass(frozen=True)
class Rejilla(Generic[C]):
    """Rows by group and series. ``grupo`` and ``serie`` are places of dimensions, or PERIODO."""

    grupo: int
    serie: int
    filas: tuple[C, ...]

    @cached_property
    def grupos(self) -> tuple[Corte | str, ...]:
        """The groups, as they come: periods, or cells of a dimension."""
        return tuple(dict.fromkeys(_en(fila, self.grupo) for fila in self.filas))

    @cached_property
    def series(self) -> tuple[str, ...]:
        """The cells that tell the series apart, as they come."""
        return tuple(dict.fromkeys(fila.dimensiones[self.serie] for fila in self.filas))

    @property
    def se_cruza(self) -> bool:
        """Whether each series is in two groups or more, and each group has two series or more."""
        grupos = Counter(_en(fila, self.grupo) for fila in self.filas)
        series = Counter(fila.dimensiones[self.serie] for fila in self.filas)
        return min(*grupos.values(), *series.values()) > 1

    def del_grupo(self, grupo: Corte | str) -> tuple[C, ...]:
        """Return the rows of a group."""
        return tuple(fila for fila in self.filas if _en(fila, self.grupo) == grupo)

    def totales(self, todas: Sequence[C]) -> Mapping[Corte | str, C]:
        """Return the published total of each group that has one, from all the rows."""
        modelo = self.filas[0].dimensiones
        cortes = {fila.corte for fila in self.filas}

        def es_total(fila: C) -> bool:
            return fila.corte in cortes and all(
                not celda
                if n == self.serie
                else bool(celda)
                if n == self.grupo
                else celda == modelo[n]
                for n, celda in enumerate(fila.dimensiones)
            )

        return {_en(fila, self.grupo): fila for fila in todas if es_total(fila)}

    def sin_sumar(self, todas: Sequence[C]) -> tuple[Corte | str, Decimal | None, Decimal] | None:
        """Return the first group whose parts are no whole: it, its total and what they add up to.

        None where all are: exact parts, none negative, that add up to a total that is published.
        """
        totales = self.totales(todas)
        for grupo in self.grupos:
            partes = self.del_grupo(grupo)
            suma = sum((fila.valor for fila in partes if fila.valor is not None), Decimal(0))
            total = totales.get(grupo)
            if total is None or total.piso or total.valor != suma:
                return grupo, None if total is None else total.valor, suma
            if any(f.valor is None or f.valor < 0 or f.piso for f in partes):
                return grupo, total.valor, suma
        return None

    def impedimento(self, clase: str, todas: Sequence[C]) -> Impedimento | None:
        """Return why it cannot be drawn as agrupadas, apiladas or multiples; None where it can."""
        if clase != "apiladas" and not self.se_cruza:
            return Impedimento.SIN_CRUCE
        if clase == "multiples":
            return Impedimento.MUCHOS_PANELES if len(self.series) > PANELES_LEGIBLES else None
        if len(self.series) > SERIES_LEGIBLES:
            return Impedimento.MUCHAS_SERIES
        if clase == "apiladas" and self.sin_sumar(todas) is not None:
            return Impedimento.NO_SUMA
        return None


def comparables(filas: Sequence[C], anualizacion: str) -> tuple[C, ...]:
    """Leave out periods of another length than the last: a year beside a quarter misleads.

    Levels, which do not add up over time, compare at any dates.
    """
    if not filas or anualizacion in DE_NIVEL:
        return tuple(filas)
    clase = filas[-1].corte.clase
    return tuple(fila for fila in filas if fila.corte.clase == clase)


def las_mas_finas(filas: Sequence[C]) -> tuple[C, ...]:
    """Leave out, in each period, the totals and subtotals that stand beside their parts."""
    detalle: dict[Corte, int] = {}
    for fila in filas:
        detalle[fila.corte] = max(detalle.get(fila.corte, 0), sum(map(bool, fila.dimensiones)))
    return tuple(f for f in filas if sum(map(bool, f.dimensiones)) == detalle[f.corte])


def de_dimension(filas: Sequence[C], posicion: int) -> tuple[C, ...]:
    """Return the rows that one dimension alone tells apart, and the totals beside them."""
    return tuple(
        fila
        for fila in filas
        if not any(celda for n, celda in enumerate(fila.dimensiones) if n != posicion)
    )


def rejilla_de(finas: Sequence[C]) -> Rejilla[C] | None:
    """Return the grid of some rows without totals; None where they fill none, or have no value.

    Two things tell its rows apart: the period and a dimension, or two dimensions, of which the one
    with fewer cells gives the series. With one dimension alone it is a grid of one group.
    """
    vivas = {tuple(map(bool, fila.dimensiones)) for fila in finas}
    if len(vivas) != 1 or all(fila.valor is None for fila in finas):
        return None
    cuantas = [len({celda[n] for celda in _celdas(finas)}) for n in range(len(_celdas(finas)[0]))]
    ejes = [n for n, cuenta in enumerate(cuantas) if cuenta > 1]
    if len({fila.corte for fila in finas}) > 1:
        return Rejilla(PERIODO, ejes[0], tuple(finas)) if len(ejes) == 1 else None
    if len(ejes) == 1:
        return Rejilla(PERIODO, ejes[0], tuple(finas))
    if len(ejes) != 2:
        return None
    grupo, serie = sorted(ejes, key=lambda n: -cuantas[n])
    return Rejilla(grupo, serie, tuple(finas))


def _celdas(filas: Sequence[C]) -> list[tuple[str, ...]]:
    return [fila.dimensiones for fila in filas]


def _en(fila: Casilla, eje: int) -> Corte | str:
    return fila.corte if eje == PERIODO else fila.dimensiones[eje]
