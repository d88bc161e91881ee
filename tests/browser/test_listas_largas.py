"""A long list is in several pages: whole without a script, and filtered as one with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import servir
from conftest import construir, sample
from medidas.muestras import proyecto_de
from peso import rutas_de, transferido

CIFRAS = 260


@pytest.fixture(scope="module")
def grande(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of many figures, all of one tema."""
    raiz = proyecto_de(CIFRAS, tmp_path_factory.mktemp("grande") / "proyecto")
    hecho = construir(raiz, raiz / "site")
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    return raiz / "site"


@pytest.fixture
def lista(navegador: Browser, grande: Path) -> Iterator[Page]:
    """The first page of the list of the tema."""
    with servir(grande) as origen:
        pagina = navegador.new_page(base_url=origen)
        pagina.goto("cifras/tema/colegios/")
        yield pagina
        pagina.close()


def leer(sitio: Path, ruta: str) -> str:
    return (sitio / ruta / "index.html").read_text(encoding="utf-8")


def test_every_page_of_a_site_of_many_figures_is_light(grande: Path) -> None:
    rutas = sample(rutas_de(grande)[1:], 40)
    pesos = {ruta: transferido(grande / ruta / "index.html") for ruta in rutas}
    assert max((peso, ruta) for ruta, peso in pesos.items()) <= (12_000, "")


def test_the_pages_of_a_list_hold_each_figure_once_and_say_which_they_are(grande: Path) -> None:
    rutas = [f"cifras/tema/colegios/{fin}" for fin in ("", "pagina-2", "pagina-3")]
    vistas = [re.findall(r"indicador-\d+", leer(grande, ruta).split("<main")[1]) for ruta in rutas]
    assert [len(suyas) for suyas in vistas] == [100, 100, 60]
    assert len({codigo for suyas in vistas for codigo in suyas}) == CIFRAS
    assert 'name="robots" content="noindex"' not in leer(grande, rutas[0])
    for numero, ruta in enumerate(rutas[1:], 2):
        html = leer(grande, ruta)
        assert 'name="robots" content="noindex"' in html
        assert f"página {numero}</h1>" in html
        assert html.count('aria-current="page"><span class="oculto">Página </span>') == 2
    for ruta in ("cifras/estado", "acerca/cambios"):
        assert re.search(r"indicador-\d+", leer(grande, f"{ruta}/pagina-2").split("<main")[1])


def test_every_figure_is_three_clicks_from_the_map_or_less(grande: Path) -> None:
    mapa = leer(grande, "mapa-del-sitio")
    for ruta in ("", "pagina-2/", "pagina-3/"):
        assert f'href="../cifras/tema/colegios/{ruta}"' in mapa


def test_the_filter_of_the_first_page_looks_in_all_of_them(lista: Page) -> None:
    pedidos: list[str] = []
    lista.on("request", lambda p: pedidos.append(p.url) if "pagina-" in p.url else None)
    estado = lista.locator("form[data-lista] [role=status]")
    expect(estado).to_have_text(f"Se muestran 100 de {CIFRAS}.")
    assert pedidos == []  # nothing until the form is touched
    lista.get_by_label("Buscar en esta lista").fill("ruta 99")
    expect(estado).to_have_text(re.compile(rf"Se muestran? \d de {CIFRAS}\."))
    assert len(pedidos) == 2
    expect(lista.get_by_role("navigation", name="Páginas de esta lista")).to_have_count(0)
    lista.get_by_role("link", name="Visitas de la ruta 99", exact=True).click()
    expect(lista.get_by_role("heading", level=1)).to_have_text("Visitas de la ruta 99")


def test_the_filter_that_cannot_bring_the_rest_says_so(lista: Page) -> None:
    lista.route("**/pagina-3/", lambda ruta: ruta.abort())
    lista.get_by_label("Buscar en esta lista").fill("ruta 10")
    expect(lista.locator("form[data-lista] [role=status]")).to_contain_text(
        "No se pudo traer el resto de la lista"
    )


def test_without_a_script_the_next_page_is_a_link(navegador: Browser, grande: Path) -> None:
    with servir(grande) as origen:
        contexto = navegador.new_context(base_url=origen, java_script_enabled=False)
        pagina = contexto.new_page()
        pagina.goto("cifras/tema/colegios/")
        expect(pagina.locator("form[data-lista]")).to_be_hidden()
        paginas = pagina.get_by_role("navigation", name="Páginas de esta lista", exact=True)
        paginas.get_by_role("link", name="Página 2").click()
        expect(pagina.get_by_role("heading", level=1)).to_contain_text("página 2")
        contexto.close()
