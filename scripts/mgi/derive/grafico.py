"""Which chart an indicator gets, and what it says: its finding, its measure, its bars or points."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mgi.corte import Corte
from mgi.derive.texto import texto_fuente, texto_valor, unidad_de
from mgi.formato import cantidad
from mgi.model import Fila, Indicador

#: Totals over this many periods are drawn as a line.
PUNTOS_DE_LINEA = 3


@dataclass(frozen=True)
class Barra:
    """A bar or point: its label, period, value, what was programmed, and both as text."""

    etiqueta: str
    corte: Corte
    valor: Decimal | None
    texto: str
    programado: Decimal | None = None
    texto_programado: str = ""


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
    by their dimensions; totals are left out beside their parts.
    """
    clase = clase or indicador.ficha.grafico
    filas = _dibujables(filas)
    con_valor = [fila for fila in filas if fila.valor is not None]
    if clase == "ninguno" or not con_valor:
        return None
    periodos = len({fila.corte for fila in filas})
    if clase is None:
        if periodos >= PUNTOS_DE_LINEA and periodos == len(filas):
            clase = "lineas"
        elif len(filas) > 1:
            clase = "barras"
        elif filas[0].programado is not None:
            clase = "avance"
        else:
            return None
    unidad = indicador.unidad
    barras = tuple(
        Barra(
            etiqueta=_etiqueta(indicador, fila, por_periodo=periodos > 1),
            corte=fila.corte,
            valor=fila.valor,
            texto=texto_valor(fila, unidad),
            programado=fila.programado,
            texto_programado=(
                "" if fila.programado is None else cantidad(fila.programado, unidad.formato)
            ),
        )
        for fila in filas
    )
    if clase == "barras" and periodos == 1:
        barras = tuple(sorted(barras, key=lambda b: (b.valor is None, -(b.valor or 0))))
    medida = unidad_de(None, unidad) or {"porcentaje": "porcentaje", "moneda": "pesos"}.get(
        unidad.formato, unidad.plural
    )
    corte = (
        filas[-1].corte.frase
        if periodos == 1
        else f"desde {filas[0].corte.etiqueta} hasta {filas[-1].corte.etiqueta}"
    )
    lugares = list(dict.fromkeys(texto_fuente(indicador, fila) for fila in filas))
    return Grafico(
        clase=clase,
        titulo=_hallazgo(clase, barras),
        subtitulo=f"{indicador.ficha.nombre}, en {medida}, {corte}",
        pie="Fuente: " + "; ".join(lugares[:3]) + ("; y otras, en la tabla" if lugares[3:] else ""),
        barras=barras,
    )


def _dibujables(filas: tuple[Fila, ...]) -> tuple[Fila, ...]:
    """Leave out totals that stand beside their own parts."""
    partes = {fila.corte for fila in filas if not fila.es_total}
    return tuple(f for f in filas if not (f.es_total and f.dimensiones and f.corte in partes))


def _etiqueta(indicador: Indicador, fila: Fila, *, por_periodo: bool) -> str:
    partes = list(indicador.partes(fila))
    if por_periodo or not partes:
        partes.insert(0, fila.corte.etiqueta)
    return ", ".join(partes)


def _hallazgo(clase: str, barras: tuple[Barra, ...]) -> str:
    con_valor = [b for b in barras if b.valor is not None]
    primera, ultima = con_valor[0], con_valor[-1]
    if clase == "avance":
        if primera.programado is None:
            return primera.texto
        return f"{primera.texto} frente a {primera.texto_programado}, lo programado"
    varias = len({b.corte for b in barras}) > 1
    if primera is not ultima and (clase == "lineas" or (varias and len(barras) == 2)):
        return f"De {primera.texto} ({primera.etiqueta}) a {ultima.texto} ({ultima.etiqueta})"
    mayor = max(con_valor, key=lambda b: b.valor or Decimal(0))
    empatadas = [b for b in con_valor if b.valor == mayor.valor]
    if len(empatadas) == len(con_valor) > 1:
        return f"El mismo valor en todas: {mayor.texto}"
    if len(empatadas) > 1:
        return f"El valor más alto, {mayor.texto}, se repite {len(empatadas)} veces"
    return f"El valor más alto es {mayor.texto}: {mayor.etiqueta}"
