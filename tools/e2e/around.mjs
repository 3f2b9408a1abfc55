// Pages of another origin that show parts of Inkling, each with its own strict policy. This file has no tests.

import assert from "node:assert/strict";
import { createServer } from "node:http";


// The script of each page. It collects the events it receives in `heard`. Nothing is inline, since the policy forbids it.
const AROUND = `
  globalThis.heard = [];
  globalThis.inklings = () => [...document.querySelectorAll("iframe, inkling-lab")].map((e) => e.shadowRoot?.querySelector("iframe") ?? e);
  const sender = (e) => inklings().findIndex((frame) => frame.contentWindow === e.source);
  addEventListener("message", (e) => heard.push({ frame: sender(e), origin: e.origin, data: e.data }));
  for (const name of ["ready", "prediction", "epoch", "finished", "exercise", "error"]) {
    addEventListener("inkling-" + name, (e) => heard.push({ event: name, detail: e.detail }));
  }
  // Frames without our element: sized and sent commands by hand, as embed.md describes.
  addEventListener("message", (e) => {
    const frame = [...document.querySelectorAll("iframe")].find((f) => f.contentWindow === e.source);
    if (frame && e.data.event === "size") frame.style.height = e.data.height + "px";
  });
`;

// A frame that announces itself as Inkling and then stays silent.
const MUTE = `parent.postMessage({ inkling: 1, event: "loading" }, "*");`;

/** Serves pages of another origin than Inkling's, and scripts for them, by their paths. */
export async function serveAround(inkling, more = {}) {
  const pages = new Map([["/mute/embed.html", { html: `<script src="/mute.js"></script>`, headers: {} }]]);
  const scripts = { "/around.js": AROUND, "/mute.js": MUTE, ...more };
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0];
    const script = scripts[path];
    const { html, headers } = pages.get(path) ?? { html: "", headers: {} };
    response.setHeader("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy",
      `default-src 'none'; script-src ${origin} ${inkling.url}; frame-src ${origin} data: http://localhost:*; style-src 'self'; img-src data:; base-uri 'none'`);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.writeHead(script || pages.has(path) ? 200 : 404).end(script ?? html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const document = (body) =>
    `<!doctype html><html lang="en"><title>A course</title><link rel="icon" href="data:,"><script src="${origin}/around.js"></script>${body}</html>`;
  return {
    origin,
    document,
    /** The address of a page with this body, sent with these headers in addition to its own. */
    page(body, headers = {}) {
      const path = `/${pages.size}`;
      pages.set(path, { html: document(body), headers });
      return origin + path;
    },
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections(); // browsers keep some open for reuse
    }),
  };
}

/** Waits until the embedding page or frame has received such an event, from its nth frame or from any, and returns it. */
export async function heard(page, event, n = -1) {
  const found = await page.waitForFunction(
    (name, from) => globalThis.heard.find((h) => h.data?.event === name && (from < 0 || h.frame === from)), {}, event, n);
  return (await found.jsonValue()).data;
}

/** Sends a command to the nth frame by hand, or by its element's method. */
export const ask = (page, what, n = 0) =>
  page.evaluate((what, n) => {
    const element = document.querySelectorAll("iframe, inkling-lab")[n];
    if (element[what]) return element[what]().then(() => true);
    element.contentWindow.postMessage({ inkling: 1, id: 1, do: what }, "*");
  }, what, n);

/** Waits until a frame is as high as its content, and asserts that the content is not wider than the frame. */
export async function fits(frame) {
  await frame.waitForFunction(() => Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 4);
  const [content, window] = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${content} pixels wide in a frame of ${window}`);
}

/** The frame of a page with one frame. */
export const frameOf = (page) => page.frames().find((f) => f.url().includes("embed.html"));

/** The nth frame, scrolled into view: browsers do not render the others. */
export async function frameAt(page, n) {
  const element = (await page.evaluateHandle((n) => globalThis.inklings()[n], n)).asElement();
  await element.evaluate((e) => e.scrollIntoView({ block: "start", behavior: "instant" }));
  return element.contentFrame();
}
