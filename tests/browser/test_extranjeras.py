"""The marks of foreign words as a browser lays them out."""

from __future__ import annotations

from playwright.sync_api import Page


def test_a_foreign_word_keeps_its_spaces_in_a_link_that_is_a_flexible_box(pagina: Page) -> None:
    pagina.goto("explore/herramientas/tablero-mgi/")
    enlace = pagina.locator(".pie li a").first
    enlace.evaluate(
        """enlace => {
            enlace.innerHTML = "Vea el <span>webinar</span> de hoy";
            enlace.firstElementChild.lang = "en";
        }"""
    )
    assert "flex" in enlace.evaluate("enlace => getComputedStyle(enlace).display")
    assert enlace.inner_text() == "Vea el webinar de hoy"
