"""The plans of the fichas: their years, their targets, and the estado that reads them.

The rules are those of Bogotá's tracking tools: V5, V8, V14, V16 and V17 of their catalogue.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pandas as pd

from mgi.check.celdas import UNION, spread
from mgi.check.referencias import Referencias
from mgi.corte import leer_corte
from mgi.esquema.ficha import Ficha
from mgi.formato import numero
from mgi.numero import NUMERO_CSV
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.yaml import Documento


def check_planes(
    crudo: Crudo, fichas: dict[str, Ficha], marco: pd.DataFrame, referencias: Referencias
) -> list[Problema]:
    """Check the plan, targets and estado of every ficha. Problems: MGI-026 and MGI-054 to 059."""
    problemas: list[Problema] = []
    programados = _programados(fichas, marco)
    con_filas = set(marco["codigo"]) if len(marco) else set()
    for codigo, ficha in fichas.items():
        documento = crudo.fichas[codigo]
        problemas += _check_anios(ficha, documento)
        problemas += _check_meta_final(ficha, documento)
        problemas += _check_tipo(ficha, documento)
        problemas += _check_programado(ficha, documento, programados.get(codigo, {}))
        if codigo in con_filas or codigo not in crudo.tablas:
            con_meta = bool(ficha.metas) or codigo in programados
            problemas += _check_estado(ficha, documento, referencias, con_meta=con_meta)
    return problemas


def _metas(ficha: Ficha) -> dict[int, Decimal]:
    """Return the target of each year; those of other periods are left out."""
    return {
        int(meta.periodo): Decimal(meta.valor) for meta in ficha.metas if len(meta.periodo) == 4
    }


def _check_anios(ficha: Ficha, documento: Documento) -> list[Problema]:
    problemas = []
    plan = ficha.plan
    if plan is not None and plan.inicio > plan.fin:
        causa = f"el plan empieza en {plan.inicio} y termina en {plan.fin}"
        problemas.append(
            documento.problema(("plan", "inicio"), "MGI-054", causa, "revise los dos años")
        )
    veces = Counter(meta.periodo for meta in ficha.metas)
    for n, meta in enumerate(ficha.metas):
        corte = leer_corte(meta.periodo)
        assert corte is not None, "the schema checks it"
        fuera = (
            plan is not None
            and plan.inicio <= plan.fin
            and not plan.inicio <= corte.fin.year <= plan.fin
        )
        if corte.clase != "anio":
            causa, remedio = f"«{meta.periodo}» no es un año", "ponga la meta de todo el año"
        elif fuera and plan is not None:
            causa = f"{meta.periodo} está fuera del plan, que va de {plan.inicio} a {plan.fin}"
            remedio = "revise el año de la meta o los del plan"
        elif veces[meta.periodo] > 1:
            causa, remedio = f"hay dos metas de {meta.periodo}", "deje una sola"
        else:
            continue
        problemas.append(documento.problema(("metas", n, "periodo"), "MGI-054", causa, remedio))
    return problemas


def _check_meta_final(ficha: Ficha, documento: Documento) -> list[Problema]:
    """Hold V17: the targets lead to the final one. Only where all the years have theirs."""
    plan, metas = ficha.plan, _metas(ficha)
    if plan is None or plan.inicio > plan.fin:
        return []
    final = Decimal(plan.meta_final.valor)
    if ficha.anualizacion == "suma":
        if set(metas) != set(range(plan.inicio, plan.fin + 1)) or sum(metas.values()) == final:
            return []
        dichas = " + ".join(numero(metas[anio]) for anio in sorted(metas))
        causa = f"las metas suman {numero(Decimal(sum(metas.values())))} ({dichas})"
    elif ficha.anualizacion == "no_aplica" or metas.get(plan.fin, final) == final:
        return []
    else:
        causa = f"la meta de {plan.fin} es {numero(metas[plan.fin])}"
    causa += f" y la meta final es {numero(final)}"
    remedio = "revise las metas de los años y la final contra la fuente"
    return [documento.problema(("plan", "meta_final", "valor"), "MGI-055", causa, remedio)]


def _check_tipo(ficha: Ficha, documento: Documento) -> list[Problema]:
    """Hold V14, V16, and that plan and anualización go together."""
    tipo, plan, base = ficha.anualizacion, ficha.plan, ficha.linea_base
    problemas = []
    if plan is not None and tipo == "no_aplica":
        causa = "hay un plan y la anualización es no_aplica"
        remedio = "diga el tipo: suma, constante, creciente o decreciente; o quite el plan"
        problemas.append(documento.problema(("anualizacion",), "MGI-057", causa, remedio))
    if plan is not None and (tipo == "constante") != (plan.constante is not None):
        causa = (
            "el plan de una constante no dice cómo se calcula su porcentaje"
            if tipo == "constante"
            else f"«constante» no va en el plan de una anualización {tipo}"
        )
        remedio = (
            "agregue «constante: ultimo», promedio o suma"
            if tipo == "constante"
            else "quite el campo"
        )
        problemas.append(documento.problema(("plan",), "MGI-057", causa, remedio))
    if tipo == "decreciente" and (plan is not None or ficha.metas) and base is None:
        causa = "es decreciente, tiene metas y no tiene línea base"
        remedio = "agregue «linea_base», o use anualizacion: no_aplica si la fuente no la da"
        problemas.append(documento.problema(("anualizacion",), "MGI-056", causa, remedio))
    if plan is not None and base is not None:
        final, desde = Decimal(plan.meta_final.valor), Decimal(base.valor)
        mal = final < desde if tipo == "creciente" else final > desde
        if tipo in ("creciente", "decreciente") and mal:
            lado = "por debajo de" if tipo == "creciente" else "por encima de"
            causa = (
                f"es {tipo} y su meta final ({numero(final)}) está {lado} su línea base "
                f"({numero(desde)})"
            )
            problemas.append(
                documento.problema(
                    ("plan", "meta_final", "valor"), "MGI-056", causa, "revise los dos valores"
                )
            )
    return problemas


def _programados(fichas: dict[str, Ficha], marco: pd.DataFrame) -> dict[str, dict[int, Decimal]]:
    """Return what the totals of each series program for a whole year, by year."""
    hechos: dict[str, dict[int, Decimal]] = {}
    if not len(marco):
        return hechos
    de_total = spread(marco["clave"], lambda clave: not clave.strip(UNION)).astype(bool)
    con_programado = marco[(marco["programado"] != "") & de_total]
    for fila in con_programado.itertuples(index=False):
        ficha, corte = fichas.get(fila.codigo), leer_corte(fila.periodo)
        if ficha is None or corte is None:
            continue
        de_todo = ficha.alcance_programado == "vigencia" or (
            ficha.alcance_programado == "periodo" and corte.clase == "anio"
        )
        if de_todo and NUMERO_CSV.fullmatch(fila.programado):
            hechos.setdefault(fila.codigo, {})[corte.fin.year] = Decimal(fila.programado)
    return hechos


def _check_programado(
    ficha: Ficha, documento: Documento, programados: dict[int, Decimal]
) -> list[Problema]:
    problemas = []
    for n, meta in enumerate(ficha.metas):
        programado = programados.get(int(meta.periodo)) if len(meta.periodo) == 4 else None
        if programado is not None and programado != Decimal(meta.valor):
            causa = (
                f"la meta de {meta.periodo} es {numero(Decimal(meta.valor))} y la serie programa "
                f"{numero(programado)}"
            )
            problemas.append(
                documento.problema(
                    ("metas", n, "valor"), "MGI-058", causa, "revise los dos contra la fuente"
                )
            )
    return problemas


def _check_estado(
    ficha: Ficha, documento: Documento, referencias: Referencias, *, con_meta: bool
) -> list[Problema]:
    """Hold that the chosen set of ranges reads something that the indicator has."""
    conjunto = referencias.estados.get(ficha.estado or "")
    if conjunto is None:
        return []
    con_tipo = con_meta and ficha.anualizacion != "no_aplica"
    con_plan = ficha.plan is not None or ficha.alcance_programado == "cuatrienio"
    falta = {
        "valor": None,
        "ejecucion_anual": None if con_meta else "la meta del año",
        "ejecucion_proporcional": None if con_tipo else "la meta y la anualización",
        "hasta_la_vigencia": None if con_tipo else "las metas y la anualización",
        "plan": None if con_plan else "el plan, con su meta final",
    }[conjunto.magnitud]
    if falta is None:
        return []
    causa = f"para calcular «{ficha.estado}» falta {falta}"
    remedio = "agregue lo que falta, o quite el campo «estado»"
    if not con_meta and conjunto.magnitud != "plan":
        remedio = (
            "agregue «metas», o diga en «alcance_programado» que lo programado en la serie es de "
            "la vigencia; o quite el campo «estado»"
        )
    return [documento.problema(("estado",), "MGI-059", causa, remedio)]
