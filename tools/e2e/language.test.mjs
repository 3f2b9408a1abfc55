// The page's language: German from the first byte to a trained network, an exercise, a frame and an error. The
// pseudo-language shows that no text stays English, is cut or makes the page too wide.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as lab from "./lab.mjs";
import { inBrowsers } from "./visits.mjs";

const PSEUDO = "lang=en-XA";
const WIDTHS = [390, 1280];

// Every page, with everything expanded.
const PAGES = ["#lab", "#share", "#learn", ...["perceptron", "lines", "anyfunction", "matrices", "descent", "backprop", "batches", "thirty", "exercises"].map((name) => `#learn/${name}`)];

/** The visible texts and labels that contain an English word. */
const untranslated = (page) =>
  page.evaluate(() => {
    const SKIPPED = '[translate="no"], code, pre, math, svg [translate="no"], script, style, noscript';
    const NAMES = /\b(PNG|SVG|CSV|NAND|Inkling|embed\.md)\b/g; // the same in every language
    const english = (text) => /[a-z]{3,}/i.test(text.replace(NAMES, "")) && !/[àéïöüÿñç]/i.test(text);
    const found = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest(SKIPPED) || !element.checkVisibility()) continue;
      if (node.nodeType === Node.TEXT_NODE) {
        if (english(node.data)) found.add(node.data.trim());
        continue;
      }
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"]) {
        const text = node.getAttribute(name);
        if (text && english(text)) found.add(`${name}: ${text}`);
      }
    }
    if (/[a-z]{3,}/i.test(document.title) && !/[àéïöü]/.test(document.title)) found.add(`title of the document: ${document.title}`);
    return [...found];
  });

/** The elements whose text is cut and has no tooltip, and the pixels by which the page is too wide. */
const cut = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const element of document.querySelectorAll("button, a, label, option, th, td, p, h2, h3, summary, span, select")) {
      if (!element.checkVisibility() || element.closest(".unseen, canvas, .reader > label") || element.title) continue;
      const { overflowX } = getComputedStyle(element);
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && /hidden|clip/.test(overflowX)) found.push(`${element.localName} ${element.textContent.trim().slice(0, 60)}`);
      if (element.localName === "button" && element.scrollWidth > element.clientWidth + 1) found.push(`button ${element.textContent.trim().slice(0, 60)}`);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide in ${innerWidth}`);
    return found;
  });

/** Keeps the header's text as it is before any program has loaded. */
const keepHeader = () => addEventListener("DOMContentLoaded", () => (globalThis.headerAtFirst = document.querySelector("header p")?.textContent));

inBrowsers("language", ({ visit, name, server }) => {
  visit("German from the first byte to a trained network, an exercise, a frame and an error", async (page, step) => {
    await step("the page starts in German and has no English part", async () => {
      assert.match(await page.evaluate(() => globalThis.headerAtFirst), /^Zeichne eine Ziffer/);
      assert.equal(await page.$eval("html", (e) => e.lang), "de");
      assert.equal(await page.title(), "Inkling: ein Labor für neuronale Netze");
      assert.match(await page.$eval("#navigation", (e) => e.textContent), /LaborLernenEbeneTeilen.*NetzGewichteFehler/);
    });
    await step("draws", async () => {
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      await lab.press(page, "Leeren");
      await lab.untilPrediction(page, /noch nichts/);
    });
    await step("trains, with the same log line as in every language", async () => {
      await lab.type(page, "Epochen", "1");
      await lab.press(page, "Trainieren");
      const [line] = await lab.untilLog(page, 1);
      assert.match(line, /^Epoch 0: \d+ \/ 10000$/);
      await lab.untilProgress(page, /^Fertig/);
      assert.match(await page.$eval(".train", (e) => e.textContent), /Testgenauigkeit\s*\d\d,\d\u00a0%/);
    });
    await step("says in German what is wrong with a setting and with a file", async () => {
      await lab.type(page, "Lernrate", "schnell");
      await page.waitForFunction(() => /schnell/.test(document.querySelector("#eta-error, [id$=eta-error], .error")?.textContent ?? ""));
      const wrong = await page.$$eval(".error", (list) => list.map((e) => e.textContent).join(" "));
      assert.doesNotMatch(wrong, /\b(is|the|not|expected)\b/);
      const folder = await mkdtemp(join(tmpdir(), "inkling-"));
      await writeFile(join(folder, "leer.json"), "{}");
      await page.$eval("#files", (e) => (e.open = true));
      await (await page.$("#file-open")).uploadFile(join(folder, "leer.json"));
      const refused = await page.waitForFunction(() => document.querySelector("#files").textContent.match(/leer\.json kann nicht geöffnet werden: .*/)?.[0]);
      assert.doesNotMatch(await refused.jsonValue(), /\b(is|the|not|expected|missing)\b/);
      await rm(folder, { recursive: true });
    });
    await step("solves an exercise", async () => {
      await page.evaluate(() => (location.hash = "#learn/exercises"));
      await page.waitForFunction(() => /^9\. Aufgaben/.test(document.querySelector("#learn-title")?.textContent));
      for (const [answer, verdict] of [["np.dot(a, w) + b", "meintest du np\\.dot\\(w, a\\)\\?"], ["sigmoid(np.dot(w, a) + b)", "^Richtig\\."]]) {
        await page.focus("#blank-feedforward");
        await page.$eval("#blank-feedforward", (e) => e.select());
        await page.keyboard.type(answer);
        await page.keyboard.press("Enter");
        await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector("#blank-feedforward-verdict")?.textContent), {}, verdict);
      }
    });
    await step("keeps a choice, and changes while the page is used", async () => {
      await lab.speak(page, "en");
      await page.waitForFunction(() => /^9\. Exercises/.test(document.querySelector("#learn-title").textContent));
      await page.evaluate(() => (location.hash = "#lab"));
      await page.waitForFunction(() => document.querySelector("#view-lab:not([hidden]) .train h2")?.textContent === "Train a network");
      await lab.speak(page, "de");
      await page.waitForFunction(() => document.querySelector(".train h2").textContent === "Ein Netz trainieren");
      await page.goto(server().url);
      await lab.untilThere(page);
      assert.equal(await page.$eval(".train h2", (e) => e.textContent), "Ein Netz trainieren");
    });
    await step("a frame", async () => {
      await page.goto(`${server().url}embed.html?view=train&lang=de`);
      await page.waitForFunction(() => document.querySelector(".train h2")?.textContent === "Ein Netz trainieren");
    });
  }, { newVisitor: true, address: "#lab?lang=de", before: keepHeader });

  if (name === "chromium") {
    visit("the pseudo-language replaces all English words, and none is cut", async (page, step) => {
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 800 });
        for (const address of PAGES) {
          await step(`${address} at ${width} px`, async () => {
            await page.evaluate((to) => (location.hash = to), `${address}?${PSEUDO}`);
            await page.waitForFunction((view) => document.documentElement.lang === "en-XA" && document.querySelector(view)?.checkVisibility(), {}, address.startsWith("#learn") ? "#learn-title" : `#view-${address.slice(1)} section`);
            await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
            if (address === "#lab" && width === WIDTHS[0]) {
              await lab.press(page, "Tràïñ~");
              await lab.untilProgress(page, /^Fïñïshéd/);
            }
            await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
            assert.deepEqual({ untranslated: await untranslated(page), cut: await cut(page) }, { untranslated: [], cut: [] });
          });
        }
      }
    }, { newVisitor: true });
  }
});
