"""What was checked among the figures, and what a source contradicts, leaves unclear or omits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mgi.check import Revision
from mgi.check.celdas import UNION
from mgi.check.cuentas import CuadreHecho
from mgi.check.lecturas import Leida
from mgi.corte import Corte, leer_corte
from mgi.esquema.cuadres import Contradiccion
from mgi.esquema.cuadres import Duda as DudaEscrita
from mgi.esquema.referencias import Unidad
from mgi.rutas import ancla


@dataclass(frozen=True)
class Lectura:
    """One number, or words, that a source prints or the site computes.

    ``valor`` is None for words. ``impreso`` is as printed; "" for what is programmed or computed,
    and ``fuente`` and ``ubicacion`` are "" where no source prints it. A row has its ``indicador``
    (código), ``corte``, the words of its ``partes`` and its ``unidad``. ``formato`` is how its
    number is written; "" where nothing tells it.
    """

    valor: Decimal | None
    impreso: str
    fuente: str
    ubicacion: str
    formato: str
    indicador: str = ""
    corte: Corte | None = None
    partes: tuple[str, ...] = ()
    programado: bool = False
    unidad: Unidad | None = None


@dataclass(frozen=True)
class Cuadre:
    """Something that must hold, computed. ``cifras`` are the códigos that it goes beside.

    ``resultado`` is what the operation gives, None for «igual»; ``ajustado``, what it comes to
    with the source's own rounding. Exactly one holds: it ``cuadra``, or it has a
    ``contradiccion``.
    """

    clave: str
    titulo: str
    operacion: str
    ajuste: str
    de: tuple[Lectura, ...]
    da: Lectura
    paso: Decimal
    resultado: Decimal | None
    ajustado: Decimal | None
    contradiccion: Contradiccion | None
    cifras: tuple[str, ...]

    @property
    def cuadra(self) -> bool:
        """Whether it holds."""
        return self.contradiccion is None

    @property
    def ancla(self) -> str:
        """Id of its entry in the page of all of them."""
        return ancla("cuadre", self.clave)

    @property
    def fuentes(self) -> tuple[str, ...]:
        """The sources that it reads, that of ``da`` first."""
        todas = (self.da, *self.de)
        return tuple(dict.fromkeys(lectura.fuente for lectura in todas if lectura.fuente))


@dataclass(frozen=True)
class Duda:
    """Something that a source leaves unclear (``clase`` ambiguedad) or does not say (omision)."""

    clave: str
    clase: str
    titulo: str
    explicacion: str
    fuente: str
    ubicacion: str
    cifras: tuple[str, ...]

    @property
    def ancla(self) -> str:
        """Id of its entry in the page of all of them."""
        return ancla("duda", self.clave)

    @property
    def fuentes(self) -> tuple[str, ...]:
        """The source that it is about."""
        return (self.fuente,)


def model_cuadres(revision: Revision) -> tuple[Cuadre, ...]:
    """Build the cuadres of a revision without problems, in the order of the file."""
    return tuple(_cuadre(revision, hecho) for hecho in revision.cuadres)


def model_dudas(dudas: Iterable[tuple[str, DudaEscrita]]) -> tuple[Duda, ...]:
    """Build the dudas, in the order of the file."""
    return tuple(
        Duda(clave, d.clase, d.titulo, d.explicacion, d.fuente, d.ubicacion, d.cifras)
        for clave, d in dudas
    )


def _cuadre(revision: Revision, hecho: CuadreHecho) -> Cuadre:
    cuadre = hecho.cuadre
    leidas = [leida.codigo for leida in (*hecho.de, hecho.da) if leida.codigo]
    return Cuadre(
        clave=hecho.clave,
        titulo=cuadre.titulo,
        operacion=cuadre.operacion,
        ajuste=cuadre.ajuste,
        de=tuple(_lectura(revision, leida) for leida in hecho.de),
        da=_lectura(revision, hecho.da),
        paso=hecho.da.paso,
        resultado=hecho.resultado,
        ajustado=hecho.ajustado,
        contradiccion=cuadre.contradiccion,
        cifras=tuple(dict.fromkeys([*leidas, *cuadre.cifras])),
    )


def _lectura(revision: Revision, leida: Leida) -> Lectura:
    if not leida.codigo:
        return Lectura(leida.valor, leida.impreso, leida.fuente, leida.ubicacion, leida.formato)
    ficha = revision.fichas[leida.codigo]
    celdas = leida.clave.split(UNION) if ficha.dimensiones else []
    partes = zip(ficha.dimensiones.values(), celdas, strict=True)
    return Lectura(
        valor=leida.valor,
        impreso=leida.impreso,
        fuente=leida.fuente,
        ubicacion=leida.ubicacion,
        formato=leida.formato,
        indicador=leida.codigo,
        corte=leer_corte(leida.periodo),
        partes=tuple(dimension.etiquetas[celda] for dimension, celda in partes if celda),
        programado=leida.campo == "programado",
        unidad=revision.referencias.unidades[ficha.unidad],
    )
