"""On paper, and in the modes that the reader's system asks for."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import sample
from datos import INDICADORES
from plantillas import PLANTILLAS, abrir

#: A series of at most so many rows, and a long one.
CORTA, LARGA = 3, 15
SITIO = "https://mgi.educacionbogota.edu.co/"
EN_PAPEL = dict(sample([cada for cada in PLANTILLAS.items() if "?" not in cada[1]], 16))
VISIBLES = """selector => [...document.querySelectorAll(selector)]
    .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length)
    .map(e => e.outerHTML.slice(0, 120))
"""


def hojas(pagina: Page, papel: str) -> int:
    """Print the page, and count its sheets."""
    pdf = pagina.pdf(format=papel)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def renglones(sitio: Path, indicador: Path) -> int:
    """Count the rows that the page of an indicator shows: those of its open data."""
    with (sitio / "cifras" / indicador.name / "datos.csv").open(newline="") as datos:
        return len(list(csv.DictReader(datos)))


@pytest.mark.parametrize("indicador", sample(INDICADORES, 8), ids=lambda carpeta: carpeta.name)
def test_an_ordinary_figure_is_printed_on_one_sheet_and_no_other_on_many(
    indicador: Path, sitio: Path, pagina: Page
) -> None:
    filas = renglones(sitio, indicador)
    tope = 1 if filas <= CORTA else 2 if filas <= LARGA else 3
    pagina.goto(f"cifras/{indicador.name}/")
    assert {papel: hojas(pagina, papel) <= tope for papel in ("A4", "Letter")} == {
        "A4": True,
        "Letter": True,
    }


def test_most_figures_are_ordinary(sitio: Path) -> None:
    cuentas = [renglones(sitio, indicador) for indicador in INDICADORES]
    assert sum(cuenta <= CORTA for cuenta in cuentas) > len(cuentas) / 2


@pytest.fixture(scope="module", params=EN_PAPEL.values(), ids=EN_PAPEL)
def en_papel(
    navegador: Browser, origen: str, request: pytest.FixtureRequest
) -> Iterator[tuple[Page, str]]:
    """A page of each template as it is printed, with its route."""
    contexto = navegador.new_context(base_url=origen, viewport={"width": 690, "height": 900})
    pagina = contexto.new_page()
    pagina.emulate_media(media="print")
    abrir(pagina, request.param)
    yield pagina, request.param
    contexto.close()


def test_what_can_only_be_pressed_is_not_printed(en_papel: tuple[Page, str]) -> None:
    pagina, _ = en_papel
    selector = "form, button, input, select, .salto, .miga, .pie, nav:not(.lugares)"
    assert pagina.evaluate(VISIBLES, selector) == []
    expect(pagina.locator("h1")).to_be_visible()


def test_a_sheet_says_where_it_comes_from_and_of_when(en_papel: tuple[Page, str]) -> None:
    pagina, ruta = en_papel
    impreso = pagina.locator(".impreso")
    if ruta == "404.html":
        assert impreso.count() == 0  # it has no address of its own
        return
    expect(impreso).to_be_visible()
    expect(impreso).to_have_text(f"Impreso de {SITIO}{ruta}")
    expect(pagina.locator(".fecha")).to_contain_text("Actualizado el")
    pagina.emulate_media(media="screen")
    expect(impreso).to_be_hidden()


def test_a_figure_is_printed_with_its_source_its_notices_and_its_ficha(pagina: Page) -> None:
    pagina.goto("cifras/meta-7-intercambios/")
    pagina.emulate_media(media="print")
    for selector in (".gran .n", ".gran .m", ".aviso", ".grafico svg.ancho", "#t--datos", ".cita"):
        expect(pagina.locator(selector).first).to_be_visible()
    expect(pagina.locator(".gran .m")).to_contain_text("Fuente: ")
    campos = pagina.locator(".ficha dt")
    assert campos.count() >= 10
    assert campos.locator("visible=true").count() == campos.count()


def test_the_letters_on_paper_are_of_seven_points_or_more_and_of_eight_in_a_chart(
    en_papel: tuple[Page, str],
) -> None:
    pagina, _ = en_papel
    menor = pagina.evaluate("""() => {
        const puntos = e => parseFloat(getComputedStyle(e).fontSize) * .75
            * (e.ownerSVGElement ? Math.abs(e.getScreenCTM().a) : 1);
        const menor = selector => Math.min(100, ...[...document.querySelectorAll(selector)]
            .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.textContent.trim())
            .map(puntos));
        return { texto: menor("body :is(h1, h2, h3, h4, p, li, dt, dd, th, td)"),
                 grafico: menor("figure.grafico svg text") };
    }""")
    assert menor["texto"] >= 7
    assert menor["grafico"] >= 7.9


def test_the_text_that_leads_out_of_the_site_says_where(pagina: Page) -> None:
    pagina.goto("explore/procesos/")
    pagina.emulate_media(media="print")
    dichos = pagina.evaluate("""() =>
        [...document.querySelectorAll(".contenido :is(p, li, dd) a[href^='http']")]
            .map(a => [a.getAttribute("href"), getComputedStyle(a, "::after").content])
    """)
    assert dichos
    for destino, dicho in dichos:
        assert destino in dicho


@pytest.mark.parametrize("elegido", ["", "alto"])
def test_the_dark_modes_are_not_printed(pagina: Page, elegido: str) -> None:
    pagina.emulate_media(color_scheme="dark")
    pagina.add_init_script(f"localStorage.setItem('mgi-contraste', '{elegido}')")
    pagina.goto("cifras/solicitudes-cis/")
    fondo = "getComputedStyle(document.body).backgroundColor"
    assert pagina.evaluate(fondo) != "rgb(255, 255, 255)"
    pagina.emulate_media(media="print")
    assert pagina.evaluate(fondo) == "rgb(255, 255, 255)"


def test_with_forced_colours_the_semaforo_keeps_its_shapes(pagina: Page) -> None:
    pagina.emulate_media(forced_colors="active")
    pagina.goto("acerca/componentes/semaforo/")
    formas = pagina.evaluate("""() => [...document.querySelectorAll(".etiqueta")].map(e => {
        const forma = getComputedStyle(e.querySelector("svg > *"));
        const signo = e.querySelector(".signo");
        const hueca = forma.fill === "none";
        return {
            tinta: getComputedStyle(e).color,
            forma: hueca ? forma.stroke : forma.fill,
            signo: signo && getComputedStyle(signo).stroke,
            fondo: getComputedStyle(document.body).backgroundColor,
        };
    })""")
    assert len(formas) > 5
    for forma in formas:
        assert forma["forma"] == forma["tinta"] != forma["fondo"]
        assert forma["signo"] in (None, forma["fondo"])


@pytest.mark.parametrize("ruta", ["", "acerca/componentes/faceta/", "explore/"])
def test_nothing_moves_for_who_asks_for_less_motion(pagina: Page, ruta: str) -> None:
    pagina.goto(ruta)
    se_mueven = """() => [...document.querySelectorAll("*")].filter(e => {
        const estilo = getComputedStyle(e);
        return parseFloat(estilo.transitionDuration) || parseFloat(estilo.animationDuration);
    }).length"""
    assert pagina.evaluate(se_mueven) > 0
    pagina.emulate_media(reduced_motion="reduce")
    assert pagina.evaluate(se_mueven) == 0


def test_who_asks_for_more_contrast_gets_no_faint_ink(pagina: Page) -> None:
    pagina.goto("acerca/componentes/semaforo/")
    tintas = """() => {
        const estilo = getComputedStyle(document.documentElement);
        return ["tinta", "tinta-2", "borde"].map(n => estilo.getPropertyValue(`--${n}`));
    }"""
    assert len(set(pagina.evaluate(tintas))) == 3
    pagina.emulate_media(contrast="more")
    assert len(set(pagina.evaluate(tintas))) == 1
