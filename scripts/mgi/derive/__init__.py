"""Derive: what a page states of an indicator. Pure functions of the model and the date."""

from mgi.derive.grafico import Barra, Grafico, derive_grafico
from mgi.derive.texto import (
    alcance_de,
    medida_de,
    texto_cantidad,
    texto_fuente,
    texto_programado,
    texto_valor,
    unidad_de,
    valor_y_unidad,
)
from mgi.derive.vista import Desglose, Vista, derive_vista

__all__ = [
    "Barra",
    "Desglose",
    "Grafico",
    "Vista",
    "alcance_de",
    "derive_grafico",
    "derive_vista",
    "medida_de",
    "texto_cantidad",
    "texto_fuente",
    "texto_programado",
    "texto_valor",
    "unidad_de",
    "valor_y_unidad",
]
