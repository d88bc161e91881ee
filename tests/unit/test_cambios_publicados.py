"""Which changes of what is published have to be told, whatever the form of the files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import HOY, commit
from mgi.historia import find_base, read_published
from mgi.line import compare
from repositorio import SERIE, cambiar, comparar, corregir

REVISIONES = "data/indicadores/visitas/revisiones.csv"


def test_the_same_numbers_in_another_form_are_no_change(repositorio: Path) -> None:
    cambiar(repositorio, "2024-T1,01,1000,", "2024-T1,01,1000.0,")
    lineas = (repositorio / SERIE).read_text(encoding="utf-8").splitlines()
    escrito = "\r\n".join([lineas[0], *reversed(lineas[1:])]) + "\r\n"
    (repositorio / SERIE).write_bytes(b"\xef\xbb\xbf" + escrito.encode())
    assert SERIE in read_published(repositorio, find_base(repositorio))
    assert comparar(repositorio) == 0


def test_new_rows_indicators_and_dimensions_need_no_revision(repositorio: Path) -> None:
    otro = repositorio / "data/indicadores/otro"
    shutil.copytree(repositorio / "data/indicadores/visitas", otro)
    cambiar(repositorio, "Visitas a colegios", "Otro", "data/indicadores/otro/ficha.yml")
    ficha = repositorio / "data/indicadores/visitas/ficha.yml"
    ficha.write_text(
        ficha.read_text(encoding="utf-8")
        + "  jornada:\n    nombre: Jornada\n    etiquetas: {dia: Día, noche: Noche}\n",
        encoding="utf-8",
    )
    lineas = (repositorio / SERIE).read_text(encoding="utf-8").splitlines()
    con = [lineas[0].replace("zona,", "zona,jornada,")]
    con += [",".join([*linea.split(",")[:2], "", *linea.split(",")[2:]]) for linea in lineas[1:]]
    con.append("2024-T2,,dia,900,,informe,Cuadro 2,900,")
    (repositorio / SERIE).write_text("\n".join(con) + "\n", encoding="utf-8")
    assert comparar(repositorio) == 0


def test_a_value_where_there_was_none_needs_no_revision(repositorio: Path) -> None:
    cambiar(repositorio, "2024-T1,02,737,,informe,Cuadro 1,737,", "2024-T1,02,,,informe,Cuadro 1,,")
    commit(repositorio)
    cambiar(repositorio, "2024-T1,02,,,informe,Cuadro 1,,", "2024-T1,02,7,8,informe,Cuadro 1,7,")
    assert comparar(repositorio) == 0


def test_drafts_were_never_published_and_withdrawn_ones_keep_their_page(repositorio: Path) -> None:
    ficha = "data/indicadores/visitas/ficha.yml"
    cambiar(
        repositorio, "{estado: vigente}", "{estado: retirado, motivo: Se dejó de medir.}", ficha
    )
    assert comparar(repositorio) == 0
    cambiar(
        repositorio, "{estado: retirado, motivo: Se dejó de medir.}", "{estado: borrador}", ficha
    )
    (repositorio / "docs/index.md").write_text(
        "---\ntitulo: Inicio\nresumen: X.\nactualizado: 2024-06-30\n---\n\nNada.\n",
        encoding="utf-8",
    )
    commit(repositorio)
    corregir(repositorio)
    assert comparar(repositorio) == 0


@pytest.mark.parametrize(
    "basura",
    [
        b"",
        b"\xff\xfe\x00p\x00e",
        b'periodo,valor\n2024-T1,"sin cerrar\n',
        b"periodo;valor\n2024-T1;1737\n",
        b"anio,cuanto\n2024,1737\n",
        b"periodo,zona,valor,valor,otra\n,,\n2024-T1,,mil,,\n2024-T1\n",
        b"\x00\x00",
    ],
)
def test_published_files_of_another_format_never_break_the_comparison(
    repositorio: Path, basura: bytes
) -> None:
    buenos = {
        n: (repositorio / n).read_bytes() for n in (SERIE, SERIE.replace("serie.csv", "ficha.yml"))
    }
    for nombre in (*buenos, REVISIONES):
        (repositorio / nombre).write_bytes(basura)
    commit(repositorio)
    for nombre, contenido in buenos.items():
        (repositorio / nombre).write_bytes(contenido)
    (repositorio / REVISIONES).unlink()
    hecha = compare(repositorio, HOY, read_published(repositorio, find_base(repositorio)))
    assert hecha.problemas == []


def test_a_published_series_that_cannot_be_read_is_said(
    repositorio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bueno = (repositorio / SERIE).read_bytes()
    (repositorio / SERIE).write_bytes(b"anio,cuanto\n2024,1737\n")
    commit(repositorio)
    (repositorio / SERIE).write_bytes(bueno)
    assert comparar(repositorio) == 0
    assert f"aviso: {SERIE}: lo publicado no se pudo leer" in capsys.readouterr().out


CAMBIOS = {
    "un valor": ("1737,1800,informe,Cuadro 1,1.737", "1738,1800,informe,Cuadro 1,1.738"),
    "lo programado": ("2024-T2,,1800,1800", "2024-T2,,1800,1801"),
    "una fila": ("2024-T1,02,737,,informe,Cuadro 1,737,\n", ""),
    "un periodo": ("2024-T2,", "2024-T3,"),
    "una dimensión": ("periodo,zona,", "periodo,sector,"),
}


@pytest.mark.parametrize("cambio", CAMBIOS)
def test_the_lines_that_are_proposed_are_all_that_is_missing(
    repositorio: Path, cambio: str
) -> None:
    cambiar(repositorio, *CAMBIOS[cambio])
    if cambio == "una dimensión":
        cambiar(repositorio, "  zona:\n", "  sector:\n", SERIE.replace("serie.csv", "ficha.yml"))
    publicados = read_published(repositorio, find_base(repositorio))
    hecha = compare(repositorio, HOY, publicados)
    assert hecha.problemas
    cabeza = hecha.cabezas[REVISIONES]
    donde = cabeza.split(",").index("motivo")
    filas = []
    for linea in hecha.lineas[REVISIONES]:
        celdas = linea.split(",")
        filas.append(",".join([*celdas[:donde], "La fuente lo corrigió.", *celdas[donde + 1 :]]))
    (repositorio / REVISIONES).write_text("\n".join([cabeza, *filas]) + "\n", encoding="utf-8")
    assert compare(repositorio, HOY, publicados).problemas == []
    for _ in range(2):  # and it stays so once it is published
        commit(repositorio)
        assert comparar(repositorio) == 0


DERIVADO = """\
derivado:
  operacion: suma
  decimales: 0
  de:
    - {indicador: visitas}
    - {indicador: visitas}
"""


@pytest.mark.parametrize(
    ("archivo", "antes", "despues"),
    [
        (SERIE, "2024-T2,,1800", "2024-T9,,1800"),
        ("data/unidades.yml", "formato: numero", "formato: entero"),
    ],
)
def test_what_comes_from_faulty_files_is_not_said_to_be_gone(
    repositorio: Path, archivo: str, antes: str, despues: str
) -> None:
    doble = repositorio / "data/indicadores/doble/ficha.yml"
    doble.parent.mkdir()
    texto = (repositorio / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    doble.write_text(texto.partition("dimensiones:")[0] + DERIVADO, encoding="utf-8")
    serie = SERIE.replace("visitas", "doble")
    (repositorio / serie).write_text(
        "periodo,valor,programado,fuente,ubicacion,textual,nota\n"
        "2024-T2,3600,,informe,Cuadro 2,3.600,\n",
        encoding="utf-8",
    )
    commit(repositorio)
    (repositorio / serie).unlink()
    cambiar(repositorio, antes, despues, archivo)
    hecha = compare(repositorio, HOY, read_published(repositorio, find_base(repositorio)))
    assert hecha.problemas == []
    assert hecha.pendientes
