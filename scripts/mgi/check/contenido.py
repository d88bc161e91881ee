"""What the figures say, row beside row: what cannot be stops, what is odd is a warning.

The rules are those of Bogotá's tracking tools and of statistical practice (norms I-4 to I-7). A
row whose value has a line in revisiones.csv that confirms it is passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

import pandas as pd

from mgi.check.celdas import Celdas, Series, Texto, spread
from mgi.check.referencias import Referencias
from mgi.check.resultados import Llave
from mgi.corte import Corte, dia_en_palabras, leer_corte
from mgi.esquema.ficha import Ficha
from mgi.formato import numero
from mgi.numero import NUMERO_CSV, es_piso
from mgi.problema import Problema
from mgi.read import Crudo

#: A change of more than so many times is a jump, in a series of so many points or more.
SALTO = 3.0
PUNTOS_DE_SALTO = 4
#: A slip is a thousand or a million times the values on both sides, give or take this.
HOLGURA = 2.0
EXCESO = 1.25
#: No more warnings of one rule are listed for one series.
A_LA_VISTA = 10
#: A day after all others, where there is none.
_NINGUNO = 10**7


def check_contenido(
    crudo: Crudo,
    fichas: dict[str, Ficha],
    marco: pd.DataFrame,
    confirmadas: set[Llave],
    referencias: Referencias,
    hoy: date,
) -> list[Problema]:
    """Check the rows that are typed in series without faults. Problems: MGI-090 to 095, 097, 098.

    ``confirmadas``: the rows whose value has its reason in revisiones.csv.
    """
    trabajo = _prepare(crudo, fichas, marco, confirmadas)
    if not len(trabajo):
        return []
    celdas = Celdas(trabajo, crudo.tablas, {})
    _check_fechas(celdas, fichas, hoy)
    resbalon = _check_escalas(celdas, fichas, referencias)
    _check_cambios(celdas, fichas, resbalon)
    _check_programado(celdas, fichas)
    _check_huecos(celdas)
    return celdas.problemas


def _prepare(
    crudo: Crudo, fichas: dict[str, Ficha], marco: pd.DataFrame, confirmadas: set[Llave]
) -> pd.DataFrame:
    """Return the typed rows that can be compared, by series and date.

    Adds numbers (``v``, ``p``), days (``inicio``, ``fin``), ``serie`` (one for each código, cells
    and kind of period), ``firme`` (confirmed), ``falta`` (periods are missing before it), and
    ``antes`` and ``despues`` (the values beside).
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
    for nombre, paso in (("antes", 1), ("despues", -1)):
        misma = trabajo["serie"] == trabajo["serie"].shift(paso)
        trabajo[nombre] = trabajo["v"].shift(paso).where(misma)
        trabajo[f"periodo_{nombre}"] = trabajo["periodo"].shift(paso).where(misma)
    anterior = trabajo["fin"].astype(int).shift(1, fill_value=_NINGUNO)
    anterior = anterior.where(trabajo["serie"] == trabajo["serie"].shift(1), _NINGUNO)
    trabajo["falta"] = (
        (trabajo["clase"] != "dia")
        & (anterior != _NINGUNO)
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


def _report(
    celdas: Celdas, malas: Series, columna: str, regla: str, texto: Callable[[Series], Texto]
) -> None:
    """Report the rows of a mask, the first ones of each series only."""
    cuantas = malas.groupby(celdas.marco["codigo"]).cumsum()
    celdas.report(malas & (cuantas <= A_LA_VISTA), columna, regla, texto)


def _check_fechas(celdas: Celdas, fichas: dict[str, Ficha], hoy: date) -> None:
    marco = celdas.marco
    _report(
        celdas, marco["inicio"].astype(int) > hoy.toordinal(), "periodo", "MGI-090",
        lambda fila: (f"«{fila['periodo']}» aún no llega", "revise el año"),
    )  # fmt: skip
    cierres = {
        codigo: ficha.seguimiento.fecha.toordinal()
        for codigo, ficha in fichas.items()
        if ficha.seguimiento.fecha is not None
    }
    cierre = spread(marco["codigo"], lambda codigo: cierres.get(codigo, _NINGUNO)).astype(int)
    _report(
        celdas, marco["inicio"].astype(int) > cierre, "periodo", "MGI-091",
        lambda fila: (
            f"la serie se cerró el {dia_en_palabras(date.fromordinal(cierres[fila['codigo']]))}",
            "quite la fila, o cambie el seguimiento en la ficha",
        ),
    )  # fmt: skip


def _check_escalas(celdas: Celdas, fichas: dict[str, Ficha], referencias: Referencias) -> Series:
    """Look for slips of scale. Returns the rows that are one."""
    marco = celdas.marco
    v, antes, despues = marco["v"].abs(), marco["antes"].abs(), marco["despues"].abs()
    # the first and the last have their two neighbours on one side
    segundo = antes.groupby(marco["serie"]).shift(1)
    tercero = despues.groupby(marco["serie"]).shift(-1)
    uno = antes.fillna(tercero)
    otro = despues.fillna(segundo)
    parejos = _entre(uno / otro, 1)
    resbalon = pd.Series(False, index=marco.index)
    for veces in (1e3, 1e6, 1e-3, 1e-6):
        resbalon |= parejos & _entre(v / uno / veces, 1) & _entre(v / otro / veces, 1)
    firme = marco["firme"].astype(bool)
    # where the values beside do not agree on one: a step that stays, or a series of two
    escalon = pd.Series(False, index=marco.index)
    for veces in (1e3, 1e6, 1e-3, 1e-6):
        escalon |= _entre(v / antes / veces, 1)
    junto = resbalon | resbalon.shift(1, fill_value=False) | resbalon.shift(-1, fill_value=False)
    resbalon = (resbalon | (escalon & ~junto)) & ~firme
    marco["vecino"] = marco["antes"].fillna(marco["despues"]).fillna(segundo).fillna(tercero)
    _report(celdas, resbalon, "valor", "MGI-092", _resbalon)
    porcentajes = {n for n, u in referencias.unidades.items() if u.formato == "porcentaje"}
    de_porcentaje = {c for c, f in fichas.items() if f.unidad in porcentajes}
    suyas = spread(marco["codigo"], de_porcentaje.__contains__).astype(bool)
    grandes = (suyas & (marco["v"] > 1.5)).groupby(marco["codigo"]).transform("any")
    chicas = suyas & grandes & (v > 0) & (v < 1) & ~marco["firme"].astype(bool)
    _report(
        celdas, chicas, "valor", "MGI-097",
        lambda fila: (
            f"{_dicho(fila['valor'])} parece ir de 0 a 1, y otros valores pasan de 1,5",
            f"escriba {100 * float(fila['valor']):g} si es un porcentaje, o confírmelo",
        ),
    )  # fmt: skip
    return resbalon


def _entre(razon: Series, centro: float) -> Series:
    return (razon > centro / HOLGURA) & (razon < centro * HOLGURA)


def _resbalon(fila: Series) -> Texto:
    causa = f"{_dicho(fila['valor'])} está muy lejos de sus vecinos ({_corto(fila['vecino'])})"
    return causa, f"revise los ceros; {_confirmar(fila)}"


def _check_cambios(celdas: Celdas, fichas: dict[str, Ficha], resbalon: Series) -> None:
    marco = celdas.marco
    v, antes = marco["v"], marco["antes"]
    libre = ~marco["firme"].astype(bool) & ~resbalon & ~resbalon.shift(1, fill_value=False)
    puntos = v.groupby(marco["serie"]).transform("count")
    razon = (v / antes).where((v > 0) & (antes > 0))
    salta = (
        libre
        & ~marco["falta"]
        & (puntos >= PUNTOS_DE_SALTO)
        & ((razon > SALTO) | (razon < 1 / SALTO))
    )
    _report(celdas, salta, "valor", "MGI-093", partial(_cambio, "cambia mucho frente a"))
    for tipo, contra, dicho in (
        ("creciente", v < antes, "es creciente y baja frente a"),
        ("decreciente", v > antes, "es decreciente y sube frente a"),
    ):
        suyos = {c for c, f in fichas.items() if f.anualizacion == tipo}
        son = spread(marco["codigo"], suyos.__contains__).astype(bool)
        _report(celdas, libre & son & contra, "valor", "MGI-094", partial(_cambio, dicho))


def _cambio(dicho: str, fila: Series) -> Texto:
    antes = f"{_corto(fila['antes'])} de {fila['periodo_antes']}"
    return f"{_dicho(fila['valor'])} {dicho} {antes}", f"revise los dos; {_confirmar(fila)}"


def _check_programado(celdas: Celdas, fichas: dict[str, Ficha]) -> None:
    """Warn of more than 125 % of what was programmed, where more is what was sought."""
    marco = celdas.marco
    a_menor = {c for c, f in fichas.items() if f.sentido == "a_menor"}
    de_mas = ~spread(marco["codigo"], a_menor.__contains__).astype(bool)
    tope = marco["p"] * EXCESO * (1 + 1e-12)  # 125 % itself is not more, whatever a float says
    pasa = de_mas & (marco["p"] > 0) & (marco["v"] > tope) & ~marco["firme"].astype(bool)
    _report(celdas, pasa, "valor", "MGI-095", _exceso)


def _exceso(fila: Series) -> Texto:
    parte = round(Decimal(fila["valor"]) / Decimal(fila["programado"]) * 100, 1)
    valor, programado = _dicho(fila["valor"]), _dicho(fila["programado"])
    causa = f"{valor} es el {numero(parte)}% de lo programado ({programado})"
    return causa, f"revise la escala y «alcance_programado»; {_confirmar(fila)}"


def _check_huecos(celdas: Celdas) -> None:
    """Warn where periods are missing between two of a kind."""
    marco = celdas.marco
    _report(
        celdas, marco["falta"], "periodo", "MGI-098",
        lambda fila: (
            f"entre {fila['periodo_antes']} y {fila['periodo']} faltan periodos",
            "agréguelos; si no hay dato, con el valor vacío",
        ),
    )  # fmt: skip


def _confirmar(fila: Series) -> str:
    return f"si es correcto, confirme {fila['periodo']} en revisiones.csv"


def _dicho(celda: str) -> str:
    return numero(Decimal(celda))


def _corto(valor: float) -> str:
    return numero(Decimal(f"{valor:.6f}"))
