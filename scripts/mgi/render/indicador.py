"""The page of an indicator."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from mgi.derive import Vista, derive_vista, medida_de, texto_cantidad
from mgi.esquema.ficha import (
    ALCANCES,
    ANUALIZACIONES,
    PERIODICIDADES,
    SENTIDOS,
    TIPOS,
    Ficha,
)
from mgi.esquema.partes import LineaBase
from mgi.formato import numero
from mgi.model import Catalogo, Indicador
from mgi.render.entorno import render_template
from mgi.render.graficos import render_grafico
from mgi.render.tablas import render_tabla


def render_indicador(indicador: Indicador, catalogo: Catalogo, pesos: dict[str, str]) -> Markup:
    """Render the page's content. ``pesos`` are the sizes of its downloads, as text."""
    vista = derive_vista(indicador)
    return render_template(
        "indicador.html",
        vista=vista,
        grafico="" if vista.grafico is None else render_grafico(vista.grafico, "g--tiempo"),
        desgloses=_desgloses(vista),
        tabla=render_tabla(
            indicador,
            indicador.filas,
            f"{indicador.ficha.nombre}: todos los datos",
            "t--datos",
            con_fuente=True,
        ),
        campos=_campos(indicador, catalogo),
        pesos=pesos,
    )


def _desgloses(vista: Vista) -> list[dict[str, object]]:
    return [
        {
            "clave": desglose.dimension,
            "nombre": desglose.nombre,
            "grafico": (
                ""
                if desglose.grafico is None
                else render_grafico(desglose.grafico, f"g--por-{desglose.dimension}")
            ),
            "tabla": render_tabla(
                vista.indicador,
                desglose.filas,
                f"{vista.indicador.ficha.nombre} por {desglose.nombre.lower()}, "
                f"{desglose.filas[0].corte.frase}",
                f"t--por-{desglose.dimension}",
            ),
        }
        for desglose in vista.desgloses
    ]


def _campos(indicador: Indicador, catalogo: Catalogo) -> list[tuple[str, str]]:
    """Return the ficha as titles and texts, in the order of a hoja de vida, empty ones left out."""
    ficha = indicador.ficha
    titulos = {nombre: str(campo.title) for nombre, campo in Ficha.model_fields.items()}
    terminos = catalogo.taxonomia
    lugar = (
        terminos.pilares[ficha.pilar] if ficha.pilar else terminos.secciones[str(ficha.seccion)]
    ).titulo
    unidad = indicador.unidad
    textos = [
        ("descripcion", ficha.descripcion),
        ("objetivo", ficha.objetivo),
        ("formula", ficha.formula),
        ("unidad", medida_de(unidad)),
        ("periodicidad", PERIODICIDADES[ficha.periodicidad]),
        ("tipo", TIPOS[ficha.tipo]),
        ("sentido", SENTIDOS[ficha.sentido]),
        (
            "rango",
            f"{numero(Decimal(ficha.rango.minimo))} a {numero(Decimal(ficha.rango.maximo))}"
            if ficha.rango
            else "",
        ),
        ("anualizacion", ANUALIZACIONES[ficha.anualizacion]),
        (
            "alcance_programado",
            ALCANCES[ficha.alcance_programado]
            if any(fila.programado is not None for fila in indicador.filas)
            else "",
        ),
        ("linea_base", _promesa(indicador, ficha.linea_base) if ficha.linea_base else ""),
        ("metas", "; ".join(_promesa(indicador, meta) for meta in ficha.metas)),
        ("pilar" if ficha.pilar else "seccion", lugar),
        ("tema", terminos.temas[ficha.tema].nombre),
        ("responsable", ficha.responsable),
        ("metodo", ficha.metodo),
        ("tags", ", ".join(ficha.tags)),
        ("rezago", "" if ficha.rezago is None else f"{ficha.rezago} días"),
    ]
    return [("Código", indicador.codigo)] + [(titulos[n], texto) for n, texto in textos if texto]


def _promesa(indicador: Indicador, parte: LineaBase) -> str:
    """Write a target or baseline with its source: «320 (2024; Informe de gestión, meta 7)»."""
    valor = texto_cantidad(Decimal(parte.valor), indicador.unidad)
    fuente = indicador.fuentes[parte.fuente].corto
    return f"{valor} ({parte.periodo}; {fuente}, {parte.ubicacion}: «{parte.textual}»)"
