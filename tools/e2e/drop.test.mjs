// Dropping and pasting, in both browsers: the pads say what they accept, and nothing is opened in place of the page.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const PICTURE = fileURLToPath(new URL("../../site/icon-192.png", import.meta.url));

/**
 * Drags files or a text over an element and drops them there. Returns for both events whether the page prevented the
 * browser's default action, which is to open a file or a link.
 */
const drop = (page, selector, { files = [], text = "" }) =>
  page.$eval(selector, (e, names, t) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(new File(["\x89PNG"], name, { type: "image/png" }));
    if (t) dataTransfer.setData("text/plain", t);
    return ["dragover", "drop"].map((type) => !e.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })));
  }, files, text);

/** Pastes files or a text into an element. Returns whether the page prevented the default action. */
const paste = (page, selector, { files = [], text = "" }) =>
  page.$eval(selector, (e, names, t) => {
    const clipboardData = new DataTransfer();
    for (const name of names) clipboardData.items.add(new File(["\x89PNG"], name, { type: "image/png" }));
    if (t) clipboardData.setData("text/plain", t);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData }); // Firefox does not accept it as an option
    return !e.dispatchEvent(event);
  }, files, text);

const PAD = "#pad .paper canvas";

/** Waits until the pad shows this message, or none if it is "". */
const says = (page, text, pad = "#pad") =>
  page.waitForFunction((s, t) => document.querySelector(`${s} .refusal`)?.textContent === t, {}, pad, text);

inBrowsers("dropping and pasting", ({ visit, name }) => {
  visit("on the second pad of a frame shows the message there", async (page) => {
    await page.waitForSelector(".sketch canvas");
    await drop(page, ".sketch canvas", { files: ["seven.png"] }); // read only where their panel is
    await says(page, "The pad cannot read seven.png. Draw here with a mouse, a pen or a finger.", ".sketch");
  }, { address: "embed.html?view=lab&hide=photo" });

  visit("in the lab", async (page, step) => {
    await step("on the pad shows a message until something is drawn", async () => {
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      assert.deepEqual(await drop(page, PAD, { files: ["seven.txt"] }), [true, true]);
      await says(page, "The pad cannot read seven.txt. Draw here with a mouse, a pen or a finger.");
      assert.match(await lab.prediction(page), /^7/, "the drawing is unchanged");
      assert.deepEqual(await violations(page), []);
      await drop(page, PAD, { files: ["a.png", "b.png"] });
      await says(page, "The pad cannot read 2 files. Draw here with a mouse, a pen or a finger.");
      assert.deepEqual(await drop(page, PAD, { text: "https://example.org/" }), [true, true]);
      await says(page, "The pad cannot read text. Draw here with a mouse, a pen or a finger.");
      await lab.press(page, "Clear");
      await says(page, "");
      for (const place of ["body", PAD]) {
        await paste(page, place, { files: ["image.tif"] });
        await says(page, "The pad cannot read image.tif. Draw here with a mouse, a pen or a finger.");
        await lab.draw(page, lab.DIGITS[1]);
        await says(page, "");
      }
      await paste(page, "body", { text: "nothing for the pad" });
      await says(page, "");
    });

    await step("elsewhere opens nothing, and fields still accept text", async () => {
      await lab.show(page, "hand"); // the network's panel stays in the document
      for (const place of ["body", "h1", "main", "#navigation a", ".prediction", "#own .labels", ".strip input", ".strip select", ".train input"]) {
        assert.deepEqual(await drop(page, place, { files: ["seven.txt"] }), [true, true], place);
      }
      assert.deepEqual(await drop(page, "h1", { text: "https://example.org/" }), [true, true]);
      assert.deepEqual(await drop(page, ".layer input", { text: "30" }), [false, false], "a field accepts text");
      assert.deepEqual(await drop(page, "#own-file", { files: ["x.json"] }), [true, true], "the page reads it");
      assert.equal(await paste(page, ".strip input", { text: "30" }), false);
      assert.equal(await paste(page, ".strip input", { files: ["image.png"] }), false);
      await says(page, "");
    });

    await step("accepts one network file at a time, and answers next to the drop target", async () => {
      assert.deepEqual(await drop(page, "#files summary", { files: ["a.npz", "b.npz"] }), [true, true]);
      const notice = await page.waitForSelector("#files .notice.bad:not(:empty)", { visible: true });
      assert.equal(await notice.evaluate((e) => e.textContent), "a.npz cannot be opened: 2 files were dropped; drop one at a time. Nothing has changed.");
    });

    // Firefox's driver cannot drag files from outside.
    if (name === "chromium") await step("does not leave the page for a real picture, but looks for digits in it", async () => {
      const cdp = await page.createCDPSession();
      const pages = (await page.browser().pages()).length;
      for (const selector of ["h1", PAD]) {
        const box = await lab.resting(await page.$(selector));
        const data = { items: [], files: [PICTURE], dragOperationsMask: 1 };
        for (const type of ["dragEnter", "dragOver", "drop"]) {
          await cdp.send("Input.dispatchDragEvent", { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
        }
        await page.waitForFunction(() => /found$/.test(document.querySelector(".photo .shown li:last-child")?.textContent));
        await says(page, "");
        await lab.show(page, "hand");
      }
      assert.equal((await page.browser().pages()).length, pages, "no tab was opened");
      await lab.press(page, "Clear");
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
    });
  });
});
