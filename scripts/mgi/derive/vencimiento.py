"""Whether a series is up to date: when its next value was due, from its periodicidad and rezago."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from mgi.corte import dia_en_palabras
from mgi.esquema.ficha import PERIODICIDADES
from mgi.formato import minuscula
from mgi.model import Indicador

#: Months from a value to the next; a single measurement is followed by none.
MESES_DE = {
    "mensual": 1,
    "bimestral": 2,
    "trimestral": 3,
    "semestral": 6,
    "anual": 12,
    "cuatrienal": 48,
    "unica": None,
}


@dataclass(frozen=True)
class Vencimiento:
    """How current a series is. ``clase``: al-dia, vencido, cerrado, unico or retirado.

    ``esperado`` is the last day that a new value is on time; None where none is awaited.
    ``titulo`` is its name and ``texto`` says the rest.
    """

    clase: str
    titulo: str
    texto: str
    esperado: date | None = None

    @property
    def vencido(self) -> bool:
        """Whether an open series is older than its periodicidad plus its rezago."""
        return self.clase == "vencido"


def derive_vencimiento(indicador: Indicador, hoy: date) -> Vencimiento:
    """Say how current an indicator is on a day. A closed series is never late."""
    ficha = indicador.ficha
    if indicador.retirado:
        return Vencimiento("retirado", "Indicador retirado", ficha.publicacion.motivo or "")
    if ficha.seguimiento.estado == "cerrado":
        assert ficha.seguimiento.fecha is not None
        cierre = dia_en_palabras(ficha.seguimiento.fecha)
        motivo = ficha.seguimiento.motivo or ""
        return Vencimiento("cerrado", f"Serie cerrada a {cierre}", motivo)
    meses = MESES_DE[ficha.periodicidad]
    if meses is None:
        return Vencimiento("unico", "Medición única", "No se espera otro dato.")
    esperado = _next_end(indicador, meses) + timedelta(days=ficha.rezago or 0)
    rezago = f" y {ficha.rezago} días de rezago" if ficha.rezago else ""
    regla = f"Su periodicidad es {minuscula(PERIODICIDADES[ficha.periodicidad])}{rezago}."
    dia = dia_en_palabras(esperado)
    if hoy > esperado:
        texto = f"Se esperaba uno nuevo a más tardar el {dia}. {regla}"
        return Vencimiento("vencido", "Dato vencido", texto, esperado)
    texto = f"El próximo dato se espera a más tardar el {dia}. {regla}"
    return Vencimiento("al-dia", "Al día", texto, esperado)


def _next_end(indicador: Indicador, meses: int) -> date:
    """Return the end of the next period to be reported: a row without a value reports nothing.

    A row that divides by zero does. Where no row has a value, the first is still awaited.
    """
    for fila in reversed(indicador.filas):
        if fila.valor is not None or fila.no_aplica:
            return _add_months(fila.corte.fin, meses)
    return indicador.filas[0].corte.fin


def _add_months(dia: date, meses: int) -> date:
    """Return the day so many months later; the last of a month leads to the last of a month."""
    anio, mes = divmod(dia.year * 12 + dia.month - 1 + meses, 12)
    ultimo = monthrange(anio, mes + 1)[1]
    es_ultimo = dia.day == monthrange(dia.year, dia.month)[1]
    return date(anio, mes + 1, ultimo if es_ultimo else min(dia.day, ultimo))
