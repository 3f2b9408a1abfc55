// Runs wasm/vecty/internal/browsertest in real browsers: each of its checks becomes a subtest.
// The checks are written there, in Go; this file knows nothing about components.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { NAMES, newPage } from "./browser.mjs";
import { browserOf } from "./visits.mjs";

const VECTY = fileURLToPath(new URL("../../wasm/vecty/", import.meta.url));

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>vecty</title><link rel="icon" href="data:,"></head>
<body>
<script src="wasm_exec.js"></script>
<script>
  const go = new Go();
  WebAssembly.instantiateStreaming(fetch("test.wasm"), go.importObject).then(({ instance }) => go.run(instance));
</script>
</body>
</html>`;

describe("vecty", () => {
  let folder, server, address;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "vecty-"));
    server = createServer(answer(build(folder)));
    await new Promise((resolve) => server.listen(0, "localhost", resolve));
    address = `http://localhost:${server.address().port}/`;
  });

  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  for (const name of NAMES) {
    test(`in ${name}`, async (t) => {
      const page = await newPage(await browserOf(name));
      await page.goto(address);
      const outcome = await page.waitForFunction(() => globalThis.vectyResults);
      const results = JSON.parse(await outcome.jsonValue());

      assert.ok(results.length > 0, "no check ran");
      for (const { name, ok, detail } of results) {
        await t.test(name, (t) => {
          assert.ok(ok, detail);
          if (detail) t.diagnostic(detail);
        });
      }
      assert.deepEqual(page.problems, []);
      await page.close();
    });
  }
});

/** Builds the program into a folder and returns the server's files by path, each with content and type. */
function build(folder) {
  const wasm = join(folder, "test.wasm");
  execFileSync("go", ["build", "-o", wasm, "./internal/browsertest"], {
    cwd: VECTY,
    env: { ...process.env, GOOS: "js", GOARCH: "wasm" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const goroot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  return new Map([
    ["/", { content: PAGE, type: "text/html" }],
    ["/wasm_exec.js", { content: readFileSync(join(goroot, "lib/wasm/wasm_exec.js")), type: "text/javascript" }],
    ["/test.wasm", { content: readFileSync(wasm), type: "application/wasm" }],
  ]);
}

/** Returns a handler that answers requests with these files. */
function answer(files) {
  return (request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": file.type }).end(file.content);
  };
}
