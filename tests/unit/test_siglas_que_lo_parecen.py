"""What looks like a sigla in a text, and what does not."""

from __future__ import annotations

import pytest

from mgi.check.siglas import _nearest
from mgi.esquema.siglas import unexplained

NOMBRES = {"CIS", "DILE", "PIMA", "MGI", "G20", "STEM+"}


@pytest.mark.parametrize(
    ("texto", "halladas"),
    [
        ("Los CSI ayudan", ["CSI"]),
        ("Las IEDs y los TIC", ["IEDs", "TIC"]),
        ("MGI-CIS y MGI-ABC", ["ABC"]),
        ("IETDH", ["IETDH"]),
        ("El ÁREA y el ÑU", ["ÁREA", "ÑU"]),
        ("STEM+ y STEM", ["STEM"]),
        ("CIS+PIMA", []),
        ("el capítulo IV, el siglo XX y el grado XI", []),
        ("MGI-014, 2024-T1, EE-120415 y 12AB", []),
        ("EE. UU. y DD. HH.", []),
        ("G20, G7, T1, Bogotá D.C. y WhatsApp", []),
        ("_CIS_, **CIS**, «CIS» y (CIS)", []),
        ("_ABC_", ["ABC"]),
        ("Plataforma SACE", ["SACE"]),
        ("", []),
    ],
)
def test_two_capitals_together_are_a_sigla_unless_they_are_a_code_or_a_numeral(
    texto: str, halladas: list[str]
) -> None:
    vistas = list(unexplained(texto, NOMBRES))
    assert [sigla for _, sigla in vistas] == halladas
    assert all(texto.startswith(sigla, lugar) for lugar, sigla in vistas)


@pytest.mark.parametrize(
    ("escrita", "cercana"),
    [
        ("CSI", "CIS"),
        ("DLIE", "DILE"),
        ("DIL", "DILE"),
        ("PIMAS", "PIMA"),
        ("SIMAT", ""),
        ("IC", ""),
    ],
)
def test_the_sigla_offered_is_one_slip_away(escrita: str, cercana: str) -> None:
    assert _nearest(escrita, NOMBRES | {"SIG", "SE"}) == cercana
