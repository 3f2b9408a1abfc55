// A static server for the contenders' page, with the build output, MNIST as plain bytes, and the parts of Inkling's site that
// its reader needs. Programs go out Brotli-compressed, as Inkling's own server sends its program; their bytes are counted.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { SITE } from "../e2e/lab.mjs";
import { BUILT, HERE } from "./paths.mjs";
import { WORKLOADS } from "./workloads.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };
const FROM_SITE = ["wasm_exec.js", "kernels.js", "kernels.wasm"];

/** A task's description of its files. */
export const files = (workload) => ({
  train: { images: "data/train-images", labels: "data/train-labels" },
  test: { images: "data/test-images", labels: "data/test-labels" },
  weights: `data/${workload}.weights`,
  order: `data/${workload}.order`,
  model: `data/${workload}.onnx`,
});

/** Serves on a free port. sent() returns the bytes of programs sent since the last call. */
export async function serveContenders() {
  const data = await dataFiles();
  const compressed = new Map();
  let sent = 0;

  async function content(path) {
    if (data.has(path)) return { body: data.get(path) };
    const type = TYPES[extname(path)];
    if (!type) throw new Error(`there is no file at ${path}`);
    if (!compressed.has(path)) compressed.set(path, promisify(brotliCompress)(await readFile(file(path))));
    const body = await compressed.get(path);
    sent += body.length;
    return { body, type, encoding: "br" };
  }

  const server = createServer(async (request, response) => {
    try {
      const { body, type = "application/octet-stream", encoding } = await content(new URL(request.url, "http://here").pathname.slice(1));
      response.writeHead(200, { "Content-Type": type, "Content-Length": body.length, ...(encoding && { "Content-Encoding": encoding }) });
      response.end(body);
    } catch (error) {
      response.writeHead(404).end(error.message);
    }
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    sent: () => { const n = sent; sent = 0; return n; },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function file(path) {
  if (path === "page.html" || path === "reader.js") return join(HERE, "contenders", path);
  return FROM_SITE.includes(path) ? join(SITE, path) : join(BUILT, "site", path);
}

// The files that `start` wrote.
async function dataFiles() {
  const names = ["train-images", "train-labels", "test-images", "test-labels"];
  for (const workload of Object.keys(WORKLOADS)) names.push(`${workload}.weights`, `${workload}.order`, `${workload}.onnx`);
  return new Map(await Promise.all(names.map(async (name) => [`data/${name}`, await readFile(join(BUILT, name))])));
}
