// The page as a visitor uses it: opens it, draws on it, presses its buttons, reads its text. Everything is found by the
// names that assistive technology uses. This file has no tests.

import { fileURLToPath } from "node:url";
import { newPage, PATIENCE_MS } from "./browser.mjs";

/** The built site. */
export const SITE = fileURLToPath(new URL("../../site", import.meta.url));

const PAD = 'canvas[aria-label="Drawing pad"], canvas[aria-label="Zeichenfeld"]';
const PREDICTION = '[role="status"][aria-label="Prediction"], [role="status"][aria-label="Antwort"]';

const PATIENCE = { timeout: PATIENCE_MS }; // also for pages that newPage did not create

// Digits as strokes: lists of corners, in units of the pad's side.
export const DIGITS = {
  0: [[[0.5, 0.2], [0.35, 0.3], [0.3, 0.5], [0.35, 0.7], [0.5, 0.8], [0.65, 0.7], [0.7, 0.5], [0.65, 0.3], [0.5, 0.2]]],
  1: [[[0.52, 0.2], [0.48, 0.8]]],
  3: [[[0.32, 0.25], [0.5, 0.18], [0.66, 0.3], [0.48, 0.47], [0.68, 0.6], [0.6, 0.78], [0.45, 0.82], [0.32, 0.74]]],
  7: [[[0.28, 0.24], [0.72, 0.22], [0.56, 0.5], [0.46, 0.8]]],
};

/** Opens the page and waits until it can be drawn on. `before`, if given, runs in the page first. */
export async function open(browser, url, options) {
  const page = await newPage(browser, options);
  if (options?.before) await page.evaluateOnNewDocument(options.before);
  await goTo(page, url);
  return page;
}

/** Goes to an address and waits until the page can be drawn on and is complete. */
export async function goTo(page, url) {
  await page.goto(url);
  await untilThere(page);
}

/** Waits until the page can be used and is complete: a frame its part, a page the lab, the lessons or the plane. */
export const untilThere = (page) =>
  page.waitForFunction((pad) => {
    if (document.body?.classList.contains("learning")) return document.getElementById("learn-title");
    if (document.body?.classList.contains("planed")) return document.getElementById("plane-play");
    const program = document.body?.classList.contains("frame") || globalThis.inkling?.lab; // between two programs, no text says that anything is loading
    return program && document.querySelector(pad) && !document.getElementById("boot");
  }, PATIENCE, PAD);

/**
 * Shows a place of the workbench, named as in addresses, by its link. In a frame, where everything is on one page, it does
 * nothing. Only the panel that is shown is kept up to date.
 */
export async function show(page, place) {
  await page.waitForFunction(() => (document.body?.classList.contains("frame") || globalThis.inkling?.lab) && !document.getElementById("boot"), PATIENCE);
  const link = await page.$(`#navigation .panels a[href="#lab/${place}"]`);
  if (!link || (await link.evaluate((e) => e.getAttribute("aria-current")))) return;
  if (await link.evaluate((e) => e.checkVisibility())) await click(link);
  else await page.evaluate((p) => (location.hash = `#lab/${p}`), place); // pad and run are always in sight on a large window
  await page.waitForFunction((e) => e.getAttribute("aria-current"), PATIENCE, link).catch(async (cause) => {
    throw new Error(`the link to ${place} leads to ${await page.evaluate(() => location.hash)}`, { cause });
  });
  await shown(link);
}

/** Opens details by their summary's text or name, if they are closed. */
export async function unfold(page, name) {
  const summary = await page.waitForSelector(`xpath/.//summary[normalize-space()="${name}" or @aria-label="${name}"]`, PATIENCE);
  if (!(await summary.evaluate((e) => e.parentElement.open))) await click(summary);
}

/** Draws strokes with the mouse, or with a finger, and waits until the page shows them. */
export async function draw(page, strokes, { finger = false } = {}) {
  const pad = await page.$(PAD);
  const box = await resting(pad);
  const at = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
  for (const [first, ...rest] of strokes) {
    if (finger) {
      const touch = await page.touchscreen.touchStart(...at(first));
      for (const [from, to] of pairs([first, ...rest])) {
        for (let i = 1; i <= 8; i++) await touch.move(...at(between(from, to, i / 8)));
      }
      await touch.end();
    } else {
      await page.mouse.move(...at(first));
      await page.mouse.down();
      for (const corner of rest) await page.mouse.move(...at(corner), { steps: 8 });
      await page.mouse.up();
    }
  }
  await shown(pad);
}

const pairs = (list) => list.slice(1).map((to, i) => [list[i], to]);
const between = ([x0, y0], [x1, y1], t) => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];

/** The page's prediction for the drawing. */
export const prediction = (page) => page.$eval(PREDICTION, (e) => e.textContent.trim());

/** Waits until the prediction matches. */
export const untilPrediction = (page, pattern) => until(page, PREDICTION, pattern);

/** The percentages of the ten bars, from their labels. */
export const bars = (page) =>
  page.$$eval('[role="meter"]', (list) => list.map((e) => e.getAttribute("aria-label").match(/^Digit (\d): (\d+)%$/).slice(1).map(Number)));

/** Presses the visible button of this name. Train is called Start again when it would repeat the run on the page. */
export async function press(page, name) {
  const names = name === "Train" ? [name, "Start again"] : [name];
  await click(await page.waitForFunction((list) =>
    [...document.querySelectorAll("button")].find((b) => list.includes(b.textContent.trim().replace(/\s+/g, " ")) && b.checkVisibility()), PATIENCE, names));
}

/**
 * Clicks on an element once it no longer moves, and waits until the page shows the result. If content that loads late moves
 * the element away from the mouse, it clicks again.
 */
export async function click(element) {
  for (let tries = 0; tries < 5; tries++) {
    await resting(element);
    await element.evaluate((e) => {
      e.clicked = false;
      e.addEventListener("click", () => (e.clicked = true), { once: true, capture: true });
    });
    await element.click();
    if (await element.evaluate((e) => e.clicked).catch(() => true)) break; // if the page has gone, the click worked
  }
  await shown(element);
}

/** Waits until the page shows the result of an event. */
const shown = (element) =>
  element.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))).catch(() => {});

/** Taps on an element with a finger, once it no longer moves. */
export async function tap(element) {
  await resting(element);
  await element.tap();
}

/**
 * Scrolls an element to the middle of the window and returns its box, once that has stayed the same for some frames:
 * content that loads late moves everything below it.
 */
export async function resting(element) {
  await element.evaluate((e) => new Promise((done) => {
    e.scrollIntoView({ block: "center", behavior: "instant" });
    let before, frames = 0;
    const look = () => {
      const { x, y, width, height } = e.getBoundingClientRect();
      const box = `${x} ${y} ${width} ${height}`;
      frames = box === before ? frames + 1 : 0;
      before = box;
      if (frames === 3) done();
      else requestAnimationFrame(look);
    };
    look();
  }));
  return element.boundingBox();
}

/** Types a value into the field with this label. */
export async function type(page, label, text) {
  const field = await labelled(page, label);
  await field.evaluate((e) => e.closest("details")?.setAttribute("open", ""));
  await field.focus();
  if (!(await field.evaluate((e) => e === document.activeElement))) throw new Error(`${label} is not in sight, so it cannot be edited`);
  await field.evaluate((e) => e.select());
  await page.keyboard.press("Backspace");
  await page.keyboard.type(text);
}

/** Chooses the option with this value in the select with this label. */
export async function choose(page, label, value) {
  const field = await labelled(page, label);
  await page.select("#" + (await field.evaluate((e) => e.id)), value);
  await shown(field);
}

/** Chooses the language of the page by its language tag. */
export const speak = (page, tag) => page.select("#language", tag);

/** The input or select with this label, once it exists. */
export async function labelled(page, label) {
  const found = await page.waitForSelector(`xpath/.//label[normalize-space()="${label}"]`, PATIENCE);
  return page.$("#" + (await found.evaluate((e) => e.htmlFor)));
}

/** The lines of the training log, in its panel. */
export async function logLines(page) {
  await show(page, "log");
  return page.$$eval('[role="log"][aria-label="Training log"] > div', (list) => list.map((e) => e.textContent).filter((t) => t.startsWith("Epoch")));
}

/** Waits until the log has that many lines, in its panel, and returns all its lines. */
export async function untilLog(page, count, timeout = PATIENCE_MS) {
  await show(page, "log");
  const lines = await page.waitForFunction(
    (n) => {
      const texts = [...document.querySelectorAll('[role="log"] > div')].map((e) => e.textContent);
      const epochs = texts.filter((text) => text.startsWith("Epoch"));
      return epochs.length >= n && epochs;
    },
    { timeout }, count);
  return lines.jsonValue();
}

/** Waits until the status sentence matches. */
export const untilNotice = (page, pattern) => until(page, ".train .notice:not([role=status])", pattern);

/** Waits until the line above the progress bar matches. */
export const untilProgress = (page, pattern) => until(page, ".meter p", pattern);

/** Waits until the workbench shows a later epoch than n. */
export const untilEpoch = (page, n) =>
  page.waitForFunction((n) => parseInt(document.querySelector(".figures.compact dd").textContent) > n, PATIENCE, n);

/** Waits until the text of the first matching element matches the pattern, and returns it. */
async function until(page, selector, pattern) {
  const found = await page.waitForFunction(
    (s, source) => {
      const text = document.querySelector(s)?.textContent.trim();
      return text !== undefined && new RegExp(source).test(text) && { text };
    },
    PATIENCE, selector, pattern.source,
  ).catch(async (error) => {
    const text = await page.$eval(selector, (e) => e.textContent).catch(() => "nothing");
    throw new Error(`${selector} says "${text}", expected ${pattern}`, { cause: error });
  });
  return (await found.jsonValue()).text;
}
