"""«Mi localidad»: what a visitor reads of each localidad, on a project with data by localidad."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from conftest import BASE
from lectura import Pagina, abrir, tabla
from promises import test_build

DATOS = BASE.parent / "localidades"
#: What the sheet of a localidad reads like; rewritten with `--escribir`.
HOJA = DATOS / "suba.txt"
BLOQUES = {"h1", "h2", "h3", "p", "dt", "dd"}


def leido(html: str) -> str:
    """Return the text of the article of a page, a line for each heading, paragraph and term."""
    articulo = html[html.index("<article") : html.rindex("</article>")]
    elementos = Pagina(articulo).elementos
    return "\n".join(texto for tag, _, texto in elementos if tag in BLOQUES and texto) + "\n"


def test_a_sheet_reads_like_its_golden_text(
    sitio_localidades: Path, request: pytest.FixtureRequest
) -> None:
    dicho = leido(abrir(sitio_localidades, "cifras/localidades/suba"))
    if request.config.getoption("--escribir"):
        HOJA.write_text(dicho, encoding="utf-8")
    assert dicho == HOJA.read_text(encoding="utf-8")


def test_there_is_a_sheet_for_each_localidad_with_data_and_for_no_other(
    sitio_localidades: Path,
) -> None:
    hechas = {p.name for p in (sitio_localidades / "cifras/localidades").iterdir() if p.is_dir()}
    assert len(hechas) == 19
    assert {"usaquen", "los-martires", "antonio-narino", "rafael-uribe-uribe"} <= hechas
    assert "sumapaz" not in hechas


def test_the_index_leads_to_each_sheet_from_the_map_and_from_the_list(
    sitio_localidades: Path,
) -> None:
    html = abrir(sitio_localidades, "cifras/localidades")
    por_destino: dict[str, list[str]] = {}
    for texto, destino in Pagina(html).enlaces:
        por_destino.setdefault(destino, []).append(texto)
    assert por_destino["suba/"] == ["11 Suba", "11 Suba"]
    assert por_destino["los-martires/"] == ["14 Los Mártires", "14 Los Mártires"]
    assert "sumapaz/" not in por_destino
    assert "20 Sumapaz (sin datos)" in Pagina(html).textos("span", class_="vacia")
    assert "DILE de Santa Fe y La Candelaria" in Pagina(html).textos("span", class_="m")
    assert "DILE de Suba, por confirmar" in Pagina(html).textos("span", class_="m")


def test_a_dile_that_serves_two_localidades_says_so_on_both_sheets(sitio_localidades: Path) -> None:
    for una, otra in (("santa-fe", "La Candelaria"), ("la-candelaria", "Santa Fe")):
        dicho = leido(abrir(sitio_localidades, f"cifras/localidades/{una}"))
        assert f"de Santa Fe y La Candelaria. También atiende {otra}." in dicho


def test_the_real_site_has_no_sheets_nor_a_link_to_them(sitio: Path) -> None:
    assert not (sitio / "cifras/localidades").exists()
    for pagina in sitio.rglob("*.html"):
        assert "cifras/localidades/" not in pagina.read_text(encoding="utf-8"), pagina


def test_the_map_is_followed_by_the_same_data_as_a_table_by_official_code(
    sitio_localidades: Path,
) -> None:
    html = abrir(sitio_localidades, "cifras/visitas-por-localidad")
    assert html.index('class="grafico mosaico"') < html.index('"t--por-localidad"')
    filas = tabla(html, "t--por-localidad")
    assert [f["Localidad"] for f in filas][:3] == ["Usaquén", "Chapinero", "Santa Fe"]
    assert len(filas) == 20
    descripcion = html[html.index("<desc id=") :].split("</desc>")
    assert all(f"{f['Localidad']}: {f['Visitas']}" in "".join(descripcion) for f in filas)


def test_downloads_write_the_code_however_the_series_wrote_the_localidad(
    sitio_localidades: Path,
) -> None:
    carpeta = sitio_localidades / "cifras/visitas-por-localidad"
    filas = list(csv.DictReader(io.StringIO((carpeta / "datos.csv").read_text(encoding="utf-8"))))
    codigos = ["", *(f"{n:02}" for n in range(1, 21))]
    assert [f["localidad"] for f in filas] == codigos * 2
    datos = json.loads((carpeta / "datos.json").read_text(encoding="utf-8"))
    assert [f["dimensiones"]["localidad"] or "" for f in datos["filas"]] == codigos * 2
    assert datos["ficha"]["dimensiones"]["localidad"]["etiquetas"]["14"] == "Los Mártires"


def test_a_page_cites_a_localidad_by_name_code_or_variant(sitio_localidades: Path) -> None:
    pagina = Pagina(abrir(sitio_localidades, "por-localidad"))
    assert pagina.textos("a", class_="cifra-en-linea") == ["281", "64", "25"]
    assert pagina.textos("h3", class_="u") == ["Visitas por localidad: Santa Fe"]
    assert pagina.textos("p", class_="titulo") == ["El valor más alto es 250: Suba"]


def test_the_search_holds_each_localidad_with_its_names(sitio_localidades: Path) -> None:
    guion = (sitio_localidades / "buscar/indice.js").read_text(encoding="utf-8")
    entradas = json.loads(guion[guion.index("{") : guion.rindex("}") + 1])["entradas"]
    suyas = {e["ruta"]: e for e in entradas if e["lugar"] == "Cifras › Mi localidad"}
    assert len(suyas) == 19
    assert suyas["cifras/localidades/rafael-uribe-uribe/"]["claves"] == (
        "18 Rafael Uribe Uribe Rafael Uribe"
    )


def test_what_holds_of_every_page_of_the_site_holds_of_these(sitio_localidades: Path) -> None:
    for promesa in (
        test_build.test_every_id_of_a_page_is_its_own_and_every_reference_reaches_one,
        test_build.test_every_internal_link_of_the_site_reaches_a_file,
        test_build.test_no_block_is_left_inside_a_paragraph,
        test_build.test_every_page_says_when_it_was_updated,
        test_build.test_the_site_map_leads_to_every_page,
        test_build.test_every_page_is_three_clicks_from_the_home_page_or_less,
        test_build.test_no_page_asks_for_anything_outside_the_site,
    ):
        promesa(sitio_localidades)
