"""The Nu checker (HTML Living Standard) finds nothing to mend on any page, not even a warning."""

from __future__ import annotations

from pathlib import Path

from auditoria.nu import revisar
from plantillas import PLANTILLAS, archivo


def test_the_site_has_a_page_of_each_template(sitio: Path) -> None:
    archivos = {archivo(ruta) for ruta in PLANTILLAS.values()}
    assert sorted(nombre for nombre in archivos if not (sitio / nombre).is_file()) == []


def test_the_nu_checker_finds_nothing(sitio: Path) -> None:
    assert revisar(sitio) == []


def test_the_nu_checker_finds_nothing_where_a_published_value_was_revised(
    sitio_hostil: Path,
) -> None:
    suyas = ("cifras/visitas/", "acerca/cambios/")
    for pagina in suyas:
        html = (sitio_hostil / pagina / "index.html").read_text(encoding="utf-8")
        assert "La fuente lo corrigió." in html
    assert [mensaje for mensaje in revisar(sitio_hostil) if mensaje[0].startswith(suyas)] == []


def test_the_nu_checker_would_find_an_error_and_a_warning(sitio: Path, tmp_path: Path) -> None:
    html = (sitio / "index.html").read_text(encoding="utf-8")
    mala = html.replace("</main>", '<p id="a"><div id="a"></div></p><section>.</section></main>')
    (tmp_path / "index.html").write_text(mala, encoding="utf-8")
    mensajes = "\n".join(detalle for _, detalle in revisar(tmp_path))
    assert "error: Duplicate ID “a”." in mensajes
    assert "warning: Section lacks heading." in mensajes
