// The workbench: everything of the lab on one screen, from a small window to a large one; one page after the other on a
// phone; layers edited in the picture of the network; a training that is followed without scrolling.

import assert from "node:assert/strict";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const SCREENS = [[1024, 640], [1280, 720], [1366, 768], [1440, 900], [1920, 1080]];
const ZOOMED = [[1152, 720], [960, 600]]; // 1440 x 900 at 125% and 150%
const PHONES = [[390, 844], [844, 390]];
const PANELS = ["inside", "weights", "mistakes", "wishes", "histograms", "batch", "runs", "log", "browse", "hand"];
const COVERED = ["bars", "network"]; // by an open panel

/** Changes the size of the window, and waits until the page has followed. */
async function resize(page, [width, height]) {
  await page.setViewport({ ...page.viewport(), width, height }); // another hasTouch would load the page again
  await page.waitForFunction((w, h) => innerWidth === w && innerHeight === h, {}, width, height);
  await settled(page);
}

/** Waits until nothing has moved for some frames. */
const settled = (page) =>
  page.evaluate(() => new Promise((done) => {
    let before, frames = 0;
    const look = () => {
      const boxes = [...document.querySelectorAll("body :is(section, button, select, input, canvas, .bars li, .figures dd)")]
        .map((e) => Object.values(e.getBoundingClientRect().toJSON()).join()).join(" ");
      frames = boxes === before ? frames + 1 : 0;
      before = boxes;
      if (frames > 4) done();
      else requestAnimationFrame(look);
    };
    look();
  }));

/**
 * Returns the faults of the seven parts that one wants to see while a network trains: a part is missing, not fully in the
 * window, covered, cut, or over another; or something scrolls.
 */
const faults = (page, without = []) =>
  page.evaluate((without) => {
    const button = (names) => [...document.querySelectorAll(".side button")].find((e) => names.includes(e.textContent) && !e.ariaDisabled);
    const parts = {
      pad: [document.querySelector(".desk .paper")],
      answer: [document.querySelector(".desk .prediction")],
      bars: [...document.querySelectorAll(".outputs .bars li")],
      network: [document.querySelector("canvas.network")],
      "Train or Pause": [button(["Train", "Trainieren", "Start again", "Pause", "Anhalten"])],
      "accuracy curve": [document.querySelector(".side .charts .chart")],
      epoch: [document.querySelector(".side .figures dd")],
    };
    const found = [], boxes = [];
    for (const [name, list] of Object.entries(parts)) {
      if (without.includes(name)) continue;
      if (list.length !== (name === "bars" ? 10 : 1)) found.push(`${name}: ${list.length} of them`);
      for (const [i, e] of list.entries()) {
        const what = list.length > 1 ? `${name} ${i}` : name;
        const box = e?.getBoundingClientRect();
        if (!box?.width || !box.height) {
          found.push(`${what} is not there`);
          continue;
        }
        const { left, top, right, bottom } = box;
        if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) {
          found.push(`${what} is not in the window: ${[left, top, right, bottom].map(Math.round)}`);
          continue;
        }
        const at = [[0.5, 0.5], [0.05, 0.08], [0.95, 0.08], [0.05, 0.92], [0.95, 0.92]];
        for (const [x, y] of at) {
          const hit = document.elementFromPoint(left + x * box.width, top + y * box.height);
          if (!e.contains(hit)) found.push(`${what} is covered by ${hit?.localName}.${hit?.className}`);
        }
        if (e.scrollWidth > e.clientWidth + 1 && name !== "bars") found.push(`${what} is cut: ${e.scrollWidth} in ${e.clientWidth}`);
        for (const other of boxes) {
          const over = Math.min(right, other.box.right) - Math.max(left, other.box.left) > 1 && Math.min(bottom, other.box.bottom) - Math.max(top, other.box.top) > 1;
          if (over) found.push(`${what} is over ${other.what}`);
        }
        boxes.push({ what, box });
      }
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push(`the page is ${scrollWidth} x ${scrollHeight}`);
    return found;
  }, without);

/** The buttons, fields and texts around the network that cannot be seen in full: they are out of their card, or cut, or covered. */
const outOfReach = (page) =>
  page.evaluate(() => {
    const found = [];
    const controls = "header :is(a, button, select), .bench > * :is(button, select, input, summary, canvas, .chart, figcaption, label, .figures dd, .meter p)";
    for (const e of document.querySelectorAll(controls)) {
      const card = e.closest(".bench > *") ?? document.querySelector("header");
      if (!e.checkVisibility() || e.closest(".popped, .onstage") && !e.closest(".netview")) continue;
      if (getComputedStyle(e).clipPath !== "none" || e.classList.contains("unseen")) continue;
      const { left, top, right, bottom, width, height } = e.getBoundingClientRect();
      const within = card.getBoundingClientRect();
      const name = `${card.className || card.localName}: ${e.localName} ${(e.textContent || e.ariaLabel || e.id).slice(0, 30)}`;
      const over = card.matches(".centre") ? 140 : 0.5; // the button that adds a layer is above the outputs
      if (left < within.left - 0.5 || right > within.right + over || top < within.top - 0.5 || bottom > within.bottom + 0.5 || bottom > innerHeight) {
        found.push(`${name} is out of its card by ${[within.left - left, within.top - top, right - within.right, bottom - within.bottom].map(Math.round)}`);
      } else if (e.matches("button, select, input, summary, a")) {
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        if (!e.contains(hit)) found.push(`${name} is covered by ${hit?.localName}.${hit?.className}`);
      }
    }
    return found;
  });

/** How far the middle of each output's dot in the picture is above or below the middle of its bar, in pixels: from the pixels drawn. */
const misaligned = (page) =>
  page.evaluate(() => {
    const canvas = document.querySelector("canvas.network");
    const box = canvas.getBoundingClientRect();
    const scale = canvas.height / box.height;
    const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const inked = (x, y) => data[4 * (y * width + x) + 3] > 60;
    const column = (x) => Array.from({ length: canvas.height }, (_, y) => y).filter((y) => inked(x, y));
    let right = width - 1; // of the dots, which end the picture
    while (right > 0 && column(right).length === 0) right--;
    const rows = column(right - Math.round(3 * scale)).map((y) => box.top + (y + 0.5) / scale); // edges end in the middles of dots
    return [...document.querySelectorAll(".outputs .bars .bar")].map((bar) => {
      const { top, height } = bar.getBoundingClientRect();
      const near = rows.filter((y) => Math.abs(y - top - height / 2) < 15);
      return near.length === 0 ? Infinity : Math.abs((near[0] + near.at(-1)) / 2 - top - height / 2);
    });
  });

const units = (page) => page.$$eval(".centre .layer input", (list) => list.map((e) => e.value).join(", "));
const untilUnits = (page, text) =>
  page.waitForFunction((t) => [...document.querySelectorAll(".centre .layer input")].map((e) => e.value).join(", ") === t, {}, text);
const untilDraft = (page, there) => page.waitForFunction((t) => (document.querySelector(".centre .draft") !== null) === t, {}, there);
const reader = (page) => page.$eval("#reader", (e) => e.selectedOptions[0].textContent);
const picture = (page) => page.$eval("canvas.network", (e) => e.toDataURL());
const untilPicture = (page, before) => page.waitForFunction((b) => document.querySelector("canvas.network").toDataURL() !== b, {}, before);
const named = (page, name) => page.waitForSelector(`.centre button[aria-label="${name}"]`);
const focused = (page, id) => page.waitForFunction((i) => document.activeElement.id === i, {}, id);

/** Goes to a panel by its link, as the address does. */
async function turnTo(page, panel) {
  await page.evaluate((p) => (location.hash = `#lab${p && "/" + p}`), panel);
  await page.waitForFunction((p) => document.querySelector(".bench").dataset.at === p, {}, panel).catch((cause) => {
    throw new Error(`cannot go to ${panel || "the lab"}`, { cause });
  });
  await settled(page);
}

/** Starts the book's run and, once an epoch has shown all that a run shows, slows it down: the test needs the processor, too. */
async function trainSlowly(page) {
  await lab.press(page, "Train");
  await lab.untilEpoch(page, 1);
  await page.focus("#speed");
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
  await page.evaluate(() => document.activeElement.blur());
}

inBrowsers("the workbench", ({ visit }) => {
  visit("from an empty page to a trained network, and everything in sight while it trains", async (page, step) => {
    await step("has the curve of a trained network in sight after one click, and says which network reads", async () => {
      await resize(page, [1280, 720]);
      await page.evaluate(() => {
        globalThis.clicks = globalThis.scrolls = 0;
        addEventListener("click", (e) => e.isTrusted && globalThis.clicks++, true);
        addEventListener("scroll", () => globalThis.scrolls++, true);
      });
      const before = await reader(page);
      const train = await page.$("xpath/.//button[normalize-space()='Train']");
      await page.mouse.click(...Object.values(await train.boundingBox().then((b) => [b.x + b.width / 2, b.y + b.height / 2])));
      await page.waitForFunction((b) => document.querySelector("#reader").selectedOptions[0].textContent !== b, {}, before);
      assert.match(await reader(page), /^The network you are training|^Run \d+, trained here/);
      await page.waitForFunction(() => parseFloat(document.querySelectorAll(".figures.compact dd")[1].textContent) > 85);
      await page.waitForFunction(() => {
        const canvas = document.querySelector(".side .charts .chart canvas");
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        let coloured = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 100 && data[i + 2] - data[i] > 60) coloured++;
        return coloured > 40; // the blue curve
      });
      assert.deepEqual(await faults(page), []);
      assert.deepEqual(await page.evaluate(() => [globalThis.clicks, globalThis.scrolls]), [1, 0]);
    });

    await step("shows the pad's answer, the bars and the picture follow the training", async () => {
      await lab.draw(page, lab.DIGITS[7]);
      const before = await picture(page);
      await untilPicture(page, before);
      await lab.press(page, "Reset");
      await trainSlowly(page);
    });

    for (const language of ["en", "de"]) {
      await step(`has all seven parts in the window, at each size (${language})`, async () => {
        await lab.speak(page, language);
        await page.waitForFunction((l) => document.documentElement.lang === l, {}, language);
        const found = {};
        for (const size of [...SCREENS, ...ZOOMED]) {
          await resize(page, size);
          const list = [...(await faults(page)), ...(await outOfReach(page))];
          if (list.length > 0) found[size.join(" x ")] = list;
        }
        assert.deepEqual(found, {});
      });

      await step(`keeps pad, answer and run in sight next to an open panel (${language})`, async () => {
        const found = {};
        for (const size of [SCREENS[0], SCREENS[1], SCREENS.at(-1), ZOOMED[1]]) {
          await resize(page, size);
          for (const panel of PANELS.filter((p) => p !== "inside")) {
            await turnTo(page, panel);
            const list = await faults(page, COVERED);
            const over = await page.$eval(".onstage:not([hidden]) .panel", (e) => e.scrollWidth - e.clientWidth);
            if (over > 0) list.push(`the panel is ${over} pixels too wide`);
            if (list.length > 0) found[`${panel} at ${size.join(" x ")}`] = list;
          }
          await turnTo(page, "");
        }
        assert.deepEqual(found, {});
      });
    }

    await step("draws the outputs in line with their bars", async () => {
      for (const size of [...SCREENS, ...ZOOMED]) {
        await resize(page, size);
        await page.waitForFunction(() => {
          const e = document.querySelector("canvas.network");
          return e.height === Math.round(e.getBoundingClientRect().height * devicePixelRatio);
        });
        const before = await picture(page);
        await untilPicture(page, before); // it is drawn again while training
        const off = await misaligned(page);
        assert.ok(off.length === 10 && off.every((d) => d <= 3), `${off.map((d) => d.toFixed(1))} at ${size.join(" x ")}`);
      }
    });

    await step("says that a changed setting is for the next run, and starts it", async () => {
      await lab.speak(page, "en");
      await page.waitForFunction(() => document.documentElement.lang === "en");
      assert.equal(await page.$(".side .changed"), null);
      await lab.type(page, "Epochs", "40");
      const changed = await page.waitForSelector(".side .changed");
      assert.match(await changed.evaluate((e) => e.textContent), /^The changed settings are for the next run\./);
      assert.deepEqual(await faults(page), []);
      assert.deepEqual(await outOfReach(page), []);
      await lab.press(page, "Start it now");
      await page.waitForFunction(() => document.querySelector(".figures.compact dd").textContent.endsWith(" / 40"));
      await page.waitForFunction(() => !document.querySelector(".side .changed"));
      await page.waitForSelector('xpath/.//button[normalize-space()="Pause" and not(@aria-disabled)]');
    });
  }, { newVisitor: true });

  visit("layers are edited in the picture", async (page, step) => {
    await step("by mouse: more and fewer units, another layer, one less", async () => {
      await untilUnits(page, "256, 128"); // of the network that reads
      const before = await picture(page);
      await lab.click(await named(page, "More units in hidden layer 2"));
      await untilUnits(page, "256, 138");
      await untilDraft(page, true);
      await untilPicture(page, before);
      assert.match(await page.$eval(".centre .draft", (e) => e.textContent), /The network of the next run, not trained yet\./);
      await lab.click(await named(page, "Fewer units in hidden layer 1"));
      await untilUnits(page, "246, 138");
      const two = await picture(page);
      await lab.click(await page.$(".centre #add-layer"));
      await untilUnits(page, "246, 138, 138");
      await untilPicture(page, two);
      await lab.click(await named(page, "Remove hidden layer 1"));
      await untilUnits(page, "138, 138");
      assert.equal(await page.$eval("#set-hidden", (e) => e.value), "138, 138");
      assert.deepEqual(await outOfReach(page), []);
    });

    await step("shows the active network again", async () => {
      await lab.press(page, "Show the active network");
      await untilDraft(page, false);
      await untilUnits(page, "256, 128");
    });

    await step("by keyboard", async () => {
      await page.focus(".centre #layer-1");
      await page.keyboard.press("PageDown");
      await untilUnits(page, "256, 118");
      await page.keyboard.press("ArrowUp");
      await untilUnits(page, "256, 119");
      await page.keyboard.press("Tab");
      await focused(page, "remove-layer-1");
      await page.keyboard.press("Enter");
      await untilUnits(page, "256");
      await focused(page, "remove-layer-0");
      await page.keyboard.press(" ");
      await untilUnits(page, "");
      await focused(page, "add-layer");
      await page.keyboard.press("Enter");
      await untilUnits(page, "30");
      await focused(page, "layer-0");
      await (await named(page, "Fewer units in hidden layer 1")).focus();
      await page.keyboard.press("Enter");
      await untilUnits(page, "20");
      await untilDraft(page, true);
    });

    await step("and trained as they are drawn", async () => {
      await lab.type(page, "Epochs", "1");
      await lab.press(page, "Train");
      await lab.untilProgress(page, /^Finished: 1 of 1/);
      await untilDraft(page, false);
      await untilUnits(page, "20");
      await page.waitForFunction(() => /^Run \d+, trained here$/.test(document.querySelector("#reader").selectedOptions[0].textContent));
    });

    await step("stay readable from none to six of 1,024", async () => {
      for (const layers of ["", "1024, 1024, 1024, 1024, 1024, 1024"]) {
        await lab.type(page, "Hidden layers", layers);
        await untilUnits(page, layers);
        for (const size of [SCREENS[0], SCREENS.at(-1)]) {
          await resize(page, size);
          assert.deepEqual(await faults(page), []);
          assert.deepEqual(await outOfReach(page), []);
        }
      }
    });
  }, { newVisitor: true });

  visit("layers that the address locks", async (page, step) => {
    await step("cannot be edited in the picture", async () => {
      const shown = await page.waitForFunction(() => {
        const list = [...document.querySelectorAll(".centre .hiddenlayers :is(button, input)")];
        return list.length > 0 && list.map((e) => e.matches(":disabled"));
      });
      assert.ok((await shown.jsonValue()).every(Boolean));
      const before = await units(page);
      const more = await (await named(page, "More units in hidden layer 1")).boundingBox();
      await page.mouse.click(more.x + 8, more.y + 8);
      await settled(page);
      assert.equal(await units(page), before);
      await untilDraft(page, false);
    });
  }, { newVisitor: true, address: "#lab?lock=hidden" });

  visit("on a phone: pages", async (page, step) => {
    for (const size of PHONES) {
      const at = size.join(" x ");
      await step(`show pad and answer first, and Train on each (${at})`, async () => {
        await turnTo(page, "");
        await resize(page, size);
        await page.evaluate(() => scrollTo(0, 0));
        assert.deepEqual(await faults(page, ["bars", "network", "accuracy curve", "epoch"]).then((list) => list.filter((f) => !f.startsWith("the page is"))), []);
        if (size[0] < size[1]) assert.ok((await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)) <= 2);
        const wrong = {};
        for (const panel of ["", "draw", "train", ...PANELS]) {
          await turnTo(page, panel);
          const found = await page.evaluate(() => {
            const { scrollWidth } = document.documentElement;
            const button = [...document.querySelectorAll(".side button")].find((e) => ["Train", "Start again", "Pause"].includes(e.textContent) && !e.ariaDisabled && e.checkVisibility());
            const box = button?.getBoundingClientRect();
            const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return { wide: scrollWidth - innerWidth, pressable: Boolean(button) && hit === button };
          });
          if (found.wide > 0 || !found.pressable) wrong[panel] = found;
        }
        assert.deepEqual(wrong, {});
      });
    }

    await step("train from the bar", async () => {
      await resize(page, PHONES[0]);
      await turnTo(page, "weights");
      await lab.press(page, "Train");
      await page.waitForSelector('xpath/.//button[normalize-space()="Pause" and not(@aria-disabled)]');
      await page.waitForFunction(() => {
        const { x, y, width, height } = [...document.querySelectorAll(".side button")].find((e) => e.textContent === "Pause").getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2)?.textContent === "Pause";
      });
      await lab.press(page, "Pause");
    });
  }, { newVisitor: true, touch: true });

  visit("axe-core finds nothing", async (page, step) => {
    const clean = async (what) => assert.deepEqual(await violations(page), [], what);
    await step("on the fresh page", () => clean());

    await step("in a draft", async () => {
      await lab.click(await named(page, "More units in hidden layer 1"));
      await untilDraft(page, true);
      await clean();
      await lab.press(page, "Show the active network");
    });

    await step("while training, with a unit chosen", async () => {
      await trainSlowly(page);
      await clean("training");
      await lab.draw(page, lab.DIGITS[3]);
      await page.focus("canvas.network");
      await page.keyboard.press("ArrowRight");
      await page.waitForSelector(".unitfacts");
      await clean("unit");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => !document.querySelector(".unitfacts"));
    });

    await step("in each popover, which is in the window and on top, at each size", async () => {
      const count = await page.$$eval(".popover", (list) => list.length);
      assert.ok(count >= 5, `${count} popovers`);
      const found = {};
      for (const size of [SCREENS[1], SCREENS[0], ZOOMED[1], SCREENS.at(-1)]) {
        await resize(page, size);
        for (let i = 0; i < count; i++) {
          await page.evaluate((n) => { for (const [k, e] of document.querySelectorAll(".popover").entries()) e.open = k === n; }, i);
          await settled(page);
          const popped = await page.evaluate((n) => {
            const e = document.querySelectorAll(".popover")[n];
            const { left, top, right, bottom } = e.querySelector(".popped").getBoundingClientRect();
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            const good = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && e.contains(hit);
            return { name: e.querySelector("summary").textContent, good, box: [left, top, right, bottom].map(Math.round), hit: hit?.className };
          }, i);
          if (!popped.good) found[`${popped.name} at ${size.join(" x ")}`] = popped;
          if (size === SCREENS[1]) await clean(popped.name);
        }
      }
      assert.deepEqual(found, {});
      await page.evaluate(() => { for (const e of document.querySelectorAll(".popover")) e.open = false; });
    });

    await step("in each panel", async () => {
      for (const panel of PANELS) {
        await turnTo(page, panel);
        await clean(panel);
      }
    });
  }, { newVisitor: true });
});
