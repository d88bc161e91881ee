"""data/auditoria.json: what the last audit measured. ``make audit`` writes it; nobody else does."""

from __future__ import annotations

import hashlib
from typing import Annotated

from pydantic import Field

from mgi.esquema.campo import Esquema, Fecha, Texto

#: The faults that the file lists at most: past them it only counts.
TOPE_FALLAS = 200

Cuenta = Annotated[int, Field(ge=0)]


class Programa(Esquema):
    """A program that measured, with its version."""

    nombre: Texto
    version: str


class Prueba(Esquema):
    """A rule or probe: how often it was tried, on how many pages, and how often it failed.

    ``filas``: the requirements of data/conformidad.yml that it says something of.
    ``por_decidir``: how many times it could not tell, of something in a page, whether it fails.
    With neither these nor ``revisiones``, no page has anything that it could try.
    """

    id: Texto
    titulo: Texto
    programa: Texto
    filas: tuple[Texto, ...]
    paginas: Cuenta
    revisiones: Cuenta
    fallas: Cuenta
    por_decidir: Cuenta = 0


class Falla(Esquema):
    """A known fault: the prueba that found it, the page's route, and how it was being looked at."""

    prueba: Texto
    ruta: str
    vista: str
    detalle: str


class Auditoria(Esquema):
    """The whole file. ``paginas`` are those of the built site; ``vistas``, each mode and width.

    ``huella`` is what ``sello`` was when the file was written.
    """

    fecha: Fecha
    version: str
    paginas: Cuenta
    vistas: tuple[Texto, ...]
    programas: tuple[Programa, ...]
    pruebas: tuple[Prueba, ...]
    fallas: tuple[Falla, ...]
    huella: str = ""

    @property
    def sello(self) -> str:
        """A digest of all that it says: another where somebody has changed something."""
        dicho = self.model_dump_json(exclude={"huella"})
        return hashlib.sha256(dicho.encode()).hexdigest()[:16]

    @property
    def cuantas_fallas(self) -> int:
        """All the faults that it counted, listed or not."""
        return sum(prueba.fallas for prueba in self.pruebas)
