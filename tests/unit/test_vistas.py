"""What the model and the pages make of the rows: order, what does not apply, changes, the board."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from conftest import HOY
from lectura import como_texto
from mgi.artefacto import Pagina
from mgi.derive import texto_valor
from mgi.line import Sitio, generate, load, revise
from mgi.model import Fila
from mgi.problema import DatosInvalidos, Problema

CABEZA = "periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n"
CONJUNTO = """{clave}:
  nombre: {nombre}
  magnitud: ejecucion_anual
  origen: Regla de prueba.
  rangos:
    - {{nombre: {bajo}, hasta: 50, tono: critico}}
    - {{nombre: {alto}, desde: 50, tono: favorable}}
"""


@pytest.fixture
def base(proyecto: Path) -> Path:
    (proyecto / "docs/index.md").unlink()
    return proyecto


def escribir(raiz: Path, codigo: str, filas: str = "", extra: str = "", **cambios: str) -> None:
    """Write an indicator: rows «periodo,zona,valor,programado», and more or other in its ficha."""
    carpeta = raiz / "data/indicadores" / codigo
    carpeta.mkdir(exist_ok=True)
    ficha = (raiz / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    cambios = {"anualizacion": "no_aplica", **cambios}
    lineas = [
        f"{clave}: {cambios[clave]}" if (clave := linea.partition(":")[0]) in cambios else linea
        for linea in ficha.splitlines()
    ]
    carpeta.joinpath("ficha.yml").write_text("\n".join(lineas) + "\n" + extra, encoding="utf-8")
    completas = [f"{fila},informe,Cuadro 1,{fila.split(',')[2]},\n" for fila in filas.split()]
    if completas:
        carpeta.joinpath("serie.csv").write_text(CABEZA + "".join(completas), encoding="utf-8")


def revisar(raiz: Path, *lineas: str) -> None:
    archivo = raiz / "data/indicadores/visitas/revisiones.csv"
    cabeza = "periodo,zona,anterior,nuevo,fecha,motivo\n"
    archivo.write_text(cabeza + "".join(f"{linea}\n" for linea in lineas), encoding="utf-8")


def pagina(sitio: Sitio, ruta: str) -> str:
    (hecha,) = [a for a in sitio.artefactos if isinstance(a, Pagina) and a.ruta == ruta]
    return como_texto(hecha.contenido).replace("\u00a0", " ")


# --- what does not apply


@pytest.fixture
def entre_cero(base: Path) -> Path:
    """`r` would divide by zero; `s` comes from it; `t` from it and from what is missing."""
    escribir(base, "a", "2024,,5,")
    escribir(base, "b", "2024,,0,")
    escribir(base, "vacia", "2024,,,")
    de = "derivado: {{operacion: {}, de: [{{indicador: {}}}, {{indicador: {}}}], decimales: 0}}\n"
    escribir(base, "r", extra=de.format("razon", "a", "b"))
    escribir(base, "s", extra=de.format("suma", "a", "r"))
    escribir(base, "s2", extra=de.format("suma", "s", "a"))
    escribir(base, "t", extra=de.format("suma", "vacia", "r"))
    return base


def test_what_comes_from_what_does_not_apply_does_not_apply(entre_cero: Path) -> None:
    catalogo = load(entre_cero, HOY)
    dichos = {c: _dicho(catalogo.indicadores[c].filas[0]) for c in ("r", "s", "s2", "t")}
    no_aplica = ("No aplica", "No aplica: se dividiría entre cero.")
    assert dichos == {
        "r": no_aplica,
        "s": no_aplica,
        "s2": no_aplica,
        "t": ("Sin dato", "Falta un dato para calcularlo."),
    }


def _dicho(fila: Fila) -> tuple[str, str]:
    return texto_valor(fila, fila.operandos[0].unidad), fila.nota


def test_the_open_data_tell_what_does_not_apply_from_what_is_missing(entre_cero: Path) -> None:
    hechos = {a.ruta: a.contenido for a in generate(entre_cero, HOY).artefactos}
    dichos = {}
    for codigo in ("a", "vacia", "s", "t"):
        (fila,) = json.loads(hechos[f"cifras/{codigo}/datos.json"])["filas"]
        dichos[codigo] = fila["valor"], fila["no_aplica"]
    assert dichos == {
        "a": (5, False),
        "vacia": (None, False),
        "s": (None, True),
        "t": (None, False),
    }


# --- when it changed


def test_a_revision_that_only_confirms_changes_nothing(base: Path) -> None:
    revisar(base, "2024-T2,,1800,1800,2024-12-01,Es correcto: hubo más visitas.")
    visitas = load(base, HOY).indicadores["visitas"]
    assert (visitas.actualizado, visitas.cambio) == (date(2024, 6, 30), "")


def test_a_change_before_a_confirmation_is_the_last_change(base: Path) -> None:
    revisar(
        base,
        "2024-T1,,1700,1737,2024-11-21,La fuente lo corrigió.",
        "2024-T2,,1800,1800,2024-12-01,Es correcto: hubo más visitas.",
    )
    visitas = load(base, HOY).indicadores["visitas"]
    assert visitas.actualizado == date(2024, 11, 21)
    assert visitas.cambio == "Se revisó un valor ya publicado."


def test_the_words_of_the_ficha_tell_what_changed_on_its_own_day(base: Path) -> None:
    escribir(base, "visitas", extra="cambio: Se agregó la zona sur.\n")
    revisar(base, "2024-T1,,1700,1737,2024-06-30,La fuente lo corrigió.")
    assert load(base, HOY).indicadores["visitas"].cambio == "Se agregó la zona sur."


# --- order


def test_of_two_periods_that_end_together_the_longer_is_the_later(base: Path) -> None:
    escribir(base, "visitas", "2024,,90, 2024-T4,,30, 2024-S2,,50,")
    visitas = load(base, HOY).indicadores["visitas"]
    assert [fila.corte.codigo for fila in visitas.filas] == ["2024-T4", "2024-S2", "2024"]


# --- the page of an indicator


def test_what_it_is_computed_from_is_told_with_words_and_not_codes(base: Path) -> None:
    de = "[{indicador: visitas, dimensiones: {zona: '02'}}, {indicador: visitas}]"
    escribir(base, "s", extra=f"derivado: {{operacion: suma, de: {de}, decimales: 0}}\n")
    ficha = base / "data/indicadores/s/ficha.yml"
    texto = ficha.read_text(encoding="utf-8")
    corte = texto.index("dimensiones:"), texto.index("derivado:")
    ficha.write_text(texto[: corte[0]] + texto[corte[1] :], encoding="utf-8")
    dicho = pagina(generate(base, HOY), "cifras/s/")
    assert "Visitas a colegios, Sur; Visitas a colegios" in dicho
    assert "Visitas a colegios, 02" not in dicho


@pytest.mark.parametrize(("tipo", "se_dice"), [("suma", False), ("creciente", True)])
def test_the_baseline_is_told_only_where_progress_is_measured_from_it(
    base: Path, tipo: str, se_dice: bool
) -> None:
    promesa = "fuente: informe, ubicacion: p. 1"
    extra = (
        f"linea_base: {{periodo: 2022, valor: 10, {promesa}, textual: '10'}}\n"
        f"metas: [{{periodo: 2023, valor: 90, {promesa}, textual: '90'}}]\n"
    )
    escribir(base, "visitas", "2023,,50,", extra, anualizacion=tipo)
    dicho = pagina(generate(base, HOY), "cifras/visitas/").partition("## Ficha del indicador")[0]
    assert "Meta del año" in dicho
    assert ("se mide desde" in dicho) is se_dice


def test_the_baseline_is_not_told_of_what_a_cuatrienio_programs(base: Path) -> None:
    extra = (
        "alcance_programado: cuatrienio\n"
        "linea_base: {periodo: 2022, valor: 10, fuente: informe, ubicacion: p. 1, textual: '10'}\n"
    )
    escribir(base, "visitas", "2023,,50,100", extra, anualizacion="creciente")
    dicho = pagina(generate(base, HOY), "cifras/visitas/").partition("## Ficha del indicador")[0]
    assert "50%" in dicho
    assert "se mide desde" not in dicho


# --- the board


def tablero(base: Path, *conjuntos: tuple[str, str, str, str]) -> str:
    archivo = base / "data/estados.yml"
    archivo.write_text(
        "".join(
            CONJUNTO.format(clave=clave, nombre=nombre, bajo=bajo, alto=alto)
            for clave, nombre, bajo, alto in conjuntos
        ),
        encoding="utf-8",
    )
    return pagina(generate(base, HOY), "cifras/estado/").partition("## Qué tan al día")[0]


def test_two_sets_of_ranges_with_one_name_are_two_tables(base: Path) -> None:
    alcance = "alcance_programado: vigencia\n"
    for codigo, valor, clave in (("a", 10, "uno"), ("b", 20, "dos"), ("c", 30, "uno")):
        escribir(
            base,
            codigo,
            f"2024,,{valor},100",
            f"{alcance}estado: {clave}\n",
            nombre=f"Cifra {codigo}",
        )
    dicho = tablero(base, ("uno", "Avance", "Bajo", "Alto"), ("dos", "Avance", "Poco", "Mucho"))
    tablas = [
        [linea[:7] for linea in parte.splitlines() if linea.startswith("Cifra ")]
        for parte in dicho.split("Indicador | Estado")[1:]
    ]
    assert tablas == [["Cifra b"], ["Cifra a", "Cifra c"]]


def test_a_withdrawn_indicator_has_no_estado_on_the_board(base: Path) -> None:
    extra = "alcance_programado: vigencia\nestado: uno\n"
    escribir(base, "a", "2024,,10,100", extra, nombre="Cifra viva")
    retirado = "{estado: retirado, motivo: Ya no se mide.}"
    escribir(base, "b", "2024,,10,100", extra, nombre="Cifra retirada", publicacion=retirado)
    dicho = tablero(base, ("uno", "Avance", "Bajo", "Alto"))
    assert "Cifra viva | Bajo" in dicho
    assert "Cifra retirada" not in dicho


# --- the report of a build


def test_what_stops_a_build_is_told_also_when_it_comes_one_at_a_time() -> None:
    uno = Problema("a.yml", 1, 1, "MGI-001", "falta algo", "agréguelo")
    otro = Problema("b.yml", 1, 1, "MGI-001", "sobra algo", "quítelo")
    falla = DatosInvalidos(iter([uno]), iter([otro]))
    assert falla.problemas == [uno]
    assert str(falla).splitlines() == [
        f"aviso: {otro}",
        "1 aviso en 1 archivo. Revíselos: no impiden publicar.",
        str(uno),
        "1 problema en 1 archivo. No se publicó nada.",
    ]


def test_a_value_without_words_of_its_source_asks_for_none(base: Path) -> None:
    """The site prints what a source prints (norms I-7): a row without nota is whole."""
    extra = "alcance_programado: vigencia\n"
    escribir(base, "visitas", "2024,,10,100", extra)
    revision = revise(base, HOY)
    assert (revision.problemas, revision.avisos) == ([], [])
    assert load(base, HOY).indicadores["visitas"].filas[0].nota == ""
