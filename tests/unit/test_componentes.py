"""The pages of the components: complete, with real data, out of the search, with true contrasts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from conftest import HOY, RAIZ
from contraste import razon
from lectura import Pagina as Leida
from mgi.artefacto import Pagina
from mgi.check.pasos import PARTES
from mgi.esquema.plan import TONOS
from mgi.line import generate
from mgi.render.componentes import COMPONENTES_POR_CLAVE
from mgi.render.estilo import HOJAS, MODOS, make_style, read_tokens
from mgi.rutas import CLAVES_COMPONENTES, COMPONENTES, ruta_componente

PLANTILLAS = RAIZ / "scripts" / "mgi" / "render" / "plantillas"
ESTILO = RAIZ / "overrides" / "estilo"
TOKENS = read_tokens(ESTILO)
#: The class that marks each component, and the part of the look that has it.
CLASES = {
    "tarjeta-de-cifra": ("cifra", "tarjeta"),
    "grafico": ("grafico", "grafico"),
    "tabla": ("despl", "tablas"),
    "ficha": ("ficha", "ficha"),
    "semaforo": ("etiqueta", "semaforo"),
    "ruta-y-paso": ("pasos", "ruta"),
    "linea-de-tiempo": ("hitos", "hitos"),
    "aviso": ("aviso", "aviso"),
    "faceta": ("filtros", "faceta"),
    "miga-de-pan": ("miga", "miga"),
    "descarga": ("descargas", "descarga"),
    "cita": ("cita", "cita"),
}


@pytest.fixture(scope="module")
def paginas() -> dict[str, Pagina]:
    return {a.ruta: a for a in generate(RAIZ, HOY).artefactos if isinstance(a, Pagina)}


def test_each_component_has_a_page_and_the_index_leads_to_it(paginas: dict[str, Pagina]) -> None:
    assert tuple(COMPONENTES_POR_CLAVE) == CLAVES_COMPONENTES == tuple(CLASES)
    indice = paginas[COMPONENTES].contenido
    assert re.findall(r'<h3><a href="([^"]+)/">', indice) == list(CLAVES_COMPONENTES)


@pytest.mark.parametrize("clave", sorted(set(CLASES) - {"miga-de-pan"}))
def test_each_page_shows_its_component_with_data_of_the_site(
    clave: str, paginas: dict[str, Pagina]
) -> None:
    muestra = paginas[ruta_componente(clave)].contenido.partition('<h2 id="para-que">')[0]
    assert re.search(rf'class="{CLASES[clave][0]}[ "]', muestra)


@pytest.mark.parametrize("clave", CLASES)
def test_a_component_without_data_says_so_and_its_page_is_whole(clave: str, proyecto: Path) -> None:
    pagina = next(
        a
        for a in generate(proyecto, HOY).artefactos
        if isinstance(a, Pagina) and a.ruta == ruta_componente(clave)
    )
    titulos = Leida(pagina.contenido).textos("h2")
    assert titulos[0] == "Así se ve"
    assert titulos[-5:] == [
        *("Para qué sirve", "Cuándo no usarlo", "Cómo se escribe", "Cómo se porta"),
        "Otros componentes",
    ]
    sin_caso = clave in ("semaforo", "ruta-y-paso", "linea-de-tiempo", "aviso")
    assert ("Hoy ningún dato del sitio lo usa." in pagina.contenido) == (
        sin_caso and clave != "semaforo"
    )


@pytest.mark.parametrize("clave", CLASES)
def test_the_markup_of_a_component_is_in_one_template(clave: str) -> None:
    clase, _ = CLASES[clave]
    carpetas = (PLANTILLAS, RAIZ / "overrides" / "partials")
    donde = [
        plantilla.name
        for carpeta in carpetas
        for plantilla in carpeta.glob("*.html")
        if re.search(rf'class="{clase}[ "{{]', plantilla.read_text(encoding="utf-8"))
    ]
    suyas = {
        "grafico": ["grafico.html", "mosaico.html"],  # two drawings
        "miga-de-pan": ["miga.html"],
        "faceta": ["buscar.html", "piezas.html"],  # the search makes its own list
    }
    assert sorted(donde) == suyas.get(clave, ["piezas.html"])


@pytest.mark.parametrize("clave", CLASES)
def test_the_look_of_a_component_is_in_one_part(clave: str) -> None:
    clase, parte = CLASES[clave]
    assert parte in {parte for partes in HOJAS.values() for parte in partes}
    regla = re.compile(rf"^(?:\.contenido )?\.{clase}(?:::\w+)? \{{", re.MULTILINE)
    donde = [p.stem for p in ESTILO.glob("*.css") if regla.search(p.read_text(encoding="utf-8"))]
    assert donde == [parte]


@pytest.mark.parametrize("clave", CLASES)
def test_a_page_with_a_component_loads_its_look(clave: str) -> None:
    clase, parte = CLASES[clave]
    hoja = next(nombre for nombre, partes in HOJAS.items() if parte in partes)
    comun = '\n  <link rel="stylesheet" href="assets/css/estilo.css">'
    enlazada = make_style(ESTILO).link(f'{comun}<div class="{clase}">')
    assert f'href="assets/css/{hoja}.css"' in enlazada


def test_components_are_out_of_the_search_and_of_engines(paginas: dict[str, Pagina]) -> None:
    suyas = [pagina for ruta, pagina in paginas.items() if ruta.startswith(COMPONENTES)]
    assert len(suyas) == len(CLAVES_COMPONENTES) + 1
    assert all(pagina.noindex for pagina in suyas)
    indice = next(
        a.contenido
        for a in generate(RAIZ, HOY).artefactos
        if not isinstance(a, Pagina) and a.ruta == "buscar/indice.js"
    )
    datos = json.loads(indice[indice.index("{") : indice.rindex("}") + 1])
    rutas = [entrada["ruta"] for entrada in datos["entradas"]]
    assert rutas
    assert not [ruta for ruta in rutas if ruta.startswith(COMPONENTES)]


def test_the_five_shapes_of_the_semaforo_are_distinct_and_stand_beside_a_word(
    paginas: dict[str, Pagina],
) -> None:
    contenido = paginas[ruta_componente("semaforo")].contenido
    lista = contenido.partition("</ul>")[0]
    formas = re.findall(r"<svg[^>]*>(.*?)</svg> ([^<]+)</span>", lista)
    assert [palabra for _, palabra in formas] == list(TONOS.values())
    contornos = [re.findall(r"<[^>]+/>", dibujo)[0] for dibujo, _ in formas]
    assert len(set(contornos)) == len(TONOS)


def test_the_page_of_routes_says_the_parts_that_are_checked(paginas: dict[str, Pagina]) -> None:
    dichas = Leida(paginas[ruta_componente("ruta-y-paso")].contenido).textos("li")
    for parte, dice in PARTES.items():
        assert f"{parte}: {dice}." in dichas


def test_the_index_shows_each_colour_in_each_mode(paginas: dict[str, Pagina]) -> None:
    contenido = paginas[COMPONENTES].contenido
    for nombre, valores in TOKENS["color"].items():
        fila = re.search(rf"<tr><th scope=\"row\"><code>{nombre}</code>.*?</tr>", contenido)
        assert fila is not None, nombre
        assert re.findall(r'fill="(#\w+)"', fila[0]) == valores
        assert [valor for valor in valores if f"</svg> {valor}</td>" not in fila[0]] == []


@pytest.mark.parametrize("clase", ["texto", "forma"])
def test_the_contrasts_shown_are_those_of_the_declared_pairs(
    clase: str, paginas: dict[str, Pagina]
) -> None:
    tabla = re.search(
        rf'id="t--contraste-{clase}".*?</table>', paginas[COMPONENTES].contenido, re.DOTALL
    )
    assert tabla is not None
    filas = [
        (color, fondo, [float(v.replace(",", ".")) for v in re.findall(r">([\d,]+)</td>", resto)])
        for color, fondo, resto in re.findall(
            r"<code>([\w-]+)</code></td><th[^>]*><code>([\w-]+)</code></th>(.*?)</tr>", tabla[0]
        )
    ]
    pares = [(c, f) for c, fondos in TOKENS["contraste"][clase] for f in fondos]
    assert [(color, fondo) for color, fondo, _ in filas] == pares
    for color, fondo, dichos in filas:
        for n in range(len(MODOS)):
            verdad = razon(TOKENS["color"][color][n], TOKENS["color"][fondo][n])
            assert 0 <= verdad - dichos[n] < 0.1 + 1e-9, (color, fondo)


def test_each_size_and_space_is_seen_at_its_size(paginas: dict[str, Pagina]) -> None:
    contenido = paginas[COMPONENTES].contenido
    estilo = (ESTILO / "componentes.css").read_text(encoding="utf-8")
    letras = [nombre for nombre in TOKENS["letra"] if nombre.startswith("t-")]
    espacios = [nombre for nombre in TOKENS["espacio"] if re.fullmatch(r"e\d", nombre)]
    assert len(letras) >= 5
    assert len(espacios) >= 5
    for nombre in [*letras, *espacios]:
        assert f"de-{nombre}" in contenido
        assert re.search(rf"\.de-{nombre} \{{[^}}]*var\(--{nombre}\)", estilo), nombre
