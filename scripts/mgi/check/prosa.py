"""The prose of a page: figures typed by hand, links, HTML, and the macro calls in it.

A page may hold text and calls with literal arguments, nothing else of Jinja: what is not of that
form is refused here, before any template engine sees it.
"""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify, unique

from mgi.corte import MESES
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.problema import Problema, sugerencia
from mgi.read.texto import place


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


_LLAVES = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_PLANTILLA = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_COPIE = "use una de las instrucciones de la referencia, con sus valores entre comillas"


def check_prosa(
    texto: str, ruta: str, lineas_antes: int, uri: str, destinos: Mapping[str, frozenset[str]]
) -> Prosa:
    """Check the body of a page.

    ``destinos``: what internal links may reach, as docs/ paths, with the anchors of each.

    Problems: MGI-040, 041, 044, 045, 047 and 048. Places count the front matter.
    """
    prosa = Prosa()

    def problema(posicion: int, regla: str, causa: str, remedio: str) -> None:
        linea, columna = place(texto, posicion)
        prosa.problemas.append(Problema(ruta, linea + lineas_antes, columna, regla, causa, remedio))

    resto = list(texto)
    for llaves in _LLAVES.finditer(texto):
        resto[llaves.start() : llaves.end()] = " " * (llaves.end() - llaves.start())
        linea, columna = place(texto, llaves.start())
        cita = _read_cita(llaves[1], ruta, linea + lineas_antes, columna)
        if isinstance(cita, Problema):
            prosa.problemas.append(cita)
            continue
        prosa.citas.append(cita)
        prosa.problemas += _check_lugar(cita, texto, llaves)
    limpio = "".join(resto)
    for signo in _PLANTILLA.finditer(limpio):
        problema(signo.start(), "MGI-044", f"«{signo[0]}» abre o cierra código", _COPIE)
    sin_codigo = _blank(limpio, _CODIGO)
    for inicio, causa, remedio in _links(sin_codigo, uri, destinos):
        problema(inicio, "MGI-047", causa, remedio)
    for etiqueta in _HTML.finditer(sin_codigo):
        problema(
            etiqueta.start(), "MGI-048", f"«{etiqueta[0][:30]}» es HTML",
            "escríbalo en Markdown, o entre comillas invertidas si es un ejemplo",
        )  # fmt: skip
    for cifra in typed_figures(sin_codigo):
        problema(cifra.start(), "MGI-040", f"la cifra «{cifra[0]}» está escrita a mano", _CITE)
    return prosa


def _read_cita(codigo: str, ruta: str, linea: int, columna: int) -> Cita | Problema:
    """Read a call; anything but ``nombre("literal", clave="literal")`` is a problem."""

    def mal(regla: str, causa: str, remedio: str) -> Problema:
        return Problema(ruta, linea, columna, regla, causa, remedio)

    try:
        nodo: ast.expr | None = ast.parse(codigo.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        nodo = None
    if not isinstance(nodo, ast.Call) or not isinstance(nodo.func, ast.Name):
        return mal("MGI-044", f"«{codigo.strip()[:40]}» no es una instrucción", _COPIE)
    nombre = nodo.func.id
    if nombre not in INSTRUCCIONES:
        return mal(
            "MGI-041", f"la instrucción «{nombre}» no existe", sugerencia(nombre, INSTRUCCIONES)
        )
    valores = [*nodo.args, *(clave.value for clave in nodo.keywords)]
    if not all(isinstance(v, ast.Constant) and isinstance(v.value, str) for v in valores) or any(
        clave.arg is None for clave in nodo.keywords
    ):
        return mal("MGI-044", f"{nombre}: un valor no está entre comillas", _COPIE)
    entrada = INSTRUCCIONES[nombre]
    cita = Cita(nombre, ruta, linea, columna)
    if len(nodo.args) > len(entrada.argumentos):
        return cita.problema("MGI-045", "sobra un valor", f"escriba {entrada.bien}")
    for argumento, valor in zip(entrada.argumentos, nodo.args, strict=False):
        cita.argumentos[argumento] = valor.value  # type: ignore[attr-defined]
    for clave in nodo.keywords:
        destino = cita.argumentos if clave.arg in entrada.argumentos else cita.filtros
        destino[str(clave.arg)] = clave.value.value  # type: ignore[attr-defined]
    faltan = [nombre for nombre in entrada.argumentos if not cita.argumentos.get(nombre)]
    if faltan or (cita.filtros and not entrada.filtros):
        causa = f"falta «{faltan[0]}»" if faltan else f"no lleva «{next(iter(cita.filtros))}»"
        return cita.problema("MGI-045", causa, f"escriba {entrada.bien}")
    return cita


def _check_lugar(cita: Cita, texto: str, llaves: re.Match[str]) -> list[Problema]:
    """Hold that a block stands alone between empty lines, and nothing is inside a heading."""
    inicio = texto.rfind("\n", 0, llaves.start()) + 1
    fin = texto.find("\n", llaves.end())
    fin = len(texto) if fin < 0 else fin
    if texto[inicio : llaves.start()].lstrip().startswith("#"):
        return [cita.problema("MGI-045", "está dentro de un título", "póngala en un párrafo")]
    if not INSTRUCCIONES[cita.nombre].bloque:
        return []
    anterior, siguiente = texto[:inicio].split("\n")[-2:-1], texto[fin + 1 :].split("\n")[:1]
    sola = texto[inicio:fin].strip() == llaves[0] and not texto[inicio : llaves.start()]
    if sola and not "".join(anterior).strip() and not "".join(siguiente).strip():
        return []
    return [
        cita.problema("MGI-045", "va sola en su párrafo", "deje una línea vacía antes y después")
    ]


_CODIGO = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`+[^`\n]+`+", re.DOTALL)
_HTML = re.compile(r"<[a-zA-Z/!?][^\n]*?(?:>|$)", re.MULTILINE)
_TITULO = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_ENLACE = re.compile(r"\]\(\s*<?([^)\s>]*)>?[^)]*\)|^\s{0,3}\[[^\]\n]+\]:\s*<?(\S+?)>?\s*$", re.M)


def _blank(texto: str, forma: re.Pattern[str]) -> str:
    """Replace what fits a pattern by as many spaces, so that places hold."""
    return forma.sub(lambda parte: re.sub(r"[^\n]", " ", parte[0]), texto)


def anchors(texto: str) -> frozenset[str]:
    """Return the anchors of a page's headings, as Markdown's toc extension names them."""
    ids: set[str] = set()
    for titulo in _TITULO.finditer(_blank(texto, _CODIGO)):
        unique(slugify(re.sub(r"[*_`]|\]\([^)]*\)|\[", "", titulo[1]), "-"), ids)
    return frozenset(ids)


def _links(
    texto: str, uri: str, destinos: Mapping[str, frozenset[str]]
) -> Iterator[tuple[int, str, str]]:
    for enlace in _ENLACE.finditer(texto):
        if enlace[0].lstrip().startswith("[^"):
            continue
        destino = enlace[1] if enlace[1] is not None else enlace[2]
        inicio = enlace.start(1 if enlace[1] is not None else 2)
        if destino.startswith("https://"):
            continue
        ruta, _, ancla = destino.partition("#")
        llega = posixpath.normpath(posixpath.join(posixpath.dirname(uri), ruta)) if ruta else uri
        if llega not in destinos or not destino:
            remedio = sugerencia(llega, destinos) if ":" not in ruta else "use https://"
            yield inicio, f"el enlace «{destino[:80]}» no lleva a ninguna página", remedio
        elif ancla and ancla not in destinos[llega]:
            causa = f"el enlace «{destino[:80]}» no lleva a ningún título de la página"
            yield inicio, causa, sugerencia(ancla, destinos[llega])


_CITE = "use {{ cifra(…) }} si es de un indicador, o {{ dato(…) }} con su fuente"
_MES = "|".join(MESES)
_DIA = r"(?:1\.º|\d{1,2})"
_NUMERAL = r"(?:No\.?|n\.º|núm\.|Nº|número)\s*"
#: What digits may be written by hand: dates, numbers of norms and names of codes.
_ADMITIDAS = tuple(
    re.compile(forma)
    for forma in (
        rf"\b{_DIA}(?:(?:,| y| al?| hasta el?) {_DIA})*(?: de)? (?:{_MES})\b",
        r"\b(?:1[89]|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?\b(?![.,]\d)"
        r"(?!\s+(?!(?:los|las|sus|es|más|tres|seis|dos|otras|estos|estas|después|antes)\b)"
        r"[a-záéíóúñ]+s\b)",
        r"\b(?:Ley(?:es)?|Decreto(?: Ley)?|Resolución|Acuerdo|Circular|Directiva|Convenio|NTC|"
        rf"Norma|CONPES|Conpes|ISO)(?: [A-ZÁÉÍÓÚ]\w+)*\s+(?:{_NUMERAL})?\d[\d.:/-]*\b",
        r"\b(?:artículos?|Artículos?|art\.|literal|inciso|parágrafo|numeral)\s+\d+(?:\.\d+)*\b",
        r"\b(?:[Pp]ilar(?:es)?|[Pp]royecto(?: de inversión)?|[Mm]etas?(?: [Pp]lan| [Pp]royecto)?|"
        r"[Cc]uadros?|[Tt]ablas?|[Gg]ráficos?|[Ss]ecci(?:ón|ones)|[Cc]apítulo|ODS|[Cc]omponentes?|"
        r"[Ee]je|[Ll]ínea|[Oo]bjetos?(?: de gasto)?|[Oo]bjetivo|[Pp]aso|páginas?|pp?\.|[Ll]ámina|"
        rf"[Vv]ersión|[Aa]nexo|Saber|SABER|[Nn]ivel|código)\s+(?:{_NUMERAL})?"
        r"\d[\d.]*(?:(?:,| y| a| al) \d[\d.]*)*\b(?!\s*%)(?!,\d)",
        r"\b[A-Za-zÁÉÍÓÚÑáéíóúñ]+-?\d+\b",
        r"(?m)^\s*\d+[.)]\s",
        r"\[\^[^\]]+\]",
    )
)
_PALABRAS = (
    "once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho|diecinueve|veinte|"
    r"veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|"
    "cientas|doscient[oa]s|trescient[oa]s|cuatrocient[oa]s|quinient[oa]s|seiscient[oa]s|"
    "setecient[oa]s|ochocient[oa]s|novecient[oa]s|mil|mill[oó]n|millones|billón|billones|docenas?"
)
_CIFRA = re.compile(
    rf"(?:\$\s?)?\d(?:[\d.,]*\d)?(?:\s?%)?|\b(?:{_PALABRAS})\b|\bpor ciento\b", re.I
)
_DESTINO = re.compile(r"\]\([^)]*\)|^\s{0,3}\[[^\]\n]+\]:.*$|<https?://[^>\s]*>", re.MULTILINE)


def typed_figures(texto: str) -> Iterator[re.Match[str]]:
    """Yield the figures typed in a text: digits and number words that no admitted form covers."""
    limpio = _blank(texto, _DESTINO)
    for forma in _ADMITIDAS:
        limpio = _blank(limpio, forma)
    yield from _CIFRA.finditer(limpio)
