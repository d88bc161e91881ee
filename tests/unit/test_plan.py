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


def _plan(inicio: int, fin: int, final: int, constante: str = "") -> str:
    """Write a plan; ``constante`` is how one computes its share."""
    como = f"  constante: {constante}\n" if constante else ""
    return (
        f"plan:\n  inicio: {inicio}\n  fin: {fin}\n{como}"
        f"  meta_final: {{valor: {final}, fuente: informe, ubicacion: p. 1, textual: {final}}}\n"
    )


def _metas(**de: int) -> str:
    """Write the targets of years: ``a2024=30``."""
    partes = (
        f"  - {{periodo: {anio[1:]}, valor: {valor}, fuente: informe, ubicacion: p. 1, "
        f"textual: {valor}}}\n"
        for anio, valor in de.items()
    )
    return f"metas:\n{''.join(partes)}"


META = "metas: [{periodo: 2024, valor: 100, fuente: informe, ubicacion: p. 1, textual: 100}]\n"


@pytest.mark.parametrize(
    ("tipo", "filas", "valor", "mes"),
    [
        ("suma", "2024-T1,10, 2024-T2,20,", 30, 6),
        ("suma", "2024-T2,20,", 20, 6),
        ("suma", "2024-T1,10, 2024-T3,20,", None, 9),
        ("suma", "2024-T1,10, 2024-T2,, 2024-T3,20,", None, 9),
        ("suma", "2024-T1,10, 2024-T2,,", 10, 3),
        ("suma", "2024-T1,10, 2024-T2,12, 2024-T3,,", 22, 6),
        ("suma", "2024-T1,, 2024-T2,12,", None, 6),
        ("suma", "2024-T1,20, 2024-04,5,", None, 4),
        ("suma", "2024-T1,10, 2024-T2,20, 2024-S1,30,", 30, 6),
        ("suma", "2024-01,1, 2024-02,2, 2024-03,3, 2024-T1,6, 2024-T2,4,", 10, 6),
        ("suma", "2024-T4,10, 2024,90,", 90, 12),
        ("creciente", "2024-T4,10, 2024,90,", 90, 12),
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


@pytest.mark.parametrize(("tipo", "valor"), [("suma", 10), ("creciente", 10)])
def test_a_year_reaches_the_month_of_its_last_exact_value(
    tipo: str, valor: int, proyecto: Path
) -> None:
    """The second quarter is a lower bound: neither its value nor its month counts."""
    indicador(proyecto, "2024-T1,10, 2024-T2,27,", tipo, META)
    serie = proyecto / "data/indicadores/visitas/serie.csv"
    serie.write_text(
        serie.read_text(encoding="utf-8").replace("Cuadro 1,27", "Cuadro 1,+27"), encoding="utf-8"
    )
    (avance,) = derive_avances(load(proyecto, HOY).indicadores["visitas"])
    assert (avance.valor, avance.mes) == (valor, 3)


def test_the_target_of_a_year_is_the_last_that_its_rows_program(proyecto: Path) -> None:
    (avance,) = derive_avances(
        indicador(proyecto, "2024-T1,10,30 2024-T2,10,40", "suma", "alcance_programado: vigencia\n")
    )
    assert avance.meta_vigencia == 40


def test_a_plan_without_targets_by_year_still_measures_all_of_it(proyecto: Path) -> None:
    (avance,) = derive_avances(indicador(proyecto, "2024,27,", "suma", _plan(2024, 2024, 30)))
    assert avance.plan == Fraction(9, 10)
    assert avance.ejecucion_anual is Falta.SIN_DATO


def test_years_outside_a_plan_are_not_measured(proyecto: Path) -> None:
    filas = "2023,9, 2024,27, 2025,9,"
    avances = derive_avances(indicador(proyecto, filas, "suma", _plan(2024, 2024, 30)))
    assert [avance.anio for avance in avances] == [2024]


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


def _estado(proyecto: Path, magnitud: str, filas: str, tipo: str, extra: str) -> tuple[str, str]:
    """Return the name of the estado and its rule."""
    (proyecto / "data/estados.yml").write_text(ESTADOS.format(magnitud=magnitud), encoding="utf-8")
    hecho = derive_estado(indicador(proyecto, filas, tipo, f"{extra}estado: avance\n"))
    assert hecho is not None
    return hecho.nombre, hecho.regla


@pytest.mark.parametrize(
    ("constante", "regla"),
    [
        ("ultimo", "90 de 100: 90%; «Adecuado» empieza en 75%."),
        ("promedio", "75 de 100: 75%; «Adecuado» empieza en 75%."),
        ("suma", "150 de 200: 75%; «Adecuado» empieza en 75%."),
    ],
)
def test_the_rule_of_a_constante_gives_its_own_percentage(
    constante: str, regla: str, proyecto: Path
) -> None:
    extra = _metas(a2023=100, a2024=100) + _plan(2023, 2024, 100, constante)
    assert _estado(proyecto, "plan", "2023,60, 2024,90,", "constante", extra)[1] == regla


def test_the_rule_of_a_cuatrienio_is_that_of_its_row_and_has_no_baseline(proyecto: Path) -> None:
    base = "linea_base: {periodo: 2019, valor: 20, fuente: informe, ubicacion: p. 1, textual: 20}\n"
    _, regla = _estado(
        proyecto, "plan", "2024,27,30", "creciente", base + "alcance_programado: cuatrienio\n"
    )
    assert regla == "27 de 30: 90%; «Adecuado» empieza en 75%."


def test_what_is_accumulated_is_compared_with_what_is_due_by_then(proyecto: Path) -> None:
    extra = _metas(a2023=100, a2024=100) + _plan(2023, 2024, 200)
    nombre, regla = _estado(proyecto, "hasta_la_vigencia", "2023,60, 2024-T2,60,", "suma", extra)
    assert (nombre, regla) == ("Adecuado", "120 de 150: 80%; «Adecuado» empieza en 75%.")


def test_the_estado_is_that_of_the_latest_year(proyecto: Path) -> None:
    extra = _metas(a2023=100, a2024=100)
    nombre, _ = _estado(proyecto, "ejecucion_anual", "2023,95, 2024,20,", "suma", extra)
    assert nombre == "Crítico"


def test_the_estado_of_another_year_is_not_told_as_that_of_the_latest(proyecto: Path) -> None:
    """2024 has a hole, so it has no value: what 2023 did is not its estado."""
    extra = _metas(a2023=100, a2024=100)
    filas = "2023,95, 2024-T1,10, 2024-T3,15,"
    assert _estado(proyecto, "ejecucion_anual", filas, "suma", extra) == (
        "Sin dato", "Falta un dato para calcularlo.",
    )  # fmt: skip


def test_a_lower_bound_has_no_estado(proyecto: Path) -> None:
    (proyecto / "data/estados.yml").write_text(ESTADOS.format(magnitud="valor"), encoding="utf-8")
    indicador(proyecto, "2024,27,", "no_aplica", "estado: avance\n")
    serie = proyecto / "data/indicadores/visitas/serie.csv"
    serie.write_text(
        serie.read_text(encoding="utf-8").replace("Cuadro 1,27", "Cuadro 1,+27"), encoding="utf-8"
    )
    hecho = derive_estado(load(proyecto, HOY).indicadores["visitas"])
    assert hecho is not None
    assert hecho.nombre == "Sin dato"


@pytest.mark.parametrize(
    ("valor", "regla"),
    [
        ("7496", "7.496 de 10.000: 74,96%; «En riesgo» empieza en 50%."),
        ("49999", "49.999 de 100.000: 49,999%; «Crítico» es menos de 50%."),
        ("7494", "7.494 de 10.000: 74,9%; «En riesgo» empieza en 50%."),
    ],
)
def test_a_rounded_percentage_does_not_contradict_its_range(
    valor: str, regla: str, proyecto: Path
) -> None:
    meta = 10 ** len(valor)
    assert _estado(
        proyecto, "ejecucion_anual", f"2024,{valor},", "suma", _metas(a2024=meta)
    )[1] == regla  # fmt: skip


def test_the_amounts_of_a_rule_have_two_decimals_at_most(proyecto: Path) -> None:
    _, regla = _estado(proyecto, "ejecucion_proporcional", "2024-01,1,", "suma", _metas(a2024=13))
    assert regla == "1 de 1,08: 92,3%; «Adecuado» empieza en 75%."


def test_a_target_equal_to_its_baseline_is_not_told_as_zero(proyecto: Path) -> None:
    base = "linea_base: {periodo: 2019, valor: 50, fuente: informe, ubicacion: p. 1, textual: 50}\n"
    assert _estado(proyecto, "plan", "2024,60,", "creciente", base + _plan(2024, 2024, 50)) == (
        "No aplica",
        "No se puede calcular: la meta es igual a la línea base.",
    )


def test_a_target_of_zero_is_told_as_zero(proyecto: Path) -> None:
    assert _estado(proyecto, "ejecucion_anual", "2024,60,", "suma", _metas(a2024=0)) == (
        "No aplica", "No se puede calcular: lo programado es cero.",
    )  # fmt: skip
