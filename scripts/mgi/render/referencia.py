"""The editors' reference, rendered from the declarations that the checks read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mgi.artefacto import Pagina
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
from mgi.model import Catalogo
from mgi.reglas import POR_ASUNTO
from mgi.render.entorno import render_template
from mgi.rutas import COMPONENTES, PARTES_REFERENCIA, REFERENCIA

#: The files of each page of the reference that tells fields: id, title and model.
_ARCHIVOS: dict[str, tuple[tuple[str, str, type[BaseModel]], ...]] = {
    "indicadores": (
        ("ficha", "data/indicadores/<codigo>/ficha.yml", ficha.Ficha),
        ("ficha-linea-base", "ficha.yml: linea_base y cada una de las metas", partes.LineaBase),
        ("ficha-plan", "ficha.yml: plan", plan.Plan),
        ("ficha-meta-final", "ficha.yml: plan.meta_final", partes.Cantidad),
        ("ficha-derivado", "ficha.yml: derivado", partes.Derivado),
        ("ficha-operando", "ficha.yml: derivado.de, cada indicador", partes.Operando),
        ("ficha-dimension", "ficha.yml: cada dimensión", partes.Dimension),
        ("ficha-rango", "ficha.yml: rango", partes.Rango),
        ("ficha-seguimiento", "ficha.yml: seguimiento", partes.Seguimiento),
        ("ficha-publicacion", "ficha.yml: publicacion", partes.Publicacion),
    ),
    "listas": (
        ("estados", "data/estados.yml, cada conjunto de rangos", plan.Conjunto),
        ("estados-rango", "data/estados.yml, cada rango", plan.RangoEstado),
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
    ),
    "cuadres": (
        ("cuadres", "data/cuadres.yml, cada cuadre", cuadres.Cuadre),
        ("cuadres-lectura", "data/cuadres.yml: cada lectura", cuadres.Lectura),
        ("cuadres-contradiccion", "data/cuadres.yml: contradiccion", cuadres.Contradiccion),
        ("dudas", "data/dudas.yml, cada duda", cuadres.Duda),
    ),
    "conformidad": (
        ("conformidad", "data/conformidad.yml, cada grupo", conformidad.Familia),
        ("conformidad-requisito", "data/conformidad.yml, cada requisito", conformidad.Requisito),
    ),
    "paginas": (("pagina", "docs/, encabezado de cada página", pagina.Encabezado),),
}
#: The tables that are of an indicator; the others are lists.
_DE_INDICADOR = ("serie", "revisiones")


class Parte(NamedTuple):
    """A page of the reference: how it is called and what it tells."""

    titulo: str
    nombre: str
    resumen: str


_PARTES = {
    "indicadores": Parte(
        "Referencia: fichas y series",
        "Fichas y series",
        "Los campos de la ficha de un indicador y las columnas de su serie y sus revisiones.",
    ),
    "listas": Parte(
        "Referencia: listas comunes",
        "Listas comunes",
        "Los campos de las fuentes, las unidades, los términos, el glosario y otras listas.",
    ),
    "cuadres": Parte(
        "Referencia: cuadres y dudas",
        "Cuadres y dudas",
        "Los campos con que se declara qué debe cuadrar y qué no dice un documento.",
    ),
    "conformidad": Parte(
        "Referencia: conformidad",
        "Conformidad",
        "Los campos con que se declara un requisito y con qué se comprueba.",
    ),
    "paginas": Parte(
        "Referencia: páginas e instrucciones",
        "Páginas e instrucciones",
        "El encabezado de una página y las instrucciones que puede llevar su texto.",
    ),
    "reglas-de-archivos": Parte(
        "Referencia: reglas de los archivos",
        "Reglas de los archivos",
        "Las reglas de los archivos, las revisiones y las direcciones, con ejemplos.",
    ),
    "reglas-de-cifras": Parte(
        "Referencia: reglas de las cifras",
        "Reglas de las cifras",
        "Las reglas de las series, los planes, los hitos, los cuadres y las localidades.",
    ),
    "reglas-de-paginas": Parte(
        "Referencia: reglas de las páginas",
        "Reglas de las páginas",
        "Las reglas de las páginas, sus textos, sus términos y sus enlaces, con ejemplos.",
    ),
}
#: What the name of a page of rules starts with, before what they are about.
_REGLAS = "reglas-de-"


def render_referencia(catalogo: Catalogo) -> Iterator[Pagina]:
    """Render the way into the reference, and a page for each of its parts."""
    archivos = {parte: _archivos(parte, catalogo.esquemas) for parte in _ARCHIVOS}
    yield Pagina(
        ruta=REFERENCIA,
        contenido=render_template(
            "referencia.html",
            archivos=archivos,
            asuntos={f"{_REGLAS}{asunto}": reglas for asunto, reglas in POR_ASUNTO.items()},
            partes=_PARTES,
            rutas=PARTES_REFERENCIA,
            desde=REFERENCIA,
            componentes=COMPONENTES,
        ),
        origen="scripts/mgi/render/referencia.py",
        titulo="Referencia para quien edita",
        tipo="guia",
        resumen="Los archivos, campos, instrucciones y reglas del micrositio, con ejemplos.",
        actualizado=catalogo.actualizado,
    )
    for clave, parte in _PARTES.items():
        yield Pagina(
            ruta=PARTES_REFERENCIA[clave],
            contenido=render_template(
                "referencia_parte.html",
                archivos=archivos.get(clave, ()),
                instrucciones=INSTRUCCIONES.values() if clave == "paginas" else (),
                reglas=sorted(
                    POR_ASUNTO.get(clave.removeprefix(_REGLAS), ())
                    if clave.startswith(_REGLAS)
                    else (),
                    key=lambda regla: regla.codigo,
                ),
                parte=parte,
            ),
            origen="scripts/mgi/render/referencia.py",
            titulo=parte.titulo,
            nombre=parte.nombre,
            tipo="guia",
            resumen=parte.resumen,
            actualizado=catalogo.actualizado,
            padre=REFERENCIA,
        )


def _archivos(parte: str, esquemas: Mapping[str, EsquemaTabla]) -> list[dict[str, Any]]:
    """Return the files of a page, each with its fields or columns."""
    modelos = [
        {"id": clave, "titulo": titulo, "campos": list(map(_campo, modelo.model_fields.items()))}
        for clave, titulo, modelo in _ARCHIVOS[parte]
    ]
    suyas = {
        nombre: esquema
        for nombre, esquema in esquemas.items()
        if parte == ("indicadores" if nombre in _DE_INDICADOR else "listas")
    }
    tablas = [
        {"id": nombre, "titulo": _ruta(nombre), "campos": list(map(_columna, esquema.fields))}
        for nombre, esquema in suyas.items()
    ]
    return [*modelos[:1], *tablas, *modelos[1:]]


def _ruta(tabla: str) -> str:
    """Return where a kind of table is."""
    return f"data/{'indicadores/<codigo>/' if tabla in _DE_INDICADOR else ''}{tabla}.csv"


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
