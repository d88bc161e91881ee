"""Addresses that the site names but never links: personal drives, shorteners, personal hosting.

They are someone's own account, may vanish or change owner, and hide where they lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from mgi.problema import Problema
from mgi.read.yaml import Documento, Ruta

#: A domain stands for itself and for all under it.
_DOMINIOS = frozenset(
    {
        *(
            "1drv.ms",
            "onedrive.com",
            "box.com",
            "docs.google.com",
            "drive.google.com",
            "dropbox.com",
            "icloud.com",
        ),
        *("mega.nz", "onedrive.live.com", "sharepoint.com", "wetransfer.com"),
        *(
            "acortar.link",
            "bit.ly",
            "bitly.com",
            "linktr.ee",
            "wa.me",
            "cutt.ly",
            "forms.gle",
            "forms.office.com",
            "goo.gl",
            "is.gd",
            "lnkd.in",
            "n9.cl",
            "ow.ly",
        ),
        *("rebrand.ly", "rb.gy", "shorturl.at", "t.co", "t.ly", "tinyurl.com", "url.gt"),
        *("shinyapps.io", "sites.google.com", "github.io", "wixsite.com", "blogspot.com"),
    }
)
_URL = re.compile(r"https?://[^\s<>()\[\]\"']+", re.IGNORECASE)
_NOMBRE = "dígalo con palabras, sin enlazarlo, o enlace la página oficial"


def personal_links(texto: str) -> Iterator[tuple[int, str, str]]:
    """Yield position, cause and mend of each address of a text that may not be a link."""
    for url in _URL.finditer(texto):
        partes = _host(url[0]).split(".")
        if any(".".join(partes[n:]) in _DOMINIOS for n in range(len(partes))):
            causa = f"«{url[0][:60]}» es una carpeta personal o un enlace acortado"
            yield url.start(), causa, _NOMBRE


def _host(url: str) -> str:
    """Return the domain of an address as a browser reads it: marks and escapes undone."""
    leida = unquote(unescape(url)).replace("\\", "").lower()
    anfitrion = leida.partition("://")[2]
    autoridad = re.split(r"[/?#]", anfitrion, maxsplit=1)[0]
    return autoridad.rpartition("@")[2].partition(":")[0].rstrip(".")


def check_enlace(documento: Documento, donde: Ruta) -> list[Problema]:
    """Return the problem (MGI-052) of a field that holds such an address, or none."""
    return [
        documento.problema(donde, "MGI-052", causa, remedio)
        for _, causa, remedio in personal_links(documento.texto(donde))
    ]
