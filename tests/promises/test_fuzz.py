"""No content of data/ or docs/ ends in a traceback: it passes, or it is reported.

`make test` runs a seeded sample; `make test-completo` all of it.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from markdown import markdown

from conftest import BASE, COMPLETO, HOY
from mgi.line import generate
from mgi.problema import DatosInvalidos, Problema
from mgi.render.marcas import Marcas
from mgi.render.prosa import PageEnvironment, ProsaSegura

ARCHIVOS = sorted(str(p.relative_to(BASE)) for p in BASE.rglob("*") if p.is_file())
#: A small project with its cuadres, to be laid over the base one.
CUADRES = BASE.parent.parent / "cases/cuadres-sin-problemas/archivos"
SEMILLAS = range(2500 if COMPLETO else 120)
# fmt: off
TROZOS = [
    b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\n", b"\r", b"\t", b": ", b"- ", b"[", b"{",
    b"}", b"'", b'"', b"|", b">", b"&a", b"*a", b"!!python/object:os.system", b"---", b"...",
    b"#", b",", b";", b"{{", b"}}", b"{%", b"{{ cifra() }}", b'{{ cifra("visitas") }}',
    b"<script>", b"```", b"\\", b"0x1", b"1e999", b"-0", b"NaN", b"9" * 400, b"\xe2\x80\xae",
    b"\xee\x80\x80" + b"0" + b"\xee\x80\x81", b"~", b"null", b"? ", b"<<: ", b"a" * 5000,
    b"[" * 500, b"{a: " * 300, b"\n" * 50, b"(" * 300, b"% ", b"\xc3\xb1", b"2024-T1",
    b"[x](y.md)", b"[^1]: z", b"|a|b|\n|-|-|\n", b"# ", b"1. ", b"    ", b"\x1f", b"\xed\xa0\x80",
]
# fmt: on


def mutar(contenido: bytes, azar: random.Random) -> bytes:
    """Insert, repeat, cut or swap a few pieces."""
    for _ in range(azar.randint(1, 4)):
        donde = azar.randint(0, len(contenido))
        hasta = min(len(contenido), donde + azar.randint(0, 40))
        accion = azar.randrange(4)
        if accion == 0:
            contenido = contenido[:donde] + azar.choice(TROZOS) + contenido[donde:]
        elif accion == 1:
            contenido = contenido[:donde] + contenido[hasta:]
        elif accion == 2:
            contenido = contenido[:hasta] + contenido[donde:]
        else:
            contenido = contenido[:donde] + azar.choice(TROZOS) + contenido[hasta:]
    return contenido


def problemas_de(proyecto: Path) -> list[Problema]:
    """Walk the whole line; the problems that stopped it, none where it went through."""
    try:
        catalogo = generate(proyecto, HOY).catalogo
    except DatosInvalidos as error:
        return error.problemas
    for pagina in catalogo.paginas.values():
        marcas, entorno = Marcas(catalogo, ""), PageEnvironment()
        entorno.use(marcas)
        texto = entorno.from_string(pagina.cuerpo).render()
        html = marcas.replace(markdown(texto, extensions=[ProsaSegura(), "tables", "footnotes"]))
        assert "\ue000" not in html
        assert "<script>" not in html
    return []


@pytest.mark.parametrize("tanda", range(10))
def test_a_mutated_project_passes_or_is_reported_in_spanish(tanda: int, proyecto: Path) -> None:
    mutar_proyecto(proyecto, ARCHIVOS, SEMILLAS[tanda::10])


@pytest.mark.parametrize("tanda", range(2))
def test_mutated_cuadres_pass_or_are_reported_in_spanish(tanda: int, proyecto: Path) -> None:
    shutil.copytree(CUADRES, proyecto, dirs_exist_ok=True)
    suyos = sorted(str(p.relative_to(CUADRES)) for p in CUADRES.rglob("*") if p.is_file())
    mutar_proyecto(proyecto, suyos, SEMILLAS[tanda::2])


def mutar_proyecto(proyecto: Path, archivos: list[str], semillas: range) -> None:
    """Mutate some of these files of a project, once a seed, and hold what it says."""
    for semilla in semillas:
        azar = random.Random(semilla)
        cambiados = azar.sample(archivos, azar.choice([1, 1, 1, 2, 3]))
        originales = {ruta: (proyecto / ruta).read_bytes() for ruta in cambiados}
        for ruta, contenido in originales.items():
            (proyecto / ruta).write_bytes(mutar(contenido, azar))
        try:
            problemas = problemas_de(proyecto)
        except Exception as error:
            pytest.fail(f"seed {semilla}, {cambiados}: {error!r}")
        for problema in problemas:
            assert problema.causa, semilla
            assert problema.remedio, semilla
            assert "\n" not in str(problema), semilla
        for ruta, contenido in originales.items():
            (proyecto / ruta).write_bytes(contenido)


@pytest.mark.parametrize("ruta", ARCHIVOS)
@pytest.mark.parametrize(
    "contenido", [b"", b"\n", b"[]", b"0", b"- a", b"{}", b"\xff", b"null", b"a: b"]
)
def test_a_file_of_nothing_much_is_reported(ruta: str, contenido: bytes, proyecto: Path) -> None:
    (proyecto / ruta).write_bytes(contenido)
    if contenido == b"{}" and ruta in ("data/entidad.yml", "data/glosario.yml"):
        assert generate(proyecto, HOY)  # both may be empty
        return
    with pytest.raises(DatosInvalidos):
        generate(proyecto, HOY)


@pytest.mark.parametrize("ruta", [ruta for ruta in ARCHIVOS if not ruta.startswith("docs")])
def test_a_folder_or_a_link_in_the_place_of_a_file_is_reported(ruta: str, proyecto: Path) -> None:
    (proyecto / ruta).unlink()
    (proyecto / ruta).mkdir()
    with pytest.raises(DatosInvalidos, match="MGI-001"):
        generate(proyecto, HOY)
    (proyecto / ruta).rmdir()
    (proyecto / ruta).symlink_to("/etc/hostname")
    with pytest.raises(DatosInvalidos, match="MGI-0"):
        generate(proyecto, HOY)


def test_a_project_without_data_is_reported(tmp_path: Path) -> None:
    with pytest.raises(DatosInvalidos):
        generate(tmp_path, HOY)
