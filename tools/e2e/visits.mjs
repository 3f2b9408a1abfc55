// How the browser tests visit the built site: in both browsers, each visit on a page of its own. No test stands here.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { launch, NAMES, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const open = new Map(); // browsers by name: promises

/** The browser of this name that all tests share, since starting one takes as long as some visits. It closes by itself. */
export function browserOf(name) {
  if (!open.has(name)) open.set(name, launch(name));
  return open.get(name);
}

after(async () => {
  for (const browser of open.values()) await (await browser).close();
});

/**
 * Describes what is tested in each browser. The tests are given visit(title, steps, options), which opens a page for the
 * steps that must end without anything on the console; the name and a function that returns the browser; and one that
 * returns the server. prepare, where it is given, is done with each page first.
 */
export function inBrowsers(what, tests, prepare = async () => {}) {
  for (const name of NAMES) {
    describe(`${what} in ${name}`, () => {
      let browser, server;
      before(async () => {
        browser = await browserOf(name);
        server = await serve(lab.SITE);
      });
      after(async () => {
        await server?.stop();
      });
      const visit = (title, steps, options) =>
        test(title, async () => {
          const page = await lab.open(browser, server.url, options);
          try {
            await prepare(page);
            await steps(page);
            assert.deepEqual(page.problems, []);
          } finally {
            await page.close(); // also after a failure: what it computes would slow down the next
          }
        });
      tests({ visit, name, browser: () => browser, server: () => server });
    });
  }
}

/** What axe-core finds wrong with the page: each rule with its elements. */
export async function violations(page) {
  await page.evaluate(await readFile(AXE, "utf8"));
  const result = await page.evaluate(() => globalThis.axe.run());
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
}
