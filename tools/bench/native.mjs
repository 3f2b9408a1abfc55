// The contenders that run without a browser.

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { BUILT, HERE, ROOT } from "./paths.mjs";
import { SEED, WORKLOADS } from "./workloads.mjs";

const run = promisify(execFile);
const EPOCHS = 4;

// The processors that the C program is compiled for, by the bits of their vectors.
const PROCESSORS = { 128: "x86-64", 256: "x86-64-v3", 512: "x86-64-v4" };

/** Inkling's own loop, tools/bench/loop. */
export async function measureInkling(workload, epochs) {
  const { sizes, batch, eta } = WORKLOADS[workload];
  return figures(await run(join(BUILT, "loop"), ["-data", join(ROOT, "site/data/mnist"), "-hidden", sizes[1], "-batch", batch, "-eta", eta,
    "-seed", SEED, "-epochs", epochs].map(String)));
}

/** The C program with vectors of so many bits. */
export async function measureC(workload, bits) {
  if (bits > widestVector()) throw new Error(`this processor has no vectors of ${bits} bits`);
  await compileC(workload, bits);
  return runC(workload, bits, EPOCHS);
}

/** The bits of the widest vectors that this processor and the C program have. */
export function widestVector() {
  const flags = existsSync("/proc/cpuinfo") ? readFileSync("/proc/cpuinfo", "utf8").split(/\s+/) : [];
  const has = (...names) => names.every((name) => flags.includes(name));
  return has("avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl") ? 512 : has("avx2", "fma") ? 256 : 128;
}

const programC = (workload, bits) => join(BUILT, `sparse-${workload}-${bits}`);

const compileC = (workload, bits) =>
  run(process.env.CC || "cc", ["-O3", `-march=${PROCESSORS[bits]}`, `-DBITS=${bits}`, `-DHIDDEN=${WORKLOADS[workload].sizes[1]}`,
    "-o", programC(workload, bits), join(HERE, "native/sparse.c")])
    .catch((error) => { throw missing(error, "no C compiler"); });

async function runC(workload, bits, ...epochsAndRounds) {
  const { batch, eta } = WORKLOADS[workload];
  return figures(await run(programC(workload, bits), [BUILT, workload, batch, eta, ...epochsAndRounds].map(String)));
}

/** Epochs per second, in total, of so many C programs at once. */
export async function measureCsAtOnce(count) {
  const bits = widestVector();
  await compileC("A", bits);
  const runs = await Promise.all(Array.from({ length: count }, () => runC("A", bits, EPOCHS, 20)));
  return runs.reduce((sum, { later }) => sum + 1 / later, 0);
}

/** One of the Python loops, called with the further arguments; threads is 0 for as many as the library chooses. */
export async function measurePython(script, workload, threads, ...more) {
  const { sizes, batch, eta } = WORKLOADS[workload];
  const python = await interpreter(script === "loop_torch.py" ? "torch" : "numpy");
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...(threads && { OPENBLAS_NUM_THREADS: String(threads) }) };
  const args = [join(HERE, "native", script), BUILT, workload, sizes[1], batch, eta, EPOCHS, threads, ...more].map(String);
  return figures(await run(python, args, { env }).catch((error) => { throw new Error(error.stderr?.trim().split("\n").at(-1) || error.message); }));
}

/** The versions of what these contenders need, by name, without missing ones. */
export async function nativeVersions() {
  const versions = {};
  for (const name of ["numpy", "torch"]) {
    const version = await interpreter(name).then((p) => run(p, ["-c", `import ${name}; print(${name}.__version__)`])).catch(() => null);
    if (version) versions[name] = version.stdout.trim();
  }
  const cc = await run(process.env.CC || "cc", ["--version"]).catch(() => null);
  if (cc) versions.cc = cc.stdout.split("\n")[0];
  versions.go = (await run("go", ["env", "GOVERSION"])).stdout.trim();
  return versions;
}

// The first Python that has the library: Debian's own, or another on the PATH.
async function interpreter(library) {
  for (const python of [process.env.PYTHON, "/usr/bin/python3", "python3"].filter(Boolean)) {
    if (await run(python, ["-c", `import ${library}`]).then(() => true, () => false)) return python;
  }
  throw new Error(`no Python with ${library}`);
}

// The lines that a native program prints: of each epoch the seconds of training, those of the processor, the right answers,
// and perhaps the seconds of the test.
function figures({ stdout }) {
  const epochs = stdout.trim().split("\n").map((line) => line.split(" ").map(Number));
  const middle = (column) => epochs.slice(1).map((epoch) => epoch[column]).sort((a, b) => a - b)[(epochs.length - 1) >> 1];
  return {
    first: epochs[0][0], later: middle(0), processor: middle(1), correct: epochs[0][2],
    ...(epochs[0].length > 3 && { test: middle(3) }),
  };
}

const missing = (error, text) => (error.code === "ENOENT" ? new Error(text) : error);
