// The contenders that run in a worker of the benchmark's own page.

import { launch } from "../e2e/browser.mjs";
import { files } from "./server.mjs";
import { WORKLOADS } from "./workloads.mjs";

/**
 * Measures one contender once, in a fresh browser.
 * @param server what serveContenders returned
 * @param {string} script the worker's file
 * @param {"A" | "B"} workload
 * @param {object} task epochs, share, test, inferences, variant: see contenders/harness.mjs; here: on the page's own thread
 * @returns {Promise<{seconds: number[], correct?: number, inference?: number, bytes: number}>}
 */
export async function measurePeer(server, script, workload, task) {
  const browser = await launch("chromium");
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${server.url}page.html`);
    server.sent();
    const whole = { ...task, workload: WORKLOADS[workload], files: files(workload) };
    const options = script === "reader.js" ? {} : { type: "module" };
    const result = await page.evaluate((s, t, o, here) => (here ? window.runHere(s, t) : window.run(s, t, o)), script, whole, options, task.here);
    return { ...result, bytes: server.sent() };
  } finally {
    await browser.close();
  }
}
