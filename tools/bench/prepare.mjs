// Builds the files that the contenders need in .cache/bench: images, weights and order, Inkling's reader, the peers' bundles.

import { execFile } from "node:child_process";
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { BUILT, HERE, ROOT } from "./paths.mjs";
import { EPOCHS, SEED, WORKLOADS } from "./workloads.mjs";

const run = promisify(execFile);
const SCRIPTS = join(BUILT, "site");
const PEERS = ["tfjs-loop", "tfjs-fit", "jax", "convnet", "brain", "plain"];

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
  if (name.startsWith("tfjs")) await copyPrograms();
}

// TensorFlow.js fetches whichever of its WebAssembly programs the browser can run.
async function copyPrograms() {
  const from = join(HERE, "node_modules/@tensorflow/tfjs-backend-wasm/dist"), to = join(SCRIPTS, "tfjs");
  await mkdir(to, { recursive: true });
  for (const program of (await readdir(from)).filter((file) => file.endsWith(".wasm"))) {
    await copyFile(join(from, program), join(to, program));
  }
}

// The first message of esbuild, or which part of it is missing.
const reason = (error) => error.errors?.[0]?.text ?? error.message.split("\n")[0];
