"""How hard each page is to read, and the warnings of what to say in a plainer way."""

from __future__ import annotations

import re
from dataclasses import dataclass

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

#: Words of a sentence: more than the first are too many for plain language, than the second stop
#: the reader (Guía de Lenguaje Claro, DNP; the warning is ours).
LARGA, MUY_LARGA = 20, 30
#: Words of a paragraph: about five lines.
PARRAFO_LARGO = 60
TITULO_LARGO = 70
#: The least that a guide or a route should reach.
META = 55
TIPOS_CON_META = ("guia", "ruta")
#: With fewer words the index says nothing.
MUESTRA = 50
_LETRA = re.compile(r"[^\W\d_]")


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
    legalismos = _compile(ajustes.legalismos)
    nombres = known_names(crudo) or set()
    lecturas: dict[str, Lectura] = {}
    problemas: list[Problema] = []
    for pagina in crudo.paginas:
        parrafos, titulos = read_prose(pagina.cuerpo)
        lugares = Lugares(pagina.cuerpo, pagina.lineas_antes)
        lectura = _measure(pagina, parrafos, lugares, ajustes.excepciones.get(pagina.uri, ""))
        lecturas[pagina.uri] = lectura
        problemas += _check_oraciones(pagina, parrafos, lugares, legalismos)
        problemas += _check_titulos(pagina, titulos, lugares, nombres)
        if pagina.uri in encabezados:
            problemas += _check_meta(crudo, pagina, lectura, encabezados[pagina.uri])
    problemas += _check_legalismos(crudo, ajustes)
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


def _check_oraciones(
    pagina: PaginaCruda,
    parrafos: list[Parrafo],
    lugares: Lugares,
    legalismos: tuple[re.Pattern[str], dict[str, str]],
) -> list[Problema]:
    problemas = []
    for parrafo in parrafos:
        for oracion in parrafo.oraciones:
            if len(oracion.palabras) > MUY_LARGA:
                donde = (pagina.ruta, *lugares.lugar(oracion.inicio))
                cuantas = len(oracion.palabras)
                causa = f"la frase tiene {cuantas} palabras: «{_corto(oracion.texto)}»"
                problemas.append(Problema(*donde, "MGI-150", causa, "pártala en dos o más"))
        for hallado in legalismos[0].finditer(parrafo.texto):
            donde = (pagina.ruta, *lugares.lugar(parrafo.inicio + hallado.start()))
            dicho = " ".join(hallado[0].split())
            mejor = legalismos[1].get(dicho.lower(), "otras palabras")
            problemas.append(
                Problema(*donde, "MGI-152", f"«{dicho}» suena a oficio", f"escriba {mejor}")
            )
    return problemas


def _check_titulos(
    pagina: PaginaCruda, titulos: list[Titulo], lugares: Lugares, nombres: set[str]
) -> list[Problema]:
    problemas = []
    for titulo in titulos:
        donde = (pagina.ruta, *lugares.lugar(titulo.inicio))
        if len(titulo.texto) > TITULO_LARGO:
            causa = f"el título tiene {len(titulo.texto)} signos: «{_corto(titulo.texto)}»"
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
    causa = f"el título va todo en mayúsculas: «{_corto(titulo)}»"
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


def _check_legalismos(crudo: Crudo, ajustes: Legibilidad) -> list[Problema]:
    """Hold that each expression has words: any text has one that is empty (MGI-007)."""
    return [
        crudo.compartidos["legibilidad"].problema_clave(
            ("legalismos", dicho),
            "MGI-007",
            "campo «legalismos»: la expresión no tiene palabras",
            "escríbala antes de los dos puntos, o quite la línea",
        )
        for dicho in ajustes.legalismos
        if not _LETRA.search(dicho)
    ]


def texto_indice(indice: float | None) -> str:
    """Write an index: «61,2», or a dash where there is none."""
    return "—" if indice is None else f"{indice:.1f}".replace(".", ",").replace("-", "\u2212")


def _compile(legalismos: dict[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return one pattern for the whole list, and the suggestion of each by its words."""
    dichos = {
        " ".join(dicho.lower().split()): mejor
        for dicho, mejor in legalismos.items()
        if _LETRA.search(dicho)
    }
    formas = "|".join(re.escape(d).replace(r"\ ", r"\s+") for d in sorted(dichos, reverse=True))
    todas = rf"(?<!\w)(?:{formas})(?!\w)" if formas else r"(?!)"
    return re.compile(todas, re.IGNORECASE), dichos


def _corto(texto: str, largo: int = 60) -> str:
    return texto if len(texto) <= largo else f"{texto[: largo - 1].rstrip()}…"
