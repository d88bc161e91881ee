"""The cases of tests/graficos/: a serie.csv, and in ficha.yml what its ficha says of it."""

from __future__ import annotations

import csv
import shutil
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from mgi.corte import leer_corte
from mgi.derive import Grafico, derive_grafico
from mgi.esquema.ficha import Ficha
from mgi.esquema.referencias import Fuente, Unidad
from mgi.model import Fila, Indicador
from mgi.render.estilo import make_style
from mgi.render.graficos import render_grafico

CARPETA = Path(__file__).parent / "graficos"
FICHA = {
    "nombre": "Visitas a colegios",
    "descripcion": "Visitas hechas en el periodo.",
    "objetivo": "Saber cuántas se hacen.",
    "formula": "Cuenta de visitas.",
    "unidad": "visitas",
    "periodicidad": "anual",
    "tipo": "gestion",
    "pilar": "apoyo",
    "tema": "colegios",
    "responsable": "Dirección de prueba",
    "metodo": "Registro de prueba.",
    "sentido": "a_mayor",
    "anualizacion": "no_aplica",
    "seguimiento": {"estado": "abierto"},
    "publicacion": {"estado": "vigente"},
    "actualizado": "2024-06-30",
}
UNIDADES = {
    "visitas": Unidad(singular="visita", plural="visitas", formato="numero"),
    "pesos": Unidad(singular="peso", plural="pesos", formato="moneda"),
    "porcentaje": Unidad(singular="por ciento", plural="por ciento", formato="porcentaje"),
}
FUENTES = {
    "informe": Fuente(
        titulo="Informe", corto="Informe", entidad="Entidad", fecha="2024", aporta="Cifras."
    )
}


def casos() -> list[Path]:
    """Return the folders."""
    return sorted(carpeta for carpeta in CARPETA.iterdir() if carpeta.is_dir())


def indicador_de(carpeta: Path) -> Indicador:
    """Read a case. A dimension without labels takes its cells as such."""
    with (carpeta / "serie.csv").open(encoding="utf-8", newline="") as archivo:
        filas = list(csv.DictReader(archivo))
    propia = carpeta / "ficha.yml"
    extra = yaml.safe_load(propia.read_text(encoding="utf-8")) if propia.exists() else {}
    return hacer(filas, extra)


def hacer(filas: list[dict[str, str]], extra: dict[str, Any]) -> Indicador:
    """Make an indicator of rows as a CSV gives them. «+» before a value is a lower bound."""
    fijas = ("periodo", "valor", "programado")
    nombres = [n for n in filas[0] if n not in fijas and any(fila[n] for fila in filas)]
    dimensiones = {
        nombre: {
            "nombre": nombre.capitalize(),
            "etiquetas": {f[nombre]: f[nombre] for f in filas if f[nombre]},
        }
        for nombre in nombres
    }
    ficha = Ficha.model_validate({**FICHA, "dimensiones": dimensiones, **extra})
    hechas = []
    for fila in filas:
        corte = leer_corte(fila["periodo"])
        assert corte is not None, fila
        valor, programado = fila["valor"], fila.get("programado") or ""
        hechas.append(
            Fila(
                corte=corte,
                dimensiones=tuple(fila[n] for n in nombres),
                valor=Decimal(valor.lstrip("+")) if valor else None,
                programado=Decimal(programado) if programado else None,
                fuente="informe",
                ubicacion="Cuadro 1",
                textual=valor,
                nota="",
                piso=valor.startswith("+"),
            )
        )
    hechas.sort(key=lambda fila: (fila.corte.fin, -fila.corte.inicio.toordinal()))
    return Indicador("visitas", ficha, UNIDADES[ficha.unidad], tuple(hechas), FUENTES)


def grafico_de(indicador: Indicador) -> Grafico | None:
    """Derive the chart of all the rows, as the ficha asks for it."""
    return derive_grafico(indicador, indicador.filas, clase=indicador.ficha.grafico)


def galeria(destino: Path) -> None:
    """Write a page with every case, to be looked at in each mode and width."""
    overrides = Path(__file__).parent.parent / "overrides"
    estilo = make_style(overrides / "estilo")
    partes = []
    for caso in casos():
        grafico = grafico_de(indicador_de(caso))
        dibujo = render_grafico(grafico, caso.name) if grafico else "<p>Sin gráfico.</p>"
        partes.append(f"<h2>{caso.name}</h2>{dibujo}")
    shutil.copytree(overrides / "assets", destino / "assets", dirs_exist_ok=True)
    (destino / "assets" / "css").mkdir(exist_ok=True)
    hoja = destino / "assets" / "css" / "estilo.css"
    hoja.write_text("".join(estilo.hojas.values()), encoding="utf-8")
    (destino / "index.html").write_text(
        '<!doctype html><html lang="es-CO"><meta charset="utf-8"><title>Gráficos</title>'
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" '
        'href="assets/css/estilo.css"><link rel="icon" href="assets/favicon.svg"><script defer '
        'src="assets/js/grafico.js"></script><body><main '
        f'class="contenido ancho-sitio"><h1>Gráficos</h1>{"".join(partes)}</main></body></html>',
        encoding="utf-8",
    )


if __name__ == "__main__":
    galeria(Path(sys.argv[1]))
