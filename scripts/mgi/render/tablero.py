"""The board: indicators by estado, and series by how current they are."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from mgi.derive import Estado, Vista
from mgi.esquema.plan import TONOS
from mgi.formato import fold
from mgi.model import Catalogo
from mgi.render.entorno import render_template
from mgi.rutas import ESTADO

#: The estados in the order in which they are listed: what asks for attention first.
_ORDEN = list(dict.fromkeys(["critico", "atencion", "exceso", "favorable", *TONOS]))
#: How current a series is, in the order in which it is listed: the title of its list, and what is
#: said after how many there are.
_CLASES = {
    "vencido": ("Con dato vencido", "con dato vencido"),
    "al-dia": ("Al día", "al día"),
    "unico": ("De medición única", "de medición única"),
    "cerrado": ("Con la serie cerrada", "con la serie cerrada"),
    "retirado": ("Retirados del sitio", "fuera de seguimiento"),
}

Entrada = tuple[Vista, Estado]


def render_tablero(catalogo: Catalogo, vistas: Iterable[Vista]) -> Markup:
    """Render the board of all the indicators."""
    todas = sorted(vistas, key=lambda v: fold(v.indicador.ficha.nombre))
    con_estado = [(v, v.estado) for v in todas if v.estado is not None and not v.indicador.retirado]
    return render_template(
        "tablero.html",
        catalogo=catalogo,
        conjuntos=_por_conjunto(con_estado),
        sin_estado=len(todas) - len(con_estado),
        total=len(todas),
        vigencias=_por_vigencia(todas),
        desde=ESTADO,
    )


def _por_conjunto(con_estado: list[Entrada]) -> list[tuple[Estado, list[Entrada]]]:
    """Return the indicators of each set of ranges, by estado; the first one stands for the set.

    Sets go by name; two with one name stay two.
    """
    orden = sorted(con_estado, key=lambda par: (*_conjunto(par), _ORDEN.index(par[1].tono)))
    grupos = [list(suyos) for _, suyos in groupby(orden, _conjunto)]
    return [(grupo[0][1], grupo) for grupo in grupos]


def _conjunto(par: Entrada) -> tuple[str, str]:
    """Return the name of an indicator's set and its key in data/estados.yml."""
    vista, estado = par
    return estado.conjunto.nombre, vista.indicador.ficha.estado or ""


def _por_vigencia(todas: list[Vista]) -> list[tuple[str, str, str, list[Vista]]]:
    """Return the indicators by how current they are; those late for longest go first."""
    hechos = []
    for clase, (titulo, rotulo) in _CLASES.items():
        suyas = [vista for vista in todas if vista.vencimiento.clase == clase]
        suyas.sort(key=lambda v: (v.vencimiento.esperado is None, v.vencimiento.esperado))
        if suyas:
            hechos.append((clase, titulo, rotulo, suyas))
    return hechos
