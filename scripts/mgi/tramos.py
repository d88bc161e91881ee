"""A long list in several pages, so that none is heavy.

The first has the address of the list, and the rest are its continuations: what they hold moves
from one to the next as the list grows, so nobody keeps their addresses, and search engines leave
them out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_Entrada = TypeVar("_Entrada")


@dataclass(frozen=True)
class Tramo(Generic[_Entrada]):
    """One of the pages of a list: the ``numero``-th of ``cuantos``. ``lista`` is the list's route.

    ``antes``: how many entries the pages before it hold.
    """

    lista: str
    numero: int
    cuantos: int
    antes: int
    entradas: tuple[_Entrada, ...]

    @property
    def ruta(self) -> str:
        """Route of the page."""
        return ruta_tramo(self.lista, self.numero)

    @property
    def rutas(self) -> tuple[str, ...]:
        """The routes of all the pages of the list, in order."""
        return tuple(ruta_tramo(self.lista, n) for n in range(1, self.cuantos + 1))

    @property
    def sigue(self) -> bool:
        """Whether it continues a page before it."""
        return self.numero > 1

    def con_numero(self, texto: str) -> str:
        """Return a title or a summary that no other page of the list has."""
        return f"{texto.removesuffix('.')}, página {self.numero}" if self.sigue else texto


def split(lista: str, entradas: Sequence[_Entrada], tope: int) -> tuple[Tramo[_Entrada], ...]:
    """Split a list in pages of ``tope`` entries; one page, though empty, there always is."""
    cortes = range(0, max(len(entradas), 1), tope)
    return tuple(
        Tramo(lista, n, len(cortes), desde, tuple(entradas[desde : desde + tope]))
        for n, desde in enumerate(cortes, 1)
    )


def ruta_tramo(lista: str, numero: int) -> str:
    """Return the route of the ``numero``-th page of a list."""
    return lista if numero == 1 else f"{lista}pagina-{numero}/"
