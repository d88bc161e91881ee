"""The front matter of a page of docs/."""

from __future__ import annotations

from mgi.esquema.campo import Esquema, Fecha, Slug, Texto, campo


class Encabezado(Esquema):
    """What a page says of itself, between the two lines of three hyphens."""

    titulo: Texto = campo(
        "Título",
        "El de la página; no lo repita debajo.",
        bien="Los pilares",
        mal="#",
        max_length=70,
    )
    resumen: Texto = campo(
        "Resumen",
        "Una o dos frases: qué encuentra aquí quien llega.",
        bien="Qué es el modelo y a quién ayuda.",
        mal="Página",
        max_length=300,
    )
    actualizado: Fecha = campo(
        "Actualizado", "Fecha del último cambio (AAAA-MM-DD).", bien="2026-11-20", mal="ayer"
    )
    cambio: Texto | None = campo(
        "Cambio",
        "Qué cambió en esa fecha, en una frase. Sale en «Últimos cambios».",
        bien="Explica cómo pedir apoyo jurídico.",
        mal="varios",
        defecto=None,
        max_length=160,
    )
    pilar: Slug | None = campo(
        "Pilar",
        "Solo en la página que presenta un pilar: su id en data/taxonomia.yml.",
        bien="apoyo",
        mal="Pilar 3",
        defecto=None,
    )
