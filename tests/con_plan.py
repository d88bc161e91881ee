"""The base indicator with other rows, targets and plan, for the tests."""

from __future__ import annotations

from pathlib import Path

from conftest import HOY
from mgi.line import load
from mgi.model import Indicador


def indicador(proyecto: Path, filas: str, tipo: str, extra: str = "") -> Indicador:
    """Build the base indicator with rows «periodo,valor,programado» and more in its ficha."""
    carpeta = proyecto / "data/indicadores/visitas"
    ficha = carpeta.joinpath("ficha.yml").read_text(encoding="utf-8")
    ficha = ficha[: ficha.index("dimensiones:")].replace(
        "anualizacion: suma", f"anualizacion: {tipo}"
    )
    carpeta.joinpath("ficha.yml").write_text(ficha + extra, encoding="utf-8")
    completas = "".join(
        f"{fila},informe,Cuadro 1,{fila.split(',')[1]},\n" for fila in filas.split()
    )
    carpeta.joinpath("serie.csv").write_text(
        f"periodo,valor,programado,fuente,ubicacion,textual,nota\n{completas}", encoding="utf-8"
    )
    (proyecto / "docs/index.md").unlink(missing_ok=True)
    return load(proyecto, HOY).indicadores["visitas"]


def plan_de(inicio: int, fin: int, final: int, constante: str = "") -> str:
    """Write a plan; ``constante`` is how one computes its share."""
    como = f"  constante: {constante}\n" if constante else ""
    return (
        f"plan:\n  inicio: {inicio}\n  fin: {fin}\n{como}"
        f"  meta_final: {{valor: {final}, fuente: informe, ubicacion: p. 1, textual: {final}}}\n"
    )


def metas_de(**de: int) -> str:
    """Write the targets of years: ``a2024=30``."""
    partes = (
        f"  - {{periodo: {anio[1:]}, valor: {valor}, fuente: informe, ubicacion: p. 1, "
        f"textual: {valor}}}\n"
        for anio, valor in de.items()
    )
    return f"metas:\n{''.join(partes)}"


META = "metas: [{periodo: 2024, valor: 100, fuente: informe, ubicacion: p. 1, textual: 100}]\n"
