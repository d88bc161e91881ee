"""Each folder of tests/cases/ is a story: files over the base project, and the report they get.

To add one: a folder with `archivos/` (and `borrar.txt`, or `relleno.txt` to make a file long),
then `pytest tests/test_cases.py
--escribir`, and read the golden file as the editor would. The report is that of `mgi revisar` or
of the command in `orden.txt`; for `comparar`, the base project with `publicado/` over it is what
was published.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import commit
from mgi.cli import main
from mgi.reglas import REGLAS, TODAS

CASOS = sorted((Path(__file__).parent / "cases").iterdir())


@pytest.mark.parametrize("caso", CASOS, ids=lambda caso: caso.name)
def test_the_report_of_a_case_is_its_golden_file(
    caso: Path, proyecto: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    orden = ["revisar"]
    if (caso / "orden.txt").exists():
        orden = [*(caso / "orden.txt").read_text(encoding="utf-8").split(), "--contra", "HEAD"]
        if (caso / "publicado").is_dir():
            shutil.copytree(caso / "publicado", proyecto, dirs_exist_ok=True)
        commit(proyecto)
    if (caso / "archivos").is_dir():
        # the date of a copy is now: with that of a fresh clone, git would take it for unchanged
        shutil.copytree(caso / "archivos", proyecto, dirs_exist_ok=True, copy_function=shutil.copy)
    if (caso / "borrar.txt").exists():
        for ruta in (caso / "borrar.txt").read_text(encoding="utf-8").split():
            (proyecto / ruta).rmdir() if ruta.endswith("/") else (proyecto / ruta).unlink()
    if (caso / "relleno.txt").exists():
        ruta, veces = (caso / "relleno.txt").read_text(encoding="utf-8").split()
        with (proyecto / ruta).open("a", encoding="utf-8") as archivo:
            archivo.write("relleno\n" * int(veces))
    with pytest.raises(SystemExit) as salida:
        main(["--raiz", str(proyecto), *orden])
    dicho = capsys.readouterr().out
    esperado = caso / "salida.txt"
    if request.config.getoption("--escribir"):
        esperado.write_text(dicho, encoding="utf-8")
    assert dicho == esperado.read_text(encoding="utf-8")
    assert salida.value.code == (0 if "\nSin problemas" in f"\n{dicho}" else 1)


def test_no_two_rules_share_a_code() -> None:
    assert len(TODAS) == len(REGLAS)


def test_every_rule_has_a_case() -> None:
    dichos = "".join((caso / "salida.txt").read_text(encoding="utf-8") for caso in CASOS)
    assert [codigo for codigo in REGLAS if f": {codigo}: " not in dichos] == []
