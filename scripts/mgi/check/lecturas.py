"""The readings of the cuadres: what each one gives, or why it gives nothing that can be checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from mgi.check.celdas import UNION
from mgi.check.referencias import Referencias, unknown
from mgi.esquema.cuadres import TODAS, Cuadre, Lectura
from mgi.esquema.ficha import Ficha
from mgi.esquema.referencias import Unidad
from mgi.numero import MULTIPLOS, NUMERO_CSV, es_piso, leer_textual, paso_impreso
from mgi.problema import Problema, sugerencia, suggest_label
from mgi.read import Crudo
from mgi.read.yaml import Documento, Ruta


@dataclass(frozen=True)
class Leida:
    """What a reading gives: a number or, with ``valor`` None, words.

    ``impreso`` is as the source prints it; "" for what is computed,
    counted or programmed. ``fuente`` and
    ``ubicacion`` are "" where no source prints it. A row has its ``codigo``, ``periodo``, key of
    dimensions (cells joined by UNION) and ``unidad``. ``formato`` is that of its unit, or what the
    sign beside a printed number tells, or "". ``paso``: one unit of the last place printed.
    """

    valor: Decimal | None
    impreso: str
    fuente: str
    ubicacion: str
    formato: str = ""
    paso: Decimal = Decimal(1)
    codigo: str = ""
    periodo: str = ""
    clave: str = ""
    campo: str = "valor"
    unidad: str = ""


class NoSePuedeLeer(Exception):  # noqa: N818 - it is a fault of the files, not of ours
    """A reading gives nothing: ``problemas`` say why; none where its own file says it already."""

    def __init__(self, *problemas: Problema) -> None:
        self.problemas = problemas
        super().__init__()


class Lector:
    """Reads from one frame of rows, with the columns of that of ``check_series``."""

    def __init__(
        self,
        documento: Documento,
        crudo: Crudo,
        fichas: dict[str, Ficha],
        filas: pd.DataFrame,
        referencias: Referencias,
    ) -> None:
        self.documento, self.crudo = documento, crudo
        self.fichas, self.referencias = fichas, referencias
        self.todas = filas
        self.filas = _rows_read(filas, referencias.cuadres)

    def read(self, lectura: Lectura, donde: Ruta) -> list[Leida]:
        """Read what stands at a path of the document: one value, or one a label for «todas».

        Raises NoSePuedeLeer. Problems: MGI-026, 071 and 072.
        """
        if lectura.indicador is not None:
            return self._read_filas(lectura, donde)
        fuente, ubicacion = lectura.fuente or "", lectura.ubicacion or ""
        ajenas = unknown(
            self.documento,
            (*donde, "fuente"),
            fuente,
            "data/fuentes.yml",
            self.referencias.conocidos["fuentes"],
        )
        if ajenas:
            raise NoSePuedeLeer(*ajenas)
        if lectura.texto is not None:
            return [Leida(None, lectura.texto, fuente, ubicacion)]
        textual = lectura.textual or ""
        valor = Decimal(lectura.valor or "0") + 0
        if not textual:
            return [Leida(valor, "", fuente, ubicacion)]
        if es_piso(textual):
            raise self._sin_valor((*donde, "textual"), f"«{textual}» es un mínimo y no un valor")
        leido = leer_textual(textual)
        if leido != valor:
            dicho = "no se lee como número" if leido is None else f"se lee {leido:f}"
            causa = f"«{textual}» {dicho} y el valor es {lectura.valor}"
            raise self._sin_valor((*donde, "textual"), causa, "revise los dos contra la fuente")
        formato = _formato(textual)
        return [Leida(valor, textual, fuente, ubicacion, formato, paso_impreso(textual))]

    def _read_filas(self, lectura: Lectura, donde: Ruta) -> list[Leida]:
        codigo, periodo = lectura.indicador or "", lectura.periodo or ""
        ficha = self.fichas.get(codigo)
        falla = indicador_sin_publicar(codigo, self.crudo, self.fichas)
        if falla is not None:
            raise self._perdida((*donde, "indicador"), *falla)
        if ficha is None:
            raise NoSePuedeLeer
        celdas = lectura.dimensiones or {}
        fallas = list(self._etiquetas(codigo, ficha, celdas, (*donde, "dimensiones")))
        if fallas:
            raise NoSePuedeLeer(*fallas)
        filas = self.filas.get((codigo, periodo))
        if filas is None:
            periodos = self._periodos(codigo)
            if not periodos:
                raise NoSePuedeLeer  # its rows have faults of their own, or could not be computed
            causa = f"«{codigo}» no tiene filas de {periodo}"
            raise self._perdida((*donde, "periodo"), causa, sugerencia(periodo, periodos))
        pedidas = [celdas.get(nombre, "") for nombre in ficha.dimensiones]
        hechas = [
            self._leida(lectura, fila, donde) for fila in filas if _es_pedida(fila.clave, pedidas)
        ]
        if not hechas:
            dichas = ", ".join(f"{n}: {c}" for n, c in celdas.items() if c != TODAS)
            cual = f"con {dichas}" if dichas else "desglosada" if celdas else "que sea el total"
            causa = f"«{codigo}» no tiene en {periodo} una fila {cual}"
            raise self._perdida(donde, causa, "revise «dimensiones» contra la serie")
        return hechas

    def _etiquetas(
        self, codigo: str, ficha: Ficha, celdas: dict[str, str], donde: Ruta
    ) -> Iterator[Problema]:
        """Hold that the dimensions and labels that are asked for are those of the ficha."""
        for nombre, celda in celdas.items():
            if nombre not in ficha.dimensiones:
                causa = f"«{nombre}» no es una dimensión de {codigo}"
                remedio = sugerencia(nombre, ficha.dimensiones)
                yield self.documento.problema_clave((*donde, nombre), "MGI-071", causa, remedio)
            elif celda == TODAS and TODAS in ficha.dimensiones[nombre].etiquetas:
                causa = f"«{TODAS}» las lee todas, y también es una etiqueta de {nombre}"
                remedio = f"dé otro nombre a esa etiqueta en la ficha y la serie de {codigo}"
                yield self.documento.problema((*donde, nombre), "MGI-071", causa, remedio)
            elif celda != TODAS and celda not in ficha.dimensiones[nombre].etiquetas:
                causa = f"«{celda}» no está en {nombre} de {codigo}"
                etiquetas = {TODAS: "", **ficha.dimensiones[nombre].etiquetas}
                remedio = suggest_label(celda, etiquetas)
                yield self.documento.problema((*donde, nombre), "MGI-071", causa, remedio)

    def _periodos(self, codigo: str) -> set[str]:
        return (
            set(self.todas["periodo"][self.todas["codigo"] == codigo]) if len(self.todas) else set()
        )

    def _leida(self, lectura: Lectura, fila: Any, donde: Ruta) -> Leida:
        """Return what a row of the frame gives, as a tuple with its columns by name."""
        campo = lectura.campo or "valor"
        escrito, textual, codigo = getattr(fila, campo), fila.textual, fila.codigo
        cual = " ".join([codigo, fila.periodo, *filter(None, fila.clave.split(UNION))])
        if escrito == "":
            falta = "no trae lo programado" if campo == "programado" else "está sin dato"
            raise self._sin_valor(donde, f"la fila {cual} {falta}")
        if fila.linea and not NUMERO_CSV.fullmatch(escrito):
            raise NoSePuedeLeer  # MGI-014 or MGI-015 says it
        impreso = textual if campo == "valor" else ""
        if es_piso(impreso):
            causa = f"la fila {cual} es un mínimo («{impreso}») y no un valor"
            raise self._sin_valor(donde, causa)
        valor = Decimal(escrito) + 0
        unidad = self.referencias.unidades.get(self.fichas[codigo].unidad)
        return Leida(
            valor,
            impreso,
            fila.fuente,
            fila.ubicacion,
            unidad.formato if unidad else "",
            paso_de_fila(valor, impreso, unidad),
            codigo,
            fila.periodo,
            fila.clave,
            campo,
            self.fichas[codigo].unidad,
        )

    def _perdida(self, donde: Ruta, causa: str, remedio: str) -> NoSePuedeLeer:
        return NoSePuedeLeer(self.documento.problema(donde, "MGI-071", causa, remedio))

    def _sin_valor(self, donde: Ruta, causa: str, remedio: str = "") -> NoSePuedeLeer:
        remedio = remedio or "no se puede comprobar: quite la lectura, o escríbala como «texto»"
        return NoSePuedeLeer(self.documento.problema(donde, "MGI-072", causa, remedio))


def indicador_sin_publicar(
    codigo: str, crudo: Crudo, fichas: dict[str, Ficha]
) -> tuple[str, str] | None:
    """Say why nothing can be said beside an indicator (cause and mend); None where it is public."""
    if codigo not in crudo.fichas:
        return f"el indicador «{codigo}» no existe", sugerencia(codigo, crudo.fichas)
    ficha = fichas.get(codigo)
    if ficha is not None and ficha.publicacion.estado == "borrador":
        return f"«{codigo}» es un borrador y no se publica", "publíquelo, o quite la referencia"
    return None


def _rows_read(filas: pd.DataFrame, cuadres: dict[str, Cuadre]) -> dict[tuple[str, str], list[Any]]:
    """Return the rows that may be read, as tuples, by código and period: a series can be long."""
    lecturas = [lectura for cuadre in cuadres.values() for lectura in (*cuadre.de, cuadre.da)]
    hechas: dict[tuple[str, str], list[Any]] = {}
    if not len(filas) or not lecturas:
        return hechas
    suyas = filas["codigo"].isin({lectura.indicador for lectura in lecturas})
    suyas &= filas["periodo"].isin({lectura.periodo for lectura in lecturas})
    for fila in filas[suyas].itertuples():
        hechas.setdefault((fila.codigo, fila.periodo), []).append(fila)
    return hechas


def _es_pedida(clave: str, pedidas: list[str]) -> bool:
    """Whether the cells of a row are those asked for; «todas» takes any label but the total."""
    celdas = clave.split(UNION) if pedidas else []
    return all(
        bool(celda) if pedida == TODAS else celda == pedida
        for celda, pedida in zip(celdas, pedidas, strict=False)
    )


def paso_de_fila(valor: Decimal, impreso: str, unidad: Unidad | None) -> Decimal:
    """Return one unit of the last place of a row, in its own scale."""
    if not impreso:
        return Decimal(1).scaleb(min(0, int(valor.normalize().as_tuple().exponent)))
    paso = paso_impreso(impreso)
    escala = MULTIPLOS.get(unidad.escala or "", 1) if unidad else 1
    return paso if leer_textual(impreso) == valor else paso / escala


def _formato(textual: str) -> str:
    """Tell what a printed number is from the sign beside it; "" where it has none."""
    if textual.rstrip().endswith(("%", " por ciento")):
        return "porcentaje"
    return "moneda" if textual.lstrip().startswith("$") else ""
