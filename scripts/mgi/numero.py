"""Numbers as they are written: in a CSV cell, and as a source prints them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

#: A canonical number of a CSV: no thousands separator, a point for the decimals.
#: Fifteen digits at the most: what any program reads back exactly.
NUMERO_CSV = re.compile(r"-?(?=[\d.]{1,16}$)(?!\d{16})\d{1,15}(\.\d{1,6})?", re.ASCII)
#: What may be a thousands point: up to three digits, a point and exactly three more.
MILES_DUDOSO = re.compile(r"-?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_COMA_DECIMAL = re.compile(r"-?\d+,\d+", re.ASCII)
_COMA_DE_MILES = re.compile(r"-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?", re.ASCII)
_MUCHOS_DECIMALES = re.compile(r"-?\d{1,15}\.\d{7,}", re.ASCII)
#: As Excel shortens a number: «1,2E+06».
_ABREVIADO = re.compile(r"-?\d+([.,]\d+)?E[+-]?\d{1,2}", re.ASCII | re.IGNORECASE)

_AL_MENOS = re.compile(r"^(?:\+|más de )\s*", re.IGNORECASE)
_PALABRA = re.compile(r"^(?P<palabra>[a-záéíóúñ]+) \((?P<cifra>[\d.,]+)\)$", re.IGNORECASE)
_PALABRAS = {
    palabra: valor
    for valor, palabra in enumerate(
        [
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
            "trece",
            "catorce",
            "quince",
            "dieciséis",
            "diecisiete",
            "dieciocho",
            "diecinueve",
            "veinte",
        ]
    )
}
_DECENAS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien"
_PALABRAS |= {palabra: n * 10 for n, palabra in enumerate(_DECENAS.split(), start=3)}
_MILES = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", re.ASCII)
_DECIMAL = re.compile(r"-?\d+([.,]\d+)?", re.ASCII)
MULTIPLOS = {
    "mil": 10**3,
    "miles": 10**3,
    "millón": 10**6,
    "millones": 10**6,
    "billón": 10**12,
    "billones": 10**12,
}


def es_numero(celda: str) -> bool:
    """Whether a cell is a number as a CSV writes it, and cannot be another."""
    return bool(NUMERO_CSV.fullmatch(celda)) and not MILES_DUDOSO.fullmatch(celda)


def usa_coma(escrito: str) -> bool:
    """Whether it is a number with a comma before its decimals."""
    return bool(_COMA_DECIMAL.fullmatch(escrito))


def explain_number(escrito: str) -> tuple[str, str]:
    """Return cause and mend of what is no number of a CSV; the mend is "" where it is no number."""
    if usa_coma(escrito):
        con_punto = escrito.replace(",", ".")
        causa, remedio = "usa coma decimal", f"escriba «{con_punto}»"
        if MILES_DUDOSO.fullmatch(con_punto):
            sin_coma = escrito.replace(",", "")
            remedio = f"escriba «{sin_coma}» si son miles, o «{con_punto}0» si decimales"
        return causa, remedio
    if MILES_DUDOSO.fullmatch(escrito):
        remedio = f"escriba «{escrito.replace('.', '')}», o «{escrito}0» si son decimales"
        return "parece tener punto de miles", remedio
    if _MUCHOS_DECIMALES.fullmatch(escrito):
        redondo = Decimal(escrito).quantize(Decimal("0.000001"))
        return "tiene demasiados decimales", _propose(redondo)
    if _ABREVIADO.fullmatch(escrito):
        entero = _propose(Decimal(escrito.replace(",", ".")))
        return "está abreviado y puede haber perdido cifras", f"{entero} solo si es el exacto"
    con_comas = _COMA_DE_MILES.fullmatch(escrito)
    leido = Decimal(escrito.replace(",", "")) if con_comas else leer_textual(escrito)
    return "no es un número de CSV", "" if leido is None else _propose(leido)


def _propose(valor: Decimal) -> str:
    """Return the mend that writes a number as a CSV has it."""
    dicho = f"{valor:f}"
    if "." in dicho:
        dicho = dicho.rstrip("0").rstrip(".")
    if MILES_DUDOSO.fullmatch(dicho):
        dicho += "0"
    if not es_numero(dicho):
        return "escríbalo con quince cifras y seis decimales cuando más"
    return f"escriba «{dicho}»"


def es_piso(textual: str) -> bool:
    """Whether the source prints a lower bound («+23000», «Más de 22.000»), not the value."""
    return bool(_AL_MENOS.match(textual)) and not (
        textual.startswith("+") and textual.rstrip().endswith("%")  # a growth, not a bound
    )


@lru_cache(maxsize=65536)
def leer_textual(textual: str) -> Decimal | None:
    """Read a number as the sources print it; None where it is no number.

    Accepts «$8.205.082.966», «79.2%», «0,90», «1.737», «900 mil», «un millón», «siete (7)»,
    «+23000» and «Más de 22.000». A point before each group of exactly three digits separates
    thousands; any other point or comma is the decimal mark (the sources mix both).
    """
    texto = " ".join(textual.replace("\u2212", "-").split())
    texto = _AL_MENOS.sub("", texto).removesuffix(" por ciento")
    en_palabras = _PALABRA.match(texto)
    if en_palabras:
        cifra = _leer_cifras(en_palabras["cifra"])
        palabra = _PALABRAS.get(en_palabras["palabra"].lower())
        return cifra if palabra is not None and cifra == palabra else None
    if texto.lower() in _PALABRAS:
        return Decimal(_PALABRAS[texto.lower()])
    cuerpo, _, ultima = texto.rpartition(" ")
    if ultima.lower() in MULTIPLOS:
        base = Decimal(1) if cuerpo.lower() in ("un", "") else _leer_cifras(cuerpo)
        return None if base is None else base * MULTIPLOS[ultima.lower()]
    return _leer_cifras(texto)


def _leer_cifras(texto: str) -> Decimal | None:
    cifras = texto.removeprefix("$").removesuffix("%").strip()
    if _MILES.fullmatch(cifras):
        return Decimal(cifras.replace(".", "").replace(",", "."))
    if _DECIMAL.fullmatch(cifras):
        return Decimal(cifras.replace(",", "."))
    return None


def paso_impreso(textual: str) -> Decimal:
    """Return one unit of the last place printed: 0.1 for «79,2%», 1000 for «900 mil», else 1."""
    cuerpo, _, ultima = " ".join(textual.split()).rpartition(" ")
    multiplo = MULTIPLOS.get(ultima.lower())
    leido = leer_textual(textual if multiplo is None else cuerpo)
    decimales = 0 if leido is None else max(0, -int(leido.as_tuple().exponent))
    return Decimal(1).scaleb(-decimales) * (multiplo or 1)
