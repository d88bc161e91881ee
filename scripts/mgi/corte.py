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


def proponer_corte(escrito: str) -> str:
    """Return the mend for what is no period: the right form of it where it can be told."""
    texto = escrito.strip().lower().replace("\u2013", "-")
    dia = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", texto, re.ASCII)
    mes = re.fullmatch(r"([a-záéíóú]{3,10})[ .-]*(?:de )?(\d{2}|\d{4})", texto)
    suelto = re.fullmatch(r"(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?", texto, re.ASCII)
    propuesto = texto.upper()
    if dia:
        propuesto = f"{dia[3]}-{int(dia[2]):02}-{int(dia[1]):02}"
    elif mes:
        numero = next((n for n, m in enumerate(MESES, 1) if m.startswith(mes[1][:3])), 0)
        propuesto = f"{mes[2] if len(mes[2]) == 4 else '20' + mes[2]}-{numero:02}"
    elif suelto:
        propuesto = "-".join([suelto[1], *(f"{int(p):02}" for p in suelto.groups()[1:] if p)])
    if leer_corte(propuesto) is not None:
        return f"escriba «{propuesto}»"
    return "use AAAA, AAAA-MM, AAAA-T1 a T4, AAAA-S1, AAAA-S2 o AAAA-MM-DD"
