"""What is compared with, on real repositories: the branch, main, a tag, shallow, none."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import BASE, commit
from mgi.historia import SinBase, find_base, read_published
from repositorio import cambiar, comparar, corregir, git


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


def test_a_project_in_a_folder_of_its_repository_is_compared_as_well(tmp_path: Path) -> None:
    raiz = tmp_path / "repo" / "sub carpeta" / "ñ"
    shutil.copytree(BASE, raiz)
    commit(tmp_path / "repo")
    assert comparar(raiz) == 0
    corregir(raiz)
    assert comparar(raiz) == 1


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
