/*
  Sorts and filters a list that is already in the page; the rest of a long one, which is in other
  pages, is asked for when the reader first touches the form. What is chosen is in the address, so
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
    var siguen = (formulario.dataset.siguen || "").split(" ").filter(Boolean);
    var trayendo = null;
    var filas = [];
    sumar(lista.children);

    function sumar(nuevas) {
      Array.prototype.forEach.call(nuevas, function (fila) {
        filas.push({ fila: fila, lugar: filas.length, texto: plegar(fila.textContent) });
      });
    }

    /* The rows of another page of the list, with their links as seen from this one. */
    function traer(ruta) {
      var pagina = new URL(ruta, location.href);
      return fetch(pagina).then(function (respuesta) {
        if (!respuesta.ok) throw new Error(respuesta.status);
        return respuesta.text();
      }).then(function (texto) {
        var hoja = new DOMParser().parseFromString(texto, "text/html").getElementById(lista.id);
        hoja.querySelectorAll("a").forEach(function (enlace) {
          enlace.href = new URL(enlace.getAttribute("href"), pagina);
        });
        return Array.prototype.slice.call(hoja.children);
      });
    }

    /* Calls back when the whole list is here, or could not come. */
    function completar(despues) {
      if (!siguen.length) return despues();
      trayendo = trayendo || Promise.all(siguen.map(traer));
      trayendo.then(function (paginas) {
        if (siguen.length) paginas.forEach(sumar);
        siguen = [];
        document.querySelectorAll("nav.tramos").forEach(function (nav) { nav.hidden = true; });
        despues();
      }, function () {
        trayendo = null;
        despues();
        cuenta.textContent += " No se pudo traer el resto de la lista: revise su conexión.";
      });
    }

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
        ? (quedan === 1 ? "Se muestra 1" : "Se muestran " + quedan) + " de " +
          Math.max(filas.length, Number(formulario.dataset.total) || 0) + "."
        : formulario.dataset.ninguno;
    }

    function leer() {
      var pedido = new URLSearchParams(location.search);
      campos.forEach(function (campo) {
        campo.value = pedido.get(campo.name) || "";
        if (campo.selectedIndex === -1) campo.selectedIndex = 0; // an option that is no more
      });
      if (campos.some(function (campo) { return campo.value; })) completar(mostrar);
      else mostrar();
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
      completar(mostrar);
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
