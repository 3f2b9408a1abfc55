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
      await page.waitForFunction(() => document.querySelector(".plane .notice").textContent === 'eta: "fast" is not a number');
      await page.select("#plane-set", "sine");
      await page.waitForFunction(() => location.hash === "#plane?set=sine");
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
