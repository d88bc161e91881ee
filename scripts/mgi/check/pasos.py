"""The pages of tipo ruta: their parts, in order, and their steps, which are one numbered list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mgi.check.bloques import Falta
from mgi.check.codigo import blank_fences
from mgi.check.titulos import headings
from mgi.esquema.pagina import Encabezado
from mgi.problema import Problema, nearest
from mgi.read import Crudo, PaginaCruda
from mgi.read.texto import Lugares

TIPO = "ruta"
PASOS = "Pasos"
#: The parts of a route, in order, each with what it says.
PARTES = {
    "Para quién": "a quién le sirve",
    "Antes de empezar": "qué tener listo",
    PASOS: "qué hacer, en una lista numerada",
    "Resultado": "qué se logra al final",
    "Si algo no sale": "a quién acudir",
}
_CASI = 0.7
_ALMOHADILLAS = re.compile(r"#*")
_NIVEL_PARTE = 2
_PASO = re.compile(r"(\d{1,3})\.[ \t]+\S")
_PUNTO = re.compile(r" {0,3}[-*+•][ \t]+\S")
#: What means to be a step and is none: «1 Mire», «1) Mire», «1.Mire».
_CASI_PASO = re.compile(r" {0,3}(\d{1,3})(?:[).:-]| [).:-])? ?(?=[A-ZÁÉÍÓÚÑ¿¡\[])")
_SANGRIA = "    "
_NUMERE = "numere los pasos: «1. …», «2. …», cada uno en su línea"


def check_rutas(crudo: Crudo, encabezados: Mapping[str, Encabezado]) -> Iterator[Problema]:
    """Hold that each route has its parts and its steps (MGI-106)."""
    for pagina in crudo.paginas:
        encabezado = encabezados.get(pagina.uri)
        if encabezado is not None and encabezado.tipo == TIPO and encabezado.retirada is None:
            yield from _check_ruta(pagina)


def _check_ruta(pagina: PaginaCruda) -> Iterator[Problema]:
    lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
    titulos = [
        (inicio, dicho, _level(pagina.cuerpo, inicio)) for inicio, dicho in headings(pagina.cuerpo)
    ]
    partes, faltas = _find_parts(titulos)
    for posicion, causa, remedio in [*faltas, *_check_orden(partes)]:
        yield Problema(pagina.ruta, *lugares.lugar(posicion), "MGI-106", causa, remedio)
    for parte, dice in PARTES.items():
        if parte not in partes:
            causa = f"a la ruta le falta la parte «{parte}»: {dice}"
            remedio = f"agregue «## {parte}» {_after(parte)}"
            yield pagina.encabezado.problema(("tipo",), "MGI-106", causa, remedio)
    texto = blank_fences(pagina.cuerpo)
    finales = [inicio for inicio, _, nivel in titulos if nivel <= _NIVEL_PARTE]
    finales += [*partes.values(), len(texto)]
    for parte, inicio in partes.items():
        desde = texto.find("\n", inicio) + 1 or len(texto)
        dicho = texto[desde : min(fin for fin in finales if fin > inicio)]
        if not dicho.strip():
            falta: Falta | None = (inicio - desde, "no dice nada", f"diga {PARTES[parte]}")
        else:
            falta = _check_pasos(dicho) if parte == PASOS else None
        if falta is not None:
            lugar = lugares.lugar(desde + falta[0])
            causa = f"la parte «{parte}» {falta[1]}"
            yield Problema(pagina.ruta, *lugar, "MGI-106", causa, falta[2])


def _level(texto: str, inicio: int) -> int:
    """Return the level of a heading; one that is underlined passes for a part's."""
    marca = _ALMOHADILLAS.match(texto, inicio)
    return len(marca[0]) if marca and marca[0] else _NIVEL_PARTE


def _find_parts(titulos: list[tuple[int, str, int]]) -> tuple[dict[str, int], list[Falta]]:
    """Return where each part starts, also if its name is nearly the right one, and the faults."""
    partes: dict[str, int] = {}
    faltas: list[Falta] = []
    for inicio, dicho, nivel in titulos:
        if dicho in partes:
            faltas.append((inicio, f"la parte «{dicho}» está dos veces", "deje una sola"))
        elif dicho in PARTES:
            partes[dicho] = inicio
            if nivel != _NIVEL_PARTE:
                causa = f"la parte «{dicho}» no lleva el título de una parte"
                faltas.append((inicio, causa, f"escriba «## {dicho}»"))
    otros = {dicho: inicio for inicio, dicho, _ in titulos if dicho not in PARTES}
    for parte in PARTES:
        parecido = nearest(parte, otros, _CASI) if parte not in partes else ""
        if parecido:
            partes[parte] = otros.pop(parecido)
            causa = f"«{parecido}» no es el título de una parte de la ruta"
            faltas.append((partes[parte], causa, f"escriba «## {parte}»"))
    return partes, faltas


def _check_orden(partes: dict[str, int]) -> Iterator[Falta]:
    """Tell the first part that is not where it goes."""
    escritas = sorted(partes, key=partes.__getitem__)
    debidas = [parte for parte in PARTES if parte in partes]
    for escrita, debida in zip(escritas, debidas, strict=True):
        if escrita != debida:
            causa = f"la parte «{escrita}» está fuera de orden"
            yield partes[escrita], causa, f"póngala {_after(escrita)}"
            return


def _after(parte: str) -> str:
    orden = list(PARTES)
    lugar = orden.index(parte)
    return f"después de «{orden[lugar - 1]}»" if lugar else f"antes de «{orden[1]}»"


def _check_pasos(texto: str) -> Falta | None:
    """Return the first fault of the steps, placed in their text; None where there is none."""
    cuenta = inicio = 0
    entre: int | None = None  # where what parts the list starts
    vacio = True
    for renglon in texto.split("\n"):
        paso, casi = _PASO.match(renglon), _CASI_PASO.match(renglon)
        if paso and entre is not None:
            causa = "tiene algo entre sus pasos, que quedan en dos listas"
            return entre, causa, "póngale cuatro espacios antes, o llévelo a otro lugar"
        if paso and int(paso[1]) != cuenta + 1:
            causa = f"tiene el número {paso[1]} donde va el {cuenta + 1}"
            return inicio, causa, f"escriba «{cuenta + 1}. …»: los pasos van seguidos, desde 1"
        if casi and not paso:
            causa = f"tiene un paso mal escrito: «{renglon.strip()[:40]}»"
            return inicio, causa, f"escriba «{cuenta + 1}. {renglon[casi.end() :].strip()[:40]}»"
        if not cuenta and _PUNTO.match(renglon):
            return inicio, "no es una lista numerada", _NUMERE
        if paso:
            cuenta += 1
        elif cuenta and vacio and renglon.strip() and not renglon.startswith(_SANGRIA):
            entre = inicio if entre is None else entre
        vacio = not renglon.strip()
        inicio += len(renglon) + 1
    if cuenta:
        return None
    return len(texto) - len(texto.lstrip()), "no es una lista numerada", _NUMERE
