// Runs are kept across reloads, killed tabs and dead workers, and with several tabs at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as endurance from "./endurance.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const LONG = { "Hidden layers": "100", Epochs: "6" };

/** The cells of the notebook that the page saves of the chosen run, as one text. */
async function notebook(page) {
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => (globalThis.saved = blob.text(), create(blob));
    HTMLAnchorElement.prototype.click = function () { globalThis.savedAs = this.download; };
  });
  await lab.press(page, "Save as notebook");
  await page.waitForFunction(() => /\.ipynb$/.test(globalThis.savedAs));
  const { nbformat, cells } = JSON.parse(await page.evaluate(() => globalThis.saved));
  assert.equal(nbformat, 4);
  return cells.map((c) => c.source.join("")).join("\n");
}

inBrowsers("runs", ({ visit, browser, server, name }) => {
  visit("keeps runs and their results after a reload", async (page) => {
    await endurance.forget(page);
    await endurance.train(page, { Epochs: "2" });
    const hash = await endurance.weights(page);
    await lab.show(page, "runs");
    await lab.press(page, "Rename");
    await page.waitForFunction(() => document.activeElement.id === "rename-run");
    await page.keyboard.type(" the first"); // after the name, which is not selected
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".choose")?.textContent.includes("the first"));
    const [before] = await endurance.runs(page);
    await page.reload();
    await endurance.untilState(page, "Finished");
    assert.deepEqual(await endurance.runs(page), [before]);
    await endurance.choose(page);
    assert.match(await lab.untilProgress(page, /^Finished: 2 of 2 epochs/), new RegExp(hash));
    await lab.draw(page, lab.DIGITS[1]);
    await lab.untilPrediction(page, /^\d/); // from the network of the run
    const cells = await notebook(page);
    assert.match(cells, new RegExp(`\nEXPECTED = \\{0: \\(\\d+, 10000\\), 1: \\(\\d+, 10000\\)\\}\nEXPECTED_WEIGHTS = "${hash}`));
    await lab.press(page, "Delete");
    await page.waitForFunction(() => !document.querySelector(".kept-runs"));
    await lab.press(page, "Undo delete");
    await endurance.untilState(page, "Finished");
    assert.deepEqual(await violations(page), []);
  });

  visit("continues a run to the weights of a longer one, at once and after a reload", async (page) => {
    const weights = async (epochs) => (await lab.untilProgress(page, new RegExp(`^Finished: ${epochs} of ${epochs} epochs`))).match(/weights (\w{12})/)[1];
    await endurance.forget(page);
    await endurance.train(page, { Epochs: "5" });
    const whole = await weights(5);
    await endurance.train(page, { Epochs: "2" });
    const half = await weights(2);
    await lab.press(page, "Step epoch");
    assert.notEqual(await weights(3), half);
    await page.waitForFunction(() => new Promise((done) => { // until the browser has it, which the page does not say
      const open = indexedDB.open("inkling-runs");
      open.onsuccess = () => {
        const all = open.result.transaction("runs").objectStore("runs").getAll();
        all.onsuccess = () => done(all.result.every((text) => JSON.parse(text).state === "ended"));
        open.result.close(); // once it has been read
      };
    }));
    await page.reload();
    await endurance.untilState(page, "Finished");
    await endurance.choose(page);
    await lab.type(page, "More epochs", "1");
    await page.keyboard.press("Enter"); // not Start again, as Enter in the other fields does
    await weights(4);
    await lab.press(page, "Train on");
    assert.equal(await weights(5), whole);
    assert.deepEqual((await endurance.runs(page)).map((run) => run.Epochs), ["5 of 5", "5 of 5"]);
    assert.equal((await lab.logLines(page)).length, 5);
    await lab.press(page, "Start again");
    await lab.show(page, "runs");
    await page.waitForFunction(() => document.querySelectorAll(".kept-runs tbody tr").length === 3);
    assert.deepEqual(await violations(page), []);
  });

  test("resumes a run to the same weights after its tab was killed", async () => {
    let page = await lab.open(browser(), server().url);
    await endurance.forget(page);
    await endurance.train(page, LONG);
    const whole = await endurance.weights(page);
    let ended = 0;
    for (let i = 0; i < 3 && ended < 3; ) {
      const found = await endurance.interrupted(page, LONG, 600 * Math.random(), () => page.close(), () => lab.open(browser(), server().url));
      page = found.page;
      if (!found.weights) {
        ended++; // the run finished before the kill
        continue;
      }
      i++;
      assert.equal(found.weights, whole, `interrupted in epoch ${found.epochs}`);
    }
    assert.ok(ended < 3, "every run ended before it could be interrupted");
    await page.close();
  });

  // Chromium detects the other tab by its lock. Firefox runs without locks, as at an address without https, where tabs poll.
  test("two tabs show the same runs, and each run belongs to one tab", async () => {
    const open = () => lab.open(browser(), server().url, { before: name === "firefox" ? () => delete Navigator.prototype.locks : undefined });
    const first = await open();
    await endurance.forget(first);
    await endurance.train(first, { "Hidden layers": "300", Epochs: "500" });
    await lab.untilProgress(first, /^Training: epoch/);
    const second = await open();
    await endurance.untilState(second, "In another tab");
    await endurance.choose(second);
    await lab.press(second, "Rename");
    await second.waitForFunction(() => document.activeElement.id === "rename-run");
    await second.keyboard.type(" of");
    const { Epochs } = (await endurance.runs(second))[0];
    await second.waitForFunction((e) => !document.querySelector(".kept-runs tbody").textContent.includes(e), {}, Epochs);
    await second.keyboard.type(" two"); // text typed before the run's numbers changed is kept
    await second.keyboard.press("Enter");
    await second.waitForFunction(() => document.querySelector(".choose")?.textContent.includes("of two"))
      .catch((cause) => endurance.runs(second).then((list) => { throw new Error(`in the second tab: ${JSON.stringify(list)}`, { cause }); }));
    await first.bringToFront();
    await lab.show(first, "runs");
    await first.waitForFunction(() => document.querySelector(".choose")?.textContent.includes("of two"))
      .catch((cause) => endurance.runs(first).then((list) => { throw new Error(`in the first tab: ${JSON.stringify(list)}`, { cause }); }));
    await first.close();
    await second.bringToFront();
    await endurance.untilState(second, "Interrupted");
    await lab.press(second, "Go on");
    await endurance.untilState(second, "Training");
    assert.deepEqual(second.problems, []);
    await second.close();
  });

  visit("trains several values of a setting in parallel", async (page) => {
    await endurance.forget(page);
    await lab.type(page, "Epochs", "1");
    await lab.show(page, "runs");
    await page.$eval(".sweep", (e) => (e.open = true));
    await lab.choose(page, "Setting to try", "eta");
    const understood = (text) => page.waitForFunction((text) => document.querySelector("#sweep-values-help").textContent.startsWith(text), {}, text);
    await lab.type(page, "Values", "1,5");
    await understood('Learning rate: "1,5" is ambiguous: separate the values by semicolons');
    await lab.press(page, "Start sweep");
    await page.waitForFunction(() => document.activeElement.id === "sweep-values");
    await lab.type(page, "Values", "0,5; 3; 10");
    await understood("Trains 3 runs: 0.5; 3 and 10.");
    await lab.press(page, "Start sweep");
    await page.waitForFunction(() => /3 of 3 runs done/.test(document.querySelector(".sweep").textContent));
    const rows = await page.$$eval(".sweepruns tbody tr", (list) => list.map((e) => [...e.children].map((c) => c.textContent).slice(0, 2)));
    assert.deepEqual(rows, [["0.5", "1 of 1"], ["3", "1 of 1"], ["10", "1 of 1"]]);
    assert.deepEqual((await endurance.runs(page)).map((run) => run.Epochs), ["1 of 1", "1 of 1", "1 of 1"]);
  });

  visit("resumes a sweep that was left", async (page) => {
    const states = async () => (await endurance.runs(page)).map((run) => run.State);
    const untilStates = (pattern) =>
      page.waitForFunction((source) => new RegExp(source).test([...document.querySelectorAll(".kept-runs tbody tr td:last-child")].map((e) => e.textContent).join()), {}, pattern.source)
        .catch(async (cause) => { throw new Error(`the runs are ${await states()}, expected ${pattern}`, { cause }); });
    await endurance.forget(page);
    await lab.type(page, "Epochs", "200");
    await lab.show(page, "runs");
    await page.$eval(".sweep", (e) => (e.open = true));
    await lab.type(page, "Values", "1, 3, 6");
    await lab.press(page, "Start sweep");
    await untilStates(/Training$/); // the first is in the last line
    await page.reload();
    await lab.press(page, "Go on with all 3 that were interrupted");
    await untilStates(/^(Training|Waiting),Training,Training$/);
    await page.$eval(".sweep", (e) => (e.open = true));
    await lab.press(page, "Stop sweep");
    await untilStates(/^Stopped(,Stopped)*$/); // a run that has barely started keeps no checkpoint
  });

  if (name === "chromium") {
    test("a run whose worker dies resumes automatically", async () => {
      const page = await lab.open(browser(), server().url);
      await endurance.forget(page);
      await endurance.train(page, LONG);
      const whole = await endurance.weights(page);
      const [worker] = page.workers();
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Training: epoch [23]/);
      await worker.evaluate(() => setTimeout(() => { throw new Error("killed by the test"); })).catch(() => {});
      await lab.untilNotice(page, /killed by the test.*continues from its last checkpoint/);
      assert.equal(await endurance.weights(page), whole);
      await page.close();
    });
  }

  test("says once that nothing is kept, and still trains", async () => {
    const refuse = () => Object.defineProperty(window, "indexedDB", { get() { throw new Error("refused by the test"); } });
    const page = await lab.open(browser(), server().url, { before: refuse });
    await lab.show(page, "runs");
    await page.waitForFunction(() => /does not keep runs now \(.*refused by the test/.test(document.querySelector(".ledger")?.textContent));
    await endurance.train(page, { Epochs: "1" });
    await endurance.untilState(page, "Finished");
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});
