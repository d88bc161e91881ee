"""Rules on what the figures say: errors where it cannot be, warnings where it is odd."""

from __future__ import annotations

from mgi.reglas.regla import Regla

#: How a rule that a confirmation silences says so.
_CONFIRMAR = " Si el valor es correcto, confírmelo con una línea en revisiones.csv."

CONTENIDO = (
    Regla(
        "MGI-090",
        "Periodo o fecha que aún no llega",
        "Ninguna fila empieza después de hoy, ni una ficha o página se actualizó en el futuro.",
        "periodo: 2042",
        "periodo: 2024",
    ),
    Regla(
        "MGI-091",
        "Fila después del cierre",
        "Una serie cerrada no lleva periodos que empiecen después de su fecha de cierre.",
        "seguimiento cerrado a 2024-05-31, con una fila de 2025",
        "seguimiento abierto, o la fila quitada",
    ),
    Regla(
        "MGI-092",
        "Valor mil o un millón de veces sus vecinos",
        "Casi siempre es un punto de más, o millones escritos como pesos." + _CONFIRMAR,
        "1737, 1690000, 1802",
        "1737, 1690, 1802",
    ),
    Regla(
        "MGI-093",
        "Salto",
        "El valor es más del triple o menos de la tercera parte del anterior." + _CONFIRMAR,
        "100, 104, 98, 420",
        "100, 104, 98, 120",
        aviso=True,
    ),
    Regla(
        "MGI-094",
        "Contra su anualización",
        "Un indicador creciente bajó, o uno decreciente subió." + _CONFIRMAR,
        "anualizacion: creciente, con 80 y después 75",
        "anualizacion: creciente, con 80 y después 85",
        aviso=True,
    ),
    Regla(
        "MGI-095",
        "Más del 125% de lo programado",
        "En un periodo o en el año se hizo mucho más de lo programado: puede ser otra escala o un "
        "alcance mal declarado." + _CONFIRMAR,
        "valor 40, programado 30",
        "valor 30, programado 30",
        aviso=True,
    ),
    Regla(
        "MGI-096",
        "Plan y reportes que no se encuentran",
        "Un año pasado con meta y sin dato, un año con dato y sin meta, un dato por fuera de los "
        "años del plan, o más de lo que pide la meta final.",
        "plan de 2020 a 2024, con una fila de 2026",
        "plan de 2020 a 2026, con una fila de 2026",
        aviso=True,
    ),
    Regla(
        "MGI-097",
        "Porcentajes en dos escalas",
        "Unos valores van de 0 a 1 y otros pasan de 1,5." + _CONFIRMAR,
        "0.79, 83.2",
        "79, 83.2",
        aviso=True,
    ),
    Regla(
        "MGI-098",
        "Hueco en la serie",
        "Entre dos periodos faltan otros. Si la fuente no trae el dato, ponga la fila con el valor "
        "vacío.",
        "2024-01, 2024-04",
        "2024-01, 2024-02, 2024-03, 2024-04",
        aviso=True,
    ),
    Regla(
        "MGI-099",
        "Etiquetas casi iguales",
        "Dos etiquetas de una dimensión se leen igual o se distinguen por una sola letra.",
        "colegio: Colegio oficial\ncolegios: Colegios oficial",
        "oficial: Colegio oficial\nprivado: Colegio privado",
        aviso=True,
    ),
)
