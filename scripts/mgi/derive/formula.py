"""How a computed value was reached, in words and with its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from mgi.derive.texto import SIN_DATO, texto_cantidad, texto_valor
from mgi.esquema.partes import SIGNOS
from mgi.formato import DURO
from mgi.model import Fila, Indicador, Operando


@dataclass(frozen=True)
class Formula:
    """The computation of one row. ``cuenta`` has its numbers; ``signo`` joins the operands."""

    signo: str
    operandos: tuple[Operando, ...]
    cuenta: str


def derive_formula(indicador: Indicador, fila: Fila) -> Formula | None:
    """Return how a row was computed: «$ 1.200 ÷ $ 4.800 = 25%»; None for what a source gives."""
    derivado = indicador.ficha.derivado
    if derivado is None or not fila.operandos:
        return None
    signo = SIGNOS[derivado.operacion]
    numeros = [
        SIN_DATO if operando.valor is None else texto_cantidad(operando.valor, operando.unidad)
        for operando in fila.operandos
    ]
    cuenta = f" {signo}{DURO}".join(numeros)
    return Formula(signo, fila.operandos, f"{cuenta} ={DURO}{texto_valor(fila, indicador.unidad)}")


def texto_derivado_de(indicador: Indicador, fila: Fila) -> str:
    """Say in one line, for machines, what a row comes from; "" for what a source gives.

    «proporcion(presupuesto-girado 2024-05-31 componente=05, presupuesto-girado 2024-05-31)».
    """
    derivado = indicador.ficha.derivado
    if derivado is None or not fila.operandos:
        return ""
    de = ", ".join(
        " ".join([o.codigo, o.corte.codigo, *(f"{n}={c}" for n, c in o.dimensiones)])
        for o in fila.operandos
    )
    return f"{derivado.operacion}({de})"
