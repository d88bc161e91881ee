"""`make fotos`: every template as it is seen at each width and in each mode, on one sheet.

Builds the site apart and leaves in `fotos/` the whole pages as PNG and `index.html`, which shows
them side by side. It is for looking: nothing is compared.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from browser.conftest import abrir_chromium, servir
from conftest import RAIZ, construir
from plantillas import PLANTILLAS, VISTAS, abrir, abrir_vista

FOTOS = RAIZ / "fotos"
HOJA = """<!doctype html>
<html lang="es-CO">
<meta charset="utf-8">
<title>Fotos del micrositio</title>
<style>
body {{ margin: 1rem; font: 1rem/1.5 sans-serif; background: #ccc; color: #000; }}
section {{ display: flex; gap: 1rem; align-items: start; }}
figure {{ margin: 0; min-width: 0; }}
img {{ display: block; width: 100%; max-height: 1400px; object-fit: cover; object-position: top; }}
</style>
<h1>Fotos del micrositio</h1>
{}
"""


def fotografiar(origen: str) -> None:
    """Take every template in every view; one that is not in the site stops it."""
    with abrir_chromium() as chromium:
        for vista in VISTAS:
            contexto = abrir_vista(chromium, vista, origen)
            pagina = contexto.new_page()
            for nombre, ruta in PLANTILLAS.items():
                abrir(pagina, ruta)
                pagina.screenshot(path=FOTOS / f"{nombre}-{vista}.png", full_page=True)
            contexto.close()


def hoja() -> str:
    """Write the contact sheet: a row of views for each template, all to the same scale."""
    filas = []
    for nombre, ruta in PLANTILLAS.items():
        figuras = "\n".join(
            f'<figure style="flex: {ancho}"><figcaption>{vista}</figcaption>'
            f'<a href="{nombre}-{vista}.png"><img src="{nombre}-{vista}.png" '
            f'alt="{nombre}, {vista}"></a></figure>'
            for vista, (ancho, _) in VISTAS.items()
        )
        filas.append(f"<h2>{nombre}: /{ruta}</h2>\n<section>\n{figuras}\n</section>")
    return HOJA.format("\n".join(filas))


def main() -> None:
    """Build, photograph, lay out."""
    shutil.rmtree(FOTOS, ignore_errors=True)
    with tempfile.TemporaryDirectory() as carpeta:
        hecho = construir(RAIZ, Path(carpeta))
        if hecho.returncode:
            sys.exit(hecho.stdout + hecho.stderr)
        with servir(Path(carpeta)) as origen:
            fotografiar(origen)
    FOTOS.joinpath("index.html").write_text(hoja(), encoding="utf-8")
    cuantas = len(PLANTILLAS) * len(VISTAS)
    print(f"{cuantas} fotos de {len(PLANTILLAS)} plantillas en fotos/index.html")


if __name__ == "__main__":
    main()
