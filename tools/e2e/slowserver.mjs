// A server behind a slow connection: all its responses share a limited number of bits per second. It sends precompressed
// files, as a good host does, and answers 304 for files that the browser already has.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".json": "application/json" };
const TICK_MS = 5;

/** Serves a folder, and other files by path; bits is the number of bits per second, or Infinity. */
export async function serveSlowly(dir, bits, others = new Map()) {
  const waiting = []; // what remains to be sent of each response
  const pump = setInterval(() => {
    let room = Math.max(1, (bits / 8) * (TICK_MS / 1000));
    for (let turns = waiting.length; turns > 0 && room >= 1; turns--) {
      const next = waiting.shift();
      const n = Math.min(next.bytes.length, Math.ceil(room / turns));
      next.response.write(next.bytes.subarray(0, n));
      next.bytes = next.bytes.subarray(n);
      room -= n;
      if (next.bytes.length) waiting.push(next);
      else next.response.end();
    }
  }, TICK_MS);

  const server = createServer(async (request, response) => {
    let path = normalize(new URL(request.url, "http://localhost").pathname);
    if (path.endsWith("/")) path += "index.html";
    response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", "no-cache");
    const other = others.get(path);
    const packed = other ? null : await readFile(join(dir, `${path}.br`)).catch(() => null);
    const bytes = other ?? packed ?? (await readFile(join(dir, path)).catch(() => null));
    if (!bytes) return response.writeHead(404).end();
    const tag = `"${createHash("sha1").update(bytes).digest("hex")}"`;
    response.setHeader("ETag", tag);
    if (request.headers["if-none-match"] === tag) return response.writeHead(304).end();
    if (packed) response.setHeader("Content-Encoding", "br");
    response.setHeader("Content-Length", bytes.length);
    if (bits === Infinity) response.end(bytes);
    else waiting.push({ response, bytes });
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const stop = () => {
    clearInterval(pump);
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${server.address().port}/`, stop };
}
