"""Files that are where they do not belong, and those whose name is nearly the right one."""

from __future__ import annotations

from collections.abc import Iterable

from mgi.problema import Problema, nearest

#: A name more like another than this is that one ill written: «Serie.csv», «serie.csv.csv».
_CASI = 0.8
_LIBROS = (".ods", ".xls", ".xlsm", ".xlsx")


def check_names(
    carpeta: str, nombres: Iterable[str], esperados: Iterable[str], remedio: str
) -> tuple[dict[str, Problema], list[Problema]]:
    """Return the files with nearly the name of one that is missing, by it; and the other strays.

    Problems: MGI-011. ``remedio`` is the mend of those that are like none.
    """
    presentes = set(nombres)
    faltan = set(esperados) - presentes
    casi: dict[str, Problema] = {}
    ajenos: list[Problema] = []
    for nombre in sorted(presentes - set(esperados)):
        ruta = f"{carpeta}/{legible(nombre)}"
        parecido = nearest(nombre, faltan, _CASI)
        if nombre.startswith("~$"):
            ajenos.append(stray(ruta, "es un archivo temporal: cierre Excel y bórrelo"))
        elif nombre.lower().endswith(_LIBROS):
            ajenos.append(stray(ruta, "es un libro de Excel: guárdelo como «CSV UTF-8» y quítelo"))
        elif parecido:
            casi[parecido] = stray(ruta, f"¿quiso decir «{parecido}»?")
        else:
            ajenos.append(stray(ruta, remedio))
    return casi, ajenos


def stray(ruta: str, remedio: str) -> Problema:
    """Return the problem of a file that does not belong where it is (MGI-011)."""
    return Problema(ruta, 0, 0, "MGI-011", "este archivo no va aquí", remedio)


def legible(nombre: str) -> str:
    """Return a file name that can be printed, whatever its bytes."""
    return nombre.encode("utf-8", "replace").decode().replace("\n", "?")
