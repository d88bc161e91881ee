"""From rows to a plan: what each kind of row says of its year, and the estado that follows."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from conftest import HOY
from mgi.derive import Falta, derive_avances, derive_estado
from mgi.line import load
from mgi.model import Indicador

ESTADOS = """avance:
  nombre: Avance
  magnitud: {magnitud}
  origen: Regla de prueba.
  rangos:
    - {{nombre: Crítico, hasta: 50, tono: critico}}
    - {{nombre: En riesgo, desde: 50, hasta: 75, tono: atencion}}
    - {{nombre: Adecuado, desde: 75, hasta: 125, tono: favorable}}
    - {{nombre: Sobreejecución, desde: 125, tono: exceso}}
"""


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


META = "metas: [{periodo: 2024, valor: 100, fuente: informe, ubicacion: p. 1, textual: 100}]\n"


@pytest.mark.parametrize(
    ("tipo", "filas", "valor", "mes"),
    [
        ("suma", "2024-T1,10, 2024-T2,20,", 30, 6),
        ("suma", "2024-T2,20,", 20, 6),
        ("suma", "2024-T1,10, 2024-T3,20,", None, 9),
        ("suma", "2024-T1,10, 2024-T2,, 2024-T3,20,", None, 9),
        ("suma", "2024-T1,10, 2024-T2,,", None, 3),
        ("suma", "2024-03-31,10, 2024-05-31,25,", 25, 5),
        ("suma", "2024-T1,10, 2024,90,", 90, 12),
        ("suma", "2024-01,1, 2024-02,2, 2024-03,3,", 6, 3),
        ("constante", "2024-T1,10, 2024-T2,20,", 20, 6),
        ("creciente", "2024-T1,10, 2024-T2,,", 10, 3),
        ("no_aplica", "2024-T1,10, 2024-T2,20,", 20, 6),
    ],
)
def test_the_value_of_a_year_is_what_its_rows_say(
    tipo: str, filas: str, valor: int | None, mes: int, proyecto: Path
) -> None:
    avances = derive_avances(indicador(proyecto, filas, tipo, META))
    assert [(a.anio, a.valor, a.mes) for a in avances] == (
        [] if valor is None else [(2024, valor, mes)]
    )


def test_without_anything_programmed_there_is_no_progress(proyecto: Path) -> None:
    assert derive_avances(indicador(proyecto, "2024-T1,10,12", "suma")) == ()


def test_what_rows_program_for_the_whole_year_is_its_target(proyecto: Path) -> None:
    (avance,) = derive_avances(
        indicador(proyecto, "2024-05-31,27,30", "suma", "alcance_programado: vigencia\n")
    )
    assert avance.ejecucion_anual == Fraction(9, 10)
    assert avance.meta_periodo == Fraction(25, 2)


def test_what_rows_program_for_the_cuatrienio_is_the_final_target(proyecto: Path) -> None:
    (avance,) = derive_avances(
        indicador(proyecto, "2024-05-31,317,320", "no_aplica", "alcance_programado: cuatrienio\n")
    )
    assert avance.plan == Fraction(317, 320)
    assert avance.ejecucion_anual is Falta.SIN_DATO


def test_a_lower_bound_is_no_value_to_measure_with(proyecto: Path) -> None:
    hecho = indicador(proyecto, "2024,27,30", "no_aplica", "alcance_programado: vigencia\n")
    serie = proyecto / "data/indicadores/visitas/serie.csv"
    serie.write_text(
        serie.read_text(encoding="utf-8").replace("Cuadro 1,27", "Cuadro 1,+27"), encoding="utf-8"
    )
    assert derive_avances(hecho)
    assert derive_avances(load(proyecto, HOY).indicadores["visitas"]) == ()


@pytest.mark.parametrize(
    ("valor", "nombre"),
    [
        ("0", "Crítico"), ("49.99", "Crítico"), ("50", "En riesgo"), ("74.99", "En riesgo"),
        ("75", "Adecuado"), ("124.99", "Adecuado"), ("125", "Sobreejecución"),
        ("9999", "Sobreejecución"), ("", "Sin dato"),
    ],
)  # fmt: skip
def test_each_range_holds_its_first_value_and_not_its_last(
    valor: str, nombre: str, proyecto: Path
) -> None:
    (proyecto / "data/estados.yml").write_text(
        ESTADOS.format(magnitud="ejecucion_anual"), encoding="utf-8"
    )
    extra = "alcance_programado: vigencia\nestado: avance\n"
    estado = derive_estado(indicador(proyecto, f"2024,{valor},100", "no_aplica", extra))
    assert estado is not None
    assert estado.nombre == nombre


@pytest.mark.parametrize(
    ("magnitud", "tipo", "extra", "regla"),
    [
        ("ejecucion_anual", "suma", "", "27 de 30: 90%; «Adecuado» empieza en 75%."),
        ("ejecucion_proporcional", "suma", "",
         "27 de 12,5: 216%; «Sobreejecución» empieza en 125%."),
        ("valor", "no_aplica", "", "27; «Crítico» es menos de 50."),
        ("hasta_la_vigencia", "constante", "", "27 de 30: 90%; «Adecuado» empieza en 75%."),
        ("plan", "creciente",
         "linea_base: {periodo: 2019, valor: 20, fuente: informe, ubicacion: p. 1, textual: 20}\n"
         "plan:\n  inicio: 2024\n  fin: 2024\n"
         "  meta_final: {valor: 30, fuente: informe, ubicacion: p. 1, textual: 30}\n",
         "27 de 30, desde 20: 70%; «En riesgo» empieza en 50%."),
    ],
)  # fmt: skip
def test_the_rule_is_said_with_its_own_numbers(
    magnitud: str, tipo: str, extra: str, regla: str, proyecto: Path
) -> None:
    (proyecto / "data/estados.yml").write_text(ESTADOS.format(magnitud=magnitud), encoding="utf-8")
    if tipo == "constante":
        extra = (
            "plan:\n  inicio: 2024\n  fin: 2024\n  constante: ultimo\n"
            "  meta_final: {valor: 30, fuente: informe, ubicacion: p. 1, textual: 30}\n"
        )
    extra += "alcance_programado: vigencia\nestado: avance\n"
    estado = derive_estado(indicador(proyecto, "2024-05-31,27,30", tipo, extra))
    assert estado is not None
    assert estado.regla == regla


def test_no_estado_is_told_where_no_set_was_chosen(proyecto: Path) -> None:
    extra = "alcance_programado: vigencia\n"
    assert derive_estado(indicador(proyecto, "2024,27,30", "suma", extra)) is None
