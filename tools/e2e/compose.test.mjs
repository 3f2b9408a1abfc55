// Composing a part for others: in few actions, by mouse and by keyboard, and in a frame that fits.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { newPage } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const WIDTHS = [390, 700, 900];
const MEASURED = ["pad", "train"]; // views whose frames are tried at each width, in both browsers

const text = (page) => page.$eval("#share-text", (e) => e.value);
const untilText = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector("#share-text").value), {}, pattern.source);

async function openShare(browser, server, options) {
  const page = await newPage(browser, options);
  await page.goto(server.url + "#share");
  await page.waitForSelector("#share-view");
  return page;
}

/**
 * Opens the first of the frames that were copied, gives it each column's width and the height that was copied for it, and
 * returns how much higher it then is than what it shows.
 */
async function spare(browser, frames) {
  const page = await around(browser, frames[0].html);
  const frame = await (await page.$("iframe")).contentFrame();
  await frame.waitForFunction(() => { // a frame of lessons keeps the lab's place, which is hidden
    const seen = (selector) => [...document.querySelectorAll(selector)].some((e) => e.checkVisibility());
    return seen("main section") && !seen("#boot");
  });
  const shown = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const blank = [];
  for (const { width, height } of frames) {
    await page.$eval("iframe", (e, width, height) => {
      e.parentElement.style.width = width + "px";
      e.height = height;
    }, width, height);
    blank.push(height - (await settled(shown)));
  }
  await page.leave();
  return blank;
}

/** A page of another origin that shows what was copied. */
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

/** What look returns once that has been the same for a while. */
async function settled(look) {
  for (let before, same = 0; ; ) {
    const now = await look();
    same = now === before ? same + 1 : 0;
    if (same === 5) return now;
    before = now;
    await new Promise((done) => setTimeout(done, 100));
  }
}

inBrowsers("composing", ({ browser, server, name }) => {
  for (const width of [1280, 390]) {
    test(`locks all but the learning rate in six actions by mouse, ${width} pixels wide`, async () => {
      const page = await openShare(browser(), server(), { width });
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
      await page.keyboard.type("0.5");
      actions++;
      await lab.choose(page, "Copy it as", "iframe");
      await click('xpath/.//div[@class="copy"]/button');
      assert.ok(actions <= 6, `${actions} actions`);
      await onlyEtaIsFree(page);
      assert.deepEqual(await violations(page), []);
      const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }

  test("does the same by keyboard", async () => {
    const page = await openShare(browser(), server());
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
      await page.keyboard.type("0.5");
    });
    await act('[aria-label="Locked: Learning rate"]', press(" "));
    await act("#share-form", async () => page.keyboard.type("HTML frame"));
    await act(".copy button", press("Enter"));
    assert.ok(actions <= 6, `${actions} actions`);
    await onlyEtaIsFree(page);
    await page.close();
  });

  // Opens the frame that was composed.
  async function onlyEtaIsFree(page) {
    await untilText(page, /^<iframe .*eta=0\.5&amp;seed=18&amp;lock=/);
    const src = (await text(page)).match(/src="([^"]*)"/)[1].replaceAll("&amp;", "&");
    const frame = await newPage(browser());
    await frame.goto(src);
    await frame.waitForFunction(() => document.querySelector("#set-seed")?.matches(":disabled"));
    const free = await frame.$$eval(".controls :is(input, select)[id^=set-], #preset, .controls .layer input", (list) => list.filter((e) => !e.matches(":disabled")).map((e) => e.id));
    assert.deepEqual(free.sort(), ["set-eta", "set-eta-scale"]);
    assert.equal(await frame.$eval("#set-eta", (e) => e.value), "0.5");
    assert.deepEqual(frame.problems, []);
    await frame.close();
  }

  test("hides all but a few parts", async () => {
    const page = await openShare(browser(), server());
    await lab.press(page, "Hide everything except …");
    for (const label of ["Learning rate", "Buttons of training", "Charts"]) {
      await page.$$eval("#share-shown label", (list, text) => list.find((l) => l.textContent === text).click(), label);
    }
    await untilText(page, /hide=(?!.*(settings|buttons|chart|eta\b)).*preset.*coach.*log/);
    await lab.press(page, "Hide nothing");
    await page.waitForFunction(() => !/hide=/.test(document.querySelector("#share-text").value));
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  test("leads to the reference, which the browser shows", async () => {
    const page = await openShare(browser(), server());
    const address = await page.$eval('.composed a[href$="embed.md"]', (a) => a.href);
    await page.goto(address);
    assert.match(await page.evaluate(() => document.body.innerText), /# Embedding Inkling/);
    await page.close();
  });

  test("gives frames of a height that fits", async () => {
    const page = await openShare(browser(), server());
    await lab.choose(page, "Copy it as", "iframe");
    const all = await page.$$eval("#share-view option", (list) => list.map((o) => o.value));
    const views = name === "chromium" ? all : MEASURED; // each takes a frame of its own, and its time
    const wrong = [];
    for (const view of views) {
      await lab.choose(page, "What is shown", view);
      const frames = [];
      for (const width of MEASURED.includes(view) ? WIDTHS : WIDTHS.slice(0, 1)) {
        await lab.type(page, "Width of your column, in pixels", String(width));
        await page.waitForFunction(() => /^The part is/.test(document.querySelector("#share-width-help").textContent));
        const html = await settled(() => text(page));
        frames.push({ width, html, height: Number(/height="(\d+)"/.exec(html)[1]) });
      }
      (await spare(browser(), frames)).forEach((blank, i) => {
        if (blank < 0 || blank > 40) wrong.push(`${view} at ${frames[i].width} pixels: ${blank} to spare of ${frames[i].height}`);
      });
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(page.problems, []);
    await page.close();
  });

  test("gives a script that keeps the height right", async () => {
    const page = await openShare(browser(), server());
    await lab.choose(page, "Copy it as", "resized");
    await untilText(page, /<script>/);
    const html = (await text(page)).replace(/height="\d+"/, 'height="200"');
    await page.close();
    const host = await around(browser(), html);
    await host.waitForFunction(() => document.querySelector("iframe").clientHeight > 600);
    await host.leave();
  });
});
