"""Pages that are retired (out of the menu), and what each page says of itself (of no other)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mgi.check.direcciones import menu_pages
from mgi.esquema.pagina import Encabezado
from mgi.formato import fold
from mgi.problema import Problema
from mgi.read import Crudo


def check_retiradas(crudo: Crudo) -> Iterator[Problema]:
    """Hold that nothing of the site leads to a page that is retired as to others (MGI-117)."""
    retiradas = {
        pagina.uri: pagina
        for pagina in crudo.paginas
        if pagina.encabezado.parte(("retirada",)) is not None
    }
    if crudo.configuracion is not None and not crudo.configuracion.problemas:
        for donde, uri in menu_pages(crudo.configuracion, ("nav",)):
            if uri in retiradas:
                causa = f"el menú lleva a docs/{uri}, que está retirada"
                yield crudo.configuracion.problema(
                    donde, "MGI-117", causa, "quítela del menú: conserva su dirección"
                )
    for uri, pagina in retiradas.items():
        if uri.rpartition("/")[2] == "index.md":
            causa = "una portada no se retira: llevan a ella el menú y las páginas de su sección"
            remedio = "quite «retirada», o cambie lo que dice"
            yield pagina.encabezado.problema_clave(("retirada",), "MGI-117", causa, remedio)
        elif pagina.encabezado.parte(("presenta",)) is not None:
            causa = "la página presenta un pilar y está retirada"
            remedio = "pase «presenta» a la página que la reemplaza"
            yield pagina.encabezado.problema_clave(("presenta",), "MGI-117", causa, remedio)


def check_resumenes(crudo: Crudo, encabezados: Mapping[str, Encabezado]) -> Iterator[Problema]:
    """Hold that no two pages have the same resumen (MGI-118)."""
    primeras: dict[str, str] = {}
    for pagina in crudo.paginas:
        if pagina.uri not in encabezados:
            continue
        llave = " ".join(fold(encabezados[pagina.uri].resumen).split())
        primera = primeras.setdefault(llave, pagina.ruta)
        if primera != pagina.ruta:
            causa = f"campo «resumen»: es igual al de {primera}"
            remedio = "diga qué encuentra aquí quien llega"
            yield pagina.encabezado.problema(("resumen",), "MGI-118", causa, remedio)
