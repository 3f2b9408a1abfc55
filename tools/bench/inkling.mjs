// Inkling training in its page: the built site, its fields and buttons, and the times at which its worker's reports arrive.
// So every figure includes worker, messages, evaluation and rendering. Each measurement uses a fresh browser.

import { readFile } from "node:fs/promises";
import { launch } from "../e2e/browser.mjs";
import * as lab from "../e2e/lab.mjs";
import { mainThreadTasks } from "../e2e/tracing.mjs";
import { SEED, WORKLOADS } from "./workloads.mjs";

const PATIENCE_MS = 180_000;
const GOAL = 9800; // of 10,000
const MEMORY_EVERY_MS = 50;

/**
 * Trains a workload. Returns the seconds of the first epoch and of a later one, without the test at its end, and of a test.
 * processor is the time of the processor for a later epoch, in all threads of the page and its worker. correct counts the
 * correct predictions after the first epoch, bytes what was transferred except MNIST.
 */
export const measureWorkload = (url, workload, epochs) =>
  inPage(url, async (page) => {
    await fill(page, fieldsOf(WORKLOADS[workload], epochs));
    await lab.press(page, "Train");
    await untilReported(page, 1);
    const before = await processorSeconds(page);
    const { began, tested, ends } = await untilOver(page);
    const after = await processorSeconds(page);
    const test = tested / epochs, later = perEpoch(ends) - test;
    return {
      first: (ends[0].at - began) / 1000 - test,
      later,
      processor: ((after.seconds - before.seconds) / (after.epochs - before.epochs)) * (later / (later + test)),
      test,
      correct: ends[0].correct,
      bytes: page.programBytes,
    };
  });

/** The book's run of 30 epochs, each with its evaluation: seconds, and the correct predictions at the end. */
export const measureBook = (url) =>
  inPage(url, async (page) => {
    await fill(page, { Seed: SEED });
    const { began, ends } = await train(page);
    return { seconds: (ends.at(-1).at - began) / 1000, correct: ends.at(-1).correct };
  });

/** Trains with the preset "good", and other settings by label, until 98% are reached: seconds and epochs. */
export const measureGoal = (url, settings) =>
  inPage(url, async (page) => {
    await lab.choose(page, "Preset", "good");
    await fill(page, settings);
    const { began, ends } = await train(page, GOAL);
    const epoch = ends.findIndex((e) => e.correct >= GOAL);
    if (epoch < 0) throw new Error(`the run ended with ${ends.at(-1).correct} correct predictions`);
    return { seconds: (ends[epoch].at - began) / 1000, epochs: epoch + 1 };
  });

/** Epochs per second, in total, of so many runs at the same time in one page, each in its worker. */
export const measureSideBySide = (url, runs, epochs) =>
  inPage(url, async (page) => {
    await fill(page, fieldsOf(WORKLOADS.A, 1000));
    await lab.choose(page, "Runs side by side", String(runs));
    await lab.press(page, "Train");
    const ends = () => page.evaluate(() => reported.ends);
  
    await page.waitForFunction((n) => new Set(reported.ends.map((e) => e.worker)).size === n, { timeout: PATIENCE_MS }, runs); // all have begun
    const before = (await ends()).length;
    await untilReported(page, before + runs * epochs);
    return 1 / perEpoch((await ends()).slice(before - 1));
  });

/** The longest task, in milliseconds, of the page's main thread while it trains. */
export const measureLongestTask = (url, epochs) =>
  inPage(url, async (page) => {
    await fill(page, fieldsOf(WORKLOADS.A, 1000));
    await lab.press(page, "Train");
    await lab.untilLog(page, 1, PATIENCE_MS);
    const lines = (await lab.logLines(page)).length;
    return Math.max(...(await mainThreadTasks(page, () => lab.untilLog(page, lines + epochs, PATIENCE_MS))));
  });

/**
 * The peak private bytes of the process of page and worker, from loading through some epochs. Linux only. Network traffic is
 * not recorded meanwhile: that would keep a copy of all responses in the same process.
 */
export const measureMemory = (url, epochs) =>
  inPage(url, async (page) => {
    const client = await page.browser().target().createCDPSession();
    let most = 0, going = true;
    const sampling = (async () => {
      while (going) {
        const { processInfo } = await client.send("SystemInfo.getProcessInfo");
        const renderers = processInfo.filter((p) => p.type === "renderer");
        most = Math.max(most, ...(await Promise.all(renderers.map((p) => proportionalBytes(p.id)))));
        await new Promise((resolve) => setTimeout(resolve, MEMORY_EVERY_MS));
      }
    })();
    await fill(page, fieldsOf(WORKLOADS.A, 1000));
    await lab.press(page, "Train");
    await lab.untilLog(page, epochs, PATIENCE_MS);
    going = false;
    await sampling;
    return most;
  }, { networkEnabled: false });

// The process's memory, with pages shared among processes divided between them; 0 if the process is gone.
async function proportionalBytes(pid) {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch((error) => {
    if (error.code === "ENOENT" || error.code === "ESRCH") return "Pss: 0 kB";
    throw error;
  });
  return Number(text.match(/^Pss:\s+(\d+) kB$/m)[1]) * 1024;
}

async function inPage(url, act, options = {}) {
  const browser = await launch("chromium", options);
  try {
    return await act(options.networkEnabled === false ? await lab.open(browser, url) : await openLab(browser, url));
  } finally {
    await browser.close();
  }
}

// Opens the page, which counts the bytes other than data in page.programBytes.
async function openLab(browser, url) {
  const page = await lab.open({
    pages: () => browser.pages(),
    newPage: async () => {
      const blank = await browser.newPage();
      blank.programBytes = 0;
      const count = async (client) => {
        const addresses = new Map();
        client.on("Network.requestWillBeSent", (e) => addresses.set(e.requestId, e.request.url));
        client.on("Network.loadingFinished", (e) => {
          if (!addresses.get(e.requestId)?.includes("/data/")) blank.programBytes += e.encodedDataLength;
        });
        await client.send("Network.enable");
      };
      blank.on("workercreated", (worker) => count(worker.client));
      await count(await blank.createCDPSession());
      await blank.evaluateOnNewDocument(noteReports);
      return blank;
    },
  }, url);
  return page;
}

// Runs in the page before its scripts: records when the worker's reports of the start and of each epoch's end arrive, which
// the log shows only in the next frame of the screen, and how many seconds the tests took.
function noteReports() {
  window.reported = { began: null, tested: 0, ends: [] };
  let workers = 0;
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      const worker = workers++;
      this.addEventListener("message", ({ data }) => {
        const [envelope, report] = (data.text ?? "{}\n{}").split("\n").map((line) => JSON.parse(line));
        if (report.Phase === "training") reported.began = performance.now();
        if (envelope.kind === "EpochDone") reported.ends.push({ at: performance.now(), correct: report.Epoch.Correct, worker });
        if (report.Tested) reported.tested = report.Tested;
      });
    }
  };
}

const fieldsOf = ({ sizes, batch, eta }, epochs) => ({
  "Hidden layers": sizes.slice(1, -1).join(", "), "Mini-batch size": batch, "Learning rate": eta, Seed: SEED, Epochs: epochs,
});

// Sets the fields with these labels.
async function fill(page, settings) {
  for (const [label, value] of Object.entries(settings)) {
    const isChoice = await (await lab.labelled(page, label)).evaluate((e) => e.tagName === "SELECT");
    await (isChoice ? lab.choose : lab.type)(page, label, String(value));
  }
}

// Trains to the end, or until so many predictions are correct, and returns what the worker reported.
async function train(page, goal) {
  await lab.press(page, "Train");
  return untilOver(page, goal);
}

const untilReported = (page, epochs) =>
  page.waitForFunction((n) => reported.ends.length >= n, { timeout: PATIENCE_MS, polling: 20 }, epochs);

async function untilOver(page, goal = Number.MAX_VALUE) {
  const over = (wanted) => reported.ends.some((e) => e.correct >= wanted) || document.querySelector(".meter p").textContent.startsWith("Finished");
  await page.waitForFunction(over, { timeout: PATIENCE_MS, polling: 20 }, goal);
  return page.evaluate(() => reported);
}

// The seconds of the processor that the page's process has used, and how many epochs have ended.
async function processorSeconds(page) {
  const client = await page.browser().target().createCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  const seconds = processInfo.filter((p) => p.type === "renderer").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  return { seconds, epochs: await page.evaluate(() => reported.ends.length) };
}

// The mean time between the ends of epochs, in seconds.
const perEpoch = (ends) => (ends.at(-1).at - ends[0].at) / 1000 / (ends.length - 1);
