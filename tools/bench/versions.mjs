// The machine and the versions on which the figures were measured.

import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { nativeVersions } from "./native.mjs";
import { HERE } from "./paths.mjs";

/** The date, the processor, and the versions of browser, libraries and compilers by name. */
export async function versions(launch) {
  const browser = await launch("chromium");
  const chromium = await browser.version();
  await browser.close();
  const { devDependencies } = JSON.parse(await readFile(join(HERE, "package.json"), "utf8"));
  const flags = await readFile("/proc/cpuinfo", "utf8").catch(() => "");
  const vectors = ["avx512f", "avx2"].find((flag) => flags.includes(flag));
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpus().length} x ${cpus()[0].model.trim()}${vectors ? ` with ${vectors}` : ""}`,
    software: { chromium, ...devDependencies, ...(await nativeVersions()) },
  };
}
