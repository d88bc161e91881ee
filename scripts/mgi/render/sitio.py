"""Everything that is made from the catalogue, as artifacts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from mgi.artefacto import Artefacto, Descarga, Pagina
from mgi.derive.frase import derive_frase
from mgi.formato import DURO, numero
from mgi.model import Catalogo, Indicador
from mgi.render.descargas import render_csv, render_indice_json, render_json
from mgi.render.indicador import render_indicador
from mgi.render.referencia import render_referencia
from mgi.rutas import INDICE_JSON, REFERENCIA


def render(catalogo: Catalogo) -> Iterator[Artefacto]:
    """Render the pages and downloads of the whole catalogue."""
    for indicador in catalogo.indicadores.values():
        yield from _indicador(indicador, catalogo)
    yield Descarga(INDICE_JSON, render_indice_json(catalogo), "data/indicadores")
    yield Pagina(
        ruta=REFERENCIA,
        contenido=render_referencia(catalogo.serie),
        origen="scripts/mgi/reglas/paginas.py",
        titulo="Referencia para quien edita",
        resumen="Los archivos, campos, instrucciones y reglas del micrositio, con ejemplos.",
        seccion="acerca",
    )


def _indicador(indicador: Indicador, catalogo: Catalogo) -> Iterator[Artefacto]:
    csv, json = render_csv(indicador), render_json(indicador)
    yield Descarga(indicador.ruta_csv, csv, indicador.origen)
    yield Descarga(indicador.ruta_json, json, indicador.origen)
    yield Pagina(
        ruta=indicador.ruta,
        contenido=render_indicador(indicador, catalogo, {"csv": _peso(csv), "json": _peso(json)}),
        origen=indicador.origen,
        titulo=indicador.ficha.nombre,
        resumen=derive_frase(indicador),
        seccion="cifras",
    )


def _peso(texto: str) -> str:
    """Write the size of a file: «820 bytes», «3 kB»."""
    bytes_ = len(texto.encode())
    if bytes_ < 1000:
        return f"{bytes_}{DURO}bytes"
    return f"{numero(Decimal(round(bytes_ / 1000)))}{DURO}kB"
