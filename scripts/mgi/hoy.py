"""The day that a build is of. Only the adapters (plugin, command line) ask; the line is told."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from mgi.git import ask_git


def build_epoch(raiz: Path) -> int:
    """Return the moment of a build, in seconds since 1970.

    It is SOURCE_DATE_EPOCH where it is set; else the commit's date, when what is built is that
    commit and nothing more, so that the same commit gives the same bytes; else this moment.
    """
    dicho = os.environ.get("SOURCE_DATE_EPOCH", "")
    if dicho.isdigit():
        return int(dicho)
    if ask_git(raiz, "status", "--porcelain", "--", ".") == "":
        del_commit = ask_git(raiz, "log", "-1", "--format=%ct")
        if del_commit:
            return int(del_commit)
    return int(datetime.now(UTC).timestamp())


def build_day(raiz: Path) -> date:
    """Return the day of a build, in UTC: never before the day in Bogotá."""
    return datetime.fromtimestamp(build_epoch(raiz), UTC).date()
