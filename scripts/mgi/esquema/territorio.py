"""The localidades of Bogotá and the DILE that serves each: how they are named, coded and found.

The codes 01 to 20 are the official ones (``LocCodigo`` of the city's open data).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

#: The dimension whose cells are localidades, and whose labels are the names of the table.
LOCALIDAD = "localidad"
CODIGOS = tuple(f"{n:02}" for n in range(1, 21))
#: The tile map has at most so many rows and columns: more would not fit a phone.
FILAS, COLUMNAS_MAPA = 10, 6

_ARTICULOS = frozenset({"el", "la", "las", "los"})
_CIUDAD = frozenset(
    {"0", "00", "000", "bogota", "bogota d c", "bogota dc", "ciudad", "distrito", "distrital"}
    | {"total", "todas", "todas las localidades"}
)
_LOCALIDAD_DE = re.compile(r"^localidad (?:de )?(?:(?:el|la|las|los) )?|^\d+ ")
_ELECTORALES = frozenset({"90", "98"})


def fold_name(nombre: str) -> str:
    """Return a name to be compared: lower case, no accents or signs, no article before it."""
    partes = unicodedata.normalize("NFD", nombre.casefold())
    limpio = "".join(signo for signo in partes if not unicodedata.combining(signo))
    palabras = re.findall(r"[^\W_]+", limpio)
    if len(palabras) > 1 and palabras[0] in _ARTICULOS:
        palabras.pop(0)
    return " ".join(palabras)


@dataclass(frozen=True)
class Localidad:
    """A localidad. ``fila`` and ``columna`` are its place in the tile map, from 1 at north-west."""

    codigo: str
    nombre: str
    variantes: tuple[str, ...]
    fila: int
    columna: int

    @property
    def formas(self) -> tuple[str, ...]:
        """Every way in which it may be written, its name first."""
        return (self.nombre, *self.variantes)

    @property
    def slug(self) -> str:
        """Its name as a part of an address: «los-martires»."""
        partes = unicodedata.normalize("NFD", self.nombre.casefold())
        limpio = "".join(signo for signo in partes if not unicodedata.combining(signo))
        return "-".join(re.findall(r"[a-z0-9]+", limpio))


@dataclass(frozen=True)
class Dile:
    """The Dirección Local de Educación of a localidad. ``nota`` says what document tells it."""

    nombre: str
    confirmada: bool
    nota: str


@dataclass(frozen=True)
class Territorio:
    """The localidades by code, in its order, and the DILE of each. Empty without its tables."""

    localidades: Mapping[str, Localidad] = field(default_factory=dict)
    dile: Mapping[str, Dile] = field(default_factory=dict)

    @cached_property
    def _codigos(self) -> Mapping[str, str]:
        return {
            fold_name(f): suya.codigo for suya in self.localidades.values() for f in suya.formas
        }

    @property
    def etiquetas(self) -> dict[str, str]:
        """The names by code: the labels of the dimension."""
        return {codigo: suya.nombre for codigo, suya in self.localidades.items()}

    def find(self, escrito: str) -> str | None:
        """Return the code of a localidad written by code, name or variant; None if it is none."""
        if escrito in self.localidades:
            return escrito
        return self._codigos.get(fold_name(escrito))

    def fold_filters(self, filtros: Mapping[str, str]) -> dict[str, str]:
        """Return filters by dimension with the localidad, if it is one, as its code."""
        return {
            nombre: (self.find(valor) or valor) if nombre == LOCALIDAD else valor
            for nombre, valor in filtros.items()
        }

    def explain(self, escrito: str, *, en_pagina: bool = False) -> tuple[str, str]:
        """Return cause and mend of a text that is no localidad, in a cell or in a page."""
        plegado = fold_name(escrito)
        if plegado in _CIUDAD:
            causa = f"«{escrito}» es la ciudad entera, no una localidad"
            if en_pagina:
                return causa, "quite «localidad»: sin ella {{ cifra(…) }} da el total"
            return causa, "deje la celda vacía: así se escribe el total"
        if plegado in _ELECTORALES:
            causa = f"«{escrito}» es un código de archivos electorales, no una localidad"
            return causa, "quítelo: las localidades van de 01 a 20"
        causa = f"«{escrito}» no es una localidad"
        if plegado.isdecimal():
            codigo = f"{int(plegado):02}"
            if codigo in self.localidades:
                return causa, f"escriba «{codigo}»: el código lleva dos cifras"
            return causa, "las localidades van de 01 a 20"
        plegado = _LOCALIDAD_DE.sub("", plegado)
        cercanas = get_close_matches(plegado, self._codigos, n=1, cutoff=0.6)
        if not cercanas:
            return causa, "escriba su código o su nombre, como están en data/localidades.csv"
        codigo = self._codigos[cercanas[0]]
        return causa, f"¿quiso decir «{self.localidades[codigo].nombre}» ({codigo})?"

    @property
    def por_confirmar(self) -> list[str]:
        """What the entity has to confirm, a line for each."""
        return [
            f"DILE de {codigo} {self.localidades[codigo].nombre}: {suya.nombre}"
            + (f" ({suya.nota})" if suya.nota else "")
            for codigo, suya in self.dile.items()
            if not suya.confirmada
        ]
