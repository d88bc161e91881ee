"""Every figure that a visitor sees is the one in data/, and says where it comes from.

The pages are read as a person reads them (visible es-CO text) and the data by the csv module
alone: nothing of the generator takes part in the comparison.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conftest import RAIZ

INDICADORES = sorted((RAIZ / "data" / "indicadores").iterdir())
_VACIOS = {"br", "circle", "hr", "img", "input", "link", "meta", "path", "polyline", "rect"}


class Pagina(HTMLParser):
    """Collects the visible text of chosen elements: each is (tag, attributes, text)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.abiertos: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.elementos: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VACIOS:
            self.abiertos.append((tag, dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        while self.abiertos:
            abierto, atributos, textos = self.abiertos.pop()
            texto = " ".join("".join(textos).split())
            self.elementos.append((abierto, atributos, texto))
            if self.abiertos:
                self.abiertos[-1][2].append("".join(textos))
            if abierto == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.abiertos:
            self.abiertos[-1][2].append(data)

    def textos(self, tag: str, **atributos: str) -> list[str]:
        """Texts of the elements of a tag whose attributes hold these words."""
        return [
            texto
            for abierto, suyos, texto in self.elementos
            if abierto == tag
            and all(
                valor in (suyos.get(clave.rstrip("_")) or "").split()
                for clave, valor in atributos.items()
            )
        ]


def leer(visible: str) -> Decimal | None:
    """Read a number as a person in Colombia does: points for thousands, comma for decimals."""
    if visible == "Sin dato":
        return None
    limpio = visible.replace("\u00a0", " ").removeprefix("más de ").strip("$% ")
    assert re.fullmatch(r"\u2212?\d{1,3}(\.\d{3})*(,\d+)?", limpio), visible
    return Decimal(limpio.replace(".", "").replace(",", ".").replace("\u2212", "-"))


def filas(indicador: Path) -> list[dict[str, str]]:
    with (indicador / "serie.csv").open(encoding="utf-8", newline="") as archivo:
        return list(csv.DictReader(archivo))


def dimensiones(fila: dict[str, str]) -> list[str]:
    fijas = {"periodo", "valor", "programado", "fuente", "ubicacion", "textual", "nota"}
    return [valor for clave, valor in fila.items() if clave not in fijas]


def abrir(sitio: Path, ruta: str) -> Pagina:
    return Pagina((sitio / ruta / "index.html").read_text(encoding="utf-8"))


def test_there_are_at_least_25_indicators() -> None:
    assert len(INDICADORES) >= 25


@pytest.mark.parametrize("indicador", INDICADORES, ids=lambda carpeta: carpeta.name)
def test_every_row_says_its_source_where_and_as_printed(indicador: Path) -> None:
    for fila in filas(indicador):
        assert fila["fuente"], fila
        assert fila["ubicacion"], fila
        assert fila["textual"], fila


@pytest.mark.parametrize("indicador", INDICADORES, ids=lambda carpeta: carpeta.name)
def test_the_table_of_a_page_holds_exactly_the_rows_of_its_csv(
    indicador: Path, sitio: Path
) -> None:
    html = (sitio / "cifras" / indicador.name / "index.html").read_text(encoding="utf-8")
    tabla = html[html.index('aria-labelledby="t-datos"') :]
    tabla = tabla[: tabla.index("</table>")]
    visibles = []
    for cruda in tabla[tabla.index("<tbody>") :].split("<tr>")[1:]:
        numeros = Pagina(cruda).textos("td", class_="num")
        visibles.append(
            (
                leer(numeros[0]),
                None if len(numeros) < 2 or numeros[1] == "—" else leer(numeros[1]),
                Pagina(cruda).textos("td", class_="textual")[0],
            )
        )
    esperados = [
        (
            Decimal(fila["valor"]) if fila["valor"] else None,
            Decimal(fila["programado"]) if fila["programado"] else None,
            " ".join(fila["textual"].split()),
        )
        for fila in filas(indicador)
    ]
    assert Counter(visibles) == Counter(esperados)


@pytest.mark.parametrize("indicador", INDICADORES, ids=lambda carpeta: carpeta.name)
def test_the_large_number_is_the_latest_total_or_is_not_there(indicador: Path, sitio: Path) -> None:
    ultimo_periodo = max(filas(indicador), key=lambda fila: orden(fila["periodo"]))["periodo"]
    totales = [
        fila
        for fila in filas(indicador)
        if fila["periodo"] == ultimo_periodo and not any(dimensiones(fila))
    ]
    grandes = abrir(sitio, f"cifras/{indicador.name}").textos("p", class_="n")
    assert [leer(texto) for texto in grandes] == [
        Decimal(fila["valor"]) if fila["valor"] else None for fila in totales
    ]


def orden(periodo: str) -> str:
    """Last day of a period, so that periods of several kinds compare."""
    anio, _, resto = periodo.partition("-")
    meses = {"": "12", "T1": "03", "T2": "06", "T3": "09", "T4": "12", "S1": "06", "S2": "12"}
    return f"{anio}-{meses.get(resto, resto)}-31"[:10] if len(resto) < 5 else f"{anio}-{resto}"


def test_every_figure_in_the_prose_is_a_value_of_the_indicator_that_it_links(sitio: Path) -> None:
    vistas = 0
    for pagina in sitio.rglob("index.html"):
        for tag, atributos, texto in Pagina(pagina.read_text(encoding="utf-8")).elementos:
            if tag == "a" and "cifra-en-linea" in (atributos.get("class") or ""):
                destino = (pagina.parent / str(atributos["href"])).resolve()
                valores = {
                    fila["valor"] for fila in filas(RAIZ / "data/indicadores" / destino.name)
                }
                assert str(leer(texto)) in valores, (pagina, texto)
                vistas += 1
    assert vistas > 10


def test_every_card_and_index_line_shows_a_value_of_its_indicator(sitio: Path) -> None:
    vistas = 0
    for pagina in sitio.rglob("index.html"):
        html = pagina.read_text(encoding="utf-8")
        for trozo in re.findall(r'<article class="cifra">.*?</article>', html, re.DOTALL):
            tarjeta = Pagina(trozo)
            href = next(a["href"] for tag, a, _ in tarjeta.elementos if tag == "a")
            valores = {
                Decimal(fila["valor"])
                for fila in filas(RAIZ / "data/indicadores" / str(href).rstrip("/").split("/")[-1])
                if fila["valor"]
            }
            assert leer(tarjeta.textos("data")[0]) in valores, trozo
            vistas += 1
    assert vistas > 10


@pytest.mark.parametrize("indicador", INDICADORES, ids=lambda carpeta: carpeta.name)
def test_the_open_data_hold_the_same_rows(indicador: Path, sitio: Path) -> None:
    destino = sitio / "cifras" / indicador.name
    with (destino / "datos.csv").open(encoding="utf-8", newline="") as archivo:
        publicadas = list(csv.DictReader(archivo))
    propias = filas(indicador)
    clave = sorted(propias[0])
    assert sorted([f[c] for c in clave] for f in publicadas) == sorted(
        [f[c] for c in clave] for f in propias
    )
    datos = json.loads((destino / "datos.json").read_text(encoding="utf-8"))
    assert set(datos) == {"ficha", "filas"}
    assert datos["ficha"]["codigo"] == indicador.name
    llaves = ["periodo", "dimensiones", "valor", "programado"]
    llaves += ["fuente", "ubicacion", "textual", "nota"]
    for fila in datos["filas"]:
        assert list(fila) == llaves
        assert fila["valor"] is None or isinstance(fila["valor"], int | float)
    numeros = Counter(
        None if f["valor"] is None else Decimal(str(f["valor"])) for f in datos["filas"]
    )
    assert numeros == Counter(Decimal(f["valor"]) if f["valor"] else None for f in propias)


def test_the_index_of_open_data_lists_every_indicator_with_its_latest_total(sitio: Path) -> None:
    indice = json.loads((sitio / "datos" / "indicadores.json").read_text(encoding="utf-8"))
    assert [entrada["codigo"] for entrada in indice] == [carpeta.name for carpeta in INDICADORES]
    for entrada in indice:
        assert list(entrada) == ["codigo", "nombre", "unidad", "url", "ultimo", "descargas"]
        assert set(entrada["ultimo"]) == {"periodo", "valor"}
        assert (sitio / entrada["url"].lstrip("/") / "index.html").exists()
        for ruta in entrada["descargas"].values():
            assert (sitio / ruta.lstrip("/")).exists()
