"""What is compared with, on real repositories: the branch, main, a tag, shallow, none."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import BASE, HOY, commit
from mgi.cli import main
from mgi.historia import SinBase, find_base, read_published
from mgi.line import compare

SERIE = "data/indicadores/visitas/serie.csv"
REVISIONES = "data/indicadores/visitas/revisiones.csv"


def git(raiz: Path, *orden: str) -> str:
    hecho = subprocess.run(["git", *orden], cwd=raiz, check=True, capture_output=True, text=True)
    return hecho.stdout.strip()


def cambiar(raiz: Path, antes: str, despues: str, ruta: str = SERIE) -> None:
    archivo = raiz / ruta
    texto = archivo.read_text(encoding="utf-8")
    assert antes in texto
    archivo.write_text(texto.replace(antes, despues), encoding="utf-8")


def corregir(raiz: Path) -> None:
    """Change the total of 2024-T1 from 1737 to 1738."""
    cambiar(raiz, "1737,1800,informe,Cuadro 1,1.737", "1738,1800,informe,Cuadro 1,1.738")


def comparar(raiz: Path, *mas: str) -> int:
    """Run the command; its report is on the captured output."""
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(raiz), "comparar", *mas])
    assert isinstance(salida.value.code, int)
    return salida.value.code


@pytest.fixture
def repositorio(proyecto: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The base project in a repository: one commit, on main."""
    monkeypatch.delenv("MGI_BASE", raising=False)
    commit(proyecto)
    return proyecto


def test_a_branch_is_compared_with_the_point_where_it_left_main(repositorio: Path) -> None:
    salida = git(repositorio, "rev-parse", "HEAD")
    git(repositorio, "checkout", "-qb", "rama")
    commit(repositorio)
    git(repositorio, "checkout", "-q", "main")
    corregir(repositorio)
    commit(repositorio)  # main goes on: it is not the branch that changed this
    git(repositorio, "checkout", "-q", "rama")
    assert find_base(repositorio).commit == salida
    assert comparar(repositorio) == 0


def test_a_value_that_a_branch_changed_some_commits_ago_is_found(
    repositorio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repositorio, "checkout", "-qb", "rama")
    corregir(repositorio)
    commit(repositorio)
    commit(repositorio)
    assert comparar(repositorio) == 1
    assert "«2024-T1,,1737,1738,2026-12-31,»" in capsys.readouterr().out


def test_a_branch_prefers_the_main_of_the_origin(repositorio: Path, tmp_path: Path) -> None:
    copia = tmp_path / "copia"
    git(tmp_path, "clone", "-q", str(repositorio), str(copia))
    corregir(copia)
    commit(copia)  # on the local main, not yet on the origin's
    git(copia, "checkout", "-qb", "rama")
    assert find_base(copia).commit == git(repositorio, "rev-parse", "main")


def test_main_is_compared_with_the_tag_of_what_is_published(repositorio: Path) -> None:
    git(repositorio, "tag", "publicado")
    corregir(repositorio)
    commit(repositorio)
    commit(repositorio)
    assert find_base(repositorio).nombre == "la etiqueta «publicado»"
    assert comparar(repositorio) == 1


def test_main_without_a_tag_is_compared_with_its_first_parent(repositorio: Path) -> None:
    antes = git(repositorio, "rev-parse", "HEAD")
    git(repositorio, "checkout", "-qb", "rama")
    corregir(repositorio)
    commit(repositorio)
    git(repositorio, "checkout", "-q", "main")
    git(repositorio, "-c", "user.name=x", "-c", "user.email=x", "merge", "-q", "--no-ff", "rama")
    assert find_base(repositorio).commit == antes
    assert comparar(repositorio) == 1


def test_what_is_not_committed_on_main_is_compared_with_its_last_commit(repositorio: Path) -> None:
    cambiar(repositorio, "2024-T2,,1800", "2024-T3,,1800")
    commit(repositorio)
    cambiar(repositorio, "2024-T3,,1800,1800,informe,Cuadro 2,1.800", "2024-T3,,9,9,informe,x,9")
    assert find_base(repositorio).commit == git(repositorio, "rev-parse", "HEAD")
    assert comparar(repositorio) == 1


def test_a_detached_head_at_the_main_of_the_origin_is_main(
    repositorio: Path, tmp_path: Path
) -> None:
    corregir(repositorio)
    commit(repositorio)
    copia = tmp_path / "copia"
    git(tmp_path, "clone", "-q", str(repositorio), str(copia))
    git(copia, "checkout", "-q", "--detach")
    assert find_base(copia).commit == git(repositorio, "rev-parse", "HEAD^")


def test_a_shallow_clone_says_how_to_mend_it(
    repositorio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(repositorio)
    git(repositorio, "checkout", "-qb", "rama")
    commit(repositorio)
    for rama in ("main", "rama"):
        copia = tmp_path / rama
        url = f"file://{repositorio}"
        git(tmp_path, "clone", "-q", "--depth", "1", "--branch", rama, url, str(copia))
        assert comparar(copia) == 1
        assert "git fetch --unshallow" in capsys.readouterr().out
        git(copia, "fetch", "-q", "--unshallow", "origin", "+refs/heads/*:refs/remotes/origin/*")
        assert comparar(copia) == 0


def test_a_clone_of_one_branch_without_main_says_how_to_mend_it(
    repositorio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repositorio, "checkout", "-qb", "rama")
    copia = tmp_path / "copia"
    git(tmp_path, "clone", "-q", "--single-branch", "--branch", "rama", str(repositorio), "copia")
    assert comparar(copia) == 1
    dicho = capsys.readouterr().out
    assert "git fetch origin main:main" in dicho
    git(copia, "fetch", "-q", "origin", "main:main")
    assert comparar(copia) == 0


def test_the_first_commit_has_nothing_to_be_compared_with(
    repositorio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert comparar(repositorio) == 0
    assert "primer commit" in capsys.readouterr().out


def test_a_repository_without_commits_has_nothing_to_be_compared_with(proyecto: Path) -> None:
    git(proyecto, "init", "-q")
    assert comparar(proyecto) == 0


def test_outside_a_repository_it_says_so_and_passes(
    proyecto: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert comparar(proyecto) == 0
    assert "no es un repositorio" in capsys.readouterr().out
    assert comparar(proyecto, "--contra", "main") == 1


def test_a_repository_that_cannot_be_read_is_no_pass(proyecto: Path) -> None:
    (proyecto / ".git").write_text("gitdir: /no/hay\n", encoding="utf-8")
    assert comparar(proyecto) == 1


def test_the_base_can_be_told_by_option_and_by_variable(
    repositorio: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repositorio, "tag", "v1")
    corregir(repositorio)
    commit(repositorio)
    commit(repositorio)
    assert comparar(repositorio) == 0
    assert comparar(repositorio, "--contra", "v1") == 1
    monkeypatch.setenv("MGI_BASE", "v1")
    assert comparar(repositorio) == 1
    monkeypatch.setenv("MGI_BASE", "--help")
    capsys.readouterr()
    assert comparar(repositorio) == 1
    assert "«--help» no es un commit" in capsys.readouterr().out


def test_the_same_numbers_in_another_form_are_no_change(repositorio: Path) -> None:
    cambiar(repositorio, "2024-T1,01,1000,", "2024-T1,01,1000.0,")
    lineas = (repositorio / SERIE).read_text(encoding="utf-8").splitlines()
    escrito = "\r\n".join([lineas[0], *reversed(lineas[1:])]) + "\r\n"
    (repositorio / SERIE).write_bytes(b"\xef\xbb\xbf" + escrito.encode())
    assert SERIE in read_published(repositorio, find_base(repositorio))
    assert comparar(repositorio) == 0


def test_new_rows_indicators_and_dimensions_need_no_revision(repositorio: Path) -> None:
    otro = repositorio / "data/indicadores/otro"
    shutil.copytree(repositorio / "data/indicadores/visitas", otro)
    cambiar(repositorio, "Visitas a colegios", "Otro", "data/indicadores/otro/ficha.yml")
    ficha = repositorio / "data/indicadores/visitas/ficha.yml"
    ficha.write_text(
        ficha.read_text(encoding="utf-8")
        + "  jornada:\n    nombre: Jornada\n    etiquetas: {dia: Día, noche: Noche}\n",
        encoding="utf-8",
    )
    lineas = (repositorio / SERIE).read_text(encoding="utf-8").splitlines()
    con = [lineas[0].replace("zona,", "zona,jornada,")]
    con += [",".join([*linea.split(",")[:2], "", *linea.split(",")[2:]]) for linea in lineas[1:]]
    con.append("2024-T2,,dia,900,,informe,Cuadro 2,900,")
    (repositorio / SERIE).write_text("\n".join(con) + "\n", encoding="utf-8")
    assert comparar(repositorio) == 0


def test_a_value_where_there_was_none_needs_no_revision(repositorio: Path) -> None:
    cambiar(repositorio, "2024-T1,02,737,,informe,Cuadro 1,737,", "2024-T1,02,,,informe,Cuadro 1,,")
    commit(repositorio)
    cambiar(repositorio, "2024-T1,02,,,informe,Cuadro 1,,", "2024-T1,02,7,8,informe,Cuadro 1,7,")
    assert comparar(repositorio) == 0


def test_drafts_were_never_published_and_withdrawn_ones_keep_their_page(repositorio: Path) -> None:
    ficha = "data/indicadores/visitas/ficha.yml"
    cambiar(
        repositorio, "{estado: vigente}", "{estado: retirado, motivo: Se dejó de medir.}", ficha
    )
    assert comparar(repositorio) == 0
    cambiar(
        repositorio, "{estado: retirado, motivo: Se dejó de medir.}", "{estado: borrador}", ficha
    )
    (repositorio / "docs/index.md").write_text(
        "---\ntitulo: Inicio\nresumen: X.\nactualizado: 2024-06-30\n---\n\nNada.\n",
        encoding="utf-8",
    )
    commit(repositorio)
    corregir(repositorio)
    assert comparar(repositorio) == 0


def test_a_project_in_a_folder_of_its_repository_is_compared_as_well(tmp_path: Path) -> None:
    raiz = tmp_path / "repo" / "sub carpeta" / "ñ"
    shutil.copytree(BASE, raiz)
    commit(tmp_path / "repo")
    assert comparar(raiz) == 0
    corregir(raiz)
    assert comparar(raiz) == 1


@pytest.mark.parametrize(
    "basura",
    [
        b"",
        b"\xff\xfe\x00p\x00e",
        b'periodo,valor\n2024-T1,"sin cerrar\n',
        b"periodo;valor\n2024-T1;1737\n",
        b"anio,cuanto\n2024,1737\n",
        b"periodo,zona,valor,valor,otra\n,,\n2024-T1,,mil,,\n2024-T1\n",
        b"\x00\x00",
    ],
)
def test_published_files_of_another_format_never_break_the_comparison(
    repositorio: Path, basura: bytes
) -> None:
    buenos = {
        n: (repositorio / n).read_bytes() for n in (SERIE, SERIE.replace("serie.csv", "ficha.yml"))
    }
    for nombre in (*buenos, REVISIONES):
        (repositorio / nombre).write_bytes(basura)
    commit(repositorio)
    for nombre, contenido in buenos.items():
        (repositorio / nombre).write_bytes(contenido)
    (repositorio / REVISIONES).unlink()
    hecha = compare(repositorio, HOY, read_published(repositorio, find_base(repositorio)))
    assert hecha.problemas == []


def test_a_published_series_that_cannot_be_read_is_said(
    repositorio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bueno = (repositorio / SERIE).read_bytes()
    (repositorio / SERIE).write_bytes(b"anio,cuanto\n2024,1737\n")
    commit(repositorio)
    (repositorio / SERIE).write_bytes(bueno)
    assert comparar(repositorio) == 0
    assert f"aviso: {SERIE}: lo publicado no se pudo leer" in capsys.readouterr().out


def test_a_partial_clone_that_lacks_the_files_is_no_pass(repositorio: Path, tmp_path: Path) -> None:
    git(repositorio, "config", "uploadpack.allowFilter", "true")
    corregir(repositorio)
    commit(repositorio)
    copia = tmp_path / "copia"
    git(tmp_path, "clone", "-q", "--filter=blob:none", f"file://{repositorio}", "copia")
    shutil.move(repositorio, tmp_path / "lejos")
    with pytest.raises(SinBase):
        read_published(copia, find_base(copia))


def test_however_many_indicators_change_they_are_read_with_three_processes(
    repositorio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(30):
        shutil.copytree(
            repositorio / "data/indicadores/visitas", repositorio / f"data/indicadores/otro-{n}"
        )
    commit(repositorio)
    for n in range(30):
        cambiar(repositorio, "1737", "1738", f"data/indicadores/otro-{n}/serie.csv")
    base = find_base(repositorio)
    procesos: list[object] = []
    original = subprocess.run
    monkeypatch.setattr(
        "mgi.git.subprocess.run", lambda *a, **k: (procesos.append(a), original(*a, **k))[1]
    )
    assert len(read_published(repositorio, base)) == 60
    assert len(procesos) == 3


CAMBIOS = {
    "un valor": ("1737,1800,informe,Cuadro 1,1.737", "1738,1800,informe,Cuadro 1,1.738"),
    "lo programado": ("2024-T2,,1800,1800", "2024-T2,,1800,1801"),
    "una fila": ("2024-T1,02,737,,informe,Cuadro 1,737,\n", ""),
    "un periodo": ("2024-T2,", "2024-T3,"),
    "una dimensión": ("periodo,zona,", "periodo,sector,"),
}


@pytest.mark.parametrize("cambio", CAMBIOS)
def test_the_lines_that_are_proposed_are_all_that_is_missing(
    repositorio: Path, cambio: str
) -> None:
    cambiar(repositorio, *CAMBIOS[cambio])
    if cambio == "una dimensión":
        cambiar(repositorio, "  zona:\n", "  sector:\n", SERIE.replace("serie.csv", "ficha.yml"))
    publicados = read_published(repositorio, find_base(repositorio))
    hecha = compare(repositorio, HOY, publicados)
    assert hecha.problemas
    cabeza = hecha.cabezas[REVISIONES]
    donde = cabeza.split(",").index("motivo")
    filas = []
    for linea in hecha.lineas[REVISIONES]:
        celdas = linea.split(",")
        filas.append(",".join([*celdas[:donde], "La fuente lo corrigió.", *celdas[donde + 1 :]]))
    (repositorio / REVISIONES).write_text("\n".join([cabeza, *filas]) + "\n", encoding="utf-8")
    assert compare(repositorio, HOY, publicados).problemas == []
    for _ in range(2):  # and it stays so once it is published
        commit(repositorio)
        assert comparar(repositorio) == 0


DERIVADO = """\
derivado:
  operacion: suma
  decimales: 0
  de:
    - {indicador: visitas}
    - {indicador: visitas}
"""


@pytest.mark.parametrize(
    ("archivo", "antes", "despues"),
    [
        (SERIE, "2024-T2,,1800", "2024-T9,,1800"),
        ("data/unidades.yml", "formato: numero", "formato: entero"),
    ],
)
def test_what_comes_from_faulty_files_is_not_said_to_be_gone(
    repositorio: Path, archivo: str, antes: str, despues: str
) -> None:
    doble = repositorio / "data/indicadores/doble/ficha.yml"
    doble.parent.mkdir()
    texto = (repositorio / "data/indicadores/visitas/ficha.yml").read_text(encoding="utf-8")
    doble.write_text(texto.partition("dimensiones:")[0] + DERIVADO, encoding="utf-8")
    serie = SERIE.replace("visitas", "doble")
    (repositorio / serie).write_text(
        "periodo,valor,programado,fuente,ubicacion,textual,nota\n"
        "2024-T2,3600,,informe,Cuadro 2,3.600,\n",
        encoding="utf-8",
    )
    commit(repositorio)
    (repositorio / serie).unlink()
    cambiar(repositorio, antes, despues, archivo)
    hecha = compare(repositorio, HOY, read_published(repositorio, find_base(repositorio)))
    assert hecha.problemas == []
    assert hecha.pendientes
