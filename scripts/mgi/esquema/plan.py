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
        "Inicio", "Primer año del plan.", bien="2020", mal="dos mil veinte", ge=1900, le=2100
    )
    fin: int = campo("Fin", "Último año del plan.", bien="2024", mal="hoy", ge=1900, le=2100)
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
        for n, rango in enumerate(rangos):
            desde, hasta = rango.desde, rango.hasta
            if desde is not None and hasta is not None and Decimal(desde) >= Decimal(hasta):
                causa = f"«{rango.nombre}» va de {desde} a {hasta}"
                raise _falla(n, causa, "«hasta» es mayor que «desde»: revise los dos")
        if rangos[0].hasta is None or rangos[-1].desde is None:
            causa = "los rangos van de mayor a menor, o les falta un límite"
            raise _falla(0, causa, "póngalos de menor a mayor: el primero solo con «hasta»")
        for n, extremo in ((0, rangos[0].desde), (len(rangos) - 1, rangos[-1].hasta)):
            if extremo is not None:
                cual, sobra = ("primer", "desde") if n == 0 else ("último", "hasta")
                causa = f"el {cual} rango lleva «{sobra}»"
                raise _falla(n, causa, "quítelo: así los rangos cubren todo valor")
        for n, (antes, despues) in enumerate(pairwise(rangos), start=1):
            _check_siguen(n, antes, despues)
        nombres = [rango.nombre.lower() for rango in rangos]
        for n, nombre in enumerate(nombres):
            if nombre in nombres[:n]:
                raise _falla(n, "dos rangos se llaman igual", "dé a cada uno su nombre")
        return rangos

    def rango_de(self, valor: Decimal) -> RangoEstado:
        """Return the range that a value falls in: there is always one."""
        return next(rango for rango in self.rangos if rango.contiene(valor))


def _falla(lugar: int, causa: str, remedio: str) -> PydanticCustomError:
    """Return the error of a range, by its place in the list."""
    partes = {"causa": causa, "remedio": remedio, "lugar": lugar}
    return PydanticCustomError("rangos", "{causa}", partes)


def _check_siguen(n: int, antes: RangoEstado, despues: RangoEstado) -> None:
    """Hold that a range, the ``n``th from 0, begins where the one before it ends."""
    dicho = f"entre «{antes.nombre}» y «{despues.nombre}»"
    if antes.hasta is None or despues.desde is None:
        causa = f"{dicho} falta dónde termina uno y empieza el otro"
        raise _falla(n, causa, "escriba el mismo número en «hasta» del uno y «desde» del otro")
    hasta, desde = Decimal(antes.hasta), Decimal(despues.desde)
    if hasta == desde:
        return
    que = "queda un hueco" if hasta < desde else "hay un cruce"
    causa = f"{dicho} {que}: uno termina en {antes.hasta} y el otro empieza en {despues.desde}"
    raise _falla(n, causa, f"escriba «desde: {antes.hasta}», o revise los dos")
