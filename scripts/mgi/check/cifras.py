"""Figures typed by hand: digits and number words that are no date, norm or name of a code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mgi.corte import MESES

_MES = "|".join(MESES)
_DIA = r"(?:1\.º|\d{1,2})"
_NUMERAL = r"(?:No\.?|n\.º|núm\.|Nº|número)\s*"
#: What makes a number a count: a percent, more of it, or a plural noun after it.
_CUENTA = (
    r"\s*%|[.,]?\d|\s+(?:más|menos|por\b|mil\b|millones|en total|"
    r"(?!(?:los|las|sus|es|tres|seis|dos|otras|otros|estos|estas|después|antes|además|entonces)\b)"
    r"[a-záéíóúñ]+s\b)"
)
_DOS = r"\d{1,2}(?:\.\d{1,2})*"

#: What digits may be written by hand: dates, numbers of norms and names of codes.
_ADMITIDAS = tuple(
    re.compile(forma, re.MULTILINE)
    for forma in (
        rf"\b{_DIA}(?:(?:,| y| al?| hasta el?) {_DIA}){{0,6}}(?: de)? (?:{_MES})\b",
        rf"\b(?:1[89]|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?\b(?!{_CUENTA})",
        r"\b(?:Ley(?:es)?|Decreto(?: Ley)?|Resolución|Acuerdo|Circular|Directiva|Convenio|NTC|"
        rf"Norma|CONPES|Conpes|ISO)(?: [A-ZÁÉÍÓÚ]\w+){{0,3}}\s+(?:{_NUMERAL})?\d[\d.:/-]*\b",
        r"\b(?:[Aa]rtículos?|art\.|literal|inciso|parágrafo|numeral)\s+\d{1,3}(?:\.\d+)*\b",
        rf"\b[Pp]royecto(?: de inversión)?\s+(?:{_NUMERAL})?\d{{4}}\b(?!{_CUENTA})",
        rf"\b(?:[Mm]etas?(?: [Pp]lan| [Pp]royecto)?|páginas?|pp?\.)\s+(?:{_NUMERAL})?"
        rf"\d{{1,3}}(?:(?:,| y| a| al) \d{{1,3}}){{0,8}}\b(?!{_CUENTA})",
        r"\b(?:[Pp]ilar(?:es)?|[Cc]uadros?|[Tt]ablas?|[Gg]ráficos?|[Ss]ecci(?:ón|ones)|[Cc]apítulo|"
        r"ODS|[Cc]omponentes?|[Ee]je|[Ll]ínea|[Oo]bjetos?(?: de gasto)?|[Oo]bjetivo|[Pp]aso|"
        rf"[Ll]ámina|[Vv]ersión|[Aa]nexo|Saber|SABER|[Nn]ivel|[Ff]ormato)\s+(?:{_NUMERAL})?"
        rf"{_DOS}(?:(?:,| y| a| al) {_DOS}){{0,8}}\b(?!{_CUENTA})",
        r"\b(?:[A-ZÁÉÍÓÚÑ]{1,6}-?\d{1,2}|MGI-\d{3}|0[5-8]0\d\d)\b(?![.,]?\d)",
        r"^[ \t]*\d{1,2}[.)]\s",
        r"\[\^[^\]]+\]",
    )
)
_PALABRAS = (
    "once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho|diecinueve|veinte|"
    r"veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|"
    "cientas|doscient[oa]s|trescient[oa]s|cuatrocient[oa]s|quinient[oa]s|seiscient[oa]s|"
    "setecient[oa]s|ochocient[oa]s|novecient[oa]s|mil|mill[oó]n|millones|billón|billones|docenas?"
)
_CIFRA = re.compile(
    rf"(?:\$\s?)?\d(?:[\d.,]*\d)?(?:\s?%)?|[½¼¾⅓⅔]|\b(?:{_PALABRAS})\b|\bpor ciento\b", re.I
)
#: Where links lead, which is not read.
_DESTINO = re.compile(
    r"\]\(\s*<?[^)\s>]*|^\s{0,3}\[(?!\^)[^\]\n]+\]:\s*\S+|<https?://[^>\s]*>|https?://\S+",
    re.MULTILINE,
)


def typed_figures(texto: str) -> Iterator[re.Match[str]]:
    """Yield the figures typed in a text: digits and number words that no admitted form covers.

    Number words up to ten are left alone: they count parts («los cuatro pilares»).
    """
    limpio = blank(texto, _DESTINO)
    for forma in _ADMITIDAS:
        limpio = blank(limpio, forma)
    yield from _CIFRA.finditer(limpio)


def blank(texto: str, forma: re.Pattern[str]) -> str:
    """Replace what fits a pattern by as many spaces, so that places hold."""
    return forma.sub(lambda parte: re.sub(r"[^\n]", " ", parte[0]), texto)
