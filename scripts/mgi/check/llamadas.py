"""The calls of a page seen together, and against what there is to show."""

from __future__ import annotations

from collections.abc import Iterator

from mgi.check.prosa import Cita
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.problema import Problema
from mgi.read import Crudo


def check_llamadas(
    citas: list[Cita], fuentes: set[str] | None, con_hitos: frozenset[str] | None
) -> Iterator[Problema]:
    """Hold that no list is twice in a page, nor empty (MGI-045).

    ``fuentes`` are all the sources, and ``con_hitos`` those with dated facts; None where they could
    not be read. A source that is none has its own problem.
    """
    primeras: dict[tuple[str, ...], int] = {}
    for cita in citas:
        entrada = INSTRUCCIONES[cita.nombre]
        if not entrada.bloque or "codigo" in entrada.argumentos:
            continue
        llave = (cita.nombre, *cita.argumentos.values())
        primera = primeras.setdefault(llave, cita.linea)
        if primera != cita.linea:
            yield cita.problema("MGI-045", f"ya está en la línea {primera}", "deje una sola")
        fuente = cita.argumentos.get("fuente")
        if cita.nombre != "hitos" or con_hitos is None or fuente not in (fuentes or ()):
            continue
        if fuente not in con_hitos:
            causa = f"data/hitos.csv no tiene hechos de «{fuente}»"
            remedio = "agréguelos allí, o quite la instrucción"
            if con_hitos:
                remedio += f"; tienen hechos: {', '.join(sorted(con_hitos))}"
            yield cita.problema("MGI-045", causa, remedio)


def sources_of_hitos(crudo: Crudo) -> frozenset[str] | None:
    """Return the sources that date some fact of data/hitos.csv; None where it cannot be told."""
    tabla = crudo.sueltas.get("hitos")
    if tabla is None:
        return frozenset()
    if tabla.problemas or "fuente" not in tabla.columnas:
        return None
    columna = tabla.columnas.index("fuente")
    return frozenset(fila[columna].strip() for fila in tabla.filas)
