"""Charts of several series: bars in groups, parts of a whole, and one small drawing each."""

from __future__ import annotations

from decimal import Decimal

from mgi.corte import Corte
from mgi.derive.barra import Barra, Grafico, Grupo, barra_de_fila, pie_de, subtitulo_de
from mgi.derive.texto import SIN_DATO, texto_valor
from mgi.esquema.rejilla import PERIODO, SERIES_LEGIBLES, Rejilla
from mgi.model import Fila, Indicador

DE_SERIES = ("agrupadas", "apiladas", "multiples")
#: More bars than these are read better in small drawings.
BARRAS_EN_GRUPOS = 24
#: Periods of each series from which its drawing is a line.
PUNTOS_DE_LINEA = 3
_NOTAS = {"multiples": ("Todos los recuadros tienen la misma escala y parten de cero.",)}


def choose_series(rejilla: Rejilla[Fila] | None, todas: tuple[Fila, ...]) -> str | None:
    """Choose how a grid is drawn; None where it is no chart of several series."""
    if rejilla is None or not rejilla.se_cruza:
        return None
    muchas = len(rejilla.series) > SERIES_LEGIBLES or len(rejilla.filas) > BARRAS_EN_GRUPOS
    for clase in ("multiples",) if muchas else ("apiladas", "agrupadas"):
        if rejilla.impedimento(clase, todas) is None:
            return clase
    return None


def derive_series(
    indicador: Indicador, rejilla: Rejilla[Fila], todas: tuple[Fila, ...], clase: str
) -> Grafico:
    """Describe a chart of the grid.

    What a group has no row of says «Sin dato», but for the parts of a whole: there is none.
    """
    dimensiones = list(indicador.ficha.dimensiones.values())
    series = [dimensiones[rejilla.serie].etiquetas[celda] for celda in rejilla.series]
    totales = rejilla.totales(todas) if clase == "apiladas" else {}
    grupos, barras = [], []
    for n, grupo in enumerate(rejilla.grupos):
        nombre = _nombre(indicador, rejilla, grupo)
        total = totales.get(grupo)
        grupos.append(Grupo(nombre, texto_valor(total, indicador.unidad) if total else ""))
        por_serie = {fila.dimensiones[rejilla.serie]: fila for fila in rejilla.del_grupo(grupo)}
        for m, celda in enumerate(rejilla.series):
            etiqueta = f"{nombre}, {series[m]}"
            if celda in por_serie:
                fila = por_serie[celda]
                barras.append(barra_de_fila(indicador, fila, etiqueta, grupo=n, serie=m))
            elif clase != "apiladas":
                corte = grupo if isinstance(grupo, Corte) else rejilla.filas[0].corte
                barras.append(Barra(etiqueta, corte, None, SIN_DATO, grupo=n, serie=m))
    if clase == "multiples":
        barras.sort(key=lambda barra: barra.serie)
    por = dimensiones[rejilla.serie].nombre
    if rejilla.grupo != PERIODO:
        por = f"{dimensiones[rejilla.grupo].nombre} y {por.lower()}"
    return Grafico(
        clase=clase,
        titulo=_hallazgo(clase, grupos, barras),
        subtitulo=subtitulo_de(indicador, rejilla.filas, por=por),
        pie=pie_de(indicador, rejilla.filas),
        barras=tuple(barras),
        series=tuple(series),
        grupos=tuple(grupos),
        notas=_NOTAS.get(clase, ()),
    )


def _nombre(indicador: Indicador, rejilla: Rejilla[Fila], grupo: Corte | str) -> str:
    if isinstance(grupo, Corte):
        return grupo.etiqueta
    return list(indicador.ficha.dimensiones.values())[rejilla.grupo].etiquetas[grupo]


def _hallazgo(clase: str, grupos: list[Grupo], barras: list[Barra]) -> str:
    """State the largest value, or the largest part of the last whole, and no more."""
    if clase == "apiladas":
        ultimo = len(grupos) - 1
        barras = [barra for barra in barras if barra.grupo == ultimo]
    con_valor = [barra for barra in barras if barra.valor is not None]
    mayor = max(con_valor, key=lambda barra: barra.valor or Decimal(0))
    if any(barra.piso for barra in con_valor):
        return mayor.dicho
    iguales = sum(barra.valor == mayor.valor for barra in con_valor)
    if clase == "apiladas":
        total = grupos[-1].total
        if iguales > 1:
            return f"{grupos[-1].nombre}: {total} en total"
        parte = mayor.etiqueta.removeprefix(f"{grupos[-1].nombre}, ")
        return f"{parte}: {mayor.texto} de {total}, la parte más grande ({grupos[-1].nombre})"
    if iguales == len(con_valor):
        return f"El mismo valor en todas: {mayor.texto}"
    if iguales > 1:
        return f"El valor más alto, {mayor.texto}, está en {iguales} de {len(con_valor)}"
    return f"El valor más alto es {mayor.texto}: {mayor.etiqueta}"
