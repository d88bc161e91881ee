"""The published files of an indicator, read as far as they can be: their format may be older."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from mgi.esquema.tabla import COLUMNAS
from mgi.esquema.territorio import Territorio
from mgi.numero import es_numero, leer_textual
from mgi.read.yaml import Documento, parse_yaml

#: A row, whatever the order of its columns: its period, and the cells that are not the total.
Llave = tuple[str, frozenset[tuple[str, str]]]
#: What a line of a revisiones.csv says that a number was, and what it became.
Paso = tuple[Decimal | None, Decimal | None]


class Numeros(NamedTuple):
    """The numbers of a row, as written, and its line in its file."""

    valor: str
    programado: str
    linea: int


@dataclass(frozen=True)
class Publicado:
    """What was published of an indicator.

    ``ficha`` is as it was written. ``columnas`` are those of its series and ``dimensiones`` the
    ones that tell rows apart. ``pasos`` are the changes that its revisions told, by row and
    column, in order.
    """

    ficha: Documento
    estado: str
    serie: str
    columnas: list[str]
    dimensiones: frozenset[str]
    territorio: Territorio
    pasos: Mapping[tuple[Llave, str], list[Paso]]

    @property
    def legible(self) -> bool:
        """Whether the series can be read: an empty one can."""
        return not self.columnas or {"periodo", "valor"} <= set(self.columnas)

    def filas(self) -> Iterator[tuple[Llave, Numeros]]:
        """Yield the rows of the series, one at a time: it may have a million."""
        llaves = Llaves(self.dimensiones, self.territorio)
        for linea, celdas in _read_rows(self.serie):
            numeros = Numeros(celdas.get("valor", ""), celdas.get("programado", ""), linea)
            yield llaves.of(celdas), numeros


class Llaves:
    """Makes the keys of rows; those of the same cells share them.

    A localidad is its code in a key, however it was written.
    """

    def __init__(self, dimensiones: frozenset[str], territorio: Territorio) -> None:
        self.dimensiones, self.territorio = sorted(dimensiones), territorio
        self.hechas: dict[tuple[str, ...], frozenset[tuple[str, str]]] = {}

    def of(self, fila: Mapping[str, str]) -> Llave:
        """Return the key of a row, given by column; a column that it lacks is the total."""
        celdas = tuple(fila.get(nombre, "") for nombre in self.dimensiones)
        partes = self.hechas.get(celdas)
        if partes is None:
            pares = zip(self.dimensiones, celdas, strict=True)
            llenas = self.territorio.fold_filters({n: celda for n, celda in pares if celda})
            partes = self.hechas[celdas] = frozenset(llenas.items())
        return fila.get("periodo", ""), partes


def read_publicado(territorio: Territorio, ficha: str, serie: str, revisiones: str) -> Publicado:
    """Read the text of the three files. Never raises for what they hold."""
    documento = parse_yaml(ficha, "")
    publicacion = documento.parte(("publicacion",))
    estado = publicacion.get("estado") if isinstance(publicacion, dict) else publicacion
    _, columnas = next(_read_cells(serie), (0, []))
    dichas = documento.parte(("dimensiones",))
    dimensiones = frozenset(dichas) if isinstance(dichas, dict) else frozenset()
    if documento.problemas or not isinstance(documento.valor, dict):
        dimensiones = frozenset(columnas) - set(COLUMNAS["serie"])  # it can be nothing else
    pasos = _read_pasos(revisiones, territorio)
    return Publicado(documento, str(estado or ""), serie, columnas, dimensiones, territorio, pasos)


def read_number(celda: str) -> Decimal | None:
    """Read a number, also as today's rules do not allow it; None for anything else."""
    return Decimal(celda) if es_numero(celda) else leer_textual(celda)


def _read_pasos(revisiones: str, territorio: Territorio) -> dict[tuple[Llave, str], list[Paso]]:
    _, columnas = next(_read_cells(revisiones), (0, []))
    llaves = Llaves(frozenset(columnas) - set(COLUMNAS["revisiones"]), territorio)
    pasos: dict[tuple[Llave, str], list[Paso]] = {}
    for _, celdas in _read_rows(revisiones):
        paso = (read_number(celdas.get("anterior", "")), read_number(celdas.get("nuevo", "")))
        if paso[0] != paso[1]:
            celda = (llaves.of(celdas), celdas.get("columna") or "valor")
            pasos.setdefault(celda, []).append(paso)
    return pasos


def _read_rows(texto: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a CSV by column, each with its line."""
    lineas = _read_cells(texto)
    _, columnas = next(lineas, (0, []))
    for linea, celdas in lineas:
        yield linea, dict(zip(columnas, celdas, strict=False))


def _read_cells(texto: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a CSV that are not empty, up to where it can be read."""
    lector = csv.reader(io.StringIO(texto, newline=""))
    try:
        for celdas in lector:
            limpias = [celda.strip() for celda in celdas]
            if any(limpias):
                yield lector.line_num, limpias
    except csv.Error:
        return
