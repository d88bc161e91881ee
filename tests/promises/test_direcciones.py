"""No published address disappears: what the build leaves at each, and what it says of each page."""

from __future__ import annotations

import importlib.util
import json
import posixpath
import re
import shutil
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from types import ModuleType

import pytest

from conftest import BASE, RAIZ
from mgi.check.inventario import list_addresses
from mgi.read import read
from mgi.rutas import CLAVES_COMPONENTES, COMPONENTES

SITIO = "https://mgi.educacionbogota.edu.co/"
#: What serves the site itself, and is not an address that anyone keeps.
DEL_SITIO = re.compile(
    r"404\.html|assets/.*|buscar/(?!index\.html).*\.\w+|sitemap\.xml(?:\.gz)?|robots\.txt"
    r"|_redirects|redirecciones\.map"
)


def leer(sitio: Path, ruta: str) -> str:
    return (sitio / ruta / "index.html").read_text(encoding="utf-8")


def cuerpo(html: str) -> str:
    return html[html.index("<main") : html.index("</main>")]


def meta(html: str, nombre: str) -> list[str]:
    """Contents of the meta elements of a name or property."""
    return [
        unescape(dicho)
        for dicho in re.findall(rf'<meta (?:name|property)="{nombre}" content="([^"]*)">', html)
    ]


def paginas(sitio: Path) -> dict[str, str]:
    """Every page by its route, but for the 404."""
    return {
        posixpath.join(archivo.parent.relative_to(sitio).as_posix(), "").removeprefix("./"): (
            archivo.read_text(encoding="utf-8")
        )
        for archivo in sitio.rglob("index.html")
    }


def publicadas(sitio: Path) -> set[str]:
    """Every address of a built site, without anchors."""
    archivos = (p.relative_to(sitio).as_posix() for p in sitio.rglob("*") if p.is_file())
    return {ruta.removesuffix("index.html") for ruta in archivos if not DEL_SITIO.fullmatch(ruta)}


def inventario(raiz: Path) -> set[str]:
    return {ruta for ruta in list_addresses(read(raiz)) if "#" not in ruta}


# ---- The list that is compared is that of what is built


def test_the_addresses_that_are_compared_are_those_that_the_build_writes(sitio: Path) -> None:
    assert inventario(RAIZ) == publicadas(sitio)


def test_they_are_also_with_localidades(sitio_localidades: Path) -> None:
    assert inventario(sitio_localidades.parent / "proyecto") == publicadas(sitio_localidades)


def test_they_are_also_with_what_moved_and_was_retired(sitio_mudado: Path) -> None:
    retirado_sin_nada = {"folleto.pdf"}  # a file leaves no page: the 404 page says why
    assert inventario(sitio_mudado.parent / "proyecto") - retirado_sin_nada == publicadas(
        sitio_mudado
    )


def test_every_entry_that_is_compared_has_its_anchor(sitio: Path) -> None:
    con_ancla = [ruta for ruta in list_addresses(read(RAIZ)) if "#" in ruta]
    assert len(con_ancla) > 50
    for ruta in con_ancla:
        pagina, _, ancla = ruta.partition("#")
        assert f' id="{ancla}"' in leer(sitio, pagina)


def test_an_address_that_the_code_writes_changes_only_on_purpose(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The comparison runs today's code on both sides: a route that the code changes shows here.

    One that goes from the golden list was published: add it to data/redirecciones.csv.
    """
    for capa in (BASE, BASE.parent / "localidades"):
        shutil.copytree(capa, tmp_path / "proyecto", dirs_exist_ok=True)
    suyas = sorted(f"/{ruta}\n" for ruta in list_addresses(read(tmp_path / "proyecto")))
    esperado = BASE.parent / "direcciones.txt"
    if request.config.getoption("--escribir"):
        esperado.write_text("".join(suyas), encoding="utf-8")
    assert "".join(suyas) == esperado.read_text(encoding="utf-8")


# ---- What stays at an old address


def test_an_old_address_goes_on_at_once_without_a_script_or_a_server(sitio_mudado: Path) -> None:
    html = leer(sitio_mudado, "siglas")
    assert '<meta http-equiv="refresh" content="0; url=../glosario/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="{SITIO}glosario/">' in html
    assert '<a href="../glosario/">Glosario</a>' in cuerpo(html)
    assert "Las siglas y el glosario están juntos. Cambió el 1.º de mayo de 2024." in cuerpo(html)


def test_an_old_address_goes_to_the_part_of_the_page_that_it_became(sitio_mudado: Path) -> None:
    html = leer(sitio_mudado, "siglas/uso")
    assert 'content="0; url=../../glosario/#como-se-usa"' in html
    assert f'<link rel="canonical" href="{SITIO}glosario/">' in html
    assert '<a href="../../glosario/#como-se-usa">Glosario</a>' in cuerpo(html)


def test_an_old_address_may_go_to_the_home_page(sitio_mudado: Path) -> None:
    html = leer(sitio_mudado, "acerca/inicio")
    assert 'content="0; url=../.."' in html
    assert f'<link rel="canonical" href="{SITIO}">' in html


def test_what_moved_is_in_no_list_of_links(sitio_mudado: Path) -> None:
    for ruta, html in paginas(sitio_mudado).items():
        assert not re.search(r'<a href="[^"]*(?:siglas|evento|inicio)/"', html), ruta


def test_a_retired_address_says_why_and_stays_where_it_is(sitio_mudado: Path) -> None:
    html = leer(sitio_mudado, "evento")
    assert "http-equiv" not in html
    assert '<meta name="robots" content="noindex">' in html
    assert "El evento &amp; su «día» ya pasaron." in cuerpo(html)
    assert '<a href="../mapa-del-sitio/">Mapa del sitio</a>' in cuerpo(html)


def test_a_retired_page_keeps_its_text_and_leaves_every_list(sitio_mudado: Path) -> None:
    html = leer(sitio_mudado, "guia-vieja")
    assert "Esta página está retirada.</strong> La reemplaza &lt;b&gt;el glosario" in cuerpo(html)
    assert '<a href="../glosario/">glosario</a>' in cuerpo(html)
    assert '<meta name="robots" content="noindex">' in html
    otras = {ruta: html for ruta, html in paginas(sitio_mudado).items() if ruta != "guia-vieja/"}
    assert [r for r, html in otras.items() if "guia-vieja/" in html] == ["acerca/cambios/"]
    assert not (sitio_mudado / "explore/tipo/guia").exists()
    assert "guia-vieja" not in (sitio_mudado / "buscar/indice.js").read_text(encoding="utf-8")


def test_an_entry_that_went_keeps_its_anchor(sitio_mudado: Path) -> None:
    escrita = cuerpo(leer(sitio_mudado, "glosario"))
    assert '<li id="termino--viejo">Ahora se dice de otro modo.' in escrita
    assert '<a href="#termino--cis">' in escrita
    generada = cuerpo(leer(sitio_mudado, "cifras/visitas"))
    assert '<li id="viejo">El cuadro salió de la página.' in generada
    assert '<a href="../">' in generada


def test_an_old_file_is_a_copy_of_the_one_that_replaces_it(sitio_mudado: Path) -> None:
    for viejo, nuevo in (
        ("cifras/atenciones/datos.csv", "cifras/visitas/datos.csv"),
        ("plano-viejo.pdf", "plano.pdf"),
    ):
        assert (sitio_mudado / viejo).read_bytes() == (sitio_mudado / nuevo).read_bytes()


def test_servers_that_redirect_get_the_list(sitio_mudado: Path) -> None:
    lineas = (sitio_mudado / "_redirects").read_text(encoding="utf-8").splitlines()
    assert "/siglas/ /glosario/ 301" in lineas
    assert "/siglas/uso/ /glosario/#como-se-usa 301" in lineas
    assert not [linea for linea in lineas if "evento" in linea or "viejo " in linea]
    mapa = (sitio_mudado / "redirecciones.map").read_text(encoding="utf-8")
    assert '"/siglas/" "/glosario/";\n' in mapa


def test_the_404_page_has_the_list_that_it_looks_in(sitio_mudado: Path, sitio: Path) -> None:
    lista = json.loads((sitio_mudado / "buscar/direcciones.json").read_text(encoding="utf-8"))
    assert ["glosario/", "Glosario"] in lista["paginas"]
    assert not [ruta for ruta, _ in lista["paginas"] if ruta in ("siglas/", "guia-vieja/")]
    assert ["folleto.pdf", None, "Ya no está vigente."] in lista["redirecciones"]
    real = json.loads((sitio / "buscar/direcciones.json").read_text(encoding="utf-8"))
    assert {ruta for ruta, _ in real["paginas"]} == set(paginas(sitio))


# ---- What each page says of itself


def test_every_page_says_what_it_is_in_words_of_its_own(sitio: Path, sitio_mudado: Path) -> None:
    for donde in (sitio, sitio_mudado):
        dichas: dict[str, str] = {}
        for ruta, html in paginas(donde).items():
            (descripcion,) = meta(html, "description")
            assert len(descripcion) >= 15 or donde == sitio_mudado, (ruta, descripcion)
            assert dichas.setdefault(descripcion, ruta) == ruta, descripcion
            assert meta(html, "og:description") == [descripcion]
            (titulo,) = meta(html, "og:title")
            assert titulo
            (direccion,) = meta(html, "og:url")
            (canonica,) = re.findall(r'<link rel="canonical" href="([^"]*)">', html)
            assert direccion == canonica
            if 'content="noindex"' not in html:
                assert canonica == SITIO + ruta
            assert meta(html, "twitter:card") == ["summary_large_image"]


def test_every_page_shows_the_card_whole_and_in_words(sitio: Path) -> None:
    for html in paginas(sitio).values():
        (imagen,) = meta(html, "og:image")
        assert (sitio / imagen.removeprefix(SITIO)).is_file()
        assert len(meta(html, "og:image:alt")[0]) > 20


def test_the_card_is_of_the_size_that_networks_ask_for_and_up_to_date() -> None:
    tarjeta = _tarjeta()
    imagen = tarjeta.TARJETA.read_bytes()
    assert len(imagen) < 200_000
    ancho, alto, origen = tarjeta.leer(imagen)
    assert (ancho, alto) == (1200, 630)
    assert origen == tarjeta.huella(), "corra `make tarjeta` y guarde la imagen"


def test_the_words_of_the_card_are_those_of_its_alternative_text(sitio: Path) -> None:
    dibujo = _tarjeta().DIBUJO.read_text(encoding="utf-8")
    dichas = " ".join(re.findall(r">([^<>]+)</t(?:span|ext)>", dibujo)).casefold()
    alternativa = meta(leer(sitio, ""), "og:image:alt")[0].replace(":", "").casefold()
    assert dichas.startswith(alternativa)


def _tarjeta() -> ModuleType:
    ficha = importlib.util.spec_from_file_location("hacer", RAIZ / "scripts/tarjeta/hacer.py")
    assert ficha is not None
    assert ficha.loader is not None
    modulo = importlib.util.module_from_spec(ficha)
    ficha.loader.exec_module(modulo)
    return modulo


# ---- What search engines read


def test_the_sitemap_has_every_page_that_may_be_kept_once_and_no_other(
    sitio: Path, sitio_mudado: Path
) -> None:
    espacio = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    for donde in (sitio, sitio_mudado):
        arbol = ET.fromstring((donde / "sitemap.xml").read_text(encoding="utf-8"))
        dichas = [str(loc.text) for loc in arbol.findall("s:url/s:loc", espacio)]
        fechas = [str(loc.text) for loc in arbol.findall("s:url/s:lastmod", espacio)]
        assert len(fechas) == len(dichas)
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", fecha) for fecha in fechas)
        quedan = [r for r, html in paginas(donde).items() if 'content="noindex"' not in html]
        assert sorted(dichas) == sorted(SITIO + ruta for ruta in quedan)
    fuera = [r for r, html in paginas(sitio_mudado).items() if 'content="noindex"' in html]
    de_componentes = [ruta for ruta in fuera if ruta.startswith(COMPONENTES)]
    assert len(de_componentes) == len(CLAVES_COMPONENTES) + 1
    assert len(fuera) - len(de_componentes) == 5  # four that moved and one retired


def test_the_robots_file_names_the_sitemap(sitio: Path) -> None:
    robots = (sitio / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {SITIO}sitemap.xml" in robots
    assert "Disallow" not in "".join(robots)
