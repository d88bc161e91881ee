"""A document against its declared fields: pydantic's errors as problems an editor can act on."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

from mgi.corte import proponer_corte
from mgi.numero import explain_number, usa_coma
from mgi.problema import Problema, nearest, sugerencia
from mgi.read.yaml import Documento, Ruta

Modelo = TypeVar("Modelo", bound=BaseModel)

#: The signs that a sentence of our own may have, with what the editor wrote inside it.
_ORACION = 160
_REFERENCIA = "vea el campo en la referencia"
_CIFRAS = "escriba solo cifras"

#: pydantic error type → cause and mend. ``{escrito}`` is what the editor wrote.
_CAUSAS = {
    "string_type": ("aquí va un texto, no una lista ni un grupo de campos", _REFERENCIA),
    "string_too_short": ("está vacío", "escríbalo, o quite el campo si no es obligatorio"),
    "string_too_long": ("es muy largo: {largo} signos de {max_length}", "acórtelo"),
    "string_pattern_mismatch": (
        "«{escrito}» no tiene la forma pedida",
        "use minúsculas sin tildes, cifras y guiones, o la forma que dice la referencia",
    ),
    "int_parsing": ("«{escrito}» no es un número entero", _CIFRAS),
    "int_parsing_size": ("«{escrito}» no sirve de número entero", _CIFRAS),
    "int_type": ("aquí va un número entero", _CIFRAS),
    "greater_than_equal": ("«{escrito}» es menor que {ge}", "escriba {ge} o más"),
    "less_than_equal": ("«{escrito}» es mayor que {le}", "escriba {le} o menos"),
    "bool_parsing": ("«{escrito}» no es true ni false", "escriba true o false"),
    "bool_type": ("está vacío", "escriba true o false"),
    "tuple_type": ("aquí va una lista", "escríbala con guiones o entre corchetes: [uno, dos]"),
    "dict_type": ("aquí va un grupo de campos", "escriba cada uno como «clave: valor»"),
    "model_type": ("aquí va un grupo de campos", "escriba cada uno como «clave: valor»"),
    "too_short": (
        "hay {actual_length} y hacen falta {min_length} al menos",
        "agregue lo que falta",
    ),
}
#: What an empty field is told, whatever it asks for.
_VACIO = ("está vacío", "escríbalo, o quite el campo si no es obligatorio")
#: The errors that are not of our own rules.
_DE_PYDANTIC = frozenset(get_args(ErrorType))


def validate(
    documento: Documento, modelo: type[Modelo], donde: Ruta = ()
) -> tuple[Modelo | None, list[Problema]]:
    """Validate the part of a document at ``donde``.

    Problems: MGI-005 to 007, and of numbers MGI-014 and 015.
    """
    try:
        return modelo.model_validate(documento.parte(donde)), []
    except ValidationError as error:
        detalles = error.errors(include_url=False, include_context=True)
        errados = _misspelt(modelo, detalles)
        return None, [
            _translate(documento, modelo, donde, detalle)
            for detalle in detalles
            if not (detalle["type"] == "too_short" and _told_below(detalle, detalles))
            and not (detalle["type"] == "missing" and _path(detalle) in errados)
        ]


def _path(detalle: ErrorDetails) -> Ruta:
    return tuple(paso for paso in detalle["loc"] if paso != "[key]")


def _misspelt(modelo: type[BaseModel], detalles: list[ErrorDetails]) -> set[Ruta]:
    """Return the paths of the fields that are there under a name that looks like theirs."""
    rutas = [_path(d) for d in detalles if d["type"] == "extra_forbidden"]
    return {
        (*ruta[:-1], parecido)
        for ruta in rutas
        if (parecido := nearest(str(ruta[-1]), _campos(modelo, ruta[:-1])))
    }


def _told_below(detalle: ErrorDetails, todos: list[ErrorDetails]) -> bool:
    """Whether a list is short only because its items were refused, which they say themselves."""
    loc = detalle["loc"]
    return any(otro is not detalle and otro["loc"][: len(loc)] == loc for otro in todos)


def _translate(
    documento: Documento, modelo: type[BaseModel], donde: Ruta, error: ErrorDetails
) -> Problema:
    loc = _path(error)
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
        remedio = _otro_nombre(modelo, loc) or sugerencia(str(loc[-1]), _campos(modelo, loc[:-1]))
        return documento.problema_clave(ruta, "MGI-005", f"el campo «{nombre}» no existe", remedio)
    regla, causa, remedio = _cause(error)
    campo = f"campo «{nombre}»: " if nombre else ""
    return documento.problema((*ruta, *_inside(error)), regla, f"{campo}{causa}", remedio)


def _cause(error: ErrorDetails) -> tuple[str, str, str]:
    """Return rule, cause and mend of a value that its field does not admit."""
    tipo, crudo, contexto = error["type"], error["input"], error.get("ctx", {})
    escrito = _corto(contexto.get("escrito", crudo))
    dicho = {"escrito": escrito, "largo": len(str(crudo)), **contexto}
    if tipo in ("fecha", "numero") and isinstance(crudo, (dict, list)):
        causa, remedio = "aquí va un solo valor, no una lista ni un grupo de campos", _REFERENCIA
    elif crudo is None and (tipo in _DE_PYDANTIC or tipo == "fecha"):
        causa, remedio = _VACIO
        if tipo in ("dict_type", "model_type", "tuple_type", "bool_type"):
            remedio = _CAUSAS[tipo][1]
    elif tipo == "string_pattern_mismatch" and "https" in str(contexto.get("pattern")):
        causa, remedio = f"«{escrito}» no es una dirección", "empiece por https://"
    elif tipo == "too_short" and not crudo:
        causa, remedio = "está vacío", "escriba una entrada al menos"
    elif tipo == "numero":
        causa, remedio = explain_number(str(crudo))
        regla = "MGI-014" if usa_coma(str(crudo)) else "MGI-015"
        return regla, f"«{escrito}» {causa}", remedio or _CIFRAS
    elif tipo in ("fecha", "periodo"):
        causa = f"«{escrito}» no es {'una fecha' if tipo == 'fecha' else 'un periodo'}"
        remedio = proponer_corte(str(crudo), dia=tipo == "fecha")
    elif tipo == "opcion":
        causa, remedio = f"«{escrito}» no es un valor posible", str(contexto["remedio"])
    elif tipo in _CAUSAS:
        causa, remedio = (texto.format_map(dicho) for texto in _CAUSAS[tipo])
    elif tipo in _DE_PYDANTIC:  # none of our fields gives it; its own words are in English
        causa, remedio = f"«{escrito}» no sirve aquí", _REFERENCIA
    else:  # our own rules over several fields carry their sentence, and may carry its mend
        causa = _corto(error["msg"], _ORACION)
        remedio = str(contexto.get("remedio", _REFERENCIA))
    return "MGI-007", causa, remedio


def _inside(error: ErrorDetails) -> Ruta:
    """Return where in a list one of our own rules found the fault, if it says so."""
    lugar = error.get("ctx", {}).get("lugar")
    return () if lugar is None else (lugar,)


def _otro_nombre(modelo: type[BaseModel], loc: Ruta) -> str:
    """Return the mend for a name that people give to a field that is called otherwise."""
    padre = _modelo_at(modelo, loc[:-1])
    for nombre, campo in (padre.model_fields if padre else {}).items():
        extra = campo.json_schema_extra
        if isinstance(extra, dict) and str(loc[-1]) in str(extra.get("otros", "")).split():
            ayuda = (campo.description or "").split(". ")[0].rstrip(".")
            return f"use «{nombre}»: {ayuda[:1].lower()}{ayuda[1:]}"
    return ""


def _campos(modelo: type[BaseModel], loc: Ruta) -> list[str]:
    """Return the field names of the model at a path inside another."""
    padre = _modelo_at(modelo, loc)
    return [] if padre is None else list(padre.model_fields)


def _modelo_at(modelo: type[BaseModel], loc: Ruta) -> type[BaseModel] | None:
    actual: type[BaseModel] | None = modelo
    for paso in loc:
        if actual is not None and paso in actual.model_fields:
            actual = _modelo_en(actual.model_fields[str(paso)].annotation)
    return actual


def _modelo_en(anotacion: Any) -> type[BaseModel] | None:
    """Return the first model named in a type, through Optional, dict and tuple."""
    if isinstance(anotacion, type) and issubclass(anotacion, BaseModel):
        return anotacion
    partes = map(_modelo_en, getattr(anotacion, "__args__", ()))
    return next((parte for parte in partes if parte is not None), None)


def _corto(valor: Any, largo: int = 60) -> str:
    texto = str(valor)
    return texto if len(texto) <= largo else f"{texto[: largo - 1]}…"
