"""Comparing figures: with the keyboard alone, by its address, on paper and on a phone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.comparacion import DOS, RUTA, titulos
from browser.test_teclado import tabular_hasta


def elegir(pagina: Page, serie: int, nombre: str) -> None:
    """Choose a figure as a keyboard does: go to its picker and type the name."""
    tabular_hasta(pagina, pagina.locator(f"#serie-{serie}"), cuantas=200)
    pagina.keyboard.type(nombre)


@pytest.mark.parametrize("ancho", [1280, 320])
def test_figures_are_chosen_added_and_removed_with_the_keyboard_alone(
    comparador: Page, ancho: int
) -> None:
    comparador.set_viewport_size({"width": ancho, "height": 800})
    dicho = comparador.locator("[data-dicho]")
    elegir(comparador, 1, "Presupuesto comprometido del")
    expect(dicho).to_have_text("Hay una serie. Elija otra para compararla.")
    elegir(comparador, 2, "Presupuesto girado del")
    expect(dicho).to_have_text("Se comparan 2 series en 1 periodo.")
    expect(comparador.locator("#comparacion--titulo")).to_have_text(
        "La serie 1 supera a la 2 en $\u00a06.401.221.671, a 31 de mayo de 2024"
    )
    tabular_hasta(comparador, comparador.get_by_role("button", name="Agregar una tercera cifra"))
    comparador.keyboard.press("Enter")
    expect(comparador.locator("#serie-3")).to_be_focused()
    comparador.keyboard.type("Sesiones")
    while comparador.locator("#serie-3").input_value() != "men-sesiones-mensuales":
        comparador.keyboard.press("ArrowDown")
    expect(dicho).to_have_text("Se comparan 3 series en 7 periodos.")
    tabular_hasta(comparador, comparador.get_by_role("combobox", name="Tipo de sesión"))
    comparador.keyboard.press("ArrowDown")
    expect(comparador).to_have_url(re.compile("serie=men-sesiones-mensuales,tipo:informativa$"))
    comparador.keyboard.press("Shift+Tab")
    comparador.keyboard.press("Shift+Tab")
    expect(comparador.get_by_role("button", name="Quitar la serie 3")).to_be_focused()
    comparador.keyboard.press("Enter")
    expect(dicho).to_have_text("Se comparan 2 series en 1 periodo.")
    expect(comparador.get_by_role("button", name="Agregar una tercera cifra")).to_be_focused()
    assert len(titulos(comparador)) == 2


def test_the_address_says_what_is_compared_and_back_undoes_one_choice(pagina: Page) -> None:
    pagina.goto(DOS)
    expect(pagina.locator(".comparacion figure svg")).to_have_count(2)
    comparadas = titulos(pagina)
    pagina.reload()
    expect(pagina.locator(".comparacion figure svg")).to_have_count(2)
    assert titulos(pagina) == comparadas
    pagina.locator("#parte-1").select_option("componente:05")
    expect(pagina).to_have_url(re.compile(r"serie=presupuesto-comprometido,componente:05&serie="))
    pagina.locator("#serie-2").select_option("reservas-giradas")
    expect(pagina).to_have_url(re.compile("&serie=reservas-giradas$"))
    pagina.go_back()
    expect(pagina.locator("#serie-2")).to_have_value("presupuesto-girado")
    expect(pagina.locator("#parte-1")).to_have_value("componente:05")
    pagina.go_back()
    expect(pagina.locator("#parte-1")).to_have_value("")
    assert titulos(pagina) == comparadas
    pagina.go_forward()
    expect(pagina.locator("#parte-1")).to_have_value("componente:05")


def test_an_indicator_leads_to_its_comparison(pagina: Page) -> None:
    pagina.goto("cifras/presupuesto-girado/")
    pagina.get_by_role("link", name="Comparar con otra cifra").click()
    expect(pagina.locator("#serie-1")).to_have_value("presupuesto-girado")
    expect(pagina.locator("[data-dicho]")).to_contain_text("Elija otra para compararla")
    expect(pagina.get_by_role("table")).to_contain_text("$\u00a01.803.861.295")


def test_each_proposal_is_a_comparison(comparador: Page) -> None:
    enlaces = comparador.locator(".propuestas a")
    assert enlaces.count() == 3
    for n in range(3):
        cuantas = enlaces.nth(n).locator(".una").count()
        enlaces.nth(n).click()
        expect(comparador.locator(".comparacion figure svg")).to_have_count(cuantas)
        expect(comparador.locator(".dicho .queja")).to_have_count(0)
        comparador.go_back()
        expect(comparador.locator(".propuestas")).to_be_visible()


def test_what_cannot_be_compared_is_said(pagina: Page) -> None:
    pagina.goto(
        f"{RUTA}?serie=presupuesto-girado&serie=men-participantes&serie=meta-7-intercambios"
    )
    avisos = pagina.locator(".avisos")
    expect(avisos).to_contain_text("Las unidades son distintas")
    expect(avisos).to_contain_text("Los periodos son de distinta clase")
    expect(avisos).to_contain_text("Ningún periodo está en todas las series")
    expect(avisos).to_contain_text("Serie 2: «más de» es un mínimo")
    expect(avisos).to_contain_text("Serie 2: serie cerrada a 31 de diciembre de 2020")
    expect(avisos).to_contain_text("Serie 3: lo programado es para todo 2024")
    tabla = pagina.get_by_role("table")
    expect(tabla).to_contain_text("más\u00a0de\u00a023.000")
    expect(tabla).to_contain_text("Programado para todo 2024: 30")
    expect(tabla).not_to_contain_text("Diferencia")
    expect(pagina.locator("#comparacion--titulo")).to_have_text("Tres series, lado a lado")


@pytest.mark.parametrize(
    ("series", "restada"),
    [
        (("presupuesto-comprometido", "presupuesto-girado"), True),
        (("presupuesto-comprometido", "presupuesto-avance"), False),  # pesos and percentage
        (("presupuesto-comprometido", "presupuesto-inicial"), False),  # another period
        (("men-participantes,tipo:informativa", "men-participantes,tipo:dialogo"), False),  # bounds
        (("presupuesto-comprometido", "presupuesto-girado", "presupuesto-vigente"), False),
    ],
)
def test_only_two_exact_values_of_a_unit_and_period_are_subtracted(
    pagina: Page, series: tuple[str, ...], restada: bool
) -> None:
    pagina.goto(RUTA + "?" + "&".join(f"serie={serie}" for serie in series))
    expect(pagina.locator(".comparacion figure svg")).to_have_count(len(series))
    assert ("Diferencia" in pagina.get_by_role("table").inner_text()) == restada
    assert ("supera" in pagina.locator("#comparacion--titulo").inner_text()) == restada


def test_each_value_of_the_table_is_of_its_data_file(pagina: Page, sitio: Path) -> None:
    codigos = ["meta-2-documentos", "men-sesiones-mensuales", "meta-3-diseno"]
    pagina.goto(RUTA + "?" + "&".join(f"serie={codigo}" for codigo in codigos))
    expect(pagina.locator(".comparacion figure svg")).to_have_count(3)
    for n, codigo in enumerate(codigos):
        datos = json.loads((sitio / "cifras" / codigo / "datos.json").read_text(encoding="utf-8"))
        suyas = [f for f in datos["filas"] if not any((f["dimensiones"] or {}).values())]
        celdas = pagina.locator(f".comparacion tbody td:nth-of-type({n + 1})")
        valores = celdas.evaluate_all(
            "tds => tds.map(td => td.querySelector(':scope > data')?.value).filter(Boolean)"
        )
        assert [float(v) for v in valores] == [
            float(f["valor"]) for f in suyas if f["valor"] is not None
        ]
        assert celdas.filter(has_text="Sin dato").count() == sum(f["valor"] is None for f in suyas)
        origen = pagina.locator(".origenes > div").nth(n)
        expect(origen.get_by_role("link")).to_have_attribute(
            "href", re.compile(f"/cifras/{codigo}/#datos$")
        )
        for fila in suyas:
            expect(origen).to_contain_text(fila["ubicacion"].replace("No. ", "No.\u00a0"))
            expect(origen).to_contain_text(fila["nota"])


def test_charts_share_a_scale_only_with_the_same_unit(pagina: Page) -> None:
    def anchos() -> list[float]:
        barras = pagina.locator(".comparacion rect")
        expect(barras).to_have_count(2)
        return [float(barra.get_attribute("width") or 0) for barra in barras.all()]

    pagina.goto(DOS)
    mayor, menor = anchos()
    assert menor / mayor == pytest.approx(1803861295 / 8205082966, rel=0.01)
    expect(pagina.locator(".escala")).to_have_text("Los gráficos tienen la misma escala.")
    pagina.goto(f"{RUTA}?serie=presupuesto-comprometido&serie=presupuesto-avance")
    expect(pagina.locator(".comparacion svg .val")).to_have_count(2)
    expect(pagina.locator(".comparacion rect")).to_have_count(0)  # nothing to be longer than
    expect(pagina.locator(".escala")).to_contain_text("su propia escala")
    for n, svg in enumerate(pagina.locator(".comparacion svg").all(), 1):
        nombre = svg.locator("title").text_content() or ""
        assert re.match(rf"Serie {n}: .+\. 31 de mayo de 2024: \S+", nombre)


def test_the_link_is_copied_and_said(aparte: Callable[..., Page]) -> None:
    pagina = aparte(permissions=["clipboard-write", "clipboard-read"])
    pagina.goto(DOS)
    tabular_hasta(pagina, pagina.get_by_role("button", name="Copiar enlace"))
    pagina.keyboard.press("Enter")
    expect(pagina.locator("[data-copiado]")).to_have_text("Enlace copiado.")
    assert pagina.evaluate("navigator.clipboard.readText()") == pagina.url


def test_on_paper_there_are_the_table_and_charts_and_no_controls(pagina: Page) -> None:
    pagina.goto(DOS)
    expect(pagina.locator(".comparacion figure svg")).to_have_count(2)
    pagina.emulate_media(media="print")
    expect(pagina.locator(".elegir")).to_be_hidden()
    expect(pagina.locator(".todas")).to_be_hidden()
    expect(pagina.get_by_role("table")).to_be_visible()
    expect(pagina.locator(".comparacion figure svg").first).to_be_visible()


@pytest.mark.parametrize(
    "series",
    [
        "presupuesto-girado,componente:05&serie=men-participantes&serie=meta-7-intercambios",
        "meta-2-documentos&serie=men-sesiones-mensuales&serie=recursos-liberados",
    ],
)
def test_on_a_narrow_phone_nothing_scrolls_and_charts_can_be_read(
    pagina: Page, series: str
) -> None:
    pagina.set_viewport_size({"width": 320, "height": 800})
    pagina.goto(f"{RUTA}?serie={series}")
    expect(pagina.locator(".comparacion figure svg")).to_have_count(3)
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
    for svg in pagina.locator(".comparacion svg").all():
        caja = svg.bounding_box()
        assert caja is not None
        for texto in svg.locator("text").all():
            suya = texto.bounding_box()
            assert suya is not None
            assert suya["x"] >= caja["x"] - 1
            assert suya["x"] + suya["width"] <= caja["x"] + caja["width"] + 1
            assert texto.evaluate("t => parseFloat(getComputedStyle(t).fontSize)") >= 12
