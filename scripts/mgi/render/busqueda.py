"""What the search looks through: pages, figures, siglas and documents, as scripts of data.

One has the entries; the words of their texts go apart, in parts (see ``palabras``). They are
scripts and not JSON because a page opened from a disk may load a script and may not fetch. The
browser makes its index of them; ``scripts/buscador/motor.js`` says how each field weighs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator
from hashlib import sha256
from textwrap import shorten
from typing import Any
from unicodedata import normalize

from markupsafe import Markup

from mgi.artefacto import Descarga, Pagina
from mgi.check.titulos import anchors, headings
from mgi.derive import texto_dile, valor_en_lista
from mgi.esquema.taxonomia import FACETAS
from mgi.model import Catalogo, Clasificada, Escrita, Grupo, Indicador, LocalidadConDatos
from mgi.render.entorno import render_template
from mgi.render.palabras import split_words
from mgi.render.taxonomia import options
from mgi.rutas import (
    BUSCAR,
    CIFRAS,
    INDICE_BUSQUEDA,
    LOCALIDADES,
    MAPA,
    PALABRAS_BUSQUEDA,
    ancla,
)

_LLAMADA = re.compile(r"\{\{.*?\}\}")
_DESTINO = re.compile(r"\]\([^)]*\)")
_PALABRA = re.compile(r"\w+")

#: A heading that is a question, and what answers it.
_PREGUNTA = re.compile(r"^#{2,4}[ \t]+(¿[^\n]+)\n(.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
SIGNOS_DE_RESPUESTA = 200

#: Where a page outside the five sections is said to be.
ESTE_SITIO = "Este micrositio"
#: What results are narrowed by, and the groups whose words find what they class.
FILTROS = tuple(f for f in FACETAS if f.grupo in ("secciones", "pilares", "publicos", "tipos"))
CON_SINONIMOS = ("pilares", "temas", "ejes", "tipos")
#: The tipo of the pages that lead step by step, shown as tasks where nothing is asked.
RUTA = "ruta"

Entrada = dict[str, Any]


def render_busqueda(
    catalogo: Catalogo, propias: Iterable[Pagina], origen: str
) -> Iterator[Descarga]:
    """Render the entries, what their terms are also called, and the words of their texts in parts.

    Each entry has tipo, titulo, resumen, ruta and lugar; the rest, if any. ``propias``: generated
    pages to be found besides those of the catalogue.
    """
    entradas = [
        {clave: valor for clave, valor in entrada.items() if valor or clave == "ruta"}
        for entrada in [
            *_entradas(catalogo),
            *(_propia(pagina, catalogo.taxonomia.tipos) for pagina in propias),
        ]
    ]
    partes = split_words(entrada.pop("cuerpo", "") for entrada in entradas)
    sellos = sha256("".join(parte.texto for parte in partes).encode())
    datos = {
        "entradas": entradas,
        "partes": [parte.desde for parte in partes],
        "version": sellos.hexdigest()[:8],
        "tipos": {clave: t.nombre for clave, t in catalogo.taxonomia.tipos.items()},
        "terminos": _terminos(catalogo),
        "siglas": [
            [entrada.nombre, entrada.expansion]
            for entrada in catalogo.glosario.values()
            if entrada.expansion
        ],
    }
    yield Descarga(INDICE_BUSQUEDA, f"var MGI_BUSQUEDA = {_as_script(datos)};\n", origen)
    for n, parte in enumerate(partes):
        guion = f"(window.MGI_PALABRAS = window.MGI_PALABRAS || [])[{n}] = "
        ruta = PALABRAS_BUSQUEDA.format(n)
        yield Descarga(ruta, f"{guion}{_as_script(parte.texto)};\n", origen)


def _as_script(datos: object) -> str:
    texto = json.dumps(datos, ensure_ascii=False, separators=(",", ":"))
    return texto.replace("<", "\\u003c")


def render_buscar(catalogo: Catalogo) -> Markup:
    """Render the page where the search shows what it finds, with the other ways in."""
    caminos = [
        (catalogo.ruta_glosario, "Siglas y glosario"),
        (CIFRAS if catalogo.indicadores else None, "Todas las cifras, por pilar y por tema"),
        (LOCALIDADES if catalogo.localidades else None, "Mi localidad"),
        (catalogo.ruta_fuentes, "Documentos fuente"),
        (MAPA, "Mapa del sitio"),
    ]
    return render_template(
        "buscar.html",
        tareas=[c for c in catalogo.clasificadas if RUTA in c.de("tipos")],
        filtros=list(options(FILTROS, catalogo.clasificadas, catalogo)),
        caminos=[(r, t) for r, t in caminos if r is not None],
        desde=BUSCAR,
        mapa=MAPA,
    )


def _terminos(catalogo: Catalogo) -> dict[str, list[str]]:
    """Return how each term of the taxonomy is called, by its group and id."""
    return {
        f"{grupo}/{clave}": [termino.nombre, *termino.sinonimos]
        for grupo in CON_SINONIMOS
        for clave, termino in catalogo.taxonomia.grupo(grupo).items()
    }


def _clases(clasificada: Clasificada) -> Entrada:
    """Return the terms of an entry, as the search finds it by them and narrows by them."""
    facetas = {f.clase: list(clasificada.de(f.grupo)) for f in FILTROS}
    return {
        "terminos": [f"{g}/{clave}" for g in CON_SINONIMOS for clave in clasificada.de(g)],
        "facetas": {clase: claves for clase, claves in facetas.items() if claves},
    }


def _entradas(catalogo: Catalogo) -> Iterator[Entrada]:
    clasificadas = {cada.ruta: cada for cada in catalogo.clasificadas}
    titulos = {pagina.ruta: pagina.encabezado.titulo for pagina in catalogo.vigentes}
    for pagina in catalogo.vigentes:
        clases = _clases(clasificadas[pagina.ruta])
        yield _pagina(pagina, catalogo, titulos) | clases
        for pregunta in _preguntas(pagina, catalogo):
            yield pregunta | {"facetas": clases["facetas"]}
    for indicador in catalogo.indicadores.values():
        clasificada = clasificadas.get(indicador.ruta)
        yield _cifra(indicador, catalogo) | (_clases(clasificada) if clasificada else {})
    for grupo in catalogo.grupos.values():
        yield _grupo(grupo)
    for suya in catalogo.localidades:
        yield _localidad(suya)
    if catalogo.ruta_glosario is not None:
        for clave, entrada in catalogo.glosario.items():
            yield {
                "tipo": "glosario",
                "titulo": entrada.nombre + (f": {entrada.expansion}" if entrada.expansion else ""),
                "resumen": entrada.definicion,
                "ruta": f"{catalogo.ruta_glosario}#{ancla('termino', clave)}",
                "lugar": "Explore › Siglas y glosario",
                "claves": entrada.nombre,
                "facetas": {"seccion": ["explore"], "tipo": ["glosario"]},
            }
    if catalogo.ruta_fuentes is not None:
        for clave, fuente in catalogo.fuentes.items():
            yield {
                "tipo": "documento",
                "titulo": fuente.titulo,
                "resumen": f"{fuente.entidad}, {fuente.fecha}. {fuente.aporta}",
                "ruta": f"{catalogo.ruta_fuentes}#{ancla('fuente', clave)}",
                "lugar": "Explore › Documentos fuente",
                "claves": fuente.corto,
                "facetas": {"seccion": ["explore"], "tipo": ["documento"]},
            }


def _propia(pagina: Pagina, tipos: Container[str]) -> Entrada:
    facetas = {"seccion": ["cifras"]} if pagina.ruta.startswith(CIFRAS) else {}
    if pagina.tipo in tipos:
        facetas["tipo"] = [pagina.tipo]
    return {
        "facetas": facetas,
        "titulo": pagina.titulo,
        "resumen": pagina.resumen,
        "ruta": pagina.ruta,
        "lugar": "Cifras" if pagina.ruta.startswith(CIFRAS) else ESTE_SITIO,
        "palabras": list(pagina.palabras),
    }


def _pagina(pagina: Escrita, catalogo: Catalogo, titulos: dict[str, str]) -> Entrada:
    texto = _texto(_PREGUNTA.sub("", pagina.cuerpo))
    seccion = catalogo.taxonomia.secciones.get(pagina.seccion)
    encima = pagina.ruta.rstrip("/").rpartition("/")[0] + "/"
    lugar = [seccion.nombre if seccion else ESTE_SITIO]
    if encima in titulos and encima.count("/") > 1:
        lugar.append(titulos[encima])
    return {
        "tipo": pagina.encabezado.tipo or "",
        "titulo": pagina.encabezado.titulo,
        "resumen": pagina.encabezado.resumen,
        "ruta": pagina.ruta,
        "lugar": " › ".join(lugar),
        "palabras": list(pagina.encabezado.palabras),
        "encabezados": " ".join(titulo for _, titulo in headings(texto)),
        "cuerpo": _unique_words(texto),
    }


def _preguntas(pagina: Escrita, catalogo: Catalogo) -> Iterator[Entrada]:
    """Yield each heading of a page that is a question, with its answer, as an entry of its own."""
    seccion = catalogo.taxonomia.secciones.get(pagina.seccion)
    lugar = seccion.nombre if seccion else ESTE_SITIO
    anclas = anchors(pagina.cuerpo)
    for pregunta in _PREGUNTA.finditer(pagina.cuerpo):
        if pregunta.start() not in anclas:  # in a block of code
            continue
        respuesta = " ".join(re.sub(r"[\[\]*]", "", _texto(pregunta[2])).split())
        yield {
            "tipo": pagina.encabezado.tipo or "",
            "titulo": pregunta[1].strip(),
            "resumen": shorten(respuesta, SIGNOS_DE_RESPUESTA, placeholder="…"),
            "ruta": f"{pagina.ruta}#{anclas[pregunta.start()]}",
            "lugar": f"{lugar} › {pagina.encabezado.titulo}",
            "cuerpo": _unique_words(respuesta),
        }


def _texto(cuerpo: str) -> str:
    """Return the words of a page's Markdown: no calls, no addresses."""
    return _DESTINO.sub("]", _LLAMADA.sub(" ", cuerpo))


def _cifra(indicador: Indicador, catalogo: Catalogo) -> Entrada:
    ficha = indicador.ficha
    ultimo = None if indicador.retirado else indicador.ultimo
    tema = catalogo.taxonomia.temas[ficha.tema].nombre
    etiquetas = [e for d in ficha.dimensiones.values() for e in (d.nombre, *d.etiquetas.values())]
    return {
        "tipo": "cifra",
        "titulo": ficha.nombre,
        "resumen": ("Indicador retirado. " if indicador.retirado else "") + ficha.descripcion,
        "ruta": indicador.ruta,
        "lugar": f"Cifras › {tema}",
        "valor": valor_en_lista(ultimo, indicador.unidad) if ultimo else "",
        "corte": "" if indicador.retirado else indicador.ultimo_corte.frase,
        "claves": " ".join([indicador.codigo, *ficha.tags]),
        "cuerpo": _unique_words(
            " ".join(
                [*etiquetas, ficha.objetivo, ficha.metodo, ficha.nota or "", ficha.responsable]
            )
        ),
    }


def _grupo(grupo: Grupo) -> Entrada:
    suyo = {"pilar": [grupo.clave]} if grupo.clase == "pilar" else {}
    return {
        "tipo": "cifra",
        "titulo": f"Cifras: {grupo.nombre}",
        "resumen": grupo.definicion,
        "ruta": grupo.ruta,
        "lugar": "Cifras",
        "terminos": [f"{'pilares' if grupo.clase == 'pilar' else 'temas'}/{grupo.clave}"],
        "facetas": {"seccion": ["cifras"], "tipo": ["cifra"], **suyo},
    }


def _localidad(suya: LocalidadConDatos) -> Entrada:
    return {
        "tipo": "cifra",
        "titulo": f"Mi localidad: {suya.localidad.nombre}",
        "resumen": f"Localidad {suya.localidad.codigo}. {texto_dile(suya)}.",
        "ruta": suya.ruta,
        "lugar": "Cifras › Mi localidad",
        "claves": " ".join([suya.localidad.codigo, *suya.localidad.formas]),
        "cuerpo": _unique_words(" ".join(i.ficha.nombre for i, _ in suya.series)),
        "facetas": {"seccion": ["cifras"], "tipo": ["cifra"]},
    }


def _unique_words(texto: str) -> str:
    """Return the words of a text, each once, in order of appearance."""
    return " ".join(dict.fromkeys(_PALABRA.findall(normalize("NFC", texto.lower()))))
