"""Derived indicators: their values, computed from the rows of others, in order.

They are computed here and not later so that pages may cite them, and cuadres and rules read them,
as they do any other row.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

from mgi.check.celdas import UNION
from mgi.check.operandos import check_operandos
from mgi.check.referencias import Referencias
from mgi.esquema.ficha import Ficha
from mgi.esquema.partes import Derivado, Operando
from mgi.formato import numero
from mgi.numero import NUMERO_CSV, es_piso, leer_textual
from mgi.problema import Problema
from mgi.read import Crudo

#: A row: código, period, and the cells of its dimensions joined by UNION.
Llave = tuple[str, str, str]
#: What each computed row comes from, in the order of the ficha: llave, and value where it has one.
Operandos = dict[Llave, tuple[tuple[Llave, Decimal | None], ...]]
#: Period and cells of the derived indicator's own dimensions.
_Lugar = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Celda:
    """A row to compute with. ``falta`` says why it has no exact value."""

    llave: Llave
    valor: Decimal | None
    falta: str


def compute_derivados(
    crudo: Crudo, fichas: dict[str, Ficha], marco: pd.DataFrame, referencias: Referencias
) -> tuple[pd.DataFrame, Operandos, list[Problema]]:
    """Compute every derived indicator, and join its rows to the frame of ``check_series``.

    A row that the indicator's own series already has is what the source prints: its value is
    replaced by the computed one, with a note where the two differ. Problems: MGI-067 and 068.
    """
    orden, problemas = _sort(crudo, fichas)
    if not orden:
        return marco, {}, problemas
    cuentas = _Cuentas(crudo, fichas, marco, referencias)
    for codigo in orden:
        cuentas.compute(codigo)
    return cuentas.joined(), cuentas.operandos, problemas + cuentas.problemas


def _sort(crudo: Crudo, fichas: dict[str, Ficha]) -> tuple[list[str], list[Problema]]:
    """Return the derived indicators, each after those it comes from; cycles left out, and said."""
    orden: list[str] = []
    problemas: list[Problema] = []
    hechos: set[str] = set()

    def visit(codigo: str, camino: list[str]) -> None:
        if codigo in camino:
            vuelta = [*camino[camino.index(codigo) :], codigo]
            causa = f"el cálculo da la vuelta: {' → '.join(vuelta)}"
            problemas.append(
                crudo.fichas[codigo].problema(
                    ("derivado", "de"), "MGI-068", causa, "quite uno de los pasos"
                )
            )
            return
        derivado = fichas[codigo].derivado if codigo in fichas else None
        if codigo in hechos or derivado is None:
            return
        antes = len(problemas)
        for operando in derivado.de:
            visit(operando.indicador, [*camino, codigo])
        hechos.add(codigo)
        if len(problemas) == antes:
            orden.append(codigo)

    for codigo in fichas:
        visit(codigo, [])
    return orden, problemas


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
        self.celdas: dict[str, dict[tuple[str, str], _Celda]] = {}
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
        impresas = self._impresa(codigo)
        for lugar, celdas in comunes.items():
            self._compute_row(codigo, ficha, lugar, celdas, impresas)

    def _explain_empty(
        self, codigo: str, derivado: Derivado, operandos: list[dict[_Lugar, _Celda]]
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

    def _compute_row(
        self,
        codigo: str,
        ficha: Ficha,
        lugar: _Lugar,
        celdas: list[_Celda],
        impresas: dict[tuple[str, str], int],
    ) -> None:
        """Compute the row of a place. ``impresas``: where in the frame the printed rows are."""
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
        valor, falta = _operate(ficha.derivado.operacion, celdas, por_cien=por_cien)
        if valor is not None:
            valor = valor.quantize(Decimal(1).scaleb(-ficha.derivado.decimales), ROUND_HALF_UP)
            if unidad is not None and not unidad.admite(valor):
                causa = f"el cálculo da {numero(valor)} en {periodo}, imposible en {unidad.plural}"
                self._problema(codigo, ("derivado",), causa, "revise la operación o la unidad")
                return
        llave = (codigo, periodo, UNION.join(partes))
        self.operandos[llave] = tuple((c.llave, c.valor) for c in celdas)
        texto = "" if valor is None else f"{valor.normalize():f}"
        self.celdas.setdefault(codigo, {})[periodo, llave[2]] = _Celda(llave, valor, falta)
        impresa = impresas.get((periodo, llave[2]))
        if impresa is None:
            self.nuevas.append(
                {"linea": 0, "codigo": codigo, "periodo": periodo, "clave": llave[2],
                 "valor": texto, "nota": falta}
            )  # fmt: skip
        else:
            fila = self.marco.iloc[impresa]
            difiere = _difference(valor, str(fila["textual"]))
            nota = " ".join(filter(None, (str(fila["nota"]), falta, difiere)))
            self.cambios[impresa] = (texto, nota)

    def _impresa(self, codigo: str) -> dict[tuple[str, str], int]:
        """Return where in the frame the printed rows of an indicator are."""
        lugares = self.lugares.get(codigo, ())
        if not len(lugares):
            return {}
        pares = self.marco.iloc[lugares][["periodo", "clave"]].itertuples(index=False, name=None)
        return {par: int(n) for par, n in zip(pares, lugares, strict=True)}

    def _celdas(self, codigo: str) -> dict[tuple[str, str], _Celda]:
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
                celda = _Celda(llave, None, "Falta un dato para calcularlo.")
            elif es_piso(textual):
                celda = _Celda(llave, None, "La fuente da un mínimo y no un valor.")
            else:
                celda = _Celda(llave, Decimal(valor), "")
            hechas.setdefault((periodo, clave), celda)
        return hechas

    def _lugares(self, codigo: str, operando: Operando) -> dict[_Lugar, _Celda]:
        """Return the rows of an operand by place; a dimension that it lacks counts as the total."""
        propias = list(self.fichas[codigo].dimensiones)
        suyas = list(self.fichas[operando.indicador].dimensiones)
        hechas: dict[_Lugar, _Celda] = {}
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


def _shares(lugares: dict[_Lugar, _Celda]) -> dict[_Lugar, list[_Celda]]:
    """Return each part with the total of its period, where there is one."""
    return {
        (periodo, partes): [celda, lugares[periodo, ("",) * len(partes)]]
        for (periodo, partes), celda in lugares.items()
        if any(partes) and (periodo, ("",) * len(partes)) in lugares
    }


def _operate(operacion: str, celdas: list[_Celda], *, por_cien: bool) -> tuple[Decimal | None, str]:
    """Return the result, or None and why there is none."""
    falta = next((celda.falta for celda in celdas if celda.valor is None), "")
    if falta:
        return None, falta
    valores = [celda.valor for celda in celdas if celda.valor is not None]
    primero, *resto = valores
    if operacion == "suma":
        return sum(resto, primero), ""
    if operacion == "diferencia":
        return primero - sum(resto, Decimal(0)), ""
    if resto[0] == 0:
        return None, "No aplica: se dividiría entre cero."
    return primero / resto[0] * (100 if por_cien else 1), ""


def _difference(valor: Decimal | None, textual: str) -> str:
    """Say by how much what a source prints differs from what was computed; "" where it does not.

    The two are compared with the decimals that the source prints.
    """
    impreso = leer_textual(textual)
    if valor is None or impreso is None:
        return ""
    paso = Decimal(1).scaleb(min(0, int(impreso.as_tuple().exponent)))
    if valor.quantize(paso, ROUND_HALF_UP) == impreso:
        return ""
    return f"La cuenta difiere en {numero(abs(valor - impreso))} de lo que imprime la fuente."
