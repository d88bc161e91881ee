"""What goes beside a page or a figure: what shares its terms, the rarest first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from math import log

from mgi.model import Catalogo, Clasificada

#: So many pages and so many figures are named.
PAGINAS, CIFRAS = 4, 3
#: A group in which nearly everything is alike says little of what is near.
_SIN_PESO = frozenset({"secciones", "tipos", "publicos"})
#: A group of the taxonomy and an id in it.
_Termino = tuple[str, str]


@dataclass(frozen=True)
class Relacion:
    """What goes beside one page, the nearest first."""

    paginas: tuple[Clasificada, ...] = ()
    cifras: tuple[Clasificada, ...] = ()


def derive_relaciones(catalogo: Catalogo) -> dict[str, Relacion]:
    """Return what goes beside each page and figure, by route.

    Nearness is the sum, over the terms that two share, of log(N / n): N things classed, n of them
    by the term (the inverse document frequency of Spärck Jones, 1972). Ties keep the menu's order.
    The home page is never named: every page leads to it. Nor is a figure that the page shows.
    Beside a figure go pages alone: its tema lists its figures.
    """
    todas = sorted((c for c in catalogo.clasificadas if c.ruta), key=lambda cada: cada.lugar)
    veces = Counter(termino for cada in todas for termino in cada.terminos)
    peso = {
        termino: log(len(todas) / n)
        for termino, n in veces.items()
        if termino[0] not in _SIN_PESO and n < len(todas)
    }
    con: dict[_Termino, list[int]] = {termino: [] for termino in peso}
    for lugar, cada in enumerate(todas):
        for termino in cada.terminos & peso.keys():
            con[termino].append(lugar)
    paginas = {t: [n for n in suyas if not todas[n].es_cifra] for t, suyas in con.items()}
    citadas = {
        pagina.ruta: {catalogo.indicadores[c].ruta for c in pagina.cita}
        for pagina in catalogo.vigentes
    }
    relaciones = {}
    for cada in catalogo.clasificadas:
        cerca = _nearness(cada, paginas if cada.es_cifra else con, peso)
        fuera = {cada.ruta, *citadas.get(cada.ruta, ())}
        suyas = [(-round(p, 9), n) for n, p in cerca.items() if todas[n].ruta not in fuera]
        relaciones[cada.ruta] = Relacion(
            paginas=_first(todas, (par for par in suyas if not todas[par[1]].es_cifra), PAGINAS),
            cifras=_first(todas, (par for par in suyas if todas[par[1]].es_cifra), CIFRAS),
        )
    return relaciones


def _nearness(
    cada: Clasificada, con: Mapping[_Termino, list[int]], peso: Mapping[_Termino, float]
) -> dict[int, float]:
    """Return how near each is that shares a term, by its place among all."""
    cerca: defaultdict[int, float] = defaultdict(float)
    for termino in sorted(cada.terminos & peso.keys()):
        suyo = peso[termino]
        for lugar in con[termino]:
            cerca[lugar] += suyo
    return cerca


def _first(
    todas: list[Clasificada], pares: Iterable[tuple[float, int]], cuantas: int
) -> tuple[Clasificada, ...]:
    return tuple(todas[lugar] for _, lugar in nsmallest(cuantas, pares))
