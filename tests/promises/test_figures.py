"""Every figure that a visitor sees is the one in data/, and says where it comes from.

The pages are read as a person reads them (visible es-CO text) and the data by the csv module
alone: nothing of the generator takes part in the comparison.
"""

from __future__ import annotations

import csv
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from conftest import RAIZ
from datos import (
    INDICADORES,
    LLAVES,
    citar,
    dimensiones,
    ficha,
    filas,
    fuentes,
    numero,
    orden,
    palabras,
    ultimo_total,
)
from lectura import Pagina, abrir, leer, tabla, vista


def por_indicador(prueba: Any) -> Any:
    return pytest.mark.parametrize("indicador", INDICADORES, ids=lambda carpeta: carpeta.name)(
        prueba
    )


def test_there_are_at_least_25_indicators() -> None:
    assert len(INDICADORES) >= 25


@por_indicador
def test_every_row_says_its_source_where_and_as_printed_or_what_it_comes_from(
    indicador: Path,
) -> None:
    for fila in filas(indicador):
        impresa = fila["fuente"] and fila["ubicacion"] and fila["textual"]
        assert impresa or fila["derivado_de"], fila


@por_indicador
def test_the_table_of_a_page_holds_exactly_the_rows_of_its_csv(
    indicador: Path, sitio: Path
) -> None:
    etiquetas, cortos = dimensiones(indicador), fuentes()
    nombres = {n: d["nombre"] for n, d in (ficha(indicador).get("dimensiones") or {}).items()}
    html = abrir(sitio, f"cifras/{indicador.name}")
    visibles = tabla(html, "t--datos")
    titulo = Pagina(html).textos("caption", id="t--datos")[0]
    propias = filas(indicador)
    assert len(visibles) == len(propias)
    for vio, fila in zip(visibles, propias, strict=True):
        if "Periodo" in vio:
            assert vio["Periodo"] == palabras(fila["periodo"])
        else:
            assert titulo.endswith(f" {palabras(fila['periodo'])}")
        for nombre, codigos in etiquetas.items():
            assert vio[nombres[nombre]] == codigos[fila[nombre]]
        cifras = [t for cabeza, t in vio.items() if cabeza not in {"Periodo", *nombres.values()}]
        assert leer(cifras[0]) == numero(fila["valor"])
        programado = vista(vio, "Programado")
        assert (leer(programado) if programado else None) == numero(fila["programado"])
        dicho = vista(vio, "De dónde sale")
        if fila["derivado_de"]:
            cuenta, igual, dicho = dicho.partition(" = ")
            resultado, _, dicho = dicho.partition(". La fuente imprime ")
            assert igual
            assert leer(resultado.split(" La fuente")[0]) == numero(fila["valor"])
            assert [leer(n) for n in re.split(" [÷−+] ", cuenta)] == operandos(fila["derivado_de"])
        textual = " ".join(fila["textual"].split())
        nota = " ".join(fila["nota"].split())
        if fila["fuente"]:
            donde = f"{cortos[fila['fuente']]['corto']}, {fila['ubicacion']}"
            assert dicho == f"{textual} en {donde} {nota}".strip()


def operandos(derivado_de: str) -> list[Decimal | None]:
    """The values of the rows that a computed one names, read from their series."""
    valores = []
    for citada in derivado_de.partition("(")[2].removesuffix(")").split(", "):
        codigo = RAIZ / "data/indicadores" / citada.split()[0]
        suyas = [fila for fila in filas(codigo) if citar(codigo.name, fila) == citada]
        assert len(suyas) == 1, citada
        valores.append(numero(suyas[0]["valor"]))
    return valores


@por_indicador
def test_each_breakdown_holds_the_latest_rows_of_its_dimension(
    indicador: Path, sitio: Path
) -> None:
    html = abrir(sitio, f"cifras/{indicador.name}")
    etiquetas = dimensiones(indicador)
    for nombre, codigos in etiquetas.items():
        solas = [
            fila
            for fila in filas(indicador)
            if fila[nombre] and not any(fila[otra] for otra in etiquetas if otra != nombre)
        ]
        ultimo = orden(solas[-1]["periodo"])
        esperadas = [
            (codigos[fila[nombre]], numero(fila["valor"]))
            for fila in solas
            if orden(fila["periodo"]) == ultimo
        ]
        if len(esperadas) == len(filas(indicador)):  # the table of all the data is the same one
            assert f't--por-{nombre}"' not in html
            continue
        vistas = [tuple(fila.values())[:2] for fila in tabla(html, f"t--por-{nombre}")]
        assert [(etiqueta, leer(valor)) for etiqueta, valor in vistas] == esperadas


@por_indicador
def test_the_large_number_and_the_sentence_say_the_latest_total(
    indicador: Path, sitio: Path
) -> None:
    pagina = Pagina(abrir(sitio, f"cifras/{indicador.name}"))
    grandes = [leer(texto) for texto in pagina.textos("p", class_="n")]
    assert grandes == [numero(fila["valor"]) for fila in ultimo_total(indicador)]
    resumen = next(
        str(a["content"])
        for tag, a in pagina.vacios
        if tag == "meta" and a.get("name") == "description"
    )
    frase = resumen.replace("\u00a0", " ")
    comparacion = " ".join(pagina.textos("p", class_="frase")).replace("\u00a0", " ")
    assert frase.endswith(comparacion)
    for fila in ultimo_total(indicador):
        assert palabras(fila["periodo"]) in frase
        assert palabras(fila["periodo"]) in pagina.textos("p", class_="m")[0]
        dichos = re.findall(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?|sin dato", frase)
        assert numero(fila["valor"]) in [leer(dicho) for dicho in dichos]
        if fila["programado"]:
            assert numero(fila["programado"]) in [leer(dicho) for dicho in dichos]
    if not grandes:
        calculada = "derivado" in ficha(indicador)
        assert ("no hay un total" if calculada else "no imprime un total") in frase


@por_indicador
def test_every_number_of_a_chart_is_a_value_of_its_series(indicador: Path, sitio: Path) -> None:
    pagina = Pagina(abrir(sitio, f"cifras/{indicador.name}"))
    valores = {numero(fila["valor"]) for fila in filas(indicador)}
    programados = {numero(fila["programado"]) for fila in filas(indicador)}
    for texto in pagina.textos("text", class_="val"):
        assert leer(texto) in valores
    dichos = " ".join(pagina.textos("text", class_="etq"))
    for dicho in re.findall(r"Programado[^:]*: ((?:\$ ?)?[\d.,]+(?: millones|%)?)", dichos):
        assert leer(dicho) in programados


def codigo_de(href: str) -> str:
    return href.rstrip("/").split("/")[-1]


def test_every_figure_in_the_prose_is_a_value_of_the_indicator_that_it_links(sitio: Path) -> None:
    vistas = 0
    for pagina in sitio.rglob("index.html"):
        for tag, atributos, texto in Pagina(pagina.read_text(encoding="utf-8")).elementos:
            if tag == "a" and "cifra-en-linea" in (atributos.get("class") or ""):
                destino = RAIZ / "data/indicadores" / codigo_de(str(atributos["href"]))
                assert leer(texto) in {numero(f["valor"]) for f in filas(destino)}, (pagina, texto)
                vistas += 1
    assert vistas > 10


def test_every_card_shows_the_latest_total_of_its_indicator(sitio: Path) -> None:
    vistas = 0
    for pagina in sitio.rglob("index.html"):
        html = pagina.read_text(encoding="utf-8")
        for trozo in re.findall(r'<article class="cifra">.*?</article>', html, re.DOTALL):
            tarjeta = Pagina(trozo)
            href = next(str(a["href"]) for tag, a, _ in tarjeta.elementos if tag == "a")
            total = ultimo_total(RAIZ / "data/indicadores" / codigo_de(href))[0]
            assert leer(tarjeta.valores[0]) == numero(total["valor"])
            assert palabras(total["periodo"]) in " ".join(tarjeta.textos("p", class_="m"))
            vistas += 1
    assert vistas > 10


def en_lista(sitio: Path, ruta: str) -> set[str]:
    """Read the list of a pilar or tema, hold each line to its series; returns the códigos."""
    html = abrir(sitio, ruta)
    lista = html[html.index('class="rejilla-lista"') :].partition("</ul>")[0]
    listados = set()
    for trozo in lista.split("<li")[1:]:
        linea = Pagina(f"<li{trozo}")
        href = linea.enlaces[0][1]
        indicador = RAIZ / "data/indicadores" / codigo_de(href)
        listados.add(indicador.name)
        totales = ultimo_total(indicador)
        assert [leer(texto) for texto in linea.valores] == [
            numero(fila["valor"]) for fila in totales if fila["valor"]
        ]
        assert palabras(filas(indicador)[-1]["periodo"]) in linea.textos("span", class_="m")[0]
        assert linea.textos("a")[0] == " ".join(ficha(indicador)["nombre"].split())
    return listados


@pytest.mark.parametrize("clase", ["tema", "pilar"])
def test_the_lists_hold_every_indicator_once_with_its_latest_total(clase: str, sitio: Path) -> None:
    """Also what the index says of each list: how many figures it has."""
    suyos: dict[str, set[str]] = {}
    for carpeta in INDICADORES:
        if clave := ficha(carpeta).get(clase):
            suyos.setdefault(clave, set()).add(carpeta.name)
    hechas = {ruta.name for ruta in (sitio / "cifras" / clase).iterdir()}
    assert hechas == set(suyos)
    indice = Pagina(abrir(sitio, "cifras"))
    for clave, codigos in suyos.items():
        assert en_lista(sitio, f"cifras/{clase}/{clave}") == codigos
        cuantas = f"{len(codigos)} cifra{'s' if len(codigos) > 1 else ''}"
        grupos = [t for t, a in indice.enlaces if a.endswith(f"{clase}/{clave}/")]
        assert len(grupos) == 1
        tarjetas = [t for t in indice.textos("li", class_="grupo") if t.startswith(grupos[0])]
        assert tarjetas
        assert tarjetas[0].endswith(cuantas)


@por_indicador
def test_the_open_data_hold_the_same_rows(indicador: Path, sitio: Path) -> None:
    destino = sitio / "cifras" / indicador.name
    propias = filas(indicador)
    with (destino / "datos.csv").open(encoding="utf-8", newline="") as archivo:
        assert list(csv.DictReader(archivo)) == propias
    datos = json.loads((destino / "datos.json").read_text(encoding="utf-8"), parse_float=Decimal)
    assert set(datos) == {"ficha", "filas", "revisiones"}
    assert datos["ficha"]["codigo"] == indicador.name
    for publicada, fila in zip(datos["filas"], propias, strict=True):
        assert list(publicada) == LLAVES
        assert publicada["valor"] == numero(fila["valor"])
        assert publicada["programado"] == numero(fila["programado"])
        assert publicada["dimensiones"] == {n: fila[n] or None for n in dimensiones(indicador)}
        for llave in ("periodo", "fuente", "ubicacion", "textual", "nota"):
            assert publicada[llave] == fila[llave]


def test_the_index_of_open_data_lists_every_indicator_with_its_latest_total(sitio: Path) -> None:
    texto = (sitio / "datos" / "indicadores.json").read_text(encoding="utf-8")
    indice = json.loads(texto, parse_float=Decimal)
    assert [entrada["codigo"] for entrada in indice] == [carpeta.name for carpeta in INDICADORES]
    for entrada in indice:
        assert list(entrada) == ["codigo", "nombre", "unidad", "url", "ultimo", "descargas"]
        indicador = RAIZ / "data" / "indicadores" / entrada["codigo"]
        totales = ultimo_total(indicador)
        assert entrada["ultimo"] == {
            "periodo": filas(indicador)[-1]["periodo"],
            "valor": numero(totales[0]["valor"]) if totales else None,
        }
        assert entrada["unidad"] == ficha(indicador)["unidad"]
        assert (sitio / entrada["url"].lstrip("/") / "index.html").exists()
        for ruta in entrada["descargas"].values():
            assert (sitio / ruta.lstrip("/")).exists()


def test_every_number_for_machines_is_the_one_that_is_read(sitio: Path) -> None:
    """``data-valor`` holds the raw number of what stands in it (norms D-1 and D-12)."""
    vistos = 0
    for pagina in sitio.rglob("index.html"):
        for _, atributos, texto in Pagina(pagina.read_text(encoding="utf-8")).elementos:
            if "data-valor" in atributos:
                assert leer(texto) == Decimal(str(atributos["data-valor"])), (pagina, texto)
                vistos += 1
    assert vistos > 300
