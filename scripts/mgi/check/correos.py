"""Mail addresses: the site publishes those of the entity, in data/entidad.yml, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.csv import Tabla
from mgi.read.texto import Lugares
from mgi.read.yaml import Documento, Ruta

_PUNTO = r"\.|\s?[(\[{]\s?punto\s?[)\]}]\s?"
#: An address, also as people write it so that no program finds it: «(arroba)», « arroba », «&#64;».
_CORREO = re.compile(
    rf"(?<![\w.+/-])([\w.+-]{{1,64}})(?:(?:@|&#64;|&#x40;|&commat;)([\w-]+(?:(?:{_PUNTO})[\w-]+)+)|"
    r"(?:\s?[(\[{]\s?arroba\s?[)\]}]\s?|\sarroba\s)"
    rf"([\w-]+(?:(?:{_PUNTO}|\spunto\s)[\w-]+)+))",
    re.IGNORECASE,
)
_PUNTOS = re.compile(rf"{_PUNTO}|\spunto\s", re.IGNORECASE)
#: A text with none of these has no address.
_SENAS = re.compile(r"@|arroba|&#64;|&#x40;|&commat;", re.IGNORECASE)
#: What goes before who enters a site in its address: «https://user:key@host».
_ENTRA = re.compile(r"//[^\s/@]{0,80}$")
#: The columns of text of a table, with that of what the source prints.
_COLUMNAS = ("titulo", "texto", "textual", "ubicacion", "nota", "que", "motivo")
_A_LA_VISTA = 2


def check_correos(crudo: Crudo) -> Iterator[Problema]:
    """Hold that no text has a mail address that data/entidad.yml does not publish (MGI-108)."""
    propios = _published(crudo.compartidos["entidad"])
    for pagina in crudo.paginas:
        yield from _check_documento(pagina.encabezado, propios)
        if _SENAS.search(pagina.cuerpo):
            lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
            for inicio, correo in _strangers(pagina.cuerpo, propios):
                yield Problema(pagina.ruta, *lugares.lugar(inicio), *_dicho("", correo))
    for documento in (*crudo.compartidos.values(), *crudo.fichas.values()):
        yield from _check_documento(documento, propios)
    for tabla in (*crudo.sueltas.values(), *crudo.tablas.values(), *crudo.revisiones.values()):
        yield from _check_tabla(tabla, propios)


def _published(entidad: Documento) -> set[str]:
    """Return the addresses among the values of the entity."""
    datos = entidad.valor if isinstance(entidad.valor, dict) else {}
    return {
        correo.lower()
        for clave in datos
        for _, correo in _addresses(entidad.texto((clave, "valor")))
    }


def _addresses(texto: str) -> Iterator[tuple[int, str]]:
    """Yield where each address starts and what it is, written with its «@» and its points."""
    for hallado in _CORREO.finditer(texto):
        entra = _ENTRA.search(texto, max(0, hallado.start() - 90), hallado.start())
        if entra is None:
            dominio = _PUNTOS.sub(".", hallado[2] or hallado[3])
            yield hallado.start(), f"{hallado[1]}@{dominio}"


def _strangers(texto: str, propios: set[str]) -> Iterator[tuple[int, str]]:
    return (hallado for hallado in _addresses(texto) if hallado[1].lower() not in propios)


def _check_documento(documento: Documento, propios: set[str]) -> Iterator[Problema]:
    for donde, texto in _textos(documento.valor):
        for _, correo in _strangers(texto, propios):
            campo = f"campo «{'.'.join(map(str, donde))}»: "
            yield documento.problema(donde, *_dicho(campo, correo))


def _textos(valor: Any, donde: Ruta = ()) -> Iterator[tuple[Ruta, str]]:
    """Yield each text of a YAML value that may have an address, with its path."""
    if isinstance(valor, str):
        if _SENAS.search(valor):
            yield donde, valor
    elif isinstance(valor, dict):
        for clave, parte in valor.items():
            yield from _textos(parte, (*donde, clave))
    elif isinstance(valor, list):
        for n, parte in enumerate(valor):
            yield from _textos(parte, (*donde, n))


def _check_tabla(tabla: Tabla, propios: set[str]) -> Iterator[Problema]:
    for n, columna in enumerate(tabla.columnas):
        if columna not in _COLUMNAS:
            continue
        for linea, fila in zip(tabla.lineas, tabla.filas, strict=True):
            if not _SENAS.search(fila[n]):
                continue
            for _, correo in _strangers(fila[n], propios):
                dicho = _dicho(f"columna «{columna}»: ", correo)
                yield Problema(tabla.ruta, linea, n + 1, *dicho)


def _dicho(donde: str, correo: str) -> tuple[str, str, str]:
    """Return rule, cause and mend. The address is not printed whole: reports may be public."""
    nombre, _, dominio = correo.partition("@")
    causa = f"{donde}«{nombre[:_A_LA_VISTA]}…@{dominio}» es un correo que no es de la entidad"
    remedio = "quítelo y nombre la dependencia; un correo institucional va en data/entidad.yml"
    return "MGI-108", causa, remedio
