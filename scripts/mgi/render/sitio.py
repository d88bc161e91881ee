"""Everything that is made from the catalogue, as artifacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mgi.artefacto import Artefacto, Descarga, Pagina
from mgi.derive import Relacion, Vista, derive_vista
from mgi.model import Catalogo
from mgi.render.accesibilidad import render_accesibilidad
from mgi.render.busqueda import render_buscar, render_busqueda
from mgi.render.calidad import render_calidad
from mgi.render.canal import render_canal, ruta_canal
from mgi.render.cobertura import render_cobertura
from mgi.render.comparar import render_comparar
from mgi.render.componentes import render_componentes, rutas_componentes
from mgi.render.conformidad import render_conformidad
from mgi.render.descargas import (
    render_csv,
    render_hitos_csv,
    render_hitos_json,
    render_indice_json,
    render_json,
    texto_peso,
)
from mgi.render.indicador import render_indicador, render_lado
from mgi.render.listas import render_cambios, render_lista_cifras, render_mapa
from mgi.render.localidades import render_localidades
from mgi.render.referencia import render_referencia
from mgi.render.tablero import render_tablero
from mgi.render.taxonomia import render_catalogo, render_terminos
from mgi.rutas import (
    ACCESIBILIDAD,
    BUSCAR,
    CIFRAS,
    COBERTURA,
    COMPARAR,
    HITOS_CSV,
    HITOS_JSON,
    INDICE_JSON,
    MAPA,
)


def render(catalogo: Catalogo, relaciones: Mapping[str, Relacion]) -> Iterator[Artefacto]:
    """Render the pages and downloads of the whole catalogue. ``relaciones`` are by route."""
    vistas = [derive_vista(i, catalogo.hoy) for i in catalogo.indicadores.values()]
    for vista in vistas:
        yield from _indicador(vista, catalogo, relaciones.get(vista.indicador.ruta, Relacion()))
    for grupo in catalogo.grupos.values():
        yield from render_lista_cifras(grupo, catalogo)
    yield from render_terminos(catalogo)
    yield from render_catalogo(catalogo)
    yield from render_localidades(catalogo)
    propias = _propias(catalogo, vistas)
    buscar, *se_buscan = [pagina for pagina in propias if not pagina.noindex]
    yield from propias
    yield from render_componentes(catalogo, vistas)
    yield Descarga(INDICE_JSON, render_indice_json(catalogo), "data/indicadores")
    if canal := ruta_canal(catalogo):
        yield Descarga(canal, render_canal(catalogo), "data/indicadores")
    if catalogo.hitos:
        yield Descarga(HITOS_CSV, render_hitos_csv(catalogo), "data/hitos.csv")
        yield Descarga(HITOS_JSON, render_hitos_json(catalogo), "data/hitos.csv")
    yield from render_busqueda(catalogo, se_buscan, buscar.origen)


def _propias(catalogo: Catalogo, vistas: list[Vista]) -> list[Pagina]:
    """Render the pages about the site itself: the search first; the map lists the others."""
    paginas = [
        Pagina(
            ruta=BUSCAR,
            contenido=render_buscar(catalogo),
            origen="scripts/mgi/render/busqueda.py",
            titulo="Buscar",
            resumen="Busque páginas, cifras, siglas y documentos del micrositio.",
            actualizado=catalogo.actualizado,
            guiones=("buscar.js",),
        ),
        *render_tablero(catalogo, vistas),
        Pagina(
            ruta=COMPARAR,
            contenido=render_comparar(catalogo),
            origen="scripts/mgi/render/comparar.py",
            titulo="Comparar cifras",
            tipo="cifra",
            nombre="Comparar",
            resumen="Ponga dos o tres cifras lado a lado: tabla, gráficos, fuente y advertencias.",
            palabras=("comparar", "comparación", "diferencia entre dos cifras"),
            actualizado=catalogo.actualizado,
            padre=CIFRAS,
            guiones=("formato.js", "trazos.js", "cotejo.js", "comparar.js"),
        ),
        *render_cambios(catalogo),
        Pagina(
            ruta=COBERTURA,
            contenido=render_cobertura(catalogo),
            origen="data/omitidos.csv",
            titulo="Qué hay de cada fuente",
            tipo="documento",
            resumen="Cuántos datos de cada documento están en el sitio y cuáles se dejaron por "
            "fuera, con el motivo.",
            actualizado=catalogo.actualizado,
        ),
        *render_referencia(catalogo),
    ]
    if catalogo.cuadres or catalogo.dudas:
        paginas += render_calidad(catalogo)
    paginas += [_accesibilidad(catalogo), *render_conformidad(catalogo)]
    mapa = Pagina(
        ruta=MAPA,
        contenido=render_mapa(
            catalogo,
            [(pagina.ruta, pagina.titulo) for pagina in paginas if not pagina.noindex],
            rutas_componentes(),
        ),
        origen="mkdocs.yml",
        titulo="Mapa del sitio",
        resumen="El camino a todas las páginas del micrositio, por sección.",
        actualizado=catalogo.actualizado,
    )
    return [*paginas, mapa]


def _accesibilidad(catalogo: Catalogo) -> Pagina:
    auditoria = catalogo.auditoria
    return Pagina(
        ruta=ACCESIBILIDAD,
        contenido=render_accesibilidad(catalogo),
        origen="data/auditoria.json" if auditoria else "scripts/mgi/render/accesibilidad.py",
        titulo="Accesibilidad",
        tipo="documento",
        resumen="Qué se midió de la accesibilidad de este sitio, qué fallas tiene y cómo avisar.",
        palabras=("declaración", "discapacidad", "barreras", "lector de pantalla", "baja visión"),
        actualizado=auditoria.fecha if auditoria else catalogo.actualizado,
    )


def _indicador(vista: Vista, catalogo: Catalogo, relacion: Relacion) -> Iterator[Artefacto]:
    indicador = vista.indicador
    csv, json = render_csv(indicador), render_json(indicador)
    yield Descarga(indicador.ruta_csv, csv, indicador.origen)
    yield Descarga(indicador.ruta_json, json, indicador.origen)
    yield Pagina(
        ruta=indicador.ruta,
        contenido=render_indicador(vista, catalogo),
        origen=indicador.origen,
        titulo=indicador.ficha.nombre,
        resumen=vista.frase,
        actualizado=indicador.actualizado,
        padre=catalogo.tema_de(indicador).ruta,
        lado=render_lado(
            vista, catalogo, relacion, {"csv": texto_peso(csv), "json": texto_peso(json)}
        ),
        guiones=("copiar.js", "grafico.js") if vista.tiene_graficos else ("copiar.js",),
    )
