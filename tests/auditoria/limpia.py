"""A page that every probe finds sound, and how something is planted in it."""

from __future__ import annotations

#: A small page that every probe finds sound; what none but some pages have is planted in it.
LIMPIA = """<!doctype html>
<html lang="es-CO">
<head>
<meta charset="utf-8">
<meta property="og:site_name" content="Sitio">
<link rel="canonical" href="https://sitio.gov.co/pagina/">
<title>Página — Sitio</title>
<style>
body { margin: 0; color: #000; background: #fff; font: 16px/1.6 Verdana, sans-serif; }
main, .principal { max-width: 30rem; }
.barra-superior-govco { display: flex; min-height: 56px; background: #0943b5; }
.barra-superior-govco a { display: flex; align-items: center; min-height: 44px; color: #fff; }
:focus { outline: 0; }
:focus-visible { outline: 3px solid #000; box-shadow: 0 0 0 6px #fecc2f; }
small { font-size: 14px; }
.salto { position: absolute; z-index: 9; top: -6rem; background: #fff; }
.salto:focus { top: 0; }
.oculto { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.arriba { text-align: right; }
a, button, input, select { min-height: 24px; }
input, select { border: 1px solid #333; font-size: 16px; }
td.num { text-align: right; }
</style>
</head>
<body id="arriba">
<a class="salto" href="#contenido-principal">Saltar al contenido principal</a>
<header>
<div class="barra-superior-govco">
<a href="https://www.gov.co/home/" rel="noopener">GOV.CO
<span class="oculto">(sitio externo)</span></a></div>
<form role="search" action="/buscar/">
<label for="q">Buscar</label><input id="q" type="search"></form>
<nav class="principal" aria-label="Principal"><ul>
<li><a href="/">Inicio</a></li> <li><a href="/cifras/" aria-current="true">Cifras</a></li>
</ul></nav>
</header>
<nav aria-label="Miga de pan" class="miga"><ol>
<li><a href="/">Inicio</a></li><li aria-current="page">Página</li>
</ol></nav>
<main id="contenido-principal" tabindex="-1">
<h1>Página</h1>
<p>Un párrafo corto.</p>
<!-- aquí -->
<p class="arriba"><a href="#arriba">Volver arriba</a></p>
</main>
<footer><h2>Entidad</h2><dl><dt>Línea</dt><dd>195</dd></dl>
<p><a href="/mapa-del-sitio/">Mapa del sitio</a></p></footer>
</body>
</html>
"""


def con(*cambios: tuple[str, str]) -> str:
    """Give the clean page with some of its text changed."""
    html = LIMPIA
    for antes, despues in cambios:
        assert antes in html, antes
        html = html.replace(antes, despues)
    return html


def en(contenido: str, *cambios: tuple[str, str]) -> str:
    """Give the clean page with something more in its content."""
    return con(("<!-- aquí -->", contenido), *cambios)


def estilo(css: str) -> tuple[str, str]:
    """Add to the style sheet of the page."""
    return ("</style>", f"{css}\n</style>")


def guion(js: str) -> str:
    """A script in the content."""
    return f"<script>{js}</script>"
