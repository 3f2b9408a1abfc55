// The coach's advice on runs that go wrong, and the histograms of each layer, with real training in both browsers.

import assert from "node:assert/strict";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

// Waits until the coach's text matches, and returns all of it.
async function untilCoach(page, pattern) {
  const said = await page.waitForFunction(
    (source) => {
      const text = document.querySelector(".coach")?.innerText;
      return text !== undefined && new RegExp(source).test(text) && { text };
    },
    {}, pattern.source);
  return (await said.jsonValue()).text;
}

const field = async (page, label) => (await lab.labelled(page, label)).evaluate((e) => e.value);

inBrowsers("the coach", ({ visit }) => {
  visit("advises on three runs", async (page, step) => {
    await step("shows histograms that follow each step, on a small screen too", async () => {
      await lab.show(page, "histograms");
      await page.waitForFunction(() => /Press Train, or Step/.test(document.querySelector(".histograms")?.textContent));
      for (const epochs of ["0.0002", "0.0004"]) {
        await lab.show(page, "train");
        await lab.press(page, "Step");
        await lab.show(page, "histograms");
        await page.waitForFunction((t) => document.querySelector(".histograms").textContent.includes(`After ${t} epochs`), {}, epochs);
      }
      assert.equal((await page.$$(".histograms .bars-drawing")).length, 6);
      await page.$eval(".histograms details summary", (e) => e.click());
      const rows = await page.$$eval(".histograms tbody tr", (list) => list.map((e) => [...e.children].map((c) => c.textContent)));
      const numbers = ["Weights", "Activations", "Gradients"];
      assert.deepEqual(rows.map((row) => row.slice(0, 2)), ["Hidden layer", "Outputs"].flatMap((layer) => numbers.map((name) => [layer, name])));
      assert.deepEqual([rows[0][4], rows[1][2], rows[1][3], rows[1][5]], ["153", "0", "1", "0 of 30"]);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page is wider than the screen");
      assert.deepEqual(await violations(page), []);
    });

    await step("names the problem and fills in settings that solve it", async () => {
      await page.setViewport({ width: 1280, height: 800 });
      await lab.press(page, "Reset");
      await lab.type(page, "Seed", "1"); // with which the class 3 is learned late
      await lab.type(page, "Learning rate", "100");
      await lab.type(page, "Epochs", "1");
      await lab.press(page, "Train");
      await untilCoach(page, /Dead units\. 10 of the 10 outputs give the same output for all 1,000 images/);
      assert.match(await page.$eval('[role="status"][aria-label="Coach"]', (e) => e.textContent), /^Coach: Dead units\.$/);
      const [bad] = await lab.untilLog(page, 1);
      await lab.press(page, "Try learning rate 3");
      await lab.untilNotice(page, /form now has the settings of this run with learning rate 3\. Press Train to try it\.$/);
      assert.equal(await field(page, "Learning rate"), "3");
      assert.equal(await field(page, "Epochs"), "1");
      assert.equal(await page.evaluate(() => document.activeElement.id), "set-eta");
      await lab.press(page, "Train");
      await untilCoach(page, /3 is never predicted\. Of 1,000 images not used for training, 123 show 3; none is classified as such\./);
      const [good] = await lab.untilLog(page, 1);
      assert.equal(good, "Epoch 0: 8231 / 10000");
      assert.notEqual(bad, good);
      assert.deepEqual(await violations(page), []);
    });

    await step("reports divergence and keeps the last good weights", async () => {
      await lab.type(page, "Learning rate", "1e9");
      await lab.press(page, "Train");
      await untilCoach(page, /Training diverged\. In epoch 0, at mini-batch 1, a bias grew beyond a million\. The last good weights \(epoch 0, mini-batch 0\) were kept\./);
      await lab.press(page, "Try learning rate 3");
      assert.equal(await field(page, "Learning rate"), "3");
    });
  }, { width: 390, height: 800 });
});
