"""One page through every probe and axe, in the views that are asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page, Route

from auditoria import axe
from auditoria.lista import SONDAS
from auditoria.sonda import Hoja, Sonda, guion
from plantillas import Vista, abrir, abrir_vista

#: A page that leads to another at once cannot be looked at: it is shown without that.
RECARGA = re.compile(r'<meta http-equiv="refresh" content="0;[^>]*>')


@dataclass(frozen=True)
class Falla:
    """What one probe found in one page, as one view shows it."""

    prueba: str
    ruta: str
    vista: str
    detalle: str

    def __str__(self) -> str:
        return f"/{self.ruta} ({self.vista}): {self.prueba}: {self.detalle}"


@dataclass
class Informe:
    """What is known of one page: how many times each probe looked at it, and what it found."""

    ruta: str
    revisiones: Counter[str] = field(default_factory=Counter)
    inaplicables: set[str] = field(default_factory=set)
    #: How many times each rule could not decide on all it looked at, and left it to a person.
    dudosas: Counter[str] = field(default_factory=Counter)
    fallas: list[Falla] = field(default_factory=list)
    #: By probe, what the page says that is compared with the other pages.
    dichos: dict[str, Any] = field(default_factory=dict)


def sin_recarga(ruta: Route) -> None:
    """Answer with the page itself, which stays."""
    respuesta = ruta.fetch()
    ruta.fulfill(response=respuesta, body=RECARGA.sub("", respuesta.text()))


class Revisor:
    """Keeps a window open for each mode, and looks at the pages of one site."""

    def __init__(self, navegador: Browser, origen: str, *, redirigen: Iterable[str] = ()) -> None:
        self.navegador = navegador
        self.origen = origen
        self.redirigen = set(redirigen)
        self.paginas: dict[str, Page] = {}
        #: By mode, what its window shows.
        self.hojas: dict[str, Hoja] = {}
        self.guion = guion()

    def pagina(self, vista: Vista) -> Page:
        """Give the window of a mode, with the probes in it and its ears open."""
        if vista.modo not in self.paginas:
            contexto = abrir_vista(self.navegador, vista.nombre, self.origen)
            # scripts that no policy of the site stops, and that its counts do not see
            contexto.add_init_script(path=axe.AXE)
            contexto.add_init_script(self.guion)
            for ruta in self.redirigen:
                contexto.route(self.origen + ruta, sin_recarga)
            pagina = contexto.new_page()
            pagina.on("request", lambda pedido: self.anotar(vista.modo, "pedidos", pedido.url))
            pagina.on("pageerror", lambda error: self.anotar(vista.modo, "quejas", str(error)))
            pagina.on(
                "console",
                lambda m: self.anotar(vista.modo, "quejas", m.text) if m.type == "error" else None,
            )
            self.paginas[vista.modo] = pagina
        return self.paginas[vista.modo]

    def cerrar(self) -> None:
        """Close its windows; the browser is not its own."""
        for pagina in self.paginas.values():
            pagina.context.close()

    def anotar(self, modo: str, donde: str, texto: str) -> None:
        """Keep what the page in the window of a mode asked for or complained of."""
        if modo in self.hojas:
            getattr(self.hojas[modo], donde).append(texto)

    def abrir(self, ruta: str, vista: Vista) -> Hoja:
        """Open a page afresh in a view."""
        pagina = self.pagina(vista)
        pagina.set_viewport_size(vista.ventana)
        self.hojas[vista.modo] = Hoja(pagina, ruta, self.origen)
        abrir(pagina, ruta)
        return self.hojas[vista.modo]

    def revisar(
        self,
        ruta: str,
        vistas: Iterable[Vista],
        sondas: Iterable[Sonda] = SONDAS,
        *,
        con_axe: bool = True,
    ) -> Informe:
        """Look at a page; a probe whose outcome a view cannot change is not run again."""
        informe = Informe(ruta)
        hechas: set[tuple[Any, ...]] = set()
        abiertas: dict[str, Hoja] = {}
        for vista in vistas:
            # a page that no probe has touched is shown in another width as it is
            hoja = abiertas.get(vista.modo)
            if hoja and not hoja.tocada:
                hoja.pagina.set_viewport_size(vista.ventana)
            else:
                hoja = abiertas[vista.modo] = self.abrir(ruta, vista)
            if con_axe:
                self._con_axe(hoja, vista, informe)
            for sonda in sondas:
                clave = (sonda.id, *(getattr(vista, de) for de in sonda.depende))
                if clave not in hechas:
                    hechas.add(clave)
                    self._con(sonda, hoja, vista, informe)
        return informe

    def _con_axe(self, hoja: Hoja, vista: Vista, informe: Informe) -> None:
        dicho = axe.auditar(hoja.pagina, vista.modo)
        informe.revisiones.update(f"axe-{regla}" for regla in dicho["revisadas"])
        informe.inaplicables.update(f"axe-{regla}" for regla in dicho["inaplicables"])
        informe.dudosas.update(f"axe-{regla}" for regla in dicho["dudosas"])
        for falta in dicho["violaciones"]:
            detalle = f"{len(falta['nodes'])}: {falta['nodes'][0]}"
            informe.fallas.append(Falla(f"axe-{falta['id']}", hoja.ruta, str(vista), detalle))

    def _con(self, sonda: Sonda, hoja: Hoja, vista: Vista, informe: Informe) -> None:
        hallado = sonda.mirar(hoja) if sonda.mirar else hoja.mirar(sonda.id)
        hoja.tocada |= sonda.mirar is not None
        if hallado is None:
            informe.inaplicables.add(sonda.id)
            return
        informe.revisiones[sonda.id] += 1
        if sonda.cotejar:
            informe.dichos[sonda.id] = hallado
            return
        informe.fallas += [Falla(sonda.id, hoja.ruta, str(vista), d) for d in hallado]


def cotejar(informes: Iterable[Informe], vista: str) -> list[Falla]:
    """Compare what the pages say, once all are looked at; a question in its address makes none."""
    informes = [informe for informe in informes if "?" not in informe.ruta]
    return [
        Falla(sonda.id, ruta, vista, detalle)
        for sonda in SONDAS
        if sonda.cotejar
        for ruta, detalle in sonda.cotejar(
            {
                informe.ruta: informe.dichos[sonda.id]
                for informe in informes
                if sonda.id in informe.dichos
            }
        )
    ]
