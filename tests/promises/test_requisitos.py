"""What norms ask of every page or file, where no other test holds it.

data/conformidad.yml cites these tests as evidence, by their names.
"""

from __future__ import annotations

import json
import posixpath
import re
import struct
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from conftest import RAIZ

DOCUMENTO = re.compile(
    r"(?i)(?<![a-z])(?:c\.?\s?c\.?|t\.?\s?i\.?|c\.?\s?e\.?|r\.?\s?c\.?|nuip|ppt|pep|"
    r"c[ée]dulas?(?:\s+de\s+(?:ciudadan[ií]a|extranjer[ií]a))?|tarjeta\s+de\s+identidad|"
    r"registro\s+civil|documento(?:\s+de\s+identidad)?|identificad[oa]s?\s+con)(?![a-z])"
    r"[^\d\n$]{0,25}(\d{1,3}(?:[.\s]\d{3}){1,3}|\d{6,11})(?!\d)"
)
NUIP = re.compile(r"(?<![\d.,$])(?:1\.\d{3}\.\d{3}\.\d{3}|1[01]\d{8})(?!\d|[.,]\d)")
CELULAR = re.compile(r"(?<![\d.,])(?:\(?\+?57\)?[\s.-]?)?3[0-5]\d[\s.-]?\d{3}[\s.-]?\d{4}(?!\d)")
CORREO = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
DE_LA_ENTIDAD = re.compile(r"@(?:[\w-]+\.)*(?:gov\.co|educacionbogota\.edu\.co)$")
#: The names of columns that hold data of a person.
DE_PERSONAS = {
    *("cedula", "documento", "num_doc", "nombres", "apellidos", "celular", "telefono", "direccion"),
    *("correo", "fecha_nacimiento", "estudiante", "acudiente", "diagnostico", "etnia"),
    "discapacidad",
}
#: The kinds of file that the site publishes.
CLASES = {
    ".html",
    ".css",
    ".js",
    ".json",
    ".csv",
    ".xml",
    ".txt",
    ".svg",
    ".png",
    ".woff2",
    ".map",
} | {".gz"}


def textos(carpeta: Path, *clases: str) -> Iterator[tuple[Path, str]]:
    """Every file of some kinds, as it reads: a page goes without its tags."""
    for archivo in sorted(p for p in carpeta.rglob("*") if p.suffix in clases):
        texto = archivo.read_text(encoding="utf-8")
        if archivo.suffix == ".html":
            texto = unescape(re.sub(r"<[^>]*>", " ", texto))
        yield archivo, texto


def publicado(sitio: Path) -> Iterator[tuple[Path, str]]:
    """What editors write and what is published of it: pages, data and the words of the search."""
    yield from textos(sitio, ".html", ".csv", ".json", ".xml")
    yield from textos(sitio / "buscar", ".js")
    yield from textos(RAIZ / "data", ".yml", ".csv", ".json")
    yield from textos(RAIZ / "docs", ".md")


def paginas(sitio: Path) -> Iterator[tuple[Path, str]]:
    for archivo in sorted(sitio.rglob("*.html")):
        yield archivo, archivo.read_text(encoding="utf-8")


# ---- What is on every page


def test_the_bar_of_the_state_is_first_on_every_page(sitio: Path) -> None:
    for archivo, html in paginas(sitio):
        primero, segundo = re.findall(r"<a [^>]*>.*?</a>", html, re.DOTALL)[:2]
        assert 'href="#contenido-principal"' in primero, archivo
        assert 'href="https://www.gov.co/home/"' in segundo, archivo
        assert "GOV.CO" in segundo, archivo
        assert html.index('class="barra-superior-govco"') < html.index(segundo), archivo


def test_the_header_leads_home_and_searches_in_the_site(sitio: Path) -> None:
    for archivo, html in paginas(sitio):
        cabecera = html.split("<header>")[1].split("</header>")[0]
        (inicio,) = re.findall(r'<a [^>]*href="([^"]*)"[^>]* rel="home"', cabecera)
        (busca,) = re.findall(r'<form [^>]*role="search"[^>]* action="([^"]*)"', cabecera)
        if archivo.name == "404.html":  # a server shows it at any depth
            destinos = [posixpath.normpath(urlsplit(destino).path) for destino in (inicio, busca)]
            assert destinos == ["/", "/buscar"]
        else:
            assert (archivo.parent / inicio).resolve() == sitio.resolve(), archivo
            assert (archivo.parent / busca).resolve() == (sitio / "buscar").resolve(), archivo


def test_every_page_is_in_the_spanish_of_colombia(sitio: Path) -> None:
    ingles = re.compile(r"Edit this page|Made with|\bSkip to|\bSearch\b|Back to top|\bNext\b")
    for archivo, html in paginas(sitio):
        assert '<html lang="es-CO">' in html, archivo
        assert not ingles.search(re.sub(r"<[^>]*>", " ", html)), archivo


def test_no_page_has_video_audio_or_frames(sitio: Path) -> None:
    for archivo, html in paginas(sitio):
        assert not re.search(r"<(?:video|audio|iframe|object|embed)\b", html), archivo


def test_no_page_asks_for_data_of_a_person(sitio: Path) -> None:
    """The forms there are search or filter: nothing is sent, and nothing is asked of anybody."""
    campos = set()
    for archivo, html in paginas(sitio):
        assert not re.search(r'<form[^>]*method="post"|<textarea', html), archivo
        campos |= set(re.findall(r'<input[^>]* type="(\w+)"', html))
        assert "autocomplete" not in html.replace('autocomplete="off"', ""), archivo
    assert campos <= {"search", "checkbox", "radio", "hidden"}
    assert "search" in campos


def test_nothing_moves_by_itself_nor_goes_on_but_at_once(sitio: Path, sitio_mudado: Path) -> None:
    siguen = 0
    for archivo, html in (*paginas(sitio), *paginas(sitio_mudado)):
        assert not re.search(r"<(?:marquee|blink)\b|\sautoplay\b", html), archivo
        for espera in re.findall(r'http-equiv="refresh" content="(\d+);', html):
            siguen += 1
            assert espera == "0", archivo
    assert siguen
    hojas = "".join(texto for _, texto in textos(sitio, ".css"))
    assert "infinite" not in hojas
    assert "prefers-reduced-motion" in hojas or "animation" not in hojas


# ---- What is published


def test_only_files_of_known_kinds_are_published(sitio: Path) -> None:
    for archivo in (p for p in sitio.rglob("*") if p.is_file()):
        ruta = archivo.relative_to(sitio)
        assert archivo.suffix in CLASES or ruta.name in ("_redirects",), ruta
        assert not any(parte.startswith(".") for parte in ruta.parts), ruta
        if archivo.suffix == ".map":  # of addresses, for the server: no source map
            assert ruta.name == "redirecciones.map"


def test_nothing_published_tells_how_or_where_it_was_made(sitio: Path) -> None:
    rastro = re.compile(
        r'name="generator"|Traceback \(most|mkdocs[ -]\d|(?<![\w.])/(?:home|root|tmp|Users)/\w',
        re.IGNORECASE,
    )
    for archivo in sorted(
        p for p in sitio.rglob("*") if p.suffix in CLASES - {".gz", ".png", ".woff2"}
    ):
        assert not rastro.search(archivo.read_text(encoding="utf-8")), archivo


def test_no_image_keeps_who_made_it(sitio: Path) -> None:
    imagenes = list(sitio.rglob("*.png"))
    assert imagenes
    for imagen in imagenes:
        contenido, lugar = imagen.read_bytes(), 8
        while lugar < len(contenido):
            (largo,) = struct.unpack(">I", contenido[lugar : lugar + 4])
            clase = contenido[lugar + 4 : lugar + 8]
            dicho = contenido[lugar + 8 : lugar + 8 + largo]
            assert clase not in {b"zTXt", b"iTXt", b"eXIf", b"tIME"}, imagen
            assert clase != b"tEXt" or dicho.startswith(b"origen\0"), (
                imagen
            )  # a hash: see `tarjeta`
            lugar += largo + 12


# ---- Data of people


@pytest.mark.parametrize(
    "dicho",
    ["C.C. 1.023.456.789", "cédula de ciudadanía No. 52345678", "T.I. 1012345678", "1023456789"],
)
def test_an_identity_document_would_be_found(dicho: str) -> None:
    assert DOCUMENTO.search(dicho) or NUIP.search(dicho)


@pytest.mark.parametrize("dicho", ["$1.234.567.890", "899.999.061-9", "120.000 estudiantes"])
def test_what_is_no_identity_document_is_left_alone(dicho: str) -> None:
    assert not DOCUMENTO.search(dicho)
    assert not NUIP.search(dicho)


def test_nothing_published_has_an_identity_document(sitio: Path) -> None:
    """What is also an amount of money is none: a source may print it without its sign."""
    todos = list(publicado(sitio))
    montos = {monto for _, texto in todos for monto in re.findall(r"\$\s?(\d[\d.]+\d)", texto)}
    for archivo, texto in todos:
        assert not DOCUMENTO.search(texto), archivo
        if archivo.suffix not in (".csv", ".json"):
            assert set(NUIP.findall(texto)) <= montos, archivo


def test_nothing_published_has_a_mobile_phone(sitio: Path) -> None:
    assert CELULAR.search("llame al 310 123 4567")
    assert CELULAR.search("+57 3101234567")
    assert not CELULAR.search("$ 3.101.234.567")
    hallados = [
        (str(archivo), "número oculto")
        for archivo, texto in publicado(sitio)
        if archivo.suffix not in (".csv", ".json") and CELULAR.search(texto)
    ]
    assert hallados == []


def test_nothing_published_has_a_mail_of_a_person(sitio: Path) -> None:
    for archivo, texto in publicado(sitio):
        ajenos = set(filter(lambda c: not DE_LA_ENTIDAD.search(c), CORREO.findall(texto)))
        ajenos.discard("nombre@ejemplo.com")  # the example of a rule
        assert ajenos == set(), archivo


def test_no_column_is_of_data_of_a_person() -> None:
    vistas = set()
    for esquema in (RAIZ / "data/esquemas").glob("*.json"):
        campos = json.loads(esquema.read_text(encoding="utf-8"))["fields"]
        vistas |= {campo["name"] for campo in campos}
    for ficha in (RAIZ / "data/indicadores").glob("*/ficha.yml"):
        datos = yaml.load(ficha.read_text(encoding="utf-8"), yaml.BaseLoader)
        vistas |= set(datos.get("dimensiones") or {})
    assert "periodo" in vistas
    assert vistas.isdisjoint(DE_PERSONAS)
