"""What visits weigh: the first one of every page, a search, and a site of a thousand pages."""

from __future__ import annotations

import csv
import shutil
import statistics
from pathlib import Path

from conftest import RAIZ, construir
from medidas.muestras import crecer
from peso import (
    TOPE_HTML,
    TOPE_VISITA,
    de_cada_consulta,
    primera_consulta,
    primera_visita,
    rutas_de,
    transferido,
)


def medir_visitas(sitio: Path, base: Path) -> list[str]:
    """Print what the real site weighs, and grown to a thousand pages; return what weighs too much.

    The grown one is only told: the page that compares lists every figure. ``base`` is an empty
    folder to work in.
    """
    dicho, faltas = visita_mas_pesada(sitio)
    print(f"{dicho}\n{pesar_consultas(sitio)}")
    grande = base / "crecido"
    grande.mkdir()
    hecho = construir(crecer(grande, 1000 - len(rutas_de(sitio))), base / "site")
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    dicho, _ = visita_mas_pesada(base / "site")
    print(f"{dicho}\n{pesar_consultas(base / 'site')}")
    shutil.rmtree(base / "site")
    return faltas


def visita_mas_pesada(sitio: Path) -> tuple[str, list[str]]:
    """Say which page of a site has the heaviest first visit, and which the heaviest HTML.

    And which pages weigh more than is promised.
    """
    visitas = {ruta: primera_visita(sitio, ruta) for ruta in rutas_de(sitio)}
    html = {ruta: transferido(sitio / next(iter(visita))) for ruta, visita in visitas.items()}
    mayor, pesada = max((sum(visita.values()), ruta) for ruta, visita in visitas.items())
    partes = ", ".join(f"{Path(p).name} {kb(b)}" for p, b in visitas[pesada].items())
    mediana = int(statistics.median(sum(visita.values()) for visita in visitas.values()))
    de_html = max(html, key=lambda ruta: html[ruta])
    faltas = [f"el HTML de /{r} pesa {kb(b)}" for r, b in html.items() if b > TOPE_HTML]
    faltas += [
        f"una primera visita a /{r} pesa {kb(sum(v.values()))}"
        for r, v in visitas.items()
        if sum(v.values()) > TOPE_VISITA
    ]
    return (
        f"{len(visitas):>5} páginas: primera visita, mediana {kb(mediana)}, la mayor {kb(mayor)} "
        f"(/{pesada}: {partes}); el HTML más pesado, {kb(html[de_html])} (/{de_html})"
    ), faltas


def pesar_consultas(sitio: Path) -> str:
    """Say what the questions of tests/search/consultas.csv load, each as a visitor's first one."""
    with (RAIZ / "tests/search/consultas.csv").open(encoding="utf-8", newline="") as archivo:
        consultas = [fila["consulta"] for fila in csv.DictReader(archivo)]
    pesos = sorted(de_cada_consulta(sitio, consultas))
    partes = [f"{Path(r).name} {kb(peso)}" for r, peso in primera_consulta(sitio).items()]
    return (
        f"{len(rutas_de(sitio)):>5} páginas: primera consulta, {len(pesos)} distintas: "
        f"mediana {kb(int(statistics.median(pesos)))}, "
        f"percentil 95 {kb(int(statistics.quantiles(pesos, n=20)[-1]))}, la mayor {kb(pesos[-1])} "
        f"(siempre {', '.join(partes)})"
    )


def kb(bytes_: int) -> str:
    """Write bytes as a bench line does: «12.3 kB»."""
    return f"{bytes_ / 1000:.1f} kB"
