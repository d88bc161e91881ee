"""The audit over a page of each template: axe and every probe, in one of the views.

`make test-completo` looks in all the views, and `make audit`, at all the pages too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from auditoria import axe
from auditoria.correr import rutas
from auditoria.lista import SONDAS
from auditoria.revisor import Revisor, cotejar
from browser.conftest import servir
from conftest import COMPLETO
from mgi.render.estilo import MODOS
from plantillas import (
    PLANTILLAS,
    PLANTILLAS_LOCALIDADES,
    PLANTILLAS_MUDADO,
    VISTAS,
    Vista,
    abrir,
)

#: By the fixture that builds it, the templates that each site shows.
SITIOS = {
    "sitio": PLANTILLAS,
    "sitio_localidades": PLANTILLAS_LOCALIDADES,
    "sitio_mudado": PLANTILLAS_MUDADO,
    "sitio_hostil": {"cifra-revisada": "cifras/visitas/", "cambio-de-cifra": "acerca/cambios/"},
}
CASOS = [
    pytest.param(n, sitio, ruta, id=f"{sitio}-{nombre}")
    for n, (sitio, nombre, ruta) in enumerate(
        (sitio, nombre, ruta)
        for sitio, plantillas in SITIOS.items()
        for nombre, ruta in plantillas.items()
    )
]
PRIMERA = next(iter(VISTAS.values()))


def muestra(caso: int) -> list[Vista]:
    """All the views, or the one whose turn it is: each is that of some templates."""
    todas = list(VISTAS.values())
    return todas if COMPLETO else [todas[caso % len(todas)]]


@pytest.fixture(scope="module")
def revisor(
    navegador: Browser, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], Revisor]]:
    """Gives who looks at the pages of a site, by the name of its fixture."""
    abiertos: dict[str, Revisor] = {}
    with ExitStack() as pila:

        def de(sitio: str) -> Revisor:
            if sitio not in abiertos:
                carpeta: Path = request.getfixturevalue(sitio)
                origen = pila.enter_context(servir(carpeta))
                abiertos[sitio] = Revisor(navegador, origen, redirigen=rutas(carpeta)[1])
            return abiertos[sitio]

        yield de
        for abierto in abiertos.values():
            abierto.cerrar()


@pytest.mark.parametrize(("caso", "cual", "ruta"), CASOS)
def test_neither_axe_nor_a_probe_finds_a_fault(
    revisor: Callable[[str], Revisor], caso: int, cual: str, ruta: str
) -> None:
    informe = revisor(cual).revisar(ruta, muestra(caso))
    assert "\n".join(str(falla) for falla in informe.fallas) == ""


def test_the_templates_say_alike_what_every_page_says(revisor: Callable[[str], Revisor]) -> None:
    comparan = [sonda for sonda in SONDAS if sonda.cotejar]
    rutas = {ruta.partition("?")[0] for ruta in PLANTILLAS.values()}
    informes = [revisor("sitio").revisar(r, [PRIMERA], comparan, con_axe=False) for r in rutas]
    assert "\n".join(str(falla) for falla in cotejar(informes, str(PRIMERA))) == ""


def test_every_probe_finds_something_to_look_at_on_some_template(
    revisor: Callable[[str], Revisor],
) -> None:
    """One that nothing is for would never fail: what it looks for has changed its name."""
    ociosas = {sonda.id for sonda in SONDAS}
    for sitio, plantillas in SITIOS.items():
        for ruta in plantillas.values():
            sondas = [sonda for sonda in SONDAS if sonda.id in ociosas]
            informe = revisor(sitio).revisar(ruta, [PRIMERA], sondas, con_axe=False)
            ociosas -= set(informe.revisiones)
            if not ociosas:
                return
    assert ociosas == set()


def test_each_mode_colours_the_page_in_its_own_way(revisor: Callable[[str], Revisor]) -> None:
    colores = set()
    for modo in MODOS:
        hoja = revisor("sitio").abrir("", Vista(1280, modo))
        colores.add(
            hoja.pagina.evaluate("""() => {
            const s = getComputedStyle(document.body);
            const enlace = getComputedStyle(document.querySelector("main a"));
            return s.color + s.backgroundColor + enlace.color;
        }""")
        )
    assert len(colores) == len(MODOS)


def test_axe_would_find_a_fault_of_each_level(revisor: Callable[[str], Revisor]) -> None:
    pagina = revisor("sitio").pagina(PRIMERA)
    abrir(pagina, PLANTILLAS["seccion"])
    pagina.evaluate("""() => {
        const main = document.querySelector("main");
        const [parrafo, imagen, a, b] = ["p", "img", "button", "button"].map(
            etiqueta => main.appendChild(document.createElement(etiqueta)));
        parrafo.textContent = "Texto sobre un fondo parecido.";
        a.textContent = b.textContent = "×";
        Object.assign(parrafo.style, { color: "#777", background: "#888" });
        a.style.all = b.style.all = "unset";
        main.querySelector("h1").remove();
    }""")
    assert {falta["id"] for falta in axe.auditar(pagina)["violaciones"]} == {
        "image-alt",  # WCAG 2.0, A
        "color-contrast",  # WCAG 2.0, AA
        "target-size",  # WCAG 2.2, AA
        "page-has-heading-one",  # good practice
    }


def test_axe_asks_for_more_contrast_in_high_contrast(revisor: Callable[[str], Revisor]) -> None:
    hoja = revisor("sitio").abrir(PLANTILLAS["seccion"], Vista(1280, "contraste"))
    hoja.pagina.evaluate("""() => {
        const parrafo = document.querySelector("main").appendChild(document.createElement("p"));
        parrafo.textContent = "Texto que contrasta 5:1.";
        Object.assign(parrafo.style, { color: "#6d6d6d", background: "#fff" });
    }""")
    halladas = {f["id"] for f in axe.auditar(hoja.pagina, "contraste")["violaciones"]}
    assert halladas == {"color-contrast-enhanced"}
    assert axe.auditar(hoja.pagina, "claro")["violaciones"] == []


def test_every_rule_and_probe_says_what_it_holds_and_for_which_row(
    revisor: Callable[[str], Revisor],
) -> None:
    hoja = revisor("sitio").abrir("", PRIMERA)
    reglas = axe.reglas(hoja.pagina)
    dicho = axe.auditar(hoja.pagina, "contraste")
    corren = [reglas[regla] for regla in dicho["revisadas"] + dicho["inaplicables"]]
    assert len(corren) > 90
    assert [p.id for p in (*corren, *SONDAS) if not (p.titulo and p.filas)] == []
