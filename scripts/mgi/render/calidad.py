"""What was checked among the figures: the pages that tell it, and what goes beside each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from mgi.artefacto import Pagina
from mgi.derive import texto_cuenta, texto_leido, texto_lugares, texto_resultado
from mgi.model import Catalogo, Cuadre, Indicador, Lectura
from mgi.model.calidad import NINGUNA, VARIAS, EntradaDeCalidad, source_group
from mgi.render.entorno import render_template
from mgi.render.paginado import paginate
from mgi.rutas import CALIDAD, CIFRAS, PARTES_CALIDAD
from mgi.tramos import Tramo

#: So many contradictions are told whole beside a figure; the rest are folded.
A_LA_VISTA = 2


class Clase(NamedTuple):
    """How a class of entries is told. ``una`` is what one and several are called."""

    titulo: str
    nombre: str
    una: tuple[str, str]
    resumen: str
    entrada: str
    ninguna: str


#: How each class is told.
CLASES_DE_CALIDAD = {
    "contradiccion": Clase(
        "Contradicciones de los documentos",
        "Contradicciones",
        ("contradicción", "contradicciones"),
        "Los datos que un documento dice de dos formas, y cuál usa el sitio.",
        "Un mismo dato tiene dos lecturas, o una cuenta no da lo que se imprime. Se muestran las "
        "dos, con su lugar en el documento, y cuál usa el sitio.",
        "No hay contradicciones: todo lo que se comprobó cuadra.",
    ),
    "ambiguedad": Clase(
        "Ambigüedades de los documentos",
        "Ambigüedades",
        ("ambigüedad", "ambigüedades"),
        "Lo que un documento permite entender de varias formas, y qué entiende el sitio.",
        "Se puede entender de varias formas. Esto es lo que el sitio entiende.",
        "No hay ambigüedades anotadas.",
    ),
    "omision": Clase(
        "Omisiones de los documentos",
        "Omisiones",
        ("omisión", "omisiones"),
        "Lo que un documento no dice y el sitio no completa.",
        "El documento no lo dice. El sitio no lo completa por su cuenta.",
        "No hay omisiones anotadas.",
    ),
    "cuadra": Clase(
        "Lo que cuadra en los documentos",
        "Lo que cuadra",
        ("comprobación que cuadra", "comprobaciones que cuadran"),
        "Las cuentas y los datos repetidos que sí concuerdan, con sus números.",
        "Cada fila es una comprobación que se cumple, con sus números y el lugar donde están. "
        "Lo que va entre «» está tal como lo imprime el documento.",
        "Aún no hay comprobaciones que cuadren.",
    ),
}


@dataclass(frozen=True)
class PorFuente:
    """Entries of a page that come from one source, or from several. ``cuantas`` it has in all."""

    clave: str
    nombre: str
    cuantas: int
    entradas: tuple[EntradaDeCalidad, ...]


def render_calidad(catalogo: Catalogo) -> Iterator[Pagina]:
    """Render the page that counts what was checked, and those that tell each class of it."""
    origen = f"data/{'cuadres' if catalogo.cuadres else 'dudas'}.yml"
    yield Pagina(
        ruta=CALIDAD,
        contenido=_render_cuentas(catalogo),
        origen=origen,
        titulo="Calidad de las cifras",
        tipo="cifra",
        nombre="Calidad",
        resumen="Qué cuadra en los documentos, qué se contradice y qué no dicen.",
        palabras=("errores", "números que no cuadran", "inconsistencias", "contradicciones"),
        actualizado=catalogo.actualizado,
        padre=CIFRAS,
    )
    for clave, tramos in catalogo.calidad.items():
        clase = CLASES_DE_CALIDAD[clave]
        pagina = Pagina(
            ruta=PARTES_CALIDAD[clave],
            contenido="",
            origen=origen if clave in ("contradiccion", "cuadra") else "data/dudas.yml",
            titulo=clase.titulo,
            tipo="cifra",
            nombre=clase.nombre,
            resumen=clase.resumen,
            actualizado=catalogo.actualizado,
            padre=CALIDAD,
        )
        yield from paginate(pagina, tramos, partial(_render_tramo, clave, catalogo))


def _render_cuentas(catalogo: Catalogo) -> Markup:
    """Render the counts by class, and by source with the way to each group."""
    por_grupo: dict[str, dict[str, tuple[int, str]]] = {}
    for clave, tramos in catalogo.calidad.items():
        cuentas = _cuentas(tramos)
        for tramo in reversed(tramos):  # a group starts in the first page that has any of it
            for grupo in {source_group(entrada) for entrada in tramo.entradas}:
                destino = f"{tramo.ruta}#{clave}--{grupo}"
                por_grupo.setdefault(grupo, {})[clave] = (cuentas[grupo], destino)
    nombres = _nombres(catalogo)
    return render_template(
        "calidad.html",
        cuantas={clave: _total(tramos) for clave, tramos in catalogo.calidad.items()},
        cuadres=len(catalogo.cuadres),
        clases=CLASES_DE_CALIDAD,
        rutas=PARTES_CALIDAD,
        grupos=[(nombres[grupo], por_grupo[grupo]) for grupo in nombres if grupo in por_grupo],
        desde=CALIDAD,
    )


def _render_tramo(clave: str, catalogo: Catalogo, tramo: Tramo[EntradaDeCalidad]) -> Markup:
    cuentas, nombres = _cuentas(catalogo.calidad[clave]), _nombres(catalogo)
    grupos = [
        PorFuente(grupo, nombres[grupo], cuentas[grupo], tuple(suyas))
        for grupo, suyas in groupby(tramo.entradas, source_group)
    ]
    return render_template(
        "calidad_parte.html",
        clave=clave,
        clase=CLASES_DE_CALIDAD[clave],
        grupos=grupos,
        tramo=tramo,
        otras=[(r, CLASES_DE_CALIDAD[c].nombre) for c, r in PARTES_CALIDAD.items() if c != clave],
        calidad=CALIDAD,
        catalogo=catalogo,
        desde=tramo.ruta,
        lados=_lados,
        texto_cuenta=texto_cuenta,
        texto_donde=_donde,
    )


def _total(tramos: Iterable[Tramo[EntradaDeCalidad]]) -> int:
    return sum(len(tramo.entradas) for tramo in tramos)


def _cuentas(tramos: Iterable[Tramo[EntradaDeCalidad]]) -> Counter[str]:
    """Count the entries of each source in all the pages of a class."""
    return Counter(source_group(entrada) for tramo in tramos for entrada in tramo.entradas)


def _nombres(catalogo: Catalogo) -> dict[str, str]:
    """Return what each group is called, in order."""
    nombres = {clave: fuente.corto for clave, fuente in catalogo.fuentes.items()}
    return nombres | {VARIAS: "Entre varios documentos", NINGUNA: "Cálculos de este sitio"}


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
        catalogo=catalogo,
        lados=_lados,
    )


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
