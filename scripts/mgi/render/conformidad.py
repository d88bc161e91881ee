"""What norms ask of the site, and how it stands: an index, and a page for each family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from mgi.artefacto import Pagina
from mgi.derive import (
    SITUACIONES,
    FamiliaSituada,
    derive_conformidad,
    derive_pendientes,
    is_old,
)
from mgi.formato import minuscula
from mgi.model import Catalogo
from mgi.reglas import REGLAS
from mgi.render.entorno import render_template
from mgi.rutas import ACCESIBILIDAD, CONFORMIDAD, REFERENCIA, ruta_familia, slug_requisito

_ORIGEN = "data/conformidad.yml"
#: More requirements than these that are not met are folded before the table.
_MUCHOS = 8


def render_conformidad(catalogo: Catalogo) -> Iterator[Pagina]:
    """Render the index first, and then the page of each family; nothing without families."""
    familias = derive_conformidad(catalogo)
    if not familias:
        return
    yield Pagina(
        ruta=CONFORMIDAD,
        contenido=_indice(familias, catalogo),
        origen=_ORIGEN,
        titulo="Conformidad con las normas",
        tipo="documento",
        resumen="Qué piden las normas a este sitio y cómo está frente a cada requisito.",
        palabras=("cumplimiento", "requisitos", "1519", "pendientes"),
        actualizado=catalogo.actualizado,
    )
    for situada in familias:
        yield Pagina(
            ruta=ruta_familia(situada.clave),
            contenido=_familia(situada, familias, catalogo),
            origen=_ORIGEN,
            titulo=f"Conformidad: {minuscula(situada.familia.nombre)}",
            nombre=situada.familia.nombre,
            tipo="documento",
            resumen=f"Cada requisito de {minuscula(situada.familia.nombre)}, cómo está y dónde se "
            "puede comprobar.",
            actualizado=catalogo.actualizado,
            padre=CONFORMIDAD,
        )


def _indice(familias: tuple[FamiliaSituada, ...], catalogo: Catalogo) -> Markup:
    total = sum((Counter(situada.cuentas) for situada in familias), Counter[str]())
    auditoria = catalogo.auditoria
    return render_template(
        "conformidad.html",
        familias=familias,
        situaciones=SITUACIONES,
        usadas={clave: clase for clave, clase in SITUACIONES.items() if total[clave]},
        total=total,
        pendientes=derive_pendientes(catalogo),
        espera=_de_la_entidad(familias),
        auditoria=auditoria,
        vieja=auditoria is not None and is_old(auditoria.fecha, catalogo.hoy),
        desde=CONFORMIDAD,
        ruta_familia=ruta_familia,
        ruta_accesibilidad=ACCESIBILIDAD,
    )


def _familia(
    situada: FamiliaSituada, familias: tuple[FamiliaSituada, ...], catalogo: Catalogo
) -> Markup:
    lugar = familias.index(situada)
    return render_template(
        "conformidad_familia.html",
        situada=situada,
        situaciones=SITUACIONES,
        anterior=familias[lugar - 1] if lugar else None,
        siguiente=familias[lugar + 1] if lugar + 1 < len(familias) else None,
        auditoria=catalogo.auditoria,
        desde=ruta_familia(situada.clave),
        indice=CONFORMIDAD,
        ruta_familia=ruta_familia,
        ruta_accesibilidad=ACCESIBILIDAD,
        slug=slug_requisito,
        muchos=_MUCHOS,
        reglas=REGLAS,
        referencia=REFERENCIA,
    )


def _de_la_entidad(familias: tuple[FamiliaSituada, ...]) -> list[str]:
    """Return what requirements ask of the entity in words of their own, each once."""
    escritos = (
        texto
        for situada in familias
        for suyo in situada.requisitos
        for texto in suyo.requisito.pendiente
        if " " in texto
    )
    return list(dict.fromkeys(escritos))
