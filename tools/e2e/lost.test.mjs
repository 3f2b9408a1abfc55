// Workers that end without an error, as when the browser stops them, during all of their tasks, in both browsers. A run goes
// on in another worker, to the same bits; and Reset always works.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as endurance from "./endurance.mjs";
import { serveFaulty } from "./faulty.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers } from "./visits.mjs";

const RUN = { "Hidden layers": "100", Epochs: "4" };
const ENDED = /The trainer stopped working: the browser ended it\. Run \d+ continues from its last checkpoint\./;

// Keeps the page's workers in `workers`, so that a test can end them unnoticed: terminate() fires no event.
const keepWorkers = () => {
  const Native = Worker;
  globalThis.workers = [];
  globalThis.Worker = class extends Native {
    constructor(...args) {
      super(...args);
      globalThis.workers.push(this);
      this.addEventListener("message", () => (this.heard = true));
    }
  };
};

// Makes the page poll ten times as often.
const asksOften = () => {
  const every = setInterval;
  globalThis.setInterval = (f, ms, ...args) => every(f, ms / 10, ...args);
};

// As at an address without https, where the page must poll.
const withoutLocks = () => delete Navigator.prototype.locks;

// Waits until the worker of the first page of an origin runs, which then holds a lock.
const untilAwake = (page) =>
  page.waitForFunction(async () => (await navigator.locks.query()).held.some((l) => l.name.startsWith("inkling-trainer")));

// Ends the page's newest worker, or the one of this number.
const kill = (page, number = -1) => page.evaluate((n) => globalThis.workers.at(n).terminate(), number);

inBrowsers("a worker that ends without an error", ({ visit, browser, server, name }) => {
  const fillIn = async (page) => {
    for (const [label, text] of Object.entries(RUN)) await lab.type(page, label, text);
  };
  const reset = async (page) => {
    await lab.press(page, "Reset");
    await lab.untilProgress(page, /^Press Train/);
  };
  let whole; // the final weights of an uninterrupted run
  before(async () => {
    const visitor = await browser().createBrowserContext();
    const page = await lab.open(visitor, server().url);
    await fillIn(page);
    await lab.press(page, "Train");
    whole = await endurance.weights(page);
    await page.close();
    await visitor.close();
  });

  visit("in one visit", async (page, step) => {
    await step("while idle: the next run gives the same result", async () => {
      await fillIn(page);
      await page.waitForFunction(() => globalThis.workers.at(-1)?.heard);
      await kill(page);
      await lab.untilNotice(page, /the browser ended it\. Press Train to start another\./);
      await lab.press(page, "Train");
      assert.equal(await endurance.weights(page), whole);
      await kill(page);
      await lab.untilNotice(page, /the browser ended it\. Press Train to start another\./);
      assert.match(await lab.untilProgress(page, /^Finished/), new RegExp(whole)); // still shown
      await reset(page);
    });

    await step("during training: the run goes on to the same weights", async () => {
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Training: epoch [23]/);
      await kill(page);
      await lab.untilNotice(page, ENDED);
      assert.equal(await endurance.weights(page), whole);
    });

    await step("while paused: the run stays paused, and goes on to the same weights", async () => {
      await reset(page);
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Training: epoch [23]/);
      await lab.press(page, "Pause");
      const paused = await lab.untilProgress(page, /^Paused/);
      await kill(page);
      await lab.untilNotice(page, ENDED);
      assert.equal((await lab.untilProgress(page, /^Paused/)).replace(/, [\d.]+ s.*/, ""), paused.replace(/, [\d.]+ s.*/, ""));
      await lab.press(page, "Resume");
      assert.equal(await endurance.weights(page), whole);
    });

    await step("in a lesson: the page says so, in its language, and the button starts another worker", async () => {
      await page.evaluate(() => (location.hash = "learn/batches"));
      await lab.press(page, "Learn the next mini-batch");
      await page.waitForFunction(() => /Mini-batch 1 of/.test(document.querySelector(".learn").textContent));
      await kill(page);
      await page.waitForFunction(() => /The computation for this page was interrupted\. Press the button again\./.test(document.querySelector(".working .error").textContent));
      await lab.speak(page, "de");
      await page.waitForFunction(() => /wurde unterbrochen\. Drücke noch einmal auf den Knopf\./.test(document.querySelector(".working .error").textContent));
      await lab.press(page, "Nächsten Mini-Batch lernen");
      await page.waitForFunction(() => document.querySelector(".working .error").textContent === "");
      await page.waitForFunction(() => /Mini-Batch 1 von/.test(document.querySelector(".learn").textContent));
    });
  }, { before: keepWorkers, newVisitor: true });

  visit("in a sweep: all its runs give the right results", async (page) => {
    const sweep = async () => {
      await lab.type(page, "Epochs", "3");
      await lab.show(page, "runs");
      await page.$eval(".sweep", (e) => (e.open = true));
      await lab.type(page, "Values", "0.5, 3, 10");
      await lab.choose(page, "Workers", "2");
      await lab.press(page, "Start sweep");
    };
    const results = async () => {
      await lab.show(page, "runs");
      await page.waitForFunction(() => /3 of 3 runs done/.test(document.querySelector(".sweep").textContent));
      return page.$$eval(".sweepruns tbody tr", (list) => list.map((e) => [...e.children].slice(0, 4).map((c) => c.textContent)));
    };
    await sweep();
    const undisturbed = await results();
    await endurance.forget(page);
    await sweep();
    await lab.untilLog(page, 1);
    await kill(page, -1);
    await kill(page, -2);
    await lab.untilNotice(page, /the browser ended it\. Learning rate [\d.]+ (continues from its last checkpoint|starts again)\./);
    assert.deepEqual(await results(), undisturbed);
  }, { before: keepWorkers, newVisitor: true });

  visit("without locks: the page polls, and the run goes on to the same weights", async (page) => {
    await fillIn(page);
    await lab.press(page, "Train");
    await lab.untilProgress(page, /^Training: epoch [23]/);
    await kill(page);
    await lab.untilNotice(page, /The trainer stopped working: it does not answer\. Run \d+ continues from its last checkpoint\./);
    assert.equal(await endurance.weights(page), whole);
  }, { before: `(${keepWorkers})(); (${withoutLocks})(); (${asksOften})()`, newVisitor: true });

  test("while the images load: they are loaded again", async () => {
    const faulty = await serveFaulty(lab.SITE);
    let release, asked;
    const held = new Promise((resolve) => (release = resolve));
    const waits = new Promise((resolve) => (asked = resolve));
    faulty.faults.set("/train-02.", async (response, bytes) => {
      asked();
      await held;
      response.end(bytes);
    });
    const page = await lab.open(browser(), faulty.url, { before: keepWorkers });
    await fillIn(page);
    await lab.press(page, "Train");
    await waits;
    await kill(page);
    await lab.untilNotice(page, /the browser ended it\. Run 1 starts again\./);
    faulty.faults.clear();
    release();
    assert.equal(await endurance.weights(page), whole);
    assert.deepEqual(page.problems, []);
    await page.close();
    await faulty.stop();
  });

  for (const [when, file, why] of [["before it runs", "/worker.js", "it does not answer"], ["while its program loads", "/trainer.wasm", "the browser ended it"]]) {
    test(`${when}: Train starts another worker`, async () => {
      const faulty = await serveFaulty(lab.SITE);
      let release, asked;
      const held = new Promise((resolve) => (release = resolve));
      const waits = new Promise((resolve) => (asked = resolve));
      faulty.faults.set(file, async (response, bytes) => {
        asked();
        await held;
        response.end(bytes);
      });
      const page = await lab.open(browser(), faulty.url, { before: `(${keepWorkers})(); (${asksOften})()` });
      await waits;
      if (file === "/trainer.wasm") await untilAwake(page);
      await kill(page);
      await lab.untilNotice(page, new RegExp(`${why}\\. Press Train to start another\\.`));
      release();
      await fillIn(page);
      await lab.press(page, "Train");
      assert.equal(await endurance.weights(page), whole);
      assert.deepEqual(page.problems, []);
      await page.close();
      await faulty.stop();
    });
  }

  visit("on the page's thread, if no worker can be started, Reset works and the next run gives the same result", async (page) => {
    await fillIn(page);
    await lab.press(page, "Train");
    await lab.untilProgress(page, /^Training: epoch [23]/);
    await lab.press(page, "Reset");
    await lab.untilProgress(page, /^Press Train/);
    await lab.press(page, "Train");
    assert.equal(await endurance.weights(page), whole);
  }, { before: () => delete globalThis.Worker, newVisitor: true });

  if (name === "chromium") {
    visit("by close(): the run goes on to the same weights", async (page) => {
      await fillIn(page);
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Training: epoch [23]/);
      await page.workers()[0].evaluate(() => self.close());
      await lab.untilNotice(page, ENDED);
      assert.equal(await endurance.weights(page), whole);
    }, { newVisitor: true });

    visit("a worker that hangs: Reset ends it, and the next run gives the same result", async (page) => {
      await fillIn(page);
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Training: epoch [23]/);
      page.workers()[0].evaluate(() => { for (;;); }).catch(() => {});
      await lab.press(page, "Reset");
      await lab.untilNotice(page, /The trainer stopped working: it does not answer\. Press Train to start another\./);
      await lab.untilProgress(page, /^Press Train/);
      await lab.press(page, "Train");
      assert.equal(await endurance.weights(page), whole);
    }, { newVisitor: true });
  }
});
