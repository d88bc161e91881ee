"""The dimensions of the fichas whose name is nearly that of a column of their series."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from mgi.esquema.tabla import COLUMNAS
from mgi.esquema.territorio import LOCALIDAD
from mgi.problema import Problema, nearest
from mgi.read import Crudo
from mgi.read.yaml import Documento, Lugar, Ruta

#: A name that is also an argument of a macro.
NOMBRE = re.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_CASI = 0.8


def rename_dimensions(crudo: Crudo) -> tuple[Crudo, list[Problema]]:
    """Return what was read with each such dimension under its right name, and its problem.

    It is read on as if it were well written, so that one slip is told once (MGI-019).
    """
    fichas, problemas = dict(crudo.fichas), []
    for codigo, documento in crudo.fichas.items():
        dichas = documento.parte(("dimensiones",))
        tabla = crudo.tablas.get(codigo)
        for nombre in dichas if isinstance(dichas, dict) else ():
            bien = _right_name(nombre, dichas, tabla.columnas if tabla else ())
            if bien:
                donde = ("dimensiones", nombre)
                causa = f"la dimensión «{nombre}» no se escribe así"
                remedio = f"¿quiso decir «{bien}»?"
                problemas.append(documento.problema_clave(donde, "MGI-019", causa, remedio))
                fichas[codigo] = _rename(fichas[codigo], nombre, bien)
    return replace(crudo, fichas=fichas), problemas


def _right_name(nombre: str, dichas: dict[str, object], columnas: Iterable[str]) -> str:
    """Return the name that a dimension should have; "" where it is right, or it cannot be told."""
    if nombre in COLUMNAS["serie"] or nombre == LOCALIDAD:
        return ""
    dimension = dichas[nombre]
    con_etiquetas = isinstance(dimension, dict) and "etiquetas" in dimension
    if not con_etiquetas and LOCALIDAD not in dichas and nearest(nombre, [LOCALIDAD], _CASI):
        return LOCALIDAD
    libres = [c for c in columnas if NOMBRE.fullmatch(c) and c not in (*COLUMNAS["serie"], *dichas)]
    return "" if NOMBRE.fullmatch(nombre) else nearest(nombre, libres, _CASI)


def _rename(documento: Documento, nombre: str, bien: str) -> Documento:
    """Return a ficha with a dimension under another name, in its place."""

    def moved(lugares: dict[Ruta, Lugar]) -> dict[Ruta, Lugar]:
        return {
            ("dimensiones", bien, *ruta[2:]) if ruta[:2] == ("dimensiones", nombre) else ruta: lugar
            for ruta, lugar in lugares.items()
        }

    dichas = documento.valor["dimensiones"]
    valor = {
        **documento.valor,
        "dimensiones": {bien if n == nombre else n: dicho for n, dicho in dichas.items()},
    }
    claves, valores = moved(documento.claves), moved(documento.valores)
    return replace(documento, valor=valor, claves=claves, valores=valores)
