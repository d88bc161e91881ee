"""Which chart an indicator gets, and what it says: its finding, its measure, its bars or points."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mgi.corte import Corte
from mgi.derive.texto import (
    alcance_de,
    medida_de,
    texto_fuente,
    texto_programado,
    texto_valor,
)
from mgi.model import Fila, Indicador

#: Totals over this many periods are drawn as a line.
PUNTOS_DE_LINEA = 3
#: More sources than this are left to the table.
FUENTES_AL_PIE = 3
#: More bars or points than these are left to the table: no eye tells them apart.
BARRAS_LEGIBLES = 100
PUNTOS_LEGIBLES = 1000


@dataclass(frozen=True)
class Barra:
    """A bar or point: its label, period, value, what was programmed, and both in words.

    ``texto_programado`` names it: «programado: 30», «programado para todo 2024: 30».
    """

    etiqueta: str
    corte: Corte
    valor: Decimal | None
    texto: str
    programado: Decimal | None = None
    texto_programado: str = ""
    piso: bool = False


@dataclass(frozen=True)
class Grafico:
    """A chart. ``clase`` is barras, lineas or avance; ``titulo`` states the finding."""

    clase: str
    titulo: str
    subtitulo: str
    pie: str
    barras: tuple[Barra, ...]


def derive_grafico(
    indicador: Indicador, filas: tuple[Fila, ...], *, clase: str | None = None
) -> Grafico | None:
    """Choose and describe a chart of some rows; None where a chart would say nothing new.

    ``clase`` forces the kind. Rows of several periods are labelled by period, rows of one period
    by their dimensions; totals and subtotals are left out beside their parts.
    """
    if len(filas) > 10 * PUNTOS_LEGIBLES:
        return None
    filas = las_mas_finas(_comparables(indicador, filas))
    clase = clase or _choose(filas)
    if len(filas) > (PUNTOS_LEGIBLES if clase == "lineas" else BARRAS_LEGIBLES):
        return None
    if clase == "avance":
        filas = filas[-1:]
    if clase == "ninguno" or not any(fila.valor is not None for fila in filas):
        return None
    varios = len({fila.corte for fila in filas}) > 1
    barras = tuple(_barra(indicador, fila, por_periodo=varios) for fila in filas)
    if clase == "barras" and not varios:
        barras = tuple(sorted(barras, key=lambda b: (b.valor is None, -(b.valor or 0))))
    return Grafico(
        clase=clase,
        titulo=_hallazgo(clase, barras),
        subtitulo=_subtitulo(indicador, filas),
        pie=_pie(indicador, filas),
        barras=barras,
    )


def _comparables(indicador: Indicador, filas: tuple[Fila, ...]) -> tuple[Fila, ...]:
    """Leave out periods of another length than the last: a year beside a quarter misleads.

    Levels, which do not add up over time, compare at any dates.
    """
    if not filas or indicador.ficha.anualizacion in ("constante", "creciente", "decreciente"):
        return filas
    clase = filas[-1].corte.clase
    return tuple(fila for fila in filas if fila.corte.clase == clase)


def las_mas_finas(filas: tuple[Fila, ...]) -> tuple[Fila, ...]:
    """Leave out, in each period, the totals and subtotals that stand beside their parts."""
    detalle: dict[Corte, int] = {}
    for fila in filas:
        detalle[fila.corte] = max(detalle.get(fila.corte, 0), sum(map(bool, fila.dimensiones)))
    return tuple(f for f in filas if sum(map(bool, f.dimensiones)) == detalle[f.corte])


def _choose(filas: tuple[Fila, ...]) -> str:
    """Choose a line for one thing over periods of a kind, bars for several, avance for a target."""
    una_cosa = len({fila.dimensiones for fila in filas}) == 1
    una_clase = len({fila.corte.clase for fila in filas}) == 1
    if len(filas) >= PUNTOS_DE_LINEA and una_cosa and una_clase:
        return "lineas"
    if len(filas) > 1:
        return "barras"
    return "avance" if filas and filas[0].programado is not None else "ninguno"


def _barra(indicador: Indicador, fila: Fila, *, por_periodo: bool) -> Barra:
    partes = list(indicador.partes(fila))
    if por_periodo or not partes:
        partes.insert(0, fila.corte.etiqueta)
    programado = texto_programado(indicador, fila)
    dicho = f"programado {alcance_de(indicador, fila)}".strip()
    return Barra(
        etiqueta=", ".join(partes),
        corte=fila.corte,
        valor=fila.valor,
        texto=texto_valor(fila, indicador.unidad),
        programado=fila.programado,
        texto_programado="" if fila.programado is None else f"{dicho}: {programado}",
        piso=fila.piso,
    )


def _subtitulo(indicador: Indicador, filas: tuple[Fila, ...]) -> str:
    """Name the measure and its period: «Solicitudes…, de enero a marzo de 2024»."""
    nombre, medida = indicador.ficha.nombre, medida_de(indicador.unidad)
    partes = [nombre] if medida in nombre.lower() else [nombre, f"en {medida}"]
    primero, ultimo = filas[0].corte, filas[-1].corte
    partes.append(ultimo.frase if primero == ultimo else f"{primero.etiqueta} – {ultimo.etiqueta}")
    return ", ".join(partes)


def _pie(indicador: Indicador, filas: tuple[Fila, ...]) -> str:
    lugares = list(dict.fromkeys(texto_fuente(indicador, fila) for fila in filas))
    if len(lugares) <= FUENTES_AL_PIE + 1:
        return "Fuente: " + "; ".join(lugares)
    dichos = "; ".join(lugares[:FUENTES_AL_PIE])
    return f"Fuente: {dichos}; las demás están en «Los datos y de dónde salen»"


def _hallazgo(clase: str, barras: tuple[Barra, ...]) -> str:
    """State what the chart shows and no more; lower bounds are never compared."""
    con_valor = [b for b in barras if b.valor is not None]
    primera, ultima = con_valor[0], con_valor[-1]
    varios_periodos = len({b.corte for b in barras}) > 1
    if clase == "avance" and primera.texto_programado:
        return f"{primera.texto} frente a lo {primera.texto_programado}"
    if len(con_valor) == 1:
        return f"{primera.etiqueta}: {primera.texto}"
    if clase == "lineas" or (varios_periodos and len(barras) == 2):
        return f"De {primera.texto} ({primera.etiqueta}) a {ultima.texto} ({ultima.etiqueta})"
    mayor = max(con_valor, key=lambda b: b.valor or Decimal(0))
    if any(b.piso for b in con_valor):
        return f"{mayor.etiqueta}: {mayor.texto}"
    iguales = [b for b in con_valor if b.valor == mayor.valor]
    if len(iguales) == len(con_valor):
        return f"El mismo valor en todas: {mayor.texto}"
    if len(iguales) > 1:
        return f"El valor más alto, {mayor.texto}, está en {len(iguales)} de {len(con_valor)}"
    return f"El valor más alto es {mayor.texto}: {mayor.etiqueta}"
