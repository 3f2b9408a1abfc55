// Measures in Chromium what the workbench costs while a network trains with everything live: the pad's answer, the picture of
// the network, the bars and the charts. `make figures` prints the results; node tools/e2e/benchfigures.mjs prints these alone.
// This file has no tests.

import { pathToFileURL } from "node:url";
import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { mainThreadWork } from "./tracing.mjs";

const DESK = { width: 1440, height: 900 };
const WATCHED_MS = 8000; // of training
const ALTERNATIONS = 9, EPOCHS = 10;
const HEIGHTS = [{ width: 1280, height: 720 }, { width: 390, height: 844 }];

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Adds up all layout shifts of the page, also those shortly after a click, with the elements that moved. */
const watchShifts = () => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) {
      const moved = e.sources.map(({ node, previousRect: a, currentRect: b }) =>
        `${node?.localName ?? node?.nodeName}.${node?.className ?? ""} ${[a.x, a.y, a.width, a.height]} to ${[b.x, b.y, b.width, b.height]}`);
      globalThis.shifts.push({ value: e.value, at: e.startTime, moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
};

const shifted = async (page) => {
  const list = await page.evaluate(() => globalThis.shifts.splice(0));
  if (process.env.SHIFTS) console.log(JSON.stringify(list, null, 1));
  return list.reduce((sum, { value }) => sum + value, 0);
};

/** Opens the page for a first visit, and trains. Returns the layout shifts while it loads and while it trains. */
export async function shifts(url, size) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url, { ...size, before: watchShifts });
  await pause(1000);
  const loading = await shifted(page);
  await lab.press(page, "Train");
  await lab.untilEpoch(page, 4);
  const training = await shifted(page);
  await browser.close();
  return { loading, training };
}

/** The frames a second while act() runs. */
async function frames(page, act) {
  await page.evaluate(() => {
    globalThis.frames = [];
    const note = (t) => {
      if (!globalThis.frames) return;
      globalThis.frames.push(t);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await act();
  const times = await page.evaluate(() => globalThis.frames);
  await page.evaluate(() => (globalThis.frames = undefined));
  return (1000 * (times.length - 1)) / (times.at(-1) - times[0]);
}

/**
 * Trains the book's network with a digit on the pad. Returns the tasks on the page's thread and the frames a second, also
 * those before it trains: a busy machine draws fewer of them.
 */
export async function watching(url) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url, DESK);
  await lab.draw(page, lab.DIGITS[3]);
  await lab.type(page, "Epochs", "300"); // more than it watches
  const idle = await frames(page, () => pause(WATCHED_MS / 2));
  await lab.press(page, "Train");
  await lab.untilEpoch(page, 1);
  let tasks;
  const perSecond = await frames(page, async () => (tasks = await mainThreadWork(page, () => pause(WATCHED_MS))));
  await browser.close();
  return { tasks, perSecond, idle };
}

/** Notes when a worker last sent something: a hidden page is not rendered, so its text does not say that a run has ended. */
const watchWorkers = () => {
  globalThis.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", () => (globalThis.heardAt = performance.now()));
    }
  };
};

/**
 * The seconds an epoch of the book's run, as the page says: with everything live, with the log in place of the picture, and
 * in a hidden page. The three alternate, so that the load of the machine is the same for each.
 */
export async function epochs(url) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url, { ...DESK, before: watchWorkers });
  await lab.draw(page, lab.DIGITS[3]);
  await lab.type(page, "Epochs", String(EPOCHS));
  const run = async (panel, hide) => {
    await page.evaluate((p) => (location.hash = `#lab/${p}`), panel);
    await page.waitForFunction((p) => document.querySelector(".bench").dataset.at === p, {}, panel);
    await lab.press(page, "Train");
    await lab.untilProgress(page, /^(Training|Loading)/);
    if (hide) {
      const inFront = await browser.newPage();
      do await pause(500);
      while (await page.evaluate(() => performance.now() - globalThis.heardAt < 1500));
      await inFront.close();
    }
    await lab.untilProgress(page, /^Finished/);
    return Number((await page.$eval(".meter p", (e) => e.textContent)).match(/ in ([\d.]+) s/)[1]) / EPOCHS;
  };
  await run("inside", false); // waits for the data
  const seconds = { "everything live": [], "the log in place of the network": [], "a hidden page": [] };
  for (let i = 0; i < ALTERNATIONS; i++) {
    seconds["everything live"].push(await run("inside", false));
    seconds["the log in place of the network"].push(await run("log", false));
    seconds["a hidden page"].push(await run("inside", true));
  }
  await browser.close();
  return seconds;
}

/** The height of the lab in windows. */
export async function heights(url) {
  const browser = await launch("chromium");
  const list = [];
  for (const size of HEIGHTS) {
    const page = await lab.open(browser, url, size);
    list.push({ ...size, windows: await page.evaluate(() => document.documentElement.scrollHeight / innerHeight) });
    await page.close();
  }
  await browser.close();
  return list;
}

/** Prints all of it as Markdown. */
export async function print(url) {
  console.log("| layout shift | while loading | while training |\n| --- | --- | --- |");
  for (const size of [DESK, ...HEIGHTS]) {
    const { loading, training } = await shifts(url, size);
    console.log(`| ${size.width} x ${size.height} | ${loading.toFixed(3)} | ${training.toFixed(3)} |`);
  }
  console.log(`\nHeight of the lab: ${(await heights(url)).map((h) => `${h.windows.toFixed(2)} windows of ${h.width} x ${h.height}`).join(", ")}.\n`);

  const { tasks, perSecond, idle } = await watching(url);
  console.log(`The book's run with everything live at ${DESK.width} x ${DESK.height}: ${perSecond.toFixed(1)} frames a second (${idle.toFixed(1)} before it); of ${tasks.length} tasks on the ` +
    `page's thread the longest took ${Math.max(...tasks.map((t) => t.clock)).toFixed(0)} ms, and had the processor for at most ` +
    `${Math.max(...tasks.map((t) => t.processor)).toFixed(0)} ms.\n`);

  const seconds = await epochs(url);
  console.log(`| an epoch of the book's run, ${ALTERNATIONS} runs of ${EPOCHS} each | fastest | median |\n| --- | --- | --- |`);
  for (const [name, list] of Object.entries(seconds)) console.log(`| ${name} | ${Math.min(...list).toFixed(3)} s | ${median(list).toFixed(3)} s |`);
  console.log();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(lab.SITE);
  await print(server.url);
  await server.stop();
}
