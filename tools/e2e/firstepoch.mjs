// Measures in Chromium how much longer a visitor's first epoch takes than a later one: node tools/e2e/firstepoch.mjs prints
// the processor time of the worker, which other programs on the machine change least. With AT_ONCE=1 the visitor presses Train
// before any image is loaded. Linux only. This file has no tests.

import { readdirSync, readFileSync } from "node:fs";
import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";

const AT_ONCE = Boolean(process.env.AT_ONCE);
const VISITS = 5, EPOCHS = 14;
const SETTLED = 3; // epochs until the browser has optimised what it runs

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Runs in the page: notes when the worker sent the reports of the start and of the end of each epoch. */
const noteReports = () => {
  globalThis.noted = { images: 0, at: [] };
  globalThis.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", ({ data }) => {
        const [envelope, report] = (data.text ?? "{}\n{}").split("\n").map((line) => JSON.parse(line));
        if (envelope.kind === "Loaded") noted.images = report.Loading.Images;
        if (report.Phase === "training" || envelope.kind === "EpochDone") noted.at.push(data.sentAt);
      });
    }
  };
};

/** Runs in the worker: adds to each report when it was sent. */
const stampReports = () => {
  const post = postMessage.bind(globalThis);
  globalThis.postMessage = (data, ...rest) => {
    if (data?.text) data.sentAt = performance.timeOrigin + performance.now();
    post(data, ...rest);
  };
};

/** Samples the processor time of the process's workers. Returns a function that returns it, in ms, at a time. */
function sample(pid) {
  const files = [];
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    if (readFileSync(`/proc/${pid}/task/${thread}/comm`, "utf8").startsWith("DedicatedWorker")) files.push(`/proc/${pid}/task/${thread}/schedstat`);
  }
  const samples = [];
  const timer = setInterval(() => {
    const spent = files.reduce((sum, file) => sum + Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6, 0);
    samples.push({ at: performance.timeOrigin + performance.now(), spent });
  }, 1);
  return (time) => {
    clearInterval(timer);
    const i = Math.max(1, samples.findIndex(({ at }) => at >= time));
    const [a, b] = [samples[i - 1], samples[i]];
    return a.spent + ((b.spent - a.spent) * (time - a.at)) / (b.at - a.at);
  };
}

/** One visit in a fresh browser: the milliseconds of the first epoch and of a later one, their tests included. */
async function visit(url) {
  const browser = await launch("chromium");
  const worker = new Promise((resolve) => {
    browser.on("targetcreated", async (t) => t.type() === "page" && (await t.page()).on("workercreated", (w) => resolve(w.evaluate(stampReports))));
  });
  const page = await lab.open(browser, url, { before: noteReports });
  await lab.type(page, "Epochs", String(EPOCHS));
  if (!AT_ONCE) {
    await lab.show(page, "browse");
    await lab.press(page, "Load MNIST (7 MB)");
    await page.waitForFunction(() => noted.images === 70_000);
    await lab.show(page, "inside");
  }
  const began = AT_ONCE && lab.press(page, "Train"); // which starts the worker
  await worker;
  const { processInfo } = await (await browser.target().createCDPSession()).send("SystemInfo.getProcessInfo");
  const busiest = processInfo.filter((p) => p.type === "renderer").toSorted((a, b) => b.cpuTime - a.cpuTime)[0];
  const spentAt = sample(busiest.id);
  await (began || lab.press(page, "Train"));
  await lab.untilProgress(page, /^Finished/);
  const ends = (await page.evaluate(() => noted.at)).map(spentAt);
  await browser.close();
  const epochs = ends.slice(1).map((end, i) => end - ends[i]);
  return { first: epochs[0], later: median(epochs.slice(SETTLED)) };
}

const server = await serve(lab.SITE);
const visits = [];
for (let i = 0; i < VISITS; i++) visits.push(await visit(server.url));
await server.stop();
const of = (f) => median(visits.map(f));
console.log(`The book's run ${AT_ONCE ? "at once" : "once all images are loaded"}, medians of ${VISITS} visits: the first epoch takes the worker ${of((v) => v.first).toFixed(0)} ms of processor time, ` +
  `a later one ${of((v) => v.later).toFixed(0)} ms, ${of((v) => v.first / v.later).toFixed(2)} times as much.`);
