"""How hard each page is to read, and the warnings of what to say in a plainer way."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mgi.check.frases import LETRA, Legalismos, check_documentos, check_pagina, check_tablas, corto
from mgi.check.oraciones import Oracion, Parrafo, Titulo, read_prose
from mgi.check.referencias import Referencias, unknown
from mgi.check.siglas import known_names
from mgi.check.silabas import syllables
from mgi.check.titulos import shouts
from mgi.esquema.legibilidad import Legibilidad
from mgi.esquema.pagina import Encabezado
from mgi.problema import Problema
from mgi.read import Crudo, PaginaCruda
from mgi.read.texto import Lugares

#: What no word of another language has, and the fewest letters of one: a shorter one is in Spanish.
_VARIAS = re.compile(r"[^\w\s'’&.-]")
_CORTA = 3
#: Words of a sentence: more are too many for plain language (Guía de Lenguaje Claro, DNP).
LARGA = 20
#: Words of a paragraph: about five lines.
PARRAFO_LARGO = 60
TITULO_LARGO = 70
#: The least that a guide or a route should reach.
META = 55
TIPOS_CON_META = ("guia", "ruta")
#: With fewer words the index says nothing.
MUESTRA = 50


@dataclass(frozen=True)
class Lectura:
    """What a page takes to be read. Lines count from the start of its file."""

    ruta: str
    palabras: int
    silabas: int
    oraciones: tuple[tuple[int, Oracion], ...]
    parrafos_largos: tuple[tuple[int, int], ...]
    motivo: str = ""

    @property
    def indice(self) -> float | None:
        """Its INFLESZ; None where there is too little prose to say."""
        if self.palabras < MUESTRA:
            return None
        return perspicuity(self.palabras, self.silabas, len(self.oraciones))

    @property
    def mas_larga(self) -> tuple[int, Oracion] | None:
        """Line and sentence of the longest."""
        return max(self.oraciones, key=lambda par: len(par[1].palabras), default=None)

    def largas(self, desde: int, hasta: float = float("inf")) -> list[tuple[int, Oracion]]:
        """Return line and sentence of those with more words than ``desde`` and up to ``hasta``."""
        return [par for par in self.oraciones if desde < len(par[1].palabras) <= hasta]


def perspicuity(palabras: int, silabas: int, oraciones: int) -> float:
    """Return the index of Szigriszt-Pazos (1993), which INFLESZ reads in bands.

    206,835 less 62,3 times the syllables of a word less the words of a sentence. Needs one of each.
    """
    return 206.835 - 62.3 * silabas / palabras - palabras / oraciones


def band(indice: float) -> str:
    """Return the INFLESZ band of an index (Barrio Cantalejo, 2008)."""
    if indice <= 40:
        return "muy difícil"
    if indice > 80:
        return "muy fácil"
    if indice >= 65:
        return "bastante fácil"
    return "normal" if indice >= META else "algo difícil"


def check_legibilidad(
    crudo: Crudo, referencias: Referencias, encabezados: dict[str, Encabezado]
) -> tuple[dict[str, Lectura], list[Problema]]:
    """Measure every page, by path in docs/. Problems: MGI-007, 026 and the warnings 150 to 154."""
    ajustes = referencias.legibilidad or Legibilidad()
    legalismos = Legalismos.of(ajustes)
    nombres = known_names(crudo) or set()
    lecturas: dict[str, Lectura] = {}
    problemas: list[Problema] = []
    for pagina in crudo.paginas:
        parrafos, titulos = read_prose(pagina.cuerpo)
        lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
        lectura = _measure(pagina, parrafos, lugares, ajustes.excepciones.get(pagina.uri, ""))
        lecturas[pagina.uri] = lectura
        problemas += check_pagina(pagina, parrafos, lugares, legalismos)
        problemas += _check_titulos(pagina, titulos, lugares, nombres)
        if pagina.uri in encabezados:
            problemas += _check_meta(crudo, pagina, lectura, encabezados[pagina.uri])
    problemas += [*check_documentos(crudo, legalismos), *check_tablas(crudo, legalismos)]
    problemas += _check_palabras(crudo, ajustes)
    return lecturas, problemas + _check_excepciones(crudo, ajustes, lecturas)


def _measure(
    pagina: PaginaCruda, parrafos: list[Parrafo], lugares: Lugares, motivo: str
) -> Lectura:
    oraciones = [oracion for parrafo in parrafos for oracion in parrafo.oraciones]
    palabras = [palabra for oracion in oraciones for palabra in oracion.palabras]
    return Lectura(
        ruta=pagina.ruta,
        palabras=len(palabras),
        silabas=sum(map(syllables, palabras)),
        oraciones=tuple((lugares.lugar(o.inicio)[0], o) for o in oraciones),
        parrafos_largos=tuple(
            (lugares.lugar(p.inicio)[0], p.palabras) for p in parrafos if p.palabras > PARRAFO_LARGO
        ),
        motivo=motivo,
    )


def _check_titulos(
    pagina: PaginaCruda, titulos: list[Titulo], lugares: Lugares, nombres: set[str]
) -> list[Problema]:
    problemas = []
    for titulo in titulos:
        donde = (pagina.ruta, *lugares.lugar(titulo.inicio))
        if len(titulo.texto) > TITULO_LARGO:
            causa = f"el título tiene {len(titulo.texto)} signos: «{corto(titulo.texto)}»"
            remedio = f"déjelo en {TITULO_LARGO} o menos"
            problemas.append(Problema(*donde, "MGI-151", causa, remedio))
        if shouts(titulo.texto, nombres):
            problemas.append(Problema(*donde, "MGI-151", *_shouted(titulo.texto)))
    de_la_pagina = pagina.encabezado.texto(("titulo",))
    if shouts(de_la_pagina, nombres):
        dicho = _shouted(de_la_pagina)
        problemas.append(pagina.encabezado.problema(("titulo",), "MGI-151", *dicho))
    return problemas


def _shouted(titulo: str) -> tuple[str, str]:
    causa = f"el título va todo en mayúsculas: «{corto(titulo)}»"
    return causa, "escríbalo en minúsculas"


def _check_meta(
    crudo: Crudo, pagina: PaginaCruda, lectura: Lectura, encabezado: Encabezado
) -> list[Problema]:
    """Hold guides and routes to the target, and exceptions to be needed."""
    bajo = lectura.indice is not None and round(lectura.indice, 1) < META
    bajo = bajo and encabezado.tipo in TIPOS_CON_META
    if bajo and not lectura.motivo:
        causa = (
            f"la lectura es difícil: INFLESZ {texto_indice(lectura.indice)}, y la meta es {META}"
        )
        remedio = "use frases y palabras más cortas, o diga el motivo en data/legibilidad.yml"
        return [pagina.encabezado.problema(("titulo",), "MGI-153", causa, remedio)]
    if lectura.motivo and not bajo:
        causa = f"{pagina.ruta} ya no necesita la excepción"
        documento = crudo.compartidos["legibilidad"]
        donde = ("excepciones", pagina.uri)
        return [documento.problema_clave(donde, "MGI-154", causa, "quítela")]
    return []


def _check_excepciones(
    crudo: Crudo, ajustes: Legibilidad, lecturas: dict[str, Lectura]
) -> list[Problema]:
    """Hold that each exception names a page (MGI-026)."""
    return [
        problema
        for uri in ajustes.excepciones
        for problema in unknown(
            crudo.compartidos["legibilidad"], ("excepciones", uri), uri, "docs/", set(lecturas)
        )
    ]


def _check_palabras(crudo: Crudo, ajustes: Legibilidad) -> list[Problema]:
    """Hold that each expression to be found in the texts has words: any has an empty one.

    A word of another language is one entry, and long enough not to be a word of Spanish.
    """
    problemas = []
    for campo in ("legalismos", "extranjeras"):
        vistas: set[str] = set()
        for dicho in getattr(ajustes, campo):
            dichas = " ".join(dicho.lower().split())
            falta = None
            if not LETRA.search(dicho):
                causa = "la expresión no tiene palabras"
                falta = causa, "escríbala antes de los dos puntos, o quite la línea"
            elif dichas in vistas:
                falta = f"«{dicho}» está dos veces: las mayúsculas no cuentan", "deje una línea"
            elif campo == "extranjeras" and _VARIAS.search(dicho):
                falta = f"«{dicho}» lleva signos o son varias", "escriba una por línea, sin signos"
            elif campo == "extranjeras" and len(LETRA.findall(dicho)) < _CORTA:
                falta = f"«{dicho}» es muy corta: se hallaría también en español", "quite la línea"
            vistas.add(dichas)
            if falta:
                problemas.append(
                    crudo.compartidos["legibilidad"].problema_clave(
                        (campo, dicho),
                        "MGI-007",
                        f"campo «{campo}»: {falta[0]}",
                        falta[1],
                    )
                )
    return problemas


def texto_indice(indice: float | None) -> str:
    """Write an index: «61,2», or a dash where there is none."""
    return "—" if indice is None else f"{indice:.1f}".replace(".", ",").replace("-", "\u2212")
