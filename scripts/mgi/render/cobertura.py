"""What there is of each source: the page that says it, and the same as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from mgi.derive import Cobertura, derive_cobertura
from mgi.model import Catalogo, Omitido
from mgi.render.entorno import render_template
from mgi.rutas import COBERTURA, HITOS_CSV, HITOS_JSON

#: By count, the title of its column on the page and what is in it.
_COLUMNAS = {
    "filas": (
        "Valores",
        "Filas de las cifras con un valor y su fuente. Lo que el sitio calcula no cuenta.",
    ),
    "programados": ("Programado", "Lo que se había programado, donde la fuente lo dice."),
    "metas": ("Metas", "Metas y líneas base de las fichas que no están ya como programado."),
    "hitos": ("Hitos", "Hechos con fecha."),
    "datos": ("En páginas", "Cifras que una página cita con su fuente."),
    "total": ("Total", "Lo publicado: la suma de las cinco columnas anteriores."),
    "omitidos": ("Por fuera", "Datos que no se publican. Más abajo está el motivo de cada uno."),
}


def render_cobertura(catalogo: Catalogo) -> Markup:
    """Render the count by source, and what was left out with its reason."""
    cuentas = derive_cobertura(catalogo)
    return render_template(
        "cobertura.html",
        catalogo=catalogo,
        desde=COBERTURA,
        columnas=_COLUMNAS,
        cuentas=cuentas,
        vacios=any(not cuenta.total for cuenta in cuentas.values()),
        total=_total(cuentas.values()),
        omitidos=_por_fuente(catalogo),
        ruta_hitos=catalogo.ruta_hitos,
        descargas=(HITOS_CSV, HITOS_JSON) if catalogo.hitos else None,
    )


def texto_cobertura(catalogo: Catalogo) -> str:
    """Return the same as lines: a table with its columns aligned, and what was left out."""
    cuentas = derive_cobertura(catalogo)
    filas = [("fuente", *_COLUMNAS)]
    for nombre, cuenta in (*cuentas.items(), ("total", _total(cuentas.values()))):
        filas.append((nombre, *(str(getattr(cuenta, columna)) for columna in _COLUMNAS)))
    anchos = [max(map(len, columna)) for columna in zip(*filas, strict=True)]
    lineas = [
        "  ".join([fila[0].ljust(anchos[0]), *map(str.rjust, fila[1:], anchos[1:])])
        for fila in filas
    ]
    for fuente, suyos in _por_fuente(catalogo).items():
        lineas += ["", f"Por fuera de {fuente}:"]
        for omitido in suyos:
            lineas.append(f"- {omitido.que}: «{omitido.textual}» ({omitido.ubicacion})")
            lineas.append(f"  {omitido.motivo}")
    if not catalogo.omitidos:
        lineas += ["", "En data/omitidos.csv no hay nada por fuera."]
    return "\n".join(lineas)


def _total(cuentas: Iterable[Cobertura]) -> Cobertura:
    return sum(cuentas, Cobertura())


def _por_fuente(catalogo: Catalogo) -> dict[str, list[Omitido]]:
    """Return what was left out of each source, in the order of the sources; none is empty."""
    suyos: dict[str, list[Omitido]] = {fuente: [] for fuente in catalogo.fuentes}
    for omitido in catalogo.omitidos:
        suyos[omitido.fuente].append(omitido)
    return {fuente: lista for fuente, lista in suyos.items() if lista}
