// Builds the files that the contenders need in .cache/bench: images, weights and order, Inkling's reader, the peers' bundles.

import { execFile } from "node:child_process";
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { BUILT, HERE, ROOT } from "./paths.mjs";
import { EPOCHS, SEED, WORKLOADS } from "./workloads.mjs";

const run = promisify(execFile);
const SCRIPTS = join(BUILT, "site");
const PEERS = ["tfjs-loop", "tfjs-fit", "jax", "convnet", "brain", "plain", "onnx"];

/** Builds everything, and returns why a peer's script is missing, by the script's name. */
export async function prepare() {
  await rm(BUILT, { recursive: true, force: true });
  await mkdir(SCRIPTS, { recursive: true });
  const workloads = Object.entries(WORKLOADS).map(([name, { sizes }]) => `${name}=${sizes[1]}`);
  await go({}, "run", "./tools/bench/start", "--out", BUILT, "--workloads", workloads, "--epochs", EPOCHS, "--seed", SEED);
  await go({}, "build", "-o", join(BUILT, "loop"), "./tools/bench/loop");
  await go({ GOOS: "js", GOARCH: "wasm" }, "build", "-trimpath", "-ldflags=-s -w", "-o", join(SCRIPTS, "reader.wasm"), "./tools/bench/reader");
  const missing = {};
  for (const name of PEERS) {
    await bundle(name).catch((error) => (missing[`${name}.js`] = reason(error)));
  }
  return missing;
}

const go = (env, ...args) => run("go", args.map(String), { cwd: ROOT, env: { ...process.env, ...env } });

// Code that only some ways of using a library load is kept in separate files, so that the others do not download it.
async function bundle(name) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [join(HERE, "contenders", `${name}.mjs`)],
    outdir: SCRIPTS,
    bundle: true, splitting: true, minify: true, format: "esm", platform: "browser", target: "es2022", logLevel: "silent",
  });
  if (name.startsWith("tfjs")) await copyPrograms("@tensorflow/tfjs-backend-wasm/dist", "tfjs", /\.wasm$/);
  if (name === "onnx") await copyPrograms("onnxruntime-web/dist", "ort", /^ort-wasm-simd-threaded\.(wasm|mjs)$/);
}

// Copies the WebAssembly programs that a library fetches, and their scripts. TensorFlow.js has one for each kind of browser.
async function copyPrograms(folder, name, wanted) {
  const from = join(HERE, "node_modules", folder), to = join(SCRIPTS, name);
  await mkdir(to, { recursive: true });
  for (const program of (await readdir(from)).filter((file) => wanted.test(file))) {
    await copyFile(join(from, program), join(to, program));
  }
}

// The first message of esbuild, or which part of it is missing.
const reason = (error) => error.errors?.[0]?.text ?? error.message.split("\n")[0];
