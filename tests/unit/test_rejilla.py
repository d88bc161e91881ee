"""What the check lets through is what the page draws, whatever the rows."""

from __future__ import annotations

from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from casos_graficos import hacer
from conftest import COMPLETO, HOY
from mgi.check.graficos import refuse_chart
from mgi.derive import derive_vista
from mgi.derive.series import DE_SERIES
from mgi.esquema.rejilla import Celda

CELDAS = st.sampled_from(["", "a", "b", "c"])


def fila(periodo: str, zona: str, jornada: str, valor: str) -> dict[str, str]:
    """Give a row as a CSV has it."""
    return {
        "periodo": periodo, "zona": zona, "jornada": jornada, "valor": valor, "programado": ""
    }  # fmt: skip


#: A total beside crossed parts over two periods: it is the total that the page draws over time.
CRUZADAS_CON_TOTAL = [
    fila("2022", "", "", ""),
    *(fila(periodo, "b", jornada, "0") for periodo in ("2022", "2023") for jornada in "ab"),
]


@st.composite
def filas(dibuja: st.DrawFn) -> list[dict[str, str]]:
    """Rows of one or two dimensions over some years, some with their totals."""
    claves = dibuja(
        st.lists(
            st.tuples(st.sampled_from(["2022", "2023"]), CELDAS, CELDAS),
            min_size=1,
            max_size=14,
            unique=True,
        )
    )
    de_una = dibuja(st.booleans())
    unicas = sorted({(p, z, "" if de_una else j) for p, z, j in claves})
    valores = st.sampled_from(["", "0", "1", "2", "-1", "+3"])
    hechas = [fila(p, z, j, dibuja(valores)) for p, z, j in unicas]
    partes = [f for f in hechas if f["zona"] and not f["jornada"]]
    if dibuja(st.booleans()) and partes:
        for parte in partes:
            parte["valor"] = "2"
        hechas = [f for f in hechas if f["zona"]]
        for periodo in {f["periodo"] for f in partes}:
            suma = 2 * sum(f["periodo"] == periodo for f in partes)
            hechas.append(fila(periodo, "", "", str(suma)))
    return hechas


@given(filas(), st.sampled_from(DE_SERIES))
@example(CRUZADAS_CON_TOTAL, "agrupadas")
@settings(max_examples=1000 if COMPLETO else 80, deadline=None)
def test_the_check_lets_through_what_the_page_draws(
    crudas: list[dict[str, str]], clase: str
) -> None:
    indicador = hacer(crudas, {"grafico": clase})
    celdas = [Celda(f.corte, f.dimensiones, f.valor, f.piso, f.programado) for f in indicador.filas]
    vista = derive_vista(indicador, HOY)
    dibujados = [vista.grafico, *(desglose.grafico for desglose in vista.desgloses)]
    dibuja = clase in [grafico.clase for grafico in dibujados if grafico]
    event(f"{clase}: {'drawn' if dibuja else 'not drawn'}")
    assert dibuja == (refuse_chart(indicador.ficha, celdas) is None)
