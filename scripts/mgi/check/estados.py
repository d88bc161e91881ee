"""Whether the set of ranges that a ficha chose reads something that its indicator can have."""

from __future__ import annotations

from mgi.esquema.ficha import Ficha
from mgi.esquema.plan import Conjunto
from mgi.problema import Problema
from mgi.read.yaml import Documento


def check_estado(
    ficha: Ficha, documento: Documento, conjunto: Conjunto | None, *, programa: bool
) -> list[Problema]:
    """Refuse an estado that could never be computed. Problems: MGI-059.

    ``programa``: the totals of its series program a whole year, or the cuatrienio where the ficha
    says so.
    """
    if conjunto is None:
        return []
    if ficha.alcance_programado == "cuatrienio":
        falta, remedio = _falta_de_cuatrienio(conjunto.magnitud, programa=programa)
    else:
        falta, remedio = _falta(ficha, conjunto.magnitud, programa=programa)
    if falta is None:
        return []
    causa = f"para calcular «{ficha.estado}» falta {falta}"
    return [documento.problema(("estado",), "MGI-059", causa, remedio)]


def _falta_de_cuatrienio(magnitud: str, *, programa: bool) -> tuple[str | None, str]:
    """Return what is missing where rows program the cuatrienio: only all of it is measured."""
    if magnitud == "valor" or (magnitud == "plan" and programa):
        return None, ""
    if magnitud == "plan":
        return "lo programado en la serie", "escríbalo en los totales, o quite el campo «estado»"
    return (
        "la meta del año: lo programado es del cuatrienio",
        "revise «alcance_programado», o quite el campo «estado»",
    )


def _falta(ficha: Ficha, magnitud: str, *, programa: bool) -> tuple[str | None, str]:
    """Return what is missing and how it is mended; None where nothing is."""
    tipo, con_meta = ficha.anualizacion, bool(ficha.metas) or programa
    remedio = "agregue lo que falta, o quite el campo «estado»"
    if magnitud == "valor":
        return None, ""
    if magnitud == "plan":
        return (None if ficha.plan is not None else "el plan, con su meta final"), remedio
    if not con_meta:
        remedio = (
            "agregue «metas», o diga en «alcance_programado» que lo programado en la serie es de "
            "la vigencia; o quite el campo «estado»"
        )
    if not con_meta or (tipo == "no_aplica" and magnitud != "ejecucion_anual"):
        return _SIN_META[magnitud], remedio
    if tipo == "decreciente" and ficha.linea_base is None:
        return "la línea base", remedio
    if tipo == "suma" and magnitud == "hasta_la_vigencia" and ficha.plan is None:
        return "el plan, con el año en que empieza a sumar", remedio
    return None, ""


_SIN_META = {
    "ejecucion_anual": "la meta del año",
    "ejecucion_proporcional": "la meta y la anualización",
    "hasta_la_vigencia": "las metas y la anualización",
}
