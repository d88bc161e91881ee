"""The arithmetic of a cuadre: exact decimals, and the two ways in which a source shortens them."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

#: Digits enough for any quotient of two numbers of a file to fall on its side of a rounding tie.
_DIGITOS = 60
#: A result is written with so many more decimals than the source prints.
_DECIMALES_DE_MAS = 4
_MODOS = {"redondeo": ROUND_HALF_UP, "truncamiento": ROUND_DOWN}


def compute(operacion: str, valores: list[Decimal], *, por_cien: bool) -> Decimal:
    """Compute a suma, diferencia or razon; ``por_cien`` gives the last one as a percentage.

    Raises ZeroDivisionError for a ratio over zero.
    """
    with localcontext(prec=_DIGITOS):
        primero, *resto = valores
        if operacion == "suma":
            return sum(resto, primero)
        if operacion == "diferencia":
            return primero - sum(resto, Decimal(0))
        if resto[0] == 0:
            raise ZeroDivisionError
        return primero * (100 if por_cien else 1) / resto[0]


def adjust(valor: Decimal, ajuste: str, paso: Decimal) -> Decimal:
    """Bring a result to a whole number of ``paso``, as the source does.

    redondeo takes a half away from zero; truncamiento cuts towards zero; exacto changes nothing.
    """
    if ajuste == "exacto":
        return valor
    with localcontext(prec=_DIGITOS):
        return (valor / paso).to_integral_value(_MODOS[ajuste]) * paso


def shorten(valor: Decimal, paso: Decimal) -> Decimal:
    """Shorten a result to be read: a few more decimals than are printed, where it has more."""
    cortado = valor.quantize(min(paso, Decimal(1)).scaleb(-_DECIMALES_DE_MAS))
    return valor if valor == cortado else cortado
