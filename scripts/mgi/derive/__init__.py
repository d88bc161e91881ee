"""Derive: what a page states of an indicator. Pure functions of the model and the date."""

from mgi.derive.grafico import Barra, Grafico, derive_grafico
from mgi.derive.texto import texto_fuente, texto_valor, unidad_de
from mgi.derive.vista import Desglose, Vista, derive_vista

__all__ = [
    "Barra",
    "Desglose",
    "Grafico",
    "Vista",
    "derive_grafico",
    "derive_vista",
    "texto_fuente",
    "texto_valor",
    "unidad_de",
]
