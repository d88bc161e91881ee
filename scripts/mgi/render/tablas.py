"""Rows as an accessible HTML table, columns only where they say something."""

from __future__ import annotations

from markupsafe import Markup

from mgi.derive import (
    alcance_de,
    derive_formula,
    medida_de,
    texto_impreso,
    texto_programado,
    texto_valor,
)
from mgi.formato import mayuscula
from mgi.model import Fila, Indicador
from mgi.render.entorno import dato, render_template
from mgi.rutas import relativa

#: Shown where the source does not say what was programmed, and read aloud in words.
_NO_DICE = Markup('<span aria-hidden="true">—</span><span class="oculto">no lo dice</span>')


def render_tabla(
    indicador: Indicador,
    filas: tuple[Fila, ...],
    titulo: str,
    identidad: str,
    *,
    con_fuente: bool = False,
) -> Markup:
    """Render rows as a table. ``identidad`` is unique in its page.

    The period is a column where rows differ in it, else the caption says it; a dimension is a
    column where any row has it. ``con_fuente`` says what each source prints and where, with its
    notes.
    """
    dimensiones = list(indicador.ficha.dimensiones.values())
    vivas = [n for n in range(len(dimensiones)) if any(fila.dimensiones[n] for fila in filas)]
    con_periodo = not vivas or len({fila.corte for fila in filas}) > 1
    if not con_periodo:
        titulo = f"{titulo}, {filas[0].corte.frase}"
    alcance = alcance_de(indicador, filas[-1])
    cabezas = ["Periodo"] * con_periodo + [dimensiones[n].nombre for n in vivas]
    con_programado = any(fila.programado is not None for fila in filas)
    origen = "De dónde sale y notas" if any(fila.nota for fila in filas) else "De dónde sale"
    return render_template(
        "tabla.html",
        columnas=len(cabezas) + 1 + con_programado + con_fuente,
        origen=origen if con_fuente else "",
        identidad=identidad,
        titulo=titulo,
        medida=mayuscula(medida_de(indicador.unidad)),
        cabezas=cabezas,
        programado=f"Programado {alcance}".strip(),
        con_programado=con_programado,
        filas=[_fila(indicador, fila, vivas, con_periodo=con_periodo) for fila in filas],
    )


def enlace_a_tabla(indicador: Indicador, desde: str) -> Markup:
    """Lead from a chart to the same data as a table, which is on the page of its indicator."""
    return Markup(
        '<p class="fuente"><a href="{}#datos">Los datos de «{}», en una tabla</a></p>'
    ).format(relativa(desde, indicador.ruta), indicador.ficha.nombre)


def _fila(
    indicador: Indicador, fila: Fila, vivas: list[int], *, con_periodo: bool
) -> dict[str, object]:
    """Return the cells of a row. The last of period and dimensions tells it apart: it heads it."""
    etiquetas = indicador.etiquetas(fila)
    cabezas = [fila.corte.etiqueta] * con_periodo + [etiquetas[n] for n in vivas]
    programado = texto_programado(indicador, fila)
    return {
        "cabezas": [(texto, n == len(cabezas) - 1) for n, texto in enumerate(cabezas)],
        "valor": dato(fila.valor, texto_valor(fila, indicador.unidad)),
        "programado": dato(fila.programado, programado) if programado else _NO_DICE,
        "textual": fila.textual,
        "fuente": texto_impreso(indicador, fila) if fila.fuente else "",
        "formula": derive_formula(indicador, fila),
        "nota": fila.nota,
    }
