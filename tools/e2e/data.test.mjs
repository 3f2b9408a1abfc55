// The panel that shows the data, with real MNIST, in both browsers.

import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const GOLDEN = new URL("../train/testdata/book-2-epochs.golden", import.meta.url);
const LOAD = "Load MNIST (7 MB)";

// The grid of images: its name, the names of its images, the image at the cursor and the one on the pad.
const grid = (page) =>
  page.$eval('[role="grid"]', (e) => {
    const name = (cell) => cell?.getAttribute("aria-label");
    return {
      name: name(e),
      images: [...e.querySelectorAll('[role="gridcell"]')].map(name),
      cursor: name(document.getElementById(e.getAttribute("aria-activedescendant"))),
      chosen: [...e.querySelectorAll('[aria-selected="true"]')].map(name),
      columns: e.querySelector('[role="row"]').children.length,
    };
  });

// Waits until the grid's name matches, and returns the grid.
async function untilGrid(page, pattern) {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('[role="grid"]')?.getAttribute("aria-label")),
    {}, pattern.source);
  return grid(page);
}

// Waits until the page reports a matching image on the pad.
const untilOnPad = (page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('[role="status"][aria-label="Image on the pad"]')?.textContent),
    {}, pattern.source);

// How many pixels of a canvas have ink.
const inked = (page, selector) =>
  page.$$eval(selector, (list) => list.map((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((v, i) => i % 4 === 3 && v > 0).length;
  }));

// Waits until the grid has as many columns of about 42 pixels as fit in its width, which is known only once it is shown.
const untilFitted = (page) =>
  page.waitForFunction(() => {
    const room = Math.floor(document.querySelector(".images").getBoundingClientRect().width / 42 + 0.5);
    return document.querySelector('[role="row"]').children.length === Math.max(6, Math.min(room, 16));
  });

async function loadData(page) {
  await lab.show(page, "browse");
  await lab.press(page, LOAD);
  await untilGrid(page, /^Training images, all classes, 1 to \d+ of 50,000$/);
  await page.waitForSelector(".means canvas");
  await untilFitted(page);
}

inBrowsers("data", ({ visit, browser }) => {
  visit("on a desktop", async (page, step) => {
    await step("shows images without training, and puts one on the pad", async () => {
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      await loadData(page);
      assert.match(await page.$eval(".meter p", (e) => e.textContent), /^Press Train/, "no run has started");
      const { images, chosen } = await grid(page);
      assert.deepEqual(chosen, []);
      assert.equal(images[17], "training image 18, a 4");
      assert.ok((await inked(page, ".images"))[0] > 50 * images.length, "the images are drawn");
      const means = await inked(page, ".mean");
      assert.ok(means.length === 10 && means.every((n) => n > 100), `ten mean images are drawn, with these pixels: ${means}`);

      await lab.click(await page.$("#tile-17"));
      await untilOnPad(page, /^Training image 18, a 4, is on the pad\./);
      await lab.untilPrediction(page, /^4/);
      assert.deepEqual((await grid(page)).chosen, ["training image 18, a 4"]);
      assert.equal(await page.$eval(".pad .picture", (e) => e.textContent), "Training image 18, a 4.");
      await lab.click(await page.$("#tile-0"));
      await lab.untilPrediction(page, /^7/);
      await lab.press(page, "Show the pad");
      await page.waitForFunction(() => document.querySelector("#pad").getBoundingClientRect().top >= 0);

      await lab.draw(page, lab.DIGITS[0]);
      await lab.untilPrediction(page, /^0/);
      assert.equal(await page.$(".pad .picture"), null);
      await lab.press(page, "Undo");
      await page.waitForFunction(() => /^Training image 1, a 7/.test(document.querySelector(".pad .picture")?.textContent));
      await lab.press(page, "Clear");
      await lab.untilPrediction(page, /nothing yet/);
      await lab.press(page, "Undo");
      await lab.press(page, "Undo");
      await page.waitForFunction(() => !document.querySelector(".pad .picture"));
      await lab.untilPrediction(page, /^7/); // the earlier drawing
    });

    await step("works with the keyboard alone", async () => {
      await (await lab.labelled(page, "Class")).focus();
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "grid");
      const { images, columns } = await grid(page);
      for (const [key, at] of [["ArrowRight", 1], ["ArrowDown", columns + 1], ["Home", columns], ["End", 2 * columns - 1], ["ArrowLeft", 2 * columns - 2]]) {
        await page.keyboard.press(key);
        await page.waitForFunction(
          (want) => document.getElementById(document.querySelector('[role="grid"]').getAttribute("aria-activedescendant"))?.getAttribute("aria-label") === want,
          {}, images[at]).catch(async (cause) => {
            const { cursor, columns: now } = await grid(page);
            const focus = await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80));
            throw new Error(`after ${key} the cursor is at ${cursor}, expected ${images[at]}; ${now} columns, ${columns} before; the keyboard is at ${focus}`, { cause });
          });
      }
      const outline = await page.$eval(".cursor", (e) => getComputedStyle(e).outlineStyle);
      assert.equal(outline, "solid", "the cursor is visible");
      await page.keyboard.press("Enter");
      await untilOnPad(page, new RegExp(`^${images[2 * columns - 2]}`.replace("^t", "^T")));
      await page.keyboard.press("PageDown");
      await untilGrid(page, new RegExp(`all classes, ${images.length + 1} to `));
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Previous", "Tab leaves the grid");
      await page.keyboard.press("Tab");
      await page.keyboard.press("End");
      await untilGrid(page, /to 50,000 of 50,000$/);
    });

    await step("shows each split and class, with their counts", async () => {
      await lab.choose(page, "Class", "8");
      const eights = await untilGrid(page, /^Training images, class 8, 1 to \d+ of 4,842$/);
      assert.ok(eights.images.every((image) => image.endsWith(", an 8")));
      await lab.choose(page, "Split", "2");
      const test = await untilGrid(page, /^Test images, class 8, 1 to \d+ of 974$/);
      assert.match(test.images[0], /^test image [\d,]+, an 8$/);
      await page.waitForFunction(() => document.querySelector(".means figcaption")?.textContent.includes("980"));
      const rows = await page.$$eval(".classes .counts tr", (list) => list.map((row) => [...row.children].map((cell) => cell.textContent).join(" ")));
      assert.equal(rows[0], "Class Training Validation Test");
      assert.equal(rows[9], "8 4,842 1,009 974");
      assert.equal(rows[11], "All 50,000 10,000 10,000");
      await lab.press(page, "Next");
      await untilGrid(page, new RegExp(`class 8, ${test.images.length + 1} to `));
      await lab.press(page, "Previous");
      await untilGrid(page, /class 8, 1 to /);
    });

    await step("passes the accessibility rules", async () => {
      await lab.click(await page.$("#tile-5"));
      await untilOnPad(page, /^Test image [\d,]+, an 8/);
      for (const value of ["light", "dark"]) {
        await page.emulateMediaFeatures?.([{ name: "prefers-color-scheme", value }]).catch(() => {}); // Firefox cannot
        assert.deepEqual(await violations(page), [], value);
      }
    });
  });

  visit("on a phone", async (page, step) => {
    await step("can be browsed while a network trains, without changing its weights", async () => {
      await lab.show(page, "train");
      await lab.type(page, "Seed", "1"); // of the golden run
      await lab.type(page, "Epochs", "2");
      await lab.press(page, "Train");
      await lab.show(page, "browse"); // out of view, it requests nothing
      await untilGrid(page, /^Training images/);
      for (let i = 0; i < 5; i++) await lab.press(page, "Next");
      await lab.click(await page.$("#tile-3"));
      await untilOnPad(page, /^Training image/);
      const golden = (await readFile(GOLDEN, "utf8")).trim().split("\n");
      assert.deepEqual(await lab.untilLog(page, 2), golden.slice(0, 2));
      const end = await lab.untilProgress(page, /^Finished: 2 of 2 epochs/);
      assert.equal(end.match(/weights (\w{12})$/)[1], golden[2].match(/weights (\w{12})/)[1]);
    });

    await step("fits a phone and works by touch", async () => {
      await lab.show(page, "browse");
      const { images } = await grid(page);
      await page.waitForFunction(() => document.querySelector('[role="row"]').children.length <= 8);
      await lab.tap(await page.$("#tile-12"));
      await untilOnPad(page, new RegExp(`^${images[12]}`.replace("^t", "^T")));
      const { wide, screen, tile } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        screen: innerWidth,
        tile: document.querySelector("#tile-0").getBoundingClientRect().width,
      }));
      assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
      assert.ok(tile >= 30, `a tile of ${tile} pixels is too small for a finger`);
      await lab.press(page, "Show the pad"); // which is on another page of the workbench
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector("#pad").getBoundingClientRect();
        return location.hash === "#lab/draw" && top >= 0 && top < bottom && top < innerHeight / 2;
      });
    });
  }, { width: 360, height: 740, touch: true });

  test("says why the data could not be loaded, and loads it once that is fixed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "inkling-"));
    await cp(lab.SITE, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
    const shard = (await readdir(join(folder, "data", "mnist"))).find((file) => /^test-00\..*\.shard$/.test(file));
    const path = join(folder, "data", "mnist", shard);
    const whole = await readFile(path);
    await rm(path);
    const broken = await serve(folder);
    const page = await lab.open(browser(), broken.url);
    await lab.show(page, "browse");
    await lab.press(page, LOAD);
    await page.waitForFunction(() => /^The data could not be loaded: .* answered 404/.test(document.querySelector(".data .error")?.textContent));
    await writeFile(path, whole);
    await loadData(page);
    assert.equal(await page.$(".data .error"), null);
    await page.close();
    await broken.stop();
    await rm(folder, { recursive: true });
  });
});
