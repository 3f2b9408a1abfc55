// The tasks of the page's main thread, from Chromium's tracing.

import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CATEGORIES = ["toplevel", "__metadata", "disabled-by-default-devtools.timeline", "devtools.timeline"];

/** The durations, in milliseconds, of the tasks on the page's main thread while act() runs. */
export const mainThreadTasks = async (page, act) => (await mainThreadWork(page, act)).map(({ clock }) => clock);

/**
 * The same, each task as {clock, processor}: how long it took, and the processor time, which does not depend on the load of
 * the machine.
 */
export async function mainThreadWork(page, act) {
  const path = join(tmpdir(), `inkling-trace-${process.pid}.json`);
  await page.tracing.start({ path, categories: CATEGORIES });
  await act();
  await page.tracing.stop();
  const { traceEvents } = JSON.parse(await readFile(path, "utf8"));
  await rm(path);
  const thread = (e) => `${e.pid}.${e.tid}`;
  const mains = new Set(traceEvents.filter((e) => e.name === "thread_name" && e.args.name === "CrRendererMain").map(thread));
  return traceEvents.filter((e) => e.ph === "X" && /RunTask/.test(e.name) && mains.has(thread(e)))
    .map((e) => ({ clock: e.dur / 1000, processor: (e.tdur ?? 0) / 1000 }));
}
