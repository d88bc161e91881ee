"""What a visit weighs: bytes of each thing that a page asks for, as a server sends them."""

from __future__ import annotations

import json
import posixpath
import re
from bisect import bisect
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import brotli

from mgi.render.palabras import LETRAS, plain
from mgi.rutas import PALABRAS_BUSQUEDA

_DE_PAGINA = re.compile(
    r'<link[^>]* rel="(?:stylesheet|icon|preload)"[^>]* href="([^"]+)"'
    r'|<(?:script|img)[^>]* src="([^"]+)"'
)
_DE_HOJA = re.compile(r'url\("?([^")]+)"?\)')
#: Most bytes of the HTML of a page, of a first visit with all that it asks for, and of a first
#: search.
TOPE_HTML, TOPE_VISITA, TOPE_CONSULTA = 12_000, 80_000, 150_000
#: What is compressed already travels as it is.
YA_COMPRIMIDO = {".woff2", ".png", ".jpg", ".webp", ".avif", ".pdf"}


def transferido(archivo: Path) -> int:
    """Bytes of a file on the wire: brotli at its best for text, as a static host serves it."""
    return _comprimido(archivo, archivo.stat().st_mtime_ns)


@cache
def _comprimido(archivo: Path, _: int) -> int:
    """Compress once what every page asks for; a file that is written again is another."""
    contenido = archivo.read_bytes()
    return len(contenido if archivo.suffix in YA_COMPRIMIDO else brotli.compress(contenido))


def rutas_de(sitio: Path) -> list[str]:
    """Every page of a built site by its route; the 404's is its file."""
    archivos = sorted(p.relative_to(sitio).as_posix() for p in sitio.rglob("*.html"))
    return [archivo.removesuffix("index.html") for archivo in archivos]


def primera_visita(sitio: Path, ruta: str) -> dict[str, int]:
    """Bytes, by path in the site, of all that a browser with an empty cache asks for."""
    pagina = ruta if ruta.endswith(".html") else f"{ruta}index.html"
    html = (sitio / pagina).read_text(encoding="utf-8")
    pedidos = [pagina, *_junto_a(pagina, ["".join(par) for par in _DE_PAGINA.findall(html)])]
    for hoja in [pedido for pedido in pedidos if pedido.endswith(".css")]:
        texto = (sitio / hoja).read_text(encoding="utf-8")
        pedidos += _junto_a(hoja, _DE_HOJA.findall(texto))
    return {pedido: transferido(sitio / pedido) for pedido in dict.fromkeys(pedidos)}


def primera_consulta(sitio: Path) -> dict[str, int]:
    """Bytes, by path, of what any first search asks for after the HTML of its page."""
    visita = primera_visita(sitio, "buscar/")
    del visita["buscar/index.html"]
    return visita | {"buscar/indice.js": transferido(sitio / "buscar/indice.js")}


def de_cada_consulta(sitio: Path, consultas: Iterable[str]) -> list[int]:
    """Bytes of all that each question asks for, as the first one, after the HTML of its page.

    Its parts of the words of the texts are counted for every word, also those that the search
    leaves out as empty: no question asks for more.
    """
    siempre = sum(primera_consulta(sitio).values())
    indice = (sitio / "buscar/indice.js").read_text(encoding="utf-8")
    partes = json.loads(indice[indice.index("{") : indice.rindex("}") + 1])["partes"]
    pesos = [transferido(sitio / PALABRAS_BUSQUEDA.format(n)) for n in range(len(partes))]
    pedidas = [
        {max(bisect(partes, plain(p)[:LETRAS]) - 1, 0) for p in re.findall(r"\w+", consulta)}
        for consulta in consultas
    ]
    return [siempre + sum(pesos[n] for n in suyas) for suyas in pedidas]


def _junto_a(ruta: str, hrefs: list[str]) -> list[str]:
    """Return the paths in the site of what a page or a sheet names; the 404's start with «/»."""
    carpeta = posixpath.dirname(ruta)
    return [posixpath.normpath(posixpath.join("/", carpeta, href)).lstrip("/") for href in hrefs]
