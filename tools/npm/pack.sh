#!/usr/bin/env bash
# pack.sh [DIR] packs the element as an npm package into DIR, or .cache/npm, and prints the path of the tarball. `make npm`
# calls it. To publish it: npm publish .cache/npm/inkling-lab-VERSION.tgz
set -euo pipefail
cd "$(dirname "$0")/../.."

to=$(realpath -m "${1:-.cache/npm}")
rm -rf "$to"
mkdir -p "$to/package"
cp site/embed.js site/embed.d.ts site/embed.md site/inkling.mjs LICENSE tools/npm/custom-elements.json tools/npm/README.md "$to/package"
# The version is that of the changelog, and the build is that of the site.
node - "$to/package/package.json" <<'END'
const { readFileSync, writeFileSync } = require("node:fs");
const about = JSON.parse(readFileSync("tools/npm/package.json", "utf8"));
about.version = readFileSync(".github/CHANGELOG.md", "utf8").match(/^## (\d+\.\d+\.\d+)/m)[1];
about.inklingBuild = JSON.parse(readFileSync("site/build.json", "utf8")).build;
writeFileSync(process.argv[2], JSON.stringify(about, null, 2) + "\n");
END
(cd "$to" && npm pack --silent ./package >/dev/null)
ls "$to"/*.tgz
