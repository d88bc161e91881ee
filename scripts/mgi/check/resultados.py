"""The arithmetic of one derived row: its result, as it is published and as others take it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from mgi.check.cuentas import adjust, compute
from mgi.check.lecturas import paso_de_fila
from mgi.esquema.partes import Derivado
from mgi.esquema.referencias import Unidad
from mgi.formato import numero
from mgi.numero import NUMERO_CSV, es_piso, leer_textual

#: A row: código, period, and the cells of its dimensions joined by UNION.
Llave: TypeAlias = tuple[str, str, str]
_ENTRE_CERO = "No aplica: se dividiría entre cero."


@dataclass(frozen=True)
class Celda:
    """A row to compute with: its ``valor`` as published, and the ``exacto`` that others take.

    The two differ only in a derived row, which is published rounded. ``falta`` says why it has
    neither.
    """

    llave: Llave
    valor: Decimal | None
    falta: str
    exacto: Decimal | None


def operate(operacion: str, celdas: list[Celda], *, por_cien: bool) -> tuple[Decimal | None, str]:
    """Return the result, or None and why there is none."""
    falta = next((celda.falta for celda in celdas if celda.exacto is None), "")
    if falta:
        return None, falta
    valores = [celda.exacto for celda in celdas if celda.exacto is not None]
    return _compute(operacion, valores, por_cien=por_cien)


def _compute(
    operacion: str, valores: list[Decimal], *, por_cien: bool
) -> tuple[Decimal | None, str]:
    # the share of a part comes with its total: it is a ratio by then
    operacion = "razon" if operacion == "proporcion" else operacion
    try:
        return compute(operacion, valores, por_cien=por_cien), ""
    except ZeroDivisionError:
        return None, _ENTRE_CERO


def publish(exacto: Decimal, derivado: Derivado) -> Decimal:
    """Round a result to the decimals of its ficha, without zeros at its end."""
    paso = Decimal(1).scaleb(-derivado.decimales)
    texto = f"{adjust(exacto, 'redondeo', paso):f}"
    return Decimal(texto.rstrip("0").rstrip(".") if "." in texto else texto) + 0


def compute_published(derivado: Derivado, celdas: list[Celda], *, por_cien: bool) -> Decimal | None:
    """Return what the published values of the operands would give: what a reader computes."""
    valores = [celda.valor for celda in celdas if celda.valor is not None]
    dado, _ = _compute(derivado.operacion, valores, por_cien=por_cien)
    return None if dado is None else publish(dado, derivado)


def difference(
    valor: Decimal | None,
    exacto: Decimal | None,
    escrito: str,
    textual: str,
    unidad: Unidad | None,
) -> str:
    """Say by how much what a source prints differs from what was computed; "" where it does not.

    ``escrito`` is the value of the printed row, in the scale of its unit. The two are compared
    with the places that the source prints.
    """
    if valor is None or exacto is None or not NUMERO_CSV.fullmatch(escrito):
        return ""
    impreso = Decimal(escrito)
    if leer_textual(textual) is None or (es_piso(textual) and exacto >= impreso):
        return ""
    paso = paso_de_fila(impreso, textual, unidad)
    if adjust(exacto, "redondeo", paso) == impreso:
        return ""
    fino = min(paso, Decimal(1).scaleb(min(0, int(valor.as_tuple().exponent))))
    falta = abs(adjust(exacto, "redondeo", fino) - impreso)
    return f"La cuenta difiere en {numero(falta)} de lo que imprime la fuente."
