"""What a published ficha says that its numbers are: it changes only if the page tells it."""

from __future__ import annotations

from typing import Any

from mgi.problema import Problema
from mgi.read.yaml import Documento

#: The fields that make what a page states of the same rows, or how its numbers are read.
DEFINEN = (
    "unidad",
    "dimensiones",
    "derivado",
    "metas",
    "linea_base",
    "plan",
    "anualizacion",
    "sentido",
    "alcance_programado",
    "estado",
)


def changed_definition(publicada: Documento, ahora: Documento) -> list[Problema]:
    """Return a problem (MGI-064) for each field that changed where «cambio» says nothing new.

    To add a label, a target or a field changes nothing of what was published. A label or a
    dimension that goes takes its rows with it, which have their own rule (MGI-063).
    """
    if publicada.problemas or not isinstance(publicada.valor, dict):
        return []
    cambio = ahora.texto(("cambio",))
    if cambio and cambio != publicada.texto(("cambio",)):
        return []
    return [
        ahora.problema(
            (campo,) if ahora.parte((campo,)) is not None else (),
            "MGI-064",
            f"campo «{campo}»: ya no es como se publicó",
            "si es correcto, diga en «cambio» qué cambió y ponga la fecha en «actualizado»",
        )
        for campo in DEFINEN
        if not _keeps(
            ahora.parte((campo,)), publicada.parte((campo,)), suelta=campo == "dimensiones"
        )
    ]


def _keeps(ahora: Any, antes: Any, *, suelta: bool = False) -> bool:
    """Whether all that was is still there, and as it was; ``suelta`` lets keys go."""
    if antes is None or (suelta and ahora is None):
        return True
    if isinstance(antes, dict):
        return isinstance(ahora, dict) and all(
            _keeps(ahora.get(clave), valor, suelta=suelta) for clave, valor in antes.items()
        )
    if isinstance(antes, list):
        return isinstance(ahora, list) and ahora[: len(antes)] == antes
    return bool(ahora == antes)
