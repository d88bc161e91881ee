"""Comparing figures: its scripts write and subtract as the rest of the site does."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from playwright.sync_api import Page

from mgi.corte import leer_corte
from mgi.derive import texto_valor, unidad_de
from mgi.derive.texto import texto_diferencia
from mgi.esquema.campo import numero_json
from mgi.esquema.referencias import Unidad
from mgi.model import Fila, Operando
from mgi.numero import es_piso

UNIDADES = [
    Unidad(singular="colegio", plural="colegios", formato="numero"),
    Unidad(singular="peso", plural="pesos", formato="moneda"),
    Unidad(singular="peso", plural="pesos", formato="moneda", escala="millones"),
    Unidad(singular="por ciento", plural="por ciento", formato="porcentaje"),
]
#: Numbers of every length that a CSV may hold, whole, with decimals, and below zero.
VALORES = [
    Decimal(signo + texto)
    for signo in ("", "-")
    for texto in [
        *("0", "1", "9", "10", "87.5", "0.1", "0.3", "0.000001", "1.000001", "12.50", "99.99"),
        *("123456789"[:n] for n in range(2, 10)),
        *("123456789012345"[:n] for n in range(10, 16)),
        *("999", "1000", "1001", "9999.999999", "100000", "1000000.5", "123456789.123456"),
        *("1" + "0" * n for n in range(15)),
    ]
    if not (signo and Decimal(texto) == 0)
]
TEXTUALES = ["1.234", "más de 23", "Más de 22.000", "+23000", "+5%", "+5% ", "", "mas de 3"]


def test_numbers_are_written_as_the_rest_of_the_site_writes_them(comparador: Page) -> None:
    casos = []
    for unidad in UNIDADES:
        for valor in [None, *VALORES]:
            for textual in TEXTUALES if valor in (None, Decimal(1000)) else TEXTUALES[:2]:
                fila = Fila(None, (), valor, None, "", "", textual, "", es_piso(textual))  # type: ignore[arg-type]
                dichos = [texto_valor(fila, unidad)]
                if valor is not None:
                    dichos += [unidad_de(valor, unidad), texto_diferencia(valor, unidad)]
                crudo = None if valor is None else numero_json(valor)
                casos.append((crudo, textual, unidad.model_dump(mode="json"), dichos))
    corte = leer_corte("2024")
    assert corte is not None
    for valor in (None, Decimal(0)):
        operando = Operando("otra", "Otra", corte, (), (), valor, UNIDADES[0])
        fila = Fila(corte, (), None, None, "", "", "", "", piso=False, operandos=(operando,))
        casos.append(
            (None, "", UNIDADES[0].model_dump(mode="json"), [texto_valor(fila, UNIDADES[0])])
        )
    assert casos[-1][3] == ["No aplica"]
    vistos = comparador.evaluate(
        """casos => casos.map(([valor, textual, unidad, dichos]) => [
            MGI.valor({ valor, textual, no_aplica: dichos[0] === "No aplica" }, unidad),
            ...(valor === null ? []
                : [MGI.nombreUnidad(valor, unidad), MGI.diferencia(valor, unidad)]),
        ])""",
        casos,
    )
    assert len(casos) > 500
    for caso, visto in zip(casos, vistos, strict=True):
        assert visto == caso[3], caso


def test_a_difference_is_exact(comparador: Page) -> None:
    pares = [(a, b) for a in VALORES[::3] for b in VALORES[1::4]]
    restas = comparador.evaluate(
        "pares => pares.map(([a, b]) => MGI.restar(a, b))",
        [[numero_json(a), numero_json(b)] for a, b in pares],
    )
    for (a, b), resta in zip(pares, restas, strict=True):
        exacta = a - b
        if len(exacta.as_tuple().digits) <= 15:  # beyond, JSON itself does not hold it
            assert Decimal(str(resta)) == exacta, (a, b)


def test_periods_have_the_same_words_and_order_as_the_rest_of_the_site(comparador: Page) -> None:
    dias = [date(2020, 1, 1) + timedelta(days=13 * n) for n in range(200)]
    codigos = [dia.isoformat() for dia in dias]
    codigos += [f"{a}{resto}" for a in (1999, 2020, 2024) for resto in ("", "-S1", "-S2")]
    codigos += [f"{a}-T{n}" for a in (2020, 2024) for n in range(1, 5)]
    codigos += [f"{a}-{n:02}" for a in (2020, 2023, 2024) for n in range(1, 13)]
    cortes = [leer_corte(codigo) for codigo in codigos]
    vistos = comparador.evaluate(
        """codigos => codigos.map(codigo => {
            const corte = MGI.corte(codigo);
            const dia = numero => new Date(numero * 864e5).toISOString().slice(0, 10);
            return [corte.clase, dia(corte.inicio), dia(corte.fin), corte.etiqueta, corte.frase];
        })""",
        codigos,
    )
    for corte, visto in zip(cortes, vistos, strict=True):
        assert corte is not None
        assert visto == [
            corte.clase, str(corte.inicio), str(corte.fin), corte.etiqueta, corte.frase,
        ]  # fmt: skip
    siguen = comparador.evaluate(
        "pares => pares.map(([a, b]) => MGI.sigue(MGI.corte(b), MGI.corte(a)))",
        [list(par) for par in pairwise(codigos)],
    )
    assert siguen == [b.sigue_a(a) for a, b in pairwise(cortes)]  # type: ignore[union-attr, arg-type]
