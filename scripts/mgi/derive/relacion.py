"""What goes beside a page or a figure: what shares its terms, the rarest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log

from mgi.model import Catalogo, Clasificada

#: So many pages and so many figures are named.
PAGINAS, CIFRAS = 4, 3
#: A group in which nearly everything is alike says little of what is near.
_SIN_PESO = frozenset({"secciones", "tipos", "publicos"})


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
    todas = [cada for cada in catalogo.clasificadas if cada.ruta]
    veces = Counter(termino for cada in todas for termino in cada.terminos)
    peso = {
        termino: log(len(todas) / n) for termino, n in veces.items() if termino[0] not in _SIN_PESO
    }
    con: dict[tuple[str, str], list[Clasificada]] = {termino: [] for termino in peso}
    for cada in todas:
        for termino in cada.terminos & peso.keys():
            con[termino].append(cada)
    paginas = {t: [cada for cada in suyas if not cada.es_cifra] for t, suyas in con.items()}
    citadas = {
        pagina.ruta: {catalogo.indicadores[c].ruta for c in pagina.cita}
        for pagina in catalogo.vigentes
    }
    return {
        cada.ruta: _near(
            cada, paginas if cada.es_cifra else con, peso, citadas.get(cada.ruta, set())
        )
        for cada in catalogo.clasificadas
    }


def _near(
    cada: Clasificada,
    con: dict[tuple[str, str], list[Clasificada]],
    peso: dict[tuple[str, str], float],
    citadas: set[str],
) -> Relacion:
    cerca: Counter[Clasificada] = Counter()
    for termino in sorted(cada.terminos & peso.keys()):
        for otra in con[termino]:
            if otra.ruta != cada.ruta and otra.ruta not in citadas and peso[termino] > 0:
                cerca[otra] += peso[termino]  # type: ignore[assignment]  # a weight, not a count
    orden = sorted(cerca, key=lambda otra: (-round(cerca[otra], 9), otra.lugar))
    return Relacion(
        paginas=tuple(otra for otra in orden if not otra.es_cifra)[:PAGINAS],
        cifras=tuple(otra for otra in orden if otra.es_cifra)[:CIFRAS],
    )
