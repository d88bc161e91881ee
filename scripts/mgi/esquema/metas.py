"""The targets of a ficha, and which of them the value of a year compares with."""

from __future__ import annotations

from decimal import Decimal

from mgi.esquema.ficha import Ficha

#: Anualizaciones whose values are levels: they do not add up over time.
DE_NIVEL = ("constante", "creciente", "decreciente")


def metas_por_anio(ficha: Ficha) -> dict[int, Decimal]:
    """Return the target that the ficha states for each year; the final one is that of the last.

    The final target of a suma adds years up, and is no target of a year.
    """
    metas = {int(meta.periodo[:4]): Decimal(meta.valor) for meta in ficha.metas}
    if ficha.plan is not None and ficha.anualizacion in DE_NIVEL:
        metas.setdefault(ficha.plan.fin, Decimal(ficha.plan.meta_final.valor))
    return dict(sorted(metas.items()))


def meta_comparable(
    ficha: Ficha, anio: int, programado: Decimal | None
) -> tuple[int, Decimal] | None:
    """Return year and value of the target beside the value of a year; None where there is none.

    It is that of the year or, of a level, the next one. The same as what was programmed adds
    nothing, and what was programmed for four years leaves no place for that of one.
    """
    if ficha.alcance_programado == "cuatrienio":
        return None
    for de, meta in metas_por_anio(ficha).items():
        sirve = de == anio or (de > anio and ficha.anualizacion in DE_NIVEL)
        if sirve and meta != programado:
            return de, meta
    return None
