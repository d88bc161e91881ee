"""What the entity has still to give or to confirm: what ``mgi pendientes`` and the site list."""

from __future__ import annotations

from dataclasses import dataclass

from mgi.esquema.referencias import CLAVES_ENTIDAD, Dato
from mgi.formato import minuscula
from mgi.model import Catalogo

#: How each value of the entity is called.
ROTULOS = {clave: rotulo for grupo in CLAVES_ENTIDAD.values() for clave, rotulo in grupo.items()}
#: What stands for the localidades whose dirección local nobody has confirmed.
DILE = "dile"


@dataclass(frozen=True)
class Pendientes:
    """What is missing, what is known and not confirmed (both by key), and how many DILE are so."""

    faltan: dict[str, str]
    por_confirmar: dict[str, Dato]
    dile: tuple[str, ...]
    con_localidades: bool

    @property
    def claves(self) -> set[str]:
        """The keys of data/entidad.yml that wait for the entity, and DILE where some do."""
        return {*self.faltan, *self.por_confirmar, *([DILE] if self.dile else [])}

    def texto(self, clave: str) -> str:
        """Say what is awaited of a key."""
        if clave == DILE:
            return f"Confirmar la dirección local de educación de {len(self.dile)} localidades."
        if clave in self.faltan:
            return self.faltan[clave]
        return f"Confirmar {minuscula(ROTULOS[clave])}: {self.por_confirmar[clave].valor}."


def derive_pendientes(catalogo: Catalogo) -> Pendientes:
    """Return what waits for the entity, in the order of the files."""
    entidad, territorio = catalogo.entidad, catalogo.territorio
    return Pendientes(
        faltan={clave: suyo.pendiente for clave, suyo in entidad.pendiente.items()},
        por_confirmar={c: dato for c, dato in entidad.conocido.items() if dato.por_confirmar},
        dile=tuple(territorio.por_confirmar),
        con_localidades=bool(territorio.localidades),
    )
