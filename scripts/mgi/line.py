"""The line: read → check → model → derive → render → publish. The only way in."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from mgi.artefacto import Artefacto
from mgi.check import Revision, check
from mgi.check.comparacion import Comparacion
from mgi.check.comparacion import compare as compare_series
from mgi.check.desaparecidas import Desaparecidas, compare_addresses
from mgi.derive import derive_relaciones
from mgi.model import Catalogo, model
from mgi.problema import DatosInvalidos, Problema
from mgi.publish import publish
from mgi.read import read
from mgi.read.copia import read_texts
from mgi.render.redirecciones import render_movidas, render_redirecciones
from mgi.render.sitio import render
from mgi.render.taxonomia import render_relacionadas


@dataclass(frozen=True)
class Sitio:
    """What a build adds to the hand-written pages, the catalogue they cite, and the warnings.

    ``al_final``: HTML that ends a page, by route: what goes beside a hand-written one, and the
    entries that any page had and has no more.
    """

    catalogo: Catalogo
    artefactos: tuple[Artefacto, ...]
    al_final: Mapping[str, str]
    avisos: tuple[Problema, ...] = ()


def generate(raiz: Path, hoy: date) -> Sitio:
    """Walk the whole line for the project at ``raiz``, as of the day ``hoy``.

    Raises DatosInvalidos, with every problem, where the files have any that stops.
    """
    revision = revise(raiz, hoy)
    catalogo = model_of(revision)
    relaciones = derive_relaciones(catalogo)
    rutas = (pagina.ruta for pagina in catalogo.vigentes)
    al_final = {ruta: render_relacionadas(relaciones[ruta], ruta) for ruta in rutas if ruta}
    hechos = list(render(catalogo, relaciones))
    for ruta, movidas in render_movidas(catalogo, hechos).items():
        al_final[ruta] = al_final.get(ruta, Markup()) + movidas
    return Sitio(
        catalogo,
        publish([*hechos, *render_redirecciones(catalogo, hechos)]),
        al_final,
        tuple(revision.avisos),
    )


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


def compare_published(raiz: Path, hoy: date, archivos: Mapping[str, str]) -> Desaparecidas:
    """Compare the addresses at ``raiz`` with those of a published project, text by path.

    It looks at files as they are: what is wrong in them is ``revise``'s to say.
    """
    if not archivos:
        return Desaparecidas()
    with _without_collector():
        return compare_addresses(read_texts(archivos), read(raiz), hoy)


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
