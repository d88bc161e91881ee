"""What a derived indicator says that it comes from: indicators, labels and units that fit."""

from __future__ import annotations

from collections.abc import Iterator

from mgi.check.referencias import Referencias
from mgi.esquema.ficha import Ficha
from mgi.esquema.partes import Operando
from mgi.problema import Problema, sugerencia, suggest_label
from mgi.read import Crudo
from mgi.read.yaml import Ruta

#: Where in the ficha, cause and mend.
_Falla = tuple[Ruta, str, str]


def check_operandos(
    codigo: str, crudo: Crudo, fichas: dict[str, Ficha], referencias: Referencias
) -> list[Problema]:
    """Check the operands of one derived indicator. Problems: MGI-067."""
    documento, ficha = crudo.fichas[codigo], fichas[codigo]
    assert ficha.derivado is not None
    fallas = [
        falla
        for n, operando in enumerate(ficha.derivado.de)
        for falla in _operando(("derivado", "de", n), operando, ficha, crudo, fichas)
    ]
    fallas += _unidades(ficha, fichas, referencias)
    return [documento.problema(donde, "MGI-067", causa, mend) for donde, causa, mend in fallas]


def _operando(
    donde: Ruta, operando: Operando, ficha: Ficha, crudo: Crudo, fichas: dict[str, Ficha]
) -> Iterator[_Falla]:
    """Hold that an operand exists, is published, and has the labels that are asked of it."""
    codigo = operando.indicador
    if codigo not in crudo.fichas:
        causa = f"el indicador «{codigo}» no existe"
        yield (*donde, "indicador"), causa, sugerencia(codigo, crudo.fichas)
    if codigo not in fichas:
        return
    otra = fichas[codigo]
    if otra.publicacion.estado == "borrador" and ficha.publicacion.estado != "borrador":
        causa = f"«{codigo}» es un borrador y no se publica"
        remedio = "publíquelo, o deje este también en borrador"
        yield (*donde, "indicador"), causa, remedio
    for nombre, etiqueta in operando.dimensiones.items():
        lugar = (*donde, "dimensiones", nombre)
        if nombre in ficha.dimensiones:
            causa = f"«{nombre}» es también una dimensión de este indicador: no se escoge una sola"
            yield lugar, causa, "quítela de aquí, o de las dimensiones de la ficha"
        if nombre not in otra.dimensiones:
            causa = f"«{nombre}» no es una dimensión de {codigo}"
            yield lugar, causa, sugerencia(nombre, otra.dimensiones)
        elif etiqueta not in otra.dimensiones[nombre].etiquetas:
            causa = f"«{etiqueta}» no está en {nombre} de {codigo}"
            yield lugar, causa, suggest_label(etiqueta, otra.dimensiones[nombre].etiquetas)


def _unidades(ficha: Ficha, fichas: dict[str, Ficha], referencias: Referencias) -> Iterator[_Falla]:
    """Hold that what is added or subtracted is of one unit, and that a share is a percentage."""
    assert ficha.derivado is not None
    suyas = [fichas[o.indicador].unidad for o in ficha.derivado.de if o.indicador in fichas]
    if ficha.derivado.operacion in ("suma", "diferencia"):
        if any(unidad != ficha.unidad for unidad in suyas):
            causa = f"no todo está en «{ficha.unidad}»: {', '.join(dict.fromkeys(suyas))}"
            yield ("unidad",), causa, "sume y reste solo lo de una unidad"
    elif ficha.derivado.operacion == "proporcion":
        propia = referencias.unidades.get(ficha.unidad)
        if propia is not None and propia.formato != "porcentaje":
            yield ("unidad",), "una proporción se publica en porcentaje", "cambie la unidad"
