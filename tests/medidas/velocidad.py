"""How fast the site is built and checked, and beside plain Material with the same pages."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from conftest import HOY, construir
from medidas.material import material_simple
from medidas.muestras import proyecto_de, proyecto_de_un_millon
from mgi.check.destinos import Destinos
from mgi.check.prosa import check_prosa
from mgi.check.titulos import anchors
from mgi.line import load
from mgi.read import PaginaCruda
from mgi.read.yaml import Documento

TAMANOS = (25, 250, 1000)
MUCHOS = 5000
VUELTAS = 3


def medir_velocidad(base: Path) -> None:
    """Print pages a second, the time of checking and deriving, and Material's beside ours.

    ``base`` is an empty folder to work in.
    """
    print(f"mediana de {VUELTAS} vueltas")
    for cuantos in TAMANOS:
        raiz = proyecto_de(cuantos, base / f"p{cuantos}")
        tiempo = statistics.median(medir(raiz, base / "site") for _ in range(VUELTAS))
        print(f"{cuantos:>5} indicadores: {tiempo:6.2f} s, {cuantos / tiempo:6.1f} páginas/s")
    print(derivar(proyecto_de_un_millon(base / "millon")))
    print(derivar(proyecto_de(MUCHOS, base / "muchos")))
    peor, trozo = pagina_hostil()
    print(f"revisar una página hostil de 200 kB: {peor:.2f} s la peor ({trozo!r})")
    grande = base / f"p{TAMANOS[-1]}"
    material = material_simple(load(grande, HOY), base / "material")
    pares = [(medir(grande, base / "a"), medir(material, base / "b")) for _ in range(VUELTAS)]
    nuestro, suyo = (statistics.median(lado) for lado in zip(*pares, strict=True))
    razon = statistics.median(a / b for a, b in pares)
    print(f"{TAMANOS[-1]} páginas: {nuestro:.2f} s; Material solo, {suyo:.2f} s; {razon:.2f}")


def medir(raiz: Path, destino: Path) -> float:
    inicio = time.perf_counter()
    hecho = construir(raiz, destino)
    tiempo = time.perf_counter() - inicio
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    shutil.rmtree(destino)
    return tiempo


def derivar(raiz: Path) -> str:
    """Check, model and derive a project in a process of its own, and say how long each takes.

    Also the most memory that the process held.
    """
    hecho = subprocess.run(
        [sys.executable, "-c", _DERIVAR, str(raiz)], capture_output=True, text=True, check=False
    )
    assert hecho.returncode == 0, hecho.stdout[:2000] + hecho.stderr
    return hecho.stdout.strip()


_DERIVAR = """
import resource, sys, time
from datetime import date
from pathlib import Path
from mgi.derive import derive_vista
from mgi.line import model_of, revise

def paso():
    global antes
    ahora = time.perf_counter()
    antes, tardo = ahora, ahora - antes
    return tardo

antes = time.perf_counter()
hoy = date(2026, 12, 31)
revision = revise(Path(sys.argv[1]), hoy)
assert not revision.problemas, revision.problemas[:3]
revisar = paso()
catalogo = model_of(revision)
vistas = [derive_vista(indicador, hoy) for indicador in catalogo.indicadores.values()]
derivar = paso()
filas = sum(len(indicador.filas) for indicador in catalogo.indicadores.values())
memoria = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
print(f"{len(vistas):,} indicadores y {filas:,} filas: revisar {revisar:.2f} s, "
      f"derivar {derivar:.2f} s, memoria {memoria:.2f} GB")
"""


#: Pieces that a page could repeat to make a careless pattern slow.
HOSTILES = [
    "1 ",
    "1, ",
    "[",
    "](",
    "![",
    "[^",
    "{{ ",
    "`",
    "```\n",
    "# a\n",
    "\n",
    "Ley ",
    "meta 1, ",
]
HOSTILES += ["[a]: b\n", '{{ cifra("visitas") }} ', "página 1, 1", "- ", "<a ", "](<", "a\n=\n"]


def pagina_hostil() -> tuple[float, str]:
    """Time the check of the slowest page of 200 kB made of one repeated piece."""
    tiempos = []
    for trozo in HOSTILES:
        pagina = PaginaCruda("p.md", "p.md", Documento("p.md"), trozo * (200_000 // len(trozo)), 0)
        inicio = time.perf_counter()
        check_prosa(pagina, Destinos({"p.md": frozenset(anchors(pagina.cuerpo).values())}))
        tiempos.append((time.perf_counter() - inicio, trozo))
    return max(tiempos)
