"""data/taxonomia.yml: the terms that pages and figures are classed by, and sought by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mgi.esquema.campo import Esquema, Slug, Texto, campo


class Termino(Esquema):
    """A term of the taxonomy. Its id is its key in the file."""

    nombre: Texto = campo("Nombre", "Cómo se lee.", bien="Apoyo eficiente", mal="pilar3")
    definicion: Texto = campo("Definición", "Una frase.", bien="Reúne lo que…", mal="Apoyo")
    sinonimos: tuple[Texto, ...] = campo(
        "Sinónimos",
        "Otras palabras con que la gente lo busca. El buscador las entiende.",
        bien="[plata, recursos]",
        mal="plata y recursos",
        defecto=(),
    )

    @property
    def titulo(self) -> str:
        """How a heading names it."""
        return self.nombre


class Pilar(Termino):
    """A pilar of the model: a term with its number."""

    numero: int = campo("Número", "El del pilar, entero.", bien="3", mal="III", ge=1)

    @property
    def titulo(self) -> str:
        """The name with its number: «Pilar 3. Apoyo eficiente»."""
        return f"Pilar {self.numero}. {self.nombre}"


class Tema(Termino):
    """A tema: what a page or a figure is about."""

    linea: int | None = campo(
        "Línea",
        "El número, si es una de las cinco líneas temáticas transversales.",
        bien="4",
        mal="cuarta",
        defecto=None,
        ge=1,
    )


class Taxonomia(Esquema):
    """The whole file. Each group is one facet (``FACETAS``)."""

    secciones: dict[Slug, Termino] = campo(
        "Secciones", "Las cinco del sitio.", bien="explore: {…}", mal="[explore]", min_length=1
    )
    pilares: dict[Slug, Pilar] = campo(
        "Pilares", "Los cuatro del modelo.", bien="apoyo: {…}", mal="[apoyo]", min_length=1
    )
    temas: dict[Slug, Tema] = campo(
        "Temas",
        "De qué trata una página o una cifra.",
        bien="presupuesto: {…}",
        mal="[plata]",
        min_length=1,
    )
    ejes: dict[Slug, Termino] = campo(
        "Ejes", "Los del apoyo de los CIS.", bien="juridico: {…}", mal="[leyes]", defecto={}
    )
    publicos: dict[Slug, Termino] = campo(
        "Públicos", "A quién le sirve una página.", bien="dile: {…}", mal="[todos]", defecto={}
    )
    niveles: dict[Slug, Termino] = campo(
        "Niveles", "Los de gestión del modelo.", bien="local: {…}", mal="[barrio]", defecto={}
    )
    tipos: dict[Slug, Termino] = campo(
        "Tipos", "Qué clase de contenido es.", bien="ruta: {…}", mal="[pdf]", defecto={}
    )

    def grupo(self, nombre: str) -> Mapping[str, Termino]:
        """Return the terms of a group, by id. ``nombre`` is one of ``FACETAS``."""
        terminos: Mapping[str, Termino] = getattr(self, nombre)
        return terminos


@dataclass(frozen=True)
class Faceta:
    """A group of terms as visitors choose by it.

    ``grupo``: its key in the file and, but for ``tipos`` and ``secciones``, in a front matter.
    ``clase``: one of its terms, in routes and addresses. ``con_pagina``: each term has a page that
    lists what is classed by it; the others have one of their own. ``de_todos``: what names no term
    of it is of all of them, as a figure is for every público.
    """

    grupo: str
    clase: str
    nombre: str
    con_pagina: bool = True
    de_todos: bool = False


FACETAS = (
    Faceta("secciones", "seccion", "Sección", con_pagina=False),
    Faceta("pilares", "pilar", "Pilar", con_pagina=False),
    Faceta("temas", "tema", "Tema"),
    Faceta("ejes", "eje", "Eje de los CIS"),
    Faceta("publicos", "publico", "Para quién", de_todos=True),
    Faceta("niveles", "nivel", "Nivel de gestión"),
    Faceta("tipos", "tipo", "Tipo de contenido"),
)
