"""Indicators with their rows, or with what they are computed from, for the tests."""

from __future__ import annotations

from pathlib import Path

from conftest import HOY
from mgi.derive import texto_valor
from mgi.line import load
from mgi.model import Indicador

CABEZA = "periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n"


def agregar(
    raiz: Path, codigo: str, filas: str = "", *, derivado: str = "", unidad: str = "visitas",
    zona: bool = True, publicacion: str = "vigente",
) -> None:  # fmt: skip
    """Add an indicator: rows «periodo,zona,valor» or what it is computed from."""
    carpeta = raiz / "data/indicadores" / codigo
    carpeta.mkdir(exist_ok=True)
    ficha = (raiz / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    ficha = ficha.replace("anualizacion: suma", "anualizacion: no_aplica")
    ficha = ficha.replace("unidad: visitas", f"unidad: {unidad}")
    ficha = ficha.replace("estado: vigente", f"estado: {publicacion}")
    cuerpo = ficha if zona else ficha[: ficha.index("dimensiones:")]
    carpeta.joinpath("ficha.yml").write_text(
        cuerpo + (f"derivado: {derivado}\n" if derivado else ""), encoding="utf-8"
    )
    if filas:
        completas = "".join(
            f"{periodo},{celda + ',' if zona else ''}{valor},,informe,Cuadro 1,{textual},\n"
            for periodo, celda, valor, textual in (
                (*fila.split(","), fila.split(",")[2])[:4] for fila in filas.split()
            )
        )
        cabeza = CABEZA if zona else CABEZA.replace("zona,", "")
        carpeta.joinpath("serie.csv").write_text(cabeza + completas, encoding="utf-8")


def hecho(raiz: Path, codigo: str) -> Indicador:
    return load(raiz, HOY).indicadores[codigo]


def valores(indicador: Indicador) -> dict[str, str]:
    return {
        " ".join([fila.corte.codigo, *fila.dimensiones]).strip(): texto_valor(
            fila, indicador.unidad
        ).replace("\u00a0", " ")
        for fila in indicador.filas
    }


def sumar(*codigos: str, decimales: int = 0) -> str:
    de = ", ".join(f"{{indicador: {codigo}}}" for codigo in codigos)
    return f"{{operacion: suma, de: [{de}], decimales: {decimales}}}"


def dividir(uno: str, otro: str, decimales: int) -> str:
    de = f"[{{indicador: {uno}}}, {{indicador: {otro}}}]"
    return f"{{operacion: razon, de: {de}, decimales: {decimales}}}"


def sin_zona(raiz: Path, codigo: str, filas: str = "", **como: str) -> None:
    """Add an indicator without dimensions: rows «periodo,valor»."""
    filas = filas.replace(",", ",,")
    agregar(raiz, codigo, filas, zona=False, **como)  # type: ignore[arg-type]
