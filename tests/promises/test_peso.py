"""The site is light: bytes, which are the same on every machine, and never seconds."""

from __future__ import annotations

from pathlib import Path

import pytest

from datos import INDICADORES
from peso import primera_consulta, primera_visita, transferido

KILO = 1000


@pytest.mark.parametrize("indicador", INDICADORES, ids=lambda carpeta: carpeta.name)
def test_the_first_visit_of_an_indicator_page_is_light(indicador: Path, sitio: Path) -> None:
    visita = primera_visita(sitio, f"cifras/{indicador.name}/")
    assert sum(visita.values()) <= 80 * KILO, visita
    assert visita[f"cifras/{indicador.name}/index.html"] <= 12 * KILO


def test_every_page_is_light_and_a_first_search_too(sitio: Path) -> None:
    pesos = {str(p.relative_to(sitio)): transferido(p) for p in sitio.rglob("*.html")}
    assert max(pesos.values()) <= 25 * KILO, max(pesos, key=lambda pagina: pesos[pagina])
    assert sum(primera_consulta(sitio).values()) <= 150 * KILO
