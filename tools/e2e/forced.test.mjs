// The page in forced colours, as in Windows' contrast themes, light and dark: nothing disappears with backgrounds and
// shadows, and no information depends on colour alone. Chromium only: no other browser lets a test force and choose colours.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { NAMES, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { browserOf, stepsOf } from "./visits.mjs";

const LEAST = 3; // the contrast that WCAG requires for user interface components

const force = async (page, scheme) => {
  const cdp = await page.createCDPSession();
  const features = [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: scheme }];
  await cdp.send("Emulation.setEmulatedMedia", { features });
  assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
};

/** The luminance of a colour of 0 to 255, by WCAG. */
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a, b) => {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
};

/** The pixels of an element as shown: rows of lists of red, green and blue. */
async function pixels(page, element) {
  await lab.resting(element);
  const picture = await element.screenshot({ encoding: "base64" });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, image.width, image.height).data;
    return Array.from({ length: image.height }, (_, y) =>
      Array.from({ length: image.width }, (_, x) => Array.from(bytes.slice(4 * (y * image.width + x), 4 * (y * image.width + x) + 3))));
  }, picture);
}

/** The fraction of an element's middle row that differs from the page's background. */
async function filled(page, element, background) {
  const rows = await pixels(page, element);
  const edge = 1 + (page.viewport().deviceScaleFactor ?? 1); // its border, and what the picture adds
  const row = rows[rows.length >> 1].slice(edge, -edge);
  return row.filter((p) => contrast(p, background) >= LEAST).length / row.length;
}

/** A colour as the browser computes it, such as "rgb(255, 255, 255)", as numbers. */
const numbers = (text) => text.match(/[\d.]+/g).slice(0, 3).map(Number);

const styleOf = (page, selector, ...names) =>
  page.$eval(selector, (e, list) => list.map((n) => getComputedStyle(e)[n]), names);

const background = async (page) => numbers((await styleOf(page, "body", "backgroundColor"))[0]);

if (NAMES.includes("chromium")) describe("the page in forced colours", () => {
  let browser, server;
  before(async () => {
    browser = await browserOf("chromium");
    server = await serve(lab.SITE);
  });
  after(async () => {
    await server?.stop();
  });
  /** Does the same in forced colours of both kinds. */
  const inBoth = async (page, f) => {
    for (const scheme of ["light", "dark"]) {
      await force(page, scheme);
      await f(scheme, await background(page));
    }
  };

  /** Asserts that the chosen element has a different background from the other, and that its text is legible. */
  const assertMarked = async (page, chosen, other) => {
    const [ground, text] = (await styleOf(page, chosen, "backgroundColor", "color")).map(numbers);
    const [usual] = (await styleOf(page, other, "backgroundColor")).map(numbers);
    assert.ok(contrast(ground, usual) >= LEAST, `${chosen} is marked: ${ground} and ${usual}`);
    assert.ok(contrast(ground, text) >= 4.5, `${chosen} is legible: ${text} on ${ground}`);
  };

  test("the lab", async (t) => {
    const page = await lab.open(browser, server.url);
    const forced = stepsOf(t, () => page.problems);
    const step = (title, f) => forced(title, () => inBoth(page, f));

    await step("marks disabled buttons by more than colour", async () => {
      assert.deepEqual(await page.$$eval(".pad button", (list) => list.map((e) => [e.textContent, getComputedStyle(e).borderStyle])),
        [["Clear", "dashed"], ["Undo", "dashed"], ["Redo", "dashed"]]);
    });

    await step("shows the icons of the look", async (scheme, paper) => {
      for (const icon of await page.$$(".tools button")) {
        const seen = (await pixels(page, icon)).flat().filter((p) => contrast(p, paper) >= LEAST);
        assert.ok(seen.length > 60, `${seen.length} pixels of an icon`);
      }
      await lab.click(await page.$('.tools [data-tool="present"]'));
      await assertMarked(page, '.tools [aria-pressed="true"]', '.tools [aria-pressed="false"]');
      await lab.click(await page.$('.tools [data-tool="present"]'));
    });

    await step("marks the chosen view, panel and toggle", async () => {
      await assertMarked(page, "#navigation .views [aria-current]", "#navigation .views a:not([aria-current])");
      await lab.show(page, "wishes");
      await assertMarked(page, "#navigation .panels [aria-current]", "#navigation .panels a:not([aria-current])");
      await lab.click(await page.$(".wishing [aria-pressed]"));
      await assertMarked(page, '.wishing [aria-pressed="true"]', '.wishing [aria-pressed="false"]');
      await page.focus("#navigation .panels [aria-current]");
      await page.keyboard.press("Tab"); // so that the focus is shown as from the keyboard
      await page.waitForFunction(() => document.activeElement.matches(".panels a:not([aria-current])"));
      assert.deepEqual(await styleOf(page, ".panels :focus", "outlineStyle", "outlineWidth"), ["solid", "3px"], "the focus is visible");
    });

    await step("distinguishes for and against by line style and side", async (scheme, paper) => {
      await lab.show(page, "inside");
      const keys = await Promise.all([".key.for", ".key.against"].map((s) => styleOf(page, `.inspect .legend ${s}`, "borderTopStyle", "borderTopColor")));
      assert.deepEqual(keys.map(([style]) => style), ["solid", "dashed"]);
      for (const [, colour] of keys) assert.ok(contrast(numbers(colour), paper) >= LEAST, `${colour} on ${paper}`);
      await lab.draw(page, lab.DIGITS[1]);
      await page.focus("canvas.network, .netpicture [tabindex]");
      await page.keyboard.press("Escape");
      const said = (text) => page.waitForFunction(
        (t) => document.querySelector('[role="status"][aria-label="Unit"]').textContent.includes(t), {}, text);
      await said("no unit chosen");
      await page.keyboard.press("ArrowRight");
      await said("hidden layer 1");
      const bar = await page.waitForSelector(".edges .both span");
      assert.ok((await filled(page, await bar.evaluateHandle((e) => e.parentElement), paper)) > 0.1, "a bar is visible");
    });

    await step("has bars as long as their percentages, and a progress bar", async (scheme, paper) => {
      await lab.press(page, "Clear");
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      const view = page.viewport();
      await page.setViewport({ ...view, deviceScaleFactor: 4 }); // a bar is about 55 pixels wide
      for (const [digit, percent] of await lab.bars(page)) {
        const part = await filled(page, (await page.$$(".bars .bar"))[digit], paper);
        assert.ok(Math.abs(100 * part - percent) < 2, `${digit}: ${percent}% looks like ${(100 * part).toFixed(1)}%`);
      }
      await page.setViewport(view);
      await page.$eval(".train progress", (e) => (e.value = 0.4 * e.max));
      const part = await filled(page, await page.$(".train progress"), paper);
      assert.ok(Math.abs(part - 0.4) < 0.03, `a progress of 40% looks like ${(100 * part).toFixed(1)}%`);
    });

    await step("keeps the two colours of pictures of weights", async (scheme, paper) => {
      await lab.show(page, "weights");
      const rows = await pixels(page, await page.waitForSelector(".pictures canvas.mosaic"));
      const seen = rows.flat().filter((p) => contrast(p, paper) >= LEAST);
      const blue = seen.filter(([r, , b]) => b > r + 40).length, orange = seen.filter(([r, , b]) => r > b + 40).length;
      assert.ok(blue > 50 && orange > 50, `${blue} pixels for the class, ${orange} against it`);
    });

    await step("shows the cells of the confusion matrix", async (scheme, paper) => {
      await lab.show(page, "mistakes");
      if (!(await page.$(".confusion"))) await lab.press(page, "Test the network on MNIST (7 MB)");
      const right = await page.waitForSelector(".confusion .right");
      const ground = async (cell) => (await pixels(page, cell))[4][12]; // within its border, next to its number
      const [r, , b] = await ground(right);
      assert.ok(b > r + 24, `a correct cell is blue: ${r}, ${b}`);
      const often = await page.evaluateHandle(() =>
        [...document.querySelectorAll(".confusion [id]:not(.right)")].sort((p, q) => (parseInt(q.textContent) || 0) - (parseInt(p.textContent) || 0))[0]);
      const [red, , blue] = await ground(often.asElement());
      assert.ok(red > blue + 24, `a wrong cell is orange: ${red}, ${blue}`);
      await right.evaluate((e) => e.click());
      await page.waitForSelector('.confusion [aria-selected="true"]');
      const [style, width] = await styleOf(page, '.confusion [aria-selected="true"]', "outlineStyle", "outlineWidth");
      assert.deepEqual([style, width], ["solid", "3px"], "the chosen cell is marked");
    });

    await step("shows the lines of runs and the axes", async (scheme, paper) => {
      if ((await lab.logLines(page)).length === 0) {
        await lab.type(page, "Epochs", "2");
        await lab.press(page, "Train");
        await lab.untilLog(page, 2);
      }
      await lab.show(page, "runs");
      const [tag] = await styleOf(page, ".kept-runs .tag", "color");
      const colours = await page.$eval(".kept-runs .tag", (e) => e.style.color); // light-dark(...)
      assert.ok(colours.includes(tag), `the tag has the colour of its line: ${tag} of ${colours}`);
      const chart = await page.$(".chart");
      await lab.resting(chart);
      await page.waitForFunction((ink) => {
        const dark = (c) => c.reduce((a, b) => a + b) > 3 * 128;
        const canvas = document.querySelector(".chart canvas");
        const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        let text = [0, 0, 0], most = 0; // of the axis, below the plane
        for (let i = 4 * width * (height - 24); i < data.length; i += 4) {
          if (data[i + 3] > most) [text, most] = [[...data.slice(i, i + 3)], data[i + 3]];
        }
        return most > 200 && dark(text) === dark(ink);
      }, {}, scheme === "dark" ? [255, 255, 255] : [0, 0, 0]);
      const ends = Date.now() + 10_000; // the last epoch is drawn shortly after it appears in the log
      let line;
      do {
        line = (await pixels(page, chart)).flat().filter((p) => contrast(p, paper) >= LEAST && Math.max(...p) - Math.min(...p) > 60);
      } while (line.length <= 50 && Date.now() < ends);
      assert.ok(line.length > 50, `${line.length} pixels of coloured lines`);
    });
    await page.close();
  });

  for (const theme of ["light", "dark"]) {
    test(`a frame with the theme ${theme}`, async (t) => {
      const page = await lab.open(browser, `${server.url}embed.html?view=pad&theme=${theme}`);
      const step = stepsOf(t, () => page.problems);
      await step("has its theme without forced colours", async () => {
        for (const scheme of ["light", "dark"]) {
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          const [ground] = await styleOf(page, "section", "backgroundColor");
          assert.equal(luminance(numbers(ground)) < 0.5, theme === "dark", `${theme} on a ${scheme} system`);
        }
      });
      await step("follows the forced colours", () => inBoth(page, async (scheme, paper) => {
        const [ink, wished] = await styleOf(page, "canvas.drawing", "color", "colorScheme");
        assert.ok(contrast(numbers(ink), paper) >= 7);
        assert.equal(wished, "light dark");
        assert.equal(await page.evaluate(() => matchMedia(document.getElementById("dark").media).matches), scheme === "dark");
      }));
      await page.close();
    });
  }
});
