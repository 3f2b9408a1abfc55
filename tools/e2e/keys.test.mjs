// The keyboard shortcuts with their overview, and the hints for new visitors.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

/** Presses keys without a modifier, and waits until the page shows the result. */
const type = async (page, keys) => {
  for (const key of keys) await page.keyboard.press(key);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

const withModifier = async (page, modifier, key) => {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
};

/** Moves the focus to the page itself. */
const leave = (page) => page.evaluate(() => document.activeElement.blur());

const untilOverview = (page, open) => page.waitForFunction((o) => (document.querySelector("#shortcuts")?.open ?? false) === o, {}, open);
const preset = (page) => page.$eval("#preset", (e) => e.value);

/** Presses ? as it arrives from a German keyboard. */
const questionMark = (page) =>
  page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "?", code: "Minus", shiftKey: true, bubbles: true, cancelable: true })));

const tip = (page) => page.$eval(".tip", (e) => ({ part: e.className.match(/tip-(\w+)/)[1], text: e.querySelector("p").textContent })).catch(() => null);
const untilTip = (page, part) =>
  page.waitForFunction((p) => (p === null ? !document.querySelector(".tip") : document.querySelector(`.tip-${p}`)), {}, part);

/** Where everything on the page is, with and without the hint. */
const places = (page) =>
  page.evaluate(() => {
    const tip = document.querySelector(".tip");
    const look = () => [...document.querySelectorAll("body *")].filter((e) => !tip.contains(e)).map((e) => Object.values(e.getBoundingClientRect().toJSON()).join()).join(" ");
    const list = [look()];
    tip.hidden = true;
    list.push(look());
    tip.hidden = false;
    return list;
  });

inBrowsers("the keyboard shortcuts", ({ visit, browser, server }) => {
  visit("draw, choose, train and go to panels", async (page, step) => {
    await step("clear, undo and redo right after drawing with the mouse", async () => {
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /7/);
      const drawn = await lab.prediction(page);
      await type(page, "c");
      assert.notEqual(await lab.prediction(page), drawn);
      await type(page, "z");
      assert.equal(await lab.prediction(page), drawn);
      await type(page, "u");
      assert.notEqual(await lab.prediction(page), drawn);
      await type(page, "r");
      assert.equal(await lab.prediction(page), drawn);
    });

    await step("leave the pad alone while the keyboard draws, and with Ctrl or Alt", async () => {
      const drawn = await lab.prediction(page);
      await page.focus('canvas[aria-label="Drawing pad"]');
      await type(page, ["ArrowLeft", "c"]);
      assert.equal(await lab.prediction(page), drawn);
      await leave(page);
      await withModifier(page, "Alt", "c");
      await withModifier(page, "Shift", "c");
      assert.equal(await lab.prediction(page), drawn);
    });

    await step("choose a preset by its digit, but not in a field", async () => {
      const first = await preset(page);
      await type(page, ["Digit2"]);
      const second = await preset(page);
      assert.notEqual(second, first);
      await page.focus("#set-eta");
      await type(page, ["Digit1"]);
      assert.equal(await preset(page), "Custom"); // typed into the field
      await leave(page);
      await type(page, ["Digit1"]);
      assert.notEqual(await preset(page), "Custom");
    });

    await step("go to a panel by Shift and its digit", async () => {
      const links = await page.$$eval("#navigation .panels a", (list) => list.map((a) => a.hash));
      await leave(page);
      await withModifier(page, "Shift", "Digit2");
      await page.waitForFunction((hash) => location.hash.startsWith(hash), {}, links[1]);
      await page.waitForFunction(() => document.querySelector('#navigation .panels a[aria-current="location"]'));
    });

    await step("train, pause and resume", async () => {
      await leave(page);
      await type(page, "t");
      await page.waitForSelector('xpath/.//button[normalize-space()="Pause" and not(@aria-disabled)]');
      await type(page, "t");
      await page.waitForSelector('xpath/.//button[normalize-space()="Resume"]');
      await type(page, "t");
      await page.waitForSelector('xpath/.//button[normalize-space()="Pause" and not(@aria-disabled)]');
      await lab.press(page, "Reset");
    });

    await step("tolerate that there is no presentation, and use it if there is", async () => {
      await leave(page);
      await page.evaluate(() => {
        globalThis.looks = [];
        globalThis.inklingLook = undefined;
      });
      await type(page, "pf");
      await page.evaluate(() => (globalThis.inklingLook = { present: () => looks.push("present"), fullScreen: () => looks.push("full screen") }));
      await type(page, "pf");
      assert.deepEqual(await page.evaluate(() => looks), ["present", "full screen"]);
    });
  });

  visit("show their overview", async (page, step) => {
    await step("by ?, closed by Escape, with the focus where it was", async () => {
      await page.focus("#keys");
      await questionMark(page);
      await untilOverview(page, true);
      assert.deepEqual(await violations(page), []);
      assert.match(await page.$eval("#shortcuts", (e) => e.textContent), /Clear the pad.*Presets.*Panels/s);
      await type(page, "c"); // does nothing
      await page.keyboard.press("Escape");
      await untilOverview(page, false);
      assert.equal(await page.evaluate(() => document.activeElement.id), "keys");
    });

    await step("by the button, closed by a button or a click next to it", async () => {
      await lab.click(await page.$("#keys"));
      await untilOverview(page, true);
      await page.evaluate(() => [...document.querySelectorAll("#shortcuts button")].find((b) => b.textContent === "Close").click());
      await untilOverview(page, false);
      await lab.click(await page.$("#keys"));
      await untilOverview(page, true);
      await page.mouse.click(5, 5);
      await untilOverview(page, false);
    });

    await step("again before the browser has reported that it was closed, and keys work at once", async () => {
      await lab.click(await page.$("#keys"));
      await untilOverview(page, true);
      await page.evaluate(() => {
        document.querySelector("#shortcuts").close();
        document.querySelector("#keys").click();
      });
      await type(page, "x"); // gives the report time
      await untilOverview(page, true);
      const before = await preset(page);
      await page.evaluate(() => {
        document.querySelector("#shortcuts").close();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "2", code: "Digit2", bubbles: true }));
      });
      await page.waitForFunction((b) => document.querySelector("#preset").value !== b, {}, before);
      await type(page, "1");
    });

    await step("in German too", async () => {
      await lab.speak(page, "de");
      await leave(page);
      await questionMark(page);
      await untilOverview(page, true);
      assert.match(await page.$eval("#shortcuts", (e) => e.textContent), /Das Zeichenfeld leeren/);
      await page.keyboard.press("Escape");
      await untilOverview(page, false);
      await lab.speak(page, "en");
    });

    await step("which switches all keys off, also for the next visit", async () => {
      await lab.click(await page.$("#keys"));
      await untilOverview(page, true);
      await lab.click(await page.$("#shortcuts input"));
      await page.keyboard.press("Escape");
      await untilOverview(page, false);
      await page.reload();
      await lab.untilThere(page);
      await page.waitForSelector("#keys:not([disabled])");
      const before = await preset(page);
      await type(page, ["Digit2"]);
      await questionMark(page);
      assert.equal(await preset(page), before);
      await untilOverview(page, false);
      await lab.click(await page.$("#keys"));
      await untilOverview(page, true);
      await lab.click(await page.$("#shortcuts input"));
      await page.keyboard.press("Escape");
      await untilOverview(page, false);
      await type(page, ["Digit2"]);
      await page.waitForFunction((b) => document.querySelector("#preset").value !== b, {}, before);
    });
  }, { newVisitor: true });

  visit("do not reach what the address locks or hides", async (page) => {
    await lab.draw(page, lab.DIGITS[7]);
    const before = await preset(page);
    await leave(page);
    await type(page, ["Digit2", "t"]);
    assert.equal(await preset(page), before);
    assert.equal(await page.$('xpath/.//button[normalize-space()="Pause" and not(@aria-disabled)]'), null);
    await questionMark(page);
    await untilOverview(page, true);
    assert.doesNotMatch(await page.$eval("#shortcuts", (e) => e.textContent), /Presets|pause or resume/);
  }, { address: "#lab?v=1&lock=preset,buttons" });

  visit("rest outside the lab", async (page) => {
    await page.evaluate(() => (location.hash = "#share"));
    await page.waitForFunction(() => document.querySelector("#keys").hidden);
    await questionMark(page);
    await untilOverview(page, false);
  });

  test("rest in frames of other pages", async () => {
    const page = await lab.open(browser(), server().url + "embed.html?view=lab");
    await lab.draw(page, lab.DIGITS[7]);
    await lab.untilPrediction(page, /^7/);
    const drawn = await lab.prediction(page);
    await type(page, "c");
    assert.equal(await lab.prediction(page), drawn);
    assert.equal(await page.$(".tip"), null);
    assert.deepEqual(page.problems, []);
    await page.close();
  });
});

const NEW = { newVisitor: true, hints: true };

inBrowsers("the hints", ({ visit }) => {
  visit("lead through the parts by their buttons, and are dismissed for ever", async (page, step) => {
    await step("one after the other, with the focus on the next button", async () => {
      for (const part of ["pad", "run", "stage", "break"]) {
        await untilTip(page, part);
        assert.deepEqual(await violations(page), []);
        await page.focus("#hint-next");
        await page.keyboard.press("Enter");
        if (part !== "break") await page.waitForFunction((p) => !document.querySelector(`.tip-${p}`) && document.activeElement.id === "hint-next", {}, part);
      }
      await untilTip(page, null);
    });

    await step("and do not return", async () => {
      await page.reload();
      await lab.untilThere(page);
      await page.waitForSelector("#keys:not([disabled])");
      assert.equal(await tip(page), null);
    });
  }, NEW);

  visit("go away when the visitor does what they say", async (page) => {
    await untilTip(page, "pad");
    await lab.draw(page, lab.DIGITS[7]);
    await untilTip(page, "run");
    await lab.press(page, "Train");
    await untilTip(page, "stage");
    await page.evaluate(() => [...document.querySelectorAll("#navigation .panels a")].find((a) => a.hash === "#lab/inside").click());
    await untilTip(page, "break");
    await page.$eval(".breaking", (e) => (e.open = true));
    await page.focus("#break-turn");
    await page.keyboard.press("ArrowRight");
    await untilTip(page, null);
    assert.ok(await page.evaluate(() => localStorage.getItem("inkling-hints")));
    await lab.press(page, "Reset");
  }, NEW);

  for (const [name, size] of Object.entries({ "a laptop": { width: 1280, height: 720 }, "a phone": { width: 375, height: 667 } })) {
    visit(`move nothing and cover nothing on ${name}`, async (page) => {
      for (const [part, selector] of [["pad", "canvas.drawing"], ["run", ".running .primary"], ["stage", ".netpicture canvas"], ["break", ".breaking > summary"]]) {
        await untilTip(page, part);
        if (name === "a laptop") await page.$eval(".tip", (e) => e.scrollIntoView({ block: "center", behavior: "instant" }));
        const covered = await page.evaluate((s) => {
          const [a, b] = [document.querySelector(".tip"), document.querySelector(s)].map((e) => e.getBoundingClientRect());
          return Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
        }, selector);
        if (name === "a laptop" || part === "pad") assert.equal(covered, 0, `the hint covers ${part}`);
        const [shown, hidden] = await places(page);
        assert.ok(shown === hidden, `the hint moves content at ${part}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page scrolls sideways");
        const { left, right } = await page.$eval(".tip", (e) => e.getBoundingClientRect().toJSON());
        assert.ok(left >= 0 && right <= size.width, `the hint is cut at ${part}: ${left} to ${right}`);
        await page.evaluate(() => document.querySelector("#hint-next").click());
      }
    }, { ...NEW, ...size });
  }

  for (const address of ["#lab?v=1&eta=1", "#lab?hide=log", "#lab?note=Train."]) {
    visit(`stay away at ${address}`, async (page) => {
      await page.waitForFunction(() => document.querySelector("#keys")?.disabled === false);
      assert.equal(await page.evaluate(() => document.querySelector(".tip")?.checkVisibility() ?? false), false);
    }, { ...NEW, address });
  }
});
