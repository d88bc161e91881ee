"""Rules of data/taxonomia.yml, of the pages that it classes, and of the names explained."""

from __future__ import annotations

from mgi.reglas.regla import Regla

TAXONOMIA = (
    Regla(
        "MGI-100",
        "Término repetido",
        "En un grupo de la taxonomía cada nombre, cada sinónimo y cada número es de un solo "
        "término: si no, quien busca llega a lo que no es.",
        "alianzas: {nombre: Alianzas, …}; aliados: {nombre: Aliados, sinonimos: [alianzas]}",
        "alianzas: {nombre: Alianzas, sinonimos: [aliados]}",
    ),
    Regla(
        "MGI-101",
        "Varios sinónimos en uno",
        "Cada sinónimo va aparte; juntos, el buscador no encuentra ninguno.",
        "sinonimos: [cupos; matrícula]",
        "sinonimos: [cupos, matrícula]",
    ),
    Regla(
        "MGI-102",
        "Página sin tipo",
        "Cada página dice de qué tipo es, con un id de data/taxonomia.yml. Por el tipo sale en el "
        "catálogo y se mide su lectura.",
        "titulo: Cómo pedir apoyo",
        "titulo: Cómo pedir apoyo; tipo: guia",
    ),
    Regla(
        "MGI-103",
        "Nombre explicado dos veces",
        "Cada sigla o término está en una sola entrada, de data/glosario.yml o de "
        "data/nombres.yml: si hay dos, las páginas muestran una sola de las explicaciones.",
        "cis: {nombre: CIS, …}; cis-salud: {nombre: CIS, …}",
        "cis: {nombre: CIS, …}",
    ),
)
