// The settings and the training buttons, in both browsers: editing layers, presets and undoing them, training step by step,
// slowly, from the start again, until a target, and repeating a run from its line.

import assert from "node:assert/strict";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const unfold = (page, summary) => page.$eval(`xpath/.//summary[normalize-space()="${summary}"]`, (e) => (e.parentElement.open = true));
const value = async (page, label) => (await lab.labelled(page, label)).evaluate((e) => e.value);
const untilValue = async (page, label, text) => {
  const id = await (await lab.labelled(page, label)).evaluate((e) => e.id);
  await page.waitForFunction((i, t) => document.getElementById(i).value === t, {}, id, text);
};
const focused = (page, id) => page.waitForFunction((i) => document.activeElement.id === i, {}, id);
const tiles = (page) => page.$$eval(".minibatch li", (list) => list.map((e) => e.lastElementChild.textContent));

/** Moves a slider by keyboard, as a user who cannot drag it. */
async function slide(page, label, ...keys) {
  const slider = await page.waitForSelector(`xpath/.//input[@type="range"][@aria-label="${label}" or @id=//label[normalize-space()="${label}"]/@for]`);
  await lab.resting(slider); // an earlier key press may still move the focus
  await slider.focus();
  for (const key of keys) await page.keyboard.press(key);
}

inBrowsers("settings", ({ visit }) => {
  visit("on a desktop", async (page, step) => {
    await step("edit layers one by one in the picture of the network, and undo a preset", async () => {
      await lab.choose(page, "Active network", "book");
      await page.waitForFunction(() => document.querySelectorAll(".layer").length === 1);
      await lab.click(await page.$("#add-layer"));
      await focused(page, "layer-1");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("PageDown");
      await untilValue(page, "Hidden layers", "30, 21");
      await page.waitForFunction(() => document.querySelector(".size").textContent.startsWith("784-30-21-10: 24,421 weights and biases."));
      await lab.click(await page.$('[aria-label="More units in hidden layer 2"]'));
      await untilValue(page, "Hidden layers", "30, 31");
      await page.focus("#layer-0");
      await page.keyboard.press("End");
      for (let i = 0; i < 2; i++) await page.keyboard.press("Backspace");
      await page.waitForFunction(() => document.querySelector("#set-hidden-help").textContent.includes("has no number of units"));
      await page.keyboard.type("12");
      await untilValue(page, "Hidden layers", "12, 31");
      await lab.click(await page.$("#remove-layer-0"));
      await focused(page, "remove-layer-0");
      await untilValue(page, "Hidden layers", "31");
      await lab.type(page, "Learning rate", "0.5");

      await lab.choose(page, "Preset", "deep");
      await page.waitForFunction(() => document.querySelectorAll(".layer").length === 5);
      await lab.press(page, "Show the active network");
      await page.waitForFunction(() => document.querySelectorAll(".layer").length === 1);
      await lab.choose(page, "Preset", "Custom");
      await untilValue(page, "Hidden layers", "31");
      await untilValue(page, "Learning rate", "0.5");
      await page.waitForFunction(() => /30 epochs: about [\d.]+ \w+ on this machine/.test(document.querySelector(".size").textContent));
    });

    await step("train step by step, slowly, epoch by epoch, and from the start again", async () => {
      await lab.choose(page, "Preset", "book");
      await lab.show(page, "batch");
      await lab.press(page, "Step");
      await lab.untilProgress(page, /^Paused: epoch 1 of 30, mini-batch 1 of 5,000/);
      await page.waitForSelector(".minibatch li");
      const first = await tiles(page);
      assert.equal(first.length, 10);
      for (const text of first) assert.match(text, /^\d, read as \d$/);
      assert.deepEqual(await violations(page), []);
      const inked = await page.$$eval(".tile", (list) => list.every((c) => c.getContext("2d").getImageData(0, 0, 28, 28).data.some((v) => v > 0)));
      assert.ok(inked, "the images of the mini-batch are drawn");

      await slide(page, "Speed", "Home");
      await lab.press(page, "Resume");
      await lab.untilProgress(page, /^Training: epoch 1 of 30, mini-batch [2-5] of 5,000/);
      await slide(page, "Speed", "End");
      await lab.untilLog(page, 1);
      await lab.show(page, "batch");
      await page.waitForFunction(() => !document.querySelector(".minibatch"));
      await lab.press(page, "Rewind");
      await lab.untilProgress(page, /^Paused: epoch 1 of 30, mini-batch 0 of 5,000/);
      assert.deepEqual(await lab.logLines(page), []);
      await lab.show(page, "batch");
      await lab.press(page, "Step");
      await page.waitForSelector(".minibatch li");
      assert.deepEqual(await tiles(page), first, "the same first mini-batch, with the same predictions");
      await lab.press(page, "Step epoch");
      await lab.untilProgress(page, /^Paused: epoch 2 of 30, mini-batch 0 of 5,000/);
      assert.deepEqual(await lab.logLines(page), ["Epoch 0: 9144 / 10000"]);
      await lab.press(page, "New start");
      await untilValue(page, "Seed", "19");
      assert.equal((await lab.untilLog(page, 1))[0], "Epoch 0: 9036 / 10000");
    });

    await step("stop at a target on the validation images, and repeat a run from its line", async () => {
      await lab.press(page, "Reset");
      await lab.choose(page, "Preset", "book");
      await lab.type(page, "Seed", "18");
      await lab.type(page, "Training images used", "10000");
      await lab.type(page, "Stop at validation accuracy, %", "80,0");
      await lab.press(page, "Train");
      const end = await lab.untilProgress(page, /^Finished: \d+ of 30 epochs, at the target, in/);
      const lines = await lab.logLines(page);
      assert.match(end, new RegExp(`^Finished: ${lines.length} of 30`));
      assert.ok(lines.length < 30, "the run stops early");
      assert.ok(!(await page.$("#set-target")), "a target on the test images is offered only where a link has set it");

      await unfold(page, "Repeat exactly");
      const line = await value(page, "This run as a line");
      assert.match(line, /^inkling 1 preset=book images=10000 validation-target=80 seed=18 data-hash=\w{12} epoch-0=\d+\/10000 .*weights=\w{12}$/);
      await lab.choose(page, "Preset", "single");
      await lab.type(page, "A line to repeat", line.replace("seed=18", "seeds=18"));
      await lab.press(page, "Run and compare");
      await page.waitForFunction(() => document.querySelector("#line-wrong").textContent.startsWith('This line cannot be used: unknown setting "seeds"'));
      await lab.type(page, "A line to repeat", line);
      await lab.press(page, "Run and compare");
      await page.waitForFunction(() => document.querySelectorAll(".findings li").length === 3);
      const findings = await page.$$eval(".findings li", (list) => list.map((e) => e.textContent));
      assert.match(findings[0], /^✓ Epoch 0: \d+ \/ 10000, as in the line\.$/);
      assert.match(findings[2], /^✓ The same weights at the end, to the last bit\.$/);
      assert.equal(await value(page, "Hidden layers"), "30");
      assert.deepEqual(await violations(page), []);
    });
  });

  visit("fit a phone, where the learning rate has a slider and a preset a button that undoes it", async (page) => {
    await lab.show(page, "train");
    await lab.type(page, "Hidden layers", "21");
    await slide(page, "Learning rate, slider", "Home", "ArrowRight");
    await untilValue(page, "Learning rate", "0.0011");
    await lab.choose(page, "Preset", "deep");
    await lab.press(page, "Back to my settings");
    await untilValue(page, "Hidden layers", "21");
    await untilValue(page, "Learning rate", "0.0011");
    await lab.type(page, "Hidden layers", "1024, 1024, 1024, 1024, 1024, 1024");
    await page.$$eval("details", (list) => list.forEach((e) => (e.open = true)));
    const { wide, screen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: innerWidth }));
    assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
  }, { width: 360, height: 740, touch: true });
});
