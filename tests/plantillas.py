"""One page of each template: what the tests of every page visit and `make fotos` photographs."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from mgi.render.estilo import MODOS
from mgi.rutas import CLAVES_COMPONENTES

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
    "accesibilidad": "accesibilidad/",
    "conformidad": "acerca/conformidad/",
    "conformidad-grupo": "acerca/conformidad/anexo-2/",
    "historia": "modelo/historia/",
    "referencia": "acerca/referencia/",
    "referencia-campos": "acerca/referencia/paginas/",
    "referencia-reglas": "acerca/referencia/reglas-de-archivos/",
    "ruta": "explore/rutas/rectoria-nueva/",
    "componentes": "acerca/componentes/",
    **{f"componente-{clave}": f"acerca/componentes/{clave}/" for clave in CLAVES_COMPONENTES},
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
#: The templates of what moved or was retired, and of an audit with faults, of a site that has some
#: (fixture `sitio_mudado`).
PLANTILLAS_MUDADO = {
    "pagina-movida": "siglas/",
    "pagina-retirada": "evento/",
    "pagina-retirada-con-texto": "guia-vieja/",
    "entradas-que-cambiaron": "glosario/",
    "accesibilidad-con-fallas": "accesibilidad/",
    "conformidad-con-fallas": "acerca/conformidad/accesibilidad/",
}
ANCHOS = [1280, 390, 320]


class Vista(NamedTuple):
    """A way in which a page is seen: the width of the window and the mode of the colours."""

    ancho: int
    modo: str

    @property
    def nombre(self) -> str:
        return f"{self.ancho}-{self.modo}"

    def __str__(self) -> str:
        modo = "alto contraste" if self.modo == "contraste" else self.modo
        return f"{modo}, {self.ancho} px"

    @property
    def ventana(self) -> ViewportSize:
        return {"width": self.ancho, "height": 900}


#: By name, each way in which a page is seen.
VISTAS = {vista.nombre: vista for vista in (Vista(a, m) for a in ANCHOS for m in MODOS)}


def abrir_vista(navegador: Browser, vista: str, *origenes: str) -> BrowserContext:
    """Open a browser in a view of VISTAS, as a reader comes with it to the sites at ``origenes``.

    Light and dark are the system's; high contrast, what the reader chose in the bar on another day.
    """
    modo = VISTAS[vista].modo
    elegido = [{"name": "mgi-contraste", "value": "alto"}] if modo == "contraste" else []
    return navegador.new_context(
        base_url=origenes[0],
        viewport=VISTAS[vista].ventana,
        color_scheme="dark" if modo == "oscuro" else "light",
        reduced_motion="reduce",
        storage_state={
            "origins": [
                {"origin": origen.rstrip("/"), "localStorage": elegido} for origen in origenes
            ]
        },
    )


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
