"""Every address of the site has one owner, and the menu leads to pages that exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mgi.problema import Problema, sugerencia
from mgi.read import Crudo
from mgi.read.yaml import Documento, Ruta
from mgi.rutas import CIFRAS, INDICE_JSON, REFERENCIA, ruta_de


def check_direcciones(crudo: Crudo) -> list[Problema]:
    """Check that no two pages share an address (MGI-050), and the menu's pages (MGI-047)."""
    duenos = {f"{CIFRAS}{codigo}/": f"data/indicadores/{codigo}" for codigo in crudo.fichas}
    duenos |= {REFERENCIA: "la referencia, que se escribe sola"}
    duenos |= dict.fromkeys((f"{INDICE_JSON.split('/')[0]}/", "404/", "assets/"), "el sitio mismo")
    problemas = []
    for pagina in sorted(crudo.paginas, key=lambda p: (not p.uri.endswith("index.md"), p.uri)):
        ruta = ruta_de(pagina.uri)
        if ruta in duenos:
            causa = f"la dirección /{ruta} ya la usa {duenos[ruta]}"
            problemas.append(
                Problema(pagina.ruta, 0, 0, "MGI-050", causa, "cambie el nombre de este archivo")
            )
        duenos.setdefault(ruta, pagina.ruta)
    return problemas + _check_menu(crudo)


def _check_menu(crudo: Crudo) -> list[Problema]:
    if crudo.configuracion is None or crudo.configuracion.problemas:
        return []
    uris = {pagina.uri for pagina in crudo.paginas}
    return [
        crudo.configuracion.problema(
            donde,
            "MGI-047",
            f"el menú lleva a «{uri}», que no está en docs/",
            sugerencia(uri, uris) + "; si la quitó o le cambió el nombre, corrija el menú",
        )
        for donde, uri in _paginas_del_menu(crudo.configuracion, ("nav",))
        if uri not in uris
    ]


def _paginas_del_menu(configuracion: Documento, donde: Ruta) -> Iterator[tuple[Ruta, str]]:
    parte: Any = configuracion.parte(donde)
    if isinstance(parte, str):
        yield donde, parte
    elif isinstance(parte, (dict, list)):
        for paso in parte if isinstance(parte, dict) else range(len(parte)):
            yield from _paginas_del_menu(configuracion, (*donde, paso))
