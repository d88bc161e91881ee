"""The board: indicators by estado, and series by how current they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from mgi.artefacto import Pagina
from mgi.derive import Estado, Vista
from mgi.esquema.plan import TONOS
from mgi.formato import fold
from mgi.model import Catalogo
from mgi.render.entorno import render_template
from mgi.render.paginado import paginate
from mgi.rutas import CIFRAS, ESTADO
from mgi.tramos import Tramo, split

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

#: So many rows fit a page.
TOPE = 110

Entrada = tuple[Vista, Estado]


@dataclass(frozen=True)
class Renglon:
    """A row of the board. ``grupo`` is its table: a set of ranges by its place, or a class."""

    grupo: str
    vista: Vista
    estado: Estado | None = None


@dataclass(frozen=True)
class Tabla:
    """The rows of a group that are in one page, and how many it has in all of them."""

    grupo: str
    renglones: tuple[Renglon, ...]
    cuantos: int


def render_tablero(catalogo: Catalogo, vistas: Iterable[Vista]) -> Iterator[Pagina]:
    """Render the board of all the indicators, in several pages where they are many."""
    todas = sorted(vistas, key=lambda v: fold(v.indicador.ficha.nombre))
    con_estado = [(v, v.estado) for v in todas if v.estado is not None and not v.indicador.retirado]
    renglones = [
        Renglon(f"estado-{n}", vista, estado)
        for n, suyos in enumerate(_por_conjunto(con_estado), 1)
        for vista, estado in suyos
    ]
    renglones += [Renglon(clase, v) for clase in _CLASES for v in _de_vigencia(clase, todas)]
    tramos = split(ESTADO, renglones, TOPE)
    cuantos = Counter(renglon.grupo for renglon in renglones)
    lugares: dict[str, str] = {}
    for tramo in tramos:
        for renglon in tramo.entradas:
            lugares.setdefault(renglon.grupo, f"{tramo.ruta}#{renglon.grupo}")

    def render(tramo: Tramo[Renglon]) -> Markup:
        tablas = [
            Tabla(grupo, tuple(suyos), cuantos[grupo])
            for grupo, suyos in groupby(tramo.entradas, lambda renglon: renglon.grupo)
        ]
        return render_template(
            "tablero.html",
            tramo=tramo,
            de_estado=[tabla for tabla in tablas if tabla.grupo not in _CLASES],
            de_vigencia=[tabla for tabla in tablas if tabla.grupo in _CLASES],
            clases=_CLASES,
            cuantos=cuantos,
            lugares=lugares,
            sin_estado=len(todas) - len(con_estado),
            total=len(todas),
            desde=tramo.ruta,
        )

    pagina = Pagina(
        ruta=ESTADO,
        contenido="",
        origen="data/estados.yml",
        titulo="Estado de los indicadores",
        tipo="cifra",
        nombre="Estado",
        resumen="Cómo va lo programado y qué tan al día está cada dato.",
        palabras=("semáforo", "metas atrasadas", "metas cumplidas", "datos vencidos"),
        actualizado=catalogo.actualizado,
        padre=CIFRAS,
    )
    yield from paginate(pagina, tramos, render)


def _por_conjunto(con_estado: list[Entrada]) -> list[list[Entrada]]:
    """Return the indicators of each set of ranges, by estado.

    Sets go by name; two with one name stay two.
    """
    orden = sorted(con_estado, key=lambda par: (*_conjunto(par), _ORDEN.index(par[1].tono)))
    return [list(suyos) for _, suyos in groupby(orden, _conjunto)]


def _conjunto(par: Entrada) -> tuple[str, str]:
    """Return the name of an indicator's set and its key in data/estados.yml."""
    vista, estado = par
    return estado.conjunto.nombre, vista.indicador.ficha.estado or ""


def _de_vigencia(clase: str, todas: list[Vista]) -> list[Vista]:
    """Return the indicators that are so current; those late for longest go first."""
    suyas = [vista for vista in todas if vista.vencimiento.clase == clase]
    return sorted(suyas, key=lambda v: (v.vencimiento.esperado is None, v.vencimiento.esperado))
