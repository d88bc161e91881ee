"""Git, asked without a shell: what a repository says of itself."""

from __future__ import annotations

import subprocess
from pathlib import Path


def run_git(raiz: Path, *argumentos: str, entrada: bytes = b"") -> bytes | None:
    """Return what git prints at ``raiz``; None where it fails or is not there."""
    try:
        hecho = subprocess.run(  # noqa: S603 - no shell; what is asked is written in this package
            ["git", "-C", str(raiz), *argumentos],  # noqa: S607
            input=entrada,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return hecho.stdout


def ask_git(raiz: Path, *argumentos: str) -> str | None:
    """Return a short answer of git, as text; None where it fails or is not there."""
    dicho = run_git(raiz, *argumentos)
    return None if dicho is None else dicho.decode("utf-8", "replace").strip()
