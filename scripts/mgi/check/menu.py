"""The menu of mkdocs.yml: it leads to pages that exist, and to every page that people look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mgi.check.destinos import nearest_page
from mgi.problema import Problema
from mgi.read import Crudo, PaginaCruda
from mgi.read.yaml import Documento, Ruta
from mgi.rutas import ACERCA

_PORTADA = "index.md"


def check_menu(crudo: Crudo) -> list[Problema]:
    """Check where the menu leads (MGI-047), and that it does so once (MGI-134).

    Where all of it leads somewhere, what it lacks is told (MGI-104).
    """
    configuracion = crudo.configuracion
    if configuracion is None or configuracion.problemas:
        return []
    uris = {pagina.uri for pagina in crudo.paginas}
    menu = list(menu_pages(configuracion, ("nav",)))
    perdidas = [
        configuracion.problema(
            donde,
            "MGI-047",
            f"el menú lleva a «{uri}», que no está en docs/",
            _mend(uri, uris),
        )
        for donde, uri in menu
        if uri not in uris
    ]
    repetidas = _check_repetidas(configuracion, menu)
    if perdidas or not menu:
        return [*perdidas, *repetidas]
    return [*repetidas, *_check_fuera(crudo, {uri for _, uri in menu})]


def _check_repetidas(
    configuracion: Documento, menu: Iterable[tuple[Ruta, str]]
) -> Iterator[Problema]:
    """Hold that a page is once in the menu: its section and its path are those of one place."""
    primeras: dict[str, Ruta] = {}
    for donde, uri in menu:
        primera = primeras.setdefault(uri, donde)
        if primera != donde:
            linea = configuracion.valores[primera][0]
            causa = f"el menú lleva dos veces a «{uri}»: ya está en la línea {linea}"
            yield configuracion.problema(
                donde, "MGI-134", causa, "deje la página una vez, en su sección"
            )


def _mend(uri: str, uris: set[str]) -> str:
    cercana = nearest_page(uri, uris)
    quiso = f"¿quiso decir «{cercana}»? Si no, " if cercana else ""
    return f"{quiso}devuelva la página, o corrija el menú si la quitó o le cambió el nombre"


def _check_fuera(crudo: Crudo, menu: set[str]) -> Iterator[Problema]:
    """Tell the pages that visitors cannot reach as the others: warnings.

    Not those that are retired, the covers of folders, or the pages of the footer.
    """
    secciones = crudo.compartidos["taxonomia"].parte(("secciones",))
    carpetas = secciones if isinstance(secciones, dict) else {}
    for pagina in crudo.paginas:
        carpeta = pagina.uri.partition("/")[0]
        if pagina.uri.startswith(ACERCA) or pagina.encabezado.problemas or pagina.retirada:
            continue
        if carpetas and "/" in pagina.uri and carpeta not in carpetas:
            causa = f"la carpeta docs/{carpeta}/ no es una sección del sitio"
            remedio = f"mueva la página a una de estas: {_folders(crudo, carpetas)}"
            yield Problema(pagina.ruta, 0, 0, "MGI-104", causa, remedio)
        elif pagina.uri not in menu and pagina.uri.rpartition("/")[2] != _PORTADA:
            causa = "la página no está en el menú: casi nadie llega, y su camino no dice la sección"
            remedio = f"agregue a «nav» de mkdocs.yml, en su sección, la línea «{_line(pagina)}»"
            yield Problema(pagina.ruta, 0, 0, "MGI-104", causa, remedio)


def _folders(crudo: Crudo, secciones: dict[str, Any]) -> str:
    """Return the folders that are sections and have pages, as an editor sees them."""
    con_paginas = {pagina.uri.partition("/")[0] for pagina in crudo.paginas if "/" in pagina.uri}
    return ", ".join(f"docs/{seccion}/" for seccion in secciones if seccion in con_paginas)


def _line(pagina: PaginaCruda) -> str:
    """Return the line of the menu that leads to a page."""
    titulo = pagina.encabezado.texto(("titulo",)).replace('"', "") or "Título"
    limpio = titulo.replace(" ", "").replace("-", "").isalnum()
    rotulo = titulo if limpio else f'"{titulo}"'
    return f"- {rotulo}: {pagina.uri}"


def menu_pages(configuracion: Documento, donde: Ruta) -> Iterator[tuple[Ruta, str]]:
    """Yield each page of the menu, as it is written, with its place in mkdocs.yml."""
    parte: Any = configuracion.parte(donde)
    if isinstance(parte, str):
        yield donde, parte
    elif isinstance(parte, (dict, list)):
        for paso in parte if isinstance(parte, dict) else range(len(parte)):
            yield from menu_pages(configuracion, (*donde, paso))
