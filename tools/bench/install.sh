#!/usr/bin/env bash
# Installs what the benchmark alone needs: the peers from npm, and numpy, PyTorch, OpenBLAS and a C compiler where apt-get
# may. What is missing in the end is said in the benchmark's table and is no error.
set -euo pipefail
cd "$(dirname "$0")"

if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
  npm ci --ignore-scripts --no-audit --no-fund # the scripts would build what only servers use
fi

declare -A packages=(
  [python3-numpy]='/usr/bin/python3 -c "import numpy"'
  [python3-torch]='/usr/bin/python3 -c "import torch"'
  [libopenblas0-pthread]='ls /usr/lib/*/openblas-pthread/libblas.so.3'
  [gcc]='command -v cc'
)
missing=()
for package in "${!packages[@]}"; do
  eval "${packages[$package]}" >/dev/null 2>&1 || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
  exit 0
fi

as_root=()
if ((EUID != 0)); then
  as_root=(sudo -n)
fi
if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
  echo "bench: goes on without ${missing[*]}" >&2
  exit 0
fi
"${as_root[@]}" apt-get update || true
for package in "${missing[@]}"; do
  "${as_root[@]}" apt-get install -y --no-install-recommends "$package" || echo "bench: goes on without $package" >&2
done
