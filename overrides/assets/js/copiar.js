/* A button with data-copia="id" copies the text of that element and says so. */
(function () {
  "use strict";
  if (!navigator.clipboard) return; // only over https: the text can be selected by hand
  document.querySelectorAll("[data-copia]").forEach(function (boton) {
    var dicho = boton.parentNode.querySelector("[role=status]");
    boton.hidden = false;
    boton.addEventListener("click", function () {
      dicho.textContent = ""; // so that a second copy is said too
      var texto = document.getElementById(boton.dataset.copia).textContent;
      navigator.clipboard.writeText(texto).then(
        function () { dicho.textContent = "Copiada."; },
        function () { dicho.textContent = "No se pudo copiar: seleccione el texto."; }
      );
    });
  });
})();
