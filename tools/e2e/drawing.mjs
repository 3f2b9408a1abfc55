// Measures drawing on the page in Chromium, for figures.mjs: how soon the bars follow the pen while a worker trains, and
// the frames per second on a slow machine. It asserts nothing.

import * as lab from "./lab.mjs";

const EVENTS = 240; // pointer events, of several strokes
const STROKE = 40; // events of one stroke

/** Moves the mouse over the pad in strokes of a spiral, an event a frame or so. */
async function scrawl(page, events) {
  const box = await (await page.$('canvas[aria-label="Drawing pad"]')).boundingBox();
  for (let i = 0; i < events; i++) {
    const [angle, radius] = [(i * 2 * Math.PI) / STROKE, 0.15 + (0.3 * i) / events];
    await page.mouse.move(box.x + box.width * (0.5 + radius * Math.cos(angle)), box.y + box.height * (0.5 + radius * Math.sin(angle)));
    if (i % STROKE === 0) await page.mouse.down();
    if (i % STROKE === STROKE - 1) {
      await page.mouse.up();
      if (i % (2 * STROKE) > STROKE) await page.evaluate(() => [...document.querySelectorAll(".pad button")][0].click()); // Clear
    }
  }
}

/**
 * Draws while the book's network is trained. Returns, for each pointer event that changed the bars, the milliseconds until
 * they changed: since the browser dispatched the event to the page, and since the event happened.
 */
export async function latencies(browser, url) {
  const page = await lab.open(browser, url);
  await lab.type(page, "Epochs", "1000"); // more than can finish meanwhile
  await lab.press(page, "Train");
  await lab.untilLog(page, 1);
  await lab.choose(page, "Active network", "pen"); // so that only drawing changes the bars
  await page.$eval('canvas[aria-label="Drawing pad"]', (e) => e.scrollIntoView());
  await page.evaluate(() => {
    globalThis.latencies = [];
    let handed = null;
    for (const type of ["pointerdown", "pointermove"]) {
      addEventListener(type, (e) => {
        if (handed || e.buttons === 0) return;
        const mine = (handed = { at: performance.now(), happened: e.timeStamp });
        // The page shows the change in the next frame; after one more frame, the bars are known to be unchanged.
        requestAnimationFrame(() => requestAnimationFrame(() => (handed = handed === mine ? null : handed)));
      }, true);
    }
    new MutationObserver(() => {
      if (!handed) return;
      const now = performance.now();
      globalThis.latencies.push([now - handed.at, now - handed.happened]);
      handed = null;
    }).observe(document.querySelector(".bars"), { subtree: true, attributes: true });
  });
  const list = [];
  while (list.length < EVENTS) {
    await scrawl(page, EVENTS);
    list.push(...(await page.evaluate(() => globalThis.latencies.splice(0))));
  }
  const training = await page.$eval(".meter p", (e) => /^Training/.test(e.textContent));
  await page.close();
  return { handed: list.map(([a]) => a), happened: list.map(([, b]) => b), training };
}

/** Draws on a processor slowed down by this factor. Returns the milliseconds between frames, and the frames per second. */
export async function frames(browser, url, slowdown) {
  const page = await lab.open(browser, url);
  await lab.draw(page, lab.DIGITS[7]); // once at full speed, so that everything is compiled
  await page.emulateCPUThrottling(slowdown);
  await page.evaluate(() => {
    globalThis.frames = [];
    const frame = (now) => {
      globalThis.frames.push(now);
      globalThis.watching = requestAnimationFrame(frame);
    };
    globalThis.watching = requestAnimationFrame(frame);
  });
  await scrawl(page, EVENTS);
  const times = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.watching);
    return globalThis.frames;
  });
  await page.close();
  return { between: times.slice(1).map((t, i) => t - times[i]), perSecond: (1000 * (times.length - 1)) / (times.at(-1) - times[0]) };
}
