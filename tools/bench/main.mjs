// Measures Inkling and its peers in one run on one machine, interleaved, each time in a fresh process, and writes the
// medians to RESULTS.md:
//
//   node tools/bench/main.mjs [--only NAME,...] [--quick] [--98 "LABEL=VALUE"]...
//
// The names are those of contenders.mjs and of EXPERIMENTS below. --quick makes one round with parts of epochs, only to see
// that everything runs. --98 changes a field of the preset "good" for the run to 98%.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch, serve } from "../e2e/browser.mjs";
import { SITE } from "../e2e/lab.mjs";
import { CONTENDERS } from "./contenders.mjs";
import * as inkling from "./inkling.mjs";
import * as native from "./native.mjs";
import { HERE } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { report } from "./report.mjs";
import { serveContenders } from "./server.mjs";
import { versions } from "./versions.mjs";
import { WORKLOADS } from "./workloads.mjs";

const ROUNDS = 3;
const LATEST_MS = 9 * 60_000; // no further round starts after this time

const { values: flags } = parseArgs({
  options: { only: { type: "string" }, quick: { type: "boolean" }, 98: { type: "string", multiple: true, default: [] } },
});
const goal = Object.fromEntries(flags["98"].map((setting) => setting.split(/=(.*)/s, 2)));

// Measurements of Inkling alone. Each function makes one.
const EXPERIMENTS = {
  book: ({ site }) => inkling.measureBook(site.url),
  goal: ({ site }) => inkling.measureGoal(site.url, goal),
  one: ({ site }) => inkling.measureSideBySide(site.url, 1, 40),
  two: ({ site }) => inkling.measureSideBySide(site.url, 2, 40),
  "c-one": () => native.measureCsAtOnce(1),
  "c-two": () => native.measureCsAtOnce(2),
  task: ({ site }) => inkling.measureLongestTask(site.url, 10),
  memory: ({ site }) => inkling.measureMemory(site.url, 5),
};

const names = [...CONTENDERS.map((c) => c.name), ...Object.keys(EXPERIMENTS)];
const only = flags.only?.split(",") ?? names;
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length) throw new Error(`${unknown} is unknown; choose from ${names}`);

const began = Date.now();
const missing = await prepare();
const bench = { site: await serve(SITE), server: await serveContenders(), missing, quick: flags.quick };
const results = new Map(); // "NAME WORKLOAD" or "NAME": the measurements, or {failed}

for (let round = 0; round < (flags.quick ? 1 : ROUNDS) && Date.now() - began < LATEST_MS; round++) {
  for (const workload of Object.keys(WORKLOADS)) {
    const present = CONTENDERS.filter((c) => only.includes(c.name) && c.workloads.includes(workload));
    for (const { name, measure } of present) {
      await note(`${name} ${workload}`, round, () => measure(bench, workload, round === 0));
    }
  }
  for (const name of Object.keys(EXPERIMENTS).filter((e) => only.includes(e))) {
    await note(name, round, () => EXPERIMENTS[name](bench));
  }
}

const text = report(results, { ...(await versions(launch)), goal, minutes: (Date.now() - began) / 60_000, quick: flags.quick });
console.log(`\n${text}`);
if (!flags.quick && !flags.only) await writeFile(join(HERE, "RESULTS.md"), text);
await Promise.all([bench.site.stop(), bench.server.stop()]);

// Makes one measurement. A contender that fails once is not measured again.
async function note(key, round, measure) {
  const list = results.get(key) ?? [];
  if (list.failed) return;
  const result = await measure().catch((error) => ({ failed: error.message.split("\n")[0].replace(/^Error: /, "") }));
  if (result.failed) results.set(key, { failed: result.failed });
  else results.set(key, [...list, result]);
  console.log(`round ${round + 1}, ${key}: ${JSON.stringify(result, (_, v) => (typeof v === "number" ? Number(v.toPrecision(4)) : v))}`);
}
