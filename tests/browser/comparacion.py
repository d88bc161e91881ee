"""The page that compares figures, as the tests open it."""

from __future__ import annotations

from playwright.sync_api import Page

RUTA = "cifras/comparar/"
DOS = f"{RUTA}?serie=presupuesto-comprometido&serie=presupuesto-girado"


def titulos(pagina: Page) -> list[str]:
    """What is compared, as its charts are titled."""
    return pagina.locator(".comparacion figure .titulo").all_inner_texts()
