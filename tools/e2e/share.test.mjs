// The page's address: views, settings, hidden and locked parts; and composing a part of Inkling for others.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { serveAround } from "./around.mjs";
import { newPage, PATIENCE_MS } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers, stepsOf, violations } from "./visits.mjs";


const value = (page, label) => lab.labelled(page, label).then((e) => e.evaluate((e) => e.value));
const hash = (page) => page.evaluate(() => location.hash);
const turnTo = (page, to) => page.evaluate((h) => (location.hash = h), to);
const untilHash = (page, want) => page.waitForFunction((h) => location.hash === h, {}, want);

// Waits until the text to copy matches.
const untilText = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector("#share-text").value), {}, pattern.source);

// Waits until the preview reaches this state: its frame is replaced when the composed part changes.
async function untilPreview(page, reached) {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const frame = await (await page.$("#share-preview"))?.contentFrame();
    if (await frame?.evaluate(reached).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the preview does not reach ${reached}`);
}

// Fragments from people, programs and attackers.
const MALFORMED = [
  "#", "##", "#?", "#/", "#lab/", "#lab/nowhere", "#nowhere", "#lab?", "#lab?&&&", "#lab?=", "#lab?eta", "#lab?eta=", "#lab?eta=NaN", "#lab?eta=1e999", "#lab?eta=-1",
  "#lab?eta=%", "#lab?eta=%zz", "#lab?eta=%00", "#lab?eta=1&eta=2", "#lab?hidden=0", "#lab?hidden=99999,1,1,1,1,1,1,1", "#lab?hidden=a", "#lab?seed=-1",
  "#lab?preset=none", "#lab?reader=../../x", "#lab?data=//evil.example", "#lab?data=../..", "#lab?v=99", "#lab?v=x", "#lab?ink=!!!", "#lab?ink=AQ", "#lab?ink=__________8B",
  "#lab?hide=%3Cb%3E", "#lab?hide=nothing", "#lab?lock=*", "#lab?lock=draw%22%5D%7B%7D", "#lab?run=maybe", "#lab?theme=red", "#lab?lang=%3Cx%3E", "#lab?host=evil",
  "#lab?note=%3Cimg%20src%3Dx%20onerror%3D%22pwned%3D1%22%3E%3Cscript%3Epwned%3D1%3C/script%3E", "#lab?note=javascript:pwned=1", "#javascript:pwned=1",
  "#<img src=x onerror=pwned=1>", "#lab?__proto__=1&constructor=2", "#lab?" + "x".repeat(20_000), "#lab?note=" + "%F0%9F%98%80".repeat(1200), "#lab?" + "k=1&".repeat(3000),
  "#lab?epoch-0=1/2", "#lab?data-hash=d10e52eb64ba&epoch-0=9/8", "#lab?data-hash=%3Cb%3E&epoch-0=1/2", "#lab?data-hash=d10e52eb64ba&epoch-0=1/2&epochs=0",
  "#learn/../lab", "#learn/<b>", "#share/x", "#lab/train/x", "#LAB", "#lab%2Ftrain", "#\u0000", "#lab?note=\ud800",
];

inBrowsers("the address", ({ visit, browser, server }) => {
  visit("in one visit", async (page, step) => {
    await step("locks and unlocks the pad, and hides parts of it", async () => {
      const seen = () => page.evaluate(() => {
        const controls = [...document.querySelectorAll("#panel-draw :is(button, input, select)")];
        return {
          locked: controls.filter((e) => e.matches(":disabled")).length / controls.length,
          inert: document.querySelector("#pad .drawing").inert,
          navigation: document.querySelector("#navigation .views").checkVisibility(),
          seen: document.querySelector(".seen") !== null,
          width: document.querySelector("#pad").getBoundingClientRect().width,
        };
      });
      const locked = await seen();
      assert.deepEqual(locked, { locked: 1, inert: true, navigation: false, seen: false, width: locked.width });
      assert.deepEqual(await page.$$eval(".panel", (list) => list.map((e) => e.id)), ["panel-draw", "panel-histograms", "panel-train"]);
      await lab.draw(page, lab.DIGITS[7]);
      await page.evaluate(() => (location.hash = "#lab?v=1"));
      await page.waitForFunction(() => document.querySelector("#navigation .views").checkVisibility());
      await page.waitForFunction(() => !document.querySelector("#pad .drawing").inert);
      assert.equal(await lab.prediction(page), "nothing yet", "a locked pad was drawn on");
      assert.deepEqual(await seen(), { locked: 0, inert: false, navigation: true, seen: true, width: locked.width });
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
    });

    await step("shows hidden parts again, and they work", async () => {
      const net = await page.waitForSelector("canvas.network");
      await lab.resting(net);
      await page.waitForFunction((c) => c.getContext("2d").getImageData(0, 0, c.width, c.height).data.some((v) => v > 0), {}, net);
      await lab.show(page, "browse");
      await lab.press(page, "Load MNIST (7 MB)");
      await lab.resting(await page.waitForSelector(".images"));
      await page.waitForFunction(() => /^Training images/.test(document.querySelector('.browser [role="grid"]')?.getAttribute("aria-label")));
      await lab.show(page, "hand");
      const strokes = await page.$("#own-file");
      await strokes.evaluate((input) => {
        const files = new DataTransfer();
        files.items.add(new File(["no strokes"], "notes.json"));
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await page.waitForFunction(() => /notes\.json/.test(document.querySelector("#own").textContent));
    });

    await step("opens views and panels, and works with Back", async () => {
      await page.evaluate(() => (location.hash = "#lab/train"));
      await page.waitForFunction(() => document.title === "Train · Inkling" && document.activeElement.id === "train-title");
      await page.evaluate(() => [...document.querySelectorAll("#navigation a")].find((a) => a.textContent === "Learn").click());
      await page.waitForFunction(() => document.title.startsWith("Learn") && !document.querySelector("#view-lab").checkVisibility());
      assert.equal(await page.$eval('#navigation a[aria-current="page"]', (a) => a.textContent), "Learn");
      await page.goBack();
      await page.waitForFunction(() => document.title === "Train · Inkling" && document.querySelector("#view-lab").checkVisibility());
    });

    await step("may be malformed: nothing is lost or executed", async () => {
      await lab.press(page, "Clear");
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      await lab.type(page, "Epochs", "17");
      for (const malformed of MALFORMED) {
        await page.evaluate((h) => {
          location.hash = h;
          return new Promise((done) => setTimeout(done, 20));
        }, malformed);
      }
      await page.evaluate(() => (location.hash = "#lab"));
      await page.waitForFunction(() => document.querySelector("#view-lab").checkVisibility());
      await lab.untilPrediction(page, /^7/);
      assert.equal(await page.evaluate(() => typeof globalThis.pwned), "undefined");
      await page.evaluate(() => (location.hash = "#lab?what=ever"));
      await page.waitForFunction(() => /"what" is not a known key/.test(document.querySelector(".astray").textContent));
      await lab.press(page, "Dismiss");
      await page.waitForFunction(() => document.querySelector(".astray").textContent === "");
    });

    await step("sets, hides and locks parts, and follows changes on the page", async () => {
      const hasParts = async () => {
        assert.equal(await page.$eval(".note", (e) => e.textContent), "Find <b>it</b>.");
        await page.waitForFunction(() => document.querySelector("#set-epochs").matches(":disabled"));
        assert.equal(await page.$('#navigation [href="#lab/browse"]'), null);
      };
      await turnTo(page, "#lab/train?v=1&eta=0.5&layers=20&lock=epochs&hide=browse,log&note=Find%20%3Cb%3Eit%3C/b%3E.");
      await page.waitForFunction(() => document.querySelector("#set-eta").value === "0.5");
      assert.equal(await value(page, "Hidden layers"), "20");
      await hasParts();
      const entries = await page.evaluate(() => history.length);
      await lab.type(page, "Learning rate", "0.25");
      await untilHash(page, "#lab/train?v=1&hidden=20&eta=0.25&seed=1&hide=browse,log&lock=epochs&note=Find%20%3Cb%3Eit%3C/b%3E.");
      assert.equal(await page.evaluate(() => history.length), entries, "changes add no history entries");
      await page.reload();
      await lab.untilThere(page);
      assert.deepEqual([await value(page, "Learning rate"), await value(page, "Hidden layers")], ["0.25", "20"]);
      await hasParts();
      await lab.show(page, "log");
      assert.deepEqual([await page.$(".log"), (await page.$$(".repeat")).length], [null, 1]);
    });

    await step("offers nothing that would change a locked setting", async () => {
      await turnTo(page, "#lab/train?epochs=1&lock=seed");
      await page.waitForFunction(() => document.querySelector("#set-seed").matches(":disabled"));
      const bar = () => page.$eval('xpath/.//button[text()="New start"]', (b) => [b.getAttribute("aria-disabled"), b.title]);
      const why = "“Seed” is locked at 1 here; this needs the next seed.";
      assert.deepEqual(await bar(), ["true", why]);
      await lab.press(page, "New start");
      await lab.untilNotice(page, /^“Seed” is locked at 1 here/);
      assert.equal(await value(page, "Seed"), "1");
      assert.ok(await page.$eval("#abreast", (e) => e.disabled), "runs side by side would use other seeds");
      await page.evaluate(() => (location.hash = "#lab/train?epochs=1"));
      await page.waitForFunction(() => !document.querySelector("#set-seed").matches(":disabled") && !document.querySelector("#abreast").disabled);
      assert.deepEqual(await bar(), [null, ""]);
    });
  }, { address: "#lab?lock=draw&hide=navigation,seen,browse,inside,hand" });

  test("is composed for others", async (t) => {
    const page = await newPage(browser());
    const step = stepsOf(t, () => page.problems);
    const composed = () => document.querySelector(".note")?.textContent === "Draw a <7>." && document.querySelector(".reading") && !document.querySelector(".bars");
    await step("hides a part and copies the rest", async () => {
      await page.goto(server().url + "#share");
      await page.waitForSelector("#share-view");
      await lab.choose(page, "What is shown", "pad");
      await lab.type(page, "What to do", "Draw a <7>.");
      await page.keyboard.press("Tab");
      await untilPreview(page, () => document.querySelector(".note")?.textContent === "Draw a <7>." && document.querySelector(".bars")?.checkVisibility());
      await page.evaluate(() => [...document.querySelectorAll(".composing summary")].forEach((s) => s.click()));
      await page.evaluate(() => [...document.querySelectorAll(".composing label")].find((l) => l.textContent === "Outputs").click());
      await untilText(page, /hide=bars&note=Draw%20a%20%3C7%3E\.$/);
      await untilPreview(page, composed);
      await lab.choose(page, "Copy it as", "jupyter");
      await untilText(page, /^from IPython.display import IFrame\n\nIFrame\("http:.*embed\.html\?v=1&view=pad&seed=18&hide=bars&note=.*", width="100%", height=\d+\)$/);
      await page.evaluate(() => [...document.querySelectorAll(".copying summary")].forEach((s) => s.click()));
      assert.ok(await page.$(".qr path"));
    });
    for (const width of [1280, 390]) {
      await step(`fits and passes the accessibility rules, ${width} pixels wide`, async () => {
        await page.setViewport({ width, height: 800 });
        await untilPreview(page, composed);
        assert.deepEqual(await violations(page), []);
        const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.equal(screen, width);
        assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
      });
    }
    await page.close();
  });

  test("contains a run and its results, to be repeated and compared", async () => {
    const page = await lab.open(browser(), server().url + "#lab/train?epochs=2&seed=3", { width: 390 });
    await lab.press(page, "Train");
    await lab.untilProgress(page, /^Finished: 2 of 2/);
    await lab.show(page, "log");
    await lab.unfold(page, "Repeat exactly");
    await lab.press(page, "Copy as a link");
    await page.waitForFunction(() => document.querySelector('.repeat [aria-label="Copying"]').textContent);
    const [reaches, end] = await page.$eval(".repeat", (e) => [e.scrollWidth, e.clientWidth]);
    assert.ok(reaches <= end, `the text about copying needs ${reaches} pixels of ${end}`);
    await page.evaluate(() => (location.hash = "#share"));
    await page.waitForSelector("#share-view");
    await lab.choose(page, "What is shown", "train");
    for (const option of [/^With .*, to be repeated and compared \(Epoch 1: \d+ \/ 10000\)$/, /^Start training at once$/]) {
      await page.$$eval(".composing label", (list, source) => list.find((l) => new RegExp(source).test(l.textContent)).click(), option.source);
    }
    const outcome = "data-hash=\\w{12}&epoch-0=\\d+/10000&epoch-1=\\d+/10000&weights=\\w{12}$";
    await untilText(page, new RegExp("epochs=2&seed=3&run=begin&" + outcome));
    const address = await value(page, "What is copied");
    await lab.choose(page, "Copy it as", "element");
    await untilText(page, /data-hash="\w{12}"/);
    const element = await page.$eval("#share-text", (e) => e.value.match(/<inkling-lab.*<\/inkling-lab>/s)[0]);
    assert.deepEqual(page.problems, []);
    await page.close();

    const other = await newPage(browser());
    await other.goto(address);
    await other.waitForFunction(() => document.querySelectorAll(".findings li").length === 3);
    const findings = await other.$$eval(".findings li", (list) => list.map((e) => e.textContent));
    assert.deepEqual(findings.map((t) => t[0]), ["✓", "✓", "✓"], findings.join("\n"));
    assert.equal(findings[2], "✓ The same weights at the end, to the last bit.");
    assert.match(await other.$eval(".repeat", (e) => e.innerText), /This run comes from the page.s address/, "the origin of the run is not shown");
    assert.deepEqual(other.problems, []);
    const around = await serveAround(server());
    await other.goto(around.page(`<script src="${server().url}embed.js"></script>${element}`));
    const src = await other.$eval("inkling-lab", (e) => e.shadowRoot.querySelector("iframe").src);
    assert.match(decodeURIComponent(src), new RegExp("data-hash=\\w{12}&epoch-0=.*&weights=\\w{12}"));
    await other.close();
    await around.stop();
  });

  test("of a file on the disk leads to the instructions for serving it", async () => {
    const page = await browser().newPage();
    await page.goto(pathToFileURL(join(lab.SITE, "index.html")).href);
    await page.waitForFunction(() => /opened from the disk.*python3 -m http\.server/.test(document.querySelector("[role=alert]")?.textContent));
    await page.close();
  });
});
