"""The report of how each page reads, as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mgi.check.frases import MUY_LARGA, corto
from mgi.check.legibilidad import (
    LARGA,
    META,
    MUESTRA,
    PARRAFO_LARGO,
    TIPOS_CON_META,
    Lectura,
    band,
    texto_indice,
)

#: How much of a long sentence is shown.
_MUESTRA_DE_FRASE = 70
#: The heads of the columns; the words of «lectura» are set left, numbers right.
_CABEZA = (
    *("palabras", "frases", "INFLESZ", "lectura       ", "21 a 30", "más de 30"),
    "párrafos largos",
)
_DETALLE = "mgi legibilidad --detalle"


def texto_legibilidad(
    lecturas: Mapping[str, Lectura], tipos: Mapping[str, str | None], *, detalle: bool
) -> str:
    """Write a line a page, from the hardest to read, and the count of guides and routes.

    ``tipos``: the kind of content of each page, by path in docs/. ``detalle``: below each page,
    its long sentences and paragraphs with their line.
    """
    orden = sorted(lecturas, key=lambda uri: (_indice(lecturas[uri]), uri))
    ancho = max([len(lecturas[uri].ruta) for uri in orden], default=0)
    lineas = [f"{'página':<{ancho}}  {'  '.join(_CABEZA)}  frase más larga"]
    for uri in orden:
        lineas.append(_linea(lecturas[uri], ancho))
        if detalle:
            lineas += _detalle(lecturas[uri])
    return "\n".join([*lineas, "", *_resumen(lecturas, tipos)])


def _indice(lectura: Lectura) -> float:
    return float("inf") if lectura.indice is None else lectura.indice


def _linea(lectura: Lectura, ancho: int) -> str:
    indice = lectura.indice
    celdas = (
        str(lectura.palabras),
        str(len(lectura.oraciones)),
        texto_indice(indice),
        "poco texto" if indice is None else band(indice),
        str(len(lectura.largas(LARGA, MUY_LARGA))),
        str(len(lectura.largas(MUY_LARGA))),
        str(len(lectura.parrafos_largos)),
    )
    filas = [
        celda.ljust(len(titulo)) if titulo.endswith(" ") else celda.rjust(len(titulo))
        for celda, titulo in zip(celdas, _CABEZA, strict=True)
    ]
    larga = lectura.mas_larga
    dicho = f"{len(larga[1].palabras)} palabras, línea {larga[0]}" if larga else "—"
    return f"{lectura.ruta:<{ancho}}  {'  '.join(filas)}  {dicho}"


def _detalle(lectura: Lectura) -> Iterator[str]:
    for linea, oracion in lectura.largas(LARGA):
        texto = corto(oracion.texto, _MUESTRA_DE_FRASE)
        yield f"    {lectura.ruta}:{linea}: {len(oracion.palabras)} palabras: {texto}"
    for linea, palabras in lectura.parrafos_largos:
        yield f"    {lectura.ruta}:{linea}: un párrafo de {palabras} palabras"


def _resumen(lecturas: Mapping[str, Lectura], tipos: Mapping[str, str | None]) -> Iterator[str]:
    con_meta = [
        lectura
        for uri, lectura in lecturas.items()
        if tipos.get(uri) in TIPOS_CON_META and lectura.indice is not None
    ]
    llegan = sum(round(_indice(lectura), 1) >= META for lectura in con_meta)
    yield (
        f"De {len(con_meta)} guías y rutas, {llegan} llegan a la meta: INFLESZ {META} o más. Con "
        f"menos de {MUESTRA} palabras no se calcula."
    )
    for lectura in lecturas.values():
        if lectura.motivo:
            yield f"excepción   {lectura.ruta}: {lectura.motivo}"
    yield (
        f"Un párrafo largo pasa de {PARRAFO_LARGO} palabras. Para ver dónde están las frases y "
        f"los párrafos largos: {_DETALLE}"
    )
