"""How the Markdown of a page becomes HTML: no raw HTML, no unsafe link, no code but macros.

The checks refuse all of that with file and line; this is the second lock on the same door.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.render.marcas import Marcas

_ENLACE_SEGURO = re.compile(r"https://[\w.-]|#|(?![/\\])[^:\\]*$")
_IMAGEN_SEGURA = re.compile(r"(?![/\\])[^:\\]*$")
#: The id of the part of a route that has its steps.
PASOS = "pasos"
_ALINEADO = {"text-align: right;": "num", "text-align: center;": "centro"}


class ProsaSegura(Extension):
    """Markdown without raw HTML (it comes out as text) and without links that run code."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - name fixed by Markdown
        """Take the HTML rules out and add the check of links."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Limpieza(md), "limpieza", -10)  # after MkDocs' own
        md.treeprocessors.register(_Secciones(md), "secciones", -11)


class _Limpieza(Treeprocessor):
    """Drop unsafe links and images of other sites, say which links leave, and no inline style."""

    def run(self, root: Element) -> None:
        for elemento in root.iter():
            for atributo, segura in (("href", _ENLACE_SEGURO), ("src", _IMAGEN_SEGURA)):
                destino = re.sub(r"[\s\x00-\x1f]", "", elemento.get(atributo, ""))
                if not segura.match(destino):
                    del elemento.attrib[atributo]
            if elemento.get("href", "").startswith("https://"):
                elemento.set("rel", "external noopener")
                aviso = SubElement(elemento, "span", {"class": "oculto"})
                aviso.text = " (sitio externo)"
            estilo = elemento.attrib.pop("style", "")
            if estilo in _ALINEADO:
                elemento.set("class", _ALINEADO[estilo])


class _Secciones(Treeprocessor):
    """Put each h2 and what follows it in a section, so that parts can be set apart by style.

    The numbered list of a part called «Pasos» is named as such.
    """

    def run(self, root: Element) -> None:
        hijos = list(root)
        for hijo in hijos:
            root.remove(hijo)
        destino = root
        for hijo in hijos:
            if hijo.tag == "h2":
                destino = SubElement(root, "section")
            elif hijo.get("class") == "footnote":
                destino = root
            elif hijo.tag == "ol" and destino is not root and destino[0].get("id") == PASOS:
                hijo.set("class", "pasos")
            destino.append(hijo)


def makeExtension(**kwargs: Any) -> ProsaSegura:  # noqa: N802 - name fixed by Markdown
    """Return the extension; Markdown looks for this name."""
    return ProsaSegura(**kwargs)


class _SoloMacros(Context):
    """A context in which only the registered macros have a name."""

    def resolve_or_missing(self, key: str) -> Any:
        return super().resolve_or_missing(key) if key in INSTRUCCIONES else missing


_NODOS = (
    nodes.Output,
    nodes.TemplateData,
    nodes.Call,
    nodes.Name,
    nodes.Const,
    nodes.Keyword,
)


class PageEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for editors' pages: the registered macros and nothing else.

    No filter, test, loader or global; no attribute of anything; no call but a macro.
    """

    context_class = _SoloMacros

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined)
        self.filters, self.tests, self.globals = {}, {}, {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Refuse a page that holds anything but text and calls of macros with literals."""
        pagina = super()._parse(source, name, filename)
        for nodo in pagina.find_all(nodes.Node):
            if not isinstance(nodo, _NODOS) or (
                isinstance(nodo, nodes.Name) and nodo.name not in INSTRUCCIONES
            ):
                raise SecurityError(f"{type(nodo).__name__}: a page holds only calls of macros")
        return pagina

    def use(self, marcas: Marcas) -> None:
        """Bind the macros to the calls of one page."""
        self.globals = {nombre: marcas.macro(nombre) for nombre in INSTRUCCIONES}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse every attribute."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Allow the macros alone."""
        return any(obj is macro for macro in self.globals.values())
