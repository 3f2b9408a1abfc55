// Digits in pictures, in both browsers: found, shown step by step, and read.

import assert from "node:assert/strict";
import { readFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const TEST = fileURLToPath(new URL("../../.cache/mnist/", import.meta.url));

/** The first test images of MNIST, which are 7, 2, 1, 0, 4, 1. */
const images = async () => (await readFile(join(TEST, "t10k-images-idx3-ubyte"))).subarray(16);

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A grey picture as a PNG file. */
function png(width, height, grey) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8; // bits of a pixel
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = grey(x, y);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}

/** A photo of six digits in two lines on squared paper, four times as large as in MNIST, darker to the right. */
function squared(pixels) {
  const ink = (x, y) => {
    const column = Math.floor(x / 180), line = Math.floor(y / 180);
    const u = Math.floor((x - 180 * column - 34) / 4), v = Math.floor((y - 180 * line - 34) / 4);
    return u >= 0 && u < 28 && v >= 0 && v < 28 ? pixels[784 * (3 * line + column) + 28 * v + u] : 0;
  };
  return png(540, 360, (x, y) => {
    const light = 235 - x / 6 - y / 12, printed = (x + Math.floor(y / 50)) % 30 < 2 || (y + Math.floor(x / 50)) % 30 < 2;
    return Math.max(0, Math.round((light - (printed ? 45 : 0)) * (1 - (0.8 * ink(x, y)) / 255)));
  });
}

/** Waits until the panel says this. */
const says = (page, text) => page.waitForFunction((t) => document.querySelector(".photo .result")?.textContent === t, {}, text);

const choose = async (page, name, content) => {
  const folder = await mkdtemp(join(tmpdir(), "inkling-"));
  await writeFile(join(folder, name), content);
  await (await page.$("#photo-file")).uploadFile(join(folder, name));
  return () => rm(folder, { recursive: true });
};

inBrowsers("pictures", ({ visit }) => {
  visit("of digits are read", async (page, step) => {
    const photo = squared(await images());

    await step("in order, from squared paper in uneven light, and shown step by step", async () => {
      await page.waitForSelector(".photolink");
      await lab.click(await page.$(".photolink"));
      await page.waitForSelector("#photo-file");
      const clean = await choose(page, "squared.png", photo);
      await says(page, "The network reads 7 2 1 0 4 1.");
      await clean();
      assert.deepEqual(await page.$$eval(".photo .shown figcaption", (list) => list.map((e) => e.textContent)),
        ["The picture in grey", "The ink, without paper, shadows and printed lines", "6 digits found"]);
      await page.waitForFunction(() => [...document.querySelectorAll(".photo canvas")].every((c) => {
        const { data } = c.getContext("2d").getImageData(0, 0, c.width, c.height);
        return data.filter((v, i) => i % 4 === 3 && v > 128).length > 30;
      }));
      assert.equal(await page.$$eval(".photo .digits .seen", (list) => list.length), 6);
      assert.deepEqual(await page.$$eval(".photo .digits > li:first-child .best", (list) => list.map((e) => e.querySelector(".name").textContent)), ["7"]);
      assert.deepEqual(await violations(page), []);
    });

    await step("again by another network, and put on the pad", async () => {
      await lab.choose(page, "Active network", "sixteen");
      await page.waitForFunction(() => document.querySelector("#reader")?.textContent.includes("784-16-16-10"));
      await says(page, "The network reads 7 2 1 0 4 1.");
      await lab.choose(page, "Active network", "pen");
      await lab.click(await page.$('button[aria-label="Put digit 2 on the pad"]'));
      await lab.untilPrediction(page, /^2/);
      assert.equal(await page.$eval(".picture", (e) => e.textContent), "Digit 2 of squared.png.");
    });

    await step("when they are dropped or pasted anywhere, in forms that the browser decodes too", async () => {
      await lab.show(page, "inside");
      await page.evaluate(async (base64) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        canvas.getContext("2d").drawImage(image, 0, 0);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/webp", 0.9));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([blob], "photo.webp", { type: blob.type }));
        document.querySelector("h1").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, photo.toString("base64"));
      await says(page, "The network reads 7 2 1 0 4 1.");
      await page.evaluate((base64) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], "image.png", { type: "image/png" }));
        const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
        Object.defineProperty(event, "clipboardData", { value: clipboardData }); // Firefox does not accept it as an option
        document.body.dispatchEvent(event);
      }, png(80, 60, () => 230).toString("base64"));
      await says(page, "No digit was found: nothing stands out from the paper. Use a dark pen on light paper, and let the digits fill most of the picture.");
    });

    await step("or refused with a reason", async () => {
      const clean = await choose(page, "cat.png", "meow");
      await page.waitForFunction(() => /^cat\.png cannot be read: neither Inkling nor this browser can read the picture \(.+\): save it as PNG or JPEG\.$/.test(document.querySelector(".photo .notice")?.textContent));
      await clean();
      assert.equal(await page.$(".photo .shown"), null);
    });
  });
});
