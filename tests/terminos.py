"""A small project classed by terms: the base one with more terms, pages and figures."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import yaml


def clasificar(
    raiz: Path,
    terminos: Mapping[str, str],
    paginas: Mapping[str, str],
    cifras: Mapping[str, Mapping[str, object]] | None = None,
) -> None:
    """Add to the project at ``raiz``.

    ``terminos``: ids by group, each called like its id with a capital. ``paginas``: by name, the
    lines of their front matter that class them, parted by «; », and after « | » their text.
    ``cifras``: by código, how their ficha differs from that of «visitas»; None takes a field away.
    """
    archivo = raiz / "data/taxonomia.yml"
    taxonomia = yaml.safe_load(archivo.read_text(encoding="utf-8"))
    for grupo, claves in terminos.items():
        for clave in claves.split():
            termino = {"nombre": clave.capitalize(), "definicion": f"Qué es {clave}."}
            numero = {"numero": 9} if grupo == "pilares" else {}
            taxonomia.setdefault(grupo, {})[clave] = termino | numero
    _escribir(archivo, taxonomia)
    for nombre, dicho in paginas.items():
        campos, _, texto = dicho.partition(" | ")
        pagina = raiz / f"docs/{nombre}.md"
        pagina.parent.mkdir(parents=True, exist_ok=True)
        lineas = "".join(f"{campo}\n" for campo in campos.split("; ") if campo)
        pagina.write_text(
            f"---\ntitulo: Página {nombre}\nresumen: Resumen de {nombre}.\n"
            f"actualizado: 2024-06-30\n{lineas}---\n\n{texto or 'Un texto.'}\n",
            encoding="utf-8",
        )
    if "tipos" in terminos:  # then every page says its own
        for pagina in (raiz / "docs").rglob("*.md"):
            texto = pagina.read_text(encoding="utf-8")
            if "\ntipo: " not in texto:
                suyo = f"tipo: {terminos['tipos'].split()[0]}\n"
                pagina.write_text(texto.replace("---\n", f"---\n{suyo}", 1), encoding="utf-8")
    for codigo, campos_de_ficha in (cifras or {}).items():
        agregar_cifra(raiz, codigo, campos_de_ficha)


def agregar_cifra(raiz: Path, codigo: str, campos: Mapping[str, object]) -> None:
    """Add a figure like «visitas», or change one that is there."""
    otra = raiz / "data/indicadores" / codigo
    es_nueva = not otra.exists()
    if es_nueva:
        shutil.copytree(raiz / "data/indicadores/visitas", otra)
    ficha = yaml.load((otra / "ficha.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    if es_nueva:
        ficha |= {"nombre": f"Cifra {codigo}", "descripcion": f"Descripción de {codigo}."}
    ficha |= campos
    _escribir(otra / "ficha.yml", {c: v for c, v in ficha.items() if v is not None})


def _escribir(archivo: Path, valor: object) -> None:
    texto = yaml.dump(valor, allow_unicode=True, sort_keys=False)
    archivo.write_text(texto, encoding="utf-8")
