"""From the ficha and the rows of an indicator to the plan that its progress is measured by."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from mgi.derive.avance import Avance, Plan, Vigencia, medir
from mgi.esquema.vigencia import valor_del_anio
from mgi.model import Fila, Indicador


def derive_avances(indicador: Indicador) -> tuple[Avance, ...]:
    """Measure each year that has a report, oldest first; none where nothing was programmed.

    Only totals are measured: parts have no plan of their own.
    """
    plan = plan_de(indicador)
    if plan is None:
        return ()
    con_valor = [anio for anio, v in sorted(plan.vigencias.items()) if v.valor is not None]
    return tuple(medir(plan, anio) for anio in con_valor)


def plan_de(indicador: Indicador) -> Plan | None:
    """Return the plan of an indicator; None where no row and no ficha says what was programmed.

    Years before or after a plan are no part of it. The target of a year is that of the ficha;
    without it, what its rows program for the whole year. Rows that program for the whole
    cuatrienio give the final target and what was accumulated.
    """
    ficha = indicador.ficha
    if ficha.alcance_programado == "cuatrienio":
        return _de_cuatrienio(indicador)
    metas = {_anio(meta.periodo): Decimal(meta.valor) for meta in ficha.metas}
    reportes = {
        anio: list(filas) for anio, filas in groupby(indicador.totales, lambda f: f.corte.fin.year)
    }
    vigencias = {
        anio: Vigencia(
            metas.get(anio, _programado(indicador, reportes.get(anio, []))),
            *valor_del_anio(reportes.get(anio, []), ficha.anualizacion),
        )
        for anio in sorted({*metas, *reportes})
    }
    if ficha.plan is not None:
        del_plan = range(ficha.plan.inicio, ficha.plan.fin + 1)
        vigencias = {anio: v for anio, v in vigencias.items() if anio in del_plan}
    elif all(v.meta is None for v in vigencias.values()):
        return None
    return Plan(
        tipo=ficha.anualizacion,
        vigencias=vigencias,
        inicio=ficha.plan.inicio if ficha.plan else None,
        fin=ficha.plan.fin if ficha.plan else None,
        linea_base=Decimal(ficha.linea_base.valor) if ficha.linea_base else None,
        meta_final=Decimal(ficha.plan.meta_final.valor) if ficha.plan else None,
        constante=ficha.plan.constante if ficha.plan else None,
    )


def _de_cuatrienio(indicador: Indicador) -> Plan | None:
    """Return a plan of one step: what was accumulated over four years against their target."""
    ultimo = indicador.ultimo
    if ultimo is None or ultimo.programado is None:
        return None
    corte = ultimo.corte.fin
    return Plan(
        tipo="constante",
        vigencias={corte.year: Vigencia(None, *valor_del_anio([ultimo], "constante"))},
        meta_final=ultimo.programado,
        constante="ultimo",
    )


def _anio(periodo: str) -> int:
    return int(periodo[:4])


def _programado(indicador: Indicador, filas: list[Fila]) -> Decimal | None:
    """Return what the rows of a year program for all of it; None where that is for less."""
    de_todo = indicador.ficha.alcance_programado == "vigencia"
    suyas = [f for f in filas if de_todo or f.corte.clase == "anio"]
    return next((f.programado for f in reversed(suyas) if f.programado is not None), None)
