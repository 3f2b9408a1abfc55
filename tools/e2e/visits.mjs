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
 * Returns step(title, f): f is a step of the test t, reported by its own title, after which problems() must be none. A page
 * costs seconds, so steps share one. When a step fails, those after it are skipped.
 */
export function stepsOf(t, problems) {
  let failed = false;
  return (title, f) =>
    t.test(title, { skip: failed && "an earlier step failed" }, async () => {
      failed = true;
      await f();
      assert.deepEqual(problems(), []);
      failed = false;
    });
}

/**
 * Describes what is tested in each browser. The tests are given visit(title, f, options), which opens a page for f(page, step)
 * that must end without anything on the console, see stepsOf; the name and a function that returns the browser; and one
 * that returns the server. prepare, where it is given, is done with each page first. options.address follows the server's
 * address; options.newVisitor opens the page for somebody who has kept nothing in the browser.
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
      const visit = (title, f, options) =>
        test(title, async (t) => {
          const visitor = options?.newVisitor ? await browser.createBrowserContext() : browser;
          const page = await lab.open(visitor, server.url + (options?.address ?? ""), options);
          try {
            await prepare(page);
            await f(page, stepsOf(t, () => page.problems));
            assert.deepEqual(page.problems, []);
          } finally {
            await page.close(); // also after a failure: what it computes would slow down the next
            if (visitor !== browser) await visitor.close();
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
