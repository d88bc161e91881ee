/*
  The menu of a narrow screen: a button opens it. It runs before the page is drawn, so that the menu
  is never seen to close; without this script it is always there.
*/
(function () {
  "use strict";
  var raiz = document.documentElement;
  raiz.dataset.menu = "cerrado";

  document.addEventListener("DOMContentLoaded", function () {
    var boton = document.querySelector(".menu");
    var menu = document.getElementById(boton.getAttribute("aria-controls"));

    function abrir(si) {
      raiz.dataset.menu = si ? "abierto" : "cerrado";
      boton.setAttribute("aria-expanded", String(si));
    }

    function escapar(evento) {
      if (evento.key !== "Escape" || raiz.dataset.menu !== "abierto") return;
      abrir(false);
      boton.focus();
    }

    boton.addEventListener("click", function () {
      abrir(raiz.dataset.menu === "cerrado");
      // with very large letters it opens under the edge of the window
      if (menu.getBoundingClientRect().top > window.innerHeight * 0.8) menu.scrollIntoView({ block: "center" });
    });
    boton.addEventListener("keydown", escapar);
    menu.addEventListener("keydown", escapar);
    window.addEventListener("pageshow", function (evento) {
      if (evento.persisted) abrir(false); // on a page that is come back to, as it was left
    });
  });
})();
