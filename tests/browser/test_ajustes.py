"""The accessibility bar: what the reader sets is said, kept, and shared by all the pages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import sample
from plantillas import ANCHOS, PLANTILLAS, abrir

LETRA = [87.5, 100, 112.5, 125, 150, 175, 200]
BOTONES = ["Contraste", "Reducir letra", "Aumentar letra", "Restablecer", "Tema oscuro"]


def boton(pagina: Page, nombre: str) -> Locator:
    return pagina.get_by_role("button", name=nombre, exact=True)


def estado(pagina: Page) -> Locator:
    return pagina.locator(".barra-accesibilidad [role=status]")


def letra(pagina: Page) -> float:
    """Size of the text against the reader's own, in %."""
    return (
        float(pagina.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
        / 0.16
    )


def fondo(pagina: Page) -> str:
    return str(pagina.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("ancho", [*ANCHOS, 800])
def test_the_bar_is_whole_at_every_width_and_the_one_of_govco_is_56_px_high(
    pagina: Page, ancho: int
) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 800})
    pagina.goto("")
    assert pagina.locator(".barra-superior-govco").bounding_box()["height"] == 56  # type: ignore[index]
    relevo = pagina.get_by_role("link", name="Centro de Relevo (sitio externo, por confirmar)")
    expect(relevo).to_have_attribute("href", "https://centroderelevo.gov.co/")
    barra = pagina.get_by_role("group", name="Accesibilidad")
    assert barra.get_by_role("button").count() == len(BOTONES)
    for cosa in [relevo, *(boton(pagina, nombre) for nombre in BOTONES)]:
        expect(cosa).to_be_visible()
        caja = cosa.bounding_box()
        assert caja is not None
        assert min(caja["width"], caja["height"]) >= 44
        assert caja["x"] >= 0
        assert caja["x"] + caja["width"] <= ancho
    for nombre in BOTONES:
        expect(boton(pagina, nombre)).to_have_attribute("type", "button")


def test_the_text_grows_and_shrinks_by_steps_that_are_said_up_to_their_ends(pagina: Page) -> None:
    pagina.goto("cifras/")
    mas, menos = boton(pagina, "Aumentar letra"), boton(pagina, "Reducir letra")
    vistas = [letra(pagina)]
    for paso in LETRA[2:]:
        mas.click()
        vistas.append(letra(pagina))
        dicho = f"{paso:g}".replace(".", ",")
        expect(estado(pagina)).to_have_text(f"Letra al {dicho}%.")
    assert vistas == LETRA[1:]
    expect(mas).to_have_attribute("aria-disabled", "true")
    pagina.keyboard.press("Enter")  # the focus is still there
    assert letra(pagina) == 200
    expect(estado(pagina)).to_have_text("La letra ya está en el tamaño mayor: 200%.")
    menos.focus()
    for _ in LETRA:
        pagina.keyboard.press("Enter")
    assert letra(pagina) == 87.5
    expect(estado(pagina)).to_have_text("La letra ya está en el tamaño menor: 87,5%.")
    expect(menos).to_have_attribute("aria-disabled", "true")
    expect(mas).to_have_attribute("aria-disabled", "false")


def test_high_contrast_is_switched_and_said_and_leaves_the_theme_as_it_was(pagina: Page) -> None:
    pagina.goto("")
    boton(pagina, "Tema oscuro").click()
    expect(estado(pagina)).to_have_text("Tema oscuro activado.")
    oscuro = fondo(pagina)
    contraste, tema = boton(pagina, "Contraste"), boton(pagina, "Tema oscuro")
    expect(contraste).to_have_attribute("aria-pressed", "false")
    contraste.click()
    expect(contraste).to_have_attribute("aria-pressed", "true")
    expect(estado(pagina)).to_have_text("Alto contraste activado.")
    assert fondo(pagina) == "rgb(0, 0, 0)"
    expect(tema).to_be_disabled()
    contraste.click()
    expect(estado(pagina)).to_have_text("Alto contraste desactivado.")
    expect(tema).to_be_enabled()
    assert fondo(pagina) == oscuro


def test_what_was_set_is_kept_from_page_to_page_and_drawn_from_the_start(pagina: Page) -> None:
    pagina.goto("")
    boton(pagina, "Contraste").click()
    boton(pagina, "Aumentar letra").click()
    # before the body is there: what is drawn first is already as it was chosen
    pagina.add_init_script(
        """new MutationObserver((_, quien) => {
            if (!document.body) return;
            quien.disconnect();
            window.alNacer = { ...document.documentElement.dataset };
        }).observe(document, { childList: true, subtree: true });"""
    )
    pagina.goto("modelo/")
    al_nacer = pagina.evaluate("window.alNacer")
    assert (al_nacer["contraste"], al_nacer["letra"]) == ("alto", "112.5")
    assert al_nacer["menu"] == "cerrado", "el menú no se ve cerrarse"
    assert letra(pagina) == 112.5
    assert fondo(pagina) == "rgb(0, 0, 0)"
    expect(boton(pagina, "Contraste")).to_have_attribute("aria-pressed", "true")
    expect(estado(pagina)).to_be_empty()


def test_a_reset_gives_all_back_to_the_system(pagina: Page) -> None:
    pagina.emulate_media(color_scheme="dark")
    pagina.goto("")
    del_sistema = fondo(pagina)
    for nombre in ("Tema oscuro", "Contraste", "Aumentar letra", "Restablecer"):
        boton(pagina, nombre).click()
    expect(estado(pagina)).to_have_text("Contraste, letra y tema restablecidos.")
    assert (letra(pagina), fondo(pagina)) == (100, del_sistema)
    expect(boton(pagina, "Contraste")).to_have_attribute("aria-pressed", "false")
    expect(boton(pagina, "Tema oscuro")).to_have_attribute("aria-pressed", "true")
    assert pagina.evaluate("localStorage.length") == 0
    pagina.emulate_media(color_scheme="light")
    expect(boton(pagina, "Tema oscuro")).to_have_attribute("aria-pressed", "false")


def test_other_tabs_and_the_pages_gone_back_to_follow_what_was_set(pagina: Page) -> None:
    pagina.goto("")
    otra = pagina.context.new_page()
    otra.goto("cifras/")
    boton(otra, "Contraste").click()
    boton(otra, "Aumentar letra").click()
    expect(boton(pagina, "Contraste")).to_have_attribute("aria-pressed", "true")
    assert letra(pagina) == 112.5
    boton(otra, "Restablecer").click()
    expect(boton(pagina, "Contraste")).to_have_attribute("aria-pressed", "false")
    assert letra(pagina) == 100
    otra.close()
    pagina.goto("cifras/")
    boton(pagina, "Contraste").click()
    pagina.go_back()
    expect(boton(pagina, "Contraste")).to_have_attribute("aria-pressed", "true")


def test_settings_ask_for_nothing_and_keep_three_words_on_this_device(
    pagina: Page, origen: str
) -> None:
    pagina.goto("")
    pagina.wait_for_load_state("networkidle")
    pedidos: list[str] = []
    pagina.on("request", lambda pedido: pedidos.append(pedido.url))
    for nombre in ("Tema oscuro", "Contraste", "Aumentar letra"):
        boton(pagina, nombre).click()
    expect(estado(pagina)).to_have_text("Letra al 112,5%.")
    assert pedidos == []
    assert pagina.context.cookies() == []
    assert pagina.evaluate("({ ...localStorage })") == {
        "mgi-tema": "oscuro",
        "mgi-contraste": "alto",
        "mgi-letra": "112.5",
    }
    assert pagina.evaluate("sessionStorage.length") == 0


def test_a_word_that_is_not_a_setting_is_not_obeyed(pagina: Page) -> None:
    pagina.goto("")
    pagina.evaluate(
        "localStorage.setItem('mgi-letra', '900'); localStorage.setItem('mgi-tema', 'x')"
    )
    pagina.reload()
    puestos = set(pagina.evaluate("Object.keys(document.documentElement.dataset)"))
    assert puestos.isdisjoint({"letra", "tema", "contraste"})
    boton(pagina, "Aumentar letra").click()
    assert letra(pagina) == 112.5


def test_without_storage_a_choice_lasts_as_long_as_the_page(pagina: Page) -> None:
    pagina.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    pagina.goto("")
    boton(pagina, "Contraste").click()
    assert fondo(pagina) == "rgb(0, 0, 0)"
    boton(pagina, "Restablecer").click()
    assert fondo(pagina) == "rgb(255, 255, 255)"


def test_without_javascript_there_are_no_dead_buttons_and_the_system_rules(
    navegador: Browser, origen: str
) -> None:
    contexto = navegador.new_context(
        base_url=origen, java_script_enabled=False, color_scheme="dark"
    )
    pagina = contexto.new_page()
    pagina.goto("")
    expect(pagina.locator(".barra-accesibilidad")).to_be_hidden()
    expect(pagina.get_by_role("link", name="Centro de Relevo")).to_be_visible()
    assert pagina.locator("body").evaluate("b => getComputedStyle(b).backgroundColor") == (
        "rgb(15, 24, 48)"
    )
    contexto.close()


#: Text that its own box hides or that leaves the window, and buttons narrower than their words.
CORTADOS = """() => {
    const ancho = document.documentElement.clientWidth;
    return [...document.querySelectorAll("body :not(svg *)")].filter(e => {
        const estilo = getComputedStyle(e), caja = e.getBoundingClientRect();
        const dice = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
        if (!dice || !caja.width || estilo.clipPath !== "none" || e.tagName === "SELECT") return;
        const sobra = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
        return (sobra && (estilo.overflow !== "visible" || e.matches("button")))
            || (caja.right > ancho + 1 && !e.closest("[tabindex='0']"));
    }).map(e => e.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize("ancho", [1280, 320])
@pytest.mark.parametrize("paso", ["200", "87.5"])
def test_no_text_is_cut_nor_any_page_wider_at_the_ends_of_the_bar(
    pagina: Page, ancho: int, paso: str
) -> None:
    pagina.set_viewport_size({"width": ancho, "height": 800})
    pagina.add_init_script(f"localStorage.setItem('mgi-letra', '{paso}')")
    for nombre, ruta in sample(PLANTILLAS.items(), 12):
        abrir(pagina, ruta)
        assert letra(pagina) == float(paso)
        assert pagina.evaluate("document.documentElement.scrollWidth") <= ancho, nombre
        assert pagina.evaluate(CORTADOS) == [], nombre
    pagina.add_style_tag(content="main h1 { overflow: hidden; height: .5em }")
    assert len(pagina.evaluate(CORTADOS)) == 1, "la prueba debe ver lo que se corta"
