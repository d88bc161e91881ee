"""From a clean check to the catalogue."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import partial

from mgi.check import Revision
from mgi.check.celdas import UNION, spread
from mgi.check.resultados import Llave
from mgi.check.tablas import Registro
from mgi.corte import Corte, leer_corte
from mgi.esquema.referencias import Dato, Pendiente
from mgi.esquema.territorio import LOCALIDAD
from mgi.model.catalogo import Catalogo, Entidad
from mgi.model.cuadre import model_cuadres, model_dudas
from mgi.model.escrita import Escrita
from mgi.model.hito import Hito, Omitido
from mgi.model.indicador import Fila, Indicador, Operando
from mgi.model.redireccion import Redireccion
from mgi.model.revision import ValorRevisado
from mgi.numero import es_piso


def model(revision: Revision) -> Catalogo:
    """Build the catalogue of what is published. Asks for a check without problems."""
    referencias = revision.referencias
    assert not revision.problemas
    assert referencias.taxonomia is not None
    filas = _filas(revision)
    revisiones = _revisiones(revision)
    indicadores = {
        codigo: Indicador(
            codigo=codigo,
            ficha=ficha,
            unidad=referencias.unidades[ficha.unidad],
            filas=filas[codigo],
            fuentes=referencias.fuentes,
            territorio=revision.territorio,
            revisiones=tuple(revisiones.get(codigo, ())),
            conjunto=referencias.estados.get(ficha.estado or ""),
        )
        for codigo, ficha in sorted(revision.fichas.items())
        if ficha.publicacion.estado != "borrador"
    }
    return Catalogo(
        indicadores=indicadores,
        fuentes=referencias.fuentes,
        glosario=referencias.glosario,
        taxonomia=referencias.taxonomia,
        entidad=Entidad(
            {k: v for k, v in referencias.entidad.items() if isinstance(v, Dato)},
            {k: v for k, v in referencias.entidad.items() if isinstance(v, Pendiente)},
        ),
        paginas={
            uri: Escrita(uri, encabezado, revision.cuerpos[uri])
            for uri, encabezado in revision.encabezados.items()
        },
        hoy=revision.hoy,
        esquemas=referencias.esquemas,
        territorio=revision.territorio,
        hitos=tuple(map(_hito, revision.hechos.hitos)),
        omitidos=tuple(Omitido(**registro.celdas) for registro in revision.hechos.omitidos),
        cuadres=model_cuadres(revision),
        dudas=model_dudas(referencias.dudas.items()),
        redirecciones=tuple(map(_redireccion, revision.redirecciones)),
        extranjeras=referencias.legibilidad.extranjeras if referencias.legibilidad else {},
        familias=referencias.familias,
        auditoria=revision.evidencia.auditoria,
        rutas=revision.evidencia.rutas,
    )


def _filas(revision: Revision) -> dict[str, tuple[Fila, ...]]:
    """Return the rows of each indicator, by period and then in the order of the file.

    Those of localidades go by their official code. Cells repeat, so each column is read by its
    distinct values: a million rows take about a second.
    """
    marco, operandos = revision.marco, revision.operandos
    if not len(marco):
        return {}
    cortes = spread(marco["periodo"], _corte)
    columnas = [
        cortes,
        spread(marco["clave"], lambda clave: tuple(clave.split(UNION))),
        spread(marco["valor"], _decimal),
        spread(marco["programado"], _decimal),
        marco["fuente"],
        marco["ubicacion"],
        marco["textual"],
        marco["nota"],
        spread(marco["textual"], es_piso),
    ]
    en_orden = sorted(marco["periodo"].unique(), key=lambda periodo: _por_periodo(_corte(periodo)))
    lugar = {periodo: n for n, periodo in enumerate(en_orden)}
    orden = spread(marco["periodo"], lugar.__getitem__).to_numpy(dtype="int64")
    filas: dict[str, tuple[Fila, ...]] = {}
    for codigo, lugares in marco.groupby("codigo", sort=False).indices.items():
        dimensiones = list(revision.fichas[codigo].dimensiones)
        if LOCALIDAD in dimensiones:
            celda = dimensiones.index(LOCALIDAD)
            oficial = spread(marco["clave"].iloc[lugares], partial(_codigo_en, celda))
            lugares = lugares[oficial.to_numpy(dtype="int64").argsort(kind="stable")]
        suyos = lugares[orden[lugares].argsort(kind="stable")]
        partes = [columna.to_numpy()[suyos] for columna in columnas]
        if not revision.fichas[codigo].dimensiones:
            partes[1] = [()] * len(suyos)
        sin_operandos = [()] * len(suyos)
        filas[codigo] = tuple(map(Fila._make, zip(*partes, sin_operandos, strict=True)))
    for codigo in {codigo for codigo, _, _ in operandos}:
        filas[codigo] = tuple(
            fila._replace(
                operandos=_operandos(
                    revision, (codigo, fila.corte.codigo, UNION.join(fila.dimensiones))
                )
            )
            for fila in filas[codigo]
        )
    return filas


def _revisiones(revision: Revision) -> dict[str, list[ValorRevisado]]:
    """Return the revisions by código, newest first; of one day, the last written goes before."""
    hechas: dict[str, list[ValorRevisado]] = {}
    veces: Counter[object] = Counter()
    for linea in revision.revisiones:
        celda = (linea.llave, linea.celdas, linea.columna)
        veces[celda] += 1
        hechas.setdefault(linea.codigo, []).insert(
            0,
            ValorRevisado(
                corte=_corte(linea.periodo),
                dimensiones=dict(linea.celdas),
                columna=linea.columna,
                anterior=linea.anterior,
                nuevo=linea.nuevo,
                fecha=date.fromisoformat(linea.fecha),
                motivo=linea.motivo,
                vez=veces[celda],
            ),
        )
    return {
        codigo: sorted(suyas, key=lambda revisado: revisado.fecha, reverse=True)
        for codigo, suyas in hechas.items()
    }


def _redireccion(registro: Registro) -> Redireccion:
    return Redireccion(
        registro["anterior"].removeprefix("/"),
        registro["nueva"].removeprefix("/") if registro["nueva"] else None,
        registro["motivo"],
        date.fromisoformat(registro["fecha"]),
    )


def _hito(registro: Registro) -> Hito:
    celdas = dict(registro.celdas)
    return Hito(corte=_corte(celdas.pop("fecha")), **celdas)


def _operandos(revision: Revision, llave: Llave) -> tuple[Operando, ...]:
    """Return what a computed row comes from; nothing for the others."""
    hechos = []
    for (codigo, periodo, clave), valor in revision.operandos.get(llave, ()):
        ficha = revision.fichas[codigo]
        celdas = clave.split(UNION) if ficha.dimensiones else []
        vivas = [(n, c) for n, c in zip(ficha.dimensiones, celdas, strict=True) if c]
        hechos.append(
            Operando(
                codigo=codigo,
                nombre=ficha.nombre,
                corte=_corte(periodo),
                dimensiones=tuple(vivas),
                partes=tuple(ficha.dimensiones[n].etiquetas[c] for n, c in vivas),
                valor=valor,
                unidad=revision.referencias.unidades[ficha.unidad],
                no_aplica=valor is None and _no_aplica(revision, (codigo, periodo, clave)),
            )
        )
    return tuple(hechos)


def _no_aplica(revision: Revision, llave: Llave) -> bool:
    """Whether a row without a value would divide by zero, or comes from one that would."""
    siguiente: Llave | None = llave
    while siguiente is not None:
        suyos = revision.operandos.get(siguiente)
        if suyos is None:
            return False
        siguiente = next((otra for otra, valor in suyos if valor is None), None)
    return True


def _codigo_en(lugar: int, clave: str) -> int:
    """Return the official code of the localidad in a row's cells; 0 for the total."""
    return int(clave.split(UNION)[lugar] or 0)


def _por_periodo(corte: Corte) -> tuple[int, int]:
    """Sort by the last day; of two that end together, the longer is the later."""
    return corte.fin.toordinal(), -corte.inicio.toordinal()


def _decimal(texto: str) -> Decimal | None:
    """Read a checked number; adding zero makes «-0» plain zero."""
    return Decimal(texto) + 0 if texto else None


def _corte(texto: str) -> Corte:
    corte = leer_corte(texto)
    assert corte is not None, texto
    return corte
