"""The look of the site: from the tokens and the parts in overrides/estilo/ to the sheets of a page.

A page loads the common sheet, and another only where it has a class that the other alone styles.
What a script will add to a page is announced in its HTML: ``data-hojas="cifra"``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from rcssmin import cssmin

#: The modes of the site, in the order in which tokens.toml gives each colour.
MODOS = ("claro", "oscuro", "contraste")
COMUN = "estilo"
#: Each sheet, and its parts in their order.
HOJAS: Mapping[str, tuple[str, ...]] = {
    COMUN: (
        "base",
        "barras",
        "cabecera",
        "armazon",
        "miga",
        "prosa",
        "aviso",
        "tarjetas",
        "tarjeta",
        "listas",
        "tablas",
        "direcciones",
        "letra-grande",
        "impresion",
    ),
    "portada": ("portada",),
    "encabezado": ("encabezado",),
    "cifra": ("cifra", "ficha", "semaforo", "descarga", "cita", "grafico"),
    "ruta": ("ruta",),
    "series": ("series",),
    "territorio": ("territorio",),
    "hitos": ("hitos",),
    "calidad": ("calidad",),
    "busqueda": ("faceta", "buscar"),
    "comparar": ("comparar",),
    "componentes": ("componentes",),
}
#: For a reader whose system asks for more contrast: edges like ink, no faint text.
_MAS_CONTRASTE = {"linea": "var(--borde)", "borde": "var(--tinta)", "tinta-2": "var(--tinta)"}
_RUTA = "assets/css/{}.css"
_COMUN_ENLAZADA = re.compile(
    rf'(\n *)<link rel="stylesheet" href="([^"]*){re.escape(_RUTA.format(COMUN))}">'
)
#: «a :is(b)» as «a *:is(b)», which is the same: inside @container the minifier loses that space.
_SIN_NOMBRE = re.compile(r"(?<=[\w)\]])\s+:(?=(?:is|where|not|has)\()")
_SELECTORES = re.compile(r"(?:^|[{}])([^{}@]+)(?=\{)")
_CLASE = re.compile(r"\.([a-zA-Z][\w-]*)")
_CLASES_EN_HTML = re.compile(r'\bclass="([^"]*)"')
_ANUNCIADAS = re.compile(r'\bdata-hojas="([^"]*)"')


@dataclass(frozen=True)
class Estilo:
    """The sheets of the site by name, as they are published."""

    hojas: Mapping[str, str]

    @property
    def archivos(self) -> Iterator[tuple[str, str]]:
        """Each file to publish: its route in the site and its text."""
        return ((_RUTA.format(nombre), css) for nombre, css in self.hojas.items())

    @cached_property
    def _propias(self) -> Mapping[str, frozenset[str]]:
        """By sheet, the first class of each of its selectors that the common one does not know."""
        comunes = {clase for suyas in _classes(self.hojas[COMUN]) for clase in suyas}
        return {
            nombre: frozenset(
                propias[0]
                for clases in _classes(css)
                if (propias := [clase for clase in clases if clase not in comunes])
            )
            for nombre, css in self.hojas.items()
            if nombre != COMUN
        }

    def link(self, html: str) -> str:
        """Return a whole page that links, after the common sheet, each other that it needs."""
        clases = {clase for dicha in _CLASES_EN_HTML.findall(html) for clase in dicha.split()}
        anunciadas = {hoja for dicha in _ANUNCIADAS.findall(html) for hoja in dicha.split()}
        usadas = [n for n, suyas in self._propias.items() if n in anunciadas or suyas & clases]

        def join(comun: re.Match[str]) -> str:
            sangria, raiz = comun.groups()
            return comun[0] + "".join(
                f'{sangria}<link rel="stylesheet" href="{raiz}{_RUTA.format(nombre)}">'
                for nombre in usadas
            )

        return _COMUN_ENLAZADA.sub(join, html, count=1)


def read_tokens(carpeta: Path) -> Mapping[str, Any]:
    """Read tokens.toml; its groups and what they are for are told in the file itself."""
    return tomllib.loads((carpeta / "tokens.toml").read_text(encoding="utf-8"))


def make_style(carpeta: Path) -> Estilo:
    """Join the tokens and the parts of ``carpeta`` into the sheets of the site, minified."""
    tokens = render_tokens(read_tokens(carpeta))
    return Estilo(
        {
            hoja: cssmin(
                (tokens if hoja == COMUN else "")
                + "".join(
                    _SIN_NOMBRE.sub(" *:", (carpeta / f"{parte}.css").read_text(encoding="utf-8"))
                    for parte in partes
                )
            )
            for hoja, partes in HOJAS.items()
        }
    )


def render_tokens(tokens: Mapping[str, Any]) -> str:
    """Write the tokens as CSS variables: the light mode, then what changes in each other.

    Dark is the system's choice, or the reader's (``data-tema``); high contrast only the reader's
    (``data-contraste``) and it wins over both. Neither is printed.
    """
    claro, oscuro, contraste = (
        {nombre: valores[n] for nombre, valores in tokens["color"].items()}
        for n in range(len(MODOS))
    )
    fijos = {
        nombre: valor
        for grupo in ("letra", "espacio", "forma", "movimiento")
        for nombre, valor in tokens[grupo].items()
    }
    quieto = dict.fromkeys(tokens["movimiento"], "0s")
    return "\n".join(
        [
            _rule(":root", claro | fijos, "color-scheme:light;"),
            "@media screen {",
            "@media (prefers-color-scheme: dark) {",
            _rule(":root:not([data-tema])", oscuro, "color-scheme:dark;"),
            "}",
            _rule(':root[data-tema="oscuro"]', oscuro, "color-scheme:dark;"),
            _rule(":root[data-contraste]", contraste, "color-scheme:dark;"),
            "}",
            "@media (prefers-reduced-motion: reduce) {",
            _rule(":root", quieto),
            "}",
            "@media (prefers-contrast: more) {",
            _rule(":root:root:root", _MAS_CONTRASTE),
            "}",
            "@media (forced-colors: active) {",
            _rule(":root:root:root", tokens["color-forzado"]),
            "}",
            "",
        ]
    )


def _rule(selector: str, variables: Mapping[str, str], mas: str = "") -> str:
    dichas = "".join(f"--{nombre}:{valor};" for nombre, valor in variables.items())
    return f"{selector} {{{mas}{dichas}}}"


def _classes(css: str) -> Iterator[list[str]]:
    """Give the classes of each selector of a sheet, in their order."""
    for selectores in _SELECTORES.findall(css):
        for selector in selectores.split(","):
            yield _CLASE.findall(selector)
