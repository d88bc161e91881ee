"""The plans of the fichas: their years, their targets, and the estado that reads them.

The rules are those of Bogotá's tracking tools: V5, V8, V14, V16 and V17 of their catalogue.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pandas as pd

from mgi.check.celdas import UNION, spread
from mgi.check.estados import check_estado
from mgi.check.referencias import Referencias
from mgi.corte import Corte, leer_corte
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
    programados, de_cuatrienio = programados_por_anio(fichas, marco), _de_cuatrienio(fichas, marco)
    con_filas = set(marco["codigo"]) if len(marco) else set()
    for codigo, ficha in fichas.items():
        documento = crudo.fichas[codigo]
        problemas += _check_anios(ficha, documento)
        problemas += _check_meta_final(ficha, documento)
        problemas += _check_tipo(ficha, documento)
        problemas += _check_programado(ficha, documento, programados.get(codigo, {}))
        problemas += _check_cuatrienio(ficha, documento, de_cuatrienio.get(codigo))
        if codigo in con_filas or codigo not in crudo.tablas:
            conjunto = referencias.estados.get(ficha.estado or "")
            programa = codigo in programados or codigo in de_cuatrienio
            problemas += check_estado(ficha, documento, conjunto, programa=programa)
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
    """Hold V17: the targets lead to the final one. Those of some years alone do not go beyond it.

    Of a suma that misses years nothing is said unless all its targets are positive.
    """
    plan, metas, tipo = ficha.plan, _metas(ficha), ficha.anualizacion
    if plan is None or plan.inicio > plan.fin or tipo == "no_aplica" or not metas:
        return []
    final = Decimal(plan.meta_final.valor)
    ultima = max(metas)
    if tipo == "suma":
        suma = sum(metas.values(), Decimal(0))
        completas = set(metas) == set(range(plan.inicio, plan.fin + 1))
        if suma == final or (not completas and (suma < final or min(metas.values()) < 0)):
            return []
        dichas = " + ".join(numero(metas[anio]) for anio in sorted(metas))
        causa = f"las metas suman {numero(suma)} ({dichas})"
    elif ultima == plan.fin:
        if metas[ultima] == final:
            return []
        causa = f"la meta de {plan.fin} es {numero(metas[plan.fin])}"
    else:
        pasa = metas[ultima] < final if tipo == "decreciente" else metas[ultima] > final
        if not pasa:
            return []
        causa = f"la última meta, de {ultima}, es {numero(metas[ultima])}"
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


def programados_por_anio(
    fichas: dict[str, Ficha], marco: pd.DataFrame
) -> dict[str, dict[int, Decimal]]:
    """Return what the totals of each series program for a whole year, by year."""
    hechos: dict[str, dict[int, Decimal]] = {}
    for codigo, corte, programado in _con_programado(marco):
        ficha = fichas.get(codigo)
        if ficha is None:
            continue
        de_todo = ficha.alcance_programado == "vigencia" or (
            ficha.alcance_programado == "periodo" and corte.clase == "anio"
        )
        if de_todo:
            hechos.setdefault(codigo, {})[corte.fin.year] = programado
    return hechos


def _de_cuatrienio(fichas: dict[str, Ficha], marco: pd.DataFrame) -> dict[str, Decimal]:
    """Return what the latest total of each series programs for its cuatrienio."""
    suyos = {c for c, ficha in fichas.items() if ficha.alcance_programado == "cuatrienio"}
    return {
        codigo: programado for codigo, _, programado in _con_programado(marco) if codigo in suyos
    }


def _con_programado(marco: pd.DataFrame) -> list[tuple[str, Corte, Decimal]]:
    """Return the totals that program something: code, period and number, the latest last."""
    if not len(marco):
        return []
    de_total = spread(marco["clave"], lambda clave: not clave.strip(UNION)).astype(bool)
    suyas = marco[(marco["programado"] != "") & de_total]
    filas = [
        (fila.codigo, corte, Decimal(fila.programado))
        for fila in suyas.itertuples(index=False)
        if (corte := leer_corte(fila.periodo)) is not None and NUMERO_CSV.fullmatch(fila.programado)
    ]
    return sorted(filas, key=lambda fila: (fila[1].fin, -fila[1].inicio.toordinal()))


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


def _check_cuatrienio(
    ficha: Ficha, documento: Documento, programado: Decimal | None
) -> list[Problema]:
    """Hold that what the series programs for the cuatrienio is the final target of the plan."""
    if ficha.plan is None or programado is None:
        return []
    final = Decimal(ficha.plan.meta_final.valor)
    if programado == final:
        return []
    causa = (
        f"la meta final es {numero(final)} y la serie programa {numero(programado)} para el "
        "cuatrienio"
    )
    donde, remedio = ("plan", "meta_final", "valor"), "revise los dos contra la fuente"
    return [documento.problema(donde, "MGI-058", causa, remedio)]
