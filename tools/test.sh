#!/usr/bin/env bash
# Runs every check and every test, cheapest first, and stops at the first part that fails. `make test` calls it.
set -euo pipefail
cd "$(dirname "$0")/.."
unset MAKEFLAGS # of the make that called: those below are no part of its job

names=()
seconds=()

# part NAME COMMAND... runs one part and notes how long it took.
part() {
  local began=$SECONDS
  names+=("$1")
  printf '\n== %s\n' "$1"
  "${@:2}"
  seconds+=($((SECONDS - began)))
  printf -- '-- %s: %d s\n' "$1" "${seconds[-1]}"
}

# summary prints the table of parts; it runs however the script ends.
summary() {
  local status=$? i
  printf '\n'
  for i in "${!names[@]}"; do
    printf '%-34s %s\n' "${names[i]}" "${seconds[i]:-failed}${seconds[i]:+ s}"
  done
  if ((status == 0)); then
    printf 'All %d parts passed in %d s.\n' "${#names[@]}" "$SECONDS"
  else
    printf 'FAILED in "%s" after %d s.\n' "${names[-1]}" "$SECONDS"
  fi
}
trap summary EXIT

# go_in DIR ARGUMENT... runs go in one of the two modules.
go_in() (
  cd "$1"
  go "${@:2}"
)

# go_in_node ARGUMENT... runs Go tests as WebAssembly, with the SIMD kernels unless SIMD=off.
go_in_node() {
  GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" "$@"
}

in_node() {
  go_in_node ./nn/... ./wasm/proto/... ./wasm/coach ./wasm/learn/{exercise,expr,lesson,numpy,phrase}
  echo "the book's run, with SIMD and without:"
  go_in_node -run Golden -count 1 ./tools/train
  SIMD=off go_in_node -run Golden -count 1 ./tools/train
}

# Once each: that they run, not how fast.
benchmarks() {
  go test -run '^$' -bench . -benchtime 1x ./... | grep -v '^Benchmark'
}

browsers() {
  tools/install-browsers.sh
  # One file at a time on any machine: each has a browser that uses two cores, and pages that starve run into timeouts.
  node --test --test-concurrency=1 --test-reporter=spec tools/e2e/*.test.mjs
}

part "checks" make --no-print-directory check
part "site" make --no-print-directory site
part "readers of exported models" tools/exchange/install.sh
part "Go tests" go_in . test -timeout 30m ./... # ten minutes, the default, are too few for a busy machine
part "Go benchmarks" benchmarks
part "Go tests of vecty" go_in wasm/vecty test ./...
part "Go tests in WebAssembly" in_node
part "browser tests" browsers
