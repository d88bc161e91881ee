"""What pages must say alike, or each in its own way: looked at among all of them."""

from __future__ import annotations

from collections import Counter
from typing import Any


def distintos(titulos: dict[str, Any]) -> list[tuple[str, str]]:
    """Find the pages whose title is also another's."""
    veces = Counter(titulos.values())
    return [
        (ruta, f"otra página se llama «{titulo}»")
        for ruta, titulo in sorted(titulos.items())
        if veces[titulo] > 1
    ]


def iguales(dichos: dict[str, Any]) -> list[tuple[str, str]]:
    """Find the pages that do not say what most of them do, in the same order."""
    modelo = Counter(tuple(dicho) for dicho in dichos.values()).most_common(1)
    fallas = []
    for ruta, dicho in sorted(dichos.items()):
        comun = modelo[0][0]
        if tuple(dicho) != comun:
            sobran = [d for d in dicho if d not in comun]
            faltan = [d for d in comun if d not in dicho]
            detalle = "; ".join(
                f"{que}: {', '.join(partes[:3])}"
                for que, partes in (("sobra", sobran), ("falta", faltan))
                if partes
            )
            fallas.append((ruta, detalle or "es lo mismo en otro orden"))
    return fallas
