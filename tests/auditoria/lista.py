"""Every probe of our own: what it holds, in Spanish, and the rows of the norms that ask for it."""

from __future__ import annotations

from collections.abc import Callable

from auditoria import cotejo, teclado
from auditoria.sonda import Hoja, Sonda

MODO = ("modo",)
ANCHO = ("ancho",)
MODO_Y_ANCHO = ("modo", "ancho")


def _del_recorrido(sonda: str) -> Callable[[Hoja], list[str]]:
    return lambda hoja: teclado.recorrer(hoja)[sonda]


#: In the order in which they run: the walk needs a fresh page, and filtering changes it.
SONDAS = (
    # By keyboard
    Sonda(
        "teclado",
        "Tab llega a todo lo que se puede usar y Mayús+Tab devuelve, sin quedar atrapado",
        ("W-211", "A1-d"),
        ANCHO,
        _del_recorrido("teclado"),
    ),
    Sonda(
        "orden-del-foco",
        "El foco sigue el orden del documento",
        ("W-243/244", "W-132/133", "A1-f"),
        ANCHO,
        _del_recorrido("orden-del-foco"),
    ),
    Sonda(
        "foco-no-tapado",
        "Lo que tiene el foco está a la vista y nada lo tapa",
        ("W22-1", "WAAA"),
        ANCHO,
        _del_recorrido("foco-no-tapado"),
    ),
    Sonda(
        "atajos",
        "Ninguna letra, cifra o signo hace algo por sí sola",
        ("W-214/22x/231",),
        (),
        teclado.atajos,
    ),
    Sonda(
        "foco-visible",
        "El foco se ve: un marco de 2 px o más que contrasta 3:1 con lo que lo rodea",
        ("W-247", "A1-f", "W-1411"),
        MODO,
        teclado.foco_visible,
    ),
    Sonda("tabindex", "Nada se adelanta en el orden del foco", ("W-243/244",)),
    Sonda(
        "ocultos-sin-foco",
        "Lo que está cerrado u oculto no toma el foco",
        ("W-211", "W-412"),
        ANCHO,
    ),
    Sonda("salto", "Lo primero es «Saltar al contenido principal», y salta", ("G-3", "W-241/242")),
    # What the page says of itself
    Sonda(
        "idioma",
        "La página dice que está en español y no trae textos en inglés",
        ("W-311/312", "A2-14"),
    ),
    Sonda(
        "palabras-de-otra-lengua", "Las palabras de otra lengua dicen de cuál son", ("W-311/312",)
    ),
    Sonda("titulo-con-el-sitio", "El título termina con el nombre del sitio", ("W-241/242",)),
    Sonda(
        "titulos-unicos",
        "No hay dos páginas con el mismo título",
        ("W-241/242", "A2-12"),
        cotejar=cotejo.distintos,
    ),
    Sonda(
        "encabezados",
        "Hay un título principal y los demás no saltan niveles",
        ("W-245/246", "WAAA"),
    ),
    Sonda(
        "parrafos-como-titulo",
        "Ningún párrafo en negrita hace de título",
        ("W-131",),
    ),
    Sonda(
        "zonas", "Cada zona de la página tiene su nombre y no hay dos iguales", ("W-131",), ANCHO
    ),
    Sonda("tablas", "Cada tabla tiene título y encabezados que dicen qué encabezan", ("W-131",)),
    Sonda("numeros-a-la-derecha", "En las tablas, los números van a la derecha", ("G-7",), ANCHO),
    Sonda("miga", "La miga de pan lleva del inicio a esta página", ("A2-8", "G-4", "WAAA")),
    Sonda(
        "menu", "El menú tiene nombre, siete opciones o menos y hasta dos niveles", ("G-4", "A2-7")
    ),
    Sonda("volver-arriba", "«Volver arriba» está a la derecha y lleva arriba", ("G-4",), ANCHO),
    Sonda("caminos", "Hay menú, buscador y mapa del sitio", ("W-245/246", "A1-d", "A2-6")),
    Sonda(
        "barra-govco", "La barra GOV.CO mide 56 px y su enlace, 44 o más", ("G-1", "A2-1"), ANCHO
    ),
    Sonda(
        "barra-govco-color",
        "La barra GOV.CO es del cobalto de la norma",
        ("G-1",),
        (),
    ),
    Sonda(
        "cabecera-igual",
        "La cabecera y su menú son los mismos en todas las páginas",
        ("W-32x",),
        cotejar=cotejo.iguales,
    ),
    Sonda(
        "pie-igual", "El pie es el mismo en todas las páginas", ("W-32x",), cotejar=cotejo.iguales
    ),
    Sonda(
        "ayuda-igual",
        "El contacto está en el mismo lugar y orden en todas las páginas",
        ("W22-3",),
        cotejar=cotejo.iguales,
    ),
    # What it holds
    Sonda("graficos", "Cada gráfico tiene nombre y una tabla con sus datos", ("W-111", "A1-a")),
    Sonda("graficos-de-texto", "Ningún gráfico ni texto es una imagen de puntos", ("W-145",)),
    Sonda(
        "estado-sin-color",
        "Cada estado se dice con una palabra y una forma, no solo con color",
        ("W-141",),
    ),
    Sonda(
        "enlaces-con-sentido",
        "Cada enlace dice a dónde lleva; el de una cifra, con su frase",
        ("W-243/244", "A1-d", "A1-h", "WAAA"),
    ),
    Sonda(
        "mismo-texto-mismo-destino",
        "Dos enlaces con el mismo texto, salvo las cifras en una frase, llevan al mismo lugar",
        ("A1-d", "WAAA"),
    ),
    Sonda("enlaces-externos", "Los enlaces que salen del sitio lo dicen", ("A2-10",)),
    Sonda(
        "sin-pistas-de-los-sentidos",
        "Nada se señala solo por su color, forma o lugar",
        ("W-132/133", "W-141"),
    ),
    Sonda(
        "sin-movimiento-propio", "Nada se mueve, suena ni cambia solo", ("A1-g", "W-214/22x/231")
    ),
    Sonda("sin-globos", "Nada se lee solo al pasar el ratón", ("W-1412/1413",)),
    Sonda(
        "sin-gestos", "Nada pide gestos, arrastrar, contraseñas ni enviar datos", ("W-25x", "W22-4")
    ),
    # How it is drawn
    Sonda("letra-minima", "Ningún texto mide menos de 14 px", ("A1-c",), ANCHO),
    Sonda("letra-del-cuerpo", "El texto que se lee mide 16 px (12 puntos) o más", ("A1-c",), ANCHO),
    Sonda("renglon", "Ningún renglón pasa de 80 caracteres", ("G-6", "WAAA"), ANCHO),
    Sonda("interlineado", "Los párrafos tienen interlineado de 1,5 o más", ("WAAA",)),
    Sonda("sin-justificar", "Ningún texto está justificado", ("G-6", "WAAA")),
    Sonda("familias", "Solo hay Nunito Sans y Verdana, o las que las reemplazan", ("G-6",)),
    Sonda(
        "ancho",
        "La página no se corre de lado y nada se sale de la ventana",
        ("W-144/1410", "G-7"),
        ANCHO,
    ),
    Sonda(
        "letra-doble",
        "Con la letra al 200 % nada se corta ni se sale",
        ("A1-c", "W-144/1410"),
        ANCHO,
    ),
    Sonda(
        "letra-sin-tiras",
        "Con la letra al 200 % ninguna palabra larga queda en una tira angosta",
        ("A1-c", "W-144/1410"),
        ANCHO,
    ),
    Sonda(
        "ampliacion",
        "Con la página al 400 % nada se corta ni se tapa",
        ("W-144/1410",),
        (),
        teclado.ampliacion,
    ),
    Sonda(
        "espaciado",
        "Con más espacio entre letras y líneas nada se corta ni se sale",
        ("W-1412/1413",),
        ANCHO,
    ),
    Sonda(
        "objetivo", "Lo que se pulsa mide 24 px o más, o está lejos de lo demás", ("W22-2",), ANCHO
    ),
    Sonda(
        "marcas-de-grafico",
        "Las barras y líneas contrastan 3:1 con el fondo",
        ("W-1411",),
        MODO_Y_ANCHO,
    ),
    Sonda(
        "texto-sobre-fondos",
        "El texto contrasta con cada color de su fondo: 4,5:1, y 7:1 en alto contraste; "
        "menos si es grande",
        ("W-143", "WAAA"),
        MODO,
    ),
    Sonda(
        "texto-de-grafico",
        "El texto de los gráficos contrasta con lo que tiene debajo",
        ("W-143",),
        MODO_Y_ANCHO,
    ),
    Sonda("bordes-de-campos", "El borde de los campos contrasta 3:1", ("W-1411",), MODO),
    Sonda("movimiento-reducido", "Quien pide menos movimiento no ve ninguno", ("A1-g", "WAAA")),
    Sonda(
        "colores-forzados",
        "Con los colores del sistema el foco y los gráficos se siguen viendo",
        ("W-1411", "W-247"),
        (),
        teclado.colores_forzados,
    ),
    # What it asks for, and what it answers
    Sonda(
        "sin-terceros",
        "No hay cookies ni pedidos a otros sitios",
        ("A2-13",),
        (),
        teclado.sin_terceros,
    ),
    Sonda(
        "sin-errores",
        "Ningún guion falla y todo lo que se pide llega",
        ("A1-d",),
        (),
        teclado.sin_errores,
    ),
    Sonda(
        "mensajes", "Al filtrar o buscar, el resultado se anuncia", ("W-413",), (), teclado.mensajes
    ),
    Sonda(
        "sin-sorpresas",
        "Al llegar a un campo o cambiarlo, ni la página ni el foco se van",
        ("W-32x",),
        (),
        teclado.sorpresas,
    ),
)
