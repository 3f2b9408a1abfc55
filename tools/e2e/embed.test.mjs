// Parts of Inkling in a page of another origin: each view, by iframe and by element, sandboxed and not, in both browsers.
// Events arrive, sizes fit, training works. The embedding page has its own strict policy.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ask, fits, frameAt, frameOf, heard, serveAround } from "./around.mjs";
import { NAMES, newPage, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { browserOf, stepsOf } from "./visits.mjs";

const VIEWS = ["pad", "train", "compare", "inspect", "learn"];
// The style sheets and programs that a view needs in addition to those of every view.
const LAB = "controls.css charts.css coach.css vendor/uPlot.min.css vendor/uPlot.iife.min.js";
const SHEETS = {
  pad: "", hand: "", browse: "", nowhere: "", inspect: "inspect.css", train: LAB, compare: `${LAB} runs.css`, lab: `${LAB} runs.css inspect.css`,
  "lab&hide=chart": "controls.css charts.css coach.css runs.css inspect.css", learn: "learn.css", "learn/backprop": "learn.css",
};
const WAYS = {
  "by iframe": (url, query) => `<iframe title="Inkling" width="100%" src="${url}embed.html?${query}"></iframe>`,
  "by sandboxed iframe": (url, query) =>
    `<iframe title="Inkling" width="100%" sandbox="allow-scripts" src="${url}embed.html?${query}"></iframe>`,
  "by element": (url, query) => `<script src="${url}embed.js"></script><inkling-lab ${attributes(query)}></inkling-lab>`,
  "by strictly sandboxed element": (url, query) =>
    `<script src="${url}embed.js"></script><inkling-lab sandbox="strict" ${attributes(query)}></inkling-lab>`,
};

const attributes = (query) => [...new URLSearchParams(query)].map(([key, value]) => `${key}="${value}"`).join(" ");

/** The page's problems, except reports of a fetch that a sandbox forbids: scripts then load the files. */
const problems = (page, sandboxed) =>
  page.problems.filter((p) => !(sandboxed && /build\.json|CORS|Cross-Origin|cross-origin|origin 'null'/.test(p)));

test("embed.html has everything in index.html except what only the whole page needs", async () => {
  const parts = async (name) => {
    const html = await readFile(join(lab.SITE, name), "utf8");
    return [...html.matchAll(/<(?:script|link rel="stylesheet")[^>]*? (?:src|href)="([^"]+)"/g)].map(([, file]) => file);
  };
  const own = new Set(["share.css", "keys.css", "bench.css", "present.css", "embed.css", "look.js", "offline.js", "frame.js"]);
  const [page, frame] = [await parts("index.html"), await parts("embed.html")].map((list) => list.filter((file) => !own.has(file)));
  assert.deepEqual(frame, page);
});

for (const name of NAMES) {
  describe(`Inkling embedded in a page of another origin, in ${name}`, () => {
    let browser, inkling, around;
    before(async () => {
      browser = await browserOf(name);
      inkling = await serve(lab.SITE);
      around = await serveAround(inkling);
    });
    after(async () => {
      await around?.stop();
      await inkling?.stop();
    });

    const open = async (body, options) => {
      const page = await newPage(browser, { width: 700, ...options });
      await page.goto(around.page(body));
      await heard(page, "ready");
      return page;
    };
    const element = (query) => WAYS["by element"](inkling.url, query);

    test("the pad alone loads no data, reports predictions, and returns its network", async () => {
      const page = await newPage(browser, { width: 360 });
      const asked = [];
      page.on("request", (r) => asked.push(r.url()));
      await page.goto(around.page(element("view=pad")));
      await heard(page, "ready");
      const frame = frameOf(page);
      await fits(frame);
      const pad = await lab.resting(await frame.$('canvas[aria-label="Drawing pad"]'));
      for (const [i, [x, y]] of lab.DIGITS[7][0].entries()) {
        await page.mouse.move(pad.x + x * pad.width, pad.y + y * pad.height, { steps: 5 });
        if (i === 0) await page.mouse.down();
      }
      await page.mouse.up();
      await page.waitForFunction(() => globalThis.heard.some((h) => h.event === "prediction" && h.detail?.class === 7));
      const [bytes, key] = await page.evaluate(async () => {
        const { model, settings } = await document.querySelector("inkling-lab").model();
        return [model.length, settings.hidden];
      });
      assert.deepEqual([bytes > 900_000, key], [true, "256, 128"]);
      assert.deepEqual(asked.filter((url) => /\/data\/|uPlot/.test(url)), [], "these were fetched unnecessarily");
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    test("the element applies settings, locks and steps, and rejects bad calls", async () => {
      const page = await open(element("view=train&epochs=1&lock=epochs&hide=log"));
      const said = await page.evaluate(async () => {
        const element = document.querySelector("inkling-lab");
        const refused = (p) => p.then(() => "", (e) => e.message);
        return {
          notes: await element.set({ eta: 0.5, layers: [16, 16], epochs: 7000, what: "ever" }),
          wrong: await refused(element.set({ eta: { toString: "3" } })),
        };
      });
      assert.deepEqual(said.notes.sort(), ['"what" is not a known key', "Epochs: 7000 is too large; use a number from 1 to 1000; it was changed to 1000"]);
      assert.match(said.wrong, /"eta" is neither a text, a number nor a list/);
      const frame = frameOf(page);
      const field = (key) => frame.$eval(`#set-${key}`, (e) => [e.value, e.matches(":disabled")]);
      await frame.waitForFunction(() => document.querySelector("#set-epochs").value === "1000");
      assert.deepEqual([await field("eta"), await field("epochs")], [["0.5", false], ["1000", true]]);
      assert.equal(await frame.$(".log"), null);
      await page.$eval("inkling-lab", (e) => e.setAttribute("eta", "2"));
      await frame.waitForFunction(() => document.querySelector("#set-eta").value === "2");
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    test("the plane trains on command, reports its numbers, and keeps what is locked", async () => {
      const page = await open(element("view=plane&set=moons&lock=eta,data&hide=files,title"));
      const frame = frameOf(page);
      await fits(frame);
      assert.equal(await frame.evaluate(() => document.querySelector("#plane-eta").matches(":disabled") && !document.querySelector("#plane-momentum").matches(":disabled")), true);
      assert.equal(await frame.$("#plane-file"), null);
      await ask(page, "step");
      assert.deepEqual((({ epoch, seed, total }) => ({ epoch, seed, total }))((await heard(page, "epoch")).epoch), { epoch: 0, seed: 1, total: 250 });
      await ask(page, "train");
      await page.waitForFunction(() => globalThis.heard.some((h) => h.data?.event === "epoch" && h.data.epoch.epoch > 50 && h.data.epoch.testCost < 0.1));
      await ask(page, "pause");
      const { epoch } = await heard(page, "finished");
      await frame.waitForFunction((n) => document.querySelector(".numbers").textContent.replace(/\D*/, "").replaceAll(",", "").startsWith(n), {}, String(epoch.epoch));
      assert.deepEqual(await page.evaluate(() => document.querySelector("inkling-lab").set({ eta: 0.1, colour: "red" }).then((notes) => notes.length)), 1);
      await frame.waitForFunction(() => document.querySelector("#plane-eta").value === "0.1");
      await assert.rejects(() => page.evaluate(() => document.querySelector("inkling-lab").clear()), /has no pad/);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    test("only embed.html can be framed", async () => {
      const page = await newPage(browser, { width: 700 });
      for (const [name, shown] of [["embed.html?view=pad", true], ["index.html", false], ["", false], ["how-to.html", false]]) {
        await page.goto(around.page(`<iframe title="Inkling" src="${inkling.url}${name}"></iframe>`));
        const frame = await (await page.$("iframe")).contentFrame();
        const title = await frame.evaluate(() => (location.protocol === "http:" ? document.title : ""));
        assert.equal(/Inkling/.test(title), shown, `${name}: the frame shows "${title}"`);
      }
      await page.close();
    });

    test("trains on the page's own thread without workers", async () => {
      const page = await newPage(browser, { width: 700 });
      await page.evaluateOnNewDocument(() => delete globalThis.Worker);
      await page.goto(around.page(element("view=train&epochs=1&seed=1&layers=30")));
      await heard(page, "ready");
      await ask(page, "train");
      const { epoch } = await heard(page, "epoch");
      assert.equal(epoch.correct, 8231);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    // One page shows all views in turn: frames in the same process compile each program only once.
    for (const [way, body] of Object.entries(WAYS)) {
      test(`shows each view ${way}`, async (t) => {
        const page = await newPage(browser, { width: 700 });
        const step = stepsOf(t, () => problems(page, /sandboxed/.test(way)));
        const html = (view) => body(inkling.url, `view=${view}${VIEWS.includes(view) ? "&epochs=1&seed=1&layers=30" : ""}`);
        for (const [n, view] of VIEWS.entries()) {
          await step(`shows ${view} ${way}`, async () => {
            if (n === 0) await page.goto(around.page(html(view)));
            else await append(page, html(view));
            const frame = await frameAt(page, n);
            const ready = await heard(page, "ready", n);
            assert.equal(ready.view, view);
            await heard(page, "size", n);
            await fits(frame);
          });
        }
        if (way === "by iframe") await step("a frame ignores messages for others, and answers malformed ones", () => malformed(page));
        await step(`trains ${way}`, async () => {
          const n = VIEWS.indexOf("train");
          await frameAt(page, n);
          await ask(page, "train", n);
          const { epoch } = await heard(page, "epoch", n);
          assert.deepEqual([epoch.correct, epoch.total], [8231, 10000], "of the book's network after one epoch");
          const finished = await heard(page, "finished", n);
          assert.match(finished.epoch.weights, /^[0-9a-f]{64}$/);
        });
        if (way === "by element") {
          for (const [view, wanted] of Object.entries(SHEETS)) {
            await step(`loads only what ${view} needs`, async () => {
              const n = VIEWS.includes(view) ? VIEWS.indexOf(view) : await append(page, html(view));
              await needs(page, n, wanted);
            });
          }
          await step("an exercise reports the result of an answer", async () => {
            await exercise(page, await append(page, html("learn/exercises")));
          });
        }
        await page.close();
      });
    }
  });
}

/** Sends the first frame all kinds of messages, and checks which of them it answers. */
async function malformed(page) {
  const answers = await page.evaluate(async () => {
    const frame = document.querySelector("iframe").contentWindow;
    const cycle = {};
    cycle.self = cycle;
    for (const m of [null, 0, "", "[iFrameSizer]x:1", [], {}, { inkling: 1 }, { inkling: 2, do: "train" }, { inkling: 1, do: "eval" }, { inkling: 1, id: -1, do: "reset" },
      { inkling: 1, do: "set", settings: { note: "<img src=x onerror=alert(1)>", hide: "draw<" } }, { inkling: 1, do: ["train"] }, 1n, cycle,
      { inkling: 1, DO: "train" }, { inkling: 1, do: "set", setings: {} }, { inkling: 1, do: "set", settings: "all" }, "x".repeat(100_000), { inkling: "1", pad: "x".repeat(100_000) }, { inkling: 1, id: 9, do: "hello" }]) {
      frame.postMessage(m, "*");
    }
    for (let i = 0; i < 5000 && !globalThis.heard.some((h) => h.data?.event === "answer" && h.data.id === 9); i++) await new Promise((r) => setTimeout(r, 20));
    return globalThis.heard.filter((h) => h.data?.event === "answer").map((h) => h.data.error ?? "done");
  });
  assert.equal(answers.filter((a) => a === "done").length, 2, answers.join("\n"));
  assert.equal(answers.length, 11, answers.join("\n"));
}

/** Shows another frame below the others and returns its number; the script of elements runs once. */
const append = (page, html) =>
  page.evaluate((h) => {
    document.body.insertAdjacentHTML("beforeend", h);
    return globalThis.inklings().length - 1;
  }, html);

/** Solves an exercise in the nth frame. */
async function exercise(page, n) {
  const frame = await frameAt(page, n);
  const field = await frame.waitForSelector("#blank-cost_derivative");
  await field.type("output_activations - y");
  await field.press("Enter");
  const reported = await page.waitForFunction(() => globalThis.heard.find((h) => h.event === "exercise")?.detail);
  assert.deepEqual(await reported.jsonValue(), { page: "exercises", name: "cost_derivative", right: true, tries: 1 });
}

/** Asserts that the nth frame has loaded these files beyond those of every view, and that no style rule is missing. */
async function needs(page, n, wanted) {
  const frame = await frameAt(page, n);
  await heard(page, "ready", n);
  const loaded = await frame.evaluate(() => performance.getEntriesByType("resource").map((e) => e.name.slice(new URL(".", location.href).href.length)));
  const differing = loaded.filter((file) => /\.css$|uPlot/.test(file) && !/^(style|embed|dark|forced)\.css$/.test(file));
  assert.deepEqual([...new Set(differing)].sort(), wanted.split(" ").filter(Boolean).sort());
  assert.deepEqual(await frame.evaluate(rulesMissed), [], "another style sheet is needed");
}

/** Runs in a frame: the rules of unloaded style sheets that match something in it, except lines of drawings. */
async function rulesMissed() {
  const others = [...document.querySelectorAll("link[data-views]")].filter((link) => link.disabled);
  await Promise.all(others.map((link) => new Promise((done) => ((link.onload = done), (link.disabled = false)))));
  const selectors = (rules) => [...rules].flatMap((rule) => rule.selectorText ?? selectors(rule.cssRules ?? []));
  return others.flatMap((link) => selectors(link.sheet.cssRules)).filter((selector) => document.querySelector(`:is(${selector}):not(svg *)`));
}
