"""After a page has loaded it asks for nothing more until the visitor acts."""

from __future__ import annotations

from collections.abc import Iterable

from playwright.sync_api import Browser, Page, Request

#: The browser asks for it when it pleases; it is counted in the first visit.
ICONO = "/assets/favicon.svg"
#: Seconds that a page is watched after its load.
ESPERA = 5


def pedidos_despues(chromium: Browser, origen: str, rutas: Iterable[str]) -> dict[str, list[str]]:
    """Return what each page asks for after its load event, by route: nothing, if all is well.

    The pages are open at the same time, and each is watched for at least ESPERA seconds.
    """
    contexto = chromium.new_context(base_url=origen)
    despues: dict[str, list[str]] = {}
    abiertas = []
    for ruta in rutas:
        pagina = contexto.new_page()
        abiertas.append(pagina)
        pagina.goto(ruta, wait_until="load")
        _watch(pagina, despues.setdefault(ruta, []))
    abiertas[-1].wait_for_timeout(ESPERA * 1000)
    contexto.close()
    return despues


def _watch(pagina: Page, pedidos: list[str]) -> None:
    def note(pedido: Request) -> None:
        if not pedido.url.endswith(ICONO):
            pedidos.append(pedido.url)

    pagina.on("request", note)
