// Paths.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The folder of the benchmark. */
export const HERE = fileURLToPath(new URL(".", import.meta.url));
/** The benchmark's build output; git ignores it. */
export const BUILT = join(ROOT, ".cache/bench");
/** The command line tool, built by make. */
export const INKLING = process.env.INKLING || join(ROOT, ".cache/bin/inkling");
