"""A line over time, with the marks of what was programmed and of the targets still to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from mgi.derive import Barra, Grafico
from mgi.render.barras import limites
from mgi.render.lienzo import (
    RENGLON,
    SIGNO,
    Dibujo,
    Forma,
    Lugar,
    Marca,
    Texto,
    bloque,
    circulo,
    redondo,
    renglones_de,
    rombo,
    ruta,
)

ALTO = 220
_MARGEN = 34
#: Half the length of the mark of what was programmed.
_MEDIA = 9
#: More points than these are drawn without their circle, but for those whose value is written.
_MUCHOS = 24


@dataclass(frozen=True)
class _Plano:
    """Where days and values fall. ``suelo`` is the height of the axis."""

    ancho: float
    alto: float
    primero: int
    por_dia: float
    desde: Decimal
    por_unidad: float
    suelo: float

    def x(self, barra: Barra) -> float:
        if not self.por_dia:
            return self.ancho / 2
        return _MARGEN + (barra.corte.fin.toordinal() - self.primero) * self.por_dia

    def y(self, valor: Decimal) -> float:
        return self.suelo - float(valor - self.desde) * self.por_unidad


def dibujar_lineas(
    grafico: Grafico,
    ancho: int,
    alto: int = ALTO,
    entre: tuple[Decimal, Decimal] | None = None,
) -> Dibujo:
    """Lay out a line. ``entre``: the ends of a scale that other drawings share.

    Only as many values as fit are written, the last and the first before the rest; targets that
    do not fit beside their marks are named below.
    """
    plano = _plano(grafico, ancho, alto, entre)
    todas = (*grafico.barras, *grafico.metas)
    # a name may take a second line under the axis, where first and last would touch
    lugar = Lugar(ancho, plano.suelo + _MARGEN + 2 * RENGLON)
    _take(lugar, plano, grafico)
    periodos = list(_periodos(lugar, plano, todas, grafico.desde))
    dichos = _values(lugar, plano, grafico)
    sueltos, sobran = _names_of_marks(lugar, plano, grafico)
    sueltos += _sin_dato(lugar, plano, grafico)
    pie = max(texto.y for texto in periodos) + 8
    for dicho in sobran:
        renglones = bloque(renglones_de(dicho, ancho), 0, pie, "etq")
        sueltos += renglones
        pie = renglones[-1].y + 8
    if grafico.desde:
        aviso = bloque(renglones_de("El eje no parte de cero", ancho), 0, pie, "etq aviso-eje")
        sueltos += aviso
        pie = aviso[-1].y + 8
    return Dibujo(
        ancho,
        round(pie),
        (
            *(_marca(plano, b, dichos.get(n), len(todas)) for n, b in enumerate(grafico.barras)),
            *(_marca_de_meta(plano, meta) for meta in grafico.metas),
        ),
        tuple(_fondo(plano, grafico)),
        (*periodos, *sueltos),
    )


def _plano(
    grafico: Grafico, ancho: int, alto: int, entre: tuple[Decimal, Decimal] | None
) -> _Plano:
    todas = (*grafico.barras, *grafico.metas)
    fondo, tope = entre or limites(todas)
    fondo = grafico.desde or fondo
    escala = (alto - 2 * _MARGEN) / float(tope - fondo or 1)
    dias = [barra.corte.fin.toordinal() for barra in todas]
    lapso = max(dias) - min(dias)
    paso = (ancho - 2 * _MARGEN) / lapso if lapso else 0.0
    return _Plano(ancho, alto, min(dias), paso, fondo, escala, alto - _MARGEN)


def _fondo(plano: _Plano, grafico: Grafico) -> Iterator[Forma]:
    """Draw the axis, broken where it does not start from zero, the line, and that of targets."""
    if grafico.desde:
        y = redondo(plano.suelo)
        yield ruta("eje", f"M0 {y}h8l4 -8l8 16l4 -8H{redondo(plano.ancho)}")
    else:
        yield ruta("eje", f"M0 {redondo(plano.y(Decimal(0)))}H{redondo(plano.ancho)}")
    tramo: list[str] = []
    previa: Barra | None = None
    for barra in grafico.barras:
        seguida = previa is not None and barra.corte.sigue_a(previa.corte)
        if barra.valor is None or (tramo and not seguida):
            yield from _trazo("linea", tramo)
            tramo = []
        if barra.valor is not None:
            tramo.append(f"{redondo(plano.x(barra))} {redondo(plano.y(barra.valor))}")
        previa = barra
    yield from _trazo("linea", tramo)
    ultima = next(b for b in reversed(grafico.barras) if b.valor is not None)
    por_venir = [b for b in (ultima, *grafico.metas) if b.valor is not None]
    puntos = [
        f"{redondo(plano.x(b))} {redondo(plano.y(b.valor))}"
        for b in por_venir
        if b.valor is not None
    ]
    yield from _trazo("linea por-venir", puntos)


def _trazo(clase: str, puntos: list[str]) -> Iterator[Forma]:
    if len(puntos) > 1:
        yield ruta(clase, "M" + "L".join(puntos))


def _marca(plano: _Plano, barra: Barra, dicho: Texto | None, cuantas: int) -> Marca:
    formas = []
    if barra.programado is not None:
        x, y = redondo(plano.x(barra) - _MEDIA), redondo(plano.y(barra.programado))
        formas.append(ruta("meta", f"M{x} {y}h{2 * _MEDIA}"))
    if barra.valor is not None:
        radio = 5 if cuantas <= _MUCHOS or dicho else 1.5
        clase = "punto piso" if barra.piso else "punto"
        formas.append(circulo(clase, plano.x(barra), plano.y(barra.valor), radio))
    return Marca(barra.dicho, tuple(formas), (dicho,) if dicho else ())


def _marca_de_meta(plano: _Plano, meta: Barra) -> Marca:
    x, y = plano.x(meta), plano.y(meta.valor or Decimal(0))
    return Marca(meta.texto, (rombo("punto-meta", x, y),))


def _take(lugar: Lugar, plano: _Plano, grafico: Grafico) -> None:
    """Keep texts from points and marks, from the axis and, where they can, from the line."""
    cero = plano.suelo if grafico.desde else plano.y(Decimal(0))
    lugar.take((0, cero - 1, plano.ancho, cero + 1))
    antes: tuple[float, float] | None = None
    for barra in (*grafico.barras, *grafico.metas):
        x = plano.x(barra)
        if barra.programado is not None:
            y = plano.y(barra.programado)
            lugar.take((x - _MEDIA, y - 3, x + _MEDIA, y + 3))
        if barra.valor is not None:
            y = plano.y(barra.valor)
            if len(grafico.barras) <= _MUCHOS:
                lugar.take((x - 6, y - 6, x + 6, y + 6))
            if antes is not None:
                lugar.cross(antes, (x, y))
            antes = (x, y)


def _periodos(
    lugar: Lugar, plano: _Plano, todas: tuple[Barra, ...], desde: Decimal
) -> Iterator[Texto]:
    """Name the first and the last period, and as many between as fit in their line.

    The last goes one line lower where it would touch the first.
    """
    y = plano.suelo + (26 if plano.desde >= 0 else 26 + RENGLON)
    unicos = list({barra.corte: barra for barra in todas}.values())
    nombre = {b.corte: b.etiqueta for b in unicos}
    extremos = list(dict.fromkeys((unicos[0].corte, unicos[-1].corte)))
    for barra in [b for b in unicos if b.corte in extremos] + unicos[1:-1]:
        x = redondo(plano.x(barra))
        es_extremo = barra.corte in extremos
        alturas = (y, y + RENGLON) if es_extremo else (y,)
        puesto = lugar.put(
            (Texto(x, alto, nombre[barra.corte], "middle") for alto in alturas), aire=SIGNO
        )
        if puesto is not None:
            yield puesto
        elif es_extremo:
            yield from bloque(renglones_de(nombre[barra.corte], plano.ancho), 0, y + 5, "etq")


def _values(lugar: Lugar, plano: _Plano, grafico: Grafico) -> dict[int, Texto]:
    """Place the values that fit: the last, the first, the highest and the lowest go first."""
    con = [n for n, barra in enumerate(grafico.barras) if barra.valor is not None]
    por_valor = sorted(con, key=lambda n: grafico.barras[n].valor or Decimal(0))
    puestos: dict[int, Texto] = {}
    notables = list(dict.fromkeys([con[-1], con[0], por_valor[-1], por_valor[0]]))
    for n in dict.fromkeys([*notables, *(con if len(con) <= _MUCHOS else ())]):
        barra = grafico.barras[n]
        x, y = plano.x(barra), plano.y(barra.valor or Decimal(0))
        arriba, abajo = (
            Texto(x, y - 12, barra.texto, "middle", "val"),
            Texto(x, y + 26, barra.texto, "middle", "val"),
        )
        vecinos = [grafico.barras[m].valor for m in (n - 1, n + 1) if 0 <= m < len(grafico.barras)]
        hondo = bool(vecinos) and all(v is not None and v > (barra.valor or 0) for v in vecinos)
        lados = (abajo, arriba) if hondo else (arriba, abajo)
        puesto = lugar.put(lados, necesario=n in notables)
        if puesto is not None:
            puestos[n] = puesto
    return puestos


def _names_of_marks(lugar: Lugar, plano: _Plano, grafico: Grafico) -> tuple[list[Texto], list[str]]:
    """Name the targets and what was programmed; return also the names that did not fit.

    Of what was programmed only the last is named at all costs.
    """
    metas = [(meta, meta.valor, meta.texto, "Rombo") for meta in reversed(grafico.metas)]
    programadas = [
        (barra, barra.programado, barra.texto_programado, "Raya")
        for barra in reversed(grafico.barras)
        if barra.programado is not None
    ]
    puestos: list[Texto] = []
    sobran: list[str] = []
    for barra, valor, dicho, signo in (*programadas[:1], *metas, *programadas[1:_MUCHOS]):
        x, y = plano.x(barra), plano.y(valor or Decimal(0))
        lados = (
            Texto(x, y - 14, dicho, "middle"),
            Texto(x, y + 26, dicho, "middle"),
            Texto(x - 14, y + 6, dicho, "end"),
            Texto(x + 14, y + 6, dicho, "start"),
        )
        debido = signo == "Rombo" or barra is programadas[0][0]
        puesto = lugar.put(lados, necesario=debido)
        if puesto is not None:
            puestos.append(puesto)
        elif signo == "Rombo":
            sobran.insert(0, f"{signo}: {dicho}")
        elif debido:
            sobran.append(f"{signo}: {dicho} ({barra.etiqueta})")
    return puestos, sobran


def _sin_dato(lugar: Lugar, plano: _Plano, grafico: Grafico) -> list[Texto]:
    """Say «sin dato» in the holes of the line, where it fits."""
    con = [barra for barra in grafico.barras if barra.valor is not None]
    puestos = []
    for antes, despues in pairwise(con):
        if despues.corte.sigue_a(antes.corte):
            continue
        medio = (plano.x(antes) + plano.x(despues)) / 2
        puesto = lugar.put([Texto(medio, plano.suelo - 8, "sin dato", "middle", "nulo")])
        puestos += [puesto] if puesto else []
    return puestos
