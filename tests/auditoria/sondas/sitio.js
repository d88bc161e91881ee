/* What every page must say alike: each gives what it says, and the pages are then compared. */

const opciones = (raiz) => todos("a[href], button, input", raiz).map((e) =>
  e.localName === "a" ? `${dicho(e)} → ${destino(e)}` : `${e.localName} ${dicho(e) || e.name}`);

sondas["cabecera-igual"] = () => todos("body > header").flatMap(opciones);
sondas["pie-igual"] = () => todos("body > footer").flatMap((pie) => [
  ...todos("h2, dt, dd, summary, p", pie).map((e) => limpio(e.textContent)), ...opciones(pie)]);
sondas["ayuda-igual"] = () => todos("body > header, main, body > footer").flatMap((zona) => [
  ...todos("a[href^='tel:'], a[href^='mailto:']", zona).filter(() => zona.localName !== "main").map(destino),
  ...todos("dt", zona).filter(() => zona.localName === "footer").map((dt) => `${limpio(dt.textContent)}: ${limpio(dt.nextElementSibling?.textContent)}`),
]);

window.sondas = sondas;
Object.assign(window, { __sondas: { empezar, parada, nombreDe, anotarPintados } });
