"""From a clean check to the catalogue."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

from mgi.check import Revision
from mgi.check.celdas import UNION
from mgi.check.derivados import Llave
from mgi.corte import Corte, leer_corte
from mgi.esquema.referencias import Dato, Pendiente
from mgi.model.catalogo import Catalogo, Entidad, Escrita
from mgi.model.indicador import Fila, Indicador, Operando
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
            filas=tuple(sorted(filas[codigo], key=_por_periodo)),
            fuentes=referencias.fuentes,
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
    )


def _filas(revision: Revision) -> dict[str, list[Fila]]:
    filas: dict[str, list[Fila]] = {}
    for fila in revision.marco.itertuples(index=False):
        con_dimensiones = bool(revision.fichas[fila.codigo].dimensiones)
        filas.setdefault(fila.codigo, []).append(
            Fila(
                corte=_corte(fila.periodo),
                dimensiones=tuple(fila.clave.split(UNION)) if con_dimensiones else (),
                valor=_decimal(fila.valor),
                programado=_decimal(fila.programado),
                fuente=fila.fuente,
                ubicacion=fila.ubicacion,
                textual=fila.textual,
                nota=fila.nota,
                piso=es_piso(fila.textual),
                operandos=_operandos(revision, (fila.codigo, fila.periodo, fila.clave)),
            )
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
            )
        )
    return tuple(hechos)


def _por_periodo(fila: Fila) -> tuple[date, int]:
    """Sort by the last day; of two that end together, the longer is the later."""
    return fila.corte.fin, -fila.corte.inicio.toordinal()


def _decimal(texto: str) -> Decimal | None:
    """Read a checked number; adding zero makes «-0» plain zero."""
    return Decimal(texto) + 0 if texto else None


def _corte(texto: str) -> Corte:
    corte = leer_corte(texto)
    assert corte is not None, texto
    return corte
