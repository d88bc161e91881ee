"""Siglas in a page: marked with what they mean, and said in words at their first use.

A page's HTML is ours and whole. It is read as a tree and changed only at the letters of a sigla:
every other byte stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from mgi.esquema.referencias import Entrada
from mgi.esquema.siglas import COMPUESTA, DIRECCION, is_code, siglas_de
from mgi.formato import fold
from mgi.model import Catalogo
from mgi.render.entorno import render_template
from mgi.render.texto_html import CORTE, Clase, Trozo, read_html
from mgi.rutas import ancla, relativa

#: What the mark of a sigla says where no source tells what its letters are.
SIN_EXPANSION = "las fuentes no dicen qué significan sus letras"

#: Between a name and its sigla: «Centros Integrados de Servicios (CIS)», «…, o CIS».
_ANTES = re.compile(
    r"[\s(\[,;:«“\"—–-]*(?:\b(?:o|u|la sigla|en adelante)\b[\s,:(«“\"]*)*$", re.IGNORECASE
)
#: Between a sigla and its name: «CIS (Centros…», «CIS: Centros…», also in the next cell.
_DESPUES = re.compile(rf"[\s{CORTE}(\[,;:«“\"—–-]*")
_PALABRA = re.compile(r"[^\W_]+")
#: How far around a sigla its word with hyphens is looked for.
_LARGA = 80


@dataclass
class _Uso:
    """How far a page has explained a sigla."""

    marcada: bool = False
    en_texto: bool = False
    escrita: bool = False


@dataclass
class _Abiertos:
    """What the block of a text has open, up to a place that only goes on."""

    texto: str
    lugar: int = 0
    comillas: int = 0
    parentesis: int = 0

    def advance(self, hasta: int) -> None:
        """Read on to a place; the end of a block closes all."""
        _, corte, tramo = self.texto[self.lugar : hasta].rpartition(CORTE)
        if corte:
            self.comillas = self.parentesis = 0
        self.comillas = max(0, self.comillas + tramo.count("«") - tramo.count("»"))
        self.parentesis = max(0, self.parentesis + tramo.count("(") - tramo.count(")"))
        self.lugar = hasta


@dataclass(frozen=True)
class Siglas:
    """The siglas of the glossary, ready to be marked in the pages of a site.

    In running text the first use is ``<abbr>`` with the meaning after it in words, in parentheses
    (in brackets inside others), unless the page has already written name and sigla together. In a
    quotation («…» too) or the head of a table, where words would be in the way, it is ``<abbr>``
    alone. In links, addresses, headings, code, forms and drawings it is left as it is. A line at
    the end of the page says the siglas that were only in such places.

    The mark is no link, but where the sources do not expand the sigla: there is nothing to say in
    words, and a title cannot be read with a finger or the keyboard, so it leads to the glossary.
    Its name says so: elsewhere in the page the same sigla may be a link to something else.
    """

    siglas: Mapping[str, tuple[str, Entrada]]
    glosario: str | None = None
    forma: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        largas = sorted(self.siglas, key=lambda sigla: (-len(sigla), sigla))
        forma = "|".join(map(re.escape, largas)) or r"(?!)"
        object.__setattr__(self, "forma", re.compile(rf"(?<![^\W_])(?:{forma})(?![^\W_]|\+[^\W_])"))

    @classmethod
    def of(cls, catalogo: Catalogo) -> Siglas:
        """Return those of a catalogue."""
        return cls(siglas_de(catalogo.glosario), catalogo.ruta_glosario)

    def mark(
        self, html: str, desde: str, titulo: str = "", lado: str = "", *, al_pie: bool = True
    ) -> str:
        """Return the HTML of the page at the route ``desde`` with its siglas marked.

        ``titulo`` of the page and ``lado``, HTML, stand around it and are explained by it.
        ``al_pie``: this is all the text of the page, and a line of what it did not explain ends it.
        """
        alrededor = f"{titulo} {read_html(lado)[0]}" if self.forma.search(lado) else titulo
        usos = {hallada[0]: _Uso() for hallada in self.forma.finditer(alrededor)}
        if not usos and not self.forma.search(html):
            return html
        texto, trozos = read_html(html)
        hecho, hasta = [], 0
        for inicio, fin, marca in self._marks(texto, trozos, desde, usos):
            hecho += [html[hasta:inicio], marca]
            hasta = fin
        return "".join([*hecho, html[hasta:], self._foot(usos, desde) if al_pie else ""])

    def _foot(self, usos: Mapping[str, _Uso], desde: str) -> str:
        """Say the siglas that the text of a page has not explained; "" where there is none."""
        faltan = [
            (sigla, self.siglas[sigla][1].expansion or SIN_EXPANSION)
            for sigla, uso in usos.items()
            if not (uso.escrita or (uso.en_texto and not self.siglas[sigla][1].expansion))
        ]
        if not faltan or desde == self.glosario:
            return ""
        glosario = None if self.glosario is None else relativa(desde, self.glosario)
        return render_template("siglas.html", siglas=sorted(faltan), glosario=glosario)

    def _marks(
        self, texto: str, trozos: list[Trozo], desde: str, usos: dict[str, _Uso]
    ) -> Iterator[tuple[int, int, Markup]]:
        """Yield what goes in the place of each sigla: start and end in the HTML, and the mark."""
        inicios = [trozo.en_texto for trozo in trozos]
        abiertos = _Abiertos(texto)
        direcciones = [direccion.span() for direccion in DIRECCION.finditer(texto)]
        for hallada in self.forma.finditer(texto):
            sigla = hallada[0]
            if sigla in usos and usos[sigla].marcada and usos[sigla].en_texto:
                continue
            trozo = trozos[bisect_right(inicios, hallada.start()) - 1]
            compuesta = _compound(texto, hallada.start(), hallada.end())
            if hallada.end() > trozo.en_texto + trozo.largo or is_code(compuesta):
                continue
            if any(inicio <= hallada.start() < fin for inicio, fin in direcciones):
                continue
            clave, entrada = self.siglas[sigla]
            uso = usos.setdefault(sigla, _Uso())
            uso.escrita |= _is_written(texto, hallada.start(), hallada.end(), entrada.expansion)
            if trozo.clase is Clase.MARCADA:
                uso.marcada = uso.en_texto = True
            abiertos.advance(hallada.start())
            sola = compuesta == sigla and not abiertos.comillas
            en_texto = trozo.clase is Clase.TEXTO and sola
            al_margen = trozo.clase in (Clase.TEXTO, Clase.ROTULO)
            if not ((en_texto and not uso.en_texto) or (al_margen and not uso.marcada)):
                continue
            lugar = trozo.en_html + hallada.start() - trozo.en_texto
            marca = _abbr(sigla, entrada)
            if en_texto and entrada.expansion and not uso.escrita:
                marca += _expansion(entrada.expansion, dentro=abiertos.parentesis > 0)
                uso.escrita = True
            elif en_texto and not entrada.expansion and self.glosario not in (None, desde):
                marca = self._link(marca, clave, desde)
            uso.marcada = True
            uso.en_texto |= en_texto
            yield lugar, lugar + len(sigla), marca

    def _link(self, marca: Markup, clave: str, desde: str) -> Markup:
        assert self.glosario is not None
        href = f"{relativa(desde, self.glosario)}#{ancla('termino', clave)}"
        nombre = f"{marca.striptags()}, en el glosario"
        return Markup('<a class="sigla" href="{}" aria-label="{}">{}</a>').format(
            href, nombre, marca
        )


def _abbr(sigla: str, entrada: Entrada) -> Markup:
    return Markup('<abbr title="{}">{}</abbr>').format(entrada.expansion or SIN_EXPANSION, sigla)


def _expansion(expansion: str, *, dentro: bool) -> Markup:
    abre, cierra = "[]" if dentro else "()"
    return Markup('<span class="expansion"> {}{}{}</span>').format(abre, expansion, cierra)


def _compound(texto: str, inicio: int, fin: int) -> str:
    """Return the word with its hyphens that a sigla is in."""
    while inicio > fin - _LARGA and inicio and _sigue(texto[inicio - 1]):
        inicio -= 1
    hallada = COMPUESTA.match(texto, inicio, fin + _LARGA)
    if hallada is None or hallada.end() < fin:  # «—-CIS»: no word before the hyphen
        return texto[inicio:fin].strip("-+") if inicio else texto[inicio:fin]
    return hallada[0]


def _sigue(signo: str) -> bool:
    return signo.isalnum() or signo in "-+"


def _is_written(texto: str, inicio: int, fin: int, expansion: str | None) -> bool:
    """Whether the name is together with its sigla: right before it, or right after."""
    if not expansion:
        return False
    nombre = _PALABRA.findall(fold(expansion))
    tramo = 2 * len(expansion) + 40
    antes = texto[max(0, inicio - tramo) : inicio].rpartition(CORTE)[2]
    hueco = _ANTES.search(antes)
    antes = antes[: hueco.start()] if hueco else antes
    palabras = _PALABRA.findall(fold(antes))[-len(nombre) :]
    if _same(palabras, nombre):
        return True
    salto = _DESPUES.match(texto, fin)
    desde = salto.end() if salto else fin
    despues = texto[desde : desde + tramo].partition(CORTE)[0]
    return _same(_PALABRA.findall(fold(despues))[: len(nombre)], nombre)


def _same(palabras: list[str], nombre: list[str]) -> bool:
    """Whether two names are the same but for singular and plural."""
    return len(palabras) == len(nombre) and all(
        _singulares(una) & _singulares(otra) for una, otra in zip(palabras, nombre, strict=True)
    )


def _singulares(palabra: str) -> set[str]:
    return {palabra, palabra.removesuffix("s"), palabra.removesuffix("es")}
