"""data/ as the csv module and plain YAML alone give it, with what is computed from it.

Nothing of the generator takes part: what it writes is compared with what this reads.
"""

from __future__ import annotations

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import yaml

from conftest import RAIZ

INDICADORES = sorted((RAIZ / "data" / "indicadores").iterdir())
LLAVES = ["periodo", "dimensiones", "valor", "programado"]
LLAVES += ["fuente", "ubicacion", "textual", "nota", "derivado_de", "no_aplica"]
MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"


def filas(indicador: Path) -> list[dict[str, str]]:
    """Rows of a series by period, as the page should have them; computed ones too."""
    propias = []
    if (indicador / "serie.csv").exists():
        with (indicador / "serie.csv").open(encoding="utf-8", newline="") as archivo:
            propias = [{**fila, "derivado_de": ""} for fila in csv.DictReader(archivo)]
    impresas = {lugar(indicador, fila): fila for fila in propias}
    for calculada in calculadas(indicador):
        impresa = impresas.get(lugar(indicador, calculada))
        if impresa is None:
            propias.append(calculada)
            continue
        dicho, exacto = Decimal(impresa["valor"]), Decimal(calculada["valor"])
        if exacto.quantize(dicho, ROUND_HALF_UP) != dicho:
            cuanto = str(abs(exacto - dicho)).replace(".", ",")
            diferencia = f"La cuenta difiere en {cuanto} de lo que imprime la fuente."
            impresa["nota"] = f"{impresa['nota']} {diferencia}".strip()
        impresa.update(valor=calculada["valor"], derivado_de=calculada["derivado_de"])
    return sorted(propias, key=lambda fila: orden(fila["periodo"]))


def lugar(indicador: Path, fila: dict[str, str]) -> tuple[str, ...]:
    """Period and cells of a row."""
    return (fila["periodo"], *(fila[nombre] for nombre in dimensiones(indicador)))


def calculadas(indicador: Path) -> list[dict[str, str]]:
    """The rows of a derived indicator, computed here and not by the generator."""
    derivado = ficha(indicador).get("derivado")
    if not derivado:
        return []
    nombres = list(dimensiones(indicador))
    operandos = [operando["indicador"] for operando in derivado["de"]]
    partes = [en_lugares(RAIZ / "data/indicadores" / codigo, nombres) for codigo in operandos]
    if derivado["operacion"] == "proporcion":
        totales = {donde: partes[0].get((donde[0], *[""] * len(nombres))) for donde in partes[0]}
        partes, operandos = [partes[0], totales], operandos * 2
    paso = Decimal(1).scaleb(-int(derivado["decimales"]))
    hechas = []
    for donde in partes[0]:
        de = [parte[donde] for parte in partes if parte.get(donde)]
        if len(de) < len(partes) or (derivado["operacion"] == "proporcion" and not any(donde[1:])):
            continue
        primero, *resto = [Decimal(fila["valor"]) for fila in de]
        valor = {
            "diferencia": primero - sum(resto),
            "suma": primero + sum(resto),
        }.get(derivado["operacion"], primero / resto[0] * 100 if resto[0] else primero)
        vacias = dict.fromkeys(["programado", "fuente", "ubicacion", "textual", "nota"], "")
        hechas.append(
            {
                "periodo": donde[0],
                **dict(zip(nombres, donde[1:], strict=True)),
                "valor": f"{valor.quantize(paso, ROUND_HALF_UP).normalize():f}",
                **vacias,
                "derivado_de": f"{derivado['operacion']}({', '.join(map(citar, operandos, de))})",
            }
        )
    return hechas


def en_lugares(indicador: Path, nombres: list[str]) -> dict[tuple[str, ...], dict[str, str]]:
    """Rows by period and cells of some dimensions; those of its other dimensions are left out."""
    otras = [nombre for nombre in dimensiones(indicador) if nombre not in nombres]
    return {
        (fila["periodo"], *(fila.get(nombre, "") for nombre in nombres)): fila
        for fila in filas(indicador)
        if not any(fila[otra] for otra in otras)
    }


def citar(codigo: str, fila: dict[str, str]) -> str:
    """A row as ``derivado_de`` names it."""
    celdas = [f"{n}={fila[n]}" for n in dimensiones(RAIZ / "data/indicadores" / codigo) if fila[n]]
    return " ".join([codigo, fila["periodo"], *celdas])


def ficha(indicador: Path) -> Any:
    return yaml.load((indicador / "ficha.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def fuentes() -> Any:
    return yaml.load((RAIZ / "data/fuentes.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def dimensiones(indicador: Path) -> dict[str, dict[str, str]]:
    """Labels of each dimension: code → words, «Total» for the empty cell."""
    declaradas = ficha(indicador).get("dimensiones") or {}
    return {nombre: {"": "Total", **d["etiquetas"]} for nombre, d in declaradas.items()}


def numero(celda: str) -> Decimal | None:
    return Decimal(celda) if celda else None


def orden(periodo: str) -> str:
    """Last day of a period, so that periods of several kinds compare."""
    anio, _, resto = periodo.partition("-")
    meses = {"": "12", "T1": "03", "T2": "06", "T3": "09", "T4": "12", "S1": "06", "S2": "12"}
    return f"{anio}-{resto}" if len(resto) == 5 else f"{anio}-{meses.get(resto, resto)}-31"


def palabras(periodo: str) -> str:
    """A period as the page names it."""
    meses = MESES.split()
    anio, _, resto = periodo.partition("-")
    if not resto:
        return anio
    if resto[0] in "TS":
        largo = {"T": 3, "S": 6}[resto[0]]
        fin = int(resto[1]) * largo
        return f"{meses[fin - largo]} a {meses[fin - 1]} de {anio}"
    mes = meses[int(resto[:2]) - 1]
    return f"{int(resto[3:])} de {mes} de {anio}" if len(resto) == 5 else f"{mes} de {anio}"


def ultimo_total(indicador: Path) -> list[dict[str, str]]:
    """The total of the latest period, or nothing where the source prints none."""
    propias = filas(indicador)
    ultimo = propias[-1]["periodo"]
    return [
        fila
        for fila in propias
        if fila["periodo"] == ultimo and not any(fila[n] for n in dimensiones(indicador))
    ]
