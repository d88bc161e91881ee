"""The revisions of an indicator, as a table."""

from __future__ import annotations

from markupsafe import Markup, escape

from mgi.derive import medida_de, partes_revisadas, texto_revisado
from mgi.model import Indicador, ValorRevisado
from mgi.render.entorno import dato, render_template


def render_revisiones(indicador: Indicador) -> Markup:
    """Render the section of the page that tells its revisions; "" where there are none."""
    revisiones = indicador.revisiones
    if not revisiones:
        return Markup("")
    return render_template(
        "revisiones.html",
        titulo=f"{indicador.ficha.nombre}: valores revisados, en {medida_de(indicador.unidad)}",
        con_desglose=any(revisado.dimensiones for revisado in revisiones),
        filas=[_fila(indicador, revisado) for revisado in revisiones],
    )


def _fila(indicador: Indicador, revisado: ValorRevisado) -> dict[str, object]:
    antes, ahora = (
        dato(valor, texto_revisado(valor, indicador))
        for valor in (revisado.anterior, revisado.nuevo)
    )
    programado = ", programado" if revisado.columna == "programado" else ""
    return {
        "ancla": revisado.ancla,
        "periodo": revisado.corte.etiqueta + programado,
        "desglose": "; ".join(partes_revisadas(indicador, revisado)) or "Total",
        "antes": antes,
        "ahora": escape("Se confirma") if revisado.confirma else ahora,
        "fecha": revisado.fecha,
        "motivo": revisado.motivo,
    }
