"""For each probe, a page with its fault planted and the same page without it."""

from __future__ import annotations

from auditoria.limpia import LIMPIA, con, en, estilo, guion

BOTON = '<p><button type="button">Abrir</button></p>'
FILTRO = (
    '<form aria-label="Filtrar"><label for="f">Filtro</label><input id="f" type="search"></form>'
    '<p role="status" id="dicho"></p>'
)
TABLA = (
    '<table><caption>Valores</caption><tr><th scope="col">Año</th><th scope="col">Valor</th></tr>'
    '<tr><th scope="row">2023</th><td class="num">1.234</td></tr></table>'
)
GRAFICO = (
    '<figure class="grafico"><figcaption>Valores</figcaption><svg role="img" aria-label="Valores" '
    'width="200" height="60"><rect class="bar" width="100" height="24" fill="#0943b5"/>'
    '<text class="val" x="110" y="18" font-size="16" font-family="Verdana, sans-serif" '
    'fill="#000">1.234</text></svg></figure>'
)
LARGO = "Un texto que sigue y sigue para que haya más de un renglón en el párrafo. " * 4
ESTADO = (
    '<p><strong class="etiqueta critico"><svg width="16" height="16"></svg> Crítico</strong></p>'
)

ATAJO = (
    'onkeydown = e => e.key === "/" && '
    'setTimeout(() => { document.querySelector("h1").hidden = true; }, 20)'
)
LISTA = (
    '<form aria-label="Elegir"><label for="l">Lista</label><select id="l"><option>Una</option>'
    "<option>Otra</option></select></form>"
)

#: By probe: the page with the fault, and the one without it.
FALLAS: dict[str, tuple[str, str]] = {
    "teclado": (
        en(
            BOTON
            + guion(
                'document.querySelector("main button").onkeydown = '
                'e => e.key === "Tab" && e.preventDefault()'
            )
        ),
        en(BOTON),
    ),
    "orden-del-foco": (
        en(
            '<p><button type="button" tabindex="2">Dos</button> '
            '<button type="button" tabindex="1">Uno</button></p>'
        ),
        en(BOTON),
    ),
    "foco-no-tapado": (
        con(estilo("header { position: sticky; top: 0; background: #fff; height: 100vh; }")),
        con(estilo("header { position: sticky; top: 0; background: #fff; }")),
    ),
    "atajos": (en(guion(ATAJO)), en(guion(ATAJO.replace("/", "Tab")))),
    "foco-visible": (
        con(estilo("main a:focus-visible { outline: 1px solid #000; box-shadow: none; }")),
        LIMPIA,
    ),
    "tabindex": (en('<p tabindex="3">Antes</p>'), en('<p tabindex="0">Después</p>')),
    "ocultos-sin-foco": (
        en(
            '<button aria-expanded="false" aria-controls="cajon">Menú</button>'
            '<div id="cajon" style="opacity: 0"><a href="/cifras/">Cifras</a></div>'
        ),
        en(
            '<button aria-expanded="false" aria-controls="cajon">Menú</button>'
            '<div id="cajon" hidden><a href="/cifras/">Cifras</a></div>'
            '<button aria-expanded="false" aria-controls="fila" hidden>Más</button>'
            '<div id="fila"><a href="/cifras/">Todas las cifras</a></div>'
        ),
    ),
    "salto": (con(("Saltar al contenido principal", "Saltar a contenido")), LIMPIA),
    "idioma": (con(('lang="es-CO"', 'lang="en"')), LIMPIA),
    "palabras-de-otra-lengua": (
        en("<p>Hubo un workshop.</p>"),
        en('<p>Hubo un <span lang="en">workshop</span>.</p>'),
    ),
    "titulo-con-el-sitio": (con(("Página — Sitio", "Página")), LIMPIA),
    "encabezados": (en("<h3>Salta</h3>"), en("<h2>Sigue</h2><h3>Sigue</h3>")),
    "parrafos-como-titulo": (
        en("<p><strong>Un título</strong></p><p>Lo que sigue.</p>"),
        en("<h2>Un título</h2><p><strong>Aviso.</strong> Lo que sigue.</p>"),
    ),
    "zonas": (
        en('<nav aria-label="Principal"><a href="/">Inicio</a></nav>'),
        en('<nav aria-label="Otra"><a href="/">Inicio</a></nav>'),
    ),
    "tablas": (en(TABLA.replace(' scope="col"', "", 1)), en(TABLA)),
    "numeros-a-la-derecha": (en(TABLA.replace(' class="num"', "")), en(TABLA)),
    "miga": (con((' aria-current="page">Página', ">Página")), LIMPIA),
    "menu": (
        con(("</ul></nav>", '<li><a href="/x/">x</a></li>' * 6 + "</ul></nav>")),
        con(("</ul></nav>", '<li><ul><li><a href="/x/">x</a></li></ul></li></ul></nav>')),
    ),
    "volver-arriba": (con(('<p class="arriba">', "<p>")), LIMPIA),
    "caminos": (con(("/mapa-del-sitio/", "/mapa/")), LIMPIA),
    "barra-govco": (con(("min-height: 56px", "min-height: 48px")), LIMPIA),
    "barra-govco-color": (con(("background: #0943b5", "background: #36c")), LIMPIA),
    "graficos": (en(GRAFICO + TABLA.replace("1.234", "1.235")), en(GRAFICO + TABLA)),
    "graficos-de-texto": (
        en('<figure class="grafico"><img src="/g.png" alt="Valores"></figure>'),
        en(GRAFICO + TABLA),
    ),
    "estado-sin-color": (en(ESTADO.replace("Crítico", "")), en(ESTADO)),
    "enlaces-con-sentido": (
        en('<p><a href="/cifras/valores/">Ver más</a></p>'),
        en(
            '<p><a href="/cifras/valores/">Ver más'
            '<span class="oculto"> sobre los valores</span></a></p>'
        ),
    ),
    "mismo-texto-mismo-destino": (
        en('<p><a href="/cifras/a/">Ficha</a> <a href="/cifras/b/">Ficha</a></p>'),
        en('<p><a href="/cifras/a/">Ficha</a> <a href="/cifras/a/">Ficha</a></p>'),
    ),
    "enlaces-externos": (
        en('<p><a href="https://x.gov.co/" rel="noopener">La entidad</a></p>'),
        en('<p><a href="https://x.gov.co/" rel="noopener">La entidad (sitio externo)</a></p>'),
    ),
    "sin-pistas-de-los-sentidos": (
        en("<p>Los valores en rojo están atrasados.</p>"),
        en("<p>Los valores con la marca «Crítico» están atrasados.</p>"),
    ),
    "sin-movimiento-propio": (en("<marquee>Novedad</marquee>"), en("<p>Novedad</p>")),
    "sin-globos": (
        en('<p><abbr title="centro integrado de servicios">CIS</abbr></p>'),
        en(
            '<p><abbr title="centro integrado de servicios">CIS</abbr>: '
            "centro integrado de servicios</p>"
        ),
    ),
    "sin-gestos": (
        en(guion('addEventListener("touchmove", () => {})')),
        en(guion('addEventListener("click", () => {})')),
    ),
    "letra-minima": (
        en('<p><small style="font-size: 12.8px">Nota</small></p>'),
        en("<p><small>Nota</small></p>"),
    ),
    "letra-del-cuerpo": (
        en('<ul><li style="font-size: 15px">Uno</li></ul>'),
        en("<ul><li>Uno</li></ul>"),
    ),
    "renglon": (en(f'<p style="width: 900px">{LARGO}</p>'), en(f"<p>{LARGO}</p>")),
    "interlineado": (en(f'<p style="line-height: 1.3">{LARGO}</p>'), en(f"<p>{LARGO}</p>")),
    "sin-justificar": (en(f'<p style="text-align: justify">{LARGO}</p>'), en(f"<p>{LARGO}</p>")),
    "familias": (en('<p style="font-family: Georgia, serif">Otra</p>'), en("<pre>código</pre>")),
    "ancho": (
        en('<p style="width: 1400px">Ancho</p>'),
        en(
            f'<div style="overflow-x: auto" tabindex="0"><p style="width: 1400px">{LARGO}</p></div>'
        ),
    ),
    "letra-doble": (
        en(
            '<p style="font-size: 1rem; height: 26px; overflow: hidden; width: 12em">'
            "Un renglón y no dos</p>"
        ),
        en('<p style="font-size: 1rem; overflow: hidden; width: 12em">Un renglón y no dos</p>'),
    ),
    "letra-sin-tiras": (
        en(
            '<div style="display: grid; grid-template-columns: 16rem minmax(0, 1fr)"><p>Campo</p>'
            "<p>Respuesta</p></div>",
            estilo("main { max-width: 280px; }"),
        ),
        en("<div><p>Campo</p><p>Respuesta</p></div>", estilo("main { max-width: 280px; }")),
    ),
    "ampliacion": (
        con(estilo("header { position: sticky; top: 0; background: #fff; }")),
        LIMPIA,
    ),
    "espaciado": (
        en('<p style="width: 11em; overflow: hidden; white-space: nowrap">Un renglón sin más</p>'),
        en('<p style="width: 11em; overflow: hidden">Un renglón sin más</p>'),
    ),
    "objetivo": (
        en(
            '<ul><li style="display: flex; font-size: 14px; line-height: 1"><a href="/a/" '
            'style="min-height: 0">a</a><a href="/b/" style="min-height: 0">b</a></li></ul>'
        ),
        en(
            '<ul><li style="display: flex; font-size: 14px; line-height: 1"><a href="/a/" '
            'style="min-width: 24px">a</a><a href="/b/" style="min-width: 24px">b</a></li></ul>'
        ),
    ),
    "marcas-de-grafico": (en(GRAFICO.replace("#0943b5", "#cde") + TABLA), en(GRAFICO + TABLA)),
    "texto-sobre-fondos": (
        en('<p style="color: #666; background: linear-gradient(#fff, #999)">Texto</p>'),
        en('<p style="color: #000; background: linear-gradient(#fff, #999)">Texto</p>'),
    ),
    "texto-de-grafico": (en(GRAFICO.replace('x="110"', 'x="10"') + TABLA), en(GRAFICO + TABLA)),
    "bordes-de-campos": (con(("1px solid #333", "1px solid #ccc")), LIMPIA),
    "movimiento-reducido": (
        con(estilo("a { transition: color .2s; }")),
        con(
            estilo(
                "@media (prefers-reduced-motion: no-preference) { a { transition: color .2s; } }"
            )
        ),
    ),
    "colores-forzados": (
        en('<div style="width: 90px; height: 20px; background: #0943b5"></div>'),
        en('<div style="width: 90px; height: 20px; background: #0943b5; border: 1px solid"></div>'),
    ),
    "sin-terceros": (
        en('<p><img src="https://cdn.example/x.svg" alt="x"></p>'),
        en(guion('localStorage.setItem("mgi-tema", "claro")')),
    ),
    "sin-errores": (en(guion("nada()")), LIMPIA),
    "mensajes": (
        en(FILTRO),
        en(FILTRO + guion('f.oninput = () => { dicho.textContent = "No hay ninguno."; }')),
    ),
    "sin-sorpresas": (
        en(LISTA + guion('l.onchange = () => { location.href = "/otra/"; }')),
        en(LISTA + guion("l.onchange = () => { document.title = l.value; }")),
    ),
}
#: The same for what is told only among several pages: three that do, one that does not.
OTRA = con(("Página — Sitio", "Otra — Sitio"))
COTEJOS: dict[str, tuple[list[str], list[str]]] = {
    "titulos-unicos": ([LIMPIA, LIMPIA, OTRA], [LIMPIA, OTRA]),
    "cabecera-igual": (
        [LIMPIA, OTRA, con(('<a href="/">Inicio</a></li> <li>', "<b>Inicio</b></li> <li>"))],
        [LIMPIA, OTRA, con((' aria-current="true"', ""))],
    ),
    "pie-igual": ([LIMPIA, OTRA, con(("Mapa del sitio</a>", "Mapa</a>"))], [LIMPIA, OTRA]),
    "ayuda-igual": ([LIMPIA, OTRA, con(("<dd>195", "<dd>"))], [LIMPIA, OTRA]),
}
