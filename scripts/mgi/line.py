"""The line: read → check → model → derive → render → publish. The only way in."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mgi.artefacto import Artefacto
from mgi.check import Revision, check
from mgi.check.comparacion import Comparacion
from mgi.check.comparacion import compare as compare_series
from mgi.model import Catalogo, model
from mgi.problema import DatosInvalidos, Problema
from mgi.publish import publish
from mgi.read import read
from mgi.render.sitio import render


@dataclass(frozen=True)
class Sitio:
    """What a build adds to the hand-written pages, the catalogue they cite, and the warnings."""

    catalogo: Catalogo
    artefactos: tuple[Artefacto, ...]
    avisos: tuple[Problema, ...] = ()


def generate(raiz: Path, hoy: date) -> Sitio:
    """Walk the whole line for the project at ``raiz``, as of the day ``hoy``.

    Raises DatosInvalidos, with every problem, where the files have any that stops.
    """
    revision = revise(raiz, hoy)
    catalogo = model_of(revision)
    return Sitio(catalogo, publish(render(catalogo)), tuple(revision.avisos))


def load(raiz: Path, hoy: date) -> Catalogo:
    """Read, check and model. Raises DatosInvalidos."""
    return model_of(revise(raiz, hoy))


def revise(raiz: Path, hoy: date) -> Revision:
    """Read and check the files at ``raiz``: ``problemas`` stop, ``avisos`` do not; both sorted."""
    with _without_collector():
        return check(read(raiz), hoy)


def compare(
    raiz: Path, hoy: date, publicados: Mapping[str, str], perdidos: Iterable[str] = ()
) -> Comparacion:
    """Compare the series at ``raiz`` with published files, text by path.

    ``perdidos``: the published files of data/ that are gone. What has problems of its own is not
    compared, and they are in the outcome.
    """
    with _without_collector():
        crudo = read(raiz)
        revision = check(crudo, hoy)
        return compare_series(
            publicados,
            perdidos,
            revision.problemas,
            crudo,
            revision.fichas,
            revision.marco,
            revision.revisiones,
            revision.territorio,
            hoy,
        )


def model_of(revision: Revision) -> Catalogo:
    """Build the catalogue of a revision. Raises DatosInvalidos where it has problems."""
    if revision.problemas:
        raise DatosInvalidos(revision.problemas, revision.avisos)
    with _without_collector():
        return model(revision)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Stop looking for cycles while millions of cells and rows, which form none, are made."""
    encendido = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if encendido:
            gc.enable()
