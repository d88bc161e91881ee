/*
  Small charts as SVG, drawn at the size of their box so that the type keeps its own. All texts are
  text nodes and all looks are classes of estilo.css. Needs formato.js.
*/
(function () {
  "use strict";
  const SIGNO = 9.6; // width of an average sign at 16 px, generous
  const RENGLON = 21;
  const GROSOR = 24;
  const ALTO = 210;
  const MARGEN = 34;
  const MUCHOS = 24; // points: with more, only the notable ones are marked

  /* Make an element: its attributes, and what it holds (texts, elements or nothing). */
  MGI.crear = function (nombre, atributos, ...dentro) {
    return llenar(document.createElement(nombre), atributos, dentro);
  };

  function trazo(nombre, atributos, ...dentro) {
    return llenar(document.createElementNS("http://www.w3.org/2000/svg", nombre), atributos, dentro);
  }

  function llenar(elemento, atributos, dentro) {
    Object.keys(atributos || {}).forEach((a) => elemento.setAttribute(a, atributos[a]));
    elemento.append(...[].concat(...dentro).filter((cada) => cada || cada === 0));
    return elemento;
  }

  function texto(clase, x, y, ancla, dicho) {
    return trazo("text", { class: clase, x: x, y: y, "text-anchor": ancla }, dicho);
  }

  function largo(dicho) {
    return dicho.length * SIGNO;
  }

  /*
    What charts of one unit share: `tope` and `fondo`, the ends of their values, always with zero;
    `lugar`, the width of the widest value.
  */
  MGI.escala = function (series) {
    const puntos = [].concat(...series.map((serie) => serie.puntos));
    const valores = puntos.map((punto) => punto.fila.valor);
    return {
      tope: Math.max(0, ...valores),
      fondo: Math.min(0, ...valores),
      lugar: Math.max(...puntos.map((punto) => largo(punto.texto))) + 18,
    };
  };

  /*
    Draw a series. `puntos`: its rows by period, each {fila, corte, texto, piso}. `ejes`: its escala
    and, for a line, `desde` and `hasta`, the days at its ends.
  */
  MGI.dibujar = function (serie, ejes, ancho) {
    const [alto, trazos] = ejes.hasta ? enLinea(serie, ejes, ancho) : enBarras(serie, ejes, ancho);
    const dicho = serie.puntos.map((p) => p.corte.etiqueta + ": " + p.texto).join("; ");
    const medidas = { viewBox: "0 0 " + ancho + " " + alto, width: ancho, height: alto };
    return trazo("svg", Object.assign({ class: "trazos", role: "img" }, medidas),
      trazo("title", {}, serie.titulo + ". " + dicho + "."), trazos);
  };

  /*
    Bars from a common zero, each under its period; the value at its end, or above where narrow. With
    `sola` in the axes, the value without a bar.
  */
  function enBarras(serie, ejes, ancho) {
    const lados = ejes.fondo < 0 ? 2 : 1;
    const encima = !ejes.sola && ancho - ejes.lugar * lados < ancho * 0.4;
    const escala = (ancho - (encima ? 4 : ejes.lugar * lados)) / (ejes.tope - ejes.fondo || 1);
    const cero = 2 - ejes.fondo * escala + (encima || lados === 1 ? 0 : ejes.lugar);
    const trazos = [];
    let y = 0;
    serie.puntos.forEach(function (punto) {
      const nulo = punto.fila.valor === null;
      const mide = (punto.fila.valor || 0) * escala;
      const x = cero + Math.min(mide, 0);
      trazos.push(texto("etq", 0, y + 16, "start", punto.corte.etiqueta));
      y += RENGLON + 4;
      if (encima) y += RENGLON;
      if (ejes.sola) {
        trazos.push(texto(nulo ? "nulo" : "val", 4, y + 18, "start", punto.texto));
        y += RENGLON + 18;
        return;
      }
      if (!nulo) {
        const barra = { x: x, y: y, width: Math.max(Math.abs(mide), mide ? 2 : 0), height: GROSOR };
        trazos.push(trazo("rect", Object.assign({ class: punto.piso ? "bar2" : "bar" }, barra)));
        trazos.push(trazo("path", { class: "eje", d: "M" + cero + " " + (y - 4) + "v32" }));
      }
      trazos.push(nulo || encima
        ? texto(nulo ? "nulo" : "val", 0, encima ? y - 8 : y + 18, "start", punto.texto)
        : mide < 0
          ? texto("val", x - 8, y + 18, "end", punto.texto)
          : texto("val", x + mide + 8, y + 18, "start", punto.texto));
      y += GROSOR + 18;
    });
    return [y - 12, trazos];
  }

  /* A line from zero, periods at their distance, broken where one is missing. */
  function enLinea(serie, ejes, ancho) {
    const escala = (ALTO - 2 * MARGEN) / (ejes.tope - ejes.fondo || 1);
    const paso = (ancho - 2 * MARGEN) / (ejes.hasta - ejes.desde || 1);
    const altura = (valor) => ALTO - MARGEN - (valor - ejes.fondo) * escala;
    const con = serie.puntos.filter((punto) => punto.fila.valor !== null);
    const trazos = [trazo("path", { class: "eje", d: "M0 " + altura(0) + "H" + ancho })];
    const lugar = (punto) => [
      ejes.hasta === ejes.desde ? ancho / 2 : MARGEN + (punto.corte.fin - ejes.desde) * paso,
      altura(punto.fila.valor),
    ];
    con.forEach(function (punto, n) {
      const [x, y] = lugar(punto);
      const n0 = serie.puntos.indexOf(punto);
      const unido = (m) => {
        const [a, b] = [serie.puntos[Math.min(n0, m)], serie.puntos[Math.max(n0, m)]];
        return a && b && a.fila.valor !== null && b.fila.valor !== null &&
          MGI.sigue(b.corte, a.corte);
      };
      if (unido(n0 - 1)) {
        const [x0, y0] = lugar(serie.puntos[n0 - 1]);
        trazos.push(trazo("path", { class: "linea", d: "M" + x0 + " " + y0 + "L" + x + " " + y }));
      } else if (!unido(n0 + 1)) {
        trazos.push(trazo("path", { class: "eje", d: "M" + x + " " + altura(0) + "V" + y }));
      }
    });
    (con.length > MUCHOS ? notables(con) : con).forEach(function (punto) {
      const [x, y] = lugar(punto);
      trazos.push(trazo("circle", { class: punto.piso ? "punto nulo" : "punto", cx: x, cy: y, r: 5 }));
    });
    return [ALTO + RENGLON, trazos.concat(valoresQueCaben(con, lugar, ancho), periodos(con, lugar, ancho))];
  }

  /* The last point, the highest, the first and the lowest, each once. */
  function notables(puntos) {
    const porValor = puntos.slice().sort((a, b) => b.fila.valor - a.fila.valor);
    const dichos = [puntos[puntos.length - 1], porValor[0], puntos[0], porValor[porValor.length - 1]];
    return [...new Set(dichos)].filter(Boolean);
  }

  /* The values that run into no other, those of the notable points before the rest. */
  function valoresQueCaben(puntos, lugar, ancho) {
    const puestos = [];
    const libre = (a, b) => puestos.every((otro) => b + SIGNO < otro[0] || a > otro[1] + SIGNO);
    const resto = puntos.length > MUCHOS ? [] : puntos;
    return [...new Set([...notables(puntos), ...resto])].map(function (punto) {
      const [x, y] = lugar(punto);
      const mitad = largo(punto.texto) / 2;
      const centro = Math.min(Math.max(x, mitad), ancho - mitad);
      if (!libre(centro - mitad, centro + mitad)) return null;
      puestos.push([centro - mitad, centro + mitad]);
      return texto("val", centro, y - 12, "middle", punto.texto);
    });
  }

  /* The names of the first and the last period; one below the other where they would touch. */
  function periodos(puntos, lugar, ancho) {
    let limite = -1;
    return puntos.filter((punto, n) => !n || n === puntos.length - 1).map(function (punto) {
      const mitad = largo(punto.corte.etiqueta) / 2;
      const x = Math.min(Math.max(lugar(punto)[0], mitad), ancho - mitad);
      const y = ALTO - 8 + (x - mitad < limite ? RENGLON : 0);
      limite = x + mitad + SIGNO;
      return texto("etq", x, y, "middle", punto.corte.etiqueta);
    });
  }
})();
