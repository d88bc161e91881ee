"""What is told of the sentences of any text: the too long ones, and the language of trades."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mgi.check.oraciones import Parrafo, read_cells, split_sentences
from mgi.esquema.legibilidad import Legibilidad
from mgi.problema import Problema
from mgi.read import Crudo, PaginaCruda
from mgi.read.texto import Lugares

#: Words of a sentence: more than these stop the reader (the warning is ours).
MUY_LARGA = 30
LETRA = re.compile(r"[^\W\d_]")
#: What a visitor reads outside the text of a page: fields of its front matter, columns of tables.
_CAMPOS = ("resumen", "cambio", "retirada")
_COLUMNAS = {"hitos": ("titulo", "texto")}
#: The fields of fichas, the glossary and the taxonomy that are sentences of ours.
_EN_FRASES = ("definicion", "descripcion", "objetivo", "formula", "metodo", "nota", "motivo")


@dataclass(frozen=True)
class Legalismos:
    """The expressions to avoid: one pattern for all, and what to write in the place of each."""

    forma: re.Pattern[str]
    mejores: dict[str, str]

    @classmethod
    def of(cls, ajustes: Legibilidad) -> Legalismos:
        """Return those of data/legibilidad.yml, whatever their case; one without words is none."""
        mejores = {
            " ".join(dicho.lower().split()): mejor
            for dicho, mejor in ajustes.legalismos.items()
            if LETRA.search(dicho)
        }
        formas = (re.escape(d).replace(r"\ ", r"\s+") for d in sorted(mejores, reverse=True))
        todas = rf"(?<!\w)(?:{'|'.join(formas)})(?!\w)" if mejores else r"(?!)"
        return cls(re.compile(todas, re.IGNORECASE), mejores)


def check_frases(parrafo: Parrafo, legalismos: Legalismos) -> Iterator[tuple[int, str, str, str]]:
    """Yield place in the text, rule (MGI-150, 152), cause and mend of what a paragraph says ill."""
    for oracion in parrafo.oraciones:
        cuantas = len(oracion.palabras)
        if cuantas > MUY_LARGA:
            causa = f"la frase tiene {cuantas} palabras: «{corto(oracion.texto)}»"
            yield oracion.inicio, "MGI-150", causa, "pártala en dos o más"
    for hallado in legalismos.forma.finditer(parrafo.texto):
        dicho = " ".join(hallado[0].split())
        mejor = legalismos.mejores.get(dicho.lower(), "otras palabras")
        causa = f"«{dicho}» suena a oficio"
        yield parrafo.inicio + hallado.start(), "MGI-152", causa, f"escriba {mejor}"


def check_pagina(
    pagina: PaginaCruda, parrafos: list[Parrafo], lugares: Lugares, legalismos: Legalismos
) -> Iterator[Problema]:
    """Check the paragraphs of a page, the cells of its tables and what its front matter says."""
    for parrafo in [*parrafos, *read_cells(pagina.cuerpo)]:
        for posicion, *dicho in check_frases(parrafo, legalismos):
            yield Problema(pagina.ruta, *lugares.lugar(posicion), *dicho)
    for campo in _CAMPOS:
        texto = pagina.encabezado.texto((campo,))
        for _, regla, causa, remedio in check_frases(_paragraph(texto), legalismos):
            causa = f"campo «{campo}»: {causa}"
            yield pagina.encabezado.problema((campo,), regla, causa, remedio)


def check_documentos(crudo: Crudo, legalismos: Legalismos) -> Iterator[Problema]:
    """Check what fichas say of their figures, and the definitions of names and terms."""
    definen = (crudo.compartidos[nombre] for nombre in ("glosario", "taxonomia"))
    for documento in (*crudo.fichas.values(), *definen):
        for donde in documento.valores:
            if donde[-1:] and donde[-1] in _EN_FRASES:
                parrafo = _paragraph(documento.texto(donde))
                for _, regla, causa, remedio in check_frases(parrafo, legalismos):
                    causa = f"campo «{'.'.join(map(str, donde))}»: {causa}"
                    yield documento.problema(donde, regla, causa, remedio)


def check_tablas(crudo: Crudo, legalismos: Legalismos) -> Iterator[Problema]:
    """Check the columns of the tables of data/ that are read as text."""
    for nombre, columnas in _COLUMNAS.items():
        tabla = crudo.sueltas.get(nombre)
        for n, columna in enumerate(tabla.columnas if tabla else ()):
            if tabla is None or columna not in columnas:
                continue
            for linea, fila in zip(tabla.lineas, tabla.filas, strict=True):
                for _, regla, causa, remedio in check_frases(_paragraph(fila[n]), legalismos):
                    causa = f"columna «{columna}»: {causa}"
                    yield Problema(tabla.ruta, linea, n + 1, regla, causa, remedio)


def _paragraph(texto: str) -> Parrafo:
    return Parrafo(0, texto, tuple(split_sentences(texto)))


def corto(texto: str, largo: int = 60) -> str:
    """Return a text cut so that it fits in a message."""
    return texto if len(texto) <= largo else f"{texto[: largo - 1].rstrip()}…"
