"""Who arrives by an old or a wrong address finds the way, with and without JavaScript."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from auditoria import axe
from auditoria.nu import revisar
from browser.conftest import decir
from plantillas import PLANTILLAS_MUDADO, VISTAS, abrir_vista


class _Estatico(http.server.SimpleHTTPRequestHandler):
    """Answers as a static host does: what is not there is 404.html, at whatever depth."""

    def log_message(self, *args: object) -> None:
        pass

    def send_error(self, code: int, *args: object) -> None:
        contenido = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(contenido)))
        self.end_headers()
        self.wfile.write(contenido)


def _servir(carpeta: Path) -> Iterator[str]:
    manejador = functools.partial(_Estatico, directory=str(carpeta))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), manejador) as servidor:
        threading.Thread(target=servidor.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{servidor.server_address[1]}/"
        servidor.shutdown()


@pytest.fixture(scope="module")
def estatico(sitio: Path) -> Iterator[str]:
    """Address of the site as a static host serves it."""
    yield from _servir(sitio)


@pytest.fixture(scope="module")
def mudado(sitio_mudado: Path) -> Iterator[str]:
    """Address of a small site with addresses that changed."""
    yield from _servir(sitio_mudado)


@pytest.fixture
def perdida(navegador: Browser) -> Iterator[Page]:
    """A page on a phone whose own faults, but for the 404s, fail the test."""
    contexto = navegador.new_context(viewport={"width": 390, "height": 800})
    pagina = contexto.new_page()
    quejas: list[str] = []
    pagina.on("pageerror", lambda error: quejas.append(str(error)))
    pagina.on(
        "console",
        lambda m: quejas.append(decir(m)) if m.type == "error" and "404" not in m.text else None,
    )
    yield pagina
    assert quejas == []
    contexto.close()


def propuestas(pagina: Page) -> list[str]:
    """Addresses proposed, from the root, without the way to the search."""
    expect(pagina.locator(".cercanas li").last).to_contain_text("Busque «")
    enlaces = pagina.locator(".cercanas li a").all()
    return [str(enlace.get_attribute("href")).removeprefix("/") for enlace in enlaces[:-1]]


@pytest.mark.parametrize(
    ("pedida", "primera"),
    [
        ("pilares/apollo/", "pilares/apoyo/"),
        ("Pilares/Apoyo", "pilares/apoyo/"),
        ("pilares/apoyo.html", "pilares/apoyo/"),
        ("pilares/planeaci%C3%B3n/x/y/", "pilares/planeacion/"),
        ("glosario", "explore/glosario/"),
        ("modelo/istoria/", "modelo/historia/"),
        ("cifras/presupuesto_girado/", "cifras/presupuesto-girado/"),
        ("explore/escuela-secretarias/", "explore/escuela-de-secretarias/"),
    ],
)
def test_the_page_that_was_meant_is_proposed_first(
    perdida: Page, estatico: str, pedida: str, primera: str
) -> None:
    perdida.goto(estatico + pedida)
    halladas = propuestas(perdida)
    assert halladas[0] == primera
    assert len(halladas) <= 5
    perdida.locator(".cercanas li a").first.click()
    assert perdida.url == estatico + primera
    expect(perdida.locator("h1")).not_to_contain_text("No encontramos")


def test_what_is_like_nothing_leads_to_the_search_with_its_words(
    perdida: Page, estatico: str
) -> None:
    perdida.goto(f"{estatico}wp-login/xyzzy.php")
    expect(perdida.locator(".cercanas [role=status]")).to_have_text(
        "Ninguna página se parece a la dirección que pidió."
    )
    enlace = perdida.locator(".cercanas li a")
    expect(enlace).to_have_attribute("href", "/buscar/?q=wp%20login%20xyzzy")


@pytest.mark.parametrize(
    "pedida",
    ["%E0%A4%A/x", "<b>pilares</b>/apoyo/", "a" * 3000, "__proto__/constructor/", "%20/%23"],
)
def test_an_address_of_nobody_breaks_nothing(perdida: Page, estatico: str, pedida: str) -> None:
    perdida.goto(estatico + pedida)
    expect(perdida.locator("h1")).to_have_text("No encontramos esta página")
    expect(perdida.locator(".cercanas b")).to_have_count(0)
    ancho = perdida.evaluate("document.documentElement.scrollWidth")
    assert ancho <= 390


def test_without_javascript_the_404_page_is_whole_at_any_depth(
    navegador: Browser, estatico: str
) -> None:
    contexto = navegador.new_context(java_script_enabled=False)
    pagina = contexto.new_page()
    pagina.goto(f"{estatico}uno/dos/tres/cuatro/")
    expect(pagina.locator(".cercanas h2")).to_have_count(0)
    pagina.get_by_role("main").get_by_role("link", name="Mapa del sitio").click()
    assert pagina.url == f"{estatico}mapa-del-sitio/"
    contexto.close()


def test_an_old_address_arrives_without_javascript(navegador: Browser, mudado: str) -> None:
    contexto = navegador.new_context(java_script_enabled=False)
    pagina = contexto.new_page()
    pagina.goto(f"{mudado}siglas/uso/")
    pagina.wait_for_url(f"{mudado}glosario/#como-se-usa")
    pagina.goto(f"{mudado}glosario/#termino--viejo")
    expect(pagina.locator("#termino--viejo")).to_be_in_viewport()
    contexto.close()


def test_an_old_address_badly_written_is_proposed_where_it_leads(
    perdida: Page, mudado: str
) -> None:
    perdida.goto(f"{mudado}Siglas.html")
    assert propuestas(perdida)[0] == "glosario/"
    perdida.goto(f"{mudado}siglsa/")
    assert propuestas(perdida)[0] == "glosario/"


def test_a_file_that_was_retired_is_told_with_its_reason(perdida: Page, mudado: str) -> None:
    perdida.goto(f"{mudado}folleto.pdf")
    expect(perdida.locator(".cercanas li").first).to_have_text(
        "Página retirada: Ya no está vigente."
    )


@pytest.mark.parametrize("vista", ["1280-claro", "320-oscuro"])
def test_axe_finds_nothing_where_near_pages_are_proposed(
    navegador: Browser, estatico: str, vista: str
) -> None:
    contexto = abrir_vista(navegador, vista, estatico)
    contexto.add_init_script(path=axe.AXE)
    pagina = contexto.new_page()
    pagina.goto(f"{estatico}pilares/apollo/")
    expect(pagina.locator(".cercanas li").first).to_be_visible()
    assert axe.auditar(pagina)["violaciones"] == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= VISTAS[vista].ancho
    contexto.close()


def test_the_nu_checker_finds_nothing(sitio_mudado: Path) -> None:
    suyas = (
        *PLANTILLAS_MUDADO.values(),
        "acerca/inicio/",
        "cifras/visitas/",
        "404.html",
    )
    assert [mensaje for mensaje in revisar(sitio_mudado) if mensaje[0].startswith(suyas)] == []
