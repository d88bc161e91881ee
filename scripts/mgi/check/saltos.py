"""A value beside those of its series: slips of scale, jumps, steps against its type."""

from __future__ import annotations

from functools import partial

import pandas as pd

from mgi.check.celdas import Celdas, Series, Texto, spread
from mgi.check.comparadas import confirm, report_first, say, say_float
from mgi.check.referencias import Referencias
from mgi.esquema.ficha import Ficha

#: A change of more than so many times is a jump, in a series of so many points or more.
SALTO = 3.0
PUNTOS_DE_SALTO = 4
#: A slip is a thousand or a million times the values on both sides, give or take this.
HOLGURA = 2.0
_VECES = (1e3, 1e6, 1e-3, 1e-6)


def check_escalas(celdas: Celdas) -> Series:
    """Look for slips of scale in the rows of ``beside``. Problems: MGI-092.

    A value between two that agree, or that starts a step, is told; of the two sides of a step, the
    one that is further from the middle of its series. Returns the rows that no rule of changes
    needs to speak of again.
    """
    marco = celdas.marco
    serie, firme = marco["serie"], marco["firme"].astype(bool)
    v, antes, despues = marco["v"].abs(), marco["antes"].abs(), marco["despues"].abs()
    # the first and the last have their two neighbours on one side
    uno = antes.fillna(despues.groupby(serie).shift(-1))
    otro = despues.fillna(antes.groupby(serie).shift(1))
    parejos = _entre(uno / otro, 1)
    entre_dos = pd.Series(False, index=marco.index)
    for veces in _VECES:
        entre_dos |= parejos & _entre(v / uno / veces, 1) & _entre(v / otro / veces, 1)
    escalon = _es_escala(v / antes)
    if not (entre_dos | escalon).any():
        return entre_dos
    medio = _middle(v, serie)
    lejos, lejos_uno, lejos_antes = (_distance(x, medio) for x in (v, uno, antes))
    entre_dos &= ~(lejos * HOLGURA < lejos_uno)
    junto = entre_dos | _shift(entre_dos, serie, 1) | _shift(entre_dos, serie, -1)
    escalon_solo = escalon & ~junto
    # the value before is the odd one, unless somebody confirmed it
    ajeno = escalon_solo & (lejos * HOLGURA < lejos_antes) & ~_shift(firme, serie, 1)
    resbalon = (entre_dos | (escalon_solo & ~ajeno)) & ~firme
    ya_dicho = resbalon.groupby(serie).cumsum() > 0
    resbalon |= _shift(ajeno & ~ya_dicho, serie, -1) & ~firme
    marco["vecino"] = float("nan")
    for vecino in (antes, despues, uno, otro):
        marco["vecino"] = marco["vecino"].fillna(vecino.where(_es_escala(v / vecino)))
    report_first(celdas, resbalon, "valor", "MGI-092", _resbalon)
    return resbalon | _shift(resbalon, serie, 1) | escalon


def _es_escala(razon: Series) -> Series:
    """Tell the ratios that are a thousand or a million times, either way."""
    malas = pd.Series(False, index=razon.index)
    for veces in _VECES:
        malas |= _entre(razon / veces, 1)
    return malas


def _entre(razon: Series, centro: float) -> Series:
    return (razon > centro / HOLGURA) & (razon < centro * HOLGURA)


def _shift(mascara: Series, serie: Series, paso: int) -> Series:
    """Move a mask along each series."""
    return mascara.groupby(serie).shift(paso, fill_value=False).astype(bool)


def _middle(v: Series, serie: Series) -> Series:
    """Return the middle of each series by size: of two in the middle, their geometric mean."""
    grupos = v.groupby(serie)
    bajo, alto = (grupos.quantile(0.5, interpolation=modo) for modo in ("lower", "higher"))
    return serie.map((bajo * alto) ** 0.5)


def _distance(v: Series, medio: Series) -> Series:
    """Return how many times a value is another, the larger over the smaller."""
    razon = v / medio
    return razon.where(razon >= 1, 1 / razon)


def _resbalon(fila: Series) -> Texto:
    causa = f"{say(fila['valor'])} está muy lejos de sus vecinos ({say_float(fila['vecino'])})"
    return causa, f"revise los ceros; {confirm(fila)}"


def check_porcentajes(celdas: Celdas, fichas: dict[str, Ficha], referencias: Referencias) -> None:
    """Warn of percentages that look like parts of one. Problems: MGI-097."""
    marco = celdas.marco
    v = marco["v"].abs()
    porcentajes = {n for n, u in referencias.unidades.items() if u.formato == "porcentaje"}
    de_porcentaje = {c for c, f in fichas.items() if f.unidad in porcentajes}
    suyas = spread(marco["codigo"], de_porcentaje.__contains__).astype(bool)
    grandes = (suyas & (marco["v"] > 1.5)).groupby(marco["codigo"]).transform("any")
    chicas = suyas & grandes & (v > 0) & (v < 1) & ~marco["firme"].astype(bool)
    report_first(
        celdas, chicas, "valor", "MGI-097",
        lambda fila: (
            f"{say(fila['valor'])} parece ir de 0 a 1, y otros valores pasan de 1,5",
            f"escriba {100 * float(fila['valor']):g} si es un porcentaje, o confírmelo",
        ),
    )  # fmt: skip


def check_cambios(celdas: Celdas, fichas: dict[str, Ficha], escalas: Series) -> None:
    """Warn of values that jump, and of those that go against their type. Problems: MGI-093, 094.

    ``escalas``: the rows that ``check_escalas`` has spoken of.
    """
    marco = celdas.marco
    v, antes = marco["v"], marco["antes"]
    libre = ~marco["firme"].astype(bool) & ~escalas
    puntos = v.groupby(marco["serie"]).transform("count")
    razon = (v / antes).where((v > 0) & (antes > 0))
    salta = (
        libre
        & ~marco["hueco"]
        & (puntos >= PUNTOS_DE_SALTO)
        & ((razon > SALTO) | (razon < 1 / SALTO))
    )
    report_first(celdas, salta, "valor", "MGI-093", partial(_cambio, "cambia mucho frente a"))
    for tipo, contra, dicho in (
        ("creciente", v < antes, "es creciente y baja frente a"),
        ("decreciente", v > antes, "es decreciente y sube frente a"),
    ):
        suyos = {c for c, f in fichas.items() if f.anualizacion == tipo}
        son = spread(marco["codigo"], suyos.__contains__).astype(bool)
        report_first(celdas, libre & son & contra, "valor", "MGI-094", partial(_cambio, dicho))


def _cambio(dicho: str, fila: Series) -> Texto:
    antes = f"{say_float(fila['antes'])} de {fila['periodo_antes']}"
    return f"{say(fila['valor'])} {dicho} {antes}", f"revise los dos; {confirm(fila)}"
