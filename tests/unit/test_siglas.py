"""Siglas: how a page says what each means."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgi.esquema.referencias import Entrada
from mgi.esquema.siglas import siglas_de
from mgi.render.siglas import SIN_EXPANSION, Siglas
from mgi.render.texto_html import CORTE, read_html


def entrada(nombre: str, expansion: str | None = None) -> Entrada:
    return Entrada(
        nombre=nombre, expansion=expansion, definicion="Algo.", fuente="x", ubicacion="x"
    )


GLOSARIO = {
    "cis": entrada("CIS", "Centros Integrados de Servicios"),
    "dile": entrada("DILE", "Direcciones Locales de Educación"),
    "mgi": entrada("MGI", 'Modelo de <Gestión> "Institucional"'),
    "g20": entrada("G20", "20 Grupos"),
    "pima": entrada("PIMA"),
    "stem": entrada("STEM+"),
    "bogdata": entrada("BogData"),
    "plataforma": entrada("Plataforma SACE"),
}
SIGLAS = Siglas(siglas_de(GLOSARIO), "explore/glosario/")
CIS = '<abbr title="Centros Integrados de Servicios">CIS</abbr>'
CIS_DICHO = f'{CIS}<span class="expansion"> (Centros Integrados de Servicios)</span>'
DILE = '<abbr title="Direcciones Locales de Educación">DILE</abbr>'
PIMA = (
    '<a class="sigla" href="../explore/glosario/#termino--pima" aria-label="PIMA, en el glosario">'
    f'<abbr title="{SIN_EXPANSION}">PIMA</abbr></a>'
)


def marcar(html: str) -> str:
    """The marked HTML without the line at its end."""
    return SIGLAS.mark(html, "pagina/").partition('<p class="siglas-al-pie">')[0].rstrip("\n")


@pytest.mark.parametrize(
    "direccion",
    [
        "https://ejemplo.gov.co/CIS/DILE",
        "www.ejemplo.gov.co/CIS",
        "ejemplo.gov.co/CIS?x=DILE",
        "CIS@ejemplo.gov.co",
        "apoyo@CIS.gov.co",
        "CIS.xlsx",
    ],
)
def test_a_sigla_in_an_address_is_left_as_it_is(direccion: str) -> None:
    assert marcar(f"<p>Vea {direccion} hoy</p>") == f"<p>Vea {direccion} hoy</p>"
    assert marcar(f"<p>Vea {direccion} con el CIS</p>").endswith(f"con el {CIS_DICHO}</p>")


def test_an_address_ends_where_its_block_does() -> None:
    assert marcar("<p>Vea www.ejemplo.gov.co</p><p>CIS</p>").endswith(f"<p>{CIS_DICHO}</p>")


def test_only_names_made_of_letters_together_are_siglas_of_the_glossary() -> None:
    assert set(siglas_de(GLOSARIO)) == {"CIS", "DILE", "MGI", "G20", "PIMA", "STEM+"}


@pytest.mark.parametrize(
    ("html", "hecho"),
    [
        ("<p>Los CIS y los CIS.</p>", f"<p>Los {CIS_DICHO} y los CIS.</p>"),
        (
            "<p>Los Centros Integrados de Servicios (CIS) y los CIS.</p>",
            f"<p>Los Centros Integrados de Servicios ({CIS}) y los CIS.</p>",
        ),
        (
            "<p>Un centro integrado de servicios, o <b>CIS</b>.</p>",
            f"<p>Un centro integrado de servicios, o <b>{CIS}</b>.</p>",
        ),
        (
            "<p>Su Dirección Local de Educación (DILE)</p>",
            f"<p>Su Dirección Local de Educación ({DILE})</p>",
        ),
        (
            "<p>CIS: <em>Centros Integrados</em> de Servicios</p>",
            f"<p>{CIS}: <em>Centros Integrados</em> de Servicios</p>",
        ),
        (
            "<dl><dt>CIS</dt><dd>Centros Integrados de Servicios</dd></dl>",
            f"<dl><dt>{CIS}</dt><dd>Centros Integrados de Servicios</dd></dl>",
        ),
        (
            "<p>Los Centros Integrados de Servicios (en adelante, la sigla CIS) ayudan.</p>",
            f"<p>Los Centros Integrados de Servicios (en adelante, la sigla {CIS}) ayudan.</p>",
        ),
        (
            "<h2>Centros Integrados de Servicios (CIS)</h2><p>Los CIS.</p>",
            f"<h2>Centros Integrados de Servicios (CIS)</h2><p>Los {CIS}.</p>",
        ),
    ],
)  # fmt: skip
def test_the_first_use_in_text_is_marked_and_said_in_words_unless_the_page_says_it(
    html: str, hecho: str
) -> None:
    assert marcar(html) == hecho


@pytest.mark.parametrize(
    "html",
    [
        "<p>Los Centros Integrados de Servicios.</p><p>Los CIS.</p>",
        "<p>Centros Integrados de Servicios. Los CIS.</p>",
        "<p>Centros Integrados de Servicios</p><p>CIS</p>",
        "<p>Los CIS no son Centros Integrados.</p>",
    ],
)
def test_a_name_that_is_not_beside_its_sigla_does_not_explain_it(html: str) -> None:
    assert "CIS</abbr><span class=" in marcar(html)


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Los CIS</h2>",
        '<p><code>CIS</code> <input value="CIS"></p>',
        '<svg viewBox="0 0 1 1"><title>CIS</title><text>CIS</text><path d="M0 0"/></svg>',
        "<select><option>CIS</option></select>",
        '<p title="CIS" data-x="CIS > CIS">Nada</p>',
        "<!-- CIS -->",
        "<script>var CIS = 1 < 2;</script>",
        '<p hidden>CIS</p><p class="a oculto b">CIS</p><p aria-hidden="true">CIS</p>',
        "<p>MGI-014, CISA, ACIS, CIS2, el-CIS-3 y cis.</p>",
        "<p>El 2024-reporte-de-avance-de-los-CIS.</p>",
        "<p>C<b>IS</b></p>",
        "",
    ],
)
def test_what_is_no_text_or_no_sigla_is_left_as_it_was(html: str) -> None:
    assert marcar(html) == html


@pytest.mark.parametrize(
    ("html", "hecho"),
    [
        ('<p><a href="x">CIS</a> y CIS</p>', f'<p><a href="x">CIS</a> y {CIS_DICHO}</p>'),
        ("<table><caption>CIS</caption></table>", f"<table><caption>{CIS}</caption></table>"),
        ("<p>Dice <q>CIS 2024</q>.</p>", f"<p>Dice <q>{CIS} 2024</q>.</p>"),
        ("<p>La lámina «Apoyo CIS».</p>", f"<p>La lámina «Apoyo {CIS}».</p>"),
        (
            '<td><b class="textual">CIS</b></td>',
            f'<td><b class="textual">{CIS}</b></td>',
        ),
    ],
)
def test_in_a_link_nothing_is_added_and_in_a_caption_or_a_quotation_no_word(
    html: str, hecho: str
) -> None:
    assert marcar(html) == hecho


@pytest.mark.parametrize("abierto", ["«", "("])
def test_what_a_block_leaves_open_ends_with_it(abierto: str) -> None:
    hecho = marcar(f"<p>Dice {abierto}las DILE.</p><p>Los CIS.</p>")
    assert hecho.endswith(f"</p><p>Los {CIS_DICHO}.</p>")


def test_inside_parentheses_the_meaning_goes_in_brackets() -> None:
    assert "(los CIS [Centros Integrados de Servicios])" in re.sub(
        "<[^>]*>", "", marcar("<p>Apoyo (los CIS).</p>")
    )


def test_what_no_source_expands_says_so_and_leads_to_the_glossary() -> None:
    assert marcar("<p>El PIMA y el PIMA.</p>") == f"<p>El {PIMA} y el PIMA.</p>"


def test_the_glossary_does_not_lead_to_itself() -> None:
    hecho = SIGLAS.mark("<p>El PIMA.</p>", "explore/glosario/")
    assert hecho == f'<p>El <abbr title="{SIN_EXPANSION}">PIMA</abbr>.</p>'


def test_the_glossary_has_no_line_at_its_end() -> None:
    html = '<h2>El PIMA</h2><a href="x">DILE</a>'
    assert SIGLAS.mark(html, "explore/glosario/", "Los CIS") == html


def test_a_part_of_a_page_has_no_line_at_its_end() -> None:
    assert SIGLAS.mark("<h2>Los CIS</h2>", "", al_pie=False) == "<h2>Los CIS</h2>"


def test_what_stands_beside_a_page_is_explained_by_it_and_not_twice() -> None:
    lado = "<p>Los CIS y las DILE</p>"
    hecho = SIGLAS.mark("<p>Los CIS.</p>", "pagina/", "", lado)
    cuerpo, _, pie = hecho.partition('<p class="siglas-al-pie">')
    assert cuerpo.rstrip("\n") == f"<p>Los {CIS_DICHO}.</p>"
    assert f"{DILE}: Direcciones Locales de Educación." in pie
    assert "CIS" not in pie


def test_each_part_of_a_compound_is_marked_and_said_where_it_is_alone() -> None:
    hecho = marcar("<p>MGI-CIS. Los CIS.</p>")
    assert f"</abbr>-{CIS}. Los {CIS_DICHO}." in hecho


def test_a_meaning_is_escaped() -> None:
    hecho = marcar("<p>El MGI.</p>")
    assert 'title="Modelo de &lt;Gestión&gt; &#34;Institucional&#34;"' in hecho
    assert "(Modelo de &lt;Gestión&gt; &#34;Institucional&#34;)" in hecho


def test_what_is_only_in_titles_and_links_is_said_at_the_end() -> None:
    lado = '<p data-x="G20">El STEM+</p>'
    hecho = SIGLAS.mark('<h2>El PIMA</h2><a href="x">DILE</a>', "pagina/", "Los CIS", lado)
    pie = re.sub("<[^>]*>", "", hecho.partition('<p class="siglas-al-pie">')[2])
    assert pie.split(" Vea")[0] == (
        "Siglas de esta página. CIS: Centros Integrados de Servicios. "
        f"DILE: Direcciones Locales de Educación. PIMA: {SIN_EXPANSION}. STEM+: {SIN_EXPANSION}."
    )


def test_a_page_that_explains_all_has_no_line_at_the_end() -> None:
    assert "al-pie" not in SIGLAS.mark("<p>Los CIS y el PIMA.</p>", "pagina/", "CIS y PIMA")


def test_entities_and_lines_do_not_move_the_mark() -> None:
    html = "<p>Uno &amp; dos &#233;\n  tres&nbsp;CIS &copy; <br>fin</p>\n<p>a</p>"
    assert marcar(html) == html.replace("CIS", CIS_DICHO)


def test_the_text_of_a_page_parts_its_blocks() -> None:
    texto, _ = read_html("<p>Uno <b>dos</b></p><p>tres<svg><path/></svg> cuatro</p>")
    assert [parte for parte in texto.split(CORTE) if parte] == ["Uno dos", "tres", " cuatro"]


PARTES = st.recursive(
    st.sampled_from(
        [
            *("CIS", "DILE", "PIMA", "MGI", "G20", "STEM+", " y ", "(", ")", "«", "»", "MGI-CIS"),
            *("Centros Integrados de Servicios", " (CIS)", "&amp;", "&#233;", "\n", "ñ", "<br>"),
            *("<!-- CIS -->", '<img alt="CIS>">', "MGI-014", "Dirección Local de Educación, "),
            *("-", ": "),
        ]
    ),
    lambda dentro: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(["p", "a", "b", "h2", "td", "code", "svg", "q", "dt", "select"]),
        st.lists(dentro, max_size=5).map("".join),
    ),
)
HTML = st.lists(PARTES, max_size=8).map("".join)
PUESTO = re.compile(
    r'<span class="expansion">.*?</span>|<a class="sigla" [^>]*>(?=<abbr)|'
    r"(?<=</abbr>)</a>|<abbr[^>]*>|</abbr>"
)


@given(HTML)
def test_marking_only_adds_marks(html: str) -> None:
    if "<a>" not in html:  # its end would be taken for that of a mark
        assert PUESTO.sub("", marcar(html)) == html.rstrip("\n")


@given(HTML)
def test_marking_twice_is_marking_once(html: str) -> None:
    una = marcar(html)
    assert marcar(una) == una


@given(HTML)
def test_no_meaning_is_said_twice(html: str) -> None:
    dichas = re.findall(r'"expansion">([^<]*)', marcar(html))
    assert len(dichas) == len({re.sub(r"[ \[\]()]", "", d) for d in dichas})


@given(HTML)
def test_no_mark_is_inside_another_nor_a_link_inside_a_link(html: str) -> None:
    hecho = marcar(html)
    assert not re.search(r"<abbr[^>]*>[^<]*<(?!/abbr)", hecho)
    if "<a>" not in html:
        assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", hecho, re.DOTALL)
