"""What `make audit` leaves in data/auditoria.json, and what it prints."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from auditoria import nu
from auditoria.axe import Regla
from auditoria.lista import SONDAS
from auditoria.revisor import Falla, Informe
from mgi.esquema.auditoria import Auditoria
from mgi.read.texto import CONTROL


def pruebas(
    informes: Iterable[Informe], reglas: dict[str, Regla], fallas: list[Falla], paginas: int
) -> list[dict[str, Any]]:
    """Tell each rule and probe: on how many pages it looked, how many times, what it found.

    And how many times it left something for a person to decide.
    """
    revisiones: Counter[str] = Counter({nu.PRUEBA: paginas})
    dudosas: Counter[str] = Counter()
    vieron: dict[str, set[str]] = {}
    conocidas = {nu.PRUEBA}
    for informe in informes:
        revisiones.update(informe.revisiones)
        dudosas.update(informe.dudosas)
        conocidas |= {*informe.revisiones, *informe.inaplicables, *informe.dudosas}
        for prueba in informe.revisiones:
            vieron.setdefault(prueba, set()).add(informe.ruta.partition("?")[0])
    halladas = Counter(falla.prueba for falla in fallas)
    dicen: dict[str, tuple[str, str, tuple[str, ...]]] = {
        nu.PRUEBA: (nu.TITULO, "Nu Html Checker", nu.FILAS),
        **{f"axe-{r.id}": (r.titulo, "axe-core", r.filas) for r in reglas.values()},
        **{sonda.id: (sonda.titulo, "sondas propias", sonda.filas) for sonda in SONDAS},
    }
    return [
        {
            "id": prueba,
            "titulo": dicen[prueba][0],
            "programa": dicen[prueba][1],
            "filas": sorted(dicen[prueba][2]),
            "paginas": paginas if prueba == nu.PRUEBA else len(vieron.get(prueba, ())),
            "revisiones": revisiones[prueba],
            "fallas": halladas[prueba],
            "por_decidir": dudosas[prueba],
        }
        for prueba in sorted(conocidas)
    ]


def escribir(evidencia: dict[str, Any]) -> str:
    """Write the evidence as its file holds it, with the digest that says that nobody changed it."""
    legible = _readable(evidencia)
    huella = Auditoria.model_validate(legible).sello
    return json.dumps({**legible, "huella": huella}, ensure_ascii=False, indent=2) + "\n"


def _readable(dicho: Any) -> Any:
    """Give the same with its texts as the site reads them: trimmed, and without invisible signs."""
    if isinstance(dicho, dict):
        return {clave: _readable(valor) for clave, valor in dicho.items()}
    if isinstance(dicho, list):
        return [_readable(cada) for cada in dicho]
    return CONTROL.sub("·", dicho).strip() if isinstance(dicho, str) else dicho


def resumir(evidencia: dict[str, Any], fallas: list[Falla]) -> str:
    """Say in a few lines what was looked at and what was found."""
    lineas = [
        f"{evidencia['paginas']} páginas en {len(evidencia['vistas'])} "
        f"{'vista' if len(evidencia['vistas']) == 1 else 'vistas'} "
        f"({'; '.join(evidencia['vistas'])})."
    ]
    for programa in ("axe-core", "Nu Html Checker", "sondas propias"):
        suyas = [prueba for prueba in evidencia["pruebas"] if prueba["programa"] == programa]
        lineas.append(
            f"{programa}: {len(suyas)} pruebas, {sum(p['revisiones'] for p in suyas)} revisiones, "
            f"{sum(p['fallas'] for p in suyas)} fallas."
        )
    for prueba in evidencia["pruebas"]:
        suyas = [falla for falla in fallas if falla.prueba == prueba["id"]]
        if suyas:
            paginas = len({falla.ruta for falla in suyas})
            lineas.append(
                f"\n{prueba['id']}: {prueba['titulo']}: {len(suyas)} fallas en {paginas} páginas"
            )
            lineas += [f"  /{f.ruta} ({f.vista}): {f.detalle}" for f in suyas[:5]]
    return "\n".join(lineas)
