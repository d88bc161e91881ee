"""Terms that nobody takes for one another, and one message for one mistake in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import HOY
from mgi.line import revise

PAGINA = "---\ntitulo: Guía\nresumen: Una guía.\nactualizado: 2024-06-30\n{}---\n\nUn texto.\n"


def dichos(raiz: Path, taxonomia: str = "", **paginas: str) -> list[tuple[str, str]]:
    """Return (file, rule) of each problem, with more in the taxonomy and pages by name."""
    if taxonomia:
        archivo = raiz / "data/taxonomia.yml"
        antes = archivo.read_text(encoding="utf-8")
        archivo.write_text(antes + taxonomia, encoding="utf-8")
    for nombre, texto in paginas.items():
        (raiz / f"docs/{nombre}.md").write_text(texto, encoding="utf-8")
    return [(Path(p.ruta).name, p.regla) for p in revise(raiz, HOY).problemas]


@pytest.mark.parametrize("id_mal_escrito", ["evaluación", "Evaluacion"])
def test_an_ill_written_id_is_told_where_it_is_and_not_where_it_is_used(
    proyecto: Path, id_mal_escrito: str
) -> None:
    terminos = f"  {id_mal_escrito}: {{nombre: Evaluación, definicion: Las pruebas.}}\n"
    usa = PAGINA.format("temas: [evaluacion]\n")
    assert dichos(proyecto, terminos, guia=usa) == [("taxonomia.yml", "MGI-007")]


def test_terms_of_two_groups_may_share_a_word(proyecto: Path) -> None:
    ejes = "ejes:\n  sedes: {nombre: Colegios, definicion: Los colegios., sinonimos: [apoyo]}\n"
    assert dichos(proyecto, ejes) == []


@pytest.mark.parametrize(
    "sinonimos", ["[cupos; matrícula]", "['cupos, matrícula']", "[cupos/plaza]"]
)
def test_several_words_are_not_one_synonym(proyecto: Path, sinonimos: str) -> None:
    tema = f"  cupos: {{nombre: Lugares, definicion: Los lugares., sinonimos: {sinonimos}}}\n"
    assert dichos(proyecto, tema) == [("taxonomia.yml", "MGI-101")]


def test_a_page_says_its_kind_where_there_are_kinds_and_once(proyecto: Path) -> None:
    tipos = "tipos:\n  guia: {nombre: Guía, definicion: Explica cómo.}\n"
    for uri in ("index.md", "cifras/index.md"):
        pagina = proyecto / "docs" / uri
        texto = pagina.read_text(encoding="utf-8")
        pagina.write_text(texto.replace("actualizado:", "tipo: guia\nactualizado:"), "utf-8")
    assert dichos(proyecto, tipos, guia=PAGINA.format("tipo: guia\n")) == []
    assert dichos(proyecto, guia=PAGINA.format("")) == [("guia.md", "MGI-102")]
    assert dichos(proyecto, guia=PAGINA.format("tipo: gia\n")) == [("guia.md", "MGI-026")]


def test_links_to_a_page_that_cannot_be_read_are_not_blamed(proyecto: Path) -> None:
    (proyecto / "docs/otra.md").write_bytes("---\ntitulo: Día\n---\n\n## Día\n".encode("latin-1"))
    enlaza = PAGINA.format("") + "\n[Otra](otra.md#dia)\n"
    assert dichos(proyecto, guia=enlaza) == [("otra.md", "MGI-002")]
