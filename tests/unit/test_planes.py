"""What a ficha plans against what its series says: what is odd is told, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY
from mgi.line import revise
from mgi.problema import Problema

ESTADOS = """avance:
  nombre: Avance
  magnitud: {magnitud}
  origen: Regla de prueba.
  rangos:
    - {{nombre: Crítico, hasta: 50, tono: critico}}
    - {{nombre: Adecuado, desde: 50, tono: favorable}}
"""


def cantidad(valor: str) -> str:
    return f"valor: {valor}, fuente: informe, ubicacion: p. 1, textual: {valor}"


def metas(**de: str) -> str:
    """Write the targets of years: ``a2024="30"``."""
    return "metas:\n" + "".join(
        f"  - {{periodo: {anio[1:]}, {cantidad(valor)}}}\n" for anio, valor in de.items()
    )


def plan(inicio: int, fin: int, final: str, constante: str = "") -> str:
    como = f"  constante: {constante}\n" if constante else ""
    return f"plan:\n  inicio: {inicio}\n  fin: {fin}\n{como}  meta_final: {{{cantidad(final)}}}\n"


def base(valor: str) -> str:
    return f"linea_base: {{periodo: 2019, {cantidad(valor)}}}\n"


def problemas(
    proyecto: Path, filas: str, tipo: str, extra: str, sentido: str = "a_mayor"
) -> list[Problema]:
    """Return what rows «periodo,valor,programado» and more in the ficha break."""
    carpeta = proyecto / "data/indicadores/visitas"
    ficha = carpeta.joinpath("ficha.yml").read_text(encoding="utf-8")
    ficha = ficha[: ficha.index("dimensiones:")]
    ficha = ficha.replace("anualizacion: suma", f"anualizacion: {tipo}")
    ficha = ficha.replace("sentido: a_mayor", f"sentido: {sentido}")
    carpeta.joinpath("ficha.yml").write_text(ficha + extra, encoding="utf-8")
    completas = "".join(
        f"{fila},informe,Cuadro 1,{fila.split(',')[1]},\n" for fila in filas.split()
    )
    carpeta.joinpath("serie.csv").write_text(
        f"periodo,valor,programado,fuente,ubicacion,textual,nota\n{completas}", encoding="utf-8"
    )
    (proyecto / "docs/index.md").unlink()
    revision = revise(proyecto, HOY)
    return [*revision.problemas, *revision.avisos]


def reglas(*partes: str, proyecto: Path, sentido: str = "a_mayor") -> list[str]:
    filas, tipo, extra = partes
    return [p.regla for p in problemas(proyecto, filas, tipo, extra, sentido)]


TRIMESTRES = "2024-T1,40, 2024-T2,40, 2024-T3,40, 2024-T4,40,"


@pytest.mark.parametrize(
    ("filas", "tipo", "extra", "rotas"),
    [
        # more than the final target: the quarters of a suma add up, and the highest year counts
        (TRIMESTRES, "suma", plan(2024, 2024, "100"), ["MGI-096"]),
        (TRIMESTRES, "suma", plan(2024, 2024, "160"), []),
        ("2023,21, 2024,15,", "creciente", plan(2023, 2024, "20"), ["MGI-096", "MGI-094"]),
        ("2024-T1,25, 2024-T2,15,", "constante", plan(2024, 2024, "20", "ultimo"), []),
        ("2023,900, 2024,15,", "suma", plan(2024, 2024, "20"), ["MGI-096"]),  # out of the plan
        # a target of a past year without a datum
        ("2020-T1,, 2020-T2,40, 2020-T3,40, 2020-T4,40,", "creciente", metas(a2020="40"), []),
        ("2020-T1,, 2020-T2,,", "creciente", metas(a2020="40"), ["MGI-096"]),
        ("2020-T1,4, 2020-T2,, 2020-T3,4,", "suma", metas(a2020="40"), []),
        ("2025,40,", "suma", metas(a2025="40", a2026="40"), []),  # the year in course
        ("2024,40,", "suma", metas(a2024="40", a2025="40"), ["MGI-096"]),
    ],
)
def test_targets_and_reports_meet_year_by_year(
    filas: str, tipo: str, extra: str, rotas: list[str], proyecto: Path
) -> None:
    assert reglas(filas, tipo, extra, proyecto=proyecto) == rotas


VIGENCIA = "alcance_programado: vigencia\n"


@pytest.mark.parametrize(
    ("filas", "tipo", "extra", "rotas"),
    [
        ("2024,200,", "suma", metas(a2024="100"), ["MGI-095"]),
        ("2024,125,", "suma", metas(a2024="100"), []),
        ("2024,125.01,", "suma", metas(a2024="100"), ["MGI-095"]),
        ("2024-T1,40,100 2024-T2,40,100 2024-T3,40,100 2024-T4,40,100", "suma", VIGENCIA,
         ["MGI-095"]),
        ("2024-T1,40,100 2024-T2,40,100", "suma", VIGENCIA, []),
        ("2024,200,100", "suma", VIGENCIA, ["MGI-095"]),  # once: its row says it
        ("2024,80,", "creciente", base("60") + metas(a2024="70"), ["MGI-095"]),
        ("2024,80,", "creciente", metas(a2024="70"), []),
        ("2024,10,", "decreciente", base("60") + metas(a2024="50"), []),
        ("2024,80,", "decreciente", base("60") + metas(a2024="50"), []),
        ("2024,200,", "suma", "alcance_programado: cuatrienio\n" + metas(a2024="100"), []),
        ("2024,5,", "suma", metas(a2024="0"), []),
    ],
)  # fmt: skip
def test_a_year_far_above_its_target_is_told_once(
    filas: str, tipo: str, extra: str, rotas: list[str], proyecto: Path
) -> None:
    assert reglas(filas, tipo, extra, proyecto=proyecto) == rotas


def test_far_more_is_not_told_of_what_should_fall(proyecto: Path) -> None:
    extra = metas(a2024="100")
    assert reglas("2024,200,", "suma", extra, proyecto=proyecto, sentido="a_menor") == []


def test_far_more_is_not_told_of_a_year_out_of_the_plan(proyecto: Path) -> None:
    extra = metas(a2024="100") + plan(2022, 2023, "300")
    assert "MGI-095" not in reglas("2024,200,", "suma", extra, proyecto=proyecto)


def test_a_lower_bound_is_no_year_far_above(proyecto: Path) -> None:
    assert reglas("2024,200,", "suma", metas(a2024="100"), proyecto=proyecto) == ["MGI-095"]
    serie = proyecto / "data/indicadores/visitas/serie.csv"
    texto = serie.read_text(encoding="utf-8").replace("Cuadro 1,200", "Cuadro 1,+200")
    serie.write_text(texto, encoding="utf-8")
    assert revise(proyecto, HOY).avisos == []


def test_a_year_far_above_is_told_with_its_numbers(proyecto: Path) -> None:
    (dicho,) = problemas(proyecto, "2024,80,", "creciente", base("60") + metas(a2024="70"))
    assert dicho.causa == ("lo ejecutado en 2024 (80) es el 200% de la meta del año (70), desde 60")


@pytest.mark.parametrize(
    ("tipo", "extra", "rotas"),
    [
        ("creciente", metas(a2023="120") + plan(2023, 2024, "100"), ["MGI-055"]),
        ("creciente", metas(a2023="90") + plan(2023, 2024, "100"), []),
        ("constante", metas(a2023="120") + plan(2023, 2024, "100", "ultimo"), ["MGI-055"]),
        ("decreciente", base("200") + metas(a2023="90") + plan(2023, 2024, "100"), ["MGI-055"]),
        ("decreciente", base("200") + metas(a2023="120") + plan(2023, 2024, "100"), []),
        ("suma", metas(a2022="90", a2023="90") + plan(2022, 2024, "100"), ["MGI-055"]),
        ("suma", metas(a2022="40", a2023="60") + plan(2022, 2024, "100"), []),
        ("suma", metas(a2022="-5", a2023="120") + plan(2022, 2024, "100"), []),
        ("suma", metas(a2023="40", a2024="50") + plan(2023, 2024, "100"), ["MGI-055"]),
        ("decreciente", base("100") + plan(2024, 2024, "100"), []),  # to keep what there is
        ("creciente", base("100") + plan(2024, 2024, "100"), []),
        ("decreciente", base("99") + plan(2024, 2024, "100"), ["MGI-056"]),
        ("decreciente", metas(a2024="100"), ["MGI-056"]),
    ],
)
def test_targets_lead_to_the_final_one(
    tipo: str, extra: str, rotas: list[str], proyecto: Path
) -> None:
    hechos = reglas("2024,1,", tipo, extra, proyecto=proyecto)
    assert [regla for regla in hechos if regla != "MGI-096"] == rotas


@pytest.mark.parametrize(
    ("filas", "rotas"),
    [
        ("2024-05-31,27,30", ["MGI-058"]),
        ("2024-05-31,27,40", []),
        ("2023,9,30 2024,27,40", []),  # the latest says it
        ("2024,27,40 2023,9,30", []),
        ("2024,27,", []),
    ],
)
def test_what_a_cuatrienio_programs_is_the_final_target(
    filas: str, rotas: list[str], proyecto: Path
) -> None:
    extra = "alcance_programado: cuatrienio\n" + plan(2023, 2024, "40", "ultimo")
    assert reglas(filas, "constante", extra, proyecto=proyecto) == rotas


CUATRIENIO = "alcance_programado: cuatrienio\n"


@pytest.mark.parametrize(
    ("magnitud", "tipo", "filas", "extra", "rotas"),
    [
        ("hasta_la_vigencia", "suma", "2024,27,", metas(a2024="30"), ["MGI-059"]),
        ("hasta_la_vigencia", "suma", "2024,27,", metas(a2024="30") + plan(2024, 2024, "30"), []),
        ("hasta_la_vigencia", "creciente", "2024,27,", metas(a2024="30"), []),
        ("ejecucion_anual", "constante", "2024,27,30", CUATRIENIO + metas(a2024="30"),
         ["MGI-059"]),
        ("plan", "constante", "2024,27,30", CUATRIENIO, []),
        ("plan", "constante", "2024,27,", CUATRIENIO, ["MGI-059"]),
        ("valor", "constante", "2024,27,30", CUATRIENIO, []),
        ("ejecucion_anual", "decreciente", "2024,27,30", VIGENCIA, ["MGI-059"]),
        ("ejecucion_anual", "decreciente", "2024,27,30", VIGENCIA + base("40"), []),
        ("ejecucion_anual", "no_aplica", "2024,27,30", VIGENCIA, []),
        ("ejecucion_proporcional", "no_aplica", "2024,27,30", VIGENCIA, ["MGI-059"]),
        ("ejecucion_anual", "suma", "2024,27,", "", ["MGI-059"]),
        ("plan", "suma", "2024,27,", metas(a2024="30"), ["MGI-059"]),
    ],
)  # fmt: skip
def test_an_estado_that_could_never_be_computed_is_refused(
    magnitud: str, tipo: str, filas: str, extra: str, rotas: list[str], proyecto: Path
) -> None:
    (proyecto / "data/estados.yml").write_text(ESTADOS.format(magnitud=magnitud), encoding="utf-8")
    assert reglas(filas, tipo, f"{extra}estado: avance\n", proyecto=proyecto) == rotas


@pytest.mark.parametrize(
    "extra",
    [
        "rezago: 20240630\n",
        "rezago: 3651\n",
        plan(2024, 30000000, "30"),
        plan(2101, 2024, "30"),
    ],
)
def test_days_and_years_out_of_all_reason_are_refused(extra: str, proyecto: Path) -> None:
    assert reglas("2024,1,", "suma", extra, proyecto=proyecto)[0] == "MGI-007"


def test_a_range_that_holds_no_value_is_refused(proyecto: Path) -> None:
    """A range from 50 to 50, between its two neighbours."""
    vacio = ESTADOS.format(magnitud="valor").replace(
        "    - {nombre: Adecuado",
        "    - {nombre: Nada, desde: 50, hasta: 50, tono: atencion}\n    - {nombre: Adecuado",
    )
    (proyecto / "data/estados.yml").write_text(vacio, encoding="utf-8")
    (dicho,) = problemas(proyecto, "2024,1,", "suma", "estado: avance\n")
    assert dicho.causa.endswith("«Nada» va de 50 a 50")
