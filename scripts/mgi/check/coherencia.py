"""What a ficha says against its series and its labels: plans met by reports, names told apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

import pandas as pd

from mgi.check.ejecucion import check_ejecucion, reportes_por_anio
from mgi.check.planes import programados_por_anio
from mgi.esquema.ficha import Ficha
from mgi.esquema.pagina import Encabezado
from mgi.esquema.vigencia import Reporte, valor_del_anio
from mgi.formato import fold_words, numero
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.yaml import Ruta

#: Above so many labels only those that read the same are looked for.
MUCHAS = 300
#: Shorter labels than this differ by a letter and are right.
LARGO = 6


def check_coherencia(
    crudo: Crudo,
    fichas: dict[str, Ficha],
    encabezados: dict[str, Encabezado],
    marco: pd.DataFrame,
    hoy: date,
) -> list[Problema]:
    """Check fichas and pages as wholes. Problems: MGI-090, 095, 096 and 099."""
    problemas = _check_actualizado(crudo, fichas, encabezados, hoy)
    programados = programados_por_anio(fichas, marco)
    con_plan = {c for c, f in fichas.items() if f.plan is not None or f.metas}
    anios = reportes_por_anio(marco, con_plan | set(programados))
    for codigo, ficha in fichas.items():
        documento = crudo.fichas[codigo]
        al_reves = ficha.plan is not None and ficha.plan.inicio > ficha.plan.fin  # MGI-054
        if codigo in con_plan and codigo in anios and not al_reves:
            problemas += [
                documento.problema(donde, "MGI-096", causa, remedio)
                for donde, causa, remedio in _plan(ficha, anios[codigo], hoy)
            ]
        problemas += check_ejecucion(
            ficha, documento, anios.get(codigo, {}), programados.get(codigo, {})
        )
        for nombre, dimension in ficha.dimensiones.items():
            if documento.parte(("dimensiones", nombre, "etiquetas")) is None:
                continue  # they come from a reference table
            for una, otra in _parecidas(tuple(dimension.etiquetas.values())):
                problemas.append(
                    documento.problema(
                        ("dimensiones", nombre, "etiquetas"),
                        "MGI-099",
                        f"«{una}» y «{otra}» casi no se distinguen",
                        "si son lo mismo, deje una; si no, dígalo mejor",
                    )
                )
    return problemas


def _check_actualizado(
    crudo: Crudo, fichas: dict[str, Ficha], encabezados: dict[str, Encabezado], hoy: date
) -> list[Problema]:
    paginas = {pagina.uri: pagina.encabezado for pagina in crudo.paginas}
    fechados = [(crudo.fichas[c], f.actualizado) for c, f in fichas.items()]
    fechados += [(paginas[uri], e.actualizado) for uri, e in encabezados.items()]
    return [
        documento.problema(
            ("actualizado",), "MGI-090", f"«{fecha}» aún no llega", "ponga la fecha del cambio"
        )
        for documento, fecha in fechados
        if fecha > hoy
    ]


def _plan(
    ficha: Ficha, anios: dict[int, list[Reporte]], hoy: date
) -> Iterator[tuple[Ruta, str, str]]:
    """Say where targets and reports do not meet: place, cause and mend."""
    metas = {int(meta.periodo[:4]): n for n, meta in enumerate(ficha.metas)}
    for anio, n in metas.items():
        if anio < hoy.year and all(r.valor is None for r in anios.get(anio, [])):
            yield (
                ("metas", n, "periodo"),
                f"hay meta de {anio} y la serie no trae su dato",
                "agregue la fila; si no hay dato, con el valor vacío y su nota",
            )
    for anio, reportes in sorted(anios.items()):
        con_valor = any(r.valor for r in reportes)  # nothing to do and nothing done is no matter
        fuera = ficha.plan is not None and not ficha.plan.inicio <= anio <= ficha.plan.fin
        if con_valor and fuera:
            causa = f"la serie trae {anio}, por fuera de los años del plan"
            yield ("plan",), causa, "revise los años del plan, o la fila"
        elif con_valor and metas and anio not in metas:
            yield ("metas",), f"la serie trae {anio} y no hay meta de ese año", "agregue la meta"
    if ficha.plan is None:
        return
    logrado, final = _logrado(ficha, anios), Decimal(ficha.plan.meta_final.valor)
    if logrado is not None and logrado > final:
        causa = f"lo logrado ({numero(logrado)}) pasa de la meta final ({numero(final)})"
        yield ("plan", "meta_final"), causa, "revise las dos; si es así, no haga nada"


def _logrado(ficha: Ficha, anios: dict[int, list[Reporte]]) -> Decimal | None:
    """Return what a plan has reached, where more is what it seeks; None where it cannot be told."""
    assert ficha.plan is not None
    por_anio = [
        valor_del_anio(reportes, ficha.anualizacion)[0]
        for anio, reportes in anios.items()
        if ficha.plan.inicio <= anio <= ficha.plan.fin
    ]
    valores = [valor for valor in por_anio if valor is not None]
    if not valores or ficha.anualizacion not in ("suma", "constante", "creciente"):
        return None
    return sum(valores, Decimal(0)) if ficha.anualizacion == "suma" else max(valores)


@lru_cache(maxsize=4096)
def _parecidas(etiquetas: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the pairs of labels that read the same, or differ by one letter."""
    plegadas = [(fold_words(texto), texto) for texto in etiquetas]
    if len(etiquetas) > MUCHAS:
        vistas: dict[str, str] = {}
        return [(vistas[p], t) for p, t in plegadas if vistas.setdefault(p, t) != t]
    return [
        (una, otra)
        for (a, una), (b, otra) in combinations(plegadas, 2)
        if una != otra and (a == b or _a_una_letra(a, b))  # MGI-019 says those that are equal
    ]


def _a_una_letra(a: str, b: str) -> bool:
    """Whether two texts differ by one letter: changed, missing or one too many; never a digit."""
    corto, largo = sorted((a, b), key=len)
    if len(corto) < LARGO or len(largo) - len(corto) > 1:
        return False
    n = next((i for i, (x, y) in enumerate(zip(corto, largo, strict=False)) if x != y), len(corto))
    distintas = largo[n] + (corto[n] if len(corto) == len(largo) else "")
    resto = corto[n + 1 :] if len(corto) == len(largo) else corto[n:]
    return largo[n + 1 :] == resto and distintas.isalpha()
