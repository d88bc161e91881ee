"""Which chart an indicator gets, and what it says: its finding, its measure, its bars or points."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise

from mgi.corte import leer_corte
from mgi.derive.barra import (
    Barra,
    Grafico,
    barra_de_fila,
    pie_de,
    subtitulo_de,
    texto_meta,
)
from mgi.derive.series import DE_SERIES, PUNTOS_DE_LINEA, choose_series, derive_series
from mgi.derive.texto import texto_cantidad
from mgi.esquema.metas import DE_NIVEL, meta_comparable, metas_por_anio
from mgi.esquema.rejilla import comparables, las_mas_finas, rejilla_de
from mgi.model import Fila, Indicador

#: More bars or points than these are left to the table: no eye tells them apart.
BARRAS_LEGIBLES = 50
PUNTOS_LEGIBLES = 1000
#: A line whose values differ by less than this part of the highest starts its axis near them.
CAMBIO_QUE_SE_VE = Decimal("0.2")


def derive_grafico(
    indicador: Indicador, filas: tuple[Fila, ...], *, clase: str | None = None
) -> Grafico | None:
    """Choose and describe a chart of some rows; None where a chart would say nothing new.

    ``clase`` asks for a kind; that of several series is drawn where the rows can fill it. Rows of
    several periods are labelled by period, rows of one period by their dimensions; totals and
    subtotals are left out beside their parts.
    """
    if len(filas) > 10 * PUNTOS_LEGIBLES:
        return None
    todas = comparables(filas, indicador.ficha.anualizacion)
    filas = las_mas_finas(todas)
    rejilla = rejilla_de(filas)
    if clase in DE_SERIES and (rejilla is None or rejilla.impedimento(clase, todas) is not None):
        clase = None
    clase = clase or choose_series(rejilla, todas) or _choose(indicador, filas)
    if clase in DE_SERIES and rejilla is not None:
        return derive_series(indicador, rejilla, todas, clase)
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
    if clase == "avance":
        barras = (_con_meta(indicador, filas[0], barras[0]),)
    grafico = Grafico(
        clase=clase,
        titulo=_hallazgo(clase, barras),
        subtitulo=subtitulo_de(indicador, filas),
        pie=pie_de(indicador, filas),
        barras=barras,
    )
    return _en_linea(indicador, grafico) if clase == "lineas" else grafico


def _choose(indicador: Indicador, filas: tuple[Fila, ...]) -> str:
    """Choose a line for one thing over periods of a kind, bars for several, avance for a target."""
    una_cosa = len({fila.dimensiones for fila in filas}) == 1
    una_clase = len({fila.corte.clase for fila in filas}) == 1
    if len(filas) >= PUNTOS_DE_LINEA and una_cosa and una_clase:
        return "lineas"
    if len(filas) > 1:
        return "barras"
    if not filas or filas[0].valor is None:
        return "ninguno"
    barra = _con_meta(indicador, filas[0], _barra(indicador, filas[0], por_periodo=True))
    return "ninguno" if barra.programado is None and barra.meta is None else "avance"


def _barra(indicador: Indicador, fila: Fila, *, por_periodo: bool) -> Barra:
    partes = list(indicador.partes(fila))
    if por_periodo or not partes:
        partes.insert(0, fila.corte.etiqueta)
    return barra_de_fila(indicador, fila, ", ".join(partes))


def _con_meta(indicador: Indicador, fila: Fila, barra: Barra) -> Barra:
    """Add the target that compares with the latest total; parts have none."""
    if fila != indicador.ultimo:
        return barra
    hallada = meta_comparable(indicador.ficha, barra.corte.fin.year, barra.programado)
    if hallada is None:
        return barra
    anio, meta = hallada
    return replace(barra, meta=meta, texto_meta=texto_meta(indicador, anio, meta))


def _en_linea(indicador: Indicador, grafico: Grafico) -> Grafico:
    """Add to a line the targets still to come, where its axis starts, and what to know of both."""
    metas = _metas_por_venir(indicador, grafico.barras)
    desde = _desde(grafico.barras, metas)
    notas = []
    if desde:
        inicio = texto_cantidad(desde, indicador.unidad)
        notas.append(f"El eje no parte de cero: empieza en {inicio}.")
    if _se_corta(grafico.barras):
        notas.append("La línea se corta donde no hay dato.")
    if metas:
        notas.append("El trazo punteado une las metas de la ficha; no es un pronóstico.")
    titulo = grafico.titulo
    if metas:
        titulo += f"; {metas[-1].texto.replace('meta', 'la meta de').replace(':', ' es', 1)}"
    return replace(grafico, titulo=titulo, metas=metas, desde=desde, notas=tuple(notas))


def _metas_por_venir(indicador: Indicador, barras: tuple[Barra, ...]) -> tuple[Barra, ...]:
    """Return the targets of the years after the last value, where they compare with it.

    The target of a year does not compare with the value of a month that adds up to it.
    """
    ultima = next(barra for barra in reversed(barras) if barra.valor is not None)
    ficha = indicador.ficha
    if ultima.corte.clase != "anio" and ficha.anualizacion not in DE_NIVEL:
        return ()
    hechas = []
    for anio, meta in metas_por_anio(ficha).items():
        corte = leer_corte(str(anio))
        if corte is not None and corte.fin > barras[-1].corte.fin:
            texto = texto_meta(indicador, anio, meta)
            hechas.append(Barra(str(anio), corte, meta, texto))
    return tuple(hechas)


def _desde(barras: tuple[Barra, ...], metas: tuple[Barra, ...]) -> Decimal:
    """Return where the axis of a line starts: zero, unless from there its change is not seen."""
    valores = [b.valor for b in (*barras, *metas) if b.valor is not None]
    valores += [b.programado for b in barras if b.programado is not None]
    menor, mayor = min(valores), max(valores)
    if menor <= 0 or menor == mayor or mayor - menor >= mayor * CAMBIO_QUE_SE_VE:
        return Decimal(0)
    paso = Decimal(1).scaleb((mayor - menor).adjusted())
    inicio = ((menor - (mayor - menor) / 4) / paso).to_integral_value(ROUND_FLOOR) * paso
    return max(inicio, Decimal(0))


def _se_corta(barras: tuple[Barra, ...]) -> bool:
    """Whether a period is missing between two that have a value."""
    con_valor = [barra for barra in barras if barra.valor is not None]
    return any(not b.corte.sigue_a(a.corte) for a, b in pairwise(con_valor))


def _hallazgo(clase: str, barras: tuple[Barra, ...]) -> str:
    """State what the chart shows and no more; lower bounds are never compared."""
    con_valor = [b for b in barras if b.valor is not None]
    primera, ultima = con_valor[0], con_valor[-1]
    varios_periodos = len({b.corte for b in barras}) > 1
    if clase == "avance" and (primera.texto_programado or primera.texto_meta):
        lo_programado = primera.texto_programado and f"lo {primera.texto_programado}"
        la_meta = primera.texto_meta and f"la {primera.texto_meta}"
        return f"{primera.texto} frente a {' y '.join(filter(None, (lo_programado, la_meta)))}"
    if len(con_valor) == 1:
        return f"{primera.etiqueta}: {primera.texto}"
    if clase == "lineas" and all(b.valor == primera.valor for b in con_valor):
        return f"El mismo valor en los {len(con_valor)} datos: {primera.texto}"
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
