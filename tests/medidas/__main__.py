"""`make bench`: what the site weighs and how fast it is; `make bench PARTE=lighthouse`, one part.

Parts: visitas (what a first visit and a first search load), quietud (what is asked for after the
load), velocidad (building and checking, beside Material), lighthouse (each template, beside
Material). MGI_VUELTAS and MGI_PLANTILLAS make the last one shorter while something is mended.
Sample data, made here, goes nowhere.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from browser.conftest import abrir_chromium, servir
from conftest import RAIZ, construir
from medidas.lighthouse import medir_lighthouse
from medidas.quietud import ESPERA, pedidos_despues
from medidas.velocidad import medir_velocidad
from medidas.visitas import medir_visitas
from plantillas import PLANTILLAS


def main(partes: list[str]) -> int:
    """Measure the parts asked for, or all; returns 1 where a promise is broken."""
    desconocidas = set(partes) - set(PARTES)
    if desconocidas:
        print(f"No hay parte {', '.join(desconocidas)}; hay {', '.join(PARTES)}", file=sys.stderr)
        return 2
    print(f"{os.cpu_count()} núcleos, Python {sys.version.split()[0]}")
    faltas = []
    with tempfile.TemporaryDirectory() as carpeta:
        sitio = Path(carpeta, "real")
        hecho = construir(RAIZ, sitio)
        assert hecho.returncode == 0, hecho.stdout + hecho.stderr
        for nombre in partes or PARTES:
            print(f"\n== {nombre}", flush=True)
            base = Path(carpeta, nombre)
            base.mkdir()
            faltas += PARTES[nombre](sitio, base)
    print("\n" + "\n".join(f"FALTA {falta}" for falta in faltas) if faltas else "\nNada falta.")
    return 1 if faltas else 0


def _velocidad(_: Path, base: Path) -> list[str]:
    """Told and not held: the times are those of one machine."""
    medir_velocidad(base)
    return []


def _quietud(sitio: Path, _: Path) -> list[str]:
    rutas = [ruta for ruta in PLANTILLAS.values() if "?" not in ruta]
    with servir(sitio) as origen, abrir_chromium() as chromium:
        despues = pedidos_despues(chromium, origen, rutas)
    total = sum(map(len, despues.values()))
    print(f"{len(despues)} plantillas, {ESPERA} s tras cargar cada una: {total} peticiones")
    return [f"/{ruta} pide {', '.join(pedidos)}" for ruta, pedidos in despues.items() if pedidos]


PARTES: dict[str, Callable[[Path, Path], list[str]]] = {
    "visitas": medir_visitas,
    "quietud": _quietud,
    "velocidad": _velocidad,
    "lighthouse": medir_lighthouse,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
