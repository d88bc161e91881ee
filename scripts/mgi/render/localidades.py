"""«Mi localidad»: the sheet of each localidad that has data, and the index that leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from mgi.artefacto import Pagina
from mgi.derive import derive_hoja, texto_dile
from mgi.model import Catalogo, LocalidadConDatos
from mgi.render.entorno import render_template
from mgi.rutas import CIFRAS, LOCALIDADES


def render_localidades(catalogo: Catalogo) -> Iterator[Pagina]:
    """Render the index and the sheets; nothing where no localidad has data."""
    if not catalogo.localidades:
        return
    yield Pagina(
        ruta=LOCALIDADES,
        contenido=_indice(catalogo),
        origen="data/localidades.csv",
        titulo="Mi localidad",
        resumen="Las cifras de cada localidad de Bogotá que tiene datos.",
        actualizado=max(suya.actualizado for suya in catalogo.localidades),
        padre=CIFRAS,
    )
    for suya in catalogo.localidades:
        yield Pagina(
            ruta=suya.ruta,
            contenido=_hoja(suya, catalogo),
            origen="data/localidades.csv",
            titulo=f"Mi localidad: {suya.localidad.nombre}",
            nombre=suya.localidad.nombre,
            resumen=f"Localidad {suya.localidad.codigo}. {suya.cuantas} con fuente y corte.",
            actualizado=suya.actualizado,
            padre=LOCALIDADES,
        )


def _indice(catalogo: Catalogo) -> Markup:
    con_datos = {suya.localidad.codigo: suya for suya in catalogo.localidades}
    todas = catalogo.territorio.localidades.values()
    return render_template(
        "localidades.html",
        desde=LOCALIDADES,
        # In reading order of the map, so that the keyboard goes as the eye does.
        teselas=[
            (localidad, con_datos.get(localidad.codigo))
            for localidad in sorted(todas, key=lambda suya: (suya.fila, suya.columna))
        ],
        con_datos=con_datos.values(),
        sin_datos=[suya for suya in todas if suya.codigo not in con_datos],
    )


def _hoja(suya: LocalidadConDatos, catalogo: Catalogo) -> Markup:
    return render_template(
        "localidad.html",
        hoja=derive_hoja(suya, catalogo),
        de=suya,
        dile=texto_dile(suya),
        vecinas=[
            otra.nombre
            for codigo, otra in catalogo.territorio.localidades.items()
            if codigo != suya.localidad.codigo
            and catalogo.territorio.dile[codigo].nombre == suya.dile.nombre
        ],
        portada=LOCALIDADES,
    )
