"""The line: read → check → model → derive → render → publish. The only way in."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mgi.artefacto import Artefacto
from mgi.check import Revision, check
from mgi.model import Catalogo, model
from mgi.problema import DatosInvalidos, Problema
from mgi.publish import publish
from mgi.read import read
from mgi.render.sitio import render


@dataclass(frozen=True)
class Sitio:
    """What a build adds to the hand-written pages, and the catalogue that they cite."""

    catalogo: Catalogo
    artefactos: tuple[Artefacto, ...]


def generate(raiz: Path) -> Sitio:
    """Walk the whole line for the project at ``raiz``.

    Raises DatosInvalidos, with every problem, where the files have any.
    """
    catalogo = load(raiz)
    return Sitio(catalogo, publish(render(catalogo)))


def load(raiz: Path) -> Catalogo:
    """Read, check and model. Raises DatosInvalidos."""
    revision = _revise(raiz)
    if revision.problemas:
        raise DatosInvalidos(revision.problemas)
    return model(revision)


def revise(raiz: Path) -> list[Problema]:
    """Return every problem of the files at ``raiz``, sorted."""
    return _revise(raiz).problemas


def _revise(raiz: Path) -> Revision:
    with _without_collector():
        return check(read(raiz))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Stop looking for cycles while millions of cells, which form none, are read and checked."""
    encendido = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if encendido:
            gc.enable()
