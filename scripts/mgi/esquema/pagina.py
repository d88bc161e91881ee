"""The front matter of a page of docs/."""

from __future__ import annotations

from mgi.esquema.campo import Esquema, Fecha, Texto, campo


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
