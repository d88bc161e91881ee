"""What a chart is made of: its marks, each with its value and its words, and what stands around."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mgi.corte import Corte
from mgi.derive.texto import (
    alcance_de,
    medida_de,
    texto_cantidad,
    texto_fuente,
    texto_programado,
    texto_valor,
)
from mgi.formato import minuscula
from mgi.model import Fila, Indicador

#: More sources than this are left to the table.
FUENTES_AL_PIE = 3


@dataclass(frozen=True)
class Barra:
    """A bar or point: its label, period, value, what was programmed, and both in words.

    ``texto_programado`` names it: «programado: 30», «programado para todo 2024: 30». So does
    ``texto_meta``: «meta 2027: 50». ``grupo`` and ``serie`` are places in those of its chart.
    """

    etiqueta: str
    corte: Corte
    valor: Decimal | None
    texto: str
    programado: Decimal | None = None
    texto_programado: str = ""
    piso: bool = False
    meta: Decimal | None = None
    texto_meta: str = ""
    grupo: int = 0
    serie: int = 0

    @property
    def dicho(self) -> str:
        """All that it says: «2024: 27 (programado: 30; meta 2027: 50)»."""
        junto = "; ".join(filter(None, (self.texto_programado, self.texto_meta)))
        return f"{self.etiqueta}: {self.texto}" + (f" ({junto})" if junto else "")


@dataclass(frozen=True)
class Grupo:
    """Bars that go together; ``total``, in words, is what they add up to, where that is shown."""

    nombre: str
    total: str = ""


@dataclass(frozen=True)
class Grafico:
    """A chart. ``titulo`` states the finding; ``notas`` say what its axis does.

    ``clase`` is barras, lineas, avance, agrupadas, apiladas or multiples; the last three have
    ``series`` and ``grupos``. ``desde`` is where the axis of a line starts. ``metas`` are the
    targets of a line for the years after its last value.
    """

    clase: str
    titulo: str
    subtitulo: str
    pie: str
    barras: tuple[Barra, ...]
    series: tuple[str, ...] = ()
    grupos: tuple[Grupo, ...] = ()
    metas: tuple[Barra, ...] = ()
    desde: Decimal = Decimal(0)
    notas: tuple[str, ...] = ()


def barra_de_fila(
    indicador: Indicador, fila: Fila, etiqueta: str, *, grupo: int = 0, serie: int = 0
) -> Barra:
    """Return the mark of a row."""
    programado = texto_programado(indicador, fila)
    dicho = f"programado {alcance_de(indicador, fila)}".strip()
    return Barra(
        etiqueta=etiqueta,
        corte=fila.corte,
        valor=fila.valor,
        texto=texto_valor(fila, indicador.unidad),
        programado=fila.programado,
        texto_programado="" if fila.programado is None else f"{dicho}: {programado}",
        piso=fila.piso,
        grupo=grupo,
        serie=serie,
    )


def subtitulo_de(indicador: Indicador, filas: tuple[Fila, ...], *, por: str = "") -> str:
    """Name the measure, what it is broken down by, and its period.

    «Solicitudes…, por zona, de enero a marzo de 2024».
    """
    nombre, medida = indicador.ficha.nombre, medida_de(indicador.unidad)
    partes = [nombre] if medida in nombre.lower() else [nombre, f"en {medida}"]
    if por:
        partes.append(f"por {minuscula(por)}")
    primero, ultimo = filas[0].corte, filas[-1].corte
    partes.append(ultimo.frase if primero == ultimo else f"{primero.etiqueta} – {ultimo.etiqueta}")
    return ", ".join(partes)


def pie_de(indicador: Indicador, filas: tuple[Fila, ...]) -> str:
    """Name the sources of some rows."""
    lugares = list(dict.fromkeys(texto_fuente(indicador, fila) for fila in filas))
    if len(lugares) <= FUENTES_AL_PIE + 1:
        return "Fuente: " + "; ".join(lugares)
    dichos = "; ".join(lugares[:FUENTES_AL_PIE])
    return f"Fuente: {dichos}; las demás están en «Los datos y de dónde salen»"


def texto_meta(indicador: Indicador, anio: int, valor: Decimal) -> str:
    """Name a target: «meta 2027: 50»."""
    return f"meta {anio}: {texto_cantidad(valor, indicador.unidad)}"
