"""The estado of an indicator: where it falls in the set of ranges that its ficha chose."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from mgi.derive.avance import Avance, Falta, Magnitud
from mgi.derive.plan import derive_avances
from mgi.derive.texto import texto_cantidad
from mgi.esquema.plan import Conjunto, RangoEstado
from mgi.formato import cantidad
from mgi.model import Indicador

#: Decimals that a percentage of progress is shown with.
DECIMALES = 1
#: Up to where decimals are added so that a percentage does not contradict its range.
_MAS_DECIMALES = 9


@dataclass(frozen=True)
class Estado:
    """Where an indicator stands by its set of ranges.

    ``rango`` is None where there is no number to judge: ``nombre`` then says why. ``regla`` is the
    sentence with the numbers: «27 de 30: 90%; «Adecuado» empieza en 75%».
    """

    conjunto: Conjunto
    rango: RangoEstado | None
    nombre: str
    tono: str
    regla: str


def derive_estado(indicador: Indicador) -> Estado | None:
    """Return the estado by the latest report; None where the ficha chose no set of ranges."""
    conjunto = indicador.conjunto
    if conjunto is None:
        return None
    avance = _avance(indicador)
    magnitud = _magnitud(indicador, conjunto, avance)
    if isinstance(magnitud, Falta):
        regla = _sin_regla(conjunto, avance, magnitud)
        return Estado(conjunto, None, magnitud.value, "neutro", regla)
    valor = _decimal(magnitud) * (1 if conjunto.magnitud == "valor" else 100)
    rango = conjunto.rango_de(valor)
    regla = _regla(indicador, conjunto, rango, avance, valor)
    return Estado(conjunto, rango, rango.nombre, rango.tono, regla)


#: What a magnitude compares: the fields of ``Avance`` that it divides.
_PARTES = {
    "ejecucion_anual": ("valor", "meta_vigencia"),
    "ejecucion_proporcional": ("valor", "meta_periodo"),
    "hasta_la_vigencia": ("acumulado", "meta_acumulada"),
    "plan": ("ejecutado_plan", "meta_plan"),
}


def _avance(indicador: Indicador) -> Avance | None:
    """Return the progress of the year of the latest report; None where that year has none."""
    avances, ultimo = derive_avances(indicador), indicador.ultimo
    if not avances or ultimo is None or avances[-1].anio != ultimo.corte.fin.year:
        return None
    return avances[-1]


def _sin_regla(conjunto: Conjunto, avance: Avance | None, falta: Falta) -> str:
    """Say why there is no number to judge."""
    if falta is Falta.SIN_DATO or avance is None:
        return "Falta un dato para calcularlo."
    meta = getattr(avance, _PARTES[conjunto.magnitud][1])
    if isinstance(meta, Fraction) and meta != 0:
        return "No se puede calcular: la meta es igual a la línea base."
    return "No se puede calcular: lo programado es cero."


def texto_limite(indicador: Indicador, conjunto: Conjunto, limite: str) -> str:
    """Write where a range begins or ends, in what its set reads: «75%», «30»."""
    if conjunto.magnitud == "valor":
        return texto_cantidad(Decimal(limite), indicador.unidad)
    return cantidad(Decimal(limite), "porcentaje")


def texto_porcentaje(magnitud: Magnitud) -> str:
    """Write a magnitude as a percentage with a decimal, or why there is none."""
    if isinstance(magnitud, Falta):
        return magnitud.value
    redondo = (_decimal(magnitud) * 100).quantize(Decimal(1).scaleb(-DECIMALES), ROUND_HALF_UP)
    return cantidad(redondo, "porcentaje")


def texto_brecha(magnitud: Magnitud) -> str:
    """Write a gap in percentage points with its sign, or why there is none."""
    if isinstance(magnitud, Falta):
        return magnitud.value
    redondo = (_decimal(magnitud) * 100).quantize(Decimal(1).scaleb(-DECIMALES), ROUND_HALF_UP)
    unidad = "punto" if abs(redondo) == 1 else "puntos"
    return f"{cantidad(redondo, 'numero')} {unidad}"


def _magnitud(indicador: Indicador, conjunto: Conjunto, avance: Avance | None) -> Magnitud:
    ultimo = indicador.ultimo
    if ultimo is None or ultimo.valor is None or ultimo.piso:
        return Falta.SIN_DATO
    if conjunto.magnitud == "valor":
        return Fraction(ultimo.valor)
    if avance is None:
        return Falta.SIN_DATO
    magnitud: Magnitud = getattr(avance, conjunto.magnitud)
    return magnitud


def _regla(
    indicador: Indicador,
    conjunto: Conjunto,
    rango: RangoEstado,
    avance: Avance | None,
    valor: Decimal,
) -> str:
    """Write the rule with its own numbers."""
    limite = rango.desde or rango.hasta
    assert limite is not None, "two ranges or more: each has a limit"
    donde = texto_limite(indicador, conjunto, limite)
    verbo = "empieza en" if rango.desde is not None else "es menos de"
    cierre = f"«{rango.nombre}» {verbo} {donde}"
    if avance is None or conjunto.magnitud == "valor":
        return f"{texto_cantidad(valor, indicador.unidad)}; {cierre}."
    hecho, meta = (getattr(avance, parte) for parte in _PARTES[conjunto.magnitud])
    con_base = isinstance(avance.base, Fraction) and avance.base != 0
    base = f", desde {texto_magnitud(indicador, avance.base)}" if con_base else ""
    return (
        f"{texto_magnitud(indicador, hecho)} de {texto_magnitud(indicador, meta)}{base}: "
        f"{_porcentaje_en(rango, valor)}; {cierre}."
    )


def _porcentaje_en(rango: RangoEstado, valor: Decimal) -> str:
    """Write a percentage with a decimal, and more where a rounded one is out of its range."""
    for decimales in range(DECIMALES, _MAS_DECIMALES):
        redondo = valor.quantize(Decimal(1).scaleb(-decimales), ROUND_HALF_UP)
        if rango.contiene(redondo):
            return cantidad(redondo, "porcentaje")
    return cantidad(valor, "porcentaje")


def texto_magnitud(indicador: Indicador, magnitud: Magnitud) -> str:
    """Write an amount in the unit of an indicator, with two decimals at most."""
    if isinstance(magnitud, Falta):
        return magnitud.value
    redondo = _decimal(magnitud).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return texto_cantidad(redondo, indicador.unidad)


def _decimal(magnitud: Fraction) -> Decimal:
    return Decimal(magnitud.numerator) / Decimal(magnitud.denominator)
