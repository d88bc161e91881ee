"""The shared files of data/: fuentes, unidades, glosario and entidad."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mgi.esquema.campo import Esquema, Numero, Texto, campo, en

FORMATOS = {"numero": "1.234", "moneda": "$ 1.234", "porcentaje": "12,3%"}


class Fuente(Esquema):
    """An entry of data/fuentes.yml: a document that figures come from."""

    titulo: Texto = campo(
        "Título", "Como aparece en el documento.", bien="Informe de gestión…", mal="doc1"
    )
    corto: Texto = campo(
        "Nombre corto", "Para citar en una línea.", bien="Informe de gestión 7809", mal="informe"
    )
    entidad: Texto = campo(
        "Entidad", "Quién lo emite.", bien="Ministerio de Educación Nacional", mal="MEN?"
    )
    fecha: Texto = campo(
        "Fecha", "Cuándo se emitió, como se sepa.", bien="junio de 2024", mal="reciente"
    )
    aporta: Texto = campo(
        "Qué aporta",
        "Qué se toma de él, en una frase.",
        bien="Presupuesto, metas y avances del proyecto a mayo de 2024.",
        mal="datos",
    )
    enlace: Texto | None = campo(
        "Enlace",
        "Dirección pública y estable; nada si no la hay.",
        bien="https://www.educacionbogota.edu.co/…",
        mal="https://rebrand.ly/x",
        defecto=None,
        pattern=r"^https://",
    )


class Unidad(Esquema):
    """An entry of data/unidades.yml: how values of a kind are written and bounded."""

    singular: Texto = campo("Singular", "Con el valor 1.", bien="colegio", mal="col.")
    plural: Texto = campo("Plural", "Con los demás valores.", bien="colegios", mal="Colegios")
    formato: Annotated[str, en(FORMATOS)] = campo(
        "Formato", "numero, moneda o porcentaje.", bien="numero", mal="entero"
    )
    escala: Texto | None = campo(
        "Escala",
        "Si los valores van en miles o millones, la palabra que se escribe después.",
        bien="millones",
        mal="M",
        defecto=None,
    )
    minimo: Numero | None = campo(
        "Mínimo", "Ningún valor puede ser menor.", bien="0", mal="cero", defecto=None
    )
    maximo: Numero | None = campo(
        "Máximo", "Ningún valor puede ser mayor.", bien="100", mal="cien", defecto=None
    )

    def admite(self, valor: Decimal) -> bool:
        """Whether a value is possible in it."""
        minimo, maximo = self.minimo or "-Infinity", self.maximo or "Infinity"
        return Decimal(minimo) <= valor <= Decimal(maximo)

    @model_validator(mode="after")
    def _limites_en_orden(self) -> Unidad:
        if self.minimo and self.maximo and Decimal(self.minimo) > Decimal(self.maximo):
            raise PydanticCustomError("limites", "el mínimo es mayor que el máximo")
        return self


class Entrada(Esquema):
    """An entry of data/glosario.yml: a sigla or a term."""

    nombre: Texto = campo("Nombre", "La sigla o el término.", bien="CIS", mal="cis (servicios)")
    expansion: Texto | None = campo(
        "Expansión",
        "Qué quiere decir la sigla; nada si las fuentes no lo dicen.",
        bien="Centros Integrados de Servicios",
        mal="?",
        defecto=None,
    )
    definicion: Texto = campo(
        "Definición", "Qué es, en una frase.", bien="Equipos que acompañan…", mal="CIS"
    )
    fuente: Texto = campo("Fuente", "Id de data/fuentes.yml.", bien="informe-7809-2024", mal="x")
    ubicacion: Texto = campo("Ubicación", "En qué parte.", bien="sección 4.2.3", mal="por ahí")


#: What may be known of the entity: key → how it is called, by the place where it is shown.
CLAVES_ENTIDAD = {
    "contacto": {
        "direccion": "Dirección",
        "codigo-postal": "Código postal",
        "horario": "Horario de atención",
        "conmutador": "Conmutador",
        "linea-gratuita": "Línea gratuita",
        "linea-anticorrupcion": "Línea anticorrupción",
        "correo-institucional": "Correo institucional",
        "correo-notificaciones-judiciales": "Correo de notificaciones judiciales",
        "canal-de-reporte": "Para reportar un error",
    },
    "enlaces": {
        "sitio-web": "Sitio web de la entidad",
        "menu-transparencia": "Transparencia y acceso a la información pública",
        "menu-atencion": "Atención y Servicios a la Ciudadanía",
        "menu-participa": "Participa",
        "politica-terminos": "Términos y condiciones",
        "politica-privacidad": "Seguridad y privacidad",
        "politica-datos-personales": "Tratamiento de datos personales",
        "politica-cookies": "Uso de cookies",
        "politica-derechos-de-autor": "Derechos de autor",
        "licencia-de-contenidos": "Licencia de los contenidos y datos",
        "redes-sociales": "Redes sociales",
    },
    "barra": {"centro-de-relevo": "Centro de Relevo"},
    "interno": {
        "nombre": "Nombre de la entidad",
        "micrositio": "Dirección del micrositio",
        "logo-entidad": "Logo de la entidad",
        "repositorio": "Dirección donde se edita, hasta la rama",
    },
}


class Dato(Esquema):
    """A known value of the entity, with where it was taken from."""

    valor: Texto = campo("Valor", "El dato.", bien="Avenida El Dorado No. 66-63", mal="?")
    fuente: Texto = campo("Fuente", "Id de data/fuentes.yml.", bien="guia-evaluacion-2019", mal="x")
    ubicacion: Texto = campo("Ubicación", "En qué parte.", bien="portada", mal="por ahí")
    por_confirmar: bool = campo(
        "Por confirmar",
        "true mientras la entidad no lo confirme.",
        bien="true",
        mal="quizás",
        defecto=False,
    )

    @property
    def es_correo(self) -> bool:
        """Whether it is a mail address, and nothing else."""
        return re.fullmatch(r"[^\s@]+@[^\s@]+", self.valor) is not None


class Pendiente(Esquema):
    """A value that the entity has not given yet: left out of the site and listed."""

    pendiente: Texto = campo(
        "Pendiente", "Qué se necesita de la entidad.", bien="Código postal de la sede", mal="x"
    )
