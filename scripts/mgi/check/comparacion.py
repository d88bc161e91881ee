"""The series against what was published of them: nothing changes or goes without its revision."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pandas as pd

from mgi.check.celdas import UNION
from mgi.check.comparables import comparable, lost_files
from mgi.check.definiciones import changed_definition
from mgi.check.publicados import (
    Llave,
    Llaves,
    Numeros,
    Publicado,
    read_number,
    read_publicado,
)
from mgi.check.revisiones import LineaRevision
from mgi.esquema.ficha import Ficha
from mgi.esquema.territorio import Territorio
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.csv import Tabla

_COMPARADAS = ("valor", "programado")
_PROPIAS = ("anterior", "nuevo", "fecha", "motivo")


@dataclass
class Comparacion:
    """What changed without its revision.

    ``pendientes`` are the problems of the check itself: what has any was not compared. ``lineas``
    are those to add, by path of revisiones.csv; ``cabezas``, the line of its columns
    where the file is not there or lacks one. ``ilegibles`` are the published series that could
    not be read, by path.
    """

    problemas: list[Problema] = field(default_factory=list)
    pendientes: list[Problema] = field(default_factory=list)
    lineas: dict[str, list[str]] = field(default_factory=dict)
    cabezas: dict[str, str] = field(default_factory=dict)
    ilegibles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Cambio:
    """A published number that is another now, and has no revision. ``ahora`` is its row's line.

    ``dicha`` is the line that tells it and starts from another number, if there is one.
    """

    llave: Llave
    columna: str
    era: Decimal
    es: Decimal | None
    antes: int
    ahora: int | None
    dicha: LineaRevision | None = None


#: The lines of the revisions that tell a change, by row and column.
_Lineas = Mapping[tuple[Llave, str], list[LineaRevision]]


def compare(
    publicados: Mapping[str, str],
    perdidos: Iterable[str],
    problemas: list[Problema],
    crudo: Crudo,
    fichas: Mapping[str, Ficha],
    marco: pd.DataFrame,
    revisiones: Iterable[LineaRevision],
    territorio: Territorio,
    hoy: date,
) -> Comparacion:
    """Compare a check with the published files, text by path, of what has changed since.

    ``perdidos`` are the published files that are gone, ``problemas`` those of the check. ``marco``
    has the computed rows too (see ``compute_derivados``).

    An indicator that is not in ``publicados`` was not published, or is as it was. Problems:
    MGI-061, 063, 064 and 065.
    """
    hecha = Comparacion(problemas=list(lost_files(perdidos)), pendientes=problemas)
    pasos: dict[str, dict[tuple[Llave, str], list[LineaRevision]]] = {}
    for linea in revisiones:
        celda = ((linea.periodo, frozenset(linea.celdas)), linea.columna)
        if linea.anterior != linea.nuevo:
            pasos.setdefault(linea.codigo, {}).setdefault(celda, []).append(linea)
    codigos = {ruta.split("/")[2] for ruta in publicados}
    for codigo in comparable(codigos, fichas, problemas):
        ruta = f"data/indicadores/{codigo}"
        archivos = (f"{ruta}/{nombre}" for nombre in ("ficha.yml", "serie.csv", "revisiones.csv"))
        publicado = read_publicado(territorio, *(publicados.get(a, "") for a in archivos))
        ficha = fichas.get(codigo)
        if publicado.estado == "borrador":
            continue
        if ficha is None or ficha.publicacion.estado == "borrador":
            hecha.problemas.append(_quitado(ruta, ficha))
        elif not publicado.legible:
            hecha.ilegibles.append(f"{ruta}/serie.csv")
        else:
            nuevos = pasos.get(codigo, {})
            hecha.problemas += changed_definition(publicado.ficha, crudo.fichas[codigo])
            hecha.problemas += _borradas(ruta, publicado, nuevos)
            serie = crudo.tablas.get(codigo, Tabla(f"{ruta}/serie.csv"))
            ahora = _computed(codigo, ficha, marco, territorio) | _rows(serie, ficha, territorio)
            cambios = list(_changes(publicado, ahora, nuevos))
            hecha.problemas += [_mal_dicho(c.dicha, c.era) for c in cambios if c.dicha is not None]
            cambios = [cambio for cambio in cambios if cambio.dicha is None]
            if cambios:
                _report(hecha, cambios, serie, crudo.revisiones.get(codigo), ficha, hoy)
    return hecha


def _computed(
    codigo: str, ficha: Ficha, marco: pd.DataFrame, territorio: Territorio
) -> dict[Llave, Numeros]:
    """Return the computed rows of a derived indicator; their line is 0."""
    if ficha.derivado is None:
        return {}
    llaves = Llaves(frozenset(ficha.dimensiones), territorio)
    filas = {}
    for fila in marco[(marco["codigo"] == codigo) & (marco["linea"] == 0)].itertuples(index=False):
        celdas = dict(zip(ficha.dimensiones, fila.clave.split(UNION), strict=False))
        llave = llaves.of({"periodo": fila.periodo, **celdas})
        filas[llave] = Numeros(fila.valor, fila.programado, 0)
    return filas


def _rows(serie: Tabla, ficha: Ficha, territorio: Territorio) -> dict[Llave, Numeros]:
    """Return the rows of a series as it is written now."""
    llaves = Llaves(frozenset(ficha.dimensiones), territorio)
    filas = {}
    for linea, celdas in zip(serie.lineas, serie.filas, strict=True):
        fila = dict(zip(serie.columnas, map(str.strip, celdas), strict=True))
        filas[llaves.of(fila)] = Numeros(fila["valor"], fila["programado"], linea)
    return filas


def _changes(
    publicado: Publicado,
    ahora: Mapping[Llave, Numeros],
    pasos: _Lineas,
) -> Iterator[_Cambio]:
    """Yield what changed and has no line, after those already published, from it to what it is.

    Of a row that went, one of its numbers tells it: the first.
    """
    vistas = set()
    for llave, antes in publicado.filas():
        fila = ahora.get(llave)
        if llave in vistas or (fila is not None and antes[:2] == fila[:2]):
            continue
        vistas.add(llave)
        eran = {columna: read_number(getattr(antes, columna)) for columna in _COMPARADAS}
        dichos = [(columna, era) for columna, era in eran.items() if era is not None]
        for columna, era in dichos if fila else dichos[:1]:
            es = read_number(getattr(fila, columna)) if fila else None
            celda = (llave, columna)
            nuevos = pasos.get(celda, [])[len(publicado.pasos.get(celda, [])) :]
            dicha = nuevos[0] if nuevos and nuevos[-1].nuevo == es else None
            if era != es and (dicha is None or dicha.anterior != era):
                ahora_en = fila.linea if fila else None
                yield _Cambio(llave, columna, era, es, antes.linea, ahora_en, dicha)


def _report(
    hecha: Comparacion,
    cambios: list[_Cambio],
    serie: Tabla,
    revisiones: Tabla | None,
    ficha: Ficha,
    hoy: date,
) -> None:
    """Note the changes of an indicator, each with the line that it needs."""
    ruta = serie.ruta.replace("serie.csv", "revisiones.csv")
    escritas = revisiones.columnas if revisiones else []
    columnas = escritas or ["periodo", *ficha.dimensiones, *_PROPIAS]
    usadas = {nombre for cambio in cambios for nombre, _ in cambio.llave[1]}
    if any(cambio.columna != "valor" for cambio in cambios):
        usadas.add("columna")
    columnas = [*columnas, *sorted(usadas - set(columnas))]
    if columnas != escritas:
        hecha.cabezas[ruta] = ",".join(columnas)
    for cambio in cambios:
        linea = _line(cambio, columnas, hoy)
        hecha.lineas.setdefault(ruta, []).append(linea)
        remedio = f"agregue a revisiones.csv la línea «{linea}» con su motivo"
        if cambio.ahora is None:
            causa = (
                f"la fila {_fila(cambio.llave)} se publicó con {cambio.columna} {cambio.era:f} y "
                "ya no está (con otro periodo, etiqueta o dimensión es otra fila)"
            )
            problema = Problema(serie.ruta, 0, 0, "MGI-063", causa, remedio)
        else:
            es = "está vacío" if cambio.es is None else f"es {cambio.es:f}"
            causa = f"columna «{cambio.columna}»: se publicó {cambio.era:f} y ahora {es}"
            donde = serie.columnas.index(cambio.columna) + 1 if cambio.ahora else 0
            problema = Problema(serie.ruta, cambio.ahora, donde, "MGI-063", causa, remedio)
        hecha.problemas.append(problema)


def _mal_dicho(linea: LineaRevision, era: Decimal) -> Problema:
    """Explain a line that tells the change from another number than the published one."""
    dice = "está vacía" if linea.anterior is None else f"dice {linea.anterior:f}"
    causa = f"{dice} y se publicó {era:f}"
    return linea.problema("anterior", "MGI-061", causa, f"escriba «{era:f}»")


def _line(cambio: _Cambio, columnas: list[str], hoy: date) -> str:
    """Write the line that tells a change, without its reason, which only the editor knows."""
    celdas = dict(cambio.llave[1]) | {
        "periodo": cambio.llave[0],
        "anterior": f"{cambio.era:f}",
        "nuevo": "" if cambio.es is None else f"{cambio.es:f}",
        "fecha": hoy.isoformat(),
        "columna": "" if cambio.columna == "valor" else cambio.columna,
    }
    salida = io.StringIO(newline="")
    csv.writer(salida, lineterminator="").writerow(celdas.get(nombre, "") for nombre in columnas)
    return salida.getvalue()


def _fila(llave: Llave) -> str:
    return "".join([llave[0], *(f", {nombre} «{celda}»" for nombre, celda in sorted(llave[1]))])


def _quitado(ruta: str, ficha: Ficha | None) -> Problema:
    """Explain an indicator that is published no more."""
    if ficha is not None:
        causa = "el indicador está publicado y no puede volver a ser un borrador"
        remedio = "para quitarlo escriba «publicacion: {estado: retirado, motivo: …}»"
        return Problema(f"{ruta}/ficha.yml", 0, 0, "MGI-063", causa, remedio)
    causa = "el indicador está publicado y su carpeta ya no está con ese nombre"
    remedio = (
        "devuélvala: el código es la dirección de la página; para quitarlo, escriba en su ficha "
        "«publicacion: {estado: retirado, motivo: …}»"
    )
    return Problema(ruta, 0, 0, "MGI-063", causa, remedio)


def _borradas(ruta: str, publicado: Publicado, ahora: _Lineas) -> Iterator[Problema]:
    """Hold that the changes that were told are told still; lines that only confirm may go."""
    for (llave, columna), pasos in publicado.pasos.items():
        lineas = ahora.get((llave, columna), [])
        quedan = [(linea.anterior, linea.nuevo) for linea in lineas]
        if quedan[: len(pasos)] != pasos:
            n = next(n for n, paso in enumerate(pasos) if quedan[n : n + 1] != [paso])
            era, es = ("vacío" if valor is None else f"{valor:f}" for valor in pasos[n])
            causa = f"cambió o falta la revisión publicada de {_fila(llave)}: de {era} a {es}"
            remedio = "déjela como estaba y agregue otra línea después"
            yield Problema(f"{ruta}/revisiones.csv", 0, 0, "MGI-063", causa, remedio)
