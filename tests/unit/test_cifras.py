"""Which figures may be typed by hand in prose (MGI-040)."""

import pytest

from mgi.check.cifras import typed_figures

ADMITIDAS = [
    "El 31 de mayo de 2024 y el 1.º de abril.",
    "Entre el 31 de marzo y el 31 de mayo de 2024; los días 23, 24 y 25 de enero.",
    "En 2024 los equipos cambiaron; de 2020 a 2024; 2020–2024; 2022-2038; desde 2019.",
    "El proyecto empezó 2024 con recursos. Año 2024: fin.",
    "## 2020: el diseño",
    "La Ley 1753 de 2015, el Decreto 1499 de 2017, la Resolución 0946 y el artículo 133.",
    "El Conpes Distrital No. 24 y el Convenio 059 de 2019.",
    "El Pilar 1, el proyecto 7809, la meta 105, las metas 1 a 4, los componentes 05, 06 y 07.",
    "El Cuadro No. 2, la Tabla 8, la sección 4.2.3, el ODS 4, la línea 3, el nivel 2, la p. 18.",
    "El G20, el G-20, la COVID-19, UTF-8, el T1, el componente 08 y el objeto 08012.",
    "1. Primero\n2. Segundo\n10) Décimo",
    "Una nota.[^1]\n\n[^1]: Su texto.",
    "Los cuatro pilares, tres niveles, cinco líneas y diez pasos.",
    "[Ley](https://www.gov.co/ley-1712/2014) y https://www.gov.co/373/",
    "El 31 de Mayo, mayo 31 de 2024, 31/05/2024, 2024-05-31, el 1º de mayo y a las 8:00.",
    "En 2024 vimos cambios. Desde 2020 hicimos más. En 2020 además. En 2022 otros.",
    "La ley 1712, las Leyes 1712 y 1581, el acuerdo 761, la ISO/IEC 27001 y WCAG 2.1.",
    "El Proyecto de Inversión 7809, los proyectos 7809 y 7690, el Cuadro N.º 2, la Figura 1.",
    "La localidad 19, el grado 11, el 5.º grado y el 2.º semestre.",
    "> 1. uno\n\n- 1. uno\n\n## 1. Introducción",
    "El radicado 2019-EE-120415.",
    "Primer trimestre, segundo semestre, cuatrienio.",
]

ESCRITAS = {
    "Llegó a 373 colegios.": "373",
    "Son veinte localidades.": "veinte",
    "Subió 5 % y luego 7%.": "5 %",
    "Cuesta $ 1.200 y USD5000.": "$ 1.200",
    "Diez mil docentes.": "mil",
    "Dos millones de pesos.": "millones",
    "Atiende a 1/3.": "1",
    "Media ½ hora.": "½",
    "2 de cada 3 familias.": "2",
    "Hay 2000 colegios.": "2000",
    "Son 1990 docentes.": "1990",
    "Unos 2000 en total.": "2000",
    "Creció 1950 % más.": "1950 %",
    "Cumplió la meta 320 intercambios.": "320",
    "La meta 45000 se cumplió.": "45000",
    "El nivel 373 no existe.": "373",
    "Proyecto 7809 y 500 más.": "500",
    "Componente 5 millones.": "5",
    "p. 300 colegios": "300",
    "Nota.[^1]\n\n[^1]: Hay 373.": "373",
    "`373` colegios": "373",
    '[x](y.md "Hay 373")': "373",
    "[373 colegios](y.md)": "373",
    "![373 colegios](y.png)": "373",
    "| 373 | a |\n|---|---|": "373",
    "３７３ colegios": "３７３",
    "&#51;73 colegios": "51",
    "El 37 por ciento.": "37",
    "En 2000 colegios.": "2000",
    "Miles de familias.": "Miles",
    "La mitad de los colegios.": "mitad",
    "Un centenar de visitas.": "centenar",
    "³⁷³ colegios": "³",
    "Acuerdo 373 colegios": "373",
    "1999 2000 2001 sedes": "2001",
}


@pytest.mark.parametrize("texto", ADMITIDAS)
def test_dates_norms_and_names_of_codes_may_be_typed(texto: str) -> None:
    assert [cifra[0] for cifra in typed_figures(texto)] == []


@pytest.mark.parametrize("texto", ESCRITAS)
def test_any_other_figure_is_seen(texto: str) -> None:
    assert ESCRITAS[texto] in [cifra[0] for cifra in typed_figures(texto)]
