"""Every probe of the audit finds its fault where it was planted, and none where it was not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from auditoria.fallas import COTEJOS, FALLAS
from auditoria.limpia import LIMPIA
from auditoria.lista import SONDAS
from auditoria.revisor import Falla, Revisor, cotejar
from plantillas import VISTAS

ORIGEN = "http://sitio.prueba/"
VISTA = VISTAS["1280-claro"]
POR_ID = {sonda.id: sonda for sonda in SONDAS}


class Muestrario(Revisor):
    """Looks at pages that are given as text, and asks nothing of any network."""

    html: dict[str, str]

    def pagina(self, vista):
        nueva = vista.modo not in self.paginas
        pagina = super().pagina(vista)
        if nueva:
            pagina.context.route(
                "**/*",
                lambda ruta: ruta.fulfill(
                    body=self.html.get(ruta.request.url.removeprefix(ORIGEN), ""),
                    content_type="text/html"
                    if ruta.request.is_navigation_request()
                    else "image/svg+xml",
                ),
            )
        return pagina


@pytest.fixture(scope="module")
def muestrario(navegador: Browser) -> Iterator[Muestrario]:
    revisor = Muestrario(navegador, ORIGEN)
    yield revisor
    revisor.cerrar()


def probar(muestrario: Muestrario, sonda: str, *paginas: str) -> list[Falla] | None:
    """Look at one or several pages with one probe; None where it had nothing to look at."""
    muestrario.html = {f"{n}/": html for n, html in enumerate(paginas)}
    informes = [
        muestrario.revisar(ruta, [VISTA], [POR_ID[sonda]], con_axe=False)
        for ruta in muestrario.html
    ]
    if any(not informe.revisiones[sonda] for informe in informes):
        return None
    return [f for informe in informes for f in informe.fallas if f.prueba == sonda] + cotejar(
        informes, str(VISTA)
    )


def test_every_probe_has_its_fault_planted() -> None:
    assert sorted(FALLAS | COTEJOS) == sorted(POR_ID)
    assert len(POR_ID) == len(SONDAS)


@pytest.mark.parametrize("sonda", FALLAS)
def test_a_probe_finds_its_fault_and_only_where_it_is(muestrario: Muestrario, sonda: str) -> None:
    mala, limpia = FALLAS[sonda]
    assert probar(muestrario, sonda, mala)
    assert probar(muestrario, sonda, limpia) == []


@pytest.mark.parametrize("sonda", COTEJOS)
def test_a_comparison_finds_the_page_that_differs(muestrario: Muestrario, sonda: str) -> None:
    malas, limpias = COTEJOS[sonda]
    fallas = probar(muestrario, sonda, *malas)
    assert fallas
    assert {falla.prueba for falla in fallas} == {sonda}
    assert probar(muestrario, sonda, *limpias) == []


def test_a_probe_takes_off_what_it_put_on_the_page(muestrario: Muestrario) -> None:
    muestrario.html = {"0/": LIMPIA}
    muestrario.revisar("0/", [VISTA], [POR_ID["letra-doble"]], con_axe=False)
    hojas = "document.adoptedStyleSheets.length"
    assert muestrario.hojas[VISTA.modo].pagina.evaluate(hojas) == 0


def test_the_page_without_faults_has_none_for_any_probe(muestrario: Muestrario) -> None:
    muestrario.html = {"0/": LIMPIA}
    informe = muestrario.revisar("0/", VISTAS.values(), con_axe=False)
    assert [str(falla) for falla in informe.fallas] == []
