"""The tile map and the sentences of a sheet: what is drawn fits, and what is said holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import HOY
from mgi.derive import derive_hoja, derive_mosaico
from mgi.line import generate, load
from mgi.model import Catalogo
from mgi.render.graficos import ANCHOS
from mgi.render.lienzo import SIGNO
from mgi.render.mosaico import render_mosaico

CODIGOS = [f"{n:02}" for n in range(1, 21)]


def catalogo(
    raiz: Path, filas: list[tuple[str, str, str, str]], unidad: str = "visitas"
) -> Catalogo:
    """Load the base project with an indicator by localidad: periodo, localidad, valor, textual."""
    carpeta = raiz / "data/indicadores/por-localidad"
    carpeta.mkdir()
    base = (raiz / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    ficha = base[: base.index("dimensiones:")].replace("unidad: visitas", f"unidad: {unidad}")
    ficha += "dimensiones:\n  localidad: {nombre: Localidad}\n"
    (carpeta / "ficha.yml").write_text(ficha, encoding="utf-8")
    titulos = "periodo,localidad,valor,programado,fuente,ubicacion,textual,nota"
    escritas = [f'{p},{c},{v},,informe,Cuadro 1,"{t or v}",' for p, c, v, t in filas]
    (carpeta / "serie.csv").write_text("\n".join([titulos, *escritas, ""]), encoding="utf-8")
    return load(raiz, HOY)


def de_2024(valores: dict[str, str]) -> list[tuple[str, str, str, str]]:
    return [("2024", codigo, valor, "") for codigo, valor in valores.items()]


def mapa(hecho: Catalogo) -> str:
    indicador = hecho.indicadores["por-localidad"]
    mosaico = derive_mosaico(indicador, indicador.ultimas)
    assert mosaico is not None
    return render_mosaico(mosaico, "g", hecho, indicador.ruta)


CASOS = {
    "one": {"11": "7"},
    "all": {c: str(n * n) for n, c in enumerate(CODIGOS)},
    "equal": dict.fromkeys(CODIGOS, "5"),
    "long": {c: str(10**n) for n, c in enumerate(CODIGOS[:15])},
    "zero": {"01": "0", "02": "0.5"},
    "missing": {"01": "3", "02": ""},
}


@pytest.mark.parametrize("caso", CASOS)
@pytest.mark.parametrize("ancho", ANCHOS)
def test_every_text_stays_inside_its_tile_and_every_tile_inside_the_drawing(
    proyecto: Path, caso: str, ancho: str
) -> None:
    html = mapa(catalogo(proyecto, de_2024(CASOS[caso])))
    svg = html[html.index(f'<svg class="{ancho}"') :].split("</svg>")[0]
    alto = float(re.findall(r'viewBox="0 0 \d+ ([\d.]+)"', svg)[0])
    cuadros = re.findall(r"<g .*?</g>", svg, re.DOTALL)
    assert len(cuadros) == 20
    for cuadro in cuadros:
        x, y, lado, fondo = map(
            float, re.findall(r'<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"', cuadro)[0]
        )
        assert x >= 0 <= y
        assert x + lado <= ANCHOS[ancho]
        assert y + fondo <= alto
        textos = re.findall(r'<text class="(\w+)" x="(.*?)" y="(.*?)"(.*?)>(.*?)</text>', cuadro)
        for _, tx, ty, resto, dicho in textos:
            largo = len(dicho) * SIGNO
            inicio = float(tx) - (largo if "end" in resto else 0)
            assert x <= inicio
            assert inicio + largo <= x + lado + 1
            assert y + 12 <= float(ty) <= y + fondo - 4
        codigo_y_letra = {clase for clase, *_ in textos}
        assert {"cod", "let"} <= codigo_y_letra  # never colour alone


def test_a_tile_without_data_is_told_apart_in_shape_and_word(proyecto: Path) -> None:
    html = mapa(catalogo(proyecto, de_2024({"01": "3", "02": ""})))
    assert html.count('<g class="leible sin-dato"') == 2 * 19
    leyenda = html[html.index('<ul class="leyenda"') :].split("</ul>")[0]
    assert "<strong>Sin dato:</strong> 02&nbsp;Chapinero" in leyenda
    assert "1 de 20 localidades con dato" in html


def test_the_legend_says_each_range_in_words_with_its_localidades(proyecto: Path) -> None:
    valores = {c: str(10 * n) for n, c in enumerate(CODIGOS, 1)}
    html = mapa(catalogo(proyecto, de_2024(valores)))
    dichos = re.findall(r"<strong>(.*?)</strong>", html[html.index('<ul class="leyenda"') :])
    assert dichos == [
        "De 10 a 40 visitas:",
        "De 50 a 80 visitas:",
        "De 90 a 120 visitas:",
        "De 130 a 160 visitas:",
        "De 170 a 200 visitas:",
    ]


def test_the_map_is_of_one_period_and_of_localidades_alone(proyecto: Path) -> None:
    hecho = catalogo(
        proyecto, [("2023", "11", "1", ""), ("2024", "11", "2", ""), ("2024", "", "9", "")]
    )
    indicador = hecho.indicadores["por-localidad"]
    assert derive_mosaico(indicador, indicador.filas) is None
    assert derive_mosaico(indicador, indicador.totales) is None
    assert derive_mosaico(hecho.indicadores["visitas"], indicador.ultimas) is None
    mosaico = derive_mosaico(indicador, indicador.ultimas)
    assert mosaico is not None
    assert [tramo.texto for tramo in mosaico.tramos] == ["2 visitas"]


def cifra_de(hecho: Catalogo, codigo: str = "11") -> tuple[str, str]:
    suya = next(de for de in hecho.localidades if de.localidad.codigo == codigo)
    ((_, (cifra,)),) = derive_hoja(suya, hecho).temas
    return cifra.ciudad, cifra.cambio


@pytest.mark.parametrize(
    ("caso", "filas", "unidad", "dicho"),
    [
        ("no total", {"11": "3"}, "visitas", ""),
        ("a total", {"11": "3", "": "10"}, "visitas", "3 de 10 visitas en toda la ciudad."),
        ("a share of one", {"11": "1", "": "1"}, "visitas", "1 de 1 visita en toda la ciudad."),
        ("percent", {"11": "3", "": "10"}, "porcentaje", "En toda la ciudad: 10%."),
        (
            "an average",
            {"11": "30", "01": "20", "": "25"},
            "visitas",
            "En toda la ciudad: 25 visitas.",
        ),
        (
            "parts over it",
            {"11": "8", "01": "7", "": "9"},
            "visitas",
            "En toda la ciudad: 9 visitas.",
        ),
    ],
)
def test_x_of_y_is_said_only_of_what_adds_up_to_a_total(
    proyecto: Path, caso: str, filas: dict[str, str], unidad: str, dicho: str
) -> None:
    assert cifra_de(catalogo(proyecto, de_2024(filas), unidad))[0] == dicho, caso


def test_a_lower_bound_is_neither_compared_nor_set_against_the_total(proyecto: Path) -> None:
    filas = [("2023", "11", "2", ""), ("2024", "11", "3", "más de 3"), ("2024", "", "10", "")]
    assert cifra_de(catalogo(proyecto, filas)) == ("En toda la ciudad: 10 visitas.", "")


def test_the_change_is_from_the_period_before_of_the_same_kind(proyecto: Path) -> None:
    filas = [("2022", "11", "7", ""), ("2023-06", "11", "1", ""), ("2023", "11", "5", "")]
    hecho = catalogo(proyecto, [*filas, ("2024", "11", "", ""), ("2023", "01", "9", "")])
    assert cifra_de(hecho) == ("", "Son 2 menos que en 2022 (7).")
    assert cifra_de(hecho, "01") == ("", "")


def test_a_sheet_is_made_only_for_localidades_with_a_value(proyecto: Path) -> None:
    hecho = catalogo(proyecto, de_2024({"11": "3", "12": "", "": "9"}))
    assert [de.ruta for de in hecho.localidades] == ["cifras/localidades/suba/"]


def test_without_data_there_is_no_sheet_nor_index_nor_link_to_it(proyecto: Path) -> None:
    artefactos = generate(proyecto, HOY).artefactos
    assert not [a.ruta for a in artefactos if "localidades/" in a.ruta]
    assert not [a.ruta for a in artefactos if "cifras/localidades/" in a.contenido]


def test_a_withdrawn_indicator_is_drawn_and_makes_no_sheet(proyecto: Path) -> None:
    catalogo(proyecto, de_2024({"11": "3", "01": "4"}))
    ficha = proyecto / "data/indicadores/por-localidad/ficha.yml"
    texto = ficha.read_text(encoding="utf-8")
    ficha.write_text(
        texto.replace("{estado: vigente}", "{estado: retirado, motivo: Ya no se mide.}"),
        encoding="utf-8",
    )
    artefactos = {a.ruta: a.contenido for a in generate(proyecto, HOY).artefactos}
    assert 'class="grafico mosaico"' in artefactos["cifras/por-localidad/"]
    assert not [ruta for ruta, texto in artefactos.items() if "cifras/localidades/" in ruta + texto]


def test_names_of_the_tables_are_text_and_never_markup(proyecto: Path) -> None:
    for nombre, bueno in (("localidades.csv", "Suba"), ("dile.csv", "Suba")):
        archivo = proyecto / "data" / nombre
        texto = archivo.read_text(encoding="utf-8")
        archivo.write_text(texto.replace(bueno, "Suba<b>&amp;{{ x }}"), encoding="utf-8")
    catalogo(proyecto, de_2024({"11": "3", "01": "4"}))
    artefactos = {a.ruta: a.contenido for a in generate(proyecto, HOY).artefactos}
    con_nombre = [
        t
        for ruta, t in artefactos.items()
        if ruta.startswith("cifras/") and "Suba" in t and ruta.endswith("/")
    ]
    assert len(con_nombre) == 3  # the map, the index and the sheet
    for texto in con_nombre:
        assert "<b>" not in texto
        assert "Suba&lt;b&gt;&amp;amp;{{ x }}" in texto
