"""Derive: what a page states of an indicator. Pure functions of the model and the date."""

from mgi.derive.auditoria import FallasDe, fallas_por_prueba, is_old
from mgi.derive.avance import Avance, Falta, Magnitud
from mgi.derive.barra import Barra, Grafico, Grupo
from mgi.derive.cobertura import Cobertura, derive_cobertura
from mgi.derive.conformidad import (
    SITUACIONES,
    FamiliaSituada,
    Situacion,
    derive_conformidad,
    texto_cuantas,
    texto_medido,
)
from mgi.derive.cuadre import texto_cuenta, texto_leido, texto_lugares, texto_resultado
from mgi.derive.estado import (
    Estado,
    derive_estado,
    texto_brecha,
    texto_limite,
    texto_magnitud,
    texto_porcentaje,
)
from mgi.derive.formula import Formula, derive_formula, texto_derivado_de
from mgi.derive.grafico import derive_grafico
from mgi.derive.localidad import CifraLocal, Hoja, derive_hoja, texto_dile
from mgi.derive.mosaico import Mosaico, Tesela, Tramo, derive_mosaico
from mgi.derive.pendientes import ROTULOS, Pendientes, derive_pendientes
from mgi.derive.plan import derive_avances
from mgi.derive.relacion import Relacion, derive_relaciones
from mgi.derive.revision import (
    frase_revision,
    nombre_revisado,
    partes_revisadas,
    texto_revisado,
)
from mgi.derive.texto import (
    alcance_de,
    medida_de,
    texto_cantidad,
    texto_fuente,
    texto_impreso,
    texto_programado,
    texto_valor,
    unidad_de,
    valor_en_lista,
    valor_y_unidad,
)
from mgi.derive.vencimiento import Vencimiento, derive_vencimiento
from mgi.derive.vista import Desglose, Vista, derive_vista

__all__ = [
    "ROTULOS",
    "SITUACIONES",
    "Avance",
    "Barra",
    "CifraLocal",
    "Cobertura",
    "Desglose",
    "Estado",
    "FallasDe",
    "Falta",
    "FamiliaSituada",
    "Formula",
    "Grafico",
    "Grupo",
    "Hoja",
    "Magnitud",
    "Mosaico",
    "Pendientes",
    "Relacion",
    "Situacion",
    "Tesela",
    "Tramo",
    "Vencimiento",
    "Vista",
    "alcance_de",
    "derive_avances",
    "derive_cobertura",
    "derive_conformidad",
    "derive_estado",
    "derive_formula",
    "derive_grafico",
    "derive_hoja",
    "derive_mosaico",
    "derive_pendientes",
    "derive_relaciones",
    "derive_vencimiento",
    "derive_vista",
    "fallas_por_prueba",
    "frase_revision",
    "is_old",
    "medida_de",
    "nombre_revisado",
    "partes_revisadas",
    "texto_brecha",
    "texto_cantidad",
    "texto_cuantas",
    "texto_cuenta",
    "texto_derivado_de",
    "texto_dile",
    "texto_fuente",
    "texto_impreso",
    "texto_leido",
    "texto_limite",
    "texto_lugares",
    "texto_magnitud",
    "texto_medido",
    "texto_porcentaje",
    "texto_programado",
    "texto_resultado",
    "texto_revisado",
    "texto_valor",
    "unidad_de",
    "valor_en_lista",
    "valor_y_unidad",
]
