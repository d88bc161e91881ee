"""`make tarjeta`: draws the social card, overrides/assets/tarjeta.png, from tarjeta.svg.

The browser of the tests draws it, on this machine alone, with the tokens and the font of the site.
The file says what it was made from, so that a test can tell when it is out of date; its bytes may
change with the browser.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
import sys
import tempfile
import zlib
from pathlib import Path

from mgi.render.estilo import COMUN, make_style, read_tokens

RAIZ = Path(__file__).resolve().parents[2]
DIBUJO = RAIZ / "scripts" / "tarjeta" / "tarjeta.svg"
ESTILO = RAIZ / "overrides" / "estilo"
LETRA = RAIZ / "overrides/assets/fuentes-tipograficas/nunito-sans-latin-wght-normal.woff2"
TARJETA = RAIZ / "overrides" / "assets" / "tarjeta.png"
ANCHO, ALTO = 1200, 630
_CLAVE = b"origen"
_FIRMA = b"\x89PNG\r\n\x1a\n"


def huella() -> str:
    """Return what the card is made from, as one hash: the drawing, the font and the tokens."""
    dibujo = DIBUJO.read_text(encoding="utf-8")
    grupos = read_tokens(ESTILO)
    claros = {nombre: claro for nombre, (claro, *_) in grupos["color"].items()} | grupos["letra"]
    tokens = [
        f"{nombre}:{claros[nombre]}"
        for nombre in sorted(set(re.findall(r"var\(--([\w-]+)\)", dibujo)))
    ]
    suma = hashlib.sha256("\n".join([dibujo, *tokens]).encode())
    suma.update(LETRA.read_bytes())
    return suma.hexdigest()


def leer(imagen: bytes) -> tuple[int, int, str]:
    """Return width, height and what a card says it was made from; "" where it does not."""
    ancho, alto = struct.unpack(">II", imagen[16:24])
    dicho = re.search(rb"tEXt" + _CLAVE + rb"\x00([0-9a-f]{64})", imagen)
    return ancho, alto, dicho[1].decode() if dicho else ""


def firmar(imagen: bytes) -> bytes:
    """Return a PNG that says what it was made from, after its header."""
    datos = b"tEXt" + _CLAVE + b"\x00" + huella().encode()
    trozo = struct.pack(">I", len(datos) - 4) + datos + struct.pack(">I", zlib.crc32(datos))
    cabeza = len(_FIRMA) + 25
    return imagen[:cabeza] + trozo + imagen[cabeza:]


def dibujar() -> bytes:
    """Draw the card in the browser that CHROMIUM names."""
    from playwright.sync_api import sync_playwright

    hoja = make_style(ESTILO).hojas[COMUN].replace("../", f"{LETRA.parents[1].as_uri()}/")
    pagina = (
        f'<!doctype html><meta charset="utf-8"><style>{hoja}</style>'
        f"{DIBUJO.read_text(encoding='utf-8')}"
    )
    with tempfile.TemporaryDirectory() as carpeta, sync_playwright() as navegadores:
        archivo = Path(carpeta, "tarjeta.html")
        archivo.write_text(pagina, encoding="utf-8")
        navegador = navegadores.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )
        hoja = navegador.new_page(viewport={"width": ANCHO, "height": ALTO})
        hoja.goto(archivo.as_uri())
        hoja.evaluate("document.fonts.ready")
        imagen = hoja.screenshot(clip={"x": 0, "y": 0, "width": ANCHO, "height": ALTO})
        navegador.close()
    return imagen


def main() -> None:
    """Write the card."""
    TARJETA.write_bytes(firmar(dibujar()))
    print(f"Tarjeta lista: {TARJETA.relative_to(RAIZ)}, {TARJETA.stat().st_size // 1000} kB")


if __name__ == "__main__":
    sys.exit(main())
