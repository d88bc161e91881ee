"""The parts of a ficha that are made of several fields."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mgi.esquema.campo import Esquema, Fecha, Numero, Periodo, Slug, Texto, campo, en

OPERACIONES = {
    "razon": "El primero entre el segundo",
    "diferencia": "El primero menos los demás",
    "suma": "La suma de todos",
    "proporcion": "Cada parte entre el total",
}
#: The sign that joins what each operation takes.
SIGNOS = {"razon": "÷", "proporcion": "÷", "diferencia": "\u2212", "suma": "+"}


class Cantidad(Esquema):
    """A number with its source: a target or a baseline."""

    valor: Numero = campo("Valor", "El número, como en un CSV.", bien="12.5", mal="12,5")
    fuente: Texto = campo(
        "Fuente", "Id de data/fuentes.yml.", bien="informe-7809-2024", mal="El informe"
    )
    ubicacion: Texto = campo(
        "Ubicación", "En qué parte de la fuente.", bien="Cuadro No. 2", mal="por ahí"
    )
    textual: Texto = campo(
        "Textual", "El número tal como lo imprime la fuente.", bien="12,5%", mal="doce y medio"
    )


class LineaBase(Cantidad):
    """Where the indicator stood before the project."""

    periodo: Periodo = campo("Periodo", "De cuándo es el valor.", bien="2019", mal="antes")


class Meta(LineaBase):
    """What was promised for a period."""


class Operando(Esquema):
    """An indicator that another is computed from."""

    indicador: Slug = campo(
        "Indicador", "El código del otro indicador.", bien="presupuesto-girado", mal="Giros"
    )
    dimensiones: dict[str, Texto] = campo(
        "Dimensiones",
        "La etiqueta que se toma de cada dimensión que este indicador no tiene. Sin ella se toma "
        "el total.",
        bien='{componente: "05"}',
        mal="{componente: todas}",
        otros="filtro filtros etiqueta etiquetas componente localidad",
        defecto={},
    )


class Derivado(Esquema):
    """How the values of an indicator are computed from those of others."""

    operacion: Annotated[str, en(OPERACIONES)] = campo(
        "Operación", "Cómo se calcula.", bien="razon", mal="promedio"
    )
    de: tuple[Operando, ...] = campo(
        "De",
        "Los indicadores de donde sale, en orden: en una razón o una diferencia, el primero es el "
        "de arriba.",
        bien="- {indicador: presupuesto-girado}",
        mal="presupuesto-girado",
        min_length=1,
    )
    decimales: int = campo(
        "Decimales",
        "Con cuántos decimales se publica el resultado.",
        bien="1",
        mal="uno",
        ge=0,
        le=6,
    )

    @model_validator(mode="after")
    def _cuantos(self) -> Derivado:
        pide = {"razon": "dos indicadores", "proporcion": "un solo indicador"}
        justos = {"razon": len(self.de) == 2, "proporcion": len(self.de) == 1}
        if not justos.get(self.operacion, len(self.de) >= 2):
            raise PydanticCustomError(
                "operandos",
                "«{operacion}» se calcula con {pide}",
                {"operacion": self.operacion, "pide": pide.get(self.operacion, "dos o más")},
            )
        return self


class Rango(Esquema):
    """The band that is right, for an indicator whose sentido is «entre»."""

    minimo: Numero = campo("Mínimo", "Desde este valor está bien.", bien="40", mal="cuarenta")
    maximo: Numero = campo("Máximo", "Hasta este valor está bien.", bien="60", mal="sesenta")

    @model_validator(mode="after")
    def _en_orden(self) -> Rango:
        if Decimal(self.minimo) > Decimal(self.maximo):
            raise PydanticCustomError("limites", "el mínimo es mayor que el máximo")
        return self


class Seguimiento(Esquema):
    """Whether new values are still expected."""

    estado: Annotated[str, en({"abierto": "Abierto", "cerrado": "Cerrado"})] = campo(
        "Estado", "abierto si se esperan valores nuevos; cerrado si no.", bien="cerrado", mal="fin"
    )
    fecha: Fecha | None = campo(
        "Fecha", "Cuándo se cerró (AAAA-MM-DD).", bien="2024-05-31", mal="mayo", defecto=None
    )
    motivo: Texto | None = campo(
        "Motivo",
        "Por qué se cerró.",
        bien="El proyecto terminó en junio de 2024.",
        mal="n/a",
        defecto=None,
    )

    @model_validator(mode="after")
    def _cierre_explicado(self) -> Seguimiento:
        if self.estado == "cerrado" and (self.fecha is None or self.motivo is None):
            raise PydanticCustomError("cierre", "un seguimiento cerrado lleva «fecha» y «motivo»")
        if self.estado == "abierto" and (self.fecha or self.motivo):
            raise PydanticCustomError("cierre", "un seguimiento abierto no lleva fecha ni motivo")
        return self


class Publicacion(Esquema):
    """Whether the indicator is on the public site."""

    estado: Annotated[
        str, en({"borrador": "Borrador", "vigente": "Vigente", "retirado": "Retirado"})
    ] = campo(
        "Estado",
        "borrador no se publica; vigente se publica; retirado se publica con el motivo.",
        bien="vigente",
        mal="publicado",
    )
    motivo: Texto | None = campo(
        "Motivo",
        "Por qué se retiró.",
        bien="La fuente dejó de medirlo.",
        mal="n/a",
        defecto=None,
    )

    @model_validator(mode="after")
    def _retiro_explicado(self) -> Publicacion:
        if self.estado == "retirado" and self.motivo is None:
            raise PydanticCustomError("retiro", "un indicador retirado lleva «motivo»")
        return self


class Dimension(Esquema):
    """A breakdown of the series: a column of the CSV and its labels."""

    nombre: Texto = campo("Nombre", "Cómo se lee en la página.", bien="Componente", mal="comp")
    etiquetas: dict[str, Texto] = campo(
        "Etiquetas",
        "Los valores que puede tener la columna y cómo se lee cada uno. En el CSV va el de la "
        "izquierda; vacío quiere decir el total. La dimensión localidad no las lleva: salen de "
        "data/localidades.csv.",
        bien='"05": Fortalecimiento de la gestión institucional',
        mal="- Fortalecimiento",
        min_length=1,
    )
