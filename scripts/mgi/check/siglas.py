"""Siglas in every text that a visitor reads: each is in the glossary, or is a declared name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from mgi.check.cifras import blank
from mgi.check.codigo import blank_fences, blank_spans
from mgi.check.referencias import Referencias
from mgi.check.titulos import headings, shouts
from mgi.esquema.siglas import DIRECCION, admits_no_expansion, unexplained
from mgi.problema import Problema
from mgi.read import Crudo, PaginaCruda
from mgi.read.csv import Tabla
from mgi.read.texto import Lugares
from mgi.read.yaml import Documento, Ruta

#: Fields and columns that are no text of ours: what a source prints, addresses, words to seek by.
_AJENOS = frozenset({"textual", "enlace", "valor", "sinonimos", "palabras", "tags", "auditoria"})
#: The columns of free text of a table.
_COLUMNAS = ("titulo", "texto", "ubicacion", "nota", "que", "motivo")
#: What is not read in a text: where links lead, addresses and mail, code, what a call filters by.
_NO_SE_LEE = re.compile(
    rf"\]\(\s?<?[^)\s>]*|^ {{0,3}}\[(?!\^)[^\]\n]+\]:\s?\S+|{DIRECCION.pattern}|`[^`\n]+`|"
    r"\b(?!ubicacion\b)[a-z_]+ ?= ?(?:\"[^\"\n]{0,400}\"|'[^'\n]{0,400}')(?=[^{}\n]{0,400}\}\})",
    re.MULTILINE,
)
#: «PIMA's», «C.I.S.»: a sigla of three letters or more, written in another way.
_MAL_ESCRITA = re.compile(
    r"(?<![^\W_])(?P<entera>[^\W\d_a-z]{2,})['’´`]s(?![^\W_])|"
    r"(?<![^\W_.])(?P<puntos>(?:[^\W\d_a-z]\.){2,}[^\W\d_a-z])(?![^\W_])\.?"
)


def check_siglas(crudo: Crudo, referencias: Referencias) -> list[Problema]:
    """Hold that every sigla is explained (MGI-140). Each is reported once in a file.

    Those of the glossary that have no expansion say why (MGI-155). Nothing is reported where the
    files that explain them could not be read. A heading that shouts is left to MGI-151.
    """
    nombres = known_names(crudo)
    if nombres is None:
        return []
    problemas = list(_check_expansiones(crudo, referencias))
    for pagina in crudo.paginas:
        encabezado = pagina.encabezado
        grita = shouts(encabezado.texto(("titulo",)), nombres)
        problemas += _check_documento(encabezado, nombres, ("titulo",) if grita else ())
        problemas += _check_cuerpo(pagina, nombres)
    for documento in (*crudo.compartidos.values(), *crudo.fichas.values()):
        problemas += _check_documento(documento, nombres)
    for tabla in (*crudo.sueltas.values(), *crudo.tablas.values(), *crudo.revisiones.values()):
        problemas += _check_tabla(tabla, nombres)
    return problemas


def known_names(crudo: Crudo) -> set[str] | None:
    """Return the names of data/glosario.yml and nombres.yml; None where one cannot be read."""
    explican = [crudo.compartidos[n] for n in ("glosario", "nombres") if n in crudo.compartidos]
    if not all(isinstance(documento.valor, dict) for documento in explican):
        return None
    return {
        documento.texto((clave, "nombre")) for documento in explican for clave in documento.valor
    }


def _check_expansiones(crudo: Crudo, referencias: Referencias) -> Iterator[Problema]:
    """Hold that an entry without expansion says that the sources give none (MGI-155)."""
    for clave, entrada in referencias.glosario.items():
        if not admits_no_expansion(entrada):
            causa = f"«{entrada.nombre}» no trae «expansion» y su definición no dice por qué"
            remedio = (
                "escriba «expansion» si la fuente la trae; si no, agregue a «definicion»: "
                "«Las fuentes no dicen qué significan sus letras.»"
            )
            donde = (clave, "definicion")
            yield crudo.compartidos["glosario"].problema(donde, "MGI-155", causa, remedio)


def _found(texto: str, nombres: Collection[str]) -> Iterator[tuple[int, str, tuple[str, str]]]:
    """Yield position, letters, and cause and mend of each fault with a sigla of a text."""
    for posicion, sigla in unexplained(texto, nombres):
        yield posicion, sigla, _unknown(sigla, nombres)
    for mala in _MAL_ESCRITA.finditer(texto):
        sigla = mala["entera"] or mala["puntos"].replace(".", "")
        if sigla in nombres:
            otra = "no lleva «s»" if mala["entera"] else "no lleva puntos"
            dicho = f"«{mala[0]}» es la sigla «{sigla}», que {otra}", f"escriba «{sigla}»"
            yield mala.start(), mala[0], dicho


def _check_cuerpo(pagina: PaginaCruda, nombres: Collection[str]) -> Iterator[Problema]:
    limpio = blank(blank_spans(blank_fences(pagina.cuerpo)), _NO_SE_LEE)
    halladas = list(_found(limpio, nombres))
    if not halladas:
        return
    lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
    gritan = {
        lugares.lugar(inicio)[0]
        for inicio, titulo in headings(pagina.cuerpo)
        if shouts(titulo, nombres)
    }
    vistas: set[str] = set()
    for posicion, sigla, dicho in halladas:
        linea, columna = lugares.lugar(posicion)
        if sigla not in vistas and linea not in gritan:
            vistas.add(sigla)
            yield Problema(pagina.ruta, linea, columna, "MGI-140", *dicho)


def _check_documento(
    documento: Documento, nombres: Collection[str], menos: Ruta = ()
) -> Iterator[Problema]:
    vistas: set[str] = set()
    for donde, texto in _textos(documento.valor):
        if donde == menos:
            continue
        for _, sigla, (causa, remedio) in _found(blank(texto, _NO_SE_LEE), nombres):
            if sigla not in vistas:
                vistas.add(sigla)
                causa = f"campo «{'.'.join(map(str, donde))}»: {causa}"
                yield documento.problema(donde, "MGI-140", causa, remedio)


def _textos(valor: object, donde: Ruta = ()) -> Iterator[tuple[Ruta, str]]:
    """Yield each text of a YAML value that has capitals, with its path."""
    if isinstance(valor, str):
        if not valor.islower():
            yield donde, valor
    elif isinstance(valor, dict):
        for clave, parte in valor.items():
            if clave not in _AJENOS:
                yield from _textos(parte, (*donde, clave))
    elif isinstance(valor, list):
        for n, parte in enumerate(valor):
            yield from _textos(parte, (*donde, n))


def _check_tabla(tabla: Tabla, nombres: Collection[str]) -> Iterator[Problema]:
    vistas: set[str] = set()
    for n, columna in enumerate(tabla.columnas):
        if columna not in _COLUMNAS:
            continue
        leidas: set[str] = set()  # cells repeat
        for linea, fila in zip(tabla.lineas, tabla.filas, strict=True):
            if fila[n] in leidas:
                continue
            leidas.add(fila[n])
            for _, sigla, (causa, remedio) in _found(blank(fila[n], _NO_SE_LEE), nombres):
                if sigla not in vistas:
                    vistas.add(sigla)
                    causa = f"columna «{columna}»: {causa}"
                    yield Problema(tabla.ruta, linea, n + 1, "MGI-140", causa, remedio)


def _unknown(sigla: str, nombres: Collection[str]) -> tuple[str, str]:
    """Return cause and mend of what looks like a sigla and is in neither file."""
    cercana = _nearest(sigla.upper(), nombres)
    quiso = f"¿quiso decir «{cercana}»? Si no, " if cercana else ""
    causa = f"«{sigla}» parece una sigla y no está en el glosario"
    remedio = (
        f"{quiso}agréguela a data/glosario.yml si una fuente la usa, o a data/nombres.yml si es "
        "una norma, un formato o una marca; si es una palabra, no la escriba en mayúsculas"
    )
    return causa, remedio


def _nearest(sigla: str, nombres: Collection[str]) -> str:
    """Return the known sigla with two letters swapped, or else with one other; "" if none."""
    letras = sorted(sigla)
    candidatas = sorted(n for n in nombres if abs(len(n) - len(sigla)) < 2 and n.isupper())
    for nombre in candidatas:
        if sorted(nombre) == letras and _one_slip(sigla, nombre):
            return nombre
    return next((n for n in candidatas if len(n) > 2 < len(sigla) and _one_slip(sigla, n)), "")


def _one_slip(una: str, otra: str) -> bool:
    """Whether one letter more, less or other, or two neighbours swapped, make one of the other."""
    comunes = 0
    while una[comunes : comunes + 1] == otra[comunes : comunes + 1] != "":
        comunes += 1
    una, otra = una[comunes:], otra[comunes:]
    swapped = una[:2] == otra[1::-1] and una[2:] == otra[2:]
    return swapped or otra[1:] in (una, una[1:]) or una[1:] == otra
