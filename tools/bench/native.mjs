// The contenders that run without a browser.

import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { promisify } from "node:util";
import { BUILT, HERE, INKLING, ROOT } from "./paths.mjs";
import { SEED, WORKLOADS } from "./workloads.mjs";

const run = promisify(execFile);
const EPOCHS = 3;

// All optimisations for speed, except those that assume no infinities: the sigmoid needs them.
const CFLAGS = ["-O3", "-march=native", "-ffast-math", "-fno-finite-math-only", "-mprefer-vector-width=512"];

/** The command line tool: an epoch is the time between two lines of its log, evaluation included. */
export async function measureInkling(workload, epochs) {
  const { sizes, batch, eta } = WORKLOADS[workload];
  const tool = spawn(INKLING, ["train", "--from", join(ROOT, "site/data"), "--preset", "book", "--hidden", sizes[1],
    "--mini-batch", batch, "--eta", eta, "--seed", SEED, "--epochs", epochs].map(String), { stdio: ["ignore", "pipe", "inherit"] });
  const lines = [];
  for await (const line of createInterface({ input: tool.stdout })) {
    if (line.startsWith("Epoch")) lines.push({ at: performance.now(), correct: Number(line.match(/: (\d+)/)[1]) });
  }
  if (lines.length < epochs) throw new Error("inkling train ended early");
  return { later: (lines.at(-1).at - lines[0].at) / 1000 / (lines.length - 1), correct: lines[0].correct };
}

/** The C program, compiled here for this machine. */
export async function measureC(workload) {
  await run(process.env.CC || "cc", [...CFLAGS, `-DHIDDEN=${WORKLOADS[workload].sizes[1]}`, "-o", programC(workload), join(HERE, "native/sparse.c"), "-lm"])
    .catch((error) => { throw missing(error, "no C compiler"); });
  return runC(workload, EPOCHS);
}

const programC = (workload) => join(BUILT, `sparse-${workload}`);

async function runC(workload, ...epochsAndRounds) {
  const { batch, eta } = WORKLOADS[workload];
  return figures(await run(programC(workload), [BUILT, workload, batch, eta, ...epochsAndRounds].map(String)));
}

/** Epochs per second, in total, of so many C programs at once. */
export async function measureCsAtOnce(count) {
  await measureC("A"); // compiles it
  const runs = await Promise.all(Array.from({ length: count }, () => runC("A", EPOCHS, 20)));
  return runs.reduce((sum, { later }) => sum + 1 / later, 0);
}

/** One of the Python loops, called with the further arguments. */
export async function measurePython(script, workload, ...more) {
  const { sizes, batch, eta } = WORKLOADS[workload];
  const python = await interpreter(script === "loop_torch.py" ? "torch" : "numpy");
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };
  return figures(await run(python, [join(HERE, "native", script), BUILT, workload, sizes[1], batch, eta, EPOCHS, ...more].map(String), { env }));
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

// The lines that a native program prints: seconds and right answers of each epoch.
function figures({ stdout }) {
  const epochs = stdout.trim().split("\n").map((line) => line.split(" ").map(Number));
  const later = epochs.slice(1).map(([seconds]) => seconds).sort((a, b) => a - b);
  return { first: epochs[0][0], later: later[later.length >> 1], correct: epochs[0][1] };
}

const missing = (error, text) => (error.code === "ENOENT" ? new Error(text) : error);
