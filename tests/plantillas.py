"""One page of each template: what the tests of every page visit and `make fotos` photographs."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

#: By short name, the route of a page that shows the template at its fullest.
PLANTILLAS = {
    "portada": "",
    "seccion": "modelo/",
    "seccion-pilares": "pilares/",
    "seccion-explore": "explore/",
    "pilar": "pilares/apoyo/",
    "glosario": "explore/glosario/",
    "fuentes": "explore/fuentes/",
    "termino": "explore/publico/rectoria/",
    "cifras": "cifras/",
    "cifras-de-tema": "cifras/tema/presupuesto/",
    "cifras-de-pilar": "cifras/pilar/apoyo/",
    "indicador-barras": "cifras/presupuesto-comprometido/",
    "indicador-lineas": "cifras/men-sesiones-mensuales/",
    "indicador-desglose": "cifras/intercambios-2024/",
    "indicador-estado": "cifras/meta-7-intercambios/",
    "indicador-plan": "cifras/meta-2-documentos/",
    "indicador-derivado": "cifras/reservas-avance/",
    "tablero": "cifras/estado/",
    "comparar": "cifras/comparar/",
    "comparar-dos": "cifras/comparar/?serie=presupuesto-girado&serie=men-sesiones-mensuales",
    "calidad": "cifras/calidad/",
    "calidad-contradicciones": "cifras/calidad/contradicciones/",
    "calidad-dudas": "cifras/calidad/omisiones/",
    "calidad-cuadra": "cifras/calidad/lo-que-cuadra/",
    "indicador-contradiccion": "cifras/contratos-ejecutados/",
    "buscador": "buscar/",
    "buscador-resultados": "buscar/?q=colegio",
    "mapa-del-sitio": "mapa-del-sitio/",
    "cambios": "acerca/cambios/",
    "cobertura": "acerca/cobertura/",
    "historia": "modelo/historia/",
    "referencia": "acerca/referencia/",
    "referencia-campos": "acerca/referencia/paginas/",
    "referencia-reglas": "acerca/referencia/reglas-de-archivos/",
    "error-404": "404.html",
}
#: The templates that only a site with data by localidad has (fixture `sitio_localidades`).
PLANTILLAS_LOCALIDADES = {
    "mosaico": "cifras/visitas-por-localidad/",
    "mosaico-con-huecos": "cifras/giros-por-localidad/",
    "localidades": "cifras/localidades/",
    "localidad": "cifras/localidades/suba/",
    "mosaico-en-pagina": "por-localidad/",
}
#: The templates of what moved or was retired, of a site that has some (fixture `sitio_mudado`).
PLANTILLAS_MUDADO = {
    "pagina-retirada": "evento/",
    "pagina-retirada-con-texto": "guia-vieja/",
    "entradas-que-cambiaron": "glosario/",
}
ANCHOS = [1280, 390, 320]
#: By name, each way in which a page is seen: the browser's settings.
VISTAS: dict[str, dict[str, Any]] = {
    f"{ancho}-{nombre}": {
        "viewport": {"width": ancho, "height": 900},
        "color_scheme": esquema,
        "reduced_motion": "reduce",
    }
    for ancho in ANCHOS
    for nombre, esquema in (("claro", "light"), ("oscuro", "dark"))
}


def archivo(ruta: str) -> str:
    """Name the file that answers a route: «buscar/?q=colegio» is buscar/index.html."""
    camino = ruta.partition("?")[0]
    return camino if camino.endswith(".html") else f"{camino}index.html"


def abrir(pagina: Page, ruta: str) -> None:
    """Open a page and wait for what it looks up; one that is not in the site fails by its name."""
    respuesta = pagina.goto(ruta)
    assert respuesta is not None, f"/{ruta} no respondió"
    assert respuesta.ok, f"no existe /{ruta}: falta construirla o sobra en tests/plantillas.py"
    if "?" in ruta:
        pagina.wait_for_load_state("networkidle")
