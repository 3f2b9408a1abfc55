// Trains each preset to its end in the built page, in Chromium, and writes a table of the results into docs/figures.md:
// `make results`. It asserts nothing.

import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";

const DOCUMENT = fileURLToPath(new URL("../../docs/figures.md", import.meta.url));
const [BEGIN, END] = ["<!-- make results writes what follows -->\n", "<!-- to here -->\n"];
const PATIENCE = 3_600_000; // for one preset, on a machine without SIMD

// Trains a preset on its own page, and returns the page's report.
async function train(browser, url, preset) {
  const page = await lab.open(browser, url);
  await lab.choose(page, "Preset", preset);
  await lab.press(page, "Train");
  const text = await page.waitForFunction(
    () => document.querySelector(".meter p")?.textContent.match(/^Finished.*/)?.[0], { timeout: PATIENCE });
  const [, epochs, seconds] = (await text.jsonValue()).match(/: (\d+) of \d+ epochs.* in ([\d.]+) s/);
  const lines = await lab.logLines(page);
  const [, network, parameters] = (await page.$eval(".size", (e) => e.textContent)).match(/^([\d-]+): ([\d,]+) weights/);
  await page.close();
  return { network, parameters, epochs, seconds, right: lines.at(-1).match(/: (\d+) \//)[1] };
}

const server = await serve(lab.SITE);
const browser = await launch("chromium", { protocolTimeout: PATIENCE });
const page = await lab.open(browser, server.url);
const presets = await page.$$eval("#preset option", (list) => list.map((e) => ({ key: e.value, name: e.textContent })));
await page.close();

const rows = [];
for (const { key, name } of presets) {
  const r = await train(browser, server.url, key);
  rows.push(`| ${name} (\`${key}\`) | ${r.network} | ${r.parameters} | ${r.epochs} | ${r.right} | ${r.seconds} |`);
  console.log(rows.at(-1));
}
const table = `Each preset, trained to its end in the page with its own seed on ${new Date().toISOString().slice(0, 10)}:
${cpus().length} x ${cpus()[0].model.trim()}, ${await browser.version()}, \`make results\`. The seconds include the
tests after the epochs.

| preset | network | weights and biases | epochs | right of 10,000 | seconds |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
const text = await readFile(DOCUMENT, "utf8");
const [before, rest] = text.split(BEGIN);
const after = rest.split(END)[1];
await writeFile(DOCUMENT, before + BEGIN + table + END + after);
await browser.close();
await server.stop();
