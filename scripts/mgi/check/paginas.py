"""The pages: their front matter, their prose, and every indicator or source that they cite."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache

import pandas as pd

from mgi.check.accesibles import check_accesibles
from mgi.check.campos import validate
from mgi.check.celdas import UNION
from mgi.check.cifras import explain_figure, typed_figures
from mgi.check.destinos import Destinos
from mgi.check.inventario import list_living, page_anchors
from mgi.check.llamadas import check_llamadas, sources_of_hitos
from mgi.check.prosa import Cita, check_prosa
from mgi.check.referencias import Referencias
from mgi.check.tal_cual import check_tal_cual
from mgi.check.terminos import unknown_term
from mgi.corte import leer_corte
from mgi.esquema.ficha import Ficha
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.esquema.pagina import CAMPOS_DE_TERMINOS, Encabezado
from mgi.esquema.partes import Dimension
from mgi.esquema.territorio import LOCALIDAD, Territorio
from mgi.problema import Problema, sugerencia
from mgi.read import Crudo, PaginaCruda
from mgi.read.yaml import Ruta

#: A row of a series as the pages see it: period, the cells of the dimensions, and its value.
FilaCitable = tuple[str, tuple[str, ...], str]


@dataclass(frozen=True)
class Citables:
    """What pages may cite: published indicators with their rows, and the sources.

    ``codigos`` holds also indicators with problems of their own; ``fuentes`` is None where
    data/fuentes.yml could not be read.
    """

    fichas: dict[str, Ficha]
    marco: pd.DataFrame
    codigos: set[str]
    fuentes: set[str] | None
    territorio: Territorio = field(default_factory=Territorio)
    _filas: dict[str, list[FilaCitable]] = field(default_factory=dict)

    def filas(self, codigo: str) -> list[FilaCitable]:
        """Return the rows of an indicator."""
        if codigo not in self._filas:
            self._filas[codigo] = self._read(codigo) if len(self.marco) else []
        return self._filas[codigo]

    def _read(self, codigo: str) -> list[FilaCitable]:
        suyas = self.marco[self.marco["codigo"] == codigo]
        con_dimensiones = bool(self.fichas[codigo].dimensiones)
        return [
            (periodo, tuple(clave.split(UNION)) if con_dimensiones else (), valor)
            for periodo, clave, valor in zip(
                suyas["periodo"], suyas["clave"], suyas["valor"], strict=True
            )
        ]


def check_paginas(
    crudo: Crudo, referencias: Referencias, citables: Citables
) -> tuple[dict[str, Encabezado], list[Problema]]:
    """Check every page of docs/. Returns the front matters that are right, by path in docs/."""
    archivos: dict[str, frozenset[str] | None] = dict.fromkeys(crudo.adjuntos, frozenset())
    archivos |= {pagina.uri: _anclas(crudo, pagina) for pagina in crudo.paginas}
    propia = crudo.compartidos["entidad"].texto(("micrositio", "valor"))
    destinos = Destinos(archivos, propia, cache(lambda: list_living(crudo)))
    con_hitos = sources_of_hitos(crudo)
    paginas: dict[str, Encabezado] = {}
    problemas: list[Problema] = []
    for cruda in crudo.paginas:
        problemas += cruda.encabezado.problemas
        if not cruda.encabezado.problemas:
            pagina, propios = validate(cruda.encabezado, Encabezado)
            problemas += propios
            if pagina is not None:
                paginas[cruda.uri] = pagina
                problemas += _check_encabezado(cruda, pagina)
            problemas += _check_terminos(cruda, referencias)
        prosa = check_prosa(cruda, destinos)
        problemas += [*prosa.problemas, *check_tal_cual(cruda), *check_accesibles(cruda)]
        problemas += check_llamadas(prosa.citas, citables.fuentes, con_hitos)
        con_pilar = cruda.uri not in paginas or paginas[cruda.uri].presenta is not None
        for cita in prosa.citas:
            problemas += _check_cita(cita, citables)
            if cita.nombre == "cifras_del_pilar" and not con_pilar:
                causa = "la página no presenta un pilar"
                remedio = "escriba «presenta: …» en el encabezado, o quite la instrucción"
                problemas.append(cita.problema("MGI-045", causa, remedio))
    return paginas, problemas + _check_pilares(crudo, paginas)


def _check_terminos(cruda: PaginaCruda, referencias: Referencias) -> list[Problema]:
    """Hold that every term that classes the page is in the taxonomy (MGI-026), and once."""
    problemas = []
    for campo, grupo in CAMPOS_DE_TERMINOS.items():
        escrito = cruda.encabezado.parte((campo,))
        varios = isinstance(escrito, list)
        for n, termino in enumerate(escrito if isinstance(escrito, list) else (escrito,)):
            if not isinstance(termino, str):
                continue  # its field says it
            donde: Ruta = (campo, n) if varios else (campo,)
            problemas += unknown_term(cruda.encabezado, donde, termino, grupo, referencias)
            if isinstance(escrito, list) and termino in escrito[:n]:
                causa = f"campo «{campo}»: «{termino}» está dos veces"
                problemas.append(
                    cruda.encabezado.problema(donde, "MGI-007", causa, "déjelo una vez")
                )
    return problemas


def _check_pilares(crudo: Crudo, paginas: dict[str, Encabezado]) -> list[Problema]:
    """Hold that each pilar is presented by one page (MGI-053)."""
    duenos: dict[str, str] = {}
    problemas = []
    for cruda in crudo.paginas:
        pilar = paginas[cruda.uri].presenta if cruda.uri in paginas else None
        if pilar is not None and duenos.setdefault(pilar, cruda.ruta) != cruda.ruta:
            causa = f"el pilar «{pilar}» ya lo presenta {duenos[pilar]}"
            problemas.append(
                cruda.encabezado.problema(
                    ("presenta",), "MGI-053", causa, "déjelo en una sola página"
                )
            )
    return problemas


def _anclas(crudo: Crudo, pagina: PaginaCruda) -> frozenset[str] | None:
    """Return what links may point at in a page; None for one that could not be read."""
    if pagina.encabezado.problemas and not pagina.cuerpo:
        return None
    return page_anchors(crudo, pagina.cuerpo)


def _check_encabezado(cruda: PaginaCruda, pagina: Encabezado) -> list[Problema]:
    problemas = []
    for campo in ("titulo", "resumen", "cambio", "retirada"):
        texto = getattr(pagina, campo) or ""
        for cifra in typed_figures(texto):
            causa, remedio = explain_figure(cifra[0], "dígalo sin la cifra, o llévela al texto")
            causa = f"campo «{campo}»: {causa}"
            problemas.append(cruda.encabezado.problema((campo,), "MGI-040", causa, remedio))
        if "{{" in texto or "{%" in texto or "{#" in texto:
            problemas.append(
                cruda.encabezado.problema(
                    (campo,), "MGI-044", f"campo «{campo}»: lleva código", "escriba solo texto"
                )
            )
    return problemas


def _check_cita(cita: Cita, citables: Citables) -> list[Problema]:
    entrada = INSTRUCCIONES[cita.nombre]
    fuente = cita.argumentos.get("fuente")
    if fuente and citables.fuentes is not None and fuente not in citables.fuentes:
        causa = f"la fuente «{fuente}» no está en data/fuentes.yml"
        return [cita.problema("MGI-042", causa, sugerencia(fuente, citables.fuentes))]
    codigo = cita.argumentos.get("codigo")
    if codigo is None:
        return []
    if codigo not in citables.codigos:
        causa = f"el indicador «{codigo}» no existe o no está publicado"
        return [cita.problema("MGI-042", causa, sugerencia(codigo, citables.codigos))]
    filas = citables.filas(codigo) if codigo in citables.fichas else []
    if not filas:
        return []  # its own problems say why
    cita = replace(cita, filtros=citables.territorio.fold_filters(cita.filtros))
    dimensiones = citables.fichas[codigo].dimensiones
    escrita = cita.filtros.get(LOCALIDAD)
    if LOCALIDAD in dimensiones and escrita and not citables.territorio.localidades:
        return []  # their table has its own problems
    if LOCALIDAD in dimensiones and escrita and citables.territorio.find(escrita) is None:
        causa, remedio = citables.territorio.explain(escrita, en_pagina=True)
        return [cita.problema("MGI-043", causa, remedio)]
    return _check_filtros(cita, dimensiones, filas, una_fila=entrada.una_fila)


def _check_filtros(
    cita: Cita, dimensiones: dict[str, Dimension], filas: list[FilaCitable], *, una_fila: bool
) -> list[Problema]:
    """Hold that each filter names something of the series, and that rows are left."""
    codigo = cita.argumentos["codigo"]
    for nombre, escrito in cita.filtros.items():
        if nombre == "periodo":
            validos = {periodo for periodo, _, _ in filas}
        elif nombre in dimensiones:
            validos = set(dimensiones[nombre].etiquetas)
        else:
            causa = f"«{nombre}» no es una dimensión de {codigo}"
            return [cita.problema("MGI-043", causa, sugerencia(nombre, ["periodo", *dimensiones]))]
        if escrito not in validos:
            causa = f"«{escrito}» no está en {nombre} de {codigo}"
            return [cita.problema("MGI-043", causa, sugerencia(escrito, validos))]
    quedan = [
        (corte, valor)
        for periodo, celdas, valor in filas
        if cita.filtros.get("periodo", periodo) == periodo
        and (corte := leer_corte(periodo)) is not None
        and all(
            cita.filtros.get(nombre, "" if una_fila else celda) == celda
            for nombre, celda in zip(dimensiones, celdas, strict=False)  # MGI-019 may drop one
        )
    ]
    filtre = f"filtre por {', '.join(['periodo', *dimensiones])}"
    if not quedan:
        causa = f"{codigo} no tiene una fila así" + (" (ni un total)" if una_fila else "")
        return [cita.problema("MGI-043", causa, filtre)]
    if una_fila and not max(quedan)[1]:
        return [cita.problema("MGI-043", f"la fila de {codigo} no tiene dato", filtre)]
    return []
