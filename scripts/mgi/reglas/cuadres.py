"""Rules of what must add up, and of what is known not to."""

from __future__ import annotations

from mgi.reglas.regla import Regla

CUADRES = (
    Regla(
        "MGI-070",
        "Cuadre mal armado",
        "Una razón lleva dos lecturas; una suma o una diferencia, dos o más. Las palabras solo se "
        "comparan con «igual». Lo que se suma, se resta o se compara está en una misma unidad.",
        "operacion: razon, con tres lecturas en «de»",
        "operacion: razon, con dos lecturas en «de»",
    ),
    Regla(
        "MGI-071",
        "Lectura que no lleva a ninguna parte",
        "Cada lectura nombra un indicador publicado y una fila que existe: su periodo, sus "
        "dimensiones y sus etiquetas se escriben como en la serie. Lo mismo vale para «cifras».",
        "{indicador: presupuesto-jirado, periodo: 2024-05-31}",
        "{indicador: presupuesto-girado, periodo: 2024-05-31}",
    ),
    Regla(
        "MGI-072",
        "Lectura sin un valor que se pueda comprobar",
        "Con «sin dato» o con un mínimo («más de 6.000») no se hace una cuenta. En un número "
        "impreso, «valor» y «textual» son el mismo.",
        "{valor: 6000, textual: más de 6.000, …}",
        "{valor: 5919, textual: 5.919, …}",
    ),
    Regla(
        "MGI-073",
        "Cuenta que no cuadra",
        "La cuenta de un cuadre da lo que imprime «da», con su ajuste. Si no da, hay una cifra mal "
        "copiada, y se corrige; o la fuente se contradice, y se declara con su explicación. Lo "
        "declarado se publica junto a las cifras.",
        "partes que suman 99 y un total de 100, sin «contradiccion»",
        "contradiccion: {explicacion: Las partes suman 99 y el total impreso es 100., usa: …}",
    ),
    Regla(
        "MGI-074",
        "Contradicción que ya no lo es",
        "Solo lleva «contradiccion» lo que no cuadra.",
        "partes que suman 100 y un total de 100, con «contradiccion»",
        "partes que suman 100 y un total de 100",
    ),
)
