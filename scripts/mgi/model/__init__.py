"""Model: what the site knows, frozen and typed. A route is a property here and nowhere else."""

from mgi.model.catalogo import Cambio, Catalogo, Entidad, Escrita, Grupo
from mgi.model.hito import Hito, Omitido
from mgi.model.indicador import Fila, Indicador, Operando
from mgi.model.modelar import model
from mgi.model.revision import ValorRevisado
from mgi.model.territorio import LocalidadConDatos

__all__ = [
    "Cambio",
    "Catalogo",
    "Entidad",
    "Escrita",
    "Fila",
    "Grupo",
    "Hito",
    "Indicador",
    "LocalidadConDatos",
    "Omitido",
    "Operando",
    "ValorRevisado",
    "model",
]
