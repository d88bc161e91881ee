"""What several unit tests start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import commit


@pytest.fixture
def repositorio(proyecto: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The base project in a repository: one commit, on main."""
    monkeypatch.delenv("MGI_BASE", raising=False)
    commit(proyecto)
    return proyecto


@pytest.fixture
def base(proyecto: Path) -> Path:
    """The base project without its page, which cites figures that the tests change."""
    (proyecto / "docs/index.md").unlink()
    return proyecto
