"""Whatever an editor types in a YAML file is read, or explained with a place in it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from mgi.read.yaml import parse_yaml

_SIGNOS = st.sampled_from([*list("abñ:-[]{},\"'#&*!|>%@`\t\n "), "- ", ": ", "\n  ", "“"])


@given(st.lists(_SIGNOS, max_size=40).map("".join))
@example("- [")
@example("a: {")
@example('"')
def test_any_text_is_read_or_explained_at_a_place_in_it(texto: str) -> None:
    documento = parse_yaml(texto, "data/x.yml")
    lineas = texto.count("\n") + 1
    assert all(0 <= problema.linea <= lineas + 1 for problema in documento.problemas)
    assert all(problema.causa and problema.remedio for problema in documento.problemas)
