"""The blocks of a page's Markdown, lines with none empty between, and what fails in each."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: A line of a block: where it starts, and what it says.
Renglon = tuple[int, str]
#: A fault: where it starts, its cause and its mend.
Falta = tuple[int, str, str]

_RAYA = re.compile(r"\|?\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+\|?\s*+$")
_TITULO = re.compile(r"#{1,6}|(?:=+|-+)\s*$")
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,3}\.)[ \t]+\S")
_PUNTO, _UNO = re.compile(r" {0,3}[-*+][ \t]+\S"), re.compile(r" {0,3}1\.[ \t]+\S")
_MAL_ITEM = re.compile(
    r" {0,3}(?:(?P<cierra>\d{1,2})\)(?=[ \t]+\S)|(?P<pegado>\d{1,2}\.)(?=[A-ZÁÉÍÓÚÑ¿¡\[])|"
    r"(?P<signo>[•▪·‣●○◦])|(?P<guion>-)(?=[A-ZÁÉÍÓÚÑ¿¡\[]))"
)
_OTRO = re.compile(r"\s*(?:>|\||:\s|\[\^)")
_NEGRITA = re.compile(r"(?<![\\*])\*{2,3}(?!\*)")
_CERCA = 3
#: What is said of a fence: once in a page, since each that fails turns the next ones round.
SIN_CERCA = "esta cerca no encierra un bloque de código"
_SOLO_SIGNOS = re.compile(r"[\s*_-]+$")


def blocks(texto: str) -> Iterator[list[Renglon]]:
    """Yield the blocks of a text whose code is blank."""
    bloque: list[Renglon] = []
    inicio = 0
    for renglon in [*texto.split("\n"), ""]:
        if renglon.strip():
            bloque.append((inicio, renglon))
        elif bloque:
            yield bloque
            bloque = []
        inicio += len(renglon) + 1


def faults_of_block(bloque: list[Renglon]) -> Iterator[Falta]:
    """Yield the faults of a block: its table, its list, its marks of bold and of code."""
    yield from _table(bloque)
    yield from _list(bloque)
    yield from _bold(bloque)
    yield from _code(bloque)


def _code(bloque: list[Renglon]) -> Iterator[Falta]:
    marcas = [(inicio, m) for inicio, dicho in bloque for m in re.finditer("`+", dicho)]
    if sum(len(marca[0]) for _, marca in marcas) % 2:
        inicio, marca = marcas[-1]
        if marca.start() == 0 and len(marca[0]) >= _CERCA:
            yield inicio, SIN_CERCA, "ponga «```» antes y después, sola en su línea"
            return
        causa = f"lo que abre «{marca[0]}» no se cierra"
        yield inicio + marca.start(), causa, f"ponga otro «{marca[0]}» donde termina, o bórrelo"


def _table(bloque: list[Renglon]) -> Iterator[Falta]:
    filas = [n for n, (_, dicho) in enumerate(bloque) if dicho.lstrip().startswith("|")]
    if not filas:
        return
    primera = filas[0]
    inicio, dicho = bloque[primera]
    columnas = _cells(dicho)
    if primera and not _TITULO.match(bloque[primera - 1][1]):
        yield inicio, "la tabla queda dentro del párrafo", "deje una línea vacía antes"
        return
    siguiente = bloque[primera + 1][1].strip() if primera + 1 < len(bloque) else ""
    if not _RAYA.match(siguiente):
        if len(filas) > 1:
            raya = "| --- " * columnas + "|"
            remedio = f"ponga debajo de su primera línea: {raya}"
            yield inicio, "la tabla no tiene su línea de guiones", remedio
        return
    if _cells(siguiente) != columnas:
        causa = "la línea de guiones no tiene tantas columnas como la primera"
        yield bloque[primera + 1][0], causa, f"déjela así: {'| --- ' * columnas}|"
        return
    for lugar, fila in bloque[primera + 2 :]:
        if _cells(fila) > columnas:
            causa = "la fila tiene más celdas que la tabla, y las últimas no saldrían"
            yield lugar, causa, "quite celdas, o agregue columnas arriba"


def _cells(fila: str) -> int:
    return len(re.split(r"(?<!\\)\|", re.sub(r"^\||(?<!\\)\|$", "", fila.strip())))


def _list(bloque: list[Renglon]) -> Iterator[Falta]:
    for inicio, dicho in bloque:
        malo = _MAL_ITEM.match(dicho)
        if malo and not _RAYA.match(dicho.strip()):
            marca, resto = malo[0].strip(), dicho[malo.end() :].strip()[:40]
            bien = f"{malo['cierra']}." if malo["cierra"] else malo["pegado"] or "-"
            sin_espacio = malo["pegado"] or malo["guion"]
            falta = "falta un espacio" if sin_espacio else f"«{marca}» no sirve"
            causa = f"«{dicho.strip()[:40]}» no hace una lista: {falta}"
            yield inicio + len(dicho) - len(dicho.lstrip()), causa, f"escriba «{bien} {resto}»"
            return
    if _ITEM.match(bloque[0][1]) or _OTRO.match(bloque[0][1]) or bloque[0][1][:1] == " ":
        return
    puntos = [n for n, (_, dicho) in enumerate(bloque) if _PUNTO.match(dicho)]
    unos = [n for n, (_, dicho) in enumerate(bloque) if _UNO.match(dicho)]
    seguro = len(puntos) > 1 or (puntos and bloque[puntos[0] - 1][1].rstrip().endswith(":"))
    for n in [*(puntos[:1] if seguro else []), *unos[:1]]:
        if not _TITULO.match(bloque[n - 1][1]):
            yield bloque[n][0], "la lista queda dentro del párrafo", "deje una línea vacía antes"
            return


def _bold(bloque: list[Renglon]) -> Iterator[Falta]:
    """Yield the marks of bold that are alone in a paragraph, an item or a row."""
    abierta: int | None = None
    for inicio, dicho in bloque:
        if abierta is not None and (_ITEM.match(dicho) or dicho.lstrip().startswith("|")):
            yield abierta, *_SIN_CERRAR
            abierta = None
        for marca in [] if _SOLO_SIGNOS.match(dicho) else _NEGRITA.finditer(dicho):
            abierta = inicio + marca.start() if abierta is None else None
    if abierta is not None:
        yield abierta, *_SIN_CERRAR


_SIN_CERRAR = ("la negrita que abre «**» no se cierra", "ponga «**» donde termina, o bórrelo")
