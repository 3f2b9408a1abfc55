// The built site with real MNIST, used as visitors use it, in both browsers.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, stepsOf, violations } from "./visits.mjs";

const GOLDEN = new URL("../train/testdata/book-2-epochs.golden", import.meta.url);

/** Trains the run of the golden file on a page without data, and asserts that it has the same results. */
async function trainsTheBooksRun(page, { simd }) {
  const plain = /training takes ten times as long and gives the same result/.test(await page.$eval(".size", (e) => e.textContent));
  assert.equal(plain, !simd, "the page says whether SIMD is off");
  await lab.type(page, "Epochs", "2");
  await lab.type(page, "Seed", "1");
  const loading = page.waitForSelector('[role="progressbar"][aria-label="Loading MNIST"]');
  await lab.press(page, "Train");
  await loading;
  const golden = (await readFile(GOLDEN, "utf8")).trim().split("\n");
  assert.deepEqual(await lab.untilLog(page, 2), golden.slice(0, 2));
  const end = await lab.untilProgress(page, /^Finished: 2 of 2 epochs/);
  assert.equal(end.match(/weights (\w{12})$/)[1], golden[2].match(/weights (\w{12})/)[1]);
}

inBrowsers("the page", ({ visit, browser, server }) => {
  visit("in one visit", async (page, step) => {
    const reset = async () => {
      await lab.press(page, "Reset");
      await lab.untilProgress(page, /^Press Train/);
      await lab.choose(page, "Preset", "book");
    };

    await step("passes the accessibility rules", async () => {
      assert.deepEqual(await violations(page), []);
      await lab.draw(page, lab.DIGITS[7]);
      await lab.type(page, "Hidden layers", "abc");
      await lab.unfold(page, "More settings");
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press("Escape");
      await lab.press(page, "Clear");
      await lab.untilPrediction(page, /nothing yet/);
    });

    await step("classifies a drawing while it is drawn", async () => {
      for (const digit of [7, 0, 1, 3]) {
        await lab.draw(page, lab.DIGITS[digit]);
        await lab.untilPrediction(page, new RegExp(`^${digit}`));
        const list = await lab.bars(page);
        assert.deepEqual(list.map(([d]) => d), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert.equal(Math.max(...list.map(([, p]) => p)), list[digit][1]);
        await lab.press(page, "Clear");
        await lab.untilPrediction(page, /nothing yet/);
      }
    });

    await step("undoes strokes, and Clear", async () => {
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      await lab.draw(page, [[[0.1, 0.1], [0.9, 0.9]], [[0.9, 0.1], [0.1, 0.9]]]);
      await lab.press(page, "Undo");
      await lab.press(page, "Undo");
      await lab.untilPrediction(page, /^7/);
      await lab.press(page, "Clear");
      await lab.untilPrediction(page, /nothing yet/);
      await lab.press(page, "Undo");
      await lab.untilPrediction(page, /^7/);
    });

    await step("classifies with any of the pre-trained networks", async () => {
      await lab.press(page, "Clear");
      await lab.draw(page, lab.DIGITS[0]);
      for (const network of ["book", "sixteen", "good", "pen"]) {
        await lab.choose(page, "Active network", network);
        await lab.untilPrediction(page, /^0/);
      }
    });

    await step("names the problem with a setting", async () => {
      for (const [label, text, message] of [
        ["Hidden layers", "abc", /"abc" is not a whole number; use a list such as 30 or 16, 16/],
        ["Hidden layers", "0", /a layer has 0 units; use 1 to 1024/],
        ["Hidden layers", "-3", /a layer has -3 units/],
        ["Hidden layers", "100000", /a layer has 100000 units/],
        ["Learning rate", "0", /0 is too small/],
        ["Learning rate", "NaN", /"NaN" is not a number/],
      ]) {
        await lab.choose(page, "Preset", "book");
        await lab.type(page, label, text);
        await lab.press(page, "Train");
        await lab.untilNotice(page, message);
        assert.equal(await page.evaluate(() => document.activeElement.id), await (await lab.labelled(page, label)).evaluate((e) => e.id));
      }
    });

    await step("trains the book's network to the same weights as natively, with SIMD", async () => {
      await lab.choose(page, "Preset", "book");
      await trainsTheBooksRun(page, { simd: true });
    });

    await step("pauses, resumes, steps and resets; the pad uses the current network", async () => {
      await reset();
      await lab.press(page, "Clear");
      await lab.draw(page, lab.DIGITS[7]);
      await lab.press(page, "Pause");
      await lab.untilNotice(page, /There is no run to pause/);
      await lab.press(page, "Step");
      await lab.untilProgress(page, /^Paused: epoch 1 of 30, mini-batch 1 of 5,000/);
      assert.equal(await (await lab.labelled(page, "Active network")).evaluate((e) => e.value), "trained");
      const untrained = await lab.bars(page);
      await lab.press(page, "Step");
      await lab.untilProgress(page, /^Paused: epoch 1 of 30, mini-batch 2 of/);
      await lab.press(page, "Resume");
      await lab.untilProgress(page, /^Training/);
      await lab.press(page, "Train");
      await lab.untilNotice(page, /A run is training already\. Press Reset first/);
      await lab.untilLog(page, 1);
      await lab.press(page, "Pause");
      await lab.untilProgress(page, /^Paused: epoch \d+ of 30/);
      const still = await page.$eval(".meter p", (e) => e.textContent);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await page.$eval(".meter p", (e) => e.textContent), still);
      assert.notDeepEqual(await lab.bars(page), untrained);
      await lab.choose(page, "Active network", "good");
      await lab.untilPrediction(page, /^7/);
      await lab.press(page, "Reset");
      await lab.untilProgress(page, /^Press Train/);
      assert.deepEqual(await lab.logLines(page), []);
    });

    await step("trains several seeds side by side", async () => {
      await lab.type(page, "Seed", "1");
      await lab.type(page, "Epochs", "1");
      await lab.choose(page, "Runs side by side", "3");
      await lab.press(page, "Train");
      await lab.show(page, "log");
      await page.waitForFunction(() => {
        const rows = [...document.querySelectorAll(".runs tbody tr")].map((e) => e.textContent);
        return rows.length === 3 && rows.every((text) => text.includes("Finished"));
      });
      const rows = await page.$$eval(".runs tbody tr", (list) => list.map((e) => [...e.children].map((c) => c.textContent).slice(0, 4)));
      assert.deepEqual(rows, [["1", "Finished", "1 of 1", "82.3%"], ["2", "Finished", "1 of 1", "82.5%"], ["3", "Finished", "1 of 1", "90.2%"]]);
      await lab.choose(page, "Runs side by side", "1");
      await lab.press(page, "Train");
      await page.waitForFunction(() => !document.querySelector(".runs")); // and with it the old log is gone
      assert.deepEqual(await lab.untilLog(page, 1), ["Epoch 0: 8231 / 10000"]);
    });

    await step("stops when training diverges, and says so", async () => {
      await reset();
      await lab.type(page, "Learning rate", "1e9");
      await lab.press(page, "Train");
      await lab.untilNotice(page, /^Training diverged in epoch 0, mini-batch \d+: .* were kept; try a learning rate smaller than 1e\+09/);
      await lab.untilProgress(page, /^Finished/);
      await lab.choose(page, "Preset", "book");
      await lab.type(page, "Epochs", "1");
      await lab.press(page, "Train");
      assert.equal((await lab.untilLog(page, 1)).length, 1);
    });

    await step("works with the keyboard alone", async () => {
      await reset();
      assert.deepEqual(await lab.logLines(page), []);
      await (await lab.labelled(page, "Epochs")).focus();
      await page.keyboard.press("End");
      for (let i = 0; i < 4; i++) await page.keyboard.press("Backspace");
      await page.keyboard.type("1");
      await page.keyboard.press("Enter");
      await lab.untilLog(page, 1);
    });
  });

  visit("trains the book's network to the same weights as natively, without SIMD", (page) => trainsTheBooksRun(page, { simd: false }), { address: "?simd=off" });

  test("on a phone, under a sub-path", async (t) => {
    const deep = await serve(lab.SITE, { prefix: "/courses/2026/inkling/" });
    const page = await lab.open(browser(), deep.url, { width: 360, height: 740, touch: true });
    const step = stepsOf(t, () => page.problems);
    await step("can be drawn on by finger, fits, and does not scroll meanwhile", async () => {
      await lab.draw(page, lab.DIGITS[7], { finger: true });
      await lab.untilPrediction(page, /^7/);
      assert.equal(await page.evaluate(() => scrollY), 0);
      const { wide, screen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: innerWidth }));
      assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
    });
    await step("trains under a sub-path", async () => {
      await lab.show(page, "train");
      await lab.press(page, "Step");
      await lab.untilProgress(page, /^Paused: epoch 1 of 30, mini-batch 1/);
    });
    await page.close();
    await deep.stop();
  });

  describe("with a broken site", () => {
    let folder;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "inkling-"));
      await cp(lab.SITE, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
    });
    after(() => rm(folder, { recursive: true }));

    // Each fault has its own server, and so its own address: shards are cached for ever.
    const breakAndVisit = (title, steps) =>
      test(title, async () => {
        const broken = await serve(folder);
        await steps(broken.url);
        await broken.stop();
      });

    breakAndVisit("names a model that was altered, and reads with another", async (url) => {
      const path = join(folder, "models", "pen.safetensors");
      const bytes = await readFile(path);
      bytes[bytes.length - 9] ^= 1;
      await writeFile(path, bytes);
      const page = await lab.open(browser(), url);
      await page.waitForFunction(() => document.querySelector(".reader .error")?.textContent.includes("the file was altered"));
      await lab.draw(page, lab.DIGITS[7]);
      await lab.choose(page, "Active network", "book");
      await lab.untilPrediction(page, /^7/);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    for (const [fault, harm] of [
      ["are missing", (path) => rm(path)],
      ["are not WebAssembly", (path) => writeFile(path, "<!doctype html>")],
    ]) {
      breakAndVisit(`trains without SIMD when the kernels ${fault}, and says so`, async (url) => {
        const path = join(folder, "kernels.wasm");
        const kernels = await readFile(path);
        await harm(path);
        const page = await lab.open(browser(), url);
        assert.match(await page.$eval(".size", (e) => e.textContent), /The SIMD kernels cannot be used here \(.+\): training takes ten times as long/);
        for (const [label, text] of [["Hidden layers", "10"], ["Epochs", "1"]]) await lab.type(page, label, text); // as inkling train --hidden 10
        await lab.press(page, "Train");
        assert.deepEqual(await lab.untilLog(page, 1), ["Epoch 0: 8589 / 10000"]);
        await writeFile(path, kernels);
        await page.close();
      });
    }

    for (const [fault, message, harm] of [
      ["is missing", /lab\.wasm could not be loaded: the server answered 404/, (path) => rm(path)],
      ["is not a program", /lab\.wasm is not a program this browser can run/, (path) => writeFile(path, "<!doctype html>")],
    ]) {
      breakAndVisit(`says so when lab.wasm ${fault}`, async (url) => {
        await harm(join(folder, "lab.wasm"));
        const page = await browser().newPage();
        await page.goto(url);
        await page.waitForFunction((m) => new RegExp(m).test(document.querySelector(".notice.bad[role=alert]")?.textContent), {}, message.source);
        await page.close();
      });
    }
  });
});
