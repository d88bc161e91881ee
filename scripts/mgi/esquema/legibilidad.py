"""data/legibilidad.yml: how the texts of the site should read, also aloud, and what is let be."""

from __future__ import annotations

from typing import Annotated

from mgi.esquema.campo import Esquema, Texto, campo, en

#: The languages that a word of the site may be of, by their code (BCP 47).
IDIOMAS = {
    "de": "alemán",
    "en": "inglés",
    "fr": "francés",
    "it": "italiano",
    "la": "latín",
    "pt": "portugués",
}
_CODIGOS = ", ".join(f"{codigo} ({idioma})" for codigo, idioma in IDIOMAS.items())


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
    extranjeras: dict[str, Annotated[str, en(IDIOMAS)]] = campo(
        "Palabras de otro idioma",
        "Palabras o frases que no se leen como el español, con el código de su idioma: así las "
        "pronuncia bien un lector de pantalla. No van los nombres propios, ni las que el español "
        f"ya adoptó, como «web». Los códigos: {_CODIGOS}.",
        bien="{webinar: en}",
        mal="{webinar: inglés}",
        defecto={},
    )
