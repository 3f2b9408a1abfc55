// Runs all tests of the site in one process, so that they share the browsers: `node --test-reporter=spec tools/e2e/all.mjs`, in
// both browsers or in the one named by BROWSER. A test file can also be run alone.

import { readdirSync } from "node:fs";

for (const file of readdirSync(new URL(".", import.meta.url)).sort()) {
  if (file.endsWith(".test.mjs")) await import(`./${file}`);
}
