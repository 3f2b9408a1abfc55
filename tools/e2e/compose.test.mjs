// Composing a part for others: in few actions, by mouse and by keyboard, in a frame that fits.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { newPage } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const WIDTHS = [390, 700, 900];
const MEASURED = ["pad", "train"]; // views whose frames are tried at each width, in both browsers, in a page of another origin

const text = (page) => page.$eval("#share-text", (e) => e.value);
const untilText = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector("#share-text").value), {}, pattern.source);

/** Runs in a frame: whether it shows its part. A frame of lessons keeps the hidden element of the lab. */
const showsItsPart = () => {
  const seen = (selector) => [...document.querySelectorAll(selector)].some((e) => e.checkVisibility());
  return seen("main section") && !seen("#boot");
};

/** How many empty pixels a frame of this width and height has below its content. */
async function spare(iframe, width, height) {
  await iframe.evaluate((e, w, h) => {
    e.style.width = e.parentElement.style.width = w + "px";
    e.style.height = h + "px";
    e.scrollIntoView({ behavior: "instant" }); // browsers render only what is in view
  }, width, height);
  const frame = await iframe.contentFrame();
  return height - (await settled(() => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))));
}

/** A page of another origin with the copied HTML. */
async function around(browser, html) {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(`<!doctype html><div>${html}</div>`));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const page = await newPage(browser, { width: 1280 });
  page.leave = async () => {
    await page.close();
    server.close();
  };
  await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: "domcontentloaded" });
  return page;
}

/** What look returns once the result has stayed the same for a while. */
async function settled(look) {
  for (let before, same = 0; ; ) {
    const now = await look();
    same = now === before ? same + 1 : 0;
    if (same === 5) return now;
    before = now;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The address in the copied frame. */
const address = (html) => html.match(/src="([^"]*)"/)[1].replaceAll("&amp;", "&");

/** Waits until the preview shows the copied frame, and returns it. */
async function preview(page) {
  const src = address(await text(page));
  await page.waitForFunction((s) => document.querySelector("#share-preview").src === s, {}, src);
  const iframe = await page.$("#share-preview");
  await (await iframe.contentFrame()).waitForFunction((s) => location.href === s && document.readyState === "complete", {}, src);
  return iframe;
}

/** Asserts that the composed part has this learning rate, and that nothing else in it can be changed. */
async function onlyEtaIsFree(page, eta) {
  await untilText(page, new RegExp(`^<iframe .*eta=${eta}&amp;seed=18&amp;lock=`));
  const frame = await (await preview(page)).contentFrame();
  await frame.waitForFunction(() => document.querySelector("#set-seed")?.matches(":disabled"));
  const free = await frame.$$eval(".controls :is(input, select)[id^=set-], #preset, .controls .layer input", (list) => list.filter((e) => !e.matches(":disabled")).map((e) => e.id));
  assert.deepEqual(free.sort(), ["set-eta", "set-eta-scale"]);
  assert.equal(await frame.$eval("#set-eta", (e) => e.value), eta);
}

/** Unlocks everything, and copies an address again. */
async function beginAgain(page) {
  await lab.press(page, "Lock nothing");
  await lab.choose(page, "Copy it as", "link");
}

inBrowsers("Share", ({ visit, browser, name }) => {
  visit("composes a part for others", async (page, step) => {
    await page.evaluate(() => (location.hash = "#share"));
    await page.waitForSelector("#share-view");

    for (const [width, eta] of [[1280, "0.5"], [390, "0.25"]]) {
      await step(`locks all but the learning rate in six actions by mouse, ${width} pixels wide`, async () => {
        await page.setViewport({ width, height: 800 });
        let actions = 0;
        const click = async (selector) => {
          actions++;
          await lab.click(await page.waitForSelector(selector));
        };
        await click('xpath/.//button[text()="Lock everything except …"]');
        await click('[aria-label="Locked: Learning rate"]');
        await click("#share-set-eta");
        await page.$eval("#share-set-eta", (e) => e.select());
        actions++;
        await page.keyboard.type(eta);
        actions++;
        await lab.choose(page, "Copy it as", "iframe");
        await click('xpath/.//div[@class="copy"]/button');
        assert.ok(actions <= 6, `${actions} actions`);
        await onlyEtaIsFree(page, eta);
        assert.deepEqual(await violations(page), []);
        const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
        await beginAgain(page);
      });
    }

    await step("does the same by keyboard", async () => {
      await page.setViewport({ width: 1280, height: 800 });
      await page.focus("#navigation a");
      let actions = 0;
      const tabTo = async (selector) => {
        for (let tabs = 0; tabs < 200; tabs++) {
          if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
          await page.keyboard.press("Tab");
        }
        throw new Error(`no Tab leads to ${selector}`);
      };
      const act = async (selector, keys) => {
        actions++;
        await tabTo(selector);
        await keys();
      };
      const press = (key) => () => page.keyboard.press(key);
      await act(".pieces button", press(" "));
      await page.waitForFunction(() => document.activeElement.id === "share-locked");
      await act("#share-set-eta", async () => {
        await page.$eval("#share-set-eta", (e) => e.select());
        await page.keyboard.type("0.125");
      });
      await act('[aria-label="Locked: Learning rate"]', press(" "));
      await act("#share-form", async () => page.keyboard.type("HTML frame"));
      await act(".copy button", press("Enter"));
      assert.ok(actions <= 6, `${actions} actions`);
      await onlyEtaIsFree(page, "0.125");
      await beginAgain(page);
    });

    await step("hides all parts except a few", async () => {
      await lab.press(page, "Hide everything except …");
      for (const label of ["Learning rate", "Training buttons", "Charts"]) {
        await page.$$eval("#share-shown label", (list, text) => list.find((l) => l.textContent === text).click(), label);
      }
      await untilText(page, /hide=(?!.*(settings|buttons|chart|eta\b)).*preset.*coach.*log/);
      await lab.press(page, "Hide nothing");
      await page.waitForFunction(() => !/hide=/.test(document.querySelector("#share-text").value));
    });

    await step("copies frames with a height that fits", async () => {
      await lab.choose(page, "Copy it as", "iframe");
      const all = await page.$$eval("#share-view option", (list) => list.map((o) => o.value));
      const wrong = [], copied = [];
      const check = (view, width, height, blank) => {
        if (blank < 0 || blank > 40) wrong.push(`${view} at ${width} pixels: ${blank} to spare of ${height}`);
      };
      for (const view of name === "chromium" ? all : MEASURED) {
        await lab.choose(page, "What is shown", view);
        const iframe = await preview(page);
        await (await iframe.contentFrame()).waitForFunction(showsItsPart);
        for (const width of MEASURED.includes(view) ? WIDTHS : WIDTHS.slice(0, 1)) {
          await lab.type(page, "Width of your column, in pixels", String(width));
          await page.waitForFunction(() => /^The part is/.test(document.querySelector("#share-width-help").textContent));
          const html = await settled(() => text(page));
          const height = Number(/height="(\d+)"/.exec(html)[1]);
          if (MEASURED.includes(view)) copied.push({ view, width, html, height });
          else check(view, width, height, await spare(iframe, width, height)); // the preview is the frame that was copied
        }
      }
      const host = await around(browser(), MEASURED.map((view) => `<div>${copied.find((c) => c.view === view).html}</div>`).join(""));
      const frames = await host.$$("iframe");
      for (const { view, width, height } of copied) {
        const iframe = frames[MEASURED.indexOf(view)];
        await iframe.evaluate((e) => e.scrollIntoView({ behavior: "instant" }));
        await (await iframe.contentFrame()).waitForFunction(showsItsPart);
        check(view, width, height, await spare(iframe, width, height));
      }
      await host.leave();
      assert.deepEqual(wrong, []);
    });

    await step("copies a script that keeps the height right", async () => {
      await lab.choose(page, "What is shown", "train");
      await lab.choose(page, "Copy it as", "resized");
      await untilText(page, /<script>/);
      const host = await around(browser(), (await text(page)).replace(/height="\d+"/, 'height="200"'));
      await host.waitForFunction(() => document.querySelector("iframe").clientHeight > 600);
      await host.leave();
    });

    await step("links to the reference, which the browser shows", async () => {
      const reference = await page.$eval('.composed a[href$="embed.md"]', (a) => a.href);
      const other = await newPage(browser());
      await other.goto(reference);
      assert.match(await other.evaluate(() => document.body.innerText), /# Embedding Inkling/);
      await other.close();
    });
  });
});
