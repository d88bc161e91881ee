"""data/cuadres.yml, what must add up, and data/dudas.yml, what a source leaves unclear."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mgi.esquema.campo import Esquema, Numero, Periodo, Slug, Texto, campo, en

OPERACIONES = {
    "suma": "Todas las lecturas sumadas",
    "diferencia": "La primera menos las demás",
    "razon": "La primera entre la segunda",
    "proporcion": "La primera entre la suma de todas",
    "igual": "Cada lectura dice lo mismo",
}
AJUSTES = {
    "exacto": "Sin ajuste",
    "redondeo": "La fuente redondea",
    "truncamiento": "La fuente corta los decimales",
}
CLASES = {"ambiguedad": "Ambigüedad", "omision": "Omisión"}
CAMPOS = {"valor": "El valor", "programado": "Lo programado"}
#: In ``dimensiones``, every label that has a row.
TODAS = "todas"

#: Each kind of reading by the field that tells it: what else it must have, and what it may have.
_CLASES_DE_LECTURA = {
    "indicador": ({"periodo"}, {"dimensiones", "campo"}),
    "valor": ({"fuente", "ubicacion"}, {"textual"}),
    "texto": ({"fuente", "ubicacion"}, set[str]()),
}


class Lectura(Esquema):
    """One reading: a row of an indicator, a printed number, or printed words."""

    indicador: Slug | None = campo(
        "Indicador",
        "Para leer una fila: el código del indicador. Va con «periodo».",
        bien="presupuesto-comprometido",
        mal="Presupuesto",
        defecto=None,
    )
    periodo: Periodo | None = campo(
        "Periodo",
        "El de la fila, escrito como en la serie.",
        bien="2024-05-31",
        mal="mayo",
        defecto=None,
    )
    dimensiones: dict[str, Texto] | None = campo(
        "Dimensiones",
        "La etiqueta de cada dimensión; la que no se escribe es el total. «todas» lee todas las "
        "etiquetas que tienen fila en ese periodo.",
        bien="{componente: todas}",
        mal="[componente]",
        defecto=None,
    )
    valor: Numero | None = campo(
        "Valor",
        "Para leer un número impreso que no está en ninguna serie. Va con «fuente», «ubicacion» y "
        "«textual»; sin «textual» es algo que este sitio contó allí.",
        bien="41.67",
        mal="41,67",
        defecto=None,
    )
    textual: Texto | None = campo(
        "Textual",
        "El número tal como lo imprime la fuente.",
        bien="41,67%",
        mal="cerca de 42",
        defecto=None,
    )
    texto: Texto | None = campo(
        "Texto",
        "Para decir lo que se lee: una fecha, un nombre, un periodo. Pocas palabras. Va con "
        "«fuente» y «ubicacion».",
        bien="22 de agosto de 2019",
        mal="todo el párrafo",
        defecto=None,
        max_length=120,
    )
    fuente: Texto | None = campo(
        "Fuente",
        "Id de data/fuentes.yml. Una fila ya tiene la suya.",
        bien="informe-7809-2024",
        mal="El informe",
        defecto=None,
    )
    ubicacion: Texto | None = campo(
        "Ubicación",
        "En qué parte de la fuente.",
        bien="sección 3, primer párrafo",
        mal="por ahí",
        defecto=None,
    )

    # The last one: from here on its name hides that of the function.
    campo: Annotated[str, en(CAMPOS)] | None = campo(
        "Campo",
        "programado, para leer lo programado en la fila; sin él se lee el valor.",
        bien="programado",
        mal="meta",
        defecto=None,
    )

    @model_validator(mode="after")
    def _una_sola_clase(self) -> Lectura:
        dichos = {n for n in type(self).model_fields if getattr(self, n) is not None}
        clases = [clase for clase in _CLASES_DE_LECTURA if clase in dichos]
        if len(clases) != 1:
            raise PydanticCustomError(
                "lectura", "una lectura lleva uno solo de estos: «indicador», «valor» o «texto»"
            )
        pide, admite = _CLASES_DE_LECTURA[clases[0]]
        nombres = {"clase": clases[0]}
        for falta in sorted(pide - dichos):
            raise PydanticCustomError(
                "lectura", "con «{clase}» hace falta «{otro}»", {**nombres, "otro": falta}
            )
        for sobra in sorted(dichos - pide - admite - set(clases)):
            raise PydanticCustomError(
                "lectura", "con «{clase}» no va «{otro}»", {**nombres, "otro": sobra}
            )
        return self


class Contradiccion(Esquema):
    """What a source contradicts, and which of its readings the site uses."""

    explicacion: Texto = campo(
        "Explicación",
        "Qué no cuadra, en frases llanas.",
        bien="El párrafo dice 40 contratos y la Tabla 6 dice 38.",
        mal="Error de la fuente",
    )
    usa: Texto = campo(
        "Qué usa el sitio",
        "Cuál lectura publica el sitio y por qué.",
        bien="El sitio usa la Tabla 6, que da el valor de cada objeto de gasto.",
        mal="la tabla",
    )


class Cuadre(Esquema):
    """An entry of data/cuadres.yml: something that must hold among the figures."""

    titulo: Texto = campo(
        "Título",
        "Qué debe cumplirse, en una frase corta.",
        bien="Lo comprometido por componente suma el total",
        mal="Cuadre 1",
    )
    operacion: Annotated[str, en(OPERACIONES)] = campo(
        "Operación",
        "suma; diferencia, la primera lectura menos las demás; razon, la primera entre la segunda; "
        "proporcion, la primera entre la suma de todas; igual, cada una es igual a «da».",
        bien="suma",
        mal="promedio",
    )
    de: tuple[Lectura, ...] = campo(
        "De",
        "Las lecturas con que se hace la cuenta, en orden.",
        bien="- {indicador: presupuesto-girado, periodo: 2024-05-31}",
        mal="presupuesto-girado",
        min_length=1,
    )
    da: Lectura = campo(
        "Da",
        "La lectura a la que debe llegar la cuenta.",
        bien="{indicador: presupuesto-girado-avance, periodo: 2024-05-31}",
        mal="17.41",
    )
    ajuste: Annotated[str, en(AJUSTES)] = campo(
        "Ajuste",
        "Cómo llega la fuente al número que imprime: exacto, redondeo o truncamiento. Se ajusta a "
        "los decimales que imprime «da».",
        bien="truncamiento",
        mal="aproximado",
        otros="tolerancia margen redondeo",
        defecto="exacto",
    )
    contradiccion: Contradiccion | None = campo(
        "Contradicción",
        "Si la fuente se contradice y la cuenta no da. Se publica junto a las cifras.",
        bien="{explicacion: …, usa: …}",
        mal="true",
        defecto=None,
    )
    cifras: tuple[Slug, ...] = campo(
        "Cifras",
        "Otros indicadores junto a los que se publica. Los de las lecturas ya están.",
        bien="[contratos-ejecutados]",
        mal="contratos",
        defecto=(),
    )


class Duda(Esquema):
    """An entry of data/dudas.yml: something that a source leaves unclear or does not say."""

    clase: Annotated[str, en(CLASES)] = campo(
        "Clase",
        "ambiguedad, si se puede entender de varias formas; omision, si falta.",
        bien="omision",
        mal="error",
    )
    titulo: Texto = campo(
        "Título", "Qué pasa, en una frase.", bien="El informe no dice el año.", mal="Duda 1"
    )
    explicacion: Texto = campo(
        "Explicación",
        "Qué falta o no es claro, y qué hace el sitio.",
        bien="Da el mes y no el año. El sitio lo fecha en 2024, como el resto del cuadro.",
        mal="no se sabe",
    )
    fuente: Texto = campo("Fuente", "Id de data/fuentes.yml.", bien="informe-7809-2024", mal="x")
    ubicacion: Texto = campo(
        "Ubicación", "En qué parte de la fuente.", bien="Cuadro No. 10", mal="por ahí"
    )
    cifras: tuple[Slug, ...] = campo(
        "Cifras",
        "Los indicadores junto a los que se publica.",
        bien="[intercambios-2024]",
        mal="intercambios",
        defecto=(),
    )
