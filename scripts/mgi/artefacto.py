"""What the generator adds to the site: pages and files, each with its route and its source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Pagina:
    """A generated page: its content is HTML, trusted, without the site's chrome.

    ``ruta`` ends with «/»; ``origen`` is the file that an editor opens to change it; ``seccion``
    is the folder of docs/ that it hangs from.
    """

    ruta: str
    contenido: str
    origen: str
    titulo: str
    resumen: str
    seccion: str


@dataclass(frozen=True)
class Descarga:
    """A generated file: ``contenido`` is text, written as UTF-8."""

    ruta: str
    contenido: str
    origen: str


Artefacto = Pagina | Descarga
