"""A problem an editor can act on: where it is, what is wrong, how to mend it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

#: Above so many names, looking for the nearest takes longer than it helps.
_MUCHOS = 500


@dataclass(frozen=True, order=True)
class Problema:
    """One fault in the files of the site, in Spanish, with its place.

    ``linea`` and ``columna`` count from 1; 0 means that the fault is of the file as a whole.
    ``regla`` is a code of ``reglas.REGLAS``. Problems sort by place.
    """

    ruta: str
    linea: int
    columna: int
    regla: str
    causa: str
    remedio: str

    def __str__(self) -> str:
        donde = f"{self.ruta}:{self.linea}:{self.columna}"
        return " ".join(f"{donde}: {self.regla}: {self.causa}; {self.remedio}".split())


class DatosInvalidos(Exception):  # noqa: N818 - it is no bug of ours
    """The files of the site have problems: nothing is published.

    Expected trouble, shown as a report and never as a traceback.
    """

    def __init__(self, problemas: Iterable[Problema], avisos: Iterable[Problema] = ()) -> None:
        self.problemas = sorted(set(problemas))
        self.avisos = sorted(set(avisos))
        dichos = (informe_avisos(self.avisos), informe(self.problemas))
        super().__init__("\n".join(filter(None, dichos)))


def informe(problemas: Iterable[Problema]) -> str:
    """Return the report of what stops: one line a problem, then the count."""
    lineas = sorted(set(problemas))
    return "\n".join(
        [*map(str, lineas), f"{_cuenta(lineas, 'problema')}. No se publicó nada."],
    )


def informe_avisos(avisos: Iterable[Problema]) -> str:
    """Return the report of what does not stop, with its count; "" where there is none."""
    lineas = sorted(set(avisos))
    if not lineas:
        return ""
    cuenta = f"{_cuenta(lineas, 'aviso')}. Revíselos: no impiden publicar."
    return "\n".join([*(f"aviso: {linea}" for linea in lineas), cuenta])


def _cuenta(lineas: list[Problema], nombre: str) -> str:
    archivos = len({linea.ruta for linea in lineas})
    return (
        f"{len(lineas)} {nombre}{'s' * (len(lineas) != 1)} en "
        f"{archivos} archivo{'s' * (archivos != 1)}"
    )


def nearest(escrito: str, validos: Iterable[str], casi: float = 0.6) -> str:
    """Return the name most like what was written, whatever its case and accents; "" if none is."""
    por_plegado = {_fold(valido): valido for valido in validos}
    cercanos = get_close_matches(_fold(escrito), por_plegado, n=1, cutoff=casi)
    return por_plegado[cercanos[0]] if cercanos else ""


def _fold(nombre: str) -> str:
    partes = unicodedata.normalize("NFD", nombre.casefold())
    return "".join(signo for signo in partes if not unicodedata.combining(signo))


def sugerencia(escrito: str, validos: Iterable[str]) -> str:
    """Return the mend for an unknown name: the nearest right one, or the list of them."""
    conocidos = sorted(validos)
    if len(conocidos) > _MUCHOS:
        return f"revise cómo está escrito: hay {len(conocidos)} posibles"
    cercano = nearest(escrito, conocidos, 0.8)
    con_esa_parte = [c for c in conocidos if _fold(escrito) in re.split(r"[-_/ ]", _fold(c))]
    if not cercano and con_esa_parte:
        conocidos = con_esa_parte
        cercano = conocidos[0] if len(conocidos) == 1 else ""
    elif not cercano:
        cercano = nearest(escrito, conocidos)
    if cercano:
        return f"¿quiso decir «{cercano}»?"
    if not conocidos:
        return "quítelo: aquí no se admite ninguno"
    muestra = ", ".join(f"«{c}»" for c in conocidos[:12])
    return f"use uno de estos: {muestra}" + (" …" if len(conocidos) > 12 else "")


def suggest_label(escrito: str, etiquetas: Mapping[str, str]) -> str:
    """Return the mend for an unknown label of a dimension: the nearest by key or by its text."""
    por_texto = {texto: clave for clave, texto in etiquetas.items() if texto}
    cercano = nearest(escrito, [*etiquetas, *por_texto])
    if cercano in por_texto:
        return f"¿quiso decir «{por_texto[cercano]}» ({cercano})?"
    return sugerencia(escrito, etiquetas)
