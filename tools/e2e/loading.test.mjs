// How the page loads its data: all kinds of faults, what is cached between visits, training while it loads, and the choice
// of data sets. Real MNIST, in both browsers.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { NAMES } from "./browser.mjs";
import { FAULTS, rewrite, serveFaulty } from "./faulty.mjs";
import * as lab from "./lab.mjs";
import { browserOf } from "./visits.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const INKLING = process.env.INKLING || join(ROOT, ".cache/bin/inkling");
const AT_ONCE = 4; // pages open at the same time, each with one fault after another

// The runs of these tests, and their expected final weights, which the command line tool computes.
const SETTINGS = { "Hidden layers": "10", Epochs: "1" };
const weightsOf = (data) =>
  execFileSync(INKLING, ["train", "--from", data, "--hidden", "10", "--epochs", "1"], { encoding: "utf8" }).match(/weights (\w{12})/)[1];

// Kinds of faults: the file, the fault, and the message to the visitor. More malformed content is tested without a browser,
// in wasm/trainer.
const recounted = (m) => ({ // so that the manifest is consistent
  ...m,
  splits: m.splits.map((p) => ({ ...p, images: m.shards.filter((s) => s.split === p.split).reduce((n, s) => n + s.images, 0) })),
});
const manifest = (change) => rewrite((text) => JSON.stringify(recounted(change(JSON.parse(text)))));
const withShard = (change) => manifest((m) => ({ ...m, shards: m.shards.map((s, i) => (i === 3 ? { ...s, ...change(s) } : s)) }));
const KINDS = [
  ["a missing shard", "/train-02.", FAULTS.missing, /train-02\.\w+\.shard could not be loaded: the server answered 404/],
  ["a server error", "/test-00.", FAULTS.serverError, /test-00\.\w+\.shard could not be loaded: the server answered 503/],
  ["a refused connection", "/train-00.", FAULTS.refused, /train-00\.\w+\.shard could not be loaded \(.+\)\. Check the connection/],
  ["a connection cut midway", "/train-01.", FAULTS.cutMidway, /train-01\.\w+\.shard stopped after \d+ bytes \(.+\)\. Check the connection/],
  ["a connection cut midway, with unknown length", "/train-04.", FAULTS.cutMidwayInChunks, /train-04\.\w+\.shard stopped after \d+ bytes/],
  ["a truncated shard", "/train-03.", FAULTS.truncated, /train-03\.\w+\.shard: \d+ bytes, expected \d+: the file is incomplete/],
  ["a shard that is too long", "/train-05.", FAULTS.tooLong, /train-05\.\w+\.shard is longer than the expected \d+ bytes/],
  ["an empty shard", "/train-06.", FAULTS.empty, /train-06\.\w+\.shard: 0 bytes, expected \d+/],
  ["an altered byte", "/test-01.", FAULTS.altered, /test-01\.\w+\.shard: SHA-256 .* was altered/],
  ["a page in place of a shard", "/train-02.", FAULTS.webPage, /train-02\.\w+\.shard: a web page arrived in its place/],
  ["a redirection to a page", "/train-02.", FAULTS.redirectedToPage, /train-02\.\w+\.shard(: a web page arrived in its place| has more than)/],
  ["a missing manifest", "/manifest.json", FAULTS.missing, /manifest\.json could not be loaded: the server answered 404/],
  ["a manifest cut midway", "/manifest.json", FAULTS.cutMidway, /manifest\.json stopped after \d+ bytes/],
  ["a page in place of the manifest", "/manifest.json", FAULTS.webPage, /manifest\.json: a web page arrived in its place/],
  ["a manifest with a wrong count", "/manifest.json", withShard((s) => ({ images: s.images - 1 })), /: \d+ \w+ images, expected \d+/],
];

for (const name of NAMES) {
  describe(`data in ${name}`, () => {
    let browser;
    let folder; // the site with several data sets, and a tenth of MNIST apart from them
    let weights; // of the run on all of MNIST, and on this tenth
    before(async () => {
      browser = await browserOf(name);
      folder = await mkdtemp(join(tmpdir(), "inkling-"));
      await cp(lab.SITE, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
      for (const set of await readdir(join(folder, "data"))) {
        if (set !== "mnist") await rm(join(folder, "data", set), { recursive: true });
      }
      const data = join(folder, "data");
      execFileSync("go", ["run", "./tools/e2e/moresets", "--data", data, "--tenth", join(folder, "tenth", "mnist")], { cwd: ROOT, stdio: "inherit" });
      execFileSync(INKLING, ["sets", "--dir", data]);
      weights = { whole: weightsOf(data), tenth: weightsOf(join(folder, "tenth")) };
    });
    after(() => rm(folder, { recursive: true }));

    // The site with a tenth of MNIST in place of all of it, also under other names.
    const withTenth = (path) => {
      const ofData = path.match(/^\/data\/(?:mnist|set-\d+)\/(.*)/);
      return ofData ? join(folder, "tenth", "mnist", ofData[1]) : join(lab.SITE, path);
    };

    // Opens a page with the settings of these tests' run.
    const open = async (url, options) => {
      const page = await lab.open(browser, url, options);
      await lab.show(page, "train");
      await fillIn(page);
      return page;
    };
    const fillIn = async (page) => {
      for (const [label, value] of Object.entries(SETTINGS)) await lab.type(page, label, value);
    };

    // Waits until the run has ended, and returns whether it was trained on exactly the right images.
    const endsRight = async (page, which = "tenth") => (await lab.untilProgress(page, /^Finished/)).includes(`weights ${weights[which]}`);

    const withAll = (path) => join(lab.SITE, path);

    const visit = (title, steps, fileOf = withTenth) =>
      test(title, async () => {
        const server = await serveFaulty(lab.SITE, fileOf);
        await steps(server);
        await server.stop();
      });

    test("names every fault, and loads the right images after Retry", async (t) => {
      // One data set for each kind of fault, so that a page can load one after another.
      const sets = KINDS.map((_, i) => ({ folder: `set-${i}`, name: `Set ${i}` }));
      let injected = 0;
      const wrong = [];
      const meet = async (server, page, i) => {
        const [kind, file, fault, sentence] = KINDS[i];
        const part = `/set-${i}${file}`;
        server.faults.set(part, fault);
        await lab.choose(page, "Data set", `set-${i}`);
        await lab.press(page, "Train");
        const said = await lab.untilNotice(page, /^The data could not be loaded: .*Press Retry to go on where it stopped\.$/);
        assert.match(said, sentence, kind);
        injected++;
        server.faults.delete(part);
        await lab.press(page, "Retry");
        if (!(await endsRight(page))) wrong.push(kind);
      };
      const left = [...KINDS.keys()];
      const visitors = []; // each with its own server, so that none sees the runs of another
      while (visitors.length < AT_ONCE) { // one after another: Firefox mixes up tabs that open and close at the same time
        const server = await serveFaulty(lab.SITE, withTenth);
        server.faults.set("/data/sets.json", rewrite(() => JSON.stringify(sets)));
        visitors.push([server, await open(server.url)]);
      }
      await Promise.all(visitors.map(async ([server, page]) => {
        while (left.length) await meet(server, page, left.shift());
        await page.close();
        await server.stop();
      }));
      t.diagnostic(`${injected} faults injected / ${wrong.length} runs that ended with a wrong or lost image`);
      assert.equal(injected, KINDS.length);
      assert.deepEqual(wrong, []);
    });

    visit("retries automatically, and says so", async (server) => {
      let left = 2;
      server.faults.set("/train-02.", (response) => {
        if (--left === 0) server.faults.clear();
        FAULTS.serverError(response);
      });
      const page = await open(server.url);
      await lab.press(page, "Train");
      await lab.untilProgress(page, /trying again in 1 s: data\/mnist\/train-02\.\w+\.shard could not be loaded: the server answered 503/);
      assert.ok(await endsRight(page));
      assert.equal(await page.$eval(".train .notice:not([role=status])", (e) => e.textContent), "");
      await page.close();
    });

    visit("starts now, on the data loaded so far", async (server) => {
      let release;
      const held = new Promise((resolve) => (release = resolve));
      server.faults.set("/train-01.", async (response, bytes) => {
        await held;
        response.end(bytes);
      });
      const page = await open(server.url);
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Loading MNIST: 11,000 images, [\d.]+ of [\d.]+ MB$/);
      await lab.press(page, "Start now");
      await lab.untilProgress(page, /^Training on 1,000 of 50,000 images: pass \d+, [\d.]+ s; [\d.]+ of [\d.]+ MB loaded$/);
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^\d/);
      await lab.press(page, "Pause");
      await lab.untilProgress(page, /^Paused on 1,000 of 50,000 images/);
      release();
      await lab.press(page, "Resume");
      assert.ok(!(await endsRight(page, "whole")), "a run on part of the data must not end with the weights of a run on all of it");
      await lab.show(page, "log");
      const lines = await page.$$eval('[role="log"] > div', (list) => list.map((e) => e.textContent));
      assert.equal(lines[0], "Began on part of the data: not reproducible.");
      assert.match(lines[1], /^1,000 images: \d+ \/ 10000$/);
      assert.match(lines.at(-1), /^Epoch 0: \d+ \/ 10000$/);
      await lab.press(page, "Train"); // now that everything is loaded
      await page.waitForFunction(() => !document.querySelector('[role="log"]').textContent.includes("not reproducible"));
      assert.ok(await endsRight(page, "whole"));
      assert.deepEqual(page.problems, []);
      await page.close();
    }, withAll);

    // The cached addresses, relative to data/.
    const kept = (page) =>
      page.evaluate(async () => {
        const keys = await (await caches.open("inkling-data")).keys();
        return keys.map((r) => new URL(r.url).pathname.replace("/data/", "")).sort();
      });
    const untilKept = (page, count) =>
      page.waitForFunction(async (n) => (await (await caches.open("inkling-data")).keys()).length === n, { polling: 50 }, count);
    const FILES = 13; // of MNIST: the manifest and twelve shards

    visit("loads no data on the second visit or without a network, and replaces damaged files", async (server) => {
      const visitAgain = async () => {
        server.requests.length = 0;
        const page = await open(server.url);
        await lab.press(page, "Train");
        assert.ok(await endsRight(page));
        return page;
      };
      let page = await visitAgain();
      await untilKept(page, FILES);
      assert.equal(server.shards().length, FILES - 1);
      await page.close();

      page = await visitAgain();
      assert.deepEqual(server.shards(), []);
      await page.evaluate(async () => {
        const cache = await caches.open("inkling-data");
        for (const request of await cache.keys()) {
          if (/train-03|test-00/.test(request.url)) await cache.put(request, new Response("damaged"));
        }
      });
      await page.close();

      page = await visitAgain();
      assert.deepEqual(server.shards().map((path) => path.match(/[a-z]+-\d+/)[0]).sort(), ["test-00", "train-03"]);
      await untilKept(page, FILES);
      await page.close();

      server.faults.set("/data/mnist/", FAULTS.refused);
      page = await visitAgain();
      await page.close();
      server.faults.clear();

      const gone = /train-0[67]/;
      server.faults.set("/mnist/manifest.json", manifest((m) => ({ ...m, shards: m.shards.filter((s) => !gone.test(s.file)) })));
      page = await open(server.url);
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Finished/);
      await untilKept(page, FILES - 2);
      assert.ok(!(await kept(page)).some((file) => gone.test(file)), "old shards are still there");
      await page.close();
    });

    for (const [how, script] of [
      ["is missing", "delete self.caches; delete WorkerGlobalScope.prototype.caches;"],
      ["is not accessible", 'Object.defineProperty(self, "caches", { get() { throw new DOMException("sandboxed", "SecurityError"); } });'],
      ["is refused", 'caches.open = () => Promise.reject(new DOMException("no", "SecurityError"));'],
      ["is full", 'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));'],
      ["throws", "Cache.prototype.match = Cache.prototype.keys = Cache.prototype.put = () => { throw new TypeError(); };"],
    ]) {
      visit(`trains even if storage ${how}`, async (server) => {
        server.faults.set("/worker.js", rewrite((text) => script + text));
        const page = await open(server.url);
        await lab.press(page, "Train");
        assert.ok(await endsRight(page));
        assert.deepEqual(page.problems, []);
        assert.equal(await page.$eval(".train .notice:not([role=status])", (e) => e.textContent), "");
        await page.close();
      });
    }

    describe("with several data sets", () => {
      const several = (path) => join(folder, path);
      const openMany = async (...args) => {
        const page = await open(...args);
        await page.waitForSelector("#set-data"); // the list of data sets loads after the page
        return page;
      };
      visit("lists them, and names their classes", async (server) => {
        const page = await openMany(server.url, { width: 360, height: 740 });
        const names = await (await lab.labelled(page, "Data set")).evaluate((e) => [...e.options].map((o) => o.textContent));
        assert.deepEqual(names, ["MNIST", "Clothes", "Small"]);
        await lab.choose(page, "Data set", "clothes");
        await lab.press(page, "Train");
        await lab.untilProgress(page, /^Finished/);
        await lab.show(page, "draw"); // and its outputs: the page of a phone
        await lab.draw(page, lab.DIGITS[1]);
        await lab.untilPrediction(page, /^[A-Z]/);
        const meters = await page.$$eval('[role="meter"]', (list) => list.map((e) => e.getAttribute("aria-label")));
        assert.equal(meters.length, 10);
        assert.match(meters[9], /^Ankle boot: \d+%$/);
        const cut = await page.$$eval(".bars .name", (list) => list.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent));
        assert.deepEqual(cut, [], "names that do not fit");
        const { wide, screen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: innerWidth }));
        assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
        await lab.show(page, "log");
        assert.equal(await page.$eval('[role="log"] > div', (e) => e.textContent), "Data: Clothes");
        await lab.show(page, "train");
        await lab.choose(page, "Active network", "good");
        await lab.untilPrediction(page, /^\d/);
        await lab.choose(page, "Preset", "sixteen"); // another preset uses the same data set
        assert.equal(await (await lab.labelled(page, "Data set")).evaluate((e) => e.value), "clothes");
        await lab.choose(page, "Preset", "book");
        for (const [label, value] of Object.entries(SETTINGS)) await lab.type(page, label, value);
        await lab.choose(page, "Data set", "mnist");
        await lab.press(page, "Train");
        await page.waitForFunction((w) => document.querySelector(".meter p").textContent.includes(`weights ${w}`), {}, weights.whole);
        assert.deepEqual(page.problems, []);
        await page.close();
      }, several);

      visit("trains on images of another shape, and says what drawing requires", async (server) => {
        const page = await openMany(server.url);
        await lab.draw(page, lab.DIGITS[7]);
        await lab.choose(page, "Data set", "small");
        await lab.press(page, "Train");
        await lab.untilProgress(page, /^Finished/);
        assert.equal(await page.$eval(".hint", (e) => e.textContent), "Drawing needs a network for 28 x 28 pixels; this one reads 14 x 14.");
        await lab.untilPrediction(page, /^no drawing/);
        assert.match(await page.$eval(".size", (e) => e.textContent), /^196-10-10: 2,080 weights and biases\./);
        await lab.press(page, "Reset");
        await lab.untilPrediction(page, /^7/);
        assert.deepEqual(page.problems, []);
        await page.close();
      }, several);

      visit("reports a data set that the site does not have", async (server) => {
        const page = await openMany(server.url);
        const select = await lab.labelled(page, "Data set");
        await select.evaluate((e) => {
          e.add(new Option("Cats", "cats"));
          e.value = "cats";
          e.dispatchEvent(new Event("input", { bubbles: true }));
        });
        await lab.press(page, "Train");
        await lab.untilNotice(page, /^Data set: "cats" is not on this site; use mnist, clothes, small\.$/);
        await page.close();
      }, several);
    });
  });
}
