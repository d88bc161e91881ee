/*
  Reads the values of a chart one by one: with the arrows from its button, or by pointing at them.
  The chart and its table are whole without it.
*/
(function () {
  "use strict";
  document.querySelectorAll("figure.grafico").forEach(function (figura) {
    var lector = figura.querySelector(".lector");
    var dichos = Array.prototype.map.call(
      figura.querySelectorAll("svg [data-dicho]"), function (marca) { return marca.dataset.dicho; });
    if (!lector || !dichos.length) return;
    var dibujos = Array.prototype.map.call(figura.querySelectorAll("svg"), function (svg) {
      return svg.querySelectorAll(".leible");
    });
    var boton = document.createElement("button");
    var lectura = document.createElement("p");
    var cual = -1;
    boton.type = "button";
    boton.className = "boton secundario";
    boton.textContent = "Leer valores";
    boton.setAttribute("aria-label", "Leer valores: " + figura.querySelector(".titulo").textContent);
    lectura.setAttribute("role", "status");
    lectura.setAttribute("aria-live", "polite");
    lector.append(boton, lectura);

    /* Read a mark; -1 reads none. */
    function leer(n) {
      cual = n;
      dibujos.forEach(function (marcas) {
        marcas.forEach(function (marca, m) { marca.classList.toggle("leida", m === n); });
      });
      lectura.textContent = n < 0 ? "" : dichos[n] + " (" + (n + 1) + " de " + dichos.length + ")";
    }

    function mover(pasos) {
      leer(cual < 0 ? (pasos < 0 ? dichos.length - 1 : 0) : (cual + pasos + dichos.length) % dichos.length);
    }

    boton.addEventListener("click", function () { mover(1); });
    boton.addEventListener("keydown", function (evento) {
      var pasos = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[evento.key];
      if (evento.ctrlKey || evento.altKey || evento.metaKey) return;
      if (pasos) mover(pasos);
      else if (evento.key === "Home") leer(0);
      else if (evento.key === "End") leer(dichos.length - 1);
      else if (evento.key === "Escape") leer(-1);
      else return;
      evento.preventDefault();
    });

    /* The mark nearest to a place of the screen, where one is near. */
    function cercana(x, y) {
      var mejor = -1, menor = 48;
      dibujos.forEach(function (marcas) {
        marcas.forEach(function (marca, n) {
          var caja = marca.getBoundingClientRect();
          if (!caja.width && !caja.height) return;
          var lejos = Math.hypot(Math.max(caja.left - x, 0, x - caja.right), Math.max(caja.top - y, 0, y - caja.bottom));
          if (lejos < menor) { menor = lejos; mejor = n; }
        });
      });
      return mejor;
    }

    figura.querySelectorAll("svg").forEach(function (svg) {
      function apuntar(evento) {
        var n = cercana(evento.clientX, evento.clientY);
        if (n !== cual) leer(n);
      }
      svg.addEventListener("pointermove", apuntar);
      svg.addEventListener("click", apuntar);
      svg.addEventListener("pointerleave", function (evento) {
        if (evento.pointerType === "mouse" && document.activeElement !== boton) leer(-1);
      });
    });
    document.addEventListener("keydown", function (evento) {
      if (evento.key === "Escape" && cual >= 0) leer(-1);
    });
  });
})();
