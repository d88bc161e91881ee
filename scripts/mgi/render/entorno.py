"""The Jinja environment of our own templates: everything that enters HTML is escaped."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from mgi.corte import dia_en_palabras
from mgi.derive import alcance_de, texto_fuente, texto_programado, texto_valor, unidad_de
from mgi.esquema.referencias import Unidad
from mgi.formato import mayuscula, minuscula, numero
from mgi.model import Fila
from mgi.rutas import COMPARAR, ancla, relativa

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
    env.filters.update(fecha=dia_en_palabras, minuscula=minuscula)
    env.globals.update(
        ancla=ancla,
        comparar=COMPARAR,
        relativa=relativa,
        alcance_de=alcance_de,
        texto_valor=texto_valor,
        texto_fuente=texto_fuente,
        texto_programado=texto_programado,
        unidad_de=unidad_de,
        dato=dato,
        entero=entero,
        clase_numero=clase_numero,
        mayuscula=mayuscula,
        minuscula=minuscula,
    )
    return env


def render_template(nombre: str, **contexto: object) -> Markup:
    """Render a template to HTML that is already safe."""
    return Markup(entorno().get_template(nombre).render(**contexto))  # noqa: S704 - escaped above


def render_senal(pilar: str) -> Markup:
    """Render the sign of a pilar, for the theme's templates."""
    piezas = entorno().get_template("piezas.html").module
    return Markup(piezas.senal(pilar))  # type: ignore[attr-defined]  # noqa: S704 - our own drawing


def crudo(valor: Decimal | None) -> str:
    """Write a number as machines read it; "" where there is none."""
    return "" if valor is None else f"{valor:f}"


def dato(valor: Decimal | None, texto: str) -> Markup:
    """Write a value with its machine form; the words alone where there is none."""
    if valor is None:
        return escape(texto)
    return Markup('<span data-valor="{}">{}</span>').format(crudo(valor), texto)


def entero(cuenta: int) -> Markup:
    """Write a count with its machine form."""
    valor = Decimal(cuenta)
    return dato(valor, numero(valor))


def clase_numero(fila: Fila, unidad: Unidad) -> str:
    """Return the class of a value shown large: long ones are set smaller to stay on one line."""
    return "n largo" if len(texto_valor(fila, unidad)) > NUMERO_LARGO else "n"
