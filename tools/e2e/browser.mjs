// What every browser test needs: a browser, the real server, and a page that records its problems. This file has no tests
// and knows nothing about the content of the site.

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const START_TIMEOUT_MS = 60_000;

/** The longest wait for something to appear on a page. Slow and busy machines need it; only failing tests wait that long. */
export const PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 240_000);

// How Chromium and Firefox report a request that the page itself cancelled, by leaving or with an AbortController: not a failure.
const ABANDONED = /ERR_ABORTED|NS_BINDING_ABORTED/;

// What Firefox throws into a page or frame that is left while a program loads. The page shows other broken downloads itself.
const LEFT = /Failed to read data from the ReadableStream/;

// Each browser: the variable that names its executable, the names it has on the PATH, and how puppeteer starts it.
const BROWSERS = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome"],
    options: {
      browser: "chrome",
      // No sandbox: tests run as root in containers. The rest stops the browser from contacting anything but the test server.
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    options: { browser: "firefox" },
  },
};

/** The browsers in which tests run: both, or the one that BROWSER names. */
export const NAMES = process.env.BROWSER ? [process.env.BROWSER] : Object.keys(BROWSERS);

/**
 * Starts a headless browser.
 * @param {"chromium" | "firefox"} name
 * @param {import("puppeteer-core").LaunchOptions} options in addition to the usual ones
 * @returns {Promise<import("puppeteer-core").Browser>}
 */
export async function launch(name, options = {}) {
  const browser = BROWSERS[name];
  if (!browser) throw new Error(`unknown browser "${name}": use ${Object.keys(BROWSERS).join(" or ")}`);
  const executablePath = process.env[browser.variable] || findOnPath(browser.names);
  if (!executablePath) {
    throw new Error(
      `${name} not found (looked on the PATH for ${browser.names.join(", ")}): ` +
        `apt-get install chromium firefox-esr, or set ${browser.variable}=/path/to/${name}`,
    );
  }
  return puppeteer.launch({ ...browser.options, executablePath, headless: true, protocolTimeout: 2 * PATIENCE_MS, ...options });
}

/**
 * Serves a folder with the real `inkling serve`, on a free port. The binary is INKLING, or the one that `make` builds.
 * @param {string} dir the folder
 * @param {{prefix?: string}} options prefix: a sub-path such as "/some/path/", to serve as a project page does
 * @returns {Promise<{url: string, stop: () => Promise<void>}>} url ends in a slash
 */
export async function serve(dir, { prefix = "/" } = {}) {
  const binary = process.env.INKLING || fileURLToPath(new URL("../../.cache/bin/inkling", import.meta.url));
  const server = spawn(binary, ["serve", "--dir", dir, "--addr", "localhost:0", "--prefix", prefix], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise((resolve) => server.once("close", resolve));
  const kill = () => server.kill();
  process.once("exit", kill); // a test that crashes leaves no server behind
  const stop = async () => {
    server.ref();
    process.off("exit", kill);
    server.kill("SIGTERM");
    await exited;
  };
  try {
    const url = await announcedAddress(server, binary);
    server.unref(); // lets a failing test end, although it never stops the server
    server.stdout.unref();
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Opens a page that collects its console errors, exceptions, failed requests and error statuses as text in
 * `page.problems`. The page's workers are included. A test ends by asserting that the array is empty.
 * (With touch, Firefox supports `page.touchscreen` but still reports a mouse in media queries.)
 * The page has no service worker unless requested, so that tests with the same address share nothing else.
 * @param {import("puppeteer-core").Browser} browser
 * @param {{width?: number, height?: number, touch?: boolean, offline?: boolean, hints?: boolean}} options in CSS pixels; touch: fingers instead of a mouse;
 *   offline: with a service worker; hints: with the hints for new visitors, who otherwise have dismissed them
 * @returns {Promise<import("puppeteer-core").Page & {problems: string[]}>}
 */
export async function newPage(browser, { width = 1280, height = 800, touch = false, offline = false, hints = false } = {}) {
  const others = (await browser.pages()).some((p) => p.problems);
  const page = await browser.newPage(others ? { type: "window" } : {}); // hidden pages are throttled, and a tab hides the other tabs of its window
  page.setDefaultTimeout(PATIENCE_MS);
  page.problems = [];
  const note = (kind, text) => page.problems.push(`${kind}: ${text}`);
  page.on("console", (message) => {
    if (message.type() === "error") note("console", `${message.text()} ${message.location().url ?? ""}`.trim());
  });
  page.on("pageerror", (error) => {
    if (!LEFT.test(error?.message)) note("exception", error?.stack ?? String(error));
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (!ABANDONED.test(reason)) note("request", `${request.url()} ${reason}`.trim());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) note("status", `${response.status()} ${response.url()}`);
  });
  if (!hints) await page.evaluateOnNewDocument(() => {
    try {
      localStorage.setItem("inkling-hints", "dismissed");
    } catch {} // a document without storage
  });
  if (!offline) await page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker);
  await page.setViewport({ width, height, hasTouch: touch });
  return page;
}

/** The first of the names that is an executable on the PATH, or undefined. */
function findOnPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Waits for the line in which the server prints its address. */
function announcedAddress(server, binary) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${binary} serve: printed no address within ${START_TIMEOUT_MS / 1000} s`)),
      START_TIMEOUT_MS,
    );
    const settle = (finish, value) => {
      clearTimeout(timer);
      finish(value);
    };
    createInterface({ input: server.stdout }).on("line", (line) => {
      const address = line.match(/^Serving .* at (http:\S+)$/);
      if (address) settle(resolve, address[1]);
    });
    server.once("error", (error) => settle(reject, new Error(`cannot run ${binary} (make builds it): ${error.message}`)));
    server.once("exit", (code) => settle(reject, new Error(`${binary} serve: exited with status ${code} before it was listening`)));
  });
}
