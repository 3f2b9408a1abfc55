// The pad's own program, which starts first, and how the lab replaces it: in both browsers, without losing a stroke,
// wherever the pen is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newPage } from "./browser.mjs";
import { FAULTS, serveFaulty } from "./faulty.mjs";
import * as lab from "./lab.mjs";
import { inBrowsers } from "./visits.mjs";

const PAD = 'canvas[aria-label="Drawing pad"]';
const LAB = "/lab.wasm";

/** Holds a file back until release() is called; release.over resolves when it has been sent or is no longer wanted. */
const hold = (server, file) => {
  let release, end;
  const gate = new Promise((resolve) => (release = resolve));
  const over = new Promise((resolve) => (end = resolve));
  server.faults.set(file, async (response, bytes) => {
    response.on("close", end);
    await gate;
    response.end(bytes);
  });
  return Object.assign(release, { over });
};

const boxOf = (page) => page.$eval(PAD, (e) => JSON.stringify(e.getBoundingClientRect()));
const untilLab = (page) => page.waitForFunction(() => document.querySelector("#panel-train") && !document.getElementById("boot"));
const untilRead = (page) => page.waitForFunction(() => document.getElementById("reader")?.selectedOptions[0].textContent.includes("right"));

/** Waits until the lab is ready to take over except for a stroke in progress. */
const untilLabWaits = (page) => page.waitForFunction(() => inkling.pad.waiting());

inBrowsers("the pad before the lab", ({ browser }) => {
  const visit = (title, steps) =>
    test(title, async () => {
      const server = await serveFaulty(lab.SITE);
      const page = await newPage(browser(), { height: 720 });
      try {
        await steps(page, server);
        assert.deepEqual(page.problems, []);
      } finally {
        await page.close();
        await server.stop();
      }
    });
  const open = async (page, address) => {
    await page.goto(address);
    await page.waitForSelector(PAD);
    await untilRead(page);
  };

  visit("classifies, and the lab takes over its drawing, undone strokes, switches and focus, in the same place", async (page, server) => {
    const release = hold(server, LAB);
    await open(page, server.url);
    assert.deepEqual(await page.$$eval("#navigation [aria-current]", (list) => list.map((a) => a.hash)), ["#lab"]);
    await lab.draw(page, lab.DIGITS[7]);
    await lab.draw(page, lab.DIGITS[1]);
    await lab.press(page, "Undo");
    await lab.untilPrediction(page, /^7/);
    await page.$eval(".preparation", (e) => (e.open = true));
    await lab.click(await page.$('xpath/.//label[normalize-space()="Thickness"]/input'));
    await page.focus(PAD);
    const [box, bars] = [await boxOf(page), await lab.bars(page)];
    release();
    await untilLab(page);
    assert.equal(await boxOf(page), box, "the pad has moved");
    assert.deepEqual(await lab.bars(page), bars);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Drawing pad");
    assert.equal(await page.$eval(".preparation", (e) => e.open && !e.querySelector("label:nth-of-type(3) input").checked), true);
    await lab.press(page, "Redo");
    await lab.press(page, "Clear");
    await lab.press(page, "Undo");
    await lab.press(page, "Undo");
    await lab.untilPrediction(page, /^7/);
    assert.deepEqual(await lab.bars(page), bars);
  });

  visit("waits for the end of a stroke", async (page, server) => {
    const release = hold(server, LAB);
    await open(page, server.url);
    const box = await lab.resting(await page.$(PAD));
    const at = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
    const [first, ...rest] = lab.DIGITS[7][0];
    await page.mouse.move(...at(first));
    await page.mouse.down();
    await page.mouse.move(...at(rest[0]), { steps: 8 });
    release();
    await untilLabWaits(page);
    for (const corner of rest.slice(1)) await page.mouse.move(...at(corner), { steps: 8 });
    assert.equal(await page.$("#panel-train"), null, "the lab took over in the middle of a stroke");
    await page.mouse.up();
    await untilLab(page);
    await lab.untilPrediction(page, /^7/);
    await lab.press(page, "Undo");
    assert.equal(await lab.prediction(page), "nothing yet");
  });

  visit("opens the view that the visitor chose meanwhile", async (page, server) => {
    const release = hold(server, LAB);
    await open(page, server.url);
    await lab.draw(page, lab.DIGITS[7]);
    await page.click('#navigation a[href="#lab/runs"]');
    release();
    await untilLab(page);
    await page.waitForFunction(() => document.activeElement.id === "runs-title");
  });

  visit("does not leave the pad while the visitor draws", async (page, server) => {
    const release = hold(server, LAB);
    await open(page, server.url + "#lab/train");
    await lab.draw(page, lab.DIGITS[1]);
    const at = await page.evaluate(() => scrollY);
    release();
    await untilLab(page);
    await lab.untilPrediction(page, /^1/);
    await new Promise((resolve) => setTimeout(resolve, 200)); // a jump would happen a little later
    assert.equal(await page.evaluate(() => scrollY), at);
  });

  visit("is not shown where the address hides parts", async (page, server) => {
    const release = hold(server, LAB);
    await page.goto(server.url + "#lab?hide=draw");
    await new Promise((resolve) => setTimeout(resolve, 1500)); // the pad would have appeared by then
    assert.equal(await page.$(PAD), null);
    release();
    await untilLab(page);
    assert.equal(await page.$(PAD), null);
  });

  test("works without the lab, whose error is shown", async () => {
    const server = await serveFaulty(lab.SITE);
    server.faults.set(LAB, FAULTS.missing);
    const page = await newPage(browser());
    try {
      await open(page, server.url);
      await page.waitForFunction(() => /lab\.wasm could not be loaded: the server answered 404/.test(document.querySelector('[role="alert"].bad')?.textContent));
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
    } finally {
      await page.close();
      await server.stop();
    }
  });

  test("is not required: the lab starts without it", async () => {
    const server = await serveFaulty(lab.SITE);
    server.faults.set("/pad.wasm", FAULTS.missing);
    const page = await newPage(browser());
    try {
      await page.goto(server.url);
      await untilLab(page);
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
    } finally {
      await page.close();
      await server.stop();
    }
  });

  visit("passes the lab a network that was dropped before the lab loaded", async (page, server) => {
    const release = hold(server, LAB);
    await open(page, server.url);
    assert.deepEqual(await page.$eval("#files summary", async (e) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([await (await fetch("models/book.safetensors")).arrayBuffer()], "mine.safetensors"));
      return ["dragover", "drop"].map((type) => !e.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })));
    }), [true, true]);
    await page.waitForFunction(() => document.querySelector("#files").open);
    release();
    await untilLab(page);
    await page.waitForFunction(() => document.querySelector("#files").open && /mine.safetensors.*It is active now/.test(document.querySelector("#files").textContent));
  });

  visit("requests the lab once: a network that arrives later does not show the notice again", async (page, server) => {
    const release = hold(server, "/models/good.safetensors"), releaseLab = hold(server, LAB);
    await open(page, server.url);
    await page.select("#reader", "good");
    await page.select("#reader", "pen");
    releaseLab();
    await untilLab(page);
    release();
    await release.over;
    await lab.draw(page, lab.DIGITS[7]);
    await lab.untilPrediction(page, /^7/);
    assert.equal(await page.$("#boot"), null);
  });

  visit("is the only program of its frame until another is needed", async (page, server) => {
    server.faults.set("/around.html", (response) => response.setHeader("Content-Type", "text/html").end("<!doctype html><title>A course</title><link rel=\"icon\" href=\"icon.svg\">"));
    await page.goto(server.url + "around.html");
    await page.evaluate(() => {
      globalThis.heard = [];
      addEventListener("message", (e) => heard.push(e.data));
      const frame = document.createElement("iframe");
      frame.src = "embed.html?view=pad";
      frame.width = 700;
      frame.height = 900;
      document.body.replaceChildren(frame);
      globalThis.ask = (message) => frame.contentWindow.postMessage({ inkling: 1, ...message }, "*");
    });
    const untilEvent = (test) => page.waitForFunction(`heard.find(${test})`).then((h) => h.jsonValue());
    await untilEvent((m) => m.event === "ready" && m.view === "pad");
    const frame = page.frames().find((f) => f.url().includes("embed.html"));
    await lab.draw({ $: (s) => frame.$(s), mouse: page.mouse }, lab.DIGITS[7]);
    const { prediction } = await untilEvent((m) => m.event === "prediction" && m.prediction?.class === 7);
    assert.equal(prediction.outputs.length, 10);
    await page.evaluate(() => ask({ id: 1, do: "set", settings: { reader: "book" } }));
    assert.equal((await untilEvent((m) => m.id === 1)).error, undefined);
    assert.equal(server.requests.includes(LAB), false, "the pad alone loaded the lab");
    await page.evaluate(() => {
      heard.length = 0;
      ask({ id: 5, do: "model" });
      ask({ id: 2, do: "set", settings: { epochs: 1, layers: 10 } });
      ask({ id: 3, do: "clear" });
      ask({ id: 4, do: "hello" });
    });
    assert.ok((await untilEvent((m) => m.id === 5)).settings.eta);
    for (const id of [2, 3, 4]) assert.equal((await untilEvent(`(m) => m.id === ${id}`)).error, undefined);
    assert.equal(server.requests.includes(LAB), true);
    assert.equal(await page.evaluate(() => heard.filter((m) => m.event === "answer").map((m) => m.id).join()), "5,2,3,4");
    await untilEvent((m) => m.event === "prediction" && !m.prediction); // cleared
  });
});
