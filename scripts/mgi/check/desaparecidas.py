"""The published addresses against those there are: none goes without saying where to."""

from __future__ import annotations

import csv
import io
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from mgi.check.inventario import is_all_read, list_addresses, list_own
from mgi.esquema.tabla import COLUMNAS
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.rutas import ruta_de, ruta_indicador

RUTA = "data/redirecciones.csv"


@dataclass
class Desaparecidas:
    """What went. ``lineas`` are those to add to data/redirecciones.csv, without their reason."""

    problemas: list[Problema] = field(default_factory=list)
    lineas: list[str] = field(default_factory=list)

    @property
    def cabeza(self) -> str:
        """The first line of the file, for who has to make it."""
        return ",".join(COLUMNAS["redirecciones"])


def compare_addresses(antes: Crudo, ahora: Crudo, hoy: date) -> Desaparecidas:
    """Compare what was published with what is. Problems: MGI-116, at the file that went.

    An entry whose page went too is not told apart. An indicator that went, with the lists that it
    was alone in, is told by MGI-063, which has a better mend: it is withdrawn, never redirected.
    What lists held is told once every file can be read: until then nobody knows what they hold.
    """
    eran, son = list_addresses(antes), list_addresses(ahora)
    nuevas = sorted(set(son) - set(eran))
    hecha = Desaparecidas()
    perdidas = set(eran) - set(son)
    if not is_all_read(ahora, antes):
        perdidas &= list_own(antes)
    for ruta in sorted(perdidas):
        pagina = ruta.partition("#")[0]
        if pagina != ruta and son.get(pagina, RUTA) == RUTA:  # gone, or redirected
            continue
        origen = eran[ruta]
        if _went_with_its_indicator(origen, son):
            continue
        hecha.problemas.append(_problema(ruta, origen))
        perdida = {} if origen != RUTA else _row(antes, ruta)
        hecha.lineas.append(_line(perdida or _proposal(ruta, nuevas, hoy)))
    return hecha


def _went_with_its_indicator(origen: str, son: Mapping[str, str]) -> bool:
    codigo = origen.removeprefix("data/indicadores/")
    return codigo != origen and ruta_indicador(codigo.partition("/")[0]) not in son


def _problema(ruta: str, origen: str) -> Problema:
    if origen == RUTA:
        causa = f"la dirección /{ruta} perdió su fila"
        remedio = "devuélvala: las direcciones anteriores se conservan siempre"
        return Problema(RUTA, 0, 0, "MGI-116", causa, remedio)
    causa = f"la dirección /{ruta} está publicada y ya no existe"
    if "#" in ruta:
        que = "la entrada"
    elif not ruta.endswith("/"):
        que = "el archivo"
    elif ruta_de(origen.removeprefix("docs/")) == ruta:
        que = "la página"
    else:  # a list that the site makes of terms, figures or localidades
        que = "lo que este archivo ponía en esa lista"
    remedio = f"devuelva {que}, o agregue su línea a {RUTA}"
    return Problema(origen, 0, 0, "MGI-116", causa, remedio)


def _row(antes: Crudo, ruta: str) -> dict[str, str]:
    """Return the row that kept an address, as it was."""
    tabla = antes.sueltas["redirecciones"]
    filas = (dict(zip(tabla.columnas, fila, strict=True)) for fila in tabla.filas)
    return next((f for f in filas if f.get("anterior", "").strip() == f"/{ruta}"), {})


def _proposal(ruta: str, nuevas: list[str], hoy: date) -> dict[str, str]:
    """Return the row that keeps an address, without its reason, which only the editor knows."""
    nueva = _nearest(ruta, nuevas)
    return {
        "anterior": f"/{ruta}",
        "nueva": "" if nueva is None else f"/{nueva}",
        "fecha": hoy.isoformat(),
    }


def _nearest(ruta: str, nuevas: list[str]) -> str | None:
    """Return which of the addresses that are new is likely what this one is now, if any.

    It is of the same kind (page, file with its ending, entry), and has the same last part or one
    near to it.
    """
    clase = _kind(ruta)
    posibles = {_last(nueva): nueva for nueva in reversed(nuevas) if _kind(nueva) == clase}
    cercanas = get_close_matches(_last(ruta), posibles, n=1, cutoff=0.6)
    return posibles[cercanas[0]] if cercanas else None


def _kind(ruta: str) -> str:
    return ruta.partition("#")[0] + "#" if "#" in ruta else posixpath.splitext(ruta)[1]


def _last(ruta: str) -> str:
    return ruta.rpartition("#")[2] if "#" in ruta else posixpath.basename(ruta.rstrip("/"))


def _line(celdas: dict[str, str]) -> str:
    salida = io.StringIO(newline="")
    csv.writer(salida, lineterminator="").writerow(
        celdas.get(columna, "") for columna in COLUMNAS["redirecciones"]
    )
    return salida.getvalue()
