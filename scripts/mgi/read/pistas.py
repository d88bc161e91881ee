"""What libyaml says of a text, as the slip that an editor made and where."""

from __future__ import annotations

import re

import yaml

#: What libyaml says → what an editor should look for.
_PISTAS = (
    ("mapping values are not allowed", "hay dos puntos de más", "ponga el texto entre comillas"),
    (
        "found character that cannot start",
        "hay una tabulación o un signo que YAML reserva",
        "use espacios, o ponga el texto entre comillas",
    ),
    ("while scanning a quoted scalar", "faltan las comillas de cierre", "ciérrelas"),
    ("found unexpected end of stream", "faltan las comillas de cierre", "ciérrelas"),
    (
        "could not find expected ':'",
        "a una clave le faltan los dos puntos",
        "escriba «clave: valor»",
    ),
    (
        "did not find expected key",
        "la sangría o las comillas no cuadran",
        "alinee la línea con las de su grupo y cierre las comillas de las anteriores",
    ),
    ("while parsing a flow", "falta cerrar un corchete o una llave", "ciérrelos: [uno, dos]"),
    (
        "did not find expected '-' indicator",
        "la sangría de la lista no cuadra",
        "alinee los guiones",
    ),
)
#: What is told where it begins, which is far from where it fails.
_DONDE_EMPIEZA = ("could not find expected ':'", "scanning a quoted scalar", "parsing a flow")
_NO_SE_ENTIENDE = (
    "la sintaxis YAML no se entiende",
    "compare la línea con el ejemplo de la referencia",
)
#: A line that means to be an item of a list, and is not.
_GUION_PEGADO = re.compile(r"\s*-[^\s\d-]")
_OTRO_GUION = re.compile(r"\s*([•·‣▪*–—])\s")
_DOS_PUNTOS_PEGADOS = re.compile(r"\s*[\w-]+:[^\s/]")
_CURVAS = re.compile(r":\s+[“”]")


def explain_yaml(error: yaml.MarkedYAMLError, renglones: list[str]) -> tuple[int, int, str, str]:
    """Return line and column from 1 in the text, cause and mend of what cannot be read."""
    marca = error.problem_mark or error.context_mark
    linea, columna = (marca.line, marca.column) if marca else (0, 0)
    mensaje = f"{error.context or ''} {error.problem or ''}"
    for n in (linea, linea - 1):
        slip = slip_of_line(renglones[n]) if 0 <= n < len(renglones) else None
        if slip is not None:
            return n + 1, 1, *slip
    renglon = renglones[linea] if linea < len(renglones) else ""
    signo = renglon[columna : columna + 1]
    if signo in (",", "}", "]") and "parsing a block" in mensaje:
        return linea + 1, columna + 1, f"sobra «{signo}»", "bórrela" if signo == "," else "bórrelo"
    if _CURVAS.search(renglon):
        return linea + 1, columna + 1, "las comillas son curvas", 'use las rectas: "…"'
    if "mapping values" in mensaje and ":" not in renglon[:columna]:
        return _first_colon(renglones, linea, columna)
    if error.context_mark and any(pista in mensaje for pista in _DONDE_EMPIEZA):
        linea, columna = error.context_mark.line, error.context_mark.column
        if linea < len(renglones) and _DOS_PUNTOS_PEGADOS.match(renglones[linea]):
            return _glued_colon(renglones, linea)
    causa, remedio = next(((c, r) for pista, c, r in _PISTAS if pista in mensaje), _NO_SE_ENTIENDE)
    return linea + 1, columna + 1, causa, remedio


def slip_of_line(renglon: str) -> tuple[str, str] | None:
    """Return cause and mend of a line that begins as none should; None where it does not."""
    sangria = renglon[: len(renglon) - len(renglon.lstrip())]
    otro = _OTRO_GUION.match(renglon)
    if "\t" in sangria:
        return "la línea empieza con una tabulación", "ponga espacios en su lugar"
    if otro:
        return f"«{otro[1]}» no hace una lista", "use un guion y un espacio: «- »"
    if _GUION_PEGADO.match(renglon):
        return "falta el espacio después del guion", "escriba «- » y lo que sigue"
    return None


def _first_colon(renglones: list[str], linea: int, columna: int) -> tuple[int, int, str, str]:
    """Explain a line that is read on from the one before it."""
    antes = next((n for n in range(linea - 1, -1, -1) if renglones[n].strip()), 0)
    previo, renglon = renglones[antes], renglones[linea]
    if _DOS_PUNTOS_PEGADOS.match(previo):
        return _glued_colon(renglones, antes)
    if ":" not in previo:
        causa, remedio = "a una clave le faltan los dos puntos", "escriba «clave: valor»"
        return antes + 1, len(previo) - len(previo.lstrip()) + 1, causa, remedio
    sangria = len(renglon) - len(renglon.lstrip())
    causa = f"la línea tiene {sangria} espacios antes y no cuadra con la de arriba"
    return linea + 1, sangria + 1, causa, "alinéela con las de su grupo"


def _glued_colon(renglones: list[str], linea: int) -> tuple[int, int, str, str]:
    causa = "falta el espacio después de los dos puntos"
    return linea + 1, renglones[linea].index(":") + 1, causa, "escriba «clave: valor»"
