"""All the series at once: their columns, and one frame of all their rows."""

from __future__ import annotations

import pandas as pd

from mgi.check.celdas import UNION, Celdas, check_celdas, spread
from mgi.check.referencias import Referencias
from mgi.esquema.ficha import Ficha
from mgi.esquema.tabla import EsquemaTabla
from mgi.problema import Problema, sugerencia
from mgi.read.csv import Tabla


def check_series(
    tablas: dict[str, Tabla], fichas: dict[str, Ficha], referencias: Referencias
) -> tuple[pd.DataFrame, list[Problema]]:
    """Check all the rows of all the series.

    Returns a frame with ``codigo``, ``linea``, ``clave`` (the dimension cells joined by UNION)
    and the columns of the schema, all text, one row a CSV row, in the order of the files; and
    the problems. Tables whose header is wrong or whose ficha failed are left out of the frame.
    """
    esquema = referencias.serie
    if esquema is None:
        return pd.DataFrame(), []
    problemas: list[Problema] = []
    buenas: dict[str, Tabla] = {}
    for codigo, tabla in tablas.items():
        if tabla.columnas or not tabla.problemas:
            propios = _check_columnas(tabla, esquema, fichas.get(codigo))
            problemas += propios
            if not propios and codigo in fichas:
                buenas[codigo] = tabla
    marco = _frame(buenas, fichas, esquema)
    if len(marco):
        revision = Celdas(marco, buenas, fichas)
        check_celdas(revision, esquema, referencias)
        problemas += revision.problemas
    return marco, problemas


def _check_columnas(tabla: Tabla, esquema: EsquemaTabla, ficha: Ficha | None) -> list[Problema]:
    if not tabla.columnas or (not tabla.filas and not tabla.problemas):
        return [
            Problema(
                tabla.ruta, 0, 0, "MGI-010", "la serie no tiene ninguna fila",
                "agregue una fila al menos bajo la línea de columnas",
            )
        ]  # fmt: skip
    dimensiones = list(ficha.dimensiones) if ficha else []
    esperadas = [*esquema.nombres, *dimensiones]
    problemas = [
        Problema(
            tabla.ruta, 1, 1, "MGI-012", f"falta la columna «{columna}»",
            f"agréguela a la primera línea: {','.join(_orden(esquema, dimensiones))}",
        )
        for columna in esperadas
        if columna not in tabla.columnas
    ]  # fmt: skip
    for posicion, columna in enumerate(tabla.columnas):
        if columna in tabla.columnas[:posicion]:
            causa, remedio = f"la columna «{columna}» está repetida", "deje una sola"
        elif ficha is not None and columna not in esperadas:
            causa = f"la columna «{columna}» no existe ni es una dimensión de la ficha"
            remedio = sugerencia(columna, esperadas)
        else:
            continue
        problemas.append(Problema(tabla.ruta, 1, posicion + 1, "MGI-013", causa, remedio))
    return problemas


def _orden(esquema: EsquemaTabla, dimensiones: list[str]) -> list[str]:
    primera, *resto = esquema.nombres
    return [primera, *dimensiones, *resto]


def _frame(
    tablas: dict[str, Tabla], fichas: dict[str, Ficha], esquema: EsquemaTabla
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
        dimensiones = [por_nombre[nombre] for nombre in fichas[codigo].dimensiones if tabla.filas]
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
