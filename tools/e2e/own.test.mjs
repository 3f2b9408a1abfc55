// The panel in which visitors teach a network their own digits, with real MNIST, in both browsers.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

// Draws a digit and keeps it under its own class, or under another.
async function keep(page, digit, label = digit) {
  await lab.draw(page, lab.DIGITS[digit]);
  await (await page.$(`button[aria-label="Keep as ${label}"]`)).evaluate((b) => b.click());
}

// The kept drawings, by class: label and verdict.
const kept = (page) => page.$$eval(".gallery li", (list) => list.map((e) => `${e.closest(".classrow").querySelector("h3 span").textContent} ${e.querySelector(".verdict").title}`));

const untilKept = (page, count) =>
  page.waitForFunction((n) => document.querySelectorAll(".gallery li").length === n, {}, count);

// Waits until the text of the first element of this selector matches.
const untilText = (page, selector, pattern) =>
  page.waitForFunction((s, source) => new RegExp(source).test(document.querySelector(s)?.textContent), {}, selector, pattern.source);

const untilScore = (page, pattern) => untilText(page, ".ownscore", pattern);
const untilSaid = (page, pattern) => untilText(page, ".own .notice", pattern);

// Imports a file with this content.
async function importFile(page, content) {
  const folder = await mkdtemp(join(tmpdir(), "inkling-"));
  const path = join(folder, "digits.json");
  await writeFile(path, content);
  await (await page.$("#own-file")).uploadFile(path);
  return () => rm(folder, { recursive: true });
}

const strokesFile = (labels) => JSON.stringify(labels.map((label, i) => ({ label, strokes: lab.DIGITS[label].map((s) => s.map(([x, y]) => [x + i / 1000, y])) })));

/** Deletes all drawings. */
async function forget(page) {
  await lab.press(page, "Delete all");
  await untilKept(page, 0);
}

inBrowsers("own digits", ({ visit, name }) => {
  visit("train a network", async (page, step) => {
    await lab.draw(page, lab.DIGITS[7]);
    await lab.untilPrediction(page, /^7/); // the pad works
    await lab.press(page, "Clear");
    await lab.show(page, "hand");

    await step("keeps drawings after a reload, classifies and deletes them", async () => {
      await keep(page, 7);
      await untilKept(page, 1);
      await lab.untilPrediction(page, /nothing yet/);
      await keep(page, 0);
      await keep(page, 1, 4);
      await untilKept(page, 3);
      const before = await kept(page);
      assert.match(before[1], /^4 wrong, read as \d$/);
      assert.deepEqual([before[0], before[2]], ["0 right, read as 0", "7 right, read as 7"]);
      await untilScore(page, /^Your digits: 2 of 3\. The same network reads 98\.9% of MNIST's test images\.$/);
      await page.waitForFunction(() => document.querySelector(".drawn").getContext("2d").getImageData(0, 0, 28, 28).data.some((v, i) => i % 4 === 3 && v > 0));

      await page.reload();
      await untilKept(page, 3);
      await untilScore(page, /^Your digits: 2 of 3/);
      await (await page.$('button[aria-label="Delete 4, drawing 1"]')).evaluate((b) => b.click());
      await untilScore(page, /^Your digits: 2 of 2/);
      await lab.press(page, "Delete all");
      await untilSaid(page, /^2 drawings deleted\. Undo change restores them\.$/);
      await lab.press(page, "Undo change");
      await lab.press(page, "Undo change");
      await untilKept(page, 3);
      await (await page.$('button[aria-label="Keep as 5"]')).evaluate((b) => b.click());
      await untilSaid(page, /^There is nothing to keep: draw 5 on the pad first\.$/);
    });

    await step("works by keyboard and passes the accessibility rules", async () => {
      await lab.draw(page, lab.DIGITS[3]);
      await (await page.$('button[aria-label="Keep as 2"]')).focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await untilKept(page, 4);
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Keep as 3", "the focus stays");
      await keep(page, 1, 8);
      await untilKept(page, 5);
      for (const value of name === "chromium" ? ["light", "dark"] : ["light"]) {
        if (name === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]); // Firefox cannot
        assert.deepEqual(await violations(page), [], value);
      }
    });

    await step("fits a phone", async () => {
      await page.setViewport({ width: 390, height: 844 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 390, `the page is ${wide} pixels wide on a screen of 390`);
      await page.setViewport({ width: 1280, height: 800 });
    });

    await step("exports and imports, and loses nothing when a file is bad", async () => {
      await forget(page);
      await keep(page, 7);
      await untilKept(page, 1);
      await page.evaluate(() => { // keeps the saved file in the page
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => (globalThis.saved = blob.text(), create(blob));
        HTMLAnchorElement.prototype.click = function () { globalThis.savedAs = this.download; };
      });
      await lab.press(page, "Export");
      const text = await page.evaluate(() => globalThis.saved);
      assert.equal(await page.evaluate(() => globalThis.savedAs), "my-digits.json");
      assert.equal(JSON.parse(text)[0].label, 7);
      for (const [content, want] of [
        ["<html>", /^digits\.json cannot be imported: byte 0: .* Nothing has changed\.$/],
        ['[{"label":12,"strokes":[[[1,1]]]}]', /: 12, expected 0 to 9\. Nothing has changed\.$/],
        [strokesFile(Array(501).fill(1)), /there would be more than 500\. Nothing has changed\.$/],
        ["x".repeat(5 << 20), /the file has 5\.0 MB, more than 4 MB\. Nothing has changed\.$/],
      ]) {
        const clean = await importFile(page, content);
        await untilSaid(page, want);
        await clean();
      }
      assert.equal((await kept(page)).length, 1);
      await lab.press(page, "Delete all");
      await untilSaid(page, /deleted/);
      const clean = await importFile(page, text);
      await untilSaid(page, /^1 drawing imported from digits\.json\.$/);
      await untilKept(page, 1);
      await clean();
    });

    await step("learns the digits without forgetting MNIST, and undoes that", async () => {
      await forget(page);
      for (const label of [7, 0, 1, 3]) await keep(page, label);
      const clean = await importFile(page, strokesFile([0, 1, 3, 7, 0, 1, 3, 7, 0, 1, 3, 7]));
      await untilKept(page, 16);
      await clean();
      for (let i = 0; i < 4; i++) { // a cross, as if someone wrote 5 like this
        await lab.draw(page, [[[0.3, 0.2 + i / 50], [0.7, 0.8]], [[0.7, 0.2], [0.3, 0.8 - i / 50]]]);
        await (await page.$('button[aria-label="Keep as 5"]')).evaluate((b) => b.click());
      }
      await untilKept(page, 20);
      await lab.press(page, "Learn my digits");
      await untilText(page, '[aria-label="Results"] caption', /^Learned in \d/);
      const rows = await page.$$eval('[aria-label="Results"] tbody tr', (list) => list.map((r) => [...r.children].slice(1).map((c) => Number(c.textContent.replace(",", "")))));
      const [[before, now, of], [testsBefore, tests, all]] = rows;
      assert.ok(of === 20 && before === 16 && now >= 19, `own digits: ${before}, ${now} of ${of}`);
      assert.ok(testsBefore === 9894 && all === 10_000 && tests > 9864, `MNIST: ${testsBefore}, ${tests} of ${all}`);
      const reader = await page.$eval("#reader", (e) => e.selectedOptions[0].textContent);
      assert.equal(reader, "784-256-128-10 with your digits");
      await untilScore(page, new RegExp(`^Your digits: ${now} of 20`));
      await lab.press(page, "Take back");
      await untilScore(page, new RegExp(`^Your digits: ${before} of 20`));
      await page.waitForFunction(() => document.querySelector("#reader").value === "pen");
    });

    await step("works without storage, and says so", async () => {
      await forget(page);
      await page.evaluate(() => { Storage.prototype.setItem = () => { throw new Error("the quota has been exceeded"); }; });
      await keep(page, 7);
      await untilText(page, ".keeping .help", /^This browser does not keep the drawings \(.*the quota has been exceeded\)\. They are lost when the tab is closed, unless you export them\.$/);
      await untilKept(page, 1);
    });
  }, { newVisitor: true });
});
