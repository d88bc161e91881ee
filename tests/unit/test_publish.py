import pytest

from mgi.artefacto import Descarga
from mgi.publish import publish


def test_artifacts_come_in_order_of_route() -> None:
    assert [a.ruta for a in publish([Descarga("b", "", "x"), Descarga("a", "", "y")])] == ["a", "b"]


def test_a_route_written_twice_is_refused_naming_both_sources() -> None:
    with pytest.raises(ValueError, match="a: y and x"):
        publish([Descarga("a", "", "x"), Descarga("a", "", "y")])
