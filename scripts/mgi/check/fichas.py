"""The fichas: their fields, their código, and what they point at."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from keyword import iskeyword

from mgi.check.campos import validate
from mgi.check.referencias import Referencias, unknown
from mgi.esquema.campo import SLUG
from mgi.esquema.ficha import Ficha
from mgi.esquema.tabla import EsquemaTabla
from mgi.numero import leer_textual
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.yaml import Documento
from mgi.rutas import RESERVADOS


def check_fichas(crudo: Crudo, referencias: Referencias) -> tuple[dict[str, Ficha], list[Problema]]:
    """Check every ficha. Returns those whose fields are right, by código, and all problems."""
    fichas: dict[str, Ficha] = {}
    problemas: list[Problema] = []
    fijas = RESERVADOS | {
        pagina.uri.removeprefix("cifras/").split("/")[0].removesuffix(".md")
        for pagina in crudo.paginas
        if pagina.uri.startswith("cifras/")
    }
    for codigo, documento in crudo.fichas.items():
        problemas += _check_codigo(codigo, documento, fijas)
        if codigo not in crudo.tablas:
            ruta = documento.ruta.replace("ficha.yml", "serie.csv")
            problemas.append(
                Problema(
                    ruta, 0, 0, "MGI-010", f"el indicador «{codigo}» no tiene serie",
                    "agregue serie.csv con una fila al menos",
                )
            )  # fmt: skip
        if documento.problemas:
            continue
        ficha, propios = validate(documento, Ficha)
        problemas += propios
        if ficha is not None:
            fichas[codigo] = ficha
            problemas += _check_ids(ficha, documento, referencias)
            problemas += _check_metas(ficha, documento)
            problemas += _check_dimensiones(ficha, documento, referencias.serie)
    return fichas, problemas


def _check_codigo(
    codigo: str, documento: Documento, fijas: frozenset[str] | set[str]
) -> list[Problema]:
    ruta = documento.ruta.removesuffix("/ficha.yml")
    if not re.fullmatch(SLUG, codigo) or len(codigo) > 60:
        return [
            Problema(
                ruta, 0, 0, "MGI-008", f"«{codigo}» no sirve de código",
                "cambie el nombre de la carpeta: minúsculas sin tildes, cifras y guiones, "
                "60 signos cuando más",
            )
        ]  # fmt: skip
    if codigo in fijas:
        return [
            Problema(
                ruta, 0, 0, "MGI-009", f"el código «{codigo}» taparía la página /cifras/{codigo}/",
                "cambie el nombre de la carpeta",
            )
        ]  # fmt: skip
    return []


def _check_ids(ficha: Ficha, documento: Documento, referencias: Referencias) -> list[Problema]:
    conocidos = referencias.conocidos
    apuntan: list[tuple[tuple[str | int, ...], str | None, str, str]] = [
        (("unidad",), ficha.unidad, "data/unidades.yml", "unidades"),
        (("pilar",), ficha.pilar, "los pilares de data/taxonomia.yml", "pilares"),
        (("seccion",), ficha.seccion, "las secciones de data/taxonomia.yml", "secciones"),
        (("tema",), ficha.tema, "los temas de data/taxonomia.yml", "temas"),
    ]
    apuntan += [
        (("metas", n, "fuente"), meta.fuente, "data/fuentes.yml", "fuentes")
        for n, meta in enumerate(ficha.metas)
    ]
    if ficha.linea_base:
        apuntan.append(
            (("linea_base", "fuente"), ficha.linea_base.fuente, "data/fuentes.yml", "fuentes")
        )
    return [
        problema
        for donde, escrito, archivo, grupo in apuntan
        if escrito is not None
        for problema in unknown(documento, donde, escrito, archivo, conocidos[grupo])
    ]


def _check_metas(ficha: Ficha, documento: Documento) -> list[Problema]:
    """Hold that each target and baseline is the number that its source prints."""
    problemas = []
    partes = [(("metas", n, "textual"), meta) for n, meta in enumerate(ficha.metas)]
    if ficha.linea_base:
        partes.append((("linea_base", "textual"), ficha.linea_base))  # type: ignore[arg-type]
    for donde, parte in partes:
        if leer_textual(parte.textual) != Decimal(parte.valor):
            causa = f"el textual «{parte.textual}» no es el valor {parte.valor}"
            problemas.append(
                documento.problema(donde, "MGI-021", causa, "copie el número como está impreso")
            )
    return problemas


def _check_dimensiones(
    ficha: Ficha, documento: Documento, esquema: EsquemaTabla | None
) -> list[Problema]:
    problemas = []
    for nombre, dimension in ficha.dimensiones.items():
        donde = ("dimensiones", nombre)
        ocupado = nombre == "codigo" or (esquema is not None and nombre in esquema.nombres)
        if ocupado or not nombre.isidentifier() or iskeyword(nombre):
            problemas.append(
                documento.problema_clave(
                    donde, "MGI-019", f"«{nombre}» no puede llamarse así una dimensión",
                    "elija otro nombre, que empiece por letra y no sea el de una columna",
                )
            )  # fmt: skip
        veces = Counter(dimension.etiquetas.values())
        for etiqueta, texto in dimension.etiquetas.items():
            if veces[texto] > 1 or not etiqueta:
                problemas.append(
                    documento.problema_clave(
                        (*donde, "etiquetas", etiqueta), "MGI-019",
                        f"la etiqueta «{etiqueta}» está vacía o se lee igual que otra («{texto}»)",
                        "dé a cada etiqueta su texto",
                    )
                )  # fmt: skip
    return problemas
