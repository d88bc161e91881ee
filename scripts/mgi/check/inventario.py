"""Every address that a project publishes: its pages, files and the entries that are linked to.

It is taken from the files as they were read, unchecked, so that those of an older version, which
today's rules may refuse, are told by the same functions as today's. A test holds that it is what
the build writes, address by address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mgi.check.titulos import anchors
from mgi.esquema.instrucciones import calls
from mgi.esquema.pagina import CAMPOS_DE_TERMINOS
from mgi.esquema.taxonomia import FACETAS
from mgi.esquema.territorio import LOCALIDAD, Localidad, Territorio
from mgi.read import Crudo
from mgi.read.csv import Tabla
from mgi.read.yaml import Documento
from mgi.rutas import (
    ACCESIBILIDAD,
    BUSCAR,
    CALIDAD,
    CAMBIOS,
    CANAL,
    CLAVES_COMPONENTES,
    COBERTURA,
    COMPARAR,
    COMPONENTES,
    CONFORMIDAD,
    ESTADO,
    HITOS_CSV,
    HITOS_JSON,
    INDICE_JSON,
    LOCALIDADES,
    MAPA,
    PARTES_CALIDAD,
    PARTES_REFERENCIA,
    REFERENCIA,
    ancla,
    ruta_componente,
    ruta_datos,
    ruta_de,
    ruta_familia,
    ruta_grupo,
    ruta_indicador,
    ruta_localidad,
    ruta_termino,
)

#: The pages that every site has.
_SIEMPRE = (
    *(ACCESIBILIDAD, BUSCAR, ESTADO, COMPARAR, CAMBIOS, COBERTURA, MAPA, COMPONENTES),
    *(REFERENCIA, *PARTES_REFERENCIA.values()),
    *map(ruta_componente, CLAVES_COMPONENTES),
)
#: The instructions that list entries, each with its anchor: its file, and the kind of anchor.
LISTAS = {"glosario": "termino", "fuentes": "fuente"}


def list_addresses(crudo: Crudo) -> dict[str, str]:
    """Return every address, relative to the root of the site, with the file that it comes from.

    A page's ends with «/», an entry's has its anchor. Those that data/redirecciones.csv keeps are
    published too. What only serves the site itself (scripts, styles, indexes) is left out, and so
    are the continuations of a long list (see ``mgi.tramos``).
    """
    return {**dict(_redirigidas(crudo)), **list_living(crudo)}


def list_living(crudo: Crudo) -> dict[str, str]:
    """Return the addresses of what there is now, without those that were and are redirected."""
    vivas: dict[str, str] = {}
    for ruta, origen in _vivas(crudo):
        vivas.setdefault(ruta, origen)
    return vivas


def list_own(crudo: Crudo) -> set[str]:
    """Return the addresses that a file has for being there, whatever it or any other says."""
    return {*(ruta_de(pagina.uri) for pagina in crudo.paginas), *crudo.adjuntos}


def is_all_read(crudo: Crudo, antes: Crudo) -> bool:
    """Whether every file could be read, with the lists of terms and entries of ``antes``."""
    if crudo.problemas or any(pagina.encabezado.problemas for pagina in crudo.paginas):
        return False
    grupos = (faceta.grupo for faceta in FACETAS if _terminos(antes, faceta.grupo))
    entradas = (archivo for archivo in LISTAS if _claves(antes, archivo))
    return all(_terminos(crudo, g) for g in grupos) and all(_claves(crudo, e) for e in entradas)


def entry_anchors(crudo: Crudo, cuerpo: str) -> Iterator[str]:
    """Yield the anchors of the entries that the text of a page lists."""
    for archivo, clase in LISTAS.items():
        if calls(cuerpo, archivo):
            yield from (ancla(clase, clave) for clave in _claves(crudo, archivo))


def page_anchors(crudo: Crudo, cuerpo: str) -> frozenset[str]:
    """Return what links may point at in the text of a page: headings, and entries of its lists."""
    return frozenset({*anchors(cuerpo).values(), *entry_anchors(crudo, cuerpo)})


def _redirigidas(crudo: Crudo) -> Iterator[tuple[str, str]]:
    tabla = crudo.sueltas.get("redirecciones")
    for celdas in _rows(tabla) if tabla else ():
        if celdas.get("anterior", "").startswith("/"):
            yield celdas["anterior"].removeprefix("/"), "data/redirecciones.csv"


def _vivas(crudo: Crudo) -> Iterator[tuple[str, str]]:
    for pagina in crudo.paginas:
        ruta = ruta_de(pagina.uri)
        yield ruta, pagina.ruta
        yield from ((f"{ruta}#{cual}", pagina.ruta) for cual in entry_anchors(crudo, pagina.cuerpo))
    yield from ((uri, f"docs/{uri}") for uri in sorted(crudo.adjuntos))
    yield from ((ruta, "el sitio mismo") for ruta in (*_SIEMPRE, INDICE_JSON))
    for nombre in ("cuadres", "dudas"):
        if _claves(crudo, nombre):
            rutas = (CALIDAD, *PARTES_CALIDAD.values())
            yield from ((ruta, f"data/{nombre}.yml") for ruta in rutas)
    for clave in _claves(crudo, "conformidad"):
        yield CONFORMIDAD, "data/conformidad.yml"
        yield ruta_familia(clave), "data/conformidad.yml"
    hitos = crudo.sueltas.get("hitos")
    if hitos is not None and hitos.filas:
        yield from ((ruta, "data/hitos.csv") for ruta in (HITOS_CSV, HITOS_JSON))
    entidad = crudo.compartidos["entidad"]
    if all(entidad.parte((clave, "valor")) for clave in ("micrositio", "nombre")):
        yield CANAL, "data/entidad.yml"
    yield from _de_indicadores(crudo)
    yield from _de_terminos(crudo)
    yield from _de_localidades(crudo)


def _de_indicadores(crudo: Crudo) -> Iterator[tuple[str, str]]:
    for codigo, ficha in _publicadas(crudo):
        origen = f"data/indicadores/{codigo}"
        yield ruta_indicador(codigo), origen
        yield from ((ruta_datos(codigo, tipo), origen) for tipo in ("csv", "json"))
        for clase in ("pilar", "tema"):
            if clave := ficha.texto((clase,)):
                yield ruta_grupo(clase, clave), origen


def _de_terminos(crudo: Crudo) -> Iterator[tuple[str, str]]:
    """Yield the page of each term that classes a page (see ``model.clasificacion.by_term``)."""
    con_pagina = {faceta.grupo: faceta.clase for faceta in FACETAS if faceta.con_pagina}
    conocidos = {grupo: set(_terminos(crudo, grupo)) for grupo in con_pagina}
    for pagina in crudo.paginas:
        if pagina.encabezado.texto(("retirada",)):
            continue
        for campo, grupo in CAMPOS_DE_TERMINOS.items():
            escrito = pagina.encabezado.parte((campo,))
            for clave in escrito if isinstance(escrito, list) else [escrito]:
                if isinstance(clave, str) and clave in conocidos.get(grupo, ()):
                    yield ruta_termino(con_pagina[grupo], clave), pagina.ruta


def _de_localidades(crudo: Crudo) -> Iterator[tuple[str, str]]:
    """Yield the sheet of each localidad with a value of its own (see ``model.territorio``).

    A computed figure adds none: its operands have the same localidades.
    """
    territorio = _territorio(crudo)
    for codigo, ficha in _publicadas(crudo):
        dimensiones = ficha.parte(("dimensiones",))
        retirado = ficha.texto(("publicacion", "estado")) == "retirado"
        if retirado or not isinstance(dimensiones, dict) or LOCALIDAD not in dimensiones:
            continue
        otras = [nombre for nombre in dimensiones if nombre != LOCALIDAD]
        for escrita in _con_valor(crudo.tablas.get(codigo), otras):
            suya = territorio.find(escrita)
            if suya is not None:
                origen = f"data/indicadores/{codigo}/serie.csv"
                yield LOCALIDADES, origen
                yield ruta_localidad(territorio.localidades[suya].slug), origen


def _con_valor(tabla: Tabla | None, otras: Iterable[str]) -> set[str]:
    """Return the localidades, as written, of the rows with a value and no other dimension."""
    return {
        celdas[LOCALIDAD]
        for celdas in (_rows(tabla) if tabla else ())
        if celdas.get(LOCALIDAD) and celdas.get("valor") and not any(map(celdas.get, otras))
    }


def _territorio(crudo: Crudo) -> Territorio:
    tabla = crudo.sueltas.get("localidades")
    localidades = {
        celdas["localidad"]: Localidad(
            celdas["localidad"],
            celdas["nombre"],
            tuple(v.strip() for v in celdas.get("variantes", "").split(";") if v.strip()),
            0,
            0,
        )
        for celdas in (_rows(tabla) if tabla else ())
        if celdas.get("localidad") and celdas.get("nombre")
    }
    return Territorio(localidades)


def _publicadas(crudo: Crudo) -> Iterator[tuple[str, Documento]]:
    for codigo, ficha in crudo.fichas.items():
        if ficha.texto(("publicacion", "estado")) != "borrador":
            yield codigo, ficha


def _claves(crudo: Crudo, archivo: str) -> Mapping[str, Any]:
    documento = crudo.compartidos.get(archivo)
    valor = documento.valor if documento else None
    return valor if isinstance(valor, dict) else {}


def _terminos(crudo: Crudo, grupo: str) -> Mapping[str, Any]:
    terminos = crudo.compartidos["taxonomia"].parte((grupo,))
    return terminos if isinstance(terminos, dict) else {}


def _rows(tabla: Tabla) -> Iterator[dict[str, str]]:
    for fila in tabla.filas:
        yield dict(zip(tabla.columnas, map(str.strip, fila), strict=True))
