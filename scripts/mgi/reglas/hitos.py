"""Rules of the dated facts and of the list of what was left out."""

from __future__ import annotations

from mgi.reglas.regla import Regla

HITOS = (
    Regla(
        "MGI-085",
        "Hito que aún no ocurre",
        "Un hito es un hecho que ya pasó: su fecha no empieza después del día en que se construye "
        "el sitio.",
        "2062-06-30",
        "2022-06-30",
    ),
    Regla(
        "MGI-086",
        "Hito fuera de orden",
        "Los hitos van de lo más viejo a lo más nuevo, para que se lean como la historia. Los que "
        "empiezan el mismo día van del periodo más largo al más corto: 2024, 2024-T1, 2024-01.",
        "2022-06-30,Termina la prueba piloto\n2020,Se diseña el modelo",
        "2020,Se diseña el modelo\n2022-06-30,Termina la prueba piloto",
    ),
    Regla(
        "MGI-087",
        "Hito u omitido repetido",
        "Cada hecho está una sola vez: dos hitos no llevan la misma fecha y el mismo título, ni "
        "dos omitidos la misma cifra del mismo lugar.",
        "2020,Se diseña el modelo\n2020,Se diseña el modelo",
        "2020,Se diseña el modelo",
    ),
    Regla(
        "MGI-088",
        "Textual que no dice la fecha del hito",
        "El textual es la fecha como la imprime la fuente: su año, su mes y su día son los de la "
        "columna «fecha». Si la fuente no los imprime ahí, la nota dice de dónde salen; si imprime "
        "otros, la nota los explica.",
        "2022-06-30, con textual «30 de junio de 2021» y sin nota",
        "2022-06-30, con textual «30 de junio de 2022»",
    ),
    Regla(
        "MGI-089",
        "Título de hito demasiado largo",
        "El título dice el hecho en 80 signos cuando más; lo demás va en el texto.",
        "La Secretaría de Educación del Distrito termina la prueba piloto del modelo en los "
        "colegios que participaron",
        "Termina la prueba piloto",
    ),
)
