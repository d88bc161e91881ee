"""Every sigla that a page shows is explained on that page."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import yaml

from conftest import RAIZ
from lectura import como_se_escribio
from mgi.esquema.siglas import DIRECCION

GLOSARIO = yaml.load((RAIZ / "data/glosario.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
NOMBRES = yaml.load((RAIZ / "data/nombres.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
SIGLAS = {
    e["nombre"]: e.get("expansion")
    for e in GLOSARIO.values()
    if re.fullmatch(r"\S*[A-Z]{2,}\S*|[A-Z]\d+", e["nombre"])
}
#: What is drawn, chosen, hidden or code is not a page's text, nor is what a source prints.
_NO_ES_TEXTO = re.compile(
    r"<(svg|code|pre|select|script|button|q)\b.*?</\1>|<[^>]*class=\"oculto\".*?>.*?</|<!--.*?-->",
    re.DOTALL,
)


def principal(pagina: Path) -> str:
    """The main part of a page, without what stands beside it nor its menus."""
    todo = pagina.read_text(encoding="utf-8").split("<main")[1].split("</main>")[0]
    return re.sub(r"<(aside|nav)\b.*?</\1>", "", todo, flags=re.DOTALL)


def dicho(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())


def test_every_sigla_in_a_page_is_marked_or_said_at_its_end_with_what_it_means(
    sitio: Path,
) -> None:
    revisadas = 0
    for pagina in sitio.rglob("*.html"):
        html = principal(pagina)
        texto = dicho(_NO_ES_TEXTO.sub(" ", como_se_escribio(html)))
        for sigla, expansion in SIGLAS.items():
            if not re.search(rf"(?<![\w-]){re.escape(sigla)}(?![\w+-])", texto):
                continue
            revisadas += 1
            title = expansion or "las fuentes no dicen qué significan sus letras"
            marcada = f'<abbr title="{title}">{sigla}</abbr>' in html
            dichas = (f"{expansion}, {sigla}", f"{expansion} ({sigla})")
            assert marcada or any(forma in texto for forma in dichas), (pagina, sigla)
            if expansion and pagina.parent.name != "glosario":
                palabras = {p[:5] for p in re.findall(r"\w{4,}", expansion.lower())}
                assert palabras <= {p[:5] for p in re.findall(r"\w{4,}", dicho(html).lower())}
    assert revisadas > len(SIGLAS)


def test_every_sigla_beside_a_page_is_said_in_the_page(sitio: Path) -> None:
    revisadas = 0
    for pagina in sitio.glob("cifras/*/index.html"):
        html = pagina.read_text(encoding="utf-8").split("<main")[1].split("</main>")[0]
        cuerpo, _, lado = html.partition('<div class="lado">')
        texto = dicho(_NO_ES_TEXTO.sub(" ", lado))
        for sigla, expansion in SIGLAS.items():
            if re.search(rf"(?<![\w-]){re.escape(sigla)}(?![\w+-])", texto):
                revisadas += 1
                formas = (f">{sigla}</abbr>", f"{expansion}, {sigla}", f"{expansion} ({sigla})")
                assert any(forma in cuerpo for forma in formas), (pagina, sigla)
    assert revisadas > 20


def test_no_page_shows_a_sigla_that_nobody_explains(sitio: Path) -> None:
    admitidas = {*SIGLAS, *(nombre["nombre"] for nombre in NOMBRES.values())}
    # the editors' reference shows what is wrong, and names the formats that it describes
    for pagina in sitio.rglob("*.html"):
        if "referencia" in pagina.parts:
            continue
        texto = DIRECCION.sub(" ", dicho(_NO_ES_TEXTO.sub(" ", principal(pagina))))
        for sigla in re.findall(r"(?<![\w-])[A-ZÁÉÍÓÚÑ]{2,}\+?(?![\w-])", texto):
            assert sigla in admitidas or re.fullmatch("[IVX]+", sigla), (pagina, sigla)


def test_headings_and_links_hold_no_mark_and_that_of_a_quotation_adds_no_word(sitio: Path) -> None:
    for pagina in sitio.rglob("*.html"):
        html = principal(pagina)
        for intacto in re.findall(r"<(h[1-6]|a)\b(.*?)</\1>", html, re.DOTALL):
            assert "<abbr" not in intacto[1] or 'class="sigla"' in intacto[1], pagina
        for cita in re.findall(r"<q\b.*?</q>|«[^«»]*»", html, re.DOTALL):
            assert 'class="expansion"' not in cita, (pagina, cita)
