"""What the build promises: same bytes, nothing half-published, nothing left lying in docs/."""

from __future__ import annotations

import hashlib
import posixpath
import re
import shutil
import subprocess
from pathlib import Path

from markupsafe import escape

from conftest import HOY, RAIZ, construir, proyecto_construible
from mgi.line import load
from mgi.model import Escrita


def huellas(sitio: Path) -> dict[str, str]:
    return {
        str(ruta.relative_to(sitio)): hashlib.sha256(ruta.read_bytes()).hexdigest()
        for ruta in sorted(sitio.rglob("*"))
        if ruta.is_file()
    }


def copiar(destino: Path) -> Path:
    """Copy what the repository tracks, as a clone would, without its history."""
    rutas = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=RAIZ, capture_output=True, text=True, check=True,
    ).stdout.split("\0")  # fmt: skip
    for ruta in filter(None, rutas):
        if (RAIZ / ruta).exists():
            (destino / ruta).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(RAIZ / ruta, destino / ruta)
    return destino


def test_same_input_and_epoch_give_the_same_bytes_anywhere(tmp_path: Path) -> None:
    una, otra = copiar(tmp_path / "una"), copiar(tmp_path / "otra carpeta ñ")
    primera = construir(
        una, tmp_path / "s1", SOURCE_DATE_EPOCH="1798675200", TZ="America/Bogota",
        LANG="C", LC_ALL="C", PYTHONHASHSEED="1",
    )  # fmt: skip
    segunda = construir(
        otra, tmp_path / "s2", SOURCE_DATE_EPOCH="1798675200", TZ="Pacific/Kiritimati",
        LANG="C.UTF-8", LC_ALL="C.UTF-8", PYTHONHASHSEED="77",
    )  # fmt: skip
    assert primera.returncode == segunda.returncode == 0, primera.stderr + segunda.stderr
    assert huellas(tmp_path / "s1") == huellas(tmp_path / "s2")


def test_a_build_with_problems_leaves_the_old_site_as_it_was(
    proyecto: Path, tmp_path: Path
) -> None:
    raiz, destino = proyecto_construible(proyecto), tmp_path / "site"
    assert construir(raiz, destino).returncode == 0
    antes = huellas(destino)
    (raiz / "data" / "unidades.yml").write_text("visitas: [", encoding="utf-8")
    hecho = construir(raiz, destino)
    assert hecho.returncode == 1
    assert "data/unidades.yml:2:1: MGI-003" in hecho.stdout + hecho.stderr
    assert "Traceback" not in hecho.stdout + hecho.stderr
    assert huellas(destino) == antes


def test_the_build_writes_nothing_outside_the_site(proyecto: Path, tmp_path: Path) -> None:
    raiz = proyecto_construible(proyecto)
    antes = huellas(raiz)
    assert construir(raiz, tmp_path / "site").returncode == 0
    assert huellas(raiz) == antes


def test_the_build_ends_by_saying_what_it_wrote(proyecto: Path, tmp_path: Path) -> None:
    hecho = construir(proyecto_construible(proyecto), tmp_path / "site")
    paginas = len(list((tmp_path / "site").rglob("*.html")))
    assert f"Sitio listo: {paginas} páginas, 1 indicadores y 6 descargas en " in hecho.stdout
    assert "make serve" in hecho.stdout


def test_no_page_asks_for_anything_outside_the_site(sitio: Path) -> None:
    for pagina in sitio.rglob("*.html"):
        html = pagina.read_text(encoding="utf-8")
        pedidos = re.findall(r'<(?:link|script|img|iframe|source)[^>]*(?:href|src)="([^"]+)"', html)
        canonico = "https://mgi.educacionbogota.edu.co/"
        fuera = [p for p in pedidos if "://" in p and not p.startswith(canonico)]
        assert fuera == [], pagina
        assert not re.search(r'\sstyle="|\son[a-z]+="|<style|<script(?! (?:defer )?src)', html), (
            pagina
        )


def test_draft_indicators_are_not_published(proyecto: Path, tmp_path: Path) -> None:
    raiz = proyecto_construible(proyecto)
    borrador = raiz / "data" / "indicadores" / "secreto"
    shutil.copytree(raiz / "data" / "indicadores" / "visitas", borrador)
    ficha = borrador / "ficha.yml"
    ficha.write_text(
        ficha.read_text(encoding="utf-8").replace("estado: vigente", "estado: borrador"),
        encoding="utf-8",
    )
    assert construir(raiz, tmp_path / "site").returncode == 0
    assert not [r for r in huellas(tmp_path / "site") if "secreto" in r]
    assert "secreto" not in (tmp_path / "site/datos/indicadores.json").read_text(encoding="utf-8")


def test_pending_values_of_the_entity_are_left_out(sitio: Path) -> None:
    pendientes = load(RAIZ, HOY).entidad.pendiente
    assert pendientes
    html = (sitio / "index.html").read_text(encoding="utf-8")
    for dato in pendientes.values():
        assert dato.pendiente not in html
    assert "Proponga un cambio" not in html


def test_the_edit_link_opens_the_file_behind_the_page_once_there_is_a_repository(
    proyecto: Path, tmp_path: Path
) -> None:
    raiz = proyecto_construible(proyecto)
    with (raiz / "data" / "entidad.yml").open("a", encoding="utf-8") as entidad:
        entidad.write(
            "repositorio:\n  valor: https://git.ejemplo.co/mgi/edit/main\n"
            "  fuente: informe\n  ubicacion: p. 1\n"
        )
    assert construir(raiz, tmp_path / "site").returncode == 0
    for ruta, origen in {
        "index.html": "docs/index.md",
        "cifras/visitas/index.html": "data/indicadores/visitas/ficha.yml",
    }.items():
        html = (tmp_path / "site" / ruta).read_text(encoding="utf-8")
        assert f'href="https://git.ejemplo.co/mgi/edit/main/{origen}"' in html


def test_a_warning_of_mkdocs_stops_the_build_also_when_quiet(
    proyecto: Path, tmp_path: Path
) -> None:
    raiz = proyecto_construible(proyecto)
    (raiz / "aviso.py").write_text(
        "import logging\n\n\ndef on_nav(nav, config, files):\n"
        "    logging.getLogger('mkdocs.prueba').warning('un aviso')\n",
        encoding="utf-8",
    )
    with (raiz / "mkdocs.yml").open("a", encoding="utf-8") as ajustes:
        ajustes.write("hooks:\n  - aviso.py\n")
    hecho = construir(raiz, tmp_path / "site")
    assert hecho.returncode == 1
    assert "un aviso" in hecho.stdout + hecho.stderr
    assert "Sitio listo" not in hecho.stdout


def test_what_is_published_of_a_page_is_what_was_checked(proyecto: Path, tmp_path: Path) -> None:
    """MkDocs cuts the front matter its own way; a page must not slip between the two cuts."""
    raiz = proyecto_construible(proyecto)
    pagina = raiz / "docs" / "index.md"
    pagina.write_text(
        "---\u00a0\ntitulo: X\nresumen: X.\nactualizado: 2024-01-01\n---\nTexto revisado.",
        encoding="utf-8",
    )
    hecho = construir(raiz, tmp_path / "site")
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr
    html = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "<p>Texto revisado.</p>" in html
    assert "actualizado:" not in html


def test_every_id_of_a_page_is_its_own_and_every_reference_reaches_one(sitio: Path) -> None:
    for pagina in sitio.rglob("*.html"):
        html = pagina.read_text(encoding="utf-8")
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), pagina
        citados = re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', html)
        assert {parte for citado in citados for parte in citado.split()} <= set(ids), pagina


def test_every_internal_link_of_the_site_reaches_a_file(sitio: Path) -> None:
    for pagina in sitio.rglob("index.html"):
        html = pagina.read_text(encoding="utf-8")
        for href in re.findall(r'<a [^>]*href="((?!https:)[^"#?]+)', html):
            destino = (pagina.parent / href).resolve()
            assert (destino / "index.html").exists() or destino.is_file(), (pagina, href)


def test_each_page_is_dated_the_day_of_its_last_change(sitio: Path) -> None:
    mapa = (sitio / "sitemap.xml").read_text(encoding="utf-8")
    fechas = dict(re.findall(r"<loc>\S+?\.co/(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", mapa))
    catalogo = load(RAIZ, HOY)
    for pagina in (*catalogo.paginas.values(), *catalogo.indicadores.values()):
        suya = pagina.encabezado if isinstance(pagina, Escrita) else pagina
        assert fechas[pagina.ruta] == suya.actualizado.isoformat()


def test_no_block_is_left_inside_a_paragraph(sitio: Path) -> None:
    for pagina in sitio.rglob("*.html"):
        html = pagina.read_text(encoding="utf-8")
        assert not re.search(
            r"<p>\s*<(?:figure|article|div|ul|dl)|</(?:figure|article)>\s*</p>", html
        )


def test_no_page_shows_its_own_markup_as_text(sitio: Path) -> None:
    auditoria = load(RAIZ, HOY).auditoria
    # what a rule of the audit is about may be named in its title
    titulos = {str(escape(prueba.titulo)) for prueba in auditoria.pruebas} if auditoria else set()
    for pagina in sitio.rglob("*.html"):
        html = pagina.read_text(encoding="utf-8")
        for titulo in titulos:
            html = html.replace(titulo, "")
        assert not re.search(r"&lt;(p|section|ul)&gt;", html), pagina


def enlazadas(sitio: Path, ruta: str, *, con_pie: bool = False) -> set[str]:
    """Return the pages that a page links to from its menu and its text; also from its foot."""
    html = (sitio / ruta / "index.html").read_text(encoding="utf-8")
    cuerpo = html if con_pie else html[: html.index("</main>")]
    hrefs = re.findall(r'<(?:a|form) [^>]*(?:href|action)="((?!https:)[^"#]+)', cuerpo)
    return {posixpath.normpath(posixpath.join(ruta, href)) for href in hrefs}


def paginas_de(sitio: Path) -> set[str]:
    return {posixpath.normpath(str(p.parent.relative_to(sitio))) for p in sitio.rglob("index.html")}


def test_the_site_map_leads_to_every_page(sitio: Path) -> None:
    assert paginas_de(sitio) - enlazadas(sitio, "mapa-del-sitio") - {"mapa-del-sitio"} == set()


def test_every_page_is_three_clicks_from_the_home_page_or_less(sitio: Path) -> None:
    cerca = {"."}
    for _ in range(3):
        # the foot leads to the map and to what is about the site, from the home page alone
        cerca |= {
            otra
            for ruta in cerca
            if (sitio / ruta / "index.html").exists()
            for otra in enlazadas(sitio, ruta, con_pie=ruta == ".") - {"mapa-del-sitio"}
        }
    assert paginas_de(sitio) - cerca - {"mapa-del-sitio"} == set()


def test_every_page_says_when_it_was_updated(sitio: Path) -> None:
    for pagina in sitio.rglob("index.html"):
        html = pagina.read_text(encoding="utf-8")
        assert re.search(
            r'Actualizado el <time datetime="\d{4}-\d\d-\d\d">\d+\.?º? de \w+ de \d{4}</time>', html
        ), pagina


def test_every_external_link_says_that_it_leaves(sitio: Path) -> None:
    vistos = 0
    for pagina in sitio.rglob("*.html"):
        html = pagina.read_text(encoding="utf-8")
        for atributos, dicho in re.findall(r"<a ([^>]*href=\"https?:[^>]*)>(.*?)</a>", html, re.S):
            assert re.search(r'rel="[^"]*external', atributos), (pagina, atributos)
            assert '<span class="oculto">' in dicho, (pagina, dicho)
            assert re.search(r"\(sitio externo(, por confirmar)?\)</span>", dicho), (pagina, dicho)
            vistos += 1
    assert vistos > 100
