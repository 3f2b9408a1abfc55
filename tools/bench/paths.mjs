// Where things are.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** This room. */
export const HERE = fileURLToPath(new URL(".", import.meta.url));
/** What the benchmark builds; git ignores it. */
export const BUILT = join(ROOT, ".cache/bench");
/** The command line tool, built by make. */
export const INKLING = process.env.INKLING || join(ROOT, ".cache/bin/inkling");
