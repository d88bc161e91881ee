"""The cells of all the series: a rule a column, lines only for what failed.

Cells repeat (periods, sources, labels), so each rule runs over the distinct values of its column
and is spread over the rows: a million rows cost a few dozen calls.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import TypeAlias

import pandas as pd

from mgi.check.formas import Forma
from mgi.check.referencias import Referencias
from mgi.corte import leer_corte, proponer_corte
from mgi.esquema.referencias import Unidad
from mgi.esquema.tabla import Columna, EsquemaTabla
from mgi.numero import MULTIPLOS, es_numero, explain_number, leer_textual, usa_coma
from mgi.problema import Problema, sugerencia
from mgi.read.csv import Tabla

#: Joins the cells of the dimensions into one key; no text holds it (it is a control character).
UNION = "\x1f"

Series: TypeAlias = pd.Series
#: Cause and mend.
Texto: TypeAlias = tuple[str, str]


@dataclass
class Celdas:
    """The frame under check (see ``check_series``), and where its cells lie in their files."""

    marco: pd.DataFrame
    tablas: dict[str, Tabla]
    formas: dict[str, Forma]
    problemas: list[Problema] = field(default_factory=list)

    def report(
        self, malas: Series, columna: str, regla: str, texto: Callable[[Series], Texto | None]
    ) -> None:
        """Report the rows of a mask: ``texto`` gives cause and mend of a row, None to pass it."""
        for _, fila in self.marco[malas].iterrows():
            tabla = self.tablas[fila["codigo"]]
            dicho = texto(fila)
            if dicho is None:
                continue
            causa, remedio = dicho
            self.problemas.append(
                Problema(
                    tabla.ruta,
                    int(fila["linea"]),
                    tabla.columnas.index(columna) + 1,
                    regla,
                    f"columna «{columna}»: {causa}",
                    remedio,
                )
            )


def spread(columna: Series, funcion: Callable[[str], object]) -> Series:
    """Apply a function to the distinct values of a column and spread the results."""
    codigos, distintos = pd.factorize(columna)
    hechos = pd.Series([funcion(valor) for valor in distintos], dtype=object)
    return pd.Series(hechos.to_numpy()[codigos], index=columna.index)


def check_celdas(celdas: Celdas, esquema: EsquemaTabla, referencias: Referencias) -> None:
    """Run every rule over the cells. Problems: MGI-014 to 018, 020, 021, 025 and 027."""
    for columna in esquema.fields:
        check_columna(celdas, columna)
    check_periodos(celdas)
    _check_textuales(celdas, referencias.unidades)
    _check_unidades(celdas, referencias.unidades)
    check_fuentes(celdas, referencias.conocidos["fuentes"])
    _check_etiquetas(celdas)
    _check_repetidas(celdas)


def _falla(columna: Series, mala: Callable[[str], bool]) -> Series:
    return spread(columna, mala).astype(bool)


def check_columna(celdas: Celdas, columna: Columna) -> None:
    """Hold that required cells have text, numbers are numbers, and choices are among those given.

    Problems: MGI-007, 014, 015 and 025.
    """
    nombre, valores = columna.name, celdas.marco[columna.name]
    vacias = valores == ""
    if columna.constraints.required:
        celdas.report(vacias, nombre, "MGI-025", lambda _: (_VACIA, "es obligatoria: escríbala"))
    if columna.type == "number":
        malas = ~vacias & _falla(valores, _no_es_numero)
        coma = malas & _falla(valores, usa_coma)
        celdas.report(coma, nombre, "MGI-014", partial(_no_numero, nombre))
        celdas.report(malas & ~coma, nombre, "MGI-015", partial(_no_numero, nombre))
    admitidas = columna.constraints.enum
    if admitidas:
        ajenas = ~vacias & _falla(valores, lambda texto: texto not in admitidas)
        celdas.report(ajenas, nombre, "MGI-007", partial(_no_admitida, nombre, admitidas))


_VACIA = "está vacía"


def _no_es_numero(celda: str) -> bool:
    return not es_numero(celda)


def _no_numero(columna: str, fila: Series) -> Texto:
    causa, remedio = explain_number(fila[columna])
    remedio = remedio or "escriba solo cifras, o deje la celda vacía si no hay dato"
    return f"«{fila[columna]}» {causa}", remedio


def _no_admitida(columna: str, admitidas: tuple[str, ...], fila: Series) -> Texto:
    return f"«{fila[columna]}» no es un valor posible", sugerencia(fila[columna], admitidas)


def check_periodos(celdas: Celdas, columna: str = "periodo") -> None:
    """Hold that a column has periods (MGI-016); empty cells are passed over."""
    periodos = celdas.marco[columna]
    malos = (periodos != "") & _falla(periodos, lambda texto: leer_corte(texto) is None)
    celdas.report(
        malos,
        columna,
        "MGI-016",
        lambda fila: (f"«{fila[columna]}» no es un periodo", proponer_corte(fila[columna])),
    )


def check_fechas(celdas: Celdas, columna: str) -> None:
    """Hold that a column has whole days (MGI-016); empty cells are passed over."""
    fechas = celdas.marco[columna]
    malas = (fechas != "") & _falla(fechas, _no_es_dia)
    celdas.report(
        malas,
        columna,
        "MGI-016",
        lambda fila: (
            f"«{fila[columna]}» no es una fecha",
            proponer_corte(fila[columna], dia=True),
        ),
    )


def _no_es_dia(texto: str) -> bool:
    corte = leer_corte(texto)
    return corte is None or corte.clase != "dia"


def _check_textuales(celdas: Celdas, unidades: dict[str, Unidad]) -> None:
    """``textual`` is there when ``valor`` is, and is the same number, in units or at scale."""
    marco = celdas.marco
    valor, textual = marco["valor"], marco["textual"]
    sin_textual = (valor != "") & (textual == "")
    sin_textual[sin_textual] = _falla(valor[sin_textual], _con_cifras)
    celdas.report(
        sin_textual,
        "textual",
        "MGI-025",
        lambda _: (_VACIA, "copie el número como lo imprime la fuente"),
    )
    por_ver = (textual != "") & ~((textual == valor) & _falla(valor, str.isdigit))
    escalas = {nombre: unidad.escala or "" for nombre, unidad in unidades.items()}
    escala = spread(marco["codigo"], lambda codigo: escalas.get(celdas.formas[codigo].unidad, ""))
    partes = [columna[por_ver] for columna in (valor, textual, escala)]
    pares = partes[0] + UNION + partes[1] + UNION + partes[2]
    malos = pd.Series(False, index=marco.index)
    malos[por_ver] = _falla(pares, _difieren)
    celdas.report(malos, "textual", "MGI-021", _textual)


def _con_cifras(celda: str) -> bool:
    """Whether it has a number, well or ill written: «s. d.» and «#¡DIV/0!» have none to copy."""
    return es_numero(celda) or bool(explain_number(celda)[1])


def _difieren(par: str) -> bool:
    valor, textual, escala = par.split(UNION)
    if valor and _no_es_numero(valor):
        return False  # MGI-014 or MGI-015 says it
    leido = leer_textual(textual)
    if valor == "" or leido is None:
        return (leido is None) != (valor == "")
    return Decimal(leido) not in (Decimal(valor), Decimal(valor) * MULTIPLOS.get(escala, 1))


def _textual(fila: Series) -> Texto:
    leido = leer_textual(fila["textual"])
    if leido is None:
        return f"«{fila['textual']}» no se lee como número", "copie solo el número impreso"
    causa = f"«{fila['textual']}» se lee {leido:f} y el valor es {fila['valor'] or '(vacío)'}"
    return causa, "revise los dos contra la fuente"


def _check_unidades(celdas: Celdas, unidades: dict[str, Unidad]) -> None:
    """Values and programmed values inside the bounds of their unit."""
    marco = celdas.marco
    de_cada_fila = spread(marco["codigo"], lambda codigo: celdas.formas[codigo].unidad)
    for nombre, unidad in unidades.items():
        if unidad.minimo is None and unidad.maximo is None:
            continue
        suyas = de_cada_fila == nombre
        for columna in ("valor", "programado"):
            malas = suyas & _falla(marco[columna], partial(_fuera, unidad))
            celdas.report(malas, columna, "MGI-027", partial(_imposible, columna, unidad))


def _fuera(unidad: Unidad, celda: str) -> bool:
    return not _no_es_numero(celda) and not unidad.admite(Decimal(celda))


def _imposible(columna: str, unidad: Unidad, fila: Series) -> Texto:
    causa = f"«{fila[columna]}» no es posible en {unidad.plural}"
    return causa, "revise el valor o la unidad de la ficha"


def check_fuentes(celdas: Celdas, ids: set[str] | None) -> None:
    """Hold that each source is known (MGI-018); ``ids`` is None where that cannot be told."""
    if ids is None:
        return
    fuentes = celdas.marco["fuente"]
    malas = (fuentes != "") & _falla(fuentes, lambda texto: texto not in ids)
    celdas.report(malas, "fuente", "MGI-018", partial(_sin_fuente, ids))


def _sin_fuente(ids: set[str], fila: Series) -> Texto:
    return f"«{fila['fuente']}» no está en data/fuentes.yml", sugerencia(fila["fuente"], ids)


def _check_etiquetas(celdas: Celdas) -> None:
    """Each dimension cell is a declared label, or empty for the total."""
    marco = celdas.marco
    malas: dict[tuple[str, str], list[tuple[str, Texto]]] = {}
    for codigo, clave in marco[["codigo", "clave"]].drop_duplicates().itertuples(index=False):
        dimensiones = celdas.formas[codigo].dimensiones.items()
        for celda, (nombre, etiquetas) in zip(clave.split(UNION), dimensiones, strict=False):
            if celda and etiquetas is not None and celda not in etiquetas:
                causa = f"«{celda}» no es una etiqueta de la ficha"
                texto = (causa, sugerencia(celda, etiquetas))
                malas.setdefault((codigo, clave), []).append((nombre, texto))
    if not malas:
        return
    pares = zip(marco["codigo"], marco["clave"], strict=True)
    suyas = pd.Series([par in malas for par in pares], index=marco.index)
    for nombre in dict.fromkeys(nombre for lista in malas.values() for nombre, _ in lista):
        celdas.report(
            suyas & spread(marco["codigo"], partial(_tiene, celdas, nombre)).astype(bool),
            nombre,
            "MGI-020",
            partial(_etiqueta, malas, nombre),
        )


def _tiene(celdas: Celdas, nombre: str, codigo: str) -> bool:
    return nombre in celdas.formas[codigo].dimensiones


def _etiqueta(
    malas: dict[tuple[str, str], list[tuple[str, Texto]]], nombre: str, fila: Series
) -> Texto | None:
    return dict(malas[fila["codigo"], fila["clave"]]).get(nombre)


def _check_repetidas(celdas: Celdas) -> None:
    marco = celdas.marco
    llave = ["codigo", "periodo", "clave"]
    repetidas = marco.duplicated(llave)
    if repetidas.any():
        primeras = marco[~repetidas].set_index(llave)["linea"]
        celdas.report(repetidas, "periodo", "MGI-017", partial(_repetida, primeras, llave))


def _repetida(primeras: Series, llave: list[str], fila: Series) -> Texto:
    primera = primeras[tuple(fila[columna] for columna in llave)]
    return f"repite el periodo y las dimensiones de la línea {primera}", "deje una sola fila"
