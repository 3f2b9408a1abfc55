// The npm package of the element: packed, installed from its tarball, and used bundled and as a plain script, in a page with a
// strict policy.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { heard, serveAround } from "./around.mjs";
import { NAMES, newPage, serve } from "./browser.mjs";
import * as lab from "./lab.mjs";
import { browserOf } from "./visits.mjs";

const run = promisify(execFile);
const PACK = fileURLToPath(new URL("../npm/pack.sh", import.meta.url));

let folder, files; // an empty project, and the package that is installed there

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "inkling-npm-"));
  const { stdout } = await run(PACK, [join(folder, "packed")]);
  await writeFile(join(folder, "package.json"), "{}");
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", stdout.trim()], { cwd: folder });
  files = join(folder, "node_modules", "inkling-lab");
});
after(() => rm(folder, { recursive: true }));

test("the package has the version of the changelog, the build of the site, and every file that it names", async () => {
  const about = JSON.parse(await readFile(join(files, "package.json"), "utf8"));
  const changes = await readFile(new URL("../../.github/CHANGELOG.md", import.meta.url), "utf8");
  assert.equal(about.version, changes.match(/^## (.*)$/m)[1]);
  assert.equal(about.inklingBuild, JSON.parse(await readFile(join(lab.SITE, "build.json"), "utf8")).build);
  for (const name of [...about.files, about.main, about.types, about.customElements]) assert.ok((await readFile(join(files, name))).length > 0, name);
  for (const name of ["embed.js", "embed.d.ts", "inkling.mjs"]) {
    assert.equal(await readFile(join(files, name), "utf8"), await readFile(join(lab.SITE, name), "utf8"), name);
  }
});

test("custom-elements.json has the methods and events of the types", async () => {
  const types = await readFile(join(files, "embed.d.ts"), "utf8");
  const [element] = JSON.parse(await readFile(join(files, "custom-elements.json"), "utf8")).modules[0].declarations;
  assert.deepEqual(element.events.map((e) => e.name), [...types.matchAll(/^ {2}"(inkling-\w+)":/gm)].map((m) => m[1]));
  assert.deepEqual(element.members.map((m) => m.name), [...types.matchAll(/^ {2}(\w+)\(.*Promise</gm)].map((m) => m[1]));
});

for (const name of NAMES) {
  describe(`the npm package in ${name}`, () => {
    let browser, inkling, around;
    before(async () => {
      const bundle = await build({ stdin: { contents: `import "inkling-lab";`, resolveDir: folder }, bundle: true, minify: true, write: false });
      browser = await browserOf(name);
      inkling = await serve(lab.SITE);
      around = await serveAround(inkling, { "/bundle.js": bundle.outputFiles[0].text, "/plain.js": await readFile(join(files, "embed.js"), "utf8") });
    });
    after(async () => {
      await around?.stop();
      await inkling?.stop();
    });

    for (const script of ["bundle", "plain"]) {
      test(`shows the pad with ${script}.js`, async () => {
        const page = await newPage(browser, { width: 700 });
        await page.goto(around.page(`<script src="${around.origin}/${script}.js"></script><inkling-lab src="${inkling.url}" view="pad"></inkling-lab>`));
        assert.equal((await heard(page, "ready")).view, "pad");
        assert.deepEqual(page.problems, []);
        await page.close();
      });
    }
  });
}
