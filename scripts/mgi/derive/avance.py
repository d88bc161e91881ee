"""Progress by tipo de anualización: what was executed against what was programmed.

The formulas are those of the tracking tools of Bogotá's Secretaría Distrital de Planeación for the
four types (suma, constante, creciente, decreciente). Fractions are exact; 1 is 100 %.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction


class Falta(Enum):
    """Why there is no number: nobody gave a datum, or its denominator is zero. Never zero."""

    SIN_DATO = "Sin dato"
    NO_APLICA = "No aplica"


#: An exact number, or why there is none.
Magnitud = Fraction | Falta


@dataclass(frozen=True)
class Vigencia:
    """A year of a plan: its target for the whole year, its value, and the month it reaches (0–12).

    ``meta`` and ``valor`` are None where the source does not give them.
    """

    meta: Decimal | None = None
    valor: Decimal | None = None
    mes: int = 0


@dataclass(frozen=True)
class Plan:
    """What progress is measured against. ``tipo`` is a key of ``esquema.ficha.ANUALIZACIONES``.

    ``inicio`` is the first year, None where the plan has no declared years. ``constante`` says how
    a constante computes the share of the plan (``esquema.plan.CONSTANTES``).
    """

    tipo: str
    vigencias: Mapping[int, Vigencia]
    inicio: int | None = None
    fin: int | None = None
    linea_base: Decimal | None = None
    meta_final: Decimal | None = None
    constante: str | None = None

    def hasta(self, anio: int) -> list[Vigencia] | None:
        """Return the years from the first to ``anio``; None where the first is not declared."""
        if self.inicio is None:
            return None
        return [self.vigencias.get(n, Vigencia()) for n in range(self.inicio, anio + 1)]


@dataclass(frozen=True)
class Avance:
    """The magnitudes of one year, by their initials in the tracking tools.

    valor: value of the year. acumulado: AV. meta_vigencia: MV, of the whole year. meta_periodo:
    MP, its share up to ``mes``. meta_acumulada: MA. ejecucion_proporcional: PAV. ejecucion_anual:
    the same against the whole year's target. hasta_la_vigencia: PHV. plan: PAF, which is
    ``ejecutado_plan`` over ``meta_plan``. ideal: TID, where the plan should be. brecha: PAF − TID;
    negative is behind. ``base`` is where what is compared is measured from.
    """

    anio: int
    mes: int
    valor: Magnitud
    acumulado: Magnitud
    meta_vigencia: Magnitud
    meta_periodo: Magnitud
    meta_acumulada: Magnitud
    ejecucion_proporcional: Magnitud
    ejecucion_anual: Magnitud
    hasta_la_vigencia: Magnitud
    ejecutado_plan: Magnitud
    meta_plan: Magnitud
    plan: Magnitud
    ideal: Magnitud
    brecha: Magnitud
    base: Magnitud


def medir(plan: Plan, anio: int) -> Avance:
    """Measure a plan in one of its years. A missing number makes only what needs it «Sin dato»."""
    vigencia = plan.vigencias.get(anio, Vigencia())
    valor, meta = _magnitud(vigencia.valor), _magnitud(vigencia.meta)
    base, meta_final = _base(plan), _magnitud(plan.meta_final)
    acumulado = _acumulado(plan, anio, valor)
    meta_periodo = _meta_periodo(plan, anio, meta, vigencia.mes)
    meta_acumulada = _meta_acumulada(plan, anio, meta_periodo)
    ejecutado, debido, total = _del_plan(
        plan, anio, (acumulado, meta_acumulada, meta_final), meta_periodo
    )
    del_plan, ideal = razon(ejecutado, total, base), razon(debido, total, base)
    return Avance(
        anio=anio,
        mes=vigencia.mes,
        valor=valor,
        acumulado=acumulado,
        meta_vigencia=meta,
        meta_periodo=meta_periodo,
        meta_acumulada=meta_acumulada,
        ejecucion_proporcional=razon(valor, meta_periodo, base),
        ejecucion_anual=razon(valor, meta, base),
        hasta_la_vigencia=razon(acumulado, meta_acumulada, base),
        ejecutado_plan=ejecutado,
        meta_plan=total,
        plan=del_plan,
        ideal=ideal,
        brecha=_suma([del_plan, _por(ideal, -1)]),
        base=base,
    )


def razon(valor: Magnitud, meta: Magnitud, base: Magnitud = Fraction(0)) -> Magnitud:
    """Return (valor − base) / (meta − base); «No aplica» where that divides by zero."""
    falta = _falta(valor, meta, base)
    if falta is not None:
        return falta
    assert isinstance(valor, Fraction)
    assert isinstance(meta, Fraction)
    assert isinstance(base, Fraction)
    return (valor - base) / (meta - base) if meta != base else Falta.NO_APLICA


def _magnitud(numero: Decimal | None) -> Magnitud:
    return Falta.SIN_DATO if numero is None else Fraction(numero)


def _falta(*partes: Magnitud) -> Falta | None:
    """Return why a result has no number, from what it is made of; None where it has one."""
    faltas = [parte for parte in partes if isinstance(parte, Falta)]
    return Falta.NO_APLICA if Falta.NO_APLICA in faltas else next(iter(faltas), None)


def _suma(partes: list[Magnitud]) -> Magnitud:
    falta = _falta(*partes)
    return falta or sum((p for p in partes if isinstance(p, Fraction)), Fraction(0))


def _por(magnitud: Magnitud, factor: Fraction | int) -> Magnitud:
    return magnitud if isinstance(magnitud, Falta) else magnitud * factor


def _base(plan: Plan) -> Magnitud:
    """Return where progress starts from: the baseline of what grows or falls, else zero.

    A creciente without a baseline starts from zero; a decreciente must have one (norms V16).
    """
    if plan.tipo == "decreciente":
        return _magnitud(plan.linea_base)
    if plan.tipo == "creciente" and plan.linea_base is not None:
        return Fraction(plan.linea_base)
    return Fraction(0)


def _acumulado(plan: Plan, anio: int, valor: Magnitud) -> Magnitud:
    """Return AV: the sum of the years of a suma, the last value of the others."""
    if plan.tipo != "suma":
        return valor
    anios = plan.hasta(anio)
    return Falta.SIN_DATO if anios is None else _suma([_magnitud(v.valor) for v in anios])


def _meta_periodo(plan: Plan, anio: int, meta: Magnitud, mes: int) -> Magnitud:
    """Return MP: MV·m/12 for a suma, (MV − MVa)·m/12 + MVa for the others."""
    if plan.tipo == "no_aplica":
        return Falta.NO_APLICA
    parte = Fraction(mes, 12)
    if plan.tipo == "suma":
        return _por(meta, parte)
    if mes == 12:
        return meta
    anterior = _meta_anterior(plan, anio, meta)
    return _suma([_por(meta, parte), _por(anterior, 1 - parte)])


def _meta_anterior(plan: Plan, anio: int, meta: Magnitud) -> Magnitud:
    """Return MVa. Before the first year: the baseline, or what a constante is to keep, or zero."""
    if plan.inicio is None or anio > plan.inicio:
        return _magnitud(plan.vigencias.get(anio - 1, Vigencia()).meta)
    return meta if plan.tipo == "constante" else _base(plan)


def _meta_acumulada(plan: Plan, anio: int, meta_periodo: Magnitud) -> Magnitud:
    """Return MA: the targets of the years before plus MP for a suma, MP for the others."""
    if plan.tipo != "suma":
        return meta_periodo
    antes = plan.hasta(anio - 1)
    if antes is None:
        return Falta.SIN_DATO
    return _suma([*(_magnitud(v.meta) for v in antes), meta_periodo])


def _del_plan(
    plan: Plan, anio: int, por_defecto: tuple[Magnitud, Magnitud, Magnitud], meta_periodo: Magnitud
) -> tuple[Magnitud, Magnitud, Magnitud]:
    """Return what was executed of a plan, what should be by now, and all of it: PAF and TID.

    They are AV, MA and MF (``por_defecto``), but for a constante: no manual of the SDP at hand says
    how its share goes, so the ficha declares it. «ultimo»: the last value. «promedio»: the mean of
    the years. «suma»: all the years, over all that the plan programs. What is due goes the same
    way as what is done: each year asks for its whole level.
    """
    if plan.tipo != "constante" or plan.constante == "ultimo":
        return por_defecto
    anios = plan.hasta(anio)
    todos = None if plan.fin is None else plan.hasta(plan.fin)
    if anios is None or todos is None or plan.constante is None:
        return Falta.SIN_DATO, Falta.SIN_DATO, Falta.SIN_DATO
    ejecutado = _suma([_magnitud(v.valor) for v in anios])
    debido = _suma([*(_magnitud(v.meta) for v in anios[:-1]), meta_periodo])
    if plan.constante == "promedio":
        parte = Fraction(1, len(anios) or 1)
        return _por(ejecutado, parte), _por(debido, parte), por_defecto[2]
    return ejecutado, debido, _suma([_magnitud(v.meta) for v in todos])
