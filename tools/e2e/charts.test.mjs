// The charts of runs: their values, zooming, saving, and reading them with a screen reader, with real training, in both browsers.

import assert from "node:assert/strict";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";


// The cells of the legend: a list for each run.
const legend = (page) => page.$$eval(".legend tr", (list) => list.map((row) => [...row.children].map((e) => e.textContent)));

const untilLegend = async (page, pattern) => {
  await page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".legend[role=region]")?.textContent), {}, pattern.source).catch(async (cause) => {
    throw new Error(`the legend is ${JSON.stringify(await legend(page))}, expected ${pattern}`, { cause });
  });
  return legend(page);
};

// The values next to the titles of the charts: of accuracy, then of cost.
const values = (page) => page.$$eval(".plot .value", (list) => list.map((e) => e.textContent));

const untilValue = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".plot .value").textContent), {}, pattern.source)
    .catch(async (cause) => { throw new Error(`the values are ${await values(page)}, expected ${pattern}`, { cause }); });

const unfold = (page) => lab.unfold(page, "Table, pictures, zoom and lines");

// The epochs at the ends of a chart, by the values between which its slider moves.
const axis = (page) => page.$eval('.chart[aria-label^="Chart of cost"]', (e) => ["min", "max"].map((end) => Number(e.getAttribute(`aria-value${end}`))));

const untilAxis = (page, from, to) =>
  page.waitForFunction((a, b) => {
    const e = document.querySelector('.chart[aria-label^="Chart of cost"]');
    return Math.abs(e.getAttribute("aria-valuemin") - a) < 0.1 && Math.abs(e.getAttribute("aria-valuemax") - b) < 0.1;
  }, {}, from, to);

// Presses the button with this label.
const press = async (page, label) => {
  await lab.click(await page.waitForSelector(`button[aria-label="${label}"]`));
};

// Waits until the first chart shows lines: at least this many pixels of its canvas are coloured.
const untilPainted = (page) =>
  page.waitForFunction(() => {
    const c = document.querySelector(".chart canvas");
    if (!c) return false;
    const { data } = c.getContext("2d").getImageData(0, 0, c.width, c.height);
    let n = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 128 && Math.abs(data[i] - data[i + 2]) > 60) n++;
    return n > 300;
  });

// Makes the page keep the files that it saves instead of downloading them.
const catchSaved = (page) =>
  page.evaluate(() => {
    globalThis.files = {};
    let blob;
    const create = URL.createObjectURL;
    URL.createObjectURL = (b) => create((blob = b));
    HTMLAnchorElement.prototype.click = function () { globalThis.files[this.download] = blob; };
  });

const saved = async (page, name) => {
  await page.waitForFunction((n) => globalThis.files[n], {}, name);
  return page.evaluate(async (n) => Array.from(new Uint8Array(await globalThis.files[n].arrayBuffer())), name).then((list) => Buffer.from(list));
};

const finished = async (page, epochs) => {
  await lab.type(page, "Epochs", String(epochs));
  await lab.press(page, "Train");
  await lab.untilProgress(page, /^Finished/);
};

inBrowsers("charts", ({ visit }) => {
  visit("draws a run, shows values by pointer and keyboard, and zooms", async (page) => {
    await finished(page, 4);
    await untilValue(page, /^9\d\.\d\d%$/);
    assert.match((await values(page))[1], /^0\.\d{4}$/);
    await untilPainted(page);

    const box = await lab.resting(await page.$(".chart .u-over"));
    const at = (share) => [box.x + share * box.width, box.y + box.height / 2];
    await page.mouse.move(...at(0.5));
    await untilValue(page, /^9\d\.\d\d% at (2|1\.9\d|2\.0\d)$/);
    await page.mouse.move(...at(0.25));
    await page.mouse.down();
    await page.mouse.move(...at(0.75), { steps: 5 });
    await page.mouse.up();
    await untilAxis(page, 1, 3);
    await unfold(page);
    await press(page, "Later epochs");
    await untilAxis(page, 2, 4);
    await page.keyboard.press("Escape");
    assert.equal(await page.$(".popover[open]"), null);
    assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Table, pictures, zoom and lines");

    await page.focus('.chart[aria-label^="Chart of cost"]');
    await page.keyboard.press("0");
    await untilAxis(page, 0, 4);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await untilValue(page, /% at 3$/);
    await page.waitForFunction(() => /^3 epochs; .*, test 0\.\d+ · 9\d\.\d\d%/.test(document.querySelector(".chart").getAttribute("aria-valuetext")));
    await page.keyboard.press("Escape");
    await untilValue(page, /%$/);
  }, { newVisitor: true });

  visit("shows tables, saves files and passes the accessibility rules", async (page) => {
    await lab.choose(page, "Measure on", "sample");
    await finished(page, 2);
    await unfold(page);
    await lab.click(await page.$('xpath/.//label[normalize-space()="Log scale"]'));
    await press(page, "Wrong answers, % as a table");
    const rows = await page.waitForSelector(".numbers tbody tr").then(() =>
      page.$$eval(".numbers tr", (list) => list.map((row) => [...row.children].map((e) => e.textContent))));
    assert.deepEqual(rows[0], ["Epoch", "Test", "Validation", "Training"]);
    assert.equal(rows.length, 3);
    assert.deepEqual(rows[1].slice(0, 2), ["0", "8.56%"]);
    assert.deepEqual(await violations(page), []);

    await catchSaved(page);
    for (const form of ["CSV", "SVG", "PNG"]) await press(page, `Cost as ${form}`);
    const name = "inkling-cost-mnist-784-30-10-eta-3-seed-18";
    assert.match((await saved(page, `${name}.csv`)).toString(), /^run,name,measured_on,epochs_trained,cost\nA,Run \d+,while learning,0\.025,/);
    assert.match((await saved(page, `${name}.svg`)).toString(), /^<svg .*<title>Cost: MNIST 784-30-10, eta 3, seed 18<\/title>/s);
    const png = await saved(page, `${name}.png`);
    assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.equal(png.readUInt32BE(16), 1600, "pixels across");
    const white = await page.evaluate(async () => {
      const file = Object.keys(globalThis.files).find((n) => n.endsWith(".png"));
      const image = await createImageBitmap(globalThis.files[file]);
      const c = new OffscreenCanvas(image.width, image.height).getContext("2d");
      c.drawImage(image, 0, 0);
      const { data } = c.getImageData(0, 0, image.width, image.height);
      let n = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i] === 255) n++;
      return n / (data.length / 4);
    });
    assert.ok(white > 0.8 && white < 0.999, `a fraction of ${white} of the picture is white`);
  }, { newVisitor: true });

  visit("overlays runs, hides one, and reacts to touch", async (page) => {
    await lab.show(page, "train");
    await lab.type(page, "Seed", "1");
    await lab.choose(page, "Runs side by side", "2");
    await lab.type(page, "Epochs", "1");
    await lab.press(page, "Train");
    await unfold(page);
    await untilLegend(page, /Seed 1.*82\.31%.*Seed 2.*82\.5/);
    await page.evaluate(() => [...document.querySelectorAll(".legend .run")].find((b) => b.textContent.includes("Seed 2")).click());
    await page.waitForFunction(() => document.querySelectorAll('.legend .run[aria-pressed="false"]').length === 1);
    assert.equal((await legend(page)).at(-1)[1], "–");
    await lab.tap(await page.$(".popover[open] > summary")); // on a phone, what it opens covers the charts

    const box = await lab.resting(await page.waitForSelector(".chart .u-over"));
    const touch = await page.touchscreen.touchStart(box.x + 0.2 * box.width, box.y + 20);
    await touch.move(box.x + 0.5 * box.width, box.y + 20);
    await untilValue(page, /^[\d.]+% at 0\.\d+$/); // of one run: the hidden one has no value
    await touch.end();
  }, { width: 390, height: 844, touch: true, newVisitor: true });
});
