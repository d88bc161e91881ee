"""The accessibility statement: what the last audit measured and found, and nothing else."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from mgi.derive import (
    ROTULOS,
    derive_pendientes,
    fallas_por_prueba,
    is_old,
    texto_cuantas,
    texto_medido,
)
from mgi.esquema.auditoria import Auditoria, Prueba
from mgi.model import Catalogo
from mgi.render.entorno import render_template
from mgi.rutas import ACCESIBILIDAD, CONFORMIDAD

#: By which means a barrier may be told, the best first: keys of data/entidad.yml.
_CONTACTO = ("canal-de-reporte", "correo-institucional", "conmutador", "direccion", "sitio-web")
#: So many places of a fault are listed; the rest are counted.
LUGARES = 10


def render_accesibilidad(catalogo: Catalogo) -> Markup:
    """Render the statement; without an audit it says that there is none."""
    auditoria = catalogo.auditoria
    pendientes = derive_pendientes(catalogo)
    conocido = catalogo.entidad.conocido
    return render_template(
        "accesibilidad.html",
        auditoria=auditoria,
        vieja=auditoria is not None and is_old(auditoria.fecha, catalogo.hoy),
        rutas=catalogo.rutas,
        fallas=fallas_por_prueba(auditoria) if auditoria else (),
        grupos=_por_programa(auditoria) if auditoria else (),
        contacto=[(ROTULOS[c], conocido[c]) for c in _CONTACTO if c in conocido],
        falta_contacto=[pendientes.faltan[c] for c in _CONTACTO if c in pendientes.faltan],
        tope=LUGARES,
        conformidad=CONFORMIDAD if catalogo.familias else "",
        desde=ACCESIBILIDAD,
        cuantas=texto_cuantas,
        medido=texto_medido,
    )


def _por_programa(auditoria: Auditoria) -> list[tuple[str, list[Prueba]]]:
    """Return the pruebas of each program, both in the order of their names."""
    orden = sorted(auditoria.pruebas, key=lambda prueba: (prueba.programa, prueba.id))
    return [(nombre, list(suyas)) for nombre, suyas in groupby(orden, lambda p: p.programa)]
