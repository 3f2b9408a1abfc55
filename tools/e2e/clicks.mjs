// Clicks, types and draws at random, in both browsers: `make clicks`. It fails if the page has an error on its console, an
// exception, a nonsensical sentence, or a program that no longer answers. The printed seed repeats the same actions.
// Environment variables:
//
//   BROWSERS=chromium,firefox   browsers to use
//   MINUTES=10                  minutes in each browser
//   SEED=...                    seed of the actions; by default from the clock

import { launch, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";

const BROWSERS = (process.env.BROWSERS || "chromium,firefox").split(",");
const MINUTES = Number(process.env.MINUTES || 10);
const SEED = Number(process.env.SEED || Date.now() % 1_000_000);
const LAST = 25; // actions printed with each problem
const LONG_TASK = 50; // ms
const VIEWS = ["", "#share", "#learn", ...["perceptron", "lines", "anyfunction", "matrices", "descent", "backprop", "batches", "thirty", "exercises"].map((p) => `#learn/${p}`)];
const TEXTS = ["0.5", "0,5", "3", "0.5; 1.5", "30, 30", "", "-1", "1e9", "NaN", "abc", "784-30-10", "np.argmax(a)", "sigmoid(w @ a + b)", "ä\u202e<b>", "x".repeat(300)];

/** Random numbers from 0 to 1 from a seed: Mulberry32. */
const randomBy = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

// The possible actions: each returns a description of what it did.
const actions = (page, random) => {
  const pick = (list) => list[Math.floor(random() * list.length)];
  // Acts on one of the visible elements. The only source of randomness is the seed, so that it can be repeated.
  const choose = (selector, kind) => page.evaluate((s, r, act, text, share) => {
    const list = [...document.querySelectorAll(s)].filter((e) => e.checkVisibility());
    const e = list[Math.floor(r * list.length)];
    if (!e) return "";
    const fire = (...types) => types.forEach((type) => e.dispatchEvent(new Event(type, { bubbles: true })));
    const name = `${e.tagName.toLowerCase()}${e.id && `#${e.id}`} "${(e.getAttribute("aria-label") ?? e.textContent).trim().slice(0, 60)}"`;
    if (act === "type") e.focus(), (e.value = text), fire("input", "change");
    if (act === "slide") (e.value = Number(e.min) + share * (e.max - e.min)), fire("input", "change");
    if (act === "select") (e.selectedIndex = Math.floor(share * e.options.length)), fire("change");
    if (act === "submit") e.requestSubmit();
    if (act === "click") e.click();
    return `${act} ${name} ${String(e.value ?? "").slice(0, 40)}`;
  }, selector, random(), kind, pick(TEXTS), random());
  const press = () => choose("main button, main summary, nav a, main a[href^='#'], main input[type=checkbox], main input[type=radio]", "click");
  return [
    press, press, press, press, press, press,
    () => choose(".train button, .sweep button, .ledger button", "click"),
    () => choose(".train button", "click"),
    () => choose("main input:not([type=checkbox], [type=radio], [type=range], [type=file]), main textarea", "type"),
    () => choose("main input[type=range]", "slide"),
    () => choose("main select", "select"),
    () => choose("main form", "submit"),
    async () => {
      const key = pick(["Tab", "Enter", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);
      await page.keyboard.press(key);
      return `key ${key}`;
    },
    async () => {
      const [x, y, dx, dy] = [random(), random(), random(), random()];
      const box = await page.$eval('canvas[aria-label="Drawing pad"]', (e) => {
        e.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = e.getBoundingClientRect();
        return { left, top, width, height };
      }).catch(() => null);
      if (!box?.width) return "";
      await page.mouse.move(box.left + x * box.width, box.top + y * box.height);
      await page.mouse.down();
      await page.mouse.move(box.left + dx * box.width, box.top + dy * box.height, { steps: 4 });
      await page.mouse.up();
      return "a stroke";
    },
    async () => {
      await page.mouse.click(1280 * random(), 800 * random());
      return "a click somewhere";
    },
    async () => {
      const view = pick(VIEWS);
      await page.evaluate((v) => (location.hash = v), view);
      return `view ${view}`;
    },
  ];
};

// Firefox reports this when Share changes the preview's frame while it is still loading.
const LEFT = /^request: \S+\/embed\.html\S* NS_ERROR_FAILURE$|^exception: Error: Failed to read data from the ReadableStream: .TypeError: Error in input stream/;

// The problem with the page at this moment, or "".
const wrong = async (page) => {
  const problems = page.problems.filter((problem) => !LEFT.test(problem));
  if (problems.length > 0) return problems.join("\n");
  const answers = page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done("answers"))));
  const limit = new Promise((resolve) => setTimeout(resolve, 30_000, "the page does not answer for 30 s").unref());
  const said = await Promise.race([answers, limit]);
  if (said !== "answers") return said;
  return page.evaluate(() => {
    const text = document.body.innerText;
    const found = text.match(/Inkling cannot run.*|.{0,80}(\bundefined\b|<nil>|%!|runtime error|\(\)[.:]|\bInfinity\b).{0,80}/);
    return found ? `the page says: ${found[0]}` : "";
  });
};

async function click(name, url) {
  const random = randomBy(SEED);
  const browser = await launch(name);
  let page, done = [], count = 0, longest = 0, long = 0;
  const open = async () => {
    await page?.close();
    page = await lab.open(browser, url, {
      before: () => {
        globalThis.long = [];
        globalThis.confirm = () => true;
        document.addEventListener("click", (e) => e.target.closest?.("a[href^='http'], a[download], a[target]") && e.preventDefault(), true);
        try {
          new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
        } catch { /* Firefox has none */ }
      },
    });
    done = [];
  };
  const findings = [];
  await open();
  const end = Date.now() + MINUTES * 60_000;
  while (Date.now() < end) {
    const list = actions(page, random);
    const action = list[Math.floor(random() * list.length)];
    const what = await action().catch((error) => `failed: ${error.message.split("\n")[0]}`);
    if (what) done.push(what);
    count++;
    if (count % 5 > 0) continue;
    const durations = await page.evaluate(() => globalThis.long?.splice(0) ?? []).catch(() => []);
    longest = Math.max(longest, ...durations);
    long += durations.filter((d) => d > LONG_TASK).length;
    const fault = await wrong(page).catch((error) => `the page is gone: ${error.message}`);
    if (fault) {
      findings.push(fault);
      console.log(`\n${name}, SEED=${SEED}, action ${count}: ${fault}\nafter:\n  ${done.slice(-LAST).join("\n  ")}\n`);
      await open();
    }
  }
  // In every state, Reset and Train start a run.
  await page.evaluate(() => (location.hash = "#"));
  await page.waitForSelector(".train button", { timeout: 30_000 });
  for (const text of ["Reset", "Train"]) {
    await page.$$eval(".train button", (list, t) => list.find((b) => b.textContent === t)?.click(), text);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  const meter = await page.$eval(".train", (e) => e.innerText.replace(/\s+/g, " ").slice(-300));
  console.log(`${name}: ${count} actions in ${MINUTES} minutes, ${findings.length} findings; ${long} tasks over ${LONG_TASK} ms, the longest ${longest.toFixed(0)} ms; at the end: ${meter}`);
  await browser.close();
  return findings.length;
}

const server = await serve(lab.SITE);
console.log(`SEED=${SEED}`);
let findings = 0;
for (const name of BROWSERS) findings += await click(name, server.url);
await server.stop();
if (findings > 0) process.exitCode = 1;
