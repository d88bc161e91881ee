"""data/conformidad.yml: what norms and good practice ask of the site, and where it can be seen.

Nobody writes there that a requirement is met: the site computes it from the evidence.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from mgi.esquema.campo import Esquema, Texto, campo

#: In ``auditoria``, every prueba of the last audit.
TODAS = "todas"
#: How a requirement is called: «A1-0», «A3-9/10», «W22-1», «WAAA».
FORMA_ID = r"^[A-Z]+\d*(-[A-Za-z0-9/]+)?$"
#: How a test of the project is called: its file and its name.
FORMA_PRUEBA = r"^tests/[a-z0-9_/]+\.py::test_[a-z0-9_]+$"
#: What a requirement may rest on, besides words.
EVIDENCIAS = ("auditoria", "pruebas", "reglas", "paginas")


def _id(escrito: str) -> str:
    if not re.fullmatch(FORMA_ID, escrito):
        raise PydanticCustomError(
            "id_de_requisito",
            "«{escrito}» no sirve de id",
            {"escrito": escrito, "remedio": "escríbalo como en la norma: «A1-a», «W-111»"},
        )
    return escrito


Id = Annotated[str, AfterValidator(_id)]


def _frase(escrito: str) -> str:
    if " " not in escrito.strip():
        raise PydanticCustomError(
            "frase",
            "«{escrito}» no es una frase",
            {
                "escrito": escrito[:60],
                "remedio": "diga qué o por qué con palabras, o quite el campo",
            },
        )
    return escrito


#: What is read as it is written: never a yes or a no.
Frase = Annotated[str, AfterValidator(_frase)]


class Requisito(Esquema):
    """A requirement: what is asked, in plain words, and the evidence of it."""

    requisito: Texto = campo(
        "Requisito",
        "Qué se pide, en una frase llana.",
        bien="Las imágenes tienen un texto que dice lo mismo.",
        mal="1.1.1",
    )
    norma: Texto | None = campo(
        "Norma",
        "La parte de la norma del grupo: su criterio o su numeral. Nada si es todo el grupo.",
        bien="criterio 1.1.1, nivel A",
        mal="la ley",
        defecto=None,
    )
    auditoria: tuple[Texto, ...] = campo(
        "Auditoría",
        "Los requisitos cuyas pruebas tiene que haber pasado la última auditoría: suele ser él "
        "mismo. «todas» pide todas las pruebas.",
        bien="[W-111]",
        mal="[axe]",
        defecto=(),
    )
    pruebas: tuple[Texto, ...] = campo(
        "Pruebas",
        "Las pruebas del proyecto que lo comprueban, con su archivo y su nombre.",
        bien="[tests/browser/test_html.py::test_every_page_is_valid]",
        mal="[test_html]",
        defecto=(),
    )
    reglas: tuple[Texto, ...] = campo(
        "Reglas",
        "Las reglas de la revisión que lo hacen cumplir, por su código.",
        bien="[MGI-108]",
        mal="[correos]",
        defecto=(),
    )
    paginas: tuple[Texto, ...] = campo(
        "Páginas",
        "Las páginas del sitio donde se ve, por su dirección.",
        bien="[/mapa-del-sitio/]",
        mal="[mapa]",
        defecto=(),
    )
    pendiente: tuple[Texto, ...] = campo(
        "Pendiente",
        "Lo que debe entregar la entidad: claves de data/entidad.yml, «dile» o una frase.",
        bien="[codigo-postal]",
        mal="[]",
        defecto=(),
    )
    falta: Frase | None = campo(
        "Falta",
        "Lo que al sitio le falta para cumplirlo. Se lee después de «Falta:».",
        bien="El diccionario de cada cifra.",
        mal="falta",
        defecto=None,
    )
    a_mano: Frase | None = campo(
        "A mano",
        "Lo que solo una persona puede comprobar y nadie ha registrado. Va después de «Falta:».",
        bien="Leer cada página con un lector de pantalla.",
        mal="sí",
        defecto=None,
    )
    servidor: Frase | None = campo(
        "Servidor",
        "Si lo decide el servidor donde se publique: qué debe hacer.",
        bien="El servidor debe redirigir a la dirección segura.",
        mal="sí",
        defecto=None,
    )
    no_aplica: Frase | None = campo(
        "No aplica",
        "Por qué no se le puede pedir al sitio. Va solo, o con «pruebas», «reglas» o «paginas».",
        bien="El sitio no tiene formularios.",
        mal="no",
        defecto=None,
    )

    @property
    def con_evidencia(self) -> bool:
        """Whether it rests on something that can be looked at."""
        return any(getattr(self, clase) for clase in EVIDENCIAS)

    @model_validator(mode="after")
    def _no_aplica_solo(self) -> Requisito:
        ajenos = ("auditoria", "pendiente", "falta", "a_mano", "servidor")
        otros = [nombre for nombre in ajenos if getattr(self, nombre)]
        if self.no_aplica is not None and otros:
            raise PydanticCustomError(
                "requisito",
                "con «no_aplica» no va «{otro}»",
                {"otro": otros[0], "remedio": "deje uno de los dos"},
            )
        return self


class Familia(Esquema):
    """A group of requirements of one norm: it is a page of the site."""

    nombre: Texto = campo(
        "Nombre", "Corto: es el título de su página.", bien="Seguridad digital", mal="Anexo 3."
    )
    norma: Texto = campo(
        "Norma",
        "De dónde salen. Lo que no viene de una norma que se leyó es buena práctica.",
        bien="Resolución MinTIC 1519 de 2020, Anexo 3",
        mal="la ley",
    )
    requisitos: dict[Id, Requisito] = campo(
        "Requisitos",
        "Cada requisito con su id, que no se repite en otro grupo.",
        bien="A1-a: {requisito: …, auditoria: [W-111]}",
        mal="[A1-a]",
        min_length=1,
    )
