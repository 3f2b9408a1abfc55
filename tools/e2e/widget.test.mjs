// The widget for notebooks, inkling.mjs, in a page that implements what anywidget publishes of its hosts: a model with get, set,
// save_changes, on, off and send, and render with an element. No notebook program is involved. In both browsers, in a page of
// another origin with a strict policy.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { inspect } from "node:util";
import { serveAround } from "./around.mjs";
import { NAMES, newPage, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { browserOf, stepsOf } from "./visits.mjs";

// A host. Its kernel is a list of what arrived there.
const HOST = `
  class Model {
    listeners = [];
    changed = new Set();
    kernel = [];
    constructor(traits) { this.traits = traits; }
    get(name) { return this.traits[name]; }
    set(name, value) {
      this.traits[name] = value;
      this.changed.add(name);
      this.tell("change:" + name);
    }
    save_changes() {
      if (this.still) throw new Error("save_changes not implemented"); // as a page without a kernel does
      for (const name of this.changed) this.kernel.push({ name, value: structuredClone(this.traits[name]) });
      this.changed.clear();
    }
    on(name, f) { this.listeners.push([name, f]); }
    off(name, f) { this.listeners = this.listeners.filter(([n, g]) => n !== name || g !== f); }
    tell(name, ...args) { for (const [n, f] of this.listeners) if (n === name) f(...args); }
    send(content, callbacks, buffers) { this.kernel.push({ content, bytes: buffers?.[0].byteLength }); }
  }
  globalThis.show = async (url, traits, still = false) => {
    const { default: widget } = await import(url);
    globalThis.model = Object.assign(new Model(traits), { still });
    const el = document.body.appendChild(document.createElement("div"));
    await widget.initialize?.({ model });
    globalThis.leave = await widget.render({ model, el });
  };
`;

/** Waits until the kernel has a trait or a message that matches, and returns it. */
const arrived = async (page, matches) => {
  const found = await page.waitForFunction(`globalThis.model.kernel.find(${matches})`);
  return found.jsonValue();
};

const BOOK = { view: "train", settings: { epochs: 1, hidden: [30], eta: 3, seed: 1 }, lock: ["epochs"], hide: "log" };

// Values that a notebook of others may contain. None is shown, run or passed on.
const HOSTILE = [
  ["src", "javascript:globalThis.pwned=1"], ["src", "data:text/html,x"], ["src", 7], ["src", { a: 1 }], ["src", "x".repeat(100_000)],
  ["view", "train&origin=*"], ["view", 3], ["view", ["train"]], ["view", "<img src=x onerror=pwned=1>"], ["theme", "red"], ["theme", {}], ["language", "xx"],
  ["note", { a: 1 }], ["note", "x".repeat(100_000)], ["note", 5n], ["reader", true], ["drawing", [1, 2]], ["drawing", "A".repeat(50_000)],
  ["hide", { a: 1 }], ["hide", Array(1000).fill("x")], ["lock", [["eta"]]], ["lock", [null]], ["lock", NaN],
  ["settings", "eta=3"], ["settings", ["eta"]], ["settings", 3], ["settings", { onclick: "globalThis.pwned=1" }], ["settings", { onmouseover: "pwned=1" }],
  ["settings", { style: "position:fixed" }], ["settings", { src: "https://evil.example/" }], ["settings", { sandbox: "" }], ["settings", { origin: "*" }],
  ["settings", { "a b": 1 }], ["settings", { "": 1 }], ["settings", { Eta: 1 }], ["settings", { eta: { a: 3 } }], ["settings", { eta: Infinity }],
  ["settings", { eta: [[1]] }], ["settings", { hidden: Array(1000).fill(1) }], ["settings", { eta: "x".repeat(100_000) }],
  ["settings", Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, i]))],
];

const SEVEN = "BLAE4APwBie_ArAExwHYBA"; // DIGITS[7] in lab.mjs, as inkling_widget.py writes it

for (const name of NAMES) {
  describe(`the widget for notebooks in ${name}`, () => {
    let inkling, around, browser;
    before(async () => {
      browser = await browserOf(name);
      inkling = await serve(lab.SITE);
      around = await serveAround(inkling, { "/host.js": HOST });
    });
    after(async () => {
      await around?.stop();
      await inkling?.stop();
    });

    const open = async () => {
      const page = await newPage(browser, { width: 700 });
      await page.goto(around.page(`<script src="${around.origin}/host.js"></script>`));
      return page;
    };
    const show = (page, traits, still) => page.evaluate((...args) => globalThis.show(...args), `${inkling.url}inkling.mjs`, traits, still);
    const frameOf = (page) => page.waitForFrame((f) => f.url().includes("embed.html"));
    const field = (frame, key, value) => frame.waitForFunction((id, v) => document.getElementById(id)?.value === v, {}, `set-${key}`, value);

    test("connects traits with the element", async (t) => {
      const page = await open();
      const step = stepsOf(t, () => page.problems);

      await step("shows what the traits say", async () => {
        await show(page, BOOK);
        await arrived(page, (k) => k.name === "ready" && k.value);
        const frame = await frameOf(page);
        await field(frame, "eta", "3");
        assert.equal(await frame.$eval("#set-epochs", (e) => e.matches(":disabled")), true);
        assert.equal(await frame.$(".log"), null);
      });

      await step("follows changed settings", async () => {
        const change = (settings) => page.evaluate((s) => globalThis.model.set("settings", s), settings);
        await change({ ...BOOK.settings, eta: 0.5 });
        await field(await frameOf(page), "eta", "0.5");
        await change(BOOK.settings);
        await field(await frameOf(page), "eta", "3");
      });

      await step("trains on command, and reports epochs and the end", async () => {
        await page.evaluate(() => globalThis.model.tell("msg:custom", { id: 7, do: "train" }, []));
        const { content } = await arrived(page, (k) => k.content?.id === 7);
        assert.deepEqual(content, { id: 7, do: "train" });
        const { value } = await arrived(page, (k) => k.name === "finished");
        assert.match(value.weights, /^[0-9a-f]{64}$/);
        const epochs = await page.evaluate(() => globalThis.model.get("epochs"));
        assert.deepEqual(epochs.map((e) => [e.correct, e.total]), [[8231, 10_000]]);
        await page.evaluate(() => globalThis.model.tell("msg:custom", { id: 8, do: "model" }, []));
        const answer = await arrived(page, (k) => k.content?.id === 8);
        assert.deepEqual([answer.content.settings.hidden, answer.bytes > 90_000], ["30", true]);
      });

      await step("collects the results of exercises", async () => {
        await page.evaluate(() => {
          const detail = { page: "learn/exercises", name: "backprop", right: true, tries: 2 };
          for (const _ of "ab") document.querySelector("inkling-lab").dispatchEvent(new CustomEvent("inkling-exercise", { detail }));
        });
        assert.deepEqual(await page.evaluate(() => globalThis.model.get("exercises").map((e) => e.tries)), [2, 2]);
      });

      await step("refuses hostile traits, and keeps what was shown", async () => {
        const attributes = () => page.$eval("inkling-lab", (e) => e.getAttributeNames().map((n) => [n, e.getAttribute(n)]).sort().join("; "));
        const shown = await attributes();
        for (const [trait, value] of HOSTILE) {
          const error = await page.evaluate(async (trait, value) => {
            const before = globalThis.model.get(trait);
            globalThis.model.set("error", "");
            globalThis.model.set(trait, value);
            await new Promise((done) => setTimeout(done));
            const error = globalThis.model.get("error");
            const seen = document.querySelector('[role="alert"]').textContent;
            globalThis.model.set(trait, before);
            return seen === error ? error : `seen: ${seen}`;
          }, trait, value);
          assert.match(error, new RegExp(`^inkling: ${trait} is .{1,70}, expected `), inspect(value).slice(0, 50));
          assert.equal(await attributes(), shown);
        }
        assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
        assert.equal(await page.$eval('[role="alert"]', (e) => e.hidden), true, "the traits are right again");
      });

      await step("answers hostile messages with an error", async () => {
        const messages = [null, 5, "train", [], {}, { do: "eval" }, { do: "set", settings: {} }, { do: ["train"] }, { do: "constructor" }, { do: "remove" }, { do: "x".repeat(100_000) }];
        const before = await page.evaluate(() => globalThis.model.kernel.length);
        await page.evaluate((list) => list.forEach((m) => globalThis.model.tell("msg:custom", m, [])), messages);
        await page.waitForFunction((n) => globalThis.model.kernel.length === n, {}, before + messages.length);
        const errors = await page.evaluate((n) => globalThis.model.kernel.slice(n).map((k) => k.content.error), before);
        for (const error of errors) assert.match(error, /^do is .{1,70}, expected one of train, pause, resume, step, reset, clear, model$/);
        assert.ok(await page.$("inkling-lab"));
      });

      await step("leaves nothing behind", async () => {
        await page.evaluate(() => globalThis.leave());
        assert.deepEqual(await page.evaluate(() => [globalThis.model.listeners.length, document.querySelectorAll('inkling-lab, [role="alert"]').length]), [0, 0]);
      });
      await page.close();
    });

    test("shows a drawing in German where nothing can be saved, as in MyST", async () => {
      const page = await open();
      await show(page, { view: "pad", language: "de", drawing: SEVEN }, true);
      const frame = await frameOf(page);
      await frame.waitForFunction(() => document.documentElement.lang === "de");
      await frame.waitForSelector('[role="status"][aria-label="Antwort"]');
      await page.waitForFunction(() => globalThis.model.get("prediction")?.class === 7);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    test("says what is wrong before anything is shown", async () => {
      const page = await open();
      for (const [traits, error] of [[{ src: "ftp://x/" }, /^inkling: src is "ftp:\/\/x\/", expected/], [{ lock: true }, /^inkling: lock is true, expected/]]) {
        await show(page, traits);
        assert.match(await page.evaluate(() => globalThis.model.get("error")), error);
        assert.equal(await page.$("inkling-lab"), null);
        await page.evaluate(() => globalThis.leave());
      }
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  });
}
