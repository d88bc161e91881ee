"""Rules of data/conformidad.yml and of the audit that it rests on."""

from __future__ import annotations

from mgi.reglas.regla import Regla

CONFORMIDAD = (
    Regla(
        "MGI-120",
        "Requisito sin evidencia",
        "Cada requisito dice con qué se comprueba, qué falta o por qué no aplica. Sin eso el sitio "
        "no puede decir cómo está.",
        "A1-a: {requisito: Las imágenes tienen texto.}",
        "A1-a: {requisito: Las imágenes tienen texto., auditoria: [W-111]}",
    ),
    Regla(
        "MGI-121",
        "Prueba o regla que no existe",
        "En «auditoria» van ids de requisitos, o «todas». En «reglas», códigos de esta lista. En "
        "«pruebas», las del proyecto, cada una con su archivo y su nombre.",
        "pruebas: [test_html]",
        "pruebas: [tests/browser/test_html.py::test_the_nu_checker_finds_nothing]",
    ),
    Regla(
        "MGI-122",
        "Página que no existe",
        "La evidencia se puede abrir: cada dirección de «paginas» es de una página del sitio, "
        "desde la barra y con la barra del final.",
        "paginas: [/mapa/]",
        "paginas: [/mapa-del-sitio/]",
    ),
    Regla(
        "MGI-123",
        "Requisito repetido",
        "Cada requisito está en un solo grupo y se llama distinto de los demás: su id es parte de "
        "su dirección.",
        "A1-a en dos grupos",
        "A1-a en uno solo",
    ),
    Regla(
        "MGI-124",
        "Auditoría que se contradice",
        "data/auditoria.json lo escribe `make audit`. Sus cuentas son las de sus fallas, cada "
        "falla es de una de sus pruebas y su fecha ya llegó. Si no, alguien lo cambió a mano, y lo "
        "que el sitio dice de sí mismo dejaría de ser cierto.",
        "una prueba con «fallas: 0» y una falla suya en la lista",
        "data/auditoria.json como lo dejó `make audit`",
    ),
    Regla(
        "MGI-125",
        "La auditoría prueba algo que nadie pidió",
        "Las pruebas de la auditoría dicen de qué requisitos hablan. Uno que no está en "
        "data/conformidad.yml no se muestra en ninguna parte.",
        "filas: [W-999]",
        "filas: [W-111]",
        aviso=True,
    ),
)
