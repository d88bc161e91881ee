"""data/redirecciones.csv: which rows are refused, and what stays at each old address."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY
from lectura import Pagina as Leida
from mgi.artefacto import Pagina
from mgi.line import generate, revise
from mgi.rutas import COMPONENTES
from terminos import clasificar


def redirigir(raiz: Path, *filas: str) -> None:
    """Write the table: each row «anterior,nueva,motivo»."""
    cuerpo = "".join(f"{fila},2024-05-01\n" for fila in filas)
    texto = f"anterior,nueva,motivo,fecha\n{cuerpo}"
    (raiz / "data/redirecciones.csv").write_text(texto, encoding="utf-8")


def dichos(raiz: Path) -> list[str]:
    """Return line, column, rule, cause and mend of each problem."""
    return [str(p).partition(".csv:")[2] for p in revise(raiz, HOY).problemas]


def test_a_part_of_a_page_that_moved_too_is_told_by_the_row_of_the_page(proyecto: Path) -> None:
    redirigir(proyecto, "/a/,/b/#x,Se movió.", "/b/,/cifras/,Se movió.")
    assert dichos(proyecto) == [
        "2:2: MGI-113: columna «nueva»: «/b/#x» también cambió: es la línea 3; "
        "escriba la última dirección: «/cifras/»"
    ]


@pytest.mark.parametrize(
    "propia",
    [
        "/404/",
        "/redirecciones.map",
        "/sitemap.xml",
        "/robots.txt",
        "/assets/x.css",
        "/buscar/indice.js",
    ],
)
def test_what_the_site_is_made_with_is_not_an_old_address(proyecto: Path, propia: str) -> None:
    redirigir(proyecto, f"{propia},,Ya no está.")
    assert dichos(proyecto) == [
        f"2:1: MGI-111: columna «anterior»: «{propia}» es del sitio mismo; quite la fila"
    ]


@pytest.mark.parametrize("escrita", ["/guia.html", "/guia.htm", "/guia.md"])
def test_a_page_is_written_as_a_folder_and_not_as_a_file(proyecto: Path, escrita: str) -> None:
    redirigir(proyecto, f"{escrita},/cifras/,Se movió.")
    assert dichos(proyecto) == [
        f"2:1: MGI-110: columna «anterior»: «{escrita}» no es una dirección de este sitio; "
        "si es de este sitio, escriba «/guia/»"
    ]


def movidas(raiz: Path) -> dict[str, Pagina]:
    """Return what stays at each old address."""
    hechas = (a for a in generate(raiz, HOY).artefactos if isinstance(a, Pagina))
    return {
        hecha.ruta: hecha for hecha in hechas if hecha.noindex and COMPONENTES not in hecha.ruta
    }


def test_a_reason_ends_with_one_point(proyecto: Path) -> None:
    redirigir(proyecto, "/vieja/,/cifras/,Se movió.", "/evento/,,Ya pasó")
    hechas = movidas(proyecto)
    assert {r: Leida(hecha.contenido).textos("p")[1] for r, hecha in hechas.items()} == {
        "vieja/": "Motivo: Se movió. Cambió el 1.º de mayo de 2024.",
        "evento/": "Motivo: Ya pasó. Cambió el 1.º de mayo de 2024.",
    }
    assert {ruta: hecha.resumen for ruta, hecha in hechas.items()} == {
        "vieja/": "Página que cambió de dirección: /vieja/. Se movió.",
        "evento/": "Página retirada: /evento/. Ya pasó.",
    }


@pytest.mark.parametrize(
    ("anterior", "padre", "camino"),
    [
        ("modelo/fases/vieja/", "modelo/", ("Página modelo/index", "../../")),
        ("modelo/historia/", "modelo/", ("Página modelo/index", "../")),
        ("evento/", None, ("Inicio", "../")),
    ],
)
def test_an_old_address_hangs_from_the_nearest_page_above_it(
    proyecto: Path, anterior: str, padre: str | None, camino: tuple[str, str]
) -> None:
    clasificar(proyecto, {}, {"modelo/index": "", "modelo/fases/una": ""})
    redirigir(proyecto, f"/{anterior},,Ya no sirve.")
    hecha = movidas(proyecto)[anterior]
    assert hecha.padre == padre
    subida = "../" * anterior.count("/")
    assert Leida(hecha.contenido).enlaces == [
        *(camino, ("Buscar", f"{subida}buscar/"), ("Mapa del sitio", f"{subida}mapa-del-sitio/"))
    ]
