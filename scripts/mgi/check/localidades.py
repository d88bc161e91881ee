"""Every place of a ficha, a series or a cuadre that names a localidad.

It may be written by code, name or variant; from here on it is its code.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mgi.esquema.cuadres import Cuadre, Lectura
from mgi.esquema.territorio import LOCALIDAD, Territorio
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.csv import Tabla
from mgi.read.yaml import Documento, Ruta

_RUTA = "data/localidades.csv"
_DIMENSION: Ruta = ("dimensiones", LOCALIDAD)


def fold_localidades(crudo: Crudo, territorio: Territorio) -> tuple[Crudo, list[Problema]]:
    """Return what was read with each localidad as its code, and its labels in the fichas.

    Problems: MGI-084 of a cell that is no localidad, MGI-079 of a ficha that declares it wrong.
    Without a whole table of localidades, cells stay as they were written.
    """
    problemas: list[Problema] = []
    fichas, tablas, revisiones = dict(crudo.fichas), dict(crudo.tablas), dict(crudo.revisiones)
    for codigo, documento in crudo.fichas.items():
        fichas[codigo] = _fold_operandos(documento, territorio)
        if documento.parte(_DIMENSION) is None:
            continue
        fichas[codigo] = _with_labels(fichas[codigo], territorio)
        problemas += _check_dimension(documento, crudo)
        for suyas in (tablas, revisiones):
            if codigo in suyas and territorio.localidades:
                suyas[codigo], malas = _fold_tabla(suyas[codigo], territorio)
                problemas += malas
    return replace(crudo, fichas=fichas, tablas=tablas, revisiones=revisiones), problemas


def _check_dimension(documento: Documento, crudo: Crudo) -> list[Problema]:
    if documento.parte((*_DIMENSION, "etiquetas")) is not None:
        causa = "la dimensión «localidad» lleva etiquetas"
        remedio = f"quítelas: salen de {_RUTA}"
        donde = (*_DIMENSION, "etiquetas")
        return [documento.problema_clave(donde, "MGI-079", causa, remedio)]
    if "localidades" not in crudo.sueltas:
        causa = f"la dimensión «localidad» necesita {_RUTA}, que no está"
        return [documento.problema_clave(_DIMENSION, "MGI-079", causa, "agregue el archivo")]
    return []


def _with_labels(documento: Documento, territorio: Territorio) -> Documento:
    """Return a ficha with the names of the localidades as labels of its dimension.

    Without them it gets one of its own, so that what is missing is said once.
    """
    dimension = documento.parte(_DIMENSION)
    if not isinstance(dimension, dict):
        return documento  # its fields say it
    etiquetas = territorio.etiquetas or {"01": "01"}
    completa = {**dimension, "etiquetas": etiquetas}
    dimensiones = {**documento.valor["dimensiones"], LOCALIDAD: completa}
    return replace(documento, valor={**documento.valor, "dimensiones": dimensiones})


def _fold_operandos(documento: Documento, territorio: Territorio) -> Documento:
    """Return a ficha with the localidades that a derived indicator takes as their codes."""
    de = documento.parte(("derivado", "de"))
    if not isinstance(de, list) or not territorio.localidades:
        return documento

    def fold(operando: Any) -> Any:
        filtros = operando.get("dimensiones") if isinstance(operando, dict) else None
        if not isinstance(filtros, dict) or not isinstance(filtros.get(LOCALIDAD), str):
            return operando
        return {**operando, "dimensiones": territorio.fold_filters(filtros)}

    derivado = {**documento.valor["derivado"], "de": [fold(operando) for operando in de]}
    return replace(documento, valor={**documento.valor, "derivado": derivado})


def fold_cuadres(cuadres: dict[str, Cuadre], territorio: Territorio) -> dict[str, Cuadre]:
    """Return the cuadres with the localidades that their readings ask for as their codes."""

    def fold(lectura: Lectura) -> Lectura:
        if not lectura.dimensiones:
            return lectura
        return lectura.model_copy(
            update={"dimensiones": territorio.fold_filters(lectura.dimensiones)}
        )

    return {
        clave: cuadre.model_copy(
            update={"de": tuple(fold(lectura) for lectura in cuadre.de), "da": fold(cuadre.da)}
        )
        for clave, cuadre in cuadres.items()
    }


def _fold_tabla(tabla: Tabla, territorio: Territorio) -> tuple[Tabla, list[Problema]]:
    """Return a table with codes in its column «localidad»; the same one if it had them already."""
    if LOCALIDAD not in tabla.columnas:
        return tabla, []
    lugar = tabla.columnas.index(LOCALIDAD)
    celdas = {fila[lugar] for fila in tabla.filas}
    codigos = {c: territorio.find(c.strip()) if c.strip() else "" for c in celdas}
    problemas = []
    if None in codigos.values():
        for linea, fila in zip(tabla.lineas, tabla.filas, strict=True):
            if codigos[fila[lugar]] is None:
                causa, remedio = territorio.explain(fila[lugar].strip())
                donde = f"columna «{LOCALIDAD}»: {causa}"
                problemas.append(Problema(tabla.ruta, linea, lugar + 1, "MGI-084", donde, remedio))
    cambios = {c: codigo for c, codigo in codigos.items() if codigo is not None and codigo != c}
    if not cambios:
        return tabla, problemas
    filas = [
        [*fila[:lugar], cambios[fila[lugar]], *fila[lugar + 1 :]]
        if fila[lugar] in cambios
        else fila
        for fila in tabla.filas
    ]
    return replace(tabla, filas=filas), problemas
