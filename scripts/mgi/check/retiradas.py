"""Pages that are retired (out of the menu), and what each page says of itself (of no other)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mgi.check.menu import menu_pages
from mgi.esquema.pagina import Encabezado
from mgi.formato import fold_words
from mgi.problema import Problema
from mgi.read import Crudo


def check_retiradas(crudo: Crudo) -> Iterator[Problema]:
    """Hold that nothing of the site leads to a page that is retired as to others (MGI-117)."""
    retiradas = {pagina.uri: pagina for pagina in crudo.paginas if pagina.retirada}
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


def check_iguales(crudo: Crudo, encabezados: Mapping[str, Encabezado]) -> Iterator[Problema]:
    """Hold that no two pages have one resumen (MGI-118), nor two in use one titulo (MGI-119)."""
    suyas = [pagina for pagina in crudo.paginas if pagina.uri in encabezados]
    vigentes = [pagina for pagina in suyas if encabezados[pagina.uri].retirada is None]
    for campo, regla, paginas, remedio in (
        ("resumen", "MGI-118", suyas, "diga qué encuentra aquí quien llega"),
        ("titulo", "MGI-119", vigentes, "diga en qué se distingue de ella"),
    ):
        primeras: dict[str, str] = {}
        for pagina in paginas:
            llave = fold_words(getattr(encabezados[pagina.uri], campo))
            primera = primeras.setdefault(llave, pagina.ruta)
            if primera != pagina.ruta:
                causa = f"campo «{campo}»: es igual al de {primera}"
                yield pagina.encabezado.problema((campo,), regla, causa, remedio)
