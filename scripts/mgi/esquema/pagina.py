"""The front matter of a page of docs/."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from mgi.esquema.campo import Esquema, Fecha, Slug, Texto, campo

#: The words that it takes to say why.
_FRASE = 3


def _frase(escrito: str) -> str:
    if len(escrito.split()) < _FRASE:
        raise PydanticCustomError(
            "frase",
            "«{escrito}» no dice por qué, y es lo que lee quien llega a la página",
            {
                "escrito": escrito,
                "remedio": "escriba una frase: «La reemplaza la guía nueva.»; o quite el campo",
            },
        )
    return escrito


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
    retirada: Annotated[Texto, AfterValidator(_frase)] | None = campo(
        "Retirada",
        "Solo si la página ya no sirve: por qué. Conserva su dirección y sale de listas y menús. "
        "En el texto deje los enlaces a lo que la reemplaza.",
        bien="La reemplaza la guía del plan de vigencia.",
        mal="true",
        defecto=None,
        max_length=300,
    )
    presenta: Slug | None = campo(
        "Presenta",
        "Solo en la página que presenta un pilar: su id en data/taxonomia.yml.",
        bien="apoyo",
        mal="Pilar 3",
        defecto=None,
    )
    tipo: Slug | None = campo(
        "Tipo",
        "Qué clase de contenido es: el id de un tipo de data/taxonomia.yml.",
        bien="guia",
        mal="PDF",
        defecto=None,
    )
    palabras: tuple[Texto, ...] = campo(
        "Palabras",
        "Otras palabras con que la pediría quien busca y que la página no dice.",
        bien="[papeleo, menos trámites]",
        mal="[varios]",
        defecto=(),
    )
    pilares: tuple[Slug, ...] = campo(
        "Pilares", "De qué pilares trata.", bien="[apoyo]", mal="Pilar 3", defecto=()
    )
    temas: tuple[Slug, ...] = campo(
        "Temas", "De qué temas trata.", bien="[alianzas]", mal="[varios]", defecto=()
    )
    ejes: tuple[Slug, ...] = campo(
        "Ejes", "De qué ejes de los CIS trata.", bien="[juridico]", mal="[leyes]", defecto=()
    )
    publicos: tuple[Slug, ...] = campo(
        "Públicos", "A quién le sirve.", bien="[rectoria, dile]", mal="[todos]", defecto=()
    )
    niveles: tuple[Slug, ...] = campo(
        "Niveles", "De qué niveles de gestión trata.", bien="[local]", mal="[barrio]", defecto=()
    )


#: The fields that class a page, with the group of data/taxonomia.yml that each takes terms from.
CAMPOS_DE_TERMINOS = {
    "presenta": "pilares",
    "tipo": "tipos",
    **{grupo: grupo for grupo in ("pilares", "temas", "ejes", "publicos", "niveles")},
}
