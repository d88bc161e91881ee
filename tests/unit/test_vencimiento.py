"""When a series is late: its periodicidad, its rezago, and the ends of months."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from conftest import HOY
from mgi.derive import derive_vencimiento
from mgi.esquema.ficha import PERIODICIDADES
from mgi.line import load
from mgi.model import Indicador
from mgi.model.indicador import Operando


def indicador(proyecto: Path, periodo: str, periodicidad: str, extra: str = "") -> Indicador:
    carpeta = proyecto / "data/indicadores/visitas"
    ficha = carpeta.joinpath("ficha.yml").read_text(encoding="utf-8")
    ficha = ficha.replace("periodicidad: trimestral", f"periodicidad: {periodicidad}")
    carpeta.joinpath("ficha.yml").write_text(ficha + extra, encoding="utf-8")
    carpeta.joinpath("serie.csv").write_text(
        "periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n"
        f"{periodo},,5,,informe,Cuadro 1,5,\n",
        encoding="utf-8",
    )
    (proyecto / "docs/index.md").unlink()
    return load(proyecto, HOY).indicadores["visitas"]


@pytest.mark.parametrize(
    ("periodo", "periodicidad", "extra", "ultimo_dia"),
    [
        ("2024-T1", "trimestral", "", date(2024, 6, 30)),
        ("2024-T1", "trimestral", "rezago: 0\n", date(2024, 6, 30)),
        ("2024-T1", "trimestral", "rezago: 45\n", date(2024, 8, 14)),
        ("2024-01", "mensual", "", date(2024, 2, 29)),
        ("2024-01-30", "mensual", "", date(2024, 2, 29)),
        ("2024-02-29", "anual", "", date(2025, 2, 28)),
        ("2024-11", "bimestral", "", date(2025, 1, 31)),
        ("2024-S2", "semestral", "", date(2025, 6, 30)),
        ("2023", "anual", "", date(2024, 12, 31)),
        ("2020", "cuatrienal", "", date(2024, 12, 31)),
        ("2024-05-15", "mensual", "", date(2024, 6, 15)),
    ],
)
def test_a_series_is_late_the_day_after_its_term(
    periodo: str, periodicidad: str, extra: str, ultimo_dia: date, proyecto: Path
) -> None:
    hecho = indicador(proyecto, periodo, periodicidad, extra)
    assert derive_vencimiento(hecho, ultimo_dia).clase == "al-dia"
    assert derive_vencimiento(hecho, ultimo_dia).esperado == ultimo_dia
    assert derive_vencimiento(hecho, ultimo_dia + timedelta(days=1)).vencido


def test_a_single_measurement_is_never_late(proyecto: Path) -> None:
    hecho = indicador(proyecto, "2019", "unica")
    assert derive_vencimiento(hecho, date(2099, 1, 1)).clase == "unico"


def test_a_closed_series_is_never_late_and_says_when_it_closed(proyecto: Path) -> None:
    ficha = proyecto / "data/indicadores/visitas/ficha.yml"
    cierre = "seguimiento: {estado: cerrado, fecha: 2024-05-31, motivo: Terminó.}"
    texto = ficha.read_text(encoding="utf-8").replace("seguimiento: {estado: abierto}", cierre)
    ficha.write_text(texto, encoding="utf-8")
    hecho = derive_vencimiento(indicador(proyecto, "2019", "mensual"), date(2099, 1, 1))
    assert not hecho.vencido
    assert hecho.titulo == "Serie cerrada a 31 de mayo de 2024"


def test_every_periodicidad_has_its_term(proyecto: Path) -> None:
    hecho = indicador(proyecto, "2024", "anual")
    for periodicidad in PERIODICIDADES:
        ficha = hecho.ficha.model_copy(update={"periodicidad": periodicidad})
        otro = Indicador(hecho.codigo, ficha, hecho.unidad, hecho.filas, hecho.fuentes)
        assert derive_vencimiento(otro, HOY).titulo


def _con_filas(proyecto: Path, *filas: str) -> Indicador:
    """Build the base indicator with totals «periodo,valor»."""
    indicador(proyecto, "2024-T1", "trimestral", "rezago: 10\n")
    completas = "".join(
        f"{periodo},,{valor},,informe,Cuadro 1,{valor},\n"
        for periodo, valor in (fila.split(",") for fila in filas)
    )
    (proyecto / "data/indicadores/visitas/serie.csv").write_text(
        f"periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n{completas}",
        encoding="utf-8",
    )
    return load(proyecto, HOY).indicadores["visitas"]


def test_a_row_without_a_value_reports_nothing(proyecto: Path) -> None:
    hecho = _con_filas(proyecto, "2024-T2,5", "2024-T3,")
    assert derive_vencimiento(hecho, date(2024, 10, 10)).clase == "al-dia"
    assert derive_vencimiento(hecho, date(2024, 10, 11)).vencido


def test_a_computed_row_that_divides_by_zero_reports_its_period(proyecto: Path) -> None:
    hecho = _con_filas(proyecto, "2024-T2,5", "2024-T3,")
    antes, ultima = hecho.filas
    cero = Operando("otro", "Otro", ultima.corte, (), (), Decimal(0), hecho.unidad)
    filas = (antes, ultima._replace(operandos=(cero,)))
    otro = Indicador(hecho.codigo, hecho.ficha, hecho.unidad, filas, hecho.fuentes)
    assert derive_vencimiento(otro, HOY).esperado == date(2025, 1, 10)


def test_a_series_without_any_value_awaits_its_first(proyecto: Path) -> None:
    hecho = _con_filas(proyecto, "2024-T2,", "2024-T3,")
    assert derive_vencimiento(hecho, HOY).esperado == date(2024, 7, 10)


def test_a_retired_indicator_is_never_late(proyecto: Path) -> None:
    hecho = indicador(proyecto, "2019", "mensual")
    publicacion = hecho.ficha.publicacion.model_copy(
        update={"estado": "retirado", "motivo": "Ya no se mide."}
    )
    ficha = hecho.ficha.model_copy(update={"publicacion": publicacion})
    otro = Indicador(hecho.codigo, ficha, hecho.unidad, hecho.filas, hecho.fuentes)
    dicho = derive_vencimiento(otro, HOY)
    assert (dicho.clase, dicho.texto) == ("retirado", "Ya no se mide.")
