"""Charts as SVG, in a wide and a narrow layout with the same type size.

The geometry is worked out here and the templates only place it. Text widths are estimated: no
font is at hand in a build, and a generous estimate keeps labels inside.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from decimal import Decimal

from markupsafe import Markup

from mgi.derive import Barra, Grafico
from mgi.render.entorno import render_template

ANCHOS = {"ancho": 720, "angosto": 320}
#: Size of the text, in the units of the drawing, and the width of an average sign.
TEXTO = 16
SIGNO = 9.6
_RENGLON = 21
_GROSOR = 24
_AIRE = 18
_ALTO_LINEA = 220
_MARGEN = 34
#: The least part of the width that bars are given beside their values.
_MINIMO = 0.4


@dataclass(frozen=True)
class _Trazo:
    """A bar or point in place. ``renglones`` are its label's lines; text stands at its baseline."""

    renglones: tuple[str, ...]
    texto: str
    x: float
    y: float
    ancho: float
    x_texto: float
    y_texto: float
    ancla: str
    meta: float | None
    nulo: bool


def render_grafico(grafico: Grafico, identidad: str) -> Markup:
    """Render a figure with both layouts. ``identidad`` is unique in its page."""
    dibujos = []
    for clase, ancho in ANCHOS.items():
        dibujo = _lineas if grafico.clase == "lineas" else _barras
        dibujos.append({"clase": clase, "ancho": ancho, **dibujo(grafico, ancho)})
    return render_template(
        "grafico.html", grafico=grafico, dibujos=dibujos, identidad=identidad, texto=TEXTO
    )


def _barras(grafico: Grafico, ancho: int) -> dict[str, object]:
    """Lay out horizontal bars from a common zero, each under its label.

    Values stand at the end of their bars; above them where too little would be left to draw.
    """
    valores = [b.valor for b in grafico.barras if b.valor is not None]
    valores += [b.programado for b in grafico.barras if b.programado is not None]
    tope, fondo = max([Decimal(0), *valores]), min([Decimal(0), *valores])
    lugar = max(len(b.texto) for b in grafico.barras) * SIGNO + 12
    margenes = lugar * (2 if fondo < 0 else 1)
    encima = ancho - margenes < ancho * _MINIMO
    escala = (ancho - (4 if encima else margenes)) / float(tope - fondo or 1)
    cero = float(-fondo) * escala + (2 if encima else lugar if fondo < 0 else 0)
    trazos = []
    alto = 0.0
    for barra in grafico.barras:
        renglones = tuple(textwrap.wrap(barra.etiqueta, int(ancho / SIGNO)) or [""])
        y = alto + (len(renglones) + encima) * _RENGLON + 4
        trazo = _trazo(barra, renglones, cero, escala, y)
        if encima:
            trazo = replace(trazo, x_texto=0.0, y_texto=y - 9, ancla="start")
        trazos.append(trazo)
        alto = y + _GROSOR + _AIRE
    return {
        "clase_svg": "barras",
        "trazos": trazos,
        "alto": round(alto - _AIRE + 4),
        "cero": _r(cero),
        "bajo_etiqueta": _RENGLON if encima else 0,
    }


def _trazo(
    barra: Barra, renglones: tuple[str, ...], cero: float, escala: float, y: float
) -> _Trazo:
    largo = float(barra.valor or 0) * escala
    meta = None if barra.programado is None else _r(cero + float(barra.programado) * escala)
    fin = max(cero + largo, meta if meta is not None and largo >= 0 else cero)
    return _Trazo(
        renglones=renglones,
        texto=barra.texto,
        x=_r(cero + min(largo, 0)),
        y=y,
        ancho=max(_r(abs(largo)), 2) if barra.valor else 0,
        x_texto=_r(cero + largo - 8 if largo < 0 else fin + 8),
        y_texto=y + 18,
        ancla="end" if largo < 0 else "start",
        meta=meta,
        nulo=barra.valor is None,
    )


def _lineas(grafico: Grafico, ancho: int) -> dict[str, object]:
    """Lay out a line over time from zero: periods at their distance, broken where one is missing.

    Only as many labels as fit, the first and the last always.
    """
    valores = [barra.valor for barra in grafico.barras if barra.valor is not None]
    tope, fondo = max([Decimal(0), *valores]), min([Decimal(0), *valores])
    escala = (_ALTO_LINEA - 2 * _MARGEN) / float(tope - fondo or 1)
    dias = [barra.corte.fin.toordinal() for barra in grafico.barras]
    paso = (ancho - 2 * _MARGEN) / max(dias[-1] - dias[0], 1)
    puntos = [
        _Trazo(
            renglones=(barra.etiqueta,) if n in (0, len(dias) - 1) else (),
            texto=barra.texto,
            x=_r(_MARGEN + (dias[n] - dias[0]) * paso),
            y=_r(_ALTO_LINEA - _MARGEN - float((barra.valor or Decimal(0)) - fondo) * escala),
            ancho=0,
            x_texto=_r(_MARGEN + (dias[n] - dias[0]) * paso),
            y_texto=0.0,
            ancla="middle",
            meta=None,
            nulo=barra.valor is None,
        )
        for n, barra in enumerate(grafico.barras)
    ]
    puntos[0] = replace(puntos[0], x_texto=0.0, ancla="start")
    puntos[-1] = replace(puntos[-1], x_texto=float(ancho), ancla="end")
    return {
        "clase_svg": "lineas",
        "trazos": _labels_that_fit(puntos),
        "alto": _ALTO_LINEA,
        "cero": _r(_ALTO_LINEA - _MARGEN + float(fondo) * escala),
        "tramos": _tramos(grafico, puntos),
    }


def _labels_that_fit(puntos: list[_Trazo]) -> list[_Trazo]:
    """Drop the values that would run into the one before or into the last."""
    ultimo = puntos[-1]
    limite, hechos = float("-inf"), []
    for punto in puntos[:-1]:
        inicio, fin = _extension(punto)
        if inicio < limite or fin + SIGNO > _extension(ultimo)[0]:
            punto = replace(punto, texto="")
        else:
            limite = fin + SIGNO
        hechos.append(punto)
    return [*hechos, ultimo]


def _extension(punto: _Trazo) -> tuple[float, float]:
    largo = len(punto.texto) * SIGNO
    corrimiento = {"start": 0.0, "middle": largo / 2, "end": largo}[punto.ancla]
    return punto.x_texto - corrimiento, punto.x_texto - corrimiento + largo


def _tramos(grafico: Grafico, puntos: list[_Trazo]) -> list[str]:
    """Join the points whose periods follow one another."""
    tramos: list[list[str]] = [[]]
    for n, (barra, punto) in enumerate(zip(grafico.barras, puntos, strict=True)):
        if n and not barra.corte.sigue_a(grafico.barras[n - 1].corte):
            tramos.append([])
        if punto.nulo:
            tramos.append([])
        else:
            tramos[-1].append(f"{punto.x},{punto.y}")
    return [" ".join(tramo) for tramo in tramos if len(tramo) > 1]


def _r(valor: float) -> float:
    return round(valor, 1)
