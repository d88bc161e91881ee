"""All that the page of an indicator states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mgi.derive.avance import Avance
from mgi.derive.estado import Estado, derive_estado
from mgi.derive.formula import Formula, derive_formula
from mgi.derive.frase import derive_comparacion, derive_frase
from mgi.derive.grafico import Grafico, derive_grafico
from mgi.derive.mosaico import Mosaico, derive_mosaico
from mgi.derive.plan import derive_avances
from mgi.derive.vencimiento import Vencimiento, derive_vencimiento
from mgi.esquema.partes import Dimension
from mgi.esquema.territorio import LOCALIDAD
from mgi.model import Fila, Indicador


@dataclass(frozen=True)
class Desglose:
    """The rows of one dimension in the latest period that has them, drawn or as a map."""

    dimension: str
    nombre: str
    filas: tuple[Fila, ...]
    grafico: Grafico | None
    mosaico: Mosaico | None = None


@dataclass(frozen=True)
class Vista:
    """The page of an indicator: its sentences, its chart over time, its breakdowns, its progress.

    ``formula`` is how the latest total was computed, where it was.
    """

    indicador: Indicador
    frase: str
    comparacion: str
    grafico: Grafico | None
    desgloses: tuple[Desglose, ...]
    avances: tuple[Avance, ...]
    estado: Estado | None
    vencimiento: Vencimiento
    formula: Formula | None


def derive_vista(indicador: Indicador, hoy: date) -> Vista:
    """Derive what a page states on a day. The ficha's choice of chart is for that over time."""
    desgloses = tuple(
        desglose
        for posicion, (clave, dimension) in enumerate(indicador.ficha.dimensiones.items())
        if (desglose := _desglose(indicador, posicion, clave, dimension)) is not None
    )
    principales = _principales(indicador, desgloses)
    return Vista(
        indicador=indicador,
        frase=derive_frase(indicador),
        comparacion=derive_comparacion(indicador),
        grafico=derive_grafico(indicador, principales, clase=indicador.ficha.grafico),
        desgloses=desgloses,
        avances=derive_avances(indicador),
        estado=derive_estado(indicador),
        vencimiento=derive_vencimiento(indicador, hoy),
        formula=None if indicador.ultimo is None else derive_formula(indicador, indicador.ultimo),
    )


def _principales(indicador: Indicador, desgloses: tuple[Desglose, ...]) -> tuple[Fila, ...]:
    """Return the totals or, without them, all rows; none if a breakdown already shows them.

    Localidades over several periods are too many bars: their map shows the latest.
    """
    if indicador.totales:
        return indicador.totales
    varios = len({fila.corte for fila in indicador.filas}) > 1
    con_mapa = any(desglose.mosaico for desglose in desgloses)
    return indicador.filas if (varios and not con_mapa) or not desgloses else ()


def _desglose(
    indicador: Indicador, posicion: int, clave: str, dimension: Dimension
) -> Desglose | None:
    """Return the rows that only this dimension tells apart; None where there are none."""

    def sola(fila: Fila) -> bool:
        celdas = fila.dimensiones
        return (
            bool(celdas[posicion])
            and not any(celdas[:posicion])
            and not any(celdas[posicion + 1 :])
        )

    lugares = range(len(indicador.filas) - 1, -1, -1)
    ultimo = next((n for n in lugares if sola(indicador.filas[n])), None)
    if ultimo is None:
        return None
    filas = tuple(fila for fila in indicador.desde_el_final(ultimo) if sola(fila))
    mosaico = derive_mosaico(indicador, filas) if clave == LOCALIDAD else None
    grafico = None if mosaico else derive_grafico(indicador, filas)
    return Desglose(clave, dimension.nombre, filas, grafico, mosaico)
