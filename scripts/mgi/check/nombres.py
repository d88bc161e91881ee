"""The names that data/glosario.yml and data/nombres.yml explain: each is in one entry."""

from __future__ import annotations

from collections.abc import Iterator

from mgi.formato import fold_words
from mgi.problema import Problema
from mgi.read import Crudo


def check_nombres(crudo: Crudo) -> Iterator[Problema]:
    """Hold that no name is explained twice, in one file or in both (MGI-103).

    Names are told apart as readers do: not by their case, accents, points or spaces.
    """
    duenos: dict[str, tuple[str, int]] = {}
    for archivo in ("glosario", "nombres"):
        documento = crudo.compartidos.get(archivo)
        if documento is None or not isinstance(documento.valor, dict):
            continue
        for clave in documento.valor:
            donde = (clave, "nombre")
            nombre = documento.texto(donde)
            dicho = fold_words(nombre.replace(".", ""))
            if not dicho:
                continue
            linea = documento.valores[donde][0]
            primera = duenos.setdefault(dicho, (documento.ruta, linea))
            if primera != (documento.ruta, linea):
                causa = f"campo «{clave}.nombre»: «{nombre}» ya está en {primera[0]}:{primera[1]}"
                remedio = (
                    "deje una sola de las dos entradas, o diga en su nombre en qué se distinguen"
                )
                if documento.ruta != primera[0]:
                    remedio = "quítelo de aquí: se explica en el glosario"
                yield documento.problema(donde, "MGI-103", causa, remedio)
