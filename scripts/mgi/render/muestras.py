"""Each component with real data of the catalogue; "" where no data of the site has the case."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from markupsafe import Markup

from mgi.derive import Grafico, Vista
from mgi.esquema.plan import TONOS
from mgi.model import Catalogo, Escrita
from mgi.render.avance import render_estado, texto_rango
from mgi.render.descargas import render_csv, render_json, texto_peso
from mgi.render.entorno import render_template
from mgi.render.graficos import barra_de, render_grafico
from mgi.render.indicador import archivos_de, campos_de, texto_cita
from mgi.render.listas import by_year
from mgi.render.marcas import render_tarjeta
from mgi.render.tablas import render_tabla
from mgi.render.taxonomia import by_facet

#: Rows that let a table be seen at a glance, and facts that do a line of time.
FILAS = range(3, 9)
HECHOS = 3
_PASO = re.compile(r"^\d+\.[ \t]+(.+)$", re.MULTILINE)
_ENLACE = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARCA = re.compile(r"\{\{.*?\}\}|[*`]")


def render_muestra(clave: str, desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    """Render the component that has a key in the addresses, on its page at ``desde``."""
    vivas = [vista for vista in vistas if not vista.indicador.retirado]
    return _MUESTRAS[clave](desde, catalogo, vivas)


def _render(pieza: str, **contexto: object) -> Markup:
    return render_template("muestras.html", pieza=pieza, **contexto)


def _tarjetas(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    """Show one with a bar, one without it, and one whose number is long."""
    con_total = [(v.indicador, v.indicador.ultimo) for v in vistas if v.indicador.ultimo]
    casos = {
        (barra_de(fila) is not None, fila.valor is not None and fila.valor > 10**6): (i, fila)
        for i, fila in con_total
    }
    return _render("tarjetas", tarjetas=[render_tarjeta(i, f, desde) for i, f in casos.values()])


def _graficos(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    """Show the first chart of each kind."""
    clases: dict[str, Grafico] = {}
    for vista in vistas:
        for grafico in (vista.grafico, *(desglose.grafico for desglose in vista.desgloses)):
            if grafico is not None:
                clases.setdefault(grafico.clase, grafico)
    return Markup("\n").join(render_grafico(g, f"g--{clase}") for clase, g in clases.items())


def _tabla(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    cortas = [v.indicador for v in vistas if len(v.indicador.filas) in FILAS]
    if not cortas:
        return Markup()
    return render_tabla(
        cortas[0], cortas[0].filas, cortas[0].ficha.nombre, "t--muestra", con_fuente=True
    )


def _ficha(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    suyas = [campos_de(vista.indicador, catalogo) for vista in vistas[:1]]
    return _render("ficha", campos=suyas[0]) if suyas else Markup()


def _semaforo(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    """Show the five shapes, every range of the sets in use with its figures, and a whole estado."""
    con_estado = [(v, v.estado) for v in vistas if v.estado is not None]
    conjuntos = {estado.conjunto.nombre: (v.indicador, estado) for v, estado in con_estado}
    return _render(
        "semaforo",
        desde=desde,
        tonos=TONOS,
        conjuntos=[
            (
                nombre,
                [
                    (
                        rango,
                        texto_rango(indicador, estado.conjunto, rango),
                        [
                            v.indicador
                            for v, suyo in con_estado
                            if suyo.conjunto.nombre == nombre and suyo.rango == rango
                        ],
                    )
                    for rango in estado.conjunto.rangos
                ],
            )
            for nombre, (indicador, estado) in conjuntos.items()
        ],
        entero=render_estado(con_estado[0][0].indicador, con_estado[0][1]) if con_estado else "",
    )


def _ruta(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    """Show the steps of the shortest route, in words alone, and lead to it."""
    rutas = [p for p in catalogo.vigentes if p.encabezado.tipo == "ruta"]
    if not rutas:
        return Markup()
    corta = min(rutas, key=lambda pagina: len(_pasos(pagina)))
    return _render("ruta", desde=desde, pagina=corta, dichos=_pasos(corta))


def _pasos(pagina: Escrita) -> list[str]:
    return [_MARCA.sub("", _ENLACE.sub(r"\1", dicho)) for dicho in _PASO.findall(pagina.cuerpo)]


def _hitos(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    anios = by_year(catalogo.hitos)
    if not anios:
        return Markup()
    anio, suyos = max(anios, key=lambda par: min(len(par[1]), HECHOS))
    hechos = list(islice(suyos, HECHOS))
    return _render("hitos", desde=desde, catalogo=catalogo, anio=anio, hechos=hechos)


def _aviso(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    con_nota = [v.indicador for v in vistas if v.indicador.ficha.nota]
    return _render("aviso", desde=desde, indicador=con_nota[0]) if con_nota else Markup()


def _faceta(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    """Show a list that is narrowed by tema, and the same facet as links."""
    indicadores = [vista.indicador for vista in vistas if vista.indicador.ultimo]
    por_tema = list({indicador.ficha.tema: indicador for indicador in indicadores}.values())
    facetas = by_facet(catalogo)
    return _render(
        "faceta",
        desde=desde,
        indicadores=por_tema,
        temas=[
            (clave, termino.titulo)
            for clave, termino in catalogo.taxonomia.temas.items()
            if clave in {indicador.ficha.tema for indicador in por_tema}
        ],
        terminos=facetas[0][1] if facetas else (),
    )


def _miga(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    return _render("miga")


def _descarga(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    if not vistas:
        return Markup()
    indicador = vistas[0].indicador
    pesos = {
        "csv": texto_peso(render_csv(indicador)),
        "json": texto_peso(render_json(indicador)),
    }
    return _render("descarga", indicador=indicador, archivos=archivos_de(indicador, pesos, desde))


def _cita(desde: str, catalogo: Catalogo, vistas: list[Vista]) -> Markup:
    return _render("cita", dicha=texto_cita(vistas[0].indicador, catalogo)) if vistas else Markup()


_MUESTRAS: dict[str, Callable[[str, Catalogo, list[Vista]], Markup]] = {
    "tarjeta-de-cifra": _tarjetas,
    "grafico": _graficos,
    "tabla": _tabla,
    "ficha": _ficha,
    "semaforo": _semaforo,
    "ruta-y-paso": _ruta,
    "linea-de-tiempo": _hitos,
    "aviso": _aviso,
    "faceta": _faceta,
    "miga-de-pan": _miga,
    "descarga": _descarga,
    "cita": _cita,
}
