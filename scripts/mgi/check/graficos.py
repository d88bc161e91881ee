"""Whether the rows of a series can bear the chart that its ficha asks for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pandas as pd

from mgi.check.celdas import UNION
from mgi.corte import Corte, leer_corte
from mgi.esquema.ficha import GRAFICOS, Ficha
from mgi.esquema.metas import meta_comparable
from mgi.esquema.rejilla import (
    PANELES_LEGIBLES,
    SERIES_LEGIBLES,
    Celda,
    Impedimento,
    Rejilla,
    comparables,
    de_dimension,
    las_mas_finas,
    rejilla_de,
)
from mgi.formato import numero
from mgi.numero import NUMERO_CSV, es_piso
from mgi.problema import Problema
from mgi.read import Crudo

#: Charts that any rows can bear.
_SIEMPRE = ("barras", "ninguno", None)
_QUITELO = "quite el campo «grafico»: el sitio elige el que sirve"
#: From what is farthest to what is nearest to being drawn.
_ORDEN = list(Impedimento)


def check_graficos(crudo: Crudo, fichas: dict[str, Ficha], marco: pd.DataFrame) -> list[Problema]:
    """Refuse a chart that could not be drawn. Problems: MGI-130 and MGI-131.

    A series with problems of its own has no rows in the frame, and nothing is said of it.
    """
    problemas = []
    pedidos = {c: ficha for c, ficha in fichas.items() if ficha.grafico not in _SIEMPRE}
    for codigo, ficha in pedidos.items():
        filas = _filas(marco, codigo, con_dimensiones=bool(ficha.dimensiones))
        falta = refuse_chart(ficha, filas) if filas else None
        if falta is not None:
            problemas.append(crudo.fichas[codigo].problema(("grafico",), *falta))
    return problemas


def _filas(marco: pd.DataFrame, codigo: str, *, con_dimensiones: bool) -> list[Celda]:
    """Return the rows of a series, by period."""
    if not len(marco):
        return []
    celdas = [
        Celda(
            corte,
            tuple(fila.clave.split(UNION)) if con_dimensiones else (),
            Decimal(fila.valor) if NUMERO_CSV.fullmatch(fila.valor) else None,
            es_piso(fila.textual),
            Decimal(fila.programado) if NUMERO_CSV.fullmatch(fila.programado) else None,
        )
        for fila in marco[marco["codigo"] == codigo].itertuples(index=False)
        if (corte := leer_corte(fila.periodo)) is not None
    ]
    return sorted(celdas, key=lambda celda: (celda.corte.fin, -celda.corte.inicio.toordinal()))


def refuse_chart(ficha: Ficha, filas: list[Celda]) -> tuple[str, str, str] | None:
    """Return rule, cause and mend of what keeps a chart from being drawn; None where nothing."""
    clase = str(ficha.grafico)
    principales = [fila for fila in filas if not any(fila.dimensiones)] or filas
    finas = las_mas_finas(comparables(principales, ficha.anualizacion))
    if clase == "lineas":
        cosas = {fila.dimensiones for fila in finas}
        if len(cosas) == 1 and len(finas) > 1:
            return None
        causa = (
            f"una línea es de una sola cosa y aquí hay {len(cosas)} sin total"
            if len(cosas) > 1
            else "una línea pide dos periodos o más y aquí hay uno"
        )
        return "MGI-130", causa, _QUITELO
    if clase == "avance":
        ultima = principales[-1]
        if (
            ultima.programado is not None
            or meta_comparable(ficha, ultima.corte.fin.year, None) is not None
        ):
            return None
        causa = (
            "el avance compara el último valor con lo programado o con una meta de su año, y ni la "
            "serie ni la ficha los dicen"
        )
        return "MGI-130", causa, _QUITELO
    return _falta_de_series(ficha, clase, filas, principales)


def _falta_de_series(
    ficha: Ficha, clase: str, filas: list[Celda], principales: list[Celda]
) -> tuple[str, str, str] | None:
    """Look in each breakdown, in what has none and in two crossed, for one that the chart fits."""
    lejos: list[tuple[Impedimento, Rejilla[Celda] | None, Sequence[Celda]]] = []
    juntas = [de_dimension(filas, n) for n in range(len(ficha.dimensiones))]
    ultimas = [f for f in filas if f.corte == filas[-1].corte]
    cruzadas = [ultimas] if any(sum(map(bool, f.dimensiones)) > 1 for f in ultimas) else []
    for todas in (*juntas, principales, *cruzadas):
        comparadas = comparables(todas, ficha.anualizacion)
        rejilla = rejilla_de(las_mas_finas(comparadas))
        impedimento = (
            Impedimento.SIN_CRUCE if rejilla is None else rejilla.impedimento(clase, comparadas)
        )
        if impedimento is None:
            return None
        lejos.append((impedimento, rejilla, comparadas))
    impedimento, rejilla, todas = max(lejos, key=lambda falta: _ORDEN.index(falta[0]))
    nombre = GRAFICOS[clase].lower()
    if rejilla is None or impedimento is Impedimento.SIN_CRUCE:
        causa = (
            f"para «{nombre}» cada parte va en dos periodos o más, o se cruza con otra dimensión"
        )
        return "MGI-130", causa, _QUITELO
    if impedimento is Impedimento.NO_SUMA:
        return (
            "MGI-131",
            _sin_sumar(ficha, rejilla, todas),
            ("revise las partes y el total contra la fuente, o quite el campo «grafico»"),
        )
    tope = SERIES_LEGIBLES if impedimento is Impedimento.MUCHAS_SERIES else PANELES_LEGIBLES
    causa = f"«{nombre}» muestra hasta {tope} series y aquí hay {len(rejilla.series)}"
    return "MGI-130", causa, _QUITELO


def _sin_sumar(ficha: Ficha, rejilla: Rejilla[Celda], todas: Sequence[Celda]) -> str:
    faltante = rejilla.sin_sumar(todas)
    assert faltante is not None, "it is what keeps the chart from being drawn"
    grupo, total, suma = faltante
    if isinstance(grupo, Corte):
        donde = grupo.frase
    else:
        dimension = list(ficha.dimensiones.values())[rejilla.grupo]
        donde = f"en «{dimension.etiquetas.get(grupo, grupo)}»"
    if total is None:
        return f"{donde} la serie no trae el total de las partes"
    if total == suma:
        return f"{donde} hay una parte sin valor exacto, o menor que cero"
    return f"{donde} las partes suman {numero(suma)} y el total es {numero(total)}"
