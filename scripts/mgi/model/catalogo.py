"""The catalogue: every published indicator and the facts shared by all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mgi.esquema.pagina import Encabezado
from mgi.esquema.referencias import Dato, Entrada, Fuente, Pendiente, Taxonomia, Termino
from mgi.esquema.tabla import EsquemaTabla
from mgi.model.indicador import Indicador
from mgi.rutas import ruta_de


@dataclass(frozen=True)
class Grupo:
    """Indicators of one pilar or tema."""

    id: str
    nombre: str
    definicion: str
    indicadores: tuple[Indicador, ...]


@dataclass(frozen=True)
class Entidad:
    """What is known of the entity, and what it still has to give."""

    conocido: Mapping[str, Dato]
    pendiente: Mapping[str, Pendiente]


@dataclass(frozen=True)
class Escrita:
    """A hand-written page: what it says of itself, and its checked Markdown."""

    encabezado: Encabezado
    cuerpo: str


@dataclass(frozen=True)
class Catalogo:
    """Everything that pages are made from. ``indicadores`` by código."""

    indicadores: Mapping[str, Indicador]
    fuentes: Mapping[str, Fuente]
    glosario: Mapping[str, Entrada]
    taxonomia: Taxonomia
    entidad: Entidad
    paginas: Mapping[str, Escrita]
    serie: EsquemaTabla

    @cached_property
    def ruta_fuentes(self) -> str | None:
        """Route of the page that lists the sources, if one does."""
        suyas = (uri for uri, p in self.paginas.items() if "{{ fuentes() }}" in p.cuerpo)
        return next((ruta_de(uri) for uri in sorted(suyas)), None)

    @cached_property
    def por_pilar(self) -> tuple[Grupo, ...]:
        """The indicators of each pilar, in the order of the taxonomy; empty ones left out."""
        return self._grupos(self.taxonomia.pilares, "pilar")

    @cached_property
    def por_tema(self) -> tuple[Grupo, ...]:
        """All the indicators by tema, those of a pilar too."""
        return self._grupos(self.taxonomia.temas, "tema")

    def _grupos(self, terminos: Mapping[str, Termino], campo: str) -> tuple[Grupo, ...]:
        grupos = []
        for clave, termino in terminos.items():
            suyos = tuple(i for i in self.indicadores.values() if getattr(i.ficha, campo) == clave)
            if suyos:
                grupos.append(Grupo(f"{campo}-{clave}", termino.titulo, termino.definicion, suyos))
        return tuple(grupos)
