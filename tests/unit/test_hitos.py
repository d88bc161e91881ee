"""The dates of the facts: how a source may print them, and the order of the file."""

from __future__ import annotations

import csv
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from conftest import BASE, HOY
from mgi.check.fechas import missing_from_textual
from mgi.corte import leer_corte
from mgi.esquema.tabla import COLUMNAS
from mgi.line import revise
from mgi.problema import Problema

#: Date, and what the source prints, where it is and the note.
DICHOS = [
    ("2022-06-30", "30 de junio de 2022", "", ""),
    ("2022-06-30", "30 JUNIO 2022", "", ""),
    ("2022-06-30", "junio 30/22", "", ""),
    ("2022-06-30", "30/06/22", "", ""),
    ("2022-06-30", "2022-06-30", "", ""),
    ("2019-08-22", "8/22/2019", "", ""),
    ("2020-09-30", "30 sept/20", "", ""),
    ("2020-09-30", "30 de setiembre de 2020", "", ""),
    ("2024-05-01", "primero de mayo de 2024", "", ""),
    ("2024-05-01", "1.º de mayo de 2024", "", ""),
    ("2024-03-26", "26 Y 27 DE MARZO DE 2024", "", ""),
    ("2020-11-26", "Del 7 de octubre al 26 de noviembre", "", "Es el balance de 2020."),
    ("2020-02-04", "4 Sesión de inicio", "lámina «Febrero 2020»", ""),
    ("2020-07", "JULIO 2022", "", "Dice 2022 por error; es el balance de 2020."),
    ("2024-T1", "entre enero y marzo 2024", "", ""),
    ("2022-S1", "primer semestre de la vigencia 2022", "", ""),
    ("2021", "2020 y 2021", "", ""),
    ("2019", "No. 059 de 2019", "", ""),
    ("2024-05", "durante el mes de mayo", "", "El corte es de 2024."),
]
#: The same, and a part of what is said of it.
NO_DICHOS = [
    ("2022-06-30", "30 de junio de 2021", "", "", "dice 2021 y la fecha es de 2022"),
    ("2022-06-30", "30 de junio", "página 2", "", "no dice el año 2022"),
    ("2022-06-30", "30/06/21", "", "", "no dice el año 2022"),
    ("2022-06-30", "30 de mayo de 2022", "", "", "que es de junio"),
    ("2022-06-30", "30 de may. de 2022", "", "", "que es de junio"),
    ("2022-06-30", "12 de junio de 2022", "", "", "no dice el día 30"),
    ("2022-06-03", "30 de junio de 2022", "", "", "no dice el día 3"),
    ("2022-07", "primer semestre, junio de 2022", "", "", "que es de julio"),
    ("2024-T1", "entre abril y junio de 2024", "", "", "que es de enero a marzo"),
    ("2021", "vigencia 2020", "", "Se hizo en 2021.", "dice 2020 y la fecha es de 2021"),
    ("2020", "JULIO 2022", "", "Dice 2022 por error.", "no dice el año 2020"),
    ("2020", "Contrato 12020", "", "", "no dice el año 2020"),
]


@pytest.mark.parametrize(("fecha", "textual", "ubicacion", "nota"), DICHOS)
def test_a_date_is_read_as_sources_print_it(
    fecha: str, textual: str, ubicacion: str, nota: str
) -> None:
    corte = leer_corte(fecha)
    assert corte is not None
    assert missing_from_textual(corte, textual, ubicacion, nota) is None


@pytest.mark.parametrize(("fecha", "textual", "ubicacion", "nota", "parte"), NO_DICHOS)
def test_what_a_printed_date_lacks_or_contradicts_is_said(
    fecha: str, textual: str, ubicacion: str, nota: str, parte: str
) -> None:
    corte = leer_corte(fecha)
    assert corte is not None
    falta = missing_from_textual(corte, textual, ubicacion, nota)
    assert falta is not None
    assert parte in falta[0]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    raiz = tmp_path_factory.mktemp("hitos") / "proyecto"
    shutil.copytree(BASE, raiz)
    return raiz


def fuera_de_orden(raiz: Path, fechas: list[str]) -> list[Problema]:
    with (raiz / "data/hitos.csv").open("w", encoding="utf-8", newline="") as archivo:
        escritor = csv.writer(archivo, lineterminator="\n")
        escritor.writerow(COLUMNAS["hitos"])
        for n, fecha in enumerate(fechas):
            titulo = f"Hecho {chr(65 + n)}"
            escritor.writerow([fecha, titulo, "Ocurrió.", "informe", "portada", fecha, ""])
    problemas = revise(raiz, HOY).problemas
    assert {p.regla for p in problemas} <= {"MGI-086"}
    return problemas


FECHAS = ["2019", "2019-01", "2019-01-01", "2020-T1", "2020-02", "2020-02-03", "2020-S2", "2021"]


@settings(max_examples=25, deadline=None)
@given(st.permutations(FECHAS))
@example(FECHAS)
def test_only_a_file_by_date_has_no_problem_of_order(base: Path, fechas: list[str]) -> None:
    assert (fuera_de_orden(base, fechas) == []) == (fechas == FECHAS)


@pytest.mark.parametrize("semilla", range(6))
def test_doing_what_is_said_puts_the_file_in_order(base: Path, semilla: int) -> None:
    """One row at a time, as an editor does; the lines said are those of the file as it is."""
    fechas = list(FECHAS)
    azar = random.Random(semilla)
    for _ in range(2):
        fechas.insert(azar.randrange(len(fechas)), fechas.pop(azar.randrange(len(fechas))))
    for _ in range(4):
        problemas = fuera_de_orden(base, fechas)
        if not problemas:
            break
        remedio = problemas[0].remedio
        vecina = fechas[int(remedio.partition("línea ")[2].partition(",")[0]) - 2]
        mala = fechas.pop(problemas[0].linea - 2)
        fechas.insert(fechas.index(vecina) + ("después" in remedio), mala)
    assert fechas == FECHAS
