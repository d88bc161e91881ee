"""The rules that the files of the site must keep: one code, one entry, one pair of examples.

``mgi explicar MGI-014`` and the editors' reference print these entries; a test holds that each
has a case with its golden message.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Regla:
    """A rule: ``significado`` says what it asks and why; ``mal`` and ``bien`` show it."""

    codigo: str
    titulo: str
    significado: str
    mal: str
    bien: str


_ENTRADAS = (
    # Any file
    Regla(
        "MGI-001",
        "Archivo que no se puede leer",
        "El archivo no está donde debe, no es un archivo o no hay permiso para abrirlo.",
        "data/unidades.yml borrado o convertido en carpeta",
        "data/unidades.yml en su sitio",
    ),
    Regla(
        "MGI-002",
        "Codificación equivocada",
        "Todo archivo se guarda en UTF-8 y sin caracteres de control. Excel a veces guarda en "
        "otra codificación y daña las tildes.",
        "Guardar como «CSV (delimitado por comas)»",
        "Guardar como «CSV UTF-8 (delimitado por comas)»",
    ),
    # YAML
    Regla(
        "MGI-003",
        "Sintaxis YAML",
        "El archivo no se puede entender: sangría, comillas, dos puntos o una función de YAML "
        "que aquí no se usa (anclas, etiquetas, varios documentos).",
        "nombre: Meta 5: implementar",
        'nombre: "Meta 5: implementar"',
    ),
    Regla(
        "MGI-004",
        "Clave repetida",
        "Cada clave va una sola vez; si no, una de las dos se perdería sin aviso.",
        "unidad: pesos\nunidad: colegios",
        "unidad: pesos",
    ),
    Regla(
        "MGI-005",
        "Campo desconocido",
        "El archivo solo lleva los campos de la referencia, escritos igual.",
        "responsables: DGECD",
        "responsable: DGECD",
    ),
    Regla(
        "MGI-006",
        "Falta un campo obligatorio",
        "Sin ese campo la cifra no se puede explicar.",
        "(la ficha no dice «sentido»)",
        "sentido: a_mayor",
    ),
    Regla(
        "MGI-007",
        "Valor que el campo no admite",
        "El valor no es del tipo o de la lista que el campo pide.",
        "periodicidad: cada tres meses",
        "periodicidad: trimestral",
    ),
    Regla(
        "MGI-008",
        "Código mal escrito",
        "El nombre de la carpeta es el código y la dirección de la página: minúsculas sin "
        "tildes, cifras y guiones.",
        "data/indicadores/Solicitudes CIS/",
        "data/indicadores/solicitudes-cis/",
    ),
    Regla(
        "MGI-009",
        "Código reservado",
        "Ese código taparía una página fija de /cifras/.",
        "data/indicadores/calidad/",
        "data/indicadores/calidad-del-servicio/",
    ),
    Regla(
        "MGI-010",
        "Indicador sin serie",
        "Cada indicador tiene serie.csv con una fila al menos.",
        "data/indicadores/solicitudes-cis/ solo con ficha.yml",
        "data/indicadores/solicitudes-cis/ con ficha.yml y serie.csv",
    ),
    Regla(
        "MGI-011",
        "Archivo ajeno",
        "La carpeta de un indicador solo lleva ficha.yml y serie.csv: lo demás no se publica y "
        "se perdería de vista.",
        "data/indicadores/solicitudes-cis/serie (1).csv",
        "data/indicadores/solicitudes-cis/serie.csv",
    ),
    # CSV
    Regla(
        "MGI-012",
        "Falta una columna",
        "La primera línea lleva todas las columnas del esquema y una por cada dimensión.",
        "periodo,valor",
        "periodo,valor,programado,fuente,ubicacion,textual,nota",
    ),
    Regla(
        "MGI-013",
        "Columna desconocida o repetida",
        "La columna no está en el esquema ni es una dimensión declarada en la ficha.",
        "periodo,valores",
        "periodo,valor",
    ),
    Regla(
        "MGI-014",
        "Coma decimal",
        "En el CSV los decimales van con punto, porque la coma separa columnas.",
        "13,7",
        "13.7",
    ),
    Regla(
        "MGI-015",
        "No es un número",
        "La celda lleva solo el número: sin signo de pesos, sin %, sin puntos de miles.",
        "$8.205.082.966",
        "8205082966",
    ),
    Regla(
        "MGI-016",
        "Periodo mal escrito",
        "El periodo es AAAA, AAAA-MM, AAAA-T1 a T4, AAAA-S1, AAAA-S2 o AAAA-MM-DD, y existe.",
        "marzo 2024",
        "2024-03",
    ),
    Regla(
        "MGI-017",
        "Fila repetida",
        "Solo hay una fila por periodo y combinación de dimensiones.",
        "2024-T1,597,…\n2024-T1,597,…",
        "2024-T1,597,…",
    ),
    Regla(
        "MGI-018",
        "Fuente desconocida",
        "La fuente es un id de data/fuentes.yml.",
        "Informe 7809",
        "informe-7809-2024",
    ),
    Regla(
        "MGI-019",
        "Dimensión mal declarada",
        "El nombre de una dimensión no puede ser el de una columna del esquema, y dos "
        "etiquetas no pueden leerse igual.",
        "dimensiones: {valor: …}",
        "dimensiones: {componente: …}",
    ),
    Regla(
        "MGI-020",
        "Etiqueta desconocida",
        "La celda de una dimensión lleva una etiqueta declarada en la ficha, o nada si es el "
        "total.",
        "5",
        "05",
    ),
    Regla(
        "MGI-021",
        "El textual no es el valor",
        "«textual» es el número como lo imprime la fuente y «valor» es ese mismo número.",
        "valor 1.737, textual 1.737",
        "valor 1737, textual 1.737",
    ),
    Regla(
        "MGI-022",
        "Separador equivocado",
        "Las columnas se separan con comas. Excel en español suele usar punto y coma.",
        "periodo;valor;fuente",
        "periodo,valor,fuente",
    ),
    Regla(
        "MGI-023",
        "Fila con celdas de más o de menos",
        "Cada fila tiene tantas celdas como la primera línea. Una celda con comas va entre "
        "comillas.",
        "2024,30,informe,Cuadro 1, tabla",
        '2024,30,informe,"Cuadro 1, tabla"',
    ),
    Regla(
        "MGI-024",
        "Comillas sin cerrar",
        "Una celda que empieza con comillas termina con comillas.",
        '2024,30,informe,"Cuadro 1',
        '2024,30,informe,"Cuadro 1"',
    ),
    Regla(
        "MGI-025",
        "Celda obligatoria vacía",
        "Toda fila dice su fuente y en qué parte está; si tiene valor, también el textual.",
        "2024,30,,,,",
        "2024,30,informe-7809-2024,Cuadro No. 9,30,",
    ),
    Regla(
        "MGI-026",
        "Referencia a algo que no existe",
        "El id no está en el archivo al que apunta (unidades, taxonomía o fuentes).",
        "unidad: peso-colombiano",
        "unidad: pesos",
    ),
    Regla(
        "MGI-027",
        "Valor fuera de lo posible",
        "El valor está por fuera de los límites de su unidad.",
        "-3 colegios",
        "3 colegios",
    ),
    Regla(
        "MGI-028",
        "Esquema de tabla dañado",
        "Un archivo de data/esquemas/ no describe columnas como lo pide Table Schema.",
        '{"fields": "periodo"}',
        '{"fields": [{"name": "periodo", "type": "string"}]}',
    ),
    Regla(
        "MGI-029",
        "Archivo demasiado grande",
        "Un archivo tan pesado es un descuido: una página llega a 0,2 MB, un YAML a 1 MB y una "
        "serie a 200 MB.",
        "docs/todo.md de 3 MB",
        "docs/todo/ con una página por tema",
    ),
    # Pages
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
)

REGLAS = {regla.codigo: regla for regla in _ENTRADAS}
