"""The catalogue: every published indicator and the facts shared by all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mgi.esquema.pagina import Pagina
from mgi.esquema.referencias import Dato, Entrada, Fuente, Pendiente, Taxonomia, Termino
from mgi.esquema.tabla import EsquemaTabla
from mgi.model.indicador import Indicador


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
class Catalogo:
    """Everything that pages are made from. ``indicadores`` by código."""

    indicadores: Mapping[str, Indicador]
    fuentes: Mapping[str, Fuente]
    glosario: Mapping[str, Entrada]
    taxonomia: Taxonomia
    entidad: Entidad
    paginas: Mapping[str, Pagina]
    serie: EsquemaTabla

    @cached_property
    def por_pilar(self) -> tuple[Grupo, ...]:
        """The indicators of each pilar, in the order of the taxonomy; empty ones left out."""
        return self._grupos(self.taxonomia.pilares, "pilar")

    @cached_property
    def por_tema(self) -> tuple[Grupo, ...]:
        """The indicators that are of no pilar, by tema."""
        return self._grupos(self.taxonomia.temas, "tema", sin_pilar=True)

    def _grupos(
        self, terminos: Mapping[str, Termino], campo: str, *, sin_pilar: bool = False
    ) -> tuple[Grupo, ...]:
        grupos = []
        for clave, termino in terminos.items():
            suyos = tuple(
                indicador
                for indicador in self.indicadores.values()
                if getattr(indicador.ficha, campo) == clave
                and not (sin_pilar and indicador.ficha.pilar)
            )
            if suyos:
                grupos.append(Grupo(clave, termino.titulo, termino.definicion, suyos))
        return tuple(grupos)
