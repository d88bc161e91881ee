"""axe-core in a page: what it finds, and what each of its rules holds, in Spanish."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from conftest import RAIZ

CARPETA = RAIZ / "tests" / "node_modules" / "axe-core"
AXE = CARPETA / "axe.min.js"
#: WCAG 2.0 to 2.2, levels A and AA, and what axe holds to be good practice.
ETIQUETAS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Rules that no tag of the above brings, and that the norms ask for by their name. Of these,
#: p-as-heading is left to a probe of our own: it takes a figure and its caption for headings.
ADEMAS = [
    "css-orientation-lock",
    "identical-links-same-purpose",
    "label-content-name-mismatch",
    "table-fake-caption",
    "td-has-header",
]
#: Where the colours are the strongest, 7:1.
REFORZADO = "color-contrast-enhanced"
#: What axe does not decide and a probe of our own does: the contrast of what stands on a gradient,
#: of one letter or sign (texto-sobre-fondos) and of the text of a drawing (texto-de-grafico), and
#: where links of the same name lead (mismo-texto-mismo-destino).
DE_CONTRASTE = ["bgGradient", "shortTextContent", "nonBmp"]
DE_ENLACES = "identical-links-same-purpose"
CORRER = """async ([etiquetas, ademas, contraste, enlaces]) => {
    const dicho = await axe.run({
        runOnly: { type: "tag", values: etiquetas },
        rules: Object.fromEntries(ademas.map(id => [id, { enabled: true }])),
        resultTypes: ["violations", "incomplete"],
    });
    const ids = que => dicho[que].map(regla => regla.id);
    return {
        violaciones: dicho.violations.map(({ id, help, nodes }) => ({ id, help, nodes:
            nodes.map(nodo => nodo.html.slice(0, 160)) })),
        revisadas: [...new Set([...ids("passes"), ...ids("violations")])],
        dudosas: dicho.incomplete.filter(({ id, nodes }) => id !== enlaces
            && (!id.startsWith("color-contrast") || nodes.some(({ html, any }) =>
                !/^<(text|tspan)[\\s>]/.test(html)
                && !any.some(({ data }) => contraste.includes(data?.messageKey))))
        ).map(({ id }) => id),
        inaplicables: ids("inapplicable"),
    };
}"""
#: The rows of the norms by the criterion of WCAG that a rule of axe is of.
FILAS = {
    **{
        criterio: f"W-{criterio}" for criterio in ("111", "131", "141", "143", "145", "1411", "247")
    },
    **dict.fromkeys(("132", "133"), "W-132/133"),
    **dict.fromkeys(("134", "135"), "W-134/135"),
    **dict.fromkeys(("144", "1410"), "W-144/1410"),
    **dict.fromkeys(("1412", "1413"), "W-1412/1413"),
    **dict.fromkeys(("211", "212"), "W-211"),
    **dict.fromkeys(("214", "221", "222", "231"), "W-214/22x/231"),
    **dict.fromkeys(("241", "242"), "W-241/242"),
    **dict.fromkeys(("243", "244"), "W-243/244"),
    **dict.fromkeys(("245", "246"), "W-245/246"),
    **dict.fromkeys(("251", "252", "253", "254"), "W-25x"),
    **dict.fromkeys(("311", "312"), "W-311/312"),
    **dict.fromkeys(("321", "322", "323", "324"), "W-32x"),
    "412": "W-412",
    "413": "W-413",
    "258": "W22-2",
    **dict.fromkeys(("146", "224", "249", "325"), "WAAA"),
    **dict.fromkeys(("121", "122"), "A1-b"),
    "142": "A1-g",
    "332": "A1-e",
}
#: The same by rule: for good practice, which is of no criterion, and for rows that name a rule.
FILAS_DE_REGLA = {
    "accesskeys": "W-214/22x/231",
    "empty-heading": "W-245/246",
    "empty-table-header": "W-131",
    "frame-tested": "A1-0",
    "heading-order": "W-245/246",
    "image-alt": "A1-a",
    "image-redundant-alt": "W-111",
    "label": "A1-e",
    "label-title-only": "W-412",
    "meta-viewport-large": "W-144/1410",
    "page-has-heading-one": "W-245/246",
    "region": "W-131",
    "scope-attr-valid": "W-131",
    "skip-link": "W-241/242",
    "tabindex": "W-243/244",
    "table-duplicate-name": "W-131",
}
#: The titles of the rules that axe has not put in Spanish.
TITULOS = {
    "aria-braille-equivalent": "Lo que se dice en braille también se dice sin él",
    "aria-command-name": "Los botones y enlaces hechos con ARIA tienen nombre",
    "aria-conditional-attr": "Los atributos ARIA se usan como pide el papel del elemento",
    "aria-deprecated-role": "No se usan papeles ARIA que ya se retiraron",
    "aria-dialog-name": "Los cuadros de diálogo tienen nombre",
    "aria-meter-name": "Los medidores hechos con ARIA tienen nombre",
    "aria-progressbar-name": "Las barras de avance hechas con ARIA tienen nombre",
    "aria-prohibited-attr": "Los elementos solo llevan los atributos ARIA que admiten",
    "aria-tab-name": "Las pestañas hechas con ARIA tienen nombre",
    "aria-text": "Lo que se lee como un solo texto no tiene dentro nada que tome el foco",
    "aria-tooltip-name": "Los globos de ayuda hechos con ARIA tienen nombre",
    "aria-treeitem-name": "Los elementos de un árbol hecho con ARIA tienen nombre",
    "empty-table-header": "Los encabezados de las tablas no están vacíos",
    "frame-focusable-content": "Los marcos que tienen algo que toma el foco también lo toman",
    "identical-links-same-purpose": "Los enlaces con el mismo nombre tienen el mismo propósito",
    "landmark-no-duplicate-main": "No hay más de una zona principal",
    "nested-interactive": "Lo que se pulsa no tiene dentro otra cosa que se pulsa",
    "no-autoplay-audio": "Ningún video ni audio suena solo",
    "presentation-role-conflict": "Lo que se marca como decoración no toma el foco ni se anuncia",
    "select-name": "Las listas de opciones tienen nombre",
    "summary-name": "Lo que abre un desplegable tiene nombre",
    "svg-img-alt": "Los dibujos SVG que son imagen tienen texto alternativo",
    "target-size": "Lo que se pulsa mide 24 px o más, o tiene espacio alrededor",
}


@dataclass(frozen=True)
class Regla:
    """A rule of axe: its id, what it holds, and the rows of the norms that it is of."""

    id: str
    titulo: str
    filas: tuple[str, ...]


def auditar(pagina: Page, modo: str = "claro") -> dict[str, Any]:
    """Run axe in a page that has it; gives what it found and what it looked at."""
    ademas = [*ADEMAS, REFORZADO] if modo == "contraste" else ADEMAS
    dicho: dict[str, Any] = pagina.evaluate(CORRER, [ETIQUETAS, ademas, DE_CONTRASTE, DE_ENLACES])
    return dicho


def version() -> str:
    return str(json.loads((CARPETA / "package.json").read_text(encoding="utf-8"))["version"])


def _filas(regla: str, etiquetas: list[str]) -> tuple[str, ...]:
    criterios = [e.removeprefix("wcag") for e in etiquetas if e.removeprefix("wcag").isdigit()]
    filas = {FILAS[criterio] for criterio in criterios if criterio in FILAS}
    if {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa"} & set(etiquetas):
        filas.add("A1-0")
    if regla in FILAS_DE_REGLA:
        filas.add(FILAS_DE_REGLA[regla])
    elif not filas and regla.startswith("landmark-"):
        filas.add("W-131")
    elif not filas and regla.startswith(("aria-", "presentation-")):
        filas.add("W-412")
    return tuple(sorted(filas))


def reglas(pagina: Page) -> dict[str, Regla]:
    """Read the rules of axe from a page that has it; Spanish titles come with axe or from here."""
    dichas = json.loads((CARPETA / "locales" / "es.json").read_text(encoding="utf-8"))["rules"]
    todas: list[dict[str, Any]] = pagina.evaluate("axe.getRules()")
    return {
        regla["ruleId"]: Regla(
            regla["ruleId"],
            TITULOS.get(regla["ruleId"]) or dichas.get(regla["ruleId"], {}).get("help", ""),
            _filas(regla["ruleId"], regla["tags"]),
        )
        for regla in todas
    }
