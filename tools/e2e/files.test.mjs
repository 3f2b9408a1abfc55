// Networks saved in the formats of other programs and opened again, with the file picker and by dropping, in both browsers.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const SIXTEEN = fileURLToPath(new URL("../../site/models/sixteen.safetensors", import.meta.url));

const untilSaid = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".files .notice")?.textContent), {}, pattern.source);

// Makes the page keep the file that it saves in `saved` (base64) and `savedAs`, instead of downloading it.
const catchSaved = (page) =>
  page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.saved = blob.arrayBuffer().then((b) => btoa(Array.from(new Uint8Array(b), (c) => String.fromCharCode(c)).join("")));
      return create(blob);
    };
    HTMLAnchorElement.prototype.click = function () { globalThis.savedAs = this.download; };
  });

// Saves the active network and returns the file.
async function save(page, extension) {
  await lab.choose(page, "Save the active network as", extension);
  await lab.press(page, "Save");
  await untilSaid(page, new RegExp(`^Saved as inkling_[0-9_]+\\${extension}\\.$`));
  return { name: await page.evaluate(() => globalThis.savedAs), content: Buffer.from(await page.evaluate(() => globalThis.saved), "base64") };
}

// Chooses a file with this content.
async function choose(page, name, content) {
  const folder = await mkdtemp(join(tmpdir(), "inkling-"));
  await writeFile(join(folder, name), content);
  await (await page.$("#file-open")).uploadFile(join(folder, name));
  return () => rm(folder, { recursive: true });
}

// A network of Inkling without what says that it is one.
function anonymous(file) {
  const length = Number(file.readBigUInt64LE());
  const header = JSON.parse(file.subarray(8, 8 + length));
  delete header.__metadata__;
  const text = Buffer.from(JSON.stringify(header)), size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([size, text, file.subarray(8 + length)]);
}

// Drops a file with this content on a part of the page.
const drop = (page, name, content, selector = "#files") =>
  page.$eval(selector, (e, n, base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], n));
    e.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, name, content.toString("base64"));

const unfold = (page) => page.$eval("#files", (e) => (e.open = true));

inBrowsers("network files", ({ visit }) => {
  visit("are saved and opened", async (page, step) => {
    await unfold(page);

    await step("are saved in each format, and give the same predictions when opened again", async () => {
      await catchSaved(page);
      await lab.choose(page, "Active network", "sixteen");
      await lab.draw(page, lab.DIGITS[3]);
      await lab.untilPrediction(page, /^\d/);
      const answers = await lab.bars(page);
      const files = {};
      for (const extension of [".safetensors", ".npz", ".onnx", ".json", ".py", ".go"]) files[extension] = await save(page, extension);
      assert.match(files[".py"].content.toString(), /def predict/);
      assert.match(files[".go"].content.toString(), /package main/);
      for (const extension of [".safetensors", ".json", ".onnx"]) {
        await lab.choose(page, "Active network", "book");
        const clean = await choose(page, "mine" + extension, files[extension].content);
        await untilSaid(page, new RegExp(`^mine\\${extension}: a network of 784-16-16-10\\. It is active now\\.$`));
        assert.deepEqual(await lab.bars(page), answers);
        await clean();
      }
      await lab.choose(page, "Active network", "book");
      await drop(page, "dropped.npz", files[".npz"].content);
      await untilSaid(page, /^dropped\.npz: a network of 784-16-16-10/);
      assert.deepEqual(await lab.bars(page), answers);
    });

    await step("of other programs are tried on test images, and what reads best is proposed", async () => {
      await drop(page, "theirs.safetensors", anonymous(await readFile(SIXTEEN)), "h1");
      await page.waitForSelector(".proposal");
      assert.match(await page.$eval(".proposal", (e) => e.innerText), /With sigmoid and sigmoid outputs it reads 9\d\.\d% of 200 test images of MNIST\. Use these\?/);
      await page.waitForFunction(() => document.activeElement?.id === "file-proposal");
      assert.deepEqual(await violations(page), []);
      await lab.choose(page, "Hidden units", "tanh");
      await page.waitForFunction(() => /^With these it reads [1-8]\d\.\d% of 200/.test(document.querySelector('.proposal [role="status"]').textContent));
      await lab.choose(page, "Hidden units", "sigmoid");
      await page.focus("#file-proposal-cost");
      for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key); // the range of the inputs, then the button
      await untilSaid(page, /^theirs\.safetensors: a network of 784-16-16-10\. It is active now\.$/);
      await page.waitForFunction(() => /^theirs/.test(document.querySelector("#reader").selectedOptions[0].text));
    });

    await step("that cannot be opened change nothing, and the page says why", async () => {
      await lab.choose(page, "Active network", "pen");
      await lab.press(page, "Clear");
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      const answers = await lab.bars(page);
      for (const [name, content, want] of [
        ["cat.png", "meow", /^cat\.png cannot be opened: begins with "meow", expected a network as \.safetensors, \.npz, \.pkl, \.json or \.onnx\. Nothing has changed\.$/],
        ["cat.npz", "PK meow", /^cat\.npz cannot be opened: .* Nothing has changed\.$/],
        ["net.json", '{"sizes": [784, 1e9, 10], "weights": [], "biases": [], "cost": "QuadraticCost"}', /^net\.json cannot be opened: .* Nothing has changed\.$/],
        ["empty.safetensors", "", /^empty\.safetensors cannot be opened: the file is empty/],
      ]) {
        await drop(page, name, Buffer.from(content));
        await untilSaid(page, want);
      }
      assert.deepEqual(await lab.bars(page), answers);
    });
  });
});
