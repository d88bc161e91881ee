"""Values, programmed values and sources in words."""

from __future__ import annotations

from decimal import Decimal

from mgi.derive.avance import Falta
from mgi.esquema.referencias import Unidad
from mgi.formato import DURO, cantidad, numero
from mgi.model import Fila, Indicador

SIN_DATO = Falta.SIN_DATO.value
NO_APLICA = Falta.NO_APLICA.value
MILLON = 1_000_000


def texto_cantidad(valor: Decimal, unidad: Unidad) -> str:
    """Write an amount with its sign and scale: «1.234», «$ 400.005 millones», «79,2%»."""
    return cantidad(valor, unidad.formato, unidad.escala)


def texto_valor(fila: Fila, unidad: Unidad) -> str:
    """Write the value of a row: «$ 1.234», «79,2%», «más de 23.000», «Sin dato»."""
    if fila.valor is None:
        return NO_APLICA if fila.no_aplica else SIN_DATO
    texto = texto_cantidad(fila.valor, unidad)
    return f"más{DURO}de{DURO}{texto}" if fila.piso else texto


def unidad_de(valor: Decimal | None, unidad: Unidad) -> str:
    """Return the unit's noun for a value; "" without a value or where the sign says it ($, %).

    Whole millions ask for «de»: «2.000.000 de personas».
    """
    if valor is None or unidad.formato != "numero":
        return ""
    if abs(valor) == 1 and not unidad.escala:
        return unidad.singular
    de = "de " if unidad.escala or (valor and valor % MILLON == 0) else ""
    return f"{de}{unidad.plural}"


def medida_de(unidad: Unidad) -> str:
    """Name what is measured: «colegios», «millones de pesos», «porcentaje»."""
    if unidad.formato == "porcentaje":
        return "porcentaje"
    return f"{unidad.escala} de {unidad.plural}" if unidad.escala else unidad.plural


def valor_y_unidad(fila: Fila, unidad: Unidad) -> str:
    """Write a value with its noun: «597 acompañamientos», «$ 400.005 millones»."""
    return f"{texto_valor(fila, unidad)} {unidad_de(fila.valor, unidad)}".strip()


def valor_en_lista(fila: Fila, unidad: Unidad) -> str:
    """Write a value that stands alone in a list: a zero of which nothing was programmed says so."""
    dicho = valor_y_unidad(fila, unidad)
    return f"{dicho}: no había nada programado" if fila.nada_programado else dicho


def texto_diferencia(diferencia: Decimal, unidad: Unidad) -> str:
    """Write the size of a difference, without sign: «3», «$ 1.200», «5 puntos»."""
    tamano = abs(diferencia)
    if unidad.formato == "porcentaje":
        return f"{numero(tamano)}{DURO}{'punto' if tamano == 1 else 'puntos'}"
    return texto_cantidad(tamano, unidad)


def texto_programado(indicador: Indicador, fila: Fila) -> str:
    """Write what was programmed; "" where the source does not say."""
    return "" if fila.programado is None else texto_cantidad(fila.programado, indicador.unidad)


def alcance_de(indicador: Indicador, fila: Fila) -> str:
    """Say what the programmed value is for where it is not the row's own period."""
    return {
        "vigencia": f"para todo {fila.corte.fin.year}",
        "cuatrienio": "para el cuatrienio",
        "periodo": "",
    }[indicador.ficha.alcance_programado]


def texto_fuente(indicador: Indicador, fila: Fila) -> str:
    """Name a row's source and where in it: «Informe de gestión 7809, Cuadro No. 2».

    What was computed from other indicators says so, whether a source prints it too or not.
    """
    if fila.operandos or not fila.fuente:
        return "cálculo de este sitio"
    return texto_impreso(indicador, fila)


def texto_impreso(indicador: Indicador, fila: Fila) -> str:
    """Name the source that prints a row, and where in it."""
    donde = fila.ubicacion.replace("No. ", f"No.{DURO}")
    return f"{indicador.fuentes[fila.fuente].corto}, {donde}"
