"""The pages: their front matter, their prose, and every indicator or source that they cite."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from mgi.check.campos import validate
from mgi.check.celdas import UNION
from mgi.check.prosa import Cita, check_prosa, typed_figures
from mgi.check.referencias import Referencias
from mgi.esquema.ficha import Ficha
from mgi.esquema.instrucciones import INSTRUCCIONES
from mgi.esquema.pagina import Pagina
from mgi.problema import Problema, sugerencia
from mgi.read import Crudo, PaginaCruda

#: A row of a series as the pages see it: period and the cells of the dimensions.
Fila = tuple[str, tuple[str, ...]]


class Citables:
    """What pages may cite: published indicators with their rows, and the sources."""

    def __init__(
        self,
        fichas: dict[str, Ficha],
        marco: pd.DataFrame,
        codigos: set[str],
        fuentes: set[str] | None,
    ) -> None:
        self.fichas, self.codigos, self.fuentes = fichas, codigos, fuentes
        self.filas: dict[str, list[Fila]] = defaultdict(list)
        if len(marco):
            columnas = zip(marco["codigo"], marco["periodo"], marco["clave"], strict=True)
            for codigo, periodo, clave in columnas:
                if codigo in fichas:
                    celdas = tuple(clave.split(UNION)) if fichas[codigo].dimensiones else ()
                    self.filas[codigo].append((periodo, celdas))


def check_paginas(
    crudo: Crudo, referencias: Referencias, citables: Citables
) -> tuple[dict[str, Pagina], list[Problema]]:
    """Check every page of docs/. Returns the front matters that are right, by path in docs/."""
    destinos = {pagina.uri for pagina in crudo.paginas} | crudo.adjuntos
    paginas: dict[str, Pagina] = {}
    problemas: list[Problema] = []
    for cruda in crudo.paginas:
        problemas += cruda.encabezado.problemas
        if not cruda.encabezado.problemas:
            pagina, propios = validate(cruda.encabezado, Pagina)
            problemas += propios
            if pagina is not None:
                paginas[cruda.uri] = pagina
                problemas += _check_encabezado(cruda, pagina)
        prosa = check_prosa(cruda.cuerpo, cruda.ruta, cruda.lineas_antes, cruda.uri, destinos)
        problemas += prosa.problemas
        for cita in prosa.citas:
            problemas += _check_cita(cita, citables)
    return paginas, problemas


def _check_encabezado(cruda: PaginaCruda, pagina: Pagina) -> list[Problema]:
    problemas = []
    for campo in ("titulo", "resumen"):
        texto = getattr(pagina, campo)
        for cifra in typed_figures(texto):
            causa = f"campo «{campo}»: la cifra «{cifra[0]}» está escrita a mano"
            problemas.append(
                cruda.encabezado.problema(
                    (campo,), "MGI-040", causa, "dígalo sin la cifra, o llévela al texto"
                )
            )
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
    if codigo not in citables.fichas or not citables.filas[codigo]:
        return []  # its own problems say why
    return _check_filtros(cita, citables, codigo, una_fila=entrada.una_fila)


def _check_filtros(
    cita: Cita, citables: Citables, codigo: str, *, una_fila: bool
) -> list[Problema]:
    dimensiones = citables.fichas[codigo].dimensiones
    filas = citables.filas[codigo]
    for nombre, escrito in cita.filtros.items():
        if nombre == "periodo":
            validos = {periodo for periodo, _ in filas}
        elif nombre in dimensiones:
            validos = set(dimensiones[nombre].etiquetas)
        else:
            causa = f"«{nombre}» no es una dimensión de {codigo}"
            return [cita.problema("MGI-043", causa, sugerencia(nombre, ["periodo", *dimensiones]))]
        if escrito not in validos:
            causa = f"«{escrito}» no está en {nombre} de {codigo}"
            return [cita.problema("MGI-043", causa, sugerencia(escrito, validos))]
    quedan = [
        (periodo, celdas)
        for periodo, celdas in filas
        if cita.filtros.get("periodo", periodo) == periodo
        and all(
            cita.filtros.get(nombre, "" if una_fila else celda) == celda
            for nombre, celda in zip(dimensiones, celdas, strict=False)
        )
    ]
    if not quedan:
        causa = f"{codigo} no tiene una fila así" + (" (ni un total)" if una_fila else "")
        remedio = f"filtre por {', '.join(['periodo', *dimensiones])}"
        return [cita.problema("MGI-043", causa, remedio)]
    return []
