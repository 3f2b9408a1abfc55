// The plane: a network learns a spiral, is edited in the picture and by keyboard, in both languages, on a phone and in a frame,
// in both browsers.

import assert from "node:assert/strict";
import { inBrowsers, violations } from "./visits.mjs";
import * as lab from "./lab.mjs";

const numbers = (page) => page.$eval(".plane .numbers", (e) => e.textContent);
const untilNumbers = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(document.querySelector(".plane .numbers")?.textContent), {}, pattern.source);

// What package nn computes natively for two presets in 20 epochs.
const SPIRAL = "Epoch 20Training cost 0.0073Test cost 0.0125Test error 0.8%";
const MOONS = "Epoch 20Training cost 0.1051Test cost 0.1022Test error 6.4%";

// A line of nn/plane/line, with what it computes natively.
const LINE = "inkling 1 plane=clouds classes=3 hidden=5 activation=sigmoid cost=log-likelihood lambda=0.1 epochs=10 batches=3 data-hash=f0f8451ef25a training-points=0.466346,249/250 test-points=0.455374,249/250 weights=719b566ea429";

// Trains some epochs one by one, of a network that has not been trained.
async function epochs(page, count) {
  await page.$$eval(".plane button", (list, n) => {
    const button = list.find((b) => b.textContent === "One epoch");
    for (let i = 0; i < n; i++) button.click();
  }, count);
  await untilNumbers(page, new RegExp(`Epoch ${count}T`));
}

// The colours of the large picture: how many of its pixels are more orange than blue, and more blue than orange.
const colours = (page) =>
  page.$eval(".plane .surface", (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let orange = 0, blue = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] > data[i + 2] + 30) orange++;
      if (data[i + 2] > data[i] + 30) blue++;
    }
    return { orange: orange / (data.length / 4), blue: blue / (data.length / 4) };
  });

inBrowsers("the plane", ({ visit, server }) => {
  visit("by address", async (page, step) => {
    await step("learns a spiral", async () => {
      await untilNumbers(page, /Epoch 0Training cost 0\.\d+Test cost 0\.\d+Test error \d\d\.\d%/);
      await epochs(page, 20);
      assert.equal(await numbers(page), SPIRAL);
      await lab.press(page, "Train");
      await untilNumbers(page, /Test error [01]\.\d%/);
      await lab.press(page, "Pause");
      const { orange, blue } = await colours(page);
      assert.ok(orange > 0.25 && blue > 0.25, `${orange} orange, ${blue} blue`);
      await lab.press(page, "Back to the start");
      await untilNumbers(page, /Epoch 0/);
      await epochs(page, 20);
      assert.equal(await numbers(page), SPIRAL);
    });

    await step("looks back, goes on from the end, and saves a film", async () => {
      await page.focus("#plane-time");
      await page.keyboard.press("Home");
      await untilNumbers(page, /Epoch 0 of 20T/);
      await page.keyboard.press("ArrowRight");
      await untilNumbers(page, /Epoch 1 of 20T/);
      assert.equal(await page.$eval("#plane-time", (e) => e.getAttribute("aria-valuetext")), "Epoch 1");
      assert.equal(await page.$eval("#plane-slider", (e) => e.matches(":disabled")), true);
      await page.keyboard.press("End");
      await untilNumbers(page, /Epoch 20T/);
      assert.equal(await numbers(page), SPIRAL);
      await page.keyboard.press("ArrowLeft");
      await untilNumbers(page, /Epoch 19 of 20T/);
      await lab.press(page, "One epoch");
      await untilNumbers(page, /Epoch 21T/);
      await page.evaluate(() => {
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          globalThis.film = blob;
          return create.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = () => {}; // Firefox would give its list of downloads the focus
      });
      await lab.press(page, "Save as film");
      await page.waitForFunction(() => globalThis.film);
      const film = await page.evaluate(async () => [...new Uint8Array(await globalThis.film.arrayBuffer())]);
      assert.equal(String.fromCharCode(...film.slice(0, 6)), "GIF89a");
      const { width, height, last } = await page.evaluate(async () => {
        const bitmap = await createImageBitmap(globalThis.film);
        return { width: bitmap.width, height: bitmap.height, last: new Uint8Array(await globalThis.film.slice(-1).arrayBuffer())[0] };
      });
      assert.deepEqual({ width, height, last }, { width: 320, height: 326, last: 0x3b });
      await untilNumbers(page, /Epoch 21T/);
    });

    await step("is edited by keyboard, and keeps its address", async () => {
      await page.focus("#plane-fewer-2");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash === "#plane?set=spiral&hidden=16,15");
      await lab.press(page, "Add a layer");
      await page.focus('.inputs [data-input="x1x2"]');
      await page.keyboard.press(" ");
      await page.waitForFunction(() => location.hash === "#plane?set=spiral&inputs=x1,x2,x1x2&hidden=16,15,15");
      await page.focus('[aria-label="Unit 3 of hidden layer 2"]');
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".plane .output h2").textContent === "Unit 3 of hidden layer 2");
      await page.focus("#plane-eta");
      await page.$eval("#plane-eta", (e) => e.select());
      await page.keyboard.type("fast");
      await page.keyboard.press("Tab");
      await page.waitForFunction(() => document.querySelector(".plane .notice[role=alert]").textContent === 'eta: "fast" is not a number');
      await page.select("#plane-set", "sine");
      await page.waitForFunction(() => location.hash === "#plane?set=sine");
    });

    await step("has points drawn by hand, which stay in its address and in the browser", async () => {
      await page.select("#plane-set", "points");
      await page.waitForFunction(() => /at least 2 points/.test(document.querySelector(".plane .notice[role=alert]").textContent));
      const drag = async (label, ...places) => {
        await page.click(`[aria-label="${label}"]`);
        const area = await (await page.$(".field-of-points")).boundingBox();
        const at = ([x, y]) => [area.x + x * area.width, area.y + y * area.height];
        await page.mouse.move(...at(places[0]));
        await page.mouse.down();
        for (const place of places.slice(1)) await page.mouse.move(...at(place), { steps: 8 });
        await page.mouse.up();
      };
      await page.click('[aria-label="Draw points of class 0"]'); // which is taken at first
      await drag("Draw points of class 0", [0.2, 0.2], [0.2, 0.8]);
      await drag("Draw points of class 1", [0.8, 0.2], [0.8, 0.8]);
      await page.waitForFunction(() => /^#plane\?set=points&drawn=[\w-]{40,}$/.test(location.hash));
      const drawn = await page.evaluate(() => location.hash);
      await lab.press(page, "Train");
      await untilNumbers(page, /Epoch [\d,]{2,}.*Training cost 0\.00/);
      await lab.press(page, "Pause");

      await page.focus(".field-of-points");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      await page.waitForFunction((before) => location.hash === `${before}e8gAB`, {}, drawn);
      assert.equal(await page.$eval("#plane-cursor", (e) => e.textContent), "x₁ = -0.2, x₂ = 0.0");
      await lab.press(page, "Undo");
      await page.waitForFunction((before) => location.hash === before, {}, drawn);
      await page.reload();
      await untilNumbers(page, /Epoch 0/);
      assert.equal(await page.evaluate(() => location.hash), drawn);
      await page.select("#plane-set", "circle");
      await page.select("#plane-set", "points");
      await page.waitForFunction((before) => location.hash === before, {}, drawn);
    });

    await step("opens a file, pasted text and links of Playground", async () => {
      await page.$eval("#plane-file", (input) => {
        const files = new DataTransfer();
        files.items.add(new File(["x1,x2,class\n1,2,a\n-1,-2,b\n"], "points.csv"));
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await page.waitForFunction(() => document.querySelector(".plane .notice[role=alert]").textContent === "Opened 2 points. Classes: a, b.");
      const paste = (text) => page.evaluate((data) => {
        const event = new Event("paste", { bubbles: true, cancelable: true });
        event.clipboardData = { getData: () => data }; // no browser lets scripts fill that of a ClipboardEvent alike
        document.querySelector(".plane h1").dispatchEvent(event);
      }, text);
      await paste("x1,x2,class\n1,2\n");
      await page.waitForFunction(() => /^line 2: 2 values/.test(document.querySelector(".plane .notice[role=alert]").textContent));
      await paste("https://playground.tensorflow.org/#dataset=xor&networkShape=3,2&discretize=true");
      await page.waitForFunction(() => /^#plane\?set=xor/.test(location.hash) && /discretised output/.test(document.querySelector(".plane .notice[role=alert]").textContent));
    });

    await step("changes a weight by its edge and by the slider", async () => {
      await untilNumbers(page, /Epoch 0/);
      const [x, y] = await page.evaluate(() => { // the middle of the edge from x1 to the first unit
        const from = document.querySelector('.inputs [data-input="x1"]').getBoundingClientRect();
        const to = document.querySelector('.unit[data-layer="0"]').getBoundingClientRect();
        return [(from.right + to.left) / 2, (from.top + to.top) / 2 + from.height / 2];
      });
      await page.mouse.click(x, y);
      await page.waitForFunction(() => document.querySelector(".plane .output h2").textContent === "Unit 1 of hidden layer 1" && document.querySelector("#plane-from").value === "0");
      const cost = await numbers(page);
      await page.focus("#plane-slider");
      await page.keyboard.press("Home");
      await page.waitForFunction((before) => document.querySelector("#plane-number").value === "-5.000" && document.querySelector(".plane .numbers").textContent !== before, {}, cost);
    });

    await step("keeps runs, compares and repeats them, and tries several values", async () => {
      await lab.press(page, "Back to the start");
      await untilNumbers(page, /Epoch 0/);
      await epochs(page, 20);
      await page.click(".runs-of-plane > summary");
      await page.waitForFunction(() => document.querySelector(".runlist tbody tr td:nth-of-type(4)")?.textContent === "20");
      await page.click(".runlist tbody tr:nth-child(2) input"); // that in progress is compared anyway
      await page.waitForFunction(() => document.querySelectorAll(".comparison figure").length === 2 && document.querySelectorAll(".chart-of-runs .line").length === 3); // own points: none for testing
      const drawn = await page.$$eval(".comparison canvas", (list) => list.map((canvas) => {
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((v, i) => i % 4 === 3 && v === 255).length;
      }));
      assert.deepEqual(drawn, [1600, 1600]);

      await page.focus(".runlist tbody tr .choose");
      await page.keyboard.press("Enter");
      await lab.press(page, "Rename");
      await page.waitForFunction(() => document.activeElement.id === "plane-run-name");
      await page.$eval("#plane-run-name", (e) => e.select());
      await page.keyboard.type("twenty");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".runlist .choose").textContent === "twenty");
      await page.click(".repeat > summary");
      const line = await page.$eval("#plane-own-line", (e) => e.value);
      assert.match(line, /^inkling 1 plane=xor .*epochs=20 .*weights=[0-9a-f]{12}$/);
      await page.select("#plane-set", "sine");
      for (const text of [LINE, line]) {
        await page.$eval("#plane-line", (e, value) => {
          e.value = value;
          e.dispatchEvent(new Event("input", { bubbles: true }));
        }, text);
        await lab.press(page, "Repeat and compare");
        await page.waitForFunction(() => /^Same results/.test(document.querySelector(".verdict").textContent));
      }

      await page.click(".sweep-of-plane > summary");
      await page.select("#sweep-key", "activation");
      await page.$eval("#sweep-epochs", (e) => e.select());
      await page.focus("#sweep-epochs");
      await page.keyboard.type("5");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelectorAll(".results tbody tr").length === 4);
      await untilNumbers(page, /Epoch 20T/); // the network that is shown has not been touched
      await lab.press(page, "Delete");
      await page.waitForFunction(() => document.querySelector(".runs-notice").textContent === "Deleted: twenty.");
      await lab.press(page, "Undo deletion");
      await page.reload();
      await untilNumbers(page, /Epoch 0/);
      await page.click(".runs-of-plane > summary");
      await page.waitForFunction(() => [...document.querySelectorAll(".runlist .choose")].some((b) => b.textContent === "twenty"));
    });

    await step("fits a phone in German, and passes the accessibility rules", async () => {
      await lab.speak(page, "de");
      await page.waitForFunction(() => document.querySelector(".plane h1").textContent === "Die Ebene");
      await page.setViewport({ width: 390, height: 844 });
      await untilNumbers(page, /Epoche 0/);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} px wider than the phone`);
      assert.deepEqual(await violations(page), []);
      await lab.speak(page, "en");
    });

    await step("runs in a frame, and without SIMD", async () => {
      await lab.goTo(page, `${server().url}embed.html?view=plane&set=moons&simd=off`);
      await untilNumbers(page, /Epoch 0/);
      await epochs(page, 20);
      assert.equal(await numbers(page), MOONS);
      await lab.press(page, "Train");
      await untilNumbers(page, /Test error 0\.\d%/);
      await lab.press(page, "Pause");
    });
  }, { address: "#plane?set=spiral" });
});
