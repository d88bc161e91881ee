"""A date and the words that a source prints it with: what of it is missing in them."""

from __future__ import annotations

import re

from mgi.corte import MESES, Corte

#: Each month's names: whole, and the abbreviations in use.
_NOMBRES = {mes: n for n, mes in enumerate(MESES, 1)} | {
    corto: n
    for n, mes in enumerate(MESES, 1)
    for corto in {mes[:3], mes[:4]}
} | {"setiembre": 9, "set": 9}  # fmt: skip
_MES = re.compile(rf"(?<![a-záéíóúñ])(?:{'|'.join(_NOMBRES)})(?![a-záéíóúñ])", re.IGNORECASE)
_ANIO = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
#: «30/09/20», «sept/20», «sep-20»: a year by its last two digits.
_ANIO_CORTO = re.compile(r"(?<=[\w.][/.’'-])\d\d(?![\d/.-])", re.ASCII)
_ENTERO = re.compile(r"(?<!\d)\d{1,2}(?!\d)", re.ASCII)
_NUMERICA = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})(?!\d)", re.ASCII)


def missing_from_textual(
    corte: Corte, textual: str, ubicacion: str, nota: str
) -> tuple[str, str] | None:
    """Return cause and mend where the printed words do not hold a date; None where they do.

    The year must be in ``textual``, or else in ``ubicacion`` or ``nota``; another year or month
    in ``textual`` must be explained in ``nota``. The day is looked at where the date has one.
    """
    return (
        _missing_year(corte, textual, ubicacion, nota)
        or _missing_month(corte, textual, nota)
        or _missing_day(corte, textual, nota)
    )


def _missing_year(corte: Corte, textual: str, ubicacion: str, nota: str) -> tuple[str, str] | None:
    anio = str(corte.inicio.year)
    impresos = _ANIO.findall(textual)
    if anio in impresos or (not impresos and anio[2:] in _ANIO_CORTO.findall(textual)):
        return None
    if impresos and not set(impresos) & set(_ANIO.findall(nota)):
        causa = f"«{textual}» dice {impresos[0]} y la fecha es de {anio}"
        return causa, f"revise la fecha, o explique en «nota» por qué la fuente dice {impresos[0]}"
    if anio in _ANIO.findall(f"{ubicacion} {nota}"):
        return None
    causa = f"«{textual}» no dice el año {anio}"
    return causa, "copie la fecha entera, o diga en «nota» de dónde sale el año"


def _missing_month(corte: Corte, textual: str, nota: str) -> tuple[str, str] | None:
    impresos = _months(textual)
    suyos = range(corte.inicio.month, corte.fin.month + 1)
    if not impresos or (impresos | _months(nota)).intersection(suyos):
        return None
    meses = MESES[suyos[0] - 1] + (f" a {MESES[suyos[-1] - 1]}" if len(suyos) > 1 else "")
    return (
        f"«{textual}» no dice un mes de la fecha, que es de {meses}",
        f"revise la fecha, o explique en «nota» por qué es de {meses}",
    )


def _months(texto: str) -> set[int]:
    """Return the months that a text names, and those that its numeric dates may be of."""
    numericas = {int(parte) for partes in _NUMERICA.findall(texto) for parte in partes}
    return {_NOMBRES[nombre.lower()] for nombre in _MES.findall(texto)} | numericas


def _missing_day(corte: Corte, textual: str, nota: str) -> tuple[str, str] | None:
    if corte.clase != "dia":
        return None
    dia = corte.inicio.day
    dichos = f"{textual} {nota}"
    if dia in map(int, _ENTERO.findall(dichos)) or (dia == 1 and "primero" in dichos.lower()):
        return None
    return (
        f"«{textual}» no dice el día {dia}",
        f"escriba la fecha sin el día, {corte.codigo[:7]}, o copie el día de la fuente",
    )
