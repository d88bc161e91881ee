"""The examples of CONTRIBUTING.md are files that the checks take."""

import re
from typing import Any

import pytest
from pydantic import BaseModel

from conftest import BASE, RAIZ
from mgi.check.campos import validate
from mgi.check.titulos import anchors
from mgi.esquema.conformidad import Familia
from mgi.esquema.cuadres import Cuadre, Duda
from mgi.esquema.ficha import Ficha
from mgi.esquema.pagina import Encabezado
from mgi.esquema.plan import Conjunto
from mgi.esquema.referencias import Entrada
from mgi.esquema.taxonomia import Tema
from mgi.read.yaml import parse_yaml, read_yaml

EJEMPLOS = re.findall(
    r"```yaml\n(.*?)```", (RAIZ / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL
)
ENTRADAS: dict[str, type[BaseModel]] = {
    "da": Cuadre,
    "clase": Duda,
    "magnitud": Conjunto,
    "expansion": Entrada,
    "requisitos": Familia,
}


@pytest.mark.parametrize("ejemplo", EJEMPLOS)
def test_an_example_of_the_manual_is_well_written(ejemplo: str) -> None:
    documento = parse_yaml(ejemplo, "ejemplo.yml")
    assert documento.problemas == []
    valor: dict[str, Any] = documento.valor
    clave = next(iter(valor))
    if clave == "titulo":
        assert validate(documento, Encabezado)[1] == []
        return
    if clave == "temas":
        assert [validate(documento, Tema, (clave, t))[1] for t in valor[clave]] == [[]]
        return
    modelo = next((m for c, m in ENTRADAS.items() if c in valor[clave]), None)
    if modelo is not None:
        assert validate(documento, modelo, (clave,))[1] == []
        return
    ficha = read_yaml(BASE / "data/indicadores/visitas/ficha.yml", "ficha.yml")
    documento.valor = {**ficha.valor, **valor}
    assert validate(documento, Ficha)[1] == []


def test_the_manual_shows_one_of_each() -> None:
    dichos = "".join(EJEMPLOS)
    assert all(f"\n  {clave}:" in dichos for clave in ENTRADAS)
    assert all(
        campo in dichos
        for campo in ("derivado:", "metas:", "meta_final:", "dimensiones:", "tipo:", "sinonimos:")
    )


def test_the_links_of_the_manual_lead_somewhere() -> None:
    manual = (RAIZ / "CONTRIBUTING.md").read_text(encoding="utf-8")
    enlaces = re.findall(r"\]\(\.\./([^)#]+)(?:#([^)]+))?\)", manual)
    assert enlaces
    for uri, ancla in enlaces:
        pagina = (RAIZ / "docs" / uri).read_text(encoding="utf-8")
        assert not ancla or ancla in anchors(pagina).values()
