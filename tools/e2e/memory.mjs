// Measures the memory of a visit: that of each program, and that of the process of page and worker, with the lab and while
// training on all of MNIST. The process also contains the programs' code, JavaScript, the browser's own memory (30 MB with an
// empty page), and garbage until the browser collects it; the last column is without garbage.
// Alone: node tools/e2e/memory.mjs [SITE...], where further folders are builds to compare with.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";

const megabytes = (n) => (n / 1e6).toFixed(1);

// The bytes of each reachable WebAssembly.Memory of a page or a worker.
async function memories(client) {
  const { result: prototype } = await client.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await client.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result: sizes } = await client.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.map((m) => m.buffer.byteLength); }",
    returnByValue: true,
  });
  return sizes.value;
}

// The private bytes of the page's process, or NaN where the system does not report them as Linux does.
async function ownOfProcess(browser) {
  const client = await browser.target().createCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  await client.detach();
  const own = await Promise.all(processInfo.filter((p) => p.type === "renderer").map((p) => privateBytes(p.id)));
  return Math.max(...own);
}

async function privateBytes(pid) {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  const kilobytes = [...text.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)].map(([, n]) => Number(n));
  return kilobytes.length > 0 ? kilobytes.reduce((a, b) => a + b) * 1024 : NaN;
}

// Makes the browser collect garbage several times: an ended program's memory goes first, then its code.
async function collectGarbage(client) {
  for (let i = 0; i < 3; i++) {
    await client.send("HeapProfiler.collectGarbage");
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

// One visit in a fresh browser, to the lab alone or to train. Nothing looks into the page before its process is measured: DevTools
// take memory, too.
async function visit(url, trains) {
  const browser = await launch("chromium", { networkEnabled: false }); // otherwise DevTools keeps every file in the process
  try {
    const page = await lab.open(browser, url);
    if (trains) {
      await lab.press(page, "Train");
      await lab.untilLog(page, 5);
    }
    const process = await ownOfProcess(browser);
    const client = await page.createCDPSession();
    await collectGarbage(client);
    const row = { what: trains ? "all of MNIST, five epochs" : "the lab", process, collected: await ownOfProcess(browser), inPage: await memories(client), inWorkers: [] };
    for (const w of page.workers()) row.inWorkers.push(...await memories(w.client).catch(() => [])); // last, because it may crash Chromium
    return row;
  } finally {
    await browser.close();
  }
}

/** Prints a table of the builds, as Markdown. */
export async function printMemory(folders = [lab.SITE]) {
  console.log("| memory in MB | programs of the page | trainer | process of page and worker | without garbage |\n| --- | --- | --- | --- | --- |");
  for (const dir of folders) {
    const server = await serve(dir);
    for (const trains of [false, true]) {
      const { what, inPage, inWorkers, process, collected } = await visit(server.url, trains);
      console.log(`| ${what}${folders.length > 1 ? `, ${dir}` : ""} | ${inPage.map(megabytes).join(" + ")} | ${inWorkers.map(megabytes).join(" + ")} | ${megabytes(process)} | ${megabytes(collected)} |`);
    }
    await server.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await printMemory(process.argv.length > 2 ? process.argv.slice(2).map((dir) => resolve(dir)) : undefined);
}
