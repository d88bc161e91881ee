"""Fixed routes of the site, relative to its root."""

from __future__ import annotations

CIFRAS = "cifras/"
INDICE_JSON = "datos/indicadores.json"
REFERENCIA = "acerca/referencia/"

#: First parts under /cifras/ that no indicator may take: fixed pages, today's and planned.
RESERVADOS = frozenset(
    {
        *("assets", "buscar", "calidad", "cambios", "como-leer", "datos", "estado", "glosario"),
        *("index", "indicadores", "indice", "localidades", "novedades", "pilar", "pilares"),
        *("revisiones", "seccion", "tema", "temas"),
    }
)


def relativa(desde: str, hasta: str) -> str:
    """Return the relative link from one route of the site to another («cifras/x/», «datos/y»)."""
    partes = desde.split("/")[:-1]
    destino = hasta.split("/")
    while partes and len(destino) > 1 and partes[0] == destino[0]:
        partes.pop(0)
        destino.pop(0)
    return "../" * len(partes) + "/".join(destino) or "./"
