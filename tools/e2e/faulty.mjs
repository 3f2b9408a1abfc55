// A server of the site with configurable faults, which records all requests. Its data is never cached by the browser, so
// that it sees every request of the page.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".json": "application/json" };

/** Answers with these bytes and a Content-Length that may be larger. */
const answer = (response, bytes, status = 200, promised = bytes.length) => {
  response.writeHead(status, { "Content-Length": promised });
  if (promised === bytes.length) response.end(bytes);
  else response.write(bytes, () => response.destroy());
};

const PAGE = Buffer.from("<!doctype html><title>Sorry</title>".padEnd(400, "!"));

/** Possible faults of a file: each takes the response and the correct bytes. */
export const FAULTS = {
  missing: (response) => answer(response, PAGE, 404),
  serverError: (response) => answer(response, PAGE, 503),
  refused: (response) => response.destroy(),
  cutMidway: (response, bytes) => answer(response, bytes.subarray(0, bytes.length >> 1), 200, bytes.length),
  cutMidwayInChunks: (response, bytes) => {
    response.writeHead(200);
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  },
  truncated: (response, bytes) => answer(response, bytes.subarray(0, bytes.length - 100)),
  tooLong: (response, bytes) => answer(response, Buffer.concat([bytes, Buffer.from("more")])),
  empty: (response) => answer(response, Buffer.alloc(0)),
  altered: (response, bytes) => {
    const wrong = Buffer.from(bytes);
    wrong[wrong.length >> 1] ^= 16;
    answer(response, wrong);
  },
  webPage: (response) => answer(response, PAGE),
  redirectedToPage: (response) => response.writeHead(302, { Location: "../../index.html" }).end(),
};

/** Answers with the correct text after change() was applied to it; bytes are decoded as "latin1". */
export const rewrite = (change, encoding = "utf8") => (response, bytes) => answer(response, Buffer.from(change(bytes.toString(encoding)), encoding));

/**
 * Serves a folder, or the files that `fileOf` returns for the paths. `faults` maps a part of a path to a function that is
 * called in place of answering, and can be changed at any time; `requests` lists the requested paths.
 */
export async function serveFaulty(dir, fileOf = (path) => join(dir, path)) {
  const faults = new Map();
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const bytes = await readFile(fileOf(path.endsWith("/") ? `${path}index.html` : path)).catch(() => null);
    const fault = [...faults].find(([part]) => path.includes(part))?.[1];
    response.setHeader("Cache-Control", path.startsWith("/data/") ? "no-store" : "no-cache");
    response.setHeader("Content-Type", TYPES[extname(path)] ?? (path.endsWith("/") ? "text/html" : "application/octet-stream"));
    if (fault) await fault(response, bytes);
    else if (bytes) answer(response, bytes);
    else answer(response, PAGE, 404);
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  server.unref(); // lets a failing test end, although it never stops the server
  const stop = () => new Promise((resolve) => {
    server.ref();
    server.close(resolve);
    server.closeAllConnections();
  });
  const shards = () => requests.filter((path) => path.endsWith(".shard"));
  return { url: `http://localhost:${server.address().port}/`, faults, requests, shards, stop };
}
