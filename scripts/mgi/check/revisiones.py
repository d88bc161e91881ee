"""The revisions of every series: that they tell one story, and that it ends in today's value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pandas as pd

from mgi.check.celdas import UNION, Celdas, check_columna, check_fechas, check_periodos
from mgi.check.cifras import typed_figures
from mgi.check.formas import read_forma
from mgi.check.referencias import Referencias
from mgi.check.tablas import check_columnas
from mgi.corte import dia_en_palabras, leer_corte
from mgi.esquema.tabla import EsquemaTabla
from mgi.numero import es_numero, leer_textual
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.csv import Tabla

#: Código, period, cells of the dimensions joined by UNION: a row of the frame of all series.
Llave = tuple[str, str, str]


@dataclass(frozen=True)
class LineaRevision:
    """A line of a revisiones.csv, checked: what it says of a row of its series, and where it is.

    ``celdas`` are the dimensions that the line fills, by name; ``aparte`` is whether one of them
    is no longer of the ficha. ``columna`` is valor or programado. None is no datum, or a row that
    was taken out. ``fecha`` is ISO.
    """

    tabla: Tabla
    linea: int
    codigo: str
    periodo: str
    clave: str
    celdas: tuple[tuple[str, str], ...]
    aparte: bool
    columna: str
    anterior: Decimal | None
    nuevo: Decimal | None
    fecha: str
    motivo: str

    @property
    def llave(self) -> Llave:
        """The row that it speaks of."""
        return self.codigo, self.periodo, self.clave

    def problema(self, columna: str, regla: str, causa: str, remedio: str) -> Problema:
        """Return a problem at a cell of the line."""
        columnas = self.tabla.columnas
        donde = columnas.index(columna) + 1 if columna in columnas else 1
        dicho = f"columna «{columna}»: {causa}"
        return Problema(self.tabla.ruta, self.linea, donde, regla, dicho, remedio)


def confirmadas(lineas: Iterable[LineaRevision], marco: pd.DataFrame) -> set[Llave]:
    """Return the rows whose present value has a line that gives its reason.

    That line is one whose ``nuevo`` is the value: it changed to it, or it confirms it.
    """
    hechas = [linea for linea in lineas if linea.columna == "valor" and linea.nuevo is not None]
    presentes = _presentes(hechas, marco)
    return {
        linea.llave
        for linea in hechas
        if not linea.aparte and presentes.get(linea.llave, {}).get("valor") == linea.nuevo
    }


def check_revisiones(
    crudo: Crudo,
    referencias: Referencias,
    escrito: pd.DataFrame,
    marco: pd.DataFrame,
    hoy: date,
) -> tuple[list[LineaRevision], list[Problema]]:
    """Check the revisions against the series.

    ``escrito`` is its frame as typed and ``marco``, with what is computed: where a computed row is
    also typed, it is what was typed that a revision speaks of.

    Returns the lines, in the order of the files, and the problems: those of any small table, and
    MGI-040, 060, 061 and 062.
    """
    esquema = referencias.esquemas.get("revisiones")
    if esquema is None or not crudo.revisiones:
        return [], []
    filas, problemas = _filas(crudo, esquema)
    if not filas:
        return [], problemas
    celdas = Celdas(pd.DataFrame(filas), crudo.revisiones, {})
    for columna in esquema.fields:
        check_columna(celdas, columna)
        if columna.formato == "periodo":
            check_periodos(celdas, columna.name)
        elif columna.formato == "fecha":
            check_fechas(celdas, columna.name)
    problemas += celdas.problemas
    con_faltas = {(problema.ruta, problema.linea) for problema in celdas.problemas}
    lineas = []
    historias: dict[object, list[LineaRevision | None]] = {}
    for fila in filas:
        tabla = crudo.revisiones[str(fila["codigo"])]
        linea = None
        if (tabla.ruta, fila["linea"]) not in con_faltas:
            linea = _line(fila, tabla)
            lineas.append(linea)
            problemas += [*_check_fecha(linea, hoy), *_check_motivo(linea)]
        celda = (fila["codigo"], fila["periodo"], fila["celdas"], fila["columna"] or "valor")
        historias.setdefault(celda, []).append(linea)
    presentes = _presentes(lineas, marco) | _presentes(lineas, escrito)
    con_serie = set(marco["codigo"]) if len(marco) else set()
    for historia in historias.values():
        enteras = [linea for linea in historia if linea is not None]
        if len(enteras) == len(historia) and enteras[0].codigo in con_serie:
            problemas += _check_historia(enteras, presentes)
    return lineas, problemas


def _filas(crudo: Crudo, esquema: EsquemaTabla) -> tuple[list[dict[str, object]], list[Problema]]:
    """Return the rows of every table with right columns, as text, with código, line and clave."""
    filas: list[dict[str, object]] = []
    problemas: list[Problema] = []
    for codigo, tabla in crudo.revisiones.items():
        if not tabla.columnas and tabla.problemas:
            continue
        forma = read_forma(crudo.fichas.get(codigo), tabla, esquema.nombres)
        antiguas = _former(tabla, [*esquema.nombres, *forma.dimensiones])
        propios = check_columnas(tabla, esquema, [*forma.dimensiones, *antiguas])
        problemas += propios
        if propios:
            continue
        for numero, fila in zip(tabla.lineas, tabla.filas, strict=True):
            suya = dict(zip(tabla.columnas, map(str.strip, fila), strict=True))
            filas.append(
                {
                    "codigo": codigo,
                    "linea": numero,
                    **{nombre: suya.get(nombre, "") for nombre in esquema.nombres},
                    "clave": UNION.join(suya[nombre] for nombre in forma.dimensiones),
                    "celdas": tuple(
                        (n, suya[n]) for n in (*forma.dimensiones, *antiguas) if suya[n]
                    ),
                    "aparte": any(suya[nombre] for nombre in antiguas),
                }
            )
    return filas, problemas


def _former(tabla: Tabla, conocidas: list[str]) -> list[str]:
    """Return the columns of dimensions that the ficha no longer has.

    They are told from a slip by a line that fills them to say that its row was taken out.
    """
    if "nuevo" not in tabla.columnas:
        return []
    nuevo = tabla.columnas.index("nuevo")
    return [
        columna
        for n, columna in enumerate(tabla.columnas)
        if columna
        and columna not in conocidas
        and any(fila[n].strip() and not fila[nuevo].strip() for fila in tabla.filas)
    ]


def _line(fila: dict[str, object], tabla: Tabla) -> LineaRevision:
    textos = {nombre: str(valor) for nombre, valor in fila.items()}
    return LineaRevision(
        tabla=tabla,
        linea=int(textos["linea"]),
        codigo=textos["codigo"],
        periodo=textos["periodo"],
        clave=textos["clave"],
        celdas=tuple(fila["celdas"]),  # type: ignore[arg-type]
        aparte=bool(fila["aparte"]),
        columna=textos["columna"] or "valor",
        anterior=_decimal(textos["anterior"]),
        nuevo=_decimal(textos["nuevo"]),
        fecha=textos["fecha"],
        motivo=textos["motivo"],
    )


def _presentes(
    lineas: Iterable[LineaRevision], marco: pd.DataFrame
) -> dict[Llave, dict[str, Decimal | None]]:
    """Return valor and programado of the rows in the frame that the lines speak of."""
    llaves = {linea.llave for linea in lineas if not linea.aparte}
    if not llaves or not len(marco):
        return {}
    suyas = marco[
        marco["codigo"].isin({codigo for codigo, _, _ in llaves})
        & marco["periodo"].isin({periodo for _, periodo, _ in llaves})
    ]
    return {
        (fila.codigo, fila.periodo, fila.clave): {
            "valor": _decimal(fila.valor),
            "programado": _decimal(fila.programado),
        }
        for fila in suyas.itertuples(index=False)
        if (fila.codigo, fila.periodo, fila.clave) in llaves
    }


def _decimal(celda: str) -> Decimal | None:
    """Read a cell; None where it is empty or no number, which has its own problem."""
    return Decimal(celda) + 0 if es_numero(celda) else None


def _check_historia(
    lineas: list[LineaRevision], presentes: dict[Llave, dict[str, Decimal | None]]
) -> Iterator[Problema]:
    """Hold that the lines of a cell follow one from another, in order, up to its present value."""
    vacias = [linea for linea in lineas if linea.anterior is None and linea.nuevo is None]
    for linea in vacias:
        causa = "está vacía, y también «anterior»: la línea no cuenta ningún cambio"
        yield linea.problema("nuevo", "MGI-061", causa, "escriba los dos valores o bórrela")
    if vacias:
        return
    for antes, linea in pairwise(lineas):
        if linea.anterior != antes.nuevo:
            deja = "vacío" if antes.nuevo is None else f"{antes.nuevo:f}"
            causa = f"{_dice(linea.anterior)} y la línea {antes.linea} deja {deja}"
            remedio = "cada revisión parte del «nuevo» de la que le precede"
            yield linea.problema("anterior", "MGI-061", causa, remedio)
        if linea.fecha < antes.fecha:
            causa = f"es anterior a la de la línea {antes.linea}, que va primero"
            yield linea.problema("fecha", "MGI-062", causa, "ponga las líneas en orden de fecha")
    ultima = lineas[-1]
    fila = None if ultima.aparte else presentes.get(ultima.llave)
    if fila is None and ultima.nuevo is not None:
        causa = f"la serie no tiene la fila {_fila(ultima)}"
        remedio = "escríbala como está en serie.csv; si se quitó, deje «nuevo» vacío"
        yield ultima.problema("periodo", "MGI-060", causa, remedio)
    elif fila is not None and fila[ultima.columna] != ultima.nuevo:
        causa = (
            f"{_dice(ultima.nuevo)} y en la serie «{ultima.columna}» {_dice(fila[ultima.columna])}"
        )
        remedio = "corrija el que esté mal; si cambió otra vez, agregue una línea más"
        yield ultima.problema("nuevo", "MGI-061", causa, remedio)


def _check_fecha(linea: LineaRevision, hoy: date) -> Iterator[Problema]:
    """Hold that a revision is not of the future, nor of before there was anything to revise."""
    fecha = date.fromisoformat(linea.fecha)
    corte = leer_corte(linea.periodo)
    if fecha > hoy:
        causa = f"«{linea.fecha}» todavía no llega: hoy es {dia_en_palabras(hoy)}"
        yield linea.problema("fecha", "MGI-062", causa, "escriba el día en que se cambió")
    elif corte is not None and linea.columna == "valor" and fecha < corte.inicio:
        causa = f"«{linea.fecha}» es anterior al periodo que se revisa"
        yield linea.problema("fecha", "MGI-062", causa, "revise la fecha y el periodo")


def _check_motivo(linea: LineaRevision) -> Iterator[Problema]:
    """Hold that a reason gives no figure but the two of its line, which have a source."""
    for cifra in typed_figures(linea.motivo):
        if leer_textual(cifra[0].strip()) not in (linea.anterior, linea.nuevo):
            causa = f"la cifra «{cifra[0]}» está escrita a mano"
            remedio = "dígalo sin la cifra: solo puede repetir «anterior» y «nuevo»"
            yield linea.problema("motivo", "MGI-040", causa, remedio)


def _dice(valor: Decimal | None) -> str:
    return "está vacía" if valor is None else f"dice {valor:f}"


def _fila(linea: LineaRevision) -> str:
    celdas = "".join(f", {nombre} «{celda}»" for nombre, celda in linea.celdas)
    return f"{linea.periodo}{celdas}"
