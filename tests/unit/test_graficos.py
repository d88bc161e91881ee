"""The drawing of charts: whatever the values, all is inside, apart, and as long as it must be."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casos_graficos import casos, grafico_de, hacer, indicador_de
from conftest import COMPLETO
from mgi.derive import Grafico
from mgi.render.graficos import ANCHOS, dibujar, render_grafico
from mgi.render.lienzo import Dibujo, Forma

VALORES = st.one_of(
    st.none(),
    st.just(Decimal(0)),
    st.integers(-2000, 2000).map(Decimal),
    st.sampled_from([Decimal("0.01"), Decimal(10) ** 12, Decimal("-0.5"), Decimal("99.99")]),
)
NOMBRES = st.text("abcdeñáW mi-", min_size=1, max_size=60).map(lambda t: " ".join(t.split()) or "a")


def texto(valor: Decimal | None) -> str:
    return "" if valor is None else f"{valor:f}"


@st.composite
def de_barras(dibuja: st.DrawFn) -> Grafico:
    """Bars of one period, some with what was programmed."""
    nombres = dibuja(st.lists(NOMBRES, min_size=1, max_size=20, unique=True))
    filas = [
        {
            "periodo": "2024",
            "zona": nombre,
            "valor": texto(dibuja(VALORES)),
            "programado": texto(dibuja(VALORES)),
        }
        for nombre in nombres
    ]
    unidad = dibuja(st.sampled_from(["visitas", "pesos", "porcentaje"]))
    return dibujable(filas, {"unidad": unidad, "grafico": "barras"})


@st.composite
def de_avance(dibuja: st.DrawFn) -> Grafico:
    """A value with what was programmed for its part of the year, and the target of all of it."""
    valor, programado, meta = (texto(dibuja(VALORES) or Decimal(3)) for _ in range(3))
    filas = [{"periodo": "2024-T2", "valor": valor, "programado": programado}]
    fuente = {"fuente": "informe", "ubicacion": "Cuadro 1", "textual": "x"}
    metas = [{"periodo": "2024", "valor": meta, **fuente}]
    return dibujable(filas, {"anualizacion": "suma", "unidad": "pesos", "metas": metas})


@st.composite
def de_lineas(dibuja: st.DrawFn) -> Grafico:
    """A line over months with holes, or over years with targets to come."""
    anual = dibuja(st.booleans())
    lugares = dibuja(st.lists(st.integers(0, 60), min_size=1, max_size=30, unique=True))
    filas = [
        {
            "periodo": str(1990 + n) if anual else f"{2019 + n // 12}-{n % 12 + 1:02}",
            "valor": texto(dibuja(VALORES)),
            "programado": texto(dibuja(VALORES)),
        }
        for n in sorted(lugares)
    ]
    fuente = {"fuente": "informe", "ubicacion": "Cuadro 1", "textual": "x"}
    metas = [
        {"periodo": str(2055 + n), "valor": texto(dibuja(VALORES) or Decimal(7)), **fuente}
        for n in range(dibuja(st.integers(0, 4)))
    ]
    return dibujable(filas, {"anualizacion": "creciente", "metas": metas, "grafico": "lineas"})


@st.composite
def de_series(dibuja: st.DrawFn) -> Grafico:
    """A grid of periods and zones, with totals where its parts add up to them."""
    nombres = dibuja(st.lists(NOMBRES, min_size=2, max_size=8, unique=True))
    suma = dibuja(st.booleans())
    filas = []
    for anio in range(2020, 2020 + dibuja(st.integers(2, 5))):
        valores = [dibuja(VALORES) for _ in nombres]
        if suma:
            valores = [abs(v or Decimal(1)) for v in valores]
            total = texto(sum(valores, Decimal(0)))
            filas.append({"periodo": str(anio), "zona": "", "valor": total})
        filas += [
            {"periodo": str(anio), "zona": nombre, "valor": texto(valor)}
            for nombre, valor in zip(nombres, valores, strict=True)
        ]
    return dibujable(filas, {})


def hecho(filas: list[dict[str, str]], ficha: dict[str, object]) -> Grafico:
    grafico = grafico_de(hacer(filas, ficha))
    assert grafico is not None
    return grafico


def dibujable(filas: list[dict[str, str]], ficha: dict[str, object]) -> Grafico:
    """The same for rows drawn by lot, which may give no chart."""
    assume(grafico_de(hacer(filas, ficha)) is not None)
    return hecho(filas, ficha)


GRAFICOS = st.one_of(de_barras(), de_avance(), de_lineas(), de_series())
ANCHURAS = st.sampled_from(sorted(ANCHOS.values()))
LARGO = settings(max_examples=400 if COMPLETO else 30, deadline=None)


def formas(dibujo: Dibujo) -> list[Forma]:
    return [f for marca in dibujo.cada_marca() for f in marca.formas]


def barras(dibujo: Dibujo) -> list[Forma]:
    """The bars alone: no rail of a target, no sample of a pattern."""
    rectas = [f for f in formas(dibujo) if f.nombre == "rect"]
    return [f for f in rectas if f.clase != "riel" and "clave" not in f.clase]


@given(GRAFICOS, ANCHURAS)
@LARGO
def test_no_text_leaves_the_drawing(grafico: Grafico, ancho: int) -> None:
    dibujo = dibujar(grafico, ancho)
    for escrito in dibujo.cada_texto():
        izquierda, arriba, derecha, abajo = escrito.caja
        assert izquierda >= -1, escrito
        assert derecha <= ancho + 1, escrito
        assert arriba >= 0, escrito
        assert abajo <= dibujo.alto + 1, escrito


@given(GRAFICOS, ANCHURAS)
@LARGO
def test_no_two_texts_overlap(grafico: Grafico, ancho: int) -> None:
    for uno, otro in combinations(dibujar(grafico, ancho).cada_texto(), 2):
        a, b = uno.caja, otro.caja
        aparte = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        assert aparte, (uno, otro)


@given(GRAFICOS, ANCHURAS)
@LARGO
def test_no_shape_leaves_the_drawing(grafico: Grafico, ancho: int) -> None:
    dibujo = dibujar(grafico, ancho)
    for forma in formas(dibujo):
        if forma.nombre == "rect":
            x, largo = float(forma.medidas["x"]), float(forma.medidas["width"])
            assert x >= -1, forma
            assert x + largo <= ancho + 1, forma
        if forma.nombre == "circle":
            assert 0 <= float(forma.medidas["cx"]) <= ancho
            assert 0 <= float(forma.medidas["cy"]) <= dibujo.alto


@given(de_barras(), ANCHURAS)
@LARGO
def test_bars_are_as_long_as_their_values(grafico: Grafico, ancho: int) -> None:
    con_valor = [b for b in grafico.barras if b.valor is not None]
    largos = [float(f.medidas["width"]) for f in barras(dibujar(grafico, ancho))]
    assert len(largos) == len(con_valor)
    mayor = max(con_valor, key=lambda b: abs(b.valor or 0))
    assume(mayor.valor)
    maximo = max(largos)
    for barra, largo in zip(con_valor, largos, strict=True):
        debido = maximo * float(abs(barra.valor or 0) / abs(mayor.valor or 1))
        assert largo == pytest.approx(debido, abs=0.2) or (barra.valor and largo == 2 > debido)


@given(de_series(), ANCHURAS)
@LARGO
def test_the_parts_of_a_bar_add_up_to_its_total(grafico: Grafico, ancho: int) -> None:
    assume(grafico.clase == "apiladas")
    por_fila: dict[float, list[Forma]] = {}
    for forma in barras(dibujar(grafico, ancho)):
        por_fila.setdefault(float(forma.medidas["y"]), []).append(forma)
    sumas = {
        n: sum((b.valor or Decimal(0) for b in grafico.barras if b.grupo == n), Decimal(0))
        for n in range(len(grafico.grupos))
    }
    for (_, partes), suma in zip(
        sorted(por_fila.items()), [s for _, s in sorted(sumas.items()) if s], strict=True
    ):
        debido = (ancho - 4) * float(suma / max(sumas.values()))
        assert sum(float(p.medidas["width"]) for p in partes) == pytest.approx(debido, abs=0.5)
        for antes, despues in pairwise(partes):
            fin = float(antes.medidas["x"]) + float(antes.medidas["width"])
            assert float(despues.medidas["x"]) == pytest.approx(fin, abs=0.2)


@given(GRAFICOS)
@LARGO
def test_every_value_is_said_in_words_in_both_layouts(grafico: Grafico) -> None:
    dichos = [b.dicho for b in grafico.barras] + [meta.texto for meta in grafico.metas]
    for ancho in ANCHOS.values():
        assert [m.dicho for m in dibujar(grafico, ancho).cada_marca()] == dichos


@pytest.mark.parametrize("ancho", ANCHOS.values())
@pytest.mark.parametrize(("valor", "programado"), [("27", "30"), ("317", "320"), ("30", "30")])
def test_a_value_short_of_what_was_programmed_does_not_cross_its_mark(
    valor: str, programado: str, ancho: int
) -> None:
    grafico = hecho([{"periodo": "2024", "valor": valor, "programado": programado}], {})
    assert grafico.clase == "avance"
    dibujo = dibujar(grafico, ancho)
    (meta,) = [f for f in formas(dibujo) if f.clase == "meta"]
    x = float(re.findall(r"M([\d.]+)", str(meta.medidas["d"]))[0])
    (escrito,) = [t for t in dibujo.cada_texto() if t.dicho == valor]
    sobre_la_barra = escrito.y < float(barras(dibujo)[0].medidas["y"])
    assert sobre_la_barra or escrito.caja[2] <= x or escrito.caja[0] >= x + 8


@pytest.mark.parametrize("ancho", ANCHOS.values())
def test_long_labels_wrap_and_no_word_is_lost(ancho: int) -> None:
    nombre = "Fortalecimiento de la gestión institucional de los colegios oficiales de Bogotá"
    grafico = hecho([{"periodo": "2024", "zona": n, "valor": "5"} for n in (nombre, "Sur")], {})
    dicho = [t.dicho for t in dibujar(grafico, ancho).cada_texto() if t.clase == "etq"]
    assert " ".join(dicho) == f"{nombre} Sur"


def test_the_axis_of_a_line_that_hardly_changes_is_cut_and_says_so() -> None:
    filas = [{"periodo": str(a), "valor": v} for a, v in ((2022, "95"), (2023, "96"), (2024, "98"))]
    grafico = hecho(filas, {})
    assert grafico.desde == 94
    dibujo = dibujar(grafico, 300)
    assert "El eje no parte de cero" in [t.dicho for t in dibujo.cada_texto()]
    assert [f for f in dibujo.formas if "l4 -8l8 16l4 -8" in str(f.medidas["d"])]


@given(de_lineas())
@LARGO
def test_a_line_starts_from_zero_or_says_that_it_does_not(grafico: Grafico) -> None:
    dichos = [t.dicho for t in dibujar(grafico, 300).cada_texto()]
    assert ("El eje no parte de cero" in dichos) == bool(grafico.desde)
    assert grafico.desde == 0 or all(
        b.valor is None or b.valor >= grafico.desde for b in grafico.barras
    )


def test_a_hole_breaks_the_line_and_is_said() -> None:
    valores = {"2020": "1", "2021": "2", "2022": "", "2023": "4", "2024": "5"}
    grafico = hecho([{"periodo": p, "valor": v} for p, v in valores.items()], {})
    dibujo = dibujar(grafico, 720)
    assert len([f for f in dibujo.formas if f.clase == "linea"]) == 2
    assert "sin dato" in [t.dicho for t in dibujo.cada_texto()]
    assert "La línea se corta donde no hay dato." in grafico.notas


DIBUJADOS = {caso.name: grafico for caso in casos() if (grafico := grafico_de(indicador_de(caso)))}


@pytest.mark.parametrize("caso", DIBUJADOS)
def test_ids_are_unique_and_all_is_described(caso: str) -> None:
    html = render_grafico(DIBUJADOS[caso], "g")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count('role="img"') == html.count("<title ") == html.count("<desc ") == 2
    assert "style=" not in html


def test_too_many_bars_are_left_to_the_table() -> None:
    assert "barras-cuarenta" in DIBUJADOS
    assert "barras-sesenta" not in DIBUJADOS
    assert "todo-sin-dato" not in DIBUJADOS
