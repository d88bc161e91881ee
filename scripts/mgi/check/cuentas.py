"""The arithmetic of a cuadre: exact decimals, the two ways in which a source shortens them, words.

The words are for the editor; those of the pages are in ``derive.cuadre``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

from mgi.check.celdas import UNION
from mgi.check.lecturas import Leida
from mgi.esquema.cuadres import Cuadre
from mgi.esquema.partes import SIGNOS
from mgi.formato import cantidad, numero

#: Digits enough for any quotient of two numbers of a file to fall on its side of a rounding tie.
_DIGITOS = 60
#: A result is written with so many more decimals than the source prints.
_DECIMALES_DE_MAS = 4
_MODOS = {"redondeo": ROUND_HALF_UP, "truncamiento": ROUND_DOWN}

_AJUSTADO = {"redondeo": "redondeado", "truncamiento": "cortado"}
#: A message names so many readings; the rest are counted.
_A_LA_VISTA = 6


@dataclass(frozen=True)
class CuadreHecho:
    """A cuadre computed. ``resultado`` is None for «igual», and ``ajustado`` what it comes to.

    ``de`` and ``da`` are what was read: «todas» gives one a label.
    """

    clave: str
    cuadre: Cuadre
    de: tuple[Leida, ...]
    da: Leida
    resultado: Decimal | None
    ajustado: Decimal | None
    cuadra: bool


def compute(operacion: str, valores: list[Decimal], *, por_cien: bool) -> Decimal:
    """Compute a suma, diferencia, razon or proporcion; ``por_cien`` gives the last two as percents.

    Raises ZeroDivisionError for a ratio over zero.
    """
    with localcontext(prec=_DIGITOS):
        primero, *resto = valores
        if operacion == "suma":
            return sum(resto, primero)
        if operacion == "diferencia":
            return primero - sum(resto, Decimal(0))
        divisor = resto[0] if operacion == "razon" else sum(resto, primero)
        if divisor == 0:
            raise ZeroDivisionError
        return primero * (100 if por_cien else 1) / divisor


def chain(operacion: str, numeros: list[str], entre: str = " ") -> str:
    """Write the left side of a computation: «8 ÷ 3», «8 ÷ (8 + 3)»; ``entre`` follows each sign."""
    if operacion == "proporcion":
        return f"{numeros[0]} {SIGNOS['razon']}{entre}({chain('suma', numeros, entre)})"
    return f" {SIGNOS[operacion]}{entre}".join(numeros)


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
    with localcontext(prec=_DIGITOS):
        cortado = valor.quantize(min(paso, Decimal(1)).scaleb(-_DECIMALES_DE_MAS))
    return valor if valor == cortado else cortado


def evaluate(clave: str, cuadre: Cuadre, de: list[Leida], da: Leida) -> CuadreHecho:
    """Compute one cuadre of well-formed readings. Raises ZeroDivisionError."""
    if cuadre.operacion == "igual" or da.valor is None:
        iguales = all(_es_igual(leida, da, cuadre.ajuste) for leida in de)
        return CuadreHecho(clave, cuadre, tuple(de), da, None, None, iguales)
    valores = [leida.valor for leida in de if leida.valor is not None]
    resultado = compute(cuadre.operacion, valores, por_cien=da.formato == "porcentaje")
    ajustado = adjust(resultado, cuadre.ajuste, da.paso)
    return CuadreHecho(clave, cuadre, tuple(de), da, resultado, ajustado, ajustado == da.valor)


def _words(leida: Leida) -> str:
    """Return words as they are compared: case and spaces do not count."""
    return " ".join(leida.impreso.casefold().split())


def texto_cuenta(hecho: CuadreHecho) -> str:
    """Write the computation with its numbers, what it gives and what is printed, in one line."""
    da = hecho.da
    if hecho.resultado is None or da.valor is None:
        return _texto_igual(hecho)
    numeros = [_texto(leida) for leida in _first_of(hecho.de)]
    sobran = len(hecho.de) - len(numeros)
    if sobran:
        numeros.append(f"… ({sobran} más)")
    exacto = shorten(hecho.resultado, da.paso)
    dicho = f"{chain(hecho.cuadre.operacion, numeros)} = {_con_signo(exacto, da)}"
    if hecho.ajustado not in (None, hecho.resultado):
        dicho += f", {_AJUSTADO[hecho.cuadre.ajuste]} {_con_signo(hecho.ajustado, da)}"
    if hecho.cuadra:
        return dicho
    assert hecho.ajustado is not None
    impreso = f"se imprime {_texto(da)}" if da.impreso else f"se tiene {_texto(da)}"
    return f"{dicho}; {impreso} y la diferencia es {_diferencia(hecho.ajustado, da)}"


def _texto_igual(hecho: CuadreHecho) -> str:
    """Write the readings of an «igual»: all of them where they agree, else those that do not."""
    da = hecho.da
    if hecho.cuadra:
        return " = ".join(f"{_texto(leida)} ({_lugar(leida)})" for leida in (*hecho.de, da))
    otras = [leida for leida in hecho.de if not _es_igual(leida, da, hecho.cuadre.ajuste)]
    *antes, ultima = [f"{_texto(leida)} ({_lugar(leida)})" for leida in (*otras, da)]
    dicho = f"{', '.join(antes)} y {ultima}"
    if len(otras) == 1 and otras[0].valor is not None and da.valor is not None:
        dicho += f"; la diferencia es {_diferencia(otras[0].valor, da)}"
    return dicho


def _es_igual(leida: Leida, da: Leida, ajuste: str) -> bool:
    """Whether two readings agree: words whatever their case and spaces, numbers once adjusted."""
    if leida.valor is None or da.valor is None:
        return _words(leida) == _words(da)
    return adjust(leida.valor, ajuste, da.paso) == da.valor


def _diferencia(valor: Decimal, da: Leida) -> str:
    """Write how far a number is from that of a reading."""
    assert da.valor is not None
    falta = shorten(abs(valor - da.valor), da.paso)
    if da.formato == "porcentaje":
        return f"{numero(falta)} {'punto' if falta == 1 else 'puntos'}"
    return _con_signo(falta, da)


def _first_of(leidas: tuple[Leida, ...]) -> tuple[Leida, ...]:
    return leidas if len(leidas) <= _A_LA_VISTA + 1 else leidas[:_A_LA_VISTA]


def _lugar(leida: Leida) -> str:
    """Say where a reading is: the row, if it is one, and the place in its source."""
    fila = [leida.codigo, leida.periodo, *filter(None, leida.clave.split(UNION))]
    que = "programado de " if leida.campo == "programado" else ""
    de_fila = que + " ".join(fila) if leida.codigo else ""
    return ", ".join(filter(None, (de_fila, leida.ubicacion)))


def _texto(leida: Leida) -> str:
    return f"«{leida.impreso}»" if leida.valor is None else _con_signo(leida.valor, leida)


def _con_signo(valor: Decimal | None, como: Leida) -> str:
    """Write a number with the sign ($, %) of a reading."""
    assert valor is not None
    return cantidad(valor, como.formato) if como.formato else numero(valor)
