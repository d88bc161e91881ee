"""The addresses that a project publishes, told from its files and not from what is built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import BASE, HOY
from mgi.check.inventario import list_living
from mgi.line import compare_published, generate
from mgi.read import read
from terminos import agregar_cifra, clasificar

BORRADOR = {"publicacion": {"estado": "borrador"}}
RETIRADO = {"publicacion": {"estado": "retirado", "motivo": "Ya no se mide."}}
DUDAS = """sin-fecha:
  clase: omision
  titulo: No trae fecha
  explicacion: El sitio usa la del informe.
  fuente: informe
  ubicacion: portada
  cifras: [visitas]
"""


def nuevas(raiz: Path) -> set[str]:
    """Return the addresses that a project has and the base one has not.

    It holds too that those of pages and files are what the build makes.
    """
    todas = set(list_living(read(raiz)))
    hecho = generate(raiz, HOY)
    hechas = {a.ruta for a in hecho.artefactos} | {p.ruta for p in hecho.catalogo.paginas.values()}
    sirven = {ruta for ruta in hechas if ruta.startswith("buscar/") and ruta != "buscar/"}
    siguen = {a.ruta for a in hecho.artefactos if "/pagina-" in a.ruta}
    assert {ruta for ruta in todas if "#" not in ruta} == hechas - sirven - siguen
    return todas - set(list_living(read(BASE)))


def test_a_draft_has_no_address_and_a_retired_figure_keeps_its_own(proyecto: Path) -> None:
    clasificar(proyecto, {}, {}, {"borrada": BORRADOR, "antigua": RETIRADO})
    assert nuevas(proyecto) == {f"cifras/antigua/{fin}" for fin in ("", "datos.csv", "datos.json")}


def test_a_localidad_has_no_sheet_for_figures_that_were_retired(proyecto: Path) -> None:
    shutil.copytree(BASE.parent / "localidades", proyecto, dirs_exist_ok=True)
    assert "cifras/localidades/suba/" in nuevas(proyecto)
    for carpeta in (proyecto / "data/indicadores").glob("*-por-localidad"):
        agregar_cifra(proyecto, carpeta.name, RETIRADO)
    assert not [ruta for ruta in nuevas(proyecto) if ruta.startswith("cifras/localidades/")]


def test_the_page_of_quality_is_there_with_dudas_alone(proyecto: Path) -> None:
    (proyecto / "data/dudas.yml").write_text(DUDAS, encoding="utf-8")
    partes = ("", "contradicciones/", "ambiguedades/", "omisiones/", "lo-que-cuadra/")
    assert nuevas(proyecto) == {f"cifras/calidad/{parte}" for parte in partes}


@pytest.mark.parametrize(("nombre", "clase"), [("glosario", "termino"), ("fuentes", "fuente")])
def test_an_entry_whose_id_changes_is_told_with_the_one_that_may_replace_it(
    proyecto: Path, nombre: str, clase: str
) -> None:
    clave = {"glosario": "cis", "fuentes": "informe"}[nombre]
    clasificar(proyecto, {}, {"una": f" | {{{{ {nombre}() }}}}"})
    assert nuevas(proyecto) == {"una/", f"una/#{clase}--{clave}"}
    archivos = {
        p.relative_to(proyecto).as_posix(): p.read_text("utf-8") for p in proyecto.rglob("*.*")
    }
    lista = proyecto / f"data/{nombre}.yml"
    lista.write_text(lista.read_text("utf-8").replace(f"{clave}:\n", "otra:\n", 1), "utf-8")
    hecha = compare_published(proyecto, HOY, archivos)
    assert hecha.lineas == [f"/una/#{clase}--{clave},/una/#{clase}--otra,,{HOY}"]
