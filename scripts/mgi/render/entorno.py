"""The Jinja environment of our own templates: everything that enters HTML is escaped."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mgi.derive import texto_fuente, texto_valor, unidad_de
from mgi.esquema.referencias import Unidad
from mgi.formato import cantidad, fecha
from mgi.model import Fila
from mgi.rutas import relativa

#: A value with more signs than this does not fit a card at full size.
NUMERO_LARGO = 9


@cache
def entorno() -> Environment:
    """Return the environment; templates live in render/plantillas/."""
    env = Environment(
        loader=PackageLoader("mgi.render", "plantillas"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["fecha"] = fecha
    env.globals.update(
        relativa=relativa,
        cantidad=cantidad,
        texto_valor=texto_valor,
        texto_fuente=texto_fuente,
        unidad_de=unidad_de,
        crudo=crudo,
        clase_numero=clase_numero,
    )
    return env


def render_template(nombre: str, **contexto: object) -> Markup:
    """Render a template to HTML that is already safe."""
    return Markup(entorno().get_template(nombre).render(**contexto))  # noqa: S704 - escaped above


def crudo(valor: Decimal | None) -> str:
    """Write a number as machines read it; "" where there is none."""
    return "" if valor is None else f"{valor:f}"


def clase_numero(fila: Fila, unidad: Unidad) -> str:
    """Return the class of a value shown large: long ones are set smaller to stay on one line."""
    return "n largo" if len(texto_valor(fila, unidad)) > NUMERO_LARGO else "n"
