"""The dated facts are told with their source, and what is counted of each source is there.

The facts and the counts are read by csv and yaml alone: nothing of the generator takes part.
"""

from __future__ import annotations

import csv
import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from conftest import RAIZ
from datos import INDICADORES, ficha, fuentes, palabras
from lectura import Pagina, abrir, tabla
from mgi.cli import main

COLUMNAS = ["fecha", "titulo", "texto", "fuente", "ubicacion", "textual", "nota"]
_DATO = re.compile(
    r'\{\{\s*dato\(\s*(?:texto\s*=\s*)?"[^"]*"\s*,\s*(?:fuente\s*=\s*)?"([^"]*)"[^}]*\}\}'
)


def renglones(nombre: str) -> list[dict[str, str]]:
    with (RAIZ / "data" / f"{nombre}.csv").open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo))


#: Where the timeline of each source is.
LINEAS = {
    "informe-7809-2024": "modelo/historia",
    "acompanamiento-men-2020": "explore/acompanamiento-2020",
    "carta-men-2019": "explore/escuela-de-secretarias",
}

HITOS, OMITIDOS = renglones("hitos"), renglones("omitidos")


def junto(texto: str) -> str:
    return " ".join(texto.split())


def contado() -> dict[str, list[int]]:
    """What there is of each source: rows, programmed, targets, facts, datos, total, left out."""
    filas: Counter[str] = Counter()
    programados: Counter[str] = Counter()
    metas: Counter[str] = Counter()
    for indicador in INDICADORES:
        propia = ficha(indicador)
        assert propia["publicacion"]["estado"] in ("vigente", "retirado", "borrador")
        if propia["publicacion"]["estado"] == "borrador":
            continue
        series = []
        if (indicador / "serie.csv").exists():
            with (indicador / "serie.csv").open(encoding="utf-8", newline="") as archivo:
                series = list(csv.DictReader(archivo))
        filas.update(fila["fuente"] for fila in series if fila["valor"])
        programados.update(fila["fuente"] for fila in series if fila["programado"])
        ya = {
            (fila["periodo"], fila["fuente"])
            for fila in series
            if fila["programado"] and not any(fila[n] for n in propia.get("dimensiones") or {})
        }
        cantidades = [m for m in propia.get("metas") or [] if (m["periodo"], m["fuente"]) not in ya]
        cantidades += [propia[c] for c in ("linea_base",) if propia.get(c)]
        cantidades += [propia["plan"]["meta_final"]] if propia.get("plan") else []
        metas.update(cantidad["fuente"] for cantidad in cantidades)
    textos = [p.read_text(encoding="utf-8") for p in (RAIZ / "docs").rglob("*.md")]
    datos = Counter(fuente for texto in textos for fuente in _DATO.findall(texto))
    assert datos.total() == sum(texto.count("{{ dato(") for texto in textos)
    hitos = Counter(hito["fuente"] for hito in HITOS)
    omitidos = Counter(omitido["fuente"] for omitido in OMITIDOS)
    cuentas = {}
    for clave in fuentes():
        suyas = [c[clave] for c in (filas, programados, metas, hitos, datos)]
        cuentas[clave] = [*suyas, sum(suyas), omitidos[clave]]
    return cuentas


def test_every_dated_fact_is_on_a_timeline_with_its_source_and_note(sitio: Path) -> None:
    assert {hito["fuente"] for hito in HITOS} == set(LINEAS)
    for fuente, pagina in LINEAS.items():
        suyos = [hito for hito in HITOS if hito["fuente"] == fuente]
        hold_timeline(abrir(sitio, pagina), suyos)


def hold_timeline(pagina: str, suyos: list[dict[str, str]]) -> None:
    vistos = [
        Pagina(f'<li><p class="cuando">{trozo.partition("</li>")[0]}</li>')
        for trozo in re.split(r'<li>\s*<p class="cuando">', pagina)[1:]
    ]
    assert len(vistos) == len(suyos) >= 1
    for visto, hito in zip(vistos, suyos, strict=True):
        cuando = visto.textos("p", class_="cuando")[0].lower()
        assert cuando.replace("1.º de", "1 de") == palabras(hito["fecha"])
        assert visto.textos("h4") == [junto(hito["titulo"])]
        assert junto(hito["texto"]) in visto.textos("p")
        corto = junto(fuentes()[hito["fuente"]]["corto"])
        de_donde = f"{junto(hito['textual'])} en {corto}, {junto(hito['ubicacion'])}"
        assert visto.textos("p", class_="fuente") == [de_donde]
        ((dicho, destino),) = visto.enlaces
        assert dicho == corto
        assert destino.endswith(f"fuentes/#fuente--{hito['fuente']}")
        assert visto.textos("p", class_="nota") == ([junto(hito["nota"])] if hito["nota"] else [])


def test_the_timeline_goes_by_year_from_the_oldest(sitio: Path) -> None:
    for fuente, pagina in LINEAS.items():
        anios = re.findall(r'<h3 id="anio--(\d{4})">', abrir(sitio, pagina))
        suyos = {hito["fecha"][:4] for hito in HITOS if hito["fuente"] == fuente}
        assert anios == sorted(suyos), fuente


def test_the_open_data_of_the_dated_facts_are_the_file(sitio: Path) -> None:
    with (sitio / "datos/hitos.csv").open(encoding="utf-8", newline="") as archivo:
        lector = csv.DictReader(archivo)
        assert list(lector) == HITOS
        assert lector.fieldnames == COLUMNAS
    publicados = json.loads((sitio / "datos/hitos.json").read_text(encoding="utf-8"))
    assert publicados == HITOS
    assert all(list(hito) == COLUMNAS for hito in publicados)


def test_what_the_page_counts_of_each_source_is_what_there_is(sitio: Path) -> None:
    cuentas = contado()
    vistas = tabla(abrir(sitio, "acerca/cobertura"), "t--publicado")
    assert [list(vista.values()) for vista in vistas] == [
        *([junto(fuentes()[clave]["corto"]), *map(str, suyas)] for clave, suyas in cuentas.items()),
        ["Todos los documentos", *(str(sum(c)) for c in zip(*cuentas.values(), strict=True))],
    ]


def test_the_command_counts_what_the_page_counts(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(RAIZ), "cobertura"])
    assert salida.value.code == 0
    cuadro, _, por_fuera = capsys.readouterr().out.partition("\n\n")
    cabeza, *lineas, total = [linea.split() for linea in cuadro.splitlines()]
    columnas = "fuente filas programados metas hitos datos total omitidos"
    assert cabeza == columnas.split()
    cuentas = contado()
    assert {clave: list(map(int, suyas)) for clave, *suyas in lineas} == cuentas
    assert total == ["total", *(str(sum(c)) for c in zip(*cuentas.values(), strict=True))]
    for omitido in OMITIDOS:
        assert f"- {omitido['que']}: «{omitido['textual']}» ({omitido['ubicacion']})" in por_fuera
        assert f"  {omitido['motivo']}\n" in por_fuera


def test_everything_left_out_is_listed_under_its_source_with_the_reason(sitio: Path) -> None:
    pagina = abrir(sitio, "acerca/cobertura")
    con_algo = list(dict.fromkeys(omitido["fuente"] for omitido in OMITIDOS))
    assert con_algo
    for clave in con_algo:
        vistos = tabla(pagina, f"t-por-fuera--{clave}")
        suyos = [omitido for omitido in OMITIDOS if omitido["fuente"] == clave]
        assert [list(visto.values()) for visto in vistos] == [
            [junto(o["que"]), junto(f"{o['textual']}, {o['ubicacion']}"), junto(o["motivo"])]
            for o in suyos
        ]


def test_the_pages_of_the_footer_lead_to_the_count(sitio: Path) -> None:
    pie = html.unescape(abrir(sitio, "").split('id="pie--sitio"')[1].split("</nav>")[0])
    assert ("Qué hay de cada fuente", "acerca/cobertura/") in Pagina(pie).enlaces
