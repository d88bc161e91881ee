"""An indicator: its ficha, its rows and its routes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from mgi.corte import Corte
from mgi.esquema.ficha import Ficha
from mgi.esquema.plan import Conjunto
from mgi.esquema.referencias import Fuente, Unidad
from mgi.esquema.territorio import Territorio
from mgi.model.revision import ValorRevisado
from mgi.rutas import ruta_datos, ruta_indicador


@dataclass(frozen=True)
class Operando:
    """A row that a computed one comes from.

    ``dimensiones`` are name and cell of those that it is a part of; ``partes``, their words.
    ``no_aplica``: it has no value because it would divide by zero, or comes from what would.
    """

    codigo: str
    nombre: str
    corte: Corte
    dimensiones: tuple[tuple[str, str], ...]
    partes: tuple[str, ...]
    valor: Decimal | None
    unidad: Unidad
    no_aplica: bool = False

    @property
    def ruta(self) -> str:
        """Route of its indicator's page."""
        return ruta_indicador(self.codigo)


class Fila(NamedTuple):
    """A row of a series. ``dimensiones`` has a cell a declared dimension; "" is the total.

    ``valor`` is None where there is no datum: never zero. ``piso``: the source prints a lower
    bound («más de»), not the value. A row with ``operandos`` was computed from them; its
    ``fuente`` is "" unless a source prints the result too.
    """

    corte: Corte
    dimensiones: tuple[str, ...]
    valor: Decimal | None
    programado: Decimal | None
    fuente: str
    ubicacion: str
    textual: str
    nota: str
    piso: bool
    operandos: tuple[Operando, ...] = ()

    @property
    def no_aplica(self) -> bool:
        """Whether it would divide by zero: nothing is missing, or what is does not apply either.

        Of several operands without a value the first one says why, as in its ``nota``.
        """
        if self.valor is not None or not self.operandos:
            return False
        sin_valor = next((o for o in self.operandos if o.valor is None), None)
        return sin_valor is None or sin_valor.no_aplica

    @property
    def nada_programado(self) -> bool:
        """Whether it is a zero that is no failure: nothing was programmed for it."""
        return self.valor == 0 and self.programado == 0

    @property
    def es_total(self) -> bool:
        """Whether every dimension is the total."""
        return not any(self.dimensiones)


@dataclass(frozen=True)
class Indicador:
    """An indicator. ``filas`` by period, then in the order of the file.

    ``conjunto`` is the set of ranges that its estado comes from, where its ficha chose one;
    ``territorio``, the localidades that its rows may be of; ``revisiones``, newest first.
    """

    codigo: str
    ficha: Ficha
    unidad: Unidad
    filas: tuple[Fila, ...]
    fuentes: Mapping[str, Fuente]
    conjunto: Conjunto | None = None
    territorio: Territorio = field(default_factory=Territorio)
    revisiones: tuple[ValorRevisado, ...] = ()

    @property
    def actualizado(self) -> date:
        """When it last changed: its ficha says it, or a later revision that changes a value."""
        cambios = (revisado.fecha for revisado in self.revisiones if not revisado.confirma)
        return max(self.ficha.actualizado, next(cambios, date.min))

    @property
    def cambio(self) -> str:
        """What its last change was; "" where nobody says it."""
        if self.actualizado > self.ficha.actualizado:
            return "Se revisó un valor ya publicado."
        return self.ficha.cambio or ""

    @property
    def ruta(self) -> str:
        """Route of its page."""
        return ruta_indicador(self.codigo)

    @property
    def ruta_csv(self) -> str:
        """Route of its rows as CSV."""
        return ruta_datos(self.codigo, "csv")

    @property
    def ruta_json(self) -> str:
        """Route of its ficha and rows as JSON."""
        return ruta_datos(self.codigo, "json")

    @property
    def origen(self) -> str:
        """The file that an editor opens to change it."""
        return f"data/indicadores/{self.codigo}/ficha.yml"

    @property
    def retirado(self) -> bool:
        """Whether it was withdrawn; its page says why."""
        return self.ficha.publicacion.estado == "retirado"

    @cached_property
    def ultimo_corte(self) -> Corte:
        """The latest period with rows."""
        return self.filas[-1].corte

    @cached_property
    def totales(self) -> tuple[Fila, ...]:
        """The rows that are totals, by period."""
        return tuple(fila for fila in self.filas if fila.es_total)

    @cached_property
    def ultimas(self) -> tuple[Fila, ...]:
        """The rows of the latest period."""
        return self.desde_el_final(len(self.filas) - 1)

    @cached_property
    def ultimo(self) -> Fila | None:
        """The total of the latest period; None where the source prints none."""
        return next((fila for fila in reversed(self.ultimas) if fila.es_total), None)

    def desde_el_final(self, lugar: int) -> tuple[Fila, ...]:
        """Return the rows of a row's period that go before it, and itself."""
        corte = self.filas[lugar].corte
        antes = (self.filas[n] for n in range(lugar, -1, -1))
        return tuple(takewhile(lambda fila: fila.corte == corte, antes))[::-1]

    def buscar(self, filtros: Mapping[str, str], *, una_fila: bool = False) -> tuple[Fila, ...]:
        """Return the rows that fit: ``periodo`` and dimensions by name.

        With ``una_fila`` a dimension that is not named means its total, and only the latest
        period's row stays.
        """
        nombres = tuple(self.ficha.dimensiones)
        quedan = tuple(
            fila
            for fila in self.filas
            if filtros.get("periodo", fila.corte.codigo) == fila.corte.codigo
            and all(
                filtros.get(nombre, "" if una_fila else celda) == celda
                for nombre, celda in zip(nombres, fila.dimensiones, strict=True)
            )
        )
        return quedan[-1:] if una_fila else quedan

    def etiquetas(self, fila: Fila) -> tuple[str, ...]:
        """Return the words of a row's dimensions; «Total» for the total."""
        return tuple(
            dimension.etiquetas[celda] if celda else "Total"
            for dimension, celda in zip(
                self.ficha.dimensiones.values(), fila.dimensiones, strict=True
            )
        )

    def partes(self, fila: Fila) -> tuple[str, ...]:
        """Return the words of the dimensions that a row is a part of: totals left out."""
        pares = zip(self.etiquetas(fila), fila.dimensiones, strict=True)
        return tuple(etiqueta for etiqueta, celda in pares if celda)
