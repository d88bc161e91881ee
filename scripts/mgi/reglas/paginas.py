"""Rules of the pages of docs/."""

from __future__ import annotations

from mgi.reglas.regla import Regla

PAGINAS = (
    Regla(
        "MGI-040",
        "Cifra escrita a mano",
        "Las cifras del texto se traen de su indicador o llevan su fuente. Se escriben a mano "
        "solo fechas, números de normas y nombres de códigos.",
        "Llegó a 373 colegios.",
        'Llegó a {{ cifra("colegios-acompanados") }} colegios.',
    ),
    Regla(
        "MGI-041",
        "Instrucción desconocida",
        "Entre llaves dobles solo va una de las instrucciones de la referencia.",
        '{{ numero("colegios-acompanados") }}',
        '{{ cifra("colegios-acompanados") }}',
    ),
    Regla(
        "MGI-042",
        "La página cita algo que no existe",
        "El código del indicador o el id de la fuente no existen, o el indicador no está "
        "publicado.",
        '{{ cifra("colegios") }}',
        '{{ cifra("colegios-acompanados") }}',
    ),
    Regla(
        "MGI-043",
        "Filtro equivocado",
        "El periodo, la dimensión o la etiqueta que se pide no está en la serie, o falta para "
        "señalar una sola fila.",
        '{{ cifra("presupuesto-girado", componente="9") }}',
        '{{ cifra("presupuesto-girado", componente="05") }}',
    ),
    Regla(
        "MGI-044",
        "Código en la página",
        "Una página solo lleva texto e instrucciones con valores escritos: ni cálculos, ni "
        "condiciones, ni bloques.",
        "{% for x in datos %}…{% endfor %}",
        '{{ tabla("sace-aliados") }}',
    ),
    Regla(
        "MGI-045",
        "Instrucción mal usada",
        "Le falta o le sobra algo, va dentro de un título, o necesita un párrafo para ella sola.",
        'Vea {{ tabla("sace-aliados") }} aquí.',
        '{{ tabla("sace-aliados") }}',
    ),
    Regla(
        "MGI-046",
        "Encabezado de página",
        "La página empieza con «---», sus campos y otra línea «---».",
        "# Los pilares",
        "---\ntitulo: Los pilares\nresumen: …\nactualizado: 2026-11-20\n---",
    ),
    Regla(
        "MGI-047",
        "Enlace que no lleva a ninguna parte",
        "Un enlace interno es la ruta a un archivo .md que existe; uno externo empieza por "
        "https://.",
        "[Pilar 1](planeacion.html)",
        "[Pilar 1](planeacion.md)",
    ),
    Regla(
        "MGI-048",
        "HTML en la página",
        "Las páginas se escriben en Markdown; el HTML se publicaría como texto.",
        "<b>importante</b>",
        "**importante**",
    ),
    Regla(
        "MGI-049",
        "Nombre de archivo",
        "El nombre de un archivo o carpeta de docs/ es su dirección: minúsculas sin tildes, "
        "cifras y guiones, y una sola extensión.",
        "docs/Pilar 1.MD",
        "docs/pilar-1.md",
    ),
    Regla(
        "MGI-050",
        "Dirección repetida",
        "Cada dirección es de una sola página: dos archivos, o un archivo y una página que el "
        "sitio genera, no pueden compartirla.",
        "docs/cifras.md y docs/cifras/index.md",
        "docs/cifras/index.md",
    ),
    Regla(
        "MGI-051",
        "Demasiados niveles",
        "Una lista o una cita no pasa de seis niveles: nadie la sigue.",
        "- - - - - - - - uno",
        "- uno",
    ),
    Regla(
        "MGI-052",
        "Enlace a una carpeta personal o a un acortador",
        "Una carpeta de una persona, un enlace acortado o un alojamiento propio puede cambiar de "
        "dueño o desaparecer: se nombra con palabras y no se enlaza.",
        "[Formulario](https://rebrand.ly/formulario)",
        "El formulario que la Secretaría comparte con una dirección acortada.",
    ),
    Regla(
        "MGI-053",
        "Pilar con dos páginas",
        "El campo «presenta» va en la página que presenta ese pilar, una sola.",
        "presenta: apoyo, en dos páginas",
        "presenta: apoyo, en docs/pilares/apoyo.md",
    ),
)
