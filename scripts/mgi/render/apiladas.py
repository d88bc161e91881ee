"""The parts of a whole: a bar a group, cut in its parts, each named under it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from mgi.derive import Grafico
from mgi.render.lienzo import (
    RENGLON,
    SIGNO,
    Dibujo,
    Marca,
    Texto,
    bloque,
    rect,
    redondo,
    renglones_de,
    ruta,
)

_GROSOR = 28
_AIRE = 20
#: The sample of a pattern beside a name, and the room that it takes.
_MUESTRA = 16
_CON_MUESTRA = 22


def dibujar_apiladas(grafico: Grafico, ancho: int) -> Dibujo:
    """Lay out a bar a group, cut in its parts, and under it each part with its own pattern.

    The lengths are exact and add up to that of the total; a paper-coloured line parts them.
    """
    sumas = [_suma(grafico, n) for n in range(len(grafico.grupos))]
    paso = (ancho - 4) / float(max([*sumas, Decimal(0)]) or 1)
    marcas, sueltos = [], []
    y = 2.0
    for n, grupo in enumerate(grafico.grupos):
        titulo = renglones_de(f"{grupo.nombre}: {grupo.total} en total", ancho)
        sueltos += bloque(titulo, 0, y, "gru")
        y += len(titulo) * RENGLON + 4
        arriba, x = y, 2.0
        y += _GROSOR + 8
        poner = _flujo(ancho, y)
        for barra in (b for b in grafico.barras if b.grupo == n):
            largo = float(barra.valor or 0) * paso
            clase = f"pieza serie-{barra.serie + 1}"
            trama = barra.serie + 1
            formas = [rect(clase, x, arriba, largo, _GROSOR, trama)] if largo else []
            if x > 2 and largo:
                formas.append(ruta("corte", f"M{redondo(x)} {redondo(arriba)}v{_GROSOR}"))
            x += largo
            a_x, textos = poner(f"{grafico.series[barra.serie]}: {barra.texto}")
            formas.append(rect(f"{clase} clave", a_x, textos[0].y - 13, _MUESTRA, _MUESTRA, trama))
            marcas.append(Marca(barra.dicho, tuple(formas), tuple(textos)))
            y = textos[-1].y + 5
        y += _AIRE
    tramas = tuple(range(1, len(grafico.series) + 1))
    return Dibujo(ancho, round(y - _AIRE + 4), tuple(marcas), textos=tuple(sueltos), tramas=tramas)


def _suma(grafico: Grafico, grupo: int) -> Decimal:
    partes = (b.valor for b in grafico.barras if b.grupo == grupo and b.valor is not None)
    return sum(partes, Decimal(0))


def _flujo(ancho: int, y: float) -> Callable[[str], tuple[float, list[Texto]]]:
    """Return a placer of names with their sample: one after another, in as many lines as needed."""
    x = 2.0

    def poner(dicho: str) -> tuple[float, list[Texto]]:
        nonlocal x, y
        if x > 2 and x + _CON_MUESTRA + len(dicho) * SIGNO > ancho:
            x, y = 2.0, y + RENGLON
        a_x = x
        textos = bloque(
            renglones_de(dicho, ancho - a_x - _CON_MUESTRA), a_x + _CON_MUESTRA, y, "etq"
        )
        y += (len(textos) - 1) * RENGLON
        x = textos[-1].caja[2] + 2 * SIGNO if len(textos) == 1 else ancho
        return a_x, textos

    return poner
