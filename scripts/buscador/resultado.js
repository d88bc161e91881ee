/* One result, as the list shows it. */

export function elemento(nombre, clase, texto) {
  const hecho = document.createElement(nombre);
  if (clase) hecho.className = clase;
  hecho.textContent = texto || "";
  return hecho;
}

function mayuscula(texto) {
  return texto.charAt(0).toUpperCase() + texto.slice(1);
}

/** Write a result: its name, its kind and place, the latest value of a figure, what it is about. */
export function resultado(hallado) {
  const fila = document.createElement("li");
  const cabeza = document.createElement("h3");
  const enlace = elemento("a", "", hallado.titulo);
  enlace.href = "../" + hallado.id;
  cabeza.append(enlace);
  const clase = window.MGI_BUSQUEDA.tipos[hallado.tipo] || "Página";
  fila.append(cabeza, elemento("p", "m", clase + " · " + hallado.lugar));
  if (hallado.corte) {
    const valor = elemento("p", "valor", hallado.valor || "Sin un total");
    valor.append(elemento("span", "m", " · " + mayuscula(hallado.corte)));
    fila.append(valor);
  }
  fila.append(elemento("p", "", hallado.resumen));
  return fila;
}
