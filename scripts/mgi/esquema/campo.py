"""How a field is declared: title, help, a right and a wrong example, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from mgi.corte import leer_corte
from mgi.numero import es_numero
from mgi.problema import sugerencia


def numero_json(escrito: str | Decimal) -> int | float:
    """Return a written number as JSON has it: whole where it is whole."""
    valor = Decimal(escrito)
    return int(valor) if valor == valor.to_integral_value() else float(valor)


class Esquema(BaseModel):
    """Base of every declared file: immutable, and no field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def campo(
    titulo: str,
    ayuda: str,
    *,
    bien: str,
    mal: str,
    defecto: Any = ...,
    otros: str = "",
    **extra: Any,
) -> Any:
    """Declare a field. ``bien`` and ``mal`` are values as an editor would write them.

    ``otros``: other names that people give it, between spaces, to send them to this one.
    """
    return Field(
        defecto,
        title=titulo,
        description=ayuda,
        json_schema_extra={"bien": bien, "mal": mal, "otros": otros},
        **extra,
    )


def en(valores: Mapping[str, str]) -> AfterValidator:
    """Return what a field's type carries to take one of the keys of ``valores`` (key → label)."""

    def revisar(escrito: str) -> str:
        if escrito not in valores:
            raise PydanticCustomError(
                "opcion",
                "«{escrito}» no es un valor posible; {remedio}",
                {"escrito": escrito, "remedio": sugerencia(escrito, valores)},
            )
        return escrito

    return AfterValidator(revisar)


def _periodo(escrito: str) -> str:
    if leer_corte(escrito) is None:
        raise PydanticCustomError("periodo", "«{escrito}» no es un periodo", {"escrito": escrito})
    return escrito


def _numero(escrito: str) -> str:
    if not es_numero(escrito):
        raise PydanticCustomError("numero", "«{escrito}» no es un número", {"escrito": escrito})
    return escrito


def _fecha(escrito: Any) -> Any:
    corte = leer_corte(escrito) if isinstance(escrito, str) else None
    if corte is None or corte.clase != "dia":
        raise PydanticCustomError("fecha", "«{escrito}» no es una fecha", {"escrito": str(escrito)})
    return corte.fin


Texto = Annotated[str, Field(min_length=1)]
#: A whole day, AAAA-MM-DD.
Fecha = Annotated[date, BeforeValidator(_fecha)]
#: A period as ``corte.leer_corte`` reads it.
Periodo = Annotated[str, AfterValidator(_periodo)]
#: A canonical number, kept as written: no thousands separator, a point for decimals.
Numero = Annotated[
    str, AfterValidator(_numero), PlainSerializer(numero_json, when_used="json-unless-none")
]
#: Identifier: lower case without accents, digits and hyphens.
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, Field(pattern=SLUG)]
