// Measures cold visits: the time and the bytes until the pad classifies drawings, alone in a frame and in the lab; on this
// machine, with a processor four times slower, on a connection of 5 Mbit/s and 40 ms, and with both. Each visit is in a
// fresh Chromium. Alone: node tools/e2e/cold.mjs [SITE...], where further folders are builds to compare with, visited in turn.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";

const VISITS = 5;
const PAGES = { "pad alone": "embed.html?view=pad", lab: "" };
const SLOWDOWN = 4;
const LINE = { offline: false, latency: 40, downloadThroughput: 5e6 / 8, uploadThroughput: 5e6 / 8 };
const CONDITIONS = { "here": {}, "processor 1/4": { slow: true }, "5 Mbit/s": { line: true }, "both": { slow: true, line: true } };

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** One visit: milliseconds since navigation and bytes transferred until the network classifies drawings. */
async function visit(url, { slow, line }) {
  const browser = await launch("chromium");
  try {
    const page = await browser.newPage();
    const client = await page.createCDPSession();
    let bytes = 0;
    client.on("Network.loadingFinished", (e) => (bytes += e.encodedDataLength));
    await client.send("Network.enable");
    if (line) await client.send("Network.emulateNetworkConditions", LINE);
    if (slow) await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector("#reader")?.textContent.includes("right"), { polling: "raf", timeout: 120_000 });
    return { ms: await page.evaluate(() => performance.now()), bytes };
  } finally {
    await browser.close();
  }
}

/** Prints a table of the builds, as Markdown. */
export async function printCold(folders = [lab.SITE]) {
  console.log(`| until the pad reads, cold | ${Object.keys(CONDITIONS).join(" | ")} | bytes |\n| --- | ${"--- | ".repeat(Object.keys(CONDITIONS).length + 1)}`);
  const servers = await Promise.all(folders.map((dir) => serve(dir)));
  for (const [name, path] of Object.entries(PAGES)) {
    const cells = folders.map(() => []), bytes = folders.map(() => []);
    for (const conditions of Object.values(CONDITIONS)) {
      const times = folders.map(() => []);
      for (let i = 0; i < VISITS; i++) {
        for (const [k, server] of servers.entries()) {
          const v = await visit(server.url + path, conditions);
          times[k].push(v.ms);
          bytes[k].push(v.bytes);
        }
      }
      times.forEach((list, k) => cells[k].push(`${(median(list) / 1000).toFixed(2)} s`));
    }
    folders.forEach((dir, k) => console.log(`| ${name}${folders.length > 1 ? `, ${dir}` : ""} | ${cells[k].join(" | ")} | ${(median(bytes[k]) / 1e6).toFixed(2)} MB |`));
  }
  for (const server of servers) await server.stop();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await printCold(process.argv.length > 2 ? process.argv.slice(2).map((dir) => resolve(dir)) : undefined);
}
