// The look that the visitor chooses: light, dark or as the system; for a projector; in full screen.

import assert from "node:assert/strict";
import { createServer, get } from "node:http";
import { test } from "node:test";
import * as lab from "./lab.mjs";
import { newPage } from "./browser.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const tool = (name) => `.tools [data-tool="${name}"]`;
const press = async (page, name) => lab.click(await page.$(tool(name)));
const labelOf = (page, name) => page.$eval(tool(name), (e) => e.getAttribute("aria-label"));

/** Whether the page's background is dark. */
const isDark = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) < 384);

/** Waits until a canvas has light ink, or dark ink. Of a chart, it looks at the numbers below the plane. */
const untilInk = (page, selector, light) =>
  page.waitForFunction((s, wanted) => {
    const canvas = document.querySelector(s);
    const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let most = 0, ink;
    for (let i = s.startsWith(".chart") ? 4 * width * (height - 20) : 0; i < data.length; i += 4) {
      if (data[i + 3] > most) [most, ink] = [data[i + 3], data[i] + data[i + 1] + data[i + 2]];
    }
    return most > 150 && (ink > 3 * 128) === wanted;
  }, {}, selector, light);

/** Where the ink of the pad is in the window: the middle of its pixels. */
const inkOf = (page) =>
  page.$eval("canvas.drawing", (canvas) => {
    const { data, width, height } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let n = 0, x = 0, y = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] < 128) continue;
      n++;
      x += (i / 4) % width;
      y += Math.floor(i / 4 / width);
    }
    const box = canvas.getBoundingClientRect();
    return { x: box.x + (x / n / width) * box.width, y: box.y + (y / n / height) * box.height, width, shown: box.width * devicePixelRatio };
  });

const near = (a, b, most, what) => assert.ok(Math.abs(a - b) <= most, `${what}: ${a}, expected ${b}`);

inBrowsers("the look", ({ visit, name, browser, server }) => {
  visit("light, dark, as the system", async (page, step) => {
    await step("follows the system at first", async () => {
      assert.equal(await labelOf(page, "look"), "Colours: as the system");
      assert.equal(await isDark(page), false);
    });
    await step("becomes dark, and canvases and charts with it", async () => {
      await lab.draw(page, lab.DIGITS[7]);
      await untilInk(page, "canvas.drawing", false);
      await lab.type(page, "Epochs", "1");
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Finished: 1 /);
      await lab.resting(await page.$(".chart"));
      await untilInk(page, ".chart canvas", false);
      await press(page, "look");
      assert.equal(await labelOf(page, "look"), "Colours: dark");
      assert.equal(await isDark(page), true);
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
      await untilInk(page, "canvas.drawing", true);
      await lab.resting(await page.$(".chart"));
      await untilInk(page, ".chart canvas", true);
    });
    await step("stays dark when the page is loaded again", async () => {
      await page.reload();
      await lab.untilThere(page);
      assert.equal(await isDark(page), true);
      assert.equal(await labelOf(page, "look"), "Colours: dark");
    });
    await step("becomes light, and follows the system again", async () => {
      await press(page, "look");
      assert.equal(await labelOf(page, "look"), "Colours: light");
      assert.equal(await isDark(page), false);
      await press(page, "look");
      assert.equal(await labelOf(page, "look"), "Colours: as the system");
      assert.equal(await isDark(page), false);
    });
    if (name === "chromium") { // Firefox cannot imitate a dark system
      await step("is light on a dark system if the visitor wants it, and follows changes of the system", async () => {
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
        assert.equal(await isDark(page), true);
        await press(page, "look");
        assert.equal(await labelOf(page, "look"), "Colours: light", "the first step changes what is seen");
        assert.equal(await isDark(page), false);
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
        assert.equal(await isDark(page), false);
      });
    }
  }, { newVisitor: true });

  test("a page without storage can be dark", async () => {
    const page = await newPage(browser());
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
    });
    await lab.goTo(page, server().url);
    await press(page, "look");
    assert.equal(await isDark(page), true);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  test("the first thing shown is dark, also if the dark colours load last", async () => {
    const slow = createServer((request, response) => {
      const pass = () => get(server().url.slice(0, -1) + request.url, { headers: { accept: request.headers.accept ?? "*/*" } }, (r) => {
        response.writeHead(r.statusCode, r.headers);
        r.pipe(response);
      });
      setTimeout(pass, request.url.startsWith("/dark.css") ? 1500 : 0);
    });
    await new Promise((resolve) => slow.listen(0, resolve));
    const visitor = await browser().createBrowserContext();
    try {
      const page = await newPage(visitor);
      await page.evaluateOnNewDocument(() => {
        localStorage.setItem("inkling-look", "dark");
        globalThis.shown = [];
        const look = () => {
          const painted = performance.getEntriesByType("paint").length > 0;
          if (painted && getComputedStyle(document.body).visibility === "visible") globalThis.shown.push(getComputedStyle(document.body).backgroundColor);
          if (globalThis.shown.length < 5) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto(`http://localhost:${slow.address().port}/`);
      await page.waitForFunction(() => globalThis.shown.length === 5);
      assert.deepEqual([...new Set(await page.evaluate(() => globalThis.shown))], ["rgb(20, 22, 27)"]);
      await page.close();
    } finally {
      await visitor.close();
      slow.close();
    }
  });

  visit("for a projector, by the address", async (page, step) => {
    await step("is larger and has what the audience needs", async () => {
      assert.equal(await page.$eval("html", (e) => e.className.includes("presenting")), true);
      assert.equal(await page.$(".astray li"), null, "the address has no problem");
      const seen = (selector) => page.$eval(selector, (e) => e.checkVisibility());
      for (const selector of ["footer", "#language", ".copylink", "header > p", ".side .buttons.quiet"]) assert.equal(await seen(selector), false, selector);
      for (const selector of [".drawing", ".bars", tool("present"), "#navigation .panels", ".chart"]) assert.equal(await seen(selector), true, selector);
      near(await page.$eval("h1", (e) => e.getBoundingClientRect().height / e.offsetHeight), 1.25, 0.02, "the enlargement");
    });
    await step("draws where the pointer is, with sharp lines", async () => {
      const box = await lab.resting(await page.$("canvas.drawing"));
      await lab.draw(page, [[[0.7, 0.6], [0.7, 0.8]]]);
      const ink = await inkOf(page);
      near(ink.x, box.x + 0.7 * box.width, 2, "across");
      near(ink.y, box.y + 0.7 * box.height, 2, "down");
      near(ink.width, ink.shown, 4, "pixels across");
    });
    await step("finds the unit under the pointer", async () => {
      const net = await page.$("canvas.network");
      const box = await lab.resting(net);
      const [width, height] = await net.evaluate((e) => [e.clientWidth, e.clientHeight]);
      const pitch = Math.min(44, height / 10); // as wasm/inside/layout.go places the outputs
      for (const digit of [9, 2]) {
        const [x, y] = [width - 22, height / 2 + (digit - 4.5) * pitch];
        await page.mouse.move(box.x + (x / width) * box.width, box.y + (y / height) * box.height, { steps: 2 });
        await page.waitForFunction((d) => document.querySelector(".unitfacts")?.innerText.includes(`Output for ${d}\n`), {}, digit);
      }
    });
    await step("shows the epoch under the pointer in the charts", async () => {
      await lab.type(page, "Epochs", "2");
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Finished: 2 /);
      const over = await page.$(".chart .u-over");
      const box = await lab.resting(over);
      await page.mouse.move(box.x + 0.2 * box.width, box.y + box.height / 2);
      await page.mouse.move(box.x + 0.75 * box.width, box.y + box.height / 2);
      const at = () => page.$$eval(".chart", (list) => { // the other charts follow
        const [now, min, max] = ["now", "min", "max"].map((n) => Number(list.at(-1).getAttribute(`aria-value${n}`)));
        return (now - min) / (max - min);
      });
      const ends = Date.now() + 10_000;
      while (Math.abs((await at()) - 0.75) > 0.02 && Date.now() < ends);
      const now = await at();
      near(now, 0.75, 0.02, "the place on the axis");
      const line = await page.$eval(".chart .u-cursor-x", (e) => e.getBoundingClientRect().right);
      near(line, box.x + 0.75 * box.width, 2, "the line of the cursor");
    });
    await step("has no accessibility violation that the page does not have otherwise", async () => {
      const found = await violations(page);
      await page.evaluate(() => inklingLook.present(false));
      assert.deepEqual(found, await violations(page));
      await page.evaluate(() => inklingLook.present(true));
    });
    await step("ends with Escape", async () => {
      await page.evaluate(() => document.activeElement.blur()); // the pad has its own use for the key
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.documentElement.classList.contains("presenting"));
      assert.equal(new URL(page.url()).search, "", "the address is the usual one");
      assert.equal(await page.$eval(".copylink", (e) => e.checkVisibility()), true);
      near(await page.$eval("h1", (e) => e.getBoundingClientRect().height / e.offsetHeight), 1, 0.02, "the enlargement");
      const ink = await inkOf(page);
      near(ink.width, ink.shown, 4, "pixels across");
    });
  }, { address: "?present#lab?lang=en", width: 1280, height: 720, newVisitor: true });

  visit("for a projector, by the button and by the script", async (page, step) => {
    const pressed = () => page.$eval(tool("present"), (e) => e.getAttribute("aria-pressed"));
    await step("begins and ends", async () => {
      assert.equal(await pressed(), "false");
      await press(page, "present");
      assert.equal(await pressed(), "true");
      assert.equal(await page.evaluate(() => inklingLook.presenting), true);
      await press(page, "present");
      assert.equal(await pressed(), "false");
      await page.evaluate(() => inklingLook.present());
      assert.equal(await pressed(), "true");
    });
    await step("a field keeps the Escape key", async () => {
      await (await lab.labelled(page, "Epochs")).focus();
      await page.keyboard.press("Escape");
      assert.equal(await pressed(), "true");
    });
    await step("has more contrast", async () => {
      const quiet = () => page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--quiet"));
      const before = await quiet();
      await press(page, "present");
      assert.notEqual(await quiet(), before);
    });
    await step("its buttons are in German too", async () => {
      await page.evaluate(() => inklingLanguage.choose("de"));
      assert.deepEqual(await page.$$eval(".tools [data-tool]", (list) => list.map((e) => e.title)), ["Farben: wie das System", "Präsentation", "Vollbild"]);
      assert.equal(await page.$eval(".tools", (e) => e.getAttribute("aria-label")), "Anzeige und Hilfe");
    });
  }, { newVisitor: true });

  visit("full screen", async (page) => {
    await press(page, "full");
    await page.waitForFunction(() => document.fullscreenElement && document.querySelector('[data-tool="full"]').getAttribute("aria-pressed") === "true");
    await press(page, "full");
    await page.waitForFunction(() => !document.fullscreenElement && document.querySelector('[data-tool="full"]').getAttribute("aria-pressed") === "false");
  });

  visit("a browser without full screen has no button for it", async (page) => {
    assert.equal(await page.$eval(tool("full"), (e) => e.checkVisibility()), false);
  }, { before: () => Object.defineProperty(Document.prototype, "fullscreenEnabled", { get: () => false }) });
});
