"""The page of an indicator."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from markupsafe import Markup

from mgi.corte import dia_en_palabras
from mgi.derive import Desglose, Relacion, Vista, medida_de, texto_cantidad, valor_y_unidad
from mgi.esquema.ficha import (
    ALCANCES,
    ANUALIZACIONES,
    PERIODICIDADES,
    SENTIDOS,
    TIPOS,
    Ficha,
)
from mgi.esquema.partes import OPERACIONES, Cantidad, Derivado, LineaBase
from mgi.esquema.plan import Plan
from mgi.formato import cantidad, minuscula, numero
from mgi.model import Catalogo, Indicador
from mgi.render.avance import render_avance, render_estado
from mgi.render.calidad import render_cuadres
from mgi.render.entorno import render_template
from mgi.render.graficos import render_grafico
from mgi.render.mosaico import render_mosaico
from mgi.render.revisiones import render_revisiones
from mgi.render.tablas import render_tabla
from mgi.rutas import relativa

#: So many figures of the same tema are named beside one.
RELACIONADAS = 5
#: The rows that the page of a long series shows; all of them are in its downloads.
FILAS_A_LA_VISTA = 600
#: More places of a source than these are left to the table, which says each.
LUGARES_CITADOS = 4


def render_indicador(vista: Vista, catalogo: Catalogo) -> Markup:
    """Render the page's content."""
    indicador = vista.indicador
    recortada = len(indicador.filas) > FILAS_A_LA_VISTA
    return render_template(
        "indicador.html",
        vista=vista,
        recortada=cantidad(Decimal(FILAS_A_LA_VISTA), "numero") if recortada else "",
        grafico="" if vista.grafico is None else render_grafico(vista.grafico, "g--tiempo"),
        desgloses=_desgloses(vista, catalogo),
        tabla=render_tabla(
            indicador,
            indicador.filas[-FILAS_A_LA_VISTA:],
            f"{indicador.ficha.nombre}: {'últimos' if recortada else 'todos los'} datos",
            "t--datos",
            con_fuente=True,
        ),
        estado=render_estado(indicador, vista.estado),
        avance=render_avance(vista),
        revisiones=render_revisiones(indicador),
        cuadres=render_cuadres(indicador, catalogo),
        contradicciones=sum(not cuadre.cuadra for cuadre in catalogo.cuadres_de(indicador)),
        campos=campos_de(indicador, catalogo),
    )


def render_lado(
    vista: Vista, catalogo: Catalogo, relacion: Relacion, pesos: Mapping[str, str]
) -> Markup:
    """Render the page's side column. ``pesos`` are the sizes of its downloads, as text."""
    indicador = vista.indicador
    tema = catalogo.tema_de(indicador)
    otras = [otro for otro in tema.indicadores if otro is not indicador and not otro.retirado]
    lugar = tema.indicadores.index(indicador)
    return render_template(
        "indicador_lado.html",
        vista=vista,
        archivos=archivos_de(indicador, pesos, indicador.ruta),
        dicha=texto_cita(indicador, catalogo),
        relacionadas=(otras[lugar:] + otras[:lugar])[:RELACIONADAS],
        tema=tema,
        citan=catalogo.citan.get(indicador.codigo, ()),
        paginas=_beside(relacion, catalogo, indicador),
    )


def archivos_de(
    indicador: Indicador, pesos: Mapping[str, str], desde: str
) -> list[tuple[str, str, str, str]]:
    """Return the downloads of an indicator: address, name of the file, what it is, its size."""
    codigo = indicador.codigo
    return [
        (relativa(desde, indicador.ruta_csv), f"{codigo}.csv", "Datos en CSV", pesos["csv"]),
        (
            relativa(desde, indicador.ruta_json),
            f"{codigo}.json",
            "Ficha y datos en JSON",
            pesos["json"],
        ),
    ]


def _beside(relacion: Relacion, catalogo: Catalogo, indicador: Indicador) -> list[tuple[str, str]]:
    """Return route and title of the pages beside a figure: that of its pilar first."""
    pilar = catalogo.pagina_de_pilar.get(indicador.ficha.pilar or "")
    suyas = [(pilar.ruta, pilar.encabezado.titulo)] if pilar else []
    citan = {pagina.ruta for pagina in catalogo.citan.get(indicador.codigo, ())}
    suyas += [(p.ruta, p.titulo) for p in relacion.paginas if p.ruta not in citan]
    return list(dict.fromkeys(suyas))


def texto_cita(indicador: Indicador, catalogo: Catalogo) -> str:
    """Write how to cite the figure: what it is, when, its value, its sources, and this page.

    Without a total it is all the rows that are cited, with every place that they come from.
    """
    filas = (indicador.ultimo,) if indicador.ultimo else indicador.filas
    primero, ultimo = filas[0].corte, filas[-1].corte
    cuando = ultimo.frase if primero == ultimo else f"{primero.etiqueta} a {ultimo.etiqueta}"
    nombre = indicador.ficha.nombre
    partes = [nombre if nombre.endswith(cuando) else f"{nombre}, {cuando}"]
    if indicador.ultimo:
        partes[0] += f": {valor_y_unidad(indicador.ultimo, indicador.unidad)}"
    if any(fila.operandos for fila in filas):
        calculados = dict.fromkeys(o.nombre for fila in filas for o in fila.operandos)
        partes.append(f"Calculado en este sitio con: {'; '.join(calculados)}")
    for clave in dict.fromkeys(fila.fuente for fila in filas if fila.fuente):
        fuente = catalogo.fuentes[clave]
        lugares = list(dict.fromkeys(f.ubicacion for f in filas if f.fuente == clave))
        donde = "; ".join(lugares) if len(lugares) <= LUGARES_CITADOS else "varias partes"
        partes.append(f"Fuente: {fuente.titulo} ({fuente.entidad}, {fuente.fecha}), {donde}")
    sitio = catalogo.entidad.conocido.get("micrositio")
    direccion = f", {sitio.valor.rstrip('/')}/{indicador.ruta}" if sitio else ""
    fecha = dia_en_palabras(indicador.actualizado)
    partes.append(f"Micrositio del Modelo de Gestión Institucional{direccion}")
    return f"{'. '.join(partes)}, actualizado el {fecha}."


def _desgloses(vista: Vista, catalogo: Catalogo) -> list[dict[str, object]]:
    """Return each breakdown as it is shown; its table only where it is not all of the data."""
    return [
        {
            "clave": desglose.dimension,
            "nombre": desglose.nombre,
            "grafico": _dibujo(desglose, vista.indicador, catalogo),
            "tabla": (
                ""
                if desglose.filas == vista.indicador.filas
                else render_tabla(
                    vista.indicador,
                    desglose.filas,
                    f"{vista.indicador.ficha.nombre} por {minuscula(desglose.nombre)}",
                    f"t--por-{desglose.dimension}",
                )
            ),
        }
        for desglose in vista.desgloses
    ]


def _dibujo(desglose: Desglose, indicador: Indicador, catalogo: Catalogo) -> str:
    identidad = f"g--por-{desglose.dimension}"
    if desglose.mosaico is not None:
        return render_mosaico(desglose.mosaico, identidad, catalogo, indicador.ruta)
    return "" if desglose.grafico is None else render_grafico(desglose.grafico, identidad)


def campos_de(indicador: Indicador, catalogo: Catalogo) -> list[tuple[str, str]]:
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
        ("plan", _plan(indicador, ficha.plan) if ficha.plan else ""),
        ("derivado", _derivado(ficha.derivado, catalogo) if ficha.derivado else ""),
        ("metas", "; ".join(_promesa(indicador, meta) for meta in ficha.metas)),
        ("pilar" if ficha.pilar else "seccion", lugar),
        ("tema", terminos.temas[ficha.tema].nombre),
        ("responsable", ficha.responsable),
        ("metodo", ficha.metodo),
        ("tags", ", ".join(ficha.tags)),
        ("rezago", "" if ficha.rezago is None else f"{ficha.rezago} días"),
    ]
    return [("Código", indicador.codigo)] + [(titulos[n], texto) for n, texto in textos if texto]


def _derivado(derivado: Derivado, catalogo: Catalogo) -> str:
    """Write the operation with the names of the indicators that it takes, and their parts."""
    nombres = []
    for operando in derivado.de:
        ficha = catalogo.indicadores[operando.indicador].ficha
        partes = [ficha.dimensiones[n].etiquetas[c] for n, c in operando.dimensiones.items()]
        nombres.append(", ".join([ficha.nombre, *partes]))
    return f"{OPERACIONES[derivado.operacion]}: {'; '.join(nombres)}"


def _plan(indicador: Indicador, plan: Plan) -> str:
    """Write the years of a plan and its final target with its source."""
    return f"{plan.inicio} a {plan.fin}; meta final: {_promesa(indicador, plan.meta_final)}"


def _promesa(indicador: Indicador, parte: Cantidad) -> str:
    """Write a target or baseline with its source: «320 (2024; Informe de gestión, meta 7)»."""
    valor = texto_cantidad(Decimal(parte.valor), indicador.unidad)
    fuente = indicador.fuentes[parte.fuente].corto
    periodo = f"{parte.periodo}; " if isinstance(parte, LineaBase) else ""
    return f"{valor} ({periodo}{fuente}, {parte.ubicacion}: «{parte.textual}»)"
