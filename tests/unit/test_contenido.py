"""What is odd in a series is told, and what is not odd is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import HOY
from mgi.line import revise


def reglas(
    proyecto: Path, filas: str, tipo: str = "no_aplica", extra: str = "", unidad: str = "visitas"
) -> list[str]:
    """Return the rules that rows «periodo,valor,programado» break, errors and warnings."""
    return [regla for regla, _ in faltas(proyecto, filas, tipo, extra, unidad)]


def faltas(
    proyecto: Path, filas: str, tipo: str = "no_aplica", extra: str = "", unidad: str = "visitas"
) -> list[tuple[str, int]]:
    """Return the rules that rows break, each with its line in the series."""
    carpeta = proyecto / "data/indicadores/visitas"
    original = Path(__file__).parent.parent / "data/base/data/indicadores/visitas/ficha.yml"
    ficha = original.read_text(encoding="utf-8")
    ficha = ficha[: ficha.index("dimensiones:")]
    ficha = ficha.replace("anualizacion: suma", f"anualizacion: {tipo}")
    ficha = ficha.replace("unidad: visitas", f"unidad: {unidad}")
    carpeta.joinpath("ficha.yml").write_text(ficha + extra, encoding="utf-8")
    completas = "".join(
        f"{fila},informe,Cuadro 1,{fila.split(',')[1]},\n" for fila in filas.split()
    )
    carpeta.joinpath("serie.csv").write_text(
        f"periodo,valor,programado,fuente,ubicacion,textual,nota\n{completas}", encoding="utf-8"
    )
    (proyecto / "docs/index.md").unlink(missing_ok=True)
    revision = revise(proyecto, HOY)
    return [(p.regla, p.linea or 0) for p in (*revision.problemas, *revision.avisos)]


def anual(*valores: object) -> str:
    return " ".join(f"{2000 + n},{valor}," for n, valor in enumerate(valores))


@pytest.mark.parametrize(
    ("filas", "rotas"),
    [
        (anual(1000, 1000000, 1000), ["MGI-092"]),
        (anual(900, 1000000, 1100), ["MGI-092"]),
        (anual(1000000, 1000, 1100), ["MGI-092"]),
        (anual(900, 950, 1000000000), ["MGI-092"]),
        (anual(5000, 5, 5000), ["MGI-092"]),
        (anual(1000, 1000000), ["MGI-092"]),  # nobody knows which: the later one is shown
        (anual(100, 105, 98000, 101000), ["MGI-092"]),  # a step that stays
        (anual(98000, 101000, 98, 101), ["MGI-092"]),
        (anual(100, 49000), []),
        (anual(1700, "", 1690000, "", 1802), ["MGI-092"]),  # its neighbours are further away
        (anual(5), []),
        (anual(0, 5000, 0), []),
        (anual(10, 100, 1000), []),
        (anual(100, 100, 100, 300), []),  # three times is not more than three times
        (anual(100, 100, 100, 301), ["MGI-093"]),
        (anual(300, 300, 300, 100), []),
        (anual(300, 300, 300, 99), ["MGI-093"]),
        (anual(100, 100, 400), []),  # three points are too few
        (anual(100, "", 100, 100, 400), ["MGI-093"]),
        (anual(100, 100, 100, "", 400), ["MGI-093"]),  # a row without value is no value
        ("2000,100, 2001,100, 2002,100, 2004,400,", ["MGI-098"]),  # nobody knows what 2003 was
        ("2000,100, 2001,100, 2002,100, 2004,, 2005,400,", ["MGI-098"]),
        ("2024,0.1125,0.09", []),  # whatever a float says of it
        ("2024,37.5,30", []),  # 125 % is not more than 125 %
        ("2024,37.6,30", ["MGI-095"]),
        ("2024,5,0", []),
        ("2024-T1,5, 2024-T2,5,", []),
        ("2024-T1,5, 2024-T3,5,", ["MGI-098"]),
        ("2024-01-31,5, 2024-09-30,5,", []),
        ("2026,5,", []),  # the year in course
        ("2027,5,", ["MGI-090"]),
        ("2027-T1,5,", ["MGI-090"]),
    ],
)  # fmt: skip
def test_each_rule_holds_at_its_edge(filas: str, rotas: list[str], proyecto: Path) -> None:
    assert reglas(proyecto, filas) == rotas


@pytest.mark.parametrize(
    ("valores", "lineas"),
    [
        ((80, 80, 80, 80000000, 81000000, 82), [5]),  # not the 82, which is as all the others
        ((80, 80, 80, 80, 81000000, 82), [6]),  # and once that is mended, the other one
        ((80000000, 80, 82, 81), [2]),
        ((80, 82, 81, 80000000), [5]),
        ((80, 82, 80000000, 81, 80), [4]),
        ((80, 80000000), [3]),
        ((1700, "", 1690000, "", 1802), [4]),
        ((80, 80000, 80, 80, 80, 80000, 80), [3, 7]),  # each one of them
    ],
)
def test_a_slip_of_scale_blames_the_value_that_is_odd(
    valores: tuple[int | str, ...], lineas: list[int], proyecto: Path
) -> None:
    assert faltas(proyecto, anual(*valores)) == [("MGI-092", linea) for linea in lineas]


@pytest.mark.parametrize(
    ("tipo", "valores", "rotas"),
    [
        ("creciente", (80, "", 75), ["MGI-094"]),
        ("decreciente", (75, "", 80), ["MGI-094"]),
        ("creciente", (5, 5, 6), []),
        ("creciente", (5, 6, 5), ["MGI-094"]),
        ("decreciente", (6, 5, 5), []),
        ("decreciente", (6, 5, 6), ["MGI-094"]),
        ("constante", (6, 5, 6), []),
    ],
)
def test_a_series_goes_the_way_that_its_type_says(
    tipo: str, valores: tuple[int | str, ...], rotas: list[str], proyecto: Path
) -> None:
    assert reglas(proyecto, anual(*valores), tipo) == rotas


@pytest.mark.parametrize(
    ("fila", "parte"), [("2024,125.05,100", "125,1%"), ("2024,125.01,100", "125,01%")]
)
def test_what_is_beyond_its_target_is_never_printed_as_the_limit(
    fila: str, parte: str, proyecto: Path
) -> None:
    assert reglas(proyecto, fila) == ["MGI-095"]
    [aviso] = revise(proyecto, HOY).avisos
    assert f"es el {parte} de lo programado" in aviso.causa


CONFIRMA = "periodo,anterior,nuevo,fecha,motivo\n{0},{1},{1},2026-11-01,El informe lo repite.\n"


@pytest.mark.parametrize(
    ("valores", "firme", "lineas"),
    [
        ((80, 80000, 82), (2001, 80000), []),
        ((80, 82, 81, 80000), (2003, 80000), []),
        ((100, 105, 98000, 101000), (2002, 98000), []),  # a step that is so
        ((100, 105, 98000, 101000), (2003, 101000), [4]),  # what is confirmed is not what is odd
        ((80000, 82, 81, 80, 79), (2000, 80000), []),
        ((80, 81, 80, 80000000, 81000000, 82), (2004, 81000000), [5, 7]),  # nor what comes after
    ],
)
def test_a_value_that_is_confirmed_is_never_blamed(
    valores: tuple[int, ...], firme: tuple[int, int], lineas: list[int], proyecto: Path
) -> None:
    revisiones = proyecto / "data/indicadores/visitas/revisiones.csv"
    revisiones.write_text(CONFIRMA.format(*firme), encoding="utf-8")
    dichas = faltas(proyecto, anual(*valores))
    assert dichas == [("MGI-092", linea) for linea in lineas]


def test_a_lower_bound_is_compared_with_nothing(proyecto: Path) -> None:
    carpeta = proyecto / "data/indicadores/visitas"
    assert faltas(proyecto, anual(100, 100, 100, 1000)) == [("MGI-093", 5)]
    serie = carpeta / "serie.csv"
    texto = serie.read_text(encoding="utf-8").replace("Cuadro 1,1000,", "Cuadro 1,+1000,")
    serie.write_text(texto, encoding="utf-8")
    assert revise(proyecto, HOY).avisos == []


@pytest.mark.parametrize("tipo", ["creciente", "decreciente"])
def test_a_step_of_scale_is_told_once_and_not_as_a_jump_too(tipo: str, proyecto: Path) -> None:
    assert faltas(proyecto, anual(80, 80, 80, 80000, 81000, 81), tipo)[0] == ("MGI-092", 5)
    reglas_dichas = reglas(proyecto, anual(80, 80, 80, 80000, 81000, 81), tipo)
    assert reglas_dichas.count("MGI-092") == 1
    assert "MGI-093" not in reglas_dichas


def test_percentages_are_all_of_one_scale(proyecto: Path) -> None:
    assert reglas(proyecto, anual(0.8, 0.9, 1), unidad="porcentaje") == []
    assert reglas(proyecto, anual(0.8, 1.2), unidad="porcentaje") == []
    assert reglas(proyecto, anual(0.8, 1.6), unidad="porcentaje") == ["MGI-097"]
    assert reglas(proyecto, anual(80, 0.9, 1), unidad="porcentaje") == ["MGI-097"]
    assert reglas(proyecto, anual(80, 0, 90), unidad="porcentaje") == []


PLAN = (
    "plan:\n  inicio: 2020\n  fin: 2021\n"
    "  meta_final: {valor: 20, fuente: informe, ubicacion: p. 1, textual: 20}\n"
)


def test_what_is_reached_is_not_beyond_the_final_target(proyecto: Path) -> None:
    assert reglas(proyecto, "2020,10, 2021,10,", "suma", PLAN) == []
    assert reglas(proyecto, "2020,10, 2021,11,", "suma", PLAN) == ["MGI-096"]
    assert reglas(proyecto, "2020,10, 2021,21,", "creciente", PLAN) == ["MGI-096"]


CON_UN_PROYECTO = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@CON_UN_PROYECTO
@given(st.integers(0, 10**9), st.integers(1, 12))
def test_nothing_is_said_of_a_flat_series(proyecto: Path, valor: int, cuantos: int) -> None:
    for tipo in ("no_aplica", "creciente", "constante"):
        assert reglas(proyecto, anual(*[valor] * cuantos), tipo) == []


@CON_UN_PROYECTO
@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=8))
def test_scaling_a_series_changes_no_verdict(proyecto: Path, valores: list[int]) -> None:
    antes = reglas(proyecto, anual(*valores))
    assert reglas(proyecto, anual(*(valor * 7 for valor in valores))) == antes
