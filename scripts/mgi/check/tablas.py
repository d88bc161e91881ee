"""A table against its schema: its columns, and the cells of the small tables of data/."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from mgi.check.celdas import Celdas, check_columna, check_fechas, check_fuentes, check_periodos
from mgi.corte import leer_corte
from mgi.esquema.tabla import EsquemaTabla
from mgi.formato import fold
from mgi.numero import es_numero
from mgi.problema import Problema, nearest, sugerencia
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
    if not registros:
        return [], []  # every line has problems of its own
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

    Columns that the schema calls optional may be missing. A column that is there under a name
    like its own is told once.

    Problems: MGI-010, 012 and 013.
    """
    primera, *resto = esquema.nombres
    esperadas = [primera, *dimensiones, *resto]
    opcionales = {columna.name for columna in esquema.fields if columna.opcional}
    obligatorias = [columna for columna in esperadas if columna not in opcionales]
    falta = _check_cabeza(tabla, esperadas, ",".join(obligatorias))
    if falta is not None:
        return [falta]
    problemas = []
    parecidas = set()
    for posicion, columna in enumerate(tabla.columnas):
        if columna and columna in tabla.columnas[:posicion]:
            causa, remedio = f"la columna «{columna}» está repetida", "deje una sola"
        elif not columna:
            causa, remedio = "hay una columna sin nombre", "bórrela entera, con sus comas"
        elif columna not in esperadas:
            otra = " ni es una dimensión de la ficha" if tabla.ruta.count("/") > 1 else ""
            causa = f"la columna «{columna}» no existe{otra}"
            parecida = nearest(columna, [e for e in esperadas if e not in tabla.columnas])
            parecidas.add(parecida)
            remedio = f"¿quiso decir «{parecida}»?" if parecida else sugerencia(columna, esperadas)
        else:
            continue
        problemas.append(Problema(tabla.ruta, 1, posicion + 1, "MGI-013", causa, remedio))
    problemas += [
        Problema(
            tabla.ruta,
            1,
            1,
            "MGI-012",
            f"falta la columna «{columna}»",
            f"agréguela a la primera línea: {','.join(obligatorias)}",
        )
        for columna in obligatorias
        if columna not in tabla.columnas and columna not in parecidas
    ]
    return problemas


def _check_cabeza(tabla: Tabla, esperadas: list[str], cabeza: str) -> Problema | None:
    """Return what is wrong with a table as a whole: no rows, or a first line that is not theirs.

    ``cabeza`` is the first line that it should have.
    """

    def falla(causa: str, remedio: str) -> Problema:
        return Problema(tabla.ruta, 1, 1, "MGI-012", causa, remedio)

    plegadas = {fold(columna): columna for columna in esperadas}
    otras = [c for c in tabla.columnas if c not in esperadas and fold(c) in plegadas]
    if len(otras) > 1:
        bien = ",".join(plegadas.get(fold(c), c) for c in tabla.columnas)
        return falla(f"«{otras[0]}» y otras columnas no se escriben así", f"escriba: {bien}")
    if tabla.columnas and not otras and not set(esperadas) & set(tabla.columnas):
        if tabla.columnas[0].lower().startswith("sep="):
            return falla(f"«{tabla.columnas[0]}» no es de la tabla", "borre esa primera línea")
        if any(es_numero(c) or leer_corte(c) is not None for c in tabla.columnas):
            return falla("falta la línea de las columnas", f"agréguela encima: {cabeza}")
        causa = "la primera línea no es la de las columnas"
        return falla(causa, f"si es un título, bórrela; si es de datos, agregue encima: {cabeza}")
    if not tabla.columnas or (not tabla.filas and not tabla.problemas):
        causa, remedio = f"{_nombre(tabla)} no tiene ninguna fila", "agregue una fila al menos"
        remedio += " bajo la línea de columnas"
        return Problema(tabla.ruta, 0, 0, "MGI-010", causa, remedio)
    return None


def _nombre(tabla: Tabla) -> str:
    """Name a table by what it is for its editor."""
    return "la serie" if tabla.ruta.endswith("/serie.csv") else "la tabla"
