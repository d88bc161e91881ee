"""Pages and lists that lead to others: the figures of a group, the changes, the site map."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from mgi.artefacto import Pagina
from mgi.derive import frase_revision, nombre_revisado
from mgi.esquema.referencias import Entrada
from mgi.formato import fold
from mgi.model import Catalogo, Escrita, Grupo, Hito, Indicador
from mgi.render.canal import ENTRADAS, ruta_canal
from mgi.render.entorno import render_template
from mgi.render.paginado import paginate
from mgi.render.taxonomia import by_facet
from mgi.rutas import CAMBIOS, CIFRAS, LOCALIDADES, MAPA
from mgi.tramos import Tramo, split

#: What changes are told apart by within a day, in the order in which they are shown.
GRUPOS_DE_CAMBIOS = ("Revisiones", "Páginas", "Cifras")
#: What a list calls the figures that belong to no pilar, and the value of its filter for them.
SIN_PILAR = ("ninguno", "Sin pilar")
#: So many figures, and changes, fit a page of their list; with more figures, the map leads to the
#: lists of each tema and not to each figure.
TOPE_CIFRAS, TOPE_CAMBIOS, TOPE_MAPA = 100, 150, 200


@dataclass(frozen=True)
class Noticia:
    """A change as it is listed. ``grupo`` is one of GRUPOS_DE_CAMBIOS."""

    fecha: date
    grupo: str
    ruta: str
    titulo: str
    texto: str


def render_lista_cifras(grupo: Grupo, catalogo: Catalogo) -> Iterator[Pagina]:
    """Render the figures of a pilar or tema by name, with what its list can be filtered by."""
    tramos = figures_by_page(grupo)
    filtro = _filtro(grupo, catalogo)
    pilar = catalogo.pagina_de_pilar.get(grupo.clave) if grupo.clase == "pilar" else None

    def render(tramo: Tramo[Indicador]) -> Markup:
        return render_template(
            "lista_cifras.html",
            grupo=grupo,
            tramo=tramo,
            desde=tramo.ruta,
            filtro=filtro,
            sin_pilar=SIN_PILAR[0],
            portada=CIFRAS,
            localidades=LOCALIDADES if catalogo.localidades else "",
            pilar=pilar,
        )

    pagina = Pagina(
        ruta=grupo.ruta,
        contenido="",
        origen="data/taxonomia.yml",
        titulo=f"Cifras: {grupo.nombre}",
        nombre=grupo.nombre,
        resumen=f"{grupo.cuantas}. {grupo.definicion}",
        actualizado=grupo.actualizado,
        padre=CIFRAS,
        guiones=("lista.js",),
    )
    yield from paginate(pagina, tramos, render)


def figures_by_page(grupo: Grupo) -> tuple[Tramo[Indicador], ...]:
    """Return the figures of a group by name, in the pages of its list."""
    return split(
        grupo.ruta, sorted(grupo.indicadores, key=lambda i: fold(i.ficha.nombre)), TOPE_CIFRAS
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


def render_cambios(catalogo: Catalogo) -> Iterator[Pagina]:
    """Render every change by day: revisions, and the last of each page and figure."""
    cambios = [
        Noticia(c.fecha, "Cifras" if c.es_cifra else "Páginas", c.ruta, c.titulo, c.texto)
        for c in catalogo.cambios
    ]
    cambios += [
        Noticia(
            revisado.fecha,
            "Revisiones",
            f"{indicador.ruta}#{revisado.ancla}",
            nombre_revisado(indicador, revisado),
            frase_revision(indicador, revisado),
        )
        for indicador, revisado in catalogo.revisiones
    ]
    cambios.sort(key=lambda c: (-c.fecha.toordinal(), GRUPOS_DE_CAMBIOS.index(c.grupo)))
    canal = ruta_canal(catalogo)

    def render(tramo: Tramo[Noticia]) -> Markup:
        dias = [
            (fecha, [(nombre, list(s)) for nombre, s in groupby(suyas, lambda c: c.grupo)])
            for fecha, suyas in groupby(tramo.entradas, lambda c: c.fecha)
        ]
        return render_template(
            "lista_cambios.html",
            dias=dias,
            tramo=tramo,
            desde=tramo.ruta,
            canal=canal,
            tope=ENTRADAS,
        )

    pagina = Pagina(
        ruta=CAMBIOS,
        contenido="",
        origen="data/indicadores",
        titulo="Últimos cambios",
        tipo="novedad",
        resumen="Qué páginas, cifras y valores cambiaron, de lo más nuevo a lo más viejo.",
        actualizado=catalogo.actualizado,
    )
    yield from paginate(pagina, split(CAMBIOS, cambios, TOPE_CAMBIOS), render)


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
        tramos={grupo.id: figures_by_page(grupo) for grupo in catalogo.por_tema},
        con_cifras=len(catalogo.indicadores) <= TOPE_MAPA,
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
