"""The published files of an indicator, read as far as they can be: their format may be older."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from mgi.esquema.tabla import COLUMNAS
from mgi.numero import es_numero, leer_textual
from mgi.read.yaml import parse_yaml

#: A row, whatever the order of its columns: its period, and the cells that are not the total.
Llave = tuple[str, frozenset[tuple[str, str]]]
#: What a line of a revisiones.csv says that a number was, and what it became.
Paso = tuple[Decimal | None, Decimal | None]

#: The columns of a series whose numbers are published.
COMPARADAS = ("valor", "programado")


@dataclass(frozen=True)
class FilaPublicada:
    """The numbers of a row by column (None is no datum), and its line in its file."""

    numeros: Mapping[str, Decimal | None]
    linea: int


@dataclass(frozen=True)
class Publicado:
    """What was published of an indicator. ``filas`` is None where the series cannot be read.

    ``pasos`` are the changes that its revisions told, by row and column, in order.
    """

    estado: str
    filas: Mapping[Llave, FilaPublicada] | None
    pasos: Mapping[tuple[Llave, str], list[Paso]]


def read_publicado(ficha: str, serie: str, revisiones: str) -> Publicado:
    """Read the text of the three files. Never raises for what they hold."""
    documento = parse_yaml(ficha, "")
    publicacion = documento.parte(("publicacion",))
    estado = publicacion.get("estado") if isinstance(publicacion, dict) else publicacion
    dichas = documento.parte(("dimensiones",))
    dimensiones = set(dichas) if isinstance(dichas, dict) else set()
    registros = _read_rows(serie)
    if documento.problemas:  # a column that is not of the series can only be a dimension
        dimensiones = set().union(*(celdas for _, celdas in registros)) - set(COLUMNAS["serie"])
    filas: dict[Llave, FilaPublicada] = {}
    for linea, celdas in registros:
        numeros = {columna: _number(celdas.get(columna, "")) for columna in COMPARADAS}
        filas.setdefault(_key(celdas, dimensiones), FilaPublicada(numeros, linea))
    legible = not registros or {"periodo", "valor"} <= set(registros[0][1])
    return Publicado(str(estado or ""), filas if legible else None, _read_pasos(revisiones))


def _read_pasos(revisiones: str) -> dict[tuple[Llave, str], list[Paso]]:
    pasos: dict[tuple[Llave, str], list[Paso]] = {}
    for _, celdas in _read_rows(revisiones):
        llave = _key(celdas, set(celdas) - set(COLUMNAS["revisiones"]))
        paso = (_number(celdas.get("anterior", "")), _number(celdas.get("nuevo", "")))
        if paso[0] != paso[1]:
            pasos.setdefault((llave, celdas.get("columna") or "valor"), []).append(paso)
    return pasos


def _read_rows(texto: str) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a CSV by column, each with its line, up to where it can be read."""
    lector = csv.reader(io.StringIO(texto, newline=""))
    filas: list[tuple[int, dict[str, str]]] = []
    cabeza: list[str] = []
    try:
        for celdas in lector:
            limpias = [celda.strip() for celda in celdas]
            if not cabeza:
                cabeza = limpias if any(limpias) else []
            elif any(limpias):
                filas.append((lector.line_num, dict(zip(cabeza, limpias, strict=False))))
    except csv.Error:
        pass  # what was read until here is what there is
    return filas


def _key(celdas: dict[str, str], dimensiones: set[str]) -> Llave:
    llenas = ((n, celda) for n, celda in celdas.items() if n in dimensiones and celda)
    return celdas.get("periodo", ""), frozenset(llenas)


def _number(celda: str) -> Decimal | None:
    """Read a number, also as today's rules do not allow it; None for anything else."""
    return Decimal(celda) if es_numero(celda) else leer_textual(celda)
