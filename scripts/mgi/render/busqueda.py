"""What the search looks through: pages, figures, siglas and documents, as one script of data.

It is a script and not JSON because a page opened from a disk may load a script and may not fetch.
The browser makes its index of it; ``scripts/buscador/motor.js`` says how each field weighs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from mgi.artefacto import Pagina
from mgi.derive import texto_dile, valor_y_unidad
from mgi.model import Catalogo, Escrita, Grupo, Indicador, LocalidadConDatos
from mgi.rutas import ancla

_LLAMADA = re.compile(r"\{\{.*?\}\}")
_DESTINO = re.compile(r"\]\([^)]*\)")
_TITULO = re.compile(r"^#+[ \t]+([^\n]+)$", re.MULTILINE)
_PALABRA = re.compile(r"\w+")

#: Where a page outside the five sections is said to be.
ESTE_SITIO = "Este micrositio"

Entrada = dict[str, str]


def render_indice_busqueda(catalogo: Catalogo, propias: Iterable[Pagina]) -> str:
    """Render the entries. Each has tipo, titulo, resumen, ruta and lugar; the rest, if any.

    ``propias``: generated pages to be found besides those of the catalogue.
    """
    entradas = [
        {clave: valor for clave, valor in entrada.items() if valor or clave == "ruta"}
        for entrada in [*_entradas(catalogo), *map(_propia, propias)]
    ]
    datos = json.dumps(entradas, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"var MGI_INDICE = {datos};\n"


def _entradas(catalogo: Catalogo) -> Iterator[Entrada]:
    for pagina in catalogo.vigentes:
        yield _pagina(pagina, catalogo)
    for indicador in catalogo.indicadores.values():
        yield _cifra(indicador, catalogo)
    for grupo in catalogo.grupos.values():
        yield _grupo(grupo)
    for suya in catalogo.localidades:
        yield _localidad(suya)
    if catalogo.ruta_glosario is not None:
        for clave, entrada in catalogo.glosario.items():
            yield {
                "tipo": "sigla" if entrada.expansion else "termino",
                "titulo": entrada.nombre + (f": {entrada.expansion}" if entrada.expansion else ""),
                "resumen": entrada.definicion,
                "ruta": f"{catalogo.ruta_glosario}#{ancla('termino', clave)}",
                "lugar": "Siglas y glosario",
                "claves": entrada.nombre,
            }
    if catalogo.ruta_fuentes is not None:
        for clave, fuente in catalogo.fuentes.items():
            yield {
                "tipo": "documento",
                "titulo": fuente.titulo,
                "resumen": f"{fuente.entidad}, {fuente.fecha}. {fuente.aporta}",
                "ruta": f"{catalogo.ruta_fuentes}#{ancla('fuente', clave)}",
                "lugar": "Documentos fuente",
                "claves": fuente.corto,
            }


def _propia(pagina: Pagina) -> Entrada:
    return {
        "tipo": "pagina",
        "titulo": pagina.titulo,
        "resumen": pagina.resumen,
        "ruta": pagina.ruta,
        "lugar": ESTE_SITIO,
    }


def _pagina(pagina: Escrita, catalogo: Catalogo) -> Entrada:
    texto = _DESTINO.sub("]", _LLAMADA.sub(" ", pagina.cuerpo))
    seccion = catalogo.taxonomia.secciones.get(pagina.seccion)
    return {
        "tipo": "pagina",
        "titulo": pagina.encabezado.titulo,
        "resumen": pagina.encabezado.resumen,
        "ruta": pagina.ruta,
        "lugar": seccion.nombre if seccion else ESTE_SITIO,
        "encabezados": " ".join(_TITULO.findall(texto)),
        "cuerpo": _unique_words(texto),
    }


def _cifra(indicador: Indicador, catalogo: Catalogo) -> Entrada:
    ficha = indicador.ficha
    ultimo = None if indicador.retirado else indicador.ultimo
    pilar = catalogo.taxonomia.pilares[ficha.pilar].titulo if ficha.pilar else ""
    tema = catalogo.taxonomia.temas[ficha.tema].nombre
    etiquetas = [e for d in ficha.dimensiones.values() for e in (d.nombre, *d.etiquetas.values())]
    return {
        "tipo": "cifra",
        "titulo": ficha.nombre,
        "resumen": ("Indicador retirado. " if indicador.retirado else "") + ficha.descripcion,
        "ruta": indicador.ruta,
        "lugar": f"Cifras › {tema}",
        "valor": valor_y_unidad(ultimo, indicador.unidad) if ultimo else "",
        "corte": "" if indicador.retirado else indicador.ultimo_corte.frase,
        "claves": " ".join([indicador.codigo, *ficha.tags]),
        "cuerpo": _unique_words(" ".join([pilar, *etiquetas])),
    }


def _grupo(grupo: Grupo) -> Entrada:
    return {
        "tipo": "cifras",
        "titulo": f"Cifras: {grupo.nombre}",
        "resumen": grupo.definicion,
        "ruta": grupo.ruta,
        "lugar": "Cifras",
    }


def _localidad(suya: LocalidadConDatos) -> Entrada:
    return {
        "tipo": "localidad",
        "titulo": f"Mi localidad: {suya.localidad.nombre}",
        "resumen": f"Localidad {suya.localidad.codigo}. {texto_dile(suya)}.",
        "ruta": suya.ruta,
        "lugar": "Cifras › Mi localidad",
        "claves": " ".join([suya.localidad.codigo, *suya.localidad.formas]),
        "cuerpo": _unique_words(" ".join(i.ficha.nombre for i, _ in suya.series)),
    }


def _unique_words(texto: str) -> str:
    """Return the words of a text, each once, in order of appearance."""
    return " ".join(dict.fromkeys(_PALABRA.findall(normalize("NFC", texto.lower()))))
