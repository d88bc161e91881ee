"""The catalogue: every published indicator, every page, and the facts shared by all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from mgi.esquema.auditoria import Auditoria
from mgi.esquema.conformidad import Familia
from mgi.esquema.instrucciones import calls
from mgi.esquema.referencias import Dato, Entrada, Fuente, Pendiente
from mgi.esquema.tabla import EsquemaTabla
from mgi.esquema.taxonomia import Taxonomia, Termino
from mgi.esquema.territorio import Territorio
from mgi.model.calidad import EntradaDeCalidad, by_class
from mgi.model.clasificacion import Clasificada, Clave, PaginaTermino, by_term, classify
from mgi.model.cuadre import Cuadre, Duda
from mgi.model.escrita import Escrita
from mgi.model.hito import Hito, Omitido
from mgi.model.indicador import Indicador
from mgi.model.redireccion import Redireccion
from mgi.model.revision import ValorRevisado
from mgi.model.territorio import LocalidadConDatos, with_data
from mgi.rutas import ruta_grupo
from mgi.tramos import Tramo

_Junto = TypeVar("_Junto", Cuadre, Duda)


@dataclass(frozen=True)
class Grupo:
    """Indicators of one pilar or tema. ``clase`` is pilar or tema; ``clave``, its id."""

    clase: str
    clave: str
    nombre: str
    definicion: str
    indicadores: tuple[Indicador, ...]

    @property
    def id(self) -> str:
        """Its name among all groups."""
        return f"{self.clase}-{self.clave}"

    @property
    def ruta(self) -> str:
        """Route of the page that lists it."""
        return ruta_grupo(self.clase, self.clave)

    @property
    def cuantas(self) -> str:
        """How many figures it has, in words: «1 cifra», «9 cifras»."""
        numero = len(self.indicadores)
        return "1 cifra" if numero == 1 else f"{numero} cifras"

    @property
    def actualizado(self) -> date:
        """When one of its indicators last changed."""
        return max(indicador.actualizado for indicador in self.indicadores)


@dataclass(frozen=True)
class Entidad:
    """What is known of the entity, and what it still has to give."""

    conocido: Mapping[str, Dato]
    pendiente: Mapping[str, Pendiente]


@dataclass(frozen=True)
class Cambio:
    """The last change of a page or an indicator. ``texto`` says what changed, or is empty."""

    fecha: date
    titulo: str
    ruta: str
    es_cifra: bool
    texto: str


@dataclass(frozen=True)
class Catalogo:
    """Everything that pages are made from. ``indicadores`` by código, ``paginas`` by menu.

    ``hoy`` is the day of the build; ``hitos`` go from the oldest; ``extranjeras`` are words of
    another language, with its code. ``auditoria`` is the last one, if any was
    recorded; ``rutas`` are those of every page of the built site, its 404 too.
    """

    indicadores: Mapping[str, Indicador]
    fuentes: Mapping[str, Fuente]
    glosario: Mapping[str, Entrada]
    taxonomia: Taxonomia
    entidad: Entidad
    paginas: Mapping[str, Escrita]
    hoy: date
    esquemas: Mapping[str, EsquemaTabla]
    territorio: Territorio = field(default_factory=Territorio)
    hitos: tuple[Hito, ...] = ()
    omitidos: tuple[Omitido, ...] = ()
    cuadres: tuple[Cuadre, ...] = ()
    dudas: tuple[Duda, ...] = ()
    redirecciones: tuple[Redireccion, ...] = ()
    extranjeras: Mapping[str, str] = field(default_factory=dict)
    familias: Mapping[str, Familia] = field(default_factory=dict)
    auditoria: Auditoria | None = None
    rutas: frozenset[str] = frozenset()

    @cached_property
    def vigentes(self) -> tuple[Escrita, ...]:
        """The pages that are not retired, in the order of the menu: what lists are made of."""
        return tuple(p for p in self.paginas.values() if not p.retirada)

    @cached_property
    def ruta_fuentes(self) -> str | None:
        """Route of the page that lists the sources, if one does."""
        return self._con("fuentes")

    @cached_property
    def ruta_glosario(self) -> str | None:
        """Route of the page that lists the glossary, if one does."""
        return self._con("glosario")

    @cached_property
    def ruta_hitos(self) -> str | None:
        """Route of the page that tells the dated facts, if one does."""
        return self._con("hitos")

    @cached_property
    def ruta_catalogo(self) -> str | None:
        """Route of the page that lists the resources, if one does."""
        return self._con("catalogo")

    def _con(self, instruccion: str) -> str | None:
        llaman = (p.ruta for p in self.vigentes if calls(p.cuerpo, instruccion))
        return next(llaman, None)

    @cached_property
    def pagina_de_pilar(self) -> Mapping[str, Escrita]:
        """The page that presents each pilar, by the pilar's id."""
        return {p.encabezado.presenta: p for p in self.vigentes if p.encabezado.presenta}

    def pilar_de(self, ruta: str) -> str | None:
        """Return the id of the pilar that the page at a route presents; None for other pages."""
        return next((c for c, p in self.pagina_de_pilar.items() if p.ruta == ruta), None)

    def hermanas(self, ruta: str) -> tuple[Escrita, ...]:
        """Return the other pages of a page's section, in the order of the menu."""
        seccion = next((p.seccion for p in self.paginas.values() if p.ruta == ruta), None)
        return tuple(p for p in self.vigentes if p.seccion == seccion and p.ruta != ruta)

    @cached_property
    def por_pilar(self) -> tuple[Grupo, ...]:
        """The indicators of each pilar, in the order of the taxonomy; empty ones left out."""
        return self._grupos(self.taxonomia.pilares, "pilar")

    @cached_property
    def por_tema(self) -> tuple[Grupo, ...]:
        """All the indicators by tema, those of a pilar too."""
        return self._grupos(self.taxonomia.temas, "tema")

    def tema_de(self, indicador: Indicador) -> Grupo:
        """Return the group of an indicator's tema."""
        return self.grupos[f"tema-{indicador.ficha.tema}"]

    def grupo_del_pilar(self, pilar: str) -> Grupo | None:
        """Return the group of a pilar; None where it has no figures."""
        return self.grupos.get(f"pilar-{pilar}")

    @cached_property
    def grupos(self) -> Mapping[str, Grupo]:
        """Every group, by its id."""
        return {grupo.id: grupo for grupo in self.por_pilar + self.por_tema}

    def _grupos(self, terminos: Mapping[str, Termino], campo: str) -> tuple[Grupo, ...]:
        suyos: dict[str, list[Indicador]] = {}
        for indicador in self.indicadores.values():
            suyos.setdefault(getattr(indicador.ficha, campo), []).append(indicador)
        return tuple(
            Grupo(campo, clave, termino.titulo, termino.definicion, tuple(suyos[clave]))
            for clave, termino in terminos.items()
            if clave in suyos
        )

    @cached_property
    def clasificadas(self) -> tuple[Clasificada, ...]:
        """Every page and figure with the terms that it is classed by, in the order of the menu."""
        return classify(self.vigentes, self.indicadores.values(), self.taxonomia)

    @cached_property
    def por_termino(self) -> Mapping[Clave, PaginaTermino]:
        """The page of each term that has one, by group and id."""
        return by_term(self.clasificadas, self.taxonomia)

    @cached_property
    def citan(self) -> Mapping[str, tuple[Escrita, ...]]:
        """The pages that cite each indicator, by código."""
        suyas: dict[str, list[Escrita]] = {}
        for pagina in self.vigentes:
            for codigo in pagina.cita:
                suyas.setdefault(codigo, []).append(pagina)
        return {codigo: tuple(paginas) for codigo, paginas in suyas.items()}

    @cached_property
    def localidades(self) -> tuple[LocalidadConDatos, ...]:
        """The localidades that have any figure, by code."""
        return with_data(self.territorio, self.indicadores.values())

    @cached_property
    def cambios(self) -> tuple[Cambio, ...]:
        """The last change of each page and indicator, newest first; those explained go before."""
        paginas = [
            Cambio(e.actualizado, e.titulo, p.ruta, es_cifra=False, texto=e.cambio or "")
            for p in self.paginas.values()
            for e in (p.encabezado,)
        ]
        cifras = [
            Cambio(i.actualizado, i.ficha.nombre, i.ruta, es_cifra=True, texto=i.cambio)
            for i in self.indicadores.values()
        ]
        return tuple(sorted(paginas + cifras, key=lambda c: (c.fecha, bool(c.texto)), reverse=True))

    @cached_property
    def cifras_por_fuente(self) -> Mapping[str, int]:
        """How many indicators take rows from each source."""
        return Counter(
            fuente
            for i in self.indicadores.values()
            for fuente in {f.fuente for f in i.filas if f.fuente}
        )

    @cached_property
    def revisiones(self) -> tuple[tuple[Indicador, ValorRevisado], ...]:
        """Every revision with its indicator, newest first."""
        todas = [(i, revisado) for i in self.indicadores.values() for revisado in i.revisiones]
        return tuple(sorted(todas, key=lambda par: par[1].fecha, reverse=True))

    def cuadres_de(self, indicador: Indicador) -> tuple[Cuadre, ...]:
        """Return the cuadres that go beside an indicator: contradictions and those that hold."""
        return self._beside[0].get(indicador.codigo, ())

    def dudas_de(self, indicador: Indicador) -> tuple[Duda, ...]:
        """Return the dudas that go beside an indicator."""
        return self._beside[1].get(indicador.codigo, ())

    @cached_property
    def calidad(self) -> Mapping[str, tuple[Tramo[EntradaDeCalidad], ...]]:
        """The pages of what was checked, by class of entry."""
        return by_class(self.cuadres, self.dudas, self.fuentes)

    @cached_property
    def lugar_en_calidad(self) -> Mapping[str, str]:
        """Where each cuadre and duda is told, with its anchor, by that anchor."""
        tramos = (tramo for tramos in self.calidad.values() for tramo in tramos)
        return {e.ancla: f"{t.ruta}#{e.ancla}" for t in tramos for e in t.entradas}

    @cached_property
    def _beside(self) -> tuple[Mapping[str, tuple[Cuadre, ...]], Mapping[str, tuple[Duda, ...]]]:
        return _by_figure(self.cuadres), _by_figure(self.dudas)

    @property
    def actualizado(self) -> date | None:
        """When anything of the site last changed; None for a site without pages."""
        return self.cambios[0].fecha if self.cambios else None


def _by_figure(entradas: Iterable[_Junto]) -> Mapping[str, tuple[_Junto, ...]]:
    """Return entries by the código of each figure that they go beside."""
    suyas: dict[str, list[_Junto]] = {}
    for entrada in entradas:
        for codigo in entrada.cifras:
            suyas.setdefault(codigo, []).append(entrada)
    return {codigo: tuple(lista) for codigo, lista in suyas.items()}
