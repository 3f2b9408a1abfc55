// Tests the endurance of the lab in Chromium, and prints results as Markdown: `make endure`. It fails only if an interrupted
// run ends with other weights. Environment variables:
//
//   PARTS=kills,sweep,hour   parts to run
//   KILLS=20                 number of kills in the middle of a run, of a tab and of the whole browser in turn
//   MINUTES=60               minutes of training and clicking

import { readFile, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { launch, serve } from "./browser.mjs";
import * as endurance from "./endurance.mjs";
import * as lab from "./lab.mjs";
import { mainThreadWork } from "./tracing.mjs";

const PARTS = (process.env.PARTS || "kills,sweep,hour").split(",");
const KILLS = Number(process.env.KILLS || 20);
const MINUTES = Number(process.env.MINUTES || 60);

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (n) => `${(n / 2 ** 20).toFixed(1)}`;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const random = (list) => list[Math.floor(Math.random() * list.length)];

// Kills tabs and browsers at random moments of a run, and compares the final weights.
async function kills(url) {
  const profile = await mkdtemp(join(tmpdir(), "inkling-endure-"));
  const settings = { "Hidden layers": "100", Epochs: "15" };
  let browser = await launch("chromium", { userDataDir: profile });
  let page = await lab.open(browser, url);
  await endurance.train(page, settings);
  const began = Date.now();
  await lab.untilLog(page, 1);
  const whole = await endurance.weights(page, 600_000);
  const length = Date.now() - began;
  console.log(`Uninterrupted, 784-100-10, 15 epochs: weights ${whole}.\n\n| killed | in epoch | weights |\n| --- | --- | --- |`);
  let same = 0;
  for (let i = 0; i < KILLS; ) {
    const tab = i % 2 === 0;
    const kill = async () => {
      if (tab) return page.close();
      const gone = new Promise((resolve) => browser.process().once("exit", resolve));
      browser.process().kill("SIGKILL");
      await gone;
    };
    const reopen = async () => {
      if (!tab) browser = await launch("chromium", { userDataDir: profile });
      return lab.open(browser, url);
    };
    const found = await endurance.interrupted(page, settings, Math.random() * 0.9 * length, kill, reopen);
    page = found.page;
    if (!found.weights) continue; // the run had already ended
    i++;
    if (found.weights === whole) same++;
    console.log(`| the ${tab ? "tab" : "browser"} | ${found.epochs} | ${found.weights === whole ? "the same" : found.weights} |`);
  }
  await browser.close();
  await rm(profile, { recursive: true, force: true });
  console.log(`\nIdentical final weights: ${same} of ${KILLS}.\n`);
  if (same < KILLS) process.exitCode = 1;
}

// Sweeps eight learning rates, ten epochs each, while all runs are drawn.
async function sweep(url) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url, { width: 1440, height: 1000 });
  await lab.type(page, "Epochs", "10");
  await page.$eval(".sweep", (e) => (e.open = true));
  await lab.type(page, "From", "0.1");
  await lab.type(page, "To", "10");
  await lab.type(page, "How many", "8");
  await lab.press(page, "Fill in");
  await lab.choose(page, "Workers", "2");
  const run = async () => {
    await page.evaluate(() => {
      globalThis.frames = [];
      const frame = (now) => (globalThis.frames.push(now), (globalThis.watching = requestAnimationFrame(frame)));
      globalThis.watching = requestAnimationFrame(frame);
    });
    const began = Date.now();
    await lab.press(page, "Start sweep");
    await page.waitForFunction(() => /8 of 8 runs done/.test(document.querySelector(".sweep").textContent), { timeout: 600_000, polling: 50 });
    const ms = Date.now() - began;
    const frames = await page.evaluate(() => (cancelAnimationFrame(globalThis.watching), globalThis.frames));
    return { ms, perSecond: (1000 * (frames.length - 1)) / (frames.at(-1) - frames[0]) };
  };
  console.log("| sweep of 8 learning rates x 10 epochs, 784-30-10, two workers | seconds | longest task, ms | of the processor, ms | frames a second |\n| --- | --- | --- | --- | --- |");
  for (const what of ["including loading the images", "with the images loaded"]) {
    let found;
    const tasks = await mainThreadWork(page, async () => (found = await run()));
    console.log(`| ${what} | ${(found.ms / 1000).toFixed(1)} | ${Math.max(...tasks.map((t) => t.clock)).toFixed(0)} | ${Math.max(...tasks.map((t) => t.processor)).toFixed(0)} | ${found.perSecond.toFixed(0)} |`);
  }
  const rows = await page.$$eval(".sweepruns tbody tr", (list) => list.map((e) => [...e.children].map((c) => c.textContent)));
  console.log(`\n| learning rate | best of 10,000 | last |\n| --- | --- | --- |\n${rows.map((r) => `| ${r[0]} | ${r[2]} | ${r[3]} |`).join("\n")}\n`);
  await browser.close();
}

// Trains and clicks for a long time, and prints the memory of page and workers at intervals.
async function hour(url) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url, { width: 1440, height: 1000 });
  const began = Date.now();
  const end = began + MINUTES * 60_000;
  console.log("| minute | page: script, MB | page: program, MB | worker: script, MB | worker: program, MB | process, MB | runs so far | actions |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  let actions = 0, done = 0;
  const tell = async () => {
    const [p, ...workers] = [await memory(page), ...(await Promise.all(page.workers().map(memory)))];
    const sum = (key) => workers.reduce((n, w) => n + w[key], 0);
    console.log(`| ${((Date.now() - began) / 60_000).toFixed(1)} | ${megabytes(p.script)} | ${megabytes(p.program)} | ` +
      `${megabytes(sum("script"))} | ${megabytes(sum("program"))} | ${megabytes(await resident(browser))} | ${done} | ${actions} |`);
  };
  // The phase of the run determines which buttons exist.
  const pressIfThere = (name) =>
    page.$$eval(".train button", (list, text) => list.find((b) => b.textContent === text)?.click(), name);
  const during = [
    () => lab.draw(page, lab.DIGITS[random([0, 1, 3, 7])]),
    () => lab.press(page, "Clear"),
    () => lab.press(page, "Undo"),
    () => lab.choose(page, "Active network", random(["book", "sixteen", "good", "pen"])),
    () => pressIfThere("Pause"),
    () => pressIfThere("Step"),
    () => pressIfThere("Resume"),
    () => pressIfThere("Step epoch"),
    () => page.$$eval(".kept-runs input[type=checkbox]", (list) => list[Math.floor(Math.random() * list.length)]?.click()),
    () => page.$$eval(".kept-runs .choose", (list) => list[Math.floor(Math.random() * list.length)]?.click()),
    () => page.$$eval(".panels a", (list) => list[Math.floor(Math.random() * list.length)]?.click()),
  ];
  await lab.press(page, "Train"); // loads the images
  await endurance.untilState(page, "Finished", 600_000);
  await tell();
  let printed = Date.now();
  while (Date.now() < end) {
    await page.evaluate(() => window.scrollTo(0, 0));
    await lab.choose(page, "Preset", random(["book", "sixteen", "good", "short"]));
    await lab.type(page, "Epochs", String(3 + Math.floor(10 * Math.random())));
    await lab.press(page, "Train");
    done++;
    await sleep(300);
    for (let i = 0; i < 6; i++, actions++) {
      await random(during)().catch((error) => console.error(`action: ${error.message}`));
      await sleep(200);
    }
    for (let ended = false; !ended; await sleep(500)) {
      await pressIfThere("Resume"); // Step epoch pauses at the end of the epoch
      ended = /^(Finished|Diverged)$/.test((await endurance.runs(page))[0].State);
    }
    for (let n = (await endurance.runs(page)).length; n > 20; n--) {
      await page.$$eval(".kept-runs .choose", (list) => list.at(-1).click());
      await lab.press(page, "Delete");
      await sleep(100);
    }
    if (Date.now() - printed > Math.min(5, MINUTES / 4) * 60_000) {
      await tell();
      printed = Date.now();
    }
  }
  await tell();
  if (page.problems.length > 0) console.log(`\nOn the console: ${page.problems.join("; ")}`);
  await browser.close();
}

// The memory of a page or worker after a collection: JavaScript's objects and buffers, and that of the Go program.
async function memory(target) {
  const own = typeof target.createCDPSession === "function";
  const client = own ? await target.createCDPSession() : target.client;
  await client.send("HeapProfiler.enable");
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await client.send("Runtime.getHeapUsage");
  const prototype = await client.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await client.send("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
  const { result } = await client.send("Runtime.callFunctionOn", {
    objectId: objects.objectId, returnByValue: true,
    functionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
  });
  await client.send("Runtime.releaseObject", { objectId: objects.objectId });
  await client.send("HeapProfiler.disable");
  if (own) await client.detach();
  return { script: usedSize + (backingStorageSize ?? 0), program: result.value };
}

// The resident memory of the process of the page and its workers.
async function resident(browser) {
  const client = await browser.target().createCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  await client.detach();
  const sizes = await Promise.all(
    processInfo.filter((p) => p.type === "renderer").map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
      return 1024 * Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
    }));
  return Math.max(0, ...sizes);
}

const server = await serve(lab.SITE);
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0].model.trim()}\n`);
for (const part of PARTS) await { kills, sweep, hour }[part](server.url);
await server.stop();
