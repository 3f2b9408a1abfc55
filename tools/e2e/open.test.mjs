// Opening one's own data, in both browsers: files are read, shown, kept and trained on.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const SIDE = 8;

/** The pixels of image i: a bar at the height of its class, with some noise. */
const pixels = (i, label) =>
  Array.from({ length: SIDE * SIDE }, (_, k) => (Math.floor(k / SIDE) >> 1 === label ? 255 - ((i * 7 + k * 13) % 60) : (i * 5 + k) % 7 === 0 ? 20 : 0));

/** A CSV file of 90 images of three classes, with the label last. */
const csv = () =>
  Array.from({ length: 90 }, (_, i) => [...pixels(i, i % 3), "abc"[i % 3]].join(",")).join("\n") + "\n";

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** An image as a grey PNG file. */
function png(grey) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head[8] = 8; // bits of a pixel
  const lines = Buffer.concat(Array.from({ length: SIDE }, (_, y) => Buffer.from([0, ...grey.slice(y * SIDE, (y + 1) * SIDE)])));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(lines)), chunk("IEND", Buffer.alloc(0))]);
}

/** Folders of dark bars on white, as files by path. */
const bars = () =>
  Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`bars/${["low", "high"][i % 2]}/${i}.png`, png(pixels(i, i % 2).map((v) => 255 - v))]));

/** A ZIP file of these files, not compressed. */
function zip(files) {
  const parts = [], list = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(list), end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\x05\x06"), end]);
}

/** Writes files into a new folder, calls use with it, and removes it. */
async function within(files, use) {
  const folder = await mkdtemp(join(tmpdir(), "inkling-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const openFiles = (page, files, names = Object.keys(files)) =>
  within(files, async (folder) => {
    await (await page.$("#owndata-file")).uploadFile(...names.map((name) => join(folder, name)));
    await page.waitForFunction(() => document.querySelector(".preview") && !document.querySelector(".preview progress"));
  });

/** Drops a file with this content on an element. */
const drop = (page, selector, name, content) =>
  page.$eval(selector, (e, n, bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(bytes)], n));
    for (const type of ["dragover", "drop"]) e.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, name, [...content]);

const textOf = (page, selector) => page.$eval(selector, (e) => e.textContent);

/** Waits until the text of an element matches. */
const until = (page, selector, pattern) =>
  page.waitForFunction((s, source) => new RegExp(source).test(document.querySelector(s)?.textContent), {}, selector, pattern.source);

const rows = (page) =>
  page.$$eval(".preview .counts tr", (list) => list.map((row) => [...row.children].map((cell) => cell.textContent).filter((t) => t).join(" ")));

const kept = (page) => page.$$eval(".ownsets strong", (list) => list.map((e) => e.textContent));

inBrowsers("own data", ({ visit, name }) => {
  visit("from files", async (page, step) => {
    await page.waitForSelector(".strip");
    await lab.show(page, "browse");
    await page.waitForSelector("#owndata-file");

    await step("says why a file cannot be read", async () => {
      await openFiles(page, { "letter.txt": "Dear visitor,\nthis is not data.\n" });
      assert.match(await textOf(page, ".preview .notice"), /^letter\.txt: a file whose content begins "Dear visitor/);
      assert.equal(await textOf(page, ".preview h4"), "letter.txt cannot be read yet");
      await lab.press(page, "Cancel");
      await page.waitForFunction(() => !document.querySelector(".preview"));
    });

    await step("shows a CSV file with the label last before it is used", async () => {
      await openFiles(page, { "letters.csv": csv() });
      assert.equal(await textOf(page, ".preview h4"), "letters.csv: what was understood");
      assert.match(await textOf(page, ".preview p"), /^CSV: 90 images of 8 x 8 pixels in 3 classes\.$/);
      assert.match(await textOf(page, ".understood"), /No test images: 12 of the training images/);
      assert.doesNotMatch(await textOf(page, ".understood"), /--/, "the page's controls are named, not flags");
      const [head, a] = await rows(page);
      assert.equal(head, "Class Samples Training Validation Test");
      assert.match(a, /^a \d+ \d+ 4$/);
      const inked = await page.$$eval(".samples", (list) => list.map((c) => {
        const { data } = c.getContext("2d").getImageData(0, 0, c.width, c.height);
        return data.filter((v, i) => i % 4 === 3 && v > 128).length;
      }));
      assert.deepEqual(inked, [160, 160, 160], "ten bars of 16 pixels of each class");
    });

    await step("reads it again with a correction", async () => {
      await lab.unfold(page, "Not right? Correct it");
      await lab.choose(page, "Test and validation images", "20");
      await until(page, ".understood", /20% of each class/);
      assert.match((await rows(page))[1], /^a 18 6 6$/);
      assert.deepEqual(await violations(page), []);
    });

    await step("keeps it, trains on it, and has it after a reload", async () => {
      await lab.type(page, "Name of the data set", "Bars");
      await lab.press(page, "Use it");
      await until(page, "#owndata .notice", /^Bars is kept in this browser, and the next run trains on it\.$/);
      await page.waitForFunction(() => /^Training images, all classes, 1 to 54 of 54$/.test(document.querySelector('[role="grid"]')?.getAttribute("aria-label")));
      assert.match(await textOf(page, ".ownsets li"), /^Bars90 images, \d KB, in use/);
      await lab.press(page, "Train");
      await lab.untilLog(page, 2);
      await page.reload();
      await lab.show(page, "browse");
      await until(page, ".ownsets", /^Bars/);
      assert.equal(await page.evaluate(() => [...document.querySelector("#set-data").options].map((o) => o.text).at(-1)), "Bars");
      await lab.press(page, "Use");
      await page.waitForFunction(() => /1 to 54 of 54$/.test(document.querySelector('[role="grid"]')?.getAttribute("aria-label")));
    });

    await step("takes a ZIP file of folders that is dropped anywhere", async () => {
      await drop(page, "h1", "bars.zip", zip(bars()));
      await until(page, ".preview p", /30 images of 8 x 8 pixels in 2 classes\.$/);
      await until(page, ".understood", /“Ink and paper”/);
      await lab.unfold(page, "Not right? Correct it");
      await lab.choose(page, "Ink and paper", "yes");
      await page.waitForFunction(() => !/more ink than paper/.test(document.querySelector(".understood")?.textContent) && !document.querySelector(".preview progress"));
      await lab.press(page, "Use it");
      await page.waitForFunction(() => document.querySelectorAll(".ownsets li").length === 2);
      await page.keyboard.press("Tab");
    });

    // Firefox's driver cannot choose a folder.
    if (name === "chromium") await step("takes a folder", async () => {
      await within(bars(), async (folder) => {
        await (await page.$("#owndata-folder")).uploadFile(join(folder, "bars"));
        await until(page, ".preview p", /30 images of 8 x 8 pixels in 2 classes\.$/);
      });
      await lab.press(page, "Cancel");
    });

    await step("takes cells pasted from a spreadsheet, and another tab sees the new data set", async () => {
      const other = await lab.open(page.browserContext(), page.url());
      await lab.show(other, "browse");
      await page.bringToFront();
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
        Object.defineProperty(event, "clipboardData", { value: clipboardData }); // Firefox does not accept it as an option
        document.body.dispatchEvent(event);
      }, csv().replaceAll(",", "\t"));
      await until(page, ".preview h4", /^pasted cells: what was understood$/);
      await lab.press(page, "Use it");
      await until(page, ".ownsets", /pasted cells/);
      await until(other, ".ownsets", /pasted cells/);
      assert.deepEqual(other.problems, []);
      await other.close();
    });

    await step("saves it for other programs", async () => {
      await page.evaluate(() => { // keeps the saved file in the page
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => (globalThis.saved = blob.size, create(blob));
        HTMLAnchorElement.prototype.click = function () { globalThis.savedAs = this.download; };
      });
      await lab.press(page, "Export");
      await page.waitForFunction(() => document.activeElement.id === "owndata-form");
      await lab.press(page, "NumPy");
      await page.waitForFunction(() => globalThis.savedAs);
      assert.equal(await page.evaluate(() => globalThis.savedAs), `${(await kept(page))[0]}.npz`);
      assert.ok(await page.evaluate(() => globalThis.saved) > 1000);
    });

    await step("renames and deletes", async () => {
      await lab.click(await page.$('button[aria-label="Rename: Bars"]'));
      await page.waitForFunction(() => document.activeElement?.id === "owndata-rename");
      await page.keyboard.press("End");
      await page.keyboard.type(" of letters");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => [...document.querySelectorAll(".ownsets strong")].some((e) => e.textContent === "Bars of letters"));
      for (const set of await kept(page)) {
        await lab.click(await page.$(`button[aria-label="Delete: ${set}"]`));
        await lab.press(page, "Delete for good");
        await until(page, "#owndata .notice", new RegExp(`^${set} is deleted\\.$`));
      }
      assert.equal(await page.$eval("#set-data", (e) => e.value).catch(() => "mnist"), "mnist");
      await page.reload();
      await lab.show(page, "browse");
      await page.waitForSelector("#owndata");
      assert.deepEqual(await kept(page), []);
    });
  });
});
