"""Numbers as they are read aloud in Spanish."""

from __future__ import annotations

import re

_UNIDADES = (
    *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    *("once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho"),
    *("diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro"),
    *("veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"),
)
_DECENAS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_CENTENAS = (
    *("ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos"),
    *("setecientos", "ochocientos", "novecientos"),
)
_MILES = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
#: Longer numbers are read digit by digit.
_CIFRAS = 12


def number_words(escrito: str) -> list[str]:
    """Return the words of a number: «1.737», «17,41», «17.41%», «0946». Digits, points, commas."""
    numero = escrito.removesuffix("%")
    signo = ["por", "ciento"] if numero != escrito else []
    if _MILES.fullmatch(numero):
        numero = numero.replace(".", "")
    entera, *decimales = re.split(r"[.,]", numero)
    palabras = _digits(entera)
    for parte in decimales:
        palabras += ["coma", *_digits(parte)]
    return palabras + signo


def _digits(cifras: str) -> list[str]:
    """Read a run of digits: as one number after its zeros, or one by one where it is long."""
    significativas = cifras.lstrip("0")
    ceros = ["cero"] * (len(cifras) - len(significativas))
    if len(significativas) > _CIFRAS:
        return ceros + [_UNIDADES[int(cifra)] for cifra in significativas]
    return ceros + (_cardinal(int(significativas)) if significativas else [])


def _cardinal(n: int) -> list[str]:
    """Read a number from 1 to 999.999.999.999."""
    if n >= 1_000_000:
        millones, resto = divmod(n, 1_000_000)
        cuantos = ["un", "millón"] if millones == 1 else [*_cardinal(millones), "millones"]
        return cuantos + (_cardinal(resto) if resto else [])
    if n >= 1000:
        miles, resto = divmod(n, 1000)
        cuantos = ["mil"] if miles == 1 else [*_cardinal(miles), "mil"]
        return cuantos + (_cardinal(resto) if resto else [])
    if n >= 100:
        centenas, resto = divmod(n, 100)
        if n == 100:
            return ["cien"]
        return [_CENTENAS[centenas - 1], *(_cardinal(resto) if resto else [])]
    if n < len(_UNIDADES):
        return [_UNIDADES[n]]
    decenas, resto = divmod(n, 10)
    return [_DECENAS[decenas - 3], *(["y", _UNIDADES[resto]] if resto else [])]
