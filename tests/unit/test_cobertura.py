"""What there is of each source, counted on test data, and the timeline of its dated facts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import HOY, RAIZ
from lectura import como_texto
from mgi.cli import main
from mgi.derive import Cobertura, derive_cobertura
from mgi.line import load
from mgi.render.marcas import Marcas

CASO = RAIZ / "tests" / "paginas" / "cobertura"


@pytest.fixture
def contado(proyecto: Path) -> Path:
    """The base project with several sources, facts of each kind and facts left out."""
    shutil.copytree(CASO / "archivos", proyecto, dirs_exist_ok=True)
    return proyecto


def linea_de_tiempo(raiz: Path) -> str:
    marcas = Marcas(load(raiz, HOY), "modelo/")
    return marcas.replace(f"<p>{marcas.macro('hitos')('informe')}</p>")


def test_the_command_prints_an_aligned_table_and_what_was_left_out(
    contado: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(contado), "cobertura"])
    dicho = capsys.readouterr().out
    if request.config.getoption("--escribir"):
        (CASO / "consola.txt").write_text(dicho, encoding="utf-8")
    assert salida.value.code == 0
    assert dicho == (CASO / "consola.txt").read_text(encoding="utf-8")
    assert len({len(linea) for linea in dicho.partition("\n\n")[0].splitlines()}) == 1


def test_the_command_reports_the_problems_of_the_files_instead(
    contado: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (contado / "data/hitos.csv").write_text("fecha\n2023\n", encoding="utf-8")
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(contado), "cobertura"])
    assert salida.value.code == 1
    assert "data/hitos.csv:1:1: MGI-012" in capsys.readouterr().out


def test_a_project_without_facts_left_out_says_so(
    proyecto: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--raiz", str(proyecto), "cobertura"])
    assert capsys.readouterr().out.endswith("En data/omitidos.csv no hay nada por fuera.\n")


def test_drafts_computed_rows_and_empty_values_do_not_count(contado: Path) -> None:
    cuentas = derive_cobertura(load(contado, HOY))
    assert cuentas["guia"] == Cobertura(metas=1), "its draft row is not published"
    assert cuentas["carta"].filas == 3, "two rows, and a computed one that it prints too"
    assert cuentas["informe"].filas == 3, "a row without a value is none"


def test_a_target_that_the_series_has_as_programmed_counts_once(contado: Path) -> None:
    cuentas = derive_cobertura(load(contado, HOY))
    assert (cuentas["informe"].programados, cuentas["informe"].metas) == (2, 0)
    serie = contado / "data/indicadores/visitas/serie.csv"
    serie.write_text(serie.read_text(encoding="utf-8").replace("1737,1800", "1737,"), "utf-8")
    cuentas = derive_cobertura(load(contado, HOY))
    assert (cuentas["informe"].programados, cuentas["informe"].metas) == (1, 1)


def test_the_timeline_goes_by_year_with_source_and_printed_date(
    contado: Path, request: pytest.FixtureRequest
) -> None:
    dicho = como_texto(linea_de_tiempo(contado))
    if request.config.getoption("--escribir"):
        (CASO / "hitos.txt").write_text(dicho, encoding="utf-8")
    assert dicho == (CASO / "hitos.txt").read_text(encoding="utf-8")


def test_only_a_whole_date_is_marked_for_machines(contado: Path) -> None:
    html = linea_de_tiempo(contado)
    assert html.count("<time") == 1
    assert '<time datetime="2024-06-30">30 de junio de 2024</time>' in html


def test_the_timeline_offers_a_jump_to_each_year_where_there_are_more_than_two(
    contado: Path,
) -> None:
    assert "<nav" not in linea_de_tiempo(contado)
    with (contado / "data/hitos.csv").open("a", encoding="utf-8") as hitos:
        hitos.write("2025,Se revisa la prueba,Un equipo la revisó.,informe,página 1,2025,\n")
    html = linea_de_tiempo(contado)
    assert '<nav class="letras" aria-label="Años">' in html
    for anio in (2023, 2024, 2025):
        assert f'<a href="#anio--{anio}"><span class="oculto">Hechos de </span>{anio}</a>' in html
        assert f'<h3 id="anio--{anio}">{anio}</h3>' in html


def test_a_timeline_without_facts_says_so(proyecto: Path) -> None:
    html = linea_de_tiempo(proyecto)
    assert "Todavía no hay hechos con fecha." in html
    assert "hitos.csv" not in html
