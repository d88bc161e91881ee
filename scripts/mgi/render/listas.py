"""Pages and lists that lead to others: the figures of a group, the changes, the site map."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from mgi.esquema.referencias import Entrada
from mgi.model import Catalogo, Grupo
from mgi.render.entorno import render_template
from mgi.rutas import BUSCAR, CAMBIOS, MAPA


def fold(texto: str) -> str:
    """Return a text in lower case and without accents, for sorting and searching."""
    partes = unicodedata.normalize("NFD", texto.lower())
    return "".join(signo for signo in partes if not unicodedata.combining(signo))


def render_lista_cifras(grupo: Grupo, catalogo: Catalogo) -> Markup:
    """Render the figures of a pilar or tema by name, with what its list can be filtered by."""
    terminos = catalogo.taxonomia
    filtros = []
    if grupo.clase == "pilar":
        temas = {i.ficha.tema for i in grupo.indicadores}
        opciones = [(clave, t.nombre) for clave, t in terminos.temas.items() if clave in temas]
        filtros = [{"clave": "tema", "nombre": "Tema", "opciones": opciones}]
    else:
        pilares = {i.ficha.pilar for i in grupo.indicadores}
        opciones = [(clave, t.titulo) for clave, t in terminos.pilares.items() if clave in pilares]
        opciones += [("ninguno", "Sin pilar")] if None in pilares else []
        filtros = [{"clave": "pilar", "nombre": "Pilar", "opciones": opciones}]
    return render_template(
        "lista_cifras.html",
        grupo=grupo,
        indicadores=sorted(grupo.indicadores, key=lambda i: fold(i.ficha.nombre)),
        filtros=filtros if len(opciones) > 1 else [],
        pilar=catalogo.pagina_de_pilar.get(grupo.clave) if grupo.clase == "pilar" else None,
    )


def render_cambios(catalogo: Catalogo) -> Markup:
    """Render the last change of every page and figure, by day."""
    dias = [(fecha, list(suyos)) for fecha, suyos in groupby(catalogo.cambios, lambda c: c.fecha)]
    return render_template("lista_cambios.html", dias=dias, desde=CAMBIOS)


def render_mapa(catalogo: Catalogo, otras: Iterable[tuple[str, str]]) -> Markup:
    """Render the site map. ``otras``: route and title of the pages outside the sections."""
    secciones: dict[str, list[object]] = {}
    sueltas = []
    for pagina in catalogo.paginas.values():
        clave = pagina.seccion or "inicio"
        if clave in catalogo.taxonomia.secciones:
            secciones.setdefault(clave, []).append(pagina)
        else:
            sueltas.append((pagina.ruta, pagina.encabezado.titulo))
    return render_template(
        "mapa.html",
        catalogo=catalogo,
        secciones=secciones,
        otras=sorted([*sueltas, *otras], key=lambda par: fold(par[1])),
        desde=MAPA,
    )


def render_buscar(catalogo: Catalogo) -> Markup:
    """Render the page where the search shows what it finds, with the other ways in."""
    caminos = [
        (catalogo.ruta_glosario, "Siglas y glosario"),
        ("cifras/", "Todas las cifras, por pilar y por tema"),
        (catalogo.ruta_fuentes, "Documentos fuente"),
        (MAPA, "Mapa del sitio"),
    ]
    return render_template(
        "buscar.html", caminos=[(r, t) for r, t in caminos if r is not None], desde=BUSCAR
    )


def by_letter(glosario: Iterable[tuple[str, Entrada]]) -> list[tuple[str, list[object]]]:
    """Return the entries of the glossary by initial, in alphabetical order without accents."""
    orden = sorted(glosario, key=lambda par: fold(par[1].nombre))
    return [
        (letra, list(suyas))
        for letra, suyas in groupby(orden, lambda par: fold(par[1].nombre)[:1].upper())
    ]
