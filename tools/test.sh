#!/usr/bin/env bash
# Builds the site, then runs all checks and tests: those that need no browser, and those in each browser, at the same time.
# `make test` calls it.
set -euo pipefail
cd "$(dirname "$0")/.."
unset MAKEFLAGS # of the make that called: those below are no part of its job

parts=$(mktemp -d)   # a file for each part: how long it took, or that it failed
printed=$(mktemp)    # all that was printed by what runs side by side

# part NAME COMMAND... runs one part and notes how long it took.
part() {
  local began=$SECONDS file
  file="$parts/$(date +%s.%N)"
  printf '%-34s failed\n' "$1" >"$file"
  printf '\n== %s\n' "$1"
  "${@:2}"
  printf -- '-- %s: %d s\n' "$1" $((SECONDS - began))
  printf '%-34s %d s\n' "$1" $((SECONDS - began)) >"$file"
}

# beside NAME COMMAND... does the same beside what follows. What it prints has its name before each line.
lanes=()
beside() {
  (part "$@") > >(sed -u "s/^/$1: /" | tee -a "$printed") 2>&1 &
  lanes+=($!)
}

# together waits for what runs side by side, and fails if any of it has failed.
together() {
  local lane status=0
  for lane in "${lanes[@]}"; do wait "$lane" || status=1; done
  return $status
}

# failures prints the tests that failed, each with its first words of why: what a reader of a long log looks for.
failures() {
  grep -hE -A 2 -e '--- FAIL: |FAIL\s|panic: |^\S+: +✖ |^\S+: check: ' "$printed" | awk '!/^--$/ && !seen[$0]++' | cut -c 1-200 | tail -n 40
}

# summary prints the table of parts; it runs however the script ends.
summary() {
  local status=$?
  printf '\n'
  cat "$parts"/*
  if ((status == 0)); then
    printf 'All parts passed in %d s.\n' "$SECONDS"
  else
    printf '\nWhat failed:\n'
    failures
    printf 'FAILED after %d s.\n' "$SECONDS"
  fi
  rm -r "$parts" "$printed"
}
trap summary EXIT

# go_in DIR ARGUMENT... runs go in one of the two modules.
go_in() (
  cd "$1"
  go "${@:2}"
)

# go_in_node ARGUMENT... runs Go tests as WebAssembly, with the SIMD kernels unless SIMD=off.
go_in_node() {
  GOFLAGS="${GOFLAGS-} ${BROWSER_GOFLAGS-}" GOOS=js GOARCH=wasm go test -vet=off -exec "$PWD/nn/simd/node_exec.mjs" "$@"
}

in_node() {
  go_in_node ./nn/... ./wasm/proto/... ./wasm/coach ./wasm/learn/{exercise,expr,lesson,numpy}
  echo "the book's run, with SIMD and without:"
  go_in_node -run Golden -count 1 ./tools/train
  SIMD=off go_in_node -run Golden -count 1 ./tools/train
}

# Once each: that they run, not how fast.
benchmarks() {
  local packages
  mapfile -t packages < <(grep -rl --include='*_test.go' --exclude-dir={node_modules,vecty} '^func Benchmark' nn tools wasm | xargs dirname | sort -u)
  go test -vet=off -run '^$' -bench . -benchtime 1x "${packages[@]/#/./}" | grep -v '^Benchmark'
}

in_browser() {
  BROWSER=$1 node --test-reporter=spec tools/e2e/all.mjs
}

# go_tests runs what needs no browser, one part after the other: two at once would compile the same packages twice. Tests
# are not vetted again, because the checks vet everything.
go_tests() {
  part "  checks" make --no-print-directory check
  part "  natively" go_in . test -vet=off -timeout 30m ./... # ten minutes, the default, are too few for a busy machine
  part "  vecty" go_in wasm/vecty test -vet=off ./...
  part "  benchmarks" benchmarks
  part "  in WebAssembly" in_node
}

part "site" make --no-print-directory site COMPRESS=--quick
part "browsers" tools/install-browsers.sh
part "readers of exported models" tools/exchange/install.sh
# Side by side, since each waits much of its time.
beside "Go" go_tests
beside "Chromium" in_browser chromium
beside "Firefox" in_browser firefox
together
