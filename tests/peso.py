"""What a visit weighs: bytes of each thing that a page asks for, as a server sends them."""

from __future__ import annotations

import json
import posixpath
import re
from bisect import bisect
from collections.abc import Iterable
from pathlib import Path

import brotli

from mgi.render.palabras import LETRAS, plain
from mgi.rutas import PALABRAS_BUSQUEDA

_DE_PAGINA = re.compile(
    r'<link[^>]* rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"|<script[^>]* src="([^"]+)"'
)
_DE_HOJA = re.compile(r'url\("?([^")]+)"?\)')
#: What is compressed already travels as it is.
_YA_COMPRIMIDO = {".woff2", ".png", ".jpg", ".webp", ".avif", ".pdf"}


def transferido(archivo: Path) -> int:
    """Bytes of a file on the wire: brotli at its best for text, as a static host serves it."""
    contenido = archivo.read_bytes()
    return len(contenido if archivo.suffix in _YA_COMPRIMIDO else brotli.compress(contenido))


def primera_visita(sitio: Path, ruta: str) -> dict[str, int]:
    """Bytes, by path in the site, of all that a browser with an empty cache asks for."""
    pagina = f"{ruta}index.html"
    html = (sitio / pagina).read_text(encoding="utf-8")
    pedidos = [pagina, *_junto_a(ruta, ["".join(par) for par in _DE_PAGINA.findall(html)])]
    for hoja in [pedido for pedido in pedidos if pedido.endswith(".css")]:
        texto = (sitio / hoja).read_text(encoding="utf-8")
        pedidos += _junto_a(f"{posixpath.dirname(hoja)}/", _DE_HOJA.findall(texto))
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
    return [posixpath.normpath(posixpath.join(ruta, href)) for href in hrefs]
