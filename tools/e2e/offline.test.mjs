// The page without a network: after one visit it opens, classifies and trains without a server. A newer version is
// announced, never forced. Real MNIST, in both browsers.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { NAMES, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { browserOf } from "./visits.mjs";

const INKLING = process.env.INKLING || fileURLToPath(new URL("../../.cache/bin/inkling", import.meta.url));
const GOLDEN = new URL("../train/testdata/book-2-epochs.golden", import.meta.url);

// Opens the page as a new visitor, and waits until the browser has stored what it needs without a network.
async function visitOnce(browser, url) {
  const page = await lab.open(browser, url, { offline: true });
  await page.evaluate(async () => {
    const kept = new Promise((resolve) => navigator.serviceWorker.addEventListener("message", ({ data }) => data === "data is kept" && resolve()));
    navigator.serviceWorker.startMessages();
    await kept;
  });
  return page;
}

const isNewer = (page) => page.evaluate(() => "newer" in document.body.dataset);

for (const name of NAMES) {
  describe(`without a network in ${name}`, () => {
    let browser, folder, server;
    before(async () => {
      browser = await browserOf(name);
      folder = await mkdtemp(join(tmpdir(), "inkling-"));
      await cp(lab.SITE, folder, { recursive: true, filter: (path) => !/\.(br|gz)$|data.fashion/.test(path) });
      execFileSync(INKLING, ["offline", folder]);
    });
    after(async () => {
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test("after one visit, the page classifies and trains to the same weights, under a sub-path", async () => {
      server = await serve(folder, { prefix: "/some/where/" });
      const page = await visitOnce(browser, server.url);
      assert.deepEqual(page.problems, []);
      await server.stop();
      await page.reload();
      await lab.untilThere(page);
      const policies = await page.evaluate(async () => Object.fromEntries((await fetch("embed.html")).headers));
      assert.match(policies["content-security-policy"] ?? "", /^default-src 'none'/, "a stored file lacks the host's policy");
      assert.equal(policies["cross-origin-embedder-policy"], "require-corp");
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      await lab.choose(page, "Active network", "sixteen");
      await lab.untilPrediction(page, /^\d/);
      await lab.type(page, "Seed", "1"); // of the golden run
      await lab.type(page, "Epochs", "2");
      await lab.press(page, "Train");
      const golden = await readFile(GOLDEN, "utf8");
      assert.deepEqual(await lab.untilLog(page, 2), golden.split("\n").filter((line) => line.startsWith("Epoch")));
      await page.close();
    });

    test("a newer version is announced, and starts when the visitor chooses it", async () => {
      server = await serve(folder);
      const page = await visitOnce(browser, server.url);
      const index = join(folder, "index.html");
      await writeFile(index, (await readFile(index, "utf8")).replace("<body", "<body data-newer"));
      execFileSync(INKLING, ["offline", folder]);
      await page.reload();
      await page.waitForSelector(".newer");
      assert.ok(!(await isNewer(page)), "the open page keeps its version");
      const reloaded = page.waitForNavigation();
      await lab.press(page, "Restart now");
      await reloaded;
      await lab.untilThere(page);
      assert.ok(await isNewer(page));
      const stale = await page.evaluate(async () => {
        const keys = await (await caches.open("inkling-program")).keys();
        return keys.filter(({ url }) => url.includes("index.html")).length;
      });
      assert.equal(stale, 1, "files that only the older version needed are deleted");
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  });
}
