import re

import pytest

from mgi.cli import main

INGLES = re.compile(r"\b(usage|options|arguments?|error|expected|invalid|required|show|exit)\b")


@pytest.mark.parametrize(
    ("orden", "dicho"),
    [
        ("comparar --contra", "a «--contra» le falta su valor"),
        ("", "falta decir VERBO"),
        ("revizar", "no se entiende «revizar»"),
        ("revisar data", "no se entiende «data»"),
    ],
)
def test_an_order_that_is_not_understood_is_told_in_spanish(
    orden: str, dicho: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as salida:
        main(orden.split())
    escrito = capsys.readouterr().err
    assert salida.value.code == 2
    assert dicho in escrito
    assert not INGLES.search(escrito)


@pytest.mark.parametrize("orden", ["--help", "comparar --help", "explicar -h"])
def test_the_help_is_in_spanish(orden: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(orden.split())
    escrito = capsys.readouterr().out
    assert "muestra esta ayuda" in escrito
    assert not INGLES.search(escrito)
