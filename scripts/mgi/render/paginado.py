"""The pages of a long list: the list's own, and its continuations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from markupsafe import Markup

from mgi.artefacto import Pagina
from mgi.tramos import Tramo

_Entrada = TypeVar("_Entrada")


def paginate(
    pagina: Pagina,
    tramos: tuple[Tramo[_Entrada], ...],
    render: Callable[[Tramo[_Entrada]], Markup],
) -> Iterator[Pagina]:
    """Yield a page for each part of a list. ``pagina`` is the first, and says what the list is."""
    for tramo in tramos:
        if not tramo.sigue:
            yield replace(pagina, contenido=render(tramo))
            continue
        yield replace(
            pagina,
            ruta=tramo.ruta,
            contenido=render(tramo),
            titulo=tramo.con_numero(pagina.titulo),
            nombre=f"Página {tramo.numero}",
            resumen=tramo.con_numero(pagina.resumen),
            padre=pagina.ruta,
            noindex=True,
        )
