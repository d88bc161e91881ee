"""Lighthouse on each template, and on the same pages in plain Material, in the same run.

Its own mobile settings: a slow phone and network that it simulates, so that the machine's speed
counts little. What counts is TBT, which other work on the machine raises: it is noise then, and
the table says what load there was.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conftest import RAIZ
from medidas.material import material_de
from medidas.servidor import servir_comprimido
from plantillas import PLANTILLAS, archivo

CATEGORIAS = {
    "performance": "rendimiento",
    "accessibility": "accesibilidad",
    "best-practices": "buenas prácticas",
    "seo": "buscadores",
}
BANDERAS = [
    *("--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
#: Times that each page is measured; fewer while something is being mended.
VUELTAS = int(os.environ.get("MGI_VUELTAS", "5"))
#: The templates to measure, by name; all of them where none is said.
CUALES = os.environ.get("MGI_PLANTILLAS", "").split()


@dataclass(frozen=True)
class Nota:
    """What Lighthouse says of a page: medians. ``fallas`` are the audits that lower a score."""

    notas: dict[str, int | None]
    lcp: float
    tbt: float
    cls: float
    bytes_: int
    fallas: tuple[str, ...]

    def __str__(self) -> str:
        """Scores in the order of CATEGORIAS, seconds, milliseconds, shift and kilobytes."""
        notas = " ".join(f"{_o_raya(self.notas.get(clase)):>4}" for clase in CATEGORIAS)
        medidas = f"{self.lcp / 1000:6.2f} {self.tbt:5.0f} {self.cls:6.3f}"
        return f"{notas} {medidas} {self.bytes_ / 1000:7.1f}"


def _o_raya(nota: int | None) -> str:
    return "–" if nota is None else str(nota)


def medir_lighthouse(sitio: Path, base: Path) -> list[str]:
    """Print the table and return what is under its mark. ``base`` is an empty folder to work in."""
    rutas = {
        nombre: ruta
        for nombre, ruta in PLANTILLAS.items()
        if (nombre in CUALES if CUALES else "?" not in ruta)
    }
    material = material_de(sitio, base)
    nuestras = notas_de(sitio, rutas.values())
    suyas = notas_de(material, [r for r in rutas.values() if (material / archivo(r)).is_file()])
    print(
        f"Lighthouse, ajustes móviles; rendimiento, mediana de {VUELTAS} vueltas; lo demás, una; "
        f"carga de la máquina {os.getloadavg()[0]:.1f} en {os.cpu_count()} núcleos"
    )
    print(
        "rend = rendimiento, acce = accesibilidad, prác = buenas prácticas, busc = buscadores; "
        "LCP en segundos, TBT en milésimas; kB con brotli"
    )
    cabeza = "rend acce prác busc    LCP   TBT    CLS      kB"
    print(f"{'plantilla':<26}{cabeza}   | Material: {cabeza}")
    bajas = []
    for nombre, ruta in rutas.items():
        nota, suya = nuestras[ruta], suyas.get(ruta)
        print(f"{nombre:<26}{nota}   |           {suya if suya else 'no la tiene'}")
        bajas += [f"{nombre} (/{ruta}): {baja}" for baja in _bajas(sitio, ruta, nota)]
    return bajas


def _bajas(sitio: Path, ruta: str, nota: Nota) -> list[str]:
    """Say what is under 100, or moves; search engines are not asked of a page kept out of them."""
    html = (sitio / archivo(ruta)).read_text(encoding="utf-8")
    pedidas = [c for c in CATEGORIAS if c != "seo" or 'content="noindex"' not in html]
    bajas = [
        f"{CATEGORIAS[c]} {_o_raya(nota.notas[c])}" for c in pedidas if (nota.notas[c] or 0) < 100
    ]
    if round(nota.cls, 3):
        bajas.append(f"CLS {nota.cls:.3f}")
    return [f"{baja}: {', '.join(nota.fallas)}" for baja in bajas]


def notas_de(sitio: Path, rutas: Iterable[str]) -> dict[str, Nota]:
    """Measure pages of a built site, by route: every category once, the speed in every turn."""
    pedidas = list(rutas)
    with servir_comprimido(sitio) as origen:
        dichos = _correr(
            [
                {"url": origen + ruta, "categorias": list(CATEGORIAS)[: 1 if vuelta else None]}
                for vuelta in range(VUELTAS)
                for ruta in pedidas
            ]
        )
    por_ruta: dict[str, list[dict[str, Any]]] = {ruta: [] for ruta in pedidas}
    for n, dicho in enumerate(dichos):
        assert dicho["error"] is None, dicho
        por_ruta[pedidas[n % len(pedidas)]].append(dicho)
    return {ruta: _mediana(suyos) for ruta, suyos in por_ruta.items()}


def _mediana(dichos: list[dict[str, Any]]) -> Nota:
    """Join what was said of a page in each turn; only the first one has every category."""
    cuanto = {
        clave: statistics.median(dicho[clave] for dicho in dichos)
        for clave in ("lcp", "tbt", "cls", "bytes")
    }
    velocidad = int(statistics.median(dicho["notas"]["performance"] or 0 for dicho in dichos))
    return Nota(
        notas=dichos[0]["notas"] | {"performance": velocidad},
        lcp=cuanto["lcp"],
        tbt=cuanto["tbt"],
        cls=cuanto["cls"],
        bytes_=int(cuanto["bytes"]),
        fallas=tuple(dichos[0]["fallas"]),
    )


def _correr(pedidos: list[dict[str, Any]]) -> list[dict[str, Any]]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert chromium, "no hay Chromium: corra `make bench`, que lo busca o lo instala"
    hecho = subprocess.run(
        ["node", str(RAIZ / "tests/medidas/lighthouse.mjs")],
        input=json.dumps({"chromium": chromium, "banderas": BANDERAS, "pedidos": pedidos}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert hecho.returncode == 0, hecho.stderr
    return [json.loads(linea) for linea in hecho.stdout.splitlines() if linea.startswith("{")]
