"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Regla:
    """A rule: ``significado`` says what it asks and why; ``mal`` and ``bien`` show it."""

    codigo: str
    titulo: str
    significado: str
    mal: str
    bien: str
