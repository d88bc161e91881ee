"""Where the links of a page lead: to files of docs/, by a path relative to the page that links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from mgi.formato import fold
from mgi.problema import sugerencia
from mgi.rutas import ruta_de

#: Names of one folder that are this alike, and not short (a sigla is another with one letter
#: more), are taken for a slip of one another.
_CASI, _CORTO = 0.8, 4
_EXTERNO = "un enlace externo empieza por https://"
_PAGINA, _IMAGENES = (".md",), (".avif", ".jpeg", ".jpg", ".png", ".webp")
#: The most names that a mend lists.
_MUCHOS = 12


class Falla(NamedTuple):
    """What is wrong with a link: its rule, its cause and its mend."""

    regla: str
    causa: str
    remedio: str


@dataclass(frozen=True)
class Destinos:
    """What links may reach.

    ``archivos``: the files of docs/, by path in it, with the anchors of each; None where they are
    not known. ``propia``: the address of the site, "" where it is unknown. ``vivas``: every address
    that the site publishes, relative to its root.
    """

    archivos: Mapping[str, frozenset[str] | None]
    propia: str = ""
    vivas: Callable[[], Container[str]] = frozenset

    def explain(self, uri: str, destino: str) -> Falla | None:
        """Return what is wrong with a link of the page ``uri``; None where it leads somewhere."""
        propio = self._own(destino)
        if propio is not None:
            return self._explain_address(uri, destino, propio, completo=True)
        if destino.startswith("https://"):
            return None
        if destino.startswith("/") and not destino.startswith("//"):
            return self._explain_address(uri, destino, destino[1:], completo=False)
        ruta, _, ancla = destino.partition("#")
        if ":" in ruta or destino.startswith("//"):
            return _lost(destino, _EXTERNO)
        llega = posixpath.normpath(posixpath.join(posixpath.dirname(uri), ruta)) if ruta else uri
        if llega not in self.archivos or not destino:
            return self._explain_lost(uri, destino, llega)
        anclas = self.archivos[llega]
        if not ancla or anclas is None or ancla in anclas:
            return None
        causa = f"el enlace «{destino[:80]}» no lleva a ningún título de la página"
        remedio = sugerencia(ancla, anclas) if anclas else f"quite «#{ancla}»: allí no hay títulos"
        return Falla("MGI-047", causa, remedio)

    def _own(self, destino: str) -> str | None:
        """Return what follows the address of the site in a link; None where it is of another."""
        sitio = re.sub(r"^https?://(?:www\.)?", "", self.propia.rstrip("/"))
        if not sitio:
            return None
        propio = re.match(
            rf"https?://(?:www\.)?{re.escape(sitio)}(?:/(.*))?$", destino, re.IGNORECASE
        )
        return None if propio is None else propio[1] or ""

    def _explain_address(
        self, uri: str, destino: str, direccion: str, *, completo: bool
    ) -> Falla | None:
        """Explain a link by an address of the site: of a page of docs/, the .md is linked."""
        ruta, _, ancla = direccion.partition("#")
        ruta = ruta.partition("?")[0].removeprefix("docs/")
        limpia = re.sub(r"(?:^|(?<=/))index\.html?$|(?<=[^/])\.html?$", "", ruta)
        if limpia.endswith(".md"):
            limpia = ruta_de(limpia)
        if limpia and not limpia.endswith("/") and limpia not in self.archivos:
            limpia += "/"
        por_ruta = {ruta_de(archivo): archivo for archivo in self.archivos if _is_page(archivo)}
        archivo = limpia if limpia in self.archivos else por_ruta.get(limpia)
        if archivo is not None:
            escrito = self._relative(uri, archivo, ancla)
            regla, que = ("MGI-105", "completo") if completo else ("MGI-047", "desde la barra")
            causa = f"el enlace «{destino[:80]}» va {que}, y es a un archivo de docs/"
            return Falla(regla, causa, f"escriba «{escrito}»")
        if limpia in self.vivas() or ruta in self.vivas():
            return None if completo else self._made_by_site(destino, limpia, ancla)
        return _lost(destino, self._guess(uri, limpia.rstrip("/"), _endings(limpia), ancla))

    def _explain_lost(self, uri: str, destino: str, llega: str) -> Falla:
        """Explain a relative link that leads to no file."""
        ruta, _, ancla = destino.partition("#")
        clase = _endings(ruta)
        if clase == _PAGINA and f"{llega}/" in self.vivas() and f"{llega}.md" not in self.archivos:
            return self._made_by_site(destino, f"{llega}/", ancla)
        desde_docs = posixpath.normpath(ruta.removeprefix("docs/"))
        if desde_docs in self.archivos:
            return _lost(destino, f"escriba «{self._relative(uri, desde_docs, ancla)}»")
        return _lost(destino, self._guess(uri, llega, clase, ancla))

    def _guess(self, uri: str, llega: str, clase: tuple[str, ...], ancla: str) -> str:
        """Return the mend of a link to a path of docs/ that is no file: the nearest, or some."""
        posibles = [archivo for archivo in self.archivos if archivo.endswith(clase)]
        cercana = nearest_page(llega, posibles)
        if cercana:
            return f"¿quiso decir «{self._relative(uri, cercana, ancla)}»?"
        carpeta = posixpath.dirname(llega)
        hermanas = [
            self._relative(uri, otra, "")
            for otra in sorted(posibles)
            if posixpath.dirname(otra) == carpeta and otra != uri
        ]
        if 0 < len(hermanas) <= _MUCHOS:
            dichas = ", ".join(f"«{hermana}»" for hermana in hermanas)
            return f"revise la ruta: en docs/{f'{carpeta}/' if carpeta else ''} hay {dichas}"
        if clase != _PAGINA:
            return f"ponga el archivo en {posixpath.dirname(f'docs/{uri}')}/, o revise la ruta"
        return "enlace un archivo .md que exista, con su ruta desde esta página"

    def _made_by_site(self, destino: str, ruta: str, ancla: str) -> Falla:
        """Explain a link that is not whole to what the site makes: there is no file to link."""
        causa = f"el enlace «{destino[:80]}» es a una página que hace el sitio, y no a un archivo"
        if not self.propia:
            return Falla("MGI-047", causa, "dígala con palabras, sin enlazarla")
        entera = f"{self.propia.rstrip('/')}/{ruta}{f'#{ancla}' if ancla else ''}"
        return Falla("MGI-047", causa, f"enlácela completa: «{entera}»")

    def _relative(self, uri: str, archivo: str, ancla: str) -> str:
        """Return the link from a page to a file, with the anchor where the file has it."""
        anclas = self.archivos[archivo]
        queda = f"#{ancla}" if ancla and (anclas is None or ancla in anclas) else ""
        if archivo == uri and queda:
            return queda
        return posixpath.relpath(archivo, posixpath.dirname(uri) or ".") + queda


def nearest_page(escrita: str, archivos: Iterable[str]) -> str:
    """Return the file that a path of docs/ most surely meant; "" where it is but a guess.

    That is: the same but for its ending, case or accents; the only one of its name in another
    folder; the only one of its folder that lengthens or shortens its name; one much alike.
    """
    todos = sorted(archivos)
    buscada = _stem(escrita)
    iguales = [archivo for archivo in todos if _stem(archivo) == buscada]
    if iguales:
        return iguales[0]
    carpeta, nombre = posixpath.split(buscada)
    if not nombre:
        return ""
    tocayos = [archivo for archivo in todos if posixpath.split(_stem(archivo))[1] == nombre]
    if len(tocayos) == 1:
        return tocayos[0]
    hermanos = [archivo for archivo in todos if posixpath.split(_stem(archivo))[0] == carpeta]
    return _lengthened(nombre, hermanos) or _alike(nombre, hermanos)


def _lengthened(nombre: str, hermanos: Iterable[str]) -> str:
    suyos = [(posixpath.split(_stem(hermano))[1], hermano) for hermano in hermanos]
    largos = [
        h for n, h in suyos if n and (n.startswith(f"{nombre}-") or nombre.startswith(f"{n}-"))
    ]
    return largos[0] if len(largos) == 1 else ""


def _alike(nombre: str, hermanos: Collection[str]) -> str:
    medidos = sorted(
        (-SequenceMatcher(None, nombre, otro).ratio(), hermano)
        for hermano in hermanos
        if min(len(nombre), len(otro := posixpath.split(_stem(hermano))[1])) > _CORTO
    )
    return medidos[0][1] if medidos and -medidos[0][0] >= _CASI else ""


def _stem(ruta: str) -> str:
    """Return what names a file: its path without ending; that of a cover is its folder's."""
    sin_final = re.sub(r"\.(?:md|html?|avif|jpe?g|png|webp|pdf)$", "", fold(ruta).rstrip("/"))
    return re.sub(r"(?:^|/)index$", "", sin_final.removeprefix("docs/"))


def _is_page(archivo: str) -> bool:
    return archivo.endswith(_PAGINA)


def _endings(ruta: str) -> tuple[str, ...]:
    """Return the endings of the files of the kind that is linked."""
    final = posixpath.splitext(ruta.lower())[1]
    if final in _IMAGENES:
        return _IMAGENES
    return (".pdf",) if final == ".pdf" else _PAGINA


def _lost(destino: str, remedio: str) -> Falla:
    causa = f"el enlace «{destino[:80]}» no lleva a ninguna página"
    if _endings(destino.partition("#")[0]) == _IMAGENES:
        causa = f"la imagen «{destino[:80]}» no está en docs/"
    return Falla("MGI-047", causa, remedio)
