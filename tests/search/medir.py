"""How well the search answers, in a browser, beside Material's own over the same pages.

`make medir-buscador` asks tests/search/consultas.csv; with ARCHIVO=tests/search/reserva.csv, the
questions that nobody tuned by. Success@k: a right page is among the first k pages found.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from browser.conftest import abrir_chromium, servir
from medidas.material import material_de

RAIZ = Path(__file__).parents[2]
CONSULTAS = RAIZ / "tests" / "search" / "consultas.csv"
#: So many of the first results are read.
VISTOS = 10
#: Milliseconds without a change after which Material's results are taken as written.
QUIETO = 120
#: What Material's search says while nothing is asked.
INVITA = "Teclee para comenzar"


@dataclass(frozen=True)
class Consulta:
    """A question as typed, its kind, and the routes that answer it."""

    texto: str
    clase: str
    paginas: frozenset[str]


@dataclass(frozen=True)
class Medida:
    """Shares of the questions; ``mrr`` is the mean of one over the place of the first answer."""

    uno: float
    tres: float
    mrr: float
    nada: float

    def __str__(self) -> str:
        return (
            f"success@1 {self.uno:.3f}, success@3 {self.tres:.3f}, MRR {self.mrr:.3f}, "
            f"sin resultados {self.nada:.1%}"
        )


def leer(archivo: Path = CONSULTAS) -> list[Consulta]:
    """Read the questions of a file."""
    with archivo.open(encoding="utf-8", newline="") as abierto:
        return [
            Consulta(
                fila["consulta"],
                fila["clase"],
                frozenset(ruta.strip("/") for ruta in fila["paginas"].split()),
            )
            for fila in csv.DictReader(abierto)
        ]


def medir(consultas: list[Consulta], hallar: Callable[[str], list[str]]) -> Medida:
    """Ask every question. ``hallar`` gives the routes of the pages found, best first."""
    lugares = [_lugar(consulta, hallar(consulta.texto)) for consulta in consultas]
    hallados = [lugar for lugar in lugares if lugar is not None]
    cuantas = len(consultas)
    return Medida(
        uno=sum(lugar == 1 for lugar in hallados) / cuantas,
        tres=sum(0 < lugar <= 3 for lugar in hallados) / cuantas,
        mrr=sum(1 / lugar for lugar in hallados if lugar) / cuantas,
        nada=sum(lugar is None for lugar in lugares) / cuantas,
    )


def _lugar(consulta: Consulta, rutas: list[str]) -> int | None:
    """Return the place of the first right page; 0 where none is right, None without results."""
    paginas = list(dict.fromkeys(ruta.partition("#")[0].strip("/") for ruta in rutas))
    if not paginas:
        return None
    return next((n for n, ruta in enumerate(paginas, 1) if ruta in consulta.paginas), 0)


def buscador_propio(pagina: Page) -> Callable[[str], list[str]]:
    """Ask the site's own search. ``pagina`` is in a browser context at the site."""
    pagina.goto("buscar/")
    campo = pagina.get_by_role("searchbox", name="Buscar en el micrositio")

    def hallar(pedido: str) -> list[str]:
        campo.fill(pedido)
        pagina.keyboard.press("Enter")
        pagina.wait_for_function(
            "pedido => document.querySelector('[data-busqueda] [role=status]')"
            ".textContent.includes('«' + pedido.slice(0, 40))",
            arg=pedido,
        )
        enlaces = pagina.eval_on_selector_all(
            "[data-busqueda] li h3 a", "todos => todos.map(a => a.getAttribute('href'))"
        )
        return [str(enlace).removeprefix("../") for enlace in enlaces[:VISTOS]]

    return hallar


def buscador_material(pagina: Page) -> Callable[[str], list[str]]:
    """Ask Material's search, as it comes."""
    pagina.goto("")
    campo = pagina.locator("input.md-search__input")
    meta = pagina.locator(".md-search-result__meta")
    campo.click()

    def hallar(pedido: str) -> list[str]:
        for escrito, espera in (("", {"has_text": INVITA}), (pedido, {"has_not_text": INVITA})):
            campo.fill(escrito)
            campo.press("End")  # it listens to keys, not to what is written
            meta.filter(**espera).wait_for(state="attached")
        antes = None
        while True:
            pagina.wait_for_timeout(QUIETO)
            ahora = pagina.eval_on_selector_all(
                ".md-search-result__item > a.md-search-result__link",
                "todos => todos.map(a => new URL(a.href).pathname)",
            )
            if ahora == antes:
                return [str(ruta).lstrip("/") for ruta in ahora[:VISTOS]]
            antes = ahora

    return hallar


def main() -> None:
    """Print what both answer, and what ours misses by kind of question."""
    archivo = Path(sys.argv[1]) if len(sys.argv) > 1 else CONSULTAS
    consultas = leer(archivo)
    sitio = RAIZ / "site"
    with tempfile.TemporaryDirectory() as carpeta, abrir_chromium() as chromium:
        material = material_de(sitio, Path(carpeta))
        casos = (("este sitio", sitio, buscador_propio), ("Material", material, buscador_material))
        print(f"{archivo.name}: {len(consultas)} consultas")
        for nombre, carpeta_sitio, abrir in casos:
            with servir(carpeta_sitio) as origen:
                pagina = chromium.new_page(base_url=origen)
                hallar = abrir(pagina)
                print(f"{nombre:>11}: {medir(consultas, hallar)}")
                for clase in sorted({consulta.clase for consulta in consultas}):
                    suyas = [consulta for consulta in consultas if consulta.clase == clase]
                    print(f"{'':>13}{clase} ({len(suyas)}): {medir(suyas, hallar)}")
                pagina.close()


if __name__ == "__main__":
    main()
