"""What was checked, by class and in the order of the sources: each class has its own pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mgi.model.cuadre import Cuadre, Duda
from mgi.rutas import PARTES_CALIDAD
from mgi.tramos import Tramo, split

EntradaDeCalidad = Cuadre | Duda
#: The groups of what comes from several sources, and from none: no id has two hyphens in a row.
VARIAS, NINGUNA = "varias--fuentes", "este--sitio"
#: So many entries fit a page: in text, or in rows of a table, which are shorter.
TOPES = {"contradiccion": 60, "ambiguedad": 65, "omision": 65, "cuadra": 110}


def by_class(
    cuadres: Iterable[Cuadre], dudas: Iterable[Duda], fuentes: Iterable[str]
) -> Mapping[str, tuple[Tramo[EntradaDeCalidad], ...]]:
    """Return the pages of each class, with its entries by source, in the order of ``fuentes``."""
    suyas: dict[str, list[EntradaDeCalidad]] = {clase: [] for clase in PARTES_CALIDAD}
    for cuadre in cuadres:
        suyas["cuadra" if cuadre.cuadra else "contradiccion"].append(cuadre)
    for duda in dudas:
        suyas[duda.clase].append(duda)
    orden = {clave: n for n, clave in enumerate((*fuentes, VARIAS, NINGUNA))}
    return {
        clase: split(
            PARTES_CALIDAD[clase],
            sorted(entradas, key=lambda entrada: orden[source_group(entrada)]),
            TOPES[clase],
        )
        for clase, entradas in suyas.items()
    }


def source_group(entrada: EntradaDeCalidad) -> str:
    """Return the source that an entry is told under; those of several and of none are groups."""
    return VARIAS if len(entrada.fuentes) > 1 else next(iter(entrada.fuentes), NINGUNA)
