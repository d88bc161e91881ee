"""What the search is given: each entry once, at the address that its page has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from conftest import HOY, RAIZ
from mgi.artefacto import Descarga
from mgi.line import generate
from terminos import clasificar

CABEZA = "---\ntitulo: Preguntas\nresumen: Lo que más se pregunta.\nactualizado: 2024-06-30\n---\n"


def datos(raiz: Path) -> dict[str, Any]:
    """Return what the search of a project is given."""
    (guion,) = [
        a.contenido
        for a in generate(raiz, HOY).artefactos
        if isinstance(a, Descarga) and a.contenido.startswith("var MGI_BUSQUEDA = ")
    ]
    texto = guion.removeprefix("var MGI_BUSQUEDA = ").rstrip(";\n")
    hechos: dict[str, Any] = json.loads(texto)
    return hechos


def entradas(raiz: Path) -> list[dict[str, Any]]:
    """Return the entries of the search of a project."""
    hechas: list[dict[str, Any]] = datos(raiz)["entradas"]
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


def test_the_words_of_pilares_temas_ejes_and_kinds_find_what_they_class(proyecto: Path) -> None:
    terminos = {"ejes": "juridico", "tipos": "guia", "publicos": "todos", "niveles": "local"}
    clases = "ejes: [juridico]; temas: [colegios]; pilares: [apoyo]; publicos: [todos]"
    clasificar(proyecto, terminos, {"una": f"{clases}; niveles: [local]"})
    taxonomia = proyecto / "data/taxonomia.yml"
    texto = taxonomia.read_text(encoding="utf-8")
    con_sinonimo = "definicion: Qué es juridico.\n    sinonimos: [leyes, abogados]"
    texto = texto.replace("definicion: Qué es juridico.", con_sinonimo)
    taxonomia.write_text(texto, encoding="utf-8")
    assert datos(proyecto)["terminos"] == {
        "pilares/apoyo": ["Apoyo"],
        "temas/colegios": ["Colegios"],
        "ejes/juridico": ["Juridico", "leyes", "abogados"],
        "tipos/guia": ["Guia"],
    }
    (una,) = (e for e in entradas(proyecto) if e["ruta"] == "una/")
    assert una["terminos"] == ["pilares/apoyo", "temas/colegios", "ejes/juridico", "tipos/guia"]


def test_a_figure_is_found_with_its_value_and_cutoff_and_a_retired_one_without(
    proyecto: Path,
) -> None:
    retirado = {"publicacion": {"estado": "retirado", "motivo": "Ya no se mide."}}
    clasificar(proyecto, {}, {}, {"antigua": retirado})
    cifras = {e["ruta"]: e for e in entradas(proyecto) if e["lugar"] == "Cifras › Colegios"}
    abierta = cifras["cifras/visitas/"]
    assert (abierta["valor"], abierta["corte"]) == ("1.800 visitas", "de abril a junio de 2024")
    assert cifras["cifras/antigua/"] == {
        "tipo": "cifra",
        "titulo": "Cifra antigua",
        "resumen": "Indicador retirado. Descripción de antigua.",
        "ruta": "cifras/antigua/",
        "lugar": "Cifras › Colegios",
        "claves": "antigua",
    }
