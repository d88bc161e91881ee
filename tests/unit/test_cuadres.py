"""The arithmetic of the cuadres, and how their computations read."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from conftest import HOY, RAIZ
from mgi.check import check
from mgi.check.cuadres import tell_uncomputed
from mgi.cli import main
from mgi.derive import texto_cuenta, texto_leido, texto_resultado
from mgi.line import generate, load, revise
from mgi.model import Catalogo
from mgi.problema import Problema
from mgi.read import read

CASO = Path(__file__).parent.parent / "cases"


def catalogo(proyecto: Path, cuadre: str) -> Catalogo:
    """Model the project of cases/cuadres-sin-problemas with another cuadre."""
    shutil.copytree(CASO / "cuadres-sin-problemas/archivos", proyecto, dirs_exist_ok=True)
    return catalogo_de(proyecto, cuadre)


def catalogo_de(proyecto: Path, cuadre: str) -> Catalogo:
    """Model a project with one cuadre."""
    (proyecto / "data/cuadres.yml").write_text(f"uno:\n  titulo: Uno\n{cuadre}", encoding="utf-8")
    return load(proyecto, HOY)


CUENTAS = {
    "1.000 + 737 = 1.737": """  operacion: suma
  de:
    - {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: todas}}
  da: {indicador: visitas, periodo: 2024-T1}
""",
    "1.737 − 737 = 1.000": """  operacion: diferencia
  de:
    - {indicador: visitas, periodo: 2024-T1}
    - {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: "02"}}
  da: {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: "01"}}
""",
    "737 ÷ 1.737 = 42,42948%, que cortado da 42,4%": """  operacion: razon
  de:
    - {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: "02"}}
    - {indicador: visitas, periodo: 2024-T1}
  da: {valor: 42.4, textual: "42,4%", fuente: informe, ubicacion: página 1}
  ajuste: truncamiento
""",
    "1.737 ÷ 737 = 2,35685, que redondeado da 2,4": """  operacion: razon
  de:
    - {indicador: visitas, periodo: 2024-T1}
    - {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: "02"}}
  da: {valor: 2.4, textual: "2,4", fuente: informe, ubicacion: página 1}
  ajuste: redondeo
""",
    "737 ÷ (737 + 1.000) = 42,42948%, que redondeado da 42,4%": """  operacion: proporcion
  de:
    - {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: "02"}}
    - {indicador: visitas, periodo: 2024-T1, dimensiones: {zona: "01"}}
  da: {valor: 42.4, textual: "42,4%", fuente: informe, ubicacion: página 1}
  ajuste: redondeo
""",
    "$ 3 + $ 4 = $ 7": """  operacion: suma
  de:
    - {valor: 3, textual: "$3", fuente: informe, ubicacion: página 1}
    - {valor: 4, textual: "$ 4", fuente: informe, ubicacion: página 1}
  da: {valor: 7, textual: "$7", fuente: informe, ubicacion: página 2}
""",
    "2038 − 2020 = 18": """  operacion: diferencia
  de:
    - {valor: 2038, textual: "2038", fuente: informe, ubicacion: página 1}
    - {valor: 2020, textual: "2020", fuente: informe, ubicacion: página 1}
  da: {valor: 18, textual: "18", fuente: informe, ubicacion: página 2}
""",
    "«1.800» = 1.800 (programado)": """  operacion: igual
  de:
    - {indicador: visitas, periodo: 2024-T2}
    - {valor: 1800, textual: "1.800", fuente: informe, ubicacion: página 1}
  da: {indicador: visitas, periodo: 2024-T2, campo: programado}
""",
    "«siete (7)» = «7»": """  operacion: igual
  de:
    - {valor: 7, textual: siete (7), fuente: informe, ubicacion: página 1}
  da: {valor: 7, textual: "7", fuente: informe, ubicacion: página 2}
""",
}


@pytest.mark.parametrize(("dicho", "cuadre"), CUENTAS.items(), ids=list(CUENTAS))
def test_a_computation_reads_with_its_numbers(dicho: str, cuadre: str, proyecto: Path) -> None:
    (hecho,) = catalogo(proyecto, cuadre).cuadres
    assert texto_cuenta(hecho).replace("\u00a0", " ") == dicho
    assert hecho.cuadra


def test_a_contradiction_keeps_both_sides(proyecto: Path) -> None:
    cuadre = CUENTAS["1.000 + 737 = 1.737"].replace(
        "da: {indicador: visitas, periodo: 2024-T1}",
        'da: {valor: 1736, textual: "1.736", fuente: informe, ubicacion: página 1}\n'
        "  contradiccion: {explicacion: No suma., usa: El sitio usa el cuadro.}",
    )
    datos = catalogo(proyecto, cuadre)
    (hecho,) = datos.cuadres
    assert not hecho.cuadra
    assert (texto_resultado(hecho), texto_leido(hecho.da)) == ("1.737", "«1.736»")
    assert datos.cuadres_de(datos.indicadores["visitas"]) == (hecho,)
    assert datos.cuadres_de(datos.indicadores["avance"]) == ()


def test_a_scale_counts_in_the_decimals_that_are_printed(proyecto: Path) -> None:
    """«2,5 millones» in a series of millions is printed to the tenth, and not to the unit."""
    unidades = proyecto / "data/unidades.yml"
    unidades.write_text(
        unidades.read_text(encoding="utf-8")
        + "millones: {singular: peso, plural: pesos, formato: moneda, escala: millones}\n",
        encoding="utf-8",
    )
    shutil.copytree(CASO / "cuadres-sin-problemas/archivos", proyecto, dirs_exist_ok=True)
    carpeta = proyecto / "data/indicadores/avance"
    ficha = carpeta.joinpath("ficha.yml")
    ficha.write_text(
        ficha.read_text(encoding="utf-8").replace("unidad: porcentaje", "unidad: millones"),
        encoding="utf-8",
    )
    carpeta.joinpath("serie.csv").write_text(
        "periodo,valor,programado,fuente,ubicacion,textual,nota\n"
        '2024-T1,2.5,,informe,Cuadro 3,"2,5 millones",\n',
        encoding="utf-8",
    )
    (hecho,) = catalogo_de(
        proyecto,
        """  operacion: razon
  de:
    - {valor: 5.1, textual: "5,1", fuente: informe, ubicacion: página 1}
    - {valor: 2, textual: "2", fuente: informe, ubicacion: página 1}
  da: {indicador: avance, periodo: 2024-T1}
  ajuste: truncamiento
""",
    ).cuadres
    assert texto_cuenta(hecho).endswith("que cortado da $\u00a02,5\u00a0millones")


def test_a_printed_row_of_a_derived_indicator_is_read_as_printed(proyecto: Path) -> None:
    """The source cuts 42,43 to 42,4 and the site publishes what it computes: both are right."""
    shutil.copytree(CASO / "cuadres-sin-problemas/archivos", proyecto, dirs_exist_ok=True)
    carpeta = proyecto / "data/indicadores/avance"
    ficha = carpeta.joinpath("ficha.yml")
    ficha.write_text(
        ficha.read_text(encoding="utf-8")
        + "derivado:\n  operacion: razon\n  decimales: 2\n  de:\n"
        + '    - {indicador: visitas, dimensiones: {zona: "02"}}\n    - {indicador: visitas}\n',
        encoding="utf-8",
    )
    carpeta.joinpath("serie.csv").write_text(
        "periodo,valor,programado,fuente,ubicacion,textual,nota\n"
        '2024-T1,42.4,,informe,Cuadro 3,"42,4%",\n',
        encoding="utf-8",
    )
    cuadre = CUENTAS["737 ÷ 1.737 = 42,42948%, que cortado da 42,4%"].replace(
        '{valor: 42.4, textual: "42,4%", fuente: informe, ubicacion: página 1}',
        "{indicador: avance, periodo: 2024-T1}",
    )
    datos = catalogo_de(proyecto, cuadre)
    assert datos.indicadores["avance"].filas[0].valor == Decimal("42.43")
    assert datos.cuadres[0].da.valor == Decimal("42.4")


def test_a_computed_row_can_be_read(proyecto: Path) -> None:
    shutil.copytree(CASO / "cuadres-sin-problemas/archivos", proyecto, dirs_exist_ok=True)
    carpeta = proyecto / "data/indicadores/avance"
    carpeta.joinpath("serie.csv").unlink()
    ficha = carpeta.joinpath("ficha.yml")
    ficha.write_text(
        ficha.read_text(encoding="utf-8")
        + "derivado:\n  operacion: razon\n  decimales: 1\n  de:\n"
        + '    - {indicador: visitas, dimensiones: {zona: "02"}}\n    - {indicador: visitas}\n',
        encoding="utf-8",
    )
    (hecho,) = catalogo_de(
        proyecto,
        """  operacion: igual
  de:
    - {valor: 42.4, textual: "42,4%", fuente: informe, ubicacion: página 1}
  da: {indicador: avance, periodo: 2024-T1}
""",
    ).cuadres
    assert texto_cuenta(hecho).replace("\u00a0", " ") == "«42,4%» = 42,4%"
    assert hecho.da.fuente == ""


def test_a_project_without_cuadres_has_no_page_of_them(proyecto: Path) -> None:
    assert not any("calidad" in a.ruta for a in generate(proyecto, HOY).artefactos)


def test_the_command_prints_every_computation_and_the_counts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(RAIZ), "cuadres"])
    dicho = capsys.readouterr().out
    hechos = revise(RAIZ, HOY).cuadres
    assert salida.value.code == 0
    assert all(f"  {hecho.clave}: " in dicho for hecho in hechos)
    cuadran = sum(hecho.cuadra for hecho in hechos)
    assert f"De {len(hechos)} cuadres, {cuadran} cuadran" in dicho


def test_the_command_says_which_computation_fails(
    proyecto: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(CASO / "cuadre-que-no-cuadra/archivos", proyecto, dirs_exist_ok=True)
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(proyecto), "cuadres"])
    dicho = capsys.readouterr().out
    assert salida.value.code == 1
    assert "NO CUADRA   partes-de-los-dos-trimestres: 1.737 + 1.800 = 3.537;" in dicho
    assert "De 6 cuadres, 0 cuadran, 0 son contradicciones declaradas, 6 no cuadran" in dicho


def reglas(proyecto: Path, cuadre: str) -> list[tuple[str, str]]:
    (proyecto / "data/cuadres.yml").write_text(f"uno:\n  titulo: Uno\n{cuadre}", encoding="utf-8")
    (proyecto / "docs/index.md").unlink()
    return [(p.regla, p.causa) for p in revise(proyecto, HOY).problemas]


@pytest.mark.parametrize("escritas", [("SUBA", "'11'"), ("'11'", "Suba"), ("suba", "SUBA")])
def test_a_cuadre_names_a_localidad_as_its_table_does(
    proyecto: Path, escritas: tuple[str, str]
) -> None:
    shutil.copytree(
        CASO / "localidades-bien-escritas/archivos/data", proyecto / "data", dirs_exist_ok=True
    )
    serie = proyecto / "data/indicadores/visitas-por-localidad/serie.csv"
    with serie.open("a", encoding="utf-8") as archivo:
        archivo.write("2019,Suba,7,,informe,Cuadro 1,7,\n")
    lectura = "{indicador: visitas-por-localidad, periodo: 2019, dimensiones: {localidad: %s}}"
    cuadre = f"  operacion: igual\n  de:\n    - {lectura}\n  da: {lectura}\n"
    assert reglas(proyecto, cuadre % escritas)[0][1].startswith(
        "se compara una lectura con ella misma"
    )


def test_a_label_called_todas_is_not_mistaken_for_all_labels(proyecto: Path) -> None:
    ficha = proyecto / "data/indicadores/visitas/ficha.yml"
    texto = ficha.read_text(encoding="utf-8").replace(
        "etiquetas:\n", "etiquetas:\n      todas: X\n"
    )
    ficha.write_text(texto, encoding="utf-8")
    lectura = "{indicador: visitas, periodo: 2024-T1%s}"
    cuadre = (
        f"  operacion: suma\n  de:\n    - {lectura % ', dimensiones: {zona: todas}'}\n"
        f"  da: {lectura % ''}\n"
    )
    ((regla, causa),) = reglas(proyecto, cuadre)
    assert (regla, causa) == ("MGI-071", "«todas» las lee todas, y también es una etiqueta de zona")


def test_a_cuadre_that_is_not_computed_is_told_where_no_error_says_why(proyecto: Path) -> None:
    shutil.copytree(CASO / "cuadres-sin-problemas/archivos", proyecto, dirs_exist_ok=True)
    crudo = read(proyecto)
    revision = check(crudo, HOY)
    assert revision.problemas == []
    *otros, ultimo = revision.cuadres
    aviso = Problema("data/x.csv", 2, 1, "MGI-098", "faltan periodos", "agréguelos")
    (dicho,) = tell_uncomputed(crudo, revision.referencias, otros, [aviso])
    assert (dicho.regla, ultimo.cuadre.titulo in dicho.causa) == ("MGI-072", True)
    assert tell_uncomputed(crudo, revision.referencias, otros, [dicho]) == []
