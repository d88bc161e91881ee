"""The font: cut to what the site uses, with room for whatever an editor may write."""

from __future__ import annotations

import io
import re
import string

from fontTools.ttLib import TTFont

from conftest import RAIZ

LETRA = RAIZ / "overrides/assets/fuentes-tipograficas/nunito-sans-latin-wght-normal.woff2"
ESTILO = RAIZ / "overrides" / "estilo"
#: What a text in Spanish or English, or a name in French, Portuguese or German, is written with.
ESCRITO = (
    string.printable.strip()
    + "áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’—–…ºª°·€$%‰×÷±−½çÇàèìòùâêîôûãõäëïöÿœæßøåŒÆØÅ™©®§¶¹²³"
)


def letra() -> TTFont:
    return TTFont(io.BytesIO(LETRA.read_bytes()))


def test_the_font_is_small_and_keeps_its_licence() -> None:
    assert LETRA.stat().st_size <= 18_000
    assert [archivo.name for archivo in LETRA.parent.glob("*.woff2")] == [LETRA.name]
    assert "SIL Open Font License" in next(LETRA.parent.glob("LICENSE*")).read_text("utf-8")


def test_the_font_draws_what_an_editor_may_write() -> None:
    tiene = letra().getBestCmap()
    assert [signo for signo in ESCRITO if ord(signo) not in tiene] == ["‰"]


def test_the_style_asks_for_no_weight_that_the_font_lacks() -> None:
    (eje,) = letra()["fvar"].axes
    assert (eje.axisTag, eje.minValue, eje.maxValue) == ("wght", 700, 850)
    partes = {p.name: p.read_text(encoding="utf-8") for p in ESTILO.glob("*.css")}
    assert f"font-weight: {eje.minValue:.0f} {eje.maxValue:.0f};" in partes["base.css"]
    pedidos = [
        (nombre, int(peso))
        for nombre, css in partes.items()
        for peso in re.findall(r"font: (?:italic )?(\d+) [^;]*var\(--titulo\)", css)
    ]
    assert len(pedidos) > 20
    assert [p for p in pedidos if not eje.minValue <= p[1] <= eje.maxValue] == []
