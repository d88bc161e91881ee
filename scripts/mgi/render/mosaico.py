"""The tile map as SVG, in a wide and a narrow layout with the same type size.

A tile never tells its step by colour alone: it has the letter of its step and, where it fits, its
value. The legend, in words, says each letter's range and its localidades by code and name, so
that codes are enough on a phone.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from markupsafe import Markup

from mgi.derive import Mosaico, Tesela
from mgi.render.entorno import render_template
from mgi.render.graficos import ANCHOS, SIGNO, TEXTO
from mgi.rutas import LOCALIDADES

_AIRE = 4
_BORDE = 7
_RENGLON = 20


@dataclass(frozen=True)
class _Cuadro:
    """A tile in place. ``nombre`` are the lines of its name, none in the narrow layout."""

    tesela: Tesela
    x: float
    y: float
    letra: str
    tono: int
    nombre: tuple[str, ...]
    valor: str


def render_mosaico(mosaico: Mosaico, identidad: str, desde: str) -> Markup:
    """Render the figure. ``identidad`` is unique in its page, whose route is ``desde``."""
    dibujos = [_dibujo(mosaico, clase, ancho) for clase, ancho in ANCHOS.items()]
    return render_template(
        "mosaico.html",
        mosaico=mosaico,
        dibujos=dibujos,
        identidad=identidad,
        tamano=TEXTO,
        desde=desde,
        localidades=LOCALIDADES,
    )


def _dibujo(mosaico: Mosaico, clase: str, ancho: int) -> dict[str, object]:
    """Lay out the tiles of one layout."""
    con_nombre = clase == "ancho"
    columnas = max(t.localidad.columna for t in mosaico.teselas)
    lado = (ancho + _AIRE) / columnas - _AIRE
    caben = int((lado - 2 * _BORDE) / SIGNO)
    nombres = {
        t.localidad.codigo: tuple(textwrap.wrap(t.localidad.nombre, caben)) if con_nombre else ()
        for t in mosaico.teselas
    }
    # The value stands beside code and letter in the wide layout, and under them in the narrow.
    lugar = caben - 5 if con_nombre else caben
    con_valor = all(len(t.texto) <= lugar for t in mosaico.teselas if t.tramo is not None)
    renglones = 1 + (max(map(len, nombres.values())) if con_nombre else con_valor)
    alto = renglones * _RENGLON + 2 * _BORDE
    cuadros = []
    for tesela in mosaico.teselas:
        tramo = None if tesela.tramo is None else mosaico.tramos[tesela.tramo]
        texto = tesela.texto if tramo and con_valor else ""
        if tramo is None and con_nombre:
            texto = tesela.texto
        cuadros.append(
            _Cuadro(
                tesela=tesela,
                x=round((tesela.localidad.columna - 1) * (lado + _AIRE), 1),
                y=round((tesela.localidad.fila - 1) * (alto + _AIRE), 1),
                letra=tramo.letra if tramo else "–",
                tono=tramo.tono if tramo else 0,
                nombre=nombres[tesela.localidad.codigo],
                valor=texto,
            )
        )
    filas = max(t.localidad.fila for t in mosaico.teselas)
    return {
        "clase": clase,
        "ancho": ancho,
        "alto": filas * (alto + _AIRE) - _AIRE,
        "lado": round(lado, 1),
        "alto_cuadro": alto,
        "borde": _BORDE,
        "renglon": _RENGLON,
        "cuadros": cuadros,
    }
