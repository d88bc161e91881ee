"""Every contradiction is told: on the page of all of them, and beside each figure it touches.

The files are read by the yaml and csv modules alone, and the sums are made here again.
"""

from __future__ import annotations

import csv
import html
import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import RAIZ
from datos import dimensiones, ficha, fuentes
from lectura import Pagina, abrir, como_se_escribio

MODOS = {"redondeo": ROUND_HALF_UP, "truncamiento": ROUND_DOWN}


def declarados(nombre: str) -> dict[str, Any]:
    archivo = RAIZ / "data" / f"{nombre}.yml"
    return yaml.load(archivo.read_text(encoding="utf-8"), yaml.BaseLoader) or {}


CUADRES, DUDAS = declarados("cuadres"), declarados("dudas")
CONTRADICCIONES = {clave: c for clave, c in CUADRES.items() if "contradiccion" in c}
por_contradiccion = pytest.mark.parametrize("clave", CONTRADICCIONES)


def filas_de(lectura: dict[str, Any]) -> list[dict[str, str]]:
    """The rows of a series that a reading names, as the csv module gives them."""
    indicador = RAIZ / "data/indicadores" / lectura["indicador"]
    pedidas = lectura.get("dimensiones", {})
    with (indicador / "serie.csv").open(encoding="utf-8", newline="") as archivo:
        return [
            fila
            for fila in csv.DictReader(archivo)
            if fila["periodo"] == lectura["periodo"]
            and all(
                fila[nombre]
                if pedidas.get(nombre) == "todas"
                else fila[nombre] == pedidas.get(nombre, "")
                for nombre in dimensiones(indicador)
            )
        ]


def dichos(lectura: dict[str, Any]) -> list[str]:
    """What a reading says, as it should be read in a page."""
    if "indicador" not in lectura:
        if "texto" in lectura:
            return [plano(lectura["texto"])]
        contado = "textual" not in lectura
        return [es_co(Decimal(lectura["valor"])) if contado else f"«{plano(lectura['textual'])}»"]
    if lectura.get("campo") == "programado":
        return [f"{es_co(Decimal(fila['programado']))}" for fila in filas_de(lectura)]
    return [f"«{plano(fila['textual'])}»" for fila in filas_de(lectura)]


def numeros(lectura: dict[str, Any]) -> list[Decimal]:
    if "indicador" not in lectura:
        return [Decimal(lectura["valor"])]
    return [Decimal(fila[lectura.get("campo", "valor")]) for fila in filas_de(lectura)]


def resultado(cuadre: dict[str, Any]) -> Decimal:
    """What the operation of a cuadre gives, as the source would print it."""
    valores = [n for lectura in cuadre["de"] for n in numeros(lectura)]
    if cuadre["operacion"] == "suma":
        total = sum(valores, Decimal(0))
    elif cuadre["operacion"] == "diferencia":
        total = valores[0] - sum(valores[1:])
    else:
        divisor = valores[1] if cuadre["operacion"] == "razon" else sum(valores)
        total = valores[0] / divisor * (100 if en_porcentaje(cuadre["da"]) else 1)
    ajuste = cuadre.get("ajuste", "exacto")
    if ajuste == "exacto":
        return total
    (impreso,) = dichos(cuadre["da"])
    decimales = re.search(r"[.,](\d{1,2})\D*$", impreso)
    return total.quantize(Decimal(1).scaleb(-len(decimales[1]) if decimales else 0), MODOS[ajuste])


def en_porcentaje(lectura: dict[str, Any]) -> bool:
    if "indicador" in lectura:
        return bool(
            ficha(RAIZ / "data/indicadores" / lectura["indicador"])["unidad"] == "porcentaje"
        )
    return lectura.get("textual", "").endswith("%")


def es_co(valor: Decimal) -> str:
    """Write a number as it is read in Colombia, with four decimals at the most."""
    entero, _, decimales = f"{abs(valor):,.10f}".partition(".")
    decimales = decimales.rstrip("0")
    texto = entero.replace(",", ".") + (f",{decimales}" if decimales else "")
    return f"\u2212{texto}" if valor < 0 else texto


def lados(cuadre: dict[str, Any]) -> list[str]:
    """What both sides of a contradiction say."""
    uno = [d for lectura in cuadre["de"] for d in dichos(lectura)]
    if cuadre["operacion"] != "igual":
        uno = [es_co(resultado(cuadre))]
    return uno + dichos(cuadre["da"])


def lugares(cuadre: dict[str, Any]) -> list[str]:
    """Where the readings stand in their sources."""
    return [
        plano(fila["ubicacion"])
        for lectura in (*cuadre["de"], cuadre["da"])
        for fila in ([lectura] if "indicador" not in lectura else filas_de(lectura))
    ]


def cifras(entrada: dict[str, Any]) -> set[str]:
    """The figures that an entry touches."""
    lecturas = [*entrada.get("de", []), entrada.get("da", {})]
    return {lectura["indicador"] for lectura in lecturas if "indicador" in lectura} | set(
        entrada.get("cifras", [])
    )


def plano(texto: str) -> str:
    return " ".join(texto.replace("\u00a0", " ").split())


def listas(sitio: Path) -> dict[str, str]:
    """The pages that tell what was checked, by the name of their folder."""
    return {
        p.parent.name: como_se_escribio(p.read_text(encoding="utf-8"))
        for p in (sitio / "cifras" / "calidad").rglob("*/index.html")
    }


def seccion(sitio: Path, identidad: str) -> str:
    """The HTML of an entry, which is in one page alone."""
    trozos = [
        trozo[0]
        for pagina in listas(sitio).values()
        for trozo in [
            re.search(
                rf'<(section|tr) (?:class="[^"]*" )?id="{identidad}".*?</\1>', pagina, re.DOTALL
            )
        ]
        if trozo
    ]
    assert len(trozos) == 1, identidad
    return trozos[0]


def texto(trozo: str) -> str:
    return plano(html.unescape(re.sub(r"<[^>]+>", "", trozo)))


@por_contradiccion
def test_a_contradiction_is_told_with_both_readings_where_they_stand_and_which_is_used(
    clave: str, sitio: Path
) -> None:
    cuadre = CONTRADICCIONES[clave]
    dicho = texto(seccion(sitio, f"cuadre--{clave}"))
    for parte in [*lados(cuadre), cuadre["titulo"], *cuadre["contradiccion"].values()]:
        assert plano(parte) in dicho
    for lugar in lugares(cuadre):
        assert lugar.lower() in dicho.lower()
    enlaces = {href for _, href in Pagina(seccion(sitio, f"cuadre--{clave}")).enlaces}
    assert enlaces == {f"../../{codigo}/" for codigo in cifras(cuadre)}


@por_contradiccion
def test_a_contradiction_is_told_beside_every_figure_that_it_touches(
    clave: str, sitio: Path
) -> None:
    cuadre = CONTRADICCIONES[clave]
    for codigo in cifras(cuadre):
        avisos = [
            trozo
            for trozo in abrir(sitio, f"cifras/{codigo}").split("<li>")
            if f'href="../calidad/contradicciones/#cuadre--{clave}"' in trozo
        ]
        assert len(avisos) == 1, codigo
        for parte in [*lados(cuadre), cuadre["contradiccion"]["explicacion"]]:
            assert plano(parte) in texto(avisos[0].partition("</li>")[0])


def test_a_contradiction_that_touches_no_figure_is_beside_none(sitio: Path) -> None:
    """And no page has more of them than the files declare."""
    for carpeta in (sitio / "cifras").iterdir():
        if (RAIZ / "data/indicadores" / carpeta.name).is_dir():
            citados = re.findall(r"calidad/[a-z-]+/#cuadre--([a-z0-9-]+)", abrir(carpeta, "."))
            suyos = [clave for clave, c in CUADRES.items() if carpeta.name in cifras(c)]
            assert sorted(citados) == sorted(suyos)


def test_every_check_that_holds_is_listed_with_its_result(sitio: Path) -> None:
    for clave, cuadre in CUADRES.items():
        if clave in CONTRADICCIONES:
            continue
        dicho = texto(seccion(sitio, f"cuadre--{clave}"))
        assert plano(cuadre["titulo"]) in dicho
        if cuadre["operacion"] != "igual":
            assert es_co(resultado(cuadre)) in dicho


def test_every_duda_is_listed_apart_with_its_place(sitio: Path) -> None:
    donde = {"ambiguedad": "ambiguedades", "omision": "omisiones"}
    for clave, duda in DUDAS.items():
        dicho = texto(seccion(sitio, f"duda--{clave}"))
        for parte in (duda["titulo"], duda["explicacion"]):
            assert plano(parte) in dicho
        assert plano(duda["ubicacion"]).lower() in dicho.lower()
        assert f' id="duda--{clave}"' in listas(sitio)[donde[duda["clase"]]]


def test_the_page_counts_what_it_lists(sitio: Path) -> None:
    resumen = Pagina(abrir(sitio, "cifras/calidad")).textos("ul", class_="resumen")[0]
    cuantas = [int(n) for n in re.findall(r"\d+", resumen)]
    clases = [d["clase"] for d in DUDAS.values()]
    assert cuantas == [
        len(CUADRES) - len(CONTRADICCIONES),
        len(CUADRES),
        len(CONTRADICCIONES),
        clases.count("ambiguedad"),
        clases.count("omision"),
    ]


def test_the_table_by_document_leads_to_each_group_and_adds_up(sitio: Path) -> None:
    html = abrir(sitio, "cifras/calidad")
    tabla = html.split("<tbody>")[1].split("</tbody>")[0]
    cuentas = [0, 0, 0, 0]
    for fila in tabla.split("<tr>")[1:]:
        celdas = re.findall(r"<td.*?</td>", fila)
        for n, celda in enumerate(celdas):
            dicho = re.search(r">(\d+)<", celda)
            assert dicho
            cuentas[n] += int(dicho[1])
            if enlace := re.search(r'href="([^"#]+)#([^"]+)"', celda):
                grupo = abrir(sitio, f"cifras/calidad/{enlace[1]}")
                assert re.search(rf'<h2 id="{enlace[2]}">[^<]+ \({dicho[1]}\)</h2>', grupo)
            else:
                assert dicho[1] == "0"
    clases = [d["clase"] for d in DUDAS.values()]
    de_dudas = [clases.count("ambiguedad"), clases.count("omision")]
    assert cuentas == [len(CONTRADICCIONES), *de_dudas, len(CUADRES) - len(CONTRADICCIONES)]


def test_the_groups_are_the_documents_that_are_read(sitio: Path) -> None:
    cortos = {entrada["corto"] for entrada in fuentes().values()}
    grupos = re.compile(r'<h2 id="[a-z]+--[^"]+">([^<]+) \(\d+\)</h2>')
    nombres = [n for pagina in listas(sitio).values() for n in grupos.findall(pagina)]
    assert nombres
    assert set(nombres) <= cortos | {"Entre varios documentos", "Cálculos de este sitio"}
