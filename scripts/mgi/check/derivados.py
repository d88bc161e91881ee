"""Derived indicators: their values, computed from the rows of others, in order.

They are computed here and not later so that pages may cite them, and cuadres and rules read them,
as they do any other row.
"""

from __future__ import annotations

from decimal import Decimal

import pandas as pd

from mgi.check.celdas import UNION
from mgi.check.operandos import check_operandos
from mgi.check.orden import sort_derivados
from mgi.check.referencias import Referencias
from mgi.check.resultados import Celda, Llave, compute_published, difference, operate, publish
from mgi.esquema.ficha import Ficha
from mgi.esquema.partes import Derivado, Operando
from mgi.esquema.referencias import Unidad
from mgi.formato import numero
from mgi.numero import NUMERO_CSV, es_piso
from mgi.problema import Problema
from mgi.read import Crudo

#: What each computed row comes from, in the order of the ficha: llave, and value where it has one.
Operandos = dict[Llave, tuple[tuple[Llave, Decimal | None], ...]]
_FALTA = "Falta un dato para calcularlo."
_PISO = "La fuente da un mínimo y no un valor."
_SIN_REDONDEAR = "Se calcula con los valores sin redondear."
#: Period and cells of the derived indicator's own dimensions.
_Lugar = tuple[str, tuple[str, ...]]


def compute_derivados(
    crudo: Crudo, fichas: dict[str, Ficha], marco: pd.DataFrame, referencias: Referencias
) -> tuple[pd.DataFrame, Operandos, list[Problema]]:
    """Compute every derived indicator, and join its rows to the frame of ``check_series``.

    A row that the indicator's own series already has is what the source prints: its value is
    replaced by the computed one, with a note where the two differ. Problems: MGI-067 and 068.
    """
    orden, problemas = sort_derivados(crudo, fichas)
    if not orden:
        return marco, {}, problemas
    cuentas = _Cuentas(crudo, fichas, marco, referencias)
    for codigo in orden:
        cuentas.compute(codigo)
    return cuentas.joined(), cuentas.operandos, problemas + cuentas.problemas


class _Cuentas:
    """The computation of all derived indicators over one frame."""

    def __init__(
        self,
        crudo: Crudo,
        fichas: dict[str, Ficha],
        marco: pd.DataFrame,
        referencias: Referencias,
    ) -> None:
        self.crudo, self.fichas, self.referencias = crudo, fichas, referencias
        self.marco = marco
        self.lugares = marco.groupby("codigo").indices if len(marco) else {}
        self.impresas: dict[str, dict[tuple[str, str], int]] = {}
        self.celdas: dict[str, dict[tuple[str, str], Celda]] = {}
        self.cambios: dict[int, tuple[str, str]] = {}
        self.nuevas: list[dict[str, object]] = []
        self.operandos: Operandos = {}
        self.problemas: list[Problema] = []

    def joined(self) -> pd.DataFrame:
        """Return the frame with what was computed."""
        marco = self.marco.copy()
        for lugar, (valor, nota) in self.cambios.items():
            etiqueta = marco.index[lugar]
            marco.loc[etiqueta, "valor"] = valor
            marco.loc[etiqueta, "nota"] = nota
        if not self.nuevas:
            return marco
        nuevas = pd.DataFrame(self.nuevas, columns=list(marco.columns) or None, dtype=object)
        return pd.concat([marco, nuevas.fillna("")], ignore_index=True)

    def compute(self, codigo: str) -> None:
        """Compute one indicator whose operands are already there."""
        ficha = self.fichas[codigo]
        assert ficha.derivado is not None
        fallas = check_operandos(codigo, self.crudo, self.fichas, self.referencias)
        self.problemas += fallas
        if fallas or any(o.indicador not in self.fichas for o in ficha.derivado.de):
            return
        operandos = [self._lugares(codigo, operando) for operando in ficha.derivado.de]
        if ficha.derivado.operacion == "proporcion":
            comunes = _shares(operandos[0])
        else:
            comunes = {
                lugar: [lugares[lugar] for lugares in operandos]
                for lugar in operandos[0]
                if all(lugar in lugares for lugares in operandos)
            }
        if not comunes:
            self._explain_empty(codigo, ficha.derivado, operandos)
        for lugar, celdas in comunes.items():
            self._compute_row(codigo, ficha, lugar, celdas)

    def _explain_empty(
        self, codigo: str, derivado: Derivado, operandos: list[dict[_Lugar, Celda]]
    ) -> None:
        """Say why nothing can be computed; an operand without any row has its own problem."""
        if not all(self._celdas(operando.indicador) for operando in derivado.de):
            return
        for n, (operando, lugares) in enumerate(zip(derivado.de, operandos, strict=True)):
            if not lugares:
                pedido = " y ".join(f"{c} «{v}»" for c, v in operando.dimensiones.items())
                causa = f"{operando.indicador} no tiene filas de {pedido or 'total'}"
                remedio = "escoja otra etiqueta en «dimensiones», o agregue las filas"
                self._problema(codigo, ("derivado", "de", n), causa, remedio)
        if not all(operandos):
            return
        causa, remedio = "los indicadores no tienen filas en común", "revise periodos y dimensiones"
        if derivado.operacion == "proporcion" and not self.fichas[codigo].dimensiones:
            causa = "una proporción reparte un total, y la ficha no declara «dimensiones»"
            remedio = f"declare las de {derivado.de[0].indicador}"
        elif derivado.operacion == "proporcion":
            causa = (
                f"a {derivado.de[0].indicador} le falta el total: la fila con esas celdas vacías"
            )
            remedio = "agréguela; una proporción divide cada parte entre el total"
        self._problema(codigo, ("derivado", "de"), causa, remedio)

    def _compute_row(self, codigo: str, ficha: Ficha, lugar: _Lugar, celdas: list[Celda]) -> None:
        assert ficha.derivado is not None
        periodo, partes = lugar
        etiquetas = [ficha.dimensiones[n].etiquetas for n in ficha.dimensiones]
        for parte, validas in zip(partes, etiquetas, strict=True):
            if parte and parte not in validas:
                causa = f"falta la etiqueta «{parte}», que sale del cálculo"
                self._problema(codigo, ("dimensiones",), causa, "agréguela a la ficha")
                return
        unidad = self.referencias.unidades.get(ficha.unidad)
        por_cien = unidad is not None and unidad.formato == "porcentaje"
        exacto, falta = operate(ficha.derivado.operacion, celdas, por_cien=por_cien)
        valor = None
        if exacto is not None:
            valor = publish(exacto, ficha.derivado)
            texto = f"{valor:f}"
            if not NUMERO_CSV.fullmatch(texto):
                causa = f"el cálculo da {numero(valor)} en {periodo}, de más de quince cifras"
                remedio = "publíquelo con menos «decimales», o revise la operación"
                self._problema(codigo, ("derivado",), causa, remedio)
                return
            if unidad is not None and not unidad.admite(valor):
                causa = f"el cálculo da {numero(valor)} en {periodo}, imposible en {unidad.plural}"
                self._problema(codigo, ("derivado",), causa, "revise la operación o la unidad")
                return
            if valor != compute_published(ficha.derivado, celdas, por_cien=por_cien):
                falta = _SIN_REDONDEAR
        self._keep(codigo, (periodo, UNION.join(partes)), celdas, (valor, exacto), falta, unidad)

    def _keep(
        self,
        codigo: str,
        lugar: tuple[str, str],
        celdas: list[Celda],
        valores: tuple[Decimal | None, Decimal | None],
        nota: str,
        unidad: Unidad | None,
    ) -> None:
        """Keep a computed row: a new one, or in the place of the one that is printed."""
        (valor, exacto), llave = valores, (codigo, *lugar)
        self.operandos[llave] = tuple((c.llave, c.valor) for c in celdas)
        self.celdas.setdefault(codigo, {})[lugar] = Celda(
            llave, valor, nota if valor is None else "", exacto
        )
        texto = "" if valor is None else f"{valor:f}"
        impresa = self._impresas(codigo).get(lugar)
        if impresa is None:
            self.nuevas.append(
                {"linea": 0, "codigo": codigo, "periodo": lugar[0], "clave": lugar[1],
                 "valor": texto, "nota": nota}
            )  # fmt: skip
        else:
            fila = self.marco.iloc[impresa]
            difiere = difference(valor, exacto, str(fila["valor"]), str(fila["textual"]), unidad)
            self.cambios[impresa] = (texto, " ".join(filter(None, (fila["nota"], nota, difiere))))

    def _impresas(self, codigo: str) -> dict[tuple[str, str], int]:
        """Return where in the frame the printed rows of an indicator are; looked up once."""
        if codigo not in self.impresas:
            lugares = [int(n) for n in self.lugares.get(codigo, ())]
            suyas = self.marco.iloc[lugares]
            self.impresas[codigo] = (
                dict(zip(zip(suyas["periodo"], suyas["clave"], strict=True), lugares, strict=True))
                if lugares
                else {}
            )
        return self.impresas[codigo]

    def _celdas(self, codigo: str) -> dict[tuple[str, str], Celda]:
        """Return the rows of an indicator by period and key: computed ones go before printed."""
        hechas = dict(self.celdas.get(codigo, {}))
        lugares = self.lugares.get(codigo)
        if lugares is None:
            return hechas
        columnas = ("periodo", "clave", "valor", "textual")
        suyas = self.marco.iloc[lugares][list(columnas)]
        for periodo, clave, valor, textual in suyas.itertuples(index=False):
            llave = (codigo, periodo, clave)
            if not NUMERO_CSV.fullmatch(valor):
                celda = Celda(llave, None, _FALTA, None)
            elif es_piso(textual):
                celda = Celda(llave, None, _PISO, None)
            else:
                celda = Celda(llave, Decimal(valor), "", Decimal(valor))
            hechas.setdefault((periodo, clave), celda)
        return hechas

    def _lugares(self, codigo: str, operando: Operando) -> dict[_Lugar, Celda]:
        """Return the rows of an operand by place; a dimension that it lacks counts as the total."""
        propias = list(self.fichas[codigo].dimensiones)
        suyas = list(self.fichas[operando.indicador].dimensiones)
        hechas: dict[_Lugar, Celda] = {}
        for (periodo, clave), celda in self._celdas(operando.indicador).items():
            partes = dict(zip(suyas, clave.split(UNION), strict=True)) if suyas else {}
            resto = {n: c for n, c in partes.items() if n not in propias}
            if all(operando.dimensiones.get(n, "") == c for n, c in resto.items()):
                hechas[periodo, tuple(partes.get(n, "") for n in propias)] = celda
        return hechas

    def _problema(
        self, codigo: str, donde: tuple[str | int, ...], causa: str, remedio: str
    ) -> None:
        documento = self.crudo.fichas[codigo]
        self.problemas.append(documento.problema(donde, "MGI-067", causa, remedio))


def _shares(lugares: dict[_Lugar, Celda]) -> dict[_Lugar, list[Celda]]:
    """Return each part with the total of its period, where there is one."""
    return {
        (periodo, partes): [celda, lugares[periodo, ("",) * len(partes)]]
        for (periodo, partes), celda in lugares.items()
        if any(partes) and (periodo, ("",) * len(partes)) in lugares
    }
