"""The Table Schema descriptors of data/esquemas/: what each column of a CSV holds.

Source: Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/), with
properties of our own: ``bien`` and ``mal``, for the editors' reference, ``formato`` and
``opcional``.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from mgi.esquema.campo import Esquema, Texto, en

#: The columns that the site reads by name in each kind of table, in the order it writes them.
COLUMNAS = {
    "serie": ("periodo", "valor", "programado", "fuente", "ubicacion", "textual", "nota"),
    "revisiones": ("periodo", "anterior", "nuevo", "fecha", "motivo", "columna"),
    "hitos": ("fecha", "titulo", "texto", "fuente", "ubicacion", "textual", "nota"),
    "omitidos": ("fuente", "ubicacion", "textual", "que", "motivo"),
    "localidades": ("localidad", "nombre", "variantes", "fila", "columna"),
    "dile": ("localidad", "dile", "confirmado", "nota"),
    "redirecciones": ("anterior", "nueva", "motivo", "fecha"),
}
_TIPOS = {"string": "texto", "number": "número"}
#: What a text is besides: a period or date as ``corte.leer_corte`` reads it, a whole day.
_FORMATOS = {"periodo": "periodo", "fecha": "fecha"}


class Restricciones(Esquema):
    """The constraints in use: ``required``, the cell has text; ``enum``, it is one of these."""

    required: bool = False
    enum: tuple[Texto, ...] = ()


class Columna(Esquema):
    """A field of a descriptor. ``opcional``: a table may go without the column."""

    name: Texto
    type: Annotated[str, en(_TIPOS)]
    title: Texto
    description: Texto
    constraints: Restricciones = Restricciones()
    bien: Texto
    mal: Texto
    formato: Annotated[str, en(_FORMATOS)] | None = None
    opcional: bool = False


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
