"""Read: every file of data/ and docs/ as text with its places. Nothing else opens them."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from mgi.problema import Problema
from mgi.read.csv import Tabla, read_csv
from mgi.read.nombres import check_names, legible, stray
from mgi.read.texto import read_text
from mgi.read.yaml import Documento, parse_yaml, read_yaml

COMPARTIDOS = ("entidad", "fuentes", "glosario", "taxonomia", "unidades")
#: The shared files that a project may do without.
OPCIONALES = ("conformidad", "cuadres", "dudas", "estados", "legibilidad", "nombres")
#: What the last audit measured; a program writes it.
AUDITORIA = "auditoria.json"
_PRUEBA = re.compile(r"^def (test_\w+)", re.MULTILINE)
REHACER_AUDITORIA = "vuelva a correr `make audit`, que escribe el archivo"
#: Small tables that a project may have, data/<name>.csv, each with its schema.
TABLAS = ("hitos", "omitidos", "localidades", "dile", "redirecciones")
#: The schemas of data/esquemas/: that of every series, and that of each table there is.
ESQUEMAS = ("serie", "revisiones", *TABLAS)
#: What docs/ may hold beside pages: files that a browser shows and never runs.
ADJUNTOS = frozenset({".avif", ".jpeg", ".jpg", ".pdf", ".png", ".webp"})
_INDICADOR = {"ficha.yml", "revisiones.csv", "serie.csv"}
_DATOS = {
    *(f"{nombre}.yml" for nombre in (*COMPARTIDOS, *OPCIONALES)),
    *(f"{nombre}.csv" for nombre in TABLAS),
    AUDITORIA,
    "esquemas",
    "indicadores",
}
_NOMBRE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
#: The most that a page may weigh, in megabytes.
_MEGAS_PAGINA = 0.2


@dataclass
class PaginaCruda:
    """A page of docs/: its front matter, and its body that starts after ``lineas_antes``."""

    ruta: str
    uri: str
    encabezado: Documento
    cuerpo: str
    lineas_antes: int

    @property
    def retirada(self) -> bool:
        """Whether its front matter retires it, whatever the reason says."""
        return self.encabezado.parte(("retirada",)) is not None


@dataclass
class Crudo:
    """All that was read, unchecked, and what could not be read.

    ``tablas`` are the series and ``revisiones`` their changes, by código; ``sueltas``, the small
    tables of data/ by name. ``pruebas`` are the tests that the project has, «tests/….py::test_…».
    """

    compartidos: dict[str, Documento] = field(default_factory=dict)
    esquemas: dict[str, Documento] = field(default_factory=dict)
    fichas: dict[str, Documento] = field(default_factory=dict)
    tablas: dict[str, Tabla] = field(default_factory=dict)
    revisiones: dict[str, Tabla] = field(default_factory=dict)
    sueltas: dict[str, Tabla] = field(default_factory=dict)
    paginas: list[PaginaCruda] = field(default_factory=list)
    adjuntos: set[str] = field(default_factory=set)
    configuracion: Documento | None = None
    auditoria: Documento | None = None
    pruebas: frozenset[str] = frozenset()
    problemas: list[Problema] = field(default_factory=list)


def _read_auditoria(archivo: Path) -> Documento:
    """Read what the audit wrote. No fault of it is mended by hand, and none is of YAML."""
    documento = read_yaml(archivo, f"data/{AUDITORIA}")
    suyos = [replace(problema, remedio=REHACER_AUDITORIA) for problema in documento.problemas]
    if suyos:
        try:
            json.loads(archivo.read_text(encoding="utf-8"))
        except json.JSONDecodeError as error:
            causa, (linea, columna) = "está vacío o dañado desde aquí", (error.lineno, error.colno)
            suyos = [replace(suyo, linea=linea, columna=columna, causa=causa) for suyo in suyos]
        except (OSError, ValueError, RecursionError):
            pass  # the place is that of its reader
    documento.problemas = suyos
    return documento


def read(raiz: Path) -> Crudo:
    """Read data/ and docs/ under a root, and the menu. Never raises for what the files hold."""
    crudo = Crudo()
    propios = {f"{nombre}.json" for nombre in ESQUEMAS}
    casi: dict[str, Problema] = {}
    for carpeta, esperados in (("data/esquemas", propios), ("data", _DATOS)):
        nombres = [entrada.name for entrada in _entradas(raiz / carpeta)]
        remedio = "cámbiele el nombre, muévalo o quítelo"
        casi, ajenos = check_names(carpeta, nombres, esperados, remedio)
        crudo.problemas += [*ajenos, *casi.values()]
    for nombre in (*COMPARTIDOS, *OPCIONALES):
        ruta = f"data/{nombre}.yml"
        if f"{nombre}.yml" in casi:
            crudo.compartidos[nombre] = Documento(ruta, problemas=[casi[f"{nombre}.yml"]])
        elif nombre in COMPARTIDOS or (raiz / ruta).exists():
            crudo.compartidos[nombre] = read_yaml(raiz / ruta, ruta)
    for nombre in TABLAS:
        ruta = f"data/{nombre}.csv"
        if f"{nombre}.csv" in casi:
            crudo.sueltas[nombre] = Tabla(ruta, problemas=[casi[f"{nombre}.csv"]])
        elif (raiz / ruta).exists():
            crudo.sueltas[nombre] = read_csv(raiz / ruta, ruta)
    if AUDITORIA in casi:
        crudo.auditoria = Documento(f"data/{AUDITORIA}", problemas=[casi[AUDITORIA]])
    elif (raiz / "data" / AUDITORIA).exists():
        crudo.auditoria = _read_auditoria(raiz / "data" / AUDITORIA)
        crudo.problemas += crudo.auditoria.problemas
    crudo.pruebas = frozenset(
        f"{archivo.relative_to(raiz).as_posix()}::{prueba}"
        for archivo in raiz.glob("tests/**/test_*.py")
        if "node_modules" not in archivo.parts and archivo.is_file()
        for prueba in _PRUEBA.findall(archivo.read_text(encoding="utf-8", errors="replace"))
    )
    _read_indicadores(raiz, crudo)
    _read_esquemas(raiz, crudo)
    _read_paginas(raiz, crudo)
    if (raiz / "mkdocs.yml").exists():
        crudo.configuracion = read_yaml(raiz / "mkdocs.yml", "mkdocs.yml", adornos=True)
        crudo.problemas += crudo.configuracion.problemas
    for documento in (*crudo.compartidos.values(), *crudo.esquemas.values()):
        crudo.problemas += documento.problemas
    for ficha in crudo.fichas.values():
        crudo.problemas += ficha.problemas
    for tabla in (*crudo.tablas.values(), *crudo.revisiones.values(), *crudo.sueltas.values()):
        crudo.problemas += tabla.problemas
    return crudo


def _read_esquemas(raiz: Path, crudo: Crudo) -> None:
    """Read the schema of the series, and that of each other table that the project has."""
    hacen_falta = {"serie", *crudo.sueltas, *(["revisiones"] if crudo.revisiones else [])}
    for nombre in ESQUEMAS:
        ruta = f"data/esquemas/{nombre}.json"
        if nombre in hacen_falta or (raiz / ruta).exists():
            crudo.esquemas[nombre] = read_yaml(raiz / ruta, ruta)


def _read_indicadores(raiz: Path, crudo: Crudo) -> None:
    for entrada in _entradas(raiz / "data" / "indicadores"):
        codigo = legible(entrada.name)
        ruta = f"data/indicadores/{codigo}"
        if entrada.is_symlink() or not entrada.is_dir():
            crudo.problemas.append(stray(ruta, "cada indicador va en su carpeta"))
            continue
        nombres = {archivo.name for archivo in _entradas(Path(entrada.path))}
        casi, ajenos = check_names(
            ruta, nombres, _INDICADOR, "aquí van solo ficha.yml, serie.csv y revisiones.csv"
        )
        crudo.problemas += [*ajenos, *casi.values()]
        if "ficha.yml" in casi:
            crudo.fichas[codigo] = Documento(f"{ruta}/ficha.yml", problemas=[casi["ficha.yml"]])
        else:
            crudo.fichas[codigo] = read_yaml(Path(entrada.path, "ficha.yml"), f"{ruta}/ficha.yml")
        for archivo, tablas in (
            ("serie.csv", crudo.tablas),
            ("revisiones.csv", crudo.revisiones),
        ):
            if archivo in casi:
                tablas[codigo] = Tabla(f"{ruta}/{archivo}", problemas=[casi[archivo]])
            elif archivo in nombres:
                tablas[codigo] = read_csv(Path(entrada.path, archivo), f"{ruta}/{archivo}")


def _read_paginas(raiz: Path, crudo: Crudo) -> None:
    docs = raiz / "docs"
    for carpeta, subcarpetas, archivos in os.walk(docs):
        visibles = [nombre for nombre in subcarpetas if not nombre.startswith(".")]
        subcarpetas[:] = sorted(visibles)
        for nombre in sorted(n for n in archivos + visibles if not n.startswith(".")):
            archivo = Path(carpeta, nombre)
            uri = legible(archivo.relative_to(docs).as_posix())
            if archivo.is_symlink():
                remedio = "es un enlace simbólico: ponga el archivo"
                crudo.problemas.append(stray(f"docs/{uri}", remedio))
            elif archivo.is_dir():
                crudo.problemas += _check_nombre(uri, nombre)
            else:
                _read_archivo(archivo, uri, crudo)


def _read_archivo(archivo: Path, uri: str, crudo: Crudo) -> None:
    ruta, extension = f"docs/{uri}", archivo.suffix
    if extension.lower() in ADJUNTOS | {".md"}:
        crudo.problemas += _check_nombre(uri, archivo.stem, extension)
        if extension == ".md":
            crudo.paginas.append(_read_pagina(archivo, ruta, uri))
        else:
            crudo.adjuntos.add(uri)
    else:
        remedio = "docs/ lleva páginas .md, imágenes y PDF; quite el archivo"
        crudo.problemas.append(stray(ruta, remedio))


def _check_nombre(uri: str, nombre: str, extension: str = "") -> list[Problema]:
    """Hold that a name can be a part of an address, and that MkDocs does not leave it out."""
    if _NOMBRE.fullmatch(nombre) and extension == extension.lower() and uri != "templates":
        return []
    causa = f"«{nombre}{extension}» no sirve de nombre"
    return [
        Problema(
            f"docs/{uri}",
            0,
            0,
            "MGI-049",
            causa,
            "use minúsculas sin tildes, cifras y guiones, y otra palabra que «templates»",
        )
    ]


def _read_pagina(archivo: Path, ruta: str, uri: str) -> PaginaCruda:
    texto, problemas = read_text(archivo, ruta, megas=_MEGAS_PAGINA)
    if problemas:
        return PaginaCruda(ruta, uri, Documento(ruta, problemas=problemas), "", 0)
    lineas = texto.split("\n")
    cierre = next((n for n, linea in enumerate(lineas) if n and linea.rstrip() == "---"), 0)
    if lineas[0].rstrip() != "---" or not cierre:
        falta = Problema(
            ruta,
            1,
            1,
            "MGI-046",
            "la página no empieza con su encabezado entre «---»",
            "copie el de otra página: titulo, resumen y actualizado",
        )
        return PaginaCruda(ruta, uri, Documento(ruta, problemas=[falta]), texto, 0)
    encabezado = parse_yaml("\n".join(lineas[1:cierre]), ruta, desde=1)
    return PaginaCruda(ruta, uri, encabezado, "\n".join(lineas[cierre + 1 :]), cierre + 1)


def _entradas(carpeta: Path) -> list[os.DirEntry[str]]:
    """Return the entries of a folder by name, hidden ones left out; none if it is no folder."""
    try:
        with os.scandir(carpeta) as entradas:
            return sorted((e for e in entradas if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError:
        return []
