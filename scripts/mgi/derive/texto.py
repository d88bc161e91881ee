"""Values and sources in words."""

from __future__ import annotations

from decimal import Decimal

from mgi.esquema.referencias import Unidad
from mgi.formato import DURO, cantidad, numero
from mgi.model import Fila, Indicador

SIN_DATO = "Sin dato"


def texto_valor(fila: Fila, unidad: Unidad) -> str:
    """Write the value of a row: «$ 1.234», «79,2%», «más de 23.000», «Sin dato»."""
    if fila.valor is None:
        return SIN_DATO
    texto = cantidad(fila.valor, unidad.formato)
    return f"más{DURO}de{DURO}{texto}" if fila.piso else texto


def unidad_de(valor: Decimal | None, unidad: Unidad) -> str:
    """Return the unit's noun for a value; "" where the format already says it ($, %)."""
    if unidad.formato == "porcentaje" or unidad.plural == "pesos":
        return ""
    return unidad.singular if valor is not None and abs(valor) == 1 else unidad.plural


def valor_y_unidad(fila: Fila, unidad: Unidad) -> str:
    """Write a value with its noun: «597 acompañamientos», «$ 400.005 millones de pesos»."""
    nombre = unidad_de(fila.valor, unidad) if fila.valor is not None else ""
    return f"{texto_valor(fila, unidad)} {nombre}".strip()


def texto_diferencia(diferencia: Decimal, unidad: Unidad) -> str:
    """Write the size of a difference, without sign: «3», «$ 1.200», «5 puntos»."""
    tamano = abs(diferencia)
    if unidad.formato == "porcentaje":
        return f"{numero(tamano)}{DURO}{'punto' if tamano == 1 else 'puntos'}"
    return cantidad(tamano, unidad.formato)


def texto_fuente(indicador: Indicador, fila: Fila) -> str:
    """Name a row's source and where in it: «Informe de gestión 7809, Cuadro No. 2»."""
    return f"{indicador.fuentes[fila.fuente].corto}, {fila.ubicacion}"
