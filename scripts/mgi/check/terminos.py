"""A term that a page or a ficha takes from data/taxonomia.yml, or the one that was meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mgi.check.referencias import Referencias
from mgi.esquema.pagina import CAMPOS_DE_TERMINOS
from mgi.formato import fold_words
from mgi.problema import Problema, nearest, sugerencia
from mgi.read.yaml import Documento, Ruta

#: Less like a term than this, a word is no slip of it: «informacion» is not «coordinacion».
_CASI = 0.7


def unknown_term(
    documento: Documento,
    donde: Ruta,
    escrito: str,
    grupo: str,
    referencias: Referencias,
    campos: Mapping[str, str] = CAMPOS_DE_TERMINOS,
) -> list[Problema]:
    """Return the problem (MGI-026) of a term that is not of its group, or none.

    ``campos``: the fields of the document, each with its group. Nothing is said of a group that
    could not be read.
    """
    ids = referencias.conocidos[grupo]
    if ids is None or not escrito or escrito in ids:
        return []
    causa = (
        f"campo «{'.'.join(map(str, donde))}»: «{escrito[:60]}» no está en «{grupo}» de "
        "data/taxonomia.yml"
    )
    remedio = _mend(escrito, str(donde[0]), grupo, referencias, campos)
    return [documento.problema(donde, "MGI-026", causa, remedio)]


def _mend(
    escrito: str, campo: str, grupo: str, referencias: Referencias, campos: Mapping[str, str]
) -> str:
    propio = _find(escrito, grupo, referencias, con_sinonimos=False)
    if propio:
        return f"escriba su id: «{propio}»"
    otros = {
        otro: clave
        for otro, suyo in campos.items()
        if suyo != grupo and otro != "presenta"
        if (clave := _find(escrito, suyo, referencias, con_sinonimos=False))
    }
    if otros:
        grupos = " y de ".join(f"«{campos[otro]}»" for otro in otros)
        puesto = " o ".join(f"«{otro}: {clave}»" for otro, clave in _written(otros, campos))
        return f"es de {grupos}: póngalo en {puesto}, y quítelo de «{campo}»"
    sinonimo = _find(escrito, grupo, referencias, con_sinonimos=True)
    ids = referencias.conocidos[grupo] or set()
    cercano = sinonimo or nearest(escrito, ids, _CASI)
    if cercano:
        return f"¿quiso decir «{cercano}»?"
    return sugerencia("", ids)


def _written(otros: Mapping[str, str], campos: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield field and term as an editor writes them: a field called as its group is a list."""
    for campo, clave in otros.items():
        yield campo, f"[{clave}]" if campo == campos[campo] else clave


def _find(escrito: str, grupo: str, referencias: Referencias, *, con_sinonimos: bool) -> str:
    """Return the id of the term of a group that is so called, whatever its accents; "" if none."""
    dicho = _plain(escrito)
    for clave in sorted(referencias.conocidos[grupo] or ()):
        if _plain(clave) == dicho:
            return clave
    if referencias.taxonomia is None:
        return ""
    for clave, termino in referencias.taxonomia.grupo(grupo).items():
        llamado = [termino.nombre, termino.titulo, *(termino.sinonimos if con_sinonimos else ())]
        if dicho in map(_plain, llamado):
            return clave
    return ""


def _plain(texto: str) -> str:
    return fold_words(texto.replace("-", " "))
