"""How much of each source the site holds: rows, targets, dated facts, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields

from mgi.check.prosa import read_citas
from mgi.model import Catalogo, Indicador


@dataclass(frozen=True)
class Cobertura:
    """The count of one source, by where its facts are; ``omitidos`` are not among them.

    ``filas``: rows with a value. ``programados``: rows with what was programmed. ``metas``:
    targets, baselines and final targets. ``datos``: figures cited in a page.
    """

    filas: int = 0
    programados: int = 0
    metas: int = 0
    hitos: int = 0
    datos: int = 0
    omitidos: int = 0

    @property
    def total(self) -> int:
        """How many facts are published."""
        return self.filas + self.programados + self.metas + self.hitos + self.datos

    def __add__(self, otra: Cobertura) -> Cobertura:
        """Add each count."""
        pares = ((getattr(self, c.name), getattr(otra, c.name)) for c in fields(self))
        return Cobertura(*(uno + otro for uno, otro in pares))


def derive_cobertura(catalogo: Catalogo) -> dict[str, Cobertura]:
    """Count what is published and left out, by source, in the order of data/fuentes.yml.

    A computed row counts only where a source prints its value too.
    """
    cuentas = {
        "filas": Counter(_filas(catalogo)),
        "programados": Counter(_programados(catalogo)),
        "metas": Counter(m for i in catalogo.indicadores.values() for m in _metas(i)),
        "hitos": Counter(hito.fuente for hito in catalogo.hitos),
        "datos": Counter(_datos(catalogo)),
        "omitidos": Counter(omitido.fuente for omitido in catalogo.omitidos),
    }
    return {
        fuente: Cobertura(**{nombre: cuenta[fuente] for nombre, cuenta in cuentas.items()})
        for fuente in catalogo.fuentes
    }


def _filas(catalogo: Catalogo) -> Iterator[str]:
    for indicador in catalogo.indicadores.values():
        yield from (f.fuente for f in indicador.filas if f.fuente and f.valor is not None)


def _programados(catalogo: Catalogo) -> Iterator[str]:
    for indicador in catalogo.indicadores.values():
        yield from (f.fuente for f in indicador.filas if f.fuente and f.programado is not None)


def _metas(indicador: Indicador) -> Iterator[str]:
    """Yield the source of each target; one that the series has as programmed counts there."""
    ficha = indicador.ficha
    programado = {
        (fila.corte.codigo, fila.fuente)
        for fila in indicador.totales
        if fila.programado is not None
    }
    yield from (m.fuente for m in ficha.metas if (m.periodo, m.fuente) not in programado)
    if ficha.linea_base is not None:
        yield ficha.linea_base.fuente
    if ficha.plan is not None:
        yield ficha.plan.meta_final.fuente


def _datos(catalogo: Catalogo) -> Iterator[str]:
    for pagina in catalogo.paginas.values():
        citas = read_citas(pagina.cuerpo)
        yield from (cita.argumentos["fuente"] for cita in citas if cita.nombre == "dato")
