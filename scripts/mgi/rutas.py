"""Fixed routes of the site, relative to its root."""

from __future__ import annotations

CIFRAS = "cifras/"
EXPLORE = "explore/"
#: What the footer leads to, and not the menu.
ACERCA = "acerca/"
INDICE_JSON = "datos/indicadores.json"
HITOS_CSV = "datos/hitos.csv"
HITOS_JSON = "datos/hitos.json"
REFERENCIA = "acerca/referencia/"
#: The pages of the reference, by what they tell.
PARTES_REFERENCIA = {
    parte: f"{REFERENCIA}{parte}/"
    for parte in (
        *("indicadores", "listas", "cuadres", "conformidad", "paginas"),
        *("reglas-de-archivos", "reglas-de-cifras", "reglas-de-paginas"),
    )
}
CAMBIOS = "acerca/cambios/"
CANAL = f"{CAMBIOS}cambios.xml"
COBERTURA = "acerca/cobertura/"
COMPONENTES = "acerca/componentes/"
#: The parts that pages are made of: each has an example page.
CLAVES_COMPONENTES = (
    *("tarjeta-de-cifra", "grafico", "tabla", "ficha", "semaforo", "ruta-y-paso"),
    *("linea-de-tiempo", "aviso", "faceta", "miga-de-pan", "descarga", "cita"),
)
ESTADO = f"{CIFRAS}estado/"
LOCALIDADES = f"{CIFRAS}localidades/"
COMPARAR = f"{CIFRAS}comparar/"
CALIDAD = f"{CIFRAS}calidad/"
#: The pages that tell what was checked, by the class of their entries.
PARTES_CALIDAD = {
    "contradiccion": f"{CALIDAD}contradicciones/",
    "ambiguedad": f"{CALIDAD}ambiguedades/",
    "omision": f"{CALIDAD}omisiones/",
    "cuadra": f"{CALIDAD}lo-que-cuadra/",
}
ACCESIBILIDAD = "accesibilidad/"
CONFORMIDAD = "acerca/conformidad/"
MAPA = "mapa-del-sitio/"
BUSCAR = "buscar/"
INDICE_BUSQUEDA = f"{BUSCAR}indice.js"
#: The words of the texts, in numbered parts.
PALABRAS_BUSQUEDA = f"{BUSCAR}palabras-{{}}.js"
#: What the 404 page looks for near addresses in, and what servers redirect by.
DIRECCIONES = f"{BUSCAR}direcciones.json"
REDIRECCIONES = "_redirects"
REDIRECCIONES_NGINX = "redirecciones.map"

#: What no page of docs/ may be called: it is the site's own.
FIJAS = (
    *("404/", "assets/", "datos/"),
    *(ACCESIBILIDAD, CONFORMIDAD, REFERENCIA, CAMBIOS, COBERTURA, ESTADO, CALIDAD, COMPARAR),
    *(LOCALIDADES, MAPA, BUSCAR, *PARTES_REFERENCIA.values(), *PARTES_CALIDAD.values()),
    *(COMPONENTES, *(f"{COMPONENTES}{clave}/" for clave in CLAVES_COMPONENTES)),
)

#: First parts under /cifras/ that no indicator may take: fixed pages, today's and planned.
RESERVADOS = frozenset(
    {
        *("assets", "buscar", "calidad", "cambios", "como-leer", "comparar", "datos", "estado"),
        *("glosario", "index", "indicadores", "indice", "localidades", "novedades", "pilar"),
        *("pilares", "revisiones", "seccion", "tema", "temas"),
    }
)


def ancla(tipo: str, clave: str) -> str:
    """Return the id of an entry of a generated list; no heading's id has two hyphens in a row."""
    return f"{tipo}--{clave}"


def slug_requisito(id_: str) -> str:
    """Return the id of a requirement as a part of an address: «A3-9/10» is «a3-9-10»."""
    return id_.lower().replace("/", "-")


def ruta_familia(clave: str) -> str:
    """Return the route of the page of a family of requirements."""
    return f"{CONFORMIDAD}{clave}/"


def ruta_de(uri: str) -> str:
    """Return the route that MkDocs gives to a page of docs/: «a/index.md» and «a.md» are «a/»."""
    partes = uri.removesuffix(".md").split("/")
    if partes[-1] == "index":
        partes.pop()
    return "/".join([*partes, ""]) if partes else ""


def ruta_indicador(codigo: str) -> str:
    """Return the route of the page of an indicator."""
    return f"{CIFRAS}{codigo}/"


def ruta_datos(codigo: str, tipo: str) -> str:
    """Return the route of the data of an indicator, as a file: ``tipo`` is csv or json."""
    return f"{ruta_indicador(codigo)}datos.{tipo}"


def ruta_grupo(clase: str, clave: str) -> str:
    """Return the route of the list of figures of a pilar or tema (``clase``)."""
    return f"{CIFRAS}{clase}/{clave}/"


def ruta_termino(clase: str, clave: str) -> str:
    """Return the route of the list of what a term of the taxonomy classes (``clase``: tema…)."""
    return f"{EXPLORE}{clase}/{clave}/"


def ruta_localidad(slug: str) -> str:
    """Return the route of the sheet of a localidad."""
    return f"{LOCALIDADES}{slug}/"


def ruta_componente(clave: str) -> str:
    """Return the route of the example page of a component."""
    return f"{COMPONENTES}{clave}/"


def relativa(desde: str, hasta: str) -> str:
    """Return the relative link from one route of the site to another («cifras/x/», «datos/y»)."""
    partes = desde.split("/")[:-1]
    destino = hasta.split("/")
    while partes and len(destino) > 1 and partes[0] == destino[0]:
        partes.pop(0)
        destino.pop(0)
    return "../" * len(partes) + "/".join(destino) or "./"
