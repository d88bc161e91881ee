"""The tile map of the localidades: a tile for each, in steps from low values to high ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from mgi.derive.grafico import derive_grafico
from mgi.derive.texto import SIN_DATO, texto_valor, valor_y_unidad
from mgi.esquema.rejilla import las_mas_finas
from mgi.esquema.territorio import LOCALIDAD, Localidad
from mgi.model import Fila, Indicador

#: At most so many steps: more shades than these are not told apart.
TRAMOS = 5


@dataclass(frozen=True)
class Tesela:
    """A tile: its localidad, its value in words, and the place of its step; None without data."""

    localidad: Localidad
    texto: str
    tramo: int | None


@dataclass(frozen=True)
class Tramo:
    """A step. ``letra`` names it; ``tono`` is its shade, 1 to TRAMOS; ``texto`` is its range."""

    letra: str
    tono: int
    texto: str
    localidades: tuple[Localidad, ...]


@dataclass(frozen=True)
class Mosaico:
    """The map. ``titulo`` states the finding; tiles go by code, steps from low to high."""

    titulo: str
    subtitulo: str
    pie: str
    teselas: tuple[Tesela, ...]
    tramos: tuple[Tramo, ...]

    @property
    def sin_dato(self) -> tuple[Localidad, ...]:
        """The localidades without a value."""
        return tuple(t.localidad for t in self.teselas if t.tramo is None)


def derive_mosaico(indicador: Indicador, filas: tuple[Fila, ...]) -> Mosaico | None:
    """Describe a map of some rows; totals beside them are left out.

    None where they are not of localidades alone, in one period, with a value in any.
    """
    if LOCALIDAD not in indicador.ficha.dimensiones:
        return None
    lugar = list(indicador.ficha.dimensiones).index(LOCALIDAD)
    finas = las_mas_finas(filas)
    de_una = all(f.dimensiones[lugar] and sum(map(bool, f.dimensiones)) == 1 for f in finas)
    if not de_una or len({fila.corte for fila in finas}) != 1:
        return None
    grafico = derive_grafico(indicador, finas, clase="barras")
    if grafico is None:
        return None
    por_codigo = {fila.dimensiones[lugar]: fila for fila in finas}
    todas = indicador.territorio.localidades
    con_dato = {c: f for c, f in por_codigo.items() if f.valor is not None}
    pasos = _steps({codigo: fila.valor or Decimal(0) for codigo, fila in con_dato.items()})
    teselas = tuple(
        Tesela(
            localidad,
            texto_valor(con_dato[codigo], indicador.unidad) if codigo in con_dato else SIN_DATO,
            pasos.get(codigo),
        )
        for codigo, localidad in todas.items()
    )
    cuantas = f"{len(con_dato)} de {len(todas)} localidades con dato"
    return Mosaico(
        titulo=grafico.titulo,
        subtitulo=f"{grafico.subtitulo}. {cuantas}",
        pie=grafico.pie,
        teselas=teselas,
        tramos=_tramos(indicador, con_dato, pasos),
    )


def _steps(valores: Mapping[str, Decimal]) -> dict[str, int]:
    """Return the step of each key, from 0: groups of like size, and equal values together.

    With no more than TRAMOS distinct values, each has its own.
    """
    orden = sorted(valores.values())
    distintos = sorted(set(orden))
    if len(distintos) <= TRAMOS:
        return {clave: distintos.index(valor) for clave, valor in valores.items()}
    crudos = {c: bisect_left(orden, v) * TRAMOS // len(orden) for c, v in valores.items()}
    usados = sorted(set(crudos.values()))
    return {clave: usados.index(paso) for clave, paso in crudos.items()}


def _tramos(
    indicador: Indicador, con_dato: Mapping[str, Fila], pasos: Mapping[str, int]
) -> tuple[Tramo, ...]:
    todas = indicador.territorio.localidades
    cuantos = max(pasos.values()) + 1
    hechos = []
    for paso in range(cuantos):
        suyas = sorted(codigo for codigo in con_dato if pasos[codigo] == paso)
        filas = sorted((con_dato[codigo] for codigo in suyas), key=_valor)
        menor, mayor = filas[0], filas[-1]
        texto = valor_y_unidad(mayor, indicador.unidad)
        if menor.valor != mayor.valor:
            texto = f"de {texto_valor(menor, indicador.unidad)} a {texto}"
        tono = 1 + round(paso * (TRAMOS - 1) / (cuantos - 1)) if cuantos > 1 else (TRAMOS + 1) // 2
        hechos.append(Tramo("ABCDE"[paso], tono, texto, tuple(todas[c] for c in suyas)))
    return tuple(hechos)


def _valor(fila: Fila) -> tuple[Decimal, bool]:
    """Sort by value; a lower bound goes after the same value known exactly."""
    return fila.valor or Decimal(0), fila.piso
