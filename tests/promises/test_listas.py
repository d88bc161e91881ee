"""The pages that lead to others: what they list, in what order, and what they say of it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from conftest import RAIZ, construir, proyecto_construible
from datos import INDICADORES, ficha, filas, fuentes, palabras, ultimo_total
from lectura import Pagina, abrir
from mgi.formato import fold


def en_orden(nombres: list[str]) -> bool:
    return nombres == sorted(nombres, key=fold)


def test_figures_are_listed_by_name_and_filtered_by_what_tells_them_apart(sitio: Path) -> None:
    con_filtro = 0
    for lista in sorted((sitio / "cifras" / "tema").iterdir()):
        pagina = Pagina(abrir(sitio, f"cifras/tema/{lista.name}"))
        lista_html = abrir(sitio, f"cifras/tema/{lista.name}").split('id="lista-cifras"')[1]
        nombres = [t for t, _ in Pagina(lista_html.split("</ul>")[0]).enlaces]
        suyos = [i for i in INDICADORES if ficha(i)["tema"] == lista.name]
        assert len(nombres) == len(suyos)
        assert en_orden(nombres)
        pilares = {ficha(i).get("pilar", "ninguno") for i in suyos}
        opciones = {
            str(a["value"]) for tag, a, _ in pagina.elementos if tag == "option" and a["value"]
        } - {"reciente", "antigua"}
        assert opciones == (pilares if len(pilares) > 1 else set())
        con_filtro += len(pilares) > 1
    assert con_filtro


def test_the_cards_of_the_pilares_lead_to_their_pages_and_count_their_figures(sitio: Path) -> None:
    taxonomia = yaml.safe_load((RAIZ / "data/taxonomia.yml").read_text(encoding="utf-8"))
    pagina = Pagina(abrir(sitio, "pilares"))
    tarjetas = pagina.textos("li", class_="pilar")
    assert len(tarjetas) == len(taxonomia["pilares"]) == 4
    for tarjeta, (clave, pilar) in zip(tarjetas, taxonomia["pilares"].items(), strict=True):
        assert tarjeta.startswith(
            f"Pilar {pilar['numero']} {pilar['nombre']} {pilar['definicion']}"
        )
        assert (pilar["nombre"], f"{clave}/") in pagina.enlaces
        cuantas = sum(ficha(i).get("pilar") == clave for i in INDICADORES)
        assert (f"{cuantas} cifra" in tarjeta) == bool(cuantas)


def test_each_figure_leads_to_those_beside_it_and_says_how_to_cite_it(sitio: Path) -> None:
    for indicador in INDICADORES:
        pagina = Pagina(abrir(sitio, f"cifras/{indicador.name}"))
        propia = ficha(indicador)
        cita = pagina.textos("p", class_="cita")[0].replace("\u00a0", " ")
        todas = filas(indicador)
        citadas = ultimo_total(indicador) or todas
        for clave in {fila["fuente"] for fila in citadas} - {""}:
            fuente = fuentes()[clave]
            assert f"{fuente['titulo']} ({fuente['entidad']}, {fuente['fecha']})" in cita
        calculada = any(fila["derivado_de"] for fila in citadas)
        assert ("Calculado en este sitio con: " in cita) == calculada
        assert cita.startswith(" ".join(propia["nombre"].split()))
        corte = pagina.textos("p", class_="m")
        if pagina.textos("p", class_="n"):
            assert pagina.textos("p", class_="n")[0].replace("\u00a0", " ").lower() in cita.lower()
            assert corte[0].partition(" · ")[0].lower() in cita.lower()
        lugares = {fila["ubicacion"] for fila in citadas}
        assert all(lugar in cita for lugar in lugares) or (
            len(lugares) > 4 and "varias partes" in cita
        )
        assert palabras(citadas[0]["periodo"]) in cita
        assert palabras(citadas[-1]["periodo"]) in cita
        assert f"https://mgi.educacionbogota.edu.co/cifras/{indicador.name}/" in cita
        assert f"actualizado el {palabras(propia['actualizado'])}." in cita
        suyas = {i.name for i in INDICADORES if ficha(i)["tema"] == propia["tema"]}
        lado = abrir(sitio, f"cifras/{indicador.name}").split('id="lado--relacionadas"')[1]
        vistas = set(re.findall(r'href="\.\./([a-z0-9-]+)/"', lado.split("</nav>")[0]))
        assert vistas <= suyas - {indicador.name}
        assert len(vistas) == min(5, len(suyas) - 1)
        assert f'href="../tema/{propia["tema"]}/"' in lado
        if "pilar" in propia:
            assert f'pilares/{propia["pilar"]}/"' in lado.split("</nav>")[0]


def test_each_download_says_what_it_weighs(sitio: Path) -> None:
    for indicador in INDICADORES:
        lado = abrir(sitio, f"cifras/{indicador.name}").split('class="descargas"')[1]
        dichos = re.findall(r'href="(datos\.\w+)".*?<span>([\d.]+)\u00a0(bytes|kB)</span>', lado)
        assert [nombre for nombre, _, _ in dichos] == ["datos.csv", "datos.json"]
        for nombre, numero, unidad in dichos:
            bytes_ = (sitio / "cifras" / indicador.name / nombre).stat().st_size
            vale = bytes_ if unidad == "bytes" else round(bytes_ / 1000)
            assert int(numero.replace(".", "")) == vale


def test_changes_go_from_the_newest_and_say_what_changed(sitio: Path) -> None:
    pagina = Pagina(abrir(sitio, "acerca/cambios"))
    dias = [str(a["datetime"]) for tag, a, _ in pagina.elementos if tag == "time"][:-1]
    assert dias == sorted(set(dias), reverse=True)
    texto = pagina.textos("main", id="contenido-principal")[0]
    explicados = 0
    for archivo in [*(RAIZ / "docs").rglob("*.md"), *(RAIZ / "data").rglob("ficha.yml")]:
        cabeza = archivo.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")[0]
        datos = yaml.load(cabeza, yaml.BaseLoader)
        nombre = " ".join((datos.get("titulo") or datos["nombre"]).split())
        assert nombre in texto, archivo
        if "cambio" in datos:
            assert f"{nombre} {datos['cambio']}" in texto
            explicados += 1
    assert explicados
    portada = abrir(sitio, "").split('<ul class="cambios">')[1].split("</ul>")[0]
    assert portada.count("<li>") == 5
    assert 'href="./"' not in portada


def test_the_glossary_goes_by_letter(sitio: Path) -> None:
    html = abrir(sitio, "explore/glosario")
    letras = re.findall(r'<h3 id="letra--(\w)">(\w)</h3>', html)
    assert [letra for _, letra in letras] == sorted({letra for _, letra in letras})
    for trozo in html.split('<h3 id="letra--')[1:]:
        letra = trozo[0]
        nombres = re.findall(r"<dt>([^<:]+)", trozo.split("</dl>")[0])
        assert nombres
        assert all(fold(nombre).startswith(letra) for nombre in nombres), letra
        assert en_orden(nombres)
    saltos = " ".join(f"Con {letra}" for _, letra in letras)
    assert Pagina(html).textos("nav", class_="letras") == [saltos]


def test_a_retired_figure_says_so_wherever_it_is_listed(proyecto: Path, tmp_path: Path) -> None:
    raiz = proyecto_construible(proyecto)
    ruta = raiz / "data/indicadores/visitas/ficha.yml"
    retirado = "publicacion: {estado: retirado, motivo: Ya no se mide.}"
    texto = ruta.read_text(encoding="utf-8").replace("publicacion: {estado: vigente}", retirado)
    ruta.write_text(texto, encoding="utf-8")
    (raiz / "docs/pilar.md").write_text(
        "---\ntitulo: Pilar\nresumen: Prueba.\nactualizado: 2024-06-30\npresenta: apoyo\n---\n\n"
        "{{ cifras_del_pilar() }}\n",
        encoding="utf-8",
    )
    assert construir(raiz, tmp_path / "site").returncode == 0
    sitio = tmp_path / "site"
    assert "Indicador retirado." in abrir(sitio, "cifras/visitas")
    assert "</a> (retirado)" in abrir(sitio, "cifras/tema/colegios")
    pilar = abrir(sitio, "pilar")
    assert "todavía no traen cifras" not in pilar
    assert 'href="../cifras/pilar/apoyo/"' in pilar
    indice = (sitio / "buscar/indice.js").read_text(encoding="utf-8")
    assert '"resumen":"Indicador retirado. Visitas hechas en el periodo."' in indice
    assert '"valor"' not in indice


def test_the_menu_of_a_section_marks_the_page_and_keeps_its_order(sitio: Path) -> None:
    html = abrir(sitio, "pilares/apoyo")
    lado = html.split('class="seccion"')[1].split("</nav>")[0]
    nombres = re.findall(r">([^<]+)</a>", lado)
    assert nombres == ["Los cuatro pilares", *(n for n in nombres if n.startswith("Pilar "))]
    assert re.findall(r'aria-current="page">([^<]+)<', lado) == ["Pilar 3: apoyo"]
    assert re.findall(r'aria-current="(\w+)"', html.split("</header>")[0]) == ["true", "page"]
    portada = abrir(sitio, "pilares").split("</header>")[0]
    assert re.findall(r'aria-current="(\w+)"', portada) == ["page"]


def test_the_404_page_has_the_search_and_stays_out_of_search_engines(sitio: Path) -> None:
    html = (sitio / "404.html").read_text(encoding="utf-8")
    assert re.search(r'<form class="buscador"[^>]*action="/buscar/" method="get"', html)
    assert '<meta name="robots" content="noindex">' in html


def test_the_cards_of_a_section_are_its_other_pages_in_the_order_of_the_menu(sitio: Path) -> None:
    tarjetas = abrir(sitio, "modelo").split('<ul class="rejilla">')[-1].split("</ul>")[0]
    enlaces = re.findall(r'<a href="([^"]+)">', tarjetas)
    assert enlaces == ["niveles/", "historia/", "objetivos/", "gobierno/", "beneficios/"]
