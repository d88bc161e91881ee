"""What the site says of itself: data/conformidad.yml and the audit, data/auditoria.json."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markdown.extensions.toc import slugify

from mgi.check.campos import validate
from mgi.check.inventario import list_addresses
from mgi.check.referencias import Referencias, unknown
from mgi.esquema.auditoria import TOPE_FALLAS, Auditoria
from mgi.esquema.conformidad import FORMA_PRUEBA, TODAS, Familia, Requisito
from mgi.problema import Problema, nearest, sugerencia
from mgi.read import REHACER_AUDITORIA, Crudo
from mgi.read.yaml import Documento, Ruta
from mgi.reglas import REGLAS
from mgi.rutas import slug_requisito


@dataclass
class Evidencia:
    """The last audit, if any, and the routes of the pages that the built site has."""

    auditoria: Auditoria | None = None
    rutas: frozenset[str] = frozenset()


def check_conformidad(
    crudo: Crudo, referencias: Referencias, hoy: date
) -> tuple[Evidencia, list[Problema]]:
    """Check both files, where there are any. Problems: MGI-120 to 125, and of their fields."""
    direcciones = {ruta for ruta in list_addresses(crudo) if "#" not in ruta}
    paginas = {ruta for ruta in direcciones if ruta.endswith("/") or not ruta}
    evidencia = Evidencia(rutas=frozenset(paginas | {"404.html"}))
    problemas: list[Problema] = []
    if "conformidad" in crudo.compartidos:
        problemas += _check_familias(crudo, referencias.familias, paginas)
    if crudo.auditoria is not None and not crudo.auditoria.problemas:
        auditoria, suyos = validate(crudo.auditoria, Auditoria)
        problemas += [replace(suyo, remedio=REHACER_AUDITORIA) for suyo in suyos]
        if auditoria is not None:
            problemas += _check_auditoria(crudo.auditoria, auditoria, hoy)
            problemas += _check_filas(crudo.auditoria, auditoria, referencias.familias)
            evidencia.auditoria = auditoria
    return evidencia, problemas


def _check_familias(
    crudo: Crudo, familias: dict[str, Familia], paginas: set[str]
) -> Iterator[Problema]:
    documento = crudo.compartidos["conformidad"]
    todos = {
        (clave, "requisitos", id_): requisito
        for clave, familia in familias.items()
        for id_, requisito in familia.requisitos.items()
    }
    ids = {str(donde[-1]) for donde in todos}
    vistos: dict[str, int] = {}
    for donde, requisito in todos.items():
        linea = documento.claves[donde][0]
        primera = vistos.setdefault(slug_requisito(str(donde[-1])), linea)
        if primera != linea:
            causa = f"«{donde[-1]}» ya está en la línea {primera}"
            yield documento.problema_clave(
                donde, "MGI-123", causa, "deje uno solo, o póngale otro id"
            )
        yield from _check_requisito(documento, donde, requisito, ids, paginas, crudo)


def _check_requisito(
    documento: Documento,
    donde: Ruta,
    requisito: Requisito,
    ids: set[str],
    paginas: set[str],
    crudo: Crudo,
) -> Iterator[Problema]:
    dichos = (
        *(requisito.pendiente, requisito.falta, requisito.a_mano),
        *(requisito.servidor, requisito.no_aplica),
    )
    if not requisito.con_evidencia and not any(dichos):
        causa = f"«{donde[-1]}» no dice con qué se comprueba"
        remedio = "agregue «auditoria», «pruebas», «reglas» o «paginas»; si no se cumple, «falta»"
        yield documento.problema_clave(donde, "MGI-120", causa, remedio)
    for campo, n, regla, causa, remedio in _unknown(requisito, ids, paginas, crudo.pruebas):
        yield documento.problema((*donde, campo, n), regla, causa, remedio)
    entidad = crudo.compartidos["entidad"].valor
    claves = {*entidad, "dile"} if isinstance(entidad, dict) else None
    for n, escrito in enumerate(requisito.pendiente):
        lugar = (*donde, "pendiente", n)
        if " " not in escrito or slugify(escrito, "-") in (claves or ()):
            yield from unknown(documento, lugar, escrito, "data/entidad.yml", claves)
        elif n and escrito[0].islower():
            causa = f"«{escrito[:60]}» empieza en minúscula"
            remedio = "si una coma partió la frase, póngala entera entre comillas"
            yield documento.problema(lugar, "MGI-007", causa, remedio)


def _unknown(
    requisito: Requisito, ids: set[str], paginas: set[str], pruebas: frozenset[str]
) -> Iterator[tuple[str, int, str, str, str]]:
    """Yield what it names and there is not: field, place in it, rule, cause and mend."""
    for n, id_ in enumerate(requisito.auditoria):
        if id_ not in ids and id_ != TODAS:
            remedio = sugerencia(id_, ids | {TODAS})
            yield "auditoria", n, "MGI-121", f"«{id_}» no es un requisito", remedio
    for n, prueba in enumerate(requisito.pruebas):
        if not re.fullmatch(FORMA_PRUEBA, prueba):
            remedio = "escriba su archivo y su nombre: «tests/…/test_x.py::test_y»"
            causa = f"«{prueba[:80]}» no es el nombre de una prueba"
            yield "pruebas", n, "MGI-121", causa, remedio
        elif pruebas and prueba not in pruebas:
            cercana = nearest(prueba, pruebas, 0.8)
            remedio = f"¿quiso decir «{cercana}»?" if cercana else "escriba una que exista"
            yield "pruebas", n, "MGI-121", f"«{prueba[:80]}» no es una prueba del proyecto", remedio
    for n, regla in enumerate(requisito.reglas):
        if regla not in REGLAS:
            remedio = sugerencia(regla, REGLAS)
            yield "reglas", n, "MGI-121", f"«{regla[:80]}» no es una regla", remedio
    for n, escrita in enumerate(requisito.paginas):
        if not escrita.startswith("/") or escrita[1:] not in paginas:
            remedio = sugerencia(escrita, (f"/{ruta}" for ruta in paginas))
            yield "paginas", n, "MGI-122", f"«{escrita[:80]}» no es una página del sitio", remedio


def _check_auditoria(documento: Documento, auditoria: Auditoria, hoy: date) -> list[Problema]:
    """Hold that the evidence agrees with itself and, if so, that nobody changed it (MGI-124)."""
    dichos = list(_contradictions(auditoria, hoy))
    if not dichos and auditoria.huella != auditoria.sello:
        dichos = [((), "el archivo no está como lo dejó la auditoría")]
    return [documento.problema(d, "MGI-124", causa, REHACER_AUDITORIA) for d, causa in dichos]


def _contradictions(auditoria: Auditoria, hoy: date) -> Iterator[tuple[Ruta, str]]:
    """Yield where the evidence contradicts itself, and how."""
    if auditoria.fecha > hoy:
        yield ("fecha",), f"«{auditoria.fecha}» aún no llega"
    if not any(prueba.revisiones for prueba in auditoria.pruebas):
        yield ("pruebas",), "la auditoría no probó nada"
    listadas = Counter(suya.prueba for suya in auditoria.fallas)
    vistas: set[str] = set()
    completa = len(auditoria.fallas) < TOPE_FALLAS
    for n, prueba in enumerate(auditoria.pruebas):
        donde: Ruta = ("pruebas", n)
        if prueba.id in vistas:
            yield (*donde, "id"), f"la prueba «{prueba.id}» está dos veces"
        vistas.add(prueba.id)
        de_la_lista = listadas[prueba.id]
        if de_la_lista > prueba.fallas or (completa and de_la_lista < prueba.fallas):
            causa = f"«{prueba.id}» cuenta {prueba.fallas} fallas y la lista trae {de_la_lista}"
            yield (*donde, "fallas"), causa
        if prueba.fallas and not prueba.revisiones:
            yield (*donde, "revisiones"), f"«{prueba.id}» falla sin haber revisado nada"
    for n, suya in enumerate(auditoria.fallas):
        if suya.prueba not in vistas:
            yield ("fallas", n, "prueba"), f"«{suya.prueba}» no es una de sus pruebas"


def _check_filas(
    documento: Documento, auditoria: Auditoria, familias: dict[str, Familia]
) -> Iterator[Problema]:
    """Hold that the evidence is of known requirements (MGI-125), where there are any."""
    ids = {id_ for familia in familias.values() for id_ in familia.requisitos}
    for n, prueba in enumerate(auditoria.pruebas if familias else ()):
        for m, fila in enumerate(prueba.filas):
            if fila not in ids:
                causa = f"«{prueba.id}» habla de «{fila}», que no está en data/conformidad.yml"
                lugar = ("pruebas", n, "filas", m)
                yield documento.problema(lugar, "MGI-125", causa, sugerencia(fila, ids))
