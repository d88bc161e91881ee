"""Rules on how the texts read: siglas that nobody explains, long sentences, legal jargon."""

from __future__ import annotations

from mgi.reglas.regla import Regla

LECTURA = (
    Regla(
        "MGI-140",
        "Sigla sin explicar",
        "Toda sigla de un texto está en data/glosario.yml; el sitio la explica donde aparece por "
        "primera vez. Una norma, un formato o una marca que va en mayúsculas está en "
        "data/nombres.yml. Una sigla no lleva «s»: se escribe «las IED».",
        "Pida apoyo a los CSI.",
        "Pida apoyo a los CIS.",
    ),
    Regla(
        "MGI-150",
        "Frase de más de 30 palabras",
        "Quien lee se pierde. Lo mejor son 20 palabras o menos, una idea por frase.",
        "Una frase que sigue y sigue, con otra idea después de cada coma.",
        "Una frase corta. Después, otra.",
        aviso=True,
    ),
    Regla(
        "MGI-151",
        "Título largo o en mayúsculas",
        "Un título se lee de un vistazo: 70 signos o menos, y en minúsculas.",
        "## CÓMO PEDIR APOYO",
        "## Cómo pedir apoyo",
        aviso=True,
    ),
    Regla(
        "MGI-152",
        "Expresión de oficio",
        "El lenguaje de los oficios aleja a quien lee. La lista, con lo que conviene escribir, "
        "está en data/legibilidad.yml.",
        "En aras de apoyar al colegio…",
        "Para apoyar al colegio…",
        aviso=True,
    ),
    Regla(
        "MGI-153",
        "Página difícil de leer",
        "Una guía o una ruta tiene un INFLESZ de 55 o más, que es una lectura normal. El índice "
        "sube con frases y palabras más cortas. Si no se puede, diga el motivo en "
        "data/legibilidad.yml.",
        "INFLESZ 48,3, sin excepción",
        "INFLESZ 61,2",
        aviso=True,
    ),
    Regla(
        "MGI-154",
        "Excepción que sobra",
        "La página ya se lee bien, o no es una guía ni una ruta: no necesita la excepción.",
        "excepciones: {index.md: Lleva nombres oficiales.}, con INFLESZ 62",
        "excepciones: {}",
        aviso=True,
    ),
    Regla(
        "MGI-155",
        "Sigla sin expansión y sin decir por qué",
        "Una sigla de data/glosario.yml trae lo que significa. Si las fuentes no lo dicen, su "
        "definición lo cuenta: nadie adivina qué quieren decir unas letras.",
        "definicion: Herramienta de planeación.",
        "definicion: Herramienta de planeación. Las fuentes no dicen qué significan sus letras.",
    ),
)
