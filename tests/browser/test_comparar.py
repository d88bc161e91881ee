"""Comparing figures: with the keyboard alone, by its address, and when something fails."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.conftest import servir
from browser.test_teclado import tabular_hasta
from mgi.corte import leer_corte
from mgi.derive import texto_valor, unidad_de
from mgi.derive.texto import texto_diferencia
from mgi.esquema.campo import numero_json
from mgi.esquema.referencias import Unidad
from mgi.model import Fila, Operando
from mgi.numero import es_piso

RUTA = "cifras/comparar/"
DOS = f"{RUTA}?serie=presupuesto-comprometido&serie=presupuesto-girado"
UNIDADES = [
    Unidad(singular="colegio", plural="colegios", formato="numero"),
    Unidad(singular="peso", plural="pesos", formato="moneda"),
    Unidad(singular="peso", plural="pesos", formato="moneda", escala="millones"),
    Unidad(singular="por ciento", plural="por ciento", formato="porcentaje"),
]
#: Numbers of every length that a CSV may hold, whole, with decimals, and below zero.
VALORES = [
    Decimal(signo + texto)
    for signo in ("", "-")
    for texto in [
        *("0", "1", "9", "10", "87.5", "0.1", "0.3", "0.000001", "1.000001", "12.50", "99.99"),
        *("123456789"[:n] for n in range(2, 10)),
        *("123456789012345"[:n] for n in range(10, 16)),
        *("999", "1000", "1001", "9999.999999", "100000", "1000000.5", "123456789.123456"),
        *("1" + "0" * n for n in range(15)),
    ]
    if not (signo and Decimal(texto) == 0)
]
TEXTUALES = ["1.234", "más de 23", "Más de 22.000", "+23000", "+5%", "+5% ", "", "mas de 3"]


@pytest.fixture
def abierta(pagina: Page) -> Page:
    """The empty page, with its scripts."""
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


def elegir(pagina: Page, serie: int, nombre: str) -> None:
    """Choose a figure as a keyboard does: go to its picker and type the name."""
    tabular_hasta(pagina, pagina.locator(f"#serie-{serie}"), cuantas=200)
    pagina.keyboard.type(nombre)


def titulos(pagina: Page) -> list[str]:
    """What is compared, as its charts are titled."""
    return pagina.locator(".comparacion figure .titulo").all_inner_texts()


def test_numbers_are_written_as_the_rest_of_the_site_writes_them(abierta: Page) -> None:
    casos = []
    for unidad in UNIDADES:
        for valor in [None, *VALORES]:
            for textual in TEXTUALES if valor in (None, Decimal(1000)) else TEXTUALES[:2]:
                fila = Fila(None, (), valor, None, "", "", textual, "", es_piso(textual))  # type: ignore[arg-type]
                dichos = [texto_valor(fila, unidad)]
                if valor is not None:
                    dichos += [unidad_de(valor, unidad), texto_diferencia(valor, unidad)]
                crudo = None if valor is None else numero_json(valor)
                casos.append((crudo, textual, unidad.model_dump(mode="json"), dichos))
    corte = leer_corte("2024")
    assert corte is not None
    for valor in (None, Decimal(0)):
        operando = Operando("otra", "Otra", corte, (), (), valor, UNIDADES[0])
        fila = Fila(corte, (), None, None, "", "", "", "", piso=False, operandos=(operando,))
        casos.append(
            (None, "", UNIDADES[0].model_dump(mode="json"), [texto_valor(fila, UNIDADES[0])])
        )
    assert casos[-1][3] == ["No aplica"]
    vistos = abierta.evaluate(
        """casos => casos.map(([valor, textual, unidad, dichos]) => [
            MGI.valor({ valor, textual, no_aplica: dichos[0] === "No aplica" }, unidad),
            ...(valor === null ? []
                : [MGI.nombreUnidad(valor, unidad), MGI.diferencia(valor, unidad)]),
        ])""",
        casos,
    )
    assert len(casos) > 500
    for caso, visto in zip(casos, vistos, strict=True):
        assert visto == caso[3], caso


def test_a_difference_is_exact(abierta: Page) -> None:
    pares = [(a, b) for a in VALORES[::3] for b in VALORES[1::4]]
    restas = abierta.evaluate(
        "pares => pares.map(([a, b]) => MGI.restar(a, b))",
        [[numero_json(a), numero_json(b)] for a, b in pares],
    )
    for (a, b), resta in zip(pares, restas, strict=True):
        exacta = a - b
        if len(exacta.as_tuple().digits) <= 15:  # beyond, JSON itself does not hold it
            assert Decimal(str(resta)) == exacta, (a, b)


def test_periods_have_the_same_words_and_order_as_the_rest_of_the_site(abierta: Page) -> None:
    dias = [date(2020, 1, 1) + timedelta(days=13 * n) for n in range(200)]
    codigos = [dia.isoformat() for dia in dias]
    codigos += [f"{a}{resto}" for a in (1999, 2020, 2024) for resto in ("", "-S1", "-S2")]
    codigos += [f"{a}-T{n}" for a in (2020, 2024) for n in range(1, 5)]
    codigos += [f"{a}-{n:02}" for a in (2020, 2023, 2024) for n in range(1, 13)]
    cortes = [leer_corte(codigo) for codigo in codigos]
    vistos = abierta.evaluate(
        """codigos => codigos.map(codigo => {
            const corte = MGI.corte(codigo);
            const dia = numero => new Date(numero * 864e5).toISOString().slice(0, 10);
            return [corte.clase, dia(corte.inicio), dia(corte.fin), corte.etiqueta, corte.frase];
        })""",
        codigos,
    )
    for corte, visto in zip(cortes, vistos, strict=True):
        assert corte is not None
        assert visto == [
            corte.clase, str(corte.inicio), str(corte.fin), corte.etiqueta, corte.frase,
        ]  # fmt: skip
    siguen = abierta.evaluate(
        "pares => pares.map(([a, b]) => MGI.sigue(MGI.corte(b), MGI.corte(a)))",
        [list(par) for par in pairwise(codigos)],
    )
    assert siguen == [b.sigue_a(a) for a, b in pairwise(cortes)]  # type: ignore[union-attr, arg-type]


@pytest.mark.parametrize("ancho", [1280, 320])
def test_figures_are_chosen_added_and_removed_with_the_keyboard_alone(
    abierta: Page, ancho: int
) -> None:
    abierta.set_viewport_size({"width": ancho, "height": 800})
    dicho = abierta.locator("[data-dicho]")
    elegir(abierta, 1, "Presupuesto comprometido del")
    expect(dicho).to_have_text("Hay una serie. Elija otra para compararla.")
    elegir(abierta, 2, "Presupuesto girado del")
    expect(dicho).to_have_text("Se comparan 2 series en 1 periodo.")
    expect(abierta.locator("#comparacion--titulo")).to_have_text(
        "La serie 1 supera a la 2 en $\u00a06.401.221.671, a 31 de mayo de 2024"
    )
    tabular_hasta(abierta, abierta.get_by_role("button", name="Agregar una tercera cifra"))
    abierta.keyboard.press("Enter")
    expect(abierta.locator("#serie-3")).to_be_focused()
    abierta.keyboard.type("Sesiones")
    while abierta.locator("#serie-3").input_value() != "men-sesiones-mensuales":
        abierta.keyboard.press("ArrowDown")
    expect(dicho).to_have_text("Se comparan 3 series en 7 periodos.")
    tabular_hasta(abierta, abierta.get_by_role("combobox", name="Tipo de sesión"))
    abierta.keyboard.press("ArrowDown")
    expect(abierta).to_have_url(re.compile("serie=men-sesiones-mensuales,tipo:informativa$"))
    abierta.keyboard.press("Shift+Tab")
    abierta.keyboard.press("Shift+Tab")
    expect(abierta.get_by_role("button", name="Quitar la serie 3")).to_be_focused()
    abierta.keyboard.press("Enter")
    expect(dicho).to_have_text("Se comparan 2 series en 1 periodo.")
    expect(abierta.get_by_role("button", name="Agregar una tercera cifra")).to_be_focused()
    assert len(titulos(abierta)) == 2


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


def test_each_proposal_is_a_comparison(abierta: Page) -> None:
    enlaces = abierta.locator(".propuestas a")
    assert enlaces.count() == 3
    for n in range(3):
        cuantas = enlaces.nth(n).locator(".una").count()
        enlaces.nth(n).click()
        expect(abierta.locator(".comparacion figure svg")).to_have_count(cuantas)
        expect(abierta.locator(".dicho .queja")).to_have_count(0)
        abierta.go_back()
        expect(abierta.locator(".propuestas")).to_be_visible()


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
    uno, otro = anchos()
    assert otro > uno / 2
    expect(pagina.locator(".escala")).to_contain_text("su propia escala")
    for n, svg in enumerate(pagina.locator(".comparacion svg").all(), 1):
        nombre = svg.locator("title").text_content() or ""
        assert re.match(rf"Serie {n}: .+\. 31 de mayo de 2024: \S+", nombre)


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


def test_the_link_is_copied_and_said(aparte: Callable[..., Page]) -> None:
    pagina = aparte(permissions=["clipboard-write", "clipboard-read"])
    pagina.goto(DOS)
    tabular_hasta(pagina, pagina.get_by_role("button", name="Copiar enlace"))
    pagina.keyboard.press("Enter")
    expect(pagina.locator("[data-copiado]")).to_have_text("Enlace copiado.")
    assert pagina.evaluate("navigator.clipboard.readText()") == pagina.url


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


def test_on_paper_there_are_the_table_and_charts_and_no_controls(pagina: Page) -> None:
    pagina.goto(DOS)
    expect(pagina.locator(".comparacion figure svg")).to_have_count(2)
    pagina.emulate_media(media="print")
    expect(pagina.locator(".elegir")).to_be_hidden()
    expect(pagina.locator(".todas")).to_be_hidden()
    expect(pagina.get_by_role("table")).to_be_visible()
    expect(pagina.locator(".comparacion figure svg").first).to_be_visible()


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
