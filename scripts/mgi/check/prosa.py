"""The prose of a page: figures typed by hand, links, HTML, and the macro calls in it.

A page may hold text and calls with literal arguments, nothing else of Jinja: what is not of that
form is refused here, before any template engine sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mgi.check.cifras import blank, explain_figure, typed_figures
from mgi.check.codigo import blank_fences, blank_spans
from mgi.check.destinos import Destinos, Falla
from mgi.check.enlaces import personal_links
from mgi.esquema.instrucciones import INSTRUCCIONES, SIN_LLAVES
from mgi.numero import leer_textual
from mgi.problema import Problema, sugerencia
from mgi.read import PaginaCruda
from mgi.read.texto import Lugares


@dataclass
class Cita:
    """A macro call in a page: its name, arguments and filters, and its place in the file."""

    nombre: str
    ruta: str
    linea: int
    columna: int
    argumentos: dict[str, str] = field(default_factory=dict)
    filtros: dict[str, str] = field(default_factory=dict)

    def problema(self, regla: str, causa: str, remedio: str) -> Problema:
        """Return a problem at the call."""
        causa = f"{{{{ {self.nombre}(…) }}}}: {causa}"
        return Problema(self.ruta, self.linea, self.columna, regla, causa, remedio)


@dataclass
class Prosa:
    """What was found in a page's text."""

    citas: list[Cita] = field(default_factory=list)
    problemas: list[Problema] = field(default_factory=list)


_LLAVES = re.compile(r"(?<!\{)\{\{([^{}\n]*)\}\}(?!\})")
_PLANTILLA = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_COPIE = "use una de las instrucciones de la referencia, en una línea y con comillas rectas"
_CITE = "use {{ cifra(…) }}, o {{ dato(…) }} con su fuente; una fecha va así: «31 de mayo de 2024»"


def check_prosa(pagina: PaginaCruda, destinos: Destinos) -> Prosa:
    """Check the body of a page; ``destinos`` is what its links may reach.

    Problems: MGI-040, 041, 044, 045, 047, 048, 051, 052 and 105. Places count the front matter.
    """
    prosa = Prosa()
    texto = pagina.cuerpo
    lugares = Lugares(texto, pagina.lineas_antes)

    def report(posicion: int, regla: str, causa: str, remedio: str) -> None:
        prosa.problemas.append(
            Problema(pagina.ruta, *lugares.lugar(posicion), regla, causa, remedio)
        )

    sin_bloques = blank_fences(texto)
    visible = blank_spans(sin_bloques)
    for llaves in _LLAVES.finditer(texto):
        cita = _read_cita(llaves[1], pagina.ruta, *lugares.lugar(llaves.start()))
        if isinstance(cita, Problema):
            prosa.problemas.append(cita)
        else:
            prosa.citas.append(cita)
            en_codigo = visible[llaves.start()] != "{"
            prosa.problemas += _check_lugar(cita, texto, llaves, en_codigo=en_codigo)
    limpio = blank(texto, _LLAVES)
    for signo in _PLANTILLA.finditer(limpio):
        report(signo.start(), "MGI-044", f"«{signo[0]}» abre o cierra código", _COPIE)
    sin_bloques = blank(blank(sin_bloques, _LLAVES), SIN_LLAVES)
    sin_codigo = blank(visible, _LLAVES)
    for hondo in _HONDURA.finditer(visible):
        report(hondo.start(), "MGI-051", "hay demasiados niveles de lista o cita", "deje tres")
    for inicio, falla in _links(sin_codigo, pagina.uri, destinos):
        report(inicio, *falla)
    for inicio, causa, remedio in personal_links(sin_codigo):
        report(inicio, "MGI-052", causa, remedio)
    for etiqueta in HTML.finditer(sin_codigo):
        report(
            etiqueta.start(),
            "MGI-048",
            f"«{etiqueta[0][:30]}» es HTML",
            "escríbalo en Markdown, o entre comillas invertidas si es un ejemplo",
        )
    for cifra in typed_figures(sin_bloques):
        report(cifra.start(), "MGI-040", *explain_figure(cifra[0], _CITE))
    return prosa


#: A call, as both the checks and Jinja read it: no escape, no nesting, no other literal.
_NOMBRE = "[a-z][a-z0-9_]*"
_LITERAL = r"""(?:"[^"\\{}\n]*"|'[^'\\{}\n]*')"""
_ARGUMENTO = re.compile(rf"(?:({_NOMBRE}) ?= ?)?({_LITERAL})", re.ASCII)
_LLAMADA = re.compile(
    rf"\s*({_NOMBRE})\(\s*((?:{_ARGUMENTO.pattern}(?:\s*,\s*{_ARGUMENTO.pattern})*)?)\s*\)\s*",
    re.ASCII,
)


#: A call of a macro that takes nothing, with something or without its parentheses.
_SIN_VALORES = re.compile(
    rf"\s*({'|'.join(n for n, i in INSTRUCCIONES.items() if not i.argumentos)})"
    r"(?:\s*\(([^(){}]*)\))?\s*"
)
_TIPOGRAFICAS = re.compile("[“”‘’«»]")


def _read_cita(codigo: str, ruta: str, linea: int, columna: int) -> Cita | Problema:
    """Read a call; anything but ``nombre("literal", clave="literal")`` is a problem."""
    llamada = _LLAMADA.fullmatch(codigo)
    if llamada is None:
        sin_valores = _SIN_VALORES.fullmatch(codigo)
        if sin_valores is not None:
            cita = Cita(sin_valores[1], ruta, linea, columna)
            causa = "faltan los paréntesis" if sin_valores[2] is None else "no lleva valores"
            return cita.problema("MGI-045", causa, f"escriba {INSTRUCCIONES[cita.nombre].bien}")
        causa = f"«{codigo.strip()[:40]}» no es una instrucción"
        if _TIPOGRAFICAS.search(codigo):
            causa += ": tiene comillas tipográficas"
        return Problema(ruta, linea, columna, "MGI-044", causa, _COPIE)
    nombre = llamada[1]
    if nombre not in INSTRUCCIONES:
        causa = f"la instrucción «{nombre}» no existe"
        remedio = sugerencia(nombre, INSTRUCCIONES)
        return Problema(ruta, linea, columna, "MGI-041", causa, remedio)
    entrada = INSTRUCCIONES[nombre]
    cita = Cita(nombre, ruta, linea, columna)
    con_clave = False
    for lugar, (clave, literal) in enumerate(_ARGUMENTO.findall(llamada[2])):
        if not clave and (lugar >= len(entrada.argumentos) or con_clave):
            return cita.problema("MGI-045", "sobra un valor", f"escriba {entrada.bien}")
        con_clave = bool(clave)
        clave = clave or entrada.argumentos[lugar]
        if clave in cita.argumentos or clave in cita.filtros:
            return cita.problema("MGI-045", f"«{clave}» está dos veces", f"escriba {entrada.bien}")
        destino = cita.argumentos if clave in entrada.argumentos else cita.filtros
        destino[clave] = literal[1:-1]
    faltan = [argumento for argumento in entrada.argumentos if not cita.argumentos.get(argumento)]
    if faltan or (cita.filtros and not entrada.filtros):
        causa = f"falta «{faltan[0]}»" if faltan else f"no lleva «{next(iter(cita.filtros))}»"
        return cita.problema("MGI-045", causa, f"escriba {entrada.bien}")
    if nombre == "dato" and leer_textual(cita.argumentos["texto"]) is None:
        causa = f"«{cita.argumentos['texto'][:40]}» no es un número"
        return cita.problema("MGI-045", causa, f"escriba {entrada.bien}")
    return cita


def read_citas(cuerpo: str) -> list[Cita]:
    """Return the macro calls of the text of a page that was checked; their places are not kept."""
    leidas = (_read_cita(llaves[1], "", 0, 0) for llaves in _LLAVES.finditer(cuerpo))
    return [cita for cita in leidas if isinstance(cita, Cita)]


def _check_lugar(
    cita: Cita, texto: str, llaves: re.Match[str], *, en_codigo: bool
) -> list[Problema]:
    """Hold that a block stands alone, and that nothing is inside code, a heading or a link."""
    if en_codigo:
        return [cita.problema("MGI-045", "está dentro de código", "póngala en un párrafo")]
    inicio = texto.rfind("\n", 0, llaves.start()) + 1
    antes = texto[max(inicio, llaves.start() - _ALREDEDOR) : llaves.start()]
    despues, _, resto = texto[llaves.end() : llaves.end() + _ALREDEDOR].partition("\n")
    siguiente = resto.partition("\n")[0].strip()
    if _TITULADO.match(antes) or _SUBRAYADO.fullmatch(siguiente):
        return [cita.problema("MGI-045", "está dentro de un título", "póngala en un párrafo")]
    parrafo = texto[max(0, llaves.start() - _ALREDEDOR) : llaves.start()].rpartition("\n\n")[2]
    if _in_link(parrafo) or _REFERENCIA.match(antes) or "://" in antes.rsplit(" ", 1)[-1]:
        return [cita.problema("MGI-045", "está dentro de un enlace", "póngala fuera de él")]
    if not INSTRUCCIONES[cita.nombre].bloque:
        return []
    anterior = texto[max(0, inicio - _ALREDEDOR) : max(0, inicio - 1)].rpartition("\n")[2].strip()
    if not (antes or despues.strip() or anterior or siguiente):
        return []
    return [
        cita.problema("MGI-045", "va sola en su párrafo", "deje una línea vacía antes y después")
    ]


#: How far around a call its line and the next are looked at.
_ALREDEDOR = 2000
_TITULADO = re.compile(r"[ \t>*+-]*(?:\[\^[^\]]*\]:|\d+[.)]|:)?[ \t]*#")
_REFERENCIA = re.compile(r"[ \t>*+-]*\[(?!\^)[^\]]*\]:")
_SUBRAYADO = re.compile(r"=+|-+")
#: Deeper than any reader follows, and than Markdown's converter can go.
_HONDURA = re.compile(
    r"^(?:[ \t]*(?:[-*+>]|\d+[.)])[ \t]+){7}|^[ \t]{40}(?=[ \t]*\S)|\[{20}|(?:!\[){20}", re.M
)
#: A tag, a comment or what begins as one.
HTML = re.compile(r"<[a-zA-Z/!?][^\n]*?(?:>|$)", re.MULTILINE)
_ENLACE = re.compile(
    r"(?P<imagen>!?)\[(?P<texto>[^\]\[]{0,400})\]\(\s*<?(?P<destino>[^)\s>]*)|"
    r"\]\(\s*<?(?P<anidado>[^)\s>]*)|"
    r"^[ \t>*+-]*\[(?!\^)[^\]\n]+\]:\s*<?(?P<referencia>\S+?)>?(?:\s|$)",
    re.MULTILINE,
)
_IMAGEN = re.compile(r"\.(?:avif|jpe?g|png|webp)$")
_IMAGEN_SUELTA = re.compile(r"!\[[^\]]{0,300}\](?!\()")


def _in_link(parrafo: str) -> bool:
    """Whether what follows is inside a link's words or its address: brackets are left open."""
    corchetes = 0
    for signo in re.finditer(r"\\.|[\[\]]", parrafo):
        corchetes = max(0, corchetes + {"[": 1, "]": -1}.get(signo[0], 0))
    destino = parrafo.rfind("](")
    return corchetes > 0 or (destino >= 0 and ")" not in parrafo[destino:])


def _links(texto: str, uri: str, destinos: Destinos) -> Iterator[tuple[int, Falla]]:
    def say(causa: str, remedio: str) -> Falla:
        return Falla("MGI-047", causa, remedio)

    for imagen in _IMAGEN_SUELTA.finditer(texto):
        remedio = "escriba ![qué se ve](archivo.png)"
        yield imagen.start(), say("la imagen no dice su archivo", remedio)
    for enlace in _ENLACE.finditer(texto):
        grupo = next(g for g in ("destino", "anidado", "referencia") if enlace[g] is not None)
        destino, inicio = enlace[grupo], enlace.start(grupo)
        externo = destino.startswith("https://")
        resto = texto[enlace.end() : enlace.end() + 200].lstrip("> \t")
        if grupo != "referencia" and resto[:1] not in (")", '"', "'"):
            causa = f"el enlace «{destino[:80]}» lleva espacios"
            yield inicio, say(causa, "quítelos de la dirección")
            continue
        if grupo == "destino" and not enlace["imagen"] and not enlace["texto"].strip():
            causa = f"el enlace «{destino[:80]}» no dice a dónde lleva"
            yield inicio, say(causa, "escriba su texto")
        es_imagen = _IMAGEN.search(destino) and not externo
        if enlace["imagen"] and grupo == "destino" and not (es_imagen and enlace["texto"].strip()):
            causa = f"la imagen «{destino[:80]}» no es del sitio o no dice qué se ve"
            remedio = "ponga el archivo en docs/ y escriba ![qué se ve](archivo.png)"
            yield inicio, say(causa, remedio)
            continue
        falla = destinos.explain(uri, destino)
        if falla is not None:
            yield inicio, falla
