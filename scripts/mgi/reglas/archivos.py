"""Rules of any file, and of YAML."""

from __future__ import annotations

from mgi.reglas.regla import Regla

ARCHIVOS = (
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
        "La carpeta de un indicador solo lleva ficha.yml, serie.csv y revisiones.csv: lo demás no "
        "se publica y se perdería de vista.",
        "data/indicadores/solicitudes-cis/serie (1).csv",
        "data/indicadores/solicitudes-cis/serie.csv",
    ),
)
