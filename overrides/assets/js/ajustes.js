/*
  What the reader may set of every page: contrast, size of the text and theme. It runs before the
  page is drawn, so that what was chosen never flashes otherwise, and keeps it on this device alone.
  Each setting is an attribute of <html>; without it, the system's own choice holds.
*/
(function () {
  "use strict";
  var raiz = document.documentElement;
  var sistema = window.matchMedia("(prefers-color-scheme: dark)");
  var NORMAL = "100";
  var LETRA = ["87.5", NORMAL, "112.5", "125", "150", "175", "200"]; // % of the reader's own size
  var VALORES = { contraste: ["alto"], letra: LETRA, tema: ["claro", "oscuro"] };

  function poner(ajuste, valor) {
    if (VALORES[ajuste].indexOf(valor) >= 0) raiz.dataset[ajuste] = valor;
    else delete raiz.dataset[ajuste];
  }

  function elegir(ajuste, valor) {
    poner(ajuste, valor);
    try {
      if (valor) localStorage.setItem("mgi-" + ajuste, valor);
      else localStorage.removeItem("mgi-" + ajuste);
    } catch (e) {
      // storage is off: the choice lasts as long as the page
    }
  }

  function leer() {
    Object.keys(VALORES).forEach(function (ajuste) {
      try {
        poner(ajuste, localStorage.getItem("mgi-" + ajuste));
      } catch (e) {
        // as above
      }
    });
  }

  function oscuro() {
    return raiz.dataset.tema ? raiz.dataset.tema === "oscuro" : sistema.matches;
  }

  function letra() {
    return LETRA.indexOf(raiz.dataset.letra || NORMAL);
  }

  function porciento(valor) {
    return valor.replace(".", ",") + "%";
  }

  function cambiarLetra(pasos) {
    var valor = LETRA[letra() + pasos];
    if (!valor) {
      return "La letra ya está en el tamaño " + (pasos > 0 ? "mayor: " : "menor: ") + porciento(LETRA[letra()]) + ".";
    }
    elegir("letra", valor === NORMAL ? null : valor);
    return "Letra al " + porciento(valor) + ".";
  }

  // What each button does; each gives back what is said of it.
  var ACCIONES = {
    contraste: function () {
      elegir("contraste", raiz.dataset.contraste ? null : "alto");
      return "Alto contraste " + (raiz.dataset.contraste ? "activado." : "desactivado.");
    },
    reducir: function () {
      return cambiarLetra(-1);
    },
    aumentar: function () {
      return cambiarLetra(1);
    },
    restablecer: function () {
      Object.keys(VALORES).forEach(function (ajuste) {
        elegir(ajuste, null);
      });
      return "Contraste, letra y tema restablecidos.";
    },
    tema: function () {
      elegir("tema", oscuro() ? "claro" : "oscuro");
      return "Tema " + raiz.dataset.tema + " activado.";
    },
  };

  leer();
  raiz.dataset.ajustes = ""; // the bar may be shown: its buttons work

  document.addEventListener("DOMContentLoaded", function () {
    var barra = document.querySelector(".barra-accesibilidad");
    var estado = barra.querySelector("[role=status]");
    var botones = {};
    barra.querySelectorAll("[data-ajuste]").forEach(function (boton) {
      botones[boton.dataset.ajuste] = boton;
      boton.addEventListener("click", function () {
        decir(ACCIONES[boton.dataset.ajuste]());
        mostrar();
      });
    });

    // Emptied first: the same sentence twice would not be said again.
    function decir(frase) {
      estado.textContent = "";
      setTimeout(function () {
        estado.textContent = frase;
      }, 50);
    }

    function mostrar() {
      botones.contraste.setAttribute("aria-pressed", String("contraste" in raiz.dataset));
      botones.tema.setAttribute("aria-pressed", String(oscuro()));
      botones.tema.disabled = "contraste" in raiz.dataset; // high contrast has colours of its own
      botones.reducir.setAttribute("aria-disabled", String(letra() === 0));
      botones.aumentar.setAttribute("aria-disabled", String(letra() === LETRA.length - 1));
    }

    function volver() {
      leer();
      mostrar();
    }
    if (sistema.addEventListener) sistema.addEventListener("change", mostrar);
    else sistema.addListener(mostrar); // before Safari 14
    window.addEventListener("storage", volver); // chosen in another tab
    window.addEventListener("pageshow", function (evento) {
      if (evento.persisted) volver(); // chosen on another page, before coming back to this one
    });
    mostrar();
  });
})();
