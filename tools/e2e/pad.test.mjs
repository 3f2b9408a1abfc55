// The pad and the preparation of its image for the network, in both browsers: drawing by keyboard and finger, Undo and Redo,
// switching the steps of the preparation, and distorting the image.

import assert from "node:assert/strict";
import * as lab from "./lab.mjs";
import { inBrowsers, violations } from "./visits.mjs";

const PAD = 'canvas[aria-label="Drawing pad"]';

// A seven in the upper left corner, too small to be read as it is.
const SMALL = lab.DIGITS[7].map((stroke) => stroke.map(([x, y]) => [x * 0.4, y * 0.4]));

const keys = async (page, ...list) => {
  for (const key of list) {
    const [modifier, name] = key.includes("+") ? key.split("+") : [null, key];
    if (modifier) await page.keyboard.down(modifier);
    await page.keyboard.press(name);
    if (modifier) await page.keyboard.up(modifier);
  }
};

/** How much ink is on the pad, as the number of opaque pixels. */
const ink = (page) =>
  page.$eval(PAD, async (canvas) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let n = 0;
    for (let i = 3; i < data.length; i += 4) n += data[i] > 128;
    return n;
  });

/** The pixels of the images of the preparation, as text. */
const steps = (page) =>
  page.$$eval(".steps canvas", async (list) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return list.map((canvas) => canvas.getContext("2d").getImageData(0, 0, 28, 28).data.filter((_, i) => i % 4 === 3).join());
  });

const MOUSE = { pointerId: 75, pointerType: "mouse" };
const PEN = { pointerId: 76, pointerType: "pen" };
const TOUCH = { pointerId: 77, pointerType: "touch" };
const PALM = { pointerId: 78, pointerType: "touch" };

/** Sends the pad a pointer event, at a position in units of its side. */
const pointer = (page, type, x, who, y = 0.5) =>
  page.$eval(PAD, (canvas, t, at, m) => {
    const box = canvas.getBoundingClientRect();
    const place = { clientX: box.x + at[0] * box.width, clientY: box.y + at[1] * box.height };
    const e = new PointerEvent(`pointer${t}`, { isPrimary: true, bubbles: true, cancelable: true, ...place, ...m });
    if (m.old) e.getCoalescedEvents = undefined;
    canvas.dispatchEvent(e);
  }, type, [x, y], who);

/** Draws a seven with the pen. */
const penSeven = async (page) => {
  const [[x, y], ...rest] = lab.DIGITS[7][0];
  await pointer(page, "move", x, PEN, y); // above the pad
  await pointer(page, "down", x, PEN, y);
  for (const [x, y] of rest) await pointer(page, "move", x, PEN, y);
  await pointer(page, "up", rest.at(-1)[0], PEN, rest.at(-1)[1]);
};

/** Opens the details of this summary. */
const unfold = (page, summary) => page.$eval(`xpath/.//summary[normalize-space()="${summary}"]`, (e) => (e.parentElement.open = true));

/** Switches a step of the preparation. */
const toggle = async (page, name) => lab.click(await page.$(`xpath/.//label[normalize-space()="${name}"]/input`));

/** Waits until the status of this name matches. */
const says = (page, name, pattern) =>
  page.waitForFunction(
    (n, source) => new RegExp(source).test(document.querySelector(`[role="status"][aria-label="${n}"]`).textContent),
    {}, name, pattern.source);

/** Sets a slider as a user would. */
const slide = async (page, label, value) => {
  const slider = await lab.labelled(page, label);
  await slider.evaluate((e, v) => {
    e.value = v;
    e.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
};

/** Draws a seven with the pen while a palm touches the pad: the palm leaves no ink, and a finger draws once the pen is away. */
async function penOverPalm(page) {
  await pointer(page, "down", 0.9, PALM, 0.9);
  await penSeven(page);
  await pointer(page, "cancel", 0.9, PALM, 0.9);
  await lab.untilPrediction(page, /^7/);
  const seven = await ink(page);
  await pointer(page, "down", 0.8, PALM, 0.9); // while the pen is still over the pad
  await pointer(page, "up", 0.8, PALM, 0.9);
  assert.equal(await ink(page), seven, "the palm leaves no ink");
  await pointer(page, "leave", 0.8, PEN);
  await pointer(page, "down", 0.8, TOUCH, 0.9);
  await pointer(page, "up", 0.8, TOUCH, 0.9);
  assert.ok((await ink(page)) > seven, "a finger draws when the pen is away");
  await lab.press(page, "Undo");
  assert.equal(await ink(page), seven);
  await lab.press(page, "Undo");
  assert.equal(await ink(page), 0, "there was only one stroke");
}

/** Clears the pad unless it is blank. */
const blank = async (page) => {
  if ((await ink(page)) > 0) await lab.press(page, "Clear");
};

inBrowsers("the pad", ({ visit, name }) => {
  visit("in the lab", async (page, step) => {
    await step("can be drawn on by keyboard alone, and reports the position of the pen", async () => {
      while (!(await page.evaluate(() => document.activeElement.matches("canvas")))) await page.keyboard.press("Tab");
      assert.ok(await page.$eval(".keys", (e) => e.checkVisibility()), "the help is visible");
      assert.ok(await page.$eval(".pen", (e) => e.checkVisibility()), "the pen is visible");
      await keys(page, "Shift+Home", "Shift+ArrowUp", "ArrowLeft", " ");
      await says(page, "Pen", /^pen down, column 15, row 11$/);
      await keys(page, "Shift+ArrowRight", "Shift+ArrowRight", "Shift+End", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
      await lab.untilPrediction(page, /^7/);
      await says(page, "Pen", /^column 20, row 31$/);
      await keys(page, "Enter", "Shift+ArrowUp");
      assert.equal(await page.evaluate(() => scrollY), 0);
      await keys(page, "Control+z");
      await lab.untilPrediction(page, /nothing yet/);
      await keys(page, "Control+y");
      await lab.untilPrediction(page, /^7/);
      await keys(page, "Tab");
      await page.waitForFunction(() => !document.querySelector(".pen").checkVisibility());
    });

    await step("has Undo and Redo", async () => {
      await blank(page);
      await lab.draw(page, lab.DIGITS[7]);
      const seven = await ink(page);
      await lab.draw(page, [[[0.1, 0.1], [0.9, 0.9]]]);
      const crossed = await ink(page);
      await lab.press(page, "Undo");
      assert.equal(Math.abs((await ink(page)) - seven) < seven / 100, true, "Undo erases the stroke");
      await lab.press(page, "Redo");
      assert.equal(Math.abs((await ink(page)) - crossed) < crossed / 100, true, "Redo draws it again");
      await lab.press(page, "Clear");
      assert.equal(await ink(page), 0);
      await lab.press(page, "Undo");
      await lab.press(page, "Undo");
      await lab.untilPrediction(page, /^7/);
    });

    await step("continues a stroke that left the pad, and drops a cancelled one", async () => {
      await blank(page);
      await lab.draw(page, [[[0.5, 0.5], [0.5, -0.1], [0.7, -0.1], [0.7, 0.5]]]);
      const n = await ink(page);
      assert.ok(n > 0);
      await pointer(page, "down", 0.2, TOUCH);
      await pointer(page, "move", 0.3, { ...TOUCH, old: true }); // a browser without coalesced events
      assert.ok((await ink(page)) > n);
      await pointer(page, "down", 0.8, PALM);
      await pointer(page, "move", 0.9, PALM);
      const before = await ink(page);
      await pointer(page, "move", 0.3, TOUCH);
      assert.ok((await ink(page)) - before < before / 100, "a palm does not draw");
      await pointer(page, "cancel", 0.3, TOUCH);
      assert.ok(Math.abs((await ink(page)) - n) < n / 100, "the cancelled stroke is gone");
    });

    await step("lets a pen draw while the palm rests on the screen", async () => {
      await blank(page);
      await penOverPalm(page);
    });

    // Firefox's driver has no pen.
    if (name === "chromium") await step("works with real pen and touch input", async () => {
      await blank(page);
      const cdp = await page.createCDPSession();
      let box;
      const look = async () => (box = await lab.resting(await page.$(PAD)));
      const at = ([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
      const pen = (type, p, buttons = 1) =>
        cdp.send("Input.dispatchMouseEvent", { type, ...at(p), button: buttons ? "left" : "none", buttons, clickCount: 1, pointerType: "pen" });
      const touch = (type, ...points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((p, id) => ({ ...at(p), id })) });
      const seven = lab.DIGITS[7][0];
      const draw = async () => {
        await pen("mouseMoved", seven[0], 0);
        await pen("mousePressed", seven[0]);
        for (const p of seven.slice(1)) await pen("mouseMoved", p);
      };
      const up = () => pen("mouseReleased", seven.at(-1));

      await look();
      await touch("touchStart", [0.9, 0.9]);
      await draw();
      await touch("touchCancel");
      await up();
      await lab.untilPrediction(page, /^7/);
      const ofPen = await ink(page);
      await lab.press(page, "Undo");
      assert.equal(await ink(page), 0, "the palm left nothing");

      await look();
      await draw();
      await touch("touchStart", [0.9, 0.9]);
      await touch("touchMove", [0.8, 0.9]);
      await touch("touchEnd");
      await up();
      assert.equal(await ink(page), ofPen, "a later palm draws nothing");
      await lab.press(page, "Clear");
      await look();
      await pen("mouseMoved", [1.1, 0.5], 0); // away from the pad

      await touch("touchStart", [0.1, 0.1]);
      await touch("touchStart", [0.1, 0.1], seven[0]); // a thumb holds the screen while a finger draws
      for (const p of seven.slice(1)) await touch("touchMove", [0.1, 0.1], p);
      await touch("touchEnd");
      await lab.untilPrediction(page, /^7/);
      await lab.press(page, "Undo");
      assert.equal(await ink(page), 0, "the thumb left nothing");
    });

    await step("separates mouse and finger strokes, and keeps a pen stroke over a palm", async () => {
      await blank(page);
      await pointer(page, "down", 0.2, MOUSE);
      await pointer(page, "down", 0.8, TOUCH);
      await pointer(page, "move", 0.3, MOUSE, 0.8);
      const both = await ink(page);
      await pointer(page, "cancel", 0.8, TOUCH);
      const one = await ink(page);
      assert.ok(one > 0 && one < both, "only the mouse's stroke is left");
      await pointer(page, "up", 0.3, MOUSE);
      await lab.press(page, "Clear");
      await lab.show(page, "hand");
      await pointer(page, "down", 0.9, PALM, 0.9);
      await penSeven(page);
      await lab.click(await page.$('[aria-label="Keep as 7"]'));
      const kept = await page.waitForSelector(".drawings li");
      await page.waitForFunction((li) => /read as 7/.test(li.textContent), {}, kept);
      assert.equal(await ink(page), 0);
      await pointer(page, "move", 0.5, PALM, 0.5);
      assert.equal(await ink(page), 0, "lifting the palm changes nothing");
      await pointer(page, "up", 0.5, PALM, 0.5);
    });

    await step("ends a stroke when the pad is closed", async () => {
      await blank(page);
      await pointer(page, "leave", 0.8, PEN); // while a pen is near, touches are palms
      await pointer(page, "down", 0.5, TOUCH);
      await pointer(page, "move", 0.5, TOUCH, 0.8);
      const stroke = await ink(page);
      await page.evaluate(() => (location.hash = "#learn"));
      await page.waitForFunction((s) => !document.querySelector(s).checkVisibility(), {}, PAD);
      await pointer(page, "move", 0.9, TOUCH);
      await page.evaluate(() => (location.hash = ""));
      await page.waitForFunction((s) => document.querySelector(s).checkVisibility(), {}, PAD);
      assert.ok(Math.abs((await ink(page)) - stroke) < stroke / 100, "the pad has this stroke only");
      await pointer(page, "up", 0.5, TOUCH);
    });

    await step("shows the preparation, and the prediction without one of its steps", async () => {
      await blank(page);
      await lab.draw(page, SMALL);
      await lab.untilPrediction(page, /^7/);
      await unfold(page, "How the drawing is prepared");
      const full = await steps(page);
      assert.equal(new Set(full).size, 4, "four different images");
      for (const step of ["Crop", "Scale", "Thickness", "Centre"]) await toggle(page, step);
      await says(page, "Effect of the preparation", /^Without cropping, scaling, MNIST's pen and centring the network reads [^7]; with all steps it reads 7\.$/);
      assert.equal(new Set(await steps(page)).size, 1, "the preparation changes nothing");
      await lab.press(page, "All on");
      await lab.untilPrediction(page, /^7/);
      assert.deepEqual(await steps(page), full);
    });

    await step("distorts the network's input", async () => {
      await blank(page);
      await lab.draw(page, lab.DIGITS[7]);
      await lab.untilPrediction(page, /^7/);
      const whole = await lab.bars(page);
      await unfold(page, "Break it");
      await slide(page, "Turn clockwise", 180);
      await says(page, "Effect of the change", /^Changed so the network reads [^7]; unchanged it reads 7\.$/);
      assert.notDeepEqual(await lab.bars(page), whole);
      for (const [label, value] of [["Shift to the right", 3], ["Shift down", -3], ["Thicken", 10], ["Noise", 40]]) await slide(page, label, value);
      await lab.press(page, "Mend it");
      await lab.untilPrediction(page, /^7/);
      assert.deepEqual(await lab.bars(page), whole);
    });

    await step("explains that the network always gives an answer, even for a blank pad or a scribble", async () => {
      await blank(page);
      await page.waitForFunction(() => /^A network always gives an answer. For the empty pad it is \d, with \d+%\.$/.test(document.querySelector(".doubt").textContent));
      const scribble = Array.from({ length: 20 }, (_, i) => [0.1 + 0.04 * i, i % 2 ? 0.1 : 0.9]);
      await lab.draw(page, [scribble]);
      await page.waitForFunction(() => /cannot say that this is not a digit/.test(document.querySelector(".doubt").textContent));
    });

    await step("passes the accessibility rules with everything open", async () => {
      await blank(page);
      await lab.draw(page, SMALL);
      await unfold(page, "How the drawing is prepared");
      await toggle(page, "Crop");
      assert.deepEqual(await violations(page), []);
      await unfold(page, "Break it"); // which closes the other
      await slide(page, "Noise", 20);
      await page.focus(PAD);
      await keys(page, "ArrowUp", " ");
      assert.equal((await page.$$(".desk [open]")).length, 1);
      assert.deepEqual(await violations(page), []);
    });
  });

  visit("in a frame lets a pen draw while the palm rests on the screen", penOverPalm, { address: "embed.html?view=pad" });

  visit("can be drawn on by finger, without scrolling or selecting", async (page) => {
    for (const digit of [7, 1]) {
      await lab.draw(page, lab.DIGITS[digit], { finger: true });
      await lab.untilPrediction(page, new RegExp(`^${digit}`));
      assert.equal(await page.evaluate(() => scrollY), 0);
      await lab.press(page, "Clear");
    }
    assert.equal(await page.evaluate(() => getSelection().toString()), "");
    const style = await page.$eval(PAD, (e) => [getComputedStyle(e).touchAction, getComputedStyle(e).userSelect]);
    assert.deepEqual(style, ["none", "none"]);
    await unfold(page, "How the drawing is prepared");
    await unfold(page, "Break it");
    const { wide, screen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: innerWidth }));
    assert.ok(wide <= screen, `the page is ${wide} pixels wide on a screen of ${screen}`);
  }, { width: 360, height: 740, touch: true });
});
