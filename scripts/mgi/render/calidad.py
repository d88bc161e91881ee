"""What was checked among the figures: the page that tells it all, and what goes beside each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from mgi.derive import texto_cuenta, texto_leido, texto_lugares, texto_resultado
from mgi.esquema.cuadres import CLASES
from mgi.model import Catalogo, Cuadre, Duda, Indicador, Lectura
from mgi.render.entorno import render_template
from mgi.rutas import CALIDAD

#: The groups of what comes from several sources, and from none: no id has two hyphens in a row.
VARIAS, NINGUNA = "varias--fuentes", "este--sitio"
#: So many contradictions are told whole beside a figure; the rest are folded.
A_LA_VISTA = 2

_Entrada = TypeVar("_Entrada", Cuadre, Duda)


@dataclass(frozen=True)
class PorFuente(Generic[_Entrada]):
    """Entries that come from one source. ``clave`` is its id, or names a group of its own."""

    clave: str
    nombre: str
    entradas: tuple[_Entrada, ...]


def render_calidad(catalogo: Catalogo) -> Markup:
    """Render the page: counts, contradictions, dudas, and every check that holds."""
    contradicciones = [cuadre for cuadre in catalogo.cuadres if not cuadre.cuadra]
    cuadran = [cuadre for cuadre in catalogo.cuadres if cuadre.cuadra]
    dudas = {clase: [d for d in catalogo.dudas if d.clase == clase] for clase in CLASES}
    return render_template(
        "calidad.html",
        contradicciones=_por_fuente(contradicciones, catalogo),
        cuadran=_por_fuente(cuadran, catalogo),
        dudas={clase: _por_fuente(suyas, catalogo) for clase, suyas in dudas.items()},
        cuantas={
            "cuadres": len(catalogo.cuadres),
            "contradicciones": len(contradicciones),
            "cuadran": len(cuadran),
            **{clase: len(suyas) for clase, suyas in dudas.items()},
        },
        catalogo=catalogo,
        desde=CALIDAD,
        lados=_lados,
        texto_cuenta=texto_cuenta,
        texto_donde=_donde,
    )


def render_cuadres(indicador: Indicador, catalogo: Catalogo) -> Markup:
    """Render what goes beside an indicator: its contradictions, its dudas and what holds."""
    cuadres = catalogo.cuadres_de(indicador)
    contradicciones = [cuadre for cuadre in cuadres if not cuadre.cuadra]
    dudas = catalogo.dudas_de(indicador)
    if not cuadres and not dudas:
        return Markup("")
    return render_template(
        "cuadres.html",
        indicador=indicador,
        primeras=contradicciones[:A_LA_VISTA],
        otras=contradicciones[A_LA_VISTA:],
        cuadran=[cuadre for cuadre in cuadres if cuadre.cuadra],
        dudas=dudas,
        calidad=CALIDAD,
        catalogo=catalogo,
        lados=_lados,
    )


def _por_fuente(entradas: Iterable[_Entrada], catalogo: Catalogo) -> list[PorFuente[_Entrada]]:
    """Group entries by source, in the order of the sources; those of several and ours go last."""
    grupos: dict[str, list[_Entrada]] = {
        clave: [] for clave in [*catalogo.fuentes, VARIAS, NINGUNA]
    }
    for entrada in entradas:
        fuentes = entrada.fuentes
        clave = VARIAS if len(fuentes) > 1 else next(iter(fuentes), NINGUNA)
        grupos[clave].append(entrada)
    nombres = {clave: fuente.corto for clave, fuente in catalogo.fuentes.items()}
    nombres |= {VARIAS: "Entre varios documentos", NINGUNA: "Cálculos de este sitio"}
    return [
        PorFuente(clave, nombres[clave], tuple(suyas)) for clave, suyas in grupos.items() if suyas
    ]


def _lados(cuadre: Cuadre, catalogo: Catalogo, *, breve: bool = False) -> list[tuple[str, str]]:
    """Return what each side of a cuadre says, and where it stands: the result, or each reading.

    ``breve`` leaves out where the numbers of a computation come from.
    """
    if cuadre.ajustado is None:
        pares = [
            (texto_leido(lectura), _donde([lectura], cuadre, catalogo)) for lectura in cuadre.de
        ]
    else:
        de_donde = "" if breve else f", con {_donde(cuadre.de, cuadre, catalogo)}"
        pares = [(texto_resultado(cuadre), f"la cuenta{de_donde}")]
    pares.append((texto_leido(cuadre.da), _donde([cuadre.da], cuadre, catalogo)))
    return list(dict.fromkeys(pares))


def _donde(lecturas: Iterable[Lectura], cuadre: Cuadre, catalogo: Catalogo) -> str:
    """Say where readings stand; with the name of each source where the cuadre reads several."""
    suyas = list(lecturas)
    if len(cuadre.fuentes) < 2:
        return texto_lugares(suyas) or "lo que calcula este sitio"
    partes = []
    for clave in dict.fromkeys(lectura.fuente for lectura in suyas):
        lugares = texto_lugares(lectura for lectura in suyas if lectura.fuente == clave)
        partes.append(
            f"{catalogo.fuentes[clave].corto}, {lugares}" if clave else "lo que calcula este sitio"
        )
    return "; ".join(partes)
