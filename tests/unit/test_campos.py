import re
from typing import Any

import pytest
from pydantic import BaseModel

from mgi.check.campos import validate
from mgi.esquema.cuadres import Cuadre, Duda
from mgi.esquema.ficha import Ficha
from mgi.esquema.pagina import Encabezado
from mgi.esquema.plan import Conjunto
from mgi.esquema.referencias import Dato, Entrada, Fuente, Unidad
from mgi.esquema.tabla import EsquemaTabla
from mgi.esquema.taxonomia import Taxonomia
from mgi.read.yaml import Documento

MODELOS = [
    *(Ficha, Cuadre, Duda, Conjunto, Encabezado, Fuente, Unidad, Entrada, Taxonomia, Dato),
    EsquemaTabla,
]
#: What a YAML file can hold where something else is asked.
MALOS: list[Any] = [None, "", "x", "-1", "40", "9" * 5000, "1.000", "{{", "no", [], ["x"], {}]
MALOS += [{"x": "y"}, {"": None}, [{"x": "y"}], [[]], "x" * 300]
INGLES = re.compile(
    r"\b(?:should|must|input|valid|value|field|than|unable|expected|None|unexpected)\b",
    re.IGNORECASE,
)


def _modelos(anotacion: Any) -> list[type[BaseModel]]:
    if isinstance(anotacion, type) and issubclass(anotacion, BaseModel):
        return [anotacion]
    return [m for parte in getattr(anotacion, "__args__", ()) for m in _modelos(parte)]


def _todos(modelo: type[BaseModel]) -> set[type[BaseModel]]:
    vistos = {modelo}
    for campo in modelo.model_fields.values():
        for otro in _modelos(campo.annotation):
            vistos |= _todos(otro)
    return vistos


TODOS = sorted({m for raiz in MODELOS for m in _todos(raiz)}, key=lambda m: m.__name__)


@pytest.mark.parametrize("modelo", TODOS, ids=lambda m: m.__name__)
def test_whatever_a_field_holds_its_fault_is_told_in_spanish(modelo: type[BaseModel]) -> None:
    dichos = []
    for nombre in modelo.model_fields:
        for malo in MALOS:
            documento = Documento("x.yml", {nombre: malo})
            dichos += [
                f"{p.causa}; {p.remedio}"
                for p in validate(documento, modelo)[1]
                if "falta el campo" not in p.causa
            ]
    assert dichos
    assert [dicho for dicho in dichos if INGLES.search(dicho)] == []
    assert max(map(len, dichos)) < 400


def test_an_indicator_has_no_weight_nor_parent() -> None:
    """No figure is a mean of others (norms I-6): a weight that nothing reads is not let in."""
    for sobra in ("ponderacion", "padre"):
        problemas = validate(Documento("x.yml", {sobra: "40"}), Ficha)[1]
        dichos = [p.causa for p in problemas if "falta el campo" not in p.causa]
        assert len(dichos) == 1, sobra
        assert sobra in dichos[0]


def test_a_misspelt_field_is_told_once() -> None:
    problemas = validate(Documento("x.yml", {"valór": "1", "fuente": "x", "ubicacion": "y"}), Dato)
    assert [p.regla for p in problemas[1]] == ["MGI-005"]
