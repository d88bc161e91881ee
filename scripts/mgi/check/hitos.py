"""The dated facts (data/hitos.csv) and the facts left out (data/omitidos.csv)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from mgi.check.cifras import blank, typed_figures
from mgi.check.fechas import missing_from_textual
from mgi.check.referencias import Referencias
from mgi.check.tablas import Registro, check_tabla
from mgi.corte import Corte, leer_corte
from mgi.formato import fold_words
from mgi.problema import Problema
from mgi.read import Crudo

#: The most signs that the title of an hito may have.
SIGNOS_TITULO = 80
#: With more hitos out of place than this, the mend is to sort the file.
_POCOS = 4
#: A name between quotes, where a number in words is no figure: «Un millón de ideas».
_NOMBRE = re.compile(r"«[^«»\d]*»")
#: What makes two omitidos the same.
_DEL_OMITIDO = ("fuente", "ubicacion", "textual", "que")


@dataclass
class Hechos:
    """The rows of both tables, in the order of their files; whole when nothing was reported."""

    hitos: list[Registro] = field(default_factory=list)
    omitidos: list[Registro] = field(default_factory=list)


def check_hitos(crudo: Crudo, referencias: Referencias, hoy: date) -> tuple[Hechos, list[Problema]]:
    """Check both tables where there are any. Problems: MGI-040, 085 to 089, and of its cells."""
    hitos, problemas = _tabla("hitos", crudo, referencias)
    problemas += _check_repetidos(hitos, ("fecha", "titulo"), "la fecha y el título")
    for registro in hitos:
        problemas += _check_titulo(registro)
        problemas += _check_cifras(registro)
    con_fecha = [(r, corte) for r in hitos if (corte := leer_corte(r["fecha"])) is not None]
    for registro, corte in con_fecha:
        problemas += _check_fecha(registro, corte, hoy)
    problemas += _check_orden(con_fecha)
    omitidos, de_omitidos = _tabla("omitidos", crudo, referencias)
    de_omitidos += _check_repetidos(omitidos, _DEL_OMITIDO, "la cifra y su lugar")
    return Hechos(hitos, omitidos), problemas + de_omitidos


def _tabla(
    nombre: str, crudo: Crudo, referencias: Referencias
) -> tuple[list[Registro], list[Problema]]:
    """Return the rows of a table; none where it is missing or its schema is damaged."""
    tabla, esquema = crudo.sueltas.get(nombre), referencias.esquemas.get(nombre)
    if tabla is None or esquema is None:
        return [], []
    return check_tabla(tabla, esquema, referencias.conocidos["fuentes"])


def _check_repetidos(
    registros: list[Registro], columnas: tuple[str, ...], que: str
) -> list[Problema]:
    """Hold that no two rows say the same in some columns (MGI-087)."""
    primeras: dict[tuple[str, ...], int] = {}
    problemas = []
    for registro in registros:
        llave = tuple(fold_words(registro[columna]) for columna in columnas)
        primera = primeras.setdefault(llave, registro.linea)
        if primera != registro.linea and all(llave):
            causa = f"repite {que} de la línea {primera}"
            problemas.append(registro.problema(columnas[0], "MGI-087", causa, "deje una sola fila"))
    return problemas


def _check_titulo(registro: Registro) -> list[Problema]:
    signos = len(registro["titulo"])
    if signos <= SIGNOS_TITULO:
        return []
    causa = f"tiene {signos} signos y caben {SIGNOS_TITULO}"
    remedio = "dígalo más corto y lleve lo demás a «texto»"
    return [registro.problema("titulo", "MGI-089", causa, remedio)]


def _check_cifras(registro: Registro) -> Iterator[Problema]:
    """Hold that what is said in words has no figure: those are of indicators (MGI-040)."""
    for columna in ("titulo", "texto"):
        for cifra in typed_figures(blank(registro[columna], _NOMBRE)):
            causa = f"la cifra «{cifra[0]}» está escrita a mano"
            remedio = "dígalo sin la cifra, y publíquela en un indicador"
            yield registro.problema(columna, "MGI-040", causa, remedio)


def _check_fecha(registro: Registro, corte: Corte, hoy: date) -> Iterator[Problema]:
    """Hold that the date has come (MGI-085) and that the source prints it (MGI-088)."""
    if corte.inicio > hoy:
        causa = f"«{corte.codigo}» aún no llega"
        yield registro.problema("fecha", "MGI-085", causa, "revise la fecha contra la fuente")
    if not registro["textual"]:
        return  # MGI-025 says it
    falta = missing_from_textual(corte, *(registro[c] for c in ("textual", "ubicacion", "nota")))
    if falta is not None:
        yield registro.problema("textual", "MGI-088", *falta)


def _orden(corte: Corte) -> tuple[date, int]:
    """Sort by the first day; of periods that start together, the longest goes first."""
    return corte.inicio, -corte.fin.toordinal()


def _check_orden(con_fecha: list[tuple[Registro, Corte]]) -> list[Problema]:
    """Hold that hitos go by date (MGI-086): as few as can be are said to be out of place."""
    llaves = [_orden(corte) for _, corte in con_fecha]
    quedan = _longest_in_order(llaves)
    movidas = sorted(set(range(len(llaves))) - quedan)
    if len(movidas) > _POCOS:
        primera = con_fecha[movidas[0]][0]
        causa = f"{len(movidas)} hitos están fuera de orden"
        remedio = "ordene las filas por fecha, de la más vieja a la más nueva"
        return [primera.problema("fecha", "MGI-086", causa, remedio)]
    orden = sorted(range(len(llaves)), key=llaves.__getitem__)
    problemas = []
    for n in movidas:
        registro, lugar = con_fecha[n][0], orden.index(n)
        lado, otra = ("después", orden[lugar - 1]) if lugar else ("antes", orden[1])
        vecina = con_fecha[otra][0]
        causa = f"«{registro['fecha']}» está fuera de orden"
        remedio = f"va {lado} de la línea {vecina.linea}, «{vecina['titulo'][:60]}»"
        problemas.append(registro.problema("fecha", "MGI-086", causa, remedio))
    return problemas


def _longest_in_order(llaves: list[tuple[date, int]]) -> set[int]:
    """Return the places of the longest run of keys, not necessarily adjacent, in order."""
    colas: list[tuple[date, int]] = []  # the least key that ends a run of each length
    finales: list[int] = []
    antes: list[int] = []
    for n, llave in enumerate(llaves):
        largo = bisect_right(colas, llave)
        antes.append(finales[largo - 1] if largo else -1)
        colas[largo : largo + 1], finales[largo : largo + 1] = [llave], [n]
    quedan: set[int] = set()
    n = finales[-1] if finales else -1
    while n >= 0:
        quedan.add(n)
        n = antes[n]
    return quedan
