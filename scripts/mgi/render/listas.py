"""Pages and lists that lead to others: the figures of a group, the changes, the site map."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from markupsafe import Markup

from mgi.derive import frase_revision, nombre_revisado
from mgi.esquema.referencias import Entrada
from mgi.formato import fold
from mgi.model import Catalogo, Escrita, Grupo, Hito
from mgi.render.canal import ENTRADAS, ruta_canal
from mgi.render.entorno import render_template
from mgi.render.taxonomia import by_facet
from mgi.rutas import CAMBIOS, CIFRAS, LOCALIDADES, MAPA

#: What changes are told apart by within a day, in the order in which they are shown.
GRUPOS_DE_CAMBIOS = ("Revisiones", "Páginas", "Cifras")
#: What a list calls the figures that belong to no pilar, and the value of its filter for them.
SIN_PILAR = ("ninguno", "Sin pilar")


def render_lista_cifras(grupo: Grupo, catalogo: Catalogo) -> Markup:
    """Render the figures of a pilar or tema by name, with what its list can be filtered by."""
    return render_template(
        "lista_cifras.html",
        grupo=grupo,
        indicadores=sorted(grupo.indicadores, key=lambda i: fold(i.ficha.nombre)),
        filtro=_filtro(grupo, catalogo),
        sin_pilar=SIN_PILAR[0],
        portada=CIFRAS,
        localidades=LOCALIDADES if catalogo.localidades else "",
        pilar=catalogo.pagina_de_pilar.get(grupo.clave) if grupo.clase == "pilar" else None,
    )


def _filtro(grupo: Grupo, catalogo: Catalogo) -> dict[str, object] | None:
    """Return the other of pilar and tema with its terms; None where the group has only one."""
    terminos = catalogo.taxonomia
    fichas = [indicador.ficha for indicador in grupo.indicadores]
    if grupo.clase == "pilar":
        clave, nombre, suyos = "tema", "Tema", {ficha.tema for ficha in fichas}
        opciones = [(c, t.titulo) for c, t in terminos.temas.items() if c in suyos]
    else:
        clave, nombre, suyos = "pilar", "Pilar", {ficha.pilar or SIN_PILAR[0] for ficha in fichas}
        todas = [*((c, t.titulo) for c, t in terminos.pilares.items()), SIN_PILAR]
        opciones = [opcion for opcion in todas if opcion[0] in suyos]
    if len(opciones) == 1:
        return None
    return {"clave": clave, "nombre": nombre, "opciones": opciones}


def render_cambios(catalogo: Catalogo) -> Markup:
    """Render every change by day: revisions, and the last of each page and figure."""
    grupos: dict[date, dict[str, list[tuple[str, str, str]]]] = {}
    for cambio in catalogo.cambios:
        nombre = "Cifras" if cambio.es_cifra else "Páginas"
        entrada = (cambio.ruta, cambio.titulo, cambio.texto)
        grupos.setdefault(cambio.fecha, {}).setdefault(nombre, []).append(entrada)
    for indicador, revisado in catalogo.revisiones:
        entrada = (
            f"{indicador.ruta}#{revisado.ancla}",
            nombre_revisado(indicador, revisado),
            frase_revision(indicador, revisado),
        )
        grupos.setdefault(revisado.fecha, {}).setdefault("Revisiones", []).append(entrada)
    dias = [
        (fecha, [(nombre, grupos[fecha].get(nombre, [])) for nombre in GRUPOS_DE_CAMBIOS])
        for fecha in sorted(grupos, reverse=True)
    ]
    canal = ruta_canal(catalogo)
    return render_template(
        "lista_cambios.html", dias=dias, desde=CAMBIOS, canal=canal, tope=ENTRADAS
    )


def render_mapa(
    catalogo: Catalogo, otras: Iterable[tuple[str, str]], componentes: Iterable[tuple[str, str]]
) -> Markup:
    """Render the site map. ``otras``: route and title of the pages that no editor wrote.

    ``componentes``: of the pages of components; the first is their index.
    """
    secciones: dict[str, list[Escrita]] = {}
    generadas = list(otras)
    de_cifras = [(ruta, titulo) for ruta, titulo in generadas if ruta.startswith(CIFRAS)]
    sueltas = [par for par in generadas if par not in de_cifras]
    for pagina in catalogo.vigentes:
        if pagina.seccion in catalogo.taxonomia.secciones:
            secciones.setdefault(pagina.seccion, []).append(pagina)
        else:
            sueltas.append((pagina.ruta, pagina.encabezado.titulo))
    return render_template(
        "mapa.html",
        catalogo=catalogo,
        secciones=secciones,
        facetas=by_facet(catalogo),
        de_cifras=de_cifras,
        otras=sorted(sueltas, key=lambda par: fold(par[1])),
        componentes=list(componentes),
        desde=MAPA,
        ruta_localidades=LOCALIDADES,
    )


def by_letter(
    glosario: Iterable[tuple[str, Entrada]],
) -> list[tuple[str, list[tuple[str, Entrada]]]]:
    """Return the entries of the glossary by initial: letters without accents, and Ñ after N."""
    orden = sorted(glosario, key=lambda par: fold(par[1].nombre))
    return [
        (letra, list(suyas)) for letra, suyas in groupby(orden, lambda par: _letra(par[1].nombre))
    ]


def by_year(hitos: Iterable[Hito]) -> list[tuple[str, list[Hito]]]:
    """Return the dated facts, which go from the oldest, by year."""
    grupos = groupby(hitos, lambda hito: str(hito.corte.inicio.year))
    return [(anio, list(suyos)) for anio, suyos in grupos]


def _letra(nombre: str) -> str:
    primera = unicodedata.normalize("NFC", nombre)[:1].upper()
    return primera if primera == "Ñ" else unicodedata.normalize("NFD", primera)[:1]
