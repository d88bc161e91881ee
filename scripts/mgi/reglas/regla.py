"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Regla:
    """A rule: ``significado`` says what it asks and why; ``mal`` and ``bien`` show it.

    ``aviso``: what breaks it is a warning, listed and counted, and does not stop the build.
    """

    codigo: str
    titulo: str
    significado: str
    mal: str
    bien: str
    aviso: bool = False
