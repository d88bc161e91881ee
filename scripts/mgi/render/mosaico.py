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
from mgi.model import Catalogo
from mgi.render.entorno import render_template
from mgi.render.graficos import ANCHOS
from mgi.render.lienzo import SIGNO, TEXTO
from mgi.rutas import LOCALIDADES, relativa

_AIRE = 4
_BORDE = 7
_RENGLON = 20
#: The signs that code and letter take of the first line.
_CODIGO_Y_LETRA = 5


@dataclass(frozen=True)
class _Cuadro:
    """A tile in place. ``nombre`` are the lines of its name; what does not fit is empty."""

    tesela: Tesela
    x: float
    y: float
    letra: str
    tono: int
    nombre: tuple[str, ...]
    valor: str
    y_valor: float


def render_mosaico(mosaico: Mosaico, identidad: str, catalogo: Catalogo, desde: str) -> Markup:
    """Render the figure. ``identidad`` is unique in its page, whose route is ``desde``."""
    dibujos = [_dibujo(mosaico, clase, ancho) for clase, ancho in ANCHOS.items()]
    return render_template(
        "mosaico.html",
        mosaico=mosaico,
        dibujos=dibujos,
        identidad=identidad,
        tamano=TEXTO,
        seguir=relativa(desde, LOCALIDADES) if catalogo.localidades else "",
    )


def _dibujo(mosaico: Mosaico, clase: str, ancho: int) -> dict[str, object]:
    """Lay out the tiles of one layout: code, letter, name and value, as far as they fit.

    The value stands beside code and letter where there is room for it, else under the rest.
    """
    columnas = max(t.localidad.columna for t in mosaico.teselas)
    lado = (ancho + _AIRE) / columnas - _AIRE
    caben = int((lado - 2 * _BORDE) / SIGNO)
    con_nombre = clase == "ancho"
    nombres = {
        t.localidad.codigo: tuple(textwrap.wrap(t.localidad.nombre, caben)) if con_nombre else ()
        for t in mosaico.teselas
    }
    largo = max(len(t.texto) for t in mosaico.teselas if t.tramo is not None)
    al_lado = con_nombre and largo <= caben - _CODIGO_Y_LETRA
    con_valor = largo <= caben
    renglones = 1 + max(map(len, nombres.values())) + (con_valor and not al_lado)
    alto = renglones * _RENGLON + 2 * _BORDE
    cuadros = []
    for tesela in mosaico.teselas:
        tramo = None if tesela.tramo is None else mosaico.tramos[tesela.tramo]
        cabe = con_valor if tramo else len(tesela.texto) <= caben - _CODIGO_Y_LETRA * al_lado
        x = (tesela.localidad.columna - 1) * (lado + _AIRE)
        y = (tesela.localidad.fila - 1) * (alto + _AIRE)
        cuadros.append(
            _Cuadro(
                tesela=tesela,
                x=round(x, 1),
                y=round(y, 1),
                letra=tramo.letra if tramo else "–",
                tono=tramo.tono if tramo else 0,
                nombre=nombres[tesela.localidad.codigo],
                valor=tesela.texto if cabe and con_valor else "",
                y_valor=round(y + _BORDE + 15 + (0 if al_lado else renglones - 1) * _RENGLON, 1),
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
