"""Check: raw values in, every problem out, and what is right in typed form."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from mgi.check.coherencia import check_coherencia
from mgi.check.conformidad import Evidencia, check_conformidad
from mgi.check.contenido import check_contenido
from mgi.check.correos import check_correos
from mgi.check.cuadres import check_cuadres, tell_uncomputed
from mgi.check.cuentas import CuadreHecho
from mgi.check.derivados import Operandos, compute_derivados
from mgi.check.dimensiones import rename_dimensions
from mgi.check.direcciones import check_direcciones, pages_in_order
from mgi.check.ecos import drop_echoes
from mgi.check.fichas import check_fichas
from mgi.check.hitos import Hechos, check_hitos
from mgi.check.legibilidad import Lectura, check_legibilidad
from mgi.check.localidades import fold_cuadres, fold_localidades
from mgi.check.nombres import check_nombres
from mgi.check.paginas import Citables, check_paginas
from mgi.check.pasos import check_rutas
from mgi.check.planes import check_planes
from mgi.check.redirecciones import check_redirecciones
from mgi.check.referencias import Referencias, check_referencias
from mgi.check.retiradas import check_iguales, check_retiradas
from mgi.check.revisiones import LineaRevision, check_revisiones, confirmadas
from mgi.check.series import check_series, sound_rows
from mgi.check.siglas import check_siglas
from mgi.check.tablas import Registro
from mgi.check.taxonomia import check_taxonomia
from mgi.check.territorio import check_territorio
from mgi.esquema.ficha import Ficha
from mgi.esquema.pagina import Encabezado
from mgi.esquema.territorio import Territorio
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.reglas import REGLAS


@dataclass
class Revision:
    """The outcome of a check. The rest is whole only when ``problemas`` is empty.

    ``avisos`` are the problems whose rule is a warning. ``hoy`` is the day of the check.

    ``encabezados``, ``cuerpos`` and ``lecturas`` are by path in docs/, the first in the order of
    the menu.
    """

    problemas: list[Problema]
    avisos: list[Problema]
    hoy: date
    fichas: dict[str, Ficha]
    marco: pd.DataFrame
    operandos: Operandos
    referencias: Referencias
    encabezados: dict[str, Encabezado]
    cuerpos: dict[str, str]
    territorio: Territorio
    revisiones: list[LineaRevision] = field(default_factory=list)
    hechos: Hechos = field(default_factory=Hechos)
    cuadres: list[CuadreHecho] = field(default_factory=list)
    lecturas: dict[str, Lectura] = field(default_factory=dict)
    redirecciones: list[Registro] = field(default_factory=list)
    evidencia: Evidencia = field(default_factory=Evidencia)


def check(crudo: Crudo, hoy: date) -> Revision:
    """Check everything that was read, in one run, and report all of it. Never raises for it."""
    referencias = check_referencias(crudo)
    territorio, de_territorio = check_territorio(crudo, referencias)
    referencias.cuadres = fold_cuadres(referencias.cuadres, territorio)
    crudo, de_dimensiones = rename_dimensions(crudo)
    crudo, de_localidades = fold_localidades(crudo, territorio)
    fichas, de_fichas = check_fichas(crudo, referencias)
    marco, de_series = check_series(crudo, referencias)
    marco = sound_rows(crudo, marco, [*de_localidades, *de_series])
    de_planes = check_planes(crudo, fichas, marco, referencias)
    escrito = marco
    marco, operandos, de_derivados = compute_derivados(crudo, fichas, marco, referencias)
    revisiones, de_revisiones = check_revisiones(crudo, referencias, escrito, marco, hoy)
    cuadres, de_cuadres = check_cuadres(crudo, referencias, fichas, escrito, marco)
    sin_publicar = {c for c, ficha in fichas.items() if ficha.publicacion.estado == "borrador"}
    citables = Citables(
        fichas,
        marco,
        set(crudo.fichas) - sin_publicar,
        referencias.conocidos["fuentes"],
        territorio,
    )
    encabezados, de_paginas = check_paginas(crudo, referencias, citables)
    hechos, de_hechos = check_hitos(crudo, referencias, hoy)
    redirecciones, de_redirecciones = check_redirecciones(crudo, referencias, hoy)
    evidencia, de_evidencia = check_conformidad(crudo, referencias, hoy)
    problemas = [*crudo.problemas, *referencias.problemas, *de_territorio, *de_localidades]
    problemas += [*de_dimensiones, *de_evidencia]
    problemas += [*de_fichas, *de_series, *de_planes, *de_derivados, *de_revisiones, *de_cuadres]
    problemas += [*de_paginas, *de_hechos, *check_direcciones(crudo)]
    problemas += check_taxonomia(crudo, referencias, encabezados)
    problemas += [*de_redirecciones, *check_retiradas(crudo), *check_iguales(crudo, encabezados)]
    firmes = confirmadas(revisiones, marco)
    problemas += check_contenido(crudo, fichas, escrito, firmes, referencias, hoy)
    problemas += check_coherencia(crudo, fichas, encabezados, escrito, hoy)
    problemas += tell_uncomputed(crudo, referencias, cuadres, problemas)
    problemas += [*check_siglas(crudo, referencias), *check_nombres(crudo)]
    problemas += [*check_correos(crudo), *check_rutas(crudo, encabezados)]
    lecturas, de_lectura = check_legibilidad(crudo, referencias, encabezados)
    problemas += de_lectura
    orden = pages_in_order(crudo)
    encabezados = {uri: encabezados[uri] for uri in orden if uri in encabezados}
    cuerpos = {pagina.uri: pagina.cuerpo for pagina in crudo.paginas}
    todos = drop_echoes(crudo, problemas)
    return Revision(
        problemas=[p for p in todos if not REGLAS[p.regla].aviso],
        avisos=[p for p in todos if REGLAS[p.regla].aviso],
        hoy=hoy,
        fichas=fichas,
        marco=marco,
        operandos=operandos,
        referencias=referencias,
        encabezados=encabezados,
        cuerpos=cuerpos,
        territorio=territorio,
        revisiones=revisiones,
        hechos=hechos,
        cuadres=cuadres,
        lecturas=lecturas,
        redirecciones=redirecciones,
        evidencia=evidencia,
    )
