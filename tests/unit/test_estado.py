"""The estado of an indicator: its range, and the rule that tells why."""

from __future__ import annotations

from pathlib import Path

import pytest

from con_plan import indicador, metas_de, plan_de
from conftest import HOY
from mgi.derive import derive_estado
from mgi.line import load

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
    extra = metas_de(a2023=100, a2024=100) + plan_de(2023, 2024, 100, constante)
    assert _estado(proyecto, "plan", "2023,60, 2024,90,", "constante", extra)[1] == regla


def test_the_rule_of_a_cuatrienio_is_that_of_its_row_and_has_no_baseline(proyecto: Path) -> None:
    base = "linea_base: {periodo: 2019, valor: 20, fuente: informe, ubicacion: p. 1, textual: 20}\n"
    _, regla = _estado(
        proyecto, "plan", "2024,27,30", "creciente", base + "alcance_programado: cuatrienio\n"
    )
    assert regla == "27 de 30: 90%; «Adecuado» empieza en 75%."


def test_what_is_accumulated_is_compared_with_what_is_due_by_then(proyecto: Path) -> None:
    extra = metas_de(a2023=100, a2024=100) + plan_de(2023, 2024, 200)
    nombre, regla = _estado(proyecto, "hasta_la_vigencia", "2023,60, 2024-T2,60,", "suma", extra)
    assert (nombre, regla) == ("Adecuado", "120 de 150: 80%; «Adecuado» empieza en 75%.")


def test_the_estado_is_that_of_the_latest_year(proyecto: Path) -> None:
    extra = metas_de(a2023=100, a2024=100)
    nombre, _ = _estado(proyecto, "ejecucion_anual", "2023,95, 2024,20,", "suma", extra)
    assert nombre == "Crítico"


def test_the_estado_of_another_year_is_not_told_as_that_of_the_latest(proyecto: Path) -> None:
    """2024 has a hole, so it has no value: what 2023 did is not its estado."""
    extra = metas_de(a2023=100, a2024=100)
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
        proyecto, "ejecucion_anual", f"2024,{valor},", "suma", metas_de(a2024=meta)
    )[1] == regla  # fmt: skip


def test_the_amounts_of_a_rule_have_two_decimals_at_most(proyecto: Path) -> None:
    _, regla = _estado(proyecto, "ejecucion_proporcional", "2024-01,1,", "suma", metas_de(a2024=13))
    assert regla == "1 de 1,08: 92,3%; «Adecuado» empieza en 75%."


def test_a_target_equal_to_its_baseline_is_not_told_as_zero(proyecto: Path) -> None:
    base = "linea_base: {periodo: 2019, valor: 50, fuente: informe, ubicacion: p. 1, textual: 50}\n"
    assert _estado(proyecto, "plan", "2024,60,", "creciente", base + plan_de(2024, 2024, 50)) == (
        "No aplica",
        "No se puede calcular: la meta es igual a la línea base.",
    )


def test_a_target_of_zero_is_told_as_zero(proyecto: Path) -> None:
    assert _estado(proyecto, "ejecucion_anual", "2024,60,", "suma", metas_de(a2024=0)) == (
        "No aplica", "No se puede calcular: lo programado es cero.",
    )  # fmt: skip
