"""The MkDocs adapter: hands the generator's pages to MkDocs and keeps macros harmless.

The only module that imports mkdocs. It thinks nothing of its own: what a page says comes from
``line.generate``.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from mgi.artefacto import Copia, Descarga, Pagina
from mgi.corte import dia_en_palabras
from mgi.esquema.referencias import CLAVES_ENTIDAD
from mgi.formato import fold
from mgi.hoy import build_day, build_epoch
from mgi.line import Sitio, generate
from mgi.problema import DatosInvalidos, informe_avisos
from mgi.render.canal import ruta_canal
from mgi.render.entorno import render_senal
from mgi.render.estilo import make_style
from mgi.render.extranjeras import Extranjeras
from mgi.render.marcas import Marcas
from mgi.render.prosa import PageEnvironment
from mgi.render.siglas import Siglas
from mgi.rutas import ACCESIBILIDAD, ACERCA, MAPA

#: Pages reached from the footer, not from the menu.
_PIE = (ACCESIBILIDAD, ACERCA, MAPA)


#: What the theme shows of a front matter.
_DEL_TEMA = {"titulo", "resumen", "actualizado", "tipo", "presenta", "retirada"}
#: And of a generated page.
_DE_UNA_GENERADA = ("titulo", "resumen", "actualizado", "lado", "guiones", "lleva", "noindex")

#: The script of the search, as `make` bundles it, and the licence of the engine that is in it.
_BUSCADOR = Path(__file__).parents[1] / "buscador" / "publicado"
_DEL_BUSCADOR = ("buscar.js", "buscar-licencia.txt")


class MgiConfig(Config):  # type: ignore[no-untyped-call]
    """No options: the project folder says it all."""


class MgiPlugin(BasePlugin[MgiConfig]):  # type: ignore[no-untyped-call]
    """Joins hand-written and generated pages. Needs the ``macros`` plugin."""

    sitio: Sitio
    marcas: Marcas
    avisos = CountHandler()
    epoca_puesta = False

    @event_priority(-100)  # after macros has made the environment that is replaced here
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Walk the line, before MkDocs clears the old site: with problems nothing is touched."""
        raiz = Path(config.config_file_path).parent
        if not all((_BUSCADOR / nombre).is_file() for nombre in _DEL_BUSCADOR):
            raise Abort("Falta preparar el buscador del sitio: use `make build` o `make serve`.")
        self._count_warnings(config)
        try:
            self.sitio = generate(raiz, build_day(raiz))
        except DatosInvalidos as error:
            raise Abort(str(error)) from None
        self.siglas = Siglas.of(self.sitio.catalogo)
        self.extranjeras = Extranjeras(self.sitio.catalogo.extranjeras)
        self.estilo = make_style(Path(config.theme.dirs[0]) / "estilo")
        self._set_epoch(str(build_epoch(raiz)))
        self.generadas = {
            f"{a.ruta}index.md": a for a in self.sitio.artefactos if isinstance(a, Pagina)
        }
        macros: Any = config.plugins["macros"]
        macros._variables = {}
        macros._env = self.entorno = PageEnvironment()
        return config

    def _set_epoch(self, epoca: str) -> None:
        """Tell MkDocs the moment of the build, which under `serve` is not that of the next one."""
        self.epoca_puesta = "SOURCE_DATE_EPOCH" not in os.environ
        os.environ["SOURCE_DATE_EPOCH"] = epoca

    def _restore_epoch(self) -> None:
        if self.epoca_puesta:
            del os.environ["SOURCE_DATE_EPOCH"]
        self.epoca_puesta = False

    def on_build_error(self, error: Exception) -> None:
        """Leave the environment as it was."""
        self._restore_epoch()

    def _count_warnings(self, config: MkDocsConfig) -> None:
        """Keep warnings counted under ``--quiet``, which would hide them from strict mode."""
        registro = logging.getLogger("mkdocs")
        registro.setLevel(min(registro.level, logging.WARNING))
        registro.removeHandler(self.avisos)  # of the build before, under `serve`
        self.avisos = CountHandler()
        self.avisos.setLevel(logging.WARNING)
        registro.addHandler(self.avisos)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add what was generated; leave out the theme's own assets, which no page uses."""
        propios = {config.docs_dir, *config.theme.dirs[:1]}
        for archivo in list(files):
            ajeno = archivo.src_dir is not None and archivo.src_dir not in propios
            if ajeno or archivo.src_uri.startswith("estilo/"):
                files.remove(archivo)
        for ruta, css in self.estilo.archivos:
            files.append(File.generated(config, ruta, content=css))
        copias = []
        for artefacto in self.sitio.artefactos:
            if isinstance(artefacto, Descarga):
                archivo = File.generated(config, artefacto.ruta, content=artefacto.contenido)
            elif isinstance(artefacto, Copia):
                copias.append(artefacto)
                continue
            else:
                archivo = File.generated(config, f"{artefacto.ruta}index.md", content="")
            files.append(archivo)
        for copia in copias:
            original = files.get_file_from_path(copia.de)
            assert original is not None
            contenido = original.content_bytes
            files.append(File.generated(config, copia.ruta, content=contenido))
        for nombre in _DEL_BUSCADOR:
            ruta = str(_BUSCADOR / nombre)
            files.append(File.generated(config, f"assets/js/{nombre}", abs_src_path=ruta))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each generated page from another, out of the menu, for its breadcrumb."""
        paginas = {page.url: page for page in nav.pages}
        for uri, pagina in self.generadas.items():
            archivo = files.get_file_from_path(uri)
            assert archivo is not None
            paginas[pagina.ruta] = Page(pagina.nombre or pagina.titulo, archivo, config)
        for pagina in self.generadas.values():
            if pagina.padre is not None:
                paginas[pagina.ruta].parent = paginas.get(pagina.padre)  # type: ignore[assignment]
        return nav

    @event_priority(100)  # before macros renders the page
    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Get a page's macros ready; a generated page has no Markdown at all."""
        escrita = self.sitio.catalogo.paginas.get(page.file.src_uri)
        page.edit_url = self._edit_url(page)
        if escrita is None:
            generada = self.generadas[page.file.src_uri]
            page.meta = {campo: getattr(generada, campo) for campo in _DE_UNA_GENERADA}
            page.meta["render_macros"] = False
            return ""
        encabezado = escrita.encabezado
        page.meta = {  # macros would see these as names, so none may be that of a macro
            **encabezado.model_dump(include=_DEL_TEMA),
            "title": encabezado.titulo,
            "guiones": escrita.guiones,
            "noindex": bool(escrita.retirada),
        }
        self.marcas = Marcas(self.sitio.catalogo, page.url)
        self.entorno.use(self.marcas)
        return escrita.cuerpo  # what was checked, not MkDocs' own cut of the file

    def _edit_url(self, page: Page) -> str | None:
        """Return where an editor changes a page; None until the repository is known."""
        repositorio = self.sitio.catalogo.entidad.conocido.get("repositorio")
        if repositorio is None:
            return None
        generada = self.generadas.get(page.file.src_uri)
        origen = f"docs/{page.file.src_uri}" if generada is None else generada.origen
        return f"{repositorio.valor.rstrip('/')}/{origen}"

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the generated HTML in its place, and say what siglas mean."""
        generada = self.generadas.get(page.file.src_uri)
        # joined as plain text: adding Markup to it would escape the page
        escrito = self.marcas.replace(html) if generada is None else generada.contenido
        partes = (str(escrito), str(self.sitio.al_final.get(page.url, "")))
        lado = generada.lado if generada else ""
        return self.siglas.mark("".join(partes), page.url, str(page.meta["titulo"]), lado)

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """Give the theme's templates what they show on every page."""
        env.filters["fecha_larga"] = dia_en_palabras
        env.filters["siglas"] = lambda html, desde: self.siglas.mark(html, desde, al_pie=False)
        conocido = self.sitio.catalogo.entidad.conocido
        env.globals["entidad"] = conocido
        env.globals["entidad_en_el_pie"] = {
            grupo: [
                (rotulo, conocido[clave]) for clave, rotulo in claves.items() if clave in conocido
            ]
            for grupo, claves in CLAVES_ENTIDAD.items()
        }
        pendiente = self.sitio.catalogo.entidad.pendiente
        env.globals["enlaces_pendientes"] = [
            rotulo for clave, rotulo in CLAVES_ENTIDAD["enlaces"].items() if clave in pendiente
        ]
        env.globals["enlaces_pie"] = sorted(
            (
                {"titulo": str(page.meta["titulo"]), "url": page.url}
                for archivo in files.documentation_pages()
                if (page := archivo.page) is not None
                and page.url.startswith(_PIE)
                and page.parent is None
                and not page.meta.get("noindex")
            ),
            key=lambda enlace: fold(enlace["titulo"]),
        )
        env.globals["senal"] = render_senal
        env.globals["canal"] = ruta_canal(self.sitio.catalogo)
        return env

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Link the sheets that the page uses, and say the language of foreign words."""
        return self.extranjeras.mark(self.estilo.link(output))

    def on_post_template(
        self, output_content: str, template_name: str, config: MkDocsConfig
    ) -> str:
        """As for a page: the 404 one is a template."""
        return self.estilo.link(output_content)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Say what was written, where, and how to look at it."""
        self._restore_epoch()
        if self.avisos.get_counts():
            return  # strict mode ends the build after this
        destino = Path(config.site_dir)
        paginas = len(list(destino.rglob("*.html")))
        descargas = sum(isinstance(a, Descarga) for a in self.sitio.artefactos)
        if self.sitio.avisos:
            print(informe_avisos(self.sitio.avisos))
        print(
            f"Sitio listo: {paginas} páginas, {len(self.sitio.catalogo.indicadores)} indicadores "
            f"y {descargas} descargas en {os.path.relpath(destino)}/. Para verlo: make serve"
        )
