"""The probes that need a hand on the keyboard, or that change what the page is seen with."""

from __future__ import annotations

from itertools import pairwise
from string import ascii_lowercase, digits, punctuation
from urllib.parse import urlsplit

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as Demora

from auditoria.sonda import Hoja

PARADA = "window.__sondas.parada()"
#: Anything that a script changes in the page, and where the page is.
VIGILAR = """() => {
    window.__cambios = [];
    new MutationObserver(cambios => window.__cambios.push(...cambios.map(c => c.type))).observe(
        document, {subtree: true, childList: true, attributes: true, characterData: true});
}"""
#: What the page tells a screen reader, be it what it told before.
ESCUCHAR = """() => document.querySelectorAll("main [role=status]").forEach(zona =>
    new MutationObserver(() => { window.__dicho ||= zona.innerText.trim(); }).observe(
        zona, {subtree: true, childList: true, characterData: true}))"""
COMO_ESTA = """() => [location.href, scrollX, scrollY, window.__cambios.length,
    document.activeElement === document.body]"""


def _nombre(pagina: Page, lugar: int) -> str:
    return str(pagina.evaluate("n => window.__sondas.nombreDe(n)", lugar))


def _paradas(
    pagina: Page, tecla: str, cuantas: int
) -> tuple[list[dict[str, object]], dict[str, object]]:
    """Press a key until the focus leaves the page or comes back to where it was.

    Gives the stops, in order, and the one that ended the walk: what lies after the last element of
    a page is now the browser's own frame, now its first element again.
    """
    paradas: list[dict[str, object]] = []
    vistos: set[object] = set()
    afuera = 0
    for _ in range(2 * cuantas + 20):
        pagina.keyboard.press(tecla)
        parada = pagina.evaluate(PARADA)
        salio = parada["lugar"] == -1 and not parada.get("nombre")
        afuera += salio
        if parada["lugar"] in vistos or (salio and (paradas or afuera > 2)):
            return paradas, parada
        if not salio and not parada.get("corrible"):
            vistos.add(parada["lugar"])
            paradas.append(parada)
    return paradas, parada


def recorrer(hoja: Hoja) -> dict[str, list[str]]:
    """Walk a fresh page with Tab and come back with Shift+Tab; gives the faults by probe."""
    if hoja.recorrido is not None:
        return hoja.recorrido
    pagina = hoja.pagina
    cuantas = pagina.evaluate("window.__sondas.empezar()")
    ida, fin = _paradas(pagina, "Tab", cuantas)
    vuelta, _ = _paradas(pagina, "Shift+Tab", cuantas)
    lugares = [parada["lugar"] for parada in ida]
    alcance = [
        f"el teclado no llega a {_nombre(pagina, lugar)}"
        for lugar in range(cuantas)
        if lugar not in lugares
    ]
    if ida and fin["lugar"] not in (-1, lugares[0]):
        alcance.append(f"el foco no sale de {ida[-1]['nombre']}")
    regreso = [parada["lugar"] for parada in vuelta]
    if regreso != lugares[::-1]:
        faltan = [str(p["nombre"]) for p in ida if p["lugar"] not in regreso]
        alcance.append(
            f"Mayús+Tab no vuelve por donde vino: {', '.join(faltan[:3]) or 'otro orden'}"
        )
    orden = [
        f"el foco salta de {antes['nombre']} a {despues['nombre']}"
        for antes, despues in pairwise(ida)
        if int(str(despues["lugar"])) < int(str(antes["lugar"]))
    ]
    hoja.recorrido = {
        "teclado": alcance,
        "orden-del-foco": orden,
        "foco-no-tapado": [f"{p['nombre']} {p['tapa']}" for p in ida if p["tapa"]],
    }
    return hoja.recorrido


def atajos(hoja: Hoja) -> list[str]:
    """Press every letter, digit and sign with nothing focused: the page must not change."""
    pagina = hoja.pagina
    culpables = []
    pagina.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    pagina.evaluate(VIGILAR)
    antes = pagina.evaluate(COMO_ESTA)
    for tecla in [*ascii_lowercase, *digits, *punctuation, "Z"]:
        pagina.keyboard.press(tecla)
        if tecla == "Z":  # the last: what a key sets off may come a while after it
            pagina.wait_for_timeout(100)
        despues = pagina.evaluate(COMO_ESTA)
        if despues != antes:
            culpables.append(f"tras la tecla «{tecla}» cambia la página")
            pagina.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
            antes = pagina.evaluate(COMO_ESTA)
    return culpables


def foco_visible(hoja: Hoja) -> list[str] | None:
    """Look at the focus as one who came with the keyboard sees it."""
    hoja.pagina.keyboard.press("Tab")
    return hoja.mirar("foco-visible")  # type: ignore[no-any-return]


def colores_forzados(hoja: Hoja) -> list[str]:
    """Look at the page with the colours of the system, then give it its own back."""
    hoja.pagina.evaluate("window.__sondas.anotarPintados()")
    hoja.pagina.emulate_media(forced_colors="active")
    hoja.pagina.keyboard.press("Tab")
    fallas = hoja.mirar("colores-forzados")
    hoja.pagina.emulate_media(forced_colors="none")
    return fallas  # type: ignore[no-any-return]


def ampliacion(hoja: Hoja) -> list[str]:
    """Look at the page as a desk's window of 1280 by 1024 shows it at 400 %."""
    tamano = hoja.pagina.viewport_size
    hoja.pagina.set_viewport_size({"width": 320, "height": 256})
    fallas = hoja.mirar("ampliacion")
    if tamano:
        hoja.pagina.set_viewport_size(tamano)
    return fallas  # type: ignore[no-any-return]


def sin_terceros(hoja: Hoja) -> list[str]:
    """Hold what the page asked for and kept: nothing from others, no cookies, nothing personal."""
    pagina = hoja.pagina
    ajenos = {
        urlsplit(pedido).netloc for pedido in hoja.pedidos if not pedido.startswith(hoja.origen)
    }
    claves = pagina.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    return [
        *(f"pide algo a {sitio}" for sitio in sorted(ajenos)),
        *(f"guarda la cookie {cookie['name']}" for cookie in pagina.context.cookies()),
        *(f"guarda «{clave}» en el equipo" for clave in claves if not clave.startswith("mgi-")),
    ]


def sin_errores(hoja: Hoja) -> list[str]:
    """Hold that no script of the page failed and that all it asked for came."""
    return sorted(set(hoja.quejas))


def sorpresas(hoja: Hoja) -> list[str] | None:
    """Give the focus to each field, and change it: the page and the focus must stay."""
    pagina = hoja.pagina
    campos = pagina.query_selector_all("input:visible, select:visible, textarea:visible")
    if not campos:
        return None
    pagina.evaluate("() => { window.__misma = location.pathname; }")
    culpables = []
    for n, campo in enumerate(campos):
        if not (campo.is_visible() and campo.is_enabled()):  # what was chosen took it away
            continue
        campo.focus()
        if campo.evaluate("e => e.localName") == "select":
            campo.select_option(index=int(campo.evaluate("e => e.length - 1")))
        else:
            campo.fill("zz")
            campo.dispatch_event("change")
        pagina.wait_for_timeout(250)  # so long as what is written waits to be searched
        if pagina.evaluate("window.__misma !== location.pathname"):
            return [*culpables, f"al cambiar el campo {n + 1} se va a {pagina.url}"]
        if not campo.evaluate("e => e === document.activeElement"):
            culpables.append(f"el campo {n + 1} pierde el foco al cambiar")
    pagina.wait_for_timeout(100)
    if pagina.evaluate("window.__misma !== location.pathname"):
        culpables.append(f"tras cambiar un campo se va a {pagina.url}")
    return culpables


def mensajes(hoja: Hoja) -> list[str] | None:
    """Filter by what nothing is like: the page must say it where a screen reader listens."""
    pagina = hoja.pagina
    campo = pagina.locator("main form:visible").locator(
        "input[type=search], input[type=text], select"
    )
    campo = campo.locator("visible=true").first
    if not campo.count():
        return None
    if not pagina.locator("main [role=status]").count():
        return ["hay un filtro y ninguna zona role=status"]
    pagina.evaluate(ESCUCHAR)
    if campo.evaluate("e => e.localName") == "select":
        campo.select_option(index=1)
    else:
        campo.fill("zzzz")
    try:
        pagina.wait_for_function("window.__dicho", timeout=2000)
    except Demora:
        return ["al filtrar, role=status no dice nada"]
    return []
