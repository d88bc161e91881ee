"""Derived indicators: which rows they get, from which, and what is said of each."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest

from conftest import HOY
from mgi.check.derivados import _Cuentas
from mgi.check.orden import sort_derivados
from mgi.check.resultados import difference
from mgi.derive import derive_formula, texto_derivado_de, texto_fuente, texto_valor
from mgi.esquema.ficha import Ficha
from mgi.esquema.referencias import Unidad
from mgi.line import load, revise
from mgi.model import Fila, Indicador

CABEZA = "periodo,zona,valor,programado,fuente,ubicacion,textual,nota\n"


@pytest.fixture
def base(proyecto: Path) -> Path:
    (proyecto / "docs/index.md").unlink()
    return proyecto


def agregar(
    raiz: Path, codigo: str, filas: str = "", *, derivado: str = "", unidad: str = "visitas",
    zona: bool = True, publicacion: str = "vigente",
) -> None:  # fmt: skip
    """Add an indicator: rows «periodo,zona,valor» or what it is computed from."""
    carpeta = raiz / "data/indicadores" / codigo
    carpeta.mkdir(exist_ok=True)
    ficha = (raiz / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    ficha = ficha.replace("anualizacion: suma", "anualizacion: no_aplica")
    ficha = ficha.replace("unidad: visitas", f"unidad: {unidad}")
    ficha = ficha.replace("estado: vigente", f"estado: {publicacion}")
    cuerpo = ficha if zona else ficha[: ficha.index("dimensiones:")]
    carpeta.joinpath("ficha.yml").write_text(
        cuerpo + (f"derivado: {derivado}\n" if derivado else ""), encoding="utf-8"
    )
    if filas:
        completas = "".join(
            f"{periodo},{celda + ',' if zona else ''}{valor},,informe,Cuadro 1,{textual},\n"
            for periodo, celda, valor, textual in (
                (*fila.split(","), fila.split(",")[2])[:4] for fila in filas.split()
            )
        )
        cabeza = CABEZA if zona else CABEZA.replace("zona,", "")
        carpeta.joinpath("serie.csv").write_text(cabeza + completas, encoding="utf-8")


def hecho(raiz: Path, codigo: str) -> Indicador:
    return load(raiz, HOY).indicadores[codigo]


def valores(indicador: Indicador) -> dict[str, str]:
    return {
        " ".join([fila.corte.codigo, *fila.dimensiones]).strip(): texto_valor(
            fila, indicador.unidad
        ).replace("\u00a0", " ")
        for fila in indicador.filas
    }


def test_a_ratio_is_computed_where_both_have_a_row(base: Path) -> None:
    agregar(base, "a", "2023,,1 2024,,1 2024,01,1")
    agregar(base, "b", "2024,,3 2025,,9 2024,01,4")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 1}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    assert valores(hecho(base, "r")) == {"2024": "33,3%", "2024 01": "25%"}


def test_a_total_is_never_spread_over_parts(base: Path) -> None:
    """A part divided by another's total would be a share, and a share is asked for as such."""
    agregar(base, "a", "2024,,10 2024,01,4")
    agregar(base, "b", "2024,,20", zona=False)
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    assert valores(hecho(base, "r")) == {"2024": "50%"}


def test_a_share_divides_each_part_by_its_total_and_leaves_the_total_out(base: Path) -> None:
    agregar(base, "a", "2024,,8 2024,01,2 2024,02,6 2023,01,5")
    de = "{operacion: proporcion, de: [{indicador: a}], decimales: 0}"
    agregar(base, "p", derivado=de, unidad="porcentaje")
    assert valores(hecho(base, "p")) == {"2024 01": "25%", "2024 02": "75%"}


def test_a_filter_takes_one_label_of_a_dimension_that_the_result_lacks(base: Path) -> None:
    agregar(base, "a", "2024,,8 2024,01,2 2024,02,6")
    de = (
        "{operacion: suma, de: [{indicador: a, dimensiones: {zona: '01'}}, {indicador: a}], "
        "decimales: 0}"
    )
    agregar(base, "s", derivado=de, zona=False)
    assert valores(hecho(base, "s")) == {"2024": "10"}


def test_one_derived_indicator_may_come_from_another_whatever_their_order(base: Path) -> None:
    agregar(base, "z", "2024,,8")
    suma = "{operacion: suma, de: [{indicador: z}, {indicador: z}], decimales: 0}"
    agregar(base, "m", derivado=suma)
    resta = "{operacion: diferencia, de: [{indicador: m}, {indicador: z}], decimales: 0}"
    agregar(base, "a", derivado=resta)
    assert valores(hecho(base, "a")) == {"2024": "8"}


def test_what_is_missing_gives_no_datum_and_zero_below_does_not_apply(base: Path) -> None:
    agregar(base, "a", "2023,,, 2024,,5 2022,,+5,+5")
    serie = base / "data/indicadores/a/serie.csv"
    serie.write_text(
        serie.read_text(encoding="utf-8").replace("2022,,+5,", "2022,,5,"),
        encoding="utf-8",
    )  # fmt: skip
    agregar(base, "b", "2022,,4 2023,,4 2024,,0")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    indicador = hecho(base, "r")
    assert valores(indicador) == {"2022": "Sin dato", "2023": "Sin dato", "2024": "No aplica"}
    assert [fila.nota for fila in indicador.filas] == [
        "La fuente da un mínimo y no un valor.",
        "Falta un dato para calcularlo.",
        "No aplica: se dividiría entre cero.",
    ]


@pytest.mark.parametrize(
    ("impreso", "nota"),
    [
        ("66.67", ""),
        ("66.7", ""),
        ("67", ""),
        ("66.66", "La cuenta difiere en 0,01 de lo que imprime la fuente."),
        ("60", "La cuenta difiere en 6,67 de lo que imprime la fuente."),
    ],
)
def test_a_printed_percentage_stays_beside_the_computed_one(
    impreso: str, nota: str, base: Path
) -> None:
    agregar(base, "a", "2024,,2")
    agregar(base, "b", "2024,,3")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 2}"
    agregar(base, "r", f"2024,,{impreso} 2023,,50", derivado=de, unidad="porcentaje")
    antes, ultima = hecho(base, "r").filas
    assert (ultima.valor, ultima.textual, ultima.nota) == (Decimal("66.67"), impreso, nota)
    assert antes.valor == 50
    assert not antes.operandos


def test_a_computed_row_says_what_it_comes_from_instead_of_a_source(base: Path) -> None:
    agregar(base, "a", "2024,01,2")
    agregar(base, "b", "2024,01,4")
    de = "{operacion: razon, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "r", derivado=de, unidad="porcentaje")
    indicador = hecho(base, "r")
    fila: Fila = indicador.filas[0]
    formula = derive_formula(indicador, fila)
    assert formula is not None
    assert formula.cuenta.replace("\u00a0", " ") == "2 ÷ 4 = 50%"
    assert texto_derivado_de(indicador, fila) == "razon(a 2024 zona=01, b 2024 zona=01)"
    assert (fila.fuente, texto_fuente(indicador, fila)) == ("", "cálculo de este sitio")


def test_a_published_figure_never_comes_from_a_draft(base: Path) -> None:
    agregar(base, "a", "2024,,2", publicacion="borrador")
    de = "{operacion: suma, de: [{indicador: a}, {indicador: a}], decimales: 0}"
    agregar(base, "s", derivado=de)
    dichos = [str(problema) for problema in revise(base, HOY).problemas]
    assert len(dichos) == 2
    assert all("«a» es un borrador y no se publica" in dicho for dicho in dichos)


def test_an_impossible_result_is_refused(base: Path) -> None:
    agregar(base, "a", "2024,,2")
    agregar(base, "b", "2024,,5")
    de = "{operacion: diferencia, de: [{indicador: a}, {indicador: b}], decimales: 0}"
    agregar(base, "d", derivado=de)
    (dicho,) = revise(base, HOY).problemas
    assert "el cálculo da −3 en 2024, imposible en visitas" in str(dicho)


def test_the_fault_of_an_operand_is_not_said_again_by_what_comes_from_it(base: Path) -> None:
    agregar(base, "a", "2024,,2")
    de = "{operacion: suma, de: [{indicador: a}, {indicador: a}], decimales: 0}"
    agregar(base, "s", derivado=de)
    ficha = base / "data/indicadores/a/ficha.yml"
    ficha.write_text(ficha.read_text(encoding="utf-8").replace("sentido:", "sentdo:"), "utf-8")
    assert {p.ruta for p in revise(base, HOY).problemas} == {"data/indicadores/a/ficha.yml"}


def sumar(*codigos: str, decimales: int = 0) -> str:
    de = ", ".join(f"{{indicador: {codigo}}}" for codigo in codigos)
    return f"{{operacion: suma, de: [{de}], decimales: {decimales}}}"


def dividir(uno: str, otro: str, decimales: int) -> str:
    de = f"[{{indicador: {uno}}}, {{indicador: {otro}}}]"
    return f"{{operacion: razon, de: {de}, decimales: {decimales}}}"


def sin_zona(raiz: Path, codigo: str, filas: str = "", **como: str) -> None:
    """Add an indicator without dimensions: rows «periodo,valor»."""
    filas = filas.replace(",", ",,")
    agregar(raiz, codigo, filas, zona=False, **como)  # type: ignore[arg-type]


@pytest.mark.parametrize("decimales", [0, 6])
def test_a_result_too_long_to_be_read_back_is_refused(base: Path, decimales: int) -> None:
    sin_zona(base, "a", "2024,999999999999999")
    sin_zona(base, "b", "2024,0.000001")
    sin_zona(base, "r", derivado=dividir("a", "b", decimales), unidad="porcentaje")
    (dicho,) = revise(base, HOY).problemas
    assert (dicho.regla, "de más de quince cifras" in dicho.causa) == ("MGI-067", True)


def test_a_result_of_fifteen_digits_is_published(base: Path) -> None:
    sin_zona(base, "a", "2024,999999999999998")
    sin_zona(base, "b", "2024,1")
    sin_zona(base, "s", derivado=sumar("a", "b"))
    assert hecho(base, "s").filas[0].valor == 999999999999999


def test_a_chain_of_derived_indicators_may_be_of_any_length() -> None:
    """Far more than calls may nest."""
    de = {f"i{n}": [f"i{n + 1}"] for n in range(3000)}
    orden, problemas = sort_derivados(None, fichas_de({**de, "i3000": []}))  # type: ignore[arg-type]
    assert problemas == []
    assert orden == [f"i{n}" for n in reversed(range(3000))]


def fichas_de(de: dict[str, list[str]]) -> dict[str, Ficha]:
    """Fichas of which only what they are derived from is known."""
    fichas = {}
    for codigo, otros in de.items():
        operandos = tuple(SimpleNamespace(indicador=otro) for otro in otros)
        derivado = SimpleNamespace(de=operandos) if otros else None
        fichas[codigo] = SimpleNamespace(derivado=derivado)
    return fichas  # type: ignore[return-value]


def test_nothing_is_computed_of_a_cycle_nor_of_what_comes_from_it(base: Path) -> None:
    """A printed row would let half a cycle be computed, and its results be blamed."""
    sin_zona(base, "z", "2024,5")
    sin_zona(base, "x", "2023,5", derivado=sumar("y", "z"))
    sin_zona(base, "y", "2022,5", derivado=sumar("x", "z"))
    sin_zona(base, "w", derivado=sumar("y", "z"))
    sin_zona(base, "a", derivado=sumar("x", "z"))
    assert [p.regla for p in revise(base, HOY).problemas] == ["MGI-068"]


def test_a_derived_of_a_derived_takes_it_unrounded_and_says_so_where_it_shows(base: Path) -> None:
    sin_zona(base, "a", "2023,4 2024,1")
    sin_zona(base, "b", "2023,2 2024,3")
    sin_zona(base, "tercio", derivado=dividir("a", "b", 0), unidad="porcentaje")
    sin_zona(base, "s", derivado=sumar("tercio", "tercio"), unidad="porcentaje")
    antes, ultima = hecho(base, "s").filas
    assert (antes.valor, antes.nota) == (400, "")
    assert (ultima.valor, ultima.nota) == (67, "Se calcula con los valores sin redondear.")
    assert [operando.valor for operando in ultima.operandos] == [33, 33]


def test_what_is_printed_gives_way_to_what_is_computed_also_further_on(base: Path) -> None:
    sin_zona(base, "a", "2024,2")
    sin_zona(base, "b", "2024,4")
    sin_zona(base, "r", "2024,60", derivado=dividir("a", "b", 0), unidad="porcentaje")
    sin_zona(base, "s", derivado=sumar("r", "r"), unidad="porcentaje")
    assert valores(hecho(base, "s")) == {"2024": "100%"}


def test_the_note_of_a_printed_row_stays_before_those_of_the_site(base: Path) -> None:
    sin_zona(base, "a", "2024,2")
    sin_zona(base, "b", "2024,4")
    sin_zona(base, "r", "2024,60", derivado=dividir("a", "b", 0), unidad="porcentaje")
    serie = base / "data/indicadores/r/serie.csv"
    serie.write_text(serie.read_text("utf-8").replace(",60,\n", ",60,Va en el anexo.\n"), "utf-8")
    nota = "Va en el anexo. La cuenta difiere en 10 de lo que imprime la fuente."
    assert hecho(base, "r").filas[0].nota == nota


def test_a_draft_may_come_from_a_draft(base: Path) -> None:
    sin_zona(base, "a", "2024,2", publicacion="borrador")
    sin_zona(base, "s", derivado=sumar("a", "a"), publicacion="borrador")
    assert revise(base, HOY).problemas == []


@pytest.mark.parametrize(
    ("calculado", "escrito", "textual", "escala", "da"),
    [
        ("400004.6", "400005", "400005000000", "millones", "0,4"),
        ("400004.6", "400005", "400.005", "millones", ""),
        ("400004.4", "400005", "400.005", "millones", "0,6"),
        ("1234567", "1200000", "1,2 millones", None, ""),
        ("1250000", "1200000", "1,2 millones", None, "50.000"),
        ("1.234", "1.2", "1,2 millones", "millones", ""),
        ("70", "60", "más de 60", None, ""),
        ("50", "60", "más de 60", None, "10"),
        ("50", "", "sin dato", None, ""),
    ],
)
def test_a_printed_value_is_compared_in_its_scale_and_with_its_places(
    calculado: str, escrito: str, textual: str, escala: str | None, da: str
) -> None:
    unidad = Unidad(singular="peso", plural="pesos", formato="numero", escala=escala)
    valor = Decimal(calculado)
    dicho = difference(valor, valor, escrito, textual, unidad)
    assert dicho == (da and f"La cuenta difiere en {da} de lo que imprime la fuente.")


def test_a_result_published_with_fewer_places_than_are_printed_still_agrees() -> None:
    assert difference(Decimal("66.7"), Decimal(200) / 3, "66.67", "66,67%", None) == ""


def test_the_printed_rows_of_an_indicator_are_looked_up_once(base: Path) -> None:
    """Else a series of a thousand printed rows would cost a million reads."""
    anios = range(1400, 2000)
    sin_zona(base, "a", " ".join(f"{anio},1" for anio in anios))
    sin_zona(base, "s", " ".join(f"{anio},2" for anio in anios), derivado=sumar("a", "a"))
    vistas: list[object] = []
    original = _Cuentas._impresas
    with pytest.MonkeyPatch.context() as parche:
        parche.setattr(
            _Cuentas,
            "_impresas",
            lambda suyas, codigo: vistas.append(original(suyas, codigo)) or vistas[-1],
        )
        revise(base, HOY)
    assert len(vistas) == len(anios)
    assert len({id(vista) for vista in vistas}) == 1
