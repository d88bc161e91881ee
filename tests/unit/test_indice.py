"""What the search is given: each entry once, at the address that its page has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from conftest import HOY, RAIZ
from mgi.artefacto import Descarga
from mgi.line import generate

CABEZA = "---\ntitulo: Preguntas\nresumen: Lo que más se pregunta.\nactualizado: 2024-06-30\n---\n"


def entradas(raiz: Path) -> list[dict[str, Any]]:
    """Return the entries of the search of a project."""
    (guion,) = [
        a.contenido
        for a in generate(raiz, HOY).artefactos
        if isinstance(a, Descarga) and a.contenido.startswith("var MGI_BUSQUEDA = ")
    ]
    texto = guion.removeprefix("var MGI_BUSQUEDA = ").rstrip(";\n")
    hechas: list[dict[str, Any]] = json.loads(texto)["entradas"]
    return hechas


def test_no_two_entries_have_one_address() -> None:
    rutas = [entrada["ruta"] for entrada in entradas(RAIZ)]
    assert len(rutas) == len(set(rutas))


def test_a_question_asked_twice_has_two_addresses_and_one_in_code_has_none(proyecto: Path) -> None:
    cuerpo = (
        "\n## ¿Quién lo hace?\n\nUna persona.\n\n## ¿Quién lo hace?\n\nOtra.\n\n"
        "```\n## ¿Esto es código?\nSí.\n```\n"
    )
    (proyecto / "docs/index.md").write_text(CABEZA + cuerpo, encoding="utf-8")
    rutas = [e["ruta"] for e in entradas(proyecto) if "quien" in e["ruta"] or "codigo" in e["ruta"]]
    assert rutas == ["#quien-lo-hace", "#quien-lo-hace_1"]
