"""The same pages for plain Material, as it comes: what this site is measured beside."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from conftest import HOY
from mgi.derive import derive_vista, texto_fuente, texto_valor
from mgi.model import Catalogo, Indicador
from mgi.render.indicador import render_indicador

_PRINCIPAL = re.compile(r"<main[^>]*>(.*?)</main>", re.DOTALL)
_TITULO = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_SIN_TEXTO = re.compile(r"<(script|style|svg|nav|form)\b.*?</\1>", re.DOTALL)


def material_de(sitio: Path, raiz: Path) -> Path:
    """Write the main text of every page of a built site for plain Material, and build it."""
    for html in sorted(sitio.rglob("index.html")):
        ruta = html.parent.relative_to(sitio)
        texto = html.read_text(encoding="utf-8")
        principal = _PRINCIPAL.search(texto)
        titulo = _TITULO.search(texto)
        if principal is None or titulo is None or "noindex" in texto[:2000]:
            continue
        limpio = re.sub(r"\n\s*\n", "\n", _SIN_TEXTO.sub("", principal[1]))
        nombre = re.sub(r"<[^>]+>|\s+", " ", titulo[1]).strip().replace('"', "'")
        destino = raiz / "docs" / ruta / "index.md"
        destino.parent.mkdir(parents=True, exist_ok=True)
        destino.write_text(f'---\ntitle: "{nombre}"\n---\n\n{limpio}\n', encoding="utf-8")
    (raiz / "mkdocs.yml").write_text(
        "site_name: Prueba\ntheme:\n  name: material\n  language: es\n  font: false\n"
        "plugins:\n  - search:\n      lang: es\n",
        encoding="utf-8",
    )
    orden = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site"]
    hecho = subprocess.run(orden, cwd=raiz, capture_output=True, text=True, check=False)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    return raiz / "site"


def material_simple(catalogo: Catalogo, raiz: Path) -> Path:
    """Write the same pages as Markdown for Material as it comes, with search and pruning."""
    (raiz / "docs" / "cifras").mkdir(parents=True)
    (raiz / "docs" / "index.md").write_text("# Inicio\n\nTexto.\n", encoding="utf-8")
    for indicador in catalogo.indicadores.values():
        destino = raiz / "docs" / "cifras" / f"{indicador.codigo}.md"
        destino.write_text(como_markdown(indicador, catalogo), encoding="utf-8")
    (raiz / "mkdocs.yml").write_text(
        "site_name: Prueba\ntheme:\n  name: material\n  language: es\n  font: false\n"
        "  features: [navigation.prune]\nplugins: [search]\n",
        encoding="utf-8",
    )
    return raiz


def como_markdown(indicador: Indicador, catalogo: Catalogo) -> str:
    """Write a page's content as an editor would: Markdown tables, and the charts as inline SVG."""
    html = str(render_indicador(derive_vista(indicador, HOY), catalogo))
    graficos = [trozo.split("</figure>")[0] for trozo in html.split("<figure")[1:]]
    filas = "\n".join(
        f"| {f.corte.etiqueta} | {', '.join(indicador.etiquetas(f))} "
        f"| {texto_valor(f, indicador.unidad)} | {f.textual} | {texto_fuente(indicador, f)} |"
        for f in indicador.filas
    )
    campos = html[html.index('<dl class="ficha">') :]
    return "\n\n".join(
        [
            f"# {indicador.ficha.nombre}",
            *(f"<figure{grafico}</figure>" for grafico in graficos),
            f"| Periodo | Zona | Valor | Textual | Fuente |\n|---|---|--:|---|---|\n{filas}",
            campos,
        ]
    )
