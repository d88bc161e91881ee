"""data/legibilidad.yml: how the texts of docs/ should read, and what is let be."""

from __future__ import annotations

from mgi.esquema.campo import Esquema, Texto, campo


class Legibilidad(Esquema):
    """The whole file."""

    excepciones: dict[str, Texto] = campo(
        "Excepciones",
        "Guías y rutas que quedan por debajo de la meta de lectura, por su ruta dentro de docs/, "
        "con el motivo.",
        bien="{modelo/objetivos.md: Lleva los nombres oficiales de las metas.}",
        mal="[modelo/objetivos.md]",
        defecto={},
    )
    legalismos: dict[str, Texto] = campo(
        "Legalismos",
        "Expresiones de oficio, en minúsculas, con lo que conviene escribir.",
        bien="{en aras de: «para»}",
        mal="[en aras de]",
        defecto={},
    )
