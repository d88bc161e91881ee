"""The sentence of an indicator, for every unit of the site and every case: golden texts.

To write them again: `pytest tests/unit/test_frases.py --escribir`, and read them aloud.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from conftest import HOY, RAIZ
from mgi.corte import leer_corte
from mgi.derive.frase import derive_frase
from mgi.derive.texto import unidad_de
from mgi.esquema.referencias import Unidad
from mgi.formato import minuscula
from mgi.line import load
from mgi.model import Fila, Indicador

CARPETA = Path(__file__).parent.parent / "data" / "frases"
#: Rows «periodo valor programado» of each case; «-» is nothing.
CASOS = {
    "un solo periodo": ["2024 12 -"],
    "varios periodos, sube": ["2023 10 -", "2024 12 -"],
    "varios periodos, baja": ["2023 12 -", "2024 10 -"],
    "sin cambio": ["2023 12 -", "2024 12 -"],
    "cambia en uno": ["2023 12 -", "2024 13 -"],
    "sin dato": ["2023 12 -", "2024 - -"],
    "sin dato y con meta": ["2024 - 12"],
    "cero": ["2024 0 -"],
    "cumple la meta": ["2024 12 12"],
    "por debajo de la meta": ["2024 10 12"],
    "por encima de la meta": ["2024 15 12"],
    "a uno de la meta": ["2024 11 12"],
    "trimestre": ["2024-T1 12 -", "2024-T2 15 -"],
    "mes": ["2024-08 12 15"],
    "fecha": ["2024-05-31 12 15"],
    "primero de mes": ["2024-05-01 12 -"],
    "semestre": ["2024-S1 12 -"],
    "con decimales": ["2023 10.25 -", "2024 12.5 -"],
    "negativo": ["2023 4 -", "2024 -3 -"],
}
#: Told too of what is better the lower it is: the sentence judges neither way.
MEJOR_SI_BAJA = (
    "varios periodos, sube",
    "varios periodos, baja",
    "sin cambio",
    "por debajo de la meta",
    "por encima de la meta",
)
#: One unit of each gender and form of writing.
UNIDADES = ("colegios", "solicitudes", "pesos", "millones-de-pesos", "porcentaje")


@pytest.fixture(scope="module")
def muestra() -> Indicador:
    return load(RAIZ, HOY).indicadores["acompanamientos-cis"]


@pytest.fixture(scope="module")
def unidades(muestra: Indicador) -> dict[str, Unidad]:
    catalogo = load(RAIZ, HOY)
    return {i.ficha.unidad: i.unidad for i in catalogo.indicadores.values()}


def indicador(muestra: Indicador, unidad: Unidad, filas: list[str], **ficha: str) -> Indicador:
    propia = muestra.ficha.model_copy(
        update={"nombre": "Muestra", "dimensiones": {}, "alcance_programado": "periodo", **ficha}
    )
    return Indicador("muestra", propia, unidad, tuple(map(fila, filas)), muestra.fuentes)


def fila(texto: str) -> Fila:
    periodo, valor, programado = texto.split()
    corte = leer_corte(periodo)
    assert corte is not None
    return Fila(
        corte, (), numero(valor), numero(programado), "informe", "Cuadro 1", valor, "", piso=False
    )


def numero(texto: str) -> Decimal | None:
    return None if texto == "-" else Decimal(texto)


def comparar(nombre: str, lineas: list[str], request: pytest.FixtureRequest) -> None:
    dicho = "\n".join(lineas).replace("\u00a0", " ") + "\n"
    esperado = CARPETA / f"{nombre}.txt"
    if request.config.getoption("--escribir"):
        esperado.parent.mkdir(exist_ok=True)
        esperado.write_text(dicho, encoding="utf-8")
    assert dicho == esperado.read_text(encoding="utf-8")


@pytest.mark.parametrize("clave", UNIDADES)
def test_every_case_reads_well(
    clave: str, muestra: Indicador, unidades: dict[str, Unidad], request: pytest.FixtureRequest
) -> None:
    lineas = [
        f"{caso}: {derive_frase(indicador(muestra, unidades[clave], filas))}"
        for caso, filas in CASOS.items()
    ]
    for alcance in ("vigencia", "cuatrienio"):
        hecho = indicador(
            muestra, unidades[clave], ["2024-05-31 10 12"], alcance_programado=alcance
        )
        lineas.append(f"meta de {alcance}: {derive_frase(hecho)}")
    for caso in MEJOR_SI_BAJA:
        hecho = indicador(
            muestra, unidades[clave], CASOS[caso], sentido="a_menor", anualizacion="decreciente"
        )
        lineas.append(f"mejor si baja, {caso}: {derive_frase(hecho)}")
    comparar(clave, lineas, request)


def test_every_unit_agrees_with_its_number(
    muestra: Indicador, unidades: dict[str, Unidad], request: pytest.FixtureRequest
) -> None:
    lineas = [
        derive_frase(indicador(muestra, unidad, [f"2024 {valor} -"])).removeprefix("Muestra: ")
        for unidad in unidades.values()
        for valor in ("1", "2", "3000000")
    ]
    comparar("unidades", lineas, request)


def test_every_unit_of_the_site_has_its_golden_text(unidades: dict[str, Unidad]) -> None:
    dichas = (CARPETA / "unidades.txt").read_text(encoding="utf-8")
    for unidad in unidades.values():
        if unidad.formato == "numero":
            assert f"1 {unidad.singular}, en 2024." in dichas
            assert f"2 {unidad.plural}, en 2024." in dichas


@pytest.mark.parametrize(
    ("valor", "dicho"),
    [("1000000", "de colegios"), ("2000000", "de colegios"), ("1500000", "colegios"),
     ("0", "colegios"), ("1", "colegio"), ("-1", "colegio"), ("0.5", "colegios")],
)  # fmt: skip
def test_only_whole_millions_ask_for_a_preposition(
    valor: str, dicho: str, unidades: dict[str, Unidad]
) -> None:
    assert unidad_de(Decimal(valor), unidades["colegios"]) == dicho


@pytest.mark.parametrize(
    ("titulo", "seguido"),
    [("Colegios por zona", "colegios por zona"), ("CIS por zona", "CIS por zona"), ("Él", "él"),
     ("", "")],
)  # fmt: skip
def test_a_title_within_a_sentence_keeps_the_capitals_of_its_siglas(
    titulo: str, seguido: str
) -> None:
    assert minuscula(titulo) == seguido
