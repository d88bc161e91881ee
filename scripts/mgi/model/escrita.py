"""A hand-written page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mgi.check.prosa import read_citas
from mgi.esquema.instrucciones import INSTRUCCIONES, calls
from mgi.esquema.pagina import Encabezado
from mgi.rutas import ruta_de


@dataclass(frozen=True)
class Escrita:
    """A hand-written page: where it is in docs/, what it says of itself, its checked Markdown."""

    uri: str
    encabezado: Encabezado
    cuerpo: str

    @property
    def ruta(self) -> str:
        """Its route."""
        return ruta_de(self.uri)

    @property
    def retirada(self) -> str:
        """Why it serves no more; "" for a page that serves."""
        return self.encabezado.retirada or ""

    @property
    def seccion(self) -> str:
        """The folder that it is in; the home page is in «inicio»."""
        return self.ruta.partition("/")[0] or "inicio"

    @property
    def guiones(self) -> tuple[str, ...]:
        """The scripts that its macros need."""
        con_guion = [i for i in INSTRUCCIONES.values() if i.guion]
        return tuple(i.guion for i in con_guion if calls(self.cuerpo, i.nombre))

    @cached_property
    def cita(self) -> frozenset[str]:
        """The códigos of the indicators that it shows."""
        citas = read_citas(self.cuerpo)
        return frozenset(c.argumentos["codigo"] for c in citas if "codigo" in c.argumentos)
