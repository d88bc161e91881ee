"""The command line: what an editor or CI asks of the files without building the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mgi.hoy import build_day
from mgi.line import load, revise
from mgi.problema import DatosInvalidos, informe, informe_avisos, sugerencia
from mgi.reglas import REGLAS


def main(argumentos: list[str] | None = None) -> None:
    """Run ``mgi``; exits 1 where the files have problems, 2 where the call is wrong."""
    analizador = argparse.ArgumentParser(prog="mgi", description="Revisa el micrositio MGI.")
    analizador.add_argument(
        "--raiz", type=Path, default=Path(), help="carpeta del proyecto (por defecto, esta)"
    )
    verbos = analizador.add_subparsers(dest="verbo", required=True, metavar="VERBO")
    verbos.add_parser("revisar", help="dice todos los problemas de data/ y docs/")
    verbos.add_parser("pendientes", help="lista lo que falta que la entidad entregue o confirme")
    explicar = verbos.add_parser("explicar", help="explica una regla, con ejemplos")
    explicar.add_argument("codigo", metavar="MGI-014")
    pedido = analizador.parse_args(argumentos)
    if pedido.verbo == "revisar":
        sys.exit(_revisar(pedido.raiz))
    if pedido.verbo == "pendientes":
        sys.exit(_pendientes(pedido.raiz))
    sys.exit(_explicar(pedido.codigo))


def _revisar(raiz: Path) -> int:
    revision = revise(raiz, build_day(raiz))
    if revision.avisos:
        print(informe_avisos(revision.avisos))
    if revision.problemas:
        print(informe(revision.problemas))
        return 1
    print("Sin problemas: data/ y docs/ se pueden publicar.")
    return 0


def _pendientes(raiz: Path) -> int:
    try:
        catalogo = load(raiz, build_day(raiz))
    except DatosInvalidos as error:
        print(error)
        return 1
    entidad, territorio = catalogo.entidad, catalogo.territorio
    for clave, pendiente in entidad.pendiente.items():
        print(f"falta       {clave}: {pendiente.pendiente}")
    por_confirmar = {k: d for k, d in entidad.conocido.items() if d.por_confirmar}
    for clave, dato in por_confirmar.items():
        print(f"confirmar   {clave}: {dato.valor} ({dato.fuente}, {dato.ubicacion})")
    print(
        f"{len(entidad.pendiente)} por entregar y {len(por_confirmar)} por confirmar, "
        "en data/entidad.yml. El sitio se publica sin ellos."
    )
    for linea in territorio.por_confirmar:
        print(f"confirmar   {linea}")
    if territorio.localidades:
        print(
            "confirmar   nombres y códigos de data/localidades.csv: no tienen un documento citable"
        )
        cuantas = len(territorio.por_confirmar)
        print(f"{cuantas} localidades con DILE por confirmar, en data/dile.csv.")
    return 0


def _explicar(codigo: str) -> int:
    regla = REGLAS.get(codigo.upper())
    if regla is None:
        print(f"La regla «{codigo}» no existe; {sugerencia(codigo.upper(), REGLAS)}")
        return 2
    print(f"{regla.codigo}: {regla.titulo}\n\n{regla.significado}")
    print(f"\nAsí no:\n{_sangria(regla.mal)}\n\nAsí sí:\n{_sangria(regla.bien)}")
    return 0


def _sangria(texto: str) -> str:
    return "\n".join(f"    {linea}" for linea in texto.splitlines())
