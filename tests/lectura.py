"""Reading the built site as a person does, and data/ as the csv module alone gives it.

Nothing of the generator takes part: what it writes is compared with what this reads.
"""

from __future__ import annotations

import csv
import re
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from conftest import RAIZ

INDICADORES = sorted((RAIZ / "data" / "indicadores").iterdir())
LLAVES = ["periodo", "dimensiones", "valor", "programado"]
LLAVES += ["fuente", "ubicacion", "textual", "nota", "derivado_de", "no_aplica"]
MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
#: What the site adds to a text to say what a sigla means.
_SIGLAS = re.compile(
    r'<span class="expansion">.*?</span>|<p class="siglas-al-pie">.*?</p>|'
    r'<a class="sigla" href="[^"]*">(<abbr[^>]*>[^<]*</abbr>)</a>'
)
_VACIOS = {"br", "hr", "img", "input", "link", "meta"}


def como_se_escribio(html: str) -> str:
    """Return the HTML of a page without what the site adds to say what siglas mean."""
    return re.sub(r"</?abbr[^>]*>", "", _SIGLAS.sub(lambda puesto: puesto[1] or "", html))


class Pagina(HTMLParser):
    """Collects the text of every element as an editor wrote it: each is (tag, attributes, text).

    ``vacios`` are the elements that hold no text, each (tag, attributes).
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.abiertos: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.elementos: list[tuple[str, dict[str, str | None], str]] = []
        self.vacios: list[tuple[str, dict[str, str | None]]] = []
        self.feed(como_se_escribio(html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VACIOS:
            self.vacios.append((tag, dict(attrs)))
        else:
            self.abiertos.append((tag, dict(attrs), []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.vacios.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.abiertos:
            abierto, atributos, textos = self.abiertos.pop()
            texto = " ".join("".join(textos).split())
            self.elementos.append((abierto, atributos, texto))
            if self.abiertos:
                self.abiertos[-1][2].append("".join(textos))
            if abierto == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.abiertos:
            self.abiertos[-1][2].append(data)

    @property
    def valores(self) -> list[str]:
        """Texts of the elements that carry a value for machines."""
        return [texto for _, atributos, texto in self.elementos if "data-valor" in atributos]

    @property
    def enlaces(self) -> list[tuple[str, str]]:
        """Text and address of each link."""
        return [(t, str(a["href"])) for tag, a, t in self.elementos if tag == "a"]

    def textos(self, tag: str, **atributos: str) -> list[str]:
        """Texts of the elements of a tag whose attributes hold these words."""
        return [
            texto
            for abierto, suyos, texto in self.elementos
            if abierto == tag
            and all(
                valor in (suyos.get(clave.rstrip("_")) or "").split()
                for clave, valor in atributos.items()
            )
        ]


_BLOQUES = {
    *("article", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "h2", "h3", "li"),
    *("ol", "p", "section", "summary", "table", "tr", "ul"),
}


class _Texto(HTMLParser):
    """Writes what is visible as lines: a block a line, the cells of a row apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lineas: list[str] = [""]
        self.callado: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        atributos = dict(attrs)
        if tag == "svg" and not self.callado and (atributos.get("class") or "") == "angosto":
            self.callado.append(tag)  # the same drawing as the wide one
        elif tag in _VACIOS:
            return
        elif self.callado:
            self.callado.append(tag)
        if tag in _BLOQUES or tag == "text":
            self.lineas.append({"h2": "## ", "h3": "### ", "li": "- "}.get(tag, ""))
        elif tag in ("td", "th") and self.lineas[-1].strip():
            self.lineas[-1] += " | "

    def handle_endtag(self, tag: str) -> None:
        if self.callado:
            self.callado.pop()
        elif tag in _BLOQUES:
            self.lineas.append("")

    def handle_data(self, data: str) -> None:
        if not self.callado:
            self.lineas[-1] += data


def como_texto(html: str) -> str:
    """Return what a page shows, as lines: headings with «##», items with «-», cells with «|»."""
    lineas = (" ".join(linea.split()) for linea in _Texto(html).lineas)
    return "\n".join(linea for linea in lineas if linea.strip("#- ")) + "\n"


def leer(visible: str) -> Decimal | None:
    """Read a number as a person in Colombia does: points for thousands, comma for decimals."""
    limpio = visible.replace("\u00a0", " ")
    if limpio.lower() in ("sin dato", "—no lo dice"):
        return None
    limpio = limpio.removeprefix("más de ").removesuffix(" millones").strip("$% ")
    assert re.fullmatch(r"\u2212?\d{1,3}(\.\d{3})*(,\d+)?", limpio), visible
    return Decimal(limpio.replace(".", "").replace(",", ".").replace("\u2212", "-"))


def filas(indicador: Path) -> list[dict[str, str]]:
    """Rows of a series by period, as the page should have them; computed ones too."""
    propias = []
    if (indicador / "serie.csv").exists():
        with (indicador / "serie.csv").open(encoding="utf-8", newline="") as archivo:
            propias = [{**fila, "derivado_de": ""} for fila in csv.DictReader(archivo)]
    impresas = {lugar(indicador, fila): fila for fila in propias}
    for calculada in calculadas(indicador):
        impresa = impresas.get(lugar(indicador, calculada))
        if impresa is None:
            propias.append(calculada)
            continue
        dicho, exacto = Decimal(impresa["valor"]), Decimal(calculada["valor"])
        if exacto.quantize(dicho, ROUND_HALF_UP) != dicho:
            cuanto = str(abs(exacto - dicho)).replace(".", ",")
            diferencia = f"La cuenta difiere en {cuanto} de lo que imprime la fuente."
            impresa["nota"] = f"{impresa['nota']} {diferencia}".strip()
        impresa.update(valor=calculada["valor"], derivado_de=calculada["derivado_de"])
    return sorted(propias, key=lambda fila: orden(fila["periodo"]))


def lugar(indicador: Path, fila: dict[str, str]) -> tuple[str, ...]:
    """Period and cells of a row."""
    return (fila["periodo"], *(fila[nombre] for nombre in dimensiones(indicador)))


def calculadas(indicador: Path) -> list[dict[str, str]]:
    """The rows of a derived indicator, computed here and not by the generator."""
    derivado = ficha(indicador).get("derivado")
    if not derivado:
        return []
    nombres = list(dimensiones(indicador))
    operandos = [operando["indicador"] for operando in derivado["de"]]
    partes = [en_lugares(RAIZ / "data/indicadores" / codigo, nombres) for codigo in operandos]
    if derivado["operacion"] == "proporcion":
        totales = {donde: partes[0].get((donde[0], *[""] * len(nombres))) for donde in partes[0]}
        partes, operandos = [partes[0], totales], operandos * 2
    paso = Decimal(1).scaleb(-int(derivado["decimales"]))
    hechas = []
    for donde in partes[0]:
        de = [parte[donde] for parte in partes if parte.get(donde)]
        if len(de) < len(partes) or (derivado["operacion"] == "proporcion" and not any(donde[1:])):
            continue
        primero, *resto = [Decimal(fila["valor"]) for fila in de]
        valor = {
            "diferencia": primero - sum(resto),
            "suma": primero + sum(resto),
        }.get(derivado["operacion"], primero / resto[0] * 100 if resto[0] else primero)
        vacias = dict.fromkeys(["programado", "fuente", "ubicacion", "textual", "nota"], "")
        hechas.append(
            {
                "periodo": donde[0],
                **dict(zip(nombres, donde[1:], strict=True)),
                "valor": f"{valor.quantize(paso, ROUND_HALF_UP).normalize():f}",
                **vacias,
                "derivado_de": f"{derivado['operacion']}({', '.join(map(citar, operandos, de))})",
            }
        )
    return hechas


def en_lugares(indicador: Path, nombres: list[str]) -> dict[tuple[str, ...], dict[str, str]]:
    """Rows by period and cells of some dimensions; those of its other dimensions are left out."""
    otras = [nombre for nombre in dimensiones(indicador) if nombre not in nombres]
    return {
        (fila["periodo"], *(fila.get(nombre, "") for nombre in nombres)): fila
        for fila in filas(indicador)
        if not any(fila[otra] for otra in otras)
    }


def citar(codigo: str, fila: dict[str, str]) -> str:
    """A row as ``derivado_de`` names it."""
    celdas = [f"{n}={fila[n]}" for n in dimensiones(RAIZ / "data/indicadores" / codigo) if fila[n]]
    return " ".join([codigo, fila["periodo"], *celdas])


def ficha(indicador: Path) -> Any:
    return yaml.load((indicador / "ficha.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def fuentes() -> Any:
    return yaml.load((RAIZ / "data/fuentes.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def dimensiones(indicador: Path) -> dict[str, dict[str, str]]:
    """Labels of each dimension: code → words, «Total» for the empty cell."""
    declaradas = ficha(indicador).get("dimensiones") or {}
    return {nombre: {"": "Total", **d["etiquetas"]} for nombre, d in declaradas.items()}


def numero(celda: str) -> Decimal | None:
    return Decimal(celda) if celda else None


def orden(periodo: str) -> str:
    """Last day of a period, so that periods of several kinds compare."""
    anio, _, resto = periodo.partition("-")
    meses = {"": "12", "T1": "03", "T2": "06", "T3": "09", "T4": "12", "S1": "06", "S2": "12"}
    return f"{anio}-{resto}" if len(resto) == 5 else f"{anio}-{meses.get(resto, resto)}-31"


def palabras(periodo: str) -> str:
    """A period as the page names it."""
    meses = MESES.split()
    anio, _, resto = periodo.partition("-")
    if not resto:
        return anio
    if resto[0] in "TS":
        largo = {"T": 3, "S": 6}[resto[0]]
        fin = int(resto[1]) * largo
        return f"{meses[fin - largo]} a {meses[fin - 1]} de {anio}"
    mes = meses[int(resto[:2]) - 1]
    return f"{int(resto[3:])} de {mes} de {anio}" if len(resto) == 5 else f"{mes} de {anio}"


def abrir(sitio: Path, ruta: str) -> str:
    return como_se_escribio((sitio / ruta / "index.html").read_text(encoding="utf-8"))


def tabla(html: str, identidad: str) -> list[dict[str, str]]:
    """Rows of a table as a person reads it: header → text."""
    trozo = html[html.index(f'aria-labelledby="{identidad}"') :]
    trozo = trozo[: trozo.index("</table>")]
    cabeza, cuerpo = trozo.split("<tbody>")
    titulos = [texto for tag, _, texto in Pagina(cabeza).elementos if tag == "th"]
    return [
        dict(
            zip(
                titulos,
                [texto for tag, _, texto in Pagina(fila).elementos if tag in ("th", "td")],
                strict=True,
            )
        )
        for fila in cuerpo.split("<tr>")[1:]
    ]


def vista(fila: dict[str, str], columna: str) -> str:
    """Text of the column whose title starts so; "" where the table has none."""
    return next((texto for titulo, texto in fila.items() if titulo.startswith(columna)), "")


def ultimo_total(indicador: Path) -> list[dict[str, str]]:
    """The total of the latest period, or nothing where the source prints none."""
    propias = filas(indicador)
    ultimo = propias[-1]["periodo"]
    return [
        fila
        for fila in propias
        if fila["periodo"] == ultimo and not any(fila[n] for n in dimensiones(indicador))
    ]
