"""The Table Schema descriptors of data/esquemas/: what each column of a CSV holds.

Source: Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/), with two
properties of our own, ``bien`` and ``mal``, for the editors' reference.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from mgi.esquema.campo import Esquema, Texto, en

#: The columns of a series that the site reads by name, in the order in which it writes them.
COLUMNAS = ("periodo", "valor", "programado", "fuente", "ubicacion", "textual", "nota")
_TIPOS = {"string": "texto", "number": "número"}


class Restricciones(Esquema):
    """The constraints in use: ``required``, the cell has text."""

    required: bool = False


class Columna(Esquema):
    """A field of a descriptor."""

    name: Texto
    type: Annotated[str, en(_TIPOS)]
    title: Texto
    description: Texto
    constraints: Restricciones = Restricciones()
    bien: Texto
    mal: Texto


class EsquemaTabla(Esquema):
    """A descriptor. ``fields`` keeps the order in which columns are written."""

    name: Texto
    title: Texto
    description: Texto
    fields: tuple[Columna, ...] = Field(min_length=1)
    missingValues: tuple[Any, ...] = ("",)  # noqa: N815 - name fixed by the standard

    @property
    def nombres(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(columna.name for columna in self.fields)
