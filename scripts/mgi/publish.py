"""Publish: everything that the generator adds to the site, in order, each route once."""

from __future__ import annotations

from collections.abc import Iterable

from mgi.artefacto import Artefacto


def publish(artefactos: Iterable[Artefacto]) -> tuple[Artefacto, ...]:
    """Return the artifacts in order of route. Raises ValueError for a route written twice."""
    por_ruta: dict[str, Artefacto] = {}
    for artefacto in artefactos:
        if artefacto.ruta in por_ruta:
            otro = por_ruta[artefacto.ruta]
            raise ValueError(f"{artefacto.ruta}: {artefacto.origen} and {otro.origen}")
        por_ruta[artefacto.ruta] = artefacto
    return tuple(por_ruta[ruta] for ruta in sorted(por_ruta))
