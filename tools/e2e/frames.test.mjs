// Inkling in pages that restrict it: sandboxed or cross-origin isolated pages, and pages that block the frame, remove it or
// flood it with messages; in both browsers. In each case, every call of the element is settled.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { heard, frameOf, serveAround } from "./around.mjs";
import { NAMES, newPage, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { serveSlowly } from "./slowserver.mjs";
import { browserOf } from "./visits.mjs";

const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

// For pages that wait until a timeout: their clock runs twenty times as fast.
const hurry = () => {
  if (window !== top) return;
  const { setTimeout } = window;
  window.setTimeout = (f, ms, ...args) => setTimeout(f, ms / 20, ...args);
};

/** Calls a method of the element and returns why it is rejected, or "". */
const refusal = (page, what, ...args) =>
  page.evaluate((what, args) => document.querySelector("inkling-lab")[what](...args).then(() => "", (e) => e.message), what, args);

for (const name of NAMES) {
  describe(`Inkling in restricting pages, in ${name}`, () => {
    let browser, inkling, plain, around;
    before(async () => {
      browser = await browserOf(name);
      inkling = await serve(lab.SITE);
      plain = await serveSlowly(lab.SITE, Infinity); // a host that sends no headers
      around = await serveAround(inkling);
    });
    after(async () => {
      await around?.stop();
      await plain?.stop();
      await inkling?.stop();
    });

    const element = (attributes = `view="pad"`) => `<script src="${inkling.url}embed.js"></script><inkling-lab ${attributes}></inkling-lab>`;

    const open = async (body, { headers, before } = {}) => {
      const page = await newPage(browser, { width: 700 });
      if (before) await page.evaluateOnNewDocument(before);
      await page.goto(around.page(body, headers));
      return page;
    };

    /** Trains for an epoch in the element of this page or frame. */
    const train = async (page) => {
      await page.evaluate(() => document.querySelector("inkling-lab").train());
      const { epoch } = await heard(page, "epoch");
      assert.equal(epoch.correct, 8231);
    };
    const TRAINS = `view="train" epochs="1" seed="1" layers="30"`;

    const escaped = (html) => html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const SANDBOXES = {
      "at another address": (body) => `sandbox="allow-scripts" src="${around.page(body)}"`,
      "written into the page": (body) => `sandbox="allow-scripts" srcdoc="${escaped(around.document(body))}"`,
      "at a data address": (body) => `src="data:text/html,${encodeURIComponent(around.document(body))}"`,
      "at a data address, sandboxed": (body) => `sandbox="allow-scripts" src="data:text/html,${encodeURIComponent(around.document(body))}"`,
    };
    for (const [which, attributes] of Object.entries(SANDBOXES)) {
      test(`works in a page without an origin, ${which}`, async () => {
        const page = await open(`<iframe id="inner" ${attributes(element(TRAINS))}></iframe>`);
        const inner = await (await page.waitForSelector("#inner")).contentFrame();
        await inner.waitForFunction(() => globalThis.heard);
        assert.equal(await inner.evaluate(() => origin), "null");
        assert.deepEqual(await heard(inner, "ready"), { inkling: 1, event: "ready", view: "train" });
        await train(inner);
        const answer = await inner.evaluate(() => document.querySelector("inkling-lab").set({ eta: 0.5 }));
        assert.deepEqual(answer, []);
        await page.close();
      });
    }

    for (const policy of ["require-corp", "credentialless"]) {
      test(`works in a page that ${policy} makes cross-origin isolated`, async () => {
        const headers = { ...ISOLATED, "Cross-Origin-Embedder-Policy": policy };
        for (const body of [element(TRAINS), element(`sandbox="strict" view="pad"`), `<iframe title="Inkling" src="${inkling.url}embed.html?view=pad"></iframe>`]) {
          const page = await open(body, { headers });
          assert.equal(await page.evaluate(() => crossOriginIsolated), true);
          await heard(page, "ready");
          assert.ok(!(await page.evaluate(() => document.querySelector("inkling-lab")?.shadowRoot.querySelector("iframe").credentialless)));
          if (body.includes(TRAINS)) await train(page);
          await page.close();
        }
      });
    }

    test("a host without headers works in an isolated page, if the browser supports that", async () => {
      const page = await open(element(`src="${plain.url}" ${TRAINS}`), { headers: ISOLATED, before: hurry });
      assert.equal(await page.evaluate(() => crossOriginIsolated), true);
      if (await page.evaluate(() => "credentialless" in HTMLIFrameElement.prototype)) {
        await heard(page, "ready");
        await train(page);
      } else {
        assert.match(await refusal(page, "train"), /^inkling-lab: no Inkling answers at /);
      }
      await page.close();
    });

    test("a call without a frame is rejected with a reason", async () => {
      const cases = [
        [element(`src="${inkling.url}nowhere/"`), /^inkling-lab: no Inkling answers at .*nowhere\/embed\.html/],
        [element(`src="http://localhost:1/"`), /^inkling-lab: no Inkling answers at http:\/\/localhost:1\//],
        [element(`src="javascript:alert(1)"`), /^inkling-lab: src is "javascript:alert\(1\)"\. Give it the address of Inkling/],
        [element(`src="${around.origin}/mute/"`), /^inkling-lab: no answer within 120 seconds$/],
      ];
      for (const [body, reason] of cases) {
        const page = await open(body, { before: hurry });
        assert.match(await refusal(page, "train"), reason);
        await page.close();
      }
      const policy = { "Content-Security-Policy": `default-src 'none'; script-src 'self' ${inkling.url}; img-src data:` };
      const page = await open(element(), { headers: policy });
      assert.match(await refusal(page, "model"), /^inkling-lab: the policy of this page keeps the frame out\. Add "frame-src http:\/\/localhost:\d+" to it$/);
      assert.match(await refusal(page, "model"), /keeps the frame out/, "the second time");
      assert.ok(await page.evaluate(() => globalThis.heard.some((h) => h.event === "error" && /keeps the frame out/.test(h.detail))));
      await page.close();
    });

    test("a call is rejected where Inkling cannot run", async () => {
      const page = await open(element(), { before: () => window !== top && delete globalThis.WebAssembly });
      assert.match(await refusal(page, "train"), /^inkling-lab: Inkling cannot run: /);
      await page.close();
    });

    test("calls are settled when the element is removed or changed, or an argument cannot be sent", async () => {
      const page = await open(element());
      const answers = await page.evaluate(async () => {
        const lab = document.querySelector("inkling-lab");
        const why = (p) => p.then(() => "", (e) => e.message);
        const early = document.createElement("inkling-lab").train();
        const list = [why(early), why(lab.train())];
        lab.setAttribute("view", "train");
        await new Promise((done) => lab.addEventListener("inkling-ready", done, { once: true }));
        list.push(why(lab.set({ eta: () => 1 })), why(lab.set()), why(lab.set({ eta: [[[1]]] })), why(lab.pause()));
        await Promise.all(list);
        list.push(why(lab.model()));
        lab.remove();
        list.push(why(lab.model()));
        return Promise.all(list);
      });
      assert.deepEqual(answers.map((a) => a.replace(/^inkling-lab: /, "")).map((a) => (/clone/.test(a) ? "cannot be cloned" : a)), [
        "it is in no page", "the frame was built anew", "cannot be cloned", "settings is missing: expected an object such as {eta: 0.5}",
        'settings: "eta" is neither a text, a number nor a list of these', "", "it was taken out of the page", "it is in no page",
      ]);
      await page.close();
    });

    test("calls are settled when the frame reloads or shows another page", async () => {
      const page = await open(element(), { before: hurry });
      await heard(page, "ready");
      const again = page.evaluate(() => new Promise((done) => document.querySelector("inkling-lab").addEventListener("inkling-ready", () => done(), { once: true })));
      await frameOf(page).evaluate(() => setTimeout(() => location.reload()));
      await again;
      assert.equal(await refusal(page, "clear"), "");
      const refused = (pattern) =>
        page.waitForFunction((source) => document.querySelector("inkling-lab").clear().then(() => "", (e) => e.message).then((m) => new RegExp(source).test(m)),
          { polling: 200 }, pattern.source);
      await frameOf(page).evaluate((url) => void setTimeout(() => (location = url)), around.page("<p>Another page</p>"));
      await refused(/^inkling-lab: no Inkling answers at /);
      await page.evaluate(() => history.back());
      await refused(/^$/);
      await page.close();
    });

    test("messages are limited in number and size", async () => {
      const page = await open(element(`view="train"`));
      await heard(page, "ready");
      const seen = await page.evaluate(async () => {
        const lab = document.querySelector("inkling-lab");
        const next = () => new Promise((done) => setTimeout(done, 1100)); // the limit is per second
        const outcomes = async (list) => (await Promise.allSettled(list)).map((r) => r.reason?.message ?? "done");
        const result = {};
        await next();
        result.models = await outcomes(Array.from({ length: 40 }, () => lab.model()));
        await next();
        result.many = await outcomes(Array.from({ length: 3000 }, () => lab.clear()));
        await next();
        const long = "x".repeat(2e7);
        result.long = await outcomes([
          lab.set({ note: long }), lab.set({ layers: [long] }), lab.set({ layers: new Array(1e6).fill(1) }), lab.set({ [long]: 1 }),
          lab.set(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]))),
        ]);
        result.odd = await outcomes([lab.set({ eta: new Uint8Array(2e7) }), lab.set({ eta: new Map() }), lab.set({ eta: 1n }), lab.set({ layers: [[[[]]]] })]);
        const frame = lab.shadowRoot.querySelector("iframe").contentWindow;
        for (const m of [long, { pad: long }, [long], new Uint8Array(2e7)]) frame.postMessage(m, "*"); // for other recipients
        frame.postMessage({ inkling: 1, do: "clear", id: 999_999, pad: long }, "*");
        result.after = await outcomes([lab.set({ eta: 0.5 })]);
        return result;
      });
      assert.deepEqual(seen.models, Array(40).fill("done"));
      assert.deepEqual(seen.many.slice(0, 100), Array(100).fill("done"));
      const refused = seen.many.filter((m) => m !== "done");
      assert.ok(refused.length > 0 && refused.every((m) => /^more than 100 messages in a second: this one was not read\. Send it again/.test(m)), refused[0]);
      assert.deepEqual(seen.long, Array(5).fill("the message is too long: at most 16384 characters are read"));
      for (const m of seen.odd) assert.match(m, /is neither a text, a number nor a list of these$/);
      assert.deepEqual(seen.after, ["done"]);
      assert.deepEqual(page.problems, []);
      await page.close();
    });

    test("a network that the visitor opened from a file stays in the frame", async () => {
      const page = await open(element(`view="pad"`));
      await heard(page, "ready");
      assert.equal(await refusal(page, "model"), "");
      await lab.click(await frameOf(page).$("#files summary"));
      const input = await frameOf(page).waitForSelector('#files input[type="file"]');
      await input.uploadFile(`${lab.SITE}/models/book.safetensors`);
      await frameOf(page).waitForFunction(() => /It is active now/.test(document.body.textContent));
      assert.match(await refusal(page, "model"), /comes from a file that the visitor opened, so it stays with the visitor$/);
      await page.close();
    });

    test("scripts load only from addresses of the site, with Trusted Types", async (t) => {
      const page = await lab.open(browser, inkling.url, { offline: true });
      await lab.type(page, "Epochs", "1");
      await lab.press(page, "Train");
      await lab.untilLog(page, 1);
      const seen = await page.evaluate(async () => {
        const refused = (f) => {
          try {
            return void f();
          } catch (e) {
            return e.name;
          }
        };
        const foreign = ["https://example.org/x.js", "//example.org/x.js", "http://localhost:1/x.js", "blob:x", "data:,1", "javascript:1"];
        return {
          supported: "trustedTypes" in globalThis,
          foreign: foreign.map((url) => refused(() => inklingFiles.trusted(url))),
          own: String(inklingFiles.trusted("worker.js")),
          sinks: [() => (document.createElement("script").src = "x.js"), () => new Worker("worker.js"), () => (document.createElement("p").innerHTML = "<b>"),
            () => trustedTypes.createPolicy("other", {})].map(refused),
          kept: (await navigator.serviceWorker.ready).active.scriptURL,
        };
      });
      assert.deepEqual(seen.foreign, Array(6).fill("TypeError"));
      assert.equal(seen.own, `${inkling.url}worker.js`);
      assert.equal(seen.kept, `${inkling.url}sw.js`);
      assert.ok(page.workers().some((w) => w.url() === `${inkling.url}worker.js`) || name === "firefox", "the trainer does not run in a worker");
      if (seen.supported) assert.deepEqual(seen.sinks, Array(4).fill("TypeError"));
      t.diagnostic(`Trusted Types ${seen.supported ? "are" : "are not"} supported`);
      await page.close();
    });
  });
}
