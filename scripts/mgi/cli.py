"""The command line: what an editor or CI asks of the files without building the site."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

from mgi.check.comparacion import Comparacion
from mgi.check.cuentas import texto_cuenta
from mgi.check.desaparecidas import RUTA, Desaparecidas
from mgi.derive import derive_pendientes
from mgi.historia import SinBase, find_base, find_lost, read_published, read_tree
from mgi.hoy import build_day
from mgi.line import compare, compare_published, load, revise
from mgi.problema import DatosInvalidos, informe, informe_avisos, sugerencia
from mgi.reglas import REGLAS
from mgi.render.cobertura import texto_cobertura
from mgi.render.legibilidad import texto_legibilidad


def main(argumentos: list[str] | None = None) -> None:
    """Run ``mgi``; exits 1 where the files have problems, 2 where the call is wrong."""
    analizador = _Analizador(prog="mgi", description="Revisa el micrositio MGI.")
    analizador.add_argument(
        "--raiz", type=Path, default=Path(), help="carpeta del proyecto (por defecto, esta)"
    )
    verbos = analizador.add_subparsers(
        dest="verbo", required=True, metavar="VERBO", title="lo que sabe hacer"
    )
    verbos.add_parser("revisar", help="dice todos los problemas de data/ y docs/")
    verbos.add_parser("pendientes", help="lista lo que falta que la entidad entregue o confirme")
    verbos.add_parser("cuadres", help="hace todas las cuentas de data/cuadres.yml y las muestra")
    comparar = verbos.add_parser(
        "comparar", help="compara las series y las direcciones con lo ya publicado"
    )
    comparar.add_argument(
        "--contra",
        metavar="COMMIT",
        default=os.environ.get("MGI_BASE", ""),
        help="con qué versión (por defecto, la variable MGI_BASE o la última publicada)",
    )
    legibilidad = verbos.add_parser("legibilidad", help="mide qué tan fácil se lee cada página")
    legibilidad.add_argument(
        "--detalle", action="store_true", help="lista también las frases y los párrafos largos"
    )
    verbos.add_parser("cobertura", help="cuenta lo que hay de cada fuente y lista lo que no")
    explicar = verbos.add_parser("explicar", help="explica una regla, con ejemplos")
    explicar.add_argument("codigo", metavar="MGI-014")
    pedido = analizador.parse_args(argumentos)
    if pedido.verbo == "revisar":
        sys.exit(_revisar(pedido.raiz))
    if pedido.verbo == "cuadres":
        sys.exit(_cuadres(pedido.raiz))
    if pedido.verbo == "comparar":
        sys.exit(_comparar(pedido.raiz, pedido.contra))
    if pedido.verbo == "pendientes":
        sys.exit(_pendientes(pedido.raiz))
    if pedido.verbo == "legibilidad":
        sys.exit(_legibilidad(pedido.raiz, detalle=pedido.detalle))
    if pedido.verbo == "cobertura":
        sys.exit(_cobertura(pedido.raiz))
    sys.exit(_explicar(pedido.codigo))


class _Analizador(argparse.ArgumentParser):
    """A parser that says in Spanish what it says: argparse has its words in English."""

    def __init__(self, **dicho: Any) -> None:
        super().__init__(**dicho, add_help=False, allow_abbrev=False)
        self.add_argument("-h", "--help", action="help", help="muestra esta ayuda")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "uso:", 1)

    def format_help(self) -> str:
        dicho = super().format_help().replace("usage:", "uso:", 1)
        return dicho.replace("positional arguments:", "argumentos:").replace(
            "options:", "opciones:"
        )

    def error(self, message: str) -> NoReturn:
        opcion = re.search(r"argument ([^:]+): expected", message)
        if opcion:
            causa = f"a «{opcion[1]}» le falta su valor"
        elif "required" in message:
            causa = f"falta decir {message.rpartition(': ')[2]}"
        else:
            ajenos = re.search(r"invalid choice: '([^']*)'|unrecognized arguments: (.*)", message)
            dicho = (ajenos[1] or ajenos[2]) if ajenos else message
            causa = f"no se entiende «{dicho}»"
        self.exit(2, f"{self.format_usage()}mgi: {causa}. «mgi --help» dice lo que se puede.\n")


def _revisar(raiz: Path) -> int:
    revision = revise(raiz, build_day(raiz))
    if revision.avisos:
        print(informe_avisos(revision.avisos))
    if revision.problemas:
        print(informe(revision.problemas))
        return 1
    print("Sin problemas: data/ y docs/ se pueden publicar.")
    return 0


def _cuadres(raiz: Path) -> int:
    """Print every computation, then the faults of the two files and the counts; 1 with faults."""
    revision = revise(raiz, build_day(raiz))
    hechos = revision.cuadres
    for hecho in hechos:
        declarada = hecho.cuadre.contradiccion is not None
        sello = "cuadra" if hecho.cuadra else "contradice" if declarada else "NO CUADRA"
        print(f"{sello:<10}  {hecho.clave}: {texto_cuenta(hecho)}")
    propios = [p for p in revision.problemas if p.ruta in ("data/cuadres.yml", "data/dudas.yml")]
    if propios:
        print(informe(propios))
    cuadran = sum(hecho.cuadra for hecho in hechos)
    contradicen = sum(not h.cuadra and h.cuadre.contradiccion is not None for h in hechos)
    total, dudas = len(revision.referencias.cuadres), len(revision.referencias.dudas)
    print(
        f"De {total} cuadres, {cuadran} cuadran, {contradicen} son contradicciones declaradas, "
        f"{len(hechos) - cuadran - contradicen} no cuadran y {total - len(hechos)} no se pudieron "
        f"calcular. Hay además {dudas} dudas."
    )
    return 1 if propios else 0


def _comparar(raiz: Path, contra: str) -> int:
    try:
        base = find_base(raiz, contra)
        publicados, perdidos = read_published(raiz, base), find_lost(raiz, base)
        publicado = read_tree(raiz, base)
    except SinBase as falta:
        print(falta)
        return 1 if falta.grave else 0
    hecha = compare(raiz, build_day(raiz), publicados, perdidos)
    perdidas = compare_published(raiz, build_day(raiz), publicado)
    for ruta in hecha.ilegibles:
        print(f"aviso: {ruta}: lo publicado no se pudo leer y no se comparó")
    problemas = [*hecha.problemas, *perdidas.problemas]
    if problemas:
        print(informe(problemas))
    if hecha.pendientes:
        cuantos = len(hecha.pendientes)
        dicho = "hay un problema" if cuantos == 1 else f"hay {cuantos} problemas"
        print(f"Corrija lo que dice «mgi revisar»: {dicho}, y lo que los tiene no se comparó.")
    fallas = bool(problemas or hecha.pendientes)
    if not fallas:
        print("Sin problemas: lo publicado sigue igual, o lleva su revisión.")
    print(f"Se comparó con {base.nombre}.")
    _print_lineas(raiz, hecha)
    _print_direcciones(raiz, perdidas)
    return 1 if fallas else 0


def _print_lineas(raiz: Path, hecha: Comparacion) -> None:
    """Print the lines to add to each revisiones.csv, alone, ready to be copied."""
    for ruta, lineas in hecha.lineas.items():
        cabeza = hecha.cabezas.get(ruta)
        if cabeza is None:
            print(f"\nAgregue a {ruta}, con el motivo de cada una:")
        elif (raiz / ruta).exists():
            print(
                f"\nCambie la primera línea de {ruta} por esta, y complete las comas de las demás:"
            )
            print(f"{cabeza}\nY agregue, con el motivo de cada una:")
        else:
            print(f"\nCree {ruta}, con el motivo de cada línea:\n{cabeza}")
        print("\n".join(lineas))


def _print_direcciones(raiz: Path, perdidas: Desaparecidas) -> None:
    """Print the lines to add to data/redirecciones.csv, ready to be copied."""
    if not perdidas.lineas:
        return
    if (raiz / RUTA).exists():
        print(f"\nAgregue a {RUTA}, con la dirección nueva y el motivo de cada una:")
    else:
        print(f"\nCree {RUTA}, con la dirección nueva y el motivo de cada una:")
        print(perdidas.cabeza)
    print("\n".join(perdidas.lineas))
    if any(problema.ruta != RUTA for problema in perdidas.problemas):
        print("Si nada la reemplaza, deje vacía la segunda celda: queda como página retirada.")


def _pendientes(raiz: Path) -> int:
    try:
        catalogo = load(raiz, build_day(raiz))
    except DatosInvalidos as error:
        print(error)
        return 1
    pendientes = derive_pendientes(catalogo)
    for clave, que in pendientes.faltan.items():
        print(f"falta       {clave}: {que}")
    for clave, dato in pendientes.por_confirmar.items():
        print(f"confirmar   {clave}: {dato.valor} ({dato.fuente}, {dato.ubicacion})")
    print(
        f"{len(pendientes.faltan)} por entregar y {len(pendientes.por_confirmar)} por confirmar, "
        "en data/entidad.yml. El sitio se publica sin ellos."
    )
    for linea in pendientes.dile:
        print(f"confirmar   {linea}")
    if pendientes.con_localidades:
        print(
            "confirmar   nombres y códigos de data/localidades.csv: no tienen un documento citable"
        )
        print(f"{len(pendientes.dile)} localidades con DILE por confirmar, en data/dile.csv.")
    return 0


def _legibilidad(raiz: Path, *, detalle: bool) -> int:
    """Print how each page reads, also where the files have problems of another kind."""
    revision = revise(raiz, build_day(raiz))
    tipos = {uri: encabezado.tipo for uri, encabezado in revision.encabezados.items()}
    print(texto_legibilidad(revision.lecturas, tipos, detalle=detalle))
    return 0


def _cobertura(raiz: Path) -> int:
    try:
        print(texto_cobertura(load(raiz, build_day(raiz))), flush=True)
    except DatosInvalidos as error:
        print(error)
        return 1
    except BrokenPipeError:  # the reader, as `| head`, had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
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
