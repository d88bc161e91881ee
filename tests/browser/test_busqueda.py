"""The search answers what visitors type. The questions were written before any engine was tried."""

from __future__ import annotations

from collections import defaultdict

import pytest
import yaml
from playwright.sync_api import Page, expect

from conftest import RAIZ

CONSULTAS = yaml.safe_load((RAIZ / "tests/data/consultas.yml").read_text(encoding="utf-8"))
#: What the search must find whatever the rest of the site becomes: among its first three, always.
SIEMPRE = ("acento", "numero", "sigla", "nombre")
#: Of all that it is asked, the share that is answered among the first three.
TRES_PRIMEROS = 0.95
PENDIENTES = ("errata", "sinonimo")


def primeros(pagina: Page, pedido: str, cuantos: int = 3) -> list[str]:
    """Routes of the first results, without their anchors."""
    pagina.get_by_role("searchbox", name="Buscar en el micrositio").fill(pedido)
    pagina.keyboard.press("Enter")
    estado = pagina.locator(".resultados [role=status]")
    expect(estado).to_contain_text(f"«{pedido}»")
    enlaces = pagina.locator(".resultados li h3 a").all()[:cuantos]
    return [
        str(enlace.get_attribute("href")).removeprefix("../").partition("#")[0]
        for enlace in enlaces
    ]


def test_the_questions_of_visitors_are_answered_among_the_first_three(pagina: Page) -> None:
    pagina.goto("buscar/")
    fallos = defaultdict(list)
    hechas = [c for c in CONSULTAS if c["grupo"] not in PENDIENTES]
    assert len(hechas) > 50
    for caso in hechas:
        hallados = primeros(pagina, caso["consulta"])
        if not set(hallados) & set(caso["respuestas"]):
            fallos[caso["grupo"]].append((caso["consulta"], hallados))
    assert not [fallos[grupo] for grupo in SIEMPRE if fallos[grupo]]
    assert sum(map(len, fallos.values())) <= len(hechas) * (1 - TRES_PRIMEROS), dict(fallos)


@pytest.mark.parametrize(
    ("una", "otra"),
    [
        ("planeacion", "planeación"),
        ("contrato", "contratos"),
        ("pilar", "pilares"),
        ("entidad", "entidades"),
        ("rector", "rectores"),
        ("cis", "CIS"),
    ],
)
def test_accents_number_and_case_do_not_change_what_is_found(
    pagina: Page, una: str, otra: str
) -> None:
    pagina.goto("buscar/")
    hallados = primeros(pagina, una, 10)
    assert hallados
    assert hallados == primeros(pagina, otra, 10)


def test_a_sigla_comes_first_with_what_it_means(pagina: Page) -> None:
    pagina.goto("buscar/?q=dile")
    primero = pagina.locator(".resultados li").first
    expect(primero).to_contain_text("DILE: Direcci")
    expect(primero).to_contain_text("Sigla · Siglas y glosario")


def test_every_result_leads_to_a_page_or_entry_that_exists(pagina: Page, origen: str) -> None:
    pagina.goto("buscar/?q=a")
    pagina.add_script_tag(url=f"{origen}buscar/indice.js")
    rutas = pagina.evaluate("MGI_INDICE.map((entrada) => entrada.ruta)")
    assert len(rutas) == len(set(rutas)) > 150
    por_pagina = defaultdict(set)
    for ruta in rutas:
        por_pagina[ruta.partition("#")[0]].add(ruta.partition("#")[2])
    for ruta, anclas in por_pagina.items():
        respuesta = pagina.request.get(f"{origen}{ruta}")
        assert respuesta.ok, ruta
        texto = respuesta.text()
        assert all(f'id="{ancla}"' in texto for ancla in anclas if ancla), ruta
