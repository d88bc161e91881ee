"""All that the page of an indicator states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mgi.derive.avance import Avance
from mgi.derive.barra import Grafico
from mgi.derive.estado import Estado, derive_estado
from mgi.derive.formula import Formula, derive_formula
from mgi.derive.frase import derive_comparacion, derive_frase
from mgi.derive.grafico import derive_grafico
from mgi.derive.mosaico import Mosaico, derive_mosaico
from mgi.derive.plan import derive_avances
from mgi.derive.series import DE_SERIES
from mgi.derive.vencimiento import Vencimiento, derive_vencimiento
from mgi.esquema.partes import Dimension
from mgi.esquema.rejilla import de_dimension, las_mas_finas
from mgi.esquema.territorio import LOCALIDAD
from mgi.formato import minuscula
from mgi.model import Fila, Indicador

#: A longer series is broken down in its latest period alone.
FILAS_DE_REJILLA = 2000


@dataclass(frozen=True)
class Desglose:
    """The rows of one dimension, or of two crossed, drawn or as a map.

    In the latest period that has them, or in all where they are drawn together.
    """

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

    @property
    def tiene_graficos(self) -> bool:
        """Whether its page has a chart or a map."""
        return self.grafico is not None or any(d.grafico or d.mosaico for d in self.desgloses)


def derive_vista(indicador: Indicador, hoy: date) -> Vista:
    """Derive what a page states on a day.

    The ficha's choice of chart is for that over time, or for the breakdowns if it is of series.
    """
    posibles = [
        _desglose(indicador, posicion, clave, dimension)
        for posicion, (clave, dimension) in enumerate(indicador.ficha.dimensiones.items())
    ]
    posibles.append(_cruce(indicador))
    desgloses = tuple(desglose for desglose in posibles if desglose is not None)
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
    ya = any(desglose.mosaico or _es_de_series(desglose.grafico) for desglose in desgloses)
    return indicador.filas if (varios and not ya) or not desgloses else ()


def _desglose(
    indicador: Indicador, posicion: int, clave: str, dimension: Dimension
) -> Desglose | None:
    """Return the rows that only this dimension tells apart; None where there are none.

    Those of all periods where one chart can hold them, else those of the latest.
    """

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
    if mosaico is not None:
        return Desglose(clave, dimension.nombre, filas, None, mosaico)
    if len(indicador.filas) <= FILAS_DE_REJILLA:
        todas = de_dimension(indicador.filas, posicion)
        grafico = derive_grafico(indicador, todas, clase=_de_series(indicador))
        if _es_de_series(grafico):
            suyas = tuple(fila for fila in todas if not fila.es_total)
            return Desglose(clave, dimension.nombre, suyas, grafico)
    return Desglose(clave, dimension.nombre, filas, derive_grafico(indicador, filas))


def _cruce(indicador: Indicador) -> Desglose | None:
    """Return the rows of two dimensions at once in the latest period; None where no chart fits."""
    if len(indicador.filas) > FILAS_DE_REJILLA:
        return None
    finas = las_mas_finas(indicador.ultimas)
    vivas = [n for n, celda in enumerate(finas[0].dimensiones) if celda]
    grafico = derive_grafico(indicador, indicador.ultimas, clase=_de_series(indicador))
    if len(vivas) < 2 or not _es_de_series(grafico):
        return None
    claves = list(indicador.ficha.dimensiones)
    nombres = [indicador.ficha.dimensiones[claves[n]].nombre for n in vivas]
    nombre = " y ".join([nombres[0], *map(minuscula, nombres[1:])])
    return Desglose("-y-".join(claves[n] for n in vivas), nombre, finas, grafico)


def _de_series(indicador: Indicador) -> str | None:
    """Return the ficha's choice of chart where it is one of several series."""
    return indicador.ficha.grafico if indicador.ficha.grafico in DE_SERIES else None


def _es_de_series(grafico: Grafico | None) -> bool:
    return grafico is not None and grafico.clase in DE_SERIES
