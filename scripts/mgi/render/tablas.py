"""Rows as an accessible HTML table, columns only where they say something."""

from __future__ import annotations

from markupsafe import Markup

from mgi.derive import texto_fuente, texto_valor, unidad_de
from mgi.formato import cantidad
from mgi.model import Fila, Indicador
from mgi.render.entorno import crudo, render_template


def render_tabla(
    indicador: Indicador,
    filas: tuple[Fila, ...],
    titulo: str,
    identidad: str,
    *,
    con_fuente: bool = False,
) -> Markup:
    """Render rows as a table. ``identidad`` is unique in its page.

    The period is a column where rows differ in it, a dimension where any row has it, and with
    ``con_fuente`` every row says what its source prints and where.
    """
    unidad = indicador.unidad
    vivas = [
        n for n in range(len(indicador.ficha.dimensiones)) if any(f.dimensiones[n] for f in filas)
    ]
    nombres = [dimension.nombre for dimension in indicador.ficha.dimensiones.values()]
    con_periodo = con_fuente or not vivas or len({fila.corte for fila in filas}) > 1
    return render_template(
        "tabla.html",
        identidad=identidad,
        titulo=titulo,
        medida=_medida(indicador),
        dimensiones=[nombres[n] for n in vivas],
        con_periodo=con_periodo,
        con_programado=any(fila.programado is not None for fila in filas),
        con_fuente=con_fuente,
        con_nota=any(fila.nota for fila in filas),
        filas=[
            {
                "corte": fila.corte,
                "etiquetas": [indicador.etiquetas(fila)[n] for n in vivas],
                "texto": texto_valor(fila, unidad),
                "crudo": crudo(fila.valor),
                "programado_texto": (
                    "" if fila.programado is None else cantidad(fila.programado, unidad.formato)
                ),
                "programado_crudo": crudo(fila.programado),
                "textual": fila.textual,
                "fuente": texto_fuente(indicador, fila),
                "nota": fila.nota,
            }
            for fila in filas
        ],
    )


def _medida(indicador: Indicador) -> str:
    nombre = unidad_de(None, indicador.unidad)
    return nombre[:1].upper() + nombre[1:] if nombre else "Valor"
