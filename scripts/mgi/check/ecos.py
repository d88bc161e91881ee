"""One mistake, one message: what only follows from another problem is left out of the report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from mgi.problema import Problema
from mgi.read import Crudo
from mgi.reglas import REGLAS

#: A column that fails in so many rows and in this part of them fails for one cause.
_MUCHAS, _PARTE = 5, 0.8
_DE_UN_PASO = ("MGI-040", "MGI-107")
#: What a message quotes, which may quote in turn.
_CITADO = re.compile("«(?:[^«»]|«[^»]*»)*»")


def drop_echoes(crudo: Crudo, problemas: Iterable[Problema]) -> list[Problema]:
    """Return the problems, sorted, without those that others explain.

    With wrong columns (MGI-012), that rows have another number of cells is no news (MGI-023). An id
    that is in no file (MGI-026) is not also told to be ill written (MGI-007), nor a step of a route
    (MGI-106) to be raw Markdown (MGI-107) or a figure (MGI-040). A column that fails nearly
    everywhere is told at its first row, with the count.
    """
    todos = sorted(set(problemas))
    sin_columnas = {p.ruta for p in todos if p.regla == "MGI-012"}
    sin_id = {(p.ruta, p.linea, p.columna) for p in todos if p.regla == "MGI-026"}
    de_ruta = {(p.ruta, p.linea, p.columna) for p in todos if p.regla == "MGI-106"}
    quedan = [
        p
        for p in todos
        if not (p.regla == "MGI-023" and p.ruta in sin_columnas)
        and not (p.regla == "MGI-007" and (p.ruta, p.linea, p.columna) in sin_id)
        and not (p.regla in _DE_UN_PASO and (p.ruta, p.linea, p.columna) in de_ruta)
    ]
    return _join_columns(crudo, quedan)


def _join_columns(crudo: Crudo, problemas: list[Problema]) -> list[Problema]:
    """Say once what nearly every row of a column says, but for the text that it quotes."""
    tablas = (*crudo.tablas.values(), *crudo.revisiones.values(), *crudo.sueltas.values())
    filas = {tabla.ruta: len(tabla.filas) + len(tabla.problemas) for tabla in tablas}
    grupos: dict[tuple[str, str, int, str], list[Problema]] = {}
    for problema in problemas:
        dicho = _CITADO.sub("«»", f"{problema.causa};{problema.remedio}")
        llave = (problema.ruta, problema.regla, problema.columna, dicho)
        grupos.setdefault(llave, []).append(problema)
    hechos: list[Problema] = []
    for (ruta, regla, _, _), grupo in grupos.items():
        lineas = {problema.linea for problema in grupo} - {0, 1}
        if (
            ruta not in filas
            or REGLAS[regla].aviso
            or len(lineas) < max(_MUCHAS, _PARTE * filas[ruta])
        ):
            hechos += grupo
            continue
        primero = next(problema for problema in grupo if problema.linea > 1)
        causa = f"{primero.causa} (y así otras {len(lineas) - 1} filas)"
        remedio = f"{primero.remedio}; si pasa en todas, revise la primera línea y la columna"
        hechos.append(replace(primero, causa=causa, remedio=remedio))
    return sorted(hechos)
