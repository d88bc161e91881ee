"""The shared files of data/ and the table schemas: their fields, and what they point at."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from markdown.extensions.toc import slugify
from pydantic import BaseModel

from mgi.check.campos import Modelo, validate
from mgi.check.enlaces import check_enlace
from mgi.esquema.campo import SLUG
from mgi.esquema.conformidad import Familia
from mgi.esquema.cuadres import Cuadre, Duda
from mgi.esquema.legibilidad import Legibilidad
from mgi.esquema.plan import Conjunto
from mgi.esquema.referencias import (
    CLAVES_ENTIDAD,
    Dato,
    Entrada,
    Fuente,
    Pendiente,
    Unidad,
)
from mgi.esquema.siglas import NombrePropio
from mgi.esquema.tabla import COLUMNAS, EsquemaTabla
from mgi.esquema.taxonomia import FACETAS, Taxonomia
from mgi.problema import Problema, sugerencia
from mgi.read import Crudo
from mgi.read.yaml import Documento, Ruta

_DIRECCION = re.compile(r"https://[A-Za-z0-9.-]+(?:/[\w./?=&%#~+-]*)?")
_CORREO = r"[\w.+-]+@(?:[\w-]+\.)+(?:gov|edu)\.co"


class Forma(NamedTuple):
    """How a value of the entity is written: its pattern, what it is, and how to mend it."""

    forma: re.Pattern[str]
    que: str
    remedio: str


_DE_CORREO = Forma(
    re.compile(_CORREO, re.IGNORECASE | re.ASCII),
    "un correo de la entidad",
    "escriba uno solo y completo: …@….gov.co",
)
_DE_TELEFONO = Forma(
    re.compile(
        r"(?=(?:\D*\d){3})[\d\s()+/-]+(?:,? (?:ext|extensi[oó]n|opci[oó]n)\.? \d+)?",
        re.IGNORECASE | re.ASCII,
    ),
    "un teléfono",
    "escriba solo el número, con su extensión si la tiene",
)
#: By key of data/entidad.yml, the form of its value, where it has one.
_FORMAS = {
    "correo-institucional": _DE_CORREO,
    "correo-notificaciones-judiciales": _DE_CORREO,
    "conmutador": _DE_TELEFONO,
    "linea-gratuita": _DE_TELEFONO,
    "linea-anticorrupcion": _DE_TELEFONO,
    "codigo-postal": Forma(
        re.compile(r"\d{6}", re.ASCII), "un código postal", "escriba sus seis cifras, sin espacios"
    ),
    "canal-de-reporte": Forma(
        re.compile(rf"{_CORREO}|{_DIRECCION.pattern}", re.IGNORECASE | re.ASCII),
        "un correo de la entidad ni una dirección",
        "escriba el correo, o la dirección completa con https://",
    ),
}


@dataclass
class Referencias:
    """The shared files, checked. What failed is missing from it and listed in ``problemas``.

    ``conocidos`` keeps every id that was written, as it should be, also of entries with problems of
    their own, so that one fault is not reported again wherever the id is used; None for a file
    without any.
    """

    fuentes: dict[str, Fuente] = field(default_factory=dict)
    unidades: dict[str, Unidad] = field(default_factory=dict)
    glosario: dict[str, Entrada] = field(default_factory=dict)
    estados: dict[str, Conjunto] = field(default_factory=dict)
    cuadres: dict[str, Cuadre] = field(default_factory=dict)
    dudas: dict[str, Duda] = field(default_factory=dict)
    familias: dict[str, Familia] = field(default_factory=dict)
    entidad: dict[str, Dato | Pendiente] = field(default_factory=dict)
    taxonomia: Taxonomia | None = None
    legibilidad: Legibilidad | None = None
    esquemas: dict[str, EsquemaTabla] = field(default_factory=dict)
    conocidos: dict[str, set[str] | None] = field(default_factory=dict)
    problemas: list[Problema] = field(default_factory=list)

    @property
    def serie(self) -> EsquemaTabla | None:
        """The schema of every series; None where it is damaged."""
        return self.esquemas.get("serie")


def check_referencias(crudo: Crudo) -> Referencias:
    """Check fuentes, unidades, glosario, entidad, taxonomía and the schemas."""
    hechas = Referencias()
    hechas.fuentes = _entries(crudo.compartidos["fuentes"], Fuente, hechas)
    for clave in hechas.fuentes:
        hechas.problemas += check_enlace(crudo.compartidos["fuentes"], (clave, "enlace"))
    hechas.unidades = _entries(crudo.compartidos["unidades"], Unidad, hechas)
    hechas.glosario = _entries(crudo.compartidos["glosario"], Entrada, hechas)
    hechas.conocidos["estados"] = None
    if "estados" in crudo.compartidos:
        hechas.estados = _entries(crudo.compartidos["estados"], Conjunto, hechas)
    else:
        hechas.problemas += _check_sin_estados(crudo)
    if "cuadres" in crudo.compartidos:
        hechas.cuadres = _entries(crudo.compartidos["cuadres"], Cuadre, hechas)
    if "legibilidad" in crudo.compartidos:
        hechas.legibilidad = _whole(crudo.compartidos["legibilidad"], Legibilidad, hechas)
    if "nombres" in crudo.compartidos:
        _entries(crudo.compartidos["nombres"], NombrePropio, hechas)
    if "dudas" in crudo.compartidos:
        hechas.dudas = _entries(crudo.compartidos["dudas"], Duda, hechas)
    if "conformidad" in crudo.compartidos:
        hechas.familias = _entries(crudo.compartidos["conformidad"], Familia, hechas)
    documento = crudo.compartidos["entidad"]
    for clave in _claves(documento, hechas):
        hechas.problemas += _check_clave_entidad(documento, clave)
        valor = documento.valor[clave]
        modelo = Pendiente if isinstance(valor, dict) and "pendiente" in valor else Dato
        dato, problemas = validate(documento, modelo, (clave,))
        hechas.problemas += problemas
        if dato is not None:
            hechas.entidad[clave] = dato  # type: ignore[assignment]
    hechas.taxonomia = _whole(crudo.compartidos["taxonomia"], Taxonomia, hechas)
    for faceta in FACETAS:
        terminos = crudo.compartidos["taxonomia"].parte((faceta.grupo,))
        legible = hechas.taxonomia is not None or isinstance(terminos, dict)
        hechas.conocidos[faceta.grupo] = _ids(terminos or ()) if legible else None
    _check_fuentes_citadas(crudo, hechas)
    for nombre, documento in crudo.esquemas.items():
        esquema = _check_esquema(documento, COLUMNAS[nombre], hechas)
        if esquema is not None:
            hechas.esquemas[nombre] = esquema
    return hechas


def _check_sin_estados(crudo: Crudo) -> list[Problema]:
    """Hold that data/estados.yml is there where some ficha chooses a set of it."""
    piden = [codigo for codigo, ficha in crudo.fichas.items() if ficha.texto(("estado",))]
    if not piden:
        return []
    causa = f"falta el archivo, y la ficha de {piden[0]} pide un estado"
    if len(piden) > 1:
        causa = f"falta el archivo, y {len(piden)} fichas piden un estado ({piden[0]} …)"
    return [Problema("data/estados.yml", 0, 0, "MGI-001", causa, "devuélvalo a su sitio")]


def _check_clave_entidad(documento: Documento, clave: str) -> list[Problema]:
    """Hold that a value of the entity has its place on the site, and links where one is due."""
    conocidas = [c for grupo in CLAVES_ENTIDAD.values() for c in grupo]
    if clave not in conocidas:
        causa = f"el dato «{clave}» no existe"
        remedio = sugerencia(clave, conocidas)
        return [documento.problema_clave((clave,), "MGI-005", causa, remedio)]
    valor = documento.texto((clave, "valor"))
    enlace = (
        clave in CLAVES_ENTIDAD["enlaces"]
        or clave in CLAVES_ENTIDAD["barra"]
        or clave in ("micrositio", "repositorio")
    )
    if enlace and valor and not _DIRECCION.fullmatch(valor):
        causa = f"«{valor[:60]}» no es una dirección"
        return [
            documento.problema((clave, "valor"), "MGI-007", causa, "empiece por https://, completa")
        ]
    if valor and clave in _FORMAS and not _FORMAS[clave].forma.fullmatch(valor.strip()):
        causa = f"«{valor[:60]}» no es {_FORMAS[clave].que}"
        remedio = f"{_FORMAS[clave].remedio}; si aún no se sabe, deje «pendiente»"
        return [documento.problema((clave, "valor"), "MGI-007", causa, remedio)]
    return check_enlace(documento, (clave, "valor"))


def unknown(
    documento: Documento, donde: Ruta, escrito: str, archivo: str, ids: set[str] | None
) -> list[Problema]:
    """Return the problem (MGI-026) of an id that is not in the file it points at, or none.

    ``ids`` is None where that file could not be read, which has its own problem.
    """
    if ids is None or not escrito or escrito in ids:
        return []
    causa = f"campo «{'.'.join(map(str, donde))}»: «{escrito}» no está en {archivo}"
    return [documento.problema(donde, "MGI-026", causa, sugerencia(escrito, ids))]


def _claves(documento: Documento, hechas: Referencias) -> list[str]:
    """Return the ids of a file that is a mapping of entries, and note those ill written."""
    if documento.problemas:
        return []
    if not isinstance(documento.valor, dict):
        causa = "el archivo está vacío o no es una lista de entradas con nombre"
        hechas.problemas.append(
            documento.problema((), "MGI-007", causa, "escriba «id:» y debajo sus campos")
        )
        return []
    for clave in documento.valor:
        if not re.fullmatch(SLUG, clave):
            causa = f"el id «{clave}» no sirve"
            hechas.problemas.append(
                documento.problema_clave(
                    (clave,), "MGI-007", causa, "use minúsculas sin tildes, cifras y guiones"
                )
            )
    return list(documento.valor)


def _ids(claves: Iterable[str]) -> set[str]:
    """Return ids as they are to be written: one that is ill written is told once, where it is."""
    return {clave if re.fullmatch(SLUG, clave) else slugify(clave, "-") for clave in claves}


def _entries(documento: Documento, modelo: type[Modelo], hechas: Referencias) -> dict[str, Modelo]:
    claves = _claves(documento, hechas)
    archivo = documento.ruta.removeprefix("data/").removesuffix(".yml")
    hechas.conocidos[archivo] = _ids(claves) if isinstance(documento.valor, dict) else None
    entradas: dict[str, Modelo] = {}
    for clave in claves:
        entrada, problemas = validate(documento, modelo, (clave,))
        hechas.problemas += problemas
        if entrada is not None:
            entradas[clave] = entrada
    return entradas


def _whole(documento: Documento, modelo: type[Modelo], hechas: Referencias) -> Modelo | None:
    if documento.problemas:
        return None
    entero, problemas = validate(documento, modelo)
    hechas.problemas += problemas
    return entero


def _check_fuentes_citadas(crudo: Crudo, hechas: Referencias) -> None:
    citas: tuple[tuple[str, dict[str, BaseModel]], ...] = (
        ("glosario", dict(hechas.glosario)),
        ("entidad", dict(hechas.entidad)),
    )
    for archivo, entradas in citas:
        for clave, entrada in entradas.items():
            fuente = getattr(entrada, "fuente", None)
            if fuente is not None:
                hechas.problemas += unknown(
                    crudo.compartidos[archivo],
                    (clave, "fuente"),
                    fuente,
                    "data/fuentes.yml",
                    hechas.conocidos["fuentes"],
                )


def _check_esquema(
    documento: Documento, columnas: tuple[str, ...], hechas: Referencias
) -> EsquemaTabla | None:
    """Check a descriptor; whatever is wrong with it is MGI-028 (it is not an everyday file)."""
    if documento.problemas:
        return None
    esquema, problemas = validate(documento, EsquemaTabla)
    hechas.problemas += [
        Problema(p.ruta, p.linea, p.columna, "MGI-028", p.causa, p.remedio) for p in problemas
    ]
    if esquema is not None and esquema.nombres != columnas:
        causa = f"las columnas no son las que el sitio lee: {', '.join(columnas)}"
        hechas.problemas.append(
            documento.problema(("fields",), "MGI-028", causa, "déjelas así y en ese orden")
        )
        return None
    return esquema
