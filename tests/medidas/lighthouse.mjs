/*
  Runs Lighthouse on each address that it is given, with its own mobile settings, in one Chromium.
  In: JSON on stdin, {chromium, banderas, pedidos: [{url, categorias}]}. Out: one line of JSON for each.
*/
import { text } from "node:stream/consumers";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { chromium, banderas, pedidos } = JSON.parse(await text(process.stdin));
const navegador = await launch({ chromePath: chromium, chromeFlags: banderas, logLevel: "silent" });
try {
  for (const { url, categorias } of pedidos) {
    const hecho = await lighthouse(url, {
      port: navegador.port, onlyCategories: categorias, output: "json", logLevel: "silent",
    });
    const { lhr } = hecho;
    const cuanto = (auditoria) => lhr.audits[auditoria]?.numericValue ?? null;
    const notas = Object.fromEntries(
      Object.values(lhr.categories).map((c) => [c.id, c.score === null ? null : Math.round(c.score * 100)]));
    const fallas = Object.values(lhr.categories).flatMap((c) => c.auditRefs
      .filter((r) => r.weight && lhr.audits[r.id].score !== null && lhr.audits[r.id].score < 0.9)
      .map((r) => r.id));
    console.log(JSON.stringify({
      url, notas, fallas, error: lhr.runtimeError?.message ?? null,
      lcp: cuanto("largest-contentful-paint"), tbt: cuanto("total-blocking-time"),
      cls: cuanto("cumulative-layout-shift"), bytes: cuanto("total-byte-weight"),
    }));
  }
} finally {
  navegador.kill();
}
