"""Siglas in every text that a visitor reads: each is in the glossary, or is a declared name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from mgi.check.cifras import blank
from mgi.check.codigo import blank_fences, blank_spans
from mgi.check.referencias import Referencias
from mgi.esquema.siglas import unexplained
from mgi.problema import Problema
from mgi.read import Crudo, PaginaCruda
from mgi.read.csv import Tabla
from mgi.read.texto import Lugares
from mgi.read.yaml import Documento, Ruta

#: Fields and columns that are no text of ours: what a source prints, addresses, words to seek by.
_AJENOS = frozenset({"textual", "enlace", "valor", "sinonimos", "tags"})
#: The columns of free text of a table.
_COLUMNAS = ("titulo", "texto", "ubicacion", "nota", "que", "motivo")
#: What is not read in a text: where links lead, addresses and mail, code, what a call filters by.
_NO_SE_LEE = re.compile(
    r"\]\(\s?<?[^)\s>]*|^ {0,3}\[(?!\^)[^\]\n]+\]:\s?\S+|https?://\S+|(?<![\w.+-])[\w.+-]{1,64}@\S+|"
    r"`[^`\n]+`|"
    r"\b(?!ubicacion\b)[a-z_]+ ?= ?(?:\"[^\"\n]{0,400}\"|'[^'\n]{0,400}')(?=[^{}\n]{0,400}\}\})",
    re.MULTILINE,
)
_CERCANA = 0.6


def check_siglas(crudo: Crudo, referencias: Referencias) -> list[Problema]:
    """Hold that every sigla is explained (MGI-140). Each is reported once in a file.

    Nothing is reported where the files that explain them could not be read.
    """
    explican = [crudo.compartidos[n] for n in ("glosario", "nombres") if n in crudo.compartidos]
    if not all(isinstance(documento.valor, dict) for documento in explican):
        return []
    nombres = {
        documento.texto((clave, "nombre")) for documento in explican for clave in documento.valor
    }
    problemas: list[Problema] = []
    for pagina in crudo.paginas:
        problemas += _check_documento(pagina.encabezado, nombres)
        problemas += _check_cuerpo(pagina, nombres)
    for documento in (*crudo.compartidos.values(), *crudo.fichas.values()):
        problemas += _check_documento(documento, nombres)
    for tabla in (*crudo.sueltas.values(), *crudo.tablas.values(), *crudo.revisiones.values()):
        problemas += _check_tabla(tabla, nombres)
    return problemas


def _check_cuerpo(pagina: PaginaCruda, nombres: Collection[str]) -> Iterator[Problema]:
    limpio = blank(blank_spans(blank_fences(pagina.cuerpo)), _NO_SE_LEE)
    lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
    vistas: set[str] = set()
    for posicion, sigla in unexplained(limpio, nombres):
        if sigla not in vistas:
            vistas.add(sigla)
            yield Problema(pagina.ruta, *lugares.lugar(posicion), *_dicho("", sigla, nombres))


def _check_documento(documento: Documento, nombres: Collection[str]) -> Iterator[Problema]:
    vistas: set[str] = set()
    for donde, texto in _textos(documento.valor):
        for _, sigla in unexplained(blank(texto, _NO_SE_LEE), nombres):
            if sigla not in vistas:
                vistas.add(sigla)
                campo = f"campo «{'.'.join(map(str, donde))}»: "
                yield documento.problema(donde, *_dicho(campo, sigla, nombres))


def _textos(valor: object, donde: Ruta = ()) -> Iterator[tuple[Ruta, str]]:
    """Yield each text of a YAML value that has capitals, with its path."""
    if isinstance(valor, str):
        if not valor.islower():
            yield donde, valor
    elif isinstance(valor, dict):
        for clave, parte in valor.items():
            if clave not in _AJENOS:
                yield from _textos(parte, (*donde, clave))
    elif isinstance(valor, list):
        for n, parte in enumerate(valor):
            yield from _textos(parte, (*donde, n))


def _check_tabla(tabla: Tabla, nombres: Collection[str]) -> Iterator[Problema]:
    vistas: set[str] = set()
    for n, columna in enumerate(tabla.columnas):
        if columna not in _COLUMNAS:
            continue
        leidas: set[str] = set()  # cells repeat
        for linea, fila in zip(tabla.lineas, tabla.filas, strict=True):
            if fila[n] in leidas:
                continue
            leidas.add(fila[n])
            for _, sigla in unexplained(blank(fila[n], _NO_SE_LEE), nombres):
                if sigla not in vistas:
                    vistas.add(sigla)
                    dicho = _dicho(f"columna «{columna}»: ", sigla, nombres)
                    yield Problema(tabla.ruta, linea, n + 1, *dicho)


def _dicho(donde: str, sigla: str, nombres: Collection[str]) -> tuple[str, str, str]:
    """Return rule, cause and mend."""
    siglas = sorted(nombre for nombre in nombres if " " not in nombre)
    cercanas = get_close_matches(sigla.upper(), siglas, n=1, cutoff=_CERCANA)
    quiso = f"¿quiso decir «{cercanas[0]}»? Si no, " if cercanas else ""
    causa = f"{donde}«{sigla}» parece una sigla y no está en el glosario"
    remedio = (
        f"{quiso}agréguela a data/glosario.yml; si es una palabra, no la escriba en mayúsculas"
    )
    return "MGI-140", causa, remedio
