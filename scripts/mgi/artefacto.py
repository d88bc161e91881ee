"""What the generator adds to the site: pages and files, each with its route and its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Pagina:
    """A generated page: its content is HTML, trusted, without the site's chrome.

    ``ruta`` ends with «/»; ``origen`` is the file that an editor opens to change it; ``padre`` is
    the route of the page that it hangs from in the breadcrumb. ``nombre`` is what the breadcrumb
    calls it, where its title is too long. ``lado`` is the HTML of its side column, ``guiones`` the
    scripts that it needs beside the site's own, ``palabras`` what else it is sought by, ``tipo``
    the kind of content that a search narrows it by.
    ``lleva``: the route, with its anchor, that a browser goes on to at once; ``noindex``: search
    engines leave it out.
    """

    ruta: str
    contenido: str
    origen: str
    titulo: str
    resumen: str
    actualizado: date | None
    padre: str | None = None
    nombre: str = ""
    lado: str = ""
    guiones: tuple[str, ...] = ()
    palabras: tuple[str, ...] = ()
    tipo: str = ""
    lleva: str | None = None
    noindex: bool = False


@dataclass(frozen=True)
class Descarga:
    """A generated file: ``contenido`` is text, written as UTF-8."""

    ruta: str
    contenido: str
    origen: str


@dataclass(frozen=True)
class Copia:
    """A file that is at two addresses: ``ruta`` was the address of what is now at ``de``."""

    ruta: str
    de: str
    origen: str


Artefacto = Pagina | Descarga | Copia
