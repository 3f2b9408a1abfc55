// Measures in Chromium what drawing the charts of runs costs, and what measuring on data sets costs. `make figures` prints the
// results; node tools/e2e/chartfigures.mjs prints these alone. This file has no tests.

import { pathToFileURL } from "node:url";
import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { mainThreadWork } from "./tracing.mjs";

const RUNS = 8, EPOCHS = 30;

/**
 * Trains eight runs of thirty epochs, two at a time, while the charts show all of them and the pointer moves over values.
 * Returns the tasks on the page's main thread in milliseconds, the longest first, and the frames per second.
 */
export async function drawing(url) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url);
  await lab.type(page, "Epochs", String(EPOCHS));
  await page.$eval(".sweep", (e) => (e.open = true));
  await page.select("#sweep-field", "seed");
  await lab.type(page, "Values", Array.from({ length: RUNS }, (_, i) => i + 1).join(", "));
  await lab.choose(page, "Workers", "2");
  await lab.press(page, "Start sweep");
  await page.$eval(".charts", (e) => e.scrollIntoView({ block: "center" }));
  const done = (n) => page.waitForFunction((k, of) => document.querySelector(".sweep").textContent.includes(`${k} of ${of} runs done`),
    { timeout: 600_000, polling: 50 }, n, RUNS);
  await done(2);
  await page.evaluate(() => {
    globalThis.frames = [];
    const note = (t) => { globalThis.frames.push(t); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  });
  const tasks = await mainThreadWork(page, async () => {
    const [x, y] = await page.$eval(".chart .u-over", (e) => [e.getBoundingClientRect().x, e.getBoundingClientRect().y]);
    let going = true;
    const end = done(RUNS).then(() => (going = false));
    for (let i = 0; going; i = (i + 1) % 60) {
      await page.mouse.move(x + 20 + 5 * i, y + 40);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await end;
  });
  const times = await page.evaluate(() => globalThis.frames);
  await browser.close();
  return { tasks: tasks.toSorted((a, b) => b.processor - a.processor), perSecond: (1000 * (times.length - 1)) / (times.at(-1) - times[0]) };
}

/** The seconds that the book's run takes, and how many of them measuring takes, for each choice of what to measure. */
export async function measuring(url) {
  const list = [];
  for (const on of ["test", "validation", "sample", "training"]) {
    const browser = await launch("chromium");
    const page = await lab.open(browser, url);
    for (const epochs of ["1", String(EPOCHS)]) { // the first run waits for the data
      await lab.choose(page, "Measure on", on);
      await lab.type(page, "Epochs", epochs);
      await lab.press(page, "Train");
      await lab.untilProgress(page, new RegExp(`^Finished: ${epochs} of`));
    }
    const [, took, of] = (await page.$eval("#measure-help", (e) => e.textContent)).match(/took ([\d.]+) of ([\d.]+) s/);
    list.push({ on: await page.$eval("#measure", (e) => e.selectedOptions[0].textContent), took: Number(took), of: Number(of) });
    await browser.close();
  }
  return list;
}

/** Prints both as Markdown. */
export async function print(url) {
  const { tasks, perSecond } = await drawing(url);
  console.log(`${RUNS} runs of ${EPOCHS} epochs are drawn while they train, two at a time: ${perSecond.toFixed(1)} frames a second; ` +
    `of ${tasks.length} tasks on the page's thread the longest took ${Math.max(...tasks.map((t) => t.clock)).toFixed(0)} ms, and ` +
    `had the processor for at most ${tasks[0].processor.toFixed(0)} ms.\n`);
  console.log(`| measured after each of ${EPOCHS} epochs | seconds in all | of them for measuring |\n| --- | --- | --- |`);
  for (const { on, took, of } of await measuring(url)) console.log(`| ${on} | ${of.toFixed(2)} | ${took.toFixed(2)} |`);
  console.log();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(lab.SITE);
  await print(server.url);
  await server.stop();
}
