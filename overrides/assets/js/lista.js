/*
  Sorts and filters a list that is already whole in the page. What is chosen is in the address, so
  that it can be shared and found again; without this script the list is simply all there.
*/
(function () {
  "use strict";
  document.querySelectorAll("form[data-lista]").forEach(function (formulario) {
    var lista = document.getElementById(formulario.dataset.lista);
    var cuenta = formulario.querySelector("[role=status]");
    var campos = Array.prototype.filter.call(formulario.elements, function (campo) {
      return campo.name;
    });
    var filas = Array.prototype.map.call(lista.children, function (fila, lugar) {
      return { fila: fila, lugar: lugar, texto: plegar(fila.textContent) };
    });

    function plegar(texto) {
      return texto.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    }

    function queda(cada) {
      return campos.every(function (campo) {
        if (!campo.value || campo.name === "orden") return true;
        if (campo.name !== "q") return cada.fila.dataset[campo.name].split(" ").indexOf(campo.value) >= 0;
        return plegar(campo.value).split(/\s+/).every(function (palabra) {
          return cada.texto.indexOf(palabra) >= 0;
        });
      });
    }

    function comparar(orden) {
      var sentido = { reciente: -1, antigua: 1 }[orden] || 0;
      return function (a, b) {
        var antes = a.fila.dataset.corte < b.fila.dataset.corte ? -1 : 1;
        if (a.fila.dataset.corte === b.fila.dataset.corte || !sentido) return a.lugar - b.lugar;
        return antes * sentido;
      };
    }

    function mostrar() {
      var quedan = 0;
      var orden = formulario.elements.orden;
      filas.sort(comparar(orden ? orden.value : "")).forEach(function (cada) {
        cada.fila.hidden = !queda(cada);
        quedan += cada.fila.hidden ? 0 : 1;
        lista.appendChild(cada.fila);
      });
      cuenta.textContent = quedan
        ? (quedan === 1 ? "Se muestra 1" : "Se muestran " + quedan) + " de " + filas.length + "."
        : formulario.dataset.ninguno;
    }

    function leer() {
      var pedido = new URLSearchParams(location.search);
      campos.forEach(function (campo) {
        campo.value = pedido.get(campo.name) || "";
        if (campo.selectedIndex === -1) campo.selectedIndex = 0; // an option that is no more
      });
      mostrar();
    }

    function escribir() {
      var pedido = new URLSearchParams();
      campos.forEach(function (campo) {
        if (campo.value) pedido.set(campo.name, campo.value);
      });
      var dicho = pedido.toString();
      history.replaceState(null, "", location.pathname + (dicho ? "?" + dicho : "") + location.hash);
    }

    var reloj;
    function cambiar() {
      mostrar();
      clearTimeout(reloj); // browsers refuse too many changes of the address at once
      reloj = setTimeout(escribir, 200);
    }

    formulario.addEventListener("input", cambiar);
    formulario.addEventListener("submit", function (evento) {
      evento.preventDefault();
    });
    formulario.addEventListener("reset", function () {
      setTimeout(cambiar); // the fields are emptied after this event
    });
    window.addEventListener("popstate", leer);
    leer();
  });
})();
