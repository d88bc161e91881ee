"""Each folder of tests/graficos/ is a chart: a series, what its ficha says of it, and the drawing.

To add one: a folder with `serie.csv`, then `pytest tests/test_casos_graficos.py --escribir`; look
at it in a browser with `python tests/casos_graficos.py FOLDER`, and read the golden file.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from casos_graficos import casos, grafico_de, indicador_de
from mgi.render.graficos import render_grafico


@pytest.mark.parametrize("caso", casos(), ids=lambda caso: caso.name)
def test_the_chart_is_its_golden_file(caso: Path, request: pytest.FixtureRequest) -> None:
    grafico = grafico_de(indicador_de(caso))
    html = "" if grafico is None else render_grafico(grafico, "g")
    dicho = (html or "Sin gráfico: queda la tabla.").rstrip().replace("\u00a0", "·") + "\n"
    esperado = caso / "salida.html"
    if request.config.getoption("--escribir"):
        esperado.write_text(dicho, encoding="utf-8")
    assert dicho == esperado.read_text(encoding="utf-8")
