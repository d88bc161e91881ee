"""A document against its declared fields: pydantic's errors as problems an editor can act on."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mgi.problema import Problema, sugerencia
from mgi.read.yaml import Documento, Ruta

Modelo = TypeVar("Modelo", bound=BaseModel)

#: The signs that a sentence of our own may have, with what the editor wrote inside it.
_ORACION = 160
_REFERENCIA = "vea el campo en la referencia"

#: pydantic error type → cause and mend. ``{escrito}`` is what the editor wrote.
_CAUSAS = {
    "string_type": ("aquí va un texto, no una lista ni un grupo de campos", _REFERENCIA),
    "string_too_short": ("está vacío", "escríbalo, o quite el campo si no es obligatorio"),
    "string_too_long": ("es muy largo: {largo} signos de {max_length}", "acórtelo"),
    "string_pattern_mismatch": (
        "«{escrito}» no tiene la forma pedida",
        "use minúsculas sin tildes, cifras y guiones, o la forma que dice la referencia",
    ),
    "int_parsing": ("«{escrito}» no es un número entero", "escriba solo cifras"),
    "int_type": ("aquí va un número entero", "escriba solo cifras"),
    "greater_than_equal": ("«{escrito}» es menor que {ge}", "revise el número"),
    "bool_parsing": ("«{escrito}» no es true ni false", "escriba true o false"),
    "bool_type": ("está vacío", "escriba true o false"),
    "tuple_type": ("aquí va una lista", "escríbala con guiones o entre corchetes: [uno, dos]"),
    "dict_type": ("aquí va un grupo de campos", "escriba cada uno como «clave: valor»"),
    "model_type": ("aquí va un grupo de campos", "escriba cada uno como «clave: valor»"),
    "too_short": (
        "hay {actual_length} y hacen falta {min_length} al menos",
        "agregue lo que falta",
    ),
    "fecha": ("«{escrito}» no es una fecha", "escríbala como AAAA-MM-DD"),
    "periodo": (
        "«{escrito}» no es un periodo",
        "use AAAA, AAAA-MM, AAAA-T1 a T4, AAAA-S1, AAAA-S2 o AAAA-MM-DD",
    ),
    "numero": (
        "«{escrito}» no es un número",
        "sin puntos de miles y con punto para los decimales",
    ),
}


def validate(
    documento: Documento, modelo: type[Modelo], donde: Ruta = ()
) -> tuple[Modelo | None, list[Problema]]:
    """Validate the part of a document at ``donde``; its problems are MGI-005, 006 and 007."""
    try:
        return modelo.model_validate(documento.parte(donde)), []
    except ValidationError as error:
        detalles = error.errors(include_url=False, include_context=True)
        return None, [
            _translate(documento, modelo, donde, detalle)
            for detalle in detalles
            if not (detalle["type"] == "too_short" and _told_below(detalle, detalles))
        ]


def _told_below(detalle: ErrorDetails, todos: list[ErrorDetails]) -> bool:
    """Whether a list is short only because its items were refused, which they say themselves."""
    loc = detalle["loc"]
    return any(otro is not detalle and otro["loc"][: len(loc)] == loc for otro in todos)


def _translate(
    documento: Documento, modelo: type[BaseModel], donde: Ruta, error: ErrorDetails
) -> Problema:
    loc = tuple(paso for paso in error["loc"] if paso != "[key]")
    ruta = donde + loc
    nombre = ".".join(str(paso) for paso in ruta)
    tipo = error["type"]
    if tipo == "missing":
        return documento.problema(
            ruta[:-1], "MGI-006", f"falta el campo «{nombre}»", f"agregue «{loc[-1]}: …»"
        )
    if tipo == "extra_forbidden" and str(loc[-1]).isdigit():
        causa = f"«{nombre}» no es un campo: una coma partió un número"
        return documento.problema_clave(ruta, "MGI-014", causa, "use punto para los decimales")
    if tipo == "extra_forbidden":
        remedio = sugerencia(str(loc[-1]), _campos(modelo, loc[:-1]))
        return documento.problema_clave(ruta, "MGI-005", f"el campo «{nombre}» no existe", remedio)
    escrito = _corto(error["input"])
    contexto = {"escrito": escrito, "largo": len(str(error["input"])), **error.get("ctx", {})}
    if tipo == "string_pattern_mismatch" and "https" in str(contexto["pattern"]):
        causa, remedio = f"«{escrito}» no es una dirección", "empiece por https://"
    elif tipo in _CAUSAS:
        causa, remedio = (texto.format_map(contexto) for texto in _CAUSAS[tipo])
        if tipo == "too_short" and not error["input"]:
            causa, remedio = "está vacío", "escriba una entrada al menos"
        if error["input"] is None and tipo in ("string_type", "dict_type", "model_type"):
            causa = "está vacío"
    elif tipo.startswith("int_"):
        causa, remedio = f"«{escrito}» no sirve de número entero", "escriba solo cifras"
    elif tipo == "opcion":
        causa = f"«{contexto['escrito']}» no es un valor posible"
        remedio = str(contexto["remedio"])
    else:  # our own rules over several fields carry their sentence
        causa, remedio = _corto(error["msg"], _ORACION), _REFERENCIA
    campo = f"campo «{nombre}»: " if nombre else ""
    return documento.problema(ruta, "MGI-007", f"{campo}{causa}", remedio)


def _campos(modelo: type[BaseModel], loc: Ruta) -> list[str]:
    """Return the field names of the model at a path inside another."""
    actual: type[BaseModel] | None = modelo
    for paso in loc:
        if actual is not None and paso in actual.model_fields:
            actual = _modelo_en(actual.model_fields[str(paso)].annotation)
    return [] if actual is None else list(actual.model_fields)


def _modelo_en(anotacion: Any) -> type[BaseModel] | None:
    """Return the first model named in a type, through Optional, dict and tuple."""
    if isinstance(anotacion, type) and issubclass(anotacion, BaseModel):
        return anotacion
    partes = map(_modelo_en, getattr(anotacion, "__args__", ()))
    return next((parte for parte in partes if parte is not None), None)


def _corto(valor: Any, largo: int = 60) -> str:
    texto = str(valor)
    return texto if len(texto) <= largo else f"{texto[: largo - 1]}…"
