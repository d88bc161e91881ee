"""Comparing figures: what is bad, late, hostile or missing is said, and the rest is shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, expect

from browser.comparacion import DOS, RUTA, titulos
from browser.conftest import servir


def test_a_bad_address_is_explained_and_the_rest_is_shown(pagina: Page) -> None:
    pagina.goto(
        f"{RUTA}?serie=constructor&serie=presupuesto-girado,componente:99&serie=sace-aliados&serie=x"
    )
    quejas = pagina.locator(".dicho .queja")
    expect(quejas).to_have_text(
        [
            "El enlace pide 4 series. Se toman las tres primeras.",
            "«constructor» no es el código de ninguna cifra publicada.",
            "«Presupuesto girado del proyecto 7809» no tiene la parte «componente:99». "
            "Se muestra: Total.",
        ]
    )
    assert len(titulos(pagina)) == 2


def test_a_failed_connection_is_said_and_can_be_tried_again(aparte: Callable[..., Page]) -> None:
    pagina = aparte()
    pagina.route("**/presupuesto-girado/datos.json", lambda ruta: ruta.abort())
    pagina.goto(DOS)
    expect(pagina.locator(".dicho .queja")).to_have_text(
        "No se pudieron traer los datos de «Presupuesto girado del proyecto 7809». "
        "Revise su conexión y vuelva a intentar."
    )
    assert len(titulos(pagina)) == 1
    pagina.unroute("**/presupuesto-girado/datos.json")
    pagina.get_by_role("button", name="Volver a intentar").click()
    expect(pagina.locator(".comparacion figure svg")).to_have_count(2)
    expect(pagina.locator(".dicho .queja")).to_have_count(0)
    expect(pagina.get_by_role("button", name="Volver a intentar")).to_be_hidden()


def test_a_slow_answer_never_takes_the_place_of_a_later_one(pagina: Page) -> None:
    lentas: list[Route] = []
    pagina.route("**/presupuesto-girado/datos.json", lambda ruta: lentas.append(ruta))
    pagina.goto(f"{RUTA}?serie=presupuesto-girado")
    pagina.locator("#serie-1").select_option("sace-aliados")
    expect(pagina.locator(".comparacion figure svg")).to_have_count(1)
    antes = titulos(pagina)
    lentas[0].continue_()
    pagina.wait_for_load_state("networkidle")
    assert titulos(pagina) == antes


def test_without_javascript_it_explains_and_lists_every_figure(
    aparte: Callable[..., Page], sitio: Path
) -> None:
    pagina = aparte(java_script_enabled=False)
    pagina.goto(RUTA)
    expect(pagina.get_by_text("abra las cifras de esta lista")).to_be_visible()
    expect(pagina.locator(".elegir")).to_be_hidden()
    expect(pagina.locator(".propuestas")).to_be_hidden()
    publicadas = {ruta.parent.name for ruta in sitio.glob("cifras/*/datos.json")}
    for codigo in publicadas:
        expect(pagina.locator(f'.todas a[href="../{codigo}/"]')).to_be_visible()
        expect(pagina.locator(f'.todas a[href="../{codigo}/datos.csv"]')).to_be_visible()
        expect(pagina.locator(f'.todas a[href="../{codigo}/datos.json"]')).to_be_visible()


def test_labels_with_markup_stay_text(navegador: Browser, sitio_hostil: Path) -> None:
    with servir(sitio_hostil) as origen:
        pagina = navegador.new_page()
        pagina.goto(f"{origen}{RUTA}?serie=visitas&serie=visitas,zona:01&serie=%3Cb%3Ex")
        expect(pagina.locator(".comparacion figure svg")).to_have_count(2)
        assert pagina.locator("main b").count() == 0
        for lugar in ("#serie-1", "#parte-2", ".comparacion", ".dicho"):
            assert "<b>" in (pagina.locator(lugar).text_content() or ""), lugar
        pagina.close()


def servir_otra(pagina: Page, sitio: Path, **cambios: object) -> None:
    """Answer for «sace-aliados» with its own data, changed: what no real figure has today."""
    ruta = sitio / "cifras" / "sace-aliados" / "datos.json"
    datos = json.loads(ruta.read_text(encoding="utf-8"))
    fila = datos["filas"][0]
    filas = cambios.pop("filas", [{}])
    datos["filas"] = [{**fila, **cambiada} for cambiada in filas]  # type: ignore[union-attr]
    datos["ficha"].update(cambios)
    pagina.route("**/sace-aliados/datos.json", lambda pedido: pedido.fulfill(json=datos))


def test_a_withdrawn_figure_says_why(pagina: Page, sitio: Path) -> None:
    servir_otra(pagina, sitio, publicacion={"estado": "retirado", "motivo": "Ya no se mide."})
    pagina.goto(f"{RUTA}?serie=sace-aliados&serie=sace-avance")
    expect(pagina.locator(".avisos")).to_contain_text("Serie 1: indicador retirado. Ya no se mide.")


def test_a_gap_breaks_the_line_and_a_missing_value_is_no_zero(pagina: Page, sitio: Path) -> None:
    valores = {"2019": 4, "2020": 5, "2021": None, "2022": 6, "2023": 3}
    filas = [{"periodo": anio, "valor": valor} for anio, valor in valores.items()]
    servir_otra(pagina, sitio, filas=filas)
    pagina.goto(f"{RUTA}?serie=sace-aliados")
    expect(pagina.locator(".comparacion circle")).to_have_count(4)
    expect(pagina.locator(".comparacion path.linea")).to_have_count(2)
    assert "2021: Sin dato" in (pagina.locator(".comparacion svg title").text_content() or "")
    expect(pagina.locator(".avisos")).to_contain_text("Sin dato no quiere decir cero")


def test_a_long_series_and_long_words_fit_a_narrow_phone(pagina: Page, sitio: Path) -> None:
    largo = "Supercalifragilisticoespialidosamente" * 2
    filas = [
        {"periodo": f"{a}-{m:02}", "valor": m * a * 37 % 500 - 200, "nota": largo}
        for a in range(2018, 2024)
        for m in range(1, 13)
    ]
    servir_otra(pagina, sitio, nombre=largo, filas=filas)
    pagina.set_viewport_size({"width": 320, "height": 800})
    pagina.goto(f"{RUTA}?serie=sace-aliados&serie=meta-2-documentos")
    expect(pagina.locator(".comparacion figure svg")).to_have_count(2)
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
    assert pagina.locator(".comparacion svg").first.locator("circle").count() <= 4
    expect(pagina.locator(".origenes")).to_contain_text(
        "72 periodos entre enero de 2018 y diciembre de 2023"
    )
