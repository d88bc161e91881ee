"""CSV as text: every cell as written, with its line."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from pathlib import Path

from mgi.problema import Problema
from mgi.read.texto import read_text

csv.field_size_limit(1 << 30)
_CIFRAS = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+(\.\d+)?")
_NUMEROS = ("valor", "programado")


@dataclass
class Tabla:
    """A CSV file: header, rows of as many cells as the header, and the line of each row."""

    ruta: str
    columnas: list[str] = field(default_factory=list)
    filas: list[list[str]] = field(default_factory=list)
    lineas: list[int] = field(default_factory=list)
    problemas: list[Problema] = field(default_factory=list)


def read_csv(archivo: Path, ruta: str) -> Tabla:
    """Read a comma-separated file. Problems: MGI-001, 002, 014, 022, 023 and 024.

    Empty rows are passed over; a row of the wrong length is reported and left out.
    """
    tabla = Tabla(ruta)
    texto, tabla.problemas = read_text(archivo, ruta, megas=200)
    if tabla.problemas or not texto.strip():
        return tabla
    lector = csv.reader(io.StringIO(texto, newline=""), strict=True)
    vistas: dict[str, str] = {}  # cells repeat: each text is kept once
    try:
        for celdas in lector:
            if not any(map(str.strip, celdas)):
                continue
            if not tabla.columnas:
                tabla.columnas = [celda.strip() for celda in celdas]
                if _otro_separador(tabla, lector.line_num):
                    return tabla
            elif (
                celdas[0].strip() == tabla.columnas[0]
                and [celda.strip() for celda in celdas] == tabla.columnas
            ):
                causa, remedio = "la línea repite la de las columnas", "bórrela"
                tabla.problemas.append(
                    Problema(ruta, lector.line_num, 1, "MGI-017", causa, remedio)
                )
            elif len(celdas) == len(tabla.columnas):
                tabla.filas.append([vistas.setdefault(celda, celda) for celda in celdas])
                tabla.lineas.append(lector.line_num)
            else:
                tabla.problemas.append(_fila_rota(tabla, celdas, lector.line_num))
    except csv.Error:
        tabla.problemas.append(
            Problema(
                ruta,
                lector.line_num,
                1,
                "MGI-024",
                "hay comillas sin cerrar o fuera de lugar",
                "una celda entre comillas empieza y termina con ellas; dentro van dobles",
            )
        )
    return tabla


def _otro_separador(tabla: Tabla, linea: int) -> bool:
    for signo, nombre in ((";", "punto y coma"), ("\t", "tabulación")):
        if len(tabla.columnas) == 1 and signo in tabla.columnas[0]:
            tabla.problemas.append(
                Problema(
                    tabla.ruta,
                    linea,
                    1,
                    "MGI-022",
                    f"las columnas se separan con {nombre}",
                    "guarde el archivo como CSV UTF-8 separado por comas",
                )
            )
            tabla.columnas = []
            return True
    return False


def _fila_rota(tabla: Tabla, celdas: list[str], linea: int) -> Problema:
    """Explain a row of the wrong length; two runs of digits side by side are a decimal comma."""
    sobran = len(celdas) - len(tabla.columnas)
    partida = _coma_decimal(tabla, celdas) if sobran > 0 else None
    if partida is not None:
        numero = ",".join(celdas[partida : partida + 2])
        return Problema(
            tabla.ruta,
            linea,
            partida + 1,
            "MGI-014",
            f"columna «{tabla.columnas[partida]}»: parece que «{numero}» usa coma decimal",
            f"escriba «{numero.replace(',', '.')}»",
        )
    if sobran < 0 and len(";".join(celdas).split(";")) == len(tabla.columnas):
        causa, remedio = "la fila separa celdas con punto y coma", "cámbielos por comas"
        return Problema(tabla.ruta, linea, 1, "MGI-022", causa, remedio)
    falla = f"sobran {sobran}" if sobran > 0 else f"faltan {-sobran}"
    cuantas = "1 celda" if len(celdas) == 1 else f"{len(celdas)} celdas"
    return Problema(
        tabla.ruta,
        linea,
        min(len(celdas), len(tabla.columnas)) + 1,
        "MGI-023",
        f"la fila tiene {cuantas} y la primera línea {len(tabla.columnas)} ({falla})",
        "complete las comas; una celda que lleva comas va entre comillas",
    )


def _coma_decimal(tabla: Tabla, celdas: list[str]) -> int | None:
    """Return the place of a number that a decimal comma broke in two, where joining mends the row.

    The same number may be broken again in «textual».
    """
    for posicion, columna in enumerate(tabla.columnas):
        if columna not in _NUMEROS:
            continue
        unida = _join(celdas, posicion)
        if unida is celdas:
            continue
        if len(unida) > len(tabla.columnas) and "textual" in tabla.columnas:
            unida = _join(unida, tabla.columnas.index("textual"))
        if len(unida) == len(tabla.columnas) and all(
            not unida[n] or _DECIMAL.fullmatch(unida[n])
            for n, nombre in enumerate(tabla.columnas)
            if nombre in _NUMEROS
        ):
            return posicion
    return None


def _join(celdas: list[str], n: int) -> list[str]:
    """Join two cells that are the halves of a number; else return the row as it is."""
    if not (_CIFRAS.fullmatch(celdas[n]) and celdas[n + 1].isdigit()):
        return celdas
    return [*celdas[:n], f"{celdas[n]}.{celdas[n + 1]}", *celdas[n + 2 :]]
