"""The dated facts of the sources, and the facts of them that are left out."""

from __future__ import annotations

from dataclasses import dataclass

from mgi.corte import Corte


@dataclass(frozen=True)
class Hito:
    """A dated fact. ``textual`` is its date as the source prints it; ``nota`` may be ""."""

    corte: Corte
    titulo: str
    texto: str
    fuente: str
    ubicacion: str
    textual: str
    nota: str


@dataclass(frozen=True)
class Omitido:
    """A figure or date of a source that the site does not publish, and why (``motivo``)."""

    fuente: str
    ubicacion: str
    textual: str
    que: str
    motivo: str
