"""The localidades that have figures: which indicators have a value for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mgi.esquema.territorio import LOCALIDAD, Dile, Localidad, Territorio
from mgi.model.indicador import Fila, Indicador
from mgi.rutas import ruta_localidad


@dataclass(frozen=True)
class LocalidadConDatos:
    """A localidad with the rows that each indicator has of it alone, by period; never empty."""

    localidad: Localidad
    dile: Dile
    series: tuple[tuple[Indicador, tuple[Fila, ...]], ...]

    @property
    def ruta(self) -> str:
        """Route of its sheet."""
        return ruta_localidad(self.localidad.slug)

    @property
    def cuantas(self) -> str:
        """How many figures it has, in words: «1 cifra», «9 cifras»."""
        numero = len(self.series)
        return "1 cifra" if numero == 1 else f"{numero} cifras"

    @property
    def actualizado(self) -> date:
        """When one of its indicators last changed."""
        return max(indicador.actualizado for indicador, _ in self.series)


def with_data(
    territorio: Territorio, indicadores: Iterable[Indicador]
) -> tuple[LocalidadConDatos, ...]:
    """Return the localidades with a value in any indicator, by code. Withdrawn ones do not count.

    A row counts where the localidad is the only dimension that tells it apart.
    """
    series: dict[str, list[tuple[Indicador, tuple[Fila, ...]]]] = {}
    for indicador in indicadores:
        if LOCALIDAD not in indicador.ficha.dimensiones or indicador.retirado:
            continue
        lugar = list(indicador.ficha.dimensiones).index(LOCALIDAD)
        suyas: dict[str, list[Fila]] = {}
        for fila in indicador.filas:
            celda = fila.dimensiones[lugar]
            if celda and sum(map(bool, fila.dimensiones)) == 1:
                suyas.setdefault(celda, []).append(fila)
        for codigo, filas in suyas.items():
            if any(fila.valor is not None for fila in filas):
                series.setdefault(codigo, []).append((indicador, tuple(filas)))
    return tuple(
        LocalidadConDatos(suya, territorio.dile[codigo], tuple(series[codigo]))
        for codigo, suya in territorio.localidades.items()
        if codigo in series
    )
