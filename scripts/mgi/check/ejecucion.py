"""What the totals of a series report by year, and the years that did far more than their target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import pandas as pd

from mgi.check.celdas import UNION
from mgi.corte import leer_corte
from mgi.esquema.ficha import Ficha
from mgi.esquema.vigencia import Reporte, valor_del_anio
from mgi.formato import numero
from mgi.numero import NUMERO_CSV, es_piso
from mgi.problema import Problema
from mgi.read.yaml import Documento, Ruta

#: Above so much of its target a year is looked at again (norms I-7).
EXCESO = Fraction(125, 100)


def reportes_por_anio(
    marco: pd.DataFrame, codigos: set[str]
) -> dict[str, dict[int, list[Reporte]]]:
    """Return what the totals of some series report, by code and year."""
    hechos: dict[str, dict[int, list[Reporte]]] = {}
    if not codigos or not len(marco):
        return hechos
    suyas = marco[marco["codigo"].isin(codigos)]
    columnas = ["codigo", "periodo", "clave", "valor", "programado", "textual"]
    for codigo, periodo, clave, valor, programado, textual in suyas[columnas].itertuples(
        index=False
    ):
        corte = leer_corte(periodo)
        if corte is not None and not clave.strip(UNION):
            reporte = Reporte(corte, _exacto(valor), es_piso(textual), _exacto(programado))
            hechos.setdefault(codigo, {}).setdefault(corte.fin.year, []).append(reporte)
    return hechos


def check_ejecucion(
    ficha: Ficha,
    documento: Documento,
    reportes: Mapping[int, Sequence[Reporte]],
    programados: Mapping[int, Decimal],
) -> list[Problema]:
    """Warn of the years above 125 % of their target. Problems: MGI-095.

    The target is that of the ficha; without it, what the series programs for the whole year. Left
    out: what seeks to fall, what is measured by cuatrienio, and the years with a row that says so
    itself (``check.contenido``).
    """
    cae = ficha.anualizacion == "decreciente" or ficha.sentido == "a_menor"
    if cae or ficha.alcance_programado == "cuatrienio":
        return []
    metas: dict[int, tuple[Decimal, Ruta]] = {
        anio: (programado, ("alcance_programado",)) for anio, programado in programados.items()
    }
    for n, meta in enumerate(ficha.metas):
        if len(meta.periodo) == len("AAAA"):
            metas[int(meta.periodo)] = (Decimal(meta.valor), ("metas", n, "valor"))
    problemas = []
    plan = ficha.plan
    for anio, (meta_del_anio, donde) in sorted(metas.items()):
        if plan is not None and not plan.inicio <= anio <= plan.fin:
            continue
        valor, _ = valor_del_anio(reportes.get(anio, []), ficha.anualizacion)
        if valor is None or any(_pasa(r.valor, r.programado) for r in reportes[anio]):
            continue
        base = Decimal(0)
        if ficha.anualizacion == "creciente" and ficha.linea_base is not None:
            base = Decimal(ficha.linea_base.valor)
        if _pasa(valor - base, meta_del_anio - base):
            causa = _causa(anio, valor, meta_del_anio, base)
            remedio = "revise la escala, la meta y «alcance_programado»; si es así, no haga nada"
            problemas.append(documento.problema(donde, "MGI-095", causa, remedio))
    return problemas


def _pasa(valor: Decimal | None, meta: Decimal | None) -> bool:
    """Whether a value is above so much of its target; of a target of zero or less nothing is."""
    if valor is None or meta is None or meta <= 0:
        return False
    return Fraction(valor) > Fraction(meta) * EXCESO


def _causa(anio: int, valor: Decimal, meta: Decimal, base: Decimal) -> str:
    parte = Fraction(valor - base) / Fraction(meta - base) * 1000 + Fraction(1, 2)
    desde = f", desde {numero(base)}" if base else ""
    return (
        f"lo ejecutado en {anio} ({numero(valor)}) es el {numero(Decimal(int(parte)) / 10)}% de "
        f"la meta del año ({numero(meta)}){desde}"
    )


def _exacto(celda: str) -> Decimal | None:
    return Decimal(celda) if NUMERO_CSV.fullmatch(celda) else None
