"""The macros that a page may call: declared once for the checks, the guide and the renderer."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Instruccion:
    """A macro. ``argumentos`` are mandatory, by place or by name.

    ``filtros``: also takes ``periodo`` and the dimensions of the indicator as filters.
    ``una_fila``: the filters must leave one row. ``bloque``: stands alone in its paragraph.
    ``guion``: the script that its page needs, if any.
    """

    nombre: str
    argumentos: tuple[str, ...]
    ayuda: str
    bien: str
    mal: str
    filtros: bool = False
    una_fila: bool = False
    bloque: bool = False
    guion: str = ""


_ENTRADAS = (
    Instruccion(
        "cifra",
        ("codigo",),
        "El valor de un indicador, dentro de una frase. Sin filtros, el último total.",
        '{{ cifra("acompanamientos-cis") }}',
        "{{ cifra(acompanamientos-cis) }}",
        filtros=True,
        una_fila=True,
    ),
    Instruccion(
        "dato",
        ("texto", "fuente", "ubicacion"),
        "Una cifra que no es de un indicador, tal como la imprime su fuente.",
        '{{ dato("12", fuente="informe-7809-2024", ubicacion="sección 4.2.3") }}',
        '{{ dato("12") }}',
    ),
    Instruccion(
        "fuente",
        ("fuente", "ubicacion"),
        "De dónde sale lo que dice el párrafo.",
        '{{ fuente("informe-7809-2024", "sección 5.2.2") }}',
        '{{ fuente("el informe") }}',
    ),
    Instruccion(
        "tarjeta",
        ("codigo",),
        "Una tarjeta con el valor, su corte y su fuente. Varias seguidas forman una rejilla.",
        '{{ tarjeta("sace-aliados") }}',
        'Vea {{ tarjeta("sace-aliados") }}.',
        filtros=True,
        una_fila=True,
        bloque=True,
    ),
    Instruccion(
        "grafico",
        ("codigo",),
        "El gráfico de un indicador.",
        '{{ grafico("presupuesto-girado") }}',
        "{{ grafico() }}",
        filtros=True,
        bloque=True,
        guion="grafico.js",
    ),
    Instruccion(
        "tabla",
        ("codigo",),
        "Los datos de un indicador, en una tabla.",
        '{{ tabla("intercambios-2024", periodo="2024-05-31") }}',
        '{{ tabla("intercambios-2024", anio="2024") }}',
        filtros=True,
        bloque=True,
    ),
    Instruccion(
        "indice_cifras",
        (),
        "La entrada a todos los indicadores: una tarjeta por pilar y una por tema.",
        "{{ indice_cifras() }}",
        "{{ indice_cifras }}",
        bloque=True,
    ),
    Instruccion(
        "cifras_del_pilar",
        (),
        "Las cifras del pilar que la página presenta. La página lleva «presenta» en su encabezado.",
        "{{ cifras_del_pilar() }}",
        '{{ cifras_del_pilar("apoyo") }}',
        bloque=True,
    ),
    Instruccion(
        "pilares",
        (),
        "Una tarjeta por pilar, con su enlace.",
        "{{ pilares() }}",
        "{{ pilares }}",
        bloque=True,
    ),
    Instruccion(
        "paginas",
        (),
        "Una tarjeta por cada otra página de la misma sección, en el orden del menú.",
        "{{ paginas() }}",
        '{{ paginas("modelo") }}',
        bloque=True,
    ),
    Instruccion(
        "catalogo",
        (),
        "Todas las páginas que llevan «tipo» en su encabezado, con filtros por término.",
        "{{ catalogo() }}",
        '{{ catalogo("rutas") }}',
        bloque=True,
        guion="lista.js",
    ),
    Instruccion(
        "cambios",
        (),
        "Los últimos cambios del sitio.",
        "{{ cambios() }}",
        "{{ cambios(5) }}",
        bloque=True,
    ),
    Instruccion(
        "hitos",
        ("fuente",),
        "La línea de tiempo de los hechos de data/hitos.csv que fecha una fuente, por año.",
        '{{ hitos("informe-7809-2024") }}',
        "{{ hitos() }}",
        bloque=True,
    ),
    Instruccion(
        "glosario",
        (),
        "El glosario de data/glosario.yml.",
        "{{ glosario() }}",
        '{{ glosario("CIS") }}',
        bloque=True,
    ),
    Instruccion(
        "fuentes",
        (),
        "La lista de documentos de data/fuentes.yml.",
        "{{ fuentes() }}",
        "{{ fuentes }}",
        bloque=True,
    ),
)

INSTRUCCIONES = {entrada.nombre: entrada for entrada in _ENTRADAS}


def calls(cuerpo: str, nombre: str) -> bool:
    """Whether a page's text calls a macro."""
    return re.search(rf"\{{\{{\s*{nombre}\(", cuerpo) is not None


#: A call with one brace at each side, or none, which would be published as it is.
SIN_LLAVES = re.compile(
    r"(?<!\{\{)(?<!\{\{ )(?:(?<!\{)\{[ \t]*)?(?<![\w{])"
    rf"(?:{'|'.join(INSTRUCCIONES)})\((?:[ \t]*[\"'“”«][^{{}}\n()]{{0,300}})?\)"
    r"(?![ \t]*\}\})(?:[ \t]*\})?"
)
