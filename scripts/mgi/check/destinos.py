"""Where the links of a page lead: to files of docs/, by a path relative to the page that links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import NamedTuple

from mgi.formato import fold
from mgi.problema import sugerencia
from mgi.rutas import ruta_de

#: Names of one folder that are this alike, and not short (a sigla is another with one letter
#: more), are taken for a slip of one another.
_CASI, _CORTO = 0.8, 4
_EXTERNO = "un enlace externo empieza por https://"
_PAGINA, _IMAGENES = (".md",), (".avif", ".jpeg", ".jpg", ".png", ".webp")
#: The most names that a mend lists; of more, those somewhat like the one that was written.
_MUCHOS, _ALGO = 6, 0.6
#: Of more names than these, looking for the nearest takes longer than it helps.
_DEMASIADOS = 500
#: An address of another site that lacks its beginning.
_SIN_HTTPS = re.compile(r"www\.|(?:[\w-]+\.)+(?:co|com|net|org)(?:/|$)", re.IGNORECASE)


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

    @cached_property
    def _por_ruta(self) -> dict[str, str]:
        return {ruta_de(archivo): archivo for archivo in self.archivos if archivo.endswith(_PAGINA)}

    def explain(self, uri: str, destino: str) -> Falla | None:
        """Return what is wrong with a link of the page ``uri``; None where it leads somewhere."""
        propio = self._own(destino)
        if propio is not None:
            return self._explain_address(uri, destino, propio, completo=True)
        if destino.startswith("https://"):
            return None
        if destino.startswith("/") and not destino.startswith("//"):
            return self._explain_address(uri, destino, destino[1:], completo=False)
        if not destino:
            remedio = "escriba entre los paréntesis el archivo .md, con su ruta desde esta página"
            return Falla("MGI-047", "el enlace no dice a dónde lleva", remedio)
        ruta, _, ancla = destino.partition("#")
        if ":" in ruta or destino.startswith("//") or _SIN_HTTPS.match(ruta):
            return _lost(destino, _EXTERNO)
        llega = posixpath.normpath(posixpath.join(posixpath.dirname(uri), ruta)) if ruta else uri
        if llega not in self.archivos:
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
            rf"https?://(?:www\.)?{re.escape(sitio)}(?:/?([?#].*)|/(.*))?$", destino, re.IGNORECASE
        )
        return None if propio is None else propio[1] or propio[2] or ""

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
        archivo = limpia if limpia in self.archivos else self._por_ruta.get(limpia)
        if archivo is not None:
            escrito = self._relative(uri, archivo, ancla)
            regla, que = ("MGI-105", "va completo") if completo else ("MGI-047", "empieza por «/»")
            causa = f"el enlace «{destino[:80]}» {que}, y es a un archivo de docs/"
            return Falla(regla, causa, f"escriba «{escrito}»")
        hecha = next((viva for viva in (limpia, ruta) if viva in self.vivas()), "")
        if hecha:
            return None if completo else self._made_by_site(destino, hecha, ancla)
        return _lost(destino, self._guess(uri, limpia.rstrip("/"), _endings(limpia), ancla))

    def _explain_lost(self, uri: str, destino: str, llega: str) -> Falla:
        """Explain a relative link that leads to no file."""
        ruta, _, ancla = destino.partition("#")
        clase = _endings(ruta)
        hecha = next((viva for viva in (f"{llega}/", llega) if viva in self.vivas()), "")
        if hecha and hecha not in self._por_ruta:
            return self._made_by_site(destino, hecha, ancla)
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
        hermanas = [
            self._relative(uri, otra, "") for otra in _siblings(llega, posibles) if otra != uri
        ]
        if hermanas:
            dichas = ", ".join(f"«{hermana}»" for hermana in hermanas)
            return f"revise la ruta: en {_folder(llega)} hay {dichas}; o quite el enlace"
        if clase != _PAGINA:
            return f"ponga el archivo en {_folder(uri)}, o revise la ruta"
        return "enlace un archivo .md que exista, con su ruta desde esta página, o quite el enlace"

    def _made_by_site(self, destino: str, ruta: str, ancla: str) -> Falla:
        """Explain a link that is not whole to what the site makes: there is no file to link."""
        causa = (
            f"el enlace «{destino[:80]}» es a algo que hace el sitio, y no a un archivo de docs/"
        )
        if not self.propia:
            return Falla("MGI-047", causa, "nómbrelo sin enlace")
        entera = f"{self.propia.rstrip('/')}/{ruta}{f'#{ancla}' if ancla else ''}"
        return Falla("MGI-047", causa, f"escriba la dirección completa: «{entera}»")

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
    tocayos = [archivo for archivo in todos if _name(archivo) == nombre]
    if len(tocayos) == 1:
        return tocayos[0]
    hermanos = [archivo for archivo in todos if posixpath.split(_stem(archivo))[0] == carpeta]
    return _lengthened(nombre, hermanos) or _alike(nombre, hermanos)


def _siblings(llega: str, archivos: Iterable[str]) -> list[str]:
    """Return the files of the folder of a path: all if they are few, or those like its name."""
    carpeta = posixpath.dirname(llega)
    suyos = sorted(archivo for archivo in archivos if posixpath.dirname(archivo) == carpeta)
    if len(suyos) <= _MUCHOS:
        return suyos
    if len(suyos) > _DEMASIADOS:
        return []
    por_nombre = {_name(suyo): suyo for suyo in suyos}
    cercanos = get_close_matches(_name(llega), por_nombre, n=_MUCHOS, cutoff=_ALGO)
    return [por_nombre[cercano] for cercano in cercanos]


def _folder(uri: str) -> str:
    carpeta = posixpath.dirname(uri)
    return f"docs/{carpeta}/" if carpeta else "docs/"


def _lengthened(nombre: str, hermanos: Iterable[str]) -> str:
    suyos = [(_name(hermano), hermano) for hermano in hermanos]
    largos = [
        h for n, h in suyos if n and (n.startswith(f"{nombre}-") or nombre.startswith(f"{n}-"))
    ]
    return largos[0] if len(largos) == 1 else ""


def _alike(nombre: str, hermanos: Iterable[str]) -> str:
    por_nombre = {_name(h): h for h in hermanos if min(len(nombre), len(_name(h))) > _CORTO}
    if len(por_nombre) > _DEMASIADOS:
        return ""
    cercanos = get_close_matches(nombre, por_nombre, n=1, cutoff=_CASI)
    return por_nombre[cercanos[0]] if cercanos else ""


@lru_cache(maxsize=10_000)
def _stem(ruta: str) -> str:
    """Return what names a file: its path without ending; that of a cover is its folder's."""
    sin_final = re.sub(r"\.(?:md|html?|avif|jpe?g|png|webp|pdf)$", "", fold(ruta).rstrip("/"))
    return re.sub(r"(?:^|/)index$", "", sin_final.removeprefix("docs/"))


def _name(ruta: str) -> str:
    return posixpath.split(_stem(ruta))[1]


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
