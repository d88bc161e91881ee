"""The open data of the site: CSV and JSON. Routes and shapes are a public promise."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

from mgi.derive import texto_derivado_de
from mgi.esquema.campo import numero_json
from mgi.esquema.tabla import COLUMNAS
from mgi.formato import DURO, numero
from mgi.model import Catalogo, Fila, Hito, Indicador, ValorRevisado
from mgi.render.entorno import crudo


def texto_peso(archivo: str) -> str:
    """Write the size of a file: «820 bytes», «3 kB»."""
    bytes_ = len(archivo.encode())
    if bytes_ < 1000:
        return f"{bytes_}{DURO}bytes"
    return f"{numero(Decimal(round(bytes_ / 1000)))}{DURO}kB"


def render_csv(indicador: Indicador) -> str:
    """Render the rows as canonical CSV (norms D-3): commas, points, LF, empty is missing.

    ``derivado_de`` says what a computed row comes from, instead of a source.
    """
    salida = io.StringIO(newline="")
    escritor = csv.writer(salida, lineterminator="\n")
    dimensiones = list(indicador.ficha.dimensiones)
    primera, *resto = COLUMNAS["serie"]
    escritor.writerow([primera, *dimensiones, *resto, "derivado_de"])
    for fila in indicador.filas:
        escritor.writerow(
            [
                fila.corte.codigo,
                *fila.dimensiones,
                crudo(fila.valor),
                crudo(fila.programado),
                fila.fuente,
                fila.ubicacion,
                fila.textual,
                fila.nota,
                texto_derivado_de(indicador, fila),
            ]
        )
    return salida.getvalue()


def render_json(indicador: Indicador) -> str:
    """Render ``{"ficha": {…}, "filas": [{…}], "revisiones": [{…}]}``.

    Every key of a fila and of a revisión is always there. With ``no_aplica`` the valor is null
    because it would divide by zero, and not because it is missing.
    """
    ficha = {"codigo": indicador.codigo, **indicador.ficha.model_dump(mode="json")}
    filas = [_fila(indicador, fila) for fila in indicador.filas]
    revisiones = [_revision(indicador, revisado) for revisado in indicador.revisiones]
    return _dump({"ficha": ficha, "filas": filas, "revisiones": revisiones})


def render_indice_json(catalogo: Catalogo) -> str:
    """Render the list of all indicators with their latest total (null where there is none)."""
    return _dump([_resumen(indicador) for indicador in catalogo.indicadores.values()])


def render_hitos_csv(catalogo: Catalogo) -> str:
    """Render the dated facts with the columns of data/hitos.csv."""
    salida = io.StringIO(newline="")
    escritor = csv.DictWriter(salida, COLUMNAS["hitos"], lineterminator="\n")
    escritor.writeheader()
    escritor.writerows(map(_hito, catalogo.hitos))
    return salida.getvalue()


def render_hitos_json(catalogo: Catalogo) -> str:
    """Render ``[{fecha, titulo, texto, fuente, ubicacion, textual, nota}]``, all keys always."""
    return _dump([_hito(hito) for hito in catalogo.hitos])


def _hito(hito: Hito) -> dict[str, str]:
    return {
        columna: hito.corte.codigo if columna == "fecha" else getattr(hito, columna)
        for columna in COLUMNAS["hitos"]
    }


def _resumen(indicador: Indicador) -> dict[str, object]:
    ultimo = indicador.ultimo
    return {
        "codigo": indicador.codigo,
        "nombre": indicador.ficha.nombre,
        "unidad": indicador.ficha.unidad,
        "url": f"/{indicador.ruta}",
        "ultimo": {
            "periodo": indicador.ultimo_corte.codigo,
            "valor": None if ultimo is None else _numero(ultimo.valor),
        },
        "descargas": {"csv": f"/{indicador.ruta_csv}", "json": f"/{indicador.ruta_json}"},
    }


def _fila(indicador: Indicador, fila: Fila) -> dict[str, object]:
    return {
        "periodo": fila.corte.codigo,
        "dimensiones": {
            nombre: celda or None
            for nombre, celda in zip(indicador.ficha.dimensiones, fila.dimensiones, strict=True)
        },
        "valor": _numero(fila.valor),
        "programado": _numero(fila.programado),
        "fuente": fila.fuente,
        "ubicacion": fila.ubicacion,
        "textual": fila.textual,
        "nota": fila.nota,
        "derivado_de": texto_derivado_de(indicador, fila),
        "no_aplica": fila.no_aplica,
    }


def _revision(indicador: Indicador, revisado: ValorRevisado) -> dict[str, object]:
    """Return a revision; dimensions that the ficha no longer has come after its own."""
    return {
        "periodo": revisado.corte.codigo,
        "dimensiones": dict.fromkeys(indicador.ficha.dimensiones) | dict(revisado.dimensiones),
        "columna": revisado.columna,
        "anterior": _numero(revisado.anterior),
        "nuevo": _numero(revisado.nuevo),
        "fecha": revisado.fecha.isoformat(),
        "motivo": revisado.motivo,
    }


def _numero(valor: Decimal | None) -> int | float | None:
    return None if valor is None else numero_json(valor)


def _dump(valor: object) -> str:
    return json.dumps(valor, ensure_ascii=False, indent=1, sort_keys=False) + "\n"
