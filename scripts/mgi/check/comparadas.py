"""The rows that are compared with one another: typed, in order, by series."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pandas as pd

from mgi.check.celdas import Celdas, Series, Texto, spread
from mgi.check.resultados import Llave
from mgi.corte import Corte, leer_corte
from mgi.esquema.ficha import Ficha
from mgi.formato import numero
from mgi.numero import NUMERO_CSV, es_piso
from mgi.read import Crudo

#: No more warnings of one rule are listed for one series.
_A_LA_VISTA = 10
#: A day after all others, where there is none.
NINGUNO = 10**7


def prepare(
    crudo: Crudo, fichas: dict[str, Ficha], marco: pd.DataFrame, confirmadas: set[Llave]
) -> pd.DataFrame:
    """Return the typed rows that can be compared, by series and date.

    Adds numbers (``v``, ``p``), days (``inicio``, ``fin``), ``serie`` (one for each código, cells
    and kind of period), ``firme`` (confirmed), ``falta`` (periods are missing before it) and
    ``periodo_anterior`` (that of the row before).
    """
    if not len(marco):
        return marco
    cortes = spread(marco["periodo"], leer_corte)
    numeros = {
        columna: spread(marco[columna], _es_numero).astype(bool)
        for columna in ("valor", "programado")
    }
    malas = cortes.isna() | ~numeros["valor"] | ~numeros["programado"]
    enfermos = set(marco["codigo"][malas]) | (set(marco["codigo"]) - set(fichas))
    sirven = (marco["linea"] > 0) & ~spread(marco["codigo"], enfermos.__contains__).astype(bool)
    trabajo = marco[sirven].copy()
    cortes = cortes[sirven]
    trabajo["corte"] = cortes
    trabajo["inicio"] = spread(trabajo["periodo"], lambda p: _corte(p).inicio.toordinal())
    trabajo["fin"] = spread(trabajo["periodo"], lambda p: _corte(p).fin.toordinal())
    trabajo["clase"] = spread(trabajo["periodo"], lambda p: _corte(p).clase)
    trabajo["v"] = spread(trabajo["valor"], _flotante).astype(float)
    trabajo["p"] = spread(trabajo["programado"], _flotante).astype(float)
    trabajo.loc[spread(trabajo["textual"], es_piso).astype(bool), "v"] = float("nan")
    trabajo["serie"] = trabajo.groupby(["codigo", "clave", "clase"], sort=False).ngroup()
    trabajo = trabajo.sort_values(["serie", "fin"], kind="stable")
    pares = zip(trabajo["codigo"], trabajo["periodo"], trabajo["clave"], strict=True)
    trabajo["firme"] = [par in confirmadas for par in pares] if confirmadas else False
    anterior = trabajo["fin"].astype(int).shift(1, fill_value=NINGUNO)
    trabajo["periodo_anterior"] = trabajo["periodo"].shift(1)
    anterior = anterior.where(trabajo["serie"] == trabajo["serie"].shift(1), NINGUNO)
    trabajo["falta"] = (
        (trabajo["clase"] != "dia")
        & (anterior != NINGUNO)
        & (trabajo["inicio"].astype(int) > anterior + 1)
    )
    return trabajo.reset_index(drop=True)


def _es_numero(celda: str) -> bool:
    return not celda or bool(NUMERO_CSV.fullmatch(celda))


def _flotante(celda: str) -> float:
    return float(celda) if celda else float("nan")


def _corte(periodo: str) -> Corte:
    corte = leer_corte(periodo)
    assert corte is not None, periodo
    return corte


def beside(trabajo: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with an exact value, each with the values beside it in its series.

    Adds ``antes`` and ``despues`` (the values beside), ``periodo_antes``, and ``hueco`` (periods
    are missing since the value before). A row without value is passed over: it is no value.
    """
    tramo = trabajo["falta"].groupby(trabajo["serie"]).cumsum()
    filas = trabajo.assign(tramo=tramo)[trabajo["v"].notna()].reset_index(drop=True)
    serie = filas["serie"]
    for nombre, paso in (("antes", 1), ("despues", -1)):
        filas[nombre] = filas["v"].groupby(serie).shift(paso)
    filas["periodo_antes"] = filas["periodo"].groupby(serie).shift(1)
    filas["hueco"] = filas["tramo"] != filas["tramo"].groupby(serie).shift(1)
    return filas


def report_first(
    celdas: Celdas, malas: Series, columna: str, regla: str, texto: Callable[[Series], Texto]
) -> None:
    """Report the rows of a mask, the first ones of each series only."""
    cuantas = malas.groupby(celdas.marco["codigo"]).cumsum()
    celdas.report(malas & (cuantas <= _A_LA_VISTA), columna, regla, texto)


def confirm(fila: Series) -> str:
    """Say how a row that is odd and right is confirmed."""
    return f"si es correcto, confirme {fila['periodo']} en revisiones.csv"


def say(celda: str) -> str:
    """Write the number of a cell."""
    return numero(Decimal(celda))


def say_float(valor: float) -> str:
    """Write a number of the frame, which is a float."""
    return numero(Decimal(f"{valor:.6f}"))
