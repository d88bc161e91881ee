"""Revisions in words."""

from __future__ import annotations

from decimal import Decimal

from mgi.derive.texto import SIN_DATO, texto_cantidad
from mgi.formato import minuscula
from mgi.model import Indicador, ValorRevisado


def texto_revisado(valor: Decimal | None, indicador: Indicador) -> str:
    """Write what a value was or is: «$ 1.234», «Sin dato»."""
    return SIN_DATO if valor is None else texto_cantidad(valor, indicador.unidad)


def partes_revisadas(indicador: Indicador, revisado: ValorRevisado) -> tuple[str, ...]:
    """Return the words of the dimensions that a revision fills; none for the total.

    What the ficha no longer has is said as it was written.
    """
    return tuple(_parte(indicador, nombre, celda) for nombre, celda in revisado.dimensiones.items())


def _parte(indicador: Indicador, nombre: str, celda: str) -> str:
    dimension = indicador.ficha.dimensiones.get(nombre)
    if dimension is None:
        return f"{nombre}: {celda}"
    return dimension.etiquetas.get(celda, f"{dimension.nombre}: {celda}")


def nombre_revisado(indicador: Indicador, revisado: ValorRevisado) -> str:
    """Name what was revised: «Visitas a colegios, enero a marzo de 2024, Norte»."""
    que = [indicador.ficha.nombre, revisado.corte.etiqueta, *partes_revisadas(indicador, revisado)]
    if revisado.columna == "programado":
        que.append("lo programado")
    return ", ".join(que)


def frase_revision(indicador: Indicador, revisado: ValorRevisado) -> str:
    """Say what changed and why: «Antes 1.000, ahora 1.001. La fuente corrigió el cuadro.»."""
    antes, ahora = (
        minuscula(texto_revisado(valor, indicador)) for valor in (revisado.anterior, revisado.nuevo)
    )
    dicho = f"Se confirma {ahora}" if revisado.confirma else f"Antes {antes}, ahora {ahora}"
    return f"{dicho}. {revisado.motivo}"
