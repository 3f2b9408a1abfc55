#!/usr/bin/env bash
# Builds the site, then runs all checks and tests: those that need no browser, and those in each browser, at the same time.
# `make test` calls it.
set -euo pipefail
cd "$(dirname "$0")/.."
unset MAKEFLAGS # of the calling make: the calls below are not part of its job

parts=$(mktemp -d)   # a file for each part: how long it took, or that it failed
printed=$(mktemp)    # the output of the commands in the background

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

# alongside NAME COMMAND... does the same in the background. Each printed line starts with its name.
lanes=()
alongside() {
  (part "$@") > >(sed -u "s/^/$1: /" | tee -a "$printed") 2>&1 &
  lanes+=($!)
}

# wait_all waits for the commands in the background, and fails if any of them failed.
wait_all() {
  local lane status=0
  for lane in "${lanes[@]}"; do wait "$lane" || status=1; done
  return $status
}

# failures prints the names of what failed, once each; the log has the reasons.
failures() {
  grep -hE -e '--- FAIL: |FAIL\s+inkling|panic: |^\S+: +✖ .*ms\)|^\S+: \w[a-z ]+ FAIL$' "$printed" | sed -E 's/ \([0-9.]+(ms|s)\)//; s/: +/: /' | awk '!seen[$0]++' | cut -c 1-120 | tail -n 20
}

# summary prints the table of parts; it always runs at the end.
summary() {
  local status=$?
  printf '\n'
  cat "$parts"/*
  if ((status == 0)); then
    printf 'All parts passed in %d s.\n' "$SECONDS"
  else
    printf '\nFailures:\n'
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

# Runs each once, to see that it works, not how fast.
benchmarks() {
  local packages
  mapfile -t packages < <(grep -rl --include='*_test.go' --exclude-dir={node_modules,vecty} '^func Benchmark' nn tools wasm | xargs dirname | sort -u)
  go test -vet=off -run '^$' -bench . -benchtime 1x "${packages[@]/#/./}" | grep -v '^Benchmark'
}

# The kernels that this processor would not choose, and none. Go's cache of test results does not know the variable.
other_kernels() {
  local kernels
  for kernels in plain avx2; do
    [[ $kernels == plain ]] || grep -qsw "$kernels" /proc/cpuinfo || continue
    echo "$kernels:"
    INKLING_KERNELS=$kernels go test -vet=off -count 1 ./nn ./nn/simd
    INKLING_KERNELS=$kernels go test -vet=off -count 1 -run Golden ./tools/train
  done
}

in_browser() {
  BROWSER=$1 node --test-reporter=spec tools/e2e/all.mjs
}

# go_tests runs the tests that need no browser, one part after another: two at a time would compile the same packages twice.
# It does not vet the tests again, because the checks vet everything.
go_tests() {
  part "  checks" make --no-print-directory check
  part "  natively" go_in . test -vet=off -timeout 30m ./... # the default of ten minutes is too short on a busy machine
  part "  with other kernels" other_kernels
  part "  vecty" go_in wasm/vecty test -vet=off ./...
  part "  benchmarks" benchmarks
  part "  in WebAssembly" in_node
}

part "site" make --no-print-directory site COMPRESS=--quick
part "browsers" tools/install-browsers.sh
part "readers of exported models" tools/exchange/install.sh
# In parallel, since each waits much of the time.
alongside "Go" go_tests
alongside "Chromium" in_browser chromium
alongside "Firefox" in_browser firefox
wait_all
