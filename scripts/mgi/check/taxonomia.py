"""data/taxonomia.yml: no two terms are taken for one another, and each page is of some kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mgi.check.cifras import typed_figures
from mgi.check.referencias import Referencias
from mgi.esquema.pagina import Encabezado
from mgi.esquema.taxonomia import FACETAS, Pilar, Taxonomia, Tema, Termino
from mgi.formato import fold_words
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.yaml import Documento, Ruta

#: What joins several words that somebody wrote as one synonym.
_JUNTAN = (";", ",", "/", "|")


def check_taxonomia(
    crudo: Crudo, referencias: Referencias, encabezados: Mapping[str, Encabezado]
) -> list[Problema]:
    """Check the terms beside one another (MGI-100), their words (MGI-040, 101) and MGI-102."""
    taxonomia = referencias.taxonomia
    if taxonomia is None:
        return []
    documento = crudo.compartidos["taxonomia"]
    problemas: list[Problema] = []
    for faceta in FACETAS:
        terminos = taxonomia.grupo(faceta.grupo)
        problemas += _check_names(documento, faceta.grupo, terminos)
        problemas += _check_numbers(documento, faceta.grupo, terminos)
        for clave, termino in terminos.items():
            problemas += _check_words(documento, (faceta.grupo, clave), termino)
    problemas += _check_tipos(crudo, taxonomia, encabezados)
    return problemas


def _check_names(
    documento: Documento, grupo: str, terminos: Mapping[str, Termino]
) -> Iterator[Problema]:
    """Hold that a name or synonym is of one term of its group, and is written once."""
    duenos: dict[str, str] = {}
    escritos: list[tuple[Ruta, str, str]] = [
        ((grupo, clave, "nombre"), clave, termino.nombre) for clave, termino in terminos.items()
    ]
    escritos += [
        ((grupo, clave, "sinonimos", n), clave, sinonimo)
        for clave, termino in terminos.items()
        for n, sinonimo in enumerate(termino.sinonimos)
    ]
    for donde, clave, texto in escritos:
        dicho = fold_words(texto)
        dueno = duenos.get(dicho)
        if dueno is None:
            duenos[dicho] = clave
            continue
        if dueno == clave:
            causa, remedio = f"«{texto}» ya está en este término", "déjelo una sola vez"
        else:
            causa, remedio = f"«{texto}» ya es de «{dueno}»", "déjelo en uno solo de los dos"
        yield documento.problema(donde, "MGI-100", causa, remedio)


def _check_numbers(
    documento: Documento, grupo: str, terminos: Mapping[str, Termino]
) -> Iterator[Problema]:
    """Hold that no two pilares, and no two líneas, have one number."""
    duenos: dict[int, str] = {}
    for clave, termino in terminos.items():
        campo, numero = "", None
        if isinstance(termino, Pilar):
            campo, numero = "numero", termino.numero
        elif isinstance(termino, Tema):
            campo, numero = "linea", termino.linea
        if numero is not None and duenos.setdefault(numero, clave) != clave:
            causa = f"el número {numero} ya es de «{duenos[numero]}»"
            yield documento.problema(
                (grupo, clave, campo), "MGI-100", causa, "revise cuál de los dos lo lleva"
            )


def _check_words(documento: Documento, donde: Ruta, termino: Termino) -> Iterator[Problema]:
    for n, sinonimo in enumerate(termino.sinonimos):
        signo = next((s for s in _JUNTAN if s in sinonimo), None)
        if signo is not None:
            partes = ", ".join(parte.strip() for parte in sinonimo.split(signo) if parte.strip())
            causa = f"«{sinonimo}» parece más de un sinónimo"
            remedio = f"sepárelos con comas y sin comillas: [{partes}]"
            yield documento.problema((*donde, "sinonimos", n), "MGI-101", causa, remedio)
    for campo in ("nombre", "definicion"):
        for cifra in typed_figures(getattr(termino, campo)):
            causa = f"la cifra «{cifra[0]}» está escrita a mano"
            yield documento.problema(
                (*donde, campo),
                "MGI-040",
                causa,
                "dígalo sin la cifra, o en una página con su fuente",
            )


def _check_tipos(
    crudo: Crudo, taxonomia: Taxonomia, encabezados: Mapping[str, Encabezado]
) -> Iterator[Problema]:
    """Hold that each page says of what kind it is, where there are kinds to choose from."""
    if not taxonomia.tipos:
        return
    remedio = f"agregue «tipo:» con uno de estos: {', '.join(taxonomia.tipos)}"
    for pagina in crudo.paginas:
        suyo = encabezados.get(pagina.uri)
        if suyo is not None and suyo.tipo is None and pagina.encabezado.parte(("tipo",)) is None:
            causa = "falta el campo «tipo»: sin él la página no sale en el catálogo"
            yield pagina.encabezado.problema((), "MGI-102", causa, remedio)
