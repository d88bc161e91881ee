"""YAML as text with its places: nothing is guessed, nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from mgi.problema import Problema
from mgi.read.pistas import explain_yaml, slip_of_line
from mgi.read.texto import CONTROL, read_text

Ruta = tuple[str | int, ...]
Lugar = tuple[int, int]

_NULOS = frozenset({"", "~", "null", "Null", "NULL"})
_HONDURA = 20
_NUMERAL_PERDIDO = re.compile(r"\s+#\s*\d")


@dataclass
class Documento:
    """A YAML file: ``valor`` made of dict, list, str and None, with the place of each part.

    Every scalar stays text as written: ``no`` is not False nor ``010`` eight; only an empty
    value, ``~`` and ``null`` are None. ``claves`` and ``valores`` give line and column by path.
    """

    ruta: str
    valor: Any = None
    claves: dict[Ruta, Lugar] = field(default_factory=dict)
    valores: dict[Ruta, Lugar] = field(default_factory=dict)
    problemas: list[Problema] = field(default_factory=list)

    def parte(self, donde: Ruta) -> Any:
        """Return what was written at a path; None where there is nothing."""
        valor = self.valor
        for paso in donde:
            if isinstance(valor, dict):
                valor = valor.get(paso)
            elif isinstance(valor, list) and isinstance(paso, int) and paso < len(valor):
                valor = valor[paso]
            else:
                return None
        return valor

    def texto(self, donde: Ruta) -> str:
        """Return the text written at a path; "" where there is none."""
        valor = self.parte(donde)
        return valor if isinstance(valor, str) else ""

    def problema(self, donde: Ruta, regla: str, causa: str, remedio: str) -> Problema:
        """Return a problem at a path, or at the nearest part of it that was written."""
        while donde and donde not in self.valores:
            donde = donde[:-1]
        return Problema(self.ruta, *self.valores.get(donde, (1, 1)), regla, causa, remedio)

    def problema_clave(self, donde: Ruta, regla: str, causa: str, remedio: str) -> Problema:
        """Return a problem at the key of a path."""
        return Problema(self.ruta, *self.claves.get(donde, (1, 1)), regla, causa, remedio)


def read_yaml(archivo: Path, ruta: str, *, adornos: bool = False) -> Documento:
    """Read a file; its problems are MGI-001 to MGI-004. The value is None where it has any.

    ``adornos``: tags, anchors and aliases, which only a programmer writes, are passed over; an
    alias is None.
    """
    texto, problemas = read_text(archivo, ruta)
    if problemas:
        return Documento(ruta, problemas=problemas)
    return parse_yaml(texto, ruta, adornos=adornos)


def parse_yaml(texto: str, ruta: str, desde: int = 0, *, adornos: bool = False) -> Documento:
    """Read a YAML text whose first line is line ``desde`` + 1 of its file."""
    documento = Documento(ruta)
    try:
        _build(texto, documento, desde, adornos=adornos)
    except _NoAdmitidoError as falla:
        documento.problemas.append(
            Problema(ruta, falla.lugar[0], falla.lugar[1], "MGI-003", falla.causa, falla.remedio)
        )
    except yaml.MarkedYAMLError as error:
        linea, columna, causa, remedio = explain_yaml(error, texto.split("\n"))
        lugar = (linea + desde, columna)
        documento.problemas.append(Problema(ruta, *lugar, "MGI-003", causa, remedio))
    except yaml.YAMLError:
        documento.problemas.append(
            Problema(
                ruta,
                1,
                1,
                "MGI-003",
                "la sintaxis YAML no se entiende",
                "compare el archivo con el ejemplo de la referencia",
            )
        )
    if documento.problemas:
        documento.valor = None
    return documento


class _NoAdmitidoError(Exception):
    def __init__(self, lugar: Lugar, causa: str, remedio: str) -> None:
        self.lugar, self.causa, self.remedio = lugar, causa, remedio


@dataclass
class _Nivel:
    """A mapping or list being read: its value, its path and the key that waits for a value."""

    valor: dict[str, Any] | list[Any]
    ruta: Ruta
    clave: str | None = None
    repetida: bool = False


def _build(texto: str, documento: Documento, desde: int, *, adornos: bool) -> None:
    """Build the value from parser events, which keep the places and never recurse."""
    renglones = texto.split("\n")
    eventos: Iterator[yaml.Event] = yaml.parse(texto, Loader=yaml.CSafeLoader)
    pila: list[_Nivel] = []
    documentos = 0
    for evento in eventos:
        marca: Any = evento.start_mark
        lugar = (marca.line + 1 + desde, marca.column + 1)
        if isinstance(evento, yaml.DocumentStartEvent):
            documentos += 1
            if documentos > 1:
                raise _NoAdmitidoError(
                    lugar, "hay un segundo documento (---)", "deje uno por archivo"
                )
        elif isinstance(evento, yaml.DocumentEndEvent) and evento.explicit:
            raise _NoAdmitidoError(lugar, "hay tres puntos (...)", "bórrelos: cierran el archivo")
        elif isinstance(evento, yaml.AliasEvent):
            if adornos:
                _place(documento, pila, None, lugar)
                continue
            raise _NoAdmitidoError(
                lugar, "hay un alias (*)", "repita el valor, o póngalo entre comillas"
            )
        elif isinstance(evento, yaml.ScalarEvent):
            _sin_adornos(evento, lugar, adornos=adornos)
            _sin_perdidas(evento, lugar, renglones)
            nulo = not evento.style and evento.value in _NULOS
            _place(documento, pila, None if nulo else evento.value.strip(), lugar)
        elif isinstance(evento, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            _sin_adornos(evento, lugar, adornos=adornos)
            if len(pila) >= _HONDURA:
                raise _NoAdmitidoError(
                    lugar, "hay demasiados niveles", "use los campos de la referencia"
                )
            valor: dict[str, Any] | list[Any] = (
                {} if isinstance(evento, yaml.MappingStartEvent) else []
            )
            pila.append(_Nivel(valor, _place(documento, pila, valor, lugar)))
        elif isinstance(evento, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            pila.pop()


def _sin_adornos(evento: Any, lugar: Lugar, *, adornos: bool) -> None:
    if adornos:
        return
    if evento.anchor:
        raise _NoAdmitidoError(lugar, "hay un ancla (&)", "ponga el texto entre comillas")
    if evento.tag is not None:
        raise _NoAdmitidoError(lugar, f"hay una etiqueta YAML ({evento.tag})", "quítela")


def _sin_perdidas(evento: Any, lugar: Lugar, renglones: list[str]) -> None:
    """Refuse what YAML hides, drops or takes for text: control signs, «# 66-63», «-{…}»."""
    if CONTROL.search(evento.value):
        raise _NoAdmitidoError(lugar, "el texto lleva un signo que no se ve", "escríbalo sin él")
    marca = evento.start_mark
    renglon = renglones[marca.line] if marca.line < len(renglones) else ""
    if not evento.style and not renglon[: marca.column].strip():
        falla = slip_of_line(renglon)
        if falla is not None:
            raise _NoAdmitidoError(lugar, *falla)
    fin = marca.column + len(evento.value)
    if (
        not evento.style
        and renglon.startswith(evento.value, marca.column)
        and _NUMERAL_PERDIDO.match(renglon, fin)
    ):
        perdido = renglon[fin:].strip()[:30]
        causa = f"«{perdido}» se perdería: después de « #» todo es comentario"
        raise _NoAdmitidoError(lugar, causa, "ponga el texto entre comillas")


def _place(documento: Documento, pila: list[_Nivel], valor: Any, lugar: Lugar) -> Ruta:
    """Put a value where it goes and note its place; a key is a scalar that opens a pair."""
    if not pila:
        documento.valor = valor
        documento.valores[()] = lugar
        return ()
    nivel = pila[-1]
    if isinstance(nivel.valor, list):
        ruta = (*nivel.ruta, len(nivel.valor))
        nivel.valor.append(valor)
    elif nivel.clave is None:
        if isinstance(valor, (dict, list)):
            raise _NoAdmitidoError(
                lugar, "una clave no puede ser una lista", "escriba «clave: valor»"
            )
        clave = "" if valor is None else str(valor)
        ruta = (*nivel.ruta, clave)
        nivel.clave = clave
        nivel.repetida = clave in nivel.valor
        if nivel.repetida:
            primera = documento.claves[ruta][0]
            documento.problemas.append(
                Problema(
                    documento.ruta,
                    *lugar,
                    "MGI-004",
                    f"la clave «{clave}» ya está en la línea {primera}",
                    "deje una sola",
                )
            )
        else:
            documento.claves[ruta] = lugar
        return ruta
    else:
        ruta = (*nivel.ruta, nivel.clave)
        if not nivel.repetida:
            nivel.valor[nivel.clave] = valor
        nivel.clave = None
    documento.valores.setdefault(ruta, lugar)
    return ruta
