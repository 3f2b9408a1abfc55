// Data sets that the visitor draws: the pad asks for drawings, networks are trained on them, and the better one reads; in both
// browsers, with real strokes of the mouse.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PATIENCE_MS } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const PATIENCE = { timeout: PATIENCE_MS };

const SHAPES = {
  "a wave": [[[0.15, 0.5], [0.3, 0.3], [0.5, 0.5], [0.7, 0.7], [0.85, 0.5]]],
  house: [[[0.2, 0.85], [0.2, 0.45], [0.5, 0.15], [0.8, 0.45], [0.8, 0.85], [0.2, 0.85]]],
  plus: [[[0.5, 0.15], [0.5, 0.85]], [[0.15, 0.5], [0.85, 0.5]]],
};

// A drawing of a shape: each is a little different.
const drawing = (name, n) => SHAPES[name].map((stroke, s) => stroke.map(([x, y], i) =>
  [x + 0.05 * Math.sin(7 * n + 3 * i + s), y + 0.05 * Math.cos(5 * n + 2 * i + s)]));

const ASKED = '.asking [role="status"]';
const asked = (page) => page.$eval(ASKED, (e) => e.textContent);
const untilAsked = (page, text) => page.waitForFunction((s, t) => document.querySelector(s)?.textContent === t, PATIENCE, ASKED, text);
const untilText = (page, selector, pattern) =>
  page.waitForFunction((s, source) => new RegExp(source).test(document.querySelector(s)?.textContent), PATIENCE, selector, pattern.source);
const untilDrawn = (page, count) => page.waitForFunction((n) => document.querySelectorAll(".gallery li").length === n, PATIENCE, count);

inBrowsers("drawn data sets", ({ visit }) => {
  visit("are drawn, learned and read", async (page, step) => {
    await lab.show(page, "browse");
    await lab.click(await page.waitForSelector('#owndata a[href="#lab/hand"]', PATIENCE));

    await step("begins a data set by its classes", async () => {
      await lab.press(page, "New data set …");
      await page.waitForFunction(() => document.activeElement.id === "own-classes", PATIENCE);
      await page.$eval("#own-classes", (e) => e.select());
      await page.keyboard.type("house");
      await page.keyboard.press("Enter");
      await untilText(page, ".newset .notice", /^A data set needs 2 to 26 classes; there are 1\.$/);
      await page.keyboard.type(", a wave, plus");
      await page.keyboard.press("Enter");
      await untilAsked(page, "Draw: house (1 of 20)");
      await page.waitForFunction(() => document.activeElement.id === "own-take", PATIENCE);
      assert.deepEqual(await violations(page), []);
    });

    await step("keeps drawings after a pause or by Enter, and takes one back", async () => {
      await lab.draw(page, drawing("house", 0));
      await untilAsked(page, "Draw: a wave (1 of 20)");
      await untilDrawn(page, 1);
      await lab.draw(page, drawing("house", 1));
      await page.keyboard.press("Enter"); // but that is no wave
      await untilAsked(page, "Draw: plus (1 of 20)");
      await page.evaluate(() => [...document.querySelectorAll(".asking input")][0].click()); // by Enter alone from here, or a slow machine keeps again what Undo brings back
      await lab.press(page, "Undo");
      await untilAsked(page, "Draw: a wave (1 of 20)");
      await lab.press(page, "Clear");
      for (let i = 1; i < 9; i++) {
        const [, name] = /^Draw: (.*) \(/.exec(await asked(page));
        await lab.draw(page, drawing(name, i));
        await page.keyboard.press("Enter");
        await untilDrawn(page, i + 1);
      }
      await untilAsked(page, "Draw: house (4 of 20)");
    });

    await step("trains from nothing and on features, and the better network reads", async () => {
      await lab.press(page, "Train"); // the first is next to the pad
      await untilText(page, '#own [aria-label="Results"] caption', /^Trained in \d+\.\d s on 6 drawings, tested on 3 held back$/);
      const rows = await page.$$eval('#own [aria-label="Results"] tbody tr', (list) => list.map((r) => [...r.children].map((c) => c.textContent)));
      assert.deepEqual(rows.map((r) => r[0]), ["from nothing", "on the pen network's features"]);
      assert.ok(rows.some((r) => r[1] === "3"), `right: ${rows}`);
      for (const [i, name] of Object.keys(SHAPES).entries()) {
        await lab.press(page, "Clear");
        await lab.draw(page, drawing(name, 50 + i));
        await lab.untilPrediction(page, new RegExp(`^${name}`));
      }
      assert.equal(await page.$eval("#reader", (e) => e.selectedOptions[0].textContent), "house a wave plus, drawn by you");
      assert.deepEqual(await violations(page), []);
    });

    await step("trains the better network on all drawings, and says which accuracy is which", async () => {
      await lab.press(page, "Train on all drawings");
      await untilText(page, '#own [aria-label="Results"] p', /^The network that reads was then trained on all 9 drawings\./);
      assert.match(await page.$eval('#own [aria-label="Results"] caption', (e) => e.textContent), / on 6 drawings, tested on 3 held back$/);
      await lab.press(page, "Clear");
      await lab.draw(page, drawing("house", 50));
      await lab.untilPrediction(page, /^house/);
    });

    await step("shows outputs, mistakes and images with the names of the classes", async () => {
      await lab.show(page, "inside");
      const bars = () => page.$$eval('[role="meter"]', (list) => list.map((e) => e.getAttribute("aria-label").replace(/: .*/, "")));
      assert.deepEqual(await bars(), ["house", "a wave", "plus"]);
      await lab.show(page, "mistakes");
      await lab.press(page, "Test the network on house a wave plus");
      await untilText(page, ".examline", / of 3 /);
      assert.deepEqual(await page.$$eval(".confusion [role=rowheader]", (list) => list.map((e) => e.textContent)), ["house", "a wave", "plus"]);
      await lab.show(page, "browse");
      await untilText(page, ".ownsets", /house a wave plus/);
    });

    await step("keeps drawings and network for the next visit", async () => {
      await page.reload();
      await lab.untilThere(page);
      await lab.show(page, "hand");
      await page.waitForSelector("#own-set", PATIENCE);
      await page.select("#own-set", "1");
      await untilDrawn(page, 9);
      await untilText(page, '#own [aria-label="Results"] caption', /^Trained in/);
      await lab.draw(page, drawing("house", 60));
      await lab.untilPrediction(page, /^house/);
    });

    await step("gives a class and the data set other names", async () => {
      await lab.press(page, "Change names …");
      await page.waitForFunction(() => document.activeElement.id === "own-classes", PATIENCE);
      assert.equal(await page.$eval("#own-classes", (e) => e.value), "house, a wave, plus");
      await page.$eval("#own-classes", (e) => e.select());
      await page.keyboard.type("home, a wave, plus");
      await page.keyboard.press("Enter");
      await untilText(page, "#own .notice", /^Train again: the network still has the old names\.$/);
      assert.deepEqual(await page.$$eval(".gallery h3 span", (list) => list.map((e) => e.textContent)), ["home", "a wave", "plus"]);
      assert.deepEqual(await violations(page), []);
    });

    await step("exports the drawings, and another browser opens them", async () => {
      await page.evaluate(() => { // keeps the saved file in the page
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => (globalThis.saved = blob.text(), create(blob));
        HTMLAnchorElement.prototype.click = function () { globalThis.savedAs = this.download; };
      });
      await lab.press(page, "Export");
      const text = await page.evaluate(() => globalThis.saved);
      assert.equal(await page.evaluate(() => globalThis.savedAs), "house a wave plus.json");
      await lab.press(page, "Delete data set");
      await lab.press(page, "Delete for good");
      await untilText(page, "#own .notice", /^house a wave plus is deleted\.$/);
      assert.equal(await page.$("#own-set"), null);
      assert.equal(await page.$eval("#reader", (e) => e.value), "pen");
      const folder = await mkdtemp(join(tmpdir(), "inkling-"));
      await writeFile(join(folder, "signs.json"), text);
      await (await page.$("#own-file")).uploadFile(join(folder, "signs.json"));
      await untilText(page, "#own .notice", /^9 drawings imported from signs\.json\.$/);
      await untilDrawn(page, 9);
      assert.equal(await page.$eval("#own-title", (e) => e.textContent), "signs");
      await rm(folder, { recursive: true });
    });

    await step("fits a phone, on which asking leads to the pad", async () => {
      await page.setViewport({ width: 390, height: 844 });
      await lab.press(page, "Draw one after another");
      await untilAsked(page, "Draw: home (4 of 20)");
      await page.waitForFunction(() => location.hash === "#lab/draw" && document.querySelector(".asking").checkVisibility(), PATIENCE);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 390, `the page is ${wide} pixels wide on a screen of 390`);
      assert.deepEqual(await violations(page), []);
    });
  }, { newVisitor: true });
});
