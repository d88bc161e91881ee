"""Localidades: one is found however it is written, and what is none is explained."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import BASE, HOY, RAIZ
from mgi.derive.mosaico import TRAMOS, _steps
from mgi.esquema.territorio import Territorio, fold_name
from mgi.formato import fold
from mgi.line import load

#: The official names, as norms.md §6 gives them.
NOMBRES = {
    **{"01": "Usaquén", "02": "Chapinero", "03": "Santa Fe", "04": "San Cristóbal", "05": "Usme"},
    **{"06": "Tunjuelito", "07": "Bosa", "08": "Kennedy", "09": "Fontibón", "10": "Engativá"},
    **{"11": "Suba", "12": "Barrios Unidos", "13": "Teusaquillo", "14": "Los Mártires"},
    **{"15": "Antonio Nariño", "16": "Puente Aranda", "17": "La Candelaria"},
    **{"18": "Rafael Uribe Uribe", "19": "Ciudad Bolívar", "20": "Sumapaz"},
}
#: As they come in data.
VARIANTES = {
    "USAQUEN": "01",
    "SANTA FÉ": "03",
    "SANTAFE": "03",
    "Santafé": "03",
    "SAN CRISTOBAL": "04",
    "San  Cristóbal": "04",
    "MARTIRES": "14",
    "Los Mártires": "14",
    "LOS MARTIRES": "14",
    "ANTONIO NARINO": "15",
    "CANDELARIA": "17",
    "la candelaria": "17",
    "LA CANDELARIA": "17",
    "RAFAEL URIBE": "18",
    "Rafael Uribe Uribe": "18",
    "CIUDAD BOLIVAR": "19",
    "Bosa.": "07",
    "El Sumapaz": "20",
    unicodedata.normalize("NFD", "Engativá"): "10",
    "08": "08",
}


@pytest.fixture(scope="module")
def territorio() -> Territorio:
    return load(RAIZ, HOY).territorio


def test_there_are_twenty_localidades_with_their_codes_and_names(territorio: Territorio) -> None:
    assert territorio.etiquetas == NOMBRES
    assert list(territorio.localidades) == sorted(NOMBRES)


@pytest.mark.parametrize("escrito", VARIANTES)
def test_a_localidad_is_found_however_it_is_written(territorio: Territorio, escrito: str) -> None:
    assert territorio.find(escrito) == VARIANTES[escrito]


@pytest.mark.parametrize("codigo", NOMBRES)
@pytest.mark.parametrize(
    "como", [str.upper, str.lower, str.title, lambda t: fold_name(t), lambda t: f" {t} "]
)
def test_neither_case_accents_nor_spaces_matter(
    territorio: Territorio, codigo: str, como: object
) -> None:
    assert callable(como)
    assert territorio.find(como(NOMBRES[codigo])) == codigo


@pytest.mark.parametrize(
    ("escrito", "causa", "remedio"),
    [
        ("1", "«1» no es una localidad", "escriba «01»"),
        ("00", "es la ciudad entera", "deje la celda vacía"),
        ("Bogotá D.C.", "es la ciudad entera", "deje la celda vacía"),
        ("90", "archivos electorales", "de 01 a 20"),
        ("98", "archivos electorales", "de 01 a 20"),
        ("21", "no es una localidad", "de 01 a 20"),
        ("Kenedy", "no es una localidad", "«Kennedy» (08)"),
        ("Los Martirez", "no es una localidad", "«Los Mártires» (14)"),
        ("Rafael Urive", "no es una localidad", "«Rafael Uribe Uribe» (18)"),
        ("Chía", "no es una localidad", "data/localidades.csv"),
        ("*", "no es una localidad", "data/localidades.csv"),
    ],
)
def test_what_is_no_localidad_is_refused_and_explained(
    territorio: Territorio, escrito: str, causa: str, remedio: str
) -> None:
    assert territorio.find(escrito) is None
    dicho = territorio.explain(escrito)
    assert causa in dicho[0]
    assert remedio in dicho[1]


def test_no_two_localidades_share_a_tile_and_the_map_is_that_of_the_city(
    territorio: Territorio,
) -> None:
    lugares = {c: (suya.fila, suya.columna) for c, suya in territorio.localidades.items()}
    assert len(set(lugares.values())) == len(lugares)
    norte, sur = min(lugares.values())[0], max(lugares.values())[0]
    assert {c for c, (fila, _) in lugares.items() if fila == norte} == {"01", "11"}
    assert {c for c, (fila, _) in lugares.items() if fila == sur} == {"20"}
    for al_occidente, al_oriente in (("11", "01"), ("08", "16"), ("09", "13"), ("07", "04")):
        assert lugares[al_occidente][1] < lugares[al_oriente][1]


def test_no_dile_is_confirmed_until_the_entity_does(territorio: Territorio) -> None:
    assert set(territorio.dile) == set(NOMBRES)
    assert {territorio.dile[c].nombre for c in ("03", "17")} == {"Santa Fe y La Candelaria"}
    assert [c for c, suya in territorio.dile.items() if suya.confirmada] == []
    assert len(territorio.por_confirmar) == 20


@pytest.mark.parametrize(
    "archivo", ["localidades.csv", "dile.csv", "esquemas/localidades.json", "esquemas/dile.json"]
)
def test_the_base_project_of_the_tests_has_the_real_tables(archivo: str) -> None:
    assert (BASE / "data" / archivo).read_bytes() == (RAIZ / "data" / archivo).read_bytes()


def test_names_sort_without_accents_and_with_n_tilde_after_n() -> None:
    assert sorted(["Ñame", "Nube", "Ángel", "Zeta", "Nz"], key=fold) == [
        *("Ángel", "Nube", "Nz", "Ñame", "Zeta"),
    ]


def con_serie(raiz: Path, filas: list[str], ficha: str = "") -> Path:
    """Add an indicator by localidad, «por-localidad», to a project."""
    carpeta = raiz / "data/indicadores/por-localidad"
    carpeta.mkdir()
    base = (raiz / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    cabeza = base[: base.index("dimensiones:")]
    cola = f"dimensiones:\n  localidad: {{nombre: Localidad}}\n{ficha}"
    (carpeta / "ficha.yml").write_text(cabeza + cola, encoding="utf-8")
    titulos = "periodo,localidad,valor,programado,fuente,ubicacion,textual,nota"
    (carpeta / "serie.csv").write_text("\n".join([titulos, *filas, ""]), encoding="utf-8")
    return carpeta


def fila(periodo: str, localidad: str, valor: str) -> str:
    return f"{periodo},{localidad},{valor},,informe,Cuadro 1,{valor},"


def test_rows_go_by_official_code_whatever_the_order_and_spelling_of_the_file(
    proyecto: Path,
) -> None:
    escritas = ["Usme", "CHAPINERO", "20", "usaquen", "", "Los Mártires"]
    con_serie(proyecto, [fila("2024", e, str(n + 1)) for n, e in enumerate(escritas)])
    filas = load(proyecto, HOY).indicadores["por-localidad"].filas
    assert [f.dimensiones[0] for f in filas] == ["", "01", "02", "05", "14", "20"]
    assert [int(f.valor or 0) for f in filas] == [5, 4, 2, 1, 6, 3]


def test_a_derived_indicator_may_take_a_localidad_by_its_name(proyecto: Path) -> None:
    con_serie(proyecto, [fila("2024-T2", "11", "30"), fila("2024-T2", "14", "12")])
    carpeta = proyecto / "data/indicadores/resto"
    carpeta.mkdir()
    base = (proyecto / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    (carpeta / "ficha.yml").write_text(
        base[: base.index("dimensiones:")]
        + "derivado:\n  operacion: diferencia\n  decimales: 0\n  de:\n"
        "    - {indicador: por-localidad, dimensiones: {localidad: SUBA}}\n"
        "    - {indicador: por-localidad, dimensiones: {localidad: martires}}\n",
        encoding="utf-8",
    )
    assert [f.valor for f in load(proyecto, HOY).indicadores["resto"].filas] == [Decimal(18)]


@given(
    st.dictionaries(st.sampled_from(sorted(NOMBRES)), st.integers(-9, 60).map(Decimal), min_size=1)
)
def test_steps_are_in_order_without_gaps_and_keep_equal_values_together(
    valores: dict[str, Decimal],
) -> None:
    pasos = _steps(valores)
    assert set(pasos) == set(valores)
    assert sorted(set(pasos.values())) == list(range(max(pasos.values()) + 1))
    assert max(pasos.values()) < TRAMOS
    for una, paso in pasos.items():
        for otra, otro in pasos.items():
            if valores[una] == valores[otra]:
                assert paso == otro
            if valores[una] < valores[otra]:
                assert paso <= otro
