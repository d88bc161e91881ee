"""A table against its schema: its columns, and the cells of the small tables of data/."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from mgi.check.celdas import Celdas, check_columna, check_fechas, check_fuentes, check_periodos
from mgi.esquema.tabla import EsquemaTabla
from mgi.problema import Problema, sugerencia
from mgi.read.csv import Tabla


@dataclass(frozen=True)
class Registro:
    """A row of a small table: its cells by column, and where it is."""

    tabla: Tabla
    linea: int
    celdas: dict[str, str]

    def __getitem__(self, columna: str) -> str:
        return self.celdas[columna]

    def problema(self, columna: str, regla: str, causa: str, remedio: str) -> Problema:
        """Return a problem at a cell of the row."""
        donde = self.tabla.columnas.index(columna) + 1
        dicho = f"columna «{columna}»: {causa}"
        return Problema(self.tabla.ruta, self.linea, donde, regla, dicho, remedio)


def check_tabla(
    tabla: Tabla,
    esquema: EsquemaTabla,
    fuentes: set[str] | None = None,
    dimensiones: Iterable[str] = (),
) -> tuple[list[Registro], list[Problema]]:
    """Check a table that is not a series: columns, required cells, numbers, periods, sources.

    Returns its rows, stripped, in the order of the file, and its problems; no rows where the
    columns are wrong. ``fuentes``: the ids that the column «fuente» may hold.
    """
    if not tabla.columnas and tabla.problemas:
        return [], []
    problemas = check_columnas(tabla, esquema, dimensiones)
    if problemas:
        return [], problemas
    registros = [
        Registro(tabla, linea, dict(zip(tabla.columnas, map(str.strip, fila), strict=True)))
        for linea, fila in zip(tabla.lineas, tabla.filas, strict=True)
    ]
    marco = pd.DataFrame([r.celdas for r in registros], dtype=object)
    celdas = Celdas(marco.assign(linea=tabla.lineas, codigo=""), {"": tabla}, {})
    for columna in esquema.fields:
        check_columna(celdas, columna)
        if columna.formato == "periodo":
            check_periodos(celdas, columna.name)
        elif columna.formato == "fecha":
            check_fechas(celdas, columna.name)
    if "fuente" in esquema.nombres:
        check_fuentes(celdas, fuentes)
    return registros, celdas.problemas


def check_columnas(
    tabla: Tabla, esquema: EsquemaTabla, dimensiones: Iterable[str] = ()
) -> list[Problema]:
    """Hold that a table has rows, and the columns of its schema and dimensions and no others.

    Columns that the schema calls optional may be missing.

    Problems: MGI-010, 012 and 013.
    """
    if not tabla.columnas or (not tabla.filas and not tabla.problemas):
        return [
            Problema(
                tabla.ruta,
                0,
                0,
                "MGI-010",
                f"{_nombre(tabla)} no tiene ninguna fila",
                "agregue una fila al menos bajo la línea de columnas",
            )
        ]
    if not set(esquema.nombres) & set(tabla.columnas):
        causa = "la primera línea no es la de las columnas"
        remedio = f"bórrela, o escriba {','.join(esquema.nombres)}"
        return [Problema(tabla.ruta, 1, 1, "MGI-012", causa, remedio)]
    primera, *resto = esquema.nombres
    esperadas = [primera, *dimensiones, *resto]
    opcionales = {columna.name for columna in esquema.fields if columna.opcional}
    obligatorias = [columna for columna in esperadas if columna not in opcionales]
    problemas = [
        Problema(
            tabla.ruta,
            1,
            1,
            "MGI-012",
            f"falta la columna «{columna}»",
            f"agréguela a la primera línea: {','.join(obligatorias)}",
        )
        for columna in obligatorias
        if columna not in tabla.columnas
    ]
    for posicion, columna in enumerate(tabla.columnas):
        if columna and columna in tabla.columnas[:posicion]:
            causa, remedio = f"la columna «{columna}» está repetida", "deje una sola"
        elif not columna:
            causa, remedio = "hay una columna sin nombre", "bórrela entera, con sus comas"
        elif columna not in esperadas:
            causa = f"la columna «{columna}» no existe ni es una dimensión de la ficha"
            remedio = sugerencia(columna, esperadas)
        else:
            continue
        problemas.append(Problema(tabla.ruta, 1, posicion + 1, "MGI-013", causa, remedio))
    return problemas


def _nombre(tabla: Tabla) -> str:
    """Name a table by what it is for its editor."""
    return "la serie" if tabla.ruta.endswith("/serie.csv") else "la tabla"
