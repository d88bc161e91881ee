"""The sentence of an indicator: what it is, how it changed, how far from what was programmed.

It states and judges nothing: whether more is better is the reader's and the ficha's business.
"""

from __future__ import annotations

from decimal import Decimal

from mgi.derive.texto import (
    alcance_de,
    texto_cantidad,
    texto_diferencia,
    texto_programado,
    valor_y_unidad,
)
from mgi.esquema.referencias import Unidad
from mgi.esquema.rejilla import las_mas_finas
from mgi.formato import minuscula
from mgi.model import Fila, Indicador


def derive_frase(indicador: Indicador) -> str:
    """Write what the indicator says for the latest period, whole: to be read on its own."""
    ultimo = indicador.ultimo
    if ultimo is None:
        return _sin_total(indicador)
    dicho = valor_y_unidad(ultimo, indicador.unidad)
    afirmacion = f"{_sujeto(indicador)} {minuscula(dicho)}, {ultimo.corte.frase}."
    return f"{afirmacion} {derive_comparacion(indicador)}".strip()


def derive_comparacion(indicador: Indicador) -> str:
    """Write what stands beside the large number; "" where there is nothing to compare it with."""
    ultimo = indicador.ultimo
    if ultimo is None:
        return _sin_total(indicador)
    partes = _frente_a_lo_programado(indicador, ultimo) + _frente_al_anterior(indicador, ultimo)
    return " ".join(partes)


def _sin_total(indicador: Indicador) -> str:
    corte = indicador.ultimo_corte
    finas = las_mas_finas(indicador.ultimas)
    filas = [fila for fila in finas if fila.valor is not None]
    valores = "un valor" if len(filas) == 1 else f"{len(filas)} valores"
    nombres = [minuscula(d.nombre) for d in indicador.ficha.dimensiones.values()]
    dicho = f"{valores} por {' y '.join(nombres)}, {corte.frase}"
    if indicador.ficha.derivado is not None:
        return f"{_sujeto(indicador)} este sitio calcula {dicho}, y no hay un total."
    return f"{_sujeto(indicador)} la fuente trae {dicho}, y no imprime un total."


def _frente_a_lo_programado(indicador: Indicador, fila: Fila) -> list[str]:
    """Compare with what was programmed; where that is for more time, only say both and the gap."""
    if fila.programado is None:
        return []
    programado = texto_programado(indicador, fila)
    alcance = alcance_de(indicador, fila)
    if fila.valor is None or fila.piso:
        return [f"Lo programado{' ' * bool(alcance)}{alcance} es {programado}."]
    diferencia = fila.valor - fila.programado
    if not alcance:
        return [_comparacion(diferencia, indicador.unidad, f"lo programado ({programado})")]
    if diferencia == 0:
        return [f"Es lo mismo que lo programado {alcance} ({programado})."]
    tamano = texto_diferencia(diferencia, indicador.unidad)
    return [f"Lo programado {alcance} es {programado}; la diferencia es de {tamano}."]


def _frente_al_anterior(indicador: Indicador, ultimo: Fila) -> list[str]:
    """Compare with the previous total of the same kind of period, where both are exact."""
    cambio = derive_cambio(ultimo, indicador.totales, indicador.unidad)
    return [cambio] if cambio else []


def derive_cambio(ultimo: Fila, serie: tuple[Fila, ...], unidad: Unidad) -> str:
    """Compare a row with the one before of the same kind of period; "" if either is not exact."""
    anteriores = [
        fila
        for fila in serie
        if fila.corte < ultimo.corte and fila.corte.clase == ultimo.corte.clase
    ]
    if not anteriores or ultimo.valor is None or ultimo.piso:
        return ""
    anterior = anteriores[-1]
    if anterior.valor is None or anterior.piso:
        return ""
    antes = texto_cantidad(anterior.valor, unidad)
    con = f"{anterior.corte.frase} ({antes})"
    return _comparacion(ultimo.valor - anterior.valor, unidad, con)


def _comparacion(diferencia: Decimal, unidad: Unidad, con: str) -> str:
    if diferencia == 0:
        return f"Es lo mismo que {con}."
    verbo = "Es" if abs(diferencia) == 1 else "Son"
    sentido = "más" if diferencia > 0 else "menos"
    return f"{verbo} {texto_diferencia(diferencia, unidad)} {sentido} que {con}."


def _sujeto(indicador: Indicador) -> str:
    """Name the indicator before what is said of it, without two colons in a row."""
    nombre = indicador.ficha.nombre
    return f"{nombre} –" if ":" in nombre else f"{nombre}:"
