"""The cuadres: each one computed, held against what the source prints, and its faults told.

They are computed from what is printed: where a derived indicator has printed rows, these are read.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from mgi.check.cuentas import CuadreHecho, adjust, evaluate, texto_cuenta
from mgi.check.lecturas import Lector, Leida, NoSePuedeLeer, indicador_sin_publicar
from mgi.check.referencias import Referencias, unknown
from mgi.esquema.cuadres import AJUSTES, TODAS, Cuadre, Lectura
from mgi.esquema.ficha import Ficha
from mgi.problema import Problema, nearest
from mgi.read import Crudo
from mgi.read.yaml import Documento, Ruta
from mgi.reglas import REGLAS


def check_cuadres(
    crudo: Crudo,
    referencias: Referencias,
    fichas: dict[str, Ficha],
    escrito: pd.DataFrame,
    marco: pd.DataFrame,
) -> tuple[list[CuadreHecho], list[Problema]]:
    """Compute every cuadre over the rows of ``escrito`` and those that ``marco`` adds after them.

    Returns those that could be computed, in the order of the file, and the problems of both
    files: MGI-026 and MGI-070 to 074.
    """
    hechos: list[CuadreHecho] = []
    problemas = _check_dudas(crudo, referencias, fichas)
    if not referencias.cuadres:
        return hechos, problemas
    documento = crudo.compartidos["cuadres"]
    filas = _rows_of(referencias.cuadres, escrito, marco.iloc[len(escrito) :])
    lector = Lector(documento, crudo, fichas, filas, referencias)
    for clave, cuadre in referencias.cuadres.items():
        propios = list(_check_forma(documento, clave, cuadre))
        propios += _check_cifras(documento, clave, cuadre.cifras, crudo, fichas)
        de, da, de_lecturas = _read(lector, clave, cuadre)
        propios += de_lecturas
        if da is not None and not propios and len(de) >= len(cuadre.de):
            hecho, fallas = _compute(documento, clave, cuadre, de, da)
            hechos += [] if hecho is None else [hecho]
            propios += fallas
        problemas += propios
    return hechos, problemas


def tell_uncomputed(
    crudo: Crudo,
    referencias: Referencias,
    hechos: list[CuadreHecho],
    problemas: list[Problema],
) -> list[Problema]:
    """Tell each cuadre that was not computed where no error of any file says why.

    A cuadre that is declared and not computed would be a check that is believed and not made.
    Problems: MGI-072.
    """
    if any(not REGLAS[problema.regla].aviso for problema in problemas):
        return []
    hechas = {hecho.clave for hecho in hechos}
    return [
        crudo.compartidos["cuadres"].problema_clave(
            (clave,), "MGI-072", f"«{cuadre.titulo}» no se pudo calcular", "revise sus lecturas"
        )
        for clave, cuadre in referencias.cuadres.items()
        if clave not in hechas
    ]


def _rows_of(cuadres: dict[str, Cuadre], *marcos: pd.DataFrame) -> pd.DataFrame:
    """Join the rows of the indicators that some cuadre reads: all the rest can be a million."""
    leidos = {lectura.indicador for c in cuadres.values() for lectura in (*c.de, c.da)}
    suyas = [marco[marco["codigo"].isin(leidos)] for marco in marcos if len(marco)]
    return pd.concat(suyas) if suyas else pd.DataFrame()


def _check_forma(documento: Documento, clave: str, cuadre: Cuadre) -> Iterator[Problema]:
    """Hold that an operation has the readings that it takes."""

    def falla(donde: Ruta, causa: str, remedio: str) -> Problema:
        return documento.problema((clave, *donde), "MGI-070", causa, remedio)

    cuantas, operacion = len(cuadre.de), cuadre.operacion
    muchas = any(
        nearest(celda, [TODAS])  # «toda» is told where it is read
        for celda in (cuadre.de[-1].dimensiones or {}).values()
    )
    pide = {"razon": cuantas == 2, "diferencia": cuantas >= 2 or muchas}
    pide |= {"suma": cuantas >= 2 or muchas, "proporcion": cuantas >= 2}
    if not pide.get(operacion, True):
        cuales = "dos lecturas" if operacion == "razon" else "dos lecturas o más"
        yield falla(("de",), f"«{operacion}» pide {cuales} y hay {cuantas}", "revise «de»")
    solas = [(("de", 0), cuadre.de[0])] if operacion in ("diferencia", "proporcion") else []
    if operacion == "razon":
        solas = [(("de", n), lectura) for n, lectura in enumerate(cuadre.de)]
    for donde, lectura in [*solas, (("da",), cuadre.da)]:
        if _es_todas(lectura):
            causa = "aquí va un solo número y «todas» lee varios"
            yield falla((*donde, "dimensiones"), causa, "escriba una etiqueta, o deje el total")
    if operacion == "igual" and cuadre.da in cuadre.de:
        donde = ("de", cuadre.de.index(cuadre.da))
        yield falla(donde, "se compara una lectura con ella misma", "lea otro lugar, o quítela")
    palabras = [lectura.texto is not None for lectura in (*cuadre.de, cuadre.da)]
    if any(palabras) and operacion != "igual":
        causa = f"con palabras no se hace «{operacion}»"
        yield falla(("operacion",), causa, "use «igual», o lea números")
    elif any(palabras) and not all(palabras):
        yield falla(("da",), "se comparan palabras con números", "use una sola clase de lectura")
    elif any(palabras) and cuadre.ajuste != "exacto":
        yield falla(("ajuste",), "las palabras no se ajustan", "use «exacto»")


def _es_todas(lectura: Lectura) -> bool:
    return TODAS in (lectura.dimensiones or {}).values()


def _check_cifras(
    documento: Documento,
    clave: str,
    cifras: tuple[str, ...],
    crudo: Crudo,
    fichas: dict[str, Ficha],
) -> list[Problema]:
    """Hold that the indicators that an entry goes beside are published."""
    fallas = [(n, indicador_sin_publicar(codigo, crudo, fichas)) for n, codigo in enumerate(cifras)]
    return [
        documento.problema((clave, "cifras", n), "MGI-071", *falla)
        for n, falla in fallas
        if falla is not None
    ]


def _check_dudas(
    crudo: Crudo, referencias: Referencias, fichas: dict[str, Ficha]
) -> list[Problema]:
    problemas: list[Problema] = []
    for clave, duda in referencias.dudas.items():
        documento = crudo.compartidos["dudas"]
        problemas += unknown(
            documento,
            (clave, "fuente"),
            duda.fuente,
            "data/fuentes.yml",
            referencias.conocidos["fuentes"],
        )
        problemas += _check_cifras(documento, clave, duda.cifras, crudo, fichas)
    return problemas


def _read(
    lector: Lector, clave: str, cuadre: Cuadre
) -> tuple[list[Leida], Leida | None, list[Problema]]:
    """Read both sides of a cuadre; a reading that gives nothing is missing from them."""
    lugares: list[tuple[Ruta, Lectura]] = [
        *(((clave, "de", n), lectura) for n, lectura in enumerate(cuadre.de)),
        ((clave, "da"), cuadre.da),
    ]
    leidas: list[list[Leida]] = []
    problemas: list[Problema] = []
    for donde, lectura in lugares:
        try:
            leidas.append(lector.read(lectura, donde))
        except NoSePuedeLeer as falla:
            leidas.append([])
            problemas += falla.problemas
    *de, da = leidas
    if not all(de):
        return [], None, problemas
    return [leida for grupo in de for leida in grupo], da[0] if da else None, problemas


def _compute(
    documento: Documento, clave: str, cuadre: Cuadre, de: list[Leida], da: Leida
) -> tuple[CuadreHecho | None, list[Problema]]:
    """Compute one cuadre of well-formed readings. Problems: MGI-070, 073 and 074."""
    fuera = _unidades(cuadre, de, da)
    if fuera:
        remedio = "compare, sume y reste solo lo de una unidad"
        return None, [documento.problema((clave, "de"), "MGI-070", fuera, remedio)]
    try:
        hecho = evaluate(clave, cuadre, de, da)
    except ZeroDivisionError:
        causa = "se dividiría entre cero"
        return None, [
            documento.problema((clave, "de", 1), "MGI-070", causa, "revise la segunda lectura")
        ]
    if hecho.cuadra == (cuadre.contradiccion is None):
        return hecho, []
    if hecho.cuadra:
        causa = f"la contradicción declarada ya cuadra: {texto_cuenta(hecho)}"
        remedio = "quite «contradiccion»"
        donde = (clave, "contradiccion")
        return hecho, [documento.problema_clave(donde, "MGI-074", causa, remedio)]
    causa = f"«{cuadre.titulo}» no se cumple: {texto_cuenta(hecho)}"
    remedio = (
        "corrija la fila o la lectura, o declare «contradiccion» con su explicación si es la "
        f"fuente la que se contradice{_otro_ajuste(hecho)}"
    )
    return hecho, [documento.problema_clave((clave,), "MGI-073", causa, remedio)]


def _unidades(cuadre: Cuadre, de: list[Leida], da: Leida) -> str:
    """Say which units do not go together in what is added, subtracted or equalled; "" if all do."""
    juntas = [leida for leida in (*de, da) if leida.valor is not None]
    if cuadre.operacion in ("razon", "proporcion"):
        juntas = [] if cuadre.operacion == "razon" else juntas[:-1]
    unidades = list(dict.fromkeys(leida.unidad for leida in juntas if leida.unidad))
    if len(unidades) > 1:
        return f"no todo está en una misma unidad: {', '.join(unidades)}"
    formatos = {leida.formato for leida in juntas if leida.formato}
    if len(formatos) > 1:
        return f"no todo está en una misma unidad: {', '.join(sorted(formatos))}"
    return ""


def _otro_ajuste(hecho: CuadreHecho) -> str:
    """Say which other ajuste would make it hold; "" where none does."""
    if hecho.resultado is None:
        return ""
    sirven = [a for a in AJUSTES if adjust(hecho.resultado, a, hecho.da.paso) == hecho.da.valor]
    return f"; con «ajuste: {sirven[0]}» sí da" if sirven else ""
