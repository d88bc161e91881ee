"""Rules of the chart that a ficha asks for."""

from __future__ import annotations

from mgi.reglas.regla import Regla

GRAFICOS = (
    Regla(
        "MGI-130",
        "Gráfico que los datos no permiten",
        "El gráfico que pide una ficha sale de sus filas. Una línea es de una sola cosa en dos "
        "periodos o más. El avance se compara con algo programado o con una meta. Las barras "
        "agrupadas y los recuadros cruzan dos cosas, como el periodo y una dimensión.",
        "grafico: agrupadas, en una serie de un solo periodo y una dimensión",
        "sin «grafico»: el sitio elige barras",
    ),
    Regla(
        "MGI-131",
        "Partes apiladas que no hacen su total",
        "Unas barras apiladas dicen que las partes hacen un todo. Solo se dibujan si las partes "
        "suman exactamente un total que la serie también trae.",
        "grafico: apiladas, con partes de 60 y 39 y un total de 100",
        "grafico: apiladas, con partes de 60 y 40 y un total de 100",
    ),
)
