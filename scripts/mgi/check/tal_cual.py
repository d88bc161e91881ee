"""Markdown that is not quite so: it would be published with its signs, or as what it is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mgi.check.bloques import SIN_CERCA, Falta, blocks, faults_of_block
from mgi.check.codigo import blank_code_and_calls
from mgi.esquema.instrucciones import SIN_LLAVES
from mgi.problema import Problema
from mgi.read import PaginaCruda
from mgi.read.texto import Lugares

_DESTINO = r"(?:https?://[^)\s]+|#[\w-]+|[\w./-]+\.(?:md|pdf|png|jpe?g|webp|avif)(?:#[\w-]*)?)"
_SEPARADO = re.compile(rf"(?<!!)\[([^\]\[\n]{{1,300}})\][ \t\n]{{1,4}}\(({_DESTINO})\)")
_SIN_CERRAR = re.compile(
    rf"\[([^\]\[()\n]{{1,300}})\(({_DESTINO})\)(?![^\]\[\n]{{0,300}}\])",
)
_CIERRA = re.compile(r"\]\(([^)\s]{0,300})\)?")
_CON_NOMBRE = re.compile(r"(?<![\]!\\])\[(?!\^)([^\]\[\n]{1,300})\]\[(?!\^)([^\]\[\n]{0,300})\]")
_NOMBRADO = re.compile(r"^[ \t>*+-]*\[(?!\^)([^\]\n]+)\]:", re.MULTILINE)
_NOTA = re.compile(r"\[\^([^\]\s]{1,60})\]")
_NOTA_ESCRITA = re.compile(r"^[ \t>*+-]*\[\^([^\]\s]{1,60})\]:", re.MULTILINE)
_TITULO = re.compile(r"^#(?!#)([^\n]*)$|^(\S[^\n]*)\n=+[ \t]*$", re.MULTILINE)
_RECUADRO = re.compile(r"^(?:!!!|\?\?\?\+?|:::+)[ \t]*\w*", re.MULTILINE)
_ESTILO = re.compile(r"\{:[^{}\n]{0,80}\}")
_SIN_TEXTO = re.compile(r"^#{1,6}[ \t]*$", re.MULTILINE)
_ATRAS = 400


def check_tal_cual(pagina: PaginaCruda) -> Iterator[Problema]:
    """Hold that the Markdown of a page is what it looks like (MGI-107).

    A page without front matter, which has its own problem, is not looked at.
    """
    if not pagina.lineas_antes:
        return
    texto = blank_code_and_calls(pagina.cuerpo)
    lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
    for busca in _BUSCAN:
        for posicion, causa, remedio in busca(texto):
            yield Problema(pagina.ruta, *lugares.lugar(posicion), "MGI-107", causa, remedio)


def _links(texto: str) -> Iterator[Falta]:
    """Find links with a space, or without one of their brackets."""
    for forma, causa in (
        (_SEPARADO, "sobra el espacio antes del paréntesis"),
        (_SIN_CERRAR, "falta cerrar el corchete antes del paréntesis"),
    ):
        for enlace in forma.finditer(texto):
            dicho = " ".join(enlace[0].split())
            bien = f"escriba [{enlace[1].strip()}]({enlace[2]})"
            yield enlace.start(), f"«{dicho[:80]}» no es un enlace: {causa}", bien
    for cierre in _CIERRA.finditer(texto):
        antes = texto[max(0, cierre.start() - _ATRAS) : cierre.start()].rpartition("\n\n")[2]
        if antes.count("[") <= antes.count("]") and len(antes) < _ATRAS:
            causa = f"«{cierre[0][:80]}» no es un enlace: falta el corchete que abre"
            yield cierre.start(), causa, f"escriba [a dónde lleva]({cierre[1][:80]})"


def _named(texto: str) -> Iterator[Falta]:
    """Find links and notes by a name that is nowhere written."""
    nombres = {" ".join(n.lower().split()) for n in _NOMBRADO.findall(texto)}
    for enlace in _CON_NOMBRE.finditer(texto):
        nombre = enlace[2] or enlace[1]
        if " ".join(nombre.lower().split()) not in nombres:
            causa = f"«{enlace[0][:80]}» no es un enlace: nada dice a dónde lleva «{nombre[:40]}»"
            yield enlace.start(), causa, f"escriba [{enlace[1][:80]}](pagina.md)"
    escritas = set(_NOTA_ESCRITA.findall(texto))
    for nota in _NOTA.finditer(texto):
        if nota[1] not in escritas:
            causa = f"la nota «{nota[0]}» no está escrita"
            yield nota.start(), causa, f"agregue al final «{nota[0]}: …», o quítela"


def _loose_calls(texto: str) -> Iterator[Falta]:
    """Find calls that lack one or both of their braces."""
    for llamada in SIN_LLAVES.finditer(texto):
        dicho = llamada[0].strip("{} \t")
        causa = f"«{llamada[0].strip()[:80]}» no es una instrucción: le faltan llaves"
        yield llamada.start(), causa, f"escriba {{{{ {dicho} }}}}"


def _headings(texto: str) -> Iterator[Falta]:
    """Find headings as large as that of the page, and those that say nothing."""
    for vacio in _SIN_TEXTO.finditer(texto):
        yield vacio.start(), "el título no dice nada", "escríbalo después de «##», o bórrelo"
    for titulo in _TITULO.finditer(texto):
        dicho = (titulo[1] or titulo[2] or "").strip("# \t")
        if dicho:
            causa = f"«{dicho[:60]}» saldría como otro título de la página"
            yield titulo.start(), causa, f"escriba «## {dicho[:60]}»"


def _boxes(texto: str) -> Iterator[Falta]:
    """Find boxes and styles of other sites' Markdown."""
    for recuadro in _RECUADRO.finditer(texto):
        causa = f"«{recuadro[0]}» no hace un recuadro"
        yield recuadro.start(), causa, "escríbalo como un párrafo, o como cita: «> …»"
    for estilo in _ESTILO.finditer(texto):
        yield estilo.start(), f"«{estilo[0]}» no cambia cómo se ve", "bórrelo"


def _in_blocks(texto: str) -> Iterator[Falta]:
    """Find what is told by the lines of a paragraph, a list or a table together."""
    cercas = 0
    for bloque in blocks(texto):
        for falta in faults_of_block(bloque):
            cercas += falta[1] == SIN_CERCA
            if falta[1] != SIN_CERCA or cercas == 1:
                yield falta


_BUSCAN: tuple[Callable[[str], Iterator[Falta]], ...] = (
    _links,
    _named,
    _loose_calls,
    _headings,
    _boxes,
    _in_blocks,
)
