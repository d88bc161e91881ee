"""What the figures say, row beside row: what cannot be stops, what is odd is a warning.

The rules are those of Bogotá's tracking tools and of statistical practice (norms I-4 to I-7). A
row whose value has a line in revisiones.csv that confirms it is passed over.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pandas as pd

from mgi.check.celdas import Celdas, Series, Texto, spread
from mgi.check.comparadas import NINGUNO, beside, confirm, prepare, report_first, say
from mgi.check.cuentas import adjust, compute
from mgi.check.referencias import Referencias
from mgi.check.resultados import Llave
from mgi.check.saltos import check_cambios, check_escalas, check_porcentajes
from mgi.corte import dia_en_palabras
from mgi.esquema.ficha import Ficha
from mgi.formato import numero
from mgi.problema import Problema
from mgi.read import Crudo

#: More than so many times what was programmed is told.
EXCESO = 1.25


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
    trabajo = prepare(crudo, fichas, marco, confirmadas)
    if not len(trabajo):
        return []
    celdas = Celdas(trabajo, crudo.tablas, {})
    _check_fechas(celdas, fichas, hoy)
    valores = Celdas(beside(trabajo), crudo.tablas, {}, celdas.problemas)
    dichas = check_escalas(valores)
    check_porcentajes(valores, fichas, referencias)
    check_cambios(valores, fichas, dichas)
    _check_programado(celdas, fichas)
    _check_huecos(celdas)
    return celdas.problemas


def _check_fechas(celdas: Celdas, fichas: dict[str, Ficha], hoy: date) -> None:
    marco = celdas.marco
    report_first(
        celdas, marco["inicio"].astype(int) > hoy.toordinal(), "periodo", "MGI-090",
        lambda fila: (f"«{fila['periodo']}» aún no llega", "revise el año"),
    )  # fmt: skip
    cierres = {
        codigo: ficha.seguimiento.fecha.toordinal()
        for codigo, ficha in fichas.items()
        if ficha.seguimiento.fecha is not None
    }
    cierre = spread(marco["codigo"], lambda codigo: cierres.get(codigo, NINGUNO)).astype(int)
    report_first(
        celdas, marco["inicio"].astype(int) > cierre, "periodo", "MGI-091",
        lambda fila: (
            f"la serie se cerró el {dia_en_palabras(date.fromordinal(cierres[fila['codigo']]))}",
            "quite la fila, o cambie el seguimiento en la ficha",
        ),
    )  # fmt: skip


def _check_programado(celdas: Celdas, fichas: dict[str, Ficha]) -> None:
    """Warn of more than 125 % of what was programmed, where more is what was sought."""
    marco = celdas.marco
    a_menor = {c for c, f in fichas.items() if f.sentido == "a_menor"}
    de_mas = ~spread(marco["codigo"], a_menor.__contains__).astype(bool)
    tope = marco["p"] * EXCESO * (1 + 1e-12)  # 125 % itself is not more, whatever a float says
    pasa = de_mas & (marco["p"] > 0) & (marco["v"] > tope) & ~marco["firme"].astype(bool)
    report_first(celdas, pasa, "valor", "MGI-095", _exceso)


def _exceso(fila: Series) -> Texto:
    exacta = compute("razon", [Decimal(fila[c]) for c in ("valor", "programado")], por_cien=True)
    paso = Decimal("0.1")
    while (parte := adjust(exacta, "redondeo", paso)) <= 100 * Decimal(EXCESO):
        paso /= 10  # what is more than 125 % is not printed as 125 %
    valor, programado = say(fila["valor"]), say(fila["programado"])
    causa = f"{valor} es el {numero(parte)}% de lo programado ({programado})"
    return causa, f"revise la escala y «alcance_programado»; {confirm(fila)}"


def _check_huecos(celdas: Celdas) -> None:
    """Warn where periods are missing between two of a kind."""
    marco = celdas.marco
    report_first(
        celdas, marco["falta"], "periodo", "MGI-098",
        lambda fila: (
            f"entre {fila['periodo_anterior']} y {fila['periodo']} faltan periodos",
            "agréguelos; si no hay dato, con el valor vacío",
        ),
    )  # fmt: skip
