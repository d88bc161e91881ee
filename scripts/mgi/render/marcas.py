"""The macros of a page: a mark in the Markdown, and trusted HTML in its place afterwards.

What a macro writes never passes through Markdown, and what an editor writes is never trusted as
HTML: the two meet only after the page has been converted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from mgi.derive import derive_grafico, derive_mosaico, texto_valor
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.model import Catalogo, Fila, Indicador
from mgi.render.entorno import dato, render_template
from mgi.render.graficos import barra_de, render_grafico
from mgi.render.listas import by_letter, by_year
from mgi.render.mosaico import render_mosaico
from mgi.render.tablas import enlace_a_tabla, render_tabla
from mgi.render.taxonomia import catalogo_de_recursos
from mgi.rutas import (
    CALIDAD,
    CAMBIOS,
    COBERTURA,
    COMPARAR,
    ESTADO,
    HITOS_CSV,
    HITOS_JSON,
    LOCALIDADES,
    ancla,
    relativa,
)

_ABRE, _CIERRA = "\ue000", "\ue001"
_MARCA = re.compile(f"{_ABRE}(\\d+){_CIERRA}")
#: A tag: a mark inside one is refused by the checks, and here it vanishes.
_ETIQUETA = re.compile("<[a-zA-Z/][^>]*>")
_BLOQUES = re.compile(f"(?:<p>{_ABRE}\\d+{_CIERRA}</p>\\s*)+")

#: How many a page shows before it leads to the list of all.
CAMBIOS_A_LA_VISTA = 5
TARJETAS_DEL_PILAR = 6

#: Pages that look at all the figures at once: route, title and what for.
TABLEROS = (
    (ESTADO, "Estado de los indicadores", "Cómo va lo programado y qué tan al día está cada dato."),
    (CALIDAD, "Calidad de las cifras", "Lo que cuadra y lo que se contradice en los documentos."),
    (COMPARAR, "Comparar cifras", "Dos o tres cifras lado a lado, en una tabla y en gráficos."),
)

Llamada = tuple[str, dict[str, str], dict[str, str]]


class Marcas:
    """The macro calls of one page. Marks use private-use characters, which no file may hold."""

    def __init__(self, catalogo: Catalogo, desde: str) -> None:
        self.catalogo, self.desde = catalogo, desde
        self.llamadas: list[Llamada] = []

    def macro(self, nombre: str) -> Callable[..., str]:
        """Return the function that a page calls: it notes the call and returns its mark."""
        argumentos = INSTRUCCIONES[nombre].argumentos

        def llamar(*valores: str, **claves: str) -> str:
            dados = dict(zip(argumentos, valores, strict=False))
            dados |= {clave: valor for clave, valor in claves.items() if clave in argumentos}
            filtros = {c: v for c, v in claves.items() if c not in argumentos}
            filtros = self.catalogo.territorio.fold_filters(filtros)
            self.llamadas.append((nombre, dados, filtros))
            return f"{_ABRE}{len(self.llamadas) - 1}{_CIERRA}"

        return llamar

    def replace(self, html: str) -> str:
        """Put the HTML of each call in the place of its mark; cards in a row become a grid."""
        html = _ETIQUETA.sub(lambda etiqueta: _MARCA.sub("", etiqueta[0]), html)
        html = _BLOQUES.sub(self._bloques, html)
        return _MARCA.sub(lambda marca: self._render(int(marca[1])), html)

    def _bloques(self, grupo: re.Match[str]) -> str:
        """Render a run of paragraphs of one mark each: blocks leave their paragraph."""
        partes: list[str] = []
        tarjetas: list[str] = []
        for n in [*(int(marca) for marca in _MARCA.findall(grupo[0])), None]:
            nombre = "" if n is None else self.llamadas[n][0]
            if n is not None and nombre == "tarjeta":
                tarjetas.append(f"<li>{self._render(n)}</li>")
                continue
            if tarjetas:
                partes.append('<ul class="rejilla">\n' + "\n".join(tarjetas) + "\n</ul>")
                tarjetas = []
            if n is not None:
                html = self._render(n)
                partes.append(html if INSTRUCCIONES[nombre].bloque else f"<p>{html}</p>")
        return "\n".join(partes) + "\n"

    def _render(self, n: int) -> str:
        nombre, argumentos, filtros = self.llamadas[n]
        codigo = argumentos.get("codigo")
        if codigo is None:
            return self._sin_indicador(nombre, argumentos)
        indicador = self.catalogo.indicadores[codigo]
        una_fila = INSTRUCCIONES[nombre].una_fila
        filas = indicador.buscar(filtros, una_fila=una_fila)
        if nombre == "cifra":
            return render_cifra(indicador, filas[0], self.desde)
        if nombre == "tarjeta":
            return render_tarjeta(indicador, filas[0], self.desde)
        if nombre == "grafico":
            mosaico = derive_mosaico(indicador, filas)
            if mosaico is not None:
                mapa = render_mosaico(mosaico, f"g--{n}", self.catalogo, self.desde)
                return mapa + enlace_a_tabla(indicador, self.desde)
            varios = len({fila.corte for fila in filas}) > 1
            clase = indicador.ficha.grafico if varios else None
            grafico = derive_grafico(indicador, filas, clase=clase)
            if grafico is not None:
                return render_grafico(grafico, f"g--{n}") + enlace_a_tabla(indicador, self.desde)
        return render_tabla(indicador, filas, indicador.ficha.nombre, f"t--{n}", con_fuente=True)

    def _sin_indicador(self, nombre: str, argumentos: dict[str, str]) -> str:
        if nombre in ("dato", "fuente"):
            nota = self._fuente(argumentos["fuente"], argumentos["ubicacion"])
            if nombre == "fuente":
                return nota
            return f'<span class="dato">{escape(argumentos["texto"])}</span> {nota}'
        return render_template(
            f"{nombre}.html",
            catalogo=self.catalogo,
            desde=self.desde,
            **self._propio(nombre, argumentos),
        )

    def _propio(self, nombre: str, argumentos: dict[str, str]) -> dict[str, object]:
        """Return what only one macro's template shows."""
        if nombre == "glosario":
            return {"letras": by_letter(self.catalogo.glosario.items())}
        if nombre == "fuentes":
            return {"ruta_cobertura": COBERTURA}
        if nombre == "hitos":
            suyos = [h for h in self.catalogo.hitos if h.fuente == argumentos["fuente"]]
            return {"anios": by_year(suyos), "descargas": (HITOS_CSV, HITOS_JSON)}
        if nombre == "catalogo":
            return catalogo_de_recursos(self.catalogo, self.desde)
        if nombre == "indice_cifras":
            return {"tableros": self._tableros(), "ruta_localidades": LOCALIDADES}
        if nombre == "cambios":
            otros = [c for c in self.catalogo.cambios if c.ruta != self.desde]
            return {"cambios": otros[:CAMBIOS_A_LA_VISTA], "ruta_cambios": CAMBIOS}
        if nombre == "cifras_del_pilar":
            grupo = self.catalogo.grupo_del_pilar(self.catalogo.pilar_de(self.desde) or "")
            suyas = grupo.indicadores if grupo else ()
            con_total = [(i, i.ultimo) for i in suyas if i.ultimo and not i.retirado]
            tarjetas = [
                render_tarjeta(i, total, self.desde) for i, total in con_total[:TARJETAS_DEL_PILAR]
            ]
            return {"grupo": grupo, "tarjetas": tarjetas}
        return {}

    def _tableros(self) -> list[tuple[str, str, str]]:
        """Return the pages that look at all the figures; that of the cuadres only if it is made."""
        hay = bool(self.catalogo.cuadres or self.catalogo.dudas)
        return [tablero for tablero in TABLEROS if hay or tablero[0] != CALIDAD]

    def _fuente(self, clave: str, ubicacion: str) -> str:
        """Name a source and where in it, linked to what the site says of that document."""
        nota = Markup("{}, {}").format(self.catalogo.fuentes[clave].corto, ubicacion)
        if self.catalogo.ruta_fuentes is not None:
            href = f"{relativa(self.desde, self.catalogo.ruta_fuentes)}#{ancla('fuente', clave)}"
            nota = Markup('<a href="{}">{}</a>').format(href, nota)
        return str(Markup('<span class="fuente">({})</span>').format(nota))


def render_tarjeta(indicador: Indicador, fila: Fila, desde: str) -> Markup:
    """Render the card of a row, with a bar where something was programmed."""
    return render_template(
        "tarjeta.html",
        indicador=indicador,
        fila=fila,
        desde=desde,
        etiquetas=indicador.partes(fila),
        barra=barra_de(fila),
    )


def render_cifra(indicador: Indicador, fila: Fila, desde: str) -> str:
    """Render a value inside a sentence, linked to the page that explains it."""
    return str(
        Markup('<a class="cifra-en-linea" href="{href}">{valor}</a>').format(
            href=relativa(desde, indicador.ruta),
            valor=dato(fila.valor, texto_valor(fila, indicador.unidad)),
        )
    )
