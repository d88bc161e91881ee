"""Periods of a series: the five written forms, their order and their words in Spanish."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

MESES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]

_FORMAS = {
    clase: re.compile(forma, re.ASCII)
    for clase, forma in {
        "dia": r"(\d{4})-(\d{2})-(\d{2})",
        "mes": r"(\d{4})-(\d{2})",
        "trimestre": r"(\d{4})-T([1-4])",
        "semestre": r"(\d{4})-S([12])",
        "anio": r"(\d{4})",
    }.items()
}
_MESES_POR = {"mes": 1, "trimestre": 3, "semestre": 6, "anio": 12}


@dataclass(frozen=True, order=True)
class Corte:
    """A period or cut-off date. Orders by its last day, then by its first.

    ``clase`` is one of dia, mes, trimestre, semestre, anio; ``codigo`` is the written form.
    """

    fin: date
    inicio: date
    clase: str
    codigo: str

    @property
    def etiqueta(self) -> str:
        """Name it alone: «31 de mayo de 2024», «enero a marzo de 2024», «2024»."""
        dia, anio = self.fin, self.fin.year
        if self.clase == "dia":
            return dia_en_palabras(dia)
        if self.clase == "mes":
            return f"{MESES[dia.month - 1]} de {anio}"
        if self.clase == "anio":
            return str(anio)
        return f"{MESES[self.inicio.month - 1]} a {MESES[dia.month - 1]} de {anio}"

    def sigue_a(self, otro: Corte) -> bool:
        """Whether it comes right after another; cut-off dates follow within about a year."""
        if self.clase == "dia":
            return self.inicio - otro.fin <= timedelta(days=370)
        return self.inicio == otro.fin + timedelta(days=1)

    @property
    def frase(self) -> str:
        """Name it inside a sentence: «a 31 de mayo de 2024», «en 2024», «de enero a marzo…»."""
        preposicion = {"dia": "a", "mes": "en", "anio": "en"}.get(self.clase, "de")
        return f"{preposicion} {self.etiqueta}"


def dia_en_palabras(dia: date) -> str:
    """Write a date whole: «5 de septiembre de 2026», «1.º de mayo de 2026»."""
    numero = "1.º" if dia.day == 1 else str(dia.day)
    return f"{numero} de {MESES[dia.month - 1]} de {dia.year}"


@cache
def leer_corte(texto: str) -> Corte | None:
    """Read a written period; None where it is none of the five forms or no real date."""
    for clase, forma in _FORMAS.items():
        partes = forma.fullmatch(texto)
        if partes:
            return _corte(clase, texto, [int(parte) for parte in partes.groups()])
    return None


def _corte(clase: str, texto: str, partes: list[int]) -> Corte | None:
    try:
        if clase == "dia":
            dia = date(*partes)
            return Corte(dia, dia, clase, texto)
        meses = _MESES_POR[clase]
        primero = 1 if clase == "anio" else (partes[1] - 1) * meses + 1
        inicio = date(partes[0], primero, 1)
        siguiente = primero + meses
        fin = date(partes[0] + (siguiente > 12), (siguiente - 1) % 12 + 1, 1) - timedelta(days=1)
        return Corte(fin, inicio, clase, texto)
    except (ValueError, OverflowError):
        return None


_ORDINALES = {"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4}
_ROMANOS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PARTE = r"(?P<parte>[1-4]|iv|i{1,3}|primer|segundo|tercer|cuarto)(?:er|do|º)?"
_CLASE = r"(?P<clase>t(?:rim(?:estre)?)?|q|s(?:em(?:estre)?)?)\.?"
_ANIO = r"(?P<anio>\d{4}|\d{2})"
_DIA = r"(?P<dia>\d{1,2})(?:\.?[º°])?"
_PALABRA = r"(?P<mes>(?:de )?[a-záéíóú]{3,10})\.?"
_SEP = r"(?:[ ./-]+|,? del? )"
#: How periods and days are written where they are not written as asked; the first that fits.
_ESCRITOS = tuple(
    re.compile(forma, re.ASCII)
    for forma in (
        rf"{_DIA}{_SEP}(?P<mes>\d{{1,2}}){_SEP}{_ANIO}",
        rf"{_DIA}{_SEP}{_PALABRA}{_SEP}{_ANIO}",
        r"(?P<mes>\d{1,2})/(?P<dia>\d{1,2})/(?P<anio>\d{4})",
        rf"{_PALABRA}{_SEP}?{_ANIO}",
        r"(?P<mes>\d{1,2})[ /.-](?P<anio>\d{4})",
        r"(?P<anio>\d{4})[ /.-](?P<mes>\d{1,2})(?:[ /.-](?P<dia>\d{1,2}))?",
        r"(?P<anio>\d{4})[ /.-](?P<dia>\d{1,2})[ /.-](?P<mes>\d{1,2})",
        r"(?P<anio>\d{4})(?P<mes>\d\d)(?P<dia>\d\d)?",
        rf"{_CLASE} ?-?{_PARTE}{_SEP}?{_ANIO}",
        rf"{_PARTE} ?{_CLASE}{_SEP}?{_ANIO}",
        rf"(?P<anio>\d{{4}}){_SEP}?{_CLASE} ?-?{_PARTE}",
        r"(?P<anio>\d{4})(?:\.0+)?",
    )
)
#: A day as Excel counts it, from the last years of the past century to half this one.
_DIAS_DE_EXCEL = range(33_000, 60_000)


def proponer_corte(escrito: str, *, dia: bool = False) -> str:
    """Return the mend for what is no period, or no whole day: its right form where it is plain."""
    texto = escrito.strip().lower().replace("\u2013", "-")
    texto = re.sub(r"[ t]\d{1,2}:\d\d(:\d\d)?(\.\d+)?z?$", "", texto)
    romano = re.fullmatch(r"(\d{4})[ /-]*(iv|i{1,3})", texto, re.ASCII)
    if re.fullmatch(r"\d{5}", texto, re.ASCII) and int(texto) in _DIAS_DE_EXCEL:
        contado = date(1899, 12, 30) + timedelta(days=int(texto))
        return f"Excel guardó el día como número: escriba «{contado}»"
    if romano and not dia:
        anio, n = romano[1], _ROMANOS[romano[2]]
        semestre = f", o «{anio}-S{n}» si es semestre" if n < 3 else ""
        return f"escriba «{anio}-T{n}»" + (f" si es trimestre{semestre}" if semestre else "")
    for forma in _ESCRITOS:
        partes = forma.fullmatch(texto)
        corte = leer_corte(_canonico(partes.groupdict())) if partes else None
        if corte is not None and (corte.clase == "dia" or not dia):
            return f"escriba «{corte.codigo}»"
    if dia:
        return "escríbala como AAAA-MM-DD"
    return "use AAAA, AAAA-MM, AAAA-T1 a T4, AAAA-S1, AAAA-S2 o AAAA-MM-DD"


def _canonico(partes: dict[str, str | None]) -> str:
    """Write the parts of a period as asked; what they make may be none."""
    anio = str(partes["anio"])
    anio = anio if len(anio) == 4 else f"20{anio}"
    parte = partes.get("parte")
    if parte:
        n = _ORDINALES.get(parte) or _ROMANOS.get(parte) or parte
        return f"{anio}-{'S' if str(partes['clase']).startswith('s') else 'T'}{n}"
    mes = (partes.get("mes") or "").removeprefix("de ")
    if mes and not mes.isdecimal():
        mes = mes.replace("set", "sep")
        mes = str(next((n for n, m in enumerate(MESES, 1) if m.startswith(mes[:3])), 0))
    return "-".join([anio, *(p.zfill(2) for p in (mes, partes.get("dia")) if p)])
