"""The plan of an indicator, and the sets of ranges that its progress is judged by."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from mgi.esquema.campo import Esquema, Numero, Texto, campo, en
from mgi.esquema.partes import Cantidad

CONSTANTES = {
    "ultimo": "El último valor entre la meta final",
    "promedio": "El promedio de los años entre la meta final",
    "suma": "Todo lo ejecutado entre todo lo programado en el plan",
}
#: What a set of ranges reads: a magnitude of ``derive.avance.Avance``, in percent, or the value.
MAGNITUDES = {
    "ejecucion_anual": "Lo ejecutado entre la meta de todo el año",
    "ejecucion_proporcional": "Lo ejecutado entre la parte de la meta que corresponde a la fecha",
    "hasta_la_vigencia": "Lo acumulado entre la meta acumulada hasta la fecha",
    "plan": "Lo acumulado entre la meta final del plan",
    "valor": "El valor mismo, en su unidad",
}
#: How a range is drawn, besides its name: a shape and a token of colour.
TONOS = {
    "favorable": "Favorable",
    "atencion": "Pide atención",
    "critico": "Crítico",
    "exceso": "Por encima de lo esperado",
    "neutro": "Sin juicio",
}


class Plan(Esquema):
    """The years and the final target of an indicator with anualización."""

    inicio: int = campo(
        "Inicio", "Primer año del plan.", bien="2020", mal="dos mil veinte", ge=1900
    )
    fin: int = campo("Fin", "Último año del plan.", bien="2024", mal="hoy", ge=1900)
    meta_final: Cantidad = campo(
        "Meta final",
        "Lo que debe lograrse al terminar, con su fuente.",
        bien="{valor: 320, fuente: …, ubicacion: Meta 7, textual: 320}",
        mal="320",
    )
    constante: Annotated[str, en(CONSTANTES)] | None = campo(
        "Avance de una constante",
        "Cómo se calcula el porcentaje del plan. Es obligatorio si la anualización es constante.",
        bien="ultimo",
        mal="normal",
        defecto=None,
    )


class RangoEstado(Esquema):
    """A range of a set: from ``desde`` on, and below ``hasta``."""

    nombre: Texto = campo("Nombre", "La palabra que se publica.", bien="Adecuado", mal="verde")
    desde: Numero | None = campo(
        "Desde",
        "Donde empieza, incluido. Solo el primero no lo lleva.",
        bien="75",
        mal="75%",
        defecto=None,
    )
    hasta: Numero | None = campo(
        "Hasta",
        "Donde termina, sin incluirlo: ahí empieza el siguiente. Solo el último no lo lleva.",
        bien="125",
        mal="124.99",
        defecto=None,
    )
    tono: Annotated[str, en(TONOS)] = campo(
        "Tono", "Cómo se ve: la forma y el color.", bien="favorable", mal="verde"
    )

    def contiene(self, valor: Decimal) -> bool:
        """Whether a value falls in it: [desde, hasta)."""
        return (self.desde is None or valor >= Decimal(self.desde)) and (
            self.hasta is None or valor < Decimal(self.hasta)
        )


class Conjunto(Esquema):
    """An entry of data/estados.yml: a set of ranges, and the magnitude that it reads."""

    nombre: Texto = campo(
        "Nombre", "Cómo se llama la regla.", bien="Avance frente al año", mal="semaforo1"
    )
    magnitud: Annotated[str, en(MAGNITUDES)] = campo(
        "Magnitud", "Qué número se compara con los rangos.", bien="ejecucion_anual", mal="avance"
    )
    origen: Texto = campo(
        "Origen",
        "De dónde sale la regla o quién la adoptó.",
        bien="Rangos de seguimiento de la entidad.",
        mal="n/a",
    )
    por_confirmar: bool = campo(
        "Por confirmar",
        "true si la entidad todavía no ha adoptado la regla.",
        bien="true",
        mal="quizás",
        defecto=False,
    )
    rangos: tuple[RangoEstado, ...] = campo(
        "Rangos",
        "De menor a mayor, sin huecos ni cruces: cada uno empieza donde termina el anterior.",
        bien="- {nombre: Crítico, hasta: 50, tono: critico}",
        mal="[50, 75]",
        min_length=2,
    )

    @field_validator("rangos")
    @classmethod
    def _cubren_todo(cls, rangos: tuple[RangoEstado, ...]) -> tuple[RangoEstado, ...]:
        if rangos[0].desde is not None or rangos[-1].hasta is not None:
            raise PydanticCustomError(
                "rangos",
                "el primer rango no lleva «desde» ni el último «hasta»: así cubren todo valor",
            )
        for antes, despues in pairwise(rangos):
            falla = _falla(antes, despues)
            if falla:
                nombres = {"antes": antes.nombre, "despues": despues.nombre, "falla": falla}
                raise PydanticCustomError(
                    "rangos", "entre «{antes}» y «{despues}» {falla}", nombres
                )
        if len({rango.nombre.lower() for rango in rangos}) < len(rangos):
            raise PydanticCustomError("rangos", "dos rangos se llaman igual")
        return rangos

    def rango_de(self, valor: Decimal) -> RangoEstado:
        """Return the range that a value falls in: there is always one."""
        return next(rango for rango in self.rangos if rango.contiene(valor))


def _falla(antes: RangoEstado, despues: RangoEstado) -> str:
    """Say why a range does not lead to the next; "" where it does."""
    if antes.hasta is None or despues.desde is None:
        return "falta dónde termina uno y empieza el otro"
    hasta, desde = Decimal(antes.hasta), Decimal(despues.desde)
    if hasta < desde:
        return f"queda un hueco: uno termina en {antes.hasta} y el otro empieza en {despues.desde}"
    if hasta > desde:
        return f"hay un cruce: uno termina en {antes.hasta} y el otro empieza en {despues.desde}"
    if antes.desde is not None and Decimal(antes.desde) >= hasta:
        return f"no hay orden: el primero va de {antes.desde} a {antes.hasta}"
    return ""
