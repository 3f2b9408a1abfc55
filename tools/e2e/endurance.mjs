// Actions for testing the endurance of the lab: killing tabs, sweeps, an hour of clicking. This file has no tests.

import { PATIENCE_MS } from "./browser.mjs";
import * as lab from "./lab.mjs";

/** The rows of the table of runs, in its panel, the newest first: each an object keyed by the names of the columns. */
export async function runs(page) {
  await lab.show(page, "runs");
  return page.$$eval(".kept-runs tbody tr", (rows) =>
    rows.map((row) => {
      const heads = [...row.closest("table").querySelectorAll("thead th")].map((h) => h.textContent);
      return Object.fromEntries([...row.children].map((cell, i) => [heads[i], cell.textContent]));
    }));
}

/** Waits until the newest run is in this state, and returns its row. */
export async function untilState(page, state, timeout = PATIENCE_MS) {
  await lab.show(page, "runs");
  await page.waitForFunction(
    (s) => document.querySelector(".kept-runs tbody tr td:last-child")?.textContent === s,
    { timeout }, state,
  ).catch(async (error) => {
    throw new Error(`the runs are ${JSON.stringify(await runs(page).catch(() => "not there"))}, expected the newest ${state}`, { cause: error });
  });
  return (await runs(page))[0];
}

/** Shows the details of the newest run. */
export async function choose(page) {
  await lab.show(page, "runs");
  await page.$eval(".kept-runs .choose", (b) => b.click());
}

/** Deletes the runs of earlier visits, including those not shown yet. */
export async function forget(page) {
  await page.evaluate(() => inkling.program("trainer.wasm").then(() => {}, () => {})); // Firefox reports an error when a page is left while its program loads
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name); // completes once the page closes them
  });
  await page.reload();
  await page.waitForSelector(".charts", { timeout: PATIENCE_MS });
}

/** Fills in the form and starts a run. */
export async function train(page, settings) {
  for (const [label, text] of Object.entries(settings)) await lab.type(page, label, text);
  await lab.press(page, "Train");
}

/** The first digits of the hash of the weights of the finished run on the page. */
export async function weights(page, timeout) {
  await untilState(page, "Finished", timeout);
  return (await lab.untilProgress(page, /^Finished.*weights \w{12}/)).match(/weights (\w{12})/)[1];
}

/**
 * Starts a run, ends its tab with kill() after so many milliseconds of training, opens the page again with reopen(), resumes
 * the run if it had not ended, and returns its weights and the number of epochs done before the kill.
 */
export async function interrupted(page, settings, ms, kill, reopen) {
  await train(page, settings);
  await lab.untilProgress(page, /^Training: epoch/);
  await new Promise((resolve) => setTimeout(resolve, ms));
  await kill();
  const again = await reopen();
  const line = await untilState(again, "Interrupted").catch((error) => error);
  if (line instanceof Error) {
    if ((await runs(again))[0]?.State !== "Finished") throw line;
    return { page: again, epochs: -1 }; // too late
  }
  await choose(again);
  await lab.press(again, "Go on");
  const hash = await weights(again, 600_000);
  return { page: again, weights: hash, epochs: Number(line.Epochs.split(" ")[0]) };
}
