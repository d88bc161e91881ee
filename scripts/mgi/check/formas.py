"""What a ficha says of the shape of its series, as far as it can be read.

A ficha with a fault of its own still tells which columns its series has, so that the faults of
both come out in one run.
"""

from __future__ import annotations

from dataclasses import dataclass

from mgi.esquema.territorio import LOCALIDAD
from mgi.read.csv import Tabla
from mgi.read.yaml import Documento


@dataclass(frozen=True)
class Forma:
    """The unit and the dimensions of a series, each with its labels.

    ``unidad`` is "" and labels are None where the ficha does not tell.
    """

    unidad: str
    dimensiones: dict[str, frozenset[str] | None]


def read_forma(documento: Documento | None, tabla: Tabla, columnas: tuple[str, ...]) -> Forma:
    """Read the shape from a ficha as written; ``columnas`` are those of the schema.

    Where the ficha cannot be read, every other column counts as a dimension of any label.
    """
    if documento is None or not isinstance(documento.valor, dict):
        otras = [columna for columna in tabla.columnas if columna not in columnas]
        return Forma("", dict.fromkeys(otras))
    dichas = documento.parte(("dimensiones",))
    dimensiones: dict[str, frozenset[str] | None] = {}
    for nombre in dichas if isinstance(dichas, dict) else ():
        if nombre in columnas:
            continue  # MGI-019 says it
        etiquetas = documento.parte(("dimensiones", nombre, "etiquetas"))
        if nombre == LOCALIDAD:
            etiquetas = None  # MGI-084 says it
        dimensiones[nombre] = frozenset(etiquetas) if isinstance(etiquetas, dict) else None
    return Forma(documento.texto(("unidad",)), dimensiones)
