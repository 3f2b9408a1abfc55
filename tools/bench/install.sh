#!/usr/bin/env bash
# Installs what only the benchmark needs: the peers from npm, and numpy, PyTorch, OpenBLAS and a C compiler where apt-get is
# permitted. Missing programs are not an error: the benchmark's table lists them.
set -euo pipefail
cd "$(dirname "$0")"

if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
  npm ci --ignore-scripts --no-audit --no-fund # the scripts would build parts that only servers use
fi

declare -A packages=(
  [python3-numpy]='/usr/bin/python3 -c "import numpy"'
  [python3-torch]='/usr/bin/python3 -c "import torch"'
  [libopenblas0-pthread]='ls /usr/lib/*/openblas-pthread/libblas.so.3'
  [gcc]='command -v cc'
)
for package in "${!packages[@]}"; do
  eval "${packages[$package]}" >/dev/null 2>&1 || ../apt-install.sh "$package" || echo "bench: goes on without $package" >&2
done
