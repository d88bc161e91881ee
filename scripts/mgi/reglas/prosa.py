"""Rules of what is written in a page: the parts of a route, its Markdown, personal data."""

from __future__ import annotations

from mgi.reglas.regla import Regla

PROSA = (
    Regla(
        "MGI-106",
        "Ruta sin sus partes",
        "Una página de tipo «ruta» lleva sus cinco partes en orden: «Para quién», «Antes de "
        "empezar», «Pasos», «Resultado» y «Si algo no sale». Los pasos son una sola lista "
        "numerada: 1, 2, 3…",
        "## Pasos\n\n- Lea la guía.",
        "## Pasos\n\n1. Lea la guía.\n2. Escriba la pregunta.",
    ),
    Regla(
        "MGI-107",
        "Markdown que se publicaría tal cual",
        "Lo que no está bien escrito en Markdown sale en la página con sus signos, o como lo que "
        "no es.",
        "Vea [la guía] (guia.md).",
        "Vea [la guía](guia.md).",
    ),
    Regla(
        "MGI-108",
        "Correo que no es de la entidad",
        "El sitio no publica datos de personas. Los únicos correos que puede llevar un texto son "
        "los de data/entidad.yml. Escribir «(arroba)» en vez de «@» no cambia nada.",
        "Escriba a quien coordina: nombre@ejemplo.com.",
        "Pregunte a su Dirección Local de Educación.",
    ),
    Regla(
        "MGI-135",
        "Títulos sin orden",
        "Quien usa un lector de pantalla recorre la página por sus títulos. El primero lleva «##», "
        "y ninguno se salta un nivel. Un párrafo en negrita no es un título.",
        "## Los aliados\n\n#### Cómo se eligen",
        "## Los aliados\n\n### Cómo se eligen",
    ),
    Regla(
        "MGI-136",
        "Enlace o imagen que no dice nada",
        "El texto de un enlace dice a dónde lleva, aunque se lea solo. El de una imagen dice qué "
        "se ve, para quien no la ve.",
        "Lea la guía [aquí](guia.md).",
        "Lea la [guía de alianzas](guia.md).",
    ),
)
