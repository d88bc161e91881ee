"""data/redirecciones.csv: what was published at an address leads somewhere, in one step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mgi.check.cifras import typed_figures
from mgi.check.inventario import list_living, page_anchors
from mgi.check.prosa import HTML
from mgi.check.referencias import Referencias
from mgi.check.tablas import Registro, check_tabla
from mgi.formato import fold
from mgi.problema import Problema, sugerencia
from mgi.read import Crudo
from mgi.rutas import ruta_de

#: A page ends with «/», a file with its ending; a page's may have an anchor.
_PARTE = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
_PAGINA = re.compile(rf"/(?:{_PARTE}/)*(?:#[\w.:-]+)?")
_ARCHIVO = re.compile(rf"/(?:{_PARTE}/)*{_PARTE}\.(?!html?$|md$)[a-z0-9]{{2,5}}")
#: What the site is made with, and no one keeps the address of.
_DEL_SITIO = re.compile(
    r"404/|assets/.*|buscar/.*\.\w+|sitemap\.xml|robots\.txt|redirecciones\.map"
)
_DOMINIO = re.compile(r"https?://[^/]+(/.*)")


def check_redirecciones(
    crudo: Crudo, referencias: Referencias, hoy: date
) -> tuple[list[Registro], list[Problema]]:
    """Check the table where there is one. Problems: MGI-040, 048, 110 to 115, and its cells'."""
    tabla, esquema = crudo.sueltas.get("redirecciones"), referencias.esquemas.get("redirecciones")
    if tabla is None or esquema is None:
        return [], []
    registros, problemas = check_tabla(tabla, esquema)
    sanos = []
    for registro in registros:
        propios = [*_check_forma(registro), *_check_fecha(registro, hoy)]
        problemas += [*propios, *_check_motivo(registro)]
        if registro["anterior"] and not propios:
            sanos.append(registro)
    revision = _Direcciones(crudo, sanos)
    for registro in sanos:
        problemas += revision.check(registro)
    return registros, problemas


def _check_forma(registro: Registro) -> Iterator[Problema]:
    """Hold that both addresses are written as the site's are, and are of one kind (MGI-110)."""
    for columna in ("anterior", "nueva"):
        escrita = registro[columna]
        if escrita and not _PAGINA.fullmatch(escrita) and not _ARCHIVO.fullmatch(escrita):
            causa = f"«{escrita[:80]}» no es una dirección de este sitio"
            yield registro.problema(columna, "MGI-110", causa, _forma(escrita))
            return
    anterior, nueva = registro["anterior"], registro["nueva"]
    if not anterior or not nueva:
        return
    if _ending(anterior) != _ending(nueva):
        causa = f"«{nueva}» no es de la misma clase que «{anterior}»"
        remedio = "una página lleva a otra página, y un archivo a otro con su misma terminación"
        yield registro.problema("nueva", "MGI-110", causa, remedio)


def _forma(escrita: str) -> str:
    """Return the mend of an address: the right one, where it can be told."""
    ruta = escrita.strip()
    if con_dominio := _DOMINIO.fullmatch(ruta):
        ruta = con_dominio[1]
    ruta = fold(ruta).partition("?")[0].removeprefix("docs/")
    if ruta.endswith(".md"):
        ruta = ruta_de(ruta)
    ruta, almohadilla, resto = ruta.partition("#")
    ruta = re.sub(r"(?:index)?\.html?$", "", ruta)
    if not re.search(r"\.[a-z0-9]{2,5}$", ruta):
        ruta = f"{ruta.rstrip('/')}/"
    propuesta = f"/{ruta.lstrip('/')}{almohadilla}{resto}"
    if _PAGINA.fullmatch(propuesta) or _ARCHIVO.fullmatch(propuesta):
        return f"si es de este sitio, escriba «{propuesta}»"
    return "escríbala como «/explore/siglas/»: sin dominio, en minúsculas, entre barras"


def _ending(escrita: str) -> str:
    """Return the ending of a file's address; "" for a page's."""
    return "" if "#" in escrita or escrita.endswith("/") else escrita.rpartition(".")[2]


def _check_fecha(registro: Registro, hoy: date) -> Iterator[Problema]:
    try:
        futura = date.fromisoformat(registro["fecha"]) > hoy
    except ValueError:
        return  # MGI-016 and 025 say it
    if futura:
        causa = f"«{registro['fecha']}» aún no llega"
        yield registro.problema("fecha", "MGI-110", causa, "escriba el día en que cambió")


def _check_motivo(registro: Registro) -> Iterator[Problema]:
    """Hold that a reason is plain text (MGI-048), without figures, which go stale (MGI-040)."""
    for cifra in typed_figures(registro["motivo"]):
        causa = f"la cifra «{cifra[0]}» está escrita a mano"
        yield registro.problema("motivo", "MGI-040", causa, "dígalo sin la cifra")
    if etiqueta := HTML.search(registro["motivo"]):
        causa = f"«{etiqueta[0][:30]}» es HTML"
        yield registro.problema("motivo", "MGI-048", causa, "escriba solo texto")


class _Direcciones:
    """The addresses there are and those that are redirected, to check each row against."""

    def __init__(self, crudo: Crudo, registros: list[Registro]) -> None:
        self.vivas = list_living(crudo)
        self.anclas = {
            ruta_de(pagina.uri): page_anchors(crudo, pagina.cuerpo) for pagina in crudo.paginas
        }
        self.retiradas = {ruta_de(pagina.uri) for pagina in crudo.paginas if pagina.retirada}
        self.filas: dict[str, Registro] = {}
        for registro in registros:
            self.filas.setdefault(registro["anterior"], registro)

    def check(self, registro: Registro) -> list[Problema]:
        """Return what is wrong with a row: at most one thing of each of its two addresses."""
        primera = self.filas[registro["anterior"]]
        if primera is not registro:
            causa = f"«{registro['anterior']}» ya está en la línea {primera.linea}"
            return [registro.problema("anterior", "MGI-115", causa, "deje una sola fila")]
        return [*self._check_anterior(registro), *self._check_nueva(registro)]

    def _check_anterior(self, registro: Registro) -> Iterator[Problema]:
        """Hold that the old address is nobody's now; an entry's, that its page is there."""
        escrita = registro["anterior"]
        ruta, _, ancla = escrita[1:].partition("#")
        if _DEL_SITIO.fullmatch(ruta):
            causa = f"«{escrita}» es del sitio mismo"
            yield registro.problema("anterior", "MGI-111", causa, "quite la fila")
        elif ancla and ruta not in self.vivas:
            causa = f"la página /{ruta} de «{escrita}» ya no existe"
            remedio = f"escriba la fila de la página entera: «/{ruta}»"
            yield registro.problema("anterior", "MGI-112", causa, remedio)
        elif ancla in self.anclas.get(ruta, ()) if ancla else ruta in self.vivas:
            causa = f"«{escrita}» todavía existe: es de {self.vivas[ruta]}"
            remedio = "quite la fila; si la página ya no sirve, escriba «retirada» en su encabezado"
            yield registro.problema("anterior", "MGI-111", causa, remedio)

    def _check_nueva(self, registro: Registro) -> Iterator[Problema]:
        """Hold that the new address is there, is final, and does not lead back."""
        escrita = registro["nueva"]
        ruta, _, ancla = escrita[1:].partition("#")
        if not escrita:
            return
        siguiente = self.filas.get(escrita) or self.filas.get(f"/{ruta}")
        if siguiente is not None:
            yield self._check_cadena(registro, siguiente)
        elif ruta not in self.vivas:
            causa = f"«{escrita}» no existe"
            clase = _ending(escrita)
            todas = (f"/{viva}" for viva in self.vivas if "#" not in viva)
            posibles = (viva for viva in todas if _ending(viva) == clase)
            yield registro.problema("nueva", "MGI-112", causa, sugerencia(f"/{ruta}", posibles))
        elif ruta in self.retiradas:
            causa = f"«{escrita}» es una página retirada"
            remedio = "escriba la página que la reemplaza, o deje la celda vacía"
            yield registro.problema("nueva", "MGI-113", causa, remedio)
        elif ancla and ruta not in self.anclas:
            causa = f"«{escrita}» lleva un ancla, y la página /{ruta} la hace el sitio"
            yield registro.problema("nueva", "MGI-112", causa, f"escriba «/{ruta}»")
        elif ancla and ancla not in self.anclas[ruta]:
            causa = f"la página /{ruta} no tiene «#{ancla}»"
            yield registro.problema("nueva", "MGI-112", causa, sugerencia(ancla, self.anclas[ruta]))

    def _check_cadena(self, registro: Registro, siguiente: Registro) -> Problema:
        """Explain a row that leads to another: where it ends, or that it comes back."""
        vistas, fin = {registro["anterior"]}, registro["nueva"]
        while fin and fin not in vistas:
            vistas.add(fin)
            fila = self.filas.get(fin) or self.filas.get(fin.partition("#")[0])
            if fila is None:
                break
            fin = fila["nueva"]
        if fin in vistas and (fin in self.filas or fin == registro["anterior"]):
            causa = f"«{registro['anterior']}» da la vuelta y vuelve a una dirección que ya pasó"
            remedio = "lleve las filas a una página que exista, o deje vacía la celda «nueva»"
            return registro.problema("nueva", "MGI-114", causa, remedio)
        causa = f"«{registro['nueva']}» también cambió: es la línea {siguiente.linea}"
        final = f"escriba la última dirección: «{fin}»" if fin else "deje esta celda vacía también"
        return registro.problema("nueva", "MGI-113", causa, final)
