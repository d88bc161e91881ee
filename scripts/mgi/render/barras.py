"""Bars from a common zero: simple, in groups, and of progress."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mgi.derive import Barra, Grafico
from mgi.render.lienzo import (
    RENGLON,
    SIGNO,
    Dibujo,
    Forma,
    Marca,
    Texto,
    bloque,
    rect,
    redondo,
    renglones_de,
    ruta,
)

_GROSOR = 24
_AIRE = 18
#: With more bars than these they are thinner, and have their names beside them where they fit.
_MUCHAS = 12
_GROSOR_DE_MUCHAS = 16
_AIRE_DE_MUCHAS = 10
#: The widest column of names, and the least part of the width that is left for bars.
_COLUMNA = 27 * SIGNO
_MINIMO = 0.4


@dataclass(frozen=True)
class Escala:
    """What falls where: ``cero`` in the drawing, and so many units a unit of the values."""

    cero: float
    paso: float

    def x(self, valor: Decimal) -> float:
        """Where a value falls."""
        return self.cero + float(valor) * self.paso


def limites(barras: Iterable[Barra]) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest of all that some bars show, with zero."""
    todos = [v for b in barras for v in (b.valor, b.programado, b.meta) if v is not None]
    return min([Decimal(0), *todos]), max([Decimal(0), *todos])


def dibujar_barras(
    grafico: Grafico, ancho: int, entre: tuple[Decimal, Decimal] | None = None
) -> Dibujo:
    """Lay out horizontal bars from a common zero, each under its name or, where many, beside it.

    Values stand at the end of their bars; above them where too little would be left to draw. What
    was programmed and the target are marks across the bar, named below it. ``entre``: the ends of
    a scale that other drawings share.
    """
    fondo, tope = entre or limites(grafico.barras)
    lugar = max(len(_al_final(barra, en_columna=False)) for barra in grafico.barras) * SIGNO + 12
    if len(grafico.barras) > _MUCHAS or grafico.clase == "agrupadas":
        columna = _ancho_de_columna(grafico)
        en_columna = max(len(_al_final(b, en_columna=True)) for b in grafico.barras) * SIGNO + 12
        margenes = en_columna * (2 if fondo < 0 else 1) + columna + 12
        if ancho - margenes >= ancho * _MINIMO:
            cero = columna + 12 + (en_columna if fondo < 0 else 0)
            largo = (ancho - margenes) / float(tope - fondo or 1)
            return _en_columna(grafico, ancho, Escala(cero - float(fondo) * largo, largo), columna)
    margenes = lugar * (2 if fondo < 0 else 1)
    encima = ancho - margenes < ancho * _MINIMO
    paso = (ancho - (4 if encima else margenes)) / float(tope - fondo or 1)
    cero = float(-fondo) * paso + (2 if encima else lugar if fondo < 0 else 0)
    return _en_renglones(grafico, ancho, Escala(cero, paso), encima=encima)


def _en_renglones(grafico: Grafico, ancho: int, escala: Escala, *, encima: bool) -> Dibujo:
    """Lay out each bar under its name."""
    muchas = len(grafico.barras) > _MUCHAS
    grosor = _GROSOR_DE_MUCHAS if muchas else _GROSOR
    marcas, sueltos = [], []
    y, grupo = 0.0, -1
    for barra in grafico.barras:
        if grafico.grupos and barra.grupo != grupo:
            grupo = barra.grupo
            nombre = renglones_de(grafico.grupos[grupo].nombre, ancho)
            sueltos += bloque(nombre, 0, y + (grupo > 0) * 6, "gru")
            y += len(nombre) * RENGLON + 6 + (grupo > 0) * 6
        renglones = renglones_de(_nombre(grafico, barra), ancho)
        textos = bloque(renglones, 0, y, "etq")
        y += len(renglones) * RENGLON + 4
        valor = _valor(barra, escala, y, grosor, ancho)
        if barra.valor is not None and (encima or valor is None):
            y += RENGLON
            valor = Texto(0, y - 9, barra.texto, "start", "val")
        textos += [valor] if valor else []
        abajo = _debajo(barra, escala, y + grosor, ancho)
        marcas.append(
            Marca(barra.dicho, _formas(grafico, barra, escala, y, grosor), (*textos, *abajo))
        )
        y += grosor + len(abajo) * RENGLON + (_AIRE_DE_MUCHAS if muchas else _AIRE)
    y -= _AIRE_DE_MUCHAS if muchas else _AIRE
    return Dibujo(
        ancho, round(y + 4), tuple(marcas), textos=tuple(sueltos), tramas=_tramas(grafico)
    )


def _en_columna(grafico: Grafico, ancho: int, escala: Escala, columna: float) -> Dibujo:
    """Lay out each bar beside its name, along one axis."""
    marcas, sueltos = [], []
    y, grupo = 4.0, -1
    for barra in grafico.barras:
        if grafico.grupos and barra.grupo != grupo:
            grupo = barra.grupo
            nombre = renglones_de(grafico.grupos[grupo].nombre, ancho)
            y += (grupo > 0) * 8
            sueltos += bloque(nombre, 0, y, "gru")
            y += len(nombre) * RENGLON + 6
        renglones = renglones_de(_nombre(grafico, barra), columna)
        alto = max(len(renglones) * RENGLON, _GROSOR_DE_MUCHAS + 4)
        textos = bloque(renglones, 0, y, "etq")
        arriba = y + (alto - _GROSOR_DE_MUCHAS) / 2
        textos += _al_lado(barra, escala, arriba + 14, ancho)
        formas = _formas(grafico, barra, escala, arriba, _GROSOR_DE_MUCHAS)
        marcas.append(Marca(barra.dicho, formas, tuple(textos)))
        y += alto + 5
    eje = ruta("eje", f"M{redondo(escala.cero)} 0V{redondo(y)}")
    return Dibujo(ancho, round(y), tuple(marcas), (eje,), tuple(sueltos), tramas=_tramas(grafico))


def _tramas(grafico: Grafico) -> tuple[int, ...]:
    return tuple(range(1, len(grafico.series) + 1)) if grafico.clase == "agrupadas" else ()


def _ancho_de_columna(grafico: Grafico) -> float:
    nombres = [_nombre(grafico, barra) for barra in grafico.barras]
    palabra = max((len(p) for nombre in nombres for p in nombre.split()), default=0)
    return min(max(map(len, nombres)) * SIGNO, max(_COLUMNA, palabra * SIGNO))


def _nombre(grafico: Grafico, barra: Barra) -> str:
    return grafico.series[barra.serie] if grafico.grupos else barra.etiqueta


def _formas(
    grafico: Grafico, barra: Barra, escala: Escala, y: float, grosor: float
) -> tuple[Forma, ...]:
    """Draw a bar, the zero beside it, and the marks across it. Of no datum, nothing."""
    formas = []
    if barra.meta is not None:
        cero, meta = sorted((escala.cero, escala.x(barra.meta)))
        formas.append(rect("riel", cero, y, meta - cero, grosor))
    if barra.valor is not None:
        cero, fin = escala.cero, escala.x(barra.valor)
        largo = max(abs(fin - cero), 2.0) if barra.valor else 0.0
        hueco = 5 if barra.meta is not None else 0
        clase, trama = "bar", 0
        if grafico.clase == "agrupadas":
            clase, trama = f"pieza serie-{barra.serie + 1}", barra.serie + 1
        if barra.piso:
            clase, trama = "bar2", 0
        x = cero - largo if barra.valor < 0 else cero
        formas.append(rect(clase, x, y + hueco, largo, grosor - 2 * hueco, trama))
        formas.append(ruta("eje", f"M{redondo(cero)} {redondo(y - 4)}v{redondo(grosor + 8)}"))
    for valor, clase in ((barra.programado, "meta"), (barra.meta, "meta final")):
        if valor is not None:
            x = redondo(escala.x(valor))
            formas.append(ruta(clase, f"M{x} {redondo(y - 4)}v{redondo(grosor + 8)}"))
    return tuple(formas)


def _valor(barra: Barra, escala: Escala, y: float, grosor: float, ancho: int) -> Texto | None:
    """Place a value: after its bar, inside where a mark is in the way; None if it has no room."""
    base = y + grosor / 2 + 6
    if barra.valor is None:
        return Texto(0, base, barra.texto, "start", "val nulo")
    marcas = [escala.x(v) for v in (barra.programado, barra.meta) if v is not None]
    fin = escala.x(barra.valor)
    negativo = barra.valor < 0
    fuera = Texto(
        redondo(fin - 8 if negativo else fin + 8),
        base,
        barra.texto,
        "end" if negativo else "start",
        "val",
    )
    dentro = Texto(
        redondo(fin + 8 if negativo else fin - 8),
        base,
        barra.texto,
        "start" if negativo else "end",
        "val dentro",
    )
    if _libre(fuera, marcas) and fuera.caja[0] >= 0 and fuera.caja[2] <= ancho:
        return fuera
    cabe = abs(fin - escala.cero) >= dentro.largo + 16
    if cabe and not barra.piso and barra.meta is None and _libre(dentro, marcas):
        return dentro
    return None


def _libre(texto: Texto, marcas: list[float]) -> bool:
    return not any(texto.caja[0] - 7 < x < texto.caja[2] + 7 for x in marcas)


def _debajo(barra: Barra, escala: Escala, y: float, ancho: int) -> list[Texto]:
    """Name the marks across a bar, each at its own, in lines that fit also with wider spacing."""
    textos: list[Texto] = []
    for valor, dicho in (
        (barra.programado, barra.texto_programado),
        (barra.meta, barra.texto_meta),
    ):
        if valor is None:
            continue
        renglones = renglones_de(dicho[:1].upper() + dicho[1:], ancho * 0.8)
        largo = max(map(len, renglones)) * SIGNO
        x = escala.x(valor)
        ancla = "end" if x >= largo else "start"
        desde = y + len(textos) * RENGLON + 2
        textos += [
            Texto(redondo(x if ancla == "end" else 0), t.y, t.dicho, ancla)
            for t in bloque(renglones, 0, desde, "etq")
        ]
    return textos


def _al_final(barra: Barra, *, en_columna: bool) -> str:
    """Return what stands at the end of a bar: beside its name there is no line below it."""
    partes = [barra.texto, barra.texto_programado, barra.texto_meta]
    return "; ".join(filter(None, partes if en_columna else partes[:1]))


def _al_lado(barra: Barra, escala: Escala, y: float, ancho: int) -> list[Texto]:
    """Place value and names of marks at the end of a bar, past all its marks."""
    if barra.valor is None:
        return [Texto(redondo(escala.cero + 8), y, barra.texto, "start", "val nulo")]
    lejos = [escala.x(v) for v in (barra.valor, barra.programado, barra.meta) if v is not None]
    resto = "; ".join(filter(None, (barra.texto_programado, barra.texto_meta)))
    if barra.valor < 0:
        dicho = f"{barra.texto}; {resto}" if resto else barra.texto
        return [Texto(redondo(min(lejos) - 8), y, dicho, "end", "val")]
    valor = Texto(redondo(max(*lejos, escala.cero) + 8), y, barra.texto, "start", "val")
    if not resto:
        return [valor]
    return [valor, Texto(redondo(valor.caja[2] + SIGNO), y, resto)]
