"""The site is light: bytes, which are the same on every machine, and never seconds."""

from __future__ import annotations

from pathlib import Path

from peso import (
    TOPE_CONSULTA,
    TOPE_HTML,
    TOPE_VISITA,
    primera_consulta,
    primera_visita,
    rutas_de,
    transferido,
)


def mas_pesada(pesos: dict[str, int]) -> tuple[int, str]:
    return max((peso, ruta) for ruta, peso in pesos.items())


def test_the_html_of_every_page_is_light(sitio: Path) -> None:
    pesos = {str(p.relative_to(sitio)): transferido(p) for p in sitio.rglob("*.html")}
    assert mas_pesada(pesos) <= (TOPE_HTML, "")


def test_the_first_visit_of_every_page_is_light(sitio: Path) -> None:
    visitas = {ruta: sum(primera_visita(sitio, ruta).values()) for ruta in rutas_de(sitio)}
    assert mas_pesada(visitas) <= (TOPE_VISITA, "")


def test_a_first_search_is_light(sitio: Path) -> None:
    assert sum(primera_consulta(sitio).values()) <= TOPE_CONSULTA
