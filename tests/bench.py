"""`make bench`: how fast the site is built and checked, and against plain Material.

Prints what the first visit of an indicator page and the first query weigh, pages a second at 25,
250 and 1,000 generated indicators, the seconds and memory of checking and deriving a 1,000,000-row
series and 5,000 indicators, and the time of the same 1,000 pages written as Markdown for plain
Material with its own search and `navigation.prune`, both in one run. Sample data, made here, goes
nowhere.
"""

from __future__ import annotations

import csv
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from conftest import BASE, HOY, RAIZ, construir, proyecto_construible
from mgi.check.cifras import typed_figures
from mgi.check.destinos import Destinos
from mgi.check.prosa import check_prosa
from mgi.check.titulos import anchors
from mgi.derive import derive_vista, texto_fuente, texto_valor
from mgi.line import load
from mgi.model import Catalogo, Indicador
from mgi.read import PaginaCruda
from mgi.read.yaml import Documento
from mgi.render.indicador import render_indicador
from peso import de_cada_consulta, primera_consulta, primera_visita, transferido

TAMANOS = (25, 250, 1000)
FILAS = 1_000_000
MUCHOS = 5000
VUELTAS = 3
SILABAS = [c + v for c in "bcfglmnprst" for v in "aeiou"]
#: The share of words that no page had.
NUEVAS = 0.05
ZONAS = [f"z{n:02}" for n in range(1, 21)]


def proyecto_de(cuantos: int, raiz: Path) -> Path:
    """Make a buildable project of so many indicators: 24 months of totals, 20 zones in the last."""
    shutil.copytree(BASE, raiz)
    modelo = raiz / "data" / "indicadores" / "visitas"
    etiquetas = "".join(f'      {zona}: "Zona número {n}"\n' for n, zona in enumerate(ZONAS))
    ficha = modelo.joinpath("ficha.yml").read_text(encoding="utf-8")
    ficha = ficha[: ficha.index("    etiquetas:")] + "    etiquetas:\n" + etiquetas
    for n in range(cuantos):
        carpeta = raiz / "data" / "indicadores" / f"indicador-{n:04}"
        carpeta.mkdir()
        carpeta.joinpath("ficha.yml").write_text(
            ficha.replace("nombre: Visitas a colegios", f"nombre: Visitas de la ruta {n}"),
            encoding="utf-8",
        )
        filas = ["periodo,zona,valor,programado,fuente,ubicacion,textual,nota"]
        for mes in range(24):
            valor = 1000 + (n * 37 + mes * 101) % 8000
            periodo = f"{2022 + mes // 12}-{mes % 12 + 1:02}"
            filas.append(f"{periodo},,{valor},9000,informe,Cuadro {mes},{valor},")
        filas += [f"2023-12,{z},{k * 7},,informe,Cuadro 9,{k * 7}," for k, z in enumerate(ZONAS)]
        carpeta.joinpath("serie.csv").write_text("\n".join(filas) + "\n", encoding="utf-8")
    shutil.rmtree(modelo)
    (raiz / "docs" / "index.md").write_text(
        "---\ntitulo: Inicio\nresumen: Prueba.\nactualizado: 2024-06-30\n---\nTexto.\n",
        encoding="utf-8",
    )
    return proyecto_construible(raiz)


def crecer(raiz: Path, faltan: int) -> Path:
    """Copy the site and let it grow by so many pages: figures and written pages, in the same part.

    What they say is made of the site's own words, at random, by how often each is written, and of
    words that no page has: a larger site has more of those, and near-alike text would be kind to
    compression.
    """
    (raiz / "scripts").mkdir()
    for parte in ("docs", "data", "overrides", "mkdocs.yml"):
        copiar = shutil.copytree if (RAIZ / parte).is_dir() else shutil.copy
        copiar(RAIZ / parte, raiz / parte)
    azar = random.Random(20261121)
    paginas = sorted((RAIZ / "docs").rglob("*.md"))
    fichas = sorted((RAIZ / "data" / "indicadores").iterdir())
    de_paginas = faltan * len(paginas) // (len(paginas) + len(fichas))
    palabras = [
        palabra
        for palabra in re.findall(r"(?<![\w¿])[a-záéíóúüñ]{2,}\b", "".join(map(_cuerpo, paginas)))
        if not any(typed_figures(palabra))
    ]
    for n in range(de_paginas):
        cuantas_palabras = len(_cuerpo(azar.choice(paginas)).split())
        destino = raiz / "docs" / "explore" / f"pagina-{n:04}.md"
        destino.write_text(_pagina(azar, palabras, cuantas_palabras), encoding="utf-8")
    for n in range(faltan - de_paginas):
        original = azar.choice(fichas)
        carpeta = raiz / "data" / "indicadores" / f"indicador-{n:04}"
        shutil.copytree(original, carpeta)
        carpeta.joinpath("revisiones.csv").unlink(missing_ok=True)
        ficha = carpeta / "ficha.yml"
        campos = yaml.load(ficha.read_text(encoding="utf-8"), yaml.BaseLoader)
        for campo, cuantas_palabras in (("nombre", 7), ("descripcion", 16), ("objetivo", 12)):
            campos[campo] = _decir(azar, palabras, cuantas_palabras)
        ficha.write_text(yaml.dump(campos, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return raiz


def _cuerpo(pagina: Path) -> str:
    texto = pagina.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    return re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", " ", texto, flags=re.DOTALL)


def _decir(azar: random.Random, palabras: list[str], cuantas: int) -> str:
    """Say so many words: one in twenty is new."""
    dichas = [
        "".join(azar.choices(SILABAS, k=3)) if azar.random() < NUEVAS else azar.choice(palabras)
        for _ in range(cuantas)
    ]
    return " ".join(dichas).capitalize()


def _pagina(azar: random.Random, palabras: list[str], cuantas: int) -> str:
    frases = [f"{_decir(azar, palabras, 12)}." for _ in range(cuantas // 12)]
    partes = [
        f"## {_decir(azar, palabras, 5)}\n\n{' '.join(frases[k : k + 6])}\n"
        for k in range(0, len(frases), 6)
    ]
    return (
        f"---\ntitulo: {_decir(azar, palabras, 6)[:68]}\n"
        f"resumen: {_decir(azar, palabras, 22)}.\nactualizado: 2026-11-21\n"
        f"tipo: {azar.choice(['guia', 'herramienta'])}\ntemas: [colegios]\n"
        f"publicos: [rectoria]\n---\n\n" + "\n".join(partes)
    )


def pesar(raiz: Path, destino: Path) -> str:
    """Build a project and say what its first searches load, and its heaviest page."""
    hecho = construir(raiz, destino)
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    dicho = pesar_consultas(destino)
    pesos = {transferido(p): str(p.parent.relative_to(destino)) for p in destino.rglob("*.html")}
    shutil.rmtree(destino)
    return f"{dicho}; la página más pesada, {kb(max(pesos))} (/{pesos[max(pesos)]}/)"


def pesar_consultas(sitio: Path) -> str:
    """Say what the questions of tests/search/consultas.csv load, each as a visitor's first one."""
    with (RAIZ / "tests/search/consultas.csv").open(encoding="utf-8", newline="") as archivo:
        consultas = [fila["consulta"] for fila in csv.DictReader(archivo)]
    pesos = sorted(de_cada_consulta(sitio, consultas))
    partes = [f"{Path(r).name} {kb(peso)}" for r, peso in primera_consulta(sitio).items()]
    return (
        f"{len(list(sitio.rglob('*.html'))):>5} páginas: primera consulta, {len(pesos)} distintas: "
        f"mediana {kb(int(statistics.median(pesos)))}, "
        f"percentil 95 {kb(int(statistics.quantiles(pesos, n=20)[-1]))}, la mayor {kb(pesos[-1])} "
        f"(siempre {', '.join(partes)})"
    )


def kb(bytes_: int) -> str:
    return f"{bytes_ / 1000:.1f} kB"


def visita_mas_pesada(sitio: Path) -> str:
    """Say what the heaviest first visit of the real site's indicator pages weighs."""
    visitas = {
        ruta: primera_visita(sitio, ruta)
        for pagina in (sitio / "cifras").glob("*/datos.csv")
        for ruta in (f"cifras/{pagina.parent.name}/",)
    }
    ruta = max(visitas, key=lambda r: sum(visitas[r].values()))
    html = max(visita[f"{ruta}index.html"] for ruta, visita in visitas.items())
    partes = ", ".join(f"{Path(p).name} {kb(b)}" for p, b in visitas[ruta].items())
    return (
        f"primera visita de un indicador, la más pesada: {kb(sum(visitas[ruta].values()))} "
        f"(/{ruta}: {partes}); el HTML más pesado, {kb(html)}"
    )


def material_simple(catalogo: Catalogo, raiz: Path) -> Path:
    """Write the same pages as Markdown for Material as it comes, with search and pruning."""
    (raiz / "docs" / "cifras").mkdir(parents=True)
    (raiz / "docs" / "index.md").write_text("# Inicio\n\nTexto.\n", encoding="utf-8")
    for indicador in catalogo.indicadores.values():
        destino = raiz / "docs" / "cifras" / f"{indicador.codigo}.md"
        destino.write_text(como_markdown(indicador, catalogo), encoding="utf-8")
    (raiz / "mkdocs.yml").write_text(
        "site_name: Prueba\ntheme:\n  name: material\n  language: es\n  font: false\n"
        "  features: [navigation.prune]\nplugins: [search]\n",
        encoding="utf-8",
    )
    return raiz


def como_markdown(indicador: Indicador, catalogo: Catalogo) -> str:
    """Write a page's content as an editor would: Markdown tables, and the charts as inline SVG."""
    html = str(render_indicador(derive_vista(indicador, HOY), catalogo))
    graficos = [trozo.split("</figure>")[0] for trozo in html.split("<figure")[1:]]
    filas = "\n".join(
        f"| {f.corte.etiqueta} | {', '.join(indicador.etiquetas(f))} "
        f"| {texto_valor(f, indicador.unidad)} | {f.textual} | {texto_fuente(indicador, f)} |"
        for f in indicador.filas
    )
    campos = html[html.index('<dl class="ficha">') :]
    return "\n\n".join(
        [
            f"# {indicador.ficha.nombre}",
            *(f"<figure{grafico}</figure>" for grafico in graficos),
            f"| Periodo | Zona | Valor | Textual | Fuente |\n|---|---|--:|---|---|\n{filas}",
            campos,
        ]
    )


def medir(raiz: Path, destino: Path) -> float:
    inicio = time.perf_counter()
    hecho = construir(raiz, destino)
    tiempo = time.perf_counter() - inicio
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    shutil.rmtree(destino)
    return tiempo


def proyecto_de_un_millon(raiz: Path) -> Path:
    """Make a project whose one series has a million rows: days of a century by zones."""
    shutil.copytree(BASE, raiz)
    carpeta = raiz / "data" / "indicadores" / "visitas"
    dias = [
        f"{a}-{m:02}-{d:02}" for a in range(1900, 2000) for m in range(1, 13) for d in range(1, 29)
    ]
    zonas = [f"z{n}" for n in range(FILAS // len(dias) + 1)]
    ficha = carpeta.joinpath("ficha.yml").read_text(encoding="utf-8")
    etiquetas = "".join(f"      {zona}: Zona {zona}\n" for zona in zonas)
    ficha = ficha[: ficha.index("    etiquetas:")] + "    etiquetas:\n" + etiquetas
    carpeta.joinpath("ficha.yml").write_text(ficha, encoding="utf-8")
    with carpeta.joinpath("serie.csv").open("w", encoding="utf-8") as serie:
        serie.write("periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n")
        for n in range(FILAS):
            valor = n % 99991
            textual = f"{valor:,}".replace(",", ".")
            serie.write(f"{dias[n % len(dias)]},{zonas[n // len(dias)]},{valor},,informe,")
            serie.write(f"Cuadro {n % 500},{textual},\n")
    (raiz / "docs" / "index.md").unlink()
    return raiz


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


def main() -> None:
    """Print the figures, most telling last."""
    print(
        f"{os.cpu_count()} núcleos, Python {sys.version.split()[0]}, mediana de {VUELTAS} vueltas"
    )
    with tempfile.TemporaryDirectory() as carpeta:
        base = Path(carpeta)
        hecho = construir(RAIZ, base / "real")
        assert hecho.returncode == 0, hecho.stdout + hecho.stderr
        print(visita_mas_pesada(base / "real"))
        print(pesar_consultas(base / "real"))
        grande = base / "crecido"
        grande.mkdir()
        son = len(list((base / "real").rglob("*.html")))
        print(pesar(crecer(grande, 1000 - son), base / "site"))
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


if __name__ == "__main__":
    main()
