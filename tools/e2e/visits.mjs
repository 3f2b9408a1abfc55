// How the browser tests visit the built site: in both browsers, each visit on its own page. This file has no tests.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { launch, NAMES, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const open = new Map(); // browsers by name: promises

/** The shared browser of this name: starting one takes as long as some visits. It is closed after all tests. */
export function browserOf(name) {
  if (!open.has(name)) open.set(name, launch(name));
  return open.get(name);
}

after(async () => {
  for (const browser of open.values()) await (await browser).close();
});

/**
 * Returns step(title, f): f is a step of the test t, reported with its own title, after which problems() must be empty. Opening
 * a page takes seconds, so steps share one. When a step fails, the later ones are skipped.
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
 * Describes the tests for each browser. They are given visit(title, f, options), which opens a page for f(page, step) and
 * asserts that its console stays empty (see stepsOf); the browser's name; and functions that return the browser and the
 * server. prepare, if given, is called with each page first. options.address is appended to the server's address;
 * options.newVisitor opens the page in a profile without stored data.
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
            await page.close(); // also after a failure: its computations would slow down the next test
            if (visitor !== browser) await visitor.close();
          }
        });
      tests({ visit, name, browser: () => browser, server: () => server });
    });
  }
}

/**
 * The accessibility problems that axe-core finds on the page: each rule with its elements. It takes the links of the panels that
 * are scrolled out of their bar for links that skip the navigation, with addresses such as #lab/runs as broken targets.
 */
export async function violations(page) {
  await page.evaluate(await readFile(AXE, "utf8"));
  const result = await page.evaluate(() => globalThis.axe.run());
  const mistaken = (rule, node) => rule === "skip-link" && /^<a href="#lab\/\w+"/.test(node.html);
  return result.violations
    .map((v) => ({ ...v, nodes: v.nodes.filter((n) => !mistaken(v.id, n)) }))
    .filter((v) => v.nodes.length > 0)
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
}
