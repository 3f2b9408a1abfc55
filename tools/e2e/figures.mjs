// Measures the built site in Chromium as a visitor would experience it, and prints the figures as Markdown: `make figures`.
// It asserts nothing. Every visit is in a fresh browser, without a cache.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { print as printBench } from "./benchfigures.mjs";
import { launch, serve } from "./browser.mjs";
import { print as printCharts } from "./chartfigures.mjs";
import { printCold } from "./cold.mjs";
import { frames, latencies } from "./drawing.mjs";
import * as lab from "./lab.mjs";
import { printMemory } from "./memory.mjs";
import { serveSlowly } from "./slowserver.mjs";
import { mainThreadTasks } from "./tracing.mjs";

const INKLING = process.env.INKLING || fileURLToPath(new URL("../../.cache/bin/inkling", import.meta.url));
const DATA = join(lab.SITE, "data");
const MNIST = fileURLToPath(new URL("../../.cache/mnist", import.meta.url));
const VISITS = 5;
const LINES = [Infinity, 20e6, 5e6]; // bits per second
const SEEDS = [1, 2, 3, 4, 5];
const SLOWDOWN = 4;

const quantile = (list, q) => list.toSorted((a, b) => a - b)[Math.floor(list.length * q)];
const median = (list) => quantile(list, 0.5);
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (n) => `${(n / 1e6).toFixed(2)} MB`;

// One visit: opens the page and presses Train as soon as the pad works. Returns milliseconds since navigation and the bytes
// transferred.
async function visit(url) {
  const browser = await launch("chromium");
  const page = await browser.newPage();
  let bytes = 0;
  const count = async (client) => {
    client.on("Network.loadingFinished", (e) => (bytes += e.encodedDataLength));
    await client.send("Network.enable");
  };
  await count(await page.createCDPSession());
  page.on("workercreated", (worker) => count(worker.client));
  const now = () => page.evaluate(() => performance.now());
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector("#reader")?.textContent.includes("right"), { polling: "raf" });
  const pad = { ms: await now(), bytes };
  await lab.press(page, "Train");
  await page.waitForFunction(() => /mini-batch [1-9]/.test(document.querySelector(".meter p")?.textContent), { polling: "raf" });
  const step = { ms: await now(), bytes };
  await browser.close();
  return { pad, step };
}

// Trains while drawing, and returns the durations of the tasks on the page's main thread, in milliseconds.
async function tasks(url) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url);
  await lab.press(page, "Train");
  await lab.untilLog(page, 1);
  const durations = await mainThreadTasks(page, async () => {
    for (let i = 0; i < 3; i++) {
      for (const digit of [7, 0, 3]) await lab.draw(page, lab.DIGITS[digit]);
      await lab.press(page, "Clear");
    }
  });
  await browser.close();
  return durations;
}

// The book's run with a seed, in the page; the log lines and the milliseconds.
async function run(url, seed) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url);
  await lab.type(page, "Seed", String(seed));
  await lab.press(page, "Train");
  await lab.untilLog(page, 1);
  const began = Date.now();
  const lines = await lab.untilLog(page, 30, 600_000);
  const ms = Date.now() - began;
  await browser.close();
  return { lines, ms: ms / 29 };
}

// The milliseconds from Load until all training and test images are decoded and checked.
async function loadShards(url) {
  const browser = await launch("chromium");
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    window.Worker = class extends Worker {
      constructor(...args) {
        super(...args);
        this.addEventListener("message", ({ data }) => {
          const { Loading: loading } = JSON.parse((data.text ?? "\n{}").split("\n")[1]);
          if (loading?.Of && loading.Training === loading.Of) window.loaded ??= performance.now();
        });
      }
    };
  });
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector("#reader")?.textContent.includes("right"), { polling: "raf" });
  const began = await page.evaluate(() => performance.now());
  await lab.press(page, "Load MNIST (7 MB)");
  await page.waitForFunction(() => window.loaded, { timeout: 120_000 });
  const ended = await page.evaluate(() => window.loaded);
  await browser.close();
  return ended - began;
}

// The milliseconds from the first fetch until a worker of an otherwise idle page has inflated the four gzipped IDX files.
async function loadGzip(url) {
  const browser = await launch("chromium");
  const page = await browser.newPage();
  await page.goto(`${url}blank.html`);
  const ms = await page.evaluate(() => new Promise((resolve) => {
    const worker = new Worker("gzip.js");
    const began = performance.now();
    worker.onmessage = () => resolve(performance.now() - began);
  }));
  await browser.close();
  return ms;
}

// The images per second that a worker decodes, and that it decodes, checks and concatenates.
async function decode(url) {
  const browser = await launch("chromium");
  const page = await browser.newPage();
  await page.goto(`${url}blank.html`);
  const found = await page.evaluate(() => new Promise((resolve, reject) => {
    new Worker("decoder.js").onmessage = ({ data }) => (data.failed ? reject(new Error(data.failed)) : resolve(data));
  }));
  await browser.close();
  return found;
}

// The files that decode requests.
async function decoder() {
  const program = fileURLToPath(new URL("../../.cache/build/decoder.wasm", import.meta.url));
  const env = { ...process.env, GOOS: "js", GOARCH: "wasm" };
  const root = fileURLToPath(new URL("../..", import.meta.url));
  await promisify(execFile)("go", ["build", "-trimpath", "-ldflags=-s -w", "-o", program, "./tools/e2e/decoder"], { cwd: root, env });
  const script = `globalThis.inklingBase = new URL(".", location.href).href;
  (async () => {
    importScripts("files.js", "wasm_exec.js");
    const go = new Go();
    const { instance } = await WebAssembly.instantiateStreaming(fetch("decoder.wasm"), go.importObject);
    await go.run(instance);
    postMessage({ perSecond, checked }); // undefined if the program has failed
  })().catch((e) => postMessage({ failed: e.message }));`;
  return new Map([["/decoder.wasm", await readFile(program)], ["/decoder.js", Buffer.from(script)]]);
}

// The files that loadGzip requests.
async function gzipped() {
  const names = ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];
  const files = new Map([["/blank.html", Buffer.from("<!doctype html><title>gzip</title>")]]);
  for (const name of names) files.set(`/${name}.gz`, gzipSync(await readFile(join(MNIST, name)), { level: 9 }));
  const script = `const load = async (name) => {
    const response = await fetch(name + ".gz");
    const plain = response.body.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  };
  Promise.all(${JSON.stringify(names)}.map(load)).then(() => postMessage("ready"));`;
  return files.set("/gzip.js", Buffer.from(script));
}

async function native(seed) {
  const { stdout } = await promisify(execFile)(INKLING, ["train", "--from", DATA, "--preset", "book", "--seed", String(seed)]);
  const lines = stdout.split("\n").filter((line) => line.startsWith("Epoch"));
  return { lines, perEpoch: Number(stdout.match(/, ([\d.]+) s per epoch/)[1]) };
}

const server = await serve(lab.SITE);
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0].model.trim()}, ${await version()}\n`);

const visits = [];
for (let i = 0; i < VISITS; i++) visits.push(await visit(server.url));
const of = (part, key) => median(visits.map((v) => v[part][key]));
console.log(`| median of ${VISITS} cold visits | after navigation | bytes downloaded |\n| --- | --- | --- |`);
console.log(`| the pad reads | ${seconds(of("pad", "ms"))} | ${megabytes(of("pad", "bytes"))} |`);
console.log(`| the first training step | ${seconds(of("step", "ms"))} | ${megabytes(of("step", "bytes"))} |\n`);
await printCold();
console.log();
await printMemory();
console.log();

const others = new Map([...(await gzipped()), ...(await decoder())]);
const quick = await serveSlowly(lab.SITE, Infinity, others);
const { perSecond, checked } = await decode(quick.url);
await quick.stop();
console.log(`Decoding in a worker: ${Math.round(perSecond)} images a second; with the sums checked and the images put in order, ${Math.round(checked)}.\n`);
console.log("| MNIST ready to train, median of 3 | shards | gzipped IDX, DecompressionStream |\n| --- | --- | --- |");
for (const bits of LINES) {
  const slow = await serveSlowly(lab.SITE, bits, others);
  const times = { shards: [], gzip: [] };
  for (let i = 0; i < 3; i++) {
    times.shards.push(await loadShards(slow.url));
    times.gzip.push(await loadGzip(slow.url));
  }
  const line = bits === Infinity ? "local server" : `${bits / 1e6} Mbit/s`;
  console.log(`| ${line} | ${seconds(median(times.shards))} | ${seconds(median(times.gzip))} |`);
  await slow.stop();
}
console.log();

const durations = await tasks(server.url);
console.log(`Longest of ${durations.length} tasks on the page's thread while it trains and is drawn on: ${Math.max(...durations).toFixed(1)} ms.\n`);

const drawing = await launch("chromium");
const { handed, happened, training } = await latencies(drawing, server.url);
const spread = (list) => `median ${median(list).toFixed(1)} ms, p95 ${quantile(list, 0.95).toFixed(1)} ms`;
console.log(`From pointer event to changed bars, ${handed.length} events${training ? " while a worker trains" : ", THE RUN HAS ENDED"}: ${spread(handed)}; since the event happened, waiting for its frame included: ${spread(happened)}.`);
const { between, perSecond: drawn } = await frames(drawing, server.url, SLOWDOWN);
console.log(`Drawing on a processor ${SLOWDOWN} times slower: ${drawn.toFixed(1)} frames a second, ${spread(between)} between two.\n`);
await drawing.close();

await printCharts(server.url);
await printBench(server.url);

console.log("| seed | epoch 0 | epoch 29 | the same 30 counts natively | s an epoch in the page | natively |\n| --- | --- | --- | --- | --- | --- |");
const finals = [];
for (const seed of SEEDS) {
  const [page, tool] = [await run(server.url, seed), await native(seed)];
  const count = (line) => Number(line.match(/: (\d+)/)[1]);
  finals.push(count(page.lines[29]));
  const same = page.lines.join() === tool.lines.join() ? "yes" : "NO";
  console.log(`| ${seed} | ${count(page.lines[0])} | ${finals.at(-1)} | ${same} | ${(page.ms / 1000).toFixed(2)} | ${tool.perEpoch.toFixed(2)} |`);
}
console.log(`\nMedian of the final counts: ${median(finals)}.`);
await server.stop();

async function version() {
  const browser = await launch("chromium");
  const v = await browser.version();
  await browser.close();
  return v;
}
