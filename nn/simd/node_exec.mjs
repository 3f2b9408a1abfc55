#!/usr/bin/env -S node --stack-size=8192
// Runs a Go program or test that uses package nn/simd in Node:
//
//   GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" ./...
//
// With SIMD=off in the environment the kernels are not started. The program gets
// a small part of the environment: Go's start-up code for wasm takes no more
// than a few kilobytes of it.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const goRoot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
globalThis.fs = require("node:fs");
globalThis.path = require("node:path");
require(join(goRoot, "lib/wasm/wasm_exec.js"));
require("./kernels.js");

const [program, ...args] = process.argv.slice(2);
const go = new Go();
go.argv = [program, ...args];
go.env = { TMPDIR: tmpdir() };
for (const [key, value] of Object.entries(process.env)) {
  if (/^(HOME|PATH|PWD|SIMD|GO.*)$/.test(key)) go.env[key] = value;
}
go.exit = process.exit;

Object.assign(go.importObject, inklingKernels.imports());
const { instance } = await WebAssembly.instantiate(readFileSync(program), go.importObject);
if (process.env.SIMD !== "off") {
  const kernels = new WebAssembly.Module(readFileSync(new URL("kernels.wasm", import.meta.url)));
  await inklingKernels.start(kernels, instance.exports.mem);
}
process.on("exit", (code) => {
  if (code === 0 && !go.exited) { // nothing is left to wait for: let Go report the deadlock
    go._pendingEvent = { id: 0 };
    go._resume();
  }
});
await go.run(instance);
