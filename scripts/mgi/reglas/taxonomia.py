"""Rules of data/taxonomia.yml, and of how pages and names are found."""

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
    Regla(
        "MGI-104",
        "Página fuera del menú",
        "Cada página va en el menú de mkdocs.yml y en la carpeta de una sección: así se encuentra "
        "y dice en qué parte del sitio está. No cuentan las portadas de carpeta, las retiradas ni "
        "las de docs/acerca/.",
        "docs/explore/comites.md, sin su línea en el menú",
        "- Los comités: explore/comites.md",
        aviso=True,
    ),
    Regla(
        "MGI-105",
        "Enlace completo a una página del sitio",
        "Entre páginas de docs/ se enlaza el archivo .md: así la revisión sabe si existe, y el "
        "enlace sirve en cualquier copia del sitio.",
        "[POA](https://mgi.educacionbogota.edu.co/explore/herramientas/poa/)",
        "[POA](herramientas/poa.md)",
    ),
    Regla(
        "MGI-134",
        "Página dos veces en el menú",
        "Una página está en un solo lugar del menú: de él salen su sección y su camino. Desde "
        "otra parte se llega a ella con un enlace.",
        "- Alianzas: explore/alianzas.md (en Explore y en Los Pilares)",
        "- Alianzas: explore/alianzas.md (solo en Explore)",
    ),
)
