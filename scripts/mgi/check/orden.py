"""In which order derived indicators are computed, and which of them come from themselves."""

from __future__ import annotations

from collections.abc import Iterator

from mgi.esquema.ficha import Ficha
from mgi.problema import Problema
from mgi.read import Crudo


def sort_derivados(crudo: Crudo, fichas: dict[str, Ficha]) -> tuple[list[str], list[Problema]]:
    """Return the derived indicators, each after those it comes from.

    Cycles, and what comes from them, are left out; each cycle is told once. No chain is too long:
    the path is kept here, not in calls. Problems: MGI-068.
    """
    orden: list[str] = []
    problemas: list[Problema] = []
    hechos: set[str] = set()
    perdidos: set[str] = set()

    def operandos(codigo: str) -> Iterator[str]:
        derivado = fichas[codigo].derivado if codigo in fichas else None
        return iter(dict.fromkeys(o.indicador for o in derivado.de) if derivado else ())

    for raiz, ficha in fichas.items():
        if raiz in hechos or ficha.derivado is None:
            continue
        camino = {raiz: operandos(raiz)}
        while camino:
            codigo = next(reversed(camino))
            otro = next(camino[codigo], None)
            if otro is None:
                camino.popitem()
                hechos.add(codigo)
                if codigo not in perdidos:
                    orden.append(codigo)
                elif camino:
                    perdidos.add(next(reversed(camino)))
            elif otro in camino:
                perdidos.add(codigo)
                problemas.append(_cycle(crudo, list(camino), otro))
            elif otro in perdidos:
                perdidos.add(codigo)
            elif otro not in hechos and otro in fichas and fichas[otro].derivado is not None:
                camino[otro] = operandos(otro)
    return orden, problemas


def _cycle(crudo: Crudo, camino: list[str], codigo: str) -> Problema:
    """Tell a path that comes back to one of its own."""
    vuelta = [*camino[camino.index(codigo) :], codigo]
    causa = f"el cálculo da la vuelta: {' → '.join(vuelta)}"
    documento = crudo.fichas[codigo]
    return documento.problema(("derivado", "de"), "MGI-068", causa, "quite uno de los pasos")
