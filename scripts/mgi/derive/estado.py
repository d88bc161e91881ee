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
    avances = derive_avances(indicador)
    magnitud = _magnitud(indicador, conjunto, avances[-1] if avances else None)
    if isinstance(magnitud, Falta):
        return Estado(conjunto, None, magnitud.value, "neutro", _SIN_REGLA[magnitud])
    valor = _decimal(magnitud) * (1 if conjunto.magnitud == "valor" else 100)
    rango = conjunto.rango_de(valor)
    regla = _regla(indicador, conjunto, rango, avances[-1] if avances else None, valor)
    return Estado(conjunto, rango, rango.nombre, rango.tono, regla)


_SIN_REGLA = {
    Falta.SIN_DATO: "Falta un dato para calcularlo.",
    Falta.NO_APLICA: "No se puede calcular: lo programado es cero.",
}


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
    hecho, meta = {
        "ejecucion_anual": (avance.valor, avance.meta_vigencia),
        "ejecucion_proporcional": (avance.valor, avance.meta_periodo),
        "hasta_la_vigencia": (avance.acumulado, avance.meta_acumulada),
        "plan": (avance.acumulado, _meta_final(indicador)),
    }[conjunto.magnitud]
    porcentaje = texto_porcentaje(getattr(avance, conjunto.magnitud))
    desde = indicador.ficha.linea_base
    con_base = desde is not None and indicador.ficha.anualizacion in ("creciente", "decreciente")
    base = (
        f", desde {texto_cantidad(Decimal(desde.valor), indicador.unidad)}"
        if con_base and desde
        else ""
    )
    return (
        f"{texto_magnitud(indicador, hecho)} de {texto_magnitud(indicador, meta)}{base}: "
        f"{porcentaje}; {cierre}."
    )


def _meta_final(indicador: Indicador) -> Magnitud:
    plan = indicador.ficha.plan
    if plan is not None:
        return Fraction(Decimal(plan.meta_final.valor))
    ultimo = indicador.ultimo
    if ultimo is None or ultimo.programado is None:
        return Falta.SIN_DATO
    return Fraction(ultimo.programado)


def texto_magnitud(indicador: Indicador, magnitud: Magnitud) -> str:
    """Write an amount in the unit of an indicator, with two decimals at most."""
    if isinstance(magnitud, Falta):
        return magnitud.value
    redondo = _decimal(magnitud).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return texto_cantidad(redondo, indicador.unidad)


def _decimal(magnitud: Fraction) -> Decimal:
    return Decimal(magnitud.numerator) / Decimal(magnitud.denominator)
