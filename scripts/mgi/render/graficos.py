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
from mgi.model import Fila
from mgi.render.entorno import render_template

ANCHOS = {"ancho": 720, "angosto": 300}
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
class _Texto:
    """A text at its baseline; ``ancla`` is start, middle or end."""

    x: float
    y: float
    dicho: str
    ancla: str

    @property
    def largo(self) -> float:
        """Its estimated width."""
        return len(self.dicho) * SIGNO

    @property
    def inicio(self) -> float:
        """Where its left edge falls."""
        return self.x - {"start": 0.0, "middle": self.largo / 2, "end": self.largo}[self.ancla]


@dataclass(frozen=True)
class _Trazo:
    """A bar or point in place, with its texts; ``meta`` is where what was programmed falls.

    ``dentro``: the value stands inside the bar, where outside it would cross that mark.
    """

    x: float
    y: float
    ancho: float
    valor: _Texto | None
    etiquetas: tuple[_Texto, ...]
    nulo: bool
    meta: float | None = None
    programado: tuple[_Texto, ...] = ()
    dentro: bool = False


def render_grafico(grafico: Grafico, identidad: str) -> Markup:
    """Render a figure with both layouts. ``identidad`` is unique in its page."""
    dibujos = []
    for clase, ancho in ANCHOS.items():
        dibujo = _lineas if grafico.clase == "lineas" else _barras
        dibujos.append({"clase": clase, "ancho": ancho, **dibujo(grafico, ancho)})
    return render_template(
        "grafico.html", grafico=grafico, dibujos=dibujos, identidad=identidad, tamano=TEXTO
    )


def barra_de(fila: Fila) -> dict[str, float] | None:
    """Return where the value and what was programmed fall on a bar 298 units wide.

    None where there is nothing to compare: no programmed value, or a value that is a lower bound.
    """
    if fila.valor is None or not fila.programado or fila.piso:
        return None
    if fila.valor < 0 or fila.programado < 0:
        return None
    escala = 298 / float(max(fila.valor, fila.programado))
    meta = 1 + float(fila.programado) * escala
    return {"valor": _r(float(fila.valor) * escala), "meta": min(_r(meta), 298.5)}


def _barras(grafico: Grafico, ancho: int) -> dict[str, object]:
    """Lay out horizontal bars from a common zero, each under its label.

    Values stand at the end of their bars; above them where too little would be left to draw.
    What was programmed is a mark across the bar, with its number below.
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
    y = 0.0
    for barra in grafico.barras:
        renglones = textwrap.wrap(barra.etiqueta, int(ancho / SIGNO)) or [""]
        etiquetas = tuple(
            _Texto(0.0, y + n * _RENGLON + 16, renglon, "start")
            for n, renglon in enumerate(renglones)
        )
        y += (len(renglones) + encima) * _RENGLON + 4
        trazo = _barra(barra, etiquetas, cero, escala, y)
        if encima and trazo.valor:
            trazo = replace(trazo, valor=_Texto(0.0, y - 9, barra.texto, "start"))
        trazos.append(_con_programado(trazo, barra, cero, escala, ancho))
        y += _GROSOR + len(_programado_en_renglones(barra, ancho)) * _RENGLON + _AIRE
    return {
        "clase_svg": "barras",
        "trazos": trazos,
        "alto": round(y - _AIRE + 4),
        "cero": _r(cero),
    }


def _barra(
    barra: Barra, etiquetas: tuple[_Texto, ...], cero: float, escala: float, y: float
) -> _Trazo:
    largo = float(barra.valor or 0) * escala
    if barra.valor is None:
        valor = _Texto(0.0, y + 18, barra.texto, "start")
    elif largo < 0:
        valor = _Texto(_r(cero + largo - 8), y + 18, barra.texto, "end")
    else:
        valor = _Texto(_r(cero + largo + 8), y + 18, barra.texto, "start")
    return _Trazo(
        x=_r(cero + min(largo, 0)),
        y=y,
        ancho=max(_r(abs(largo)), 2) if barra.valor else 0,
        valor=valor,
        etiquetas=etiquetas,
        nulo=barra.valor is None,
    )


def _con_programado(trazo: _Trazo, barra: Barra, cero: float, escala: float, ancho: int) -> _Trazo:
    """Add the mark of what was programmed, named below; the value is kept from crossing it."""
    if barra.programado is None:
        return trazo
    meta = _r(cero + float(barra.programado) * escala)
    renglones = _programado_en_renglones(barra, ancho)
    largo = max(map(len, renglones)) * SIGNO
    x, ancla = (0.0, "start") if meta < largo else (meta, "end")
    programado = tuple(
        _Texto(x, trazo.y + _GROSOR + 18 + n * _RENGLON, renglon, ancla)
        for n, renglon in enumerate(renglones)
    )
    trazo = replace(trazo, meta=meta, programado=programado)
    valor = trazo.valor
    if not valor or valor.y < trazo.y:
        return trazo
    if not valor.inicio - 8 < meta < valor.inicio + valor.largo + 8:
        return trazo
    if trazo.ancho >= valor.largo + 16:
        dentro = replace(valor, x=_r(trazo.x + trazo.ancho - 8), ancla="end")
        return replace(trazo, valor=dentro, dentro=True)
    return replace(trazo, valor=replace(valor, x=meta + 8, ancla="start"))


def _programado_en_renglones(barra: Barra, ancho: int) -> list[str]:
    """Cut the name of the mark so that it fits also with the reader's own wider spacing."""
    if barra.programado is None:
        return []
    dicho = barra.texto_programado[:1].upper() + barra.texto_programado[1:]
    return textwrap.wrap(dicho, int(ancho * 0.8 / SIGNO))


def _lineas(grafico: Grafico, ancho: int) -> dict[str, object]:
    """Lay out a line over time from zero: periods at their distance, broken where one is missing.

    Only as many values as fit are written, the first and the last always.
    """
    valores = [barra.valor for barra in grafico.barras if barra.valor is not None]
    tope, fondo = max([Decimal(0), *valores]), min([Decimal(0), *valores])
    escala = (_ALTO_LINEA - 2 * _MARGEN) / float(tope - fondo or 1)
    dias = [barra.corte.fin.toordinal() for barra in grafico.barras]
    paso = (ancho - 2 * _MARGEN) / max(dias[-1] - dias[0], 1)
    puntos = [
        _punto(
            barra,
            _r(_MARGEN + (dia - dias[0]) * paso),
            _r(_ALTO_LINEA - _MARGEN - float((barra.valor or Decimal(0)) - fondo) * escala),
        )
        for barra, dia in zip(grafico.barras, dias, strict=True)
    ]
    for n, (x, ancla) in {0: (0.0, "start"), -1: (float(ancho), "end")}.items():
        valor = puntos[n].valor
        periodo = _Texto(x, _ALTO_LINEA - 8, grafico.barras[n].etiqueta, ancla)
        puntos[n] = replace(
            puntos[n],
            valor=replace(valor, x=x, ancla=ancla) if valor else None,
            etiquetas=(periodo,),
        )
    return {
        "clase_svg": "lineas",
        "trazos": _values_that_fit(puntos),
        "alto": _ALTO_LINEA,
        "cero": _r(_ALTO_LINEA - _MARGEN + float(fondo) * escala),
        "tramos": _tramos(grafico, puntos),
    }


def _punto(barra: Barra, x: float, y: float) -> _Trazo:
    nulo = barra.valor is None
    valor = None if nulo else _Texto(x, y - 12, barra.texto, "middle")
    return _Trazo(x=x, y=y, ancho=0, valor=valor, etiquetas=(), nulo=nulo)


def _values_that_fit(puntos: list[_Trazo]) -> list[_Trazo]:
    """Drop the values that would run into the one before or into the last."""
    tope = puntos[-1].valor.inicio if puntos[-1].valor else float("inf")
    limite = float("-inf")
    hechos = []
    for punto in puntos[:-1]:
        valor = punto.valor
        if valor and limite <= valor.inicio and valor.inicio + valor.largo + SIGNO <= tope:
            limite = valor.inicio + valor.largo + SIGNO
            hechos.append(punto)
        else:
            hechos.append(replace(punto, valor=None))
    return [*hechos, puntos[-1]]


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
