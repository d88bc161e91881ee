"""What is classed by the taxonomy: pages and figures, each with its terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mgi.esquema.pagina import CAMPOS_DE_TERMINOS
from mgi.esquema.taxonomia import FACETAS, Faceta, Taxonomia, Termino
from mgi.model.escrita import Escrita
from mgi.model.indicador import Indicador
from mgi.rutas import ruta_termino

#: A term: its group and its id.
Clave = tuple[str, str]
#: The tipo of every figure, where the taxonomy has it.
CIFRA = "cifra"


@dataclass(frozen=True)
class Clasificada:
    """A page or a figure with the terms that it is classed by.

    ``lugar`` is its place in the menu; figures come after the pages, by código.
    """

    ruta: str
    titulo: str
    resumen: str
    terminos: frozenset[Clave]
    lugar: int
    es_cifra: bool = False

    def de(self, grupo: str) -> tuple[str, ...]:
        """Return the ids of its terms of a group, in alphabetical order."""
        return tuple(sorted(clave for suyo, clave in self.terminos if suyo == grupo))


@dataclass(frozen=True)
class PaginaTermino:
    """What is classed by a term whose facet gives each term a page."""

    faceta: Faceta
    clave: str
    termino: Termino
    suyas: tuple[Clasificada, ...]

    @property
    def ruta(self) -> str:
        """Route of the page that lists it."""
        return ruta_termino(self.faceta.clase, self.clave)

    @property
    def paginas(self) -> tuple[Clasificada, ...]:
        """The pages, without the figures."""
        return tuple(suya for suya in self.suyas if not suya.es_cifra)


def classify(
    paginas: Iterable[Escrita], indicadores: Iterable[Indicador], taxonomia: Taxonomia
) -> tuple[Clasificada, ...]:
    """Return every page and every figure that is not withdrawn, each with its terms."""
    escritas = list(paginas)
    hechas = [
        Clasificada(
            ruta=pagina.ruta,
            titulo=pagina.encabezado.titulo,
            resumen=pagina.encabezado.resumen,
            terminos=frozenset(_terminos_de_pagina(pagina, taxonomia)),
            lugar=lugar,
        )
        for lugar, pagina in enumerate(escritas)
    ]
    vigentes = (indicador for indicador in indicadores if not indicador.retirado)
    return (
        *hechas,
        *(
            Clasificada(
                ruta=indicador.ruta,
                titulo=indicador.ficha.nombre,
                resumen=indicador.ficha.descripcion,
                terminos=frozenset(_terminos_de_cifra(indicador, taxonomia)),
                lugar=lugar,
                es_cifra=True,
            )
            for lugar, indicador in enumerate(vigentes, len(escritas))
        ),
    )


def by_term(
    clasificadas: Iterable[Clasificada], taxonomia: Taxonomia
) -> Mapping[Clave, PaginaTermino]:
    """Return the page of each term that has one: that classes a page, not only figures."""
    suyas: dict[Clave, list[Clasificada]] = {}
    for cada in clasificadas:
        for termino in cada.terminos:
            suyas.setdefault(termino, []).append(cada)
    hechas = (
        PaginaTermino(faceta, clave, termino, tuple(suyas.get((faceta.grupo, clave), ())))
        for faceta in FACETAS
        if faceta.con_pagina
        for clave, termino in taxonomia.grupo(faceta.grupo).items()
    )
    return {(hecha.faceta.grupo, hecha.clave): hecha for hecha in hechas if hecha.paginas}


def _terminos_de_pagina(pagina: Escrita, taxonomia: Taxonomia) -> Iterator[Clave]:
    if pagina.seccion in taxonomia.secciones:
        yield "secciones", pagina.seccion
    for campo, grupo in CAMPOS_DE_TERMINOS.items():
        escrito = getattr(pagina.encabezado, campo) or ()
        for clave in (escrito,) if isinstance(escrito, str) else escrito:
            yield grupo, clave


def _terminos_de_cifra(indicador: Indicador, taxonomia: Taxonomia) -> Iterator[Clave]:
    yield "secciones", "cifras"
    yield "temas", indicador.ficha.tema
    if indicador.ficha.pilar:
        yield "pilares", indicador.ficha.pilar
    if CIFRA in taxonomia.tipos:
        yield "tipos", CIFRA
