"""`make audit`: every page of the built site, in every mode and width, by every rule and probe."""

from __future__ import annotations

import argparse
import os
import re
import sys
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from fnmatch import fnmatch
from multiprocessing import get_context
from pathlib import Path

from auditoria import axe, evidencia, nu
from auditoria.revisor import Falla, Informe, Revisor, cotejar
from browser.conftest import abrir_chromium, servir
from conftest import RAIZ
from mgi.esquema.auditoria import TOPE_FALLAS
from mgi.git import ask_git
from plantillas import PLANTILLAS, VISTAS

SALIDA = RAIZ / "data" / "auditoria.json"
_abierto = ExitStack()
_revisor: Revisor


def rutas(sitio: Path, patron: str = "*") -> tuple[list[str], list[str]]:
    """List the pages to be looked at and those, among them, that lead to another at once.

    Besides each file, the addresses with a question that some template answers. The heaviest come
    first, so that no process is left alone with one at the end.
    """
    pesos = {
        str(archivo.relative_to(sitio)).removesuffix("index.html"): archivo.stat().st_size
        for archivo in sitio.rglob("*.html")
    }
    redirigen = [
        ruta for ruta in pesos if re.search('http-equiv="refresh" content="0;', _leer(sitio, ruta))
    ]
    preguntas = {ruta: 10**6 for ruta in PLANTILLAS.values() if "?" in ruta}
    todas = {**pesos, **preguntas}
    return (
        sorted((r for r in todas if fnmatch(r, patron)), key=lambda r: (-todas[r], r)),
        redirigen,
    )


def _leer(sitio: Path, ruta: str) -> str:
    archivo = sitio / (ruta if ruta.endswith(".html") else f"{ruta}index.html")
    return archivo.read_text(encoding="utf-8")


def _empezar(origen: str, redirigen: list[str]) -> None:
    global _revisor
    _revisor = Revisor(_abierto.enter_context(abrir_chromium()), origen, redirigen=redirigen)


def _revisar(ruta: str) -> Informe:
    return _revisor.revisar(ruta, VISTAS.values())


def _programas() -> tuple[list[dict[str, str]], dict[str, axe.Regla]]:
    """Say which programs look, each with its version, and which rules axe has."""
    with abrir_chromium() as chromium:
        pagina = chromium.new_page()
        pagina.add_script_tag(path=axe.AXE)
        reglas = axe.reglas(pagina)
        versiones = {
            "axe-core": axe.version(),
            "Nu Html Checker": nu.version(),
            "Chromium": chromium.version,
        }
    return [{"nombre": n, "version": v} for n, v in versiones.items()], reglas


def recorrer(procesos: Executor, lista: list[str]) -> list[Informe]:
    """Look at every page, as many at a time as there are processes, and say how it goes."""
    pedidos: list[Future[Informe]] = [procesos.submit(_revisar, ruta) for ruta in lista]
    informes = []
    for hecho in as_completed(pedidos):
        informes.append(hecho.result())
        if len(informes) % 20 == 0:
            print(f"{len(informes)} de {len(lista)} páginas…", file=sys.stderr, flush=True)
    return sorted(informes, key=lambda informe: informe.ruta)


def version() -> str:
    """Say which commit is audited; none where the files are not those of a commit."""
    fuera = f":!{SALIDA.relative_to(RAIZ)}"
    if ask_git(RAIZ, "status", "--porcelain", "--", ".", fuera) != "":
        return ""
    return ask_git(RAIZ, "rev-parse", "HEAD") or ""


def auditar(sitio: Path, fecha: str, patron: str) -> tuple[dict[str, object], list[Falla]]:
    """Audit a built site; gives the evidence and all the faults."""
    lista, redirigen = rutas(sitio, patron)
    paginas = len({ruta.partition("?")[0] for ruta in lista})
    programas, reglas = _programas()
    with (
        servir(sitio) as origen,
        ProcessPoolExecutor(
            os.cpu_count(), get_context("spawn"), _empezar, (origen, redirigen)
        ) as procesos,
    ):
        codigo = procesos.submit(nu.revisar, sitio)
        informes = recorrer(procesos, lista)
        fallas = [falla for informe in informes for falla in informe.fallas]
        fallas += [
            Falla(nu.PRUEBA, archivo.removesuffix("index.html"), "código", detalle)
            for archivo, detalle in codigo.result()
        ]
    fallas += cotejar(informes, str(next(iter(VISTAS.values()))))
    fallas.sort(key=lambda f: (f.prueba, f.ruta, f.vista, f.detalle))
    return {
        "fecha": fecha,
        "version": version(),
        "paginas": paginas,
        "vistas": [str(vista) for vista in VISTAS.values()],
        "programas": programas,
        "pruebas": evidencia.pruebas(informes, reglas, fallas, paginas),
        "fallas": [vars(falla) for falla in fallas[:TOPE_FALLAS]],
    }, fallas


def main() -> int:
    """Audit, print, and leave the evidence; 1 if there is any fault."""
    pide = argparse.ArgumentParser(prog="make audit")
    pide.add_argument("--fecha", required=True, help="día de la auditoría: AAAA-MM-DD")
    pide.add_argument("--sitio", type=Path, default=RAIZ / "site")
    pide.add_argument("--salida", type=Path, default=SALIDA)
    pide.add_argument("--paginas", default="*", help="solo las rutas como esta: cifras/*")
    dado = pide.parse_args()
    if dado.paginas != "*" and dado.salida == SALIDA:
        pide.error("lo que se publica es de todas las páginas: con --paginas diga otra --salida")
    dicho, fallas = auditar(dado.sitio.resolve(), dado.fecha, dado.paginas)
    print(evidencia.resumir(dicho, fallas))
    dado.salida.write_text(evidencia.escribir(dicho), encoding="utf-8")
    return 1 if fallas else 0
