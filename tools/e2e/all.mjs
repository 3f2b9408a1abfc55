// Runs all tests of the site in one process, so that they share the browsers: `node --test-reporter=spec tools/e2e/all.mjs`, in
// both or in the one that BROWSER names. A file alone runs by itself.

import { readdirSync } from "node:fs";

for (const file of readdirSync(new URL(".", import.meta.url)).sort()) {
  if (file.endsWith(".test.mjs")) await import(`./${file}`);
}
