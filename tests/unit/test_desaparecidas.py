"""Published addresses against those there are: what goes is told, with the line that keeps it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import BASE, HOY, commit
from mgi.cli import main
from mgi.historia import SinBase, find_base, read_tree
from mgi.line import compare_published, revise
from mgi.read import read
from mgi.read.copia import read_texts

PAGINA = "---\ntitulo: {0}\nresumen: La página {0}.\nactualizado: 2024-06-30\n{1}---\n\nUn texto.\n"
GLOSARIO = (BASE / "data/glosario.yml").read_text(encoding="utf-8")
TAXONOMIA = (BASE / "data/taxonomia.yml").read_text(encoding="utf-8")
#: By name, what is done to a published project, as (path, new text or None to delete it).
CAMBIOS: dict[str, list[tuple[str, str | None]]] = {
    "una página": [("docs/modelo/historia.md", None)],
    "una página con su término": [("docs/guia.md", None)],
    "la página de las siglas": [("docs/glosario.md", None)],
    "una entrada": [("data/glosario.yml", GLOSARIO.replace("cis:", "otra:"))],
    "un archivo": [("docs/plano.pdf", None)],
    "el cuadro de los hitos": [("data/hitos.csv", None)],
    "lo que cambió de lugar": [
        ("docs/modelo/historia.md", None),
        ("docs/historia.md", PAGINA.format("Historia", "")),
    ],
    "todo": [
        (f"docs/{uri}", None)
        for uri in ("modelo/historia.md", "guia.md", "glosario.md", "plano.pdf")
    ],
}


@pytest.fixture
def publicado(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with something of each kind, in a repository: one commit, on main."""
    monkeypatch.delenv("MGI_BASE", raising=False)
    raiz = tmp_path / "proyecto"
    shutil.copytree(BASE, raiz)
    (raiz / "docs/modelo").mkdir()
    (raiz / "docs/modelo/historia.md").write_text(PAGINA.format("Historia", ""), "utf-8")
    (raiz / "docs/guia.md").write_text(PAGINA.format("Guía", "temas: [colegios]\n"), "utf-8")
    glosario = PAGINA.format("Glosario", "") + "\n{{ glosario() }}\n"
    (raiz / "docs/glosario.md").write_text(glosario, "utf-8")
    (raiz / "docs/plano.pdf").write_bytes(b"%PDF-\xff")
    (raiz / "data/hitos.csv").write_text(
        "fecha,titulo,texto,fuente,ubicacion,textual,nota\n"
        "2020,Se diseña,Un hecho.,informe,portada,2020,\n",
        "utf-8",
    )
    commit(raiz)
    return raiz


def correr(raiz: Path, *orden: str) -> int:
    """Run a command; its report is on the captured output."""
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(raiz), *orden])
    assert isinstance(salida.value.code, int)
    return salida.value.code


def cambiar(raiz: Path, cambios: list[tuple[str, str | None]]) -> None:
    for ruta, texto in cambios:
        if texto is None:
            (raiz / ruta).unlink()
        else:
            (raiz / ruta).write_text(texto, encoding="utf-8")


@pytest.mark.parametrize("cambio", CAMBIOS)
def test_the_lines_that_are_proposed_and_their_reasons_are_all_that_is_missing(
    publicado: Path, capsys: pytest.CaptureFixture[str], cambio: str
) -> None:
    cambiar(publicado, CAMBIOS[cambio])
    assert correr(publicado, "comparar") == 1
    dicho = capsys.readouterr().out
    lineas = [linea for linea in dicho.splitlines() if linea.startswith(("anterior,", "/"))]
    assert len(lineas) - 1 == dicho.count(": MGI-116: ")
    tabla = publicado / "data/redirecciones.csv"
    tabla.write_text("\n".join(lineas) + "\n", encoding="utf-8")
    sin_motivo = {p.regla for p in revise(publicado, HOY).problemas}
    assert sin_motivo == {"MGI-025"}  # nobody publishes what was proposed without saying why
    con_motivo = (
        f"{a},{b},Ya no va aquí.,{d}" for a, b, _, d in (x.split(",") for x in lineas[1:])
    )
    tabla.write_text("\n".join([lineas[0], *con_motivo]) + "\n", encoding="utf-8")
    assert [str(p) for p in revise(publicado, HOY).problemas] == []
    assert correr(publicado, "comparar") == 0


def test_what_stays_is_no_trouble(publicado: Path) -> None:
    assert correr(publicado, "comparar") == 0
    (publicado / "docs/nueva.md").write_text(PAGINA.format("Nueva", ""), "utf-8")
    pagina = publicado / "docs/modelo/historia.md"
    pagina.write_text(PAGINA.format("Otro título", "retirada: La reemplaza otra.\n"), "utf-8")
    assert correr(publicado, "comparar") == 0


def test_a_figure_that_changes_its_tema_may_leave_a_list_without_any(
    publicado: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taxonomia = publicado / "data/taxonomia.yml"
    texto = taxonomia.read_text("utf-8") + "  otro: {nombre: Otro, definicion: Otro tema.}\n"
    taxonomia.write_text(texto, "utf-8")
    ficha = publicado / "data/indicadores/visitas/ficha.yml"
    texto = ficha.read_text("utf-8")
    assert "tema: colegios" in texto
    ficha.write_text(texto.replace("tema: colegios", "tema: otro"), "utf-8")
    assert correr(publicado, "comparar") == 1
    assert "/cifras/tema/colegios/,/cifras/tema/otro/,," not in capsys.readouterr().out


def test_the_sheet_of_a_localidad_that_loses_its_figures_is_told(
    publicado: Path,
) -> None:
    shutil.copytree(BASE.parent / "localidades", publicado, dirs_exist_ok=True)
    commit(publicado)
    for serie in publicado.rglob("*-por-localidad/serie.csv"):
        filas = serie.read_text("utf-8").splitlines(keepends=True)
        serie.write_text(
            "".join(f for f in filas if not {"11", "suba"} & set(f.lower().split(",")[:3])), "utf-8"
        )
    hecha = compare_published(publicado, HOY, read_tree(publicado, find_base(publicado)))
    assert hecha.lineas == [f"/cifras/localidades/suba/,,,{HOY}"]


@pytest.mark.parametrize(
    "basura", [b"", b"\xff\xfe\x00", b"- [", b"a: {b: c}\n", b"x,y\n1\n", b"-"]
)
def test_published_files_of_another_format_never_break_the_comparison(
    publicado: Path, basura: bytes
) -> None:
    (publicado / "data/redirecciones.csv").write_bytes(basura)
    (publicado / "mkdocs.yml").write_bytes(basura)
    for archivo in [*(publicado / "data").rglob("*.*"), *(publicado / "docs").rglob("*.md")]:
        archivo.write_bytes(basura)
    commit(publicado)
    shutil.rmtree(publicado / "data")
    shutil.copytree(BASE / "data", publicado / "data")
    compare_published(publicado, HOY, read_tree(publicado, find_base(publicado)))


def test_the_files_of_the_base_are_read_with_three_processes_and_whole(
    publicado: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = find_base(publicado, "HEAD")
    assert read_tree(publicado, base) == {}  # nothing has changed: nothing is read
    ahora = read(publicado)
    (publicado / "docs/guia.md").unlink()
    procesos: list[object] = []
    original = subprocess.run
    monkeypatch.setattr(
        "mgi.git.subprocess.run", lambda *a, **k: (procesos.append(a), original(*a, **k))[1]
    )
    antes = read_texts(read_tree(publicado, base))
    assert len(procesos) == 3
    assert [p.uri for p in antes.paginas] == [p.uri for p in ahora.paginas]
    assert antes.adjuntos == ahora.adjuntos
    assert antes.fichas.keys() == ahora.fichas.keys()


def test_a_partial_clone_that_lacks_the_files_is_no_pass(publicado: Path, tmp_path: Path) -> None:
    git = ("git", "-c", "protocol.file.allow=always")
    subprocess.run([*git, "config", "uploadpack.allowFilter", "true"], cwd=publicado, check=True)
    (publicado / "docs/guia.md").unlink()
    commit(publicado)
    origen = f"file://{publicado}"
    orden = [*git, "clone", "-q", "--filter=blob:none", origen, "copia"]
    subprocess.run(orden, cwd=tmp_path, check=True)
    shutil.move(publicado, tmp_path / "lejos")
    copia = tmp_path / "copia"
    with pytest.raises(SinBase):
        read_tree(copia, find_base(copia))


@pytest.mark.parametrize(
    ("archivo", "texto"),
    [
        ("data/taxonomia.yml", None),
        ("data/taxonomia.yml", ""),
        ("data/taxonomia.yml", "temas:\n\tcolegios: {}\n"),
        ("data/taxonomia.yml", TAXONOMIA.replace("temas:", "tema:")),
        ("data/glosario.yml", "cis\n"),
        ("docs/guia.md", "---\ntitulo: [Guía\n---\n\nUn texto.\n"),
    ],
)
def test_what_a_list_held_is_not_said_to_be_gone_while_a_file_cannot_be_read(
    publicado: Path, capsys: pytest.CaptureFixture[str], archivo: str, texto: str | None
) -> None:
    cambiar(publicado, [(archivo, texto)])
    assert revise(publicado, HOY).problemas
    correr(publicado, "comparar", "--contra", "HEAD")
    assert "MGI-116" not in capsys.readouterr().out
    cambiar(publicado, [("docs/modelo/historia.md", None)])
    correr(publicado, "comparar", "--contra", "HEAD")
    dicho = capsys.readouterr().out
    assert dicho.count("MGI-116") == 1
    assert "/modelo/historia/" in dicho
