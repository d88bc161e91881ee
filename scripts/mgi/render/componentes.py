"""The pages of the components: what each is for, itself with real data, and how it behaves.

They are for who edits or changes the site: out of the search and of search engines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mgi.artefacto import Pagina
from mgi.check.pasos import PARTES
from mgi.derive import Vista
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.model import Catalogo
from mgi.render.entorno import render_template
from mgi.render.muestras import render_muestra
from mgi.render.tokens import render_tokens_en_tablas
from mgi.rutas import CLAVES_COMPONENTES, COMPONENTES, REFERENCIA, ruta_componente

_ORIGEN = "scripts/mgi/render/componentes.py"
TITULO = "Componentes del sitio"


@dataclass(frozen=True)
class Componente:
    """A component in words. ``instrucciones``: the macros that write it in a page.

    ``teclado``, ``lector``, ``celular`` and ``impreso`` say how it behaves by keyboard, heard,
    on a phone and on paper.
    """

    nombre: str
    resumen: str
    sirve: str
    no_sirve: str
    escribe: str
    teclado: str
    lector: str
    celular: str
    impreso: str
    instrucciones: tuple[str, ...] = ()
    guiones: tuple[str, ...] = ()


#: By its key in the address.
COMPONENTES_POR_CLAVE = {
    "tarjeta-de-cifra": Componente(
        "Tarjeta de cifra",
        "Un número grande con su nombre, su fecha y su fuente.",
        "Muestra las cifras más importantes de una página y lleva a su explicación.",
        "Para un número dentro de una frase, use la instrucción «cifra». "
        "Para varios periodos, use un gráfico.",
        "Con filtros se escoge otro periodo o una de sus partes.",
        "Se llega con Tab. El enlace es el nombre de la cifra y el foco rodea toda la tarjeta.",
        "Se oye primero el nombre y después el número con su unidad.",
        "Las tarjetas quedan una debajo de otra.",
        "Sale igual. Una tarjeta no se parte entre dos hojas.",
        instrucciones=("tarjeta",),
    ),
    "grafico": Componente(
        "Gráfico",
        "Un dibujo que dice en su título lo que se ve en él.",
        "Muestra de un vistazo cómo cambia o cómo se reparte una cifra.",
        "Para un solo valor, use una tarjeta. Para leer valores exactos, use la tabla.",
        "El campo «grafico» de ficha.yml puede escoger la clase de dibujo.",
        "Los mismos valores están en la tabla, a la que se llega con Tab.",
        "Es una imagen: su título dice el hallazgo y su descripción, todos los valores.",
        "Se muestra otro dibujo, angosto, con la letra del mismo tamaño.",
        "Sale el dibujo ancho. Los valores van escritos y nada depende del color.",
        instrucciones=("grafico",),
    ),
    "tabla": Componente(
        "Tabla",
        "Valores exactos en filas y columnas, con título y fuente.",
        "Sirve para leer valores exactos y compararlos.",
        "Para dos o tres datos sueltos, use una lista. No la use para acomodar textos.",
        "También se escribe en Markdown, con su fila de títulos.",
        "La tabla recibe el foco con Tab. Si no cabe, se mueve con las flechas.",
        "Se anuncia su título. Cada celda dice su fila y su columna.",
        "Con más de dos columnas, cada fila se vuelve un bloque y cada dato lleva su nombre.",
        "En otra hoja los títulos se repiten. Una fila no se parte.",
        instrucciones=("tabla",),
    ),
    "ficha": Componente(
        "Ficha",
        "Lo que es algo, campo por campo.",
        "Describe un indicador, una localidad o una instrucción.",
        "Para valores que cambian con el tiempo, use una tabla.",
        "No se escribe en la página. Sale de los campos de ficha.yml.",
        "No tiene nada que pulsar.",
        "Se oye como una lista de términos: cada nombre con lo que dice.",
        "El nombre queda encima de lo que dice.",
        "Sale completa. Un campo no se parte entre dos hojas.",
    ),
    "semaforo": Componente(
        "Semáforo",
        "Cómo va una cifra, con una palabra, una forma y un color.",
        "Compara una cifra con lo programado, con una regla que está a la vista.",
        "No lo use si nadie ha escogido una regla. Tampoco para opinar sobre una cifra.",
        "El campo «estado» de ficha.yml escoge una regla de data/estados.yml.",
        "La regla y sus rangos se abren con Enter o con la barra espaciadora.",
        "Se lee la palabra. La forma y el color no se anuncian, porque dicen lo mismo.",
        "Si la palabra es larga, ocupa dos líneas. La forma queda a su lado.",
        "En blanco y negro se distingue por la palabra y por la forma.",
    ),
    "ruta-y-paso": Componente(
        "Ruta y paso",
        "El camino de una necesidad a un resultado, en pasos numerados.",
        "Lleva a una persona de lo que necesita a lo que logra.",
        "No la use para explicar qué es algo, ni para una lista sin orden.",
        "Es una página con «tipo: ruta». Sus pasos son una lista numerada. "
        "Lleva estas partes, en este orden:",
        "Los enlaces de los pasos se recorren con Tab, en orden.",
        "Los pasos son una lista numerada.",
        "El número queda a la izquierda y el texto ocupa lo demás.",
        "Los números salen en un círculo sin relleno. Un paso no se parte.",
    ),
    "linea-de-tiempo": Componente(
        "Línea de tiempo",
        "Hechos con fecha, en orden, cada uno con su fuente.",
        "Cuenta lo que pasó, del hecho más viejo al más nuevo.",
        "Para una cifra que cambia, use un gráfico. Para lo que hay que hacer, use una ruta.",
        "Los hechos están en data/hitos.csv.",
        "Con tres años o más hay enlaces para saltar a cada uno.",
        "Cada año es un título y sus hechos son una lista en orden.",
        "La fecha queda encima de cada hecho.",
        "Salen todos los hechos. Ninguno se parte entre dos hojas.",
        instrucciones=("hitos",),
    ),
    "aviso": Componente(
        "Aviso",
        "Lo que conviene saber antes de usar una cifra.",
        "Dice una duda, dos lecturas de la fuente o un retiro.",
        "No lo use para repetir el texto ni para anunciar una novedad.",
        "No se escribe en la página. Sale del campo «nota» de ficha.yml y de data/cuadres.yml.",
        "Está siempre a la vista: no aparece ni se cierra solo.",
        "Empieza con un título que dice de qué se trata.",
        "Ocupa todo el ancho.",
        "Sale con un borde y sin fondo.",
    ),
    "faceta": Componente(
        "Faceta",
        "Una característica por la que se acorta una lista.",
        "Ayuda a encontrar algo en una lista larga: por público, por tema o por tipo.",
        "No la use en listas cortas, que se leen completas.",
        "No se escribe en la página. Sale de los términos de data/taxonomia.yml.",
        "Es una lista del navegador: se escoge con las flechas.",
        "Se oye su nombre. Al escoger, se dice cuántas entradas quedan.",
        "Cada faceta ocupa una línea.",
        "No sale, porque en papel no se puede usar. Sale la lista.",
        guiones=("lista.js",),
    ),
    "miga-de-pan": Componente(
        "Miga de pan",
        "El lugar de una página en el sitio.",
        "Dice dónde está la página y permite subir a su sección.",
        "No muestra el recorrido de la persona. La portada no la lleva.",
        "No se escribe. Sale del menú de mkdocs.yml.",
        "Cada nivel es un enlace. El último no lo es, porque es esta página.",
        "Es una región llamada «Miga de pan». Dice cuál es la página actual.",
        "Ocupa las líneas que necesite. Ningún nivel se esconde.",
        "No sale. Al final se imprime la dirección de la página.",
    ),
    "descarga": Componente(
        "Descarga",
        "Un archivo para llevarse, con su formato y su peso.",
        "Entrega los datos de una cifra en archivos abiertos.",
        "No la use para ir a otra página. Una descarga siempre baja un archivo.",
        "No se escribe en la página. Cada indicador publica sus dos archivos.",
        "Se llega con Tab y se baja con Enter.",
        "El enlace dice qué es y en qué formato. Después se oye cuánto pesa.",
        "Cada archivo ocupa una línea, fácil de tocar.",
        "No sale. Al final se imprime la dirección de la página.",
    ),
    "cita": Componente(
        "Cita",
        "Cómo nombrar una cifra y su fuente en otro documento.",
        "Trae el nombre, el valor, la fuente, la dirección y la fecha, para copiarlos.",
        "No es para citar una página de texto.",
        "No se escribe. Se arma con los datos del indicador.",
        "El botón copia con Enter o con la barra espaciadora.",
        "Después de copiar se anuncia que la cita está copiada.",
        "El texto se parte en líneas. El botón se toca con facilidad.",
        "Sale el texto y no el botón.",
        guiones=("copiar.js",),
    ),
}


def rutas_componentes() -> list[tuple[str, str]]:
    """Return route and title of every page of components, the index first."""
    suyas = [(ruta_componente(c), COMPONENTES_POR_CLAVE[c].nombre) for c in CLAVES_COMPONENTES]
    return [(COMPONENTES, TITULO), *suyas]


def render_componentes(catalogo: Catalogo, vistas: list[Vista]) -> Iterator[Pagina]:
    """Render the index, with the tokens, and the page of each component."""
    yield Pagina(
        ruta=COMPONENTES,
        contenido=render_template(
            "componentes.html",
            componentes=[
                (ruta_componente(c), COMPONENTES_POR_CLAVE[c]) for c in CLAVES_COMPONENTES
            ],
            desde=COMPONENTES,
            tokens=render_tokens_en_tablas(),
        ),
        origen=_ORIGEN,
        titulo=TITULO,
        nombre="Componentes",
        resumen="Las piezas con que se arman las páginas, y los colores, letras y espacios.",
        actualizado=catalogo.actualizado,
        padre=REFERENCIA,
        noindex=True,
    )
    for clave in CLAVES_COMPONENTES:
        componente = COMPONENTES_POR_CLAVE[clave]
        ruta = ruta_componente(clave)
        yield Pagina(
            ruta=ruta,
            contenido=render_template(
                "componente.html",
                componente=componente,
                muestra=render_muestra(clave, ruta, catalogo, vistas),
                instrucciones=[INSTRUCCIONES[nombre] for nombre in componente.instrucciones],
                partes=PARTES if clave == "ruta-y-paso" else {},
                otros=[par for par in rutas_componentes()[1:] if par[0] != ruta],
                desde=ruta,
                indice=COMPONENTES,
            ),
            origen=_ORIGEN,
            titulo=componente.nombre,
            resumen=componente.resumen,
            actualizado=catalogo.actualizado,
            padre=COMPONENTES,
            guiones=componente.guiones,
            noindex=True,
        )
