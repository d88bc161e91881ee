"""Rules on how the texts read: siglas that nobody explains, long sentences, legal jargon."""

from __future__ import annotations

from mgi.reglas.regla import Regla

LECTURA = (
    Regla(
        "MGI-140",
        "Sigla sin explicar",
        "Toda sigla de un texto está en data/glosario.yml; el sitio la explica donde aparece por "
        "primera vez. Una norma, un formato o una marca que va en mayúsculas está en "
        "data/nombres.yml. Una sigla no lleva «s»: se escribe «las IED».",
        "Pida apoyo a los CSI.",
        "Pida apoyo a los CIS.",
    ),
)
