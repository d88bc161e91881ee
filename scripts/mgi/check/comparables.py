"""What of a check with problems can still be compared with what was published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mgi.esquema.ficha import Ficha
from mgi.problema import Problema
from mgi.read import OPCIONALES, TABLAS

#: With a fault in these, no row of any series is sure.
_DE_TODO = ("data/esquemas/", "data/dile.csv", "data/localidades.csv", "data/unidades.yml")
#: The shared files that a project may do without: a check does not miss them.
#: That of the hitos is told by its addresses, which it publishes as they are (MGI-116).
_SE_PIERDEN = {
    *(f"data/{nombre}.yml" for nombre in OPCIONALES),
    *(f"data/{nombre}.csv" for nombre in TABLAS if nombre != "hitos"),
}


def comparable(
    codigos: Iterable[str], fichas: Mapping[str, Ficha], problemas: Iterable[Problema]
) -> list[str]:
    """Return, sorted, the indicators without faults of their own nor in what they come from."""
    rutas = {problema.ruta for problema in problemas}
    if any(ruta.startswith(_DE_TODO) for ruta in rutas):
        return []
    malos = {ruta.split("/")[2] for ruta in rutas if ruta.startswith("data/indicadores/")}
    while True:
        siguen = {
            codigo
            for codigo, ficha in fichas.items()
            if ficha.derivado is not None
            and any(operando.indicador in malos for operando in ficha.derivado.de)
        } - malos
        if not siguen:
            return sorted(set(codigos) - malos)
        malos |= siguen


def lost_files(perdidos: Iterable[str]) -> Iterator[Problema]:
    """Yield a problem (MGI-065) for each published file, of those that are gone, that is missed."""
    for ruta in sorted(_SE_PIERDEN.intersection(perdidos)):
        causa = "el archivo se publicó y ya no está"
        remedio = "recupérelo del historial: está en la versión con que se comparó"
        yield Problema(ruta, 0, 0, "MGI-065", causa, remedio)
