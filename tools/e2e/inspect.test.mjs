// The panels that show the inside of a network, with real MNIST, in both browsers.

import assert from "node:assert/strict";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

// Waits until the text of an element matches, and returns it.
async function until(page, selector, pattern) {
  const found = await page.waitForFunction(
    (s, source) => {
      const text = document.querySelector(s)?.textContent;
      return text !== undefined && new RegExp(source).test(text) && { text };
    },
    {}, selector, pattern.source);
  return (await found.jsonValue()).text;
}

// Waits until a canvas has at least so many pixels that are not blank, and returns a checksum of its pixels.
async function drawn(page, selector, least) {
  const found = await page.waitForFunction(
    (s, n) => {
      const canvas = document.querySelector(s);
      if (!canvas?.width) return false;
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const ink = data.filter((v, i) => i % 4 === 3 && v > 0).length;
      return ink >= n && { sum: data.reduce((sum, v, i) => (sum * 31 + v * (i % 4 + 1)) % 1000003, 7) };
    },
    {}, selector, least);
  return (await found.jsonValue()).sum;
}

// Waits until the checksum of a canvas differs from this one.
async function changed(page, selector, before) {
  for (let tries = 0; tries < 200; tries++) {
    const now = await drawn(page, selector, 1);
    if (now !== before) return now;
    await new Promise((r) => setTimeout(r, 50));
  }
  throw new Error(`${selector} did not change`);
}

// Records the files that the page saves, without saving them.
const watchFiles = (page) =>
  page.evaluate(() => {
    const blobs = new Map();
    globalThis.saved = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = create.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = async function () {
      const blob = blobs.get(this.href);
      globalThis.saved.push({ name: this.download, type: blob.type, size: blob.size, text: await blob.text() });
    };
  });

const savedFile = async (page, pattern) => {
  const found = await page.waitForFunction(
    (source) => globalThis.saved.find((f) => new RegExp(source).test(f.name) && f.size > 0), {}, pattern.source);
  return found.jsonValue();
};

inBrowsers("the panels of the network", ({ visit, name }) => {
  visit("on a desktop", async (page, step) => {
    await step("goes from the confusion matrix to the images and to the pad", async () => {
      await watchFiles(page);
      await lab.choose(page, "Active network", "book");
      await lab.show(page, "mistakes");
      await lab.press(page, "Test the network on MNIST (7 MB)");
      await until(page, ".examline", /^9,525 of 10,000 test images read correctly, 95\.2%/);
      assert.equal(await page.$$eval(".confusion [role=gridcell][id]", (cells) => cells.reduce((n, c) => n + (Number(c.textContent) || 0), 0)), 10_000);
      await page.waitForSelector("#case-0");
      assert.match(await page.$eval("#case-0", (e) => e.getAttribute("aria-label")), /, test image [\d,]+, an? \d, read as an? \d, 100%$/);
      await lab.click(await page.$("#cell-4-9"));
      await until(page, ".casehead h3", /^A 4 read as a 9$/);
      await until(page, ".cases .paging", /of 48/);
      assert.ok((await page.$$eval("[id^=case-]", (l) => l.map((e) => e.getAttribute("aria-label")))).every((t) => /, a 4, read as a 9, \d+%$/.test(t)));
      await drawn(page, ".cases canvas.mosaic", 1000);
      await lab.click(await page.$("#case-1"));
      await until(page, '[role="status"][aria-label="Chosen image"]', /^Test image [\d,]+, a 4, is on the pad\.$/);
      await lab.untilPrediction(page, /^9/);
      await page.focus(".confusion");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      await until(page, ".casehead h3", /^A 4 read as an 8$/);
      await lab.press(page, "Save as CSV");
      const csv = await savedFile(page, /^inkling-confusion-784-30-10\.csv$/);
      assert.equal(csv.text.split("\n")[5], "4,2,0,3,1,911,2,10,3,2,48");
      if (name === "chromium") assert.deepEqual(await violations(page), []);
    });

    await step("finds the ideal image of a class, and saves it", async () => {
      await lab.choose(page, "Active network", "pen");
      await lab.show(page, "wishes");
      await lab.click(await page.waitForSelector('[aria-label="Look for a 3"]'));
      await until(page, '[role="status"][aria-label="The image found"]', /^Step 150 of 150.* reads a 3, with \d+% for 3\.$/);
      assert.equal((await page.$$(".stages button")).length, 9);
      if (name === "chromium") assert.deepEqual(await violations(page), []);
      await lab.press(page, "Save the image");
      const picture = await savedFile(page, /^inkling-wish-3-seed-1-784-256-128-10\.png$/);
      assert.equal(picture.type, "image/png");
      await lab.press(page, "Put it on the pad");
      await lab.untilPrediction(page, /^3/);
      await until(page, ".pad .picture", /^What a network would like to see for a 3, step 150\.$/);
      await lab.press(page, "From other noise");
      await until(page, '[role="status"][aria-label="The image found"]', /^Step 150 of 150, from the noise of seed 2/);
    });

    await step("shows the weights of units, updated during training", async () => {
      await lab.choose(page, "Active network", "pen");
      await lab.show(page, "weights");
      const pen = await drawn(page, "canvas.mosaic", 1000);
      await page.focus(".pictures [role=grid]");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await until(page, ".facts h3", /^Unit 2 of hidden layer 1$/);
      await lab.type(page, "Epochs", "100");
      await lab.press(page, "Train");
      await lab.untilLog(page, 1);
      await lab.show(page, "weights");
      await page.waitForFunction(() => /units 1 to \d+ of 30$/.test(document.querySelector(".pictures [role=grid]")?.getAttribute("aria-label")));
      const first = await changed(page, "canvas.mosaic", pen);
      await changed(page, "canvas.mosaic", first);
      await lab.show(page, "mistakes");
      const counted = await until(page, ".examline", /^[\d,]+ of 10,000 test images read correctly/);
      await page.waitForFunction((before) => document.querySelector(".examline")?.textContent !== before, {}, counted);
      await lab.press(page, "Reset");
    });

    await step("shows the activations while drawing", async () => {
      await lab.press(page, "Clear");
      await lab.show(page, "inside");
      await (await page.waitForSelector("canvas.network")).focus();
      await page.keyboard.press("Escape"); // the unit chosen among the weights
      await lab.choose(page, "Active network", "book");
      const blank = await drawn(page, "canvas.network", 1000);
      const box = await lab.resting(await page.$('canvas[aria-label="Drawing pad"]'));
      await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.25 * box.height);
      await page.mouse.down();
      await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.22 * box.height, { steps: 5 });
      const half = await changed(page, "canvas.network", blank);
      await page.mouse.move(box.x + 0.46 * box.width, box.y + 0.8 * box.height, { steps: 8 });
      await page.mouse.up();
      await changed(page, "canvas.network", half);
      await lab.untilPrediction(page, /^7/);
      assert.equal(await page.$(".unitfacts"), null, "no unit is chosen");

      // Moves from unit to unit with the keyboard.
      await (await page.$("canvas.network")).focus();
      const said = () => page.$eval('[role="status"][aria-label="Unit"]', (e) => e.textContent);
      await page.keyboard.press("ArrowRight");
      await until(page, '[role="status"][aria-label="Unit"]', /^Hidden unit 1: /);
      await page.keyboard.press("ArrowDown");
      await until(page, '[role="status"][aria-label="Unit"]', /^Hidden unit 2: /);
      await page.keyboard.press("ArrowRight");
      await until(page, '[role="status"][aria-label="Unit"]', /^Output for \d: /);
      const facts = await page.$$eval(".sum tr", (rows) => Object.fromEntries(rows.map((r) => [...r.children].map((c) => c.textContent))));
      const value = (text) => Number(text.replace("−", "-"));
      const z = value(facts["Speaks for"]) + value(facts["Speaks against"]) + value(facts.Bias);
      assert.ok(Math.abs(z - value(facts["z, their sum"])) < 0.2, `the parts of z: ${JSON.stringify(facts)}`);
      assert.equal((await said()).split(": ")[1], facts["Activation, σ(z)"]);
      await page.keyboard.press("Escape");
      await until(page, '[role="status"][aria-label="Unit"]', /no unit/);

      // Under the pointer, a unit shows only its own lines.
      const all = await drawn(page, "canvas.network", 1000);
      const net = await lab.resting(await page.$("canvas.network"));
      await page.mouse.move(net.x + net.width / 2, net.y + net.height / 2);
      for (let x = 0.3; x < 0.8 && !/^Hidden/.test(await page.$eval(".facts h3", (e) => e.textContent).catch(() => "")); x += 0.01) {
        await page.mouse.move(net.x + x * net.width, net.y + net.height / 2);
        await new Promise((r) => setTimeout(r, 60));
      }
      await until(page, ".facts h3", /^Hidden unit \d+$/);
      await changed(page, "canvas.network", all);
      await page.mouse.move(1, 1);
      await page.waitForFunction(() => !document.querySelector(".unitfacts"));
      await lab.unfold(page, "Legend");
      await lab.unfold(page, "The most active units, as text");
      await until(page, ".lists", /Outputs.*Output for 7: /s);
    });
  });

  visit("fits a phone, works by touch, and passes the accessibility rules", async (page) => {
    for (const title of ["inside", "weights", "wishes"]) {
      await lab.show(page, title);
      const { wide, screen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: innerWidth }));
      assert.ok(wide <= screen, `${title}: the page is ${wide} pixels wide on a screen of ${screen}`);
      if (name === "chromium") assert.deepEqual(await violations(page), [], title);
    }
    await lab.show(page, "weights");
    await lab.tap(await page.waitForSelector("#unit-3"));
    await until(page, ".facts h3", /^Unit 4 of hidden layer 1$/);
  }, { width: 390, height: 844, touch: true });
});
