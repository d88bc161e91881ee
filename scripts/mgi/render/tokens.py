"""The tokens of the look as tables: colours, contrasts, type and space."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_FLOOR, Decimal
from pathlib import Path
from typing import Any

from markupsafe import Markup

from mgi.formato import numero
from mgi.render.entorno import render_template
from mgi.render.estilo import MODOS, read_tokens

#: The look is code: it is where this code is.
CARPETA = Path(__file__).parents[3] / "overrides" / "estilo"
#: WCAG 2.2: 1.4.3 for text, 1.4.6 for text in high contrast, 1.4.11 for shapes.
MINIMOS = {"texto": Decimal("4.5"), "alto": Decimal(7), "forma": Decimal(3)}
_NOMBRES = {"claro": "Claro", "oscuro": "Oscuro", "contraste": "Alto contraste"}
_CLASES = {"texto": "Texto que se lee sobre un color", "forma": "Forma que se ve sobre un color"}


def render_tokens_en_tablas() -> Markup:
    """Render every token, with the contrast of each pair that is declared, in each mode."""
    tokens = read_tokens(CARPETA)
    return render_template(
        "tokens.html",
        modos=[_NOMBRES[modo] for modo in MODOS],
        colores=tokens["color"].items(),
        minimos={clase: numero(minimo) for clase, minimo in MINIMOS.items()},
        contrastes=[
            (titulo, clase, list(_pares(tokens, clase))) for clase, titulo in _CLASES.items()
        ],
        letras=[par for par in tokens["letra"].items() if par[0].startswith("t-")],
        espacios=[par for par in tokens["espacio"].items() if par[0][1:].isdigit()],
        otros=[*tokens["forma"].items(), *tokens["movimiento"].items()],
    )


def contrast(uno: str, otro: str) -> Decimal:
    """Return the contrast of two colours «#rrggbb», from 1 to 21, cut to one decimal (WCAG 2.2)."""
    menor, mayor = sorted((_luminance(uno), _luminance(otro)))
    razon = Decimal((mayor + 0.05) / (menor + 0.05))
    return razon.quantize(Decimal("0.1"), ROUND_FLOOR)


def _pares(tokens: Mapping[str, Any], clase: str) -> Iterator[tuple[str, str, list[str]]]:
    colores = tokens["color"]
    for color, fondos in tokens["contraste"][clase]:
        for fondo in fondos:
            razones = [
                numero(contrast(colores[color][n], colores[fondo][n])) for n in range(len(MODOS))
            ]
            yield color, fondo, razones


def _luminance(color: str) -> float:
    partes = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in partes)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
