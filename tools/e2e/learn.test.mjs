// The lessons with calculations: pages one to six, by keyboard, on a phone and in print, in both browsers.

import assert from "node:assert/strict";
import { inBrowsers, violations } from "./visits.mjs";
import * as lab from "./lab.mjs";

const PAGES = ["perceptron", "lines", "anyfunction", "matrices", "descent", "backprop"];

// Follows a link to a page of the lessons, and waits until it is shown.
async function turnTo(page, name, heading) {
  await page.evaluate((hash) => (location.hash = hash), `learn/${name}`);
  await untilText(page, "#learn-title", heading);
}

const untilText = (page, selector, pattern) =>
  page.waitForFunction((s, source) => new RegExp(source).test(document.querySelector(s)?.textContent), {}, selector, pattern.source);

const textOf = (page, selector) => page.$eval(selector, (e) => e.textContent);

// The formulas and tables that are wider than their container.
const cut = (page) =>
  page.$$eval(".learn .formula, .learn-table, .console", (list) =>
    list.filter((e) => e.scrollWidth > e.clientWidth).map((e) => `${e.textContent.slice(0, 60)}: ${e.scrollWidth} px in ${e.clientWidth}`));

// Presses Tab until the focus is on an element that the selector matches.
async function tabTo(page, selector) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

// Types a number into a field.
async function enter(page, id, text) {
  await page.focus(`#${id}`);
  await page.$eval(`#${id}`, (e) => e.select());
  await page.keyboard.type(text);
}

inBrowsers("lessons", ({ visit, name }) => {
  visit("with calculations", async (page, step) => {
    await step("work by keyboard, and remember answers and language", async () => {
      await page.focus('nav a[href="#learn"]');
      await page.keyboard.press("Enter");
      await untilText(page, "#learn-title", /^Learn$/);
      await page.waitForFunction(() => document.activeElement?.id === "learn-title");
      await tabTo(page, '.contents a[href="#learn/perceptron"]');
      await page.keyboard.press("Enter");
      await untilText(page, "#learn-title", /^1\. A perceptron/);

      // Sets two weights and the bias to those of NAND, with the arrow keys and by typing.
      await page.waitForFunction(() => document.activeElement?.id === "learn-title");
      await tabTo(page, "#unit-0");
      for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowLeft");
      await page.waitForFunction(() => document.getElementById("unit-0-number").value === "-2");
      await enter(page, "unit-1-number", "-2");
      await enter(page, "unit-2-number", "3");
      await untilText(page, ".reached", /is a NAND gate/);

      await page.focus(".choices input");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await untilText(page, ".question .verdict", /^Right\./);

      await lab.speak(page, "de");
      await untilText(page, "#learn-title", /^1\. Ein Perzeptron/);
      assert.equal(await page.$eval("html", (e) => e.lang), "de");
      await page.reload();
      await untilText(page, "#learn-title", /^1\. Ein Perzeptron/);
      assert.equal(await page.$eval('.learn-top a[aria-current="page"]', (e) => e.classList.contains("done")), true);
      await lab.speak(page, "en");
      await untilText(page, "#learn-title", /^1\. A perceptron/);
    });

    await step("fit a phone, and pass the accessibility rules", async () => {
      await page.setViewport({ width: 390, height: 844 });
      for (const [i, key] of PAGES.entries()) {
        await turnTo(page, key, new RegExp(`^${i + 1}\\.`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${key} is ${wide} px wider than the phone`);
        assert.deepEqual(await cut(page), [], key);
        assert.deepEqual(await violations(page), [], key);
      }
      for (let i = 0; i < 3; i++) { // with numbers that have more digits
        await lab.press(page, "New random weights");
        assert.deepEqual(await cut(page), [], `backprop, weights ${i}`);
      }
      await page.setViewport({ width: 1280, height: 800 });
    });

    await step("have numbers that can be changed by touch", async () => {
      await turnTo(page, "matrices", /^4\./);
      await lab.click(await page.$('.diagram button[aria-label^="Layer 3, unit 1"]'));
      await untilText(page, ".live", /Layer 3, unit 1, term by term/);
      await page.focus("#small-1-0--1");
      await page.$eval("#small-1-0--1", (e) => e.select());
      await page.keyboard.type("1,5");
      await untilText(page, ".console", /array\(\[\[1\.5\]\]\)/);
      await page.keyboard.type("x");
      await untilText(page, ".number .error:not(:empty)", /Write a number from/);
      await page.keyboard.press("Backspace");

      await turnTo(page, "descent", /^5\./);
      const map = await page.$(".map");
      const box = await lab.resting(map);
      await page.mouse.click(box.x + box.width / 4, box.y + box.height / 4);
      await page.waitForFunction(() => Math.abs(document.getElementById("start-w-number").value - -3) < 0.2);
      await lab.press(page, "Back to the start");
      await lab.press(page, "One step");
      await untilText(page, ".live .reached", /^Step 1:/);
    });

    await step("have tasks that the page checks, and a network that trains", async () => {
      await turnTo(page, "lines", /^2\./);
      for (const [i, number] of ["10", "10", "-5"].entries()) await enter(page, `lines-1-of-2-${i}-number`, number);
      await untilText(page, ".live", /All four points are on the right side/);
      await turnTo(page, "anyfunction", /^3\./);
      await lab.click(await page.waitForSelector('xpath/.//section[contains(@class, "learn")]//button[normalize-space()="Train"]')); // the hidden lab has one, too
      await untilText(page, ".live", /After 1000 epochs of training, the cost is 0\.0/);
      assert.deepEqual(await violations(page), []);
    });

    await step("keep the header in view from page to page", async () => {
      for (const [i, key] of PAGES.entries()) {
        await turnTo(page, key, new RegExp(`^${i + 1}\\.`));
        await page.waitForFunction(() => document.activeElement?.id === "learn-title");
        assert.equal(await page.evaluate(() => scrollY), 0, key);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      }
    });

    await step("show each experiment together with its controls", async () => {
      const controls = {
        perceptron: [".reached", "#unit-2", ".step", ".sigma-curve"],
        matrices: [".diagram", "#small-1-0--1"],
        backprop: [".diagram", ".stacked .part:last-child button"],
      };
      for (const [width, height] of [[1366, 768], [1280, 720]]) {
        await page.setViewport({ width, height });
        for (const [key, selectors] of Object.entries(controls)) {
          await turnTo(page, key, new RegExp(`^${PAGES.indexOf(key) + 1}\\.`));
          const far = await page.evaluate((list) => {
            const top = document.querySelector(".try").getBoundingClientRect().top;
            return Math.max(...list.map((s) => document.querySelector(`.live ${s}`).getBoundingClientRect().bottom)) - top;
          }, selectors);
          assert.ok(far <= height, `${key} takes ${far} px of a window of ${width} x ${height}`);
        }
      }
    });

    await step("show a drawing or an MNIST image in the large network, forward and backward", async () => {
      await page.setViewport({ width: 1280, height: 800 });
      await page.evaluate(() => (location.hash = "#lab"));
      await page.waitForFunction(() => document.querySelector("#view-lab")?.checkVisibility());
      await lab.untilThere(page);
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      await turnTo(page, "backprop", /^6\./);
      await lab.press(page, "784-16-16-10 and an image");
      await untilText(page, ".live", /What lies on the pad/);
      await untilText(page, ".live", /The network answers \d; the cost is/);
      await lab.press(page, "A test image of MNIST (7 MB)");
      await untilText(page, ".ways figcaption", /A test image of MNIST/);
      await lab.press(page, "Take this step");
      assert.deepEqual(await violations(page), []);
    });

    // Puppeteer cannot print in Firefox.
    if (name === "chromium") await step("are printed without controls", async () => {
      await page.setViewport({ width: 1280, height: 800 });
      await turnTo(page, "backprop", /^6\./);
      await page.emulateMediaType("print");
      const shown = (selector) => page.$eval(selector, (e) => e.getClientRects().length > 0);
      assert.deepEqual([await shown(".learn-top"), await shown(".learn .formula"), await shown(".learn-table")], [false, true, true]);
      assert.ok((await page.pdf({ format: "A4" })).length > 20_000);
      await turnTo(page, "perceptron", /^1\./);
      assert.deepEqual([await shown("#navigation"), await shown('.learn input[type="range"]')], [false, false]);
    });
  }, { newVisitor: true });
});
