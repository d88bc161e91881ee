"""Small drawings side by side, one a series, on one scale."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from mgi.derive import Grafico
from mgi.derive.series import PUNTOS_DE_LINEA
from mgi.render.barras import dibujar_barras, limites
from mgi.render.lienzo import RENGLON, Dibujo, bloque, renglones_de
from mgi.render.lineas import dibujar_lineas

_ANCHO = 220
_ENTRE = 30
_ALTO = 130


def dibujar_multiples(grafico: Grafico, ancho: int) -> Dibujo:
    """Lay out a drawing a series under its name, in as many columns as fit."""
    columnas = max(int((ancho + _ENTRE) // (_ANCHO + _ENTRE)), 1)
    lado = (ancho - _ENTRE * (columnas - 1)) // columnas
    entre = limites(grafico.barras)
    paneles = []
    y = 2.0
    for desde in range(0, len(grafico.series), columnas):
        fila = [
            (_panel(grafico, n, lado, entre), renglones_de(grafico.series[n], lado))
            for n in range(desde, min(desde + columnas, len(grafico.series)))
        ]
        titulo = max(len(renglones) for _, renglones in fila) * RENGLON + 6
        for columna, (panel, renglones) in enumerate(fila):
            x = columna * (lado + _ENTRE)
            cabeza = Dibujo(lado, titulo, textos=tuple(bloque(renglones, 0, 0, "gru")))
            paneles += [(x, y, cabeza), (x, y + titulo, panel)]
        y += titulo + max(panel.alto for panel, _ in fila) + _ENTRE
    return Dibujo(ancho, round(y - _ENTRE), paneles=tuple(paneles))


def _panel(grafico: Grafico, serie: int, lado: int, entre: tuple[Decimal, Decimal]) -> Dibujo:
    barras = tuple(
        replace(b, etiqueta=grafico.grupos[b.grupo].nombre)
        for b in grafico.barras
        if b.serie == serie
    )
    periodos = len({barra.corte for barra in barras})
    clase = "lineas" if periodos == len(barras) >= PUNTOS_DE_LINEA else "barras"
    propio = replace(grafico, clase=clase, barras=barras, series=(), grupos=())
    con_valor = any(barra.valor is not None for barra in barras)
    if clase == "lineas" and con_valor:
        dibujo = dibujar_lineas(propio, lado, _ALTO, entre)
    else:
        dibujo = dibujar_barras(propio, lado, entre)
    dichos = [b.dicho for b in grafico.barras if b.serie == serie]
    marcas = tuple(replace(m, dicho=d) for m, d in zip(dibujo.marcas, dichos, strict=True))
    return replace(dibujo, marcas=marcas)
