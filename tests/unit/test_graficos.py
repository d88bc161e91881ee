"""The drawing of charts: golden shapes for the hard values."""

import re
from decimal import Decimal

import pytest

from mgi.corte import leer_corte
from mgi.derive import Barra, Grafico
from mgi.formato import numero
from mgi.render.graficos import ANCHOS, render_grafico


def grafico(clase: str, *valores: str | None, etiqueta: str = "A", programado: str = "") -> Grafico:
    barras = []
    for n, valor in enumerate(valores):
        corte = leer_corte(str(2000 + n))
        assert corte is not None
        barras.append(
            Barra(
                f"{etiqueta} {n}",
                corte,
                Decimal(valor) if valor else None,
                numero(Decimal(valor)) if valor else "Sin dato",
                Decimal(programado) if programado else None,
                f"programado: {programado}" if programado else "",
            )
        )
    return Grafico(clase, "Hallazgo", "Medida", "Fuente", tuple(barras))


CASOS = {
    "zero": ("0", "0"),
    "negative": ("-5", "10"),
    "all negative": ("-5", "-10"),
    "missing": ("3", None, "4"),
    "one": ("7",),
    "tiny and huge": ("0.01", "1000000000000"),
    "forty": tuple(str(n) for n in range(40)),
}


@pytest.mark.parametrize("clase", ["barras", "lineas", "avance"])
@pytest.mark.parametrize("caso", CASOS)
def test_nothing_is_drawn_outside_its_frame(clase: str, caso: str) -> None:
    html = render_grafico(grafico(clase, *CASOS[caso], programado="5"), "g")
    for ancho in ANCHOS.values():
        alto = int(re.search(rf'viewBox="0 0 {ancho} (\d+)"', html)[1])
        svg = html[html.index(f'viewBox="0 0 {ancho} ') :].split("</svg>")[0]
        for x, largo in re.findall(r'<rect class="bar" x="([-\d.]+)"[^>]* width="([-\d.]+)"', svg):
            assert float(x) >= 0
            assert float(x) + float(largo) <= ancho
        for y in re.findall(r' (?:y|cy)="([-\d.]+)"', svg):
            assert 0 <= float(y) <= alto


@pytest.mark.parametrize("ancho", ANCHOS)
def test_the_text_of_bars_stays_inside_at_both_widths(ancho: str) -> None:
    html = render_grafico(grafico("barras", "10359401199", "-5", programado="99999999999"), "g")
    svg = html[html.index(f'class="{ancho}"') :].split("</svg>")[0]
    for x, ancla, texto in re.findall(
        r'<text class="val" x="([-\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]+)<', svg
    ):
        largo = len(texto) * 9.6
        inicio = float(x) - (largo if ancla == "end" else 0)
        assert inicio >= -1
        assert inicio + largo <= ANCHOS[ancho] + 1


@pytest.mark.parametrize("ancho", ANCHOS)
@pytest.mark.parametrize(("valor", "programado"), [("27", "30"), ("317", "320"), ("30", "30")])
def test_a_value_short_of_what_was_programmed_stands_before_its_mark(
    valor: str, programado: str, ancho: str
) -> None:
    html = render_grafico(grafico("avance", valor, programado=programado), "g")
    svg = html[html.index(f'class="{ancho}"') :].split("</svg>")[0]
    meta = float(re.search(r'<path class="meta" d="M([\d.]+)', svg)[1])
    x, ancla = re.search(
        r'<text class="val[^"]*" x="([\d.]+)"[^>]*text-anchor="(\w+)"', svg
    ).groups()
    fin = float(x) + (len(valor) * 9.6 if ancla == "start" else 0)
    assert fin <= meta or (float(x) >= meta + 8 and valor == programado)


def test_long_labels_wrap_and_none_is_lost() -> None:
    etiqueta = "Fortalecimiento de la gestión institucional de los colegios oficiales de Bogotá"
    html = render_grafico(grafico("barras", "5", "6", etiqueta=etiqueta), "g")
    svg = html[html.index('class="angosto"') :].split("</svg>")[0]
    dicho = " ".join(re.findall(r'<text class="etq"[^>]*>([^<]+)<', svg))
    assert dicho == f"{etiqueta} 0 {etiqueta} 1"


def test_a_missing_value_is_said_and_breaks_the_line() -> None:
    html = render_grafico(grafico("barras", "3", None), "g")
    assert ">Sin dato</text>" in html
    lineas = render_grafico(grafico("lineas", "1", "2", None, "4", "5"), "g")
    assert lineas.count("<polyline") == 2 * len(ANCHOS)


def test_bars_are_as_long_as_their_values() -> None:
    html = render_grafico(grafico("barras", "10", "5"), "g")
    diez, cinco = (
        float(a) for a in re.findall(r'<rect class="bar"[^>]* width="([\d.]+)"', html)[:2]
    )
    assert diez == pytest.approx(2 * cinco, abs=0.2)


def test_ids_are_unique_and_described() -> None:
    html = render_grafico(grafico("barras", "1", "2"), "g")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 4
    assert "A 0: 1; A 1: 2." in html
