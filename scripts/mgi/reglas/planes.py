"""Rules of plans, estados and derived indicators."""

from __future__ import annotations

from mgi.reglas.regla import Regla

PLANES = (
    Regla(
        "MGI-054",
        "Años del plan que no cuadran",
        "El plan empieza antes de terminar, cada meta es de un año suyo y cada año tiene una sola.",
        "plan: {inicio: 2024, fin: 2020, …}",
        "plan: {inicio: 2020, fin: 2024, …}",
    ),
    Regla(
        "MGI-055",
        "Metas que no llevan a la meta final",
        "En una suma, las metas de los años suman la meta final, y las de algunos no la pasan; en "
        "los demás tipos, la del último año es la meta final y ninguna va más allá.",
        "metas de 100, 100 y 100 con meta final 320",
        "metas de 100, 100 y 120 con meta final 320",
    ),
    Regla(
        "MGI-056",
        "Meta final contra el tipo de anualización",
        "Un indicador creciente no termina por debajo de su línea base, ni uno decreciente por "
        "encima. El decreciente necesita su línea base.",
        "anualizacion: decreciente, sin linea_base",
        "anualizacion: decreciente, con linea_base",
    ),
    Regla(
        "MGI-057",
        "Plan y anualización que no van juntos",
        "Un plan lleva su tipo de anualización. El de una constante dice además cómo se calcula su "
        "porcentaje, y solo el de una constante.",
        "anualizacion: constante, con un plan sin «constante»",
        "plan: {inicio: 2020, fin: 2024, constante: ultimo, meta_final: {…}}",
    ),
    Regla(
        "MGI-058",
        "Meta distinta de lo programado",
        "La meta de un año en la ficha y lo programado para ese año en la serie son lo mismo. "
        "También la meta final y lo programado para el cuatrienio.",
        "meta de 2024: 30; programado de 2024 en la serie: 32",
        "meta de 2024: 30; programado de 2024 en la serie: 30",
    ),
    Regla(
        "MGI-059",
        "Estado que no se puede calcular",
        "Un conjunto de rangos lee una magnitud que el indicador debe tener: una meta, una "
        "anualización o un plan.",
        "estado que lee el avance del plan, en una ficha sin plan",
        "estado que lee el avance del plan, en una ficha con plan",
    ),
    Regla(
        "MGI-067",
        "Cálculo que no se puede hacer",
        "Un indicador derivado sale de indicadores publicados, de unidades que se pueden operar y "
        "de filas que existen.",
        "de: [{indicador: presupuesto-jirado}]",
        "de: [{indicador: presupuesto-girado}]",
    ),
    Regla(
        "MGI-068",
        "Cálculo en círculo",
        "Un indicador no puede salir de sí mismo, ni por medio de otros.",
        "a se calcula con b, y b con a",
        "a se calcula con b, y b tiene su serie",
    ),
)
