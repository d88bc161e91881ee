"""What the sheet of a localidad states: each figure beside the city's, and how it changed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from mgi.derive.frase import derive_cambio
from mgi.derive.texto import texto_valor, valor_y_unidad
from mgi.formato import fold
from mgi.model import Catalogo, Fila, Grupo, Indicador, LocalidadConDatos


@dataclass(frozen=True)
class CifraLocal:
    """The latest figure of a localidad. ``ciudad`` and ``cambio`` are sentences, or ""."""

    indicador: Indicador
    fila: Fila
    ciudad: str
    cambio: str


@dataclass(frozen=True)
class Hoja:
    """The sheet of a localidad: its figures by tema, in the order of the taxonomy."""

    de: LocalidadConDatos
    temas: tuple[tuple[Grupo, tuple[CifraLocal, ...]], ...]


def derive_hoja(de: LocalidadConDatos, catalogo: Catalogo) -> Hoja:
    """Derive the sheet of a localidad."""
    orden = {grupo.id: n for n, grupo in enumerate(catalogo.por_tema)}
    cifras = [_cifra(indicador, filas) for indicador, filas in de.series]
    cifras.sort(
        key=lambda c: (orden[catalogo.tema_de(c.indicador).id], fold(c.indicador.ficha.nombre))
    )
    return Hoja(
        de,
        tuple(
            (grupo, tuple(suyas))
            for grupo, suyas in groupby(cifras, lambda c: catalogo.tema_de(c.indicador))
        ),
    )


def _cifra(indicador: Indicador, filas: tuple[Fila, ...]) -> CifraLocal:
    ultima = [fila for fila in filas if fila.valor is not None][-1]
    return CifraLocal(
        indicador,
        ultima,
        _ciudad(indicador, ultima),
        derive_cambio(ultima, filas, indicador.unidad),
    )


def _ciudad(indicador: Indicador, fila: Fila) -> str:
    """Set a value beside the city's total of its period; "" where the source prints none.

    «x de y» is said only of what adds up: the parts are no more than the total.
    """
    de_entonces = [otra for otra in indicador.filas if otra.corte == fila.corte]
    total = next((otra for otra in de_entonces if otra.es_total), None)
    if total is None or total.valor is None or fila.valor is None:
        return ""
    dicho = valor_y_unidad(total, indicador.unidad)
    lugar = next(n for n, celda in enumerate(fila.dimensiones) if celda)
    partes = [o.valor for o in de_entonces if o.dimensiones[lugar] and _sola(o) and o.valor]
    exactas = not (fila.piso or total.piso) and indicador.unidad.formato != "porcentaje"
    if exactas and min(partes, default=Decimal(0)) >= 0 and sum(partes) <= total.valor:
        return f"{texto_valor(fila, indicador.unidad)} de {dicho} en toda la ciudad."
    return f"En toda la ciudad: {dicho}."


def _sola(fila: Fila) -> bool:
    """Whether only one dimension tells the row apart."""
    return sum(map(bool, fila.dimensiones)) == 1


def texto_dile(de: LocalidadConDatos) -> str:
    """Name the DILE of a localidad, and say where it is not confirmed."""
    nombre = f"Dirección Local de Educación (DILE) de {de.dile.nombre}"
    return nombre if de.dile.confirmada else f"{nombre} (por confirmar por la entidad)"
