"""The page that puts two or three series side by side.

Its scripts read the chosen indicators' ``datos.json``. What those files do not say (how a unit is
written, what a source is called) is in the page, once, beside the list of indicators.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from mgi.derive import medida_de
from mgi.formato import fold
from mgi.model import Catalogo, Indicador
from mgi.render.entorno import render_template
from mgi.rutas import COMPARAR

#: A comparison holds so many series, and as many comparisons are proposed.
SERIES = PROPUESTAS = 3
#: Series that share so many periods are proposed for their lines.
PERIODOS_EN_COMUN = 3
#: With more figures than these, the list has their names alone: their data are in their pages.
TOPE_CON_DATOS = 200
#: A longer series is left out of the search for proposals, which reads every row.
FILAS_REVISADAS = 1000


@dataclass(frozen=True)
class Propuesta:
    """A comparison that makes sense: where it stands, and name and query of each series."""

    tema: str
    cuando: str
    series: tuple[tuple[str, str], ...]

    @property
    def consulta(self) -> str:
        """The query of its address, as ``comparar.js`` writes it."""
        return "&".join(f"serie={quote(clave, safe=':,')}" for _, clave in self.series)


def render_comparar(catalogo: Catalogo) -> Markup:
    """Render the pickers, empty, some comparisons to start from, and every indicator by tema."""
    return render_template(
        "comparar.html",
        temas=[
            (grupo, sorted(grupo.indicadores, key=lambda i: fold(i.ficha.nombre)))
            for grupo in catalogo.por_tema
        ],
        unidades={i.ficha.unidad: (i.unidad, medida_de(i.unidad)) for i in _todos(catalogo)},
        fuentes={clave: f.corto for clave, f in catalogo.fuentes.items()},
        propuestas=list(_propose(catalogo))[:PROPUESTAS],
        cuantas=SERIES,
        con_datos=len(catalogo.indicadores) <= TOPE_CON_DATOS,
        desde=COMPARAR,
    )


def _todos(catalogo: Catalogo) -> list[Indicador]:
    return list(catalogo.indicadores.values())


def _propose(catalogo: Catalogo) -> Iterator[Propuesta]:
    """Find comparisons that nothing stands against: first over time, then of one date."""
    yield from _over_time(catalogo)
    for grupo in catalogo.por_tema:
        juntos: dict[object, list[Indicador]] = {}
        for indicador in grupo.indicadores:
            ultimo = indicador.ultimo
            if indicador.retirado or ultimo is None or ultimo.valor is None or ultimo.piso:
                continue
            juntos.setdefault((indicador.ficha.unidad, indicador.ultimo_corte), []).append(
                indicador
            )
        suyos = max(juntos.values(), key=len, default=[])[:SERIES]
        if len(suyos) > 1:
            yield Propuesta(
                grupo.nombre,
                suyos[0].ultimo_corte.frase,
                tuple((i.ficha.nombre, i.codigo) for i in suyos),
            )


def _over_time(catalogo: Catalogo) -> Iterator[Propuesta]:
    """Find, in each tema, series of several indicators with the very same periods; one a tema."""
    for grupo in catalogo.por_tema:
        juntos: dict[tuple[str, ...], dict[str, tuple[str, str]]] = {}
        for indicador in grupo.indicadores:
            if indicador.retirado or len(indicador.filas) > FILAS_REVISADAS:
                continue
            for clave, periodos in _periodos(indicador).items():
                if len(periodos) >= PERIODOS_EN_COMUN:
                    suya = (indicador.ficha.nombre, ",".join((indicador.codigo, *clave)))
                    juntos.setdefault(periodos, {}).setdefault(indicador.codigo, suya)
        varias = [suyas for suyas in juntos.items() if len(suyas[1]) > 1]
        if varias:
            periodos, series = max(varias, key=lambda par: len(par[0]))
            yield Propuesta(
                grupo.nombre, f"en {len(periodos)} periodos", tuple(series.values())[:SERIES]
            )


def _periodos(indicador: Indicador) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the periods with a value of each series of an indicator, by «dimensión:etiqueta»."""
    nombres = tuple(indicador.ficha.dimensiones)
    series: dict[tuple[str, ...], tuple[str, ...]] = {}
    for fila in indicador.filas:
        if fila.valor is not None and not fila.piso:
            pares = zip(nombres, fila.dimensiones, strict=True)
            clave = tuple(f"{nombre}:{celda}" for nombre, celda in pares if celda)
            series[clave] = (*series.get(clave, ()), fila.corte.codigo)
    return series
