"""An address that was published and is no more, and where what it led to is now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Redireccion:
    """``anterior`` and ``nueva`` are relative to the root, with their anchor where they have one.

    ``nueva`` is None where nothing takes its place: what was there was retired.
    """

    anterior: str
    nueva: str | None
    motivo: str
    fecha: date

    @property
    def ruta(self) -> str:
        """The page or file that the old address was of."""
        return self.anterior.partition("#")[0]

    @property
    def ancla(self) -> str:
        """The entry of that page that it was of; "" for the whole page."""
        return self.anterior.partition("#")[2]

    @property
    def es_archivo(self) -> bool:
        """Whether it was of a file and not of a page."""
        return bool(self.ruta) and not self.ruta.endswith("/")
