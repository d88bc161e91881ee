"""`make letra`: cuts the font of the site from the whole one, which npm brings locked by hash.

It keeps the characters of Spanish, of its neighbours in Europe and of the signs that a text uses,
and the weights of the style sheet. What it lacks, the next font of the list draws.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

RAIZ = Path(__file__).resolve().parents[2]
ENTERA = (
    RAIZ / "scripts/letra/node_modules/@fontsource-variable/nunito-sans/files"
    "/nunito-sans-latin-wght-normal.woff2"
)
LETRA = RAIZ / "overrides/assets/fuentes-tipograficas/nunito-sans-latin-wght-normal.woff2"
#: The lightest and the heaviest weight that the style sheet asks for.
PESOS = (700, 850)
#: ASCII and Latin-1 whole; Œ and œ; spaces, dashes, quotes, points, primes, €, ™ and the minus.
CARACTERES = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x152, 0x153, 0x2009, 0x200B, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    *(0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2212),
)


def cortar(entera: bytes) -> bytes:
    """Return the font with its characters and weights alone. The same bytes give the same."""
    letra = TTFont(io.BytesIO(entera), recalcTimestamp=False)
    opciones = Options()
    opciones.layout_features = ["ccmp", "kern", "locl", "mark"]
    opciones.hinting = False
    opciones.notdef_outline = True
    cortador = Subsetter(opciones)
    cortador.populate(unicodes=CARACTERES)
    cortador.subset(letra)
    paso = io.BytesIO()
    letra.save(paso)
    letra = TTFont(paso, recalcTimestamp=False)
    letra = instantiateVariableFont(letra, {"wght": PESOS}, updateFontNames=False)
    letra.flavor = "woff2"
    hecha = io.BytesIO()
    letra.save(hecha)
    return hecha.getvalue()


def main() -> None:
    """Write the font and say what it weighs beside the whole one."""
    entera = ENTERA.read_bytes()
    LETRA.write_bytes(cortar(entera))
    pesos = f"{LETRA.stat().st_size} bytes; la entera, {len(entera)}"
    print(f"Letra lista: {LETRA.relative_to(RAIZ)}, {pesos}")


if __name__ == "__main__":
    sys.exit(main())
