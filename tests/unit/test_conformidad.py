"""How a requirement stands is what its evidence says, and an audit is of its day."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from conftest import BASE, HOY
from mgi.check.inventario import list_living
from mgi.derive import derive_conformidad, fallas_por_prueba
from mgi.derive.conformidad import SITUACIONES, situate
from mgi.derive.pendientes import Pendientes
from mgi.esquema.auditoria import TOPE_FALLAS, Auditoria
from mgi.esquema.conformidad import Requisito
from mgi.esquema.referencias import Dato
from mgi.line import generate, load, revise
from mgi.read import read
from mgi.render.accesibilidad import LUGARES

MUESTRA = BASE.parent.parent / "cases/conformidad-sin-problemas/archivos"
NADIE = Pendientes(faltan={}, por_confirmar={}, dile=(), con_localidades=False)


def prueba(clave: str, *filas: str, revisiones: int = 40, fallas: int = 0) -> dict[str, Any]:
    return {
        "id": clave,
        "titulo": f"Prueba {clave}",
        "programa": "axe-core",
        "filas": filas,
        "paginas": min(revisiones, 20),
        "revisiones": revisiones,
        "fallas": fallas,
    }


def falla(clave: str, ruta: str = "") -> dict[str, str]:
    return {"prueba": clave, "ruta": ruta, "vista": "claro, 1280 px", "detalle": ""}


def auditoria(*pruebas: dict[str, Any], **otros: Any) -> dict[str, Any]:
    datos: dict[str, Any] = {
        "fecha": "2026-11-21",
        "version": "",
        "paginas": 22,
        "vistas": ["claro, 1280 px"],
        "programas": [{"nombre": "axe-core", "version": "4.11.0"}],
        "pruebas": list(pruebas),
        "fallas": [falla(p["id"]) for p in pruebas for _ in range(p["fallas"])],
    }
    return {**datos, **otros}


def situacion(requisito: dict[str, Any], *pruebas: dict[str, Any], sin: bool = False) -> str:
    """How «A1-a» stands with an audit of some pruebas; ``sin``, without any audit."""
    hecha = None if sin else Auditoria.model_validate(auditoria(*pruebas))
    modelo = Requisito.model_validate({"requisito": "Algo.", **requisito})
    pendientes = Pendientes(
        faltan={"codigo-postal": "Código postal."},
        por_confirmar={
            "conmutador": Dato(valor="1", fuente="x", ubicacion="x", por_confirmar=True)
        },
        dile=(),
        con_localidades=False,
    )
    return situate("A1-a", modelo, hecha, pendientes).clave


# ---- How a requirement stands


AUDITADO = {"auditoria": ["A1-a"]}


@pytest.mark.parametrize(
    ("requisito", "pruebas", "esperada"),
    [
        (AUDITADO, [prueba("x", "A1-a")], "cumple"),
        (AUDITADO, [prueba("x", "A1-a", fallas=1)], "no-cumple"),
        (AUDITADO, [prueba("x", "A1-a"), prueba("y", "A1-a", fallas=1)], "no-cumple"),
        (AUDITADO, [prueba("x", "A1-a", revisiones=0)], "sin-comprobar"),
        (AUDITADO, [prueba("x", "A1-b")], "sin-comprobar"),
        (AUDITADO, [], "sin-comprobar"),
        (AUDITADO, [prueba("x", "A1-a"), prueba("y", "A1-a", revisiones=0)], "cumple"),
        ({"auditoria": ["A1-a", "W-1"]}, [prueba("x", "A1-a")], "sin-comprobar"),
        ({"auditoria": ["A1-a", "W-1"]}, [prueba("x", "A1-a", "W-1")], "cumple"),
        ({"auditoria": ["W-1"]}, [prueba("x", "W-1", fallas=2)], "no-cumple"),
        ({"auditoria": ["todas"]}, [prueba("x", "W-1"), prueba("y", fallas=1)], "no-cumple"),
        ({"auditoria": ["todas"]}, [prueba("x", "W-1"), prueba("y")], "cumple"),
        ({"auditoria": ["todas"]}, [], "sin-comprobar"),
        # what names it counts, though it does not ask for it
        ({"paginas": ["/"]}, [prueba("x", "A1-a", fallas=1)], "no-cumple"),
        ({"no_aplica": "No hay."}, [prueba("x", "A1-a", fallas=1)], "no-cumple"),
        ({"no_aplica": "No hay."}, [], "no-aplica"),
        ({"paginas": ["/"]}, [], "cumple"),
        ({"reglas": ["MGI-001"]}, [], "cumple"),
        ({"falta": "Falta todo."}, [], "no-cumple"),
        ({"falta": "Falta algo.", "paginas": ["/"]}, [], "en-parte"),
        ({"falta": "Falta algo."}, [prueba("x", "A1-a")], "en-parte"),
        ({"a_mano": "Leerlo todo."}, [], "sin-comprobar"),
        ({"a_mano": "Leerlo todo."} | AUDITADO, [prueba("x", "A1-a")], "en-parte"),
        ({"servidor": "Lo hace él."}, [], "servidor"),
        ({"servidor": "Lo hace él.", "paginas": ["/"]}, [], "servidor"),
        ({"servidor": "Lo hace él.", "falta": "El archivo."}, [], "no-cumple"),
        ({"pendiente": ["codigo-postal"]}, [], "pendiente"),
        ({"pendiente": ["conmutador"]}, [], "pendiente"),
        ({"pendiente": ["Decidir esto."], "paginas": ["/"]}, [], "en-parte"),
        # the entity has given it since
        ({"pendiente": ["horario"], "paginas": ["/"]}, [], "cumple"),
    ],
)
def test_a_requirement_stands_as_its_evidence_says(
    requisito: dict[str, Any], pruebas: list[dict[str, Any]], esperada: str
) -> None:
    assert situacion(requisito, *pruebas) == esperada
    assert esperada in SITUACIONES


def test_without_an_audit_nothing_that_rests_on_it_is_met() -> None:
    assert situacion(AUDITADO, sin=True) == "sin-comprobar"
    assert situacion({"auditoria": ["todas"], "paginas": ["/"]}, sin=True) == "sin-comprobar"
    assert situacion({"paginas": ["/"]}, sin=True) == "cumple"


def test_what_the_audit_measured_is_said_with_its_counts() -> None:
    def dicho(*pruebas: dict[str, Any]) -> str:
        modelo = Requisito(requisito="Algo.", auditoria=("A1-a",))
        return situate(
            "A1-a", modelo, Auditoria.model_validate(auditoria(*pruebas)), NADIE
        ).auditoria

    assert (
        dicho(prueba("x", "A1-a", revisiones=1530)) == "1 prueba, 1.530 revisiones y ninguna falla."
    )
    assert dicho(prueba("x", "A1-a", revisiones=1, fallas=1)) == "1 prueba, 1 revisión y 1 falla."
    assert dicho() == "La última auditoría no lo probó."


# ---- What an audit found


def test_the_prueba_with_the_most_faults_goes_first() -> None:
    hecha = Auditoria.model_validate(
        auditoria(prueba("a", fallas=1), prueba("b"), prueba("c", fallas=2))
    )
    assert [(f.prueba.id, len(f.lugares)) for f in fallas_por_prueba(hecha)] == [("c", 2), ("a", 1)]
    assert hecha.cuantas_fallas == 3


# ---- The pages


def con_auditoria(raiz: Path, datos: dict[str, Any]) -> str:
    """Return the statement of a project with an audit."""
    datos = {**datos, "huella": Auditoria.model_validate(datos).sello}
    (raiz / "data/auditoria.json").write_text(json.dumps(datos, ensure_ascii=False), "utf-8")
    return pagina(raiz, "accesibilidad/")


def pagina(raiz: Path, ruta: str) -> str:
    (suya,) = (a for a in generate(raiz, HOY).artefactos if a.ruta == ruta)
    return str(suya.contenido)  # type: ignore[union-attr]


def test_an_audit_without_faults_says_so_and_lists_none(proyecto: Path) -> None:
    html = con_auditoria(proyecto, auditoria(prueba("x")))
    assert "no encontró fallas en lo que estos programas prueban" in html
    assert "La última auditoría no encontró ninguna." in html
    assert 'class="falla"' not in html


def test_so_many_places_of_a_fault_are_listed_and_the_rest_counted(proyecto: Path) -> None:
    html = con_auditoria(proyecto, auditoria(prueba("x", fallas=LUGARES + 3)))
    assert html.count(", claro, 1280 px") == LUGARES
    assert "Y 3 veces más." in html


def test_past_the_most_that_the_file_lists_only_the_count_says(proyecto: Path) -> None:
    muchas = auditoria(prueba("x", revisiones=999, fallas=TOPE_FALLAS + 50))
    muchas["fallas"] = muchas["fallas"][:TOPE_FALLAS]
    assert f"Y {TOPE_FALLAS + 50 - LUGARES} veces más." in con_auditoria(proyecto, muchas)


def test_the_place_of_a_fault_is_a_link_while_its_page_is_there(proyecto: Path) -> None:
    rutas = ["buscar/?q=x", "404.html", "ya-no-esta/"]
    hecha = auditoria(prueba("x", fallas=3), fallas=[falla("x", ruta) for ruta in rutas])
    html = con_auditoria(proyecto, hecha)
    assert '<a href="../buscar/?q=x">/buscar/?q=x</a>' in html
    assert '<a href="../404.html">/404.html</a>' in html
    assert "/ya-no-esta/" in html
    assert 'href="../ya-no-esta/"' not in html


def test_a_site_with_the_pages_that_were_audited_says_nothing_of_them(proyecto: Path) -> None:
    cuantas = len(load(proyecto, HOY).rutas)
    cambio = "El sitio cambió después de la auditoría"
    assert cambio not in con_auditoria(proyecto, auditoria(prueba("x"), paginas=cuantas))
    assert cambio in con_auditoria(proyecto, auditoria(prueba("x"), paginas=cuantas - 1))


def test_the_pages_of_a_site_are_those_that_it_makes_and_its_404(proyecto: Path) -> None:
    shutil.copytree(MUESTRA, proyecto, dirs_exist_ok=True)
    sitio = generate(proyecto, HOY)
    hechas = {a.ruta for a in sitio.artefactos if a.ruta.endswith("/")}
    escritas = {p.ruta for p in sitio.catalogo.paginas.values()}
    assert sitio.catalogo.rutas == hechas | escritas | {"404.html"}


def test_what_a_program_could_not_decide_is_told_and_is_no_fault(proyecto: Path) -> None:
    dudosa = prueba("x") | {"por_decidir": 3}
    html = con_auditoria(proyecto, auditoria(dudosa, prueba("y")))
    assert "Pasó con 1 prueba" in html
    assert "<li>Prueba x: 3 veces.</li>" in html
    assert "80 revisiones y ninguna falla. 3 veces el programa no supo decidir." in html
    assert "no supo decir" not in con_auditoria(proyecto, auditoria(prueba("x")))


def test_who_finds_a_barrier_may_write_from_the_page(proyecto: Path) -> None:
    entidad = proyecto / "data/entidad.yml"
    correo = "{valor: ventanilla@entidad.gov.co, fuente: informe, ubicacion: x}"
    escrito = f"{entidad.read_text('utf-8')}\ncorreo-institucional: {correo}\n"
    entidad.write_text(escrito, "utf-8")
    enlace = '<a href="mailto:ventanilla@entidad.gov.co">ventanilla@entidad.gov.co</a>'
    assert enlace in pagina(proyecto, "accesibilidad/")


def test_what_an_audit_says_is_text_and_never_markup(proyecto: Path) -> None:
    hostil = '<img src=x onerror="alert(1)">'
    hecha = auditoria(prueba("x", fallas=1), vistas=[hostil], version=hostil)
    hecha["pruebas"][0]["titulo"] = hecha["pruebas"][0]["programa"] = hostil
    hecha["programas"] = [{"nombre": hostil, "version": hostil}]
    hecha["fallas"] = [{"prueba": "x", "ruta": hostil, "vista": hostil, "detalle": hostil}]
    html = con_auditoria(proyecto, hecha)
    assert "<img" not in html
    assert html.count("&lt;img") >= 8


def test_what_an_editor_writes_of_a_requirement_is_text_and_never_markup(proyecto: Path) -> None:
    hostil = '<b>&"'
    textos = ("requisito", "norma", "falta", "a_mano", "servidor")
    datos = {"requisitos": {"A1-a": {clave: f"{clave} {hostil}" for clave in textos}}}
    datos["requisitos"]["A1-a"]["pendiente"] = [f"Algo {hostil}"]  # type: ignore[assignment]
    escrito = {"accesibilidad": {"nombre": f"x {hostil}", "norma": f"x {hostil}", **datos}}
    (proyecto / "data/conformidad.yml").write_text(json.dumps(escrito), "utf-8")
    for ruta in ("acerca/conformidad/", "acerca/conformidad/accesibilidad/"):
        html = pagina(proyecto, ruta)
        assert "<b>" not in html
        assert "&lt;b&gt;" in html


@pytest.mark.parametrize(
    "escrito", ["", "{", "[]", "null", '"x"', '{"fecha": [1]}', '{"fallas": {}}', "{}" * 3, "\x00"]
)
def test_whatever_the_file_of_the_audit_holds_it_is_reported(proyecto: Path, escrito: str) -> None:
    (proyecto / "data/auditoria.json").write_text(escrito, "utf-8")
    problemas = revise(proyecto, HOY).problemas
    assert problemas
    assert {problema.ruta for problema in problemas} == {"data/auditoria.json"}


def test_each_family_is_a_page_and_without_families_there_is_none(proyecto: Path) -> None:
    sin = set(list_living(read(proyecto)))
    assert not any(ruta.startswith("acerca/conformidad/") for ruta in sin)
    shutil.copytree(MUESTRA, proyecto, dirs_exist_ok=True)
    suyas = {f"acerca/conformidad/{clave}" for clave in ("", "accesibilidad/", "publicacion/")}
    assert set(list_living(read(proyecto))) - sin == suyas


@pytest.mark.parametrize(("fecha", "vieja"), [("2026-11-21", False), ("2025-12-30", True)])
def test_an_old_audit_says_so_wherever_it_is_told(proyecto: Path, fecha: str, vieja: bool) -> None:
    shutil.copytree(MUESTRA, proyecto, dirs_exist_ok=True)
    html = con_auditoria(proyecto, auditoria(prueba("x", "A1-a"), fecha=fecha))
    assert ("Esta auditoría tiene más de un año" in html) is vieja
    indice = pagina(proyecto, "acerca/conformidad/")
    assert ("y tiene más de un año: hay que repetirla" in indice) is vieja


def test_every_requirement_is_counted_once(proyecto: Path) -> None:
    shutil.copytree(MUESTRA, proyecto, dirs_exist_ok=True)
    familias = derive_conformidad(load(proyecto, HOY))
    assert [len(f.requisitos) for f in familias] == [4, 6]
    assert [sum(f.cuentas.values()) for f in familias] == [4, 6]
    html = pagina(proyecto, "acerca/conformidad/publicacion/")
    assert html.count('<tr id="requisito--') == 6


def test_a_test_that_the_project_does_not_have_is_told(proyecto: Path) -> None:
    prueba = proyecto / "tests/unit/test_letra.py"
    prueba.parent.mkdir(parents=True)
    prueba.write_text("def test_mide() -> None: ...\n", "utf-8")
    cita = "{requisito: Algo., pruebas: ['tests/unit/test_letra.py::%s']}"
    requisitos = f"A1-a: {cita % 'test_mide'}, A1-b: {cita % 'test_mida'}"
    escrito = f"accesibilidad: {{nombre: Una, norma: Otra, requisitos: {{{requisitos}}}}}\n"
    (proyecto / "data/conformidad.yml").write_text(escrito, "utf-8")
    (problema,) = revise(proyecto, HOY).problemas
    assert problema.regla == "MGI-121"
    assert problema.remedio == "¿quiso decir «tests/unit/test_letra.py::test_mide»?"
