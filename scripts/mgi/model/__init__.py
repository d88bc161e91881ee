"""Model: what the site knows, frozen and typed. A route is a property here and nowhere else."""

from mgi.model.catalogo import Cambio, Catalogo, Entidad, Grupo
from mgi.model.clasificacion import Clasificada, PaginaTermino
from mgi.model.cuadre import Cuadre, Duda, Lectura
from mgi.model.escrita import Escrita
from mgi.model.hito import Hito, Omitido
from mgi.model.indicador import Fila, Indicador, Operando
from mgi.model.modelar import model
from mgi.model.redireccion import Redireccion
from mgi.model.revision import ValorRevisado
from mgi.model.territorio import LocalidadConDatos

__all__ = [
    "Cambio",
    "Catalogo",
    "Clasificada",
    "Cuadre",
    "Duda",
    "Entidad",
    "Escrita",
    "Fila",
    "Grupo",
    "Hito",
    "Indicador",
    "Lectura",
    "LocalidadConDatos",
    "Omitido",
    "Operando",
    "PaginaTermino",
    "Redireccion",
    "ValorRevisado",
    "model",
]
