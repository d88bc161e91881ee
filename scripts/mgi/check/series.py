"""All the series at once: their columns, and one frame of all their rows."""

from __future__ import annotations

import pandas as pd

from mgi.check.celdas import UNION, Celdas, check_celdas, spread
from mgi.check.formas import Forma, read_forma
from mgi.check.referencias import Referencias
from mgi.check.tablas import check_columnas
from mgi.esquema.tabla import EsquemaTabla
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.csv import Tabla

#: What leaves in doubt which rows a series has: the period, the labels, the same row twice.
_DE_LLAVE = frozenset({"MGI-016", "MGI-017", "MGI-020", "MGI-084"})


def check_series(crudo: Crudo, referencias: Referencias) -> tuple[pd.DataFrame, list[Problema]]:
    """Check all the rows of all the series.

    Returns a frame with ``codigo``, ``linea``, ``clave`` (the dimension cells joined by UNION)
    and the columns of the schema, all text, one row a CSV row, in the order of the files; and
    the problems. Tables with wrong columns are left out of the frame.
    """
    esquema = referencias.serie
    if esquema is None:
        return pd.DataFrame(), []
    problemas: list[Problema] = []
    tablas: dict[str, Tabla] = {}
    formas: dict[str, Forma] = {}
    for codigo, tabla in crudo.tablas.items():
        if not tabla.columnas and tabla.problemas:
            continue
        forma = read_forma(crudo.fichas.get(codigo), tabla, esquema.nombres)
        propios = check_columnas(tabla, esquema, forma.dimensiones)
        problemas += propios
        if not propios:
            tablas[codigo], formas[codigo] = tabla, forma
    marco = _frame(tablas, formas, esquema)
    if len(marco):
        celdas = Celdas(marco, tablas, formas)
        check_celdas(celdas, esquema, referencias)
        problemas += celdas.problemas
    return marco, problemas


def sound_rows(crudo: Crudo, marco: pd.DataFrame, problemas: list[Problema]) -> pd.DataFrame:
    """Return the rows of the series that are known whole: the rest have faults in their keys.

    What depends on a series (a plan, a computation, a cuadre, a page) says nothing of one that has
    no rows, as of one with wrong columns: its own faults are told, and not what follows from them.
    """
    malas = {p.ruta for p in problemas if p.regla in _DE_LLAVE}
    dudosas = {c for c, tabla in crudo.tablas.items() if tabla.problemas or tabla.ruta in malas}
    if not dudosas or not len(marco):
        return marco
    firmes = ~spread(marco["codigo"], dudosas.__contains__).astype(bool)
    return marco[firmes].reset_index(drop=True)


def _frame(
    tablas: dict[str, Tabla], formas: dict[str, Forma], esquema: EsquemaTabla
) -> pd.DataFrame:
    """Join the tables into one frame, by columns: far cheaper than a frame a table."""
    columnas: dict[str, list[str]] = {nombre: [] for nombre in ("codigo", *esquema.nombres)}
    claves: list[str] = []
    lineas: list[int] = []
    for codigo, tabla in tablas.items():
        por_nombre = dict(zip(tabla.columnas, zip(*tabla.filas, strict=True), strict=False))
        columnas["codigo"] += [codigo] * len(tabla.filas)
        lineas += tabla.lineas
        for nombre in esquema.nombres:
            columnas[nombre] += por_nombre.get(nombre, ())
        dimensiones = [por_nombre[nombre] for nombre in formas[codigo].dimensiones if tabla.filas]
        if dimensiones:
            claves += [
                UNION.join(celda.strip() for celda in celdas)
                for celdas in zip(*dimensiones, strict=True)
            ]
        else:
            claves += [""] * len(tabla.filas)
    marco = pd.DataFrame(
        {"linea": lineas, **{n: pd.Series(c, dtype=object) for n, c in columnas.items()}}
    )
    marco["clave"] = pd.Series(claves, dtype=object)
    for nombre in esquema.nombres:
        marco[nombre] = spread(marco[nombre], str.strip)
    return marco
