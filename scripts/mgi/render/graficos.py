"""Charts as SVG, in a wide and a narrow layout with the same type size.

The geometry is worked out in ``barras``, ``apiladas``, ``lineas`` and ``multiples``, and the
template only places it.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from mgi.derive import Grafico
from mgi.model import Fila
from mgi.render.apiladas import dibujar_apiladas
from mgi.render.barras import dibujar_barras
from mgi.render.entorno import render_template
from mgi.render.lienzo import TEXTO, Dibujo, redondo
from mgi.render.lineas import dibujar_lineas
from mgi.render.multiples import dibujar_multiples

ANCHOS = {"ancho": 720, "angosto": 300}
_DIBUJAR: dict[str, Callable[[Grafico, int], Dibujo]] = {
    "lineas": dibujar_lineas,
    "apiladas": dibujar_apiladas,
    "multiples": dibujar_multiples,
}


def dibujar(grafico: Grafico, ancho: int) -> Dibujo:
    """Lay out a chart in a width, in the units of the drawing."""
    return _DIBUJAR.get(grafico.clase, dibujar_barras)(grafico, ancho)


def render_grafico(grafico: Grafico, identidad: str) -> Markup:
    """Render a figure with both layouts. ``identidad`` is unique in its page."""
    return render_template(
        "grafico.html",
        grafico=grafico,
        dibujos=[(clase, dibujar(grafico, ancho)) for clase, ancho in ANCHOS.items()],
        identidad=identidad,
        tamano=TEXTO,
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
    return {"valor": redondo(float(fila.valor) * escala), "meta": min(redondo(meta), 298.5)}
