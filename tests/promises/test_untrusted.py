"""What an editor writes never runs and never becomes markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError, TemplateError
from markdown import markdown

from conftest import HOY, construir, proyecto_construible
from mgi.line import load, revise
from mgi.render.marcas import Marcas
from mgi.render.prosa import PageEnvironment, ProsaSegura

CELDA = "{{ 7*7 }} <script>alert(1)</script> | `x` **y** [z](javascript:alert(2)) &amp; {% raw %}"

ATAQUES = [
    '{{ cycler.__init__.__globals__.os.popen("id").read() }}',
    '{{ lipsum.__globals__["os"].popen("id").read() }}',
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ config }}",
    "{{ config.plugins }}",
    "{{ page.file.abs_src_path }}",
    "{{ navigation }}",
    "{{ files }}",
    "{{ environment }}",
    "{{ macros }}",
    "{{ ().__class__.__bases__[0].__subclasses__() }}",
    '{{ ""["__class__"] }}',
    '{{ ""|attr("__class__") }}',
    "{{ cifra.__globals__ }}",
    "{{ cifra.__closure__[0].cell_contents }}",
    '{{ "{0.__class__}".format(1) }}',
    "{% for x in range(10**9) %}{% endfor %}",
    '{% include "index.md" %}',
    '{% import "index.md" as x %}',
    "{% set x = cifra %}{{ x.__code__ }}",
    '{{ url_for.__globals__["current_app"] }}',
    "{{ request.application }}",
    "{{ context() }}",
    "{{ now() }}",
    "{{ fix_url('x') }}",
    "{{ macros_info() }}",
]


@pytest.mark.parametrize("ataque", ATAQUES)
def test_the_environment_of_pages_runs_no_known_escape(ataque: str, proyecto: Path) -> None:
    """The second lock: the checks refuse all of these before, see cases/codigo-en-la-pagina."""
    entorno = PageEnvironment()
    entorno.use(Marcas(load(proyecto, HOY), ""))
    with pytest.raises((SecurityError, UndefinedError, TemplateError, TypeError)):
        entorno.from_string(ataque).render(config={"x": 1}, page=object(), navigation=[], files=[])


@pytest.mark.parametrize("ataque", ATAQUES)
def test_the_build_refuses_the_page_with_file_and_line(ataque: str, proyecto: Path) -> None:
    encabezado = "---\ntitulo: X\nresumen: X.\nactualizado: 2024-01-01\n---\n\nTexto.\n\n"
    (proyecto / "docs" / "x.md").write_text(encabezado + ataque + "\n", encoding="utf-8")
    dichos = [str(problema) for problema in revise(proyecto, HOY).problemas]
    assert any(dicho.startswith("docs/x.md:9:") for dicho in dichos), dichos


def test_a_cell_with_code_or_markup_comes_out_as_text(proyecto: Path, tmp_path: Path) -> None:
    serie = proyecto / "data" / "indicadores" / "visitas" / "serie.csv"
    texto = serie.read_text(encoding="utf-8")
    celda = '"' + CELDA.replace('"', '""') + '"'
    serie.write_text(texto.replace("Cuadro 2,1.800,", f"{celda},1.800,{celda}"), encoding="utf-8")
    ficha = serie.parent / "ficha.yml"
    mala = "'" + CELDA.replace("'", "''") + "'"
    ficha.write_text(
        ficha.read_text(encoding="utf-8")
        .replace("nombre: Visitas a colegios", f"nombre: {mala}")
        .replace("Norte", mala.replace("''", "")),
        encoding="utf-8",
    )
    pagina = proyecto / "docs" / "index.md"
    macros = '\n{{ tarjeta("visitas") }}\n\n{{ grafico("visitas") }}\n\n{{ tabla("visitas") }}\n'
    pagina.write_text(pagina.read_text(encoding="utf-8") + macros, encoding="utf-8")
    hecho = construir(proyecto_construible(proyecto), tmp_path / "site")
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    for ruta in ("index.html", "cifras/tema/colegios/index.html", "cifras/visitas/index.html"):
        html = (tmp_path / "site" / ruta).read_text(encoding="utf-8")
        assert "<script>" not in html
        assert 'href="javascript' not in html
        assert "<strong>y</strong>" not in html
        assert "{{ 7*7 }} &lt;script&gt;alert(1)&lt;/script&gt; | `x` **y**" in html
        assert " 49 " not in html


@pytest.mark.parametrize(
    ("escrito", "sin"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("<img src=x onerror=alert(1)>", "<img"),
        ("<div>\n\n<b onclick=x>y</b>\n\n</div>", "<b"),
        ("[x](javascript:alert(1))", "href"),
        ("[x]( JaVaScRiPt:alert(1))", "href"),
        ("[x](&#106;avascript:alert(1))", "href"),
        ("[x](java\tscript:alert(1))", 'script:alert(1)"'),
        ("![x](data:text/html;base64,AAAA)", "src"),
        ("[x][y]\n\n[y]: vbscript:x", "href"),
        ("<javascript:alert(1)>", "href"),
        ("texto {: onclick=alert(1) }", "<p onclick"),
    ],
)
def test_markdown_of_pages_gives_no_raw_html_and_no_unsafe_link(escrito: str, sin: str) -> None:
    assert sin not in markdown(
        escrito, extensions=[ProsaSegura(), "tables", "def_list", "footnotes"]
    )


def test_no_text_of_an_editor_becomes_markup_anywhere(sitio_hostil: Path) -> None:
    vistas = 0
    for pagina in sitio_hostil.rglob("*.html"):
        html = pagina.read_text(encoding="utf-8")
        assert "<b>" not in html, pagina
        assert '&"' not in html, pagina
        vistas += html.count("&lt;b&gt;&amp;")
    assert vistas > 100
    indice = (sitio_hostil / "buscar" / "indice.js").read_text(encoding="utf-8")
    assert "<b>" not in indice
    assert "\\u003cb>" in indice
