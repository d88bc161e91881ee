"""Cuadres in words: the readings, the computation and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from mgi.check.cuentas import chain, shorten
from mgi.derive.texto import texto_cantidad
from mgi.formato import DURO, cantidad
from mgi.model import Cuadre, Lectura

_AJUSTADO = {"redondeo": "que redondeado da", "truncamiento": "que cortado da"}


def texto_numero(valor: Decimal, como: Lectura) -> str:
    """Write a number as those of a reading are: «$ 1.234», «79,2%», «$ 5 millones»."""
    if como.unidad is not None:
        return texto_cantidad(valor, como.unidad)
    return cantidad(valor, como.formato or "numero")


def texto_leido(lectura: Lectura) -> str:
    """Write what a reading says: words, a printed number in «», and the number of what is not."""
    if lectura.valor is None:
        return lectura.impreso
    if lectura.impreso:
        return f"«{lectura.impreso}»"
    dicho = texto_numero(lectura.valor, lectura)
    return f"{dicho} (programado)" if lectura.programado else dicho


def texto_cuenta(cuadre: Cuadre) -> str:
    """Write the computation and what it comes to: «8 ÷ 3 = 2,6667, que redondeado da 2,7».

    For «igual», the readings joined by «=» where they agree; each distinct one, once.
    """
    if cuadre.resultado is None:
        leidos = dict.fromkeys(texto_leido(lectura) for lectura in (*cuadre.de, cuadre.da))
        return f" ={DURO}".join(leidos)
    numeros = [_texto_operando(lectura) for lectura in cuadre.de]
    cuenta = chain(cuadre.operacion, numeros, DURO)
    dicho = f"{cuenta} ={DURO}{texto_numero(shorten(cuadre.resultado, cuadre.paso), cuadre.da)}"
    if cuadre.ajustado not in (None, cuadre.resultado):
        dicho += f", {_AJUSTADO[cuadre.ajuste]} {texto_resultado(cuadre)}"
    return dicho


def _texto_operando(lectura: Lectura) -> str:
    """Write a number of a computation; a year stays as it is printed, without separator."""
    assert lectura.valor is not None
    suelto = not lectura.indicador and lectura.impreso.isdigit()
    return lectura.impreso if suelto else texto_numero(lectura.valor, lectura)


def texto_resultado(cuadre: Cuadre) -> str:
    """Write what the computation comes to, adjusted as the source does; "" for «igual»."""
    if cuadre.ajustado is None:
        return ""
    return texto_numero(shorten(cuadre.ajustado, cuadre.paso), cuadre.da)


def texto_lugares(lecturas: Iterable[Lectura]) -> str:
    """Name where readings stand in their source, each place once; "" for what is computed."""
    lugares = dict.fromkeys(lectura.ubicacion for lectura in lecturas if lectura.ubicacion)
    return "; ".join(lugar.replace("No. ", f"No.{DURO}") for lugar in lugares)
