"""How each requirement stands: computed from the evidence, never written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from mgi.derive.pendientes import DILE, ROTULOS, Pendientes, derive_pendientes
from mgi.esquema.auditoria import Auditoria, Prueba
from mgi.esquema.conformidad import TODAS, Familia, Requisito
from mgi.formato import numero
from mgi.model import Catalogo

#: What is missing where a program of the audit left something undecided.
_SIN_DECIDIR = "Que una persona mire lo que el programa no supo decidir."


class Clase(NamedTuple):
    """A way in which a requirement may stand: its name, of one and of more, its tone and sense."""

    nombre: str
    plural: str
    tono: str
    que: str


#: How a requirement may stand, the best first.
SITUACIONES = {
    "cumple": Clase(
        "Cumple",
        "cumplen",
        "favorable",
        "La auditoría, las pruebas, las reglas o las páginas que lo muestran no tienen fallas. "
        "Las pruebas corren con cada cambio, antes de publicarlo.",
    ),
    "en-parte": Clase(
        "Cumple en parte",
        "cumplen en parte",
        "atencion",
        "Tiene evidencia, y falta algo que se dice ahí mismo.",
    ),
    "no-cumple": Clase(
        "No cumple todavía",
        "no cumplen todavía",
        "critico",
        "La auditoría encontró una falla, o aún no se ha hecho.",
    ),
    "sin-comprobar": Clase(
        "Sin comprobar",
        "sin comprobar",
        "neutro",
        "Ni la auditoría ni una persona lo ha probado.",
    ),
    "pendiente": Clase(
        "Pendiente de la entidad",
        "pendientes de la entidad",
        "atencion",
        "El sitio espera un dato o una decisión de la entidad.",
    ),
    "servidor": Clase(
        "Depende del servidor",
        "dependen del servidor",
        "neutro",
        "Lo decide el servidor donde se publique.",
    ),
    "no-aplica": Clase(
        "No aplica", "no aplican", "neutro", "El sitio no tiene aquello que se regula."
    ),
}


@dataclass(frozen=True)
class Situacion:
    """A requirement and how it stands. ``clave`` is a key of SITUACIONES.

    ``auditoria`` says what the audit measured of it, or is empty; ``faltan``, what is missing of
    it; ``porque``, why it does not apply or what the server has to do, or is empty.
    """

    id: str
    requisito: Requisito
    clave: str
    auditoria: str
    faltan: tuple[str, ...]
    porque: str


@dataclass(frozen=True)
class FamiliaSituada:
    """A family with its requirements, in the order of its file."""

    clave: str
    familia: Familia
    requisitos: tuple[Situacion, ...]

    @property
    def cuentas(self) -> Mapping[str, int]:
        """How many of its requirements stand in each way."""
        return Counter(suyo.clave for suyo in self.requisitos)


def derive_conformidad(catalogo: Catalogo) -> tuple[FamiliaSituada, ...]:
    """Return every family, with how each of its requirements stands."""
    pendientes = derive_pendientes(catalogo)
    return tuple(
        FamiliaSituada(
            clave,
            familia,
            tuple(
                situate(id_, requisito, catalogo.auditoria, pendientes)
                for id_, requisito in familia.requisitos.items()
            ),
        )
        for clave, familia in catalogo.familias.items()
    )


def situate(
    id_: str, requisito: Requisito, auditoria: Auditoria | None, pendientes: Pendientes
) -> Situacion:
    """Say how a requirement stands.

    A fault that the audit found in a prueba of it goes before all; then, what it should have tried
    and did not. What is missing leaves in part what has some evidence.
    """
    esperan = tuple(
        texto for escrito in requisito.pendiente if (texto := _awaited(escrito, pendientes))
    )
    pruebas, cubierto = _pruebas_de(id_, requisito, auditoria)
    dudoso = _SIN_DECIDIR if any(prueba.por_decidir for prueba in pruebas) else None
    faltan = tuple(filter(None, (requisito.falta, requisito.a_mano, *esperan, dudoso)))
    if any(prueba.fallas for prueba in pruebas):
        clave = "no-cumple"
    elif requisito.no_aplica:
        clave = "no-aplica"
    elif not cubierto:
        clave = "sin-comprobar"
    elif faltan:
        clave = "en-parte"
        if not (requisito.con_evidencia or any(prueba.revisiones for prueba in pruebas)):
            clave = _without_evidence(requisito)
    else:
        clave = "servidor" if requisito.servidor else "cumple"
    dicho = _texto_auditoria(requisito, pruebas, auditoria)
    porque = requisito.no_aplica or requisito.servidor or ""
    return Situacion(id_, requisito, clave, dicho, faltan, porque)


def _without_evidence(requisito: Requisito) -> str:
    """Return how stands what only says what is missing of it."""
    if requisito.falta:
        return "no-cumple"
    return "sin-comprobar" if requisito.a_mano else "pendiente"


def _awaited(escrito: str, pendientes: Pendientes) -> str:
    """Return what is awaited: of a key, only while it is; a sentence, as it was written."""
    if escrito in ROTULOS or escrito == DILE:
        return pendientes.texto(escrito) if escrito in pendientes.claves else ""
    return escrito


def _pruebas_de(
    id_: str, requisito: Requisito, auditoria: Auditoria | None
) -> tuple[list[Prueba], bool]:
    """Return the pruebas of a requirement, and whether all that it asks of the audit was tried.

    Those that name it always count; each id of its ``auditoria`` asks for one that was tried.
    """
    todas = auditoria.pruebas if auditoria else ()
    if TODAS in requisito.auditoria:
        return list(todas), any(prueba.revisiones for prueba in todas)
    pide = set(requisito.auditoria)
    suyas = [prueba for prueba in todas if pide.union({id_}).intersection(prueba.filas)]
    probadas = {fila for prueba in suyas if prueba.revisiones for fila in prueba.filas}
    return suyas, pide <= probadas


def _texto_auditoria(
    requisito: Requisito, pruebas: list[Prueba], auditoria: Auditoria | None
) -> str:
    """Say what the audit measured of a requirement; "" where it asks for nothing of it."""
    if not requisito.auditoria and not pruebas:
        return ""
    if auditoria is None:
        return "Todavía no hay una auditoría registrada."
    if not any(prueba.revisiones for prueba in pruebas):
        return "La última auditoría no lo probó." if requisito.auditoria else ""
    return texto_medido(pruebas)


def texto_medido(pruebas: Iterable[Prueba]) -> str:
    """Say what some pruebas measured in all: «5 pruebas, 12.300 revisiones y ninguna falla».

    Also what they could not decide.
    """
    pruebas = tuple(pruebas)
    fallas = sum(prueba.fallas for prueba in pruebas)
    revisiones = sum(prueba.revisiones for prueba in pruebas)
    por_decidir = sum(prueba.por_decidir for prueba in pruebas)
    dicho = (
        f"{texto_cuantas(len(pruebas), 'prueba', 'pruebas')}, "
        f"{texto_cuantas(revisiones, 'revisión', 'revisiones')} y "
        f"{texto_cuantas(fallas, 'falla', 'fallas') if fallas else 'ninguna falla'}."
    )
    if por_decidir:
        dicho += f" {texto_cuantas(por_decidir, 'vez', 'veces')} el programa no supo decidir."
    return dicho


def texto_cuantas(cuenta: int, singular: str, plural: str) -> str:
    """Write a count with its noun: «1 falla», «1.530 revisiones»."""
    return f"{numero(Decimal(cuenta))} {singular if cuenta == 1 else plural}"
