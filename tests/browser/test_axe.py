"""axe-core finds nothing to mend on any template, in any mode, at any width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import servir
from conftest import RAIZ
from plantillas import PLANTILLAS, VISTAS, abrir, abrir_vista

AXE = RAIZ / "tests" / "node_modules" / "axe-core" / "axe.min.js"
#: WCAG 2.0 to 2.2, levels A and AA, and what axe holds to be good practice.
ETIQUETAS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: In high contrast, that of the AAA level too (WCAG 1.4.6).
AUDITAR = """async etiquetas => {
    const enabled = "contraste" in document.documentElement.dataset;
    return (await axe.run({
        runOnly: etiquetas,
        rules: { "color-contrast-enhanced": { enabled } },
        resultTypes: ["violations"],
    })).violations;
}"""


@pytest.fixture(scope="module", params=VISTAS)
def vista(navegador: Browser, origen: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in one mode and width, with axe in it: an init script, which no CSP stops."""
    contexto = abrir_vista(navegador, request.param, origen)
    contexto.add_init_script(path=AXE)
    yield contexto.new_page()
    contexto.close()


def auditar(pagina: Page) -> list[dict[str, Any]]:
    faltas: list[dict[str, Any]] = pagina.evaluate(AUDITAR, ETIQUETAS)
    return faltas


def informe(faltas: list[dict[str, Any]]) -> str:
    """Say each rule broken, and the first elements that break it."""
    return "\n".join(
        f"{falta['id']}: {falta['help']} ({len(falta['nodes'])})"
        + "".join(f"\n    {nodo['html'][:200]}" for nodo in falta["nodes"][:3])
        for falta in faltas
    )


@pytest.mark.parametrize("ruta", PLANTILLAS.values(), ids=PLANTILLAS)
def test_axe_finds_nothing(vista: Page, ruta: str) -> None:
    abrir(vista, ruta)
    assert not (faltas := auditar(vista)), informe(faltas)


@pytest.mark.parametrize("ruta", ["cifras/visitas/", "acerca/cambios/"])
@pytest.mark.parametrize("nombre", VISTAS)
def test_axe_finds_nothing_where_a_published_value_was_revised(
    navegador: Browser, sitio_hostil: Path, nombre: str, ruta: str
) -> None:
    with servir(sitio_hostil) as origen:
        contexto = abrir_vista(navegador, nombre, origen)
        contexto.add_init_script(path=AXE)
        pagina = contexto.new_page()
        abrir(pagina, ruta)
        assert "La fuente lo corrigió." in pagina.inner_text("main")
        assert not (faltas := auditar(pagina)), informe(faltas)
        sobra = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert pagina.evaluate(sobra) == 0
        contexto.close()


def test_axe_would_find_a_fault_of_each_level(vista: Page) -> None:
    abrir(vista, PLANTILLAS["seccion"])
    vista.evaluate("""() => {
        const main = document.querySelector("main");
        const [parrafo, imagen, a, b] = ["p", "img", "button", "button"].map(
            etiqueta => main.appendChild(document.createElement(etiqueta)));
        parrafo.textContent = "Texto sobre un fondo parecido.";
        a.textContent = b.textContent = "×";
        Object.assign(parrafo.style, { color: "#777", background: "#888" });
        a.style.all = b.style.all = "unset";
        main.querySelector("h1").remove();
    }""")
    assert {falta["id"] for falta in auditar(vista)} - {"color-contrast-enhanced"} == {
        "image-alt",  # WCAG 2.0, A
        "color-contrast",  # WCAG 2.0, AA
        "target-size",  # WCAG 2.2, AA
        "page-has-heading-one",  # good practice
    }
