"""What the taxonomy leads to: the page of each term, the catalogue, and what goes beside a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from markupsafe import Markup

from mgi.artefacto import Pagina
from mgi.derive import Relacion
from mgi.esquema.taxonomia import FACETAS, Faceta
from mgi.model import Catalogo, Clasificada, PaginaTermino
from mgi.render.entorno import render_template
from mgi.render.paginado import paginate
from mgi.rutas import EXPLORE
from mgi.tramos import Tramo, split

#: What a list calls the pages without a tipo.
SIN_TIPO = "Otras páginas"
#: More figures than these are left to their own list.
CIFRAS_A_LA_VISTA = 8
#: So many resources, with what they are for, fit a page.
TOPE = 120
#: By what the catalogue is filtered: the other groups have landing pages that say more.
FILTROS = tuple(f for f in FACETAS if f.grupo in ("pilares", "temas", "publicos", "tipos"))


def render_terminos(catalogo: Catalogo) -> Iterator[Pagina]:
    """Render the page of each term that has one."""
    for pagina in catalogo.por_termino.values():
        suyas = [
            (nombre, suya) for nombre, grupo in by_type(pagina.paginas, catalogo) for suya in grupo
        ]
        yield from paginate(
            Pagina(
                ruta=pagina.ruta,
                contenido="",
                origen="data/taxonomia.yml",
                titulo=f"{pagina.faceta.nombre}: {pagina.termino.nombre}",
                nombre=pagina.termino.nombre,
                resumen=pagina.termino.definicion,
                actualizado=catalogo.actualizado,
                padre=EXPLORE,
            ),
            split(pagina.ruta, suyas, TOPE),
            partial(_render_termino, pagina, catalogo),
        )


def _render_termino(
    pagina: PaginaTermino, catalogo: Catalogo, tramo: Tramo[tuple[str, Clasificada]]
) -> Markup:
    cifras = [suya for suya in pagina.suyas if suya.es_cifra and not tramo.sigue]
    todas = catalogo.grupos.get(f"{pagina.faceta.clase}-{pagina.clave}")
    return render_template(
        "termino.html",
        pagina=pagina,
        tramo=tramo,
        desde=tramo.ruta,
        grupos=[
            (nombre, [suya for _, suya in pares])
            for nombre, pares in groupby(tramo.entradas, lambda par: par[0])
        ],
        cifras=cifras[:CIFRAS_A_LA_VISTA],
        todas=todas,
        otras=[
            otra
            for otra in catalogo.por_termino.values()
            if otra.faceta is pagina.faceta and otra is not pagina
        ],
        portada=EXPLORE if _hay(EXPLORE, catalogo) else None,
    )


def by_type(
    paginas: Iterable[Clasificada], catalogo: Catalogo
) -> list[tuple[str, list[Clasificada]]]:
    """Return pages by the name of their tipo, in the order of the taxonomy; those without, last."""
    grupos: dict[str, list[Clasificada]] = {
        clave: [] for clave in (*catalogo.taxonomia.tipos, SIN_TIPO)
    }
    for pagina in paginas:
        grupos[next(iter(pagina.de("tipos")), SIN_TIPO)].append(pagina)
    nombres = {clave: termino.nombre for clave, termino in catalogo.taxonomia.tipos.items()}
    return [(nombres.get(clave, clave), suyas) for clave, suyas in grupos.items() if suyas]


def catalogo_de_recursos(catalogo: Catalogo, desde: str) -> dict[str, object]:
    """Return what the catalogue's template shows: pages with a tipo, filters and landing pages."""
    recursos = _recursos(catalogo)
    return {
        "tramo": split(desde, recursos, TOPE)[0],
        "cuantos": len(recursos),
        "tipos": catalogo.taxonomia.tipos,
        "filtros": list(options(FILTROS, recursos, catalogo)),
        "facetas": by_facet(catalogo),
    }


def render_catalogo(catalogo: Catalogo) -> Iterator[Pagina]:
    """Render what does not fit the page that lists the catalogue, in pages of their own."""
    ruta = catalogo.ruta_catalogo
    if ruta is None:
        return
    escrita = next(pagina for pagina in catalogo.vigentes if pagina.ruta == ruta)
    pagina = Pagina(
        ruta=ruta,
        contenido="",
        origen=f"docs/{escrita.uri}",
        titulo=escrita.encabezado.titulo,
        resumen=escrita.encabezado.resumen,
        actualizado=catalogo.actualizado,
    )
    _, *siguen = paginate(
        pagina,
        split(ruta, _recursos(catalogo), TOPE),
        lambda tramo: render_template(
            "catalogo_sigue.html", tramo=tramo, tipos=catalogo.taxonomia.tipos, desde=tramo.ruta
        ),
    )
    yield from siguen


def _recursos(catalogo: Catalogo) -> list[Clasificada]:
    """Return the pages with a tipo, in the order of the menu."""
    return [
        cada
        for cada in catalogo.clasificadas
        if not cada.es_cifra and cada.de("tipos") and cada.ruta and cada.ruta != EXPLORE
    ]


def by_facet(catalogo: Catalogo) -> list[tuple[str, list[PaginaTermino]]]:
    """Return the pages of terms by the name of their facet, in the order of ``FACETAS``."""
    return [
        (faceta.nombre, suyas)
        for faceta in FACETAS
        if (suyas := [p for p in catalogo.por_termino.values() if p.faceta is faceta])
    ]


def options(
    facetas: Iterable[Faceta], clasificadas: Iterable[Clasificada], catalogo: Catalogo
) -> Iterator[tuple[Faceta, list[tuple[str, str]]]]:
    """Yield each facet that has a choice, with id and name of the terms that class something."""
    todas = list(clasificadas)
    for faceta in facetas:
        usados = {clave for cada in todas for clave in cada.de(faceta.grupo)}
        terminos = catalogo.taxonomia.grupo(faceta.grupo).items()
        opciones = [(clave, termino.nombre) for clave, termino in terminos if clave in usados]
        if len(opciones) > 1:
            yield faceta, opciones


def render_relacionadas(relacion: Relacion, desde: str) -> Markup:
    """Render what goes beside a page; nothing where it is alone."""
    if not relacion.paginas and not relacion.cifras:
        return Markup()
    return render_template("relacionadas.html", relacion=relacion, desde=desde)


def _hay(ruta: str, catalogo: Catalogo) -> bool:
    return any(pagina.ruta == ruta for pagina in catalogo.paginas.values())
