"""The Atom feed of all changes (RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mgi.derive import frase_revision, nombre_revisado
from mgi.model import Catalogo
from mgi.render.entorno import render_template
from mgi.rutas import CAMBIOS, CANAL

#: So many entries, the newest: what a reader has not seen in that many changes it will not miss.
ENTRADAS = 100


@dataclass(frozen=True)
class Entrada:
    """An entry. ``id`` never changes and is of no other entry; ``url`` is absolute."""

    fecha: date
    titulo: str
    resumen: str
    id: str
    url: str

    @property
    def momento(self) -> str:
        """Its date as RFC 3339 writes it: the first moment of the day in Bogotá."""
        return f"{self.fecha.isoformat()}T00:00:00-05:00"


def ruta_canal(catalogo: Catalogo) -> str:
    """Return the route of the feed; "" where the site's address or the entity's name is unknown."""
    conocido = catalogo.entidad.conocido
    return CANAL if {"micrositio", "nombre"} <= set(conocido) and catalogo.cambios else ""


def render_canal(catalogo: Catalogo) -> str:
    """Render the feed of a site that has one (``ruta_canal``)."""
    sitio, autor = (catalogo.entidad.conocido[clave] for clave in ("micrositio", "nombre"))
    raiz = f"{sitio.valor.rstrip('/')}/"
    return str(
        render_template(
            "canal.xml",
            autor=autor.valor,
            raiz=raiz,
            propia=f"{raiz}{CANAL}",
            pagina=f"{raiz}{CAMBIOS}",
            entradas=_entradas(catalogo, raiz)[:ENTRADAS],
            tope=ENTRADAS,
        )
    )


def _entradas(catalogo: Catalogo, raiz: str) -> list[Entrada]:
    """Return every change as an entry, newest first.

    The id of a change of a page has its day: the next change of the page is another entry.
    """
    cambios = [
        Entrada(
            cambio.fecha,
            f"{'Cifra' if cambio.es_cifra else 'Página'}: {cambio.titulo}",
            cambio.texto or "Se actualizó.",
            f"{raiz}{cambio.ruta}#cambio--{cambio.fecha}",
            f"{raiz}{cambio.ruta}",
        )
        for cambio in catalogo.cambios
    ]
    revisiones = [
        Entrada(
            revisado.fecha,
            f"Revisión: {nombre_revisado(indicador, revisado)}",
            frase_revision(indicador, revisado),
            f"{raiz}{indicador.ruta}#{revisado.ancla}",
            f"{raiz}{indicador.ruta}#{revisado.ancla}",
        )
        for indicador, revisado in catalogo.revisiones
    ]
    return sorted(revisiones + cambios, key=lambda entrada: entrada.fecha, reverse=True)
