// The page with translators and extensions that change the document: it must still show the right numbers, each once, and
// settle. Every visit is made twice, undisturbed and disturbed, and must show the same.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { inBrowsers, stepsOf } from "./visits.mjs";
import * as lab from "./lab.mjs";


// Scripts that run in the page before everything else. Each disturber reacts to every change, as real ones do. Translators
// put marks around each text; extensions insert, wrap and remove elements and set attributes.
const DISTURBERS = {
  // As Google Translate: <font> elements replace texts.
  replacing: () => {
    disturb((texts) => {
      for (const text of texts.filter((t) => !t.parentElement.closest("font"))) {
        const outer = document.createElement("font"), inner = document.createElement("font");
        outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
        inner.textContent = `«${text.nodeValue}»`;
        outer.append(inner);
        text.replaceWith(outer);
        globalThis.disturbances++;
      }
    });
  },
  // Others change the texts, or replace them.
  rewriting: () => {
    const done = new WeakMap();
    disturb((texts) => {
      texts.forEach((text, i) => {
        if (done.get(text) === text.nodeValue) return;
        let mine = text;
        if (i % 2) text.replaceWith((mine = new Text()));
        mine.nodeValue = `«${text.nodeValue}»`;
        done.set(mine, mine.nodeValue);
        globalThis.disturbances++;
      });
    });
  },
  // Some translators replace a whole paragraph at once.
  merging: () => {
    const done = new WeakSet();
    disturb((texts) => {
      for (const parent of new Set(texts.map((t) => t.parentElement))) {
        const whole = [...parent.childNodes].every((n) => n.nodeType === Node.TEXT_NODE);
        if (!whole || done.has(parent.firstChild)) continue;
        const text = new Text(`«${parent.textContent}»`);
        done.add(text);
        parent.replaceChildren(text);
        globalThis.disturbances++;
      }
    });
  },
  extensions: () => {
    const seen = new WeakSet();
    disturb(() => {
      document.documentElement.setAttribute("data-darkreader-mode", "dynamic");
      if (!document.head.querySelector(".darkreader")) document.head.append(element("meta", "darkreader"));
      for (const e of document.querySelectorAll("#app *")) {
        if (seen.has(e) || e.closest(".extension")) continue;
        seen.add(e);
        e.setAttribute("data-darkreader-inline-color", "");
        if (e.matches("textarea, input, p, h2, .live")) e.after(element("grammar-extension", "extension"));
        if (e.matches("textarea, input[type=text], .prediction > *, .doubt, .size, .minibatch, .legend table, .reached, .console code")) {
          const wrapper = element("vault-extension", "extension wrapper");
          e.replaceWith(wrapper);
          wrapper.append(e);
        }
        if (e.matches(".read figcaption, .hint")) e.remove();
        globalThis.disturbances++;
      }
      document.body.prepend(document.querySelector("body > side-bar") ?? element("side-bar", "extension"));
    });
    const element = (tag, name) => Object.assign(document.createElement(tag), { className: name });
  },
};

// Shared by all of them: disturb(change) calls change with the texts that may be changed, now and after every change by
// another script.
function harness() {
  globalThis.disturbances = 0;
  globalThis.disturb = (change) => addEventListener("load", () => {
    const untouched = '[translate="no"], script, style, noscript, textarea, option, #boot';
    const work = () => {
      const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      change(texts.filter((t) => t.nodeValue.trim() && !t.parentElement.closest(untouched)));
      observer.takeRecords();
    };
    const observer = new MutationObserver(work);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    work();
  });
}

/** The text of an element, without the marks of translators; "nothing" if the element does not exist. */
const shown = (page, selector) =>
  page.$$eval(selector, (list) => list.map((e) => e.textContent.replace(/[«»]/g, "").replace(/\d+(\.\d)? s\b/g, "… s")).join("\n") || "nothing");

/** The number of elements of each tag in the page's part of the document, except those that others inserted. */
const elements = (page) =>
  page.$eval("#app", (app) => {
    const count = {};
    for (const e of app.querySelectorAll("*")) {
      if (e.matches("font, .extension, .read figcaption, .hint")) continue;
      count[e.localName] = (count[e.localName] ?? 0) + 1;
    }
    return count;
  });

/** Waits until the changes of the disturber and the page's reactions have settled; fails if they never do. */
const atRest = (page) =>
  page.waitForFunction(() => new Promise((done) => {
    const before = globalThis.disturbances;
    let frames = 0;
    const look = () => (++frames < 5 ? requestAnimationFrame(look) : done(globalThis.disturbances === before));
    look();
  }));

const untilShown = (page, selector, pattern) =>
  page.waitForFunction(
    (s, source) => new RegExp(source).test(document.querySelector(s)?.textContent.replace(/[«»]/g, "")),
    {}, selector, pattern.source);

const LANGUAGE = (page) => page.evaluate(() => document.documentElement.lang);

// In the lab: draws, trains, and reads all numbers.
async function labVisit(page) {
  const said = [];
  const note = async (...selectors) => {
    await atRest(page);
    for (const s of selectors) said.push(`${s}: ${await shown(page, s)}`);
  };
  const read = [".prediction", ".prediction .digit", ".bars", ".doubt"];
  await note(...read);
  await lab.draw(page, lab.DIGITS[7]);
  await untilShown(page, ".prediction", /^7/);
  await note(...read);
  await page.keyboard.press("Escape");
  await press(page, "Clear");
  await untilShown(page, ".prediction", /^nothing yet/);
  await note(...read);
  await lab.draw(page, lab.DIGITS[1]);
  await untilShown(page, ".prediction", /^1/);
  await note(...read);
  await fill(page, "#set-epochs", "1");
  await fill(page, "#set-seed", "1"); // after one epoch of this run, one class is never predicted
  await page.keyboard.press("Escape"); // closes the popover with the seed, if it is in one
  await lab.show(page, "batch");
  await press(page, "Step");
  await untilShown(page, ".train .meter p", /mini-batch 1 of/);
  await note(".train .meter p", ".figures", ".minibatch");
  await press(page, "Resume");
  await untilShown(page, ".train .meter p", /^Finished: 1 of 1/);
  await untilShown(page, ".coach", /never predicted/); // the coach looks at the network first
  await note(".train .meter p", ".figures", ".plot .value", ".coach");
  await lab.show(page, "runs");
  await note(".kept-runs tbody td:not(:nth-child(7))", ".kept-runs .choose");
  await lab.show(page, "log");
  await note(".log");
  said.push(await page.$eval("#run-line", (e) => e.value));
  said.push(JSON.stringify(await elements(page)));
  return said;
}

// In the lessons: changes numbers by slider and by typing, goes to the next page, changes the language, and goes back.
async function lessonVisit(page) {
  const said = [];
  const note = async (...selectors) => {
    await atRest(page);
    for (const s of selectors) said.push(`${s}: ${await shown(page, s)}`);
  };
  const go = async (hash, selector, pattern) => {
    await page.evaluate((h) => (location.hash = h), hash);
    await untilShown(page, selector, pattern);
  };
  await go("learn/perceptron", "#learn-title", /^1\./);
  for (const [id, text] of [["unit-0-number", "-2"], ["unit-1-number", "-2"], ["unit-2-number", "3"]]) {
    await fill(page, `#${id}`, text);
    assert.equal(await page.evaluate(() => document.activeElement.id), id, "the focus is lost while typing");
  }
  await untilShown(page, ".reached", /is a NAND gate/);
  await note(".learn-top", ".live", ".formula");
  said.push(await LANGUAGE(page));
  await lab.speak(page, "de");
  await untilShown(page, "#learn-title", /^1\. Ein Perzeptron/);
  await note("#learn-title", ".reading-text", ".live");
  said.push(await LANGUAGE(page));
  await go("learn/matrices", "#learn-title", /^4\./);
  await lab.click(await page.$('.diagram button[aria-label*="Einheit 1"]'));
  await fill(page, "#small-1-0--1", "1,5");
  await untilShown(page, ".console", /array\(\[\[1\.5\]\]\)/);
  await note(".live", ".console");
  await lab.speak(page, "en");
  await go("learn/descent", "#learn-title", /^5\./);
  await press(page, "Back to the start");
  for (let i = 0; i < 3; i++) await press(page, "One step");
  await untilShown(page, ".live .reached", /^Step 3:/);
  await note(".live");
  said.push(JSON.stringify(await elements(page)));
  await go("lab", ".prediction", /nothing yet/);
  said.push(await LANGUAGE(page));
  return said;
}

/** Types a text into a field, replacing its content. */
async function fill(page, selector, text) {
  await page.$eval(selector, (e) => {
    e.closest("details")?.setAttribute("open", "");
    e.focus();
    e.select();
  });
  await page.keyboard.type(text);
}

/** Presses the button of this name, translated or not. */
async function press(page, name) {
  const buttons = await page.$$("button");
  for (const b of buttons) {
    if ((await b.evaluate((e) => e.textContent.replace(/[«»]/g, "").trim())) === name) return lab.click(b);
  }
  assert.fail(`there is no button ${name}`);
}

// The lessons first: afterwards, nothing is drawn and no network has been trained.
const VISITS = [["the lessons", lessonVisit], ["the lab", labVisit]];

inBrowsers("the page changed by other scripts", ({ browser, server }) => {
  // Each visit is in a new profile, which has no runs. It reads the lessons and then the lab; `check` gets the numbers of both.
  const visit = async (disturber, check) => {
    const visitor = await browser().createBrowserContext();
    try {
      const page = await lab.open(visitor, server().url, { before: `(${harness})(); ${disturber ? `(${disturber})();` : ""}` });
      await page.waitForSelector(".hiddenlayers"); // the last that the lab shows by itself: elements are counted
      for (const [what, steps] of VISITS) {
        await check(what, page, async () => {
          const said = await steps(page);
          assert.deepEqual(page.problems, []);
          const disturbances = await page.evaluate(() => globalThis.disturbances);
          await page.evaluate(() => (globalThis.disturbances = 0));
          return { said, disturbances };
        });
      }
    } finally {
      await visitor.close();
    }
  };
  const expected = {};
  before(() => visit(null, async (what, page, read) => (expected[what] = (await read()).said)));
  for (const [name, disturber] of Object.entries(DISTURBERS)) {
    test(`with ${name} scripts`, (t) => {
      let step;
      return visit(disturber, async (what, page, read) => {
        step ??= stepsOf(t, () => page.problems);
        await step(`the same numbers in ${what}, with ${name} scripts`, async () => {
          const { said, disturbances } = await read();
          assert.ok(disturbances > 100, "too few disturbances");
          assert.deepEqual(said, expected[what]);
        });
      });
    });
  }
});
