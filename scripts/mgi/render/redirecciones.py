"""What stays at an address that was published: the way on, with its reason, for all readers.

A page at the old address needs no server settings and no script: the browser goes on at once
(technique H76 of WCAG 2.2) and, where it does not, the link is there. Servers that can redirect
get the same list as two small files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from mgi.artefacto import Artefacto, Copia, Descarga, Pagina
from mgi.model import Catalogo, Redireccion
from mgi.render.entorno import render_template
from mgi.rutas import BUSCAR, DIRECCIONES, MAPA, REDIRECCIONES, REDIRECCIONES_NGINX

_ORIGEN = "data/redirecciones.csv"
_CABEZA = "# De data/redirecciones.csv. Las páginas de las direcciones anteriores ya llevan a las\n"
_NETLIFY = f"{_CABEZA}# nuevas; con este archivo lo hace también el servidor.\n"
_NGINX = f"{_CABEZA}# nuevas; con este archivo lo hace nginx: map $uri $nueva {{ include …; }}\n"


def render_redirecciones(catalogo: Catalogo, hechos: Iterable[Artefacto]) -> Iterator[Artefacto]:
    """Render what stays at each old address, and the lists of them. ``hechos``: all the rest."""
    titulos = _titulos(catalogo, hechos)
    for cada in catalogo.redirecciones:
        if cada.es_archivo and cada.nueva is not None:
            yield Copia(cada.ruta, cada.nueva, _ORIGEN)
        elif not cada.es_archivo and not cada.ancla:
            yield _page(cada, titulos)
    enteras = [cada for cada in catalogo.redirecciones if not cada.ancla]
    yield Descarga(DIRECCIONES, _render_direcciones(enteras, titulos), _ORIGEN)
    pares = [(f"/{cada.anterior}", f"/{cada.nueva}") for cada in enteras if cada.nueva is not None]
    if pares:
        lineas = (f"{anterior} {nueva} 301\n" for anterior, nueva in pares)
        yield Descarga(REDIRECCIONES, _NETLIFY + "".join(lineas), _ORIGEN)
        lineas = (f'"{anterior}" "{nueva}";\n' for anterior, nueva in pares)
        yield Descarga(REDIRECCIONES_NGINX, _NGINX + "".join(lineas), _ORIGEN)


def render_movidas(catalogo: Catalogo, hechos: Iterable[Artefacto]) -> dict[str, Markup]:
    """Render, by route of the page, the entries that it had: each keeps its anchor there."""
    titulos = _titulos(catalogo, hechos)
    suyas: dict[str, list[Redireccion]] = {}
    for cada in catalogo.redirecciones:
        if cada.ancla:
            suyas.setdefault(cada.ruta, []).append(cada)
    return {
        ruta: render_template("movidas.html", movidas=movidas, titulos=titulos, desde=ruta)
        for ruta, movidas in suyas.items()
    }


def _titulos(catalogo: Catalogo, hechos: Iterable[Artefacto]) -> dict[str, str]:
    """Return the title of every page that serves, by route: those of docs/ first."""
    escritas = {pagina.ruta: pagina.encabezado.titulo for pagina in catalogo.vigentes}
    hechas = (hecho for hecho in hechos if isinstance(hecho, Pagina))
    return escritas | {pagina.ruta: pagina.titulo for pagina in hechas}


def _page(cada: Redireccion, titulos: Mapping[str, str]) -> Pagina:
    nombre = "Página retirada" if cada.nueva is None else "Página que cambió de dirección"
    motivo = cada.motivo if cada.motivo.endswith(".") else f"{cada.motivo}."
    padre = _padre(cada.ruta, titulos)
    return Pagina(
        ruta=cada.ruta,
        contenido=render_template(
            "movida.html",
            cada=cada,
            motivo=motivo,
            titulos=titulos,
            caminos=[(ruta, titulos[ruta]) for ruta in (padre, BUSCAR, MAPA) if ruta in titulos],
        ),
        origen=_ORIGEN,
        titulo=nombre,
        resumen=f"{nombre}: /{cada.ruta}. {motivo}",
        actualizado=cada.fecha,
        padre=padre or None,
        lleva=cada.nueva,
        noindex=True,
    )


def _padre(ruta: str, titulos: Mapping[str, str]) -> str:
    """Return the nearest page above a route; the home page's, "", where there is no other."""
    while ruta:
        ruta = ruta.rstrip("/").rpartition("/")[0]
        ruta = f"{ruta}/" if ruta else ""
        if ruta in titulos:
            return ruta
    return ""


def _render_direcciones(enteras: list[Redireccion], titulos: Mapping[str, str]) -> str:
    """Render ``{"paginas": [[ruta, título]], "redirecciones": [[anterior, nueva, motivo]]}``."""
    datos = {
        "paginas": [[ruta, titulo] for ruta, titulo in sorted(titulos.items())],
        "redirecciones": [[cada.anterior, cada.nueva, cada.motivo] for cada in enteras],
    }
    return json.dumps(datos, ensure_ascii=False, separators=(",", ":")) + "\n"
