"""The rules that the files of the site must keep: one code, one entry, one pair of examples.

``mgi explicar MGI-014`` and the editors' reference print these entries; a test holds that each
has a case with its golden message.
"""

from __future__ import annotations

from mgi.reglas.archivos import ARCHIVOS
from mgi.reglas.conformidad import CONFORMIDAD
from mgi.reglas.contenido import CONTENIDO
from mgi.reglas.cuadres import CUADRES
from mgi.reglas.direcciones import DIRECCIONES
from mgi.reglas.graficos import GRAFICOS
from mgi.reglas.hitos import HITOS
from mgi.reglas.lectura import LECTURA
from mgi.reglas.paginas import PAGINAS
from mgi.reglas.planes import PLANES
from mgi.reglas.prosa import PROSA
from mgi.reglas.regla import Regla
from mgi.reglas.revisiones import REVISIONES
from mgi.reglas.series import SERIES
from mgi.reglas.taxonomia import TAXONOMIA
from mgi.reglas.territorio import TERRITORIO

__all__ = ["POR_ASUNTO", "REGLAS", "TODAS", "Regla"]

#: The rules by what they are about, as the reference tells them.
POR_ASUNTO = {
    "archivos": (*ARCHIVOS, *REVISIONES, *DIRECCIONES, *CONFORMIDAD),
    "cifras": (*SERIES, *PLANES, *GRAFICOS, *HITOS, *CUADRES, *CONTENIDO, *TERRITORIO),
    "paginas": (*PAGINAS, *TAXONOMIA, *PROSA, *LECTURA),
}
TODAS = tuple(regla for suyas in POR_ASUNTO.values() for regla in suyas)
REGLAS = {regla.codigo: regla for regla in sorted(TODAS, key=lambda regla: regla.codigo)}
