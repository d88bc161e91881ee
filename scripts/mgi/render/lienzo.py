"""The pieces of a drawn chart, and where a text has room.

No font is at hand in a build: widths are estimated, and a generous estimate keeps labels inside
and apart.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

#: Size of the text, in the units of the drawing, the width of an average sign, and of a line.
TEXTO = 16
SIGNO = 9.6
RENGLON = 21
#: How far a text rises over its baseline and falls under it.
_SUBE, _BAJA = 14.0, 4.0

#: Left, top, right and bottom.
Caja = tuple[float, float, float, float]


@dataclass(frozen=True)
class Texto:
    """A text at its baseline; ``ancla`` is start, middle or end."""

    x: float
    y: float
    dicho: str
    ancla: str = "start"
    clase: str = "etq"

    @property
    def largo(self) -> float:
        """Its estimated width."""
        return len(self.dicho) * SIGNO

    @property
    def inicio(self) -> float:
        """Where its left edge falls."""
        return self.x - {"start": 0.0, "middle": self.largo / 2, "end": self.largo}[self.ancla]

    @property
    def caja(self) -> Caja:
        """The room that it takes."""
        return self.inicio, self.y - _SUBE, self.inicio + self.largo, self.y + _BAJA


@dataclass(frozen=True)
class Forma:
    """A shape of SVG: ``medidas`` are its attributes. ``trama``: the pattern that fills it."""

    nombre: str
    clase: str
    medidas: Mapping[str, float | str]
    trama: int = 0


@dataclass(frozen=True)
class Marca:
    """What is drawn of one value. ``dicho`` says it whole."""

    dicho: str
    formas: tuple[Forma, ...] = ()
    textos: tuple[Texto, ...] = ()


@dataclass(frozen=True)
class Dibujo:
    """A drawing from 0,0. ``formas`` are its axes; ``paneles``, smaller ones and their corner."""

    ancho: float
    alto: float
    marcas: tuple[Marca, ...] = ()
    formas: tuple[Forma, ...] = ()
    textos: tuple[Texto, ...] = ()
    paneles: tuple[tuple[float, float, Dibujo], ...] = ()
    tramas: tuple[int, ...] = ()

    def cada_texto(self) -> Iterator[Texto]:
        """Walk all its texts, those of its panels in their place."""
        yield from self.textos
        for marca in self.marcas:
            yield from marca.textos
        for x, y, panel in self.paneles:
            for texto in panel.cada_texto():
                yield replace(texto, x=texto.x + x, y=texto.y + y)

    def cada_marca(self) -> Iterator[Marca]:
        """Walk all its marks, in the order in which they are read."""
        yield from self.marcas
        for _, _, panel in self.paneles:
            yield from panel.cada_marca()


def rect(clase: str, x: float, y: float, ancho: float, alto: float, trama: int = 0) -> Forma:
    """Make a rectangle."""
    medidas = {"x": redondo(x), "y": redondo(y), "width": redondo(ancho), "height": redondo(alto)}
    return Forma("rect", clase, medidas, trama)


def ruta(clase: str, trazo: str) -> Forma:
    """Make a path."""
    return Forma("path", clase, {"d": trazo})


def circulo(clase: str, x: float, y: float, radio: float = 5) -> Forma:
    """Make a circle."""
    return Forma("circle", clase, {"cx": redondo(x), "cy": redondo(y), "r": radio})


def rombo(clase: str, x: float, y: float, radio: float = 7) -> Forma:
    """Make a diamond."""
    r = redondo(radio)
    return ruta(clase, f"M{redondo(x)} {redondo(y - radio)}l{r} {r}l-{r} {r}l-{r} -{r}z")


def redondo(valor: float) -> float:
    """Round to a tenth, as whole where it is whole: fewer bytes and the same bytes everywhere."""
    cerca = round(valor, 1)
    return int(cerca) if cerca == int(cerca) else cerca


@dataclass
class Lugar:
    """What is taken of a drawing, and the search for room; ``lineas`` are crossed if need be."""

    ancho: float
    alto: float
    tomado: list[Caja] = field(default_factory=list)
    lineas: list[Caja] = field(default_factory=list)

    def take(self, caja: Caja) -> None:
        """Keep a place from texts."""
        self.tomado.append(caja)

    def cross(self, desde: tuple[float, float], hasta: tuple[float, float]) -> None:
        """Keep a straight line from texts, where they have another place."""
        (x, y), (x2, y2) = desde, hasta
        pasos = max(int(max(abs(x2 - x), abs(y2 - y)) / 6), 1)
        for n in range(pasos + 1):
            a, b = x + (x2 - x) * n / pasos, y + (y2 - y) * n / pasos
            self.lineas.append((a - 1, b - 1, a + 1, b + 1))

    def put(
        self, candidatos: Iterable[Texto], *, aire: float = SIGNO / 2, necesario: bool = False
    ) -> Texto | None:
        """Place the first of some texts that fits and touches nothing; None if none does.

        A text that would leave by a side is brought inside. What is ``necesario`` crosses lines
        where it has no other place.
        """
        dentro = [self._inside(texto) for texto in candidatos]
        for lineas in [self.lineas, []] if necesario else [self.lineas]:
            for texto in dentro:
                if self._fits(texto.caja, aire) and not any(
                    _touch(texto.caja, linea, 0) for linea in lineas
                ):
                    self.take(texto.caja)
                    return texto
        return None

    def _fits(self, caja: Caja, aire: float) -> bool:
        izquierda, arriba, derecha, abajo = caja
        return (
            derecha - izquierda <= self.ancho
            and arriba >= 0
            and abajo <= self.alto
            and not any(_touch(caja, otra, aire) for otra in self.tomado)
        )

    def _inside(self, texto: Texto) -> Texto:
        izquierda, _, derecha, _ = texto.caja
        corrido = -izquierda if izquierda < 0 else min(self.ancho - derecha, 0)
        return replace(texto, x=redondo(texto.x + corrido), y=redondo(texto.y))


def _touch(una: Caja, otra: Caja, aire: float) -> bool:
    return (
        una[0] < otra[2] + aire
        and otra[0] < una[2] + aire
        and una[1] < otra[3]
        and otra[1] < una[3]
    )


def renglones_de(dicho: str, ancho: float) -> list[str]:
    """Cut a text in lines that fit."""
    return textwrap.wrap(dicho, max(int(ancho / SIGNO), 8)) or [""]


def bloque(renglones: list[str], x: float, y: float, clase: str) -> list[Texto]:
    """Place lines one under another from a corner."""
    return [
        Texto(redondo(x), redondo(y + 16 + n * RENGLON), renglon, "start", clase)
        for n, renglon in enumerate(renglones)
    ]
