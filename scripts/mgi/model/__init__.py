"""Model: what the site knows, frozen and typed. A route is a property here and nowhere else."""

from mgi.model.catalogo import Catalogo, Entidad, Grupo
from mgi.model.indicador import Fila, Indicador
from mgi.model.modelar import model

__all__ = ["Catalogo", "Entidad", "Fila", "Grupo", "Indicador", "model"]
