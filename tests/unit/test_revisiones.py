"""What the site tells of a revised value: its page, its data, the list of changes, the feed.

The project is the base one with the revisions of cases/revisiones-sin-problemas.
"""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from conftest import HOY, RAIZ
from mgi.artefacto import Pagina
from mgi.check.revisiones import confirmadas
from mgi.line import generate, revise
from mgi.render.canal import ENTRADAS

ATOM = "{http://www.w3.org/2005/Atom}"
SITIO = "https://ejemplo.gov.co/mgi"
REVISIONES = "data/indicadores/visitas/revisiones.csv"
CASO = RAIZ / "tests/cases/revisiones-sin-problemas/archivos" / REVISIONES


@pytest.fixture
def revisado(proyecto: Path) -> Path:
    """The base project with revisions, and an address."""
    shutil.copy(CASO, proyecto / REVISIONES)
    entidad = proyecto / "data/entidad.yml"
    direccion = f"micrositio:\n  valor: {SITIO}/\n  fuente: informe\n  ubicacion: portada\n"
    entidad.write_text(entidad.read_text(encoding="utf-8") + direccion, encoding="utf-8")
    return proyecto


def artefactos(raiz: Path) -> dict[str, str]:
    return {a.ruta: a.contenido for a in generate(raiz, HOY).artefactos}


def test_an_indicator_without_revisions_says_nothing_of_them(proyecto: Path) -> None:
    pagina = artefactos(proyecto)["cifras/visitas/"]
    assert "evisi" not in pagina


def test_a_page_is_as_new_as_its_last_revision(revisado: Path) -> None:
    sitio = generate(revisado, HOY)
    assert sitio.catalogo.indicadores["visitas"].actualizado == date(2024, 11, 22)
    assert sitio.catalogo.actualizado == date(2024, 11, 22)
    por_ruta = {a.ruta: a for a in sitio.artefactos if isinstance(a, Pagina)}
    for ruta in ("cifras/visitas/", "cifras/tema/colegios/", "acerca/cambios/"):
        assert por_ruta[ruta].actualizado == date(2024, 11, 22), ruta
    assert "actualizado el 22 de noviembre de 2024" in por_ruta["cifras/visitas/"].lado


def test_the_open_data_hold_every_revision_newest_first(revisado: Path) -> None:
    revisiones = json.loads(artefactos(revisado)["cifras/visitas/datos.json"])["revisiones"]
    assert len(revisiones) == 7
    assert [r["fecha"] for r in revisiones] == sorted(
        (r["fecha"] for r in revisiones), reverse=True
    )
    assert revisiones[0] == {
        "periodo": "2024-T1",
        "dimensiones": {"zona": "01", "sexo": "mujeres"},
        "columna": "valor",
        "anterior": 500,
        "nuevo": None,
        "fecha": "2024-11-22",
        "motivo": "La fuente ya no separa por sexo.",
    }
    assert {tuple(r) for r in revisiones} == {tuple(revisiones[0])}


def test_every_change_leads_to_the_row_that_tells_it(revisado: Path) -> None:
    hechos = artefactos(revisado)
    filas = re.findall(r'<tr id="(revision--\w+)"', hechos["cifras/visitas/"])
    assert len(set(filas)) == 7
    dichas = re.findall(r'href="../../cifras/visitas/#([\w-]+)"', hechos["acerca/cambios/"])
    assert sorted(dichas) == sorted(filas)


def test_the_row_of_a_revision_keeps_its_address_as_more_are_added(revisado: Path) -> None:
    antes = set(re.findall(r'<tr id="(revision--\w+)"', artefactos(revisado)["cifras/visitas/"]))
    archivo = revisado / REVISIONES
    cabeza, *filas = archivo.read_text(encoding="utf-8").splitlines()
    otra = "2024-T2,,1800,1800,2024-12-01,Se revisó otra vez.,,"
    archivo.write_text("\n".join([cabeza, *filas, otra]) + "\n", encoding="utf-8")
    despues = set(re.findall(r'<tr id="(revision--\w+)"', artefactos(revisado)["cifras/visitas/"]))
    assert antes < despues
    assert len(despues) == 8


def test_rows_whose_value_has_its_reason_are_told_to_the_rules(revisado: Path) -> None:
    revision = revise(revisado, HOY)
    assert confirmadas(revision.revisiones, revision.marco) == {
        ("visitas", "2024-T1", ""),
        ("visitas", "2024-T1", "01"),
        ("visitas", "2024-T2", ""),
    }
    marco = revision.marco.assign(valor="5")
    assert confirmadas(revision.revisiones, marco) == set()


def canal(raiz: Path) -> ElementTree.Element:
    """Parse the feed and hold what RFC 4287 asks of any: sections 3.3 and 4.1.1 to 4.2.15."""
    texto = artefactos(raiz)["acerca/cambios/cambios.xml"]
    fuente = ElementTree.fromstring(texto)
    assert fuente.tag == f"{ATOM}feed"
    for parte in (fuente, *fuente.findall(f"{ATOM}entry")):
        for obligatoria in ("id", "title", "updated"):
            assert len(parte.findall(ATOM + obligatoria)) == 1, obligatoria
        direccion = urlsplit(parte.findtext(f"{ATOM}id", ""))
        assert direccion.scheme == "https"
        assert direccion.netloc == "ejemplo.gov.co"
        momento = datetime.fromisoformat(parte.findtext(f"{ATOM}updated", ""))
        assert momento.tzinfo is not None
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", parte.findtext(f"{ATOM}updated", "")
        )
        alternas = [e for e in parte.findall(f"{ATOM}link") if e.get("rel") == "alternate"]
        assert len(alternas) == 1  # one a type and language
        assert str(alternas[0].get("href")).startswith(f"{SITIO}/")
    assert fuente.findtext(f"{ATOM}author/{ATOM}name") == "Entidad de prueba"
    propias = [e.get("href") for e in fuente.findall(f"{ATOM}link") if e.get("rel") == "self"]
    assert propias == [f"{SITIO}/acerca/cambios/cambios.xml"]
    entradas = fuente.findall(f"{ATOM}entry")
    ids = [entrada.findtext(f"{ATOM}id") for entrada in entradas]
    assert len(ids) == len(set(ids))
    momentos = [entrada.findtext(f"{ATOM}updated", "") for entrada in entradas]
    assert momentos == sorted(momentos, reverse=True)
    assert fuente.findtext(f"{ATOM}updated") == momentos[0]
    return fuente


def test_the_feed_is_valid_atom_and_tells_every_change(revisado: Path) -> None:
    titulos = [e.findtext(f"{ATOM}title", "") for e in canal(revisado).findall(f"{ATOM}entry")]
    assert [t.partition(":")[0] for t in titulos].count("Revisión") == 7
    assert {"Página: Inicio", "Página: Cifras", "Cifra: Visitas a colegios"} <= set(titulos)
    assert "Revisión: Visitas a colegios, enero a marzo de 2024, Norte" in titulos
    assert artefactos(revisado) == artefactos(revisado)


def test_the_feed_stops_at_so_many_entries_and_says_so(revisado: Path) -> None:
    filas = "".join(
        f"2024-T1,02,{n},{n + 1 if n < 137 else 737},2024-12-01,La fuente lo corrigió.,,\n"
        for n in range(1, 138)
    )
    archivo = revisado / REVISIONES
    archivo.write_text(archivo.read_text(encoding="utf-8") + filas, encoding="utf-8")
    fuente = canal(revisado)
    assert len(fuente.findall(f"{ATOM}entry")) == ENTRADAS == 100
    assert "100" in fuente.findtext(f"{ATOM}subtitle", "")
    assert "100 más recientes" in artefactos(revisado)["acerca/cambios/"]


def test_without_an_address_there_is_no_feed_and_no_link_to_it(proyecto: Path) -> None:
    hechos = artefactos(proyecto)
    assert "acerca/cambios/cambios.xml" not in hechos
    assert "cambios.xml" not in hechos["acerca/cambios/"]


def test_every_page_of_the_site_announces_its_feed(sitio: Path) -> None:
    for ruta in ("index.html", "cifras/index.html", "acerca/cambios/index.html", "404.html"):
        dicho = (sitio / ruta).read_text(encoding="utf-8")
        (enlace,) = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*>', dicho)
        (href,) = re.findall(r'href="([^"]+)"', enlace)
        destino = sitio / href.lstrip("/") if href.startswith("/") else (sitio / ruta).parent / href
        assert ElementTree.parse(destino.resolve()).getroot().tag == f"{ATOM}feed", ruta


def test_hostile_text_stays_text_in_the_page_and_in_the_feed(sitio_hostil: Path) -> None:
    pagina = (sitio_hostil / "cifras/visitas/index.html").read_text(encoding="utf-8")
    assert "La fuente lo corrigió. &lt;b&gt;&amp;" in pagina
    fuente = ElementTree.parse(sitio_hostil / "acerca/cambios/cambios.xml").getroot()
    resumenes = [e.findtext(f"{ATOM}summary", "") for e in fuente.findall(f"{ATOM}entry")]
    assert any(r.endswith('La fuente lo corrigió. <b>&"') for r in resumenes)
    assert fuente.findtext(f"{ATOM}author/{ATOM}name", "").endswith('<b>&"')


def test_a_line_of_a_dimension_that_the_ficha_lost_confirms_no_row(proyecto: Path) -> None:
    """It speaks of a row that went; the cells that are left of its key may be those of another."""
    archivo = proyecto / REVISIONES
    archivo.write_text(
        "periodo,zona,sexo,anterior,nuevo,fecha,motivo\n"
        "2024-T1,02,,700,730,2024-11-21,La fuente lo corrigió.\n"
        "2024-T1,02,mujeres,1,737,2024-11-22,Se copió del total.\n"
        "2024-T1,02,mujeres,737,,2024-11-23,La fuente ya no separa por sexo.\n",
        encoding="utf-8",
    )
    revision = revise(proyecto, HOY)
    assert [linea.aparte for linea in revision.revisiones] == [False, True, True]
    assert confirmadas(revision.revisiones, revision.marco) == set()
