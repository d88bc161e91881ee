"""Sites that are made to be measured: of so many indicators, and the real one grown."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import yaml

from conftest import BASE, RAIZ, proyecto_construible
from mgi.check.cifras import typed_figures

FILAS = 1_000_000
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
