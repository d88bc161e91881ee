"""Rules of the addresses that were published: none disappears."""

from __future__ import annotations

from mgi.reglas.regla import Regla

DIRECCIONES = (
    Regla(
        "MGI-110",
        "Dirección mal escrita",
        "Una dirección empieza por «/», sin dominio, y va en minúsculas. La de una página termina "
        "en «/»; la de un archivo, en su terminación. Una página lleva a otra página y un archivo "
        "a otro de su clase. La fecha no es posterior al día en que se construye el sitio.",
        "explore/siglas.md",
        "/explore/siglas/",
    ),
    Regla(
        "MGI-111",
        "Dirección anterior que todavía existe",
        "Lo que se redirige ya no es de nadie. Si la página existe pero ya no sirve, se retira en "
        "su encabezado.",
        "/explore/glosario/,/explore/,Se movió,2026-11-21",
        "/explore/siglas/,/explore/glosario/,Se movió,2026-11-21",
    ),
    Regla(
        "MGI-112",
        "Redirección a lo que no existe",
        "La dirección nueva es de una página, una entrada o un archivo que están en el sitio.",
        "/explore/siglas/,/explore/glosari/,Se movió,2026-11-21",
        "/explore/siglas/,/explore/glosario/,Se movió,2026-11-21",
    ),
    Regla(
        "MGI-113",
        "Redirección que lleva a otra",
        "Se llega de un solo paso: si la dirección nueva volvió a cambiar o se retiró, la fila "
        "dice la última.",
        "/a/,/b/,Se movió,2026-01-10\n/b/,/c/,Se movió otra vez,2026-11-21",
        "/a/,/c/,Se movió,2026-01-10\n/b/,/c/,Se movió otra vez,2026-11-21",
    ),
    Regla(
        "MGI-114",
        "Redirección que da la vuelta",
        "Una dirección no lleva a sí misma, ni por medio de otras: quien llega no saldría nunca.",
        "/a/,/b/,Se movió,2026-01-10\n/b/,/a/,Volvió,2026-11-21",
        "/b/,/a/,Volvió,2026-11-21",
    ),
    Regla(
        "MGI-115",
        "Dirección anterior repetida",
        "Cada dirección anterior está en una sola fila: no puede llevar a dos partes.",
        "/a/,/b/,Se movió,2026-01-10\n/a/,/c/,Se movió,2026-11-21",
        "/a/,/c/,Se movió,2026-11-21",
    ),
    Regla(
        "MGI-116",
        "Dirección publicada que desaparece",
        "Quien la guardó, la citó o la imprimió debe llegar a algo. Una página que ya no sirve se "
        "retira en su encabezado; una que se movió deja una línea en data/redirecciones.csv.",
        "borrar docs/explore/siglas.md",
        "/explore/siglas/,/explore/glosario/,Se movió,2026-11-21",
    ),
    Regla(
        "MGI-117",
        "Página retirada que el sitio todavía ofrece",
        "Una página retirada conserva su dirección, pero sale del menú y ya no presenta un pilar. "
        "Es una página de docs/ que no es la portada de su sección.",
        "retirada: … y también en el menú",
        "retirada: … y fuera del menú",
    ),
    Regla(
        "MGI-118",
        "Dos páginas con el mismo resumen",
        "El resumen es lo que muestran los buscadores y las redes: cada página dice el suyo.",
        "resumen: Las cifras del modelo. (en dos páginas)",
        "resumen: Las cifras del modelo, por pilar y por tema.",
    ),
    Regla(
        "MGI-119",
        "Dos páginas con el mismo título",
        "Por el título se escoge en el buscador, en las listas y en la pestaña: cada página lleva "
        "el suyo. No cuentan las retiradas.",
        "titulo: Alianzas (en dos páginas)",
        "titulo: Alianzas; titulo: Crear una alianza",
    ),
)
