"""Rules of the localidades and their DILE."""

from __future__ import annotations

from mgi.reglas.regla import Regla

TERRITORIO = (
    Regla(
        "MGI-080",
        "Tabla de localidades incompleta",
        "data/localidades.csv lleva las veinte localidades, de 01 a 20, cada una en una sola "
        "fila. El código es texto de dos cifras: Excel suele quitarle el cero.",
        "1,Usaquén,,1,4",
        "01,Usaquén,,1,4",
    ),
    Regla(
        "MGI-081",
        "Nombre o variante de dos localidades",
        "Un nombre o una variante señala una sola localidad, sin contar tildes, mayúsculas ni "
        "artículo. Si no, una fila podría ir a la que no es.",
        "03,Santa Fe,…\n17,La Candelaria,Santa Fe,…",
        "03,Santa Fe,…\n17,La Candelaria,,…",
    ),
    Regla(
        "MGI-082",
        "Lugar equivocado en el mapa de cuadros",
        "Cada localidad tiene su cuadro: una fila y una columna enteras, que ninguna otra ocupa. "
        "El mapa tiene diez filas y seis columnas cuando más.",
        "11,Suba,,1,4\n01,Usaquén,,1,4",
        "11,Suba,,1,3\n01,Usaquén,,1,4",
    ),
    Regla(
        "MGI-083",
        "Localidad sin su DILE",
        "Cada localidad está en una sola dirección local, en data/dile.csv, y se dice si está "
        "confirmado. Lo confirmado lleva en «nota» qué documento lo dice.",
        "(la localidad 20 no está en data/dile.csv)",
        "20,Sumapaz,no,",
    ),
    Regla(
        "MGI-084",
        "Localidad desconocida",
        "La celda lleva el código, el nombre o una variante de una localidad. Con o sin tildes, "
        "mayúsculas o artículo. Vacía quiere decir la ciudad entera.",
        "Kenedy",
        "Kennedy",
    ),
    Regla(
        "MGI-079",
        "Dimensión «localidad» mal declarada",
        "La dimensión «localidad» solo lleva «nombre»: sus etiquetas salen de "
        "data/localidades.csv, que debe estar.",
        'localidad: {nombre: Localidad, etiquetas: {"01": Usaquén}}',
        "localidad: {nombre: Localidad}",
    ),
)
