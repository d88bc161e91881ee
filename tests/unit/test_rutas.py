import pytest

from mgi.rutas import relativa


@pytest.mark.parametrize(
    ("desde", "hasta", "enlace"),
    [
        ("", "cifras/x/", "cifras/x/"),
        ("cifras/", "cifras/x/", "x/"),
        ("pilares/apoyo/", "cifras/x/", "../../cifras/x/"),
        ("cifras/x/", "cifras/x/datos.csv", "datos.csv"),
        ("cifras/x/", "", "../../"),
    ],
)
def test_a_relative_link_reaches_its_page(desde: str, hasta: str, enlace: str) -> None:
    assert relativa(desde, hasta) == enlace
