"""A real Chromium on the built site, served from this machine alone."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from browser.comparacion import RUTA

OPCIONES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Silencioso(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def servir(carpeta: Path) -> Iterator[str]:
    """Serve a built site from this machine; gives its address."""
    manejador = functools.partial(_Silencioso, directory=str(carpeta))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), manejador) as servidor:
        threading.Thread(target=servidor.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{servidor.server_address[1]}/"
        servidor.shutdown()


@contextmanager
def abrir_chromium() -> Iterator[Browser]:
    """Open the Chromium that `make` has found or installed; without it, fail."""
    ruta = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert ruta, "no hay Chromium: corra `make test`, que lo busca o lo instala"
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=ruta, args=OPCIONES)


@pytest.fixture(scope="session")
def origen(sitio: Path) -> Iterator[str]:
    """Address of the built site."""
    with servir(sitio) as direccion:
        yield direccion


@pytest.fixture(scope="session")
def navegador() -> Iterator[Browser]:
    """Chromium, open for all the tests."""
    with abrir_chromium() as chromium:
        yield chromium


def decir(mensaje: ConsoleMessage) -> str:
    return f"{mensaje.text} {mensaje.location['url']}"


@pytest.fixture
def pagina(navegador: Browser, origen: str) -> Iterator[Page]:
    """A page on a desk, at the site's home; what goes wrong on it fails the test."""
    contexto = navegador.new_context(base_url=origen, viewport={"width": 1280, "height": 900})
    pagina = contexto.new_page()
    quejas: list[str] = []
    pagina.on("console", lambda m: quejas.append(decir(m)) if m.type == "error" else None)
    pagina.on("pageerror", lambda error: quejas.append(str(error)))
    pagina.on("request", lambda p: quejas.append(p.url) if not p.url.startswith(origen) else None)
    yield pagina
    assert quejas == []
    assert contexto.cookies() == []
    contexto.close()


@pytest.fixture
def comparador(pagina: Page) -> Page:
    """The empty page that compares figures, with its scripts."""
    pagina.goto(RUTA)
    expect(pagina.locator("[data-dicho]")).to_have_text("Elija una cifra para empezar.")
    return pagina


@pytest.fixture
def aparte(navegador: Browser, origen: str) -> Iterator[Callable[..., Page]]:
    """Open a page whose failures are part of the test."""
    contextos = []

    def abrir(**ajustes: object) -> Page:
        contextos.append(navegador.new_context(base_url=origen, **ajustes))
        return contextos[-1].new_page()

    yield abrir
    for contexto in contextos:
        contexto.close()
