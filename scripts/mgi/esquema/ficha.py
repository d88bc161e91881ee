"""The ficha of an indicator: the fields of a «hoja de vida del indicador» (norms §4.1)."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mgi.esquema.campo import Esquema, Fecha, Slug, Texto, campo, en
from mgi.esquema.partes import (
    Derivado,
    Dimension,
    LineaBase,
    Meta,
    Publicacion,
    Rango,
    Seguimiento,
)
from mgi.esquema.plan import Plan

TIPOS = {
    "insumo": "Insumo",
    "gestion": "Gestión",
    "producto": "Producto",
    "resultado": "Resultado",
}
PERIODICIDADES = {
    "mensual": "Mensual",
    "bimestral": "Bimestral",
    "trimestral": "Trimestral",
    "semestral": "Semestral",
    "anual": "Anual",
    "cuatrienal": "Cuatrienal",
    "unica": "Medición única",
}
SENTIDOS = {
    "a_mayor": "Es mejor cuanto más alto",
    "a_menor": "Es mejor cuanto más bajo",
    "entre": "Es mejor dentro de un rango",
    "ninguno": "Describe, no se juzga",
}
ANUALIZACIONES = {
    "suma": "Suma",
    "constante": "Constante",
    "creciente": "Creciente",
    "decreciente": "Decreciente",
    "no_aplica": "No aplica",
}
#: What the programmed value that stands beside a value is for: said wherever the two are compared.
ALCANCES = {
    "periodo": "El mismo periodo del valor",
    "vigencia": "Toda la vigencia (el año)",
    "cuatrienio": "Todo el cuatrienio",
}
GRAFICOS = {
    "barras": "Barras",
    "lineas": "Líneas",
    "avance": "Avance",
    "agrupadas": "Barras agrupadas",
    "apiladas": "Barras apiladas",
    "multiples": "Un recuadro por serie",
    "ninguno": "Sin gráfico",
}


class Ficha(Esquema):
    """data/indicadores/<codigo>/ficha.yml."""

    nombre: Texto = campo(
        "Nombre",
        "Qué se cuenta, en pocas palabras. Es el título de la página.",
        bien="Acompañamientos presenciales de los CIS",
        mal="ACOMP. CIS",
        max_length=110,
    )
    descripcion: Texto = campo(
        "Qué mide",
        "Una o dos frases para quien no conoce el tema.",
        bien="Visitas de los equipos CIS a los colegios para ayudarles con su gestión.",
        mal="Acompañamientos",
    )
    objetivo: Texto = campo(
        "Para qué sirve",
        "Qué decisión o pregunta ayuda a responder.",
        bien="Saber a cuántos colegios llega el apoyo en persona.",
        mal="Medir",
    )
    formula: Texto = campo(
        "Fórmula",
        "Cómo se calcula.",
        bien="Cuenta de acompañamientos presenciales en el periodo.",
        mal="N/A",
    )
    unidad: Slug = campo(
        "Unidad", "Id de data/unidades.yml.", bien="acompanamientos", mal="Acompañamientos"
    )
    periodicidad: Annotated[str, en(PERIODICIDADES)] = campo(
        "Periodicidad", "Cada cuánto se mide.", bien="trimestral", mal="cada tres meses"
    )
    tipo: Annotated[str, en(TIPOS)] = campo(
        "Tipo", "Lugar en la cadena de valor.", bien="gestion", mal="proceso"
    )
    pilar: Slug | None = campo(
        "Pilar",
        "Id de un pilar de data/taxonomia.yml. Lleva pilar o sección, no los dos.",
        bien="apoyo",
        mal="Pilar 3",
        defecto=None,
    )
    seccion: Slug | None = campo(
        "Sección",
        "Id de una sección de data/taxonomia.yml, si no es de un pilar.",
        bien="explore",
        mal="Explore y aprenda",
        defecto=None,
    )
    tema: Slug = campo(
        "Tema", "Id de un tema de data/taxonomia.yml.", bien="centros-integrados", mal="CIS"
    )
    responsable: Texto = campo(
        "Responsable",
        "Dependencia o entidad que responde por el dato; nunca una persona.",
        bien="Dirección General de Educación y Colegios Distritales",
        mal="Juan Pérez",
    )
    metodo: Texto = campo(
        "Método",
        "De dónde sale el dato y qué hay que saber para no leerlo mal.",
        bien="Cifra reportada en el informe de gestión; no explica cómo se cuenta.",
        mal="Informe",
    )
    nota: Texto | None = campo(
        "Nota",
        "Advertencia que debe ir junto a la cifra.",
        bien="La fuente imprime 38 contratos en la tabla y 40 en el texto.",
        mal="OK",
        defecto=None,
    )
    tags: tuple[Slug, ...] = campo(
        "Palabras clave",
        "Para encontrarlo y relacionarlo.",
        bien="[cis, colegios]",
        mal="CIS",
        defecto=(),
    )
    sentido: Annotated[str, en(SENTIDOS)] = campo(
        "Sentido",
        "Hacia dónde es mejor. Es obligatorio: nadie lo adivina.",
        bien="a_mayor",
        mal="sube",
    )
    rango: Rango | None = campo(
        "Rango",
        "Obligatorio si el sentido es entre.",
        bien="{minimo: 40, maximo: 60}",
        mal="40-60",
        defecto=None,
    )
    anualizacion: Annotated[str, en(ANUALIZACIONES)] = campo(
        "Anualización",
        "Cómo se acumula de un año a otro (SEGPLAN).",
        bien="suma",
        mal="acumulado",
    )
    alcance_programado: Annotated[str, en(ALCANCES)] = campo(
        "Lo programado es para",
        "De qué periodo es lo programado que va junto a cada valor.",
        bien="vigencia",
        mal="2024",
        defecto="periodo",
    )
    linea_base: LineaBase | None = campo(
        "Línea base",
        "Valor de partida con su fuente, o nada si la fuente no lo da.",
        bien="{periodo: 2019, valor: 10, fuente: …, ubicacion: …, textual: 10}",
        mal="0",
        defecto=None,
    )
    metas: tuple[Meta, ...] = campo(
        "Metas",
        "La meta de cada año, con su fuente. Lo programado de cada fila va en la serie.",
        bien="- {periodo: 2024, valor: 320, fuente: …, ubicacion: …, textual: 320}",
        mal="320",
        defecto=(),
    )
    plan: Plan | None = campo(
        "Plan",
        "Los años y la meta final, si la anualización es suma, constante, creciente o decreciente.",
        bien="{inicio: 2020, fin: 2024, meta_final: {…}}",
        mal="2020-2024",
        defecto=None,
    )
    estado: Slug | None = campo(
        "Estado",
        "Id de un conjunto de rangos de data/estados.yml. Sin él no se publica ningún estado.",
        bien="avance-del-anio",
        mal="verde",
        defecto=None,
    )
    derivado: Derivado | None = campo(
        "Derivado",
        "Cómo se calcula de otros indicadores, si se calcula. Entonces serie.csv no hace falta: "
        "sus filas, si las hay, son lo que la fuente imprime.",
        bien="{operacion: razon, de: [{indicador: …}, {indicador: …}], decimales: 1}",
        mal="a / b",
        defecto=None,
    )
    rezago: int | None = campo(
        "Rezago",
        "Días entre el corte y su publicación, si se conocen.",
        bien="30",
        mal="un mes",
        defecto=None,
        ge=0,
        le=3650,
    )
    seguimiento: Seguimiento = campo(
        "Seguimiento",
        "Si se esperan valores nuevos.",
        bien="{estado: abierto}",
        mal="sí",
    )
    publicacion: Publicacion = campo(
        "Publicación",
        "Si está en el sitio.",
        bien="{estado: vigente}",
        mal="sí",
    )
    actualizado: Fecha = campo(
        "Actualizado",
        "Fecha del último cambio en la ficha o en la serie (AAAA-MM-DD).",
        bien="2026-11-20",
        mal="ayer",
    )
    cambio: Texto | None = campo(
        "Cambio",
        "Qué cambió en esa fecha, en una frase. Sale en «Últimos cambios».",
        bien="Llega hasta junio de 2024.",
        mal="varios",
        defecto=None,
        max_length=160,
    )
    dimensiones: dict[str, Dimension] = campo(
        "Dimensiones",
        "Columnas de desglose de la serie, por nombre.",
        bien="componente: {nombre: Componente, etiquetas: {…}}",
        mal="[componente]",
        defecto={},
    )
    grafico: Annotated[str, en(GRAFICOS)] | None = campo(
        "Gráfico",
        "Solo para cambiar el que el sitio elige. Cada uno pide sus datos: las barras apiladas, "
        "partes que sumen el total; las agrupadas y los recuadros, una dimensión en varios "
        "periodos o cruzada con otra; la línea, varios periodos de una sola cosa; el avance, lo "
        "programado o una meta.",
        bien="apiladas",
        mal="torta",
        defecto=None,
    )

    @model_validator(mode="after")
    def _lugar_unico(self) -> Ficha:
        if (self.pilar is None) == (self.seccion is None):
            raise PydanticCustomError("lugar", "la ficha lleva «pilar» o «seccion», uno de los dos")
        if (self.sentido == "entre") != (self.rango is not None):
            raise PydanticCustomError("rango", "«rango» va si y solo si el sentido es «entre»")
        return self
