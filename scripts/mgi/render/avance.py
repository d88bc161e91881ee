"""The progress of an indicator by year, and its estado with the rule that gives it."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from mgi.corte import MESES
from mgi.derive import (
    Avance,
    Estado,
    Falta,
    Magnitud,
    Vista,
    texto_brecha,
    texto_cantidad,
    texto_limite,
    texto_magnitud,
    texto_porcentaje,
)
from mgi.esquema.plan import CONSTANTES, MAGNITUDES, Conjunto, RangoEstado
from mgi.formato import minuscula
from mgi.model import Indicador
from mgi.render.entorno import render_template

#: A year whose reports reach this month is whole.
DICIEMBRE = 12

#: The columns of the table of years: title, field of ``Avance``, and whether it is a percentage.
_COLUMNAS = (
    ("Ejecutado", "valor", False),
    ("Meta del año", "meta_vigencia", False),
    ("Avance frente a la meta del año", "ejecucion_anual", True),
    ("Avance frente a la meta a la fecha", "ejecucion_proporcional", True),
    ("Acumulado del plan", "acumulado", False),
    ("Avance de lo acumulado", "hasta_la_vigencia", True),
)


def render_avance(vista: Vista) -> Markup:
    """Render the table of years and what they say of the whole plan; "" where there is no plan.

    A column that has no number in any year is left out. What is accumulated is shown only beside
    a plan of several years.
    """
    if not vista.avances:
        return Markup("")
    indicador = vista.indicador
    con_plan = indicador.ficha.plan is not None
    columnas = [
        (titulo, campo, es_porcentaje)
        for titulo, campo, es_porcentaje in _COLUMNAS
        if (con_plan or campo not in ("acumulado", "hasta_la_vigencia"))
        and any(_se_muestra(getattr(avance, campo), campo) for avance in vista.avances)
    ]
    return render_template(
        "avance.html",
        indicador=indicador,
        cabezas=[titulo for titulo, _, _ in columnas],
        filas=[
            (_anio(avance), [_celda(indicador, avance, campo, p) for _, campo, p in columnas])
            for avance in vista.avances
        ],
        plan=_plan(indicador, vista.avances[-1]),
        constante=_constante(indicador),
        base=_base(indicador, vista.avances[-1]),
    )


def render_estado(indicador: Indicador, estado: Estado | None) -> Markup:
    """Render the estado, its rule with its numbers and all the ranges; "" where none was chosen."""
    if estado is None:
        return Markup("")
    conjunto = estado.conjunto
    return render_template(
        "estado.html",
        estado=estado,
        magnitud=minuscula(MAGNITUDES[conjunto.magnitud]),
        rangos=[(rango, texto_rango(indicador, conjunto, rango)) for rango in conjunto.rangos],
    )


def _se_muestra(magnitud: Magnitud, campo: str) -> bool:
    """Whether a magnitude says something: a number, or that a target of zero cannot be compared."""
    return not isinstance(magnitud, Falta) or (
        magnitud is Falta.NO_APLICA and campo == "ejecucion_anual"
    )


def _celda(indicador: Indicador, avance: Avance, campo: str, es_porcentaje: bool) -> str:
    magnitud = getattr(avance, campo)
    if es_porcentaje or isinstance(magnitud, Falta):
        return texto_porcentaje(magnitud)
    return texto_magnitud(indicador, magnitud)


def _anio(avance: Avance) -> str:
    """Name a year, and the month that its reports reach where it is not whole (norms I-10)."""
    if avance.mes == DICIEMBRE:
        return str(avance.anio)
    return f"{avance.anio}, hasta {MESES[avance.mes - 1]}"


def _plan(indicador: Indicador, avance: Avance) -> list[tuple[str, str]]:
    """Return what the latest year says of the whole plan, as titles and texts."""
    if isinstance(avance.plan, Falta) and indicador.ficha.plan is None:
        return []
    partes = [("Avance del plan", texto_porcentaje(avance.plan))]
    if not isinstance(avance.ideal, Falta):
        partes.append(("Donde debería ir", texto_porcentaje(avance.ideal)))
        partes.append(("Diferencia con lo debido", texto_brecha(avance.brecha)))
    return partes


def _constante(indicador: Indicador) -> str:
    plan = indicador.ficha.plan
    return minuscula(CONSTANTES[plan.constante]) if plan and plan.constante else ""


def _base(indicador: Indicador, avance: Avance) -> str:
    """Write the baseline where progress is measured from it; "" where it is measured from zero."""
    base = indicador.ficha.linea_base
    if base is None or avance.base != Decimal(base.valor):
        return ""
    return f"{texto_cantidad(Decimal(base.valor), indicador.unidad)} ({base.periodo})"


def texto_rango(indicador: Indicador, conjunto: Conjunto, rango: RangoEstado) -> str:
    """Write a range: «menos de 50%», «desde 50% y menos de 75%», «desde 125%»."""
    partes = []
    if rango.desde is not None:
        partes.append(f"desde {texto_limite(indicador, conjunto, rango.desde)}")
    if rango.hasta is not None:
        partes.append(f"menos de {texto_limite(indicador, conjunto, rango.hasta)}")
    return " y ".join(partes)
