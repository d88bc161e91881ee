"""Colours: whatever stands on whatever can be read and told apart, in each mode of the site."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from conftest import RAIZ
from contraste import razon
from mgi.derive.mosaico import TRAMOS
from mgi.render.estilo import HOJAS, MODOS, make_style, read_tokens
from mgi.render.tokens import MINIMOS

CARPETA = RAIZ / "overrides" / "estilo"
TOKENS = read_tokens(CARPETA)
PARES = [
    (clase, sobre, fondo)
    for clase in ("texto", "forma")
    for sobre, fondos in TOKENS["contraste"][clase]
    for fondo in fondos
]


def minimo(clase: str, modo: str) -> float:
    """What the site says that a pair must reach."""
    return float(MINIMOS["alto" if (clase, modo) == ("texto", "contraste") else clase])


@pytest.mark.parametrize("modo", MODOS)
@pytest.mark.parametrize(("clase", "sobre", "fondo"), PARES)
def test_what_stands_on_a_colour_has_contrast(
    clase: str, sobre: str, fondo: str, modo: str
) -> None:
    n = MODOS.index(modo)
    colores = TOKENS["color"]
    assert razon(colores[sobre][n], colores[fondo][n]) >= minimo(clase, modo)


@pytest.mark.parametrize("modo", MODOS)
def test_the_five_steps_of_a_map_go_one_way_from_the_paper(modo: str) -> None:
    n = MODOS.index(modo)
    colores = TOKENS["color"]
    del_papel = [
        razon(colores[f"paso-{paso}"][n], colores["papel"][n]) for paso in range(1, TRAMOS + 1)
    ]
    assert del_papel == sorted(set(del_papel))


def test_every_colour_has_a_value_in_each_mode_and_is_used() -> None:
    estilos = "".join(p.read_text(encoding="utf-8") for p in CARPETA.glob("*.css"))
    for nombre, valores in TOKENS["color"].items():
        assert len(valores) == len(MODOS), nombre
        assert all(re.fullmatch(r"#[0-9a-f]{6}", valor) for valor in valores), nombre
        assert f"var(--{nombre})" in estilos, nombre


def test_the_frame_of_a_phone_has_the_colour_of_the_bar() -> None:
    base = (CARPETA.parent / "base.html").read_text(encoding="utf-8")
    barra = TOKENS["color"]["barra"][MODOS.index("claro")]
    assert re.findall(r'name="theme-color" content="([^"]+)"', base) == [barra]


def test_colours_come_from_the_tokens_alone() -> None:
    for hoja in CARPETA.glob("*.css"):
        texto = hoja.read_text(encoding="utf-8")
        assert re.findall(r":[^;{}]*(#[0-9a-f]{3,8}\b|rgba?\(|hsla?\()", texto) == [], hoja.name


def test_every_part_of_the_look_is_in_a_sheet() -> None:
    partes = [parte for suyas in HOJAS.values() for parte in suyas]
    assert sorted(partes) == sorted(p.stem for p in CARPETA.glob("*.css"))


def selectores(css: str) -> Counter[str]:
    """Each selector of a sheet, without the spaces that say nothing."""
    limpio = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    dichos = re.findall(r"(?:^|[{};])\s*([^{}@;]+)\{", limpio)
    return Counter(re.sub(r"\s*([,>+~])\s*", r"\1", " ".join(d.split())) for d in dichos)


def sin_asterisco(css: str) -> str:
    """The same written without what says it again: «a *:is(b)» is «a :is(b)»."""
    return css.replace(" *:", " :")


def test_what_is_published_selects_what_was_written() -> None:
    hojas = make_style(CARPETA).hojas
    for hoja, partes in HOJAS.items():
        escritos = sum(
            (
                selectores(sin_asterisco((CARPETA / f"{parte}.css").read_text(encoding="utf-8")))
                for parte in partes
            ),
            Counter(),
        )
        assert escritos - selectores(sin_asterisco(hojas[hoja])) == Counter(), hoja
