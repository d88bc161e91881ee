"""In which texts of the data a sigla that nobody explains is refused, and in which it is not."""

from __future__ import annotations

from pathlib import Path

from conftest import HOY
from mgi.line import revise
from terminos import clasificar


def dichos(raiz: Path) -> list[str]:
    """Return each problem of a project, without its mend."""
    return [str(p).partition(" parece una sigla")[0] for p in revise(raiz, HOY).problemas]


def test_the_reasons_of_tables_are_read_once_each_and_what_a_source_prints_is_not(
    proyecto: Path,
) -> None:
    (proyecto / "data/omitidos.csv").write_text(
        "fuente,ubicacion,textual,que,motivo\n"
        "informe,página 1,CSI 12,Costo,Lo dice la CSI.\n"
        "informe,página 2,CSI 13,Otro costo,Lo dice la CSI.\n",
        encoding="utf-8",
    )
    (proyecto / "data/indicadores/visitas/revisiones.csv").write_text(
        "periodo,zona,anterior,nuevo,fecha,motivo\n"
        "2024-T1,,1700,1737,2024-11-21,Lo corrigió la DXE.\n",
        encoding="utf-8",
    )
    assert dichos(proyecto) == [
        "data/indicadores/visitas/revisiones.csv:2:6: MGI-140: columna «motivo»: «DXE»",
        "data/omitidos.csv:2:5: MGI-140: columna «motivo»: «CSI»",
    ]


def test_synonyms_may_be_siglas_and_what_a_term_says_may_not(proyecto: Path) -> None:
    clasificar(proyecto, {"temas": "raro"}, {})
    taxonomia = proyecto / "data/taxonomia.yml"
    texto = taxonomia.read_text(encoding="utf-8")
    dicho = "definicion: Lo del DXE.\n    sinonimos: [POT, los CSI]"
    taxonomia.write_text(texto.replace("definicion: Qué es raro.", dicho), encoding="utf-8")
    (uno,) = dichos(proyecto)
    assert uno.endswith(": MGI-140: campo «temas.raro.definicion»: «DXE»")
