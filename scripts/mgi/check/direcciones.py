"""Every address of the site has one owner, and the menu leads to pages that exist."""

from __future__ import annotations

from mgi.check.menu import check_menu, menu_pages
from mgi.esquema.taxonomia import FACETAS
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.rutas import CIFRAS, FIJAS, ruta_de, ruta_grupo, ruta_termino


def check_direcciones(crudo: Crudo) -> list[Problema]:
    """Check that no two pages share an address (MGI-050), and the menu (MGI-047, 104)."""
    duenos = {f"{CIFRAS}{codigo}/": f"data/indicadores/{codigo}" for codigo in crudo.fichas}
    duenos |= dict.fromkeys(FIJAS, "el sitio mismo")
    for clase, grupo in (("pilar", "pilares"), ("tema", "temas")):
        terminos = crudo.compartidos["taxonomia"].parte((grupo,))
        for clave in terminos if isinstance(terminos, dict) else ():
            duenos[ruta_grupo(clase, clave)] = "la lista de cifras de la taxonomía"
    for faceta in (faceta for faceta in FACETAS if faceta.con_pagina):
        terminos = crudo.compartidos["taxonomia"].parte((faceta.grupo,))
        for clave in terminos if isinstance(terminos, dict) else ():
            duenos[ruta_termino(faceta.clase, clave)] = "la lista de páginas de la taxonomía"
    problemas = []
    for pagina in sorted(crudo.paginas, key=lambda p: (not p.uri.endswith("index.md"), p.uri)):
        ruta = ruta_de(pagina.uri)
        if ruta in duenos:
            causa = f"la dirección /{ruta} ya la usa {duenos[ruta]}"
            problemas.append(
                Problema(pagina.ruta, 0, 0, "MGI-050", causa, "cambie el nombre de este archivo")
            )
        duenos.setdefault(ruta, pagina.ruta)
    if crudo.fichas and CIFRAS not in duenos:
        portada = f"docs/{CIFRAS}index.md"
        causa = "falta la portada de las cifras, a la que llevan sus listas"
        remedio = "cree la página y ponga en ella {{ indice_cifras() }}"
        problemas.append(Problema(portada, 0, 0, "MGI-001", causa, remedio))
    return problemas + check_menu(crudo)


def pages_in_order(crudo: Crudo) -> list[str]:
    """Return the pages of docs/ in the order of the menu, then those out of it by name."""
    todas = sorted(pagina.uri for pagina in crudo.paginas)
    if crudo.configuracion is None or crudo.configuracion.problemas:
        return todas
    menu = [uri for _, uri in menu_pages(crudo.configuracion, ("nav",))]
    return list(dict.fromkeys([*(uri for uri in menu if uri in todas), *todas]))
