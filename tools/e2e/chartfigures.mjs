// What charts cost while runs are drawn, and what measuring costs, in Chromium. `make figures` prints it; alone:
// node tools/e2e/chartfigures.mjs. No test stands here.

import { pathToFileURL } from "node:url";
import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { mainThreadTasks } from "./tracing.mjs";

const RUNS = 8, EPOCHS = 30;

/** Draws eight runs of thirty epochs: the longest tasks of the page's thread in milliseconds, and its frames a second. */
export async function drawing(url) {
  const browser = await launch("chromium");
  const page = await lab.open(browser, url);
  await lab.type(page, "Epochs", String(EPOCHS));
  await page.$$eval("details", (list) => list.forEach((e) => e.setAttribute("open", "")));
  await lab.choose(page, "Runs side by side", String(RUNS));
  await lab.press(page, "Train");
  await lab.untilLog(page, 1);
  await page.$eval(".charts", (e) => e.scrollIntoView({ block: "center" }));
  await page.evaluate(() => {
    globalThis.frames = [];
    const note = (t) => { globalThis.frames.push(t); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  });
  const points = () => page.$eval(".legend tbody", (e) => e.textContent);
  const before = await points();
  const tasks = await mainThreadTasks(page, async () => {
    const [x, y] = await page.$eval(".chart .u-over", (e) => [e.getBoundingClientRect().x, e.getBoundingClientRect().y]);
    for (let i = 0; i < 60; i++) {
      await page.mouse.move(x + 20 + 5 * i, y + 40); // points at values the while
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  const times = await page.evaluate(() => globalThis.frames);
  const going = await points() !== before;
  await browser.close();
  return { tasks: tasks.toSorted((a, b) => b - a), perSecond: (1000 * (times.length - 1)) / (times.at(-1) - times[0]), going };
}

/** The seconds that the book's run takes, and those of them for measuring, by what is measured. */
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
  const { tasks, perSecond, going } = await drawing(url);
  console.log(`${RUNS} runs of ${EPOCHS} epochs are drawn${going ? "" : ", WHICH HAVE ENDED"}: ${perSecond.toFixed(1)} frames a second; ` +
    `of ${tasks.length} tasks on the page's thread the longest took ${tasks.slice(0, 3).map((t) => t.toFixed(1)).join(", ")} ms.\n`);
  console.log(`| measured after each of ${EPOCHS} epochs | seconds in all | of them for measuring |\n| --- | --- | --- |`);
  for (const { on, took, of } of await measuring(url)) console.log(`| ${on} | ${of.toFixed(2)} | ${took.toFixed(2)} |`);
  console.log();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(lab.SITE);
  await print(server.url);
  await server.stop();
}
