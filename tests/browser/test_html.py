"""The Nu checker (HTML Living Standard) finds nothing to mend on any page, not even a warning."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from conftest import RAIZ
from plantillas import PLANTILLAS, archivo

VNU = RAIZ / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def revisar(sitio: Path) -> list[str]:
    """Run the checker once over every page; gives its messages as «page:line: kind: message»."""
    java = os.environ.get("JAVA") or shutil.which("java")
    assert java, "no hay Java: corra `make test`, que lo busca o lo instala"
    paginas = [str(ruta.relative_to(sitio)) for ruta in sorted(sitio.rglob("*.html"))]
    hecho = subprocess.run(
        [java, "-jar", VNU, "--format", "json", "--stdout", "--exit-zero-always", *paginas],
        cwd=sitio,
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{mensaje['url'].removeprefix(f'file:{sitio}/')}:{mensaje.get('lastLine')}: "
        f"{mensaje.get('subType', mensaje['type'])}: {mensaje['message']}"
        for mensaje in json.loads(hecho.stdout)["messages"]
    ]


def test_the_site_has_a_page_of_each_template(sitio: Path) -> None:
    archivos = {archivo(ruta) for ruta in PLANTILLAS.values()}
    assert sorted(nombre for nombre in archivos if not (sitio / nombre).is_file()) == []


def test_the_nu_checker_finds_nothing(sitio: Path) -> None:
    assert revisar(sitio) == []


def test_the_nu_checker_finds_nothing_where_a_published_value_was_revised(
    sitio_hostil: Path,
) -> None:
    suyas = ("cifras/visitas/", "acerca/cambios/")
    assert [mensaje for mensaje in revisar(sitio_hostil) if mensaje.startswith(suyas)] == []


def test_the_nu_checker_would_find_an_error_and_a_warning(sitio: Path, tmp_path: Path) -> None:
    html = (sitio / "index.html").read_text(encoding="utf-8")
    mala = html.replace("</main>", '<p id="a"><div id="a"></div></p><section>.</section></main>')
    (tmp_path / "index.html").write_text(mala, encoding="utf-8")
    mensajes = "\n".join(revisar(tmp_path))
    assert "error: Duplicate ID “a”." in mensajes
    assert "warning: Section lacks heading." in mensajes
