"""Figures typed by hand: digits and number words that are no date, norm or name of a code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mgi.corte import MESES

_MES = "(?:" + "|".join(f"[{mes[0]}{mes[0].upper()}]{mes[1:]}" for mes in MESES) + ")"
_DIA = r"(?:1\.?[ºª°]|\d{1,2})"
_NUMERAL = r"(?:[Nn][oº°]\.?|[Nn]\.[º°o]|[Nn]úm\.|números?)\s*"
#: What makes a number a count: a percent, more of it, or a plural noun after it.
_CUENTA = (
    r"\s*%|[.,]?\d|\s+(?:más|menos|por\b|mil\b|millones|en total|"
    r"(?!(?:los|las|sus|es|tres|seis|dos|otras|otros|estos|estas|después|antes|además|entonces)\b)"
    r"[a-záéíóúñ]+s\b)"
)
#: After these words a year is a date, unless what follows it is one of the things counted here.
_FECHA = r"(?:(?<=[Ee]n )|(?<=[Dd]e )|(?<=[Dd]el )|(?<=[Dd]esde )|(?<=[Hh]asta )|(?<=[Aa]ño ))"
_COSAS = (
    r"\s*%|[.,]?\d|\s+(?:colegios|sedes|docentes|maestr[ao]s|estudiantes|niñ[ao]s|famili|personas|"
    r"rector|institucion|entidad|intercambios|visitas|solicitudes|contratos|pesos|millones)"
)
_ANIO = r"\b(?:1[89]|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?\b"
_DOS = r"\d{1,2}(?:\.\d{1,2}){0,4}"
_Y = r"(?:,| y| a| al)"

#: What digits may be written by hand: dates, numbers of norms and names of codes.
_ADMITIDAS = tuple(
    re.compile(forma, re.MULTILINE)
    for forma in (
        r"\b\d{4}-[A-Z]{1,4}-\d+\b",
        rf"\b{_DIA}(?:(?:,| y| al?| hasta el?) {_DIA}){{0,6}}(?: de)? {_MES}\b",
        rf"\b{_MES} \d{{1,2}}\b(?! (?!de\b)[a-z])",
        r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/\d{4}\b",
        r"\b\d{1,2}:\d\d\b|\b\d{1,2} [ap]\. ?m\.|\b[Ss]iglos? \d\d\b",
        rf"{_FECHA}{_ANIO}(?!{_COSAS})|{_ANIO}(?!{_CUENTA})",
        r"\b(?:[Ll]ey(?:es)?|[Dd]ecretos?(?:[ -][Ll]ey)?|[Rr]esoluci(?:ón|ones)|[Aa]cuerdos?|"
        r"[Cc]ircular|[Dd]irectiva|[Cc]onvenio|[Ss]entencia|NTC|Norma|CONPES|Conpes|ISO(?:/IEC)?|"
        rf"WCAG)(?: [A-ZÁÉÍÓÚ]\w+){{0,3}}\s+(?:{_NUMERAL})?[A-Z]{{0,2}}-?\d[\d.:/-]*"
        rf"(?:{_Y} \d[\d.:/-]*){{0,4}}\b(?!{_CUENTA})",
        rf"\b(?:[Aa]rtículos?|art\.|[Ll]iteral|[Ii]nciso|[Pp]arágrafo|[Nn]umeral)\s+"
        rf"\d{{1,3}}(?:\.\d+){{0,6}}(?:{_Y} \d{{1,3}}){{0,4}}\b",
        rf"\b[Pp]royectos?(?: de [Ii]nversión)?\s+(?:{_NUMERAL})?\d{{4}}(?:{_Y} \d{{4}})?\b"
        rf"(?!{_CUENTA})",
        rf"\b(?:[Mm]etas?(?: [Pp]lan| [Pp]royecto)?|páginas?|págs?\.|pp?\.)\s+(?:{_NUMERAL})?"
        rf"\d{{1,3}}(?:{_Y} \d{{1,3}}){{0,8}}\b(?!{_CUENTA})",
        r"\b(?:[Pp]ilar(?:es)?|[Cc]uadros?|[Tt]ablas?|[Gg]ráficos?|[Ff]iguras?|[Ss]ecci(?:ón|ones)|"
        r"[Cc]apítulos?|ODS|[Cc]omponentes?|[Ee]jes?|[Ll]íneas?|[Oo]bjetos?(?: de gasto)?|"
        r"[Oo]bjetivos?|[Pp]asos?|[Ff]ases?|[Ee]tapas?|[Mm]ódulos?|[Ll]áminas?|[Vv]ersión|"
        r"[Aa]nexos?|[Gg]rados?|[Ll]ocalidad(?:es)?|[Ee]stratos?|[Aa]ulas?|[Pp]isos?|[Cc]arrera|[Cc]alle|Windows|Web|Saber|SABER|[Nn]ivel(?:es)?|[Ff]ormatos?)\s+"
        rf"(?:{_NUMERAL})?{_DOS}(?:{_Y} {_DOS}){{0,8}}\b(?!{_CUENTA})",
        r"\b(?:[A-ZÁÉÍÓÚÑ]{1,6}-?\d{1,2}|MGI-\d{3}|0[5-8]0\d\d)\b(?![.,]?\d)",
        r"\b\d{1,2}\.?[ºª°](?: a \d{1,2}\b)?",
        r"^[ \t>]*(?:[-*+] |#{1,6} )?\d{1,2}[.)](?=\s|[A-ZÁÉÍÓÚÑ¿¡])",
        r"\[\^[^\]\n]{1,60}\]",
    )
)
_PALABRAS = (
    "once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho|diecinueve|veinte|"
    r"veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|"
    "cientas|doscient[oa]s|trescient[oa]s|cuatrocient[oa]s|quinient[oa]s|seiscient[oa]s|"
    "setecient[oa]s|ochocient[oa]s|novecient[oa]s|mil|miles|mill[oó]n|millones|billón|billones|"
    "decenas?|docenas?|centenar(?:es)?|mitad|tercios?"
)
#: A telephone number of Colombia with its area or operator, and one of seven digits.
_CON_INDICATIVO = re.compile(
    r"(?<![\w.,$-])(?<!\$ )(?:\(?\+?57\)?[ .-]?)?(?:3\d\d|\(60\d\)|60\d)[ .-]?\d{3}[ .-]?"
    r"\d{2}[ .-]?\d{2}(?![\w.,]*\d)"
)
_SIN_INDICATIVO = r"(?<![\d.,$-])(?<!\$ )\d{3}[ -](?!19|20)\d{4}(?![\d.,-]*\d)"
_TELEFONO = re.compile(f"{_CON_INDICATIVO.pattern}|{_SIN_INDICATIVO}")
_CIFRA = re.compile(
    rf"{_SIN_INDICATIVO}|(?:\$\s?)?\d(?:[\d.,]*\d)?(?:\s?%)?|[½¼¾⅓⅔²³¹⁰-⁹①-⑳Ⅰ-ↈ]|"
    rf"\b(?:{_PALABRAS})\b|\bpor ciento\b",
    re.I,
)
#: Where links lead and mail, which are not read.
_DESTINO = re.compile(
    r"\]\(\s*<?[^)\s>]*|^\s{0,3}\[(?!\^)[^\]\n]+\]:\s*\S+|<https?://[^>\s]*>|https?://\S+|"
    r"(?<![\w.+-])[\w.+-]{1,64}@\S+",
    re.MULTILINE,
)


def typed_figures(texto: str) -> Iterator[re.Match[str]]:
    """Yield the figures typed in a text: digits and number words that no admitted form covers.

    A telephone number is one, whole. Number words up to ten are left alone: they count parts («los
    cuatro pilares»).
    """
    limpio = blank(texto, _DESTINO)
    yield from _CON_INDICATIVO.finditer(limpio)
    limpio = blank(limpio, _CON_INDICATIVO)
    for forma in _ADMITIDAS:
        limpio = blank(limpio, forma)
    yield from _CIFRA.finditer(limpio)


def explain_figure(cifra: str, remedio: str) -> tuple[str, str]:
    """Return cause and mend of a figure typed by hand; ``remedio``: that of what is a figure."""
    if _TELEFONO.fullmatch(cifra):
        return (
            f"«{cifra}» parece un teléfono",
            "quítelo: los de la entidad van en data/entidad.yml y salen en el pie; los de una "
            "persona no se publican",
        )
    return f"la cifra «{cifra}» está escrita a mano", remedio


def blank(texto: str, forma: re.Pattern[str]) -> str:
    """Replace what fits a pattern by as many spaces, so that places hold."""
    return forma.sub(lambda parte: re.sub(r"[^\n]", " ", parte[0]), texto)
