"""The two reference tables of the territory: the localidades, and the DILE that serves each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from mgi.check.referencias import Referencias
from mgi.check.tablas import Registro, check_tabla
from mgi.esquema.territorio import (
    CODIGOS,
    COLUMNAS_MAPA,
    FILAS,
    Dile,
    Localidad,
    Territorio,
    fold_name,
)
from mgi.numero import NUMERO_CSV
from mgi.problema import Problema
from mgi.read import Crudo
from mgi.read.csv import Tabla

_RUTA = "data/localidades.csv"
_RUTA_DILE = "data/dile.csv"


def check_territorio(crudo: Crudo, referencias: Referencias) -> tuple[Territorio, list[Problema]]:
    """Check the two tables (MGI-080 to 083). The territory is empty where either has a fault."""
    tablas = [crudo.sueltas.get(nombre) for nombre in ("localidades", "dile")]
    if not any(tablas):
        return Territorio(), []
    problemas = [
        Problema(ruta, 0, 0, regla, "falta el archivo", "agréguelo: las dos tablas van juntas")
        for tabla, ruta, regla in zip(
            tablas, (_RUTA, _RUTA_DILE), ("MGI-080", "MGI-083"), strict=True
        )
        if tabla is None
    ]
    revision = _Tablas(problemas)
    for tabla, nombre in zip(tablas, ("localidades", "dile"), strict=True):
        esquema = referencias.esquemas.get(nombre)
        if tabla is None or esquema is None:
            continue
        registros, propios = check_tabla(tabla, esquema)
        problemas += propios
        if registros and not tabla.problemas:
            revision.read(nombre, registros, tabla)
    enteras = len(revision.leidas) == 2 and not problemas
    return Territorio(revision.localidades, revision.dile) if enteras else Territorio(), problemas


@dataclass
class _Tablas:
    """The reading of the two tables, row by row."""

    problemas: list[Problema]
    localidades: dict[str, Localidad] = field(default_factory=dict)
    dile: dict[str, Dile] = field(default_factory=dict)
    leidas: set[str] = field(default_factory=set)
    sin_cero: list[Registro] = field(default_factory=list)

    def read(self, nombre: str, registros: list[Registro], tabla: Tabla) -> None:
        """Read all the rows of one of the tables."""
        self.leidas.add(nombre)
        if nombre == "localidades":
            self._localidades(registros, tabla.ruta)
        else:
            self._dile(registros, tabla.ruta)

    def _localidades(self, registros: list[Registro], ruta: str) -> None:
        duenas: dict[str, Registro] = {}
        lugares: dict[tuple[int, int], Registro] = {}
        vistos: dict[str, int] = {}
        for registro in registros:
            codigo = registro["localidad"]
            if self._is_code(registro, vistos, "MGI-080"):
                variantes = [v.strip() for v in registro["variantes"].split(";") if v.strip()]
                lugar = self._place(registro, lugares)
                self._check_formas(registro, variantes, duenas)
                self.localidades[codigo] = Localidad(
                    codigo, registro["nombre"], tuple(variantes), *lugar
                )
        self.localidades = dict(sorted(self.localidades.items()))
        self._check_faltantes(vistos, ruta, "MGI-080")

    def _dile(self, registros: list[Registro], ruta: str) -> None:
        vistos: dict[str, int] = {}
        for registro in registros:
            if not self._is_code(registro, vistos, "MGI-083"):
                continue
            confirmado, nota = fold_name(registro["confirmado"]), registro["nota"]
            if confirmado not in ("si", "no", ""):
                causa = f"«{registro['confirmado']}» no es si ni no"
                self._add(registro, "confirmado", "MGI-083", causa, "escriba si o no")
            elif confirmado == "si" and not nota:
                causa = "está confirmado y no dice qué documento lo confirma"
                self._add(registro, "nota", "MGI-083", causa, "dígalo, o escriba no en confirmado")
            self.dile[registro["localidad"]] = Dile(registro["dile"], confirmado == "si", nota)
        self.dile = dict(sorted(self.dile.items()))
        self._check_faltantes(vistos, ruta, "MGI-083")

    def _is_code(self, registro: Registro, vistos: dict[str, int], regla: str) -> bool:
        """Hold that the cell is an official code, seen for the first time in its table."""
        codigo = registro["localidad"]
        if not codigo:
            return False  # MGI-025 says it
        if codigo.zfill(2) in CODIGOS and codigo not in CODIGOS:
            self.sin_cero.append(registro)
            vistos.setdefault(codigo.zfill(2), registro.linea)
            return False
        if codigo not in CODIGOS:
            causa = f"«{codigo}» no es un código de localidad"
            self._add(registro, "localidad", regla, causa, "los códigos van de 01 a 20")
            return False
        if codigo in vistos:
            causa = f"«{codigo}» ya está en la línea {vistos[codigo]}"
            remedio = "deje una sola fila: cada localidad tiene una"
            self._add(registro, "localidad", regla, causa, remedio)
            return False
        vistos[codigo] = registro.linea
        return True

    def _check_faltantes(self, vistos: Iterable[str], ruta: str, regla: str) -> None:
        if self.sin_cero:
            primero, *otros = self.sin_cero
            causa = f"«{primero['localidad']}» perdió el cero"
            causa += f", y otros {len(otros)} códigos" if len(otros) > 1 else ""
            remedio = f"escriba «{primero['localidad'].zfill(2)}»"
            remedio += ", y así los demás: en Excel, la columna con formato Texto" if otros else ""
            self._add(primero, "localidad", regla, causa, remedio)
            self.sin_cero = []
        faltan = [codigo for codigo in CODIGOS if codigo not in vistos]
        if faltan:
            causa = f"falta{'n' * (len(faltan) > 1)} {', '.join(faltan)}"
            remedio = "agregue una fila por cada localidad"
            self.problemas.append(Problema(ruta, 0, 0, regla, causa, remedio))

    def _place(
        self, registro: Registro, lugares: dict[tuple[int, int], Registro]
    ) -> tuple[int, int]:
        """Read the tile of a localidad, and hold that it is inside the map and its own."""
        lugar: list[int] = []
        for columna, tope in (("fila", FILAS), ("columna", COLUMNAS_MAPA)):
            celda = registro[columna]
            if not NUMERO_CSV.fullmatch(celda):
                return 1, 1  # MGI-014, 015 or 025 says it
            if not celda.isdecimal() or not 1 <= int(celda) <= tope:
                causa = f"«{celda}» no es un lugar del mapa"
                self._add(registro, columna, "MGI-082", causa, f"escriba un entero de 1 a {tope}")
                return 1, 1
            lugar.append(int(celda))
        otra = lugares.setdefault((lugar[0], lugar[1]), registro)
        if otra is not registro:
            causa = f"el cuadro {lugar[0]}, {lugar[1]} ya es de «{otra['nombre']}»"
            self._add(registro, "fila", "MGI-082", causa, "póngala en un cuadro libre")
        return lugar[0], lugar[1]

    def _check_formas(
        self, registro: Registro, variantes: list[str], duenas: dict[str, Registro]
    ) -> None:
        """Hold that each way of writing it leads to it alone, and that none reads as a code."""
        formas = [("nombre", registro["nombre"]), *(("variantes", v) for v in variantes)]
        for columna, forma in formas:
            plegada = fold_name(forma)
            if not forma:
                continue  # MGI-025 says it
            duena = duenas.setdefault(plegada, registro)
            if not any(signo.isalpha() for signo in plegada):
                causa = f"«{forma}» no tiene letras"
                self._add(registro, columna, "MGI-081", causa, "escriba un nombre")
            elif duena is not registro:
                causa = f"«{forma}» también es «{duena['nombre']}» (línea {duena.linea})"
                self._add(registro, columna, "MGI-081", causa, "déjela en una sola localidad")

    def _add(self, registro: Registro, columna: str, regla: str, causa: str, remedio: str) -> None:
        self.problemas.append(registro.problema(columna, regla, causa, remedio))
