// The lessons that compute: mini-batches, thirty epochs, and the exercises with every right answer and some wrong ones, in
// both browsers, with real MNIST.

import assert from "node:assert/strict";
import { test } from "node:test";
import { heard, serveAround } from "./around.mjs";
import { newPage } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";


// Right answers for each blank, and wrong ones with the message about them, in English and in German.
const RIGHT = {
  feedforward: "sigmoid(w @ a + b)",
  cost_derivative: "output_activations - y",
  "backprop-output_delta": "cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])",
  "backprop-output_nabla_w": "np.dot(delta, activations[-2].T)",
  "backprop-delta": "np.dot(weights[-l+1].transpose(), delta) * sigmoid_prime(z)",
  "backprop-nabla_w": "np.dot(delta, activations[-l-1].transpose())",
  "update_mini_batch-weights": "w - eta * nw / len(mini_batch)",
  "update_mini_batch-biases": "b - (eta/len(mini_batch)) * nb",
  evaluate: "np.argmax(a)",
};
const WRONG = [
  ["feedforward", "np.dot(a, w) + b", /line 1, column 1: np\.dot of \(2, 1\) and \(3, 2\).*did you mean np\.dot\(w, a\)\?/],
  ["feedforward", "np.dot(w, a) + b", /at \[0, 0\]: got 0\.5331, expected 0\.6302: this is z/],
  ["backprop-output_nabla_w", "delta", /got \(1, 1\), expected \(1, 3\): this is the gradient by the biases/],
  ["evaluate", "np.zeros((1000, 1000)) @ np.ones((1000, 1000))", /this takes too long/],
];

const IN_GERMAN = [
  ["feedforward", "np.dot(a, w) + b", /Zeile 1, Spalte 1: np\.dot geht nicht für \(2, 1\) und \(3, 2\): .*meintest du np\.dot\(w, a\)\?/],
  ["feedforward", "np.dot(w, a) + b", /an der Stelle \[0, 0\]: ergibt 0\.5331, erwartet ist 0\.6302: das ist z/],
];

// Presses a button of the lessons: the hidden lab has some buttons with the same names.
async function press(page, label) {
  await lab.click(await page.waitForSelector(`xpath/.//section[contains(@class, "learn")]//button[normalize-space()="${label}"]`));
}

const turnTo = async (page, name, heading) => {
  await page.evaluate((hash) => (location.hash = hash), `learn/${name}`);
  await untilText(page, "#learn-title", heading);
};

const untilText = (page, selector, pattern) =>
  page
    .waitForFunction((s, source) => new RegExp(source).test(document.querySelector(s)?.textContent), {}, selector, pattern.source)
    .catch(async (error) => {
      const text = await page.$eval(selector, (e) => e.textContent).catch(() => "nothing");
      throw new Error(`${selector} says "${text.slice(0, 500)}", expected ${pattern}`, { cause: error });
    });

// Types an answer and presses Enter to check it.
async function answer(page, blank, text, verdict) {
  const field = `#blank-${blank}`;
  await page.focus(field);
  await page.$eval(field, (e) => e.select());
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await untilText(page, `${field}-verdict`, verdict);
}

async function solveAll(page) {
  for (const [blank, text] of Object.entries(RIGHT)) await answer(page, blank, text, /^Right\./);
  await untilText(page, ".live", /5 of 5 exercises solved/);
}

inBrowsers("exercises", ({ visit, name, browser, server }) => {
  visit("on a page", async (page, step) => {
    await step("name mistakes, accept and keep every right answer, and train MNIST with the answers", async () => {
      for (const [blank, text, said] of WRONG) await answer(page, blank, text, said);
      await lab.speak(page, "de");
      await untilText(page, "#blank-evaluate-verdict", /das dauert zu lange/); // the same message was in English before
      for (const [blank, text, said] of IN_GERMAN) await answer(page, blank, text, said);
      await lab.speak(page, "en");
      await answer(page, "cost_derivative", "y - output_activations", /the sign is the wrong way round/);
      await lab.click(await page.$('button[aria-label^="Hint 1 of 2 for: the derivative of the cost"]'));
      await untilText(page, "#form-blank-cost_derivative .hints", /equation \(6\)/);
      await solveAll(page);

      await page.reload();
      await untilText(page, ".live", /5 of 5 exercises solved/);
      assert.equal(await page.$eval("#blank-feedforward", (e) => e.value), RIGHT.feedforward);

      await press(page, "1,000 images");
      await page.$eval("#practice-epochs", (e) => e.select());
      await page.focus("#practice-epochs");
      await page.$eval("#practice-epochs", (e) => e.select());
      await page.keyboard.type("1");
      await press(page, "Train by my answers");
      await untilText(page, ".live", /Epoch 0: \d{4} \/ 10000Epoch 0: \d{4} \/ 10000/);
      await untilText(page, ".live", /Done\. Your expressions took/);
      const [own, theirs] = await page.$$eval(".live table td", (list) => list.map((e) => Number(/: (\d+)/.exec(e.textContent)[1])));
      assert.ok(own > 2000 && Math.abs(own - theirs) < 200, `${own} with the answers, ${theirs} with the page's own code`);

      await press(page, "50,000 images");
      await press(page, "Train by my answers");
      await untilText(page, ".live", /mini-batch [\d,]+ of 5,000/);
      await press(page, "Stop");
      await untilText(page, ".live", /Stopped\./);
      assert.deepEqual(await violations(page), []);
    });

    await step("show a mini-batch and the gradients of small and large ones", async () => {
      await turnTo(page, "batches", /^7\. Mini-batches/);
      await press(page, "Compare");
      await untilText(page, ".live table", /50,0001\.0000°/);
      await press(page, "1,000");
      await press(page, "Play");
      await untilText(page, ".live", /Mini-batch [1-9],?\d\d+ of 5,000/);
      await press(page, "Pause");
      assert.equal(await page.$$eval(".digit", (list) => list.length), 10);
      assert.deepEqual(await violations(page), []);
    });

    if (name === "chromium") {
      await step("find the dead unit of the unlucky start", async () => {
        await turnTo(page, "thirty", /^8\. Thirty epochs/);
        await press(page, "Train from the unlucky start (seed 3)");
        await untilText(page, ".live", /[1-9] of 30 epochs/);
        await press(page, "Stop");
        await press(page, "Which digits does this network answer?");
        await page.waitForSelector(".digit-choice");
        await press(page, "3");
        await untilText(page, ".live", /3 is answered \d+ times/);
        await press(page, "8");
        await untilText(page, ".live", /Yes: 8 is never predicted/);
        assert.deepEqual(await violations(page), []);
      });

      await step("fit a phone and a printed page", async () => {
        await page.setViewport({ width: 390, height: 800 });
        for (const [page_, heading] of [["batches", /^7\./], ["thirty", /^8\./], ["exercises", /^9\./]]) {
          await turnTo(page, page_, heading);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, `${page_} is wider than the screen`);
          assert.deepEqual(await violations(page), []);
        }
        await page.emulateMediaType("print");
        assert.equal(await page.$eval(".learn-buttons", (e) => getComputedStyle(e).display), "none");
        assert.notEqual(await page.$eval("#blank-feedforward", (e) => getComputedStyle(e).display), "none");
      });
    }
  }, { newVisitor: true, address: "#learn/exercises" });

  test("work in a sandboxed frame that may not submit forms, and report to the embedding page", async () => {
    const page = await newPage(browser());
    const around = await serveAround(server());
    await page.goto(around.page(`<iframe sandbox="allow-scripts" width="700" height="700" src="${server().url}embed.html?view=learn/exercises"></iframe>`));
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    const field = await frame.waitForSelector("#blank-evaluate");
    await lab.click(field);
    await page.keyboard.type(RIGHT.evaluate);
    await page.keyboard.press("Enter");
    await untilText(frame, "#blank-evaluate-verdict", /^Right\./);
    const { exercise } = await heard(page, "exercise");
    assert.deepEqual(exercise, { page: "exercises", name: "evaluate", right: true, tries: 1 });
    await page.close();
    await around.stop();
  });
});
