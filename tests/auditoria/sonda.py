"""What a probe is, and the page that it looks at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

#: The probes that only look run in the page; base.js goes first and sitio.js, last.
GUIONES = ["base", "documento", "contenido", "letra", "foco", "color", "sitio"]
CARPETA = Path(__file__).parent / "sondas"


def guion() -> str:
    """Join the scripts of the probes into one, which leaves `window.sondas` in the page."""
    partes = [(CARPETA / f"{nombre}.js").read_text(encoding="utf-8") for nombre in GUIONES]
    return '(() => {\n"use strict";\n' + "\n".join(partes) + "\n})();"


@dataclass
class Hoja:
    """A page of the site, open in a browser in one view."""

    pagina: Page
    ruta: str
    origen: str
    pedidos: list[str] = field(default_factory=list)
    quejas: list[str] = field(default_factory=list)
    #: Whether a probe has done more than look at it.
    tocada: bool = False
    #: What a walk with the keyboard found, kept because several probes ask for it.
    recorrido: dict[str, list[str]] | None = None

    def mirar(self, sonda: str) -> Any:
        """Run a probe of `window.sondas`."""
        return self.pagina.evaluate("id => window.sondas[id]()", sonda)


@dataclass(frozen=True)
class Sonda:
    """A probe: what it holds of a page, in Spanish, and the rows of the norms that ask for it.

    `depende` names what may change its outcome: «modo», «ancho», both or none; it runs once for
    each of these. `mirar` gives its faults, each as a text, or None where the page has nothing to
    look at; without it, the function of its id in sondas/*.js does. With `cotejar`, what it gives
    is not faults but what the page says, and `cotejar` finds them among all: (route, fault).
    """

    id: str
    titulo: str
    filas: tuple[str, ...]
    depende: tuple[str, ...] = ()
    mirar: Callable[[Hoja], list[str] | None] | None = None
    cotejar: Callable[[dict[str, Any]], list[tuple[str, str]]] | None = None
