"""What the text of a page owes to whoever does not see it whole, or goes by its headings and links.

WCAG 2.2: headings in order and marked as such (1.3.1, 2.4.6), links that make sense alone (2.4.9)
and images with words of their own (1.1.1). The audit looks at the same in the built pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mgi.check.codigo import blank_code_and_calls
from mgi.check.titulos import levels
from mgi.problema import Problema
from mgi.read import PaginaCruda
from mgi.read.texto import Lugares

#: A paragraph that is but some words in bold, and has another block after it.
_EN_NEGRITA = re.compile(
    r"(?:\A|(?<=\n\n))(\*\*|__)(?=\S)([^*_\n]{3,120}?)\1[ \t]*\n[ \t]*\n(?=\s*\S)"
)
_FRASE = re.compile(r"[.:;?!…][»”\"')\]]*$")
_ENLACE = re.compile(r"(?<!\\)(!?)\[([^\]\[]{1,400})\]\(\s*<?([^)\s>]+)")
_VACIO = re.compile(
    r"(?:haga )?clic(?: aqu[ií])?|aqu[ií]|ac[aá]|ver(?: m[aá]s)?|vea(?: m[aá]s)?|leer(?: m[aá]s)?|"
    r"lea m[aá]s|m[aá]s(?: informaci[oó]n)?|(?:este |el )?(?:enlace|link|v[ií]nculo)|descargar|"
    r"descargue|siga|abrir|abra|consultar|consulte|en (?:csv|json)|\d{1,4}",
    re.IGNORECASE,
)
_SIN_DESCRIBIR = re.compile(
    r"(?:la |una )?(?:imagen|foto|fotograf[ií]a|gr[aá]fic[oa]|ilustraci[oó]n|figura|logo|[ií]cono)"
    r"(?: \d+)?|[\w-]+\.\w{3,4}",
    re.IGNORECASE,
)
_DIRECCION = re.compile(r"(?:https?://|www\.)\S+/\S+", re.IGNORECASE)
_SIGNOS = " \t\n.,:;…*_`«»\"'"


def check_accesibles(pagina: PaginaCruda) -> Iterator[Problema]:
    """Hold the headings (MGI-135), and the words of links and images (MGI-136), of a page.

    A page without front matter, which has its own problem, is not looked at.
    """
    if not pagina.lineas_antes:
        return
    lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
    texto = blank_code_and_calls(pagina.cuerpo)
    for posicion, causa, remedio in _headings(texto):
        yield Problema(pagina.ruta, *lugares.lugar(posicion), "MGI-135", causa, remedio)
    for posicion, causa, remedio in _words(texto):
        yield Problema(pagina.ruta, *lugares.lugar(posicion), "MGI-136", causa, remedio)


def _headings(texto: str) -> Iterator[tuple[int, str, str]]:
    """Find headings that skip a level, from the title of the page on, and those that are faked."""
    antes = 1
    for inicio, nivel in levels(texto):
        if nivel > antes + 1:
            causa = f"el título salta de «{'#' * antes}» a «{'#' * nivel}»"
            if antes == 1:
                causa = f"el primer título de la página lleva «{'#' * nivel}»"
            yield inicio, causa, f"escríbalo con «{'#' * (antes + 1)}»"
        antes = nivel
    for parrafo in _EN_NEGRITA.finditer(texto):
        dicho = parrafo[2].strip()
        if dicho and not _FRASE.search(dicho):
            causa = f"«{dicho[:60]}» parece un título y va en negrita"
            remedio = "póngale sus «#» y quite los asteriscos, o termine la frase con punto"
            yield parrafo.start(), causa, remedio


def _words(texto: str) -> Iterator[tuple[int, str, str]]:
    """Find links and images whose words say nothing of what they lead to or show."""
    for enlace in _ENLACE.finditer(texto):
        dicho = " ".join(enlace[2].split()).strip(_SIGNOS)
        if enlace[1]:
            if _SIN_DESCRIBIR.fullmatch(dicho):
                causa = f"«{dicho[:60]}» no dice qué se ve en la imagen"
                yield enlace.start(2), causa, "descríbala en una frase: ![qué se ve](archivo.png)"
        elif _VACIO.fullmatch(dicho) or _DIRECCION.fullmatch(dicho):
            causa = f"el texto del enlace, «{dicho[:60]}», no dice a dónde lleva"
            yield enlace.start(2), causa, "escriba ahí el nombre de lo que se abre"
