"""The fichas: their fields, their código, and what they point at."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from mgi.check.campos import validate
from mgi.check.cifras import typed_figures
from mgi.check.dimensiones import NOMBRE
from mgi.check.referencias import Referencias, unknown
from mgi.check.terminos import unknown_term
from mgi.esquema.campo import SLUG
from mgi.esquema.ficha import Ficha
from mgi.esquema.tabla import COLUMNAS, EsquemaTabla
from mgi.numero import es_numero, leer_textual
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.yaml import Documento, Ruta
from mgi.rutas import RESERVADOS


def check_fichas(crudo: Crudo, referencias: Referencias) -> tuple[dict[str, Ficha], list[Problema]]:
    """Check every ficha. Returns those whose fields are right, by código, and all problems."""
    fichas: dict[str, Ficha] = {}
    problemas: list[Problema] = []
    for codigo, documento in crudo.fichas.items():
        problemas += _check_codigo(codigo, documento)
        if codigo not in crudo.tablas and documento.parte(("derivado",)) is None:
            ruta = documento.ruta.replace("ficha.yml", "serie.csv")
            problemas.append(
                Problema(
                    ruta,
                    0,
                    0,
                    "MGI-010",
                    f"el indicador «{codigo}» no tiene serie",
                    "agregue serie.csv con una fila al menos",
                )
            )
        if documento.problemas:
            continue
        ficha, propios = validate(documento, Ficha)
        problemas += propios
        if ficha is not None:
            fichas[codigo] = ficha
            problemas += _check_cambio(ficha, documento)
        problemas += _check_ids(documento, referencias)
        problemas += _check_metas(documento)
        problemas += _check_dimensiones(documento, referencias.serie)
    return fichas, problemas


def _check_cambio(ficha: Ficha, documento: Documento) -> list[Problema]:
    """Hold that the sentence on the last change has no figure, which would have no source."""
    return [
        documento.problema(
            ("cambio",),
            "MGI-040",
            f"campo «cambio»: la cifra «{cifra[0]}» está escrita a mano",
            "dígalo sin la cifra: la página ya la muestra",
        )
        for cifra in typed_figures(ficha.cambio or "")
    ]


def _check_codigo(codigo: str, documento: Documento) -> list[Problema]:
    ruta = documento.ruta.removesuffix("/ficha.yml")
    if not re.fullmatch(SLUG, codigo) or len(codigo) > 60:
        return [
            Problema(
                ruta,
                0,
                0,
                "MGI-008",
                f"«{codigo}» no sirve de código",
                "cambie el nombre de la carpeta: minúsculas sin tildes, cifras y guiones, "
                "60 signos cuando más",
            )
        ]
    if codigo in RESERVADOS:
        return [
            Problema(
                ruta,
                0,
                0,
                "MGI-009",
                f"el código «{codigo}» taparía la página /cifras/{codigo}/",
                "cambie el nombre de la carpeta",
            )
        ]
    return []


#: The fields that class a figure, with the group of data/taxonomia.yml that each takes a term from.
_TERMINOS = {"pilar": "pilares", "seccion": "secciones", "tema": "temas"}


def _check_ids(documento: Documento, referencias: Referencias) -> list[Problema]:
    """Hold that every id of the ficha, as written, is in the file it points at."""
    apuntan: list[tuple[Ruta, str, str]] = [
        (("unidad",), "data/unidades.yml", "unidades"),
        (("estado",), "data/estados.yml", "estados"),
    ]
    apuntan += [
        ((*donde, "fuente"), "data/fuentes.yml", "fuentes") for donde in _promesas(documento)
    ]
    problemas = [
        problema
        for donde, archivo, grupo in apuntan
        for problema in unknown(
            documento, donde, documento.texto(donde), archivo, referencias.conocidos[grupo]
        )
    ]
    for campo, grupo in _TERMINOS.items():
        escrito = documento.texto((campo,))
        problemas += unknown_term(documento, (campo,), escrito, grupo, referencias, _TERMINOS)
    return problemas


def _promesas(documento: Documento) -> list[Ruta]:
    """Return the paths of the targets and the baseline: what has a source of its own."""
    metas = documento.parte(("metas",))
    cuantas = len(metas) if isinstance(metas, list) else 0
    return [("linea_base",), ("plan", "meta_final"), *(("metas", n) for n in range(cuantas))]


def _check_metas(documento: Documento) -> list[Problema]:
    """Hold that each target and baseline is the number that its source prints."""
    problemas = []
    for donde in _promesas(documento):
        valor, textual = (documento.texto((*donde, campo)) for campo in ("valor", "textual"))
        if textual and es_numero(valor) and leer_textual(textual) != Decimal(valor):
            causa = f"el textual «{textual}» no es el valor {valor}"
            problemas.append(
                documento.problema(
                    (*donde, "textual"), "MGI-021", causa, "copie el número como está impreso"
                )
            )
    return problemas


def _check_dimensiones(documento: Documento, esquema: EsquemaTabla | None) -> list[Problema]:
    """Hold that dimensions can be columns and filters, and that labels are told apart."""
    problemas = []
    dimensiones = documento.parte(("dimensiones",))
    for nombre in dimensiones if isinstance(dimensiones, dict) else ():
        donde = ("dimensiones", nombre)
        ocupado = nombre in ("codigo", *COLUMNAS["revisiones"])
        ocupado |= esquema is not None and nombre in esquema.nombres
        if ocupado or not NOMBRE.fullmatch(nombre):
            problemas.append(
                documento.problema_clave(
                    donde,
                    "MGI-019",
                    f"«{nombre}» no puede llamarse así una dimensión",
                    "use minúsculas sin tildes, cifras y guion bajo; no el nombre de una columna",
                )
            )
        etiquetas = documento.parte((*donde, "etiquetas"))
        if not isinstance(etiquetas, dict):
            continue
        veces = Counter(str(texto) for texto in etiquetas.values())
        for etiqueta, texto in etiquetas.items():
            if veces[str(texto)] > 1 or not etiqueta:
                problemas.append(
                    documento.problema_clave(
                        (*donde, "etiquetas", etiqueta),
                        "MGI-019",
                        f"la etiqueta «{etiqueta}» está vacía o se lee igual que otra («{texto}»)",
                        "dé a cada etiqueta su texto",
                    )
                )
    return problemas
