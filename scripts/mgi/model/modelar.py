"""From a clean check to the catalogue."""

from __future__ import annotations

from decimal import Decimal

from mgi.check import Revision
from mgi.check.celdas import UNION
from mgi.corte import Corte, leer_corte
from mgi.esquema.referencias import Dato, Pendiente
from mgi.model.catalogo import Catalogo, Entidad
from mgi.model.indicador import Fila, Indicador
from mgi.numero import es_piso


def model(revision: Revision) -> Catalogo:
    """Build the catalogue of what is published. Asks for a check without problems."""
    referencias = revision.referencias
    assert not revision.problemas
    assert referencias.taxonomia is not None
    assert referencias.serie is not None
    filas = _filas(revision)
    indicadores = {
        codigo: Indicador(
            codigo=codigo,
            ficha=ficha,
            unidad=referencias.unidades[ficha.unidad],
            filas=tuple(sorted(filas[codigo], key=lambda fila: fila.corte)),
            fuentes=referencias.fuentes,
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
        paginas=revision.paginas,
        serie=referencias.serie,
    )


def _filas(revision: Revision) -> dict[str, list[Fila]]:
    filas: dict[str, list[Fila]] = {}
    for fila in revision.marco.itertuples(index=False):
        con_dimensiones = bool(revision.fichas[fila.codigo].dimensiones)
        filas.setdefault(fila.codigo, []).append(
            Fila(
                corte=_corte(fila.periodo),
                dimensiones=tuple(fila.clave.split(UNION)) if con_dimensiones else (),
                valor=Decimal(fila.valor) if fila.valor else None,
                programado=Decimal(fila.programado) if fila.programado else None,
                fuente=fila.fuente,
                ubicacion=fila.ubicacion,
                textual=fila.textual,
                nota=fila.nota,
                piso=es_piso(fila.textual),
            )
        )
    return filas


def _corte(texto: str) -> Corte:
    corte = leer_corte(texto)
    assert corte is not None, texto
    return corte
