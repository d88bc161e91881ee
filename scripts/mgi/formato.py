"""Numbers and dates as people read them in Colombia (es-CO; norms D-1 and D-2)."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

LOCAL = "es_CO"
#: A space where a line may not break: between a sign or number and its unit.
DURO = "\u00a0"
#: What a scale is called when there is one of it.
_UNO = {"miles": "mil", "millones": "millón", "billones": "billón"}


def numero(valor: Decimal) -> str:
    """Write a number with es-CO separators and the digits that it has, no more and no fewer.

    Zeros that end the decimals are dropped; the minus is U+2212; zero has no sign.
    """
    return _numero(valor if valor else Decimal(0))


@lru_cache(maxsize=65536)
def _numero(valor: Decimal) -> str:
    normal = valor.normalize()
    decimales = max(0, -int(normal.as_tuple().exponent))
    patron = "#,##0" + ("." + "0" * decimales if decimales else "")
    return str(format_decimal(valor, format=patron, locale=LOCAL)).replace("-", "\u2212")


def cantidad(valor: Decimal, formato: str, escala: str | None = None) -> str:
    """Write a number in the format of its unit: numero, moneda («$ 1.234») or porcentaje.

    ``escala`` goes after it, as «$ 400.005 millones» and «$ 1 millón».
    """
    if escala and abs(valor) == 1:
        escala = _UNO.get(escala, escala)
    texto = numero(valor) + (f"{DURO}{escala}" if escala else "")
    if formato == "moneda":
        return f"\u2212${DURO}{texto[1:]}" if texto.startswith("\u2212") else f"${DURO}{texto}"
    if formato == "porcentaje":
        return f"{texto}%"
    return texto


def mayuscula(texto: str) -> str:
    """Start a text with a capital and leave the rest alone."""
    return texto[:1].upper() + texto[1:]


def minuscula(texto: str) -> str:
    """Start a text without a capital, unless it starts with a sigla; leave the rest alone."""
    return texto if texto[1:2].isupper() else texto[:1].lower() + texto[1:]


def fold(texto: str) -> str:
    """Return a text in lower case and without accents, to be sorted: ñ stays after n."""
    partes = unicodedata.normalize("NFD", texto.lower().replace("ñ", "n\uffff"))
    return "".join(signo for signo in partes if not unicodedata.combining(signo))


def fold_words(texto: str) -> str:
    """Return the words of a text, folded and one space apart: equal for texts that read the same.

    For readers, who tell names apart neither by case, nor by accents, nor by spaces.
    """
    return " ".join(fold(texto).split())
