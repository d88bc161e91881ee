"""Rules of what was already published: how it is corrected without being lost from sight."""

from __future__ import annotations

from mgi.reglas.regla import Regla

REVISIONES = (
    Regla(
        "MGI-060",
        "Revisión de una fila que no existe",
        "Cada línea de revisiones.csv habla de una fila de la serie: su periodo y sus dimensiones "
        "se escriben igual. Si la fila se quitó, «nuevo» queda vacío.",
        "2024-T3,1737,1738,2026-11-21,La fuente corrigió el cuadro.",
        "2024-T1,1737,1738,2026-11-21,La fuente corrigió el cuadro.",
    ),
    Regla(
        "MGI-061",
        "Revisiones que no cuadran",
        "Las líneas de una misma fila forman una cadena: cada una parte del «nuevo» de la que le "
        "precede, y el último «nuevo» es el valor que hoy tiene la serie.",
        "2024-T1,10,11,2026-03-01,…\n2024-T1,12,13,2026-11-21,…",
        "2024-T1,10,11,2026-03-01,…\n2024-T1,11,13,2026-11-21,…",
    ),
    Regla(
        "MGI-062",
        "Fecha de revisión imposible",
        "La fecha es el día en que se cambió el valor: no es futura, no es anterior al periodo "
        "que se revisa y no va antes que la de una línea de más arriba de la misma fila.",
        "2024-T1,1737,1738,2019-11-21,La fuente corrigió el cuadro.",
        "2024-T1,1737,1738,2026-11-21,La fuente corrigió el cuadro.",
    ),
    Regla(
        "MGI-063",
        "Valor publicado que cambió sin revisión",
        "Lo que ya se publicó no se cambia ni se quita en silencio: alguien pudo citarlo. Cada "
        "valor que cambia o desaparece lleva su línea en revisiones.csv, y un indicador no se "
        "borra: se retira.",
        "serie.csv pasa de 1737 a 1738 y nada más",
        "revisiones.csv: 2024-T1,1737,1738,2026-11-21,La fuente corrigió el cuadro.",
    ),
    Regla(
        "MGI-064",
        "Ficha publicada que cambió sin decirlo",
        "La unidad, las metas, la línea base, el plan, el cálculo y los nombres de las etiquetas "
        "hacen lo que la página afirma. Si uno cambia, la ficha lo dice en «cambio».",
        "metas: la de 2022 pasa de 60 a 50 y nada más",
        "cambio: Corrige la meta del segundo año según la Tabla 3.",
    ),
    Regla(
        "MGI-065",
        "Archivo publicado que se borra",
        "Los hitos, los cuadres, las dudas y las demás tablas compartidas no desaparecen sin que "
        "nadie lo note: si un archivo publicado ya no está, nada se publica.",
        "data/hitos.csv borrado",
        "data/hitos.csv en su sitio",
    ),
)
