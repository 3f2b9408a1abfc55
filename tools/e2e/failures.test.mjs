// The page's messages when a file of the site is missing, and when the browser is out of space, in both browsers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { launch, NAMES, newPage, serve } from "./browser.mjs";
import { FAULTS, rewrite, serveFaulty } from "./faulty.mjs";
import * as lab from "./lab.mjs";
import { browserOf } from "./visits.mjs";


// Each file without which the program cannot start, and the message when it is missing.
const NEEDED = {
  "/wasm_exec.js": /wasm_exec\.js could not be loaded\. Check the connection, and that the server has every file/,
  "/kernels.js": /kernels\.js could not be loaded\./,
  "/files.js": /files\.js could not be loaded\./,
  "/trainers.js": /trainers\.js could not be loaded\./,
  "/lab.wasm": /lab\.wasm could not be loaded: the server answered 404/,
};
const MISSING = ["missing", "webPage"]; // some servers send a page in place of missing files

const untilMessage = (page, pattern) =>
  page.waitForFunction(
    (source) => [...document.querySelectorAll('[role="alert"], [role="status"]')].map((e) => e.textContent).find((t) => new RegExp(source).test(t)),
    {}, pattern.source);

for (const name of NAMES) {
  describe(`error messages in ${name}`, () => {
    test("name the missing file", async () => {
      const browser = await browserOf(name);
      const server = await serveFaulty(lab.SITE);
      try {
        for (const [file, sentence] of Object.entries(NEEDED)) {
          for (const fault of MISSING) {
            if (file === "/lab.wasm" && fault === "webPage") continue; // tested below
            server.faults.clear();
            server.faults.set(file, FAULTS[fault]);
            const page = await newPage(browser);
            await page.goto(server.url);
            await untilMessage(page, sentence);
            assert.doesNotMatch(await page.$eval("body", (e) => e.innerText), /is not defined/);
            await page.close();
          }
        }
        server.faults.clear();
        server.faults.set("/lab.wasm", FAULTS.webPage);
        const page = await newPage(browser);
        await page.goto(server.url);
        await untilMessage(page, /lab\.wasm is not a program this browser can run \(.+\)\. Check that the server has every file/);
        await page.close();
      } finally {
        await server.stop();
      }
    });

    test("name the fault in the trainer's program, and training works once it is fixed", async () => {
      const browser = await browserOf(name);
      const server = await serveFaulty(lab.SITE);
      const { build } = JSON.parse(await readFile(join(lab.SITE, "build.json")));
      const ofAnotherBuild = (text) => text.replace(build, "0".repeat(build.length));
      try {
        server.faults.set("/trainer.wasm", FAULTS.missing);
        const page = await newPage(browser);
        await lab.goTo(page, `${server.url}#lab/train?epochs=1`);
        await lab.untilNotice(page, /trainer\.wasm could not be loaded: the server answered 404( Not Found)?\. Press Train to start another\./);
        server.faults.set("/trainer.wasm", rewrite(ofAnotherBuild, "latin1"));
        await lab.press(page, "Train");
        await lab.untilNotice(page, new RegExp(`Page and trainer are of different versions \\(${build} and 0+\\)\\. Reload the page\\.`));
        server.faults.clear();
        await page.reload();
        await lab.untilThere(page);
        await lab.press(page, "Train");
        await lab.untilProgress(page, /^Finished: 1 of 1/);
        await page.close();
      } finally {
        await server.stop();
      }
    });

    test("say that a run cannot be kept for lack of space, and training continues", async () => {
      // The browser's own limit, slightly more than the page stores already.
      const browser = await launch(name, name === "firefox" ? { extraPrefsFirefox: { "dom.quotaManager.temporaryStorage.fixedLimit": 1024 } } : {});
      const server = await serve(lab.SITE);
      try {
        const page = await newPage(browser);
        if (name === "chromium") {
          const session = await page.createCDPSession();
          await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(server.url).origin, quotaSize: 60_000 });
        }
        await lab.goTo(page, `${server.url}#lab/train?layers=500&epochs=2`);
        await lab.press(page, "Train");
        const notice = await untilMessage(page, /This browser does not keep runs now \((.+)\)\. New results are lost/);
        assert.match(await notice.jsonValue(), /\(.*(quota|space|full).*\)/i);
        await lab.untilProgress(page, /^Finished: 2 of 2/);
      } finally {
        await browser.close();
        await server.stop();
      }
    });
  });
}
