"""The day of a build: what is told, else the commit's, else this one."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mgi.hoy import build_day, build_epoch

DEL_COMMIT = 1_700_000_000


@pytest.fixture
def repositorio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of one commit, and no epoch told."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    (tmp_path / "uno.txt").write_text("uno", encoding="utf-8")
    fecha = f"{DEL_COMMIT} +0000"
    for orden in ("init -q", "add .", "-c user.name=x -c user.email=x commit -qm uno"):
        subprocess.run(
            ["git", *orden.split()], cwd=tmp_path, check=True,
            env={**os.environ, "GIT_COMMITTER_DATE": fecha, "GIT_AUTHOR_DATE": fecha},
        )  # fmt: skip
    return tmp_path


def test_an_epoch_that_is_told_is_used(repositorio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert build_epoch(repositorio) == 86400
    assert build_day(repositorio) == date(1970, 1, 2)


def test_a_clean_commit_is_of_its_own_date(repositorio: Path) -> None:
    assert build_epoch(repositorio) == DEL_COMMIT


def test_what_is_not_committed_is_of_today(repositorio: Path) -> None:
    (repositorio / "dos.txt").write_text("dos", encoding="utf-8")
    assert abs(build_epoch(repositorio) - datetime.now(UTC).timestamp()) < 60


def test_outside_a_repository_it_is_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert abs(build_epoch(tmp_path) - datetime.now(UTC).timestamp()) < 60
