/*
  The theme: the system's, or the one that the reader chose. It runs before the page is drawn, so
  that a chosen theme never flashes in the other colours, and it keeps one word on this device.
*/
(function () {
  "use strict";
  var CLAVE = "mgi-tema";
  var raiz = document.documentElement;
  var sistema = window.matchMedia("(prefers-color-scheme: dark)");

  function elegido() {
    try {
      return localStorage.getItem(CLAVE);
    } catch (e) {
      return null; // storage is off: the choice lasts as long as the page
    }
  }

  function aplicar(tema) {
    if (tema) raiz.dataset.tema = tema;
    else delete raiz.dataset.tema;
    return tema ? tema === "oscuro" : sistema.matches;
  }

  var oscuro = aplicar(elegido());

  document.addEventListener("DOMContentLoaded", function () {
    var boton = document.getElementById("tema");
    function mostrar() {
      boton.setAttribute("aria-pressed", String(oscuro));
    }
    boton.addEventListener("click", function () {
      var tema = oscuro ? "claro" : "oscuro";
      oscuro = aplicar(tema);
      try {
        localStorage.setItem(CLAVE, tema);
      } catch (e) {
        // as above
      }
      mostrar();
    });
    function volver() {
      oscuro = aplicar(elegido());
      mostrar();
    }
    sistema.addEventListener("change", volver);
    window.addEventListener("storage", volver); // chosen in another tab
    window.addEventListener("pageshow", function (evento) {
      if (evento.persisted) volver(); // chosen on another page, before coming back to this one
    });
    boton.hidden = false;
    mostrar();
  });
})();
