"""The editors' reference, rendered from the declarations that the checks read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mgi.esquema import (
    conformidad,
    cuadres,
    ficha,
    legibilidad,
    pagina,
    partes,
    plan,
    referencias,
    siglas,
    taxonomia,
)
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.esquema.tabla import Columna, EsquemaTabla
from mgi.reglas import REGLAS
from mgi.render.entorno import render_template
from mgi.rutas import COMPONENTES, REFERENCIA

_ARCHIVOS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("ficha", "data/indicadores/<codigo>/ficha.yml", ficha.Ficha),
    ("ficha-linea-base", "ficha.yml: linea_base y cada una de las metas", partes.LineaBase),
    ("ficha-plan", "ficha.yml: plan", plan.Plan),
    ("ficha-meta-final", "ficha.yml: plan.meta_final", partes.Cantidad),
    ("ficha-derivado", "ficha.yml: derivado", partes.Derivado),
    ("ficha-operando", "ficha.yml: derivado.de, cada indicador", partes.Operando),
    ("estados", "data/estados.yml, cada conjunto de rangos", plan.Conjunto),
    ("estados-rango", "data/estados.yml, cada rango", plan.RangoEstado),
    ("cuadres", "data/cuadres.yml, cada cuadre", cuadres.Cuadre),
    ("cuadres-lectura", "data/cuadres.yml: cada lectura", cuadres.Lectura),
    ("cuadres-contradiccion", "data/cuadres.yml: contradiccion", cuadres.Contradiccion),
    ("dudas", "data/dudas.yml, cada duda", cuadres.Duda),
    ("conformidad", "data/conformidad.yml, cada grupo", conformidad.Familia),
    ("conformidad-requisito", "data/conformidad.yml, cada requisito", conformidad.Requisito),
    ("ficha-dimension", "ficha.yml: cada dimensión", partes.Dimension),
    ("ficha-rango", "ficha.yml: rango", partes.Rango),
    ("ficha-seguimiento", "ficha.yml: seguimiento", partes.Seguimiento),
    ("ficha-publicacion", "ficha.yml: publicacion", partes.Publicacion),
    ("fuentes", "data/fuentes.yml, cada entrada", referencias.Fuente),
    ("unidades", "data/unidades.yml, cada entrada", referencias.Unidad),
    ("taxonomia", "data/taxonomia.yml", taxonomia.Taxonomia),
    ("taxonomia-termino", "data/taxonomia.yml, cada término", taxonomia.Termino),
    ("taxonomia-pilar", "data/taxonomia.yml, cada pilar", taxonomia.Pilar),
    ("taxonomia-tema", "data/taxonomia.yml, cada tema", taxonomia.Tema),
    ("glosario", "data/glosario.yml, cada entrada", referencias.Entrada),
    ("nombres", "data/nombres.yml, cada nombre", siglas.NombrePropio),
    ("legibilidad", "data/legibilidad.yml", legibilidad.Legibilidad),
    ("entidad", "data/entidad.yml, cada dato conocido", referencias.Dato),
    ("entidad-pendiente", "data/entidad.yml, cada dato pendiente", referencias.Pendiente),
    ("pagina", "docs/, encabezado de cada página", pagina.Encabezado),
)


def render_referencia(esquemas: Mapping[str, EsquemaTabla]) -> Markup:
    """Render the reference: every file and field, every column, every macro, every rule."""
    archivos = [
        {"id": clave, "titulo": titulo, "campos": list(map(_campo, modelo.model_fields.items()))}
        for clave, titulo, modelo in _ARCHIVOS
    ]
    tablas = [
        {"id": nombre, "titulo": _ruta(nombre), "campos": list(map(_columna, esquema.fields))}
        for nombre, esquema in esquemas.items()
    ]
    archivos[1:1] = tablas
    return render_template(
        "referencia.html",
        archivos=archivos,
        instrucciones=INSTRUCCIONES.values(),
        reglas=REGLAS.values(),
        desde=REFERENCIA,
        componentes=COMPONENTES,
    )


def _ruta(tabla: str) -> str:
    """Return where a kind of table is."""
    de_indicador = tabla in ("serie", "revisiones")
    return f"data/{'indicadores/<codigo>/' if de_indicador else ''}{tabla}.csv"


def _columna(columna: Columna) -> dict[str, Any]:
    return {
        "nombre": columna.name,
        "titulo": columna.title,
        "ayuda": columna.description,
        "obligatorio": columna.constraints.required,
        "bien": columna.bien,
        "mal": columna.mal,
    }


def _campo(par: tuple[str, FieldInfo]) -> dict[str, Any]:
    nombre, campo = par
    ejemplos: Any = campo.json_schema_extra
    return {
        "nombre": nombre,
        "titulo": campo.title,
        "ayuda": campo.description,
        "obligatorio": campo.is_required(),
        "bien": ejemplos["bien"],
        "mal": ejemplos["mal"],
    }
