"""Rules of the series and of what they point at."""

from __future__ import annotations

from mgi.reglas.regla import Regla

SERIES = (
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
)
